//! A redacted copy: what a piece of evidence is, and what it says of the reported parcels.
//!
//! It is written from the facts that were read, never from the original's text: what nobody thought of stands in no list of what is to
//! be hidden.

use munjigi_words::{Lang, Word};

use crate::facts::{in_korea, labelled, source_word};
use crate::said::place;
use crate::{Kind, MaskedCase, MaskedEvidence, Seen, State};

/// The text of the copy of the piece at a place of the case's evidence.
pub(super) fn of(case: &MaskedCase, at: usize, known: &MaskedEvidence, lang: Lang) -> String {
    let mut lines = vec![lang.say(Word::KitFileTitle), String::new()];
    lines.push(lang.say(match known.kind {
        Kind::Brought(_) => Word::KitFileNotEnclosed,
        Kind::Capture => Word::KitFileNotEnclosedCapture,
    }));
    match known.state {
        State::Whole { .. } => {}
        State::Missing => lines.push(lang.say(Word::KitFileMissing)),
        State::Damaged => lines.push(lang.say(Word::KitFileDamaged)),
    }
    lines.push(String::new());
    lines.extend(original(known, lang));
    match known.kind {
        Kind::Brought(_) => lines.extend(said(case, at, lang)),
        Kind::Capture => {}
    }
    lines.push(String::new());
    lines.join("\n")
}

fn original(known: &MaskedEvidence, lang: Lang) -> Vec<String> {
    let source = match known.kind {
        Kind::Brought(source) => lang.say(source_word(source)),
        Kind::Capture => lang.say(Word::KitFileCapture),
    };
    let mut lines = vec![
        lang.say(Word::KitFileOriginal),
        lang.say(Word::KitFileSource { source: &source }),
        lang.say(Word::KitFileAsOf { moment: &in_korea(known.as_of) }),
        lang.say(Word::KitFileBroughtAt { moment: &in_korea(known.brought_at) }),
    ];
    if let State::Whole { bytes } = known.state {
        lines.push(lang.say(Word::KitFileSize { bytes: bytes as u64 }));
    }
    lines.push(match known.sha256 {
        Some(hash) => lang.say(Word::KitFileSha256 { hash: &hash.to_string() }),
        None => lang.say(Word::KitFileSha256Unknown),
    });
    lines
}

fn said(case: &MaskedCase, at: usize, lang: Lang) -> Vec<String> {
    let seen = case.parcels().iter().flat_map(|parcel| &parcel.seen).filter(|seen| seen.evidence == Some(at));
    let mut lines: Vec<String> = seen.flat_map(|seen| one(seen, lang)).collect();
    let head = if lines.is_empty() { Word::KitFileSaidNothing } else { Word::KitFileSaid };
    lines.splice(0..0, [String::new(), lang.say(head)]);
    lines
}

fn one(seen: &Seen, lang: Lang) -> Vec<String> {
    let facts = labelled(&seen.said, lang).into_iter().filter(|(_, value)| !value.is_empty());
    let mut lines =
        vec![String::new(), lang.say(Word::KitFilePlace { place: &in_one_line(&place(&seen.place, lang)) })];
    lines.extend(facts.map(|(name, value)| format!("{name}: {}", in_one_line(&value))));
    lines
}

/// What a seller wrote must not look like a line of ours.
fn in_one_line(text: &str) -> String {
    text.replace(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'), " ")
}
