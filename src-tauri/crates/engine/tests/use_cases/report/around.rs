//! What is done around a kit: captures, the log of filings and its reminders, withdrawals, steps, guidance.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_engine::report::{captures, filings, guidance, kept, reporter, steps};
use munjigi_engine::{Error, clearances, codes, incidents, orders};
use munjigi_model::{
    AnswerKind, CaptureId, ClearanceFacts, FilingId, IncidentId, Leg, OrderFacts, OrderStatus, Pccc,
    ReportId, Stage, Waybill,
};
use munjigi_wire::{Filing, Report, Reporter};
use munjigi_words::Lang;

use super::{Victim, day};
use crate::fresh::now;

fn filed(on: &str, next_on: Option<&str>) -> filings::Filed {
    filings::Filed {
        office: " customs ".into(),
        filed_on: day(on),
        receipt: Some("2026-1".into()),
        next_on: next_on.map(day),
        note: None,
    }
}

/// Noon of a day in Korea.
fn noon(on: &str) -> DateTime<Utc> {
    day(on).begin() + TimeDelta::hours(12)
}

fn id(filing: &Filing) -> FilingId {
    FilingId(filing.id.parse().unwrap())
}

impl Victim {
    fn filing(&self, report: ReportId, next_on: Option<&str>) -> FilingId {
        id(&filings::add(&self.ledger, report, filed("2026-11-20", next_on), now()).unwrap())
    }

    fn reminded(&self, on: &str) -> Vec<FilingId> {
        filings::take_due(&self.ledger, noon(on)).unwrap().iter().map(id).collect()
    }

    fn report(&self, report: ReportId) -> Report {
        kept::get(&self.ledger, report).unwrap()
    }

    fn acts(&self) -> Vec<String> {
        self.ledger.read(|r| r.acts().newest(3)).unwrap().into_iter().map(|act| act.kind).collect()
    }
}

#[test]
fn captures_are_named_for_what_they_are_and_refused_for_their_size_alone() {
    let victim = Victim::new();
    let incident = victim.asked[0];
    let add = |bytes: &[u8]| captures::add(&victim.ledger, incident, bytes, now());
    let picture = add(b"\x89PNG\r\n\x1a\n").unwrap();
    assert_eq!((picture.kind.as_str(), picture.incident), ("png", incident.to_string()));
    assert_eq!(add(b"MZ\x90\0").unwrap().kind, "bin", "what is not known is taken too");
    assert!(matches!(add(b""), Err(Error::EmptyCapture)));
    let most = 20 * 1024 * 1024;
    assert_eq!(add(&vec![b' '; most]).unwrap().kind, "txt");
    let told = add(&vec![b' '; most + 1]).unwrap_err();
    assert!(matches!(told, Error::CaptureTooLarge { bytes, .. } if bytes == most as u64 + 1));
    assert_eq!(captures::list(&victim.ledger, incident).unwrap().len(), 3);
    let nowhere = captures::add(&victim.ledger, IncidentId(99), b"x", now());
    assert!(matches!(nowhere, Err(Error::Ledger(munjigi_ledger::Error::NoSuch { what: "incident" }))));
    let none = captures::remove(&victim.ledger, CaptureId(99), now()).unwrap_err();
    assert!(none.message(Lang::Ko).contains("더한 파일"), "{}", none.message(Lang::Ko));
}

#[test]
fn who_reports_is_kept_as_far_as_they_said() {
    let victim = Victim::new();
    let get = || reporter::get(&victim.ledger).unwrap();
    assert_eq!(get(), Reporter::default());
    let who = Reporter {
        name: Some("홍길동".into()),
        address: Some(" 서울시 어느 길 1\n2층 ".into()),
        mail: Some(String::new()),
        phone: None,
    };
    let set = reporter::set(&victim.ledger, &who, now()).unwrap();
    assert_eq!(set, get());
    assert_eq!((set.address.as_deref(), set.mail), (Some("서울시 어느 길 1\n2층"), None));
    for (field, who) in [
        ("name", Reporter { name: Some("a\u{7}".into()), ..Reporter::default() }),
        ("phone", Reporter { phone: Some("0".repeat(1001)), ..Reporter::default() }),
        ("home", Reporter { address: Some("\u{0}".into()), ..Reporter::default() }),
        ("mail", Reporter { mail: Some("a\u{1b}[0m".into()), ..Reporter::default() }),
    ] {
        let told = reporter::set(&victim.ledger, &who, now()).unwrap_err();
        assert!(matches!(told, Error::NotUnderstood { field: named } if named == field), "{told:?}");
        assert!(
            !told.message(Lang::Ko).contains("열을"),
            "each has its own word: {}",
            told.message(Lang::Ko)
        );
    }
    assert_eq!(get().name.as_deref(), Some("홍길동"), "what is refused changes nothing");
}

