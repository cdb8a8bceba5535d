//! How many parcels an order fills.

use munjigi_model::OrderStatus;

use crate::habits::Fits;
use crate::purchase::Purchase;
use crate::weights::{Piece, Weights};

/// How likely an order fills none, one, two, three and four parcels.
pub(crate) type Room = [f64; 5];

/// An order that any number of parcels fits: what is left where parcels are not weighed against each other.
pub(crate) const ANY: Room = [0.2; 5];

/// An order of which nothing is left.
pub(crate) const NONE: Room = [1.0, 0.0, 0.0, 0.0, 0.0];

/// Parcels that an order of one piece, of two and of more goes out in. *Estimated*; a 1,056-row export of real orders has 14 % in two to
/// four (order-sources §1), counted over orders of one piece too. No order ever goes out in more parcels than it has pieces, whatever
/// else speaks for it.
const ONE_PIECE: Room = [0.0, 1.0, 0.0, 0.0, 0.0];
const TWO_PIECES: Room = [0.0, 0.82, 0.18, 0.0, 0.0];
const MORE_PIECES: Room = [0.0, 0.80, 0.15, 0.045, 0.005];

/// How many parcels an order fills beyond those that are known, `age` days after it was placed.
pub(crate) fn of(purchase: &Purchase, age: i64, way: &Fits, weights: &Weights, known: usize) -> Room {
    let whole = match purchase.pieces {
        0 | 1 => ONE_PIECE,
        2 => TWO_PIECES,
        _ => MORE_PIECES,
    };
    let never = never(purchase.status, weights);
    let mut room = whole.map(|share| share * (1.0 - never));
    room[0] = never + way.delay.under_way(age);
    if known == 0 {
        return room;
    }
    let mut further = [0.0; 5];
    for (more, share) in further.iter_mut().enumerate() {
        *share = room.get(more + known).copied().unwrap_or_default();
    }
    // Nothing is left of it, however many more were tied to it than it has pieces.
    if further.iter().sum::<f64>() <= 0.0 { NONE } else { further }
}

/// How likely no parcel of an order ever clears under this code, by what the shop said last. *Estimated*, but for cancelled: the
/// shop's word is stale at times.
fn never(status: OrderStatus, weights: &Weights) -> f64 {
    if !weights.has(Piece::Status) {
        return weights.never;
    }
    match status {
        OrderStatus::Cancelled => 0.997,
        OrderStatus::Shipped | OrderStatus::Unknown => weights.never * 1.4,
        OrderStatus::Ordered | OrderStatus::Delivered | OrderStatus::Completed | OrderStatus::Returned => {
            weights.never
        }
    }
}
