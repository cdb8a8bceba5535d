//! How well one order explains one parcel.

use std::sync::Arc;

use crate::brought::Brought;
use crate::delays;
use crate::goods::{Agreement, Named};
use crate::habits::Fits;
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::weights::{MOST_GOODS, MOST_VALUE, MOST_WEIGHT, Piece, Weights};

/// The evidence for one order behind one parcel, in bits against a parcel of nobody's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Fit {
    /// Share of such orders' parcels that arrive on that day (log2).
    pub(crate) delay: f64,
    pub(crate) goods: f64,
    pub(crate) value: f64,
    pub(crate) weight: f64,
    pub(crate) country: f64,
    pub(crate) handler: f64,
    pub(crate) form: f64,
    pub(crate) number: f64,
    /// Whether the order is of another holder than the code.
    pub(crate) holder: f64,
    /// The best agreement of the goods with a line.
    pub(crate) agreement: Option<Agreement>,
}

/// An order, and what is known around it when a parcel is compared with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known<'a> {
    pub(crate) purchase: &'a Purchase,
    /// How orders of its kind come.
    pub(crate) way: &'a Fits,
    /// What its own parcels have brought.
    pub(crate) brought: &'a Brought,
    /// Whether a parcel is tied to it already.
    pub(crate) is_tied: bool,
    /// What its numbers say of the parcel's.
    pub(crate) number: f64,
}

impl Fit {
    /// All, with what is known of the numbers. None too where it has fewer bits than `least`: found out without a look at the goods and
    /// the amounts wherever the rest says it, for nearly all orders are of that kind.
    pub(crate) fn at_least(
        least: f64,
        parcel: &Parcel,
        known: Known<'_>,
        trace: usize,
        weights: &Weights,
    ) -> Option<Self> {
        let Known { purchase, way, brought, is_tied, number } = known;
        let delay = match purchase.day.map(|day| parcel.day.days_since(day)) {
            None => weights.undated,
            Some(days) if !(delays::SHORTEST..=delays::LONGEST).contains(&days) => return None,
            Some(_) if !weights.has(Piece::Delay) => weights.undated,
            Some(days) => way.arrival(parcel, purchase, days),
        };
        let mut fit = Self { delay, number, ..Self::around(parcel, purchase, trace, way, weights) };
        if fit.bits() + MOST_VALUE + MOST_WEIGHT + MOST_GOODS * (parcel.goods.len() as f64) < least {
            return None;
        }
        (fit.goods, fit.agreement) = goods(parcel, purchase, brought, weights);
        if fit.bits() + MOST_VALUE + MOST_WEIGHT < least {
            return None;
        }
        (fit.value, fit.weight) = amounts(parcel, purchase, weights.part_share(purchase, is_tied), weights);
        (fit.bits() >= least).then_some(fit)
    }

    /// What a parcel shows, whenever it came.
    pub(crate) fn but_days(
        parcel: &Parcel,
        purchase: &Purchase,
        trace: usize,
        way: &Fits,
        weights: &Weights,
    ) -> Self {
        let (goods, agreement) = goods(parcel, purchase, &Brought::default(), weights);
        let (value, weight) = amounts(parcel, purchase, weights.part_share(purchase, false), weights);
        Self { goods, agreement, value, weight, ..Self::around(parcel, purchase, trace, way, weights) }
    }

    /// What a parcel shows around its goods.
    fn around(parcel: &Parcel, purchase: &Purchase, trace: usize, way: &Fits, weights: &Weights) -> Self {
        Self {
            country: way.country.get(trace).copied().unwrap_or_default(),
            handler: way.handler.get(trace).copied().unwrap_or_default(),
            form: if weights.has(Piece::Form) { purchase.form.on(parcel.form) } else { 0.0 },
            holder: if parcel.holder == purchase.holder { 0.0 } else { weights.other_holder },
            ..Self::default()
        }
    }

