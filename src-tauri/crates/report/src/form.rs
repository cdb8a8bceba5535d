//! The form of customs (도용신고), field by field.
//!
//! Its exact fields were never found: the order here is unverified, and so it is a table. A file can replace it, and the person can
//! put it into another order and keep that.

use serde::{Deserialize, Serialize};

use crate::Field;

const UNVERIFIED: &str = include_str!("form.toml");

/// The fields of the form in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomsForm {
    /// Whether somebody has seen the form itself.
    pub verified: bool,
    /// From the top on.
    pub fields: Vec<FormField>,
}

/// A field of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// Which it is.
    pub field: Field,
    /// What the form calls it, where that is another word than ours.
    pub label: Option<String>,
}

/// Why a text is no table of fields.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// It is not written as such a table is.
    #[error("line {line} is not as a table of fields is written")]
    Shape {
        /// The line, from 1.
        line: usize,
    },
    /// A field that there is none of.
    #[error("field {number} is called {word:?}, which is none")]
    Field {
        /// Which one, from 1.
        number: usize,
        /// What stands there.
        word: String,
    },
    /// The same field again.
    #[error("field {number}, {word:?}, stands there twice")]
    Twice {
        /// The second of them, from 1.
        number: usize,
        /// What stands there.
        word: String,
    },
    /// No field.
    #[error("it has no field")]
    Empty,
}

impl Default for CustomsForm {
    /// What the newspapers name first, then what a case file should hold.
    fn default() -> Self {
        Self::parse(UNVERIFIED).expect("the table of this room is well written: a test reads it")
    }
}

impl CustomsForm {
    /// Reads a table of fields (TOML).
    ///
    /// # Errors
    /// [`FormError`] names the line or the field.
    pub fn parse(text: &str) -> Result<Self, FormError> {
        let written: Written = toml::from_str(text).map_err(|error| FormError::Shape {
            line: line_of(text, error.span().map_or(0, |span| span.start)),
        })?;
        let mut fields: Vec<FormField> = Vec::with_capacity(written.field.len());
        for (at, WrittenField { name, label }) in written.field.into_iter().enumerate() {
            let number = at + 1;
            let Some(field) = Field::ALL.iter().find(|field| field.as_str() == name) else {
                return Err(FormError::Field { number, word: name });
            };
            if fields.iter().any(|known| known.field == *field) {
                return Err(FormError::Twice { number, word: name });
            }
            fields.push(FormField { field: *field, label });
        }
        if fields.is_empty() {
            Err(FormError::Empty)
        } else {
            Ok(Self { verified: written.verified, fields })
        }
    }

    /// The table as it is written: [`CustomsForm::parse`] reads the same from it.
    pub fn to_toml(&self) -> String {
        let field =
            |it: &FormField| WrittenField { name: it.field.as_str().to_owned(), label: it.label.clone() };
        let written = Written { verified: self.verified, field: self.fields.iter().map(field).collect() };
        toml::to_string(&written).expect("words and labels are texts, which TOML always holds")
    }

    /// The same fields in another order: those that are named first, as they are named, then the others as they were.
    pub fn reordered(&self, order: &[Field]) -> Self {
        let mut fields = self.fields.clone();
        let place = |field: Field| order.iter().position(|it| *it == field).unwrap_or(order.len());
        fields.sort_by_key(|it| place(it.field));
        Self { verified: self.verified, fields }
    }
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    verified: bool,
    #[serde(default)]
    field: Vec<WrittenField>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct WrittenField {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<String>,
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_needs_come_first_and_nothing_is_claimed() {
        let form = CustomsForm::default();
        assert!(!form.verified);
        let first: Vec<Field> = form.fields.iter().take(2).map(|it| it.field).collect();
        assert_eq!(first, [Field::Pccc, Field::Hbl], "customs asks for the code and the B/L number");
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut form = CustomsForm::default().reordered(&[Field::Name, Field::Hbl]);
        form.fields[0].label = Some("신고인".to_owned());
        assert_eq!(CustomsForm::parse(&form.to_toml()), Ok(form.clone()));
        let first: Vec<Field> = form.fields.iter().take(3).map(|it| it.field).collect();
        assert_eq!(first, [Field::Name, Field::Hbl, Field::Pccc]);
        assert_eq!(form.fields.len(), CustomsForm::default().fields.len());
    }

    #[test]
    fn a_table_that_cannot_be_read_says_where() {
        for (text, error) in [
            ("[[field]]\nname = \"hbl\"\n[[field]]\nnumber = 2\n", FormError::Shape { line: 4 }),
            ("verified = \"maybe\"\n", FormError::Shape { line: 1 }),
            ("[[field]]\nname = \"hb\"\n", FormError::Field { number: 1, word: "hb".to_owned() }),
            (
                "[[field]]\nname = \"hbl\"\n[[field]]\nname = \"hbl\"\n",
                FormError::Twice { number: 2, word: "hbl".to_owned() },
            ),
            ("", FormError::Empty),
        ] {
            assert_eq!(CustomsForm::parse(text), Err(error), "{text}");
        }
    }
}
