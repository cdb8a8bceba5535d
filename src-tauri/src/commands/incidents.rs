//! Questions and answers.

use munjigi_engine::{Ledger, incidents};
use munjigi_model::{AnswerKind, IncidentId, OrderId};
use munjigi_wire::{GiveAnswer, Look, OneIncident};
use munjigi_words::Word;

use super::Refusal;
use crate::desk::Desk;
use crate::watch::Wake;

pub fn answer(desk: &Desk, GiveAnswer { incident, answer, order }: GiveAnswer) -> Result<Look, Refusal> {
    let kind: AnswerKind = answer.parse().map_err(|_| Refusal::NoAnswer)?;
    let order: Option<OrderId> =
        order.map(|o| o.parse().map_err(|_| Refusal::NoSuch(Word::NounOrder))).transpose()?;
    change(desk, &incident, |ledger, id| incidents::answer(ledger, id, kind, order, desk.now()))
}

pub fn undo(desk: &Desk, OneIncident { incident }: OneIncident) -> Result<Look, Refusal> {
    change(desk, &incident, |ledger, id| incidents::undo(ledger, id, desk.now()))
}

fn change<T>(
    desk: &Desk,
    incident: &str,
    act: impl FnOnce(&Ledger, IncidentId) -> munjigi_engine::Result<T>,
) -> Result<Look, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    let id = incident.parse().map_err(|_| Refusal::NoSuch(Word::NounIncident))?;
    act(&ledger, id)?;
    desk.wake(Wake::Answered);
    desk.look()
}

#[cfg(test)]
mod tests {
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

        let look = answer(&desk, given(&id, "not_mine", None)).unwrap();
        assert_eq!((state(&look), look.check.unwrap().ask), (IncidentState::Answered, 1));
        assert_eq!(woken.try_recv(), Ok(Wake::Answered));
        let look = undo(&desk, OneIncident { incident: id.clone() }).unwrap();
        assert_eq!(state(&look), IncidentState::Open);
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
