//! What UNI-PASS says of the person's own code: on demand, by itself around its expiry, and never more than was said.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_engine::code_check::{self, Asked, Details};
use munjigi_engine::{Error, codes, services};
use munjigi_model::{KstDate, Pccc};
use munjigi_wire::{CodeCheck, CodeOutcome};
use munjigi_words::Lang;
use unipass::{Key, Service};
use unipass_sim::{Fault, Part, Person, Scenario, Trouble};

use crate::world::{World, at};

const START: &str = "2026-11-03T10:00:00+09:00";
const CODE: &str = "P210639482757";
const NAME: &str = "남궁보라솔";
const PHONE: &str = "01074918236";
const POSTCODE: &str = "48317";
const OTHER_CODE: &str = "P210639482758";

fn scenario() -> Scenario {
    let person = Person {
        code: CODE.into(),
        name: NAME.into(),
        phone: PHONE.into(),
        postcode: POSTCODE.into(),
        ..Person::default()
    };
    Scenario { person, ..Scenario::default() }
}

fn world_of(scenario: Scenario) -> World {
    let world = World::new(scenario, at(START));
    add_code(&world, CODE, None);
    world
}

fn add_code(world: &World, code: &str, issued_on: Option<&str>) {
    let issued_on = issued_on.map(|day| KstDate::parse(day).unwrap());
    codes::add(&world.ledger, Pccc::parse(code).unwrap(), issued_on, world.now()).unwrap();
}

fn details() -> Details {
    Details::new(NAME, PHONE, POSTCODE).unwrap()
}

fn verify(world: &World, details: Option<Details>, changed: bool) -> Result<CodeCheck, Error> {
    world.verify(Asked { details, changed, within: None })
}

fn verified(world: &World, details: Details) -> CodeCheck {
    verify(world, Some(details), true).unwrap()
}

fn asked(world: &World) -> Vec<DateTime<Utc>> {
    let requests = world.sim.requests().into_iter().filter(|request| request.part == Part::CodeCheck);
    requests.map(|request| request.at).collect()
}

#[test]
fn what_belongs_together_matches() {
    let world = world_of(scenario());
    for postcode in [POSTCODE, ""] {
        let check = verified(&world, Details::new(NAME, PHONE, postcode).unwrap());
        assert_eq!(check.outcome, CodeOutcome::Match);
        assert_eq!((check.masked.as_str(), check.why), ("P21*******57", None));
        assert_eq!(check.again_on.as_deref(), Some("2026-12-03"));
    }
    assert_eq!(world.service(Service::CodeCheck).asked, 2);
}

#[test]
fn what_does_not_is_told_by_its_reason() {
    let reasons = |world: &World, name, phone, postcode| {
        let check = verified(world, Details::new(name, phone, postcode).unwrap());
        assert_eq!((check.outcome, check.why), (CodeOutcome::Mismatch, None));
        assert_eq!(check.sentences.len(), check.reasons.len());
        check.reasons
    };
    let world = world_of(scenario());
    assert_eq!(reasons(&world, "홍길동", PHONE, POSTCODE), ["name"]);
    assert_eq!(reasons(&world, NAME, "01000000001", ""), ["phone"]);
    assert_eq!(reasons(&world, NAME, PHONE, "00001"), ["postcode"]);
    assert_eq!(reasons(&world, "홍길동", "01000000001", "00001"), ["name", "phone", "postcode"]);
    add_code(&world, OTHER_CODE, None);
    assert_eq!(reasons(&world, NAME, PHONE, POSTCODE), ["no_such_code"], "the newest code is asked about");

    let mut suspended = scenario();
    suspended.person.suspended_from = Some(at(START));
    assert_eq!(reasons(&world_of(suspended), NAME, PHONE, POSTCODE), ["not_in_use"]);
    let mut expired = scenario();
    expired.person.expired_from = Some(at(START));
    assert_eq!(reasons(&world_of(expired), NAME, PHONE, POSTCODE), ["expired"]);
}

