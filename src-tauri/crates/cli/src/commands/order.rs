//! `order`.

use munjigi_engine::{full_day, orders, rates};
use munjigi_model::{Leg, OrderFacts, OrderId, OrderStatus, Waybill, WaybillKey};
use munjigi_wire::{InWon, Money, Order, OrderPage};
use munjigi_words::Word;
use serde::Serialize;

use super::{ledger, now, or_dash};
use crate::args::{Global, OrderArgs, OrderCommand};
use crate::exit::{Exit, Failure};
use crate::lang::{lang, say};
use crate::output::{Output, table};
use crate::{Result, given};

pub fn run(global: &Global, out: Output, command: OrderCommand) -> Result<Exit> {
    match command {
        OrderCommand::Add { merchant, facts } => {
            let facts = new_facts(merchant, &facts)?;
            let order = orders::add(&ledger(global)?, facts, now())?;
            out.result(&order, |order| {
                format!("{}\n{}", say(Word::CliOrderKept { order: &order.id }), one(order))
            });
        }
        OrderCommand::List { limit } => {
            let page = orders::newest(&ledger(global)?, limit as usize)?;
            out.result(&page, listed);
        }
        OrderCommand::Show { order } => {
            let (ledger, id) = (ledger(global)?, OrderId(order));
            let order = orders::show(&ledger, id)?;
            out.result(&Shown { order, in_won: rates::of_order(&ledger, id, lang())? }, shown);
        }
        OrderCommand::Edit { order, merchant, facts, remove_waybill } => {
            let change = Change::of(merchant, &facts, &remove_waybill)?;
            let order =
                orders::edit(&ledger(global)?, OrderId(order), now(), move |facts| change.apply(facts))?;
            out.result(&order, one);
        }
        OrderCommand::Cancel { order } => {
            let order = orders::cancel(&ledger(global)?, OrderId(order), now())?;
            out.result(&order, |order| {
                format!("{}\n{}", say(Word::CliOrderCancelled { order: &order.id }), one(order))
            });
        }
    }
    Ok(Exit::Quiet)
}

fn new_facts(merchant: String, args: &OrderArgs) -> Result<OrderFacts> {
    let mut facts = OrderFacts { status: given::status(args.status.as_deref())?, ..OrderFacts::default() };
    Change::of(Some(merchant), args, &[])?.apply(&mut facts);
    Ok(facts)
}

/// What the arguments change; all of it is read before the ledger is opened.
struct Change {
    facts: OrderFacts,
    merchant: Option<String>,
    status: Option<OrderStatus>,
    remove: Vec<WaybillKey>,
}

impl Change {
    fn of(merchant: Option<String>, args: &OrderArgs, remove: &[String]) -> Result<Self> {
        let merchant = merchant.map(|m| m.trim().to_owned());
        if merchant.as_deref() == Some("") {
            return Err(Failure::usage(say(Word::CliMissing { what: &"--merchant" })));
        }
        let numbers =
            |texts: &[String], leg| texts.iter().map(|n| given::waybill(n, leg)).collect::<Result<Vec<_>>>();
        let mut waybills = numbers(&args.waybill, Leg::Unknown)?;
        waybills.extend(numbers(&args.origin_waybill, Leg::Origin)?);
        let facts = OrderFacts {
            order_no: args.number.as_deref().map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()),
            ordered_on: args.date.as_deref().map(given::day).transpose()?,
            total: args.total.as_deref().map(given::money).transpose()?,
            items: args.item.iter().map(|i| given::item(i)).collect(),
            waybills,
            ships_from: args.ships_from.as_deref().map(given::country).transpose()?,
            forwarder: args.forwarder.as_deref().map(|f| f.trim().to_owned()).filter(|f| !f.is_empty()),
            weight: args.weight.as_deref().map(given::kilograms).transpose()?,
            ..OrderFacts::default()
        };
        let status = args.status.as_deref().map(given::word).transpose()?;
        let remove = numbers(remove, Leg::Unknown)?.iter().map(Waybill::key).collect();
        Ok(Self { facts, merchant, status, remove })
    }

    fn apply(self, facts: &mut OrderFacts) {
        let Self { facts: new, merchant, status, remove } = self;
        facts.merchant = merchant.unwrap_or_else(|| std::mem::take(&mut facts.merchant));
        facts.order_no = new.order_no.or_else(|| facts.order_no.take());
        facts.ordered_on = new.ordered_on.or(facts.ordered_on);
        facts.total = new.total.or(facts.total);
        facts.status = status.unwrap_or(facts.status);
        facts.ships_from = new.ships_from.or_else(|| facts.ships_from.take());
        facts.forwarder = new.forwarder.or_else(|| facts.forwarder.take());
        facts.weight = new.weight.or(facts.weight);
        if !new.items.is_empty() {
            facts.items = new.items;
        }
        facts
            .waybills
            .retain(|w| !remove.contains(&w.key()) && !new.waybills.iter().any(|n| n.key() == w.key()));
        for waybill in new.waybills {
            if !facts.waybills.iter().any(|w| w.key() == waybill.key()) {
                facts.waybills.push(waybill);
            }
        }
    }
}

