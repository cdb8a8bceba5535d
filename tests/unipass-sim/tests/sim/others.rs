//! API028, API037 and API012.

use chrono::NaiveDate;
use unipass::code_check::{self, Reason};
use unipass::customs_rates::{self, Direction};
use unipass::postal::{self, Kind};
use unipass::{Client, Refusal, Service};
use unipass_sim::{Person, PostalItem, Scenario, Sim};

use crate::asking::{at, client, monday, raw, sim, wait_for};

fn of_person(person: &Person) -> code_check::Question {
    code_check::Question {
        code: person.code.clone(),
        name: person.name.clone(),
        phone: person.phone.clone(),
        postcode: Some(person.postcode.clone()),
    }
}

fn check(client: &Client, question: &code_check::Question) -> code_check::Answer {
    wait_for(client.code_check(question)).unwrap().answer
}

fn reasons(client: &Client, question: &code_check::Question) -> Vec<Reason> {
    let code_check::Answer::Mismatch(mismatch) = check(client, question) else { panic!("they go together") };
    mismatch.reasons()
}

#[test]
fn a_code_goes_together_with_its_persons_facts_and_no_others() {
    let sim = sim([]);
    let client = client(&sim);
    let theirs = of_person(&Person::default());
    assert_eq!(check(&client, &theirs), code_check::Answer::Match);
    let without_postcode = code_check::Question { postcode: None, ..theirs.clone() };
    assert_eq!(check(&client, &without_postcode), code_check::Answer::Match);

    let other = "00001".to_owned();
    let cases = [
        (code_check::Question { code: "P000000000001".into(), ..theirs.clone() }, Reason::NoSuchCode),
        (code_check::Question { name: "임꺽정".into(), ..theirs.clone() }, Reason::Name),
        (code_check::Question { phone: other.clone(), ..theirs.clone() }, Reason::Phone),
        (code_check::Question { postcode: Some(other), ..theirs.clone() }, Reason::Postcode),
    ];
    for (question, reason) in cases {
        assert_eq!(reasons(&client, &question), [reason]);
    }
    let both = code_check::Question { name: "임꺽정".into(), phone: "0".into(), ..theirs };
    assert_eq!(reasons(&client, &both), [Reason::Name, Reason::Phone]);
}

#[test]
fn a_code_ends_when_the_scenario_says() {
    let person = Person {
        suspended_from: Some(at("2026-12-01T00:00:00")),
        expired_from: Some(at("2027-01-01T00:00:00")),
        ..Person::default()
    };
    let question = of_person(&person);
    let sim = Sim::start(Scenario { person, ..Scenario::default() }, monday()).unwrap();
    let client = client(&sim);
    assert_eq!(check(&client, &question), code_check::Answer::Match);
    sim.set_now(at("2026-12-01T00:00:00"));
    assert_eq!(reasons(&client, &question), [Reason::NotInUse]);
    sim.set_now(at("2027-01-01T00:00:00"));
    assert_eq!(reasons(&client, &question), [Reason::NotInUse, Reason::Expired]);
}

#[test]
fn a_postal_item_comes_and_is_approved() {
    let never = PostalItem { approved_at: None, ..PostalItem::new("RB123456785CN", monday()) };
    let postal_items = vec![PostalItem::new("EG203774107JP", monday()), never];
    let before = monday() - chrono::TimeDelta::minutes(1);
    let sim = Sim::start(Scenario { postal_items, ..Scenario::default() }, before).unwrap();
    let client = client(&sim);
    let ask = |postal_no: &str, kind| {
        let question = postal::Question { postal_no: postal_no.into(), kind };
        wait_for(client.postal(&question)).unwrap().answer
    };
    let cleared_on = |answer| {
        let postal::Answer::Items(items) = answer else { panic!("no item") };
        items[0].cleared_on().map(|day: NaiveDate| day.to_string())
    };
    assert_eq!(ask("EG203774107JP", Kind::Ems), postal::Answer::NoRecord);
    sim.set_now(monday());
    assert_eq!(cleared_on(ask("EG203774107JP", Kind::Ems)), None);
    assert_eq!(ask("EG203774107JP", Kind::Other), postal::Answer::NoRecord);
    sim.set_now(at("2026-11-17T03:00:00"));
    assert_eq!(cleared_on(ask("EG203774107JP", Kind::Ems)).as_deref(), Some("2026-11-17"));
    sim.set_now(at("2027-11-17T03:00:00"));
    assert_eq!(cleared_on(ask("RB123456785CN", Kind::Other)), None);
}

