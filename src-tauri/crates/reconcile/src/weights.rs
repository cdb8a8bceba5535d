//! The weights: one table, with where each is from.
//!
//! All are bits (log2 of how many times likelier) for an order that is known, against none that is known, unless it says otherwise.
//! *Estimated*: from made-up households whose truth is known, of many kinds together, and rounded, so that no set is learnt by heart.
//! *Assumed*: a judgement of ours. Where a table has shares of parcels, it stands with what it is of: `delays`, `room`, `form`, `heft`,
//! and `habits` for how soon a household's own parcels are believed.

use crate::goods::{Agreement, Kinship, Wording};
use crate::heft;
use crate::purchase::Purchase;

/// Pieces of evidence that can be left out, to measure what each is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// Numbers with a slip in them.
    Slips,
    /// The kinds of goods.
    Kinds,
    /// The words of goods and titles.
    Words,
    /// The declared value.
    Value,
    /// The weight.
    Weight,
    /// Days from order to arrival.
    Delay,
    /// The day in a forwarder's number.
    Packing,
    /// The country of loading.
    Country,
    /// Who carried it.
    Handler,
    /// The form of clearance.
    Form,
    /// What the shop says of the order.
    Status,
    /// That an order does not go beyond its pieces, and a parcel is one thing.
    Jointly,
    /// Which lines of an order came already.
    Brought,
    /// Parcels of several orders.
    Bundles,
    /// Strangers that come together.
    Burst,
    /// The code's own life.
    Code,
}

impl Piece {
    /// Every piece.
    pub const ALL: &'static [Self] = &[
        Self::Slips,
        Self::Kinds,
        Self::Words,
        Self::Value,
        Self::Weight,
        Self::Delay,
        Self::Packing,
        Self::Country,
        Self::Handler,
        Self::Form,
        Self::Status,
        Self::Jointly,
        Self::Brought,
        Self::Bundles,
        Self::Burst,
        Self::Code,
    ];
}

/// The weights in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    without: Vec<Piece>,
    /// Parcels a day that no known order explains (a share, no bits), before anything is known. *Estimated.*
    pub(crate) strangers_a_day: f64,
    /// How likely no parcel of an order ever clears under this code (a share). *Estimated.*
    pub(crate) never: f64,
    /// How much of what each piece adds up to is believed (shares of its bits, for and against). Pieces lean on each other, small
    /// histories mislead, and a thief's parcel may resemble an own one by more than chance. *Estimated* by regression.
    pub(crate) goods: Belief,
    pub(crate) value: Belief,
    pub(crate) weight: Belief,
    pub(crate) country: Belief,
    pub(crate) handler: Belief,
    pub(crate) form: Belief,
    /// How much of what a usual weight says is believed (a share).
    pub(crate) heft: f64,
    /// An order of no known day: it may be of any of a hundred days.
    pub(crate) undated: f64,
    /// The order has a number that differs by one slip, and that no other parcel has. A random pair of twelve digits does so in one of
    /// ten thousand million; neighbours in a courier's series do, so it is believed no more than a title. *Assumed.*
    pub(crate) slip: f64,
    /// The order has a Korean number of its own that no parcel has so far, and it is another one (features §6, lesson 4). *Estimated.*
    pub(crate) other_number: f64,
    /// The order is of another holder in the same ledger: family orders under each other's codes. *Assumed.*
    pub(crate) other_holder: f64,
    /// For a stranger: it was accepted while the code was suspended.
    pub(crate) suspended: f64,
    /// For a stranger: it is stuck under a code that another one has replaced. *Estimated.*
    pub(crate) stuck: f64,
    /// For a stranger: goods of a kind that is brought in under stolen codes, and of another one. *Estimated.*
    pub(crate) coveted: f64,
    pub(crate) not_coveted: f64,
    /// How many times likelier two orders of one shop go out together than apart, and two by one forwarder. *Estimated.*
    pub(crate) bundled_by_shop: f64,
    pub(crate) bundled_by_forwarder: f64,
    /// The same for two that a forwarder packed on one day. *Estimated.*
    pub(crate) bundled_where_packed_together: f64,
    /// How likely a parcel of several orders holds a part of one of them only (a share). *Assumed.*
    pub(crate) part_of_bundle: f64,
    /// How much another stranger's parcel in the same week adds to how likely one more is, and how many are free. *Estimated.*
    pub(crate) burst: f64,
    pub(crate) burst_free: f64,
    /// A probability of nobody's up to which a parcel is passed over quietly.
    pub(crate) likely_below: f64,
    /// The same for a parcel of which nothing but number, days and form is known, where no parcel has more.
    pub(crate) likely_below_bare: f64,
    /// The same for one that seems to hold goods of another kind than its order: many a parcel is declared by a wrong word.
    pub(crate) likely_below_against_goods: f64,
    /// How likely an order has to be to be named then, the same where another order is for the same goods, and how likely further ones
    /// have to be.
    pub(crate) likely_set: f64,
    pub(crate) likely_set_alike: f64,
    pub(crate) likely_further: f64,
    /// Bits that something beyond the days has to bring for a quiet link: a date alone never does.
    pub(crate) telling: f64,
    /// Bits of all that a parcel shows beside its number from which on downwards an order's number proves nothing: it was used again, or
    /// is another's (one in a thousand true pairs lies so low).
    pub(crate) contradicted: f64,
    /// Bits of the goods from which on downwards a parcel seems to hold another kind, and from which on nothing is quiet.
    pub(crate) against_goods: f64,
    pub(crate) other_goods: f64,
    /// A probability of nobody's from which on it is a warning, and the same for a parcel of which so little is known.
    pub(crate) unknown_from: f64,
    pub(crate) unknown_from_bare: f64,
    /// How likely a further order has to be in a parcel that a number ties to another.
    pub(crate) beside: f64,
}

