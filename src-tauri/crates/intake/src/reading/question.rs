//! What only the person can say.

use std::fmt;

use super::Place;
use super::place::Within;
use crate::hint::Field;

/// A question about the file. Its answer comes back in a [`crate::Hint`], and the file is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// A table whose columns are not known: which one is what?
    Columns(ColumnsQuestion),
    /// A row, a message or a picture that is not understood: which day, which number, which goods?
    Row(RowQuestion),
    /// Orders of a shop that the page does not name: which shop is it?
    Shop(ShopQuestion),
}

/// A table whose columns are not known.
#[derive(Clone, PartialEq, Eq)]
pub struct ColumnsQuestion {
    /// Where its header stands.
    pub place: Place,
    /// What tables with the same header have in common: a mapping that was confirmed once is kept under it.
    pub header: String,
    /// Its columns, in their order.
    pub columns: Vec<AskedColumn>,
    /// How many rows wait for the answer.
    pub rows: usize,
}

/// One column of it.
#[derive(Clone, PartialEq, Eq)]
pub struct AskedColumn {
    /// Its name in the header.
    pub name: String,
    /// What it may be, where its name says so.
    pub guess: Option<Field>,
    /// Its first cells that are not empty. Of a column that names a person or a place to live there are none.
    pub samples: Vec<String>,
}

/// Something that is not understood, to be answered in three fields: the day; number and goods where they are known.
#[derive(Clone, PartialEq, Eq)]
pub struct RowQuestion {
    /// Where it stands.
    pub place: Place,
    /// Its text, to be shown beside the fields; empty for a picture.
    pub text: String,
}

/// Orders whose shop is not known. [`crate::Hint::merchant`] answers it; a correction teaches it for good.
#[derive(Clone, PartialEq, Eq)]
pub struct ShopQuestion {
    /// The first of them.
    pub place: Place,
    /// What stands there.
    pub text: String,
    /// The host that the page is from, where it says so.
    pub guess: Option<String>,
    /// How many orders wait for the answer.
    pub orders: usize,
}

impl Question {
    pub(super) fn within(self, file: &Within) -> Self {
        match self {
            Self::Columns(it) => Self::Columns(ColumnsQuestion { place: file.place(it.place), ..it }),
            Self::Row(it) => Self::Row(RowQuestion { place: file.place(it.place), ..it }),
            Self::Shop(it) => Self::Shop(ShopQuestion { place: file.place(it.place), ..it }),
        }
    }
}

/// What is asked about is a person's: of its texts nothing is printed.
impl fmt::Debug for ColumnsQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ColumnsQuestion({} columns, {} rows, …)", self.columns.len(), self.rows)
    }
}

impl fmt::Debug for AskedColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AskedColumn({:?}, …)", self.guess)
    }
}

impl fmt::Debug for RowQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RowQuestion(…)")
    }
}

impl fmt::Debug for ShopQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ShopQuestion({} orders, …)", self.orders)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_person_is_printed() {
        const PERSONAL: &str = "홍길동";
        let text = || PERSONAL.to_owned();
        let place = Place::Line(1);
        let column = AskedColumn { name: text(), guess: Some(Field::Item), samples: vec![text()] };
        let printed = format!(
            "{column:?} {:#?}",
            [
                Question::Columns(ColumnsQuestion {
                    place: place.clone(),
                    header: text(),
                    columns: vec![column.clone()],
                    rows: 7,
                }),
                Question::Row(RowQuestion { place: place.clone(), text: text() }),
                Question::Shop(ShopQuestion { place, text: text(), guess: Some(text()), orders: 3 }),
            ]
        );
        assert!(!printed.contains(PERSONAL), "{printed}");
        assert!(printed.contains("1 columns, 7 rows") && printed.contains("3 orders"), "{printed}");
    }
}
