//! Text in lines and cells: tables with commas, semicolons or tabs, with or without other text around them.

use csv::{ReaderBuilder, StringRecord};

/// What may part the cells.
const DELIMITERS: [char; 3] = ['\t', ',', ';'];

/// The line that names the columns.
pub(crate) struct Header<'t> {
    pub cells: Vec<&'t str>,
    pub delimiter: char,
    /// Whether it puts its names in quotation marks.
    pub quoted: bool,
    /// What stands above it.
    pub before: &'t str,
    /// What stands below it.
    pub below: &'t str,
    /// The number of the first line below it, from 1.
    next_line: u64,
}

/// A row, which may go over several lines where its cells are quoted.
pub(crate) struct Record {
    /// Its first line, from 1.
    pub line: u64,
    /// Where it begins in what stands below the header.
    pub at: usize,
    cells: StringRecord,
}

/// The first line, among the first `within` that are not empty, that is a header with one of the delimiters.
pub(crate) fn find_header(
    text: &str,
    within: usize,
    is_header: impl Fn(&[&str]) -> bool,
) -> Option<Header<'_>> {
    let mut at = 0;
    let mut left = within;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let (before, rest) = text.split_at_checked(at)?;
        at += line.len();
        if line.trim().is_empty() {
            continue;
        }
        left = left.checked_sub(1)?;
        for delimiter in DELIMITERS {
            // Names of columns hold no delimiters, so the quotation marks need no parsing.
            let cells: Vec<&str> = line
                .trim_end_matches(['\r', '\n'])
                .split(delimiter)
                .map(|cell| cell.trim().trim_matches('"').trim())
                .collect();
            if is_header(&cells) {
                let (_, below) = rest.split_at_checked(line.len())?;
                let quoted = line.contains('"');
                return Some(Header { cells, delimiter, quoted, before, below, next_line: number + 1 });
            }
        }
    }
    None
}

impl<'t> Header<'t> {
    /// The header with the line below it, where a name of a column goes on in it: browsers copy a cell of two lines so. The last cell
    /// of the first line and the first cell of the second are one.
    pub fn with_next_line(&self) -> Option<(Self, Vec<String>)> {
        let end = self.below.find('\n')? + 1;
        let (line, below) = self.below.split_at_checked(end)?;
        let next: Vec<&str> =
            line.trim_end_matches(['\r', '\n']).split(self.delimiter).map(str::trim).collect();
        let ((last, before), (first, behind)) = (self.cells.split_last()?, next.split_first()?);
        let one = format!("{last} {first}");
        let names = before.iter().copied().chain([one.as_str()]).chain(behind.iter().copied());
        let names = names.map(str::to_owned).collect();
        let Self { delimiter, quoted, before, next_line, .. } = *self;
        Some((Self { cells: Vec::new(), delimiter, quoted, before, below, next_line: next_line + 1 }, names))
    }

    /// The rows below. Empty lines are none.
    pub fn records(&self, quoting: bool) -> impl Iterator<Item = Record> + use<'t> {
        let quote = quoting.then_some('"');
        let body = Body { delimiter: self.delimiter, quote, below: self.below, next_line: self.next_line };
        let mut lines = body.lines();
        std::iter::from_fn(move || {
            let (line, at) = lines.advance()?;
            Some(Record { line, at, cells: lines.cells.clone() })
        })
    }
}

/// Rows of text, and how their cells are parted.
#[derive(Clone, Copy)]
pub(crate) struct Body<'t> {
    pub delimiter: char,
    /// The mark around cells that hold delimiters; `None` where such marks mean nothing.
    pub quote: Option<char>,
    pub below: &'t str,
    /// The number of the first line in it, from 1.
    pub next_line: u64,
}

