//! The report of what is not theirs: the case, and what is done around it, on the sample ledger.

mod around;
mod making;

use munjigi_engine::report::{self, captures, filings, kept, reporter};
use munjigi_engine::{Error, Ledger, codes, import, incidents};
use munjigi_ledger::key::DataKey;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{
    AnswerKind, CaptureId, ClearanceFacts, EvidenceId, Form, IncidentId, KstDate, Pccc, ReportId, Source,
};
use munjigi_report::{Case, Content, Counts, Kind, Span};
use munjigi_wire::Reporter;
use munjigi_words::Lang;
use tempfile::TempDir;

use crate::fresh::{self, now, sample};

/// The key of ledgers that a test changes past their rooms.
const KEY: [u8; 32] = [0x5c; 32];
/// Two parcels of the second list that no order explains, by their days.
const STOLEN: [&str; 2] = ["DMO2611020917", "6092418847761"];
/// An answer of UNI-PASS with eleven events.
const PROGRESS: &[u8] = include_bytes!("../../../../../tests/data/unipass/nodeunipass-completed-cn-air.xml");

/// The sample ledger, whose two open questions are answered with *not mine*.
struct Victim {
    ledger: Ledger,
    folder: TempDir,
    /// By the days of their parcels.
    asked: [IncidentId; 2],
}

impl Victim {
    fn new() -> Self {
        let (ledger, folder) = fresh::ledger_by(&DataKey::from_bytes(KEY));
        for file in ["orders.csv", "first-list.html", "second-list.html"] {
            import::import(&ledger, sample(file), now()).unwrap();
        }
        let asked = STOLEN.map(|hbl| {
            let all = incidents::all(&ledger, now()).unwrap();
            let its = all.iter().find(|it| it.clearance.hbl.as_deref() == Some(hbl)).unwrap();
            IncidentId(its.id.parse().unwrap())
        });
        let victim = Self { ledger, folder, asked };
        victim.answer(0, AnswerKind::NotMine);
        victim.answer(1, AnswerKind::NotMine);
        victim
    }

    fn answer(&self, which: usize, kind: AnswerKind) {
        incidents::answer(&self.ledger, self.asked[which], kind, None, now()).unwrap();
    }

    fn gather(&self) -> Case {
        report::gather(&self.ledger, &self.asked, now()).unwrap()
    }

    fn refused(&self, incidents: &[IncidentId]) -> Error {
        report::gather(&self.ledger, incidents, now()).unwrap_err()
    }

    /// What UNI-PASS says of the first parcel, as the watch writes it down.
    fn follow(&self, body: &[u8]) -> EvidenceId {
        let (body, at) = (body.to_vec(), now() + chrono::TimeDelta::hours(1));
        let said = ClearanceFacts {
            hbl: Some(STOLEN[0].into()),
            office: Some("인천공항세관".into()),
            ..ClearanceFacts::default()
        };
        self.ledger
            .write(move |w| {
                let evidence = w.evidence().keep(&body, at)?.id;
                let source = Source::CargoProgress;
                let origin =
                    Origin { source, evidence: Some(evidence), place: String::new(), as_of: at, seen_at: at };
                let holder = w.holders().first_or_make("", at)?;
                assert!(w.clearances().add_to_known(holder, &said, &origin)?.is_some());
                Ok(evidence)
            })
            .unwrap()
    }

    fn capture(&self, bytes: &[u8]) -> CaptureId {
        let added = captures::add(&self.ledger, self.asked[0], bytes, now()).unwrap();
        CaptureId(added.id.parse().unwrap())
    }

    fn kit(&self, incidents: &[IncidentId]) -> ReportId {
        let made = kept::Made {
            incidents: incidents.to_vec(),
            lang: Lang::Ko,
            customs_police: "a".repeat(64),
            others: "b".repeat(64),
            place: self.folder.path().join("kits"),
            redaction: vec!["prices".into(), "items".into()],
        };
        ReportId(kept::keep(&self.ledger, made, now()).unwrap().id.parse().unwrap())
    }

