//! Orders to choose from.

use munjigi_engine::orders as engine;
use munjigi_wire::{FindOrders, OrderPage};

use super::Refusal;
use crate::desk::Desk;

/// How many are given at once; more are found by more words.
const PAGE: usize = 50;

pub fn orders(desk: &Desk, FindOrders { words }: FindOrders) -> Result<OrderPage, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    Ok(engine::find(&ledger, &words, PAGE)?)
}