/// How much of its bits a piece of evidence is believed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Belief {
    /// Where it speaks for an order.
    pub(crate) fits: f64,
    /// Where it speaks against it.
    pub(crate) not: f64,
}

impl Belief {
    const fn even(share: f64) -> Self {
        Self { fits: share, not: share }
    }
}

impl Weights {
    /// Those of this version.
    pub fn standard() -> Self {
        Self {
            without: Vec::new(),
            strangers_a_day: 0.011,
            never: 0.055,
            goods: Belief { fits: 0.6, not: 0.75 },
            value: Belief { fits: 0.55, not: 0.5 },
            weight: Belief { fits: 0.7, not: 0.85 },
            country: Belief::even(0.6),
            handler: Belief { fits: 0.65, not: 0.5 },
            form: Belief { fits: 0.5, not: 0.6 },
            heft: 0.8,
            undated: -7.0,
            slip: 14.0,
            other_number: -4.5,
            other_holder: -5.0,
            suspended: 14.0,
            stuck: 4.5,
            coveted: 0.6,
            not_coveted: -0.3,
            bundled_by_shop: 0.08,
            bundled_by_forwarder: 1.7,
            bundled_where_packed_together: 3.5,
            part_of_bundle: 0.05,
            burst: 0.5,
            burst_free: 0.85,
            likely_below: 0.031,
            likely_below_bare: 0.005,
            likely_below_against_goods: 0.01,
            likely_set: 0.93,
            likely_set_alike: 0.985,
            likely_further: 0.9,
            telling: 0.6,
            contradicted: -9.0,
            against_goods: -2.5,
            other_goods: -4.5,
            unknown_from: 0.675,
            unknown_from_bare: 0.77,
            beside: 0.97,
        }
    }

    /// The same without one piece of evidence.
    pub fn without(mut self, piece: Piece) -> Self {
        self.without.push(piece);
        self
    }

    /// The same with another bound up to which a parcel that is probably of an order is passed over quietly: a bound that is higher asks
    /// less and hides more.
    pub fn quiet_below(mut self, probability: f64) -> Self {
        self.likely_below_bare *= probability / self.likely_below;
        self.likely_below_against_goods *= probability / self.likely_below;
        self.likely_below = probability;
        self
    }

    pub(crate) fn has(&self, piece: Piece) -> bool {
        !self.without.contains(&piece)
    }

    /// How a declared part agrees with a line of an order.
    pub(crate) fn goods(&self, agreement: Agreement) -> f64 {
        let wording = if self.has(Piece::Words) { agreement.wording } else { Wording::Bare };
        let kinship = if self.has(Piece::Kinds) { agreement.kinship } else { Kinship::Unknown };
        // Title, most, some, bare, none, strange.
        let row: [f64; 6] = match kinship {
            Kinship::Same => [8.75, 7.25, 3.0, 4.0, 2.0, 0.0],
            Kinship::Wider => [8.5, 5.5, 1.0, 2.25, 1.5, -0.5],
            Kinship::Narrower => [8.5, 6.0, 1.0, 2.5, 1.0, -1.5],
            Kinship::Made => [8.5, 5.5, 2.0, 3.0, 1.5, -3.5],
            Kinship::Siblings => [8.0, 5.5, 2.0, 2.0, 0.75, -3.5],
            Kinship::Cousins => [7.0, 5.0, -0.5, 0.25, 0.0, -4.5],
            Kinship::Unknown => [7.0, 6.5, 0.75, -0.25, -0.25, -4.0],
            Kinship::Other => [5.0, 3.5, -1.75, -2.75, -3.0, -5.75],
        };
        row[wording as usize]
    }

