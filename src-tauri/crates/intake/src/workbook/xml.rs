//! XML of Excel 2002 and 2003 (SpreadsheetML): one file of XML, which many sites give the name of an XLS.

use quick_xml::events::BytesStart;

use super::format::Shows;
use super::part::{Part, Piece, attribute};
use super::{Filling, Workbook, number};
use crate::Error;

/// What it says of itself, and the bytes in which it says it.
const SIGN: &[u8] = b"urn:schemas-microsoft-com:office:spreadsheet";
const SAID_WITHIN: usize = 4 * 1024;

/// `None` where the bytes are none.
pub(super) fn open(bytes: &[u8]) -> Option<Result<Workbook, Error>> {
    let head = bytes.get(..SAID_WITHIN).unwrap_or(bytes);
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let is_it = (text.starts_with(b"<?xml") || text.starts_with(b"<Workbook"))
        && memchr::memmem::find(head, SIGN).is_some()
        && memchr::memmem::find(head, b"<html").is_none();
    is_it.then(|| Part::of_bytes(bytes).and_then(|content| read(&content)))
}

fn read(content: &Part) -> Result<Workbook, Error> {
    let mut making = Making::default();
    content.each(|piece| making.take(piece))?;
    making.filling.finish()
}

#[derive(Default)]
struct Making {
    filling: Filling,
    row: u32,
    column: u32,
    /// How many columns the cell takes beside its own.
    across: u32,
    kind: String,
    text: String,
    in_data: bool,
    in_comment: bool,
}

impl Making {
    fn take(&mut self, piece: Piece<'_>) -> Result<(), Error> {
        match piece {
            Piece::Start(element) => match element.local_name().as_ref() {
                "Worksheet" => {
                    self.filling.begin_sheet(&attribute(element, "Name").unwrap_or_default())?;
                    self.row = 0;
                }
                "Row" => {
                    self.row = index(element).unwrap_or(self.row);
                    self.column = 0;
                }
                "Cell" => {
                    self.column = index(element).unwrap_or(self.column);
                    self.across =
                        attribute(element, "MergeAcross").and_then(|it| it.parse().ok()).unwrap_or(0);
                }
                "Comment" => self.in_comment = true,
                "Data" if !self.in_comment => {
                    self.kind = attribute(element, "Type").unwrap_or_default();
                    self.text.clear();
                    self.in_data = true;
                }
                _ => {}
            },
            Piece::Text(text) if self.in_data => self.text.push_str(&text),
            Piece::End("Data") if self.in_data => {
                self.in_data = false;
                let text = std::mem::take(&mut self.text);
                let number = || text.trim().parse().ok().map(|it| number::text(it, Shows::Other, false));
                let shown = match self.kind.as_str() {
                    "Number" => number().unwrap_or(text),
                    // `2026-02-03T00:00:00.000`: a day, as a spreadsheet has it.
                    "DateTime" => text.trim().trim_end_matches("T00:00:00.000").to_owned(),
                    _ => text,
                };
                self.filling.cell(self.row, self.column, &shown)?;
            }
            Piece::End("Comment") => self.in_comment = false,
            Piece::End("Cell") => self.column = self.column.saturating_add(self.across).saturating_add(1),
            Piece::End("Row") => self.row = self.row.saturating_add(1),
            Piece::Text(_) | Piece::End(_) => {}
        }
        Ok(())
    }
}

/// Where a row or a cell stands, where it says so.
fn index(element: &BytesStart<'_>) -> Option<u32> {
    attribute(element, "Index")?.parse::<u32>().ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workbook(rows: &str) -> String {
        format!(
            "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' \
             xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='주문'><Table>{rows}</Table></Worksheet></Workbook>"
        )
    }

    fn cell(kind: &str, text: &str) -> String {
        format!("<Cell><Data ss:Type='{kind}'>{text}</Data></Cell>")
    }

    #[test]
    fn every_kind_of_cell() {
        let first = [
            cell("String", "주문 &amp; 번호"),
            cell("Number", "509812044885"),
            cell("Number", "3023972330657702"),
            cell("DateTime", "2026-09-18T00:00:00.000"),
            "<Cell ss:Index='6' ss:MergeAcross='1'><Data ss:Type='String'><B>굵</B>게</Data>\
             <Comment><Data>메모</Data></Comment></Cell>"
                .to_owned(),
            cell("Boolean", "1"),
        ]
        .concat();
        let rows = format!("<Row>{first}</Row><Row ss:Index='4'>{}</Row>", cell("String", "a"));
        let book = open(workbook(&rows).as_bytes()).unwrap().unwrap();
        let expected = ["주문 & 번호", "509812044885", "3.02397E+15", "2026-09-18", "", "굵게", "", "1"];
        assert_eq!(book.sheets[0].name, "주문");
        assert_eq!(book.sheets[0].rows().collect::<Vec<_>>(), [(1, expected.to_vec()), (4, vec!["a"])]);
    }

    #[test]
    fn what_breaks_off_is_not_opened_and_others_are_none() {
        let whole = workbook(&format!("<Row>{}</Row>", cell("String", "a")));
        let broken = whole.trim_end_matches("</Workbook>");
        assert_eq!(open(broken.as_bytes()).unwrap().map(|_| ()), Err(Error::NotOpened));
        assert!(open(b"<?xml version='1.0'?><a/>").is_none());
        let page = b"<html xmlns:x='urn:schemas-microsoft-com:office:spreadsheet'><table><tr><td>1</table>";
        assert!(open(page).is_none(), "a page that a site calls XLS");
    }
}
