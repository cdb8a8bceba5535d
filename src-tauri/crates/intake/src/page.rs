//! An HTML page as a person sees it: its text, its tables, and the dates in its fields.
//!
//! Read from the tokens, without a tree: building one takes time by the square of the nesting (html5ever took twelve
//! seconds over 320 KB of `<div>`). Nothing is rendered, run or followed.

mod grid;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use munjigi_model::KstDate;

/// Elements within a word: leaving them out must not part what they join.
const WITHIN_WORDS: [&[u8]; 9] = [b"b", b"em", b"font", b"i", b"mark", b"small", b"span", b"strong", b"u"];
/// Elements that stand in a line without beginning one.
const WITHIN_LINES: [&[u8]; 14] = [
    b"a", b"abbr", b"code", b"img", b"input", b"label", b"sub", b"sup", b"time", b"td", b"th", b"s",
    b"strike", b"wbr",
];
/// Links of one page, and characters of one, that are kept: a newsletter has some hundred of some hundred characters.
const MOST_LINKS: usize = 20_000;
const LONGEST_LINK: usize = 4096;
/// Elements whose text nobody sees.
const UNSEEN: [&[u8]; 4] = [b"script", b"style", b"noscript", b"iframe"];

#[derive(Debug, Default)]
pub(crate) struct Page {
    /// All text, tables and fields with dates among it; white space is one space.
    pub text: String,
    /// The same as a person would copy it: each block on a line of its own, a TAB between the cells of a row, no empty lines.
    pub lines: String,
    /// Where links lead, in their order. They are read and never followed.
    pub links: Vec<Link>,
    /// In the order of their beginnings.
    pub tables: Vec<Table>,
    /// Fields that hold a day, by name or id. No other field is kept: one of them holds the person's code.
    pub days: Vec<(String, KstDate)>,
}

#[derive(Debug)]
pub(crate) struct Link {
    /// The line of [`Page::lines`] in which it begins, from 0.
    pub line: usize,
    pub href: String,
}

#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<Vec<Cell>>,
    /// Where the text of its rows begins in the page's, and where it ends.
    pub begins_at: usize,
    pub ends_at: usize,
    /// Whether its end was there.
    pub closed: bool,
}

#[derive(Debug)]
pub(crate) struct Cell {
    pub text: Box<str>,
    columns: u16,
    rows: u16,
}

impl Page {
    pub fn of(html: &str) -> Self {
        let mut page = PageInMaking::default();
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
            page.take(event);
            None
        });
        emitter.naively_switch_states(true);
        for Ok(()) in Tokenizer::new_with_emitter(html, emitter) {}
        page.finish()
    }
}

#[derive(Default)]
struct PageInMaking {
    page: Page,
    /// Tables within tables, the innermost last.
    open: Vec<OpenTable>,
    tag: Tag,
    /// Inside an element whose text nobody sees.
    unseen: bool,
    /// Line breaks of [`Page::lines`] so far.
    line: usize,
    /// Cells begun in the last of them.
    cells_in_line: usize,
}

struct OpenTable {
    index: usize,
    in_row: bool,
    cell: Option<OpenCell>,
}

struct OpenCell {
    text: String,
    columns: u16,
    rows: u16,
}

/// The start tag that is being read.
#[derive(Default)]
struct Tag {
    name: Vec<u8>,
    attribute: Vec<u8>,
    names: Vec<String>,
    value: String,
    columns: Option<u16>,
    rows: Option<u16>,
}