#[test]
fn what_is_not_clearly_answered_says_nothing_of_the_code() {
    for trouble in Trouble::ALL {
        let mut world = world_of(scenario());
        world.restart_impatient();
        world.sim.fault(Fault::always(trouble).of(Service::CodeCheck));
        let check = verified(&world, details());
        assert_eq!(check.outcome, CodeOutcome::CannotSee, "{trouble:?}");
        assert_eq!((check.reasons.as_slice(), &check.again_on), (&[][..], &None), "{trouble:?}");
        assert_eq!(check.why, world.service(Service::CodeCheck).trouble, "{trouble:?}");
        for lang in Lang::ALL {
            let said = code_check::said(&check, lang);
            for word in ["정지", "사용 중", "유효", "맞지", "suspended", "in use", "ended", "do not belong"]
            {
                assert!(!said.contains(word), "{trouble:?}: {said}");
            }
        }
        // A month has not begun: nothing was answered.
        world.sim.mend();
        world.restart();
        assert_eq!(verify(&world, None, false).unwrap().outcome, CodeOutcome::Match, "{trouble:?}");
    }
}

#[test]
fn a_refused_key_is_the_keys_trouble() {
    let world = world_of(scenario());
    let other = Key::new("a111b222c333d444e555f666g7").unwrap();
    services::set_key(&world.ledger, Service::CodeCheck, other).unwrap();
    let check = verified(&world, details());
    assert_eq!((check.outcome, check.why.as_deref()), (CodeOutcome::CannotSee, Some("key_refused")));
}

#[test]
fn it_is_asked_once_a_month_unless_something_was_changed() {
    let world = world_of(scenario());
    assert_eq!(verify(&world, Some(details()), false).unwrap().outcome, CodeOutcome::Match);
    world.sim.set_now(at("2026-12-02T23:59:00+09:00"));
    let refused = verify(&world, None, false).unwrap_err();
    assert!(matches!(&refused, Error::CheckedLately { again_on } if again_on.to_string() == "2026-12-03"));
    assert!(refused.message(Lang::ALL[0]).contains("12월 3일"), "{}", refused.message(Lang::ALL[0]));
    assert_eq!(asked(&world).len(), 1, "nothing was asked");
    assert_eq!(verify(&world, None, true).unwrap().outcome, CodeOutcome::Match);
    // The month begins anew with what was answered last.
    world.sim.set_now(at("2026-12-05T10:00:00+09:00"));
    assert!(verify(&world, None, false).is_err());
    world.sim.set_now(at("2027-01-01T10:00:00+09:00"));
    assert_eq!(verify(&world, None, false).unwrap().outcome, CodeOutcome::Match);
    // Another code has a month of its own.
    add_code(&world, OTHER_CODE, None);
    assert_eq!(verify(&world, None, false).unwrap().reasons, ["no_such_code"]);
}

#[test]
fn nobody_who_asks_by_hand_asks_a_service_that_is_left_alone() {
    let world = world_of(scenario());
    world.sim.fault(Fault::always(Trouble::Overloaded).of(Service::CodeCheck).retry_after(3600));
    assert_eq!(verified(&world, details()).outcome, CodeOutcome::CannotSee);
    for changed in [false, true] {
        let refused = verify(&world, None, changed).unwrap_err();
        assert!(matches!(refused, Error::LeftAlone { until } if until >= world.now() + TimeDelta::hours(1)));
    }
    assert_eq!(asked(&world).len(), 1);
}

#[test]
fn what_is_missing_is_said_before_anything_is_asked() {
    let world = World::new(scenario(), at(START));
    assert!(matches!(verify(&world, Some(details()), false), Err(Error::NoCode)));
    add_code(&world, CODE, None);
    assert!(matches!(verify(&world, None, false), Err(Error::NoDetails)));
    services::remove_key(&world.ledger, Service::CodeCheck).unwrap();
    assert!(matches!(verify(&world, Some(details()), false), Err(Error::NoKey { .. })));
    assert_eq!(world.sim.requests(), []);
}

#[test]
fn it_asks_by_itself_thirty_days_before_the_code_expires() {
    let mut world = World::new(scenario(), at(START));
    add_code(&world, CODE, Some("2026-03-20"));
    verified(&world, details());
    world.run_until(at("2027-02-17T23:00:00+09:00"));
    assert_eq!(asked(&world).len(), 1, "not before");
    world.run_until(at("2027-02-19T23:59:00+09:00"));
    let begins = at("2027-02-18T00:00:00+09:00");
    let times = asked(&world);
    assert_eq!(times.len(), 2);
    assert!((begins..=begins + TimeDelta::hours(25)).contains(&times[1]), "{times:?}");
    // And once a month until it can be renewed no more.
    world.run_until(at("2028-01-01T00:00:00+09:00"));
    let times = asked(&world);
    assert!((3..=4).contains(&times.len()), "{times:?}");
    assert!(times[1..].windows(2).all(|two| two[1] - two[0] >= TimeDelta::days(29)), "{times:?}");
    assert!(*times.last().unwrap() < at("2027-04-21T00:00:00+09:00"), "{times:?}");
}

