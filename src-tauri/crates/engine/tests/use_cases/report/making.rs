//! Kits and letters, written and verified.

use std::fs;
use std::path::{Path, PathBuf};

use munjigi_engine::report::filings::{self, Filed};
use munjigi_engine::report::{self, Made, Making, Redaction, form, kept, verify};
use munjigi_engine::{Error, Result};
use munjigi_model::{AnswerKind, IncidentId, ReportId};
use munjigi_words::Lang;

use super::{PROGRESS, Victim, now};

impl Victim {
    fn place(&self) -> PathBuf {
        self.folder.path().join("reports")
    }

    fn try_make(&self, incidents: &[IncidentId]) -> Result<Made> {
        let making = Making {
            incidents: incidents.to_vec(),
            lang: Lang::Ko,
            redaction: Redaction::default(),
            into: self.place(),
        };
        report::make(&self.ledger, making, now())
    }

    fn make(&self) -> Made {
        self.try_make(&self.asked).unwrap()
    }

    /// What lies where kits are made.
    fn left(&self) -> Vec<String> {
        let Ok(found) = fs::read_dir(self.place()) else { return Vec::new() };
        let mut names: Vec<String> =
            found.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn file_at_customs(&self, report: &str) -> ReportId {
        let report = ReportId(report.parse().unwrap());
        let filed = Filed {
            office: "customs".into(),
            filed_on: super::day("2026-11-20"),
            receipt: Some("2026-7".into()),
            next_on: None,
            note: None,
        };
        filings::add(&self.ledger, report, filed, now()).unwrap();
        report
    }
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn both_kits_are_written_kept_and_whole() {
    let victim = Victim::new();
    victim.follow(PROGRESS);
    victim.capture(b"\x89PNG\r\n\x1a\n-");
    let made = victim.make();
    assert_eq!(
        victim.left(),
        [
            "munjigi-20261120-1200-customs-police",
            "munjigi-20261120-1200-customs-police.zip",
            "munjigi-20261120-1200-others",
            "munjigi-20261120-1200-others.zip",
        ]
    );
    for path in [&made.customs_police.folder, &made.customs_police.zip, &made.others.folder, &made.others.zip]
    {
        assert!(verify(path).unwrap().is_whole(), "{}", path.display());
    }
    let [kept] = kept::list(&victim.ledger).unwrap().try_into().unwrap();
    assert_eq!(kept, made.report);
    assert!(kept.has_folder && !kept.needs_withdrawal && made.unverifiable == 0);
    let fingerprint = verify(&made.others.zip).unwrap().fingerprint.unwrap().to_string();
    assert_eq!(kept.others, fingerprint, "the fingerprint that is kept is the kit's");
    assert_ne!(kept.others, kept.customs_police);
}

#[test]
fn a_kit_with_damaged_evidence_is_made_and_never_called_verified() {
    let victim = Victim::new();
    victim.tamper("UPDATE evidence SET deflated = x'00'");
    let made = victim.make();
    assert!(made.unverifiable > 0);
    for path in [&made.customs_police.folder, &made.others.zip] {
        let verified = verify(path).unwrap();
        assert!(!verified.is_whole() && !verified.unverifiable.is_empty(), "{verified:?}");
        assert!(verified.changed.is_empty() && verified.missing.is_empty(), "{verified:?}");
    }
    let readme = fs::read_to_string(made.customs_police.folder.join("README.txt")).unwrap();
    assert!(readme.contains("처음 보관한 것과 다릅니다"), "{readme}");
}

#[test]
fn where_a_kit_cannot_be_written_nothing_is_left_and_nothing_is_kept() {
    let victim = Victim::new();
    fs::write(victim.place(), "in the way").unwrap();
    let error = victim.try_make(&victim.asked).unwrap_err();
    assert!(matches!(error, Error::KitNotWritten(_)), "{error:?}");
    assert!(error.message(Lang::Ko).contains("다른 폴더"), "{}", error.message(Lang::Ko));
    assert!(kept::list(&victim.ledger).unwrap().is_empty());
}

#[test]
fn what_is_not_reportable_makes_nothing() {
    let victim = Victim::new();
    victim.answer(1, AnswerKind::Gift);
    assert!(matches!(victim.try_make(&victim.asked), Err(Error::NotReportable { .. })));
    assert!(victim.left().is_empty());
}

#[test]
fn a_letter_takes_back_what_turned_out_to_be_theirs() {
    let victim = Victim::new();
    let report = victim.file_at_customs(&victim.make().report.id);
    let withdraw = || report::withdraw(&victim.ledger, report, Lang::Ko, &victim.place(), now());
    assert!(matches!(withdraw(), Err(Error::NothingToWithdraw)), "nothing turned out otherwise yet");
    victim.answer(0, AnswerKind::Family);
    assert!(kept::get(&victim.ledger, report).unwrap().needs_withdrawal);
    let folder = withdraw().unwrap();
    assert!(folder.ends_with("munjigi-20261120-1200-withdrawal"));
    assert_eq!(files(&folder), ["letter-withdrawal-1.pdf"]);
}

#[test]
fn a_letter_asks_an_agent() {
    let victim = Victim::new();
    let letter =
        || report::agent_letter(&victim.ledger, &victim.asked[..1], Lang::En, &victim.place(), now());
    assert!(matches!(letter(), Err(Error::NotAnAgents { .. })), "it is answered with not mine");
    victim.answer(0, AnswerKind::Agent);
    assert_eq!(files(&letter().unwrap()), ["letter-agent.pdf"]);
}

#[test]
fn texts_name_the_kit_and_follow_the_order_of_the_form() {
    let victim = Victim::new();
    let made = victim.make();
    let id = ReportId(made.report.id.parse().unwrap());
    let text = |office: &str| report::text(&victim.ledger, id, office, Lang::Ko, now());
    let customs = text("customs").unwrap();
    let short = |fingerprint: &str| fingerprint.chars().take(16).collect::<String>();
    assert!(customs.body.contains(&short(&made.report.customs_police)), "{}", customs.body);
    assert!(text("shop").unwrap().body.contains(&short(&made.report.others)));
    assert!(matches!(text("the moon"), Err(Error::NotUnderstood { field: "office" })));

    form::reorder(&victim.ledger, &["hbl".to_owned()]).unwrap();
    assert!(text("customs").unwrap().body.starts_with("B/L"));
    assert!(matches!(form::reorder(&victim.ledger, &["x".to_owned()]), Err(Error::NotUnderstood { .. })));
    form::reorder(&victim.ledger, &[]).unwrap();
    assert_eq!(form::get(&victim.ledger).unwrap(), report::CustomsForm::default());
}
