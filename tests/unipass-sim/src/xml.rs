//! Answers of the Open API as bytes: one line of XML, no final line feed.

use std::borrow::Cow;

use quick_xml::escape::escape;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

/// An element and its text.
pub(crate) type Field<'t> = (&'static str, Cow<'t, str>);

/// An answer that is being written.
pub(crate) struct Xml {
    root: &'static str,
    text: String,
}

impl Xml {
    /// Begins with the sentence that every answer has, mostly an empty one.
    pub fn answer(root: &'static str, notice: &str) -> Self {
        let mut xml = Self { root, text: format!("{DECLARATION}<{root}>") };
        xml.element("ntceInfo", notice);
        xml
    }

    pub fn count(&mut self, count: usize) {
        self.element("tCnt", &count.to_string());
    }

    pub fn row(&mut self, name: &str, fields: &[Field<'_>]) {
        self.open(name);
        for (field, text) in fields {
            self.element(field, text);
        }
        self.close(name);
    }

    pub fn finish(mut self) -> String {
        self.close(self.root);
        self.text
    }

    fn element(&mut self, name: &str, text: &str) {
        self.open(name);
        self.text.push_str(&escape(text));
        self.close(name);
    }

    fn open(&mut self, name: &str) {
        self.text.push('<');
        self.text.push_str(name);
        self.text.push('>');
    }

    fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }
}

/// A refusal: −1, and a sentence that says why.
pub(crate) fn refused(root: &str, sentence: &str) -> String {
    format!("{DECLARATION}<{root}><ntceInfo>{}</ntceInfo><tCnt>-1</tCnt></{root}>", escape(sentence))
}

/// Nothing: 0, and no sentence.
pub(crate) fn nothing(root: &'static str) -> String {
    let mut xml = Xml::answer(root, "");
    xml.count(0);
    xml.finish()
}

/// Kilograms as they stand in answers: `1.4`, `2`.
pub(crate) fn kilograms(grams: u32) -> String {
    let decimals = format!("{:03}", grams % 1000);
    format!("{}.{decimals}", grams / 1000).trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Xml, kilograms};

    #[test]
    fn texts_are_escaped() {
        let mut xml = Xml::answer("a", "");
        xml.row("b", &[("c", "<&>".into()), ("d", "".into())]);
        assert!(xml.finish().ends_with("<a><ntceInfo></ntceInfo><b><c>&lt;&amp;&gt;</c><d></d></b></a>"));
    }

    #[test]
    fn weights_are_written_without_idle_zeros() {
        let written = [0, 5, 400, 1000, 1350, 84_500].map(kilograms);
        assert_eq!(written, ["0", "0.005", "0.4", "1", "1.35", "84.5"]);
    }
}
