//! The smaller tables: what is put in comes out.

use munjigi_ledger::Error;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::coverage::Span;
use munjigi_model::{
    AnswerId, AnswerKind, Closed, Form, HolderId, IncidentId, IncidentKind, KstDate, Pccc, Source,
};

use crate::support::*;

fn code(text: &str) -> Pccc {
    Pccc::parse(text).unwrap()
}

#[test]
fn one_holder_is_made_at_first_use() {
    let home = Home::new();
    let again = home.ledger.write(|w| w.holders().first_or_make("다른 이름", hour(1))).unwrap();
    assert_eq!(again, home.holder);
    let [one] = home.ledger.read(|r| r.holders().all()).unwrap().try_into().unwrap();
    assert_eq!((one.id, one.label.as_str()), (home.holder, "나"));
    assert_eq!(home.ledger.read(|r| r.holders().first()).unwrap(), Some(home.holder));
}

#[test]
fn a_code_is_kept_once_for_each_holder() {
    let home = Home::new();
    let (holder, other) = (home.holder, home.another_holder());
    let add = |holder: HolderId, text: &str, issued: Option<&str>| {
        let (pccc, issued) = (code(text), issued.map(day));
        home.ledger.write(move |w| w.codes().add(holder, &pccc, issued, hour(1))).unwrap()
    };
    let first = add(holder, "P210123456734", None);
    let id = first.id();
    assert_eq!(first, Recorded::New(id));
    assert_eq!(add(holder, "p2101-2345-6734", None), Recorded::Same(id));
    assert_eq!(add(holder, "P210123456734", Some("2021-01-05")), Recorded::Updated(id));
    assert_eq!(add(holder, "P210123456734", None), Recorded::Same(id), "a day that is known stays");
    assert!(matches!(add(other, "P210123456734", None), Recorded::New(_)));
    let codes = home.ledger.read(|r| r.codes().all()).unwrap();
    assert_eq!(codes.len(), 2);
    assert_eq!((codes[0].holder, codes[0].issued_on), (holder, Some(day("2021-01-05"))));
    assert_eq!(codes[0].pccc.reveal(), "P210123456734");
    assert!(!format!("{codes:?}").contains("210123456734"));
}

#[test]
fn what_happened_to_a_code_is_only_added_to() {
    let home = Home::new();
    let holder = home.holder;
    let events = home
        .ledger
        .write(move |w| {
            let code = w.codes().add(holder, &code("P210123456734"), None, hour(1))?.id();
            w.code_events().add(holder, code, "entered", None, hour(1))?;
            w.code_events().add(holder, code, "reissued", Some(day("2026-11-20")), hour(2))?;
            w.reading().code_events().of(code)
        })
        .unwrap();
    let told: Vec<_> = events.iter().map(|e| (e.kind.as_str(), e.happened_on, e.recorded_at)).collect();
    assert_eq!(told, [("entered", None, hour(1)), ("reissued", Some(day("2026-11-20")), hour(2))]);
}

#[test]
fn coverage_is_spans_of_the_days_that_lists_showed() {
    let home = Home::new();
    let (holder, other) = (home.holder, home.another_holder());
    let (first, second) = (home.keep(b"first"), home.keep(b"second"));
    let add = |holder, form, from: &str, to: &str, list| {
        let span = Span { from: day(from), to: day(to) };
        home.ledger.write(move |w| w.coverage().add_list(holder, form, span, hour(24 * 365), list)).unwrap()
    };
    assert_eq!(add(holder, Form::List, "2026-11-10", "2026-11-12", first), 3);
    assert_eq!(add(holder, Form::List, "2026-11-12", "2026-11-14", second), 2, "days are counted once");
    assert_eq!(add(holder, Form::List, "2026-11-20", "2026-11-20", second), 1);
    assert_eq!(
        add(holder, Form::List, "2026-11-20", "2026-11-19", second),
        0,
        "a span that ends before it begins"
    );
    assert_eq!(add(holder, Form::Import, "2026-02-27", "2026-03-01", second), 3);
    assert_eq!(add(other, Form::List, "2026-01-01", "2026-01-01", second), 1);

    let spans = |holder, form| {
        let spans = home.ledger.read(|r| r.coverage().spans(holder, form)).unwrap();
        spans.iter().map(|s| (s.from.to_string(), s.to.to_string())).collect::<Vec<_>>()
    };
    let text = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        spans(holder, Form::List),
        [text("2026-11-10", "2026-11-14"), text("2026-11-20", "2026-11-20")]
    );
    assert_eq!(spans(holder, Form::Import), [text("2026-02-27", "2026-03-01")]);
    assert_eq!(spans(holder, Form::Postal), []);
    let since = |holder| home.ledger.read(|r| r.coverage().watched_since(holder)).unwrap();
    assert_eq!(since(holder), Some(day("2026-11-10")), "what the first list showed, not the oldest day");
    assert_eq!(since(other), Some(day("2026-01-01")));
    assert_eq!(since(HolderId(99)), None);
}