fn listed(page: &OrderPage) -> String {
    if page.orders.is_empty() {
        return say(Word::CliNoOrders);
    }
    let header = [
        Word::CliColumnNumber,
        Word::CliColumnOrdered,
        Word::CliColumnMerchant,
        Word::CliColumnItems,
        Word::CliColumnTotal,
        Word::CliColumnStatus,
        Word::NounWaybill,
    ];
    let text = table(&header.map(say), page.orders.iter().map(row));
    match page.total.saturating_sub(page.orders.len()) {
        0 => text,
        more => format!("{text}{}", say(Word::CliMore { count: more as u64 })),
    }
}

fn row(order: &Order) -> Vec<String> {
    vec![
        order.id.clone(),
        or_dash(order.ordered_on.clone()),
        order.merchant.clone(),
        items_in_short(order.items.iter().map(|item| item.name.as_str())),
        total(order.total.as_ref()),
        status(&order.status),
        order.waybills.iter().map(|w| w.number.as_str()).collect::<Vec<_>>().join(", "),
    ]
}

/// What `order show --json` gives.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    order: Order,
    /// What was paid, where that was foreign money.
    in_won: Option<InWon>,
}

fn shown(Shown { order, in_won }: &Shown) -> String {
    let Some(won) = in_won else { return one(order) };
    let in_won = say(Word::RatesInWon { krw: &grouped(won.krw), said: &won.said });
    let mut rows = rows(order);
    let total = rows.iter().position(|(name, _)| matches!(name, Word::CliColumnTotal));
    rows.insert(total.map_or(rows.len(), |at| at + 1), (Word::CliColumnInWon, in_won));
    super::facts(rows)
}

/// A number as people write it, its digits in threes.
fn grouped(number: u64) -> String {
    let digits: Vec<char> = number.to_string().chars().collect();
    digits.rchunks(3).rev().map(String::from_iter).collect::<Vec<_>>().join(",")
}

/// One order, a line a fact.
fn one(order: &Order) -> String {
    super::facts(rows(order))
}

fn rows(order: &Order) -> Vec<(Word<'static>, String)> {
    let waybills =
        order.waybills.iter().map(|w| format!("{} ({})", w.number, leg(&w.leg))).collect::<Vec<_>>();
    // Few orders have these.
    let parcel = [
        (Word::CliColumnShipsFrom, order.ships_from.clone()),
        (Word::CliColumnForwarder, order.forwarder.clone()),
        (Word::CliColumnWeight, order.weight_kg.as_ref().map(|weight| format!("{weight} kg"))),
    ];
    let mut rows = vec![
        (Word::CliColumnNumber, order.id.clone()),
        (Word::CliColumnMerchant, order.merchant.clone()),
        (Word::CliColumnOrderNo, or_dash(order.order_no.clone())),
        (Word::CliColumnOrdered, or_dash(order.ordered_on.as_deref().map(|d| full_day(d, lang())))),
        (Word::CliColumnItems, items(order)),
        (Word::CliColumnTotal, total(order.total.as_ref())),
        (Word::CliColumnStatus, status(&order.status)),
        (Word::NounWaybill, waybills.join(", ")),
    ];
    rows.extend(parcel.into_iter().filter_map(|(name, value)| Some((name, value?))));
    rows
}

fn items(order: &Order) -> String {
    let named = order.items.iter().filter(|i| !i.name.is_empty());
    named
        .map(|i| if i.quantity == 1 { i.name.clone() } else { format!("{} × {}", i.name, i.quantity) })
        .collect::<Vec<_>>()
        .join(", ")
}

/// The first item, and how many more there are: a list has one line or two for an order.
pub fn items_in_short<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut named = names.filter(|name| !name.is_empty());
    let first = named.next().unwrap_or_default().to_owned();
    match named.count() {
        0 => first,
        more => say(Word::CliAndMore { first: &first, more: more as u64 }),
    }
}

/// An amount with its currency.
pub fn total(total: Option<&Money>) -> String {
    or_dash(total.map(|t| format!("{} {}", t.amount, t.currency)))
}

fn status(status: &str) -> String {
    match status.parse::<OrderStatus>() {
        Ok(OrderStatus::Ordered) => say(Word::OrderStatusOrdered),
        Ok(OrderStatus::Shipped) => say(Word::OrderStatusShipped),
        Ok(OrderStatus::Delivered) => say(Word::OrderStatusDelivered),
        Ok(OrderStatus::Completed) => say(Word::OrderStatusCompleted),
        Ok(OrderStatus::Cancelled) => say(Word::OrderStatusCancelled),
        Ok(OrderStatus::Returned) => say(Word::OrderStatusReturned),
        Ok(OrderStatus::Unknown) | Err(_) => say(Word::OrderStatusUnknown),
    }
}

fn leg(leg: &str) -> String {
    match leg.parse::<Leg>() {
        Ok(Leg::Origin) => say(Word::LegOrigin),
        Ok(Leg::Forwarder) => say(Word::LegForwarder),
        Ok(Leg::Korea) => say(Word::LegKorea),
        Ok(Leg::Unknown) | Err(_) => say(Word::LegUnknown),
    }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_threes() {
        let all = [0, 7, 999, 1000, 45_089, 1_234_567].map(grouped);
        assert_eq!(all, ["0", "7", "999", "1,000", "45,089", "1,234,567"]);
    }
}
