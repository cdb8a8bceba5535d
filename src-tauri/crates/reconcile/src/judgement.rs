//! The verdict over one clearance.

use munjigi_model::{AnswerKind, Clearance, ClearanceId, Order, OrderId, Verdict};

use crate::by_number::ByNumber;

/// What a judgement is made from. All of one ledger; holders are kept apart inside.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// All orders.
    pub orders: &'a [Order],
    /// The clearances to judge.
    pub clearances: &'a [Clearance],
    /// What the person has said, one entry a clearance at most.
    pub answers: &'a [PersonSaid],
}

/// An answer in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonSaid {
    /// About which clearance.
    pub clearance: ClearanceId,
    /// What.
    pub answer: AnswerKind,
    /// The order that the person chose.
    pub order: Option<OrderId>,
}

/// The verdict over one clearance, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Which clearance.
    pub clearance: ClearanceId,
    /// The verdict.
    pub verdict: Verdict,
    /// The orders that explain it.
    pub orders: Vec<OrderId>,
    /// Why, the weightiest first. Never empty.
    pub reasons: Vec<Reason>,
}

/// One reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The person settled it.
    PersonSaid(AnswerKind),
    /// The person does not know.
    PersonUnsure,
    /// The order has this very number.
    SameNumber(OrderId),
    /// The order has this number, but it was cancelled.
    SameNumberCancelled(OrderId),
    /// The order has this number, but it cleared before the order or more than a year after it: couriers use numbers again.
    SameNumberOtherTime(OrderId),
    /// An order has this number, and several clearances stand under it.
    SeveralUnderOneNumber,
    /// No order of the holder has this number.
    NoOrderHasNumber,
    /// The clearance has no number to compare.
    NoNumber,
}

/// Judges every clearance.
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
                compared.reasons.insert(0, Reason::PersonUnsure);
            }
            compared
        }
        Some(said) => Judgement {
            clearance: clearance.id,
            verdict: if said.answer == AnswerKind::NotMine { Verdict::Unknown } else { Verdict::Confirmed },
            orders: said.order.into_iter().collect(),
            reasons: vec![Reason::PersonSaid(said.answer)],
        },
    }
}
