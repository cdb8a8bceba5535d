//! The form that the answers of all services share: a root with a sentence, a count and rows of fields.

use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::errors::{Error, SyntaxError};
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, Event};
use quick_xml::name::QName;

use crate::names::Names;
use crate::{MAX_BODY, NotUnderstood, Refusal, charset};

/// An answer has three levels: root, row, field. A few more are kept as unknown elements, hundreds are an
/// attack.
const MAX_DEPTH: usize = 16;

const NOTICE: &str = "ntceInfo";
const COUNT: &str = "tCnt";

/// The names by which a service's answer is known.
pub(crate) struct Shape {
    pub root: &'static str,
    pub rows: &'static [&'static str],
}

/// An answer taken apart, not yet judged.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Envelope {
    /// `ntceInfo`: empty where it is empty, `None` where it is missing.
    pub notice: Option<String>,
    /// `tCnt`, a number in every answer but a broken one. It counts different things in different answers.
    pub count: i64,
    /// In the order of the answer.
    pub rows: Vec<Row>,
    /// What stands in the root beside notice, count and rows: name and text.
    pub other: Vec<(String, String)>,
}

/// One row: its fields that hold text, in the order of the answer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub name: &'static str,
    pub fields: Fields,
}

/// Name and text. The rows of a list share their names.
pub(crate) type Fields = Vec<(Rc<str>, String)>;

impl Envelope {
    /// Takes a body apart, in one pass. No entity but XML's own five is resolved, and a DTD is refused.
    pub(crate) fn read(body: &[u8], shape: &Shape) -> Result<Self, NotUnderstood> {
        if body.len() > MAX_BODY {
            return Err(NotUnderstood::TooLarge { bytes: body.len() });
        }
        if body.trim_ascii().is_empty() {
            return Err(NotUnderstood::Empty);
        }
        let text = charset::text(body)?;
        let mut opening = Opening::new(shape);
        let mut reader = Reader::from_str(&text);
        loop {
            let event = reader.read_event().map_err(|error| broken(&error, reader.error_position()))?;
            let at = reader.buffer_position();
            match event {
                Event::Start(start) => opening.open(start.name(), at)?,
                Event::Empty(empty) => {
                    opening.open(empty.name(), at)?;
                    opening.close()?;
                }
                Event::End(_) => opening.close()?,
                Event::Text(text) => opening.write(&text.xml10_content(), at)?,
                Event::CData(text) => opening.write(&text.xml10_content(), at)?,
                Event::GeneralRef(reference) => opening.write(&resolved(&reference, at)?, at)?,
                Event::DocType(name) => return Err(document_type(&name)),
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
                Event::Eof => return opening.finish(),
            }
        }
    }
}

/// The name of a body's root element, as far as one can be read.
pub(crate) fn root(body: &[u8]) -> Option<String> {
    let text = charset::text(body).ok()?;
    let mut reader = Reader::from_str(&text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                return Some(element.local_name().into_inner().to_owned());
            }
            Event::Text(text) if !text.xml10_content().trim().is_empty() => return None,
            Event::Text(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::DocType(_) | Event::CData(_) | Event::GeneralRef(_) | Event::End(_) | Event::Eof => {
                return None;
            }
        }
    }
}

/// A refusal: its sentence, and what it means.
pub(crate) struct Refused {
    pub notice: String,
    pub why: Refusal,
}

impl Envelope {
    /// Whether UNI-PASS refused to look: `tCnt` below zero, and nothing but a sentence.
    pub(crate) fn refused(&self) -> Result<Option<Refused>, NotUnderstood> {
        if self.count >= 0 {
            return Ok(None);
        }
        if !self.rows.is_empty() {
            return Err(NotUnderstood::Contradiction { what: "a refusal with rows" });
        }
        let notice = self.notice.clone().unwrap_or_default();
        let why = Refusal::from_notice(&notice);
        Ok(Some(Refused { notice, why }))
    }

    /// Whether an answer whose `tCnt` is 0 says "no record". It is the one answer that ends a search, so nothing may stand in it but
    /// that count and an empty sentence.
    pub(crate) fn none(&self) -> Result<(), NotUnderstood> {
        let what = match self.notice.as_deref() {
            None => return Err(NotUnderstood::NoNotice),
            Some(sentence) if !sentence.is_empty() => "tCnt is 0, and ntceInfo holds a sentence",
            Some(_) if !self.rows.is_empty() => "tCnt is 0, and there are rows",
            Some(_) if !self.other.is_empty() => "tCnt is 0, and there is something unknown",
            Some(_) => return Ok(()),
        };
        Err(NotUnderstood::Contradiction { what })
    }
}

fn broken(error: &Error, at: u64) -> NotUnderstood {
    // A markup that begins and never ends is what a broken connection leaves.
    let cut = matches!(error, Error::Syntax(fault) if *fault != SyntaxError::InvalidBangMarkup);
    if cut { NotUnderstood::CutShort } else { NotUnderstood::Broken { at } }
}

