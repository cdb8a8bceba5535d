//! Orders as they are compared.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use munjigi_model::carrier::LegHint;
use munjigi_model::{
    HolderId, Item, KstDate, Leg, MerchantKey, Order, OrderFacts, OrderId, OrderStatus, Waybill, WaybillKey,
};
use rust_decimal::prelude::ToPrimitive;

use crate::UsdRates;
use crate::delays;
use crate::form::{self, Barred, FormBits};
use crate::goods::{Named, Names, hash};
use crate::heft;
use crate::number;
use crate::parcel::country;

/// An order.
#[derive(Clone, Debug)]
pub(crate) struct Purchase {
    pub(crate) id: OrderId,
    pub(crate) holder: HolderId,
    /// None where no source says when it was placed: it may be of any day.
    pub(crate) day: Option<KstDate>,
    /// The day in its forwarder's number, where there is one.
    pub(crate) packed: Option<KstDate>,
    pub(crate) shop: String,
    pub(crate) forwarder: Option<String>,
    pub(crate) is_forwarded: bool,
    /// The same for orders that may go out in one parcel: by one forwarder, or straight from one shop.
    sending: u32,
    pub(crate) status: OrderStatus,
    /// Whether its lines were read.
    pub(crate) is_read: bool,
    /// Its lines.
    pub(crate) items: Vec<Arc<Named>>,
    /// Pieces of each line.
    pub(crate) quantities: Vec<u32>,
    /// Pieces: an order never fills more parcels.
    pub(crate) pieces: u32,
    pub(crate) usd: Option<f64>,
    pub(crate) weight: Option<f64>,
    /// What its parcel usually weighs, in kilograms.
    pub(crate) typical_weight: Option<f64>,
    /// Where it is sent from: as a source says, else as the shop's other orders and its currency let one think.
    pub(crate) country: Option<[u8; 2]>,
    /// Whether a source says so.
    pub(crate) is_country_said: bool,
    /// Numbers that may stand on a clearance, with what they are read as where letters were taken for digits.
    pub(crate) numbers: Vec<Number>,
    /// What the form of clearance says.
    pub(crate) form: FormBits,
    /// What of it list clearance is barred for.
    pub(crate) barred: Barred,
    /// The same for orders of one holder, shop, price and lines.
    pub(crate) likeness: u64,
    /// The same for orders of one holder and shop for the same goods, whatever they cost.
    pub(crate) goods_likeness: u64,
}

/// A number that may be a House B/L.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) key: WaybillKey,
    /// With letters read as the digits that they look like.
    pub(crate) repaired: Option<WaybillKey>,
    /// Whether it is surely the one under which the parcel is delivered in Korea.
    pub(crate) is_korean: bool,
}

impl Purchase {
    /// All orders, by day and id. The lines of those that cannot matter are left unread: that is most of the work.
    pub(crate) fn all(orders: &[Order], rates: &UsdRates, may_matter: impl Fn(&Order) -> bool) -> Vec<Self> {
        let mut names = Names::default();
        let mut purchases: Vec<Self> =
            orders.iter().map(|order| Self::of(order, rates, may_matter(order), &mut names)).collect();
        let usual = usual_countries(&purchases);
        number_sendings(&mut purchases);
        for purchase in &mut purchases {
            if !purchase.is_country_said {
                purchase.country = usual.get(&purchase.shop).copied().or(purchase.country);
            }
            purchase.typical_weight = heft::typical(purchase);
            purchase.barred = Barred::of(purchase);
            purchase.form = FormBits::of(form::by_import(std::iter::once(&*purchase)));
        }
        purchases.sort_by_key(|purchase| (purchase.day, purchase.id));
        purchases
    }

