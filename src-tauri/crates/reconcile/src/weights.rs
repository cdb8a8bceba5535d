//! The weights: one table, with where each is from.
//!
//! All are bits (log2 of how many times likelier) for an order that is known, against none that is known, unless it says otherwise.
//! *Estimated*: from made-up households whose truth is known, of many kinds together; rounded to a quarter of a bit, so that no set is
//! learnt by heart. *Assumed*: a judgement of ours.

use crate::goods::{Agreement, Kinship, Wording};

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
    /// The country of loading.
    Country,
    /// Who carried it.
    Handler,
    /// What the shop says of the order.
    Status,
    /// That an order does not go beyond its pieces, and a parcel is one thing.
    Jointly,
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
        Self::Country,
        Self::Handler,
        Self::Status,
        Self::Jointly,
        Self::Bundles,
        Self::Burst,
        Self::Code,
    ];
}

/// The weights in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    pub(crate) without: Vec<Piece>,
    /// Parcels a day that no known order explains, before anything is known.
    pub(crate) strangers_a_day: f64,
    /// At most so much is believed to be quiet.
    pub(crate) likely_below: f64,
    pub(crate) likely_set: f64,
    /// From here on it is a warning.
    pub(crate) unknown_from: f64,
    pub(crate) burst: f64,
    pub(crate) bundle_direct: f64,
    pub(crate) bundle_forwarded: f64,
    pub(crate) lost: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self::standard()
    }
}

fn env(name: &str, default: f64) -> f64 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

impl Weights {
    /// Those of this version.
    pub fn standard() -> Self {
        Self {
            without: Vec::new(),
            strangers_a_day: env("STRANGERS", 0.02),
            likely_below: env("LIKELY", 0.02),
            likely_set: env("SET", 0.8),
            unknown_from: env("UNKNOWN", 0.97),
            burst: env("BURST", 1.0),
            bundle_direct: env("BD", 0.04),
            bundle_forwarded: env("BF", 0.05),
            lost: env("LOST", 0.03),
        }
    }

    /// The same without one piece of evidence.
    pub fn without(mut self, piece: Piece) -> Self {
        self.without.push(piece);
        self
    }

    pub(crate) fn has(&self, piece: Piece) -> bool {
        !self.without.contains(&piece)
    }

    pub(crate) fn goods(&self, agreement: Agreement) -> f64 {
        let wording = if self.has(Piece::Words) { agreement.wording } else { Wording::Bare };
        let kinship = if self.has(Piece::Kinds) { agreement.kinship } else { Kinship::Unknown };
        let kind: f64 = match kinship {
            Kinship::Same => 4.5,
            Kinship::Wider => 3.0,
            Kinship::Narrower => 3.0,
            Kinship::Made => 2.5,
            Kinship::Siblings => 2.0,
            Kinship::Cousins => 0.5,
            Kinship::Unknown => 0.0,
            Kinship::Other => -3.0,
        };
        match wording {
            Wording::Title => 9.0,
            Wording::Most => kind.max(0.0) + 5.0,
            Wording::Some => kind + 1.0,
            Wording::Bare => kind,
            Wording::None => kind - 2.0,
        }
    }
}
