//! One household: what it ordered, what came, what others brought in, and what the lists show of all that.

use chrono::NaiveDate;
use munjigi_draws::Draw;

use crate::codes::{codes, wait};
use crate::keys::{self, Keys};
use crate::numbers::HouseNumbers;
use crate::papers;
use crate::parcels::{Parcel, sent};
use crate::profile::Rates;
use crate::set::{Clearance, Code, Household, State, Status};
use crate::shopping::{Person, Purchase};
use crate::thefts::Thieves;
use crate::trade::trade;

/// How large a household is asked for, instead of what its profile says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub orders: usize,
    pub clearances: usize,
    pub today: NaiveDate,
    pub days: u64,
}

pub(crate) fn household(id: String, rates: &Rates, size: Option<Size>, draw: &mut Draw) -> Household {
    let trade = trade();
    let person = Person::new(trade, rates, draw, size.map(|size| (size.today, size.days)));
    let codes = codes(&person, rates.code_is_changed, draw);
    let count = size.map_or_else(
        || usize::try_from(draw.between(rates.orders[0], rates.orders[1])).unwrap_or_default(),
        |size| size.orders,
    );
    let mut purchases = person.orders(trade, rates, draw, count);
    leave_out(&mut purchases, rates, draw);

    let mut numbers = HouseNumbers::default();
    let mut parcels = sent(trade, rates, &purchases, &mut numbers, draw);
    wait(&mut parcels, &codes, draw);
    arrive(&mut parcels, &mut purchases, person.today);

    let mut thieves = Thieves {
        trade,
        person: &person,
        purchases: &purchases,
        codes: &codes,
        numbers: &mut numbers,
        draw,
        parcels: &mut parcels,
    };
    match size {
        None => thieves.come(rates),
        Some(size) => fill(&mut thieves, size.clearances),
    }
    let keys = keys::write(&mut purchases, &parcels, rates, draw);
    Happened { id, codes, today: person.today, rates, purchases, parcels, keys }.listed(draw)
}

/// Some orders are not in the lists.
fn leave_out(purchases: &mut [Purchase], rates: &Rates, draw: &mut Draw) {
    let share = draw.between(
        i64::try_from(rates.unlisted[0]).unwrap_or_default(),
        i64::try_from(rates.unlisted[1]).unwrap_or_default(),
    );
    for purchase in purchases.iter_mut().filter(|one| one.twin.is_none()) {
        purchase.listed = !draw.chance(share.unsigned_abs());
    }
}

/// What is not in the country on the last day is on no list, and its order is still open.
fn arrive(parcels: &mut Vec<Parcel>, purchases: &mut [Purchase], today: NaiveDate) {
    parcels.retain(|parcel| {
        // The last day's parcels have arrived and are not accepted yet.
        let has_arrived = (parcel.accepted - today).num_days() <= 1;
        if !has_arrived {
            for place in &parcel.purchases {
                let status = &mut purchases[*place].status;
                *status = if *status == Status::Ordered { Status::Ordered } else { Status::Shipped };
            }
        }
        has_arrived
    });
}

/// So many parcels: fewer of the shopper's own, or more thefts, two in a hundred at least.
fn fill(thieves: &mut Thieves, clearances: usize) {
    let own = clearances - clearances.div_ceil(50);
    while thieves.parcels.len() > own {
        let place = thieves.draw.place(thieves.parcels.len());
        thieves.parcels.swap_remove(place);
    }
    // What would come too late is not added, so this may take a few tries more.
    for _ in 0..clearances.saturating_mul(20) {
        if thieves.parcels.len() >= clearances {
            break;
        }
        if thieves.draw.chance(500) { thieves.random() } else { thieves.confuser() }
    }
}

/// Everything that happened, before it is written down.
struct Happened<'a, 't> {
    id: String,
    codes: Vec<Code>,
    today: NaiveDate,
    rates: &'a Rates,
    purchases: Vec<Purchase<'t>>,
    parcels: Vec<Parcel<'t>>,
    keys: Vec<Keys>,
}

impl Happened<'_, '_> {
    fn listed(self, draw: &mut Draw) -> Household {
        let rows = self.rows(draw);
        let Self { id, codes, today, purchases, parcels, .. } = self;
        let mut places: Vec<usize> = (0..purchases.len()).filter(|place| purchases[*place].listed).collect();
        places.sort_by_key(|place| (purchases[*place].ordered_on, &purchases[*place].number));
        let mut ids: Vec<Option<String>> = vec![None; purchases.len()];
        for (at, place) in places.iter().enumerate() {
            ids[*place] = Some(format!("o{}", at + 1));
        }
        let orders = places
            .iter()
            .filter_map(|place| Some(papers::order(&purchases[*place], ids[*place].clone()?, draw)))
            .collect();
        let (mut clearances, mut truth) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
        for (at, (row, tags, place)) in rows.into_iter().enumerate() {
            let id = format!("c{}", at + 1);
            truth.push(papers::truth(&parcels[place], id.clone(), &ids, tags));
            clearances.push(Clearance { id, ..row });
        }
        Household { id, today, codes, orders, clearances, truth }
    }

    /// The list, by day.
    fn rows(&self, draw: &mut Draw) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::with_capacity(self.parcels.len());
        for (at, parcel) in self.parcels.iter().enumerate() {
            let (row, tags) =
                papers::clearance(parcel, &self.purchases, self.keys[at], self.rates, self.today, draw);
            rows.push((row, tags, at));
        }
        twice(&mut rows, self.rates, draw);
        rows.sort_by(|(one, _, _), (other, _, _)| {
            let day = |row: &Clearance| row.accepted_on.or(row.arrived_on);
            (day(one), &one.hbl).cmp(&(day(other), &other.hbl))
        });
        rows
    }
}

/// A row without its id, the tags of its truth, and the place of its parcel.
type Row = (Clearance, Vec<String>, usize);

/// Some rows stand twice, once with less, and some numbers with blanks in them.
fn twice(rows: &mut Vec<Row>, rates: &Rates, draw: &mut Draw) {
    if rates.duplicates == 0 {
        return;
    }
    for at in 0..rows.len() {
        if draw.chance(150) {
            rows[at].0.hbl = spaced(&rows[at].0.hbl, draw);
        }
        if !draw.chance(rates.duplicates / 2) || rows[at].0.state == State::Held {
            continue;
        }
        let (row, tags, place) = &mut rows[at];
        tags.push(String::from("duplicate"));
        let mut second = papers::bare(row.clone(), draw);
        second.hbl = spaced(&second.hbl, draw);
        let mut tags = tags.clone();
        for tag in &mut tags {
            if tag.starts_with("goods:") {
                *tag = String::from("goods:none");
            } else if tag.starts_with("value:") {
                *tag = String::from("value:no");
            }
        }
        let copy = (second, tags, *place);
        rows.push(copy);
    }
}

fn spaced(hbl: &str, draw: &mut Draw) -> String {
    let signs = hbl.chars().count();
    let at = draw.place(signs);
    let between = if draw.chance(300) { "-" } else { " " };
    match draw.below(3) {
        0 => hbl.to_owned(),
        1 => format!("{hbl} "),
        _ => hbl
            .chars()
            .enumerate()
            .flat_map(|(place, sign)| {
                let gap = (place == at && at > 0).then(|| between.chars()).into_iter().flatten();
                gap.chain(std::iter::once(sign)).collect::<Vec<char>>()
            })
            .collect(),
    }
}