    /// Past the ledger's own rooms, as a fault of the disk would.
    fn tamper(&self, sql: &str) {
        let conn = rusqlite::Connection::open(self.folder.path().join("ledger.munjigi")).unwrap();
        let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
        conn.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{hex}'\";")).unwrap();
        conn.execute_batch(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER IF EXISTS evidence_is_not_changed;
             DROP TRIGGER IF EXISTS evidence_is_not_deleted;",
        )
        .unwrap();
        conn.execute_batch(sql).unwrap();
    }
}

fn day(text: &str) -> KstDate {
    KstDate::parse(text).unwrap()
}

fn span(from: &str, to: &str) -> Span {
    Span { from: day(from), to: day(to) }
}

#[test]
fn the_case_of_the_sample_has_its_parcels_and_what_the_ledger_knows_of_their_time() {
    let victim = Victim::new();
    let case = victim.gather();
    let parcels: Vec<_> =
        case.parcels.iter().map(|it| (it.incident, it.facts.hbl.as_deref().unwrap(), it.day())).collect();
    let [first, second] = victim.asked;
    assert_eq!(parcels, [(first, STOLEN[0], day("2026-11-17")), (second, STOLEN[1], day("2026-11-20"))]);
    let parcel = &case.parcels[0];
    assert_eq!((parcel.answered_at, parcel.occasion, parcel.note.clone()), (now(), None, None));
    assert_eq!((parcel.first_seen_at, parcel.asked_at), (now(), now()));
    assert_eq!(parcel.events, [], "nobody asked UNI-PASS");

    // The second list names both: one piece, and it is as it came.
    let [list] = case.evidence.as_slice() else { panic!("{:?}", case.evidence) };
    assert_eq!(list.kind, Kind::Brought(Source::ClearanceList));
    assert!(list.content == Content::Whole(sample("second-list.html")));
    assert!(list.sha256.is_some());
    for parcel in &case.parcels {
        let [seen] = parcel.seen.as_slice() else { panic!("{:?}", parcel.seen) };
        assert_eq!((seen.evidence, &seen.said.hbl), (Some(0), &parcel.facts.hbl));
    }
    assert_eq!((case.reporter, case.codes, case.filings), Default::default());
}

#[test]
fn the_statement_counts_each_clearance_of_its_period_once() {
    let victim = Victim::new();
    let statement = victim.gather().statement;
    assert_eq!(statement.period, span("2026-08-19", "2026-11-20"));
    let days: Vec<_> = statement.orders.iter().map(|order| order.ordered_on.unwrap()).collect();
    assert!(
        days.is_sorted() && days.iter().all(|on| (statement.period.from..=statement.period.to).contains(on))
    );
    assert_eq!(days.len(), 10, "the eleventh is older");
    let all = Counts { confirmed: 10, not_mine: 2, ..Counts::default() };
    assert_eq!(statement.clearances, all);
    let of = |order_no: &str| {
        let found = statement.orders.iter().find(|it| it.order_no.as_deref() == Some(order_no));
        found.unwrap().clearances
    };
    assert_eq!((of("112-9900118-2000003"), of("112-9900118-2000011")), (2, 0));
}

#[test]
fn an_order_of_another_person_counts_where_it_explains_a_parcel_under_this_code() {
    let victim = Victim::new();
    // The first came in two parcels under this code; of the second nothing came yet.
    victim.tamper(
        "INSERT INTO holder (id, label, made_at) VALUES (2, '다른 이', 0);
         UPDATE orders SET holder_id = 2 WHERE order_no IN ('112-9900118-2000003', '112-9900118-2000011')",
    );
    let orders = victim.gather().statement.orders;
    let has = |order_no: &str| orders.iter().any(|it| it.order_no.as_deref() == Some(order_no));
    assert_eq!((has("112-9900118-2000003"), has("112-9900118-2000011"), orders.len()), (true, false, 9));
}

#[test]
fn what_was_seen_of_lists_and_what_was_not() {
    let coverage = Victim::new().gather().coverage;
    assert_eq!((coverage.until, coverage.gaps), (Some(day("2026-11-20")), Vec::new()));
    let seen: Vec<_> = coverage.seen.into_iter().map(|it| (it.form, it.days)).collect();
    let days = vec![span("2026-08-15", "2026-11-20")];
    assert_eq!(seen, [(Form::List, days.clone()), (Form::Import, days)]);
}

