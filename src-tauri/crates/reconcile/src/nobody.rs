//! How likely a parcel is of nobody's known order, before any order is looked at.

use crate::code;
use crate::household::Household;
use crate::weights::Piece;

/// Kinds of goods that are brought in under stolen codes more than others: clothes, shoes, bags, perfume and alcohol of well-known names
/// (customs-rules §4, kinds of theft in the news).
pub(crate) const COVETED: &[&str] = &["apparel", "footwear", "bags", "fragrance", "watches", "alcohol"];

/// The weight of nobody behind a parcel (not a logarithm), on an ordinary day.
pub(crate) fn weight(household: &Household, place: usize) -> f64 {
    let code = code::bits(&household.parcels[place], &household.codes, &household.weights);
    household.weights.strangers_a_day * (code + kind_bits(household, place)).exp2()
}

/// How many times likelier the kind of goods makes a stranger's parcel, in bits.
pub(crate) fn kind_bits(household: &Household, place: usize) -> f64 {
    let (parcel, weights) = (&household.parcels[place], &household.weights);
    let is_known = parcel.goods.iter().any(|part| part.names_a_kind());
    if !is_known || !weights.has(Piece::Kinds) {
        0.0
    } else if parcel.goods.iter().any(|part| part.is_under(COVETED)) {
        weights.coveted
    } else {
        weights.not_coveted
    }
}