#[test]
fn a_kit_is_listed_without_its_place() {
    let victim = Victim::new();
    let first = victim.kit(&victim.asked[..1]);
    let both = victim.kit(&victim.asked);
    assert_eq!(victim.acts()[0], "report_make");
    let listed = kept::list(&victim.ledger).unwrap();
    assert_eq!(
        listed.iter().map(|it| it.id.clone()).collect::<Vec<_>>(),
        [both, first].map(|it| it.to_string())
    );
    let report = &listed[0];
    let mut asked = victim.asked;
    asked.sort_unstable();
    assert_eq!(report.incidents, asked.map(|it| it.to_string()));
    assert_eq!((report.customs_police.len(), report.redaction.join(",")), (64, "prices,items".into()));
    assert_eq!((report.lang.as_str(), report.has_folder, report.needs_withdrawal), ("ko", false, false));
    assert_eq!(kept::folder(&victim.ledger, both).unwrap(), None);

    let place = victim.folder.path().join("kits");
    std::fs::create_dir(&place).unwrap();
    assert!(victim.report(both).has_folder);
    assert_eq!(kept::folder(&victim.ledger, both).unwrap(), Some(place.clone()));
    let json = serde_json::to_string(&victim.report(both)).unwrap();
    assert!(!json.contains(place.to_str().unwrap()), "{json}");
    let none = kept::get(&victim.ledger, ReportId(99)).unwrap_err();
    assert!(none.message(Lang::Ko).contains("도용신고 자료"));
}

#[test]
fn a_filing_is_noted_changed_closed_and_opened_again() {
    let victim = Victim::new();
    let report = victim.kit(&victim.asked);
    let filing = victim.filing(report, Some("2026-12-01"));
    let [one] = filings::of_report(&victim.ledger, report).unwrap().try_into().unwrap();
    assert_eq!((one.office.as_str(), one.receipt.as_deref()), ("customs", Some("2026-1")));
    assert_eq!(
        (victim.report(report).filings, filings::all(&victim.ledger).unwrap()),
        (vec![one.clone()], vec![one])
    );

    let other = filings::Filed { office: "경찰서".into(), receipt: None, ..filed("2026-11-19", None) };
    let changed = filings::change(&victim.ledger, filing, other, now()).unwrap();
    assert_eq!((changed.office.as_str(), changed.receipt, changed.next_on), ("경찰서", None, None));
    let closed = filings::close(&victim.ledger, filing, now()).unwrap();
    assert_eq!(closed.closed_on.as_deref(), Some("2026-11-20"));
    assert_eq!(filings::reopen(&victim.ledger, filing, now()).unwrap().closed_on, None);
    assert_eq!(victim.acts(), ["filing_reopen", "filing_close", "filing_set"]);

    let refused = |filed| filings::add(&victim.ledger, report, filed, now()).unwrap_err();
    assert!(matches!(refused(filed("2026-11-21", None)), Error::FiledLater));
    assert!(matches!(refused(filed("2026-11-20", Some("2026-11-19"))), Error::NextBeforeFiled));
    let nowhere = filings::add(&victim.ledger, ReportId(99), filed("2026-11-20", None), now());
    assert!(matches!(nowhere, Err(Error::Ledger(munjigi_ledger::Error::NoSuch { what: "report" }))));
    let none = filings::close(&victim.ledger, FilingId(99), now()).unwrap_err();
    assert!(none.message(Lang::Ko).contains("접수 기록"));
}

