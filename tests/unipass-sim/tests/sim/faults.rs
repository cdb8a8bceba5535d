//! Each fault, on each service, is what the client should take it for.

use std::time::Duration;

use chrono::TimeDelta;
use unipass::client::Asked;
use unipass::{
    Client, MAX_BODY, NotUnderstood, RetryAfter, Service, Unavailable, cargo_progress, code_check,
    customs_rates, postal,
};
use unipass_sim::{Fault, Part, Person, PostalItem, Scenario, Sim, Trouble, Way};

use crate::asking::{HBL, client, client_within, house, later, monday, parcel, wait_for};

/// Enough for an answer that never comes; nothing hangs on it, for the simulator waits until the client hangs up.
const SHORT: Duration = Duration::from_millis(250);

/// What came of a question, whatever the service.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Understood,
    NoRecord,
    Refused,
    NotUnderstood(NotUnderstood),
    Unavailable(Unavailable),
}

fn outcome<A>(asked: Asked<A>, read: impl Fn(A) -> Outcome) -> Outcome {
    match asked {
        Ok(received) => read(received.answer),
        Err(unavailable) => Outcome::Unavailable(unavailable),
    }
}

fn ask(client: &Client, service: Service) -> Outcome {
    wait_for(async {
        match service {
            Service::CargoProgress => {
                use cargo_progress::Answer;
                outcome(client.cargo_progress(&house(HBL, 2026)).await, |answer| match answer {
                    Answer::One(_) | Answer::Many(_) => Outcome::Understood,
                    Answer::NoRecord => Outcome::NoRecord,
                    Answer::Refused { .. } => Outcome::Refused,
                    Answer::NotUnderstood(why) => Outcome::NotUnderstood(why),
                })
            }
            Service::CodeCheck => {
                use code_check::Answer;
                let Person { code, name, phone, .. } = Person::default();
                let question = code_check::Question { code, name, phone, postcode: None };
                outcome(client.code_check(&question).await, |answer| match answer {
                    Answer::Match | Answer::Mismatch(_) => Outcome::Understood,
                    Answer::Refused { .. } => Outcome::Refused,
                    Answer::NotUnderstood(why) => Outcome::NotUnderstood(why),
                })
            }
            Service::Postal => {
                use postal::Answer;
                let question =
                    postal::Question { postal_no: "EG203774107JP".into(), kind: postal::Kind::Ems };
                outcome(client.postal(&question).await, |answer| match answer {
                    Answer::Items(_) => Outcome::Understood,
                    Answer::NoRecord => Outcome::NoRecord,
                    Answer::Refused { .. } => Outcome::Refused,
                    Answer::NotUnderstood(why) => Outcome::NotUnderstood(why),
                })
            }
            Service::CustomsRates => {
                use customs_rates::{Answer, Direction};
                let day = "2026-12-01".parse().unwrap();
                let question = customs_rates::Question { day, direction: Direction::Import };
                outcome(client.customs_rates(&question).await, |answer| match answer {
                    Answer::Rates(_) => Outcome::Understood,
                    Answer::NoRecord => Outcome::NoRecord,
                    Answer::Refused { .. } => Outcome::Refused,
                    Answer::NotUnderstood(why) => Outcome::NotUnderstood(why),
                })
            }
        }
    })
}

fn sim() -> Sim {
    let parcels = vec![parcel(HBL, Way::AirList)];
    let postal_items = vec![PostalItem::new("EG203774107JP", monday())];
    Sim::start(Scenario { parcels, postal_items, ..Scenario::default() }, later()).unwrap()
}

fn status(outcome: &Outcome) -> Option<u16> {
    let Outcome::Unavailable(Unavailable::Status { status, .. }) = outcome else { return None };
    Some(*status)
}

