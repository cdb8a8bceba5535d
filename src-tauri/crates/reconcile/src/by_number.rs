//! Comparison by exact number.

use std::collections::HashMap;

use munjigi_model::{Clearance, HolderId, KstDate, Order, Verdict, WaybillKey};

use crate::{Judgement, Reason};

/// A shop's order date may be a day ahead of Korea's.
const DAYS_BEFORE_ORDER: i64 = 1;
/// The longest way that is believed. The longest measured from order to dispatch is 28 days, sea freight and pre-orders take months;
/// couriers use a number again after a year or more.
const DAYS_AFTER_ORDER: i64 = 365;

/// Orders and clearances by the number that both may have.
pub(crate) struct ByNumber<'a> {
    orders: HashMap<(HolderId, WaybillKey), Vec<&'a Order>>,
    clearances: HashMap<(HolderId, WaybillKey), Vec<&'a Clearance>>,
}

impl<'a> ByNumber<'a> {
    pub(crate) fn of(orders: &'a [Order], clearances: &'a [Clearance]) -> Self {
        let mut by_number = Self { orders: HashMap::new(), clearances: HashMap::new() };
        for clearance in clearances {
            if let Some(key) = clearance.facts.hbl_key() {
                by_number.clearances.entry((clearance.holder, key)).or_default().push(clearance);
            }
        }
        for order in orders {
            for waybill in order.facts.waybills.iter().filter(|w| w.leg().may_be_house_bl()) {
                let key = (order.holder, waybill.key());
                // An order may name one number twice, on two legs; only numbers that some clearance has are of interest.
                if by_number.clearances.contains_key(&key) {
                    let with_number = by_number.orders.entry(key).or_default();
                    if !with_number.iter().any(|o| o.id == order.id) {
                        with_number.push(order);
                    }
                }
            }
        }
        by_number
    }

    pub(crate) fn judge(&self, clearance: &Clearance) -> Judgement {
        let ask = |mut reasons: Vec<Reason>| {
            reasons.sort_unstable();
            Judgement { clearance: clearance.id, verdict: Verdict::Ask, orders: Vec::new(), reasons }
        };
        let Some(key) = clearance.facts.hbl_key() else { return ask(vec![Reason::NoNumber]) };
        let key = (clearance.holder, key);
        let Some(orders) = self.orders.get(&key) else { return ask(vec![Reason::NoOrderHasNumber]) };

        let (mut explaining, mut against) = (Vec::new(), Vec::new());
        for order in orders {
            if !order.facts.expects_parcels() {
                against.push(Reason::SameNumberCancelled(order.id));
            } else if !in_time(order.facts.ordered_on, clearance.day()) {
                against.push(Reason::SameNumberOtherTime(order.id));
            } else {
                explaining.push(*order);
            }
        }
        if explaining.is_empty() {
            return ask(against);
        }
        let rivals = self.clearances.get(&key).into_iter().flatten().filter(|c| {
            c.id != clearance.id && explaining.iter().any(|o| in_time(o.facts.ordered_on, c.day()))
        });
        if rivals.count() > 0 {
            // One number is one parcel. Which of them it is cannot be told, so none is passed over in silence.
            return ask(vec![Reason::SeveralUnderOneNumber]);
        }
        let mut orders: Vec<_> = explaining.iter().map(|o| o.id).collect();
        orders.sort_unstable();
        Judgement {
            clearance: clearance.id,
            verdict: Verdict::Confirmed,
            reasons: orders.iter().map(|id| Reason::SameNumber(*id)).collect(),
            orders,
        }
    }
}