#[test]
fn each_filing_reminds_once_for_its_day_and_every_week_that_it_stays_open() {
    let victim = Victim::new();
    let report = victim.kit(&victim.asked);
    let [first, second] = ["2026-12-01", "2026-12-03"].map(|on| victim.filing(report, Some(on)));
    victim.filing(report, None);
    let due = filings::due(&victim.ledger, day("2026-12-02")).unwrap();
    assert_eq!(due.iter().map(id).collect::<Vec<_>>(), [first]);

    assert_eq!(victim.reminded("2026-11-30"), []);
    assert_eq!(victim.reminded("2026-12-01"), [first]);
    assert_eq!(victim.reminded("2026-12-01"), [], "not twice, whoever asks");
    assert_eq!(victim.reminded("2026-12-03"), [second]);
    assert_eq!(victim.reminded("2026-12-07"), []);
    assert_eq!(victim.reminded("2026-12-08"), [first], "a week later");
    filings::give_back(&victim.ledger, first).unwrap();
    assert_eq!(victim.reminded("2026-12-09"), [first], "it could not be shown");

    filings::close(&victim.ledger, first, noon("2026-12-09")).unwrap();
    filings::change(&victim.ledger, second, filed("2026-11-20", Some("2026-12-12")), noon("2026-12-09"))
        .unwrap();
    assert_eq!(victim.reminded("2026-12-11"), [], "another date is waited for anew");
    assert_eq!(victim.reminded("2026-12-16"), [second]);
    filings::reopen(&victim.ledger, first, noon("2026-12-16")).unwrap();
    assert_eq!(victim.reminded("2026-12-16"), [first], "it was overdue for a week");
}

#[test]
fn a_report_is_to_be_withdrawn_where_its_answer_was_changed_after_it_was_filed() {
    let victim = Victim::new();
    let [filed, unfiled] = [&victim.asked[..], &victim.asked[..1]].map(|incidents| victim.kit(incidents));
    let filing = victim.filing(filed, None);
    let needs = || [filed, unfiled].map(|report| victim.report(report).needs_withdrawal);
    assert_eq!(needs(), [false, false]);
    victim.answer(0, AnswerKind::Family);
    assert_eq!(needs(), [true, false], "what was never filed needs none");
    incidents::undo(&victim.ledger, victim.asked[0], now()).unwrap();
    assert_eq!(needs(), [false, false], "the answer of before counts again");
    incidents::undo(&victim.ledger, victim.asked[0], now()).unwrap();
    assert_eq!(needs(), [false, false], "no answer says nothing that could be written to an office");
    victim.answer(0, AnswerKind::Family);
    filings::close(&victim.ledger, filing, now()).unwrap();
    assert_eq!(needs(), [false, false], "what is closed since then was withdrawn");
    let later = now() + TimeDelta::days(2);
    incidents::answer(&victim.ledger, victim.asked[1], AnswerKind::Gift, None, later).unwrap();
    assert_eq!(needs(), [false, false]);
}