    fn of<'a>(order: &'a Order, rates: &UsdRates, is_read: bool, names: &mut Names<'a>) -> Self {
        let facts = &order.facts;
        let forwarder = facts.forwarder.as_deref().map(|name| MerchantKey::of(name).to_string());
        let lines: Vec<(Arc<Named>, u32)> = facts
            .items
            .iter()
            .filter(|_| is_read)
            .map(|item| (names.line(&item.name), item.quantity.max(1)))
            .filter(|(line, _)| !line.says_nothing())
            .collect();
        Self {
            id: order.id,
            holder: order.holder,
            day: facts.ordered_on,
            packed: packed(facts),
            shop: MerchantKey::of(&facts.merchant).to_string(),
            is_forwarded: forwarder.is_some() || facts.waybills.iter().any(|w| w.leg() == Leg::Forwarder),
            forwarder,
            sending: 0,
            is_read,
            status: facts.status,
            // A source that shows no lines may have left out any number of them.
            pieces: if facts.items.is_empty() { u32::MAX } else { pieces(&facts.items) },
            quantities: lines.iter().map(|(_, quantity)| *quantity).collect(),
            items: lines.into_iter().map(|(line, _)| line).collect(),
            usd: facts.total.as_ref().and_then(|total| rates.usd(total)),
            typical_weight: None,
            weight: facts.weight.and_then(|kg| kg.0.to_f64()).filter(|kg| *kg > 0.0),
            country: facts.ships_from.as_deref().and_then(country).or_else(|| by_currency(facts)),
            is_country_said: facts.ships_from.as_deref().and_then(country).is_some(),
            form: FormBits::default(),
            barred: Barred::default(),
            likeness: if is_read { likeness(order) } else { 0 },
            goods_likeness: if is_read { goods_likeness(order) } else { 0 },
            numbers: facts.waybills.iter().filter(|w| w.leg().may_be_house_bl()).map(Number::of).collect(),
        }
    }

    /// Days since it was placed; one of no known day is as old as any.
    pub(crate) fn age(&self, today: KstDate) -> i64 {
        self.day.map_or(delays::LONGEST, |day| today.days_since(day)).clamp(0, delays::LONGEST)
    }

    /// Whether it may go out in one parcel with another order of the same comparison.
    pub(crate) fn may_go_with(&self, other: &Self) -> bool {
        self.sending == other.sending
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.status == OrderStatus::Cancelled
    }
}

/// Gives one number to all orders of one forwarder, and to all that go straight from one shop.
fn number_sendings(purchases: &mut [Purchase]) {
    let mut known: HashMap<(bool, bool, &str), u32> = HashMap::new();
    let sendings: Vec<u32> = purchases
        .iter()
        .map(|purchase| {
            let by = match &purchase.forwarder {
                Some(forwarder) => (true, true, forwarder.as_str()),
                None => (false, purchase.is_forwarded, purchase.shop.as_str()),
            };
            let next = known.len() as u32;
            *known.entry(by).or_insert(next)
        })
        .collect();
    for (purchase, sending) in purchases.iter_mut().zip(sendings) {
        purchase.sending = sending;
    }
}

/// Where each shop sends from, by those of its orders that say so: a country that three of four of them name.
fn usual_countries(purchases: &[Purchase]) -> HashMap<String, [u8; 2]> {
    let mut said: HashMap<&str, BTreeMap<[u8; 2], usize>> = HashMap::new();
    for purchase in purchases.iter().filter(|purchase| purchase.is_country_said) {
        if let Some(country) = purchase.country {
            *said.entry(&purchase.shop).or_default().entry(country).or_default() += 1;
        }
    }
    said.into_iter()
        .filter_map(|(shop, countries)| {
            let all: usize = countries.values().sum();
            let (country, most) = countries.into_iter().max_by_key(|(_, count)| *count)?;
            (most * 4 >= all * 3).then(|| (shop.to_owned(), country))
        })
        .collect()
}

/// Where prices in some currencies are sent from. Dollars, euros and won are taken everywhere.
fn by_currency(facts: &OrderFacts) -> Option<[u8; 2]> {
    match facts.total.as_ref()?.currency.as_str() {
        "JPY" => Some(*b"JP"),
        "CNY" => Some(*b"CN"),
        "GBP" => Some(*b"GB"),
        _ => None,
    }
}

/// The last day that stands in a number of the order's forwarder.
fn packed(facts: &OrderFacts) -> Option<KstDate> {
    let ordered = facts.ordered_on?;
    let of_forwarder = facts.waybills.iter().filter(|waybill| waybill.leg() == Leg::Forwarder);
    of_forwarder.filter_map(|waybill| number::day_in(waybill.key().as_str(), ordered)).max()
}

fn likeness(order: &Order) -> u64 {
    let facts = &order.facts;
    let mut lines: Vec<String> = facts
        .items
        .iter()
        .map(|item| format!("{}\t{}\t{:?}", item.name, item.quantity, item.price))
        .collect();
    lines.sort_unstable();
    let whole = format!("{}\n{}\n{:?}\n{}", order.holder.0, facts.merchant, facts.total, lines.join("\n"));
    hash(&whole)
}

