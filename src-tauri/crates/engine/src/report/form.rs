//! The fields of customs' form as the person has them. Nobody has seen the form itself: see [`CustomsForm`].

use munjigi_ledger::Reading;
use munjigi_report::{CustomsForm, Field};
use munjigi_wire as wire;
use munjigi_words::Lang;

use crate::{Error, Ledger, Result};

/// Under which name it is kept.
const CUSTOMS_FORM: &str = "customs_form";

/// The fields in their order.
///
/// # Errors
/// [`Error::Ledger`].
pub fn get(ledger: &Ledger) -> Result<CustomsForm> {
    Ok(ledger.read(of)?)
}

/// Keeps other fields, or another order; `None` for what the program begins with.
///
/// # Errors
/// [`Error::Ledger`].
pub fn set(ledger: &Ledger, form: Option<&CustomsForm>) -> Result<()> {
    let text = form.map(CustomsForm::to_toml);
    Ok(ledger.write(move |w| w.settings().set(CUSTOMS_FORM, text.as_deref()))?)
}

/// Puts some fields first, by their words; none for the order that the program begins with.
///
/// # Errors
/// [`Error::NotUnderstood`] for a word that names no field.
pub fn reorder(ledger: &Ledger, words: &[String]) -> Result<()> {
    let field = |word: &String| Field::ALL.iter().find(|field| field.as_str() == word).copied();
    let order: Option<Vec<Field>> = words.iter().map(field).collect();
    let order = order.ok_or(Error::NotUnderstood { field: "form" })?;
    let form = if order.is_empty() { None } else { Some(get(ledger)?.reordered(&order)) };
    set(ledger, form.as_ref())
}

/// What was kept by a program that knew other fields is left, and the first order stands in.
pub(super) fn of(r: &Reading<'_>) -> munjigi_ledger::Result<CustomsForm> {
    let kept = r.settings().get(CUSTOMS_FORM)?;
    Ok(kept.and_then(|text| CustomsForm::parse(&text).ok()).unwrap_or_default())
}

/// The fields as they leave the program.
pub fn to_wire(form: &CustomsForm, lang: Lang) -> wire::Form {
    let field = |it: &munjigi_report::FormField| wire::FormField {
        field: it.field.as_str().to_owned(),
        label: it.label.clone().unwrap_or_else(|| it.field.label(lang)),
    };
    wire::Form { verified: form.verified, fields: form.fields.iter().map(field).collect() }
}
