//! What a person waits for: open, unlock with a key file, the fifty newest orders.

use std::path::{Path, PathBuf};

use munjigi_beside::{Outcome, Sides, expect, timed};
use munjigi_ledger::Ledger;
use munjigi_ledger::key::{Ways, unlock};
use munjigi_ledger::tables::orders::Page;

use crate::bare;
use crate::insert::KEY;

/// How many orders a page has.
const PAGE: usize = 50;
/// How often each side opens.
const ROUNDS: usize = 201;

pub fn measure(path: &Path) -> Outcome<Sides> {
    let key_file = key_file_of(path);
    std::fs::write(&key_file, KEY)?;
    let mut times = Sides::default();
    for _ in 0..ROUNDS {
        let ((_ledger, page), time) = timed(|| listed(path))?;
        times.ours.push(time);
        let ((_conn, plain), time) = timed(|| {
            let key = std::fs::read(&key_file)?;
            let conn = bare::to_read(path, &key.as_slice().try_into()?)?;
            let listed = bare::first_page(&conn, PAGE as i64)?;
            Ok((conn, listed))
        })?;
        times.bare.push(time);
        let is_same = page.orders.len() == PAGE
            && page.orders.iter().map(|order| order.id.0).eq(plain.iter().map(|listed| listed.0))
            && page
                .orders
                .iter()
                .all(|order| !order.facts.items.is_empty() && !order.facts.waybills.is_empty());
        expect(is_same, "first page")?;
    }
    Ok(times)
}

/// The ledger's side. The handle is given back, so that closing it is not part of the time.
pub fn listed(path: &Path) -> Outcome<(Ledger, Page)> {
    let ways = Ways { key_file: Some(key_file_of(path)), ..Ways::default() };
    let unlocked = unlock(path, &ways)?;
    let ledger = Ledger::open(path, &unlocked.key)?;
    let page = ledger.read(|r| r.orders().page(None, PAGE))?;
    Ok((ledger, page))
}

fn key_file_of(path: &Path) -> PathBuf {
    path.with_extension("key")
}
