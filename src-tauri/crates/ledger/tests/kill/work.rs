//! The writer's n-th piece of work, and whether it is there: a piece of evidence, an order and a clearance read from it, an act.
//!
//! All of it follows from `n`, so that a piece that was saved and not reported is the same when it is done again.

use chrono::{DateTime, Utc};
use munjigi_ledger::key::DataKey;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_ledger::{Ledger, Result};
use munjigi_model::{
    ClearanceFacts, EvidenceId, Item, KstDate, Leg, OrderFacts, OrderStatus, Source, Waybill,
};

pub fn key() -> DataKey {
    DataKey::from_bytes([0xa7; 32])
}

pub fn save(ledger: &Ledger, n: u64) -> Result<()> {
    let long = text(n);
    ledger.write(move |w| {
        let holder = w.holders().first_or_make("나", now())?;
        let kept = w.evidence().keep(long.as_bytes(), now())?;
        w.orders().record(holder, &order(n), &origin(kept.id, Source::Export))?;
        w.clearances().record(holder, &clearance(n), &origin(kept.id, Source::ClearanceList), false)?;
        w.acts().note(Some(holder), "import", Some(n as i64), &long, now())
    })
}

/// Whether all of these pieces are there, whole.
pub fn check(ledger: &Ledger, pieces: &[u64]) -> Result<(), String> {
    let seen = ledger.read(|r| {
        let mut missing = Vec::new();
        let (orders, clearances) = (r.orders().all()?, r.clearances().all()?);
        let acts = r.acts().newest(pieces.len() + 1)?;
        for n in pieces {
            let order = orders.iter().find(|o| o.facts == order(*n));
            let sightings = order.map(|o| r.sightings().of_order(o.id)).transpose()?.unwrap_or_default();
            let evidence = sightings.first().and_then(|s| s.evidence);
            let kept = evidence.map(|id| r.evidence().bytes(id)).transpose()?;
            let is_whole = kept == Some(text(*n).into_bytes())
                && clearances.iter().any(|c| c.facts == clearance(*n))
                && acts.iter().any(|a| a.subject == Some(*n as i64) && a.detail == text(*n));
            if !is_whole {
                missing.push(*n);
            }
        }
        Ok(missing)
    });
    match seen {
        Ok(missing) if missing.is_empty() => Ok(()),
        other => Err(format!("not there as reported: {other:?}")),
    }
}

/// How many pieces are there; an error where one is there by half.
pub fn count(ledger: &Ledger) -> Result<u64, String> {
    let counts =
        ledger.read(|r| Ok([r.evidence().count()?, r.orders().count()?, r.clearances().all()?.len()]));
    match counts.map_err(|e| format!("{e:?}"))? {
        [a, b, c] if a == b && b == c => Ok(a as u64),
        counts => Err(format!("half a write: {counts:?} pieces of evidence, orders and clearances")),
    }
}

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

fn origin(evidence: EvidenceId, source: Source) -> Origin {
    Origin { source, evidence: Some(evidence), place: "row 1".into(), as_of: now(), seen_at: now() }
}

/// Some text; every seventh is long, so that the log is folded in often.
fn text(n: u64) -> String {
    format!("piece {n} ").repeat(if n.is_multiple_of(7) { 8000 } else { 100 })
}

fn order(n: u64) -> OrderFacts {
    let waybill = |text: String| Waybill::parse(&text, Leg::Unknown).expect("a waybill's form");
    OrderFacts {
        merchant: "Amazon.com".into(),
        order_no: Some(format!("112-{n:07}")),
        ordered_on: KstDate::from_ymd(2026, 11, 1),
        total: None,
        status: OrderStatus::Shipped,
        items: vec![Item { name: format!("물건 {n}"), quantity: 2, price: None }],
        waybills: vec![waybill(format!("5098{n:08}")), waybill(format!("TBA{n:012}"))],
        ..OrderFacts::default()
    }
}

fn clearance(n: u64) -> ClearanceFacts {
    ClearanceFacts {
        hbl: Some(format!("5098{n:08}")),
        accepted_on: KstDate::from_ymd(2026, 11, 20),
        ..ClearanceFacts::default()
    }
}