/// Whether an outcome is what a trouble should be taken for.
fn is_right(trouble: Trouble, service: Service, outcome: &Outcome) -> bool {
    use NotUnderstood as Not;
    let not = |expected: &Not| *outcome == Outcome::NotUnderstood(expected.clone());
    match trouble {
        Trouble::BadGateway => status(outcome) == Some(502),
        Trouble::Overloaded => status(outcome) == Some(503),
        Trouble::TooMany => status(outcome) == Some(429),
        Trouble::Redirect => status(outcome) == Some(302),
        Trouble::SilentHeaders | Trouble::DrippingBody => {
            *outcome == Outcome::Unavailable(Unavailable::TimedOut)
        }
        Trouble::CutHeaders | Trouble::CutBody => *outcome == Outcome::Unavailable(Unavailable::Connection),
        Trouble::WebPage | Trouble::Maintenance => not(&Not::WebPage),
        Trouble::RenamedField => not(&match service {
            Service::CargoProgress => Not::NoKind,
            Service::CustomsRates => Not::NoRate,
            Service::CodeCheck => Not::NoCount,
            Service::Postal => Not::NoPostalNumber,
        }),
        // API028 never says "nothing": zero is "no match", and needs a sentence.
        Trouble::Empty if service == Service::CodeCheck => not(&Not::NoMessage),
        Trouble::Empty => *outcome == Outcome::NoRecord,
        Trouble::Huge => not(&Not::TooLarge { bytes: MAX_BODY + 1 }),
        Trouble::WrongCharset => not(&Not::NotInCharset { charset: "UTF-8" }),
        Trouble::ExpiredKey => *outcome == Outcome::Refused,
        Trouble::Truncated => not(&Not::CutShort),
    }
}

#[test]
fn each_trouble_of_each_service_is_what_it_is() {
    let sim = sim();
    let (patient, hasty) = (client(&sim), client_within(&sim, SHORT));
    for trouble in Trouble::ALL {
        for service in Service::ALL {
            sim.mend();
            sim.fault(Fault::always(trouble).of(service));
            let is_silent = matches!(trouble, Trouble::SilentHeaders | Trouble::DrippingBody);
            let outcome = ask(if is_silent { &hasty } else { &patient }, service);
            assert!(is_right(trouble, service, &outcome), "{trouble:?} of {service:?}: {outcome:?}");
            sim.mend();
            assert_eq!(ask(&patient, service), Outcome::Understood, "{service:?} after {trouble:?}");
        }
    }
    assert!(!sim.counts().contains_key(&Part::Elsewhere), "a redirect was followed");
}

#[test]
fn a_cut_within_the_body_comes_after_whole_headers() {
    let sim = sim();
    sim.fault(Fault::always(Trouble::CutBody));
    let mut response = crate::asking::agent().get(sim.sign_in_page().as_str()).call().unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.body_mut().read_to_vec().is_err());
    sim.mend();
    sim.fault(Fault::always(Trouble::CutHeaders));
    assert!(crate::asking::agent().get(sim.sign_in_page().as_str()).call().is_err());
}

#[test]
fn a_fault_holds_in_its_time_and_for_its_part() {
    let sim = sim();
    let client = client(&sim);
    let until = later() + TimeDelta::hours(2);
    sim.fault(Fault::new(Trouble::BadGateway, later(), until).of(Service::CargoProgress));
    for (at, is_down) in [
        (later() - TimeDelta::seconds(1), false),
        (later(), true),
        (until - TimeDelta::seconds(1), true),
        (until, false),
    ] {
        sim.set_now(at);
        assert_eq!(status(&ask(&client, Service::CargoProgress)).is_some(), is_down, "{at}");
        assert_eq!(ask(&client, Service::Postal), Outcome::Understood, "{at}");
    }
}

#[test]
fn when_to_come_back_is_told_where_the_fault_names_it() {
    let sim = sim();
    for trouble in [Trouble::Overloaded, Trouble::TooMany] {
        for (fault, expected) in [
            (Fault::always(trouble), None),
            (Fault::always(trouble).retry_after(600), Some(RetryAfter::In(Duration::from_secs(600)))),
        ] {
            sim.mend();
            sim.fault(fault);
            let Outcome::Unavailable(Unavailable::Status { retry_after, .. }) =
                ask(&client(&sim), Service::CargoProgress)
            else {
                panic!("{trouble:?}")
            };
            assert_eq!(retry_after, expected, "{trouble:?}");
        }
    }
}

#[test]
fn a_renamed_field_is_missed_in_a_list_too() {
    let sim = crate::asking::sim([parcel(HBL, Way::AirList), parcel(HBL, Way::SeaList)]);
    sim.fault(Fault::always(Trouble::RenamedField));
    let outcome = ask(&client(&sim), Service::CargoProgress);
    assert_eq!(outcome, Outcome::NotUnderstood(NotUnderstood::NoCargoNumber));
}
