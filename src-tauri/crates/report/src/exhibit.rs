//! A piece of evidence as papers name it.

use crate::evidence::Enclosed;
use crate::{MaskedEvidence, Sha256, State, Which};

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Exhibit {
    /// Its file in the kit, or what it would be called were it there.
    pub(crate) name: String,
    /// The hash of the original.
    pub(crate) original: Option<Sha256>,
    /// Whether the original can be vouched for.
    pub(crate) state: State,
    /// Whether the file is the original, and no redacted copy of it.
    pub(crate) is_original: bool,
}

/// The evidence of a kit, in the order of the case's.
pub(crate) fn exhibits(which: Which, enclosed: &Enclosed, known: &[MaskedEvidence]) -> Vec<Exhibit> {
    let mut lost = enclosed.unverifiable.iter();
    let pieces = enclosed.pieces.iter().zip(known);
    let exhibit = pieces.map(|(piece, known)| {
        let lost = match known.state {
            State::Whole { .. } => None,
            State::Missing | State::Damaged => lost.next().map(|it| it.name.clone()),
        };
        Exhibit {
            name: piece.file.clone().or(lost).unwrap_or_default(),
            original: piece.original,
            state: known.state,
            is_original: which == Which::CustomsPolice,
        }
    });
    exhibit.collect()
}
