//! What the person has said goes before what is compared.

use munjigi_model::{AnswerKind, Clearance, Verdict};

use crate::{Case, Evidence, Judgement, Reason};

/// A judgement as it stands after the person's answer.
pub(crate) fn applied(case: &Case<'_>, clearance: &Clearance, mut compared: Judgement) -> Judgement {
    let Some(said) = case.answers.iter().find(|said| said.clearance == clearance.id) else { return compared };
    if !said.answer.settles() {
        if compared.verdict.needs_person() {
            compared.evidence.insert(0, Evidence { reason: Reason::PersonUnsure, bits: 0.0 });
        }
        return compared;
    }
    let is_mine = said.answer != AnswerKind::NotMine;
    Judgement {
        clearance: clearance.id,
        verdict: if is_mine { Verdict::Confirmed } else { Verdict::Unknown },
        orders: said.order.into_iter().collect(),
        unexplained: if is_mine { 0.0 } else { 1.0 },
        evidence: vec![Evidence { reason: Reason::PersonSaid(said.answer), bits: 0.0 }],
    }
}