/// The rows of a body, one at a time in one place: a long file has hundreds of thousands of them.
pub(crate) struct Lines<'t> {
    body: Body<'t>,
    reader: csv::Reader<&'t [u8]>,
    /// The cells of the row that was read last.
    pub cells: StringRecord,
    /// Whether it goes over several lines.
    pub spans_lines: bool,
}

impl<'t> Body<'t> {
    pub fn lines(self) -> Lines<'t> {
        let ascii = |c: char| u8::try_from(c).expect("delimiters and quotation marks are ASCII");
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .quoting(self.quote.is_some())
            .quote(self.quote.map_or(b'"', ascii))
            .delimiter(ascii(self.delimiter))
            .from_reader(self.below.as_bytes());
        Lines { body: self, reader, cells: StringRecord::new(), spans_lines: false }
    }
}

impl Lines<'_> {
    /// Goes on to the next row, and gives its first line and where it begins in the body.
    pub fn advance(&mut self) -> Option<(u64, usize)> {
        let there = self
            .reader
            .read_record(&mut self.cells)
            .expect("the text is UTF-8 in memory, and rows of any length are allowed");
        if !there {
            return None;
        }
        let (at, line) = self.cells.position().map_or((0, 1), |p| (p.byte() as usize, p.line()));
        // The csv crate gives the place before the empty lines that it skips.
        let skipped = self.body.below.as_bytes().get(at..).unwrap_or_default();
        let skipped = skipped.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let (bytes, lines) =
            skipped.fold((0, 0), |(bytes, lines), byte| (bytes + 1, lines + u64::from(*byte == b'\n')));
        self.spans_lines = self.reader.position().line() > line + lines + 1;
        Some((self.body.next_line - 1 + line + lines, at + bytes))
    }

    /// Where the rows that were not read yet begin.
    pub fn rest(&self) -> usize {
        self.reader.position().byte() as usize
    }
}

impl Record {
    /// The cells, without the empty ones beyond `width` that a trailing delimiter makes.
    pub fn cells(&self, width: usize) -> Vec<&str> {
        let mut cells: Vec<&str> = self.cells.iter().map(str::trim).collect();
        while cells.len() > width && cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        cells
    }

    /// Whether a cell goes over several lines and holds what parts cells: rows that an open quotation mark has swallowed.
    pub fn has_swallowed(&self, delimiter: char) -> bool {
        self.cells.iter().any(|cell| cell.contains('\n') && cell.contains(delimiter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (u64, Vec<String>);

    fn read(text: &str) -> Option<(String, Vec<Row>)> {
        let header = find_header(text, 9, |cells| cells.starts_with(&["a", "b"]))?;
        let rows = header
            .records(true)
            .map(|record| (record.line, record.cells(2).into_iter().map(String::from).collect()))
            .collect();
        Some((header.before.to_owned(), rows))
    }

    #[test]
    fn finds_the_header_and_counts_lines_as_an_editor_does() {
        let row = |line, cells: [&str; 2]| (line, cells.map(String::from).to_vec());
        for (text, before, rows) in [
            ("a,b\n1,2\n3,4", "", vec![row(2, ["1", "2"]), row(3, ["3", "4"])]),
            (
                "\"a\";\"b\"\r\n\"1\r\n1\";2;\r\n\r\n \r\n3;4\r\n",
                "",
                vec![row(2, ["1\r\n1", "2"]), (5, vec![String::new()]), row(6, ["3", "4"])],
            ),
            ("menu, x\n\n a\tb \n\n\n1\t2", "menu, x\n\n", vec![row(6, ["1", "2"])]),
            ("a,b", "", vec![]),
        ] {
            assert_eq!(read(text), Some((before.to_owned(), rows)), "{text:?}");
        }
        assert_eq!(read("b,a\n1,2"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn looks_only_as_far_as_told() {
        assert!(find_header("x\n\nab\n", 1, |cells| cells == ["ab"]).is_none());
        assert!(find_header("\n\nab\n", 1, |cells| cells == ["ab"]).is_some());
    }
}
