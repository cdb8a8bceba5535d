//! The numbers that are followed, the keys by which they are asked for, and what the person chose of the watch.

use munjigi_engine::services::{self, Key, Service};
use munjigi_engine::settings::{self, Choice};
use munjigi_engine::{follow as engine, watch};
use munjigi_model::carrier::not_a_waybill;
use munjigi_model::{FollowedId, Leg, Waybill};
use munjigi_wire::{ChooseParcel, Chosen, FollowNumber, GiveKey, Nothing, OneFollowed, OneService, Sources};
use munjigi_words::Word;
use zeroize::Zeroizing;

use super::Refusal;
use super::sources::all;
use crate::desk::Desk;
use crate::watch::Wake;

/// It is asked for within the minute, as anything that is due: not sooner because of a click.
pub fn follow(desk: &Desk, FollowNumber { number }: FollowNumber) -> Result<Sources, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    let number = Waybill::parse(&number, Leg::Unknown)?;
    // Customs pages show other numbers beside the parcel's own, of which no service knows.
    if let Some(other) = not_a_waybill(number.number()) {
        return Err(Refusal::OtherNumber(other.what));
    }
    engine::follow(&ledger, &number, desk.now())?;
    all(desk, &ledger)
}

pub fn leave_number(desk: &Desk, OneFollowed { followed }: OneFollowed) -> Result<Sources, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    engine::leave(&ledger, id(&followed)?)?;
    all(desk, &ledger)
}

pub fn choose_parcel(
    desk: &Desk,
    ChooseParcel { followed, cargo_no }: ChooseParcel,
) -> Result<Sources, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    engine::choose(&ledger, id(&followed)?, &cargo_no, desk.now())?;
    all(desk, &ledger)
}

pub fn ask_now(desk: &Desk, _: Nothing) -> Result<Sources, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    watch::ask_now(&ledger, desk.now())?;
    desk.following.rouse();
    all(desk, &ledger)
}

pub fn give_key(desk: &Desk, GiveKey { service, key }: GiveKey) -> Result<Sources, Refusal> {
    let key = Zeroizing::new(key);
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    services::set_key(&ledger, of_number(&service)?, Key::new(&key).ok_or(Refusal::NotAKey)?)?;
    all(desk, &ledger)
}

pub fn forget_key(desk: &Desk, OneService { service }: OneService) -> Result<Sources, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    // Another program may have forgotten it first: then it is as it should be.
    services::remove_key(&ledger, of_number(&service)?)?;
    all(desk, &ledger)
}

pub fn choose_setting(desk: &Desk, Chosen { setting, value }: Chosen) -> Result<Sources, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    let choice = Choice::of_word(&setting).ok_or(Refusal::NoSuch(Word::NounSource))?;
    settings::choose(&ledger, choice, Some(&value))?;
    desk.wake(Wake::Chosen);
    all(desk, &ledger)
}

fn id(followed: &str) -> Result<FollowedId, Refusal> {
    followed.parse().map_err(|_| Refusal::NoSuch(Word::NounFollowed))
}

fn of_number(service: &str) -> Result<Service, Refusal> {
    let found = Service::ALL.into_iter().find(|one| one.number() == service);
    found.ok_or(Refusal::NoSuch(Word::NounSource))
}

#[cfg(test)]
mod tests {
    use munjigi_words::Lang;

    use super::*;
    use crate::desk::tests::desk;

    const KEY: &str = "a000b000c000d000e000f000g0";

    fn number(number: &str) -> FollowNumber {
        FollowNumber { number: number.to_owned() }
    }

    #[test]
    fn a_number_is_followed_and_left() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let followed = follow(&desk, number(" 5095-2017-7332 ")).unwrap().followed;
        assert_eq!(followed.len(), 1);
        assert_eq!((followed[0].by_hand, followed[0].service.as_str()), (true, "API001"));
        let left = leave_number(&desk, OneFollowed { followed: followed[0].id.clone() }).unwrap();
        assert!(left.followed.is_empty());
    }

    #[test]
    fn what_no_service_knows_is_refused_with_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        for (typed, says) in [("", "번호"), ("26KE0B41CII00210388", "화물관리번호")] {
            let refused = follow(&desk, number(typed)).unwrap_err().body(Lang::Ko).message;
            assert!(refused.contains(says), "{typed}: {refused}");
        }
        let parcel = ChooseParcel { followed: "1".into(), cargo_no: "26KE".into() };
        assert!(choose_parcel(&desk, parcel).is_err());
        assert!(leave_number(&desk, OneFollowed { followed: "x".into() }).is_err());
    }

    #[test]
    fn a_key_goes_in_and_never_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let give = |key: &str| GiveKey { service: "API001".into(), key: key.to_owned() };
        let sources = give_key(&desk, give(KEY)).unwrap();
        let with_key: Vec<_> = sources.keys.iter().filter(|key| key.has_key).collect();
        assert_eq!(with_key.len(), 1);
        assert_eq!((with_key[0].service.as_str(), with_key[0].source.as_str()), ("API001", "cargo_progress"));
        assert!(!serde_json::to_string(&sources).unwrap().contains(KEY));
        let refused = give_key(&desk, give("두 낱말 아닌")).unwrap_err();
        assert!(!refused.body(Lang::Ko).message.contains("낱말"));
        let forgotten = forget_key(&desk, OneService { service: "API001".into() }).unwrap();
        assert!(forgotten.keys.iter().all(|key| !key.has_key));
        assert!(forget_key(&desk, OneService { service: "API999".into() }).is_err());
    }

    #[test]
    fn a_second_wish_to_ask_now_says_when_it_may_be_wished_again() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        ask_now(&desk, Nothing {}).unwrap();
        let refused = ask_now(&desk, Nothing {}).unwrap_err().body(Lang::Ko).message;
        assert!(refused.contains("12:30"), "{refused}");
    }

    #[test]
    fn a_choice_is_kept_and_nonsense_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, woken) = desk(folder.path());
        let choose = |setting: &str, value: &str| {
            choose_setting(&desk, Chosen { setting: setting.into(), value: value.into() })
        };
        let chosen = choose("stale-after", "14").unwrap().chosen;
        assert!(chosen.iter().any(|one| one.setting == "stale-after" && one.value == "14"));
        assert_eq!(woken.try_recv(), Ok(Wake::Chosen), "the state may be another by it");
        for (setting, value) in [("stale-after", "31"), ("reminder", "someday"), ("colour", "blue")] {
            assert!(choose(setting, value).is_err(), "{setting} {value}");
        }
    }
}
