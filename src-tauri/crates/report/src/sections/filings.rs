//! Where this was reported before.

use munjigi_words::{Lang, Word};

use crate::MaskedCase;
use crate::paper::{Block, Column, Table};
use crate::texts::office_name;

/// Nothing where it was not.
pub(crate) fn filings(case: &MaskedCase, lang: Lang) -> Vec<Block> {
    if case.filings().is_empty() {
        return Vec::new();
    }
    let row = |filing: &crate::Filing| {
        vec![
            filing.filed_on.to_string(),
            office_name(&filing.office, lang),
            filing.receipt.clone().unwrap_or_default(),
            filing.note.clone().unwrap_or_default(),
        ]
    };
    let table = Table {
        columns: vec![
            Column::new(lang.say(Word::ReportHeadDay), 1.3),
            Column::new(lang.say(Word::ReportHeadOffice), 2.6),
            Column::new(lang.say(Word::ReportHeadReceipt), 2.0),
            Column::new(lang.say(Word::ReportFactNote), 2.6),
        ],
        rows: case.filings().iter().map(row).collect(),
    };
    vec![Block::Heading(lang.say(Word::ReportPartFilings)), Block::Table(table)]
}
