//! How a file of households is read.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use munjigi_model::{
    Clearance, ClearanceFacts, ClearanceId, Currency, Form, HolderId, Item, Kilograms, KstDate, Leg,
    MerchantKey, Money, Order, OrderFacts, OrderId, OrderStatus, Stage, Waybill,
};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::{FORMAT, Household, SetError};
use crate::number;
use crate::{CodeLife, ShopSeen, Suspension, UsdRates};

pub(super) fn households(json: &str) -> Result<Vec<Household>, SetError> {
    let set: Set = serde_json::from_str(json)?;
    if set.format != FORMAT {
        return Err(SetError::Format { found: set.format });
    }
    let mut rates = Vec::new();
    for (currency, usd) in &set.fx_usd {
        let place = || format!("fx_usd: {currency}");
        rates.push((value(currency, "currency", place)?, decimal(usd, place)?));
    }
    let rates = UsdRates::new(rates);
    set.households.into_iter().map(|household| household.read(&rates)).collect()
}

#[derive(Deserialize)]
struct Set {
    format: String,
    fx_usd: BTreeMap<String, serde_json::Number>,
    households: Vec<RawHousehold>,
}

#[derive(Deserialize)]
struct RawHousehold {
    id: String,
    today: String,
    codes: Vec<RawCode>,
    orders: Vec<RawOrder>,
    clearances: Vec<RawClearance>,
}

#[derive(Deserialize)]
struct RawCode {
    holder: String,
    issued_on: Option<String>,
    suspended: Vec<RawSuspension>,
    reissued_on: Option<String>,
}

#[derive(Deserialize)]
struct RawSuspension {
    from: String,
    to: Option<String>,
}

#[derive(Deserialize)]
struct RawOrder {
    id: String,
    merchant: String,
    order_no: Option<String>,
    ordered_on: Option<String>,
    items: Vec<RawItem>,
    total: Option<RawMoney>,
    ships_from: Option<String>,
    tracking: Vec<RawTracking>,
    forwarder: Option<String>,
    weight_kg: Option<String>,
    status: String,
    holder: String,
}

#[derive(Deserialize)]
struct RawItem {
    title: String,
    quantity: u32,
    price: Option<RawMoney>,
}

#[derive(Deserialize)]
struct RawMoney {
    amount: String,
    currency: String,
}

#[derive(Deserialize)]
struct RawTracking {
    number: String,
    leg: String,
}

/// What was stripped for no-key mode may be null or left out.
#[derive(Deserialize)]
struct RawClearance {
    id: String,
    hbl: Option<String>,
    mbl: Option<String>,
    declaration_no: Option<String>,
    form: String,
    state: String,
    accepted_on: Option<String>,
    arrived_on: Option<String>,
    goods: Option<String>,
    weight_kg: Option<String>,
    packages: Option<u32>,
    country: Option<String>,
    forwarder: Option<String>,
    customs_office: Option<String>,
    declared_usd: Option<String>,
    holder: String,
}

impl RawHousehold {
    fn read(self, rates: &UsdRates) -> Result<Household, SetError> {
        let mut holders = Holders::default();
        let id = self.id;
        let today = day(&self.today, || format!("{id}: today"))?;
        let mut codes = Vec::new();
        for code in &self.codes {
            codes.push(code.read(&mut holders, || format!("{id}: code of {}", code.holder))?);
        }
        let mut orders = Vec::new();
        for (n, order) in self.orders.iter().enumerate() {
            orders.push(order.read(n, &mut holders, today, || format!("{id}: {}", order.id))?);
        }
        let mut clearances = Vec::new();
        for (n, clearance) in self.clearances.iter().enumerate() {
            clearances.push(clearance.read(n, &mut holders, today, || format!("{id}: {}", clearance.id))?);
        }
        let shops = orders
            .iter()
            .map(|order| ShopSeen {
                holder: order.holder,
                merchant: MerchantKey::of(&order.facts.merchant),
                until: today,
            })
            .collect();
        Ok(Household {
            id,
            today,
            orders,
            clearances,
            codes,
            shops,
            rates: rates.clone(),
            order_ids: self.orders.into_iter().map(|order| order.id).collect(),
            clearance_ids: self.clearances.into_iter().map(|clearance| clearance.id).collect(),
        })
    }
}

impl RawCode {
    fn read(&self, holders: &mut Holders, place: impl Fn() -> String + Copy) -> Result<CodeLife, SetError> {
        let mut suspended = Vec::new();
        for days in &self.suspended {
            let to = maybe(days.to.as_deref(), |to| day(to, place))?;
            suspended.push(Suspension { from: day(&days.from, place)?, to });
        }
        Ok(CodeLife {
            holder: holders.id(&self.holder),
            issued_on: maybe(self.issued_on.as_deref(), |on| day(on, place))?,
            suspended,
            reissued_on: maybe(self.reissued_on.as_deref(), |on| day(on, place))?,
        })
    }
}

