//! What the lists show: a purchase as an order, a parcel as a clearance with its truth.

use chrono::{Days, NaiveDate};
use munjigi_draws::Draw;

use crate::codes::HOLDERS;
use crate::keys::Keys;
use crate::money::{US, decimal, in_currency, money};
use crate::numbers::{declaration, master};
use crate::parcels::Parcel;
use crate::profile::{Rates, Wordings};
use crate::set::{Clearance, Form, Item, Kind, Order, State, Truth};
use crate::shopping::{Purchase, Thing};
use crate::trade::Trade;
use crate::wording::worded;

pub(crate) fn order(purchase: &Purchase, id: String, draw: &mut Draw) -> Order {
    let currency = &purchase.shop.currency;
    let money = |units| money(units, currency);
    let grams: i64 = purchase.things.iter().map(|one| one.grams * i64::from(one.quantity)).sum();
    let price = |thing: &Thing| in_currency(thing.cents, currency);
    let sum: i64 = purchase.things.iter().map(|thing| price(thing) * i64::from(thing.quantity)).sum();
    let item = |thing: &Thing| Item {
        title: thing.title.clone(),
        quantity: thing.quantity,
        price: money(price(thing)),
    };
    Order {
        id,
        merchant: purchase.shop.name.clone(),
        order_no: purchase.number.clone(),
        ordered_on: purchase.ordered_on,
        items: purchase.things.iter().map(item).collect(),
        total: money((sum + in_currency(purchase.on_top, currency)).max(1)),
        ships_from: (!draw.chance(290)).then(|| purchase.shop.country.clone()),
        tracking: purchase.tracking.clone(),
        forwarder: purchase.forwarder.map(|forwarder| forwarder.name.clone()),
        weight_kg: draw.chance(260).then(|| decimal(grams / 10, 2)),
        status: purchase.status,
        holder: HOLDERS[purchase.holder].to_owned(),
    }
}

/// A row of the list, without its id, and the tags of its truth.
pub(crate) fn clearance(
    parcel: &Parcel,
    purchases: &[Purchase],
    keys: Keys,
    rates: &Rates,
    today: NaiveDate,
    draw: &mut Draw,
) -> (Clearance, Vec<String>) {
    let value: i64 = parcel.things.iter().map(|one| one.cents * i64::from(one.quantity)).sum();
    let form = form(parcel, value, draw);
    let is_listed = form == Form::List;
    let (goods, manner) = worded(&parcel.things, &manners(parcel, rates), draw);
    let arrived = arrived(parcel.accepted, draw);
    let is_under_way = parcel.accepted > today;
    let papers = !draw.chance(60);
    let is_post = Trade::is_post(parcel.handler);
    let declared_usd = draw.chance(rates.declared_value).then(|| declared(value, draw));
    let row = Clearance {
        id: String::new(),
        hbl: parcel.hbl.clone(),
        mbl: master(draw, parcel.handler, arrived).filter(|_| papers),
        declaration_no: declaration(draw, parcel.handler, is_listed, parcel.accepted).filter(|_| papers),
        form,
        state: if is_under_way && !parcel.waits { State::InProgress } else { parcel.state },
        accepted_on: (!parcel.waits && !is_under_way).then_some(parcel.accepted),
        arrived_on: Some(arrived),
        goods,
        weight_kg: (!draw.chance(32)).then(|| weight(&parcel.things, draw)),
        packages: (!draw.chance(32)).then(|| if draw.chance(50) { 2 } else { 1 }),
        country: (!draw.chance(32)).then(|| parcel.country.clone()),
        forwarder: (!is_post && !draw.chance(34)).then(|| parcel.handler.name.clone()),
        customs_office: (!draw.chance(34)).then(|| office(parcel, draw)),
        declared_usd,
        holder: HOLDERS[parcel.holder].to_owned(),
    };
    let is_bare = parcel.is_bare || draw.chance(rates.bare);
    let row = if is_bare { bare(row, draw) } else { row };
    let tags = tags(parcel, purchases, keys, &row, if row.goods.is_none() { "none" } else { manner });
    (row, tags)
}

/// Nothing but number, date and form.
pub(crate) fn bare(row: Clearance, draw: &mut Draw) -> Clearance {
    let arrived_on = row.arrived_on.filter(|_| row.accepted_on.is_none() || draw.chance(120));
    Clearance {
        mbl: None,
        declaration_no: None,
        arrived_on,
        goods: None,
        weight_kg: None,
        packages: None,
        country: None,
        forwarder: None,
        customs_office: None,
        declared_usd: None,
        ..row
    }
}