    /// What speaks for the order beyond its day, and beyond a number that is nearly the same: off by a little is offered, not accepted.
    pub(crate) fn beyond_days(&self) -> f64 {
        let kinds = [self.goods, self.value, self.weight, self.country, self.handler, self.form];
        kinds.into_iter().map(|bits| bits.max(0.0)).sum()
    }

    /// How much of it is believed against a stranger.
    pub(crate) fn believed(&self, weights: &Weights) -> f64 {
        self.delay
            + weights.believed(self.goods, weights.goods)
            + weights.believed(self.value, weights.value)
            + weights.believed(self.weight, weights.weight)
            + weights.believed(self.country, weights.country)
            + weights.believed(self.handler, weights.handler)
            + weights.believed(self.form, weights.form)
            + self.number
            + self.holder
    }

    /// What a parcel with the order's very number shows beside it.
    pub(crate) fn beside_number(&self) -> f64 {
        self.goods + self.value + self.weight + self.country + self.handler + self.form
    }

    pub(crate) fn bits(&self) -> f64 {
        self.delay
            + self.goods
            + self.value
            + self.weight
            + self.country
            + self.handler
            + self.form
            + self.number
            + self.holder
    }
}

/// What a part of the goods name says for some lines: the sum of how many times likelier each line makes it, and how many they are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Lines {
    sum: f64,
    count: f64,
}

/// For each part of a goods name, what it says for the lines of an order that are still to come.
pub(crate) fn lines_of(
    parcel: &Parcel,
    purchase: &Purchase,
    brought: &Brought,
    weights: &Weights,
) -> Vec<Lines> {
    let of_part = |part: &Arc<Named>| {
        let bits = brought.left(&purchase.items).map(|line| weights.goods(part.agreement(line)));
        bits.fold(Lines::default(), |lines, bits| Lines {
            sum: lines.sum + bits.exp2(),
            count: lines.count + 1.0,
        })
    };
    parcel.goods.iter().map(of_part).collect()
}

/// What the goods say for orders together: each part names one of their lines, and any of them may be the one that is named.
pub(crate) fn goods_of<'a>(orders: impl Iterator<Item = &'a [Lines]> + Clone, parts: usize) -> f64 {
    (0..parts)
        .map(|part| {
            let lines = orders.clone().filter_map(|order| order.get(part));
            let (sum, count) =
                lines.fold((0.0, 0.0), |(sum, count), line| (sum + line.sum, count + line.count));
            mean_bits(sum, count)
        })
        .sum()
}

/// What value and weight say for one order.
fn amounts(parcel: &Parcel, purchase: &Purchase, part: f64, weights: &Weights) -> (f64, f64) {
    let weight = weights.weight(parcel.weight, purchase.weight, purchase.typical_weight, part);
    (weights.value(parcel.usd, purchase.usd, part), weight)
}

/// What the goods say for one order, and where they agree best.
fn goods(
    parcel: &Parcel,
    purchase: &Purchase,
    brought: &Brought,
    weights: &Weights,
) -> (f64, Option<Agreement>) {
    let mut best: Option<(f64, Agreement)> = None;
    let mut bits_of = |part: &Named, line: &Named| {
        let agreement = part.agreement(line);
        let bits = weights.goods(agreement);
        if best.is_none_or(|(most, _)| most < bits) {
            best = Some((bits, agreement));
        }
        bits
    };
    let mut bits = 0.0;
    for part in &parcel.goods {
        bits += match purchase.items.as_slice() {
            [line] => bits_of(part, line),
            // Of nearly all orders nothing is known to have come.
            lines if brought.is_nothing() => {
                mean_bits(lines.iter().map(|line| bits_of(part, line).exp2()).sum(), lines.len() as f64)
            }
            lines => {
                let left = brought.left(lines);
                mean_bits(left.clone().map(|line| bits_of(part, line).exp2()).sum(), left.count() as f64)
            }
        };
    }
    (bits, best.map(|(_, agreement)| agreement))
}

fn mean_bits(sum: f64, count: f64) -> f64 {
    if count > 0.0 { (sum / count).log2() } else { 0.0 }
}
