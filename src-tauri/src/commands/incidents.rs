//! Questions and answers, and proofs that the person has to place.

use std::str::FromStr;

use munjigi_engine::{Ledger, clearances, incidents, review, unlink};
use munjigi_model::{AnswerKind, ClearanceId, IncidentId, OrderId, SightingId};
use munjigi_wire::{
    AnswerAll, Answered, GiveAnswer, JoinProof, Look, ManyIncidents, OneClearance, OneIncident,
};
use munjigi_words::Word;

use super::Refusal;
use crate::desk::Desk;
use crate::watch::Wake;

pub fn answer(desk: &Desk, given: GiveAnswer) -> Result<Look, Refusal> {
    let (id, kind, order) = read(given)?;
    change(desk, |ledger| incidents::answer(ledger, id, kind, order, desk.now()))
}

pub fn foresee(desk: &Desk, given: GiveAnswer) -> Result<Answered, Refusal> {
    let (id, kind, order) = read(given)?;
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    Ok(incidents::preview(&ledger, id, kind, order, desk.now())?)
}

pub fn unlink(desk: &Desk, OneClearance { clearance }: OneClearance) -> Result<Look, Refusal> {
    let id: ClearanceId = row(&clearance, Word::NounClearance)?;
    change(desk, |ledger| unlink::unlink(ledger, id, desk.now()))
}

pub fn undo(desk: &Desk, OneIncident { incident }: OneIncident) -> Result<Look, Refusal> {
    let id: IncidentId = row(&incident, Word::NounIncident)?;
    change(desk, |ledger| incidents::undo(ledger, id, desk.now()))
}

pub fn join(desk: &Desk, JoinProof { proof, clearance }: JoinProof) -> Result<Look, Refusal> {
    let proof: SightingId = row(&proof, Word::NounSighting)?;
    let to: Option<ClearanceId> = clearance.map(|c| row(&c, Word::NounClearance)).transpose()?;
    change(desk, |ledger| clearances::join(ledger, proof, to, desk.now()))
}

pub fn answer_all(desk: &Desk, AnswerAll { incidents, answer }: AnswerAll) -> Result<Look, Refusal> {
    let kind: AnswerKind = answer.parse().map_err(|_| Refusal::NoAnswer)?;
    let ids = rows(&incidents)?;
    change(desk, |ledger| review::answer_all(ledger, &ids, kind, desk.now()))
}

pub fn undo_all(desk: &Desk, ManyIncidents { incidents }: ManyIncidents) -> Result<Look, Refusal> {
    let ids = rows(&incidents)?;
    change(desk, |ledger| review::undo_all(ledger, &ids, desk.now()).map(drop))
}

fn read(
    GiveAnswer { incident, answer, order }: GiveAnswer,
) -> Result<(IncidentId, AnswerKind, Option<OrderId>), Refusal> {
    let kind = answer.parse().map_err(|_| Refusal::NoAnswer)?;
    let order = order.map(|o| row(&o, Word::NounOrder)).transpose()?;
    Ok((row(&incident, Word::NounIncident)?, kind, order))
}

pub(super) fn rows(incidents: &[String]) -> Result<Vec<IncidentId>, Refusal> {
    incidents.iter().map(|incident| row(incident, Word::NounIncident)).collect()
}

pub(super) fn row<Id: FromStr>(text: &str, noun: Word<'static>) -> Result<Id, Refusal> {
    text.parse().map_err(|_| Refusal::NoSuch(noun))
}

pub(super) fn change<T>(
    desk: &Desk,
    act: impl FnOnce(&Ledger) -> munjigi_engine::Result<T>,
) -> Result<Look, Refusal> {
    act(&desk.door.ledger().ok_or(Refusal::Closed)?)?;
    desk.wake(Wake::Answered);
    desk.look()
}

#[cfg(test)]
mod tests {
    use munjigi_model::ClearanceFacts;
    use munjigi_wire::{ErrorCode, IncidentState};
    use munjigi_words::Lang;

    use super::*;
    use crate::desk::tests::{bring, desk};

    fn given(incident: &str, answer: &str, order: Option<&str>) -> GiveAnswer {
        GiveAnswer { incident: incident.into(), answer: answer.into(), order: order.map(str::to_owned) }
    }

    #[test]
    fn an_answer_is_taken_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let id = desk.look().unwrap().incidents[0].id.clone();
        let state = |look: &Look| look.incidents.iter().find(|i| i.id == id).unwrap().state;

        let foreseen = foresee(&desk, given(&id, "not_mine", None)).unwrap();
        assert_eq!((foreseen.incident.state, foreseen.changes.len()), (IncidentState::Answered, 0));
        assert_eq!(state(&desk.look().unwrap()), IncidentState::Open, "it is only foreseen");
        assert!(woken.try_recv().is_err());

        let look = answer(&desk, given(&id, "not_mine", None)).unwrap();
        assert_eq!((state(&look), look.check.unwrap().ask), (IncidentState::Answered, 1));
        assert_eq!(woken.try_recv(), Ok(Wake::Answered));
        let look = undo(&desk, OneIncident { incident: id.clone() }).unwrap();
        assert_eq!(state(&look), IncidentState::Open);
        let review = |look: &Look| look.check.as_ref().unwrap().review;
        assert_eq!(review(&look), 0);
        let look = unlink(&desk, OneClearance { clearance: "1".into() }).unwrap();
        assert_eq!(review(&look), 1, "it is of the history, and asked about with it");
    }

    #[test]
    fn a_proof_is_placed_where_the_person_says() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let ledger = desk.door.ledger().unwrap();
        let add = |declaration: Option<&str>| {
            let facts = ClearanceFacts {
                hbl: Some("5512099003".into()),
                declaration_no: declaration.map(str::to_owned),
                ..ClearanceFacts::default()
            };
            clearances::add(&ledger, facts, desk.now()).unwrap();
        };
        for declaration in [Some("1235626107745M"), Some("1235626107746M"), None] {
            add(declaration);
        }
        let look = desk.look().unwrap();
        assert_eq!(look.state, "물어볼 것 4, 어느 통관인지 정할 것 1");
        let [unjoined] = look.unjoined.try_into().unwrap();
        let there = Some(unjoined.candidates[0].id.clone());
        let place = |proof: &str, clearance| join(&desk, JoinProof { proof: proof.into(), clearance });
        for (proof, clearance) in [("x", None), ("99", None), (&*unjoined.proof.id, Some("x".into()))] {
            let body = place(proof, clearance).unwrap_err().body(Lang::Ko);
            assert_eq!(body.code, ErrorCode::Usage);
        }
        let look = place(&unjoined.proof.id, there).unwrap();
        assert_eq!((look.unjoined.len(), look.state.as_str()), (0, "물어볼 것 4"));
        assert_eq!(woken.try_recv(), Ok(Wake::Answered));
    }

    #[test]
    fn what_is_not_there_is_refused_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let id = desk.look().unwrap().incidents[0].id.clone();
        for wrong in [
            given("x", "mine", None),
            given("99", "mine", None),
            given(&id, "perhaps", None),
            given(&id, "mine", Some("x")),
            given(&id, "mine", Some("99")),
        ] {
            let body = answer(&desk, wrong.clone()).unwrap_err().body(Lang::Ko);
            assert_eq!(body.code, ErrorCode::Usage, "{wrong:?}");
            assert!(!body.message.is_empty());
        }
        assert_eq!(desk.look().unwrap().check.unwrap().ask, 2, "nothing was changed");
    }
}
