//! The words as Rust.

use super::template::{Kind, Piece, Template};
use super::{Pair, spelled};

/// `enum Word`, its key, and one function a language that says it.
pub fn words(words: &[Pair<'_>]) -> String {
    [
        definition(words),
        key(words),
        language("ko", words, |word| word.ko),
        language("en", words, |word| word.en),
    ]
    .join("\n")
}

/// A list of every word filled with the same text and count, for the tests.
pub fn every_word(words: &[Pair<'_>]) -> String {
    // No placeholder's name ends in an underscore, so that neither argument is ever called as a field is.
    let mut source =
        "fn every_word<'a>(text_: &'a dyn Display, count_: u64) -> Vec<Word<'a>> {\n    vec![\n".to_owned();
    for word in words {
        let filled = |(name, kind)| match kind {
            Kind::Text => format!("{name}: text_"),
            Kind::Count => format!("{name}: count_"),
        };
        source += &format!("        Word::{}{},\n", variant(word.key), braced(word.ko, filled));
    }
    source + "    ]\n}\n"
}

/// `check_seen` → `CheckSeen`.
pub fn variant(key: &str) -> String {
    let camel = |part: &str| {
        let mut chars = part.chars();
        chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect::<String>()
    };
    key.split('_').map(camel).collect()
}

fn definition(words: &[Pair<'_>]) -> String {
    let mut source =
        "/// One thing to say, with what it takes to say it; the Korean text stands beside each.\n\
                      #[derive(Clone, Copy)]\npub enum Word<'a> {\n"
            .to_owned();
    for word in words {
        source += &format!("    /// {}\n    {}", code_span(&word.ko.source), variant(word.key));
        let field = |(name, kind): (String, Kind)| {
            let spelled = spelled(&name, kind);
            let kind = match kind {
                Kind::Text => "&'a dyn Display",
                Kind::Count => "u64",
            };
            format!("        /// `{spelled}`\n        {name}: {kind},\n")
        };
        let fields: String = word.ko.fields().into_iter().map(field).collect();
        source += &if fields.is_empty() { ",\n".to_owned() } else { format!(" {{\n{fields}    }},\n") };
    }
    source + "}\n"
}

fn key(words: &[Pair<'_>]) -> String {
    let mut source = "fn key(word: Word<'_>) -> &'static str {\n    match word {\n".to_owned();
    for word in words {
        let rest = if word.ko.fields().is_empty() { "" } else { " { .. }" };
        source += &format!("        Word::{}{rest} => {:?},\n", variant(word.key), word.key);
    }
    source + "    }\n}\n"
}

fn language<'a>(name: &str, words: &[Pair<'a>], template: impl Fn(&Pair<'a>) -> &'a Template) -> String {
    let mut source = format!("pub(crate) fn {name}(word: Word<'_>) -> String {{\n    match word {{\n");
    for word in words {
        let bound = braced(word.ko, |(name, _)| name);
        source += &format!("        Word::{}{bound} => {},\n", variant(word.key), said(template(word)));
    }
    source + "    }\n}\n"
}

/// The expression that says a text.
fn said(template: &Template) -> String {
    let mut format = String::new();
    let mut arguments = String::new();
    for piece in &template.pieces {
        match piece {
            Piece::Plain(plain) => format += &plain.replace('{', "{{").replace('}', "}}"),
            Piece::Text(name) | Piece::Count(name) => format += &format!("{{{name}}}"),
            Piece::TextWithParticle(name, josa) => {
                format += "{}";
                arguments += &format!(", crate::Josa::{josa:?}.with(&{name}.to_string())");
            }
            Piece::Choice { name, one, many } => {
                format += "{}";
                arguments += &format!(", if {name} == 1 {{ {one:?} }} else {{ {many:?} }}");
            }
        }
    }
    match template.pieces.as_slice() {
        [Piece::Plain(plain)] => format!("{plain:?}.to_owned()"),
        _ => format!("format!({format:?}{arguments})"),
    }
}

/// ` { a, b }` of the fields, or nothing.
fn braced(template: &Template, field: impl Fn((String, Kind)) -> String) -> String {
    let fields: Vec<String> = template.fields().into_iter().map(field).collect();
    if fields.is_empty() { String::new() } else { format!(" {{ {} }}", fields.join(", ")) }
}

/// The text as code in a doc comment, where it can be neither a link nor a tag.
fn code_span(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if longest == 0 { "" } else { " " };
    format!("{fence}{pad}{text}{pad}{fence}")
}
