//! Which order a row belongs to.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};

use crate::{Placed, ReadOrder};

/// Where the orders of a table are, by number and shop: a number is unique within one shop only.
///
/// The orders hold their numbers themselves, so that none is kept twice; what stands here are hashes of them, under a key that no
/// file can know.
pub(super) struct Known {
    hashes: RandomState,
    places: HashMap<u64, usize, BuildHasherDefault<AsItIs>>,
}

/// An order's place, or the one at which it has to be put.
pub(super) enum Found {
    Known(usize),
    New,
}

impl Known {
    /// With room for so many orders.
    pub fn with_room(orders: usize) -> Self {
        let places = HashMap::with_capacity_and_hasher(orders, BuildHasherDefault::default());
        Self { hashes: RandomState::new(), places }
    }

    /// Looks for an order; a new one will stand at the end of `orders`.
    pub fn find(&mut self, orders: &[Placed<ReadOrder>], key: &str, merchant: &str) -> Found {
        let is_it = |at: usize| orders.get(at).is_some_and(|order| is(&order.value, key, merchant));
        // Rows of one order mostly follow one another.
        if let Some(last) = orders.len().checked_sub(1).filter(|last| is_it(*last)) {
            return Found::Known(last);
        }
        let mut hash = self.hashes.hash_one((key, merchant));
        while let Some(at) = self.places.get(&hash).copied() {
            if is_it(at) {
                return Found::Known(at);
            }
            hash = hash.wrapping_add(1);
        }
        self.places.insert(hash, orders.len());
        Found::New
    }
}

/// By the number that makes rows one order, whichever that is.
fn is(order: &ReadOrder, key: &str, merchant: &str) -> bool {
    let has_key = order.facts.order_no.as_deref() == Some(key) || order.forwarder_no.as_deref() == Some(key);
    has_key && order.facts.merchant == merchant
}

/// A hash of what is one already.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
