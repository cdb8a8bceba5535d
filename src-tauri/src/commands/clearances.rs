//! All clearances, why each is judged as it is, and questions about those that are quiet.

use munjigi_engine::{by_hand, clearances as engine};
use munjigi_model::{ClearanceId, Occasion};
use munjigi_wire::{ClearancePage, Doubt, FindClearances, Look, OneClearance, Why};
use munjigi_words::Word;

use super::Refusal;
use super::incidents::{change, row};
use crate::desk::Desk;

/// How many are given at once; more are found by more words.
const PAGE: usize = 50;

pub fn clearances(desk: &Desk, FindClearances { words }: FindClearances) -> Result<ClearancePage, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    Ok(engine::find(&ledger, &words, PAGE, desk.now())?)
}

pub fn why(desk: &Desk, OneClearance { clearance }: OneClearance) -> Result<Why, Refusal> {
    let id: ClearanceId = row(&clearance, Word::NounClearance)?;
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    Ok(munjigi_engine::why(&ledger, id, desk.now())?)
}

pub fn doubt(desk: &Desk, Doubt { clearance, occasion }: Doubt) -> Result<Look, Refusal> {
    let id: ClearanceId = row(&clearance, Word::NounClearance)?;
    let occasion: Occasion = occasion.parse().map_err(|_| Refusal::NoAnswer)?;
    change(desk, |ledger| by_hand::doubt(ledger, id, occasion, desk.now()))
}

#[cfg(test)]
mod tests {
    use munjigi_wire::ErrorCode;
    use munjigi_words::Lang;

    use super::*;
    use crate::desk::tests::{bring, desk};
    use crate::watch::Wake;

    fn found(desk: &Desk, words: &str) -> ClearancePage {
        clearances(desk, FindClearances { words: words.into() }).unwrap()
    }

    #[test]
    fn a_quiet_clearance_is_found_explained_and_asked_about() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        assert_eq!(found(&desk, "").total, 12);
        let [one] = found(&desk, "2026-11-18").clearances.try_into().unwrap();
        assert_eq!(found(&desk, "2000009").clearances[0], one, "by its order");
        assert!(found(&desk, "nothing of the kind").clearances.is_empty());

        let why = why(&desk, OneClearance { clearance: one.id.clone() }).unwrap();
        assert_eq!((why.clearance.hbl, why.reasons[0].code.as_str()), (one.hbl, "same_number"));

        let asked = Doubt { clearance: one.id.clone(), occasion: "bill".into() };
        let look = doubt(&desk, asked).unwrap();
        let incident = look.incidents.iter().find(|it| it.clearance.id == one.id).unwrap();
        assert_eq!((incident.by_hand.as_deref(), look.check.unwrap().ask), (Some("bill"), 3));
        assert_eq!(woken.try_recv(), Ok(Wake::Answered));
    }

    #[test]
    fn what_is_not_there_is_refused_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html"]);
        for (clearance, occasion) in [("99", "door"), ("x", "door"), ("1", "mood")] {
            let wrong = Doubt { clearance: clearance.into(), occasion: occasion.into() };
            assert_eq!(doubt(&desk, wrong).unwrap_err().body(Lang::Ko).code, ErrorCode::Usage);
        }
        for clearance in ["99", "x"] {
            assert!(why(&desk, OneClearance { clearance: clearance.into() }).is_err(), "{clearance}");
        }
    }
}
