//! Facts as papers say them. Days are written `2026-11-20`: an office reads them the same in every language.

use chrono::{DateTime, FixedOffset, Utc};
use munjigi_model::{ClearanceFacts, Form, KstDate, Source, Stage};
use munjigi_words::{Lang, Word};

use crate::Span;

/// A moment in Korea, to the minute.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    let korea = FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are within a day");
    at.with_timezone(&korea).format("%Y-%m-%d %H:%M").to_string()
}

pub(crate) fn form(form: Form, lang: Lang) -> String {
    lang.say(match form {
        Form::List => Word::FormList,
        Form::Import => Word::FormImport,
        Form::Postal => Word::FormPostal,
        Form::Unknown => Word::FormUnknown,
    })
}

/// How far it has come: in the source's own word where there is one, which is what an office knows.
pub(crate) fn stage(facts: &ClearanceFacts, lang: Lang) -> String {
    if let Some(text) = &facts.stage_text {
        return text.clone();
    }
    lang.say(match facts.stage {
        Stage::Announced => Word::StageAnnounced,
        Stage::Arrived => Word::StageArrived,
        Stage::InBond => Word::StageInBond,
        Stage::Declared => Word::StageDeclared,
        Stage::TaxDue => Word::StageTaxDue,
        Stage::Held => Word::StageHeld,
        Stage::Cleared => Word::StageCleared,
        Stage::Released => Word::StageReleased,
        Stage::Unknown => Word::StageUnknown,
    })
}

pub(crate) fn source(source: Source, lang: Lang) -> String {
    lang.say(match source {
        Source::ClearanceList => Word::ReportSourceClearanceList,
        Source::CargoProgress => Word::ReportSourceCargoProgress,
        Source::Notice => Word::ReportSourceNotice,
        Source::Export => Word::ReportSourceExport,
        Source::Person => Word::ReportSourcePerson,
    })
}

/// `line 4`, `row 3` and `message 2` as a person says them, alone and in a file within the file; a place with a name of its own stays as
/// it is.
pub fn place(place: &str, lang: Lang) -> String {
    place.split(": ").map(|part| part_of_place(part, lang)).collect::<Vec<_>>().join(": ")
}

fn part_of_place(part: &str, lang: Lang) -> String {
    let numbered = part.split_once(' ').and_then(|(what, number)| Some((what, number.parse().ok()?)));
    match numbered {
        Some(("line", number)) => lang.say(Word::ImportLine { number }),
        Some(("row", number)) => lang.say(Word::ImportRow { number }),
        Some(("message", number)) => lang.say(Word::ImportMessage { number }),
        _ => part.to_owned(),
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

/// What is known, else that it is not on record: a line that is left out looks like one that was forgotten.
pub(crate) fn or_missing(value: Option<String>, lang: Lang) -> String {
    value.unwrap_or_else(|| lang.say(Word::ReportMissing))
}

pub(crate) fn day_or_missing(day: Option<KstDate>, lang: Lang) -> String {
    or_missing(day.map(|day| day.to_string()), lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_said_in_words_however_deep_it_is() {
        assert_eq!(place("line 4", Lang::Ko), "4번째 줄");
        assert_eq!(place("Orders.csv: message 2: row 3", Lang::En), "Orders.csv: message 2: row 3");
        assert_eq!(place("Orders.csv: message 2: row 3", Lang::Ko), "Orders.csv: 2번째 메시지: 3번째 행");
        assert_eq!(place("line of credit", Lang::Ko), "line of credit");
    }
}