impl RawOrder {
    fn read(
        &self,
        n: usize,
        holders: &mut Holders,
        today: KstDate,
        place: impl Fn() -> String + Copy,
    ) -> Result<Order, SetError> {
        let mut items = Vec::new();
        for item in &self.items {
            let price = item.price.as_ref().map(|price| price.read(place)).transpose()?;
            items.push(Item { name: item.title.clone(), quantity: item.quantity, price });
        }
        let mut waybills: Vec<Waybill> = Vec::new();
        for tracking in &self.tracking {
            let leg: Leg = value(&tracking.leg, "leg", place)?;
            for waybill in number::waybills_in(&tracking.number, leg) {
                if !waybills.contains(&waybill) {
                    waybills.push(waybill);
                }
            }
        }
        let facts = OrderFacts {
            merchant: self.merchant.clone(),
            order_no: self.order_no.clone(),
            ordered_on: maybe(self.ordered_on.as_deref(), |on| day(on, place))?,
            total: self.total.as_ref().map(|total| total.read(place)).transpose()?,
            status: value::<OrderStatus>(&self.status, "status", place)?,
            items,
            waybills,
            ships_from: self.ships_from.clone(),
            forwarder: self.forwarder.clone(),
            weight: maybe(self.weight_kg.as_deref(), |kg| weight(kg, place))?,
        };
        let at = moment(today);
        Ok(Order {
            id: OrderId(n as i64),
            holder: holders.id(&self.holder),
            facts,
            added_at: at,
            changed_at: at,
        })
    }
}

impl RawMoney {
    fn read(&self, place: impl Fn() -> String) -> Result<Money, SetError> {
        value(&format!("{} {}", self.amount, self.currency), "amount", place)
    }
}

impl RawClearance {
    fn read(
        &self,
        n: usize,
        holders: &mut Holders,
        today: KstDate,
        place: impl Fn() -> String + Copy,
    ) -> Result<Clearance, SetError> {
        let stage = match self.state.as_str() {
            "in_progress" => Stage::Declared,
            "cleared" => Stage::Cleared,
            "held" => Stage::Held,
            other => return Err(fault(place(), other, "state")),
        };
        let declared = self.declared_usd.as_deref().map(|usd| value::<Decimal>(usd, "amount", place));
        let facts = ClearanceFacts {
            hbl: self.hbl.clone(),
            mbl: self.mbl.clone(),
            declaration_no: self.declaration_no.clone(),
            form: value::<Form>(&self.form, "form", place)?,
            stage,
            accepted_on: maybe(self.accepted_on.as_deref(), |on| day(on, place))?,
            arrived_on: maybe(self.arrived_on.as_deref(), |on| day(on, place))?,
            goods: self.goods.clone(),
            weight: maybe(self.weight_kg.as_deref(), |kg| weight(kg, place))?,
            packages: self.packages,
            country: self.country.clone(),
            forwarder: self.forwarder.clone(),
            office: self.customs_office.clone(),
            declared: declared.transpose()?.map(|amount| Money { amount, currency: Currency::USD }),
            ..ClearanceFacts::default()
        };
        let at = moment(today);
        Ok(Clearance {
            id: ClearanceId(n as i64),
            holder: holders.id(&self.holder),
            facts,
            provisional: false,
            history: false,
            first_seen_at: at,
            changed_at: at,
        })
    }
}

/// Holders by their names in the file, numbered as they come.
#[derive(Default)]
struct Holders(Vec<String>);

impl Holders {
    fn id(&mut self, name: &str) -> HolderId {
        let place = self.0.iter().position(|known| known == name).unwrap_or_else(|| {
            self.0.push(name.to_owned());
            self.0.len() - 1
        });
        HolderId(place as i64 + 1)
    }
}

/// What may be absent.
fn maybe<T>(
    text: Option<&str>,
    read: impl FnOnce(&str) -> Result<T, SetError>,
) -> Result<Option<T>, SetError> {
    text.map(read).transpose()
}

fn day(text: &str, place: impl Fn() -> String) -> Result<KstDate, SetError> {
    KstDate::parse(text).map_err(|_| fault(place(), text, "day"))
}

/// A number of JSON, which writes small ones as 1e-5.
fn decimal(number: &serde_json::Number, place: impl Fn() -> String) -> Result<Decimal, SetError> {
    let text = number.to_string();
    let read = text.parse().or_else(|_| Decimal::from_scientific(&text));
    read.map_err(|_| fault(place(), &text, "number"))
}

fn weight(text: &str, place: impl Fn() -> String) -> Result<Kilograms, SetError> {
    value(text, "weight", place).map(Kilograms)
}

fn value<T: std::str::FromStr>(
    text: &str,
    what: &'static str,
    place: impl Fn() -> String,
) -> Result<T, SetError> {
    text.parse().map_err(|_| fault(place(), text, what))
}

fn fault(place: String, value: &str, what: &'static str) -> SetError {
    SetError::Value { place, value: value.to_owned(), what }
}

/// Midnight in Korea: rows of a file know no other moment.
fn moment(today: KstDate) -> DateTime<Utc> {
    let text = format!("{today}T00:00:00+09:00");
    DateTime::parse_from_rfc3339(&text).map(|at| at.to_utc()).unwrap_or_default()
}
