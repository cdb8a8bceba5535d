//! What shops export: one file a shop.

pub(crate) mod amazon;
