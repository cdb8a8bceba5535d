//! A hundred thousand orders in one write.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::DateTime;
use munjigi_beside::{Outcome, Sides, expect, timed};
use munjigi_ledger::Ledger;
use munjigi_ledger::key::DataKey;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{EvidenceId, HolderId, OrderFacts, Source};

use crate::bare;
use crate::rows::{Row, place};

/// Of everything here.
pub const KEY: [u8; 32] = [0xa7; 32];
/// How often each side writes.
const ROUNDS: usize = 5;

/// Gives the times, and where a ledger with all orders lies.
pub fn measure(folder: &Path, rows: &[Row]) -> Outcome<(Sides, PathBuf)> {
    let facts: Arc<Vec<OrderFacts>> = Arc::new(rows.iter().map(|row| row.facts.clone()).collect());
    let kept = folder.join("ledger.munjigi");
    let mut times = Sides::default();
    for round in 0..ROUNDS {
        let path = if round == 0 { kept.clone() } else { folder.join("of this round") };
        let (ledger, holder, evidence) = empty(&path)?;
        let facts = Arc::clone(&facts);
        let (recorded, time) = timed(|| Ok(ledger.write(move |w| record(w, holder, evidence, &facts))?))?;
        expect(recorded == rows.len(), "order")?;
        times.ours.push(time);
        drop(ledger);
        if round > 0 {
            remove(&path)?;
        }

        let path = folder.join("bare");
        let (ledger, holder, evidence) = empty(&path)?;
        drop(ledger);
        let mut conn = bare::to_write(&path, &KEY)?;
        let plain = rows.iter().map(|row| &row.plain);
        times.bare.push(timed(|| bare::insert(&mut conn, holder.0, evidence.0, plain))?.1);
        drop(conn);
        // What the other side wrote is what the ledger reads.
        let written = Ledger::open(&path, &DataKey::from_bytes(KEY))?;
        let newest = written.read(|r| r.orders().page(None, 50))?;
        let ours = Ledger::open(&kept, &DataKey::from_bytes(KEY))?.read(|r| r.orders().page(None, 50))?;
        expect(newest == ours, "same page")?;
        drop(written);
        remove(&path)?;
    }
    Ok((times, kept))
}

/// A ledger with a holder and one piece of evidence. Both sides begin with it, so that they have the same tables, indexes and triggers.
fn empty(path: &Path) -> Outcome<(Ledger, HolderId, EvidenceId)> {
    let ledger = Ledger::open(path, &DataKey::from_bytes(KEY))?;
    let (holder, evidence) = ledger.write(|w| {
        let now = DateTime::UNIX_EPOCH;
        Ok((w.holders().first_or_make("나", now)?, w.evidence().keep(b"an export", now)?.id))
    })?;
    Ok((ledger, holder, evidence))
}

fn record(
    w: &munjigi_ledger::Writing<'_>,
    holder: HolderId,
    evidence: EvidenceId,
    facts: &[OrderFacts],
) -> munjigi_ledger::Result<usize> {
    let now = DateTime::UNIX_EPOCH;
    for (n, said) in facts.iter().enumerate() {
        let origin = Origin {
            source: Source::Export,
            evidence: Some(evidence),
            place: place(n),
            as_of: now,
            seen_at: now,
        };
        w.orders().record(holder, said, &origin)?;
    }
    w.reading().orders().count()
}

fn remove(path: &Path) -> Outcome<()> {
    std::fs::remove_file(path)?;
    Ok(std::fs::remove_file(munjigi_ledger::key::KeysFile::path_for(path))?)
}
