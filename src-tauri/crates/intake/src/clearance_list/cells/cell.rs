//! The cells of a text, and the header among them.

use crate::clearance_list::columns::{Columns, column};

/// One cell of the text: a line, or a part of one between tabs. Never empty.
#[derive(Clone, Copy)]
pub(super) struct Cell<'t> {
    pub text: &'t str,
    /// From 1.
    pub line: u64,
    /// Where it begins in the text, and where it ends.
    pub at: usize,
    pub end: usize,
    /// Whether it is the first of its line, and whether what follows in its line says nothing.
    pub is_first: bool,
    pub is_last: bool,
}

/// The cells of a text, in order.
pub(super) fn cells(text: &str) -> Vec<Cell<'_>> {
    let mut cells: Vec<Cell<'_>> = Vec::new();
    let mut at = 0;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let from = cells.len();
        for cell in line.split_inclusive('\t') {
            let text = cell.trim();
            if !text.is_empty() {
                let is_first = cells.len() == from;
                cells.push(Cell { text, line: number, at, end: at + cell.len(), is_first, is_last: false });
            }
            at += cell.len();
        }
        // Behind the row's last cell buttons may stand.
        let mut is_last = true;
        for cell in cells.iter_mut().skip(from).rev() {
            cell.is_last = is_last;
            is_last &= !cell.text.contains(|c: char| c.is_ascii_digit());
        }
    }
    cells
}

/// Where a header stands, and the name of the column that it lacks.
type Header = (std::ops::Range<usize>, Result<(), &'static str>);

/// The first run of names of columns.
pub(super) fn header(cells: &[Cell<'_>]) -> Option<Header> {
    let mut at = 0;
    while at < cells.len() {
        let run = cells.iter().skip(at).take_while(|cell| column(cell.text).is_some()).count();
        if run > 2 {
            let names: Vec<&str> = cells.iter().skip(at).take(run).map(|cell| cell.text).collect();
            if let Some(columns) = Columns::of(&names) {
                return Some((at..at + run, columns.map(|_| ())));
            }
        }
        at += run + 1;
    }
    None
}
