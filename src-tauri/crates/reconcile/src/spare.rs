//! Room for a few more, so that one parcel more does not move all others to another place in memory.

/// One for so many, and these at least.
const ONE_FOR: usize = 64;
const LEAST: usize = 16;

/// Leaves room for a few more, and for no others.
pub(crate) fn leave_room<T>(list: &mut Vec<T>) {
    let more = LEAST + list.len() / ONE_FOR;
    list.shrink_to(list.len() + more);
    list.reserve_exact(more);
}
