//! How heavy the parcel of an order usually is, where nobody has weighed the order.

use crate::purchase::Purchase;

/// What a piece of some kinds weighs as a parcel, in kilograms. *Estimated*, and rounded to what anybody would say.
pub(crate) const TYPICAL: &[(&str, f64)] = &[
    ("jewellery", 0.15),
    ("eyewear", 0.3),
    ("cosmetics", 0.45),
    ("watches", 0.4),
    ("supplements", 0.6),
    ("apparel", 0.65),
    ("electronics", 0.9),
    ("baby", 0.7),
    ("bags", 1.0),
    ("food", 1.0),
    ("lighting", 1.0),
    ("books", 1.0),
    ("kitchenware", 1.1),
    ("footwear", 1.2),
    ("toys", 1.2),
    ("pets", 1.3),
    ("auto", 1.4),
    ("household", 1.9),
    ("bedding", 1.9),
    ("sports", 1.9),
    ("furniture", 2.2),
    ("stationery", 2.2),
    ("appliances", 4.0),
];
/// What is not in the table.
const ANYTHING: f64 = 1.0;
/// How far parcels of one kind lie from the usual weight, and parcels of whatever kind from theirs, in doublings.
const SPREAD: f64 = 1.1;
const SPREAD_OF_ALL: f64 = 1.35;
/// The weight around which parcels of whatever kind lie, in kilograms.
const MIDDLE: f64 = 1.05;

/// What the parcel of an order usually weighs, in kilograms. None where nothing is known of its lines.
pub(crate) fn typical(purchase: &Purchase) -> Option<f64> {
    let lines = purchase.items.iter().zip(&purchase.quantities);
    let weight: f64 = lines
        .map(|(line, quantity)| line.first_under(TYPICAL).unwrap_or(ANYTHING) * f64::from(*quantity).sqrt())
        .sum();
    (weight > 0.0).then_some(weight)
}

/// What a recorded weight says for an order of a usual weight, in bits. `part` is how likely it is a part of the order only.
pub(crate) fn bits(recorded: f64, typical: f64, part: f64) -> f64 {
    let of = |middle: f64, spread: f64| {
        let off = (recorded / middle).log2() / spread;
        (-0.5 * off * off).exp() / spread
    };
    let order = (1.0 - part) * of(typical, SPREAD) + part * of(typical / 2.0, SPREAD);
    (order / of(MIDDLE, SPREAD_OF_ALL)).log2().clamp(-3.0, 3.0)
}
