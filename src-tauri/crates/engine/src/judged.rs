//! What the comparison said of one clearance, as it is kept: reasons by their codes, so that what an older version wrote is read by a
//! newer one.

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::verdicts::KeptVerdict;
use munjigi_model::{ClearanceId, OrderId, Verdict};
use munjigi_reconcile::{Evidence, Judgement, Reason, WEIGHTS};
use serde::{Deserialize, Serialize};

/// The person answered.
pub(crate) const PERSON_SAID: &str = "person_said";
/// The person said that it is not of this order.
const SET_APART: &str = "set_apart";

/// What the comparison said of one clearance.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Judged {
    pub(crate) clearance: ClearanceId,
    pub(crate) verdict: Verdict,
    /// The orders that explain it; of one that needs the person, those that might.
    pub(crate) orders: Vec<OrderId>,
    pub(crate) unexplained: f64,
    /// The weightiest first.
    pub(crate) reasons: Vec<Weighed>,
}

/// One reason, and what it weighs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Weighed {
    pub(crate) code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) order: Option<i64>,
    /// What the shop is compared by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) shop: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) since: Option<String>,
    pub(crate) bits: f64,
}

impl Judged {
    pub(crate) fn of(judgement: Judgement) -> Self {
        Self {
            clearance: judgement.clearance,
            verdict: judgement.verdict,
            orders: judgement.orders,
            unexplained: judgement.unexplained,
            reasons: judgement.evidence.iter().map(Weighed::of).collect(),
        }
    }

    /// Whether the person settled it.
    pub(crate) fn is_by_person(&self) -> bool {
        self.reasons.first().is_some_and(|reason| reason.code == PERSON_SAID)
    }

    /// Whether the person took it from an order that it was linked to, or would be.
    pub(crate) fn is_set_apart(&self) -> bool {
        self.reasons.iter().any(|reason| reason.code == SET_APART)
    }

    /// The orders that it was quietly taken for, without a word of the person.
    pub(crate) fn taken_for(&self) -> &[OrderId] {
        if self.verdict.needs_person() || self.is_by_person() { &[] } else { &self.orders }
    }

    pub(crate) fn kept(&self, now: DateTime<Utc>) -> munjigi_ledger::Result<KeptVerdict> {
        let evidence =
            serde_json::to_string(&self.reasons).map_err(|error| munjigi_ledger::Error::Io(error.into()))?;
        Ok(KeptVerdict {
            clearance: self.clearance,
            verdict: self.verdict,
            orders: self.orders.clone(),
            unexplained: self.unexplained,
            evidence,
            weights: WEIGHTS,
            judged_at: now,
        })
    }

    pub(crate) fn read(kept: &KeptVerdict) -> munjigi_ledger::Result<Self> {
        let reasons = serde_json::from_str(&kept.evidence)
            .map_err(|_| munjigi_ledger::Error::Value { column: "evidence" })?;
        Ok(Self {
            clearance: kept.clearance,
            verdict: kept.verdict,
            orders: kept.orders.clone(),
            unexplained: kept.unexplained,
            reasons,
        })
    }
}

impl Weighed {
    fn of(evidence: &Evidence) -> Self {
        let bits = if evidence.bits.is_finite() { evidence.bits } else { 0.0 };
        Self { bits, ..Self::named(&evidence.reason) }
    }

    pub(crate) fn plain(code: &str) -> Self {
        Self { code: code.to_owned(), order: None, shop: None, since: None, bits: 0.0 }
    }

    /// Whether it is not weighed at all.
    pub(crate) fn decides(&self) -> bool {
        self.bits.to_bits() == 0
    }

    fn named(reason: &Reason) -> Self {
        let of = |code, order: &OrderId| Self { order: Some(order.0), ..Self::plain(code) };
        match reason {
            Reason::PersonSaid(_) => Self::plain(PERSON_SAID),
            Reason::PersonUnsure => Self::plain("person_unsure"),
            Reason::OtherRowAnswered => Self::plain("other_row_answered"),
            Reason::SetApart(order) => of(SET_APART, order),
            Reason::SameNumber(order) => of("same_number", order),
            Reason::SameNumberRepaired(order) => of("same_number_repaired", order),
            Reason::NearlySameNumber(order) => of("nearly_same_number", order),
            Reason::SameNumberCancelled(order) => of("same_number_cancelled", order),
            Reason::SameNumberOtherTime(order) => of("same_number_other_time", order),
            Reason::SameNumberSuspended(order) => of("same_number_suspended", order),
            Reason::SameNumberContradicted(order) => of("same_number_contradicted", order),
            Reason::SeveralUnderOneNumber => Self::plain("several_under_one_number"),
            Reason::NoOrderHasNumber => Self::plain("no_order_has_number"),
            Reason::OtherNumber(order) => of("other_number", order),
            Reason::NoNumber => Self::plain("no_number"),
            Reason::SameTitle(order) => of("same_title", order),
            Reason::SharedWords(order) => of("shared_words", order),
            Reason::SameGoods(order) => of("same_goods", order),
            Reason::RelatedGoods(order) => of("related_goods", order),
            Reason::OtherGoods(order) => of("other_goods", order),
            Reason::SameValue(order) => of("same_value", order),
            Reason::OtherValue(order) => of("other_value", order),
            Reason::SameWeight(order) => of("same_weight", order),
            Reason::OtherWeight(order) => of("other_weight", order),
            Reason::UsualDelay(order) => of("usual_delay", order),
            Reason::UnusualDelay(order) => of("unusual_delay", order),
            Reason::BeforeOrder(order) => of("before_order", order),
            Reason::SameCountry(order) => of("same_country", order),
            Reason::OtherCountry(order) => of("other_country", order),
            Reason::UsualHandler(order) => of("usual_handler", order),
            Reason::UnusualHandler(order) => of("unusual_handler", order),
            Reason::FormFits(order) => of("form_fits", order),
            Reason::FormAgainst(order) => of("form_against", order),
            Reason::OtherHolder(order) => of("other_holder", order),
            Reason::OrderComplete(order) => of("order_complete", order),
            Reason::OrderWaits(order) => of("order_waits", order),
            Reason::UnderWay(order) => of("under_way", order),
            Reason::OrderCancelled(order) => of("order_cancelled", order),
            Reason::OfAnother(order) => of("of_another", order),
            Reason::SeveralOrders => Self::plain("several_orders"),
            Reason::SeveralAlike => Self::plain("several_alike"),
            Reason::OnlyDays => Self::plain("only_days"),
            Reason::Burst => Self::plain("burst"),
            Reason::CodeSuspended => Self::plain("code_suspended"),
            Reason::CodeReplaced => Self::plain("code_replaced"),
            Reason::NothingFits => Self::plain("nothing_fits"),
            Reason::OftenMisused => Self::plain("often_misused"),
            Reason::SeldomMisused => Self::plain("seldom_misused"),
            Reason::OrdersStale { merchant, since } => Self {
                shop: Some(merchant.as_str().to_owned()),
                since: Some(since.to_string()),
                ..Self::plain("orders_stale")
            },
            Reason::NoOrders => Self::plain("no_orders"),
        }
    }
}