fn resolved(reference: &BytesRef<'_>, at: u64) -> Result<String, NotUnderstood> {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) => Ok(letter.to_string()),
        Ok(None) => resolve_xml_entity(reference).map(str::to_owned).ok_or(NotUnderstood::Broken { at }),
        Err(_) => Err(NotUnderstood::Broken { at }),
    }
}

fn document_type(text: &str) -> NotUnderstood {
    let name = text.split_ascii_whitespace().next().unwrap_or_default();
    if is_html(name) { NotUnderstood::WebPage } else { NotUnderstood::Dtd }
}

fn is_html(name: &str) -> bool {
    name.eq_ignore_ascii_case("html")
}

/// An answer while it is read.
struct Opening<'shape> {
    shape: &'shape Shape,
    /// The open elements that have a meaning, the outermost first: root, row and field, or root and another
    /// element.
    open: Vec<Element>,
    /// How many elements are open inside the innermost of these. Their text counts as its text.
    inside: usize,
    names: Names,
    root_closed: bool,
    count: Option<String>,
    read: Envelope,
}

struct Element {
    name: Rc<str>,
    text: String,
    /// Whether it is one of the rows that the service's answer is known by.
    is_row: bool,
}

impl<'shape> Opening<'shape> {
    fn new(shape: &'shape Shape) -> Self {
        Self {
            shape,
            open: Vec::new(),
            inside: 0,
            names: Names::default(),
            root_closed: false,
            count: None,
            read: Envelope::default(),
        }
    }

    fn open(&mut self, name: QName<'_>, at: u64) -> Result<(), NotUnderstood> {
        let name = self.names.local(name);
        let mut is_row = false;
        match self.open.as_mut_slice() {
            [] if self.root_closed => return Err(NotUnderstood::Broken { at }),
            [] if is_html(&name) => return Err(NotUnderstood::WebPage),
            [] if *name != *self.shape.root => {
                let found = name.chars().take(40).collect();
                return Err(NotUnderstood::WrongRoot { found, expected: self.shape.root });
            }
            [] => {}
            [_root] => {
                if let Some(name) = self.shape.row(&name) {
                    is_row = true;
                    self.read.rows.push(Row { name, fields: Vec::new() });
                }
            }
            [_root, row] if row.is_row => {}
            [.., innermost] => {
                innermost.text.push(' ');
                self.inside += 1;
                let depth = self.open.len() + self.inside;
                return if depth > MAX_DEPTH { Err(NotUnderstood::TooDeep { at }) } else { Ok(()) };
            }
        }
        self.open.push(Element { name, text: String::new(), is_row });
        Ok(())
    }

