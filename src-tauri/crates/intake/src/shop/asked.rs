//! A table that nobody knows: which column is what, only the person can say.

use super::any;
use super::names::{PERSONAL, PERSONAL_WHOLE};
use crate::document::Document;
use crate::table::{self, Row, Table, names};
use crate::{AskedColumn, ColumnsQuestion, Kind, Question, Reading};

const TEXT: Kind = Kind::new("csv_needs_mapping");
const OTHER: Kind = Kind::new("table_needs_mapping");

/// Samples of a column, and characters of each.
const SAMPLES: usize = 3;
const LONGEST_SAMPLE: usize = 80;
/// Names of columns are short; prose is not.
const LONGEST_NAME: usize = 80;
/// Of ten rows, how many must have the header's cells.
const IN_TEN: usize = 9;

/// Asks about the tables of a document; `None` where it has none that could be of orders. A page has many tables that are not.
pub(super) fn read(document: &Document<'_>) -> Option<Reading> {
    let kind = match document {
        Document::Text(_) => TEXT,
        Document::Workbook(_) => OTHER,
        Document::Page { .. }
        | Document::Archive { .. }
        | Document::Json(_)
        | Document::Mail(_)
        | Document::Mailbox(_)
        | Document::Packed(_)
        | Document::Picture => return None,
    };
    let tables = table::find(document, may_be_header);
    let mut reading = Reading::new(kind);
    for table in tables.iter().filter(|table| any::may_be_orders(table)) {
        if let Some((question, rows)) = question(table) {
            let mut of_table = Reading::new(kind);
            of_table.entries = rows;
            of_table.questions.push(Question::Columns(question));
            reading.absorb_table(of_table, table.part);
        }
    }
    (!reading.questions.is_empty()).then_some(reading)
}

/// Short names, each its own, none a number.
fn may_be_header(header: &[String]) -> bool {
    let named: Vec<String> = header
        .iter()
        .map(|name| names::of_header(std::slice::from_ref(name)))
        .filter(|name| !name.is_empty())
        .collect();
    let is_name =
        |name: &String| name.chars().any(char::is_alphabetic) && name.chars().count() <= LONGEST_NAME;
    let mut once = named.clone();
    once.sort_unstable();
    once.dedup();
    let is_sentence = |name: &String| name.ends_with(['.', '?', '!', '。', '？', '！']);
    named.len() >= 3
        && !header.iter().any(is_sentence)
        && named.len() * 10 >= header.len() * IN_TEN
        && named.iter().all(is_name)
        && once.len() == named.len()
}

fn question(table: &Table<'_>) -> Option<(ColumnsQuestion, usize)> {
    let width = table.header.len();
    let (mut rows, mut whole) = (0, 0);
    let mut columns: Vec<AskedColumn> = table
        .header
        .iter()
        .map(|name| AskedColumn { name: name.clone(), guess: any::guess(name), samples: Vec::new() })
        .collect();
    let personal: Vec<bool> = table.header.iter().map(|name| is_personal(name)).collect();
    table.each_row(|row| {
        if row.is_empty() {
            return;
        }
        rows += 1;
        let fits = if table.is_strict() {
            row.width(width) == width
        } else {
            (2..=width).contains(&row.width(width))
        };
        whole += usize::from(fits);
        if fits {
            take_samples(&mut columns, &personal, row);
        }
    });
    let is_table = rows > 0 && whole * 10 >= rows * IN_TEN;
    let header = names::of_header(&table.header);
    is_table.then(|| (ColumnsQuestion { place: table.place.clone(), header, columns, rows }, rows))
}

fn take_samples(columns: &mut [AskedColumn], personal: &[bool], row: &Row<'_>) {
    for ((column, is_personal), at) in columns.iter_mut().zip(personal).zip(0..) {
        let cell = row.cell(at);
        if *is_personal || column.samples.len() >= SAMPLES || cell.is_empty() {
            continue;
        }
        let sample: String = cell.chars().take(LONGEST_SAMPLE).collect();
        if !column.samples.contains(&sample) && !tells_of_a_person(cell) {
            column.samples.push(sample);
        }
    }
}

fn is_personal(name: &str) -> bool {
    let name = names::of_header(&[name.to_owned()]);
    PERSONAL_WHOLE.contains(&name.as_str()) || PERSONAL.iter().any(|part| name.contains(part))
}

/// A mail address, a customs code, a Korean phone number: whatever its column is called.
fn tells_of_a_person(cell: &str) -> bool {
    let plain: String = cell.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let is_code = |text: &str| {
        text.strip_prefix(['P', 'p'])
            .is_some_and(|rest| rest.len() == 12 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_phone = plain.starts_with("01")
        && matches!(plain.len(), 10 | 11)
        && plain.bytes().all(|byte| byte.is_ascii_digit());
    cell.contains('@') || is_code(&plain) || is_phone
}