fn goods_likeness(order: &Order) -> u64 {
    let facts = &order.facts;
    let mut names: Vec<&str> = facts.items.iter().map(|item| item.name.as_str()).collect();
    names.sort_unstable();
    hash(&format!("{}\n{}\n{}", order.holder.0, facts.merchant, names.join("\n")))
}

fn pieces(items: &[Item]) -> u32 {
    items.iter().fold(0, |pieces, item| pieces.saturating_add(item.quantity.max(1)))
}

impl Number {
    fn of(waybill: &Waybill) -> Self {
        let is_korean = waybill.leg() == Leg::Korea
            || waybill.carriers().first().is_some_and(|guess| guess.leg == LegHint::Korea);
        Self {
            key: waybill.key(),
            repaired: number::read_as_digits(waybill.number()).map(|digits| WaybillKey::of(&digits)),
            is_korean,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where orders of these shops, sums and countries are taken to be sent from, each with whether it says so itself.
    fn sent(orders: &[(&str, &str, Option<&str>)]) -> Vec<(Option<String>, bool)> {
        let at = KstDate::from_ymd(2026, 3, 20).unwrap().begin();
        let order = |(id, (shop, total, ships_from)): (i64, &(&str, &str, Option<&str>))| Order {
            id: OrderId(id),
            holder: HolderId(1),
            facts: OrderFacts {
                merchant: (*shop).into(),
                ordered_on: KstDate::from_ymd(2026, 3, 10),
                total: Some(total.parse().unwrap()),
                ships_from: ships_from.map(str::to_owned),
                ..OrderFacts::default()
            },
            added_at: at,
            changed_at: at,
        };
        let orders: Vec<Order> = (1..).zip(orders).map(order).collect();
        let country = |of: &Purchase| of.country.and_then(|code| String::from_utf8(code.to_vec()).ok());
        let purchases = Purchase::all(&orders, &UsdRates::new([]), |_| true);
        purchases.iter().map(|purchase| (country(purchase), purchase.is_country_said)).collect()
    }

    const USD: &str = "40.00 USD";

    fn taken_for(country: &str) -> (Option<String>, bool) {
        (Some(country.to_owned()), false)
    }

    const NOT_KNOWN: (Option<String>, bool) = (None, false);

    #[test]
    fn a_shop_sends_from_where_three_of_four_of_its_orders_say() {
        let rei = |country: Option<&'static str>| ("Rei", USD, country);
        let (us, de) = (rei(Some("US")), rei(Some("DE")));
        assert_eq!(sent(&[us, us, us, de, rei(None)])[4], taken_for("US"));
        assert_eq!(sent(&[us, rei(None)])[1], taken_for("US"));
        assert_eq!(sent(&[us, us, de, rei(None)])[3], NOT_KNOWN, "two of three are too few");
        assert_eq!(sent(&[us, us, us, ("Zappos", USD, None)])[3], NOT_KNOWN, "it is another shop's");
        assert_eq!(sent(&[rei(None), rei(None)]), [NOT_KNOWN, NOT_KNOWN], "none says anything");
    }

    #[test]
    fn some_currencies_say_where_an_order_is_sent_from() {
        for (total, country) in [("9800 JPY", "JP"), ("210.00 CNY", "CN"), ("31.00 GBP", "GB")] {
            assert_eq!(sent(&[("Kitamura", total, None)]), [taken_for(country)], "{total}");
        }
        for total in [USD, "40.00 EUR", "54000 KRW"] {
            assert_eq!(sent(&[("Kitamura", total, None)]), [NOT_KNOWN], "{total}");
        }
    }

    #[test]
    fn the_other_orders_of_a_shop_go_before_the_currency() {
        let in_yen = |country: Option<&'static str>| ("Buyee", "9800 JPY", country);
        assert_eq!(sent(&[in_yen(Some("HK")), in_yen(None)])[1], taken_for("HK"));
        // What is taken from a currency is no word of the shop's.
        assert_eq!(sent(&[in_yen(None), ("Buyee", USD, None)])[1], NOT_KNOWN);
    }

    #[test]
    fn what_an_order_says_itself_stands() {
        let us = ("Rei", USD, Some("US"));
        assert_eq!(sent(&[us, us, us, ("Rei", "9800 JPY", Some("VN"))])[3], (Some("VN".to_owned()), true));
        assert_eq!(sent(&[("Rei", "9800 JPY", Some("somewhere"))]), [taken_for("JP")], "that is no country");
    }
}