fn in_time(ordered_on: Option<KstDate>, cleared_on: KstDate) -> bool {
    ordered_on.is_none_or(|ordered| {
        let days = cleared_on.days_since(ordered);
        (-DAYS_BEFORE_ORDER..=DAYS_AFTER_ORDER).contains(&days)
    })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use munjigi_model::{
        AnswerKind, ClearanceFacts, ClearanceId, Leg, OrderFacts, OrderId, OrderStatus, Stage, Waybill,
    };
    use proptest::prelude::*;

    use super::*;
    use crate::{Case, PersonSaid, judge};

    fn moment() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }

    fn order(id: i64, ordered_on: &str, waybills: &[(&str, Leg)]) -> Order {
        let facts = OrderFacts {
            merchant: "shop".into(),
            order_no: Some(id.to_string()),
            ordered_on: KstDate::parse(ordered_on).ok(),
            total: None,
            status: OrderStatus::Shipped,
            items: Vec::new(),
            waybills: waybills.iter().map(|(n, leg)| Waybill::parse(n, *leg).unwrap()).collect(),
        };
        Order { id: OrderId(id), holder: HolderId(1), facts, added_at: moment(), changed_at: moment() }
    }

    fn clearance(id: i64, hbl: Option<&str>, accepted_on: &str) -> Clearance {
        let facts = ClearanceFacts {
            hbl: hbl.map(Into::into),
            accepted_on: KstDate::parse(accepted_on).ok(),
            stage: Stage::Released,
            ..ClearanceFacts::default()
        };
        Clearance {
            id: ClearanceId(id),
            holder: HolderId(1),
            facts,
            provisional: hbl.is_none(),
            history: false,
            first_seen_at: moment(),
            changed_at: moment(),
        }
    }

    fn one(orders: &[Order], clearances: &[Clearance]) -> (Verdict, Vec<Reason>) {
        let judgement = judge(&Case { orders, clearances, answers: &[] }).remove(0);
        (judgement.verdict, judgement.reasons)
    }

    #[test]
    fn the_same_number_confirms_however_it_is_written() {
        let orders = [order(1, "2026-10-01", &[("5098 1204 4885", Leg::Korea)])];
        let seen = one(&orders, &[clearance(1, Some("0509812044885"), "2026-10-09")]);
        assert_eq!(seen, (Verdict::Confirmed, vec![Reason::SameNumber(OrderId(1))]));
    }

    #[test]
    fn one_digit_off_is_somebody_elses_parcel() {
        let orders = [order(1, "2026-10-01", &[("509812044885", Leg::Korea)])];
        let seen = one(&orders, &[clearance(1, Some("509812044886"), "2026-10-09")]);
        assert_eq!(seen, (Verdict::Ask, vec![Reason::NoOrderHasNumber]));
    }

    #[test]
    fn a_number_of_the_origin_leg_confirms_nothing() {
        for leg in [Leg::Origin, Leg::Forwarder] {
            let orders = [order(1, "2026-10-01", &[("8601774215", leg)])];
            assert_eq!(one(&orders, &[clearance(1, Some("8601774215"), "2026-10-09")]).0, Verdict::Ask);
        }
    }

    #[test]
    fn a_cancelled_order_and_a_number_used_again_are_asked_about() {
        let mut cancelled = order(1, "2026-10-01", &[("509812044885", Leg::Korea)]);
        cancelled.facts.status = OrderStatus::Cancelled;
        let seen = one(&[cancelled], &[clearance(1, Some("509812044885"), "2026-10-09")]);
        assert_eq!(seen, (Verdict::Ask, vec![Reason::SameNumberCancelled(OrderId(1))]));

        let orders = [order(1, "2026-10-01", &[("509812044885", Leg::Korea)])];
        for (day, verdict) in [
            ("2026-09-29", Verdict::Ask),
            ("2026-09-30", Verdict::Confirmed),
            ("2027-10-01", Verdict::Confirmed),
            ("2027-10-02", Verdict::Ask),
        ] {
            assert_eq!(one(&orders, &[clearance(1, Some("509812044885"), day)]).0, verdict, "{day}");
        }
    }

    #[test]
    fn two_parcels_under_one_number_are_both_asked_about() {
        let orders = [order(1, "2026-10-01", &[("5512099003", Leg::Korea)])];
        let clearances =
            [clearance(1, Some("5512099003"), "2026-10-09"), clearance(2, Some("5512099003"), "2026-10-10")];
        for judgement in judge(&Case { orders: &orders, clearances: &clearances, answers: &[] }) {
            assert_eq!(judgement.reasons, [Reason::SeveralUnderOneNumber]);
        }
        // Years apart, the number was used again: the one in time is this order's.
        let clearances =
            [clearance(1, Some("5512099003"), "2026-10-09"), clearance(2, Some("5512099003"), "2024-10-10")];
        let verdicts: Vec<_> = judge(&Case { orders: &orders, clearances: &clearances, answers: &[] })
            .into_iter()
            .map(|j| j.verdict)
            .collect();
        assert_eq!(verdicts, [Verdict::Confirmed, Verdict::Ask]);
    }

    #[test]
    fn another_holders_order_explains_nothing() {
        let mut others = order(1, "2026-10-01", &[("509812044885", Leg::Korea)]);
        others.holder = HolderId(2);
        assert_eq!(one(&[others], &[clearance(1, Some("509812044885"), "2026-10-09")]).0, Verdict::Ask);
    }

    #[test]
    fn several_orders_in_one_parcel_all_explain_it() {
        let orders = [
            order(2, "2026-10-02", &[("509812044885", Leg::Korea)]),
            order(1, "2026-10-01", &[("509812044885", Leg::Unknown)]),
        ];
        let judgement = judge(&Case {
            orders: &orders,
            clearances: &[clearance(1, Some("509812044885"), "2026-10-09")],
            answers: &[],
        })
        .remove(0);
        assert_eq!(judgement.orders, [OrderId(1), OrderId(2)]);
    }

    #[test]
    fn the_person_settles_it_and_unsure_settles_nothing() {
        let clearances = [clearance(1, None, "2026-10-09")];
        let said = |answer| PersonSaid { clearance: ClearanceId(1), answer, order: None };
        let verdict = |answer| {
            judge(&Case { orders: &[], clearances: &clearances, answers: &[said(answer)] }).remove(0)
        };
        assert_eq!(verdict(AnswerKind::Gift).verdict, Verdict::Confirmed);
        assert_eq!(verdict(AnswerKind::NotMine).verdict, Verdict::Unknown);
        assert_eq!(verdict(AnswerKind::Unsure).reasons, [Reason::PersonUnsure, Reason::NoNumber]);
        assert_eq!(verdict(AnswerKind::Unsure).verdict, Verdict::Ask);
    }

    proptest! {
        #[test]
        fn the_order_of_the_input_changes_nothing(seed in proptest::collection::vec((0u8..6, 0u8..6, 0u64..900), 0..12)) {
            let day = |n: u64| KstDate::from_ymd(2025, 1, 1).unwrap().plus(n).to_string();
            let mut orders: Vec<_> = seed.iter().enumerate()
                .map(|(i, (o, _, n))| order(i as i64, &day(*n), &[(&format!("60012345678{o}0"), Leg::Korea)])).collect();
            let mut clearances: Vec<_> = seed.iter().enumerate()
                .map(|(i, (_, c, n))| clearance(i as i64, Some(&format!("60012345678{c}0")), &day(n / 2))).collect();
            let sorted = |orders: &[Order], clearances: &[Clearance]| {
                let mut all = judge(&Case { orders, clearances, answers: &[] });
                all.sort_by_key(|j| j.clearance);
                all
            };
            let forwards = sorted(&orders, &clearances);
            orders.reverse();
            clearances.reverse();
            prop_assert_eq!(sorted(&orders, &clearances), forwards);
        }

        #[test]
        fn nothing_is_confirmed_without_an_order_that_has_the_number(hbl in "[0-9]{10,13}", waybill in "[0-9]{10,13}") {
            let orders = [order(1, "2026-10-01", &[(&waybill, Leg::Korea)])];
            let (verdict, _) = one(&orders, &[clearance(1, Some(&hbl), "2026-10-09")]);
            prop_assert_eq!(verdict == Verdict::Confirmed, WaybillKey::of(&hbl) == WaybillKey::of(&waybill));
        }
    }
}
