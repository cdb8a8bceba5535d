//! Facts as papers say them. Days are written `2026-11-20`: an office reads them the same in every language.

use munjigi_model::{AnswerKind, Form, Source, Stage};
use munjigi_words::{Lang, Word};

use crate::Span;

/// `None` where it is not known.
pub(crate) fn form(form: Form, lang: Lang) -> Option<String> {
    let word = match form {
        Form::List => Word::FormList,
        Form::Import => Word::FormImport,
        Form::Postal => Word::FormPostal,
        Form::Unknown => return None,
    };
    Some(lang.say(word))
}

/// `None` where it is not known.
pub(crate) fn stage(stage: Stage, lang: Lang) -> Option<String> {
    let word = match stage {
        Stage::Unknown => return None,
        Stage::Announced => Word::StageAnnounced,
        Stage::Arrived => Word::StageArrived,
        Stage::InBond => Word::StageInBond,
        Stage::Declared => Word::StageDeclared,
        Stage::TaxDue => Word::StageTaxDue,
        Stage::Held => Word::StageHeld,
        Stage::Cleared => Word::StageCleared,
        Stage::Released => Word::StageReleased,
    };
    Some(lang.say(word))
}

/// Where a piece of evidence comes from.
pub(crate) fn source(source: Source, lang: Lang) -> String {
    lang.say(match source {
        Source::ClearanceList => Word::SourceClearanceList,
        Source::CargoProgress => Word::SourceCargoProgress,
        Source::Notice => Word::SourceNotice,
        Source::Export => Word::SourceExport,
        Source::Person => Word::SourcePerson,
    })
}

/// What an answer is called, as the person gave it.
pub fn answer_word(kind: AnswerKind) -> Word<'static> {
    match kind {
        AnswerKind::Mine => Word::AnswerMine,
        AnswerKind::Family => Word::AnswerFamily,
        AnswerKind::Gift => Word::AnswerGift,
        AnswerKind::Agent => Word::AnswerAgent,
        AnswerKind::Return => Word::AnswerReturn,
        AnswerKind::NotMine => Word::AnswerNotMine,
        AnswerKind::Unsure => Word::AnswerUnsure,
    }
}

/// Days one after the other; one day alone by itself.
pub(crate) fn spans(spans: &[Span], lang: Lang) -> String {
    let said = spans.iter().map(|span| match span {
        Span { from, to } if from == to => from.to_string(),
        Span { from, to } => lang.say(Word::ReportSightSpan { from, to }),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What is known, else that it is not on record: what is left empty looks like something that was forgotten.
pub(crate) fn or_missing(value: Option<String>, lang: Lang) -> String {
    value.unwrap_or_else(|| lang.say(Word::ReportMissing))
}