impl PageInMaking {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Tag { name: name.to_vec(), ..Tag::default() },
            CallbackEvent::AttributeName { name } => self.tag.attribute = name.to_vec(),
            CallbackEvent::AttributeValue { value } => self.attribute(value),
            CallbackEvent::CloseStartTag { .. } => self.start(),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } if !self.unseen => self.text(&String::from_utf8_lossy(value)),
            CallbackEvent::String { .. }
            | CallbackEvent::Comment { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
    }

    fn attribute(&mut self, value: &[u8]) {
        let value = String::from_utf8_lossy(value);
        let (tag, number) = (&mut self.tag, value.trim().parse().ok());
        match (tag.name.as_slice(), tag.attribute.as_slice()) {
            (b"td" | b"th", b"colspan") => tag.columns = number,
            (b"td" | b"th", b"rowspan") => tag.rows = number,
            (b"input", b"name" | b"id") => tag.names.push(value.into_owned()),
            (b"input", b"value") | (b"a", b"href") => tag.value = value.into_owned(),
            _ => {}
        }
    }

    fn start(&mut self) {
        let tag = std::mem::take(&mut self.tag);
        self.part_words(&tag.name);
        match tag.name.as_slice() {
            b"table" => {
                self.open.push(OpenTable { index: self.page.tables.len(), in_row: false, cell: None });
                self.page.tables.push(Table { begins_at: self.page.text.len(), ..Table::default() });
            }
            b"thead" | b"tbody" | b"tfoot" | b"caption" => self.close_row(),
            b"tr" => {
                self.close_row();
                self.open_row();
            }
            b"td" | b"th" => {
                self.close_cell();
                self.open_row();
                self.begin_cell_in_line();
                if let Some(table) = self.open.last_mut() {
                    let (columns, rows) = (tag.columns.unwrap_or(1).max(1), tag.rows.unwrap_or(1));
                    // "0" is "to the end of the table".
                    let rows = if rows == 0 { u16::MAX } else { rows };
                    table.cell = Some(OpenCell { text: String::new(), columns, rows });
                }
            }
            b"a" if !self.unseen && self.page.links.len() < MOST_LINKS && tag.value.len() <= LONGEST_LINK => {
                self.page.links.push(Link { line: self.line, href: tag.value });
            }
            b"input" => {
                if let Ok(day) = KstDate::parse(&tag.value) {
                    self.text(&format!(" {day} "));
                    self.page.days.extend(tag.names.into_iter().map(|name| (name, day)));
                }
            }
            name => self.unseen = self.unseen || UNSEEN.contains(&name),
        }
    }

    fn end(&mut self, name: &[u8]) {
        self.part_words(name);
        match name {
            b"table" => {
                self.close_row();
                if let Some(table) = self.open.pop() {
                    self.end_table(table.index, true);
                }
            }
            b"tr" | b"thead" | b"tbody" | b"tfoot" => self.close_row(),
            b"td" | b"th" => self.close_cell(),
            name => self.unseen = self.unseen && !UNSEEN.contains(&name),
        }
    }

    fn part_words(&mut self, tag: &[u8]) {
        if WITHIN_WORDS.contains(&tag) {
            return;
        }
        self.text(" ");
        if !WITHIN_LINES.contains(&tag) {
            self.end_of_line();
        }
    }

    fn end_of_line(&mut self) {
        let lines = &mut self.page.lines;
        while lines.ends_with([' ', '\t']) {
            lines.pop();
        }
        if !lines.is_empty() && !lines.ends_with('\n') {
            lines.push('\n');
            self.line += 1;
        }
        self.cells_in_line = 0;
    }

    /// An empty cell leaves its TAB too: what stands in which column must not change. So does the cell behind one of several lines.
    fn begin_cell_in_line(&mut self) {
        let lines = self.page.lines.trim_end_matches(' ');
        if self.cells_in_line > 0 || !(lines.is_empty() || lines.ends_with('\n')) {
            if self.page.lines.ends_with(' ') {
                self.page.lines.pop();
            }
            self.page.lines.push('\t');
        }
        self.cells_in_line += 1;
    }

    /// Text belongs to the page and to the innermost open cell; to outer cells not, or nesting would multiply it.
    fn text(&mut self, text: &str) {
        append(&mut self.page.text, text);
        append(&mut self.page.lines, text);
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            append(&mut cell.text, text);
        }
    }

    fn open_row(&mut self) {
        if let Some(open) = self.open.last_mut().filter(|open| !open.in_row) {
            open.in_row = true;
            if let Some(table) = self.page.tables.get_mut(open.index) {
                if table.rows.is_empty() {
                    table.begins_at = self.page.text.len();
                }
                table.rows.push(Vec::new());
            }
        }
    }

    fn close_cell(&mut self) {
        let Some(open) = self.open.last_mut() else { return };
        let Some(cell) = open.cell.take() else { return };
        if let Some(row) = self.page.tables.get_mut(open.index).and_then(|table| table.rows.last_mut()) {
            row.push(Cell { text: cell.text.trim().into(), columns: cell.columns, rows: cell.rows });
        }
    }

    fn close_row(&mut self) {
        self.close_cell();
        if let Some(open) = self.open.last_mut() {
            open.in_row = false;
        }
    }

    fn end_table(&mut self, index: usize, closed: bool) {
        let end = self.page.text.len();
        if let Some(table) = self.page.tables.get_mut(index) {
            table.ends_at = end;
            table.closed = closed;
        }
    }

    fn finish(mut self) -> Page {
        while !self.open.is_empty() {
            self.close_row();
            if let Some(table) = self.open.pop() {
                self.end_table(table.index, false);
            }
        }
        self.page
    }
}

