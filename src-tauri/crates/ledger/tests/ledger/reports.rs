//! What a report kit needs: who reports, captures, kits and filings; what is known of evidence that is gone.

use munjigi_ledger::Error;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::filings::{Filing, FilingFacts};
use munjigi_ledger::tables::reporters::Reporter;
use munjigi_ledger::tables::reports::NewReport;
use munjigi_model::Source::{ClearanceList, Notice};
use munjigi_model::{
    CaptureId, ClearanceId, EvidenceId, FilingId, HolderId, IncidentId, IncidentKind, ReportId,
};
use sha2::{Digest, Sha256};

use crate::support::*;

impl Home {
    fn raise(&self, clearance: ClearanceId) -> IncidentId {
        let holder = self.holder;
        let (incident, _) = self
            .ledger
            .write(move |w| w.incidents().open(holder, clearance, IncidentKind::Question, hour(1)))
            .unwrap();
        incident
    }

    fn asked(&self, hbl: &str) -> IncidentId {
        self.raise(placed(self.see(ClearanceList, 1, &cleared(hbl, "2026-11-20"))))
    }

    fn capture(&self, incident: IncidentId, bytes: &[u8], at: i64) -> Recorded<CaptureId> {
        let (holder, evidence) = (self.holder, self.keep(bytes));
        self.ledger.write(move |w| w.captures().add(holder, incident, evidence, "png", hour(at))).unwrap()
    }

    fn captures(&self, incident: IncidentId) -> Vec<CaptureId> {
        let found = self.ledger.read(|r| r.captures().of_incident(incident)).unwrap();
        assert!(found.iter().all(|it| it.incident == incident && it.holder == self.holder));
        found.into_iter().map(|capture| capture.id).collect()
    }

    fn report(&self, incidents: &[IncidentId]) -> ReportId {
        let report = made(self.holder, incidents);
        self.ledger.write(move |w| w.reports().add(&report)).unwrap()
    }

    fn incidents_of(&self, report: ReportId) -> Vec<IncidentId> {
        self.ledger.read(|r| r.reports().get(report)).unwrap().facts.incidents
    }

    fn file(&self, report: ReportId, facts: &FilingFacts) -> FilingId {
        let facts = facts.clone();
        self.ledger.write(move |w| w.filings().add(report, &facts, hour(2))).unwrap()
    }

    fn filing(&self, id: FilingId) -> Filing {
        self.ledger.read(|r| r.filings().get(id)).unwrap()
    }

    fn due(&self, on: &str) -> Vec<FilingId> {
        let due = self.ledger.read(|r| r.filings().due(day(on))).unwrap();
        due.into_iter().map(|filing| filing.id).collect()
    }
}

fn made(holder: HolderId, incidents: &[IncidentId]) -> NewReport {
    NewReport {
        holder,
        incidents: incidents.to_vec(),
        made_at: hour(2),
        lang: "ko".into(),
        customs_police: "a".repeat(64),
        others: "b".repeat(64),
        place: Some("/home/someone/kits".into()),
        redaction: "prices".into(),
    }
}

fn filed(on: &str, next: Option<&str>) -> FilingFacts {
    FilingFacts {
        office: "customs".into(),
        filed_on: day(on),
        receipt: Some("2026-1".into()),
        next_on: next.map(day),
        note: Some("a note".into()),
    }
}

#[test]
fn who_reports_is_kept_for_each_holder_and_never_printed() {
    let home = Home::new();
    let (holder, other) = (home.holder, home.another_holder());
    assert_eq!(home.ledger.read(|r| r.reporters().of(holder)).unwrap(), Reporter::default());
    let who = Reporter {
        name: Some("홍길동".into()),
        phone: Some("01000000000".into()),
        address: Some("서울시 어느 길 1".into()),
        mail: None,
    };
    let told = who.clone();
    home.ledger.write(move |w| w.reporters().set(holder, &told)).unwrap();
    assert_eq!(home.ledger.read(|r| r.reporters().of(holder)).unwrap(), who);
    assert_eq!(home.ledger.read(|r| r.reporters().of(other)).unwrap(), Reporter::default());
    let less = Reporter { mail: Some("hong@example.kr".into()), ..Reporter::default() };
    let told = less.clone();
    home.ledger.write(move |w| w.reporters().set(holder, &told)).unwrap();
    assert_eq!(home.ledger.read(|r| r.reporters().of(holder)).unwrap(), less, "what is left out is gone");
    assert_eq!(format!("{who:?}"), "Reporter { .. }");
}

