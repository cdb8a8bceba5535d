//! Bringing: what was pasted, dropped or chosen, looked at and taken.

use std::path::PathBuf;

use munjigi_engine::Ledger;
use munjigi_engine::brought::Brought;
use munjigi_engine::services;
use munjigi_wire::{Bringing, Nothing, OneThing, Pasted, TeachThing};
use munjigi_words::Word;

use super::Refusal;
use crate::desk::Desk;
use crate::dialog;
use crate::signin::Told;
use crate::things::{self, At};
use crate::watch::Wake;

pub fn brought(desk: &Desk, _: Nothing) -> Result<Bringing, Refusal> {
    Ok(desk.things.shown())
}

pub fn paste(desk: &Desk, Pasted { text, html }: Pasted) -> Result<Bringing, Refusal> {
    let ledger = open(desk)?;
    let id = desk.things.lay_down(None, Brought::paste(text, html, desk.now()));
    desk.things.look_at(&id, at(desk, &ledger));
    Ok(desk.things.shown())
}

pub fn choose_files(desk: &Desk, _: Nothing) -> Result<Bringing, Refusal> {
    open(desk)?;
    files(desk, &dialog::files(desk.lang()))
}

/// Brings files that the person dropped or chose. No path comes from the page.
pub fn files(desk: &Desk, paths: &[PathBuf]) -> Result<Bringing, Refusal> {
    let ledger = open(desk)?;
    for path in paths {
        match things::open(path, desk.lang()) {
            (name, Ok(brought)) => {
                let id = desk.things.lay_down(name, brought);
                desk.things.look_at(&id, at(desk, &ledger));
            }
            (name, Err(why)) => desk.things.lay_down_failed(name, why),
        }
    }
    Ok(desk.things.shown())
}

/// Opens the sign-in window. What is brought in it comes whenever the person brings it.
pub fn sign_in(desk: &Desk, _: Nothing) -> Result<Bringing, Refusal> {
    let page = services::sign_in_page(&open(desk)?)?;
    desk.sign_in.open(page.as_str(), desk.lang()).map_err(|_| Refusal::NoSignIn)?;
    Ok(desk.things.shown())
}

/// Brings the page that the person brought in the sign-in window.
pub fn signed_in(desk: &Desk, told: Told) {
    let lang = desk.lang();
    let name = Some(lang.say(Word::SignInThing));
    match (told, open(desk)) {
        (Told::Page(page), Ok(ledger)) => {
            let id = desk.things.lay_down(name, Brought::file_of(page, Some(desk.now())));
            desk.things.look_at(&id, at(desk, &ledger));
        }
        (Told::Page(_), Err(_)) => desk.things.lay_down_failed(name, lang.say(Word::DoorClosed)),
        (Told::Failed, _) => desk.things.lay_down_failed(name, lang.say(Word::SignInFailed)),
    }
}

pub fn teach(desk: &Desk, TeachThing { thing, taught }: TeachThing) -> Result<Bringing, Refusal> {
    let ledger = open(desk)?;
    desk.things.teach(&thing, &taught, at(desk, &ledger))?;
    Ok(desk.things.shown())
}

pub fn take(desk: &Desk, OneThing { thing }: OneThing) -> Result<Bringing, Refusal> {
    let ledger = open(desk)?;
    desk.things.take(&thing, at(desk, &ledger))?;
    desk.wake(Wake::Answered);
    Ok(desk.things.shown())
}

pub fn put_away(desk: &Desk, OneThing { thing }: OneThing) -> Result<Bringing, Refusal> {
    desk.things.put_away(&thing);
    Ok(desk.things.shown())
}

fn open(desk: &Desk) -> Result<Ledger, Refusal> {
    desk.door.ledger().ok_or(Refusal::Closed)
}

