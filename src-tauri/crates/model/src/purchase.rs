//! By what an order can be known again: the numbers that others give it, and, where it has none, its shop, day and lines.

use crate::{Item, MerchantKey, OrderFacts};

/// By which other numbers a source knows an order. A forwarder (배대지) has a number of its own, and names the orders of shops that
/// it carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderNames {
    /// The forwarder's number (신청번호), where the facts have the shop's. Where the order's own number is the forwarder's, it may
    /// stand here too: the source is a forwarder's then.
    pub forwarder_no: Option<String>,
    /// Orders of shops that it carries.
    pub refers_to: Vec<OrderName>,
}

impl OrderNames {
    /// Whether the source knows no other number.
    pub fn is_empty(&self) -> bool {
        self.forwarder_no.is_none() && self.refers_to.is_empty()
    }
}

/// An order by what somebody calls it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrderName {
    /// The shop or the forwarder, where it is named.
    pub merchant: Option<String>,
    /// Its number there.
    pub order_no: String,
}

impl OrderName {
    /// The shop as it is compared; empty where it is not named.
    pub fn merchant_key(&self) -> MerchantKey {
        MerchantKey::of(self.merchant.as_deref().unwrap_or_default())
    }
}

/// Whether an order with these facts, brought once more by another file, would be known again. Where not, each file that shows it would
/// make another order of it.
pub fn can_be_known_again(facts: &OrderFacts) -> bool {
    let has_parcel = || facts.waybills.iter().any(|waybill| !waybill.key().as_str().is_empty());
    facts.order_no.is_some() || has_parcel() || has_day_and_lines(facts)
}

/// Whether two sources that share neither a number nor a waybill speak of one order: of the same shop, on the same day, of the same
/// lines, and nothing that both say is said otherwise. Lists of orders that show no numbers (Coupang's) leave nothing else.
///
/// Two orders alike on one day are told apart only by where they stand: who compares must keep rows of one file apart.
pub fn is_same_purchase(a: &OrderFacts, b: &OrderFacts) -> bool {
    has_day_and_lines(a)
        && a.ordered_on == b.ordered_on
        && MerchantKey::of(&a.merchant) == MerchantKey::of(&b.merchant)
        && lines(&a.items) == lines(&b.items)
        && !conflict(&a.total, &b.total)
        && !conflict(&a.order_no, &b.order_no)
        && (a.waybills.is_empty() || b.waybills.is_empty())
}

/// A line without a name says nothing, and neither does a day without lines.
fn has_day_and_lines(facts: &OrderFacts) -> bool {
    facts.ordered_on.is_some() && facts.items.iter().any(|item| !item.name.trim().is_empty())
}

/// Lines in whatever order.
fn lines(items: &[Item]) -> Vec<(&str, u32)> {
    let mut lines: Vec<_> = items.iter().map(|item| (item.name.trim(), item.quantity)).collect();
    lines.sort_unstable();
    lines
}

fn conflict<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a != b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{KstDate, Leg, OrderStatus, Waybill};

    fn item(name: &str, quantity: u32) -> Item {
        Item { name: name.into(), quantity, price: None }
    }

    /// An order of a list that shows no numbers.
    fn listed() -> OrderFacts {
        OrderFacts {
            merchant: "쿠팡".into(),
            order_no: None,
            ordered_on: KstDate::from_ymd(2026, 10, 22),
            total: "31900 KRW".parse().ok(),
            status: OrderStatus::Shipped,
            items: vec![item("오메가3", 2), item("비타민 D", 1)],
            ..OrderFacts::default()
        }
    }

    fn waybill(number: &str) -> Waybill {
        Waybill::parse(number, Leg::Korea).unwrap()
    }

    #[test]
    fn the_same_lines_of_one_day_are_one_purchase() {
        let mut turned = listed();
        turned.items.reverse();
        turned.status = OrderStatus::Delivered;
        turned.merchant = "Coupang".into();
        assert!(is_same_purchase(&listed(), &turned));
        let later = OrderFacts {
            order_no: Some("12345678901234".into()),
            total: None,
            waybills: vec![waybill("509812044885")],
            ..listed()
        };
        assert!(is_same_purchase(&listed(), &later) && is_same_purchase(&later, &listed()));
    }

    #[test]
    fn whatever_both_say_must_agree() {
        let others = [
            OrderFacts { merchant: "11번가".into(), ..listed() },
            OrderFacts { ordered_on: KstDate::from_ymd(2026, 10, 23), ..listed() },
            OrderFacts { total: "31800 KRW".parse().ok(), ..listed() },
            OrderFacts { items: vec![item("오메가3", 1), item("비타민 D", 1)], ..listed() },
            OrderFacts { items: vec![item("오메가3", 2)], ..listed() },
            OrderFacts { ordered_on: None, ..listed() },
        ];
        for other in others {
            assert!(!is_same_purchase(&listed(), &other), "{other:?}");
        }
        let numbered = |no: &str| OrderFacts { order_no: Some(no.into()), ..listed() };
        assert!(!is_same_purchase(&numbered("1"), &numbered("2")));
        let sent = |no| OrderFacts { waybills: vec![waybill(no)], ..listed() };
        assert!(!is_same_purchase(&sent("509812044885"), &sent("509812044886")));
    }

    #[test]
    fn without_number_waybill_or_day_and_lines_nothing_knows_it_again() {
        assert!(can_be_known_again(&listed()));
        let bare = OrderFacts { items: vec![item(" ", 1)], ..listed() };
        assert!(!can_be_known_again(&bare));
        assert!(!can_be_known_again(&OrderFacts { ordered_on: None, ..listed() }));
        assert!(!can_be_known_again(&OrderFacts { waybills: vec![waybill("00000000")], ..bare.clone() }));
        assert!(can_be_known_again(&OrderFacts { waybills: vec![waybill("509812044885")], ..bare.clone() }));
        assert!(can_be_known_again(&OrderFacts { order_no: Some("112-1".into()), ..bare }));
        let undated = OrderFacts { ordered_on: None, ..listed() };
        assert!(!is_same_purchase(&undated, &undated));
    }
}
