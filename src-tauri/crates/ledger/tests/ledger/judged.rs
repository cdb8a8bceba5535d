//! What is kept of comparisons: verdicts, what was set apart, looks at shops, what made a question be raised.

use munjigi_ledger::tables::verdicts::KeptVerdict;
use munjigi_model::Source::{ClearanceList, Notice};
use munjigi_model::{IncidentKind, MerchantKey, Occasion, OrderId, Verdict};

use crate::orders::{order, shipped};
use crate::support::*;

fn likely(clearance: munjigi_model::ClearanceId, orders: &[OrderId]) -> KeptVerdict {
    KeptVerdict {
        clearance,
        verdict: Verdict::Likely,
        orders: orders.to_vec(),
        unexplained: 0.031_25,
        evidence: "[]".into(),
        weights: 3,
        judged_at: hour(4),
    }
}

#[test]
fn a_verdict_takes_the_place_of_the_one_before() {
    let home = Home::new();
    let id = placed(home.see(ClearanceList, 1, &cleared("509812044885", "2026-11-20")));
    let order = home.export(1, &order("112-1")).id();
    for verdict in [likely(id, &[]), likely(id, &[order])] {
        home.ledger.write(move |w| w.verdicts().keep(&verdict)).unwrap();
    }
    let kept = home.ledger.read(|r| r.verdicts().of(id)).unwrap().unwrap();
    assert_eq!(kept, likely(id, &[order]));
    assert!(kept.says_the_same(&KeptVerdict { judged_at: hour(9), ..kept.clone() }));
    assert!(!kept.says_the_same(&KeptVerdict { weights: 4, ..kept.clone() }));
    home.ledger.write(move |w| w.verdicts().forget(id)).unwrap();
    assert!(home.ledger.read(|r| r.verdicts().all()).unwrap().is_empty());
}

#[test]
fn the_newest_look_at_a_shop_counts_whatever_comes_last() {
    let home = Home::new();
    let holder = home.holder;
    for (shop, at) in [("Amazon.com", 5), ("아마존", 3), ("", 9), ("iHerb", 1)] {
        home.ledger.write(move |w| w.shops_seen().note(holder, &MerchantKey::of(shop), hour(at))).unwrap();
    }
    let seen = home.ledger.read(|r| r.shops_seen().all()).unwrap();
    let seen: Vec<_> = seen.iter().map(|it| (it.merchant.as_str(), it.until)).collect();
    assert_eq!(seen, [("amazon", hour(5)), ("iherb", hour(1))]);
}

#[test]
fn what_is_set_apart_holds_until_it_is_taken_back() {
    let home = Home::new();
    let (holder, other) = (home.holder, home.another_holder());
    let id = placed(home.see(ClearanceList, 1, &cleared("509812044885", "2026-11-20")));
    let order = home.export(1, &shipped("112-1")).id();
    assert_ne!(holder, other);
    home.ledger.write(move |w| w.apart().set(holder, id, order, hour(1))).unwrap();
    home.ledger.write(move |w| w.apart().set(holder, id, order, hour(2))).unwrap();
    let pairs = || home.ledger.read(|r| r.apart().in_force()).unwrap();
    assert_eq!(pairs(), [(id, order)]);
    assert_eq!(home.ledger.write(move |w| w.apart().undo(id, hour(3))).unwrap(), 2);
    assert_eq!((pairs().len(), home.ledger.write(move |w| w.apart().undo(id, hour(4))).unwrap()), (0, 0));
}

/// A parcel at the door that turns out to be a row of the list: one clearance, and the question about it stays raised.
#[test]
fn a_merge_takes_along_what_was_set_apart_and_who_raised_the_question() {
    let home = Home::new();
    let holder = home.holder;
    let order = home.export(1, &order("112-1")).id();
    let door = placed(home.see(Notice, 1, &notice("2026-11-20")));
    let raised = home.ledger.write(move |w| {
        let (id, _) = w.incidents().open(holder, door, IncidentKind::Question, hour(1))?;
        w.incidents().note_by_hand(id, Occasion::Door, Some("a box"), hour(1))?;
        w.incidents().note_given_up(id, &[order])?;
        w.apart().set(holder, door, order, hour(1))?;
        w.verdicts().keep(&likely(door, &[order]))?;
        Ok(id)
    });
    let raised = raised.unwrap();
    assert!(
        home.ledger.read(|r| r.incidents().unnotified()).unwrap().is_empty(),
        "who raised it knows of it"
    );
    let row = placed(home.see(ClearanceList, 2, &cleared("509812044885", "2026-11-20")));
    assert_eq!(home.merge(), 1);
    let incident = home.ledger.read(|r| r.incidents().get(raised)).unwrap();
    assert_eq!((incident.clearance, incident.by_hand), (row, Some((Occasion::Door, hour(1)))));
    assert_eq!((incident.note.as_deref(), incident.given_up.as_slice()), (Some("a box"), [order].as_slice()));
    assert_eq!(home.ledger.read(|r| r.apart().in_force()).unwrap(), [(row, order)]);
    assert!(home.ledger.read(|r| r.verdicts().all()).unwrap().is_empty());
    home.assert_sound();
}