fn at<'a>(desk: &Desk, ledger: &'a Ledger) -> At<'a> {
    At { ledger, lang: desk.lang(), now: desk.now() }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use munjigi_wire::{Ask, Taught, Thing, ThingAt};

    use super::*;
    use crate::desk::tests::{closed_desk, desk};
    use crate::door::Door;

    const LIST: &str = "해외직구 통관정보조회\n조회기간 2026-08-25 ~ 2026-11-20\n총 1건\n\
        수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n\
        20261109\t목록통관\tPE02072600005102\tSEMOKE26A0123A - 6091240093117\t통관완료 후 반출\n";

    fn pasted(text: &str) -> Pasted {
        Pasted { text: text.to_owned(), html: None }
    }

    fn only(bringing: Bringing) -> Thing {
        let [thing] = bringing.things.try_into().unwrap();
        thing
    }

    #[test]
    fn a_paste_is_looked_at_and_then_taken_once() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, woken) = desk(folder.path());
        let looked = only(paste(&desk, pasted(LIST)).unwrap());
        assert_eq!((looked.at, looked.name.as_deref()), (ThingAt::Looked, None));
        assert_eq!((looked.clearances.len(), looked.line.as_str()), (1, "1건을 모두 읽었습니다."));
        assert_eq!(desk.look().unwrap().check.unwrap().clearances, 0, "it is looked at and not there");
        assert_eq!(only(paste(&desk, pasted(LIST)).unwrap()), looked, "pasted twice, it lies there once");

        let one = || OneThing { thing: looked.id.clone() };
        let taken = only(take(&desk, one()).unwrap());
        assert_eq!((taken.at, &taken.imported), (ThingAt::Taken, &looked.imported));
        assert_eq!(woken.try_recv(), Ok(Wake::Answered));
        let look = desk.look().unwrap();
        assert_eq!((look.check.unwrap().clearances, look.review.unwrap().no_orders), (1, true));
        assert_eq!(only(take(&desk, one()).unwrap()).imported, taken.imported, "a second click does nothing");
        assert!(put_away(&desk, one()).unwrap().things.is_empty());
        assert_eq!(desk.look().unwrap().check.unwrap().clearances, 1);
    }

    #[test]
    fn what_lies_beside_says_what_it_would_do_now() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let first = only(paste(&desk, pasted(LIST)).unwrap()).id;
        paste(&desk, pasted(&format!("{LIST}\n"))).unwrap();
        let things = take(&desk, OneThing { thing: first }).unwrap().things;
        let told: Vec<bool> = things.iter().map(|it| it.imported.as_ref().unwrap().nothing_new).collect();
        assert_eq!(told, [true, false], "the second list is known now");
    }

    #[test]
    fn what_is_put_away_before_it_is_taken_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let thing = only(paste(&desk, pasted(LIST)).unwrap()).id;
        assert!(put_away(&desk, OneThing { thing: thing.clone() }).unwrap().things.is_empty());
        assert!(take(&desk, OneThing { thing }).unwrap().things.is_empty());
        assert_eq!(desk.look().unwrap().check.unwrap().clearances, 0);
    }

    #[test]
    fn what_it_asks_is_answered_and_it_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let text = "세모특송 안내말씀\n접수일자 2026.11.17 / 관리코드 6091240093117 / 내용물 CAP\n";
        let asked = only(paste(&desk, pasted(text)).unwrap());
        let Some(Ask::Row { place, .. }) = asked.imported.unwrap().asks.pop() else { panic!("it asks") };
        let one = || OneThing { thing: asked.id.clone() };
        assert!(take(&desk, one()).is_err(), "first it has to be answered");
        assert_eq!(
            only(brought(&desk, Nothing {}).unwrap()).at,
            ThingAt::Looked,
            "and it may be tried again"
        );
        let say = |day: &str| TeachThing {
            thing: asked.id.clone(),
            taught: Taught::Row {
                place: place.clone(),
                day: day.to_owned(),
                number: Some("6091240093117".to_owned()),
                goods: None,
            },
        };
        assert!(teach(&desk, say("yesterday")).is_err());
        let read = only(teach(&desk, say("2026-11-17")).unwrap());
        assert_eq!((read.imported.unwrap().clearances.new, read.clearances.len()), (1, 1));
        assert_eq!(only(take(&desk, one()).unwrap()).at, ThingAt::Taken);
    }

    #[test]
    fn what_is_brought_from_the_sign_in_window_is_looked_at_and_not_taken() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        signed_in(&desk, Told::Page(LIST.into()));
        let looked = only(brought(&desk, Nothing {}).unwrap());
        assert_eq!((looked.at, looked.clearances.len()), (ThingAt::Looked, 1));
        assert_eq!(desk.look().unwrap().check.unwrap().clearances, 0);
        signed_in(&desk, Told::Failed);
        assert_eq!(brought(&desk, Nothing {}).unwrap().things[0].at, ThingAt::Failed);
    }

    #[test]
    fn files_come_with_their_own_names_and_a_bad_one_costs_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        };
        let paths = [
            file("목록.txt", LIST.as_bytes()),
            file("사진첩.bin", &[0, 159, 146, 150]),
            folder.path().to_owned(),
            folder.path().join("없음.csv"),
        ];
        let told = Arc::new(AtomicUsize::new(0));
        let hears = Arc::clone(&told);
        desk.things.told_to(move || {
            hears.fetch_add(1, Ordering::Relaxed);
        });
        let things = files(&desk, &paths).unwrap().things;
        assert_eq!(told.load(Ordering::Relaxed), 6, "two lie there and are looked at, two cannot be opened");
        let shown: Vec<_> = things
            .iter()
            .map(|thing| (thing.name.as_deref().unwrap(), thing.at, thing.failure.is_some()))
            .collect();
        assert_eq!(shown[3], ("목록.txt", ThingAt::Looked, false), "the last one brought stands first");
        assert!(
            shown[..3].iter().all(|(_, at, has_reason)| *at == ThingAt::Failed && *has_reason),
            "{shown:?}"
        );
        assert!(things.iter().all(|thing| !format!("{thing:?}").contains(&*folder.path().to_string_lossy())));
    }

    #[test]
    fn nothing_is_brought_to_a_closed_ledger() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = closed_desk(Door::new(Some(folder.path().join("ledger")), None));
        assert!(matches!(paste(&desk, pasted(LIST)), Err(Refusal::Closed)));
        assert!(brought(&desk, Nothing {}).unwrap().things.is_empty());
    }
}
