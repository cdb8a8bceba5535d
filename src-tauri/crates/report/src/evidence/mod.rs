//! The evidence of a kit: as it came ([`enclosed`], customs and police), or what it says of the reported parcels ([`redacted`],
//! others).
//!
//! A piece has the same number and day in both kits. What is missing or damaged is named and never replaced.

mod copy;
mod extension;

use std::fmt;

use munjigi_model::{KstDate, Source};
use munjigi_words::Lang;
use serde::{Deserialize, Serialize};

use crate::{Case, Content, File, Kind, MaskedCase, MaskedEvidence, Sha256, State};

/// The evidence of one kit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Enclosed {
    /// Its files.
    pub files: Vec<File>,
    /// One for each piece of the case, in the case's order.
    pub pieces: Vec<Piece>,
    /// What cannot be verified. It goes into the manifest.
    pub unverifiable: Vec<Unverifiable>,
}

/// A piece of evidence in a kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its file: the original, or its redacted copy. `None` where there is neither.
    pub file: Option<String>,
    /// The hash of the original.
    pub original: Option<Sha256>,
}

/// A piece of evidence that cannot be verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unverifiable {
    /// The name that it would have, without what only its bytes could tell.
    pub name: String,
    /// The hash that it was kept under, where it is known.
    pub sha256: Option<Sha256>,
    /// Why.
    pub why: Why,
}

/// Why a piece of evidence cannot be verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// It is not in the ledger any more.
    Missing,
    /// It is not what was kept.
    Damaged,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "missing",
            Self::Damaged => "damaged",
        })
    }
}

/// The evidence as it came. It holds personal data.
pub fn enclosed(case: &Case) -> Enclosed {
    let mut all = Enclosed::default();
    for (at, evidence) in case.evidence.iter().enumerate() {
        let known = evidence.masked();
        let name = name(at, case.evidence.len(), &known);
        let file = match (&evidence.content, lost(&known)) {
            (Content::Whole(bytes), None) => {
                let name = format!("{name}.{}", extension::of(bytes));
                all.files.push(File { name: name.clone(), bytes: bytes.clone() });
                Some(name)
            }
            (Content::Whole(_) | Content::Missing | Content::Damaged, _) => None,
        };
        all.note(name, file, &known);
    }
    all
}

/// What the evidence says of the reported parcels, in words of our own: whatever else stands in the originals stays with the person.
pub fn redacted(case: &MaskedCase, lang: Lang) -> Enclosed {
    let mut all = Enclosed::default();
    for (at, known) in case.evidence().iter().enumerate() {
        let name = name(at, case.evidence().len(), known);
        let file = format!("{name}.redacted.txt");
        let bytes = copy::of(case, at, known, lang).into_bytes();
        all.files.push(File { name: file.clone(), bytes });
        all.note(name, Some(file), known);
    }
    all
}

impl Enclosed {
    fn note(&mut self, name: String, file: Option<String>, known: &MaskedEvidence) {
        self.pieces.push(Piece { file, original: known.sha256 });
        if let Some(why) = lost(known) {
            self.unverifiable.push(Unverifiable { name, sha256: known.sha256, why });
        }
    }
}

fn lost(known: &MaskedEvidence) -> Option<Why> {
    match known.state {
        State::Whole { .. } => None,
        State::Missing => Some(Why::Missing),
        State::Damaged => Some(Why::Damaged),
    }
}

/// `evidence/01-clearance-list-2026-11-20`. As many digits as the last needs, so that names sort as pieces do.
fn name(at: usize, count: usize, known: &MaskedEvidence) -> String {
    let digits = count.to_string().len().max(2);
    format!("evidence/{:0digits$}-{}-{}", at + 1, kind_word(known.kind), KstDate::of(known.as_of))
}

/// The word for a kind of evidence, in names of files and in facts.json.
pub(crate) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Brought(Source::ClearanceList) => "clearance-list",
        Kind::Brought(Source::CargoProgress) => "cargo-progress",
        Kind::Brought(Source::Notice) => "notice",
        Kind::Brought(Source::Export) => "export",
        Kind::Brought(Source::Person) => "person",
        Kind::Capture => "capture",
    }
}

#[cfg(test)]
mod tests;
