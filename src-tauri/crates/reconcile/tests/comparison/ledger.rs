//! A made-up ledger, and what the comparison says of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use munjigi_model::{
    AnswerKind, Clearance, ClearanceFacts, ClearanceId, Form, HolderId, Item, KstDate, Leg, MerchantKey,
    Order, OrderFacts, OrderId, OrderStatus, Stage, Verdict, Waybill,
};
use munjigi_reconcile::{
    Case, CodeLife, Judgement, PersonSaid, Reason, ShopSeen, Suspension, UsdRates, judge,
};

/// The holder of whatever does not name another one.
pub(crate) const HOLDER: HolderId = HolderId(1);
/// Another holder of the same ledger.
pub(crate) const FAMILY: HolderId = HolderId(2);
/// The last day of the made-up days: every ledger is compared on it.
pub(crate) const TODAY: i64 = 60;

/// A day, counted from the first one of which the tests tell.
pub(crate) fn day(n: i64) -> KstDate {
    let first = KstDate::from_ymd(2026, 3, 1).unwrap();
    if n < 0 { first.minus(n.unsigned_abs()) } else { first.plus(n.unsigned_abs()) }
}

fn moment() -> DateTime<Utc> {
    day(TODAY).begin()
}

/// A number that the shop gave, of the Korean leg.
pub(crate) fn korean(number: &str) -> Waybill {
    Waybill::parse(number, Leg::Korea).unwrap()
}

pub(crate) fn item(name: &str) -> Item {
    Item { name: name.into(), quantity: 1, price: None }
}

/// Bought on that day: one piece.
pub(crate) fn bought(shop: &str, on: i64, title: &str) -> OrderFacts {
    OrderFacts {
        merchant: shop.into(),
        ordered_on: Some(day(on)),
        status: OrderStatus::Shipped,
        items: vec![item(title)],
        ..OrderFacts::default()
    }
}

/// A parcel that was accepted on that day, of which nothing but the number and the form is known.
pub(crate) fn bare(number: &str, on: i64) -> ClearanceFacts {
    ClearanceFacts {
        hbl: Some(number.into()),
        form: Form::List,
        stage: Stage::Cleared,
        accepted_on: Some(day(on)),
        ..ClearanceFacts::default()
    }
}

/// The same with its goods.
pub(crate) fn parcel(number: &str, on: i64, goods: &str) -> ClearanceFacts {
    ClearanceFacts { goods: Some(goods.into()), ..bare(number, on) }
}

/// An order whose parcel is known by everything but its number.
pub(crate) fn camera_order(on: i64) -> OrderFacts {
    OrderFacts {
        total: Some("119.90 USD".parse().unwrap()),
        weight: Some(kilograms("1.40")),
        ships_from: Some("JP".into()),
        ..bought("Kitamura", on, "Olympus OM-10 film camera body silver")
    }
}

/// The parcel of a [`camera_order`].
pub(crate) fn camera_parcel(number: &str, on: i64) -> ClearanceFacts {
    ClearanceFacts {
        declared: Some("119.90 USD".parse().unwrap()),
        weight: Some(kilograms("1.40")),
        country: Some("JP".into()),
        ..parcel(number, on, "OLYMPUS OM-10 FILM CAMERA BODY SILVER")
    }
}

pub(crate) fn kilograms(text: &str) -> munjigi_model::Kilograms {
    munjigi_model::Kilograms(text.parse().unwrap())
}

/// A ledger.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) orders: Vec<Order>,
    pub(crate) clearances: Vec<Clearance>,
    pub(crate) codes: Vec<CodeLife>,
    pub(crate) answers: Vec<PersonSaid>,
    pub(crate) apart: Vec<(ClearanceId, OrderId)>,
    /// Until when the orders of a shop are known, where it is not today.
    pub(crate) seen: Vec<ShopSeen>,
}

impl Ledger {
    pub(crate) fn order(&mut self, facts: OrderFacts) -> OrderId {
        self.order_of(HOLDER, facts)
    }

    pub(crate) fn order_of(&mut self, holder: HolderId, facts: OrderFacts) -> OrderId {
        let id = OrderId(self.orders.iter().map(|order| order.id.0).max().unwrap_or(100) + 1);
        self.orders.push(Order { id, holder, facts, added_at: moment(), changed_at: moment() });
        id
    }

    pub(crate) fn clearance(&mut self, facts: ClearanceFacts) -> ClearanceId {
        let id = ClearanceId(self.clearances.iter().map(|clearance| clearance.id.0).max().unwrap_or(500) + 1);
        let (first_seen_at, changed_at) = (moment(), moment());
        self.clearances.push(Clearance {
            id,
            holder: HOLDER,
            facts,
            provisional: false,
            history: false,
            first_seen_at,
            changed_at,
        });
        id
    }