#[test]
fn a_postal_item_has_the_elements_of_the_constructed_one() {
    let postal_items = vec![PostalItem::new("EG203774107JP", monday())];
    let sim =
        Sim::start(Scenario { postal_items, ..Scenario::default() }, at("2026-12-01T00:00:00")).unwrap();
    let path = "psmtCsclPrgsInfoQry/retrievePsmtCsclPrgsInfo";
    let body = raw(&sim, Service::Postal, path, "psmtKcd=01&psmtNo=EG203774107JP");
    assert_eq!(postal::read(body.as_bytes()), {
        let constructed = crate::asking::fixture("constructed/postal-cleared.xml");
        let ours = |name: &str| {
            let (_, rest) = body.split_once(&format!("<{name}>")).unwrap();
            rest.split_once('<').unwrap().0.to_owned()
        };
        // Everything but what is drawn or dated.
        let mut expected = constructed.replace("2026210003907", &ours("psmtCsclMtNo"));
        expected = expected.replace("20261109", "20261116").replace("20261110", "20261117");
        postal::read(expected.as_bytes())
    });
}

#[test]
fn rates_hold_for_a_week_and_are_known_from_friday_on() {
    let sim = Sim::start(Scenario::default(), at("2026-11-20T00:00:00")).unwrap();
    let client = client(&sim);
    let ask = |day: &str| {
        let question = customs_rates::Question { day: day.parse().unwrap(), direction: Direction::Import };
        wait_for(client.customs_rates(&question)).unwrap().answer
    };
    let rates = |day| {
        let customs_rates::Answer::Rates(rates) = ask(day) else { panic!("no rates on {day}") };
        rates
    };
    let this_week = rates("2026-11-15");
    assert_eq!(this_week, rates("2026-11-21"));
    assert_eq!(this_week.valid_from().map(|day| day.to_string()).as_deref(), Some("2026-11-15"));
    assert_eq!(this_week.direction(), Some(Direction::Import));
    // Currencies of several countries agree, or they would be left out.
    assert_eq!(this_week.stated().len(), 7);

    let next_week = rates("2026-11-22");
    assert_ne!(this_week.stated(), next_week.stated());
    sim.set_now(at("2026-11-19T23:59:59"));
    assert_eq!(ask("2026-11-22"), customs_rates::Answer::NoRecord);
}

#[test]
fn the_yen_comes_by_one_or_by_the_hundred() {
    let yen = |yen_by_the_hundred| {
        let scenario = Scenario { yen_by_the_hundred, ..Scenario::default() };
        let sim = Sim::start(scenario, at("2026-11-20T00:00:00")).unwrap();
        let question =
            customs_rates::Question { day: "2026-11-20".parse().unwrap(), direction: Direction::Import };
        let answer = wait_for(client(&sim).customs_rates(&question)).unwrap().answer;
        let customs_rates::Answer::Rates(rates) = answer else { panic!("no rates") };
        rates.stated()["JPY"].to_string()
    };
    let digits = |rate: String| rate.replace('.', "");
    let (by_one, by_hundred) = (yen(false), yen(true));
    assert!(by_one.starts_with("8.") || by_one.starts_with("9."), "{by_one}");
    assert_eq!(digits(by_one), digits(by_hundred));
}

#[test]
fn no_service_takes_the_key_of_another() {
    let sim = sim([]);
    let path = "persEcmQry/retrievePersEcm";
    let wrong = Scenario::default().key_text(Service::CargoProgress);
    let url = format!("{}/{path}?crkyCn={wrong}&persEcm=P000000000000", sim.base());
    let body = crate::asking::get(&url.parse().unwrap());
    assert!(matches!(
        code_check::read(body.as_bytes()),
        code_check::Answer::Refused { why: Refusal::KeyUnknown, .. }
    ));
    for key in Service::ALL.map(|service| Scenario::default().key_text(service)) {
        assert!(unipass::Key::new(&key).unwrap().looks_usual());
    }
}

#[test]
fn what_a_question_lacks_is_refused() {
    let sim = sim([]);
    let (code, postal, rates) = (
        "persEcmQry/retrievePersEcm",
        "psmtCsclPrgsInfoQry/retrievePsmtCsclPrgsInfo",
        "trifFxrtInfoQry/retrieveTrifFxrtInfo",
    );
    for question in ["", "pltxNm=x&cralTelno=0", "persEcm=P000000000000&pltxNm=x"] {
        let answer = code_check::read(raw(&sim, Service::CodeCheck, code, question).as_bytes());
        let is_refused = matches!(answer, code_check::Answer::Refused { why: Refusal::QueryIncomplete, .. });
        assert!(is_refused, "{question}: {answer:?}");
    }
    for question in ["", "psmtKcd=01", "psmtNo=EG203774107JP"] {
        let answer = postal::read(raw(&sim, Service::Postal, postal, question).as_bytes());
        let is_refused = matches!(answer, postal::Answer::Refused { why: Refusal::QueryIncomplete, .. });
        assert!(is_refused, "{question}: {answer:?}");
    }
    for question in ["", "imexTp=2", "qryYymmDd=20261120&imexTp=3", "qryYymmDd=20261320&imexTp=2"] {
        let answer = customs_rates::read(raw(&sim, Service::CustomsRates, rates, question).as_bytes());
        let is_refused =
            matches!(answer, customs_rates::Answer::Refused { why: Refusal::QueryIncomplete, .. });
        assert!(is_refused, "{question}: {answer:?}");
    }
}
