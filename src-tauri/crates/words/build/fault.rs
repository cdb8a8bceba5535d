//! What can be wrong with a dictionary, in one sentence each.

use std::fmt;

use crate::josa::Josa;

/// One flaw and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// `ko.toml` or `en.toml`.
    pub file: &'static str,
    /// Counted from one; `None` for a word that is not there.
    pub line: Option<usize>,
    /// The joined key; `None` where the file is not TOML.
    pub key: Option<String>,
    /// What is wrong.
    pub flaw: Flaw,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ", {key}")?;
        }
        write!(f, ": {}", self.flaw)
    }
}

/// What is wrong with a word, or with the whole file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The file cannot be read as TOML; the parser's own words.
    #[error("the file is not TOML: {0}")]
    NotToml(String),
    /// A number, list or date where a text belongs.
    #[error("a word is a text in quotes, not a TOML {0}")]
    NotText(&'static str),
    /// A key that makes no name in Rust (`self` would become the keyword `Self`).
    #[error(
        "the name {0:?} must be lower-case letters and digits, joined by single underscores, begin with a letter, and not be \"self\""
    )]
    BadKey(String),
    /// `[a] b_c` and `[a_b] c` would both be `a_b_c`.
    #[error("this makes the same name in Rust, {variant}, as the word on line {line}")]
    SameName {
        /// The name in Rust.
        variant: String,
        /// Where the earlier word stands.
        line: usize,
    },
    /// One language has the word, the other does not.
    #[error("the word is missing here; {other} has it on line {line}")]
    Missing {
        /// The file that has it.
        other: &'static str,
        /// Its line there.
        line: usize,
    },
    /// The languages ask for different values.
    #[error("its placeholders differ from those of {other}: {}", differing(lacks, adds))]
    OtherPlaceholders {
        /// The file compared with.
        other: &'static str,
        /// Those that only the other file has.
        lacks: Vec<String>,
        /// Those that only this file has.
        adds: Vec<String>,
    },
    /// Nothing to say.
    #[error("the text is empty")]
    Empty,
    /// `{name` to the end.
    #[error("the placeholder {{{0} is not closed; a brace itself is written {{{{")]
    Unclosed(String),
    /// `}` alone.
    #[error("a }} closes nothing; a brace itself is written }}}}")]
    StrayClose,
    /// `{a {b}`.
    #[error("a {{ stands inside the placeholder {{{0}")]
    OpenInside(String),
    /// A placeholder whose name makes no field in Rust.
    #[error("the placeholder {{{0}}} needs a name of lower-case letters and digits that is no Rust keyword")]
    BadPlaceholder(String),
    /// Neither a text, nor a count, nor a choice, nor a particle.
    #[error(
        "the placeholder {{{0}}} has an unknown form; known are {{name}}, {{#name}}, {{#name one|many}}, {{name:을를}}"
    )]
    UnknownForm(String),
    /// `{name:xx}`.
    #[error("the particle {0:?} is not known; known are {known}", known = Josa::ALL.map(Josa::pair).join(", "))]
    UnknownParticle(String),
    /// `{name:을를}` in English.
    #[error("a Korean particle has no place in this language")]
    ParticleOutsideKorean,
    /// Not two words, or twice the same, or blanks around one.
    #[error("the choice {{{0}}} needs two different words, {{#name one|many}}, with no blanks around them")]
    BadChoice(String),
    /// `{n}` and `{#n}` in one text.
    #[error("{{{0}}} is both a text and a count")]
    TwoKinds(String),
}

fn differing(lacks: &[String], adds: &[String]) -> String {
    let side = |verb, names: &[String]| (!names.is_empty()).then(|| format!("{verb} {}", names.join(", ")));
    let sides = [side("it lacks", lacks), side("it adds", adds)];
    sides.into_iter().flatten().collect::<Vec<_>>().join(" and ")
}