/// Appends text with every run of white space as one space, across calls too.
fn append(to: &mut String, text: &str) {
    for c in text.chars() {
        if !c.is_whitespace() {
            to.push(c);
        } else if !to.ends_with([' ', '\n', '\t']) {
            to.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(html: &str) -> Vec<Vec<String>> {
        let page = Page::of(html);
        let table = page.tables.first().unwrap();
        table.grid().map(|row| row.iter().map(|cell| cell.text.to_string()).collect()).collect()
    }

    #[test]
    fn cells_with_and_without_their_end_tags() {
        let expected = [["a b", "c"], ["d", ""]];
        for html in [
            "<table><tr><td>a&nbsp;\n b</td><td>c</td></tr><tr><td>d</td><td></td></tr></table>",
            "<TABLE><tbody><tr><td>a<br>b<th>c<tr><td>d<td></table>",
            "<table><thead><tr><th><div>a</div> <p>b<td>c</thead><td>d<td></table>",
        ] {
            assert_eq!(rows(html), expected, "{html}");
        }
    }

    #[test]
    fn spans_fill_the_cells_that_they_cover() {
        let html = "<table><tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td rowspan=0>e<td>f<td>g<tr><td>h<td>i</table>";
        assert_eq!(rows(html), [["a", "b", "b"], ["a", "c", "d"], ["e", "f", "g"], ["e", "h", "i"]]);
    }

    #[test]
    fn a_table_within_a_table_keeps_its_text_to_itself() {
        let page = Page::of("<table><tr><td>out<table><tr><td>in</td></tr></table>side</td></tr></table>");
        let texts: Vec<Vec<String>> = page
            .tables
            .iter()
            .map(|table| table.grid().flatten().map(|cell| cell.text.to_string()).collect())
            .collect();
        assert_eq!(texts, [["out side"], ["in"]]);
        assert!(page.tables.iter().all(|table| table.closed));
    }

    #[test]
    fn text_is_what_is_seen() {
        let page = Page::of(
            "<title>통관</title><script>'<table>총 0건'</script><style>x</style><p>총 <strong>1</strong>2건</p><ul><li>1<li>2</ul>",
        );
        assert_eq!(page.text.trim(), "통관 총 12건 1 2");
        assert!(page.tables.is_empty());
    }

    #[test]
    fn lines_are_as_a_person_would_copy_them() {
        let page = Page::of(
            "<h1>주문 <b>#1</b></h1><div><div>결제<br>금액 <a href='https://a.example/?n=1'>보기</a></div></div>\
             <table><tr><td></td><td>a</td><td>b c</td></tr><tr><td>d<td><td>e</table><p>끝<style>x</style>",
        );
        assert_eq!(page.lines, "주문 #1\n결제\n금액 보기\n\ta\tb c\nd\t\te\n끝\n");
        let links: Vec<(usize, &str)> =
            page.links.iter().map(|link| (link.line, link.href.as_str())).collect();
        assert_eq!(links, [(2, "https://a.example/?n=1")]);
    }

    #[test]
    fn a_cell_behind_one_of_several_lines_is_a_cell_of_its_own() {
        let page = Page::of("<p>x<table><tr><td>a<br>b<td>c<br><td>d</table>");
        assert_eq!(page.lines, "x\na\nb\tc\nd\n");
    }

    #[test]
    fn of_the_fields_only_days_are_kept() {
        let page = Page::of(
            "<input name=persEcm value=P210112345678><input id=dclrStrtDt value='2026-08-25'> ~ <input name=to value=20261122>",
        );
        assert_eq!(page.text.trim(), "2026-08-25 ~ 2026-11-22");
        let names: Vec<&str> = page.days.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["dclrStrtDt", "to"]);
        assert!(!format!("{page:?}").contains("1234"));
    }

    #[test]
    fn a_table_that_breaks_off_says_so() {
        let page = Page::of("<table><tr><td>a</td><td>b");
        let table = page.tables.first().unwrap();
        assert!(!table.closed);
        assert_eq!(table.grid().count(), 1);
    }

    #[test]
    fn nesting_costs_no_more_than_its_length() {
        let deep = "<div><table><tr><td>".repeat(100_000);
        assert_eq!(Page::of(&deep).tables.len(), 100_000);
        let wide = format!("<p {}>", (0..200_000).map(|n| format!("a{n}=1 ")).collect::<String>());
        assert_eq!(Page::of(&wide).text.trim(), "");
    }
}
