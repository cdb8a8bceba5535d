//! Which lines of an order its own parcels have brought already: they come no second time.

use crate::goods::Named;
use crate::keys::Tie;
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::weights::{Piece, Weights};

/// A part of a goods name means a line of an order where it has so many bits for it, and so many more than for any other line. *Assumed*:
/// a line that is wrongly taken to have come makes its own parcel a stranger's, so nothing but what is plain is taken so.
const MEANT: f64 = 2.0;
const AHEAD: f64 = 1.5;

/// What the parcels that are tied to an order have brought of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Brought {
    /// For each line, whether it came; empty where none is known to have.
    lines: Vec<bool>,
}

impl Brought {
    /// Whether a line came.
    pub(crate) fn has(&self, line: usize) -> bool {
        self.lines.get(line).copied().unwrap_or_default()
    }

    /// Whether nothing is known to have come.
    pub(crate) fn is_nothing(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether everything came: as many lines of one piece as the order has pieces, for a line whose name says nothing is not among these.
    pub(crate) fn is_everything(&self, purchase: &Purchase) -> bool {
        self.lines.iter().filter(|came| **came).count() >= purchase.pieces as usize
    }

    /// Of the lines of the order, those still to come.
    pub(crate) fn left<'a, T>(&'a self, lines: &'a [T]) -> impl Iterator<Item = &'a T> + Clone {
        lines.iter().enumerate().filter(|(line, _)| !self.has(*line)).map(|(_, of_line)| of_line)
    }
}

/// For each order, what came of it.
pub(crate) fn brought(
    parcels: &[Parcel],
    purchases: &[Purchase],
    ties: &[Vec<Tie>],
    weights: &Weights,
) -> Vec<Brought> {
    let mut brought = vec![Brought::default(); purchases.len()];
    if !weights.has(Piece::Brought) {
        return brought;
    }
    for (parcel, ties) in parcels.iter().zip(ties) {
        for order in ties.iter().map(|tie| tie.order) {
            // Of an order of one line, its pieces say all.
            let Some(purchase) = purchases.get(order).filter(|purchase| purchase.items.len() > 1) else {
                continue;
            };
            for line in parcel.goods.iter().filter_map(|part| meant(part, purchase, weights)) {
                let lines = &mut brought[order].lines;
                lines.resize(purchase.items.len(), false);
                lines[line] = true;
            }
        }
    }
    brought
}

/// The line that a part of a goods name means, where it is of one piece: of several, others may be still to come.
fn meant(part: &Named, purchase: &Purchase, weights: &Weights) -> Option<usize> {
    let bits = || purchase.items.iter().map(|line| weights.goods(part.agreement(line)));
    let (line, most) = bits().enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let others = bits().enumerate().filter(|(other, _)| *other != line).map(|(_, bits)| bits);
    let next = others.fold(f64::NEG_INFINITY, f64::max);
    let is_one = purchase.quantities.get(line) == Some(&1);
    (is_one && most >= MEANT && most - next >= AHEAD).then_some(line)
}