    /// Gives an order a number that it lacked.
    pub(crate) fn give_number(&mut self, order: OrderId, number: &str) {
        let order = self.orders.iter_mut().find(|known| known.id == order).unwrap();
        order.facts.waybills.push(korean(number));
    }

    pub(crate) fn say(&mut self, clearance: ClearanceId, answer: AnswerKind, order: Option<OrderId>) {
        self.answers.push(PersonSaid { clearance, answer, order });
    }

    /// The orders of a shop are known until that day only.
    pub(crate) fn seen_until(&mut self, shop: &str, until: i64) {
        self.seen.push(ShopSeen { holder: HOLDER, merchant: MerchantKey::of(shop), until: day(until) });
    }

    /// Every shop's orders are known until today, unless something else was said.
    fn shops(&self) -> Vec<ShopSeen> {
        let at = self.orders.iter().map(|order| (order.holder, MerchantKey::of(&order.facts.merchant)));
        let known: BTreeSet<_> = at.collect();
        let is_said = |holder: HolderId, merchant: &MerchantKey| {
            self.seen.iter().any(|seen| seen.holder == holder && seen.merchant == *merchant)
        };
        let seen = known.into_iter().filter(|(holder, merchant)| !is_said(*holder, merchant));
        let today = seen.map(|(holder, merchant)| ShopSeen { holder, merchant, until: day(TODAY) });
        today.chain(self.seen.iter().cloned()).collect()
    }

    /// What the comparison says, in the order of the clearances.
    pub(crate) fn verdicts(&self) -> Vec<Judgement> {
        let (shops, rates) = (self.shops(), UsdRates::new([]));
        judge(&Case {
            today: day(TODAY),
            orders: &self.orders,
            clearances: &self.clearances,
            has_details: Case::have_details(&self.clearances),
            codes: &self.codes,
            answers: &self.answers,
            apart: &self.apart,
            shops: &shops,
            rates: &rates,
        })
    }

    /// The same by clearance.
    pub(crate) fn judge(&self) -> Judged {
        let verdicts = self.verdicts();
        assert_eq!(verdicts.len(), self.clearances.len(), "one judgement a clearance");
        Judged(verdicts.into_iter().map(|judgement| (judgement.clearance, judgement)).collect())
    }
}

/// What the comparison said, by clearance.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Judged(pub(crate) BTreeMap<ClearanceId, Judgement>);

impl Judged {
    pub(crate) fn of(&self, clearance: ClearanceId) -> &Judgement {
        &self.0[&clearance]
    }

    /// All but those of some clearances.
    pub(crate) fn without(mut self, clearances: &[ClearanceId]) -> Self {
        self.0.retain(|id, _| !clearances.contains(id));
        self
    }
}

pub(crate) fn is_quiet(judgement: &Judgement) -> bool {
    !judgement.verdict.needs_person()
}

pub(crate) fn says(judgement: &Judgement, is_meant: impl Fn(&Reason) -> bool) -> bool {
    judgement.evidence.iter().any(|evidence| is_meant(&evidence.reason))
}

/// Whether that very reason is given.
pub(crate) fn gives(judgement: &Judgement, reason: Reason) -> bool {
    says(judgement, |given| *given == reason)
}

/// An order and a parcel that fit by everything, the number too where it is asked for.
pub(crate) fn fitting(by_number: bool) -> (Ledger, OrderId, ClearanceId) {
    let mut ledger = Ledger::default();
    let order = ledger.order(camera_order(10));
    if by_number {
        ledger.give_number(order, "509812044885");
    }
    let clearance = ledger.clearance(camera_parcel("509812044885", 17));
    let judged = ledger.judge();
    let verdict = if by_number { Verdict::Confirmed } else { Verdict::Likely };
    assert_eq!((judged.of(clearance).verdict, &judged.of(clearance).orders), (verdict, &vec![order]));
    (ledger, order, clearance)
}

/// What became of the holder's code.
pub(crate) fn code(suspended: Vec<Suspension>, reissued_on: Option<i64>) -> CodeLife {
    CodeLife { holder: HOLDER, issued_on: Some(day(-300)), suspended, reissued_on: reissued_on.map(day) }
}

/// A parcel that is held, and an order of such goods.
pub(crate) fn held() -> (Ledger, ClearanceId) {
    let mut ledger = Ledger::default();
    ledger.order(bought("Kitamura", 10, "Olympus OM-10 film camera body silver"));
    let held = ledger.clearance(ClearanceFacts {
        accepted_on: None,
        arrived_on: Some(day(17)),
        stage: Stage::Held,
        ..parcel("509812044885", 17, "FILM CAMERA")
    });
    (ledger, held)
}
