//! Whether `p_unknown` means what it says.

use super::figures::number;
use super::rows::Row;
use crate::set::Kind;

/// Clearances of nearly the same `p_unknown`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// From here.
    pub from: f64,
    /// To here; the last bin has it, the others end before it.
    pub to: f64,
    /// How many there are.
    pub count: usize,
    /// Their mean `p_unknown`.
    pub mean: f64,
    /// The share of them that truly belongs to no listed order.
    pub share: f64,
}

/// A clearance without a probability says nothing about probabilities and is left out.
pub(super) fn bins(rows: &[Row], bins: usize) -> Vec<Bin> {
    (0..bins)
        .filter_map(|nth| {
            let edge = |nth: usize| number(nth) / number(bins);
            let (from, to) = (edge(nth), edge(nth + 1));
            let is_last = nth + 1 == bins;
            let inside: Vec<(f64, bool)> = rows
                .iter()
                .filter_map(|row| Some((row.p?, row.kind != Kind::Own)))
                .filter(|(p, _)| *p >= from && (*p < to || is_last))
                .collect();
            let count = inside.len();
            let sum: f64 = inside.iter().map(|one| one.0).sum();
            let unexplained = inside.iter().filter(|one| one.1).count();
            (count > 0).then(|| Bin {
                from,
                to,
                count,
                mean: sum / number(count),
                share: number(unexplained) / number(count),
            })
        })
        .collect()
}