#[test]
fn what_is_not_answered_with_not_mine_is_refused_by_its_name() {
    let victim = Victim::new();
    let [first, second] = victim.asked;
    assert!(matches!(victim.refused(&[]), Error::NothingToReport));
    let nowhere = victim.refused(&[IncidentId(99)]);
    assert!(matches!(nowhere, Error::Ledger(munjigi_ledger::Error::NoSuch { what: "incident" })));

    victim.answer(1, AnswerKind::Family);
    let told = victim.refused(&[first, second]);
    assert!(
        matches!(told, Error::NotReportable { incident, answer: Some(AnswerKind::Family) } if incident == second)
    );
    let said = told.message(Lang::Ko);
    assert!(said.contains(&second.to_string()) && said.contains("가족 물건"), "{said}");
    assert_eq!(report::gather(&victim.ledger, &[first, first], now()).unwrap().parcels.len(), 1);

    incidents::undo(&victim.ledger, first, now()).unwrap();
    let told = victim.refused(&[first]);
    assert!(matches!(told, Error::NotReportable { answer: None, .. }));
    assert!(told.message(Lang::En).contains("not answered yet"));
}

#[test]
fn incidents_of_two_people_are_two_cases() {
    let victim = Victim::new();
    victim.tamper(&format!(
        "INSERT INTO holder (id, label, made_at) VALUES (2, '다른 이', 0);
         UPDATE incident SET holder_id = 2 WHERE id = {}",
        victim.asked[1]
    ));
    assert!(matches!(victim.refused(&victim.asked), Error::SeveralHolders));
    assert_eq!(report::gather(&victim.ledger, &victim.asked[1..], now()).unwrap().codes, []);
}

#[test]
fn what_happened_to_a_parcel_stands_in_the_newest_answer_that_can_be_read() {
    let victim = Victim::new();
    let answer = victim.follow(PROGRESS);
    let case = victim.gather();
    assert_eq!(case.parcels[1].events, []);
    let events = &case.parcels[0].events;
    assert_eq!(events.len(), 11);
    let last = events.last().unwrap();
    assert_eq!((last.what.as_str(), last.number.as_deref()), ("반출신고", Some("040770091788113779")));
    assert_eq!(last.place.as_deref(), Some("유나이티드파슬서비스컴패니"));
    assert_eq!(last.detail.as_deref(), Some("수입신고 수리후 반출 · 4389417577491M"));
    assert_eq!(last.at.unwrap().to_rfc3339(), "2017-04-27T02:57:34+00:00", "11:57:34 in Korea");
    assert_eq!(case.evidence.len(), 2);
    assert_eq!(case.evidence[1].kind, Kind::Brought(Source::CargoProgress));
    assert_eq!(case.parcels[0].seen[1].evidence, Some(1));
    assert_eq!(case.parcels[0].facts.office.as_deref(), Some("인천공항세관"));

    victim.tamper(&format!("UPDATE evidence SET deflated = x'00' WHERE id = {answer}"));
    let case = victim.gather();
    assert_eq!(case.parcels[0].events, [], "what is damaged tells nothing");
    assert!(case.evidence[1].content == Content::Damaged);
    assert!(case.evidence[1].sha256.is_some(), "what it was is still known");
    assert!(matches!(case.evidence[0].content, Content::Whole(_)));
}

#[test]
fn evidence_that_is_gone_is_said_to_be_missing() {
    let victim = Victim::new();
    let answer = victim.follow(PROGRESS);
    victim.tamper(&format!("DELETE FROM evidence WHERE id = {answer}"));
    let case = victim.gather();
    assert!((&case.evidence[1].content, case.evidence[1].sha256) == (&Content::Missing, None));
    assert_eq!((case.evidence.len(), case.parcels[0].events.len()), (2, 0));
}