    fn write(&mut self, text: &str, at: u64) -> Result<(), NotUnderstood> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.trim().is_empty() => {}
            None if self.root_closed => return Err(NotUnderstood::Broken { at }),
            None => return Err(NotUnderstood::NotXml),
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), NotUnderstood> {
        if self.inside > 0 {
            self.inside -= 1;
            return Ok(());
        }
        let Some(Element { name, text, is_row }) = self.open.pop() else { return Ok(()) };
        let text = trimmed(text);
        match self.open.as_slice() {
            [] => {
                self.root_closed = true;
                keep(&mut self.read.other, name.to_string(), text);
            }
            [_root] if *name == *NOTICE => once(&mut self.read.notice, text)?,
            [_root] if *name == *COUNT => once(&mut self.count, text)?,
            // A row was kept when it opened; text between its fields means nothing (a guide example has
            // `...`).
            [_root] if is_row => {}
            [_root] => keep(&mut self.read.other, name.to_string(), text),
            [..] => {
                if let Some(row) = self.read.rows.last_mut() {
                    keep(&mut row.fields, name, text);
                }
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Envelope, NotUnderstood> {
        if !self.root_closed {
            return Err(if self.open.is_empty() { NotUnderstood::NotXml } else { NotUnderstood::CutShort });
        }
        self.read.count = self.count.as_deref().and_then(whole_number).ok_or(NotUnderstood::NoCount)?;
        Ok(self.read)
    }
}

impl Shape {
    fn row(&self, name: &str) -> Option<&'static str> {
        self.rows.iter().copied().find(|row| *row == name)
    }
}

fn keep<N>(fields: &mut Vec<(N, String)>, name: N, text: String) {
    if !text.is_empty() {
        fields.push((name, text));
    }
}

fn trimmed(text: String) -> String {
    let trimmed = text.trim();
    if trimmed.len() == text.len() { text } else { trimmed.to_owned() }
}

fn once(slot: &mut Option<String>, text: String) -> Result<(), NotUnderstood> {
    match slot.replace(text) {
        None => Ok(()),
        Some(_) => Err(NotUnderstood::Contradiction { what: "ntceInfo or tCnt stands twice" }),
    }
}

fn whole_number(text: &str) -> Option<i64> {
    // `parse` alone would take a plus sign.
    if text.starts_with('+') { None } else { text.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::{Envelope, Row, Shape};
    use crate::{MAX_BODY, NotUnderstood};

    const SHAPE: Shape = Shape { root: "answer", rows: &["row"] };

    fn read(body: &str) -> Result<Envelope, NotUnderstood> {
        Envelope::read(body.as_bytes(), &SHAPE)
    }

    fn field(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn rows_and_unknown_elements_are_kept_and_empty_ones_are_not() {
        let body = "<?xml version=\"1.0\"?><!-- note --><answer>\n <ntceInfo/> <tCnt> 2 </tCnt>\n\
            <row><a> 1 </a><b></b><c/></row><row>...</row><new>x<deep>y</deep></new></answer>\n";
        let expected = Envelope {
            notice: Some(String::new()),
            count: 2,
            rows: vec![
                Row { name: "row", fields: vec![("a".into(), "1".to_owned())] },
                Row { name: "row", fields: vec![] },
            ],
            other: vec![field("new", "x y")],
        };
        assert_eq!(read(body), Ok(expected));
    }

    #[test]
    fn prefixes_entities_and_cdata_are_read_as_xml_means_them() {
        let body = "<u:answer xmlns:u=\"urn:x\"><u:tCnt>1</u:tCnt><u:row><u:a>A&amp;B &lt;&#xACF5;&gt;</u:a>\
            <u:b><![CDATA[<c>]]></u:b></u:row></u:answer>";
        let fields = read(body).unwrap().rows.remove(0).fields;
        assert_eq!(fields, [("a".into(), "A&B <공>".to_owned()), ("b".into(), "<c>".to_owned())]);
    }

    #[test]
    fn what_is_no_answer_is_told_by_name() {
        let wrong_root = NotUnderstood::WrongRoot { found: "error".to_owned(), expected: "answer" };
        let cases = [
            ("", NotUnderstood::Empty),
            (" \n", NotUnderstood::Empty),
            ("Service Unavailable", NotUnderstood::NotXml),
            ("{\"tCnt\":0}", NotUnderstood::NotXml),
            ("<?xml version=\"1.0\"?>", NotUnderstood::NotXml),
            ("<HTML><body></HTML>", NotUnderstood::WebPage),
            ("<!DOCTYPE html><p>", NotUnderstood::WebPage),
            ("<!DOCTYPE answer [<!ENTITY a \"aaaa\">]><answer><tCnt>0</tCnt></answer>", NotUnderstood::Dtd),
            ("<error/>", wrong_root),
            ("<answer><tCnt>0</tCnt>", NotUnderstood::CutShort),
            ("<answer><tCnt>0</tCnt></answ", NotUnderstood::CutShort),
            ("<answer></answer>", NotUnderstood::NoCount),
            ("<answer><tCnt/></answer>", NotUnderstood::NoCount),
            ("<answer><tCnt>+1</tCnt></answer>", NotUnderstood::NoCount),
            ("<answer><tCnt>1건</tCnt></answer>", NotUnderstood::NoCount),
            ("<answer><row><tCnt>0</tCnt></row></answer>", NotUnderstood::NoCount),
        ];
        for (body, why) in cases {
            assert_eq!(read(body), Err(why), "{body}");
        }
    }

    #[test]
    fn broken_xml_is_broken() {
        for body in [
            "<answer><tCnt>0</tCount></answer>",
            "<answer><tCnt>0</tCnt></answer><answer/>",
            "<answer><tCnt>0</tCnt></answer>tail",
            "<answer><tCnt>&unknown;</tCnt></answer>",
            "<answer><tCnt>&#x110000;</tCnt></answer>",
            "<answer><tCnt>0 & 1</tCnt></answer>",
            "</answer>",
        ] {
            assert!(matches!(read(body), Err(NotUnderstood::Broken { .. })), "{body}: {:?}", read(body));
        }
    }

    #[test]
    fn a_notice_or_a_count_that_stands_twice_is_not_chosen_between() {
        let body = "<answer><tCnt>1</tCnt><tCnt>0</tCnt></answer>";
        assert!(matches!(read(body), Err(NotUnderstood::Contradiction { .. })));
    }

    #[test]
    fn size_and_depth_have_an_end() {
        let blanks = " ".repeat(MAX_BODY - "<answer><tCnt>0</tCnt></answer>".len());
        let body = format!("<answer>{blanks}<tCnt>0</tCnt></answer>");
        assert!(read(&body).is_ok());
        assert_eq!(read(&format!("{body} ")), Err(NotUnderstood::TooLarge { bytes: MAX_BODY + 1 }));

        let deep = format!("<answer>{}", "<a>".repeat(1_000_000));
        assert!(matches!(read(&deep), Err(NotUnderstood::TooDeep { .. })));
    }
}