#[test]
fn the_steps_name_what_of_the_persons_own_may_stop() {
    let victim = Victim::new();
    let steps = |lang| steps::steps(&victim.ledger, lang, now()).unwrap();
    let before = steps(Lang::Ko);
    let titles: Vec<_> = before.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["사용정지", "도용신고", "재발급", "집안의 다른 부호", "받은 물건"]);
    assert_eq!((before.issued, before.issues, before.other_codes), (None, 5, 0));
    assert!(before.under_way.is_empty());
    let expected: Vec<_> = before.expected.iter().filter_map(|order| order.order_no.as_deref()).collect();
    assert_eq!(expected, ["112-9900118-2000011"], "the one that is not sent yet");

    // One of an order, one that the person answered for, one that is not theirs.
    let waybill = Waybill::parse("509812044885", Leg::Korea).unwrap();
    let facts = OrderFacts {
        merchant: "iHerb".into(),
        order_no: Some("532004417".into()),
        ordered_on: Some(day("2026-11-10")),
        status: OrderStatus::Shipped,
        waybills: vec![waybill],
        ..OrderFacts::default()
    };
    let order = orders::add(&victim.ledger, facts.clone(), now()).unwrap();
    orders::add(
        &victim.ledger,
        OrderFacts {
            order_no: Some("1".into()),
            status: OrderStatus::Cancelled,
            waybills: Vec::new(),
            ..facts.clone()
        },
        now(),
    )
    .unwrap();
    orders::add(
        &victim.ledger,
        OrderFacts {
            order_no: Some("2".into()),
            ordered_on: Some(day("2026-09-20")),
            waybills: Vec::new(),
            ..facts
        },
        now(),
    )
    .unwrap();
    assert_eq!(steps(Lang::Ko).expected.len(), 2, "cancelled and long ago are not waited for");
    let under_way = |hbl: &str| {
        let facts =
            ClearanceFacts { hbl: Some(hbl.into()), stage: Stage::InBond, ..ClearanceFacts::default() };
        clearances::add(&victim.ledger, facts, now()).unwrap().unwrap()
    };
    let matched = under_way("509812044885");
    let [gift, stolen] = ["6091240093117", "6091240093128"].map(under_way);
    for incident in incidents::all(&victim.ledger, now()).unwrap() {
        let kind = match &incident.clearance.id {
            id if *id == gift.id => AnswerKind::Gift,
            id if *id == stolen.id => AnswerKind::NotMine,
            _ => continue,
        };
        let id = IncidentId(incident.id.parse().unwrap());
        incidents::answer(&victim.ledger, id, kind, None, now()).unwrap();
    }
    codes::add(&victim.ledger, Pccc::parse("P260000000021").unwrap(), Some(day("2026-10-01")), now())
        .unwrap();
    let after = steps(Lang::En);
    let mut own: Vec<_> = after.under_way.iter().map(|clearance| clearance.id.as_str()).collect();
    own.sort_unstable();
    let mut expected = [matched.id.as_str(), gift.id.as_str()];
    expected.sort_unstable();
    assert_eq!(own, expected);
    assert!(after.expected.iter().all(|it| it.id != order.id), "it stands among the clearances");
    assert_eq!(after.issued, Some(1));
    let now = |code: &str| after.steps.iter().find(|step| step.code == code).unwrap().now.clone();
    assert_eq!(now("reissue").unwrap(), "The ledger knows of 1 of 5 this year.");
    assert!(now("suspend").unwrap().contains("2 under way at customs, 1 order not"), "{:?}", now("suspend"));
    for advice in after.steps.iter().flat_map(|step| &step.advice) {
        assert!(!advice.by.is_empty() && !advice.said.is_empty());
    }
}

#[test]
fn guidance_follows_the_answer_in_force() {
    let victim = Victim::new();
    let incident = victim.asked[0];
    let of = || guidance::of(&victim.ledger, incident, Lang::Ko).unwrap();
    assert!(of().may_report);
    victim.answer(0, AnswerKind::Agent);
    let agent = of();
    assert_eq!(
        (agent.answer.as_deref(), agent.letter.as_deref(), agent.may_report),
        (Some("agent"), Some("agent"), false)
    );
    for _ in 0..2 {
        incidents::undo(&victim.ledger, incident, now()).unwrap();
    }
    assert_eq!((of().answer, of().may_report), (None, false));
    let nowhere = guidance::of(&victim.ledger, IncidentId(99), Lang::Ko);
    assert!(matches!(nowhere, Err(Error::Ledger(munjigi_ledger::Error::NoSuch { .. }))));
}

#[test]
fn all_of_it_is_told_at_once_with_what_can_be_reported_the_newest_first() {
    let victim = Victim::new();
    let all = || munjigi_engine::report::reports(&victim.ledger, Lang::En, "Papers".into(), now()).unwrap();
    let newest_first = |mut incidents: Vec<IncidentId>| {
        incidents.sort_unstable();
        incidents.iter().rev().map(ToString::to_string).collect::<Vec<_>>()
    };
    let told = all();
    assert_eq!(told.not_mine, newest_first(victim.asked.to_vec()));
    assert_eq!((told.place.as_str(), told.said.as_deref()), ("Papers", None));
    assert_eq!(told.steps, steps::steps(&victim.ledger, Lang::En, now()).unwrap());
    assert!(told.offices.iter().any(|office| office.office == "customs"));
    assert!(!told.form.verified && told.kits.is_empty());
    victim.answer(0, AnswerKind::Gift);
    assert_eq!(all().not_mine, newest_first(vec![victim.asked[1]]));
}

#[test]
fn a_capture_that_is_taken_off_says_of_which_incident_it_was() {
    let victim = Victim::new();
    let added = captures::add(&victim.ledger, victim.asked[1], b"x", now()).unwrap();
    let id = CaptureId(added.id.parse().unwrap());
    assert_eq!(captures::remove(&victim.ledger, id, now()).unwrap(), victim.asked[1]);
    let nowhere = captures::list(&victim.ledger, IncidentId(99)).unwrap_err();
    assert!(matches!(nowhere, Error::Ledger(munjigi_ledger::Error::NoSuch { what: "incident" })));
}