#[test]
fn a_damaged_page_takes_no_other_evidence_with_it() {
    let victim = Victim::new();
    // Nothing that could be packed, and most of the file.
    let mut draws = fastrand::Rng::with_seed(7);
    let noise: Vec<u8> = std::iter::repeat_with(|| draws.u8(..)).take(400_000).collect();
    victim.capture(&noise);
    victim.capture(b"\x89PNG\r\n\x1a\nafter it");
    let Victim { ledger, folder, asked } = victim;
    ledger.close();
    let path = folder.path().join("ledger.munjigi");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.len() - 20 * 4096;
    bytes[at] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let ledger = Ledger::open(&path, &DataKey::from_bytes(KEY)).unwrap();
    let case = report::gather(&ledger, &asked, now()).unwrap();
    let whole: Vec<bool> =
        case.evidence.iter().map(|piece| matches!(piece.content, Content::Whole(_))).collect();
    assert_eq!(whole, [true, false, true]);
    assert!(case.evidence[1].content == Content::Damaged);
}

#[test]
fn captures_are_evidence_of_their_incident_until_they_are_taken_off() {
    let victim = Victim::new();
    let picture = victim.capture(b"\x89PNG\r\n\x1a\npicture");
    victim.capture(b"text");
    // The list itself, dropped as a capture, is there once and as what it was brought as.
    victim.capture(&sample("second-list.html"));
    let case = victim.gather();
    let kinds: Vec<_> = case.evidence.iter().map(|piece| piece.kind).collect();
    let list = Kind::Brought(Source::ClearanceList);
    assert_eq!(kinds.iter().filter(|kind| **kind == Kind::Capture).count(), 2);
    assert_eq!(kinds.iter().filter(|kind| **kind == list).count(), 1);
    let moments: Vec<_> = case.evidence.iter().map(|piece| piece.as_of).collect();
    assert!(moments.is_sorted());
    captures::remove(&victim.ledger, picture, now()).unwrap();
    assert_eq!(victim.gather().evidence.len(), 2);
    let other = report::gather(&victim.ledger, &victim.asked[1..], now()).unwrap();
    assert_eq!(other.evidence.len(), 1, "they are of the first parcel");
}

#[test]
fn who_reports_their_codes_and_earlier_filings_are_part_of_the_case() {
    let victim = Victim::new();
    let who = Reporter { name: Some(" 홍길동 ".into()), phone: Some("  ".into()), ..Reporter::default() };
    reporter::set(&victim.ledger, &who, now()).unwrap();
    for (code, issued) in [
        ("P260000000021", Some("2026-10-01")),
        ("P210000000011", Some("2021-03-04")),
        ("P250000000031", None),
    ] {
        codes::add(&victim.ledger, Pccc::parse(code).unwrap(), issued.map(day), now()).unwrap();
    }
    let of_first = victim.kit(&victim.asked[..1]);
    let of_second = victim.kit(&victim.asked[1..]);
    for (kit, office, on) in [
        (of_first, "customs", "2026-11-20"),
        (of_second, "police", "2026-11-19"),
        (of_first, "kisa", "2026-11-18"),
    ] {
        let filed = filings::Filed {
            office: office.into(),
            filed_on: day(on),
            receipt: None,
            next_on: None,
            note: None,
        };
        filings::add(&victim.ledger, kit, filed, now()).unwrap();
    }
    let offices = |incidents: &[IncidentId]| -> Vec<String> {
        let case = report::gather(&victim.ledger, incidents, now()).unwrap();
        case.filings.into_iter().map(|filing| filing.office).collect()
    };
    assert_eq!(offices(&victim.asked), ["kisa", "police", "customs"]);
    assert_eq!(offices(&victim.asked[..1]), ["kisa", "customs"]);

    let case = victim.gather();
    assert_eq!((case.reporter.name.as_deref(), case.reporter.phone), (Some("홍길동"), None));
    let codes: Vec<_> = case.codes.iter().map(|code| code.pccc.masked()).collect();
    assert_eq!(codes, ["P21*******11", "P26*******21", "P25*******31"], "the newest last");
}

#[test]
fn the_same_ledger_gives_the_same_case() {
    let victim = Victim::new();
    victim.follow(PROGRESS);
    victim.capture(b"text");
    let (one, other) = (victim.gather(), victim.gather());
    assert!(one.evidence.len() == 3 && one.evidence == other.evidence);
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
}
