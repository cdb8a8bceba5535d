//! What the life of a code says of a parcel under it.

use crate::case::CodeLife;
use crate::parcel::Parcel;
use crate::weights::{Piece, Weights};

/// Nothing of the holder's own is accepted while the code is suspended: it waits as held, or is accepted under the new one
/// (customs-rules §1: a code that is suspended or replaced is invalid at once).
pub(crate) fn is_impossible(parcel: &Parcel, codes: &[CodeLife]) -> bool {
    let Some(accepted_on) = parcel.accepted_on.filter(|_| !parcel.is_held) else { return false };
    of(parcel, codes).any(|code| code.suspended.iter().any(|days| days.covers(accepted_on)))
}

/// Whether a parcel is stuck after another code took the place of the holder's: whoever goes on with the old one gets stuck with it, and
/// so does an own parcel that was under way.
pub(crate) fn is_stuck(parcel: &Parcel, codes: &[CodeLife]) -> bool {
    let day = parcel.accepted_on.unwrap_or(parcel.day);
    parcel.is_held && of(parcel, codes).any(|code| code.reissued_on.is_some_and(|on| on <= day))
}

/// How many times likelier the code's life makes it that a parcel is a stranger's, in bits.
pub(crate) fn bits(parcel: &Parcel, codes: &[CodeLife], weights: &Weights) -> f64 {
    if !weights.has(Piece::Code) {
        0.0
    } else if is_impossible(parcel, codes) {
        weights.suspended
    } else if is_stuck(parcel, codes) {
        weights.stuck
    } else {
        0.0
    }
}

/// The codes of the holder under whose code a parcel came.
fn of<'a>(parcel: &Parcel, codes: &'a [CodeLife]) -> impl Iterator<Item = &'a CodeLife> + use<'a> {
    let holder = parcel.holder;
    codes.iter().filter(move |code| code.holder == holder)
}