/// Who brings in goods for sale words them short; else as everybody.
fn manners(parcel: &Parcel, rates: &Rates) -> Wordings {
    match parcel.theft {
        Some("burst" | "resale") => Wordings { title: 1, multi: 1, brand: 14, en: 52, ..rates.goods },
        Some("brushing") => Wordings { title: 0, brand: 0, multi: 0, ..rates.goods },
        _ => rates.goods,
    }
}

/// What may not go by list is declared; so is what costs more than 150 USD, or 200 from the United States.
fn form(parcel: &Parcel, cents: i64, draw: &mut Draw) -> Form {
    if Trade::is_post(parcel.handler) {
        return Form::Postal;
    }
    let limit = if parcel.country == US { 20_000 } else { 15_000 };
    let is_barred = parcel.things.iter().any(|thing| thing.kind.declared);
    // A thief declares as little as possible.
    let is_evaded = parcel.kind == Kind::Theft && draw.chance(750);
    if (is_barred || cents > limit) && !is_evaded && !draw.chance(60) { Form::Import } else { Form::List }
}

fn arrived(accepted: NaiveDate, draw: &mut Draw) -> NaiveDate {
    match draw.below(100) {
        0..=3 => accepted + Days::new(1),
        4..=70 => accepted,
        71..=92 => accepted - Days::new(1),
        93..=97 => accepted - Days::new(2),
        _ => accepted - Days::new(3),
    }
}

/// With the box around it, rounded as the handler likes.
fn weight(things: &[Thing], draw: &mut Draw) -> String {
    let net: i64 = things.iter().map(|one| one.grams * i64::from(one.quantity)).sum();
    let padded = if draw.chance(120) { 130 + draw.between(20, 140) } else { draw.between(102, 138) };
    let gross = net * padded / 100 + draw.between(40, 180);
    match draw.below(100) {
        0..=54 => decimal(((gross + 50) / 100).max(1), 1),
        55..=89 => decimal(((gross + 5) / 10).max(1), 2),
        _ => decimal(((gross + 500) / 1000).max(1), 0),
    }
}

/// Near what was paid; some put less on the paper.
fn declared(cents: i64, draw: &mut Draw) -> String {
    let part = match draw.below(100) {
        0..=54 => draw.between(985, 1015),
        55..=74 => draw.between(900, 1090),
        75..=84 => draw.between(1080, 1220),
        _ => draw.between(480, 900),
    };
    decimal((cents * part / 1000).max(1), 2)
}

fn office(parcel: &Parcel, draw: &mut Draw) -> String {
    let usual = parcel.handler.office.as_deref().unwrap_or("인천공항세관");
    if draw.chance(40) { String::from("김포세관") } else { usual.to_owned() }
}

fn tags(parcel: &Parcel, purchases: &[Purchase], keys: Keys, row: &Clearance, goods: &str) -> Vec<String> {
    let first = parcel.purchases.first().map(|place| &purchases[*place]);
    let route = first.map_or("-", |one| if one.forwarder.is_some() { "forwarder" } else { "direct" });
    let key = if parcel.kind == Kind::Own { keys.word() } else { "-" };
    let shape = match (parcel.purchases.len(), parcel.is_part) {
        (2.., _) => "bundle",
        (_, true) => "split",
        (_, false) => "single",
    };
    let form = match row.form {
        Form::List => "list",
        Form::Import => "import",
        Form::Postal => "postal",
    };
    let value = if row.declared_usd.is_some() { "yes" } else { "no" };
    let mut tags = vec![
        format!("route:{route}"),
        format!("goods:{goods}"),
        format!("key:{key}"),
        format!("shape:{shape}"),
        format!("value:{value}"),
        format!("form:{form}"),
    ];
    tags.extend(parcel.theft.map(|theft| format!("theft:{theft}")));
    tags
}

/// The truth about a row.
pub(crate) fn truth(
    parcel: &Parcel,
    clearance: String,
    orders: &[Option<String>],
    tags: Vec<String>,
) -> Truth {
    let orders = if parcel.kind == Kind::Own {
        parcel.purchases.iter().filter_map(|place| orders[*place].clone()).collect()
    } else {
        Vec::new()
    };
    Truth { clearance, kind: parcel.kind, orders, tags }
}