#[test]
fn a_capture_is_there_until_it_is_taken_off_and_its_bytes_stay() {
    let home = Home::new();
    let (incident, other) = (home.asked("509812044885"), home.asked("6091240093117"));
    let first = home.capture(incident, b"one", 2);
    let second = home.capture(incident, b"two", 3).id();
    assert_eq!(home.capture(incident, b"one", 4), Recorded::Same(first.id()));
    assert_eq!(home.captures(incident), [first.id(), second]);
    assert_eq!(home.captures(other), []);
    let known = home.ledger.read(|r| r.captures().get(first.id())).unwrap();
    assert_eq!((known.kind.as_str(), known.added_at), ("png", hour(2)));

    let remove = |id| home.ledger.write(move |w| w.captures().remove(id, hour(5)));
    remove(first.id()).unwrap();
    assert!(matches!(remove(first.id()), Err(Error::NoSuch { what: "capture" })));
    let gone = home.ledger.read(|r| r.captures().get(first.id()));
    assert!(matches!(gone, Err(Error::NoSuch { what: "capture" })));
    assert_eq!(home.captures(incident), [second]);
    assert_eq!(home.ledger.read(|r| r.evidence().bytes(known.evidence)).unwrap(), b"one");
    let again = home.capture(incident, b"one", 6);
    assert!(matches!(again, Recorded::New(id) if id != first.id()), "it may be added again");
}

#[test]
fn a_report_says_what_it_was_made_of() {
    let home = Home::new();
    let (one, two) = (home.asked("509812044885"), home.asked("6091240093117"));
    let first = home.report(&[two, one, two]);
    let second = home.report(&[two]);
    let all = home.ledger.read(|r| r.reports().all()).unwrap();
    assert_eq!(all.iter().map(|it| it.id).collect::<Vec<_>>(), [first, second]);
    assert_eq!(all[0].facts, made(home.holder, &[one, two]), "each incident once");
    assert_eq!(home.ledger.read(|r| r.reports().get(second)).unwrap(), all[1]);
    let none = home.ledger.read(|r| r.reports().get(ReportId(99)));
    assert!(matches!(none, Err(Error::NoSuch { what: "report" })));
    assert!(!format!("{all:?}").contains("someone"), "where it lies may hold a name");
    let of_nothing = made(home.holder, &[IncidentId(99)]);
    assert!(home.ledger.write(move |w| w.reports().add(&of_nothing)).is_err());
    assert_eq!(home.ledger.read(|r| r.reports().all()).unwrap().len(), 2, "nothing of it is kept");
}

#[test]
fn a_filing_is_changed_closed_and_opened_again() {
    let home = Home::new();
    let report = home.report(&[home.asked("509812044885")]);
    let later = home.file(report, &filed("2026-11-21", Some("2026-12-01")));
    let earlier = home.file(report, &filed("2026-11-20", None));
    let ids = |all: Vec<Filing>| all.into_iter().map(|filing| filing.id).collect::<Vec<_>>();
    assert_eq!(ids(home.ledger.read(|r| r.filings().all()).unwrap()), [earlier, later]);
    assert_eq!(ids(home.ledger.read(|r| r.filings().of_report(report)).unwrap()), [earlier, later]);
    assert_eq!(ids(home.ledger.read(|r| r.filings().of_report(ReportId(9))).unwrap()), []);

    let facts =
        FilingFacts { receipt: None, note: None, office: "경찰서".into(), ..filed("2026-11-19", None) };
    let set = facts.clone();
    home.ledger.write(move |w| w.filings().set(later, &set)).unwrap();
    assert_eq!((home.filing(later).facts, home.filing(later).added_at), (facts, hour(2)));
    for on in [Some(day("2026-12-02")), None] {
        home.ledger.write(move |w| w.filings().set_closed(earlier, on)).unwrap();
        assert_eq!(home.filing(earlier).closed_on, on);
    }
    let nothing = home.ledger.write(|w| w.filings().set_closed(FilingId(99), None));
    assert!(matches!(nothing, Err(Error::NoSuch { what: "filing" })));
    let shown = format!("{:?}", home.filing(earlier));
    assert!(!shown.contains("a note") && !shown.contains("2026-1\""), "{shown}");
}

