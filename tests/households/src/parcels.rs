//! How orders travel: in one parcel, in several, or together with others.

use chrono::{Days, NaiveDate};
use munjigi_draws::Draw;

use crate::numbers::HouseNumbers;
use crate::profile::Rates;
use crate::set::{Kind, State};
use crate::shopping::{Purchase, Thing};
use crate::trade::{Handler, Trade};

/// A parcel on its way through customs.
#[derive(Debug, Clone)]
pub(crate) struct Parcel<'t> {
    pub kind: Kind,
    /// Which kind of theft, as the tags say it.
    pub theft: Option<&'static str>,
    /// Places in the list of purchases.
    pub purchases: Vec<usize>,
    pub things: Vec<Thing<'t>>,
    /// One of several of its order.
    pub is_part: bool,
    pub holder: usize,
    pub handler: &'t Handler,
    pub country: String,
    pub hbl: String,
    /// The day on which customs accepted it, or would.
    pub accepted: NaiveDate,
    /// It still waits for a code that can be used.
    pub waits: bool,
    pub state: State,
    /// Its number certainly stands on the order.
    pub is_told: bool,
    /// A theft beside these twins, each of which has its number.
    pub told_twins: Option<usize>,
    /// Only number, date and form are known.
    pub is_bare: bool,
}

/// When an order is where it is put into its last parcel: at the shop, or at the forwarder's.
struct Ready<'t> {
    place: usize,
    day: NaiveDate,
    things: Vec<Thing<'t>>,
    is_part: bool,
}

/// The parcels of all purchases that send any.
pub(crate) fn sent<'t>(
    trade: &'t Trade,
    rates: &Rates,
    purchases: &[Purchase<'t>],
    numbers: &mut HouseNumbers,
    draw: &mut Draw,
) -> Vec<Parcel<'t>> {
    let mut ready: Vec<Ready> = (0..purchases.len())
        .filter(|place| !purchases[*place].stays_away)
        .flat_map(|place| parts(rates, place, &purchases[place], draw))
        .collect();
    // What one forwarder holds for one holder lies side by side, by day.
    ready.sort_by_key(|one| {
        let purchase = &purchases[one.place];
        let forwarder = purchase.forwarder.map(|forwarder| forwarder.name.as_str());
        (forwarder, purchase.holder, one.day, one.place)
    });
    let mut groups: Vec<Vec<Ready>> = Vec::new();
    for one in ready {
        match groups.last_mut() {
            Some(group) if joins(purchases, group, &one, draw) => group.push(one),
            _ => groups.push(vec![one]),
        }
    }
    groups.into_iter().filter_map(|group| parcel(trade, purchases, group, numbers, draw)).collect()
}

fn parts<'t>(rates: &Rates, place: usize, purchase: &Purchase<'t>, draw: &mut Draw) -> Vec<Ready<'t>> {
    let mut pieces: Vec<Thing> = purchase
        .things
        .iter()
        .flat_map(|thing| (0..thing.quantity).map(|_| Thing { quantity: 1, ..thing.clone() }))
        .collect();
    let is_split = pieces.len() > 1 && draw.chance(rates.split);
    let parts = if !is_split {
        1
    } else if pieces.len() > 2 && draw.chance(180) {
        3
    } else {
        2
    };
    if parts == 1 {
        pieces.clone_from(&purchase.things);
    }
    let mut boxes: Vec<Vec<Thing>> = vec![Vec::new(); parts];
    for (at, piece) in pieces.into_iter().enumerate() {
        boxes[if at < parts || parts == 1 { at % parts } else { draw.place(parts) }].push(piece);
    }
    boxes
        .into_iter()
        .map(|things| Ready {
            place,
            day: purchase.ordered_on + Days::new(days(draw, &purchase.shop.days)),
            things,
            is_part: is_split,
        })
        .collect()
}

/// A weighted table, and now and then a parcel that lay somewhere.
pub(crate) fn days(draw: &mut Draw, table: &[(i64, u64)]) -> u64 {
    let usual = draw.weighted(table, |one| one.1).map_or(0, |one| one.0);
    let late = if draw.chance(35) { draw.between(4, 24) } else { 0 };
    u64::try_from(usual + late).unwrap_or_default()
}

fn joins(purchases: &[Purchase], group: &[Ready], one: &Ready, draw: &mut Draw) -> bool {
    let (Some(first), Some(last)) = (group.first(), group.last()) else { return false };
    let (before, after) = (&purchases[last.place], &purchases[one.place]);
    let is_alone = |ready: &Ready| ready.is_part || purchases[ready.place].twin.is_some();
    let fits = before.forwarder.map(|one| &one.name) == after.forwarder.map(|one| &one.name)
        && before.holder == after.holder
        && !is_alone(last)
        && !is_alone(one)
        && group.len() < 4;
    let waited = (one.day - first.day).num_days();
    let willing = match after.forwarder {
        Some(forwarder) => fits && waited <= 6 && draw.chance(7 * forwarder.together),
        // A shop that sends directly puts together what was ordered at nearly the same time.
        None => {
            let apart = (after.ordered_on - before.ordered_on).num_days().abs();
            fits && before.shop.name == after.shop.name && apart <= 1 && draw.chance(450)
        }
    };
    willing && before.listed == after.listed
}

fn parcel<'t>(
    trade: &'t Trade,
    purchases: &[Purchase<'t>],
    group: Vec<Ready<'t>>,
    numbers: &mut HouseNumbers,
    draw: &mut Draw,
) -> Option<Parcel<'t>> {
    let first = &purchases[group.first()?.place];
    let ready = group.iter().map(|one| one.day).max()?;
    let (handlers, accepted) = match first.forwarder {
        Some(forwarder) => (&forwarder.handlers, ready + Days::new(days(draw, &forwarder.days))),
        None => (&first.shop.handlers, ready),
    };
    let handler = trade.handler(draw, handlers);
    let country = loaded_in(draw, &first.shop.country);
    Some(Parcel {
        kind: if first.listed { Kind::Own } else { Kind::Unlisted },
        theft: None,
        purchases: group.iter().map(|one| one.place).collect(),
        is_part: group.iter().any(|one| one.is_part),
        things: group.into_iter().flat_map(|one| one.things).collect(),
        holder: first.holder,
        handler,
        hbl: numbers.next(draw, handler, &country, accepted),
        country,
        accepted,
        waits: false,
        state: if draw.chance(14) { State::Held } else { State::Cleared },
        is_told: false,
        told_twins: None,
        is_bare: false,
    })
}

/// Mostly where the shop is; Chinese goods go by Hong Kong, others by a hub.
pub(crate) fn loaded_in(draw: &mut Draw, country: &str) -> String {
    let elsewhere = match country {
        "CN" => ["HK", "HK", "VN"],
        "US" => ["CN", "US", "TW"],
        "JP" => ["JP", "CN", "HK"],
        _ => ["NL", "DE", "GB"],
    };
    let other = draw.chance(90);
    let other = if other { elsewhere[draw.place(3)] } else { country };
    other.to_owned()
}