#[test]
fn it_never_asks_by_itself_where_it_does_not_know_the_expiry_or_the_person() {
    // Issued before 2026: it expires on a birthday that nobody asked for.
    for issued_on in [None, Some("2025-12-30")] {
        let mut world = World::new(scenario(), at(START));
        add_code(&world, CODE, issued_on);
        verified(&world, details());
        world.run_until(at("2028-01-01T00:00:00+09:00"));
        assert_eq!(asked(&world).len(), 1);
    }
    let mut forgotten = World::new(scenario(), at(START));
    add_code(&forgotten, CODE, Some("2026-03-20"));
    verified(&forgotten, details());
    assert!(code_check::has_details(&forgotten.ledger).unwrap());
    assert!(code_check::forget(&forgotten.ledger).unwrap());
    assert!(!code_check::has_details(&forgotten.ledger).unwrap());
    assert!(!code_check::forget(&forgotten.ledger).unwrap());
    forgotten.run_until(at("2028-01-01T00:00:00+09:00"));
    assert_eq!(asked(&forgotten).len(), 1);
}

#[test]
fn an_automatic_check_that_fails_is_tried_again_and_says_nothing_of_the_code() {
    let mut world = World::new(scenario(), at(START));
    add_code(&world, CODE, Some("2026-03-20"));
    verified(&world, details());
    world.sim.set_now(at("2027-02-18T00:00:00+09:00"));
    world.sim.fault(Fault::always(Trouble::BadGateway).of(Service::CodeCheck));
    world.run_until(at("2027-02-20T00:00:00+09:00"));
    let newest = |world: &World| {
        world.ledger.read(|r| r.code_checks().newest(r.codes().all()?[0].id)).unwrap().unwrap().outcome
    };
    assert_eq!(newest(&world), "cannot_see");
    assert!((2..20).contains(&asked(&world).len()));
    world.sim.mend();
    world.run_until(at("2027-02-22T00:00:00+09:00"));
    assert_eq!(newest(&world), "match");
}

#[test]
fn nothing_of_the_person_is_left_anywhere() {
    let is_clean = |text: &str| {
        for secret in [CODE, NAME, PHONE, POSTCODE, "7491", "%EB%82%A8"] {
            assert!(!text.contains(secret), "{secret} stands in {text}");
        }
    };
    is_clean(&format!("{:?} {:?}", details(), Asked { details: Some(details()), ..Asked::default() }));
    for trouble in [None].into_iter().chain(Trouble::ALL.map(Some)) {
        let mut world = world_of(scenario());
        if let Some(trouble) = trouble {
            world.restart_impatient();
            world.sim.fault(Fault::always(trouble).of(Service::CodeCheck));
        }
        for wrong in ["00001", POSTCODE] {
            let check = verified(&world, Details::new(NAME, PHONE, wrong).unwrap());
            is_clean(&format!("{check:?}"));
            is_clean(&serde_json::to_string(&check).unwrap());
        }
        is_clean(&format!("{:?} {:?}", world.sim.requests(), world.service(Service::CodeCheck)));
        let kept = world.ledger.read(|r| {
            let check = r.code_checks().newest(r.codes().all()?[0].id)?.unwrap();
            let body = check.evidence.map(|id| r.evidence().bytes(id)).transpose()?;
            Ok((check.reasons, String::from_utf8_lossy(&body.unwrap_or_default()).into_owned()))
        });
        is_clean(&format!("{:?}", kept.unwrap()));
    }
    for wrong in [("", PHONE, POSTCODE), (NAME, "7491-8236", POSTCODE), (NAME, PHONE, "48317-")] {
        let error = Details::new(wrong.0, wrong.1, wrong.2).unwrap_err();
        is_clean(&format!("{error} {error:?} {}", error.message(Lang::ALL[0])));
    }
}
