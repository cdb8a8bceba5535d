//! Judging everything at once.

use munjigi_model::{AnswerKind, Clearance, Verdict};

use crate::by_number::ByNumber;
use crate::{Case, Evidence, Judgement, PersonSaid, Reason};

/// Judges every clearance, in the order in which they are given.
pub fn judge(case: &Case<'_>) -> Vec<Judgement> {
    let by_number = ByNumber::of(case.orders, case.clearances);
    case.clearances.iter().map(|clearance| judge_one(clearance, &by_number, case.answers)).collect()
}

fn judge_one(clearance: &Clearance, by_number: &ByNumber<'_>, answers: &[PersonSaid]) -> Judgement {
    let said = answers.iter().find(|s| s.clearance == clearance.id);
    let mut compared = by_number.judge(clearance);
    match said {
        None => compared,
        Some(said) if !said.answer.settles() => {
            if compared.verdict.needs_person() {
                compared.evidence.insert(0, Evidence { reason: Reason::PersonUnsure, bits: 0.0 });
            }
            compared
        }
        Some(said) => Judgement {
            clearance: clearance.id,
            verdict: if said.answer == AnswerKind::NotMine { Verdict::Unknown } else { Verdict::Confirmed },
            orders: said.order.into_iter().collect(),
            unexplained: if said.answer == AnswerKind::NotMine { 1.0 } else { 0.0 },
            evidence: vec![Evidence { reason: Reason::PersonSaid(said.answer), bits: 0.0 }],
        },
    }
}
