//! A page cut into pieces: its lines, and the cells of those that have several.

use std::collections::BTreeSet;

use crate::page::Link;

/// The longest piece that is looked into. A page that was copied into one single line is still read; a document is not.
const LONGEST: usize = 20_000;

/// What parts two facts in one line: `배송중 · 우체국택배 6091…`, `주문일 2026.10.22 | 주문번호 …`.
const BETWEEN: [char; 5] = ['|', '·', 'ㅣ', '｜', '•'];

/// One cell of a line, or a line that has no cells; or a part of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    /// Its line, from 0.
    pub line: usize,
    /// Which of the line's cells it is, from 0, and how many the line has.
    pub cell: usize,
    pub cells: usize,
    /// Without white space around it; never empty.
    pub text: &'t str,
    /// Whether a link begins in its line.
    pub is_link: bool,
}

pub(super) fn pieces<'t>(lines: &'t str, links: &[Link]) -> Vec<Piece<'t>> {
    let linked: BTreeSet<usize> = links.iter().map(|link| link.line).collect();
    let mut pieces = Vec::new();
    for (number, line) in lines.lines().enumerate() {
        let cells = line.split('\t').count();
        let is_link = linked.contains(&number);
        for (cell, text) in line.split('\t').enumerate() {
            let parts = text.split(BETWEEN).map(trim);
            let parts = parts.filter(|text| !text.is_empty() && text.len() <= LONGEST);
            pieces.extend(parts.map(|text| Piece { line: number, cell, cells, text, is_link }));
        }
    }
    pieces
}

/// Without white space and invisible characters at either end.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
    })
}
