//! The evidence that goes with a paper, and the fingerprint.

use munjigi_words::{Lang, Word};

use crate::State;
use crate::exhibit::Exhibit;
use crate::letter::Stated;
use crate::paper::Block;
use crate::said::or_missing;

/// Each piece with its hash; what cannot be verified says so.
pub(crate) fn evidence(stated: &Stated<'_>) -> Vec<Block> {
    let lang = stated.lang;
    let mut blocks = vec![Block::Heading(lang.say(Word::ReportPartEvidence))];
    blocks.push(match stated.exhibits {
        [] => Block::Paragraph(lang.say(Word::ReportEvidenceNone)),
        all => Block::Points(all.iter().map(|it| line(it, lang)).collect()),
    });
    if let Some(fingerprint) = stated.fingerprint {
        blocks
            .push(Block::Paragraph(lang.say(Word::ReportEvidenceFingerprint { fingerprint: &fingerprint })));
        blocks.push(Block::Remark(lang.say(Word::ReportEvidenceWhy)));
    }
    blocks
}

fn line(it: &Exhibit, lang: Lang) -> String {
    let file = &it.name;
    let hash = &or_missing(it.original.map(|hash| hash.to_string()), lang);
    match why(it.state, lang) {
        Some(why) => lang.say(Word::ReportEvidenceUnverifiable { file, why: &why }),
        None if it.is_original => lang.say(Word::ReportEvidenceLine { file, hash }),
        None => lang.say(Word::ReportEvidenceOriginal { file, hash }),
    }
}

/// Why a piece cannot be verified; `None` where it can.
pub(crate) fn why(state: State, lang: Lang) -> Option<String> {
    match state {
        State::Whole { .. } => None,
        State::Missing => Some(lang.say(Word::ReportEvidenceMissing)),
        State::Damaged => Some(lang.say(Word::ReportEvidenceDamaged)),
    }
}