#[test]
fn the_day_on_which_a_list_was_made_is_seen_whole_by_a_later_one() {
    let home = Home::new();
    let (holder, list, later) = (home.holder, home.keep(b"first"), home.keep(b"later"));
    let add = |from: &str, to: &str, as_of: KstDate, list| {
        let span = Span { from: day(from), to: day(to) };
        let as_of = as_of.end();
        home.ledger.write(move |w| w.coverage().add_list(holder, Form::List, span, as_of, list)).unwrap()
    };
    let spans = || {
        let spans = home.ledger.read(|r| r.coverage().spans(holder, Form::List)).unwrap();
        spans.iter().map(|s| (s.from.to_string(), s.to.to_string())).collect::<Vec<_>>()
    };
    let text = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(add("2026-11-18", "2026-11-20", day("2026-11-20"), list), 3);
    assert_eq!(spans(), [text("2026-11-18", "2026-11-20")], "the newest day seen, in part or whole");
    assert_eq!(add("2026-11-21", "2026-11-25", day("2026-11-25"), later), 5);
    assert_eq!(spans(), [text("2026-11-18", "2026-11-19"), text("2026-11-21", "2026-11-25")]);
    assert_eq!(add("2026-11-20", "2026-11-20", day("2026-11-20"), later), 0, "of no later moment");
    assert_eq!(add("2026-11-20", "2026-11-20", day("2026-11-25"), later), 1);
    assert_eq!(add("2026-11-20", "2026-11-20", day("2026-11-20"), list), 0, "what was seen whole stays so");
    assert_eq!(spans(), [text("2026-11-18", "2026-11-25")]);
}

#[test]
fn a_clearance_has_one_incident_and_all_its_answers() {
    let home = Home::new();
    let holder = home.holder;
    let clearance = placed(home.see(Source::ClearanceList, 1, &cleared("509812044885", "2026-11-20")));
    let open = |at| {
        home.ledger
            .write(move |w| w.incidents().open(holder, clearance, IncidentKind::Review, hour(at)))
            .unwrap()
    };
    let (id, is_new) = open(1);
    assert!(is_new);
    let answer =
        |kind, at| home.ledger.write(move |w| w.answers().add(holder, id, kind, None, hour(at))).unwrap();
    let in_force = || {
        let answers = home.ledger.read(|r| r.answers().in_force()).unwrap();
        answers.iter().map(|a| a.kind).collect::<Vec<_>>()
    };
    answer(AnswerKind::Mine, 2);
    let last = answer(AnswerKind::NotMine, 3);
    assert_eq!(in_force(), [AnswerKind::NotMine]);
    home.ledger.write(move |w| w.incidents().close(id, Closed::Answered, hour(3))).unwrap();
    let closed = home.ledger.read(|r| r.incidents().get(id)).unwrap().closed;
    assert_eq!(closed, Some((hour(3), Closed::Answered)));

    let undo = |at| home.ledger.write(move |w| w.answers().undo(id, hour(at))).unwrap();
    assert_eq!(undo(4), Some(last));
    assert_eq!(in_force(), [AnswerKind::Mine], "the one before it counts again");
    assert_eq!(open(5), (id, false), "it is opened again, not doubled");
    assert_eq!(home.ledger.read(|r| r.incidents().get(id)).unwrap().closed, None);
    assert!(undo(6).is_some() && undo(7).is_none());
    assert_eq!(in_force(), []);
    let kept = home.ledger.read(|r| r.answers().of(id)).unwrap();
    assert_eq!(kept.iter().map(|a| a.undone_at).collect::<Vec<_>>(), [Some(hour(6)), Some(hour(4))]);
    assert!(kept.iter().all(|a| a.incident == id && a.id >= AnswerId(1)));

    let nothing = home.ledger.write(|w| w.incidents().close(IncidentId(9), Closed::Explained, hour(8)));
    assert!(matches!(nothing, Err(Error::NoSuch { what: "incident" })));
    assert!(matches!(home.ledger.read(|r| r.incidents().get(IncidentId(9))), Err(Error::NoSuch { .. })));
}

