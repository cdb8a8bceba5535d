//! `report form`: the fields of customs' form, whose order nobody has seen.

use std::path::Path;

use munjigi_engine::report::{CustomsForm, FormError, form};
use munjigi_wire::Form;
use munjigi_words::Word;

use super::super::ledger;
use crate::args::Global;
use crate::exit::{Exit, Failure};
use crate::lang::{lang, say};
use crate::output::{Output, narrow_table};
use crate::{Result, files};

pub fn run(global: &Global, out: Output, from: Option<&Path>, order: &[String], reset: bool) -> Result<Exit> {
    let ledger = ledger(global)?;
    let is_changed = from.is_some() || !order.is_empty() || reset;
    if let Some(path) = from {
        form::set(&ledger, Some(&read(path)?))?;
    } else if is_changed {
        form::reorder(&ledger, order)?;
    }
    let form = form::to_wire(&form::get(&ledger)?, lang());
    out.result(&form, |form| said(form, is_changed));
    Ok(Exit::Quiet)
}

fn read(path: &Path) -> Result<CustomsForm> {
    let text = String::from_utf8_lossy(&files::read(path)?).into_owned();
    let file = files::name(path);
    CustomsForm::parse(text.trim_start_matches('\u{feff}')).map_err(|error| {
        Failure::usage(match &error {
            FormError::Shape { line } => {
                say(Word::ReportCliFormWrongLine { file: &file, line: *line as u64 })
            }
            FormError::Field { number, word } => {
                say(Word::ReportCliFormWrongField { file: &file, number: *number as u64, word })
            }
            FormError::Twice { number, word } => {
                say(Word::ReportCliFormTwice { file: &file, number: *number as u64, word })
            }
            FormError::Empty => say(Word::ReportCliFormEmpty { file: &file }),
        })
    })
}

fn said(form: &Form, is_changed: bool) -> String {
    let header = [Word::CliColumnNumber, Word::ReportCliColumnField, Word::ReportCliColumnWord];
    let rows = form.fields.iter().enumerate();
    let rows = rows.map(|(at, it)| vec![(at + 1).to_string(), it.label.clone(), it.field.clone()]);
    let mut text = narrow_table(&header.map(say), rows);
    if !form.verified {
        text.push_str(&format!("\n{}", say(Word::ReportCliFormUnverified)));
    }
    if is_changed { format!("{}\n{text}", say(Word::ReportCliFormKept)) } else { text }
}
