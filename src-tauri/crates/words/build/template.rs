//! One text with its placeholders. The syntax stands at the top of `ko.toml`.

use std::iter::Peekable;
use std::str::Chars;

use super::fault::Flaw;
use crate::josa::Josa;

/// A text, cut at its placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// As it stands in the file.
    pub source: String,
    /// In order; plain pieces are never empty.
    pub pieces: Vec<Piece>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Said as it stands, braces unescaped.
    Plain(String),
    /// `{name}`
    Text(String),
    /// `{name:을를}`
    TextWithParticle(String, Josa),
    /// `{#name}`
    Count(String),
    /// `{#name one|many}`
    Choice {
        /// The count that decides.
        name: String,
        /// For exactly one.
        one: String,
        /// For any other count.
        many: String,
    },
}

/// What a placeholder is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Anything that can be shown.
    Text,
    /// A whole number from zero.
    Count,
}

impl Template {
    /// Reads a text.
    ///
    /// # Errors
    /// The first flaw of the text.
    pub fn parse(source: &str) -> Result<Self, Flaw> {
        if source.trim().is_empty() {
            return Err(Flaw::Empty);
        }
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut chars = source.chars().peekable();
        while let Some(char) = chars.next() {
            match char {
                '{' | '}' if chars.next_if_eq(&char).is_some() => plain.push(char),
                '{' => {
                    push_plain(&mut pieces, &mut plain);
                    pieces.push(placeholder(&inside(&mut chars)?)?);
                }
                '}' => return Err(Flaw::StrayClose),
                _ => plain.push(char),
            }
        }
        push_plain(&mut pieces, &mut plain);
        let template = Self { source: source.to_owned(), pieces };
        template.refuse_two_kinds()?;
        Ok(template)
    }

    /// The names to be filled, each once, in the order of the text.
    pub fn fields(&self) -> Vec<(String, Kind)> {
        let mut fields: Vec<(String, Kind)> = Vec::new();
        for (name, kind) in self.pieces.iter().filter_map(Piece::field) {
            if !fields.iter().any(|(known, _)| known == name) {
                fields.push((name.to_owned(), kind));
            }
        }
        fields
    }

    /// Whether a Korean particle stands in it.
    pub fn has_particle(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::TextWithParticle(..)))
    }

    fn refuse_two_kinds(&self) -> Result<(), Flaw> {
        let fields = self.fields();
        let other =
            |(name, kind): &(&str, Kind)| fields.iter().any(|field| field.0 == *name && field.1 != *kind);
        match self.pieces.iter().filter_map(Piece::field).find(other) {
            Some((name, _)) => Err(Flaw::TwoKinds(name.to_owned())),
            None => Ok(()),
        }
    }
}

impl Piece {
    fn field(&self) -> Option<(&str, Kind)> {
        match self {
            Self::Plain(_) => None,
            Self::Text(name) | Self::TextWithParticle(name, _) => Some((name, Kind::Text)),
            Self::Count(name) | Self::Choice { name, .. } => Some((name, Kind::Count)),
        }
    }
}

/// A name that both Rust and TypeScript take: `total`, `not_mine`.
pub fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')
        && !name.ends_with('_')
        && !name.contains("__")
}

fn push_plain(pieces: &mut Vec<Piece>, plain: &mut String) {
    if !plain.is_empty() {
        pieces.push(Piece::Plain(std::mem::take(plain)));
    }
}

/// What stands between `{`, which is already read, and its `}`.
fn inside(chars: &mut Peekable<Chars<'_>>) -> Result<String, Flaw> {
    let mut body = String::new();
    loop {
        match chars.next() {
            None => return Err(Flaw::Unclosed(body)),
            Some('{') => return Err(Flaw::OpenInside(body)),
            Some('}') => return Ok(body),
            Some(char) => body.push(char),
        }
    }
}

fn placeholder(body: &str) -> Result<Piece, Flaw> {
    if let Some(count) = body.strip_prefix('#') {
        return match count.split_once(' ') {
            None => Ok(Piece::Count(field_name(count, body)?)),
            Some((name, words)) => choice(field_name(name, body)?, words, body),
        };
    }
    match body.split_once(':') {
        None => Ok(Piece::Text(field_name(body, body)?)),
        Some((name, pair)) => {
            let josa = Josa::of_pair(pair).ok_or_else(|| Flaw::UnknownParticle(pair.to_owned()))?;
            Ok(Piece::TextWithParticle(field_name(name, body)?, josa))
        }
    }
}

fn choice(name: String, words: &str, body: &str) -> Result<Piece, Flaw> {
    let bad = || Flaw::BadChoice(body.to_owned());
    let (one, many) = words.split_once('|').ok_or_else(bad)?;
    let tidy = |word: &str| word.trim() == word && !word.contains('|');
    if tidy(one) && tidy(many) && one != many {
        Ok(Piece::Choice { name, one: one.to_owned(), many: many.to_owned() })
    } else {
        Err(bad())
    }
}

fn field_name(name: &str, body: &str) -> Result<String, Flaw> {
    if name.contains(|char: char| !char.is_alphanumeric() && char != '_') {
        return Err(Flaw::UnknownForm(body.to_owned()));
    }
    if !is_name(name) || KEYWORDS.contains(&name) {
        return Err(Flaw::BadPlaceholder(body.to_owned()));
    }
    Ok(name.to_owned())
}

/// Lower-case keywords of Rust 2024, strict and reserved: none can be a field's name.
/// Source: The Rust Reference, "Keywords".
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];

#[cfg(test)]
#[path = "template_tests.rs"]
mod tests;