#[test]
fn acts_come_newest_first() {
    let home = Home::new();
    let holder = home.holder;
    home.ledger
        .write(move |w| {
            for n in 0..5 {
                w.acts().note(Some(holder), "import", Some(n), "{\"rows\":1}", hour(n))?;
            }
            Ok(())
        })
        .unwrap();
    let newest = home.ledger.read(|r| r.acts().newest(2)).unwrap();
    assert_eq!(
        newest.iter().map(|a| (a.subject, a.at)).collect::<Vec<_>>(),
        [(Some(4), hour(4)), (Some(3), hour(3))]
    );
    assert_eq!(newest[0].detail, "{\"rows\":1}");
}

#[test]
fn a_secret_belongs_to_a_holder_or_to_all() {
    let home = Home::new();
    let (holder, other) = (home.holder, home.another_holder());
    home.ledger
        .write(move |w| {
            w.secrets().set("unipass", None, b"old")?;
            w.secrets().set("unipass", None, b"for all")?;
            w.secrets().set("unipass", Some(holder), b"for one")
        })
        .unwrap();
    let get = |holder| home.ledger.read(|r| r.secrets().get("unipass", holder)).unwrap();
    assert_eq!(get(None).unwrap().reveal(), b"for all");
    assert_eq!(get(Some(holder)).unwrap().reveal(), b"for one");
    assert!(get(Some(other)).is_none());
    assert!(!format!("{:?}", get(None)).contains("for all"));
}

#[test]
fn what_is_listed_is_what_lists_showed() {
    let home = Home::new();
    let holder = home.holder;
    let of_the_list = placed(home.see(Source::ClearanceList, 1, &cleared("509812044885", "2026-11-18")));
    home.see(Source::CargoProgress, 1, &cleared("509812044886", "2026-11-20"));
    home.see(Source::Notice, 1, &notice("2026-05-05"));
    home.see(Source::ClearanceList, 1, &parcel("509812044887"));
    let (newest, listed) = home
        .ledger
        .read(|r| {
            let newest = r.clearances().newest_listed_day(holder)?;
            Ok((newest, r.clearances().listed_in(holder, day("2026-05-01"), day("2026-11-20"))?))
        })
        .unwrap();
    assert_eq!((newest, listed), (Some(day("2026-11-18")), vec![of_the_list]));
    assert!(home.ledger.read(|r| r.sightings().any_list(holder)).unwrap());
    assert!(!home.ledger.read(|r| r.sightings().any_list(HolderId(99))).unwrap());
}

#[test]
fn clearances_under_way_come_first_then_the_newest() {
    let home = Home::new();
    for (hbl, on) in
        [("509812044881", Some("2026-11-18")), ("509812044882", Some("2026-11-20")), ("509812044883", None)]
    {
        let said = on.map_or_else(|| parcel(hbl), |on| cleared(hbl, on));
        home.see(Source::ClearanceList, 1, &said);
    }
    let listed: Vec<_> = home.clearances().into_iter().map(|c| c.facts.hbl.unwrap()).collect();
    assert_eq!(listed, ["509812044883", "509812044882", "509812044881"]);
}