#[test]
fn what_is_due_is_open_and_its_day_has_come() {
    let home = Home::new();
    let report = home.report(&[home.asked("509812044885")]);
    let first = home.file(report, &filed("2026-11-20", Some("2026-12-01")));
    let second = home.file(report, &filed("2026-11-20", Some("2026-11-28")));
    home.file(report, &filed("2026-11-20", None));
    assert_eq!(home.due("2026-11-27"), []);
    assert_eq!(home.due("2026-11-28"), [second]);
    assert_eq!(home.due("2026-12-01"), [second, first]);
    home.ledger.write(move |w| w.filings().set_closed(second, Some(day("2026-11-29")))).unwrap();
    assert_eq!(home.due("2026-12-01"), [first]);
}

#[test]
fn of_another_next_day_nobody_was_reminded() {
    let home = Home::new();
    let report = home.report(&[home.asked("509812044885")]);
    let id = home.file(report, &filed("2026-11-20", Some("2026-12-01")));
    home.ledger.write(move |w| w.filings().mark_reminded(id, Some(hour(300)))).unwrap();
    let set = |facts: FilingFacts| home.ledger.write(move |w| w.filings().set(id, &facts)).unwrap();
    set(FilingFacts { note: None, ..filed("2026-11-20", Some("2026-12-01")) });
    assert_eq!(home.filing(id).reminded_at, Some(hour(300)));
    set(filed("2026-11-20", Some("2026-12-02")));
    assert_eq!(home.filing(id).reminded_at, None);
    set(filed("2026-11-20", None));
    assert_eq!((home.filing(id).reminded_at, home.filing(id).facts.next_on), (None, None));
}

#[test]
fn a_merged_question_takes_its_captures_and_reports_along() {
    let home = Home::new();
    // The notice comes first, is asked about and reported; then the list shows its parcel, which is asked about too.
    let provisional = placed(home.see(Notice, 1, &notice("2026-11-19")));
    let theirs = home.raise(provisional);
    let row = placed(home.see(ClearanceList, 2, &cleared("509812044885", "2026-11-20")));
    let stays = home.raise(row);
    let own = home.capture(stays, b"of both", 2).id();
    let moved = home.capture(theirs, b"of the notice", 3).id();
    home.capture(theirs, b"of both", 4);
    let [of_both, of_theirs] = [home.report(&[theirs, stays]), home.report(&[theirs])];

    assert_eq!(home.merge(), 1);
    assert_eq!(home.captures(stays), [own, moved]);
    assert_eq!(home.captures(theirs), []);
    assert_eq!(home.incidents_of(of_both), [stays]);
    assert_eq!(home.incidents_of(of_theirs), [stays]);
    home.assert_sound();
}

#[test]
fn what_is_known_of_evidence_outlives_its_bytes() {
    let home = Home::new();
    let id = home.keep(b"as it came");
    let stamp = |id| home.ledger.read(|r| r.evidence().stamp(id));
    let known = stamp(id).unwrap();
    assert_eq!((known.sha256, known.kept_at), (Sha256::digest(b"as it came").into(), hour(0)));
    let conn = raw(&home.path());
    conn.execute_batch("DROP TRIGGER evidence_is_not_changed; UPDATE evidence SET deflated = x'00';")
        .unwrap();
    assert!(matches!(home.ledger.read(|r| r.evidence().bytes(id)), Err(Error::Damaged)));
    assert_eq!(stamp(id).unwrap(), known);
    assert!(matches!(stamp(EvidenceId(99)), Err(Error::NoSuch { what: "evidence" })));
}
