//! What to do instead of an accusation: most parcels that nobody can place are somebody's.

use munjigi_model::{AnswerKind, IncidentId};
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};

use crate::{Ledger, Result};

/// What to do about an incident, by the answer in force.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn of(ledger: &Ledger, incident: IncidentId, lang: Lang) -> Result<wire::Guidance> {
    let answers = ledger.read(|r| {
        r.incidents().get(incident)?;
        r.answers().of(incident)
    })?;
    let in_force = answers.iter().rfind(|answer| answer.undone_at.is_none());
    Ok(guidance(in_force.map(|answer| answer.kind), lang))
}

/// What to do where this is the answer.
pub fn guidance(answer: Option<AnswerKind>, lang: Lang) -> wire::Guidance {
    let (title, lines) = words(answer);
    wire::Guidance {
        answer: answer.map(|answer| answer.as_str().to_owned()),
        may_report: answer == Some(AnswerKind::NotMine),
        letter: (answer == Some(AnswerKind::Agent)).then(|| AnswerKind::Agent.as_str().to_owned()),
        title: lang.say(title),
        lines: lines.iter().map(|line| lang.say(*line)).collect(),
    }
}

fn words(answer: Option<AnswerKind>) -> (Word<'static>, &'static [Word<'static>]) {
    match answer {
        None => (Word::ReportGuideNoneTitle, &[Word::ReportGuideNoneAnswer]),
        Some(AnswerKind::NotMine) => {
            (Word::ReportGuideNotMineTitle, &[Word::ReportGuideNotMineSure, Word::ReportGuideNotMineKit])
        }
        Some(AnswerKind::Mine) => (Word::ReportGuideMineTitle, &[Word::ReportGuideMineOrder]),
        Some(AnswerKind::Family) => {
            (Word::ReportGuideFamilyTitle, &[Word::ReportGuideFamilyAsk, Word::ReportGuideFamilyOwn])
        }
        Some(AnswerKind::Gift) => {
            (Word::ReportGuideGiftTitle, &[Word::ReportGuideGiftAsk, Word::ReportGuideGiftNobody])
        }
        Some(AnswerKind::Agent) => (
            Word::ReportGuideAgentTitle,
            &[Word::ReportGuideAgentAsk, Word::ReportGuideAgentLetter, Word::ReportGuideAgentOther],
        ),
        Some(AnswerKind::Return) => (Word::ReportGuideReturnTitle, &[Word::ReportGuideReturnAsk]),
        Some(AnswerKind::Unsure) => (
            Word::ReportGuideUnsureTitle,
            &[Word::ReportGuideUnsureLook, Word::ReportGuideUnsureAsk, Word::ReportGuideUnsureCall],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_mine_is_reported_and_everything_else_leads_somewhere() {
        let all = AnswerKind::ALL.iter().copied().map(Some).chain([None]);
        for answer in all {
            for lang in Lang::ALL {
                let guidance = guidance(answer, lang);
                assert_eq!(guidance.may_report, answer == Some(AnswerKind::NotMine));
                assert_eq!(guidance.letter.is_some(), answer == Some(AnswerKind::Agent));
                assert_eq!(guidance.answer.as_deref(), answer.map(AnswerKind::as_str));
                assert!(!guidance.title.is_empty() && !guidance.lines.is_empty(), "{answer:?}");
            }
        }
    }
}