    /// What is believed of some bits.
    pub(crate) fn believed(&self, bits: f64, belief: Belief) -> f64 {
        bits * if bits > 0.0 { belief.fits } else { belief.not }
    }

    /// The declared value against what was paid, both in dollars. `part` is how likely the parcel holds a part of the order only.
    pub(crate) fn value(&self, declared: Option<f64>, paid: Option<f64>, part: f64) -> f64 {
        if self.has(Piece::Value) { by_ratio(VALUE, declared, paid, part) } else { 0.0 }
    }

    /// The recorded weight against what the shop or the forwarder weighed, else against what such goods usually weigh.
    pub(crate) fn weight(
        &self,
        recorded: Option<f64>,
        known: Option<f64>,
        typical: Option<f64>,
        part: f64,
    ) -> f64 {
        match (recorded.filter(|_| self.has(Piece::Weight)), known, typical) {
            (Some(_), Some(_), _) => by_ratio(WEIGHT, recorded, known, part),
            (Some(recorded), None, Some(typical)) => self.heft * heft::bits(recorded, typical, part),
            _ => 0.0,
        }
    }

    /// How likely a parcel of an order is a part of it: nearly surely where another one is tied to the order. *Estimated.*
    pub(crate) fn part_share(&self, purchase: &Purchase, is_tied: bool) -> f64 {
        if is_tied {
            0.95
        } else if purchase.pieces > 1 {
            0.55
        } else {
            0.002
        }
    }

    /// How much likelier two orders are to go out together, by the days between them. *Estimated.*
    pub(crate) fn bundled_after(&self, days: u64) -> Option<f64> {
        match days {
            0 => Some(2.0),
            1..=4 => Some(1.0),
            5..=8 => Some(0.6),
            9..=12 => Some(0.3),
            13..=17 => Some(0.08),
            _ => None,
        }
    }
}

/// Bits for the whole of an order, and for a part of it, below a ratio. *Estimated*, and tempered at both ends.
type Step = (f64, f64, f64);

/// The most bits that one part of the goods, the value and the weight ever say for an order.
pub(crate) const MOST_GOODS: f64 = 8.75;
pub(crate) const MOST_VALUE: f64 = 3.75;
pub(crate) const MOST_WEIGHT: f64 = 3.25;

/// The declared value, by its ratio to what was paid. Less is often declared, more hardly ever (order-sources §7).
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

/// The recorded weight, by its ratio to what is known. The record is gross: a whole order is hardly ever lighter.
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

fn by_ratio(steps: &[Step], recorded: Option<f64>, known: Option<f64>, part: f64) -> f64 {
    let (Some(recorded), Some(known)) = (recorded, known) else { return 0.0 };
    let ratio = recorded / known;
    let Some((_, whole, of_part)) = steps.iter().find(|(below, _, _)| ratio < *below) else { return 0.0 };
    ((1.0 - part) * whole.exp2() + part * of_part.exp2()).log2()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left unlooked at for want of bits would not have them.
    #[test]
    fn nothing_says_more_than_the_most() {
        let weights = Weights::standard();
        for share in [0.0, 0.002, 0.33, 1.0] {
            for step in 1..400_u32 {
                let ratio = f64::from(step) / 100.0;
                assert!(weights.value(Some(ratio), Some(1.0), share) <= MOST_VALUE + 1e-9);
                assert!(weights.weight(Some(ratio), Some(1.0), None, share) <= MOST_WEIGHT + 1e-9);
                assert!(weights.weight(Some(ratio), None, Some(1.0), share) <= MOST_WEIGHT + 1e-9);
            }
        }
        use Kinship::{Cousins, Made, Narrower, Other, Same, Siblings, Unknown, Wider};
        for kinship in [Same, Wider, Narrower, Made, Siblings, Cousins, Unknown, Other] {
            for wording in
                [Wording::Title, Wording::Most, Wording::Some, Wording::Bare, Wording::None, Wording::Strange]
            {
                assert!(weights.goods(Agreement { kinship, wording }) <= MOST_GOODS);
            }
        }
    }
}
