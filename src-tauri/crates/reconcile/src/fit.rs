//! How well one order, or several together, explain one parcel.

use munjigi_model::OrderStatus;

use crate::delays;
use crate::goods::Agreement;
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
        value: if weights.has(Piece::Value) { value(parcel.usd, purchase.usd) } else { 0.0 },
        weight: if weights.has(Piece::Weight) { weight(parcel.weight, purchase.weight) } else { 0.0 },
        country: way.country.get(trace).copied().unwrap_or_default(),
        handler: way.handler.get(trace).copied().unwrap_or_default(),
        number: 0.0,
        parts,
    })
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

/// Declared and paid, in dollars.
pub(crate) fn value(declared: Option<f64>, paid: Option<f64>) -> f64 {
    let (Some(declared), Some(paid)) = (declared, paid) else { return 0.0 };
    let ratio = declared / paid;
    match (ratio - 1.0).abs() {
        off if off <= 0.01 => 5.5,
        off if off <= 0.03 => 3.5,
        off if off <= 0.05 => 3.0,
        off if off <= 0.10 => 1.0,
        off if off <= 0.20 => 0.0,
        _ if (0.5..1.0).contains(&ratio) => -0.5,
        _ => -2.0,
    }
}

/// On the customs record, and as the shop or the forwarder weighed it.
pub(crate) fn weight(recorded: Option<f64>, known: Option<f64>) -> f64 {
    let (Some(recorded), Some(known)) = (recorded, known) else { return 0.0 };
    let ratio = recorded.min(known) / recorded.max(known);
    match ratio {
        r if r >= 0.95 => 2.3,
        r if r >= 0.85 => 1.8,
        r if r >= 0.7 => 1.0,
        r if r >= 0.5 => 0.5,
        _ => -0.8,
    }
}
#[allow(dead_code)]
fn _unused(_: Agreement) {}
