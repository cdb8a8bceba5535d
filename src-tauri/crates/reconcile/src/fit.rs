//! How well one order, or several together, explain one parcel.

use munjigi_model::OrderStatus;

use crate::delays;
use crate::habits::Fits;
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::weights::{Piece, Weights};

/// The evidence for one order behind one parcel, in bits against a parcel of nobody's.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Fit {
    /// Share of such orders' parcels that arrive on that day (log2).
    pub(crate) delay: f64,
    pub(crate) goods: f64,
    pub(crate) value: f64,
    pub(crate) weight: f64,
    pub(crate) country: f64,
    pub(crate) handler: f64,
    pub(crate) number: f64,
    /// Each part of the goods name, as it agrees with each line.
    pub(crate) parts: Vec<Vec<f64>>,
}

impl Fit {
    pub(crate) fn bits(&self) -> f64 {
        self.delay + self.goods + self.value + self.weight + self.country + self.handler + self.number
    }
}

/// How likely nothing is said of an order's parcels, and one, and more.
pub(crate) fn parcels_of(purchase: &Purchase, age: i64, way: &Fits, weights: &Weights, so_far: usize) -> [f64; 5] {
    let under_way = way.delay.under_way(age);
    let lost = if weights.has(Piece::Status) {
        match purchase.status {
            OrderStatus::Cancelled => 0.997,
            OrderStatus::Ordered => weights.lost * 2.0,
            OrderStatus::Shipped | OrderStatus::Unknown => weights.lost * 1.5,
            OrderStatus::Delivered | OrderStatus::Completed | OrderStatus::Returned => weights.lost,
        }
    } else {
        weights.lost
    };
    // An order of one piece fills one parcel; of the others, one in five or six is split, a few into three.
    let split: [f64; 5] = match purchase.units {
        0 | 1 => [0.0, 1.0, 0.0002, 0.0, 0.0],
        2 => [0.0, 0.82, 0.18, 0.0002, 0.0],
        _ => [0.0, 0.80, 0.15, 0.045, 0.005],
    };
    let mut shares = split.map(|share| share * (1.0 - lost));
    shares[0] = lost + under_way;
    if so_far == 0 {
        return shares;
    }
    let mut further = [0.0; 5];
    for (n, share) in further.iter_mut().enumerate() {
        *share = shares.get(n + so_far).copied().unwrap_or(0.0);
    }
    if further.iter().sum::<f64>() <= 0.0 {
        further[0] = 1.0;
    }
    further
}

/// How an order fits a parcel. None where it cannot be of that time.
pub(crate) fn fit(parcel: &Parcel, purchase: &Purchase, trace: usize, way: &Fits, weights: &Weights) -> Option<Fit> {
    let delay = match purchase.day {
        Some(day) => {
            let days = parcel.day.days_since(day);
            if !(delays::SHORTEST..=delays::LONGEST).contains(&days) {
                return None;
            }
            if weights.has(Piece::Delay) { way.delay.share(days).log2() } else { -5.0 }
        }
        None => -7.0,
    };
    let parts: Vec<Vec<f64>> = parcel
        .goods
        .iter()
        .map(|part| {
            purchase.items.iter().map(|line| weights.goods(part.agreement(&line.named))).collect()
        })
        .collect();
    let goods = goods_of(&[&parts]);
    Some(Fit {
        delay,
        goods,
        value: if weights.has(Piece::Value) { value(parcel.usd, purchase.usd, part_share(purchase)) } else { 0.0 },
        weight: if weights.has(Piece::Weight) { weight(parcel.weight, purchase.weight, part_share(purchase)) } else { 0.0 },
        country: way.country.get(trace).copied().unwrap_or_default(),
        handler: way.handler.get(trace).copied().unwrap_or_default(),
        number: 0.0,
        parts,
    })
}

/// How likely a parcel of an order is a part of it.
pub(crate) fn part_share(purchase: &Purchase) -> f64 {
    if purchase.units > 1 { 0.33 } else { 0.002 }
}

/// What the goods say for orders together: each part is one of their lines, and any of them may be the one that is named.
pub(crate) fn goods_of(orders: &[&Vec<Vec<f64>>]) -> f64 {
    let parts = orders.first().map_or(0, |parts| parts.len());
    let mut bits = 0.0;
    for part in 0..parts {
        let lines = orders.iter().filter_map(|order| order.get(part)).flatten();
        let (sum, n) = lines.fold((0.0, 0.0), |(sum, n), bits| (sum + bits.exp2(), n + 1.0));
        if n > 0.0 {
            bits += f64::log2(sum / n);
        }
    }
    bits
}

/// Bits for the whole of an order, and for a part of it, up to a ratio.
type Step = (f64, f64, f64);

/// The declared value, by its ratio to what was paid.
const VALUE: &[Step] = &[
    (0.25, -5.0, 0.0),
    (0.50, -2.0, 1.5),
    (0.80, 0.25, 1.0),
    (0.90, 2.0, 0.25),
    (0.95, 3.0, -0.75),
    (1.03, 3.75, -1.0),
    (1.05, 3.0, -1.0),
    (1.10, 2.5, -2.0),
    (1.20, 1.25, -3.0),
    (1.50, -3.0, -4.0),
    (2.00, -4.0, -4.5),
    (f64::INFINITY, -6.0, -6.0),
];
/// The recorded weight, by its ratio to what the shop or the forwarder says. The record is gross: a whole order is hardly ever lighter.
const WEIGHT: &[Step] = &[
    (0.25, -6.0, -0.75),
    (0.50, -6.0, 0.75),
    (0.70, -5.5, 1.75),
    (0.80, -5.0, 2.25),
    (0.90, -5.0, 1.25),
    (0.97, -4.5, 1.25),
    (1.03, 0.75, 1.0),
    (1.10, 2.75, 0.5),
    (1.20, 3.25, 0.0),
    (1.35, 2.25, -1.5),
    (1.50, 1.5, -1.5),
    (2.00, 0.5, -2.0),
    (3.00, -0.5, -4.0),
    (f64::INFINITY, -3.0, -6.0),
];

/// Declared and paid, in dollars. `part` is how likely the parcel holds a part of the order only.
pub(crate) fn value(declared: Option<f64>, paid: Option<f64>, part: f64) -> f64 {
    ratio(VALUE, declared, paid, part)
}

/// On the customs record, and as the shop or the forwarder weighed it.
pub(crate) fn weight(recorded: Option<f64>, known: Option<f64>, part: f64) -> f64 {
    ratio(WEIGHT, recorded, known, part)
}

fn ratio(steps: &[Step], recorded: Option<f64>, known: Option<f64>, part: f64) -> f64 {
    let (Some(recorded), Some(known)) = (recorded, known) else { return 0.0 };
    let ratio = recorded / known;
    let Some((_, whole, of_part)) = steps.iter().find(|(until, _, _)| ratio < *until) else { return 0.0 };
    ((1.0 - part) * whole.exp2() + part * of_part.exp2()).log2()
}
