//! Report kits: made, shown, handed in by the person, taken back. Nothing is sent from here.

use munjigi_engine::report::filings::{self, Filed};
use munjigi_engine::report::{self, Making, Redaction, form, guidance as guiding, kept, reporter};
use munjigi_engine::{Error, Ledger};
use munjigi_model::{FilingId, IncidentId, KstDate, ReportId};
use munjigi_wire::{
    AskOfficeText, FileReport, Guidance, MakeReport, Nothing, OfficeText, OneFiling, OneIncident, OneReport,
    OrderForm, Reporter, Reports,
};
use munjigi_words::{Lang, Word};

use super::Refusal;
use super::incidents::{row, rows};
use crate::desk::Desk;

pub fn reports(desk: &Desk, _: Nothing) -> Result<Reports, Refusal> {
    all(desk, &open(desk)?, None)
}

pub fn guidance(desk: &Desk, OneIncident { incident }: OneIncident) -> Result<Guidance, Refusal> {
    Ok(guiding::of(&open(desk)?, row(&incident, Word::NounIncident)?, desk.lang())?)
}

/// One click, without a dialog.
pub fn make_report(desk: &Desk, request: MakeReport) -> Result<Reports, Refusal> {
    let (ledger, lang, now) = (open(desk)?, desk.lang(), desk.now());
    let covered = request.covered.iter().map(String::as_str);
    let making = Making {
        incidents: rows(&request.incidents)?,
        lang: request.lang.parse()?,
        redaction: Redaction::of(covered).map_err(|_| Refusal::NoAnswer)?,
        into: desk.papers.folder(now).ok_or(Refusal::NoPlace)?,
    };
    let made = report::make(&ledger, making, now)?;
    let mut said = lang.say(Word::ReportsShellMade { place: &desk.papers.folder_name(now, lang) });
    if made.unverifiable > 0 {
        let count = made.unverifiable as u64;
        said = format!("{said} {}", lang.say(Word::ReportCliUnverifiable { count }));
    }
    all(desk, &ledger, Some(said))
}

pub fn open_report(desk: &Desk, OneReport { report }: OneReport) -> Result<Reports, Refusal> {
    let ledger = open(desk)?;
    let folder = kept::folder(&ledger, id(&report)?)?.ok_or(Refusal::FolderGone)?;
    // Why it could not be names the folder, and a folder's name may be a person's.
    desk.papers.show(&folder).map_err(|_| Refusal::NotShown)?;
    all(desk, &ledger, None)
}

/// In the language of the kit that it is of.
pub fn office_text(
    desk: &Desk,
    AskOfficeText { report, office }: AskOfficeText,
) -> Result<OfficeText, Refusal> {
    let (ledger, report) = (open(desk)?, id(&report)?);
    Ok(report::text(&ledger, report, &office, lang_of(&ledger, report)?, desk.now())?)
}

pub fn file_report(desk: &Desk, request: FileReport) -> Result<Reports, Refusal> {
    let (ledger, report) = (open(desk)?, id(&request.report)?);
    let filed = Filed {
        office: request.office,
        filed_on: day(&request.filed_on)?,
        receipt: request.receipt,
        next_on: request.next_on.as_deref().map(day).transpose()?,
        note: request.note,
    };
    filings::add(&ledger, report, filed, desk.now())?;
    all(desk, &ledger, None)
}

pub fn close_filing(desk: &Desk, OneFiling { filing }: OneFiling) -> Result<Reports, Refusal> {
    let ledger = open(desk)?;
    filings::close(&ledger, filing_id(&filing)?, desk.now())?;
    all(desk, &ledger, None)
}

pub fn reopen_filing(desk: &Desk, OneFiling { filing }: OneFiling) -> Result<Reports, Refusal> {
    let ledger = open(desk)?;
    filings::reopen(&ledger, filing_id(&filing)?, desk.now())?;
    all(desk, &ledger, None)
}

/// In the language in which it was reported.
pub fn withdraw_report(desk: &Desk, OneReport { report }: OneReport) -> Result<Reports, Refusal> {
    let (ledger, report, lang, now) = (open(desk)?, id(&report)?, desk.lang(), desk.now());
    let into = desk.papers.folder(now).ok_or(Refusal::NoPlace)?;
    report::withdraw(&ledger, report, lang_of(&ledger, report)?, &into, now)?;
    let place = desk.papers.folder_name(now, lang);
    all(desk, &ledger, Some(lang.say(Word::ReportsShellWithdrawalMade { place: &place })))
}

/// In Korean: the company is one that clears parcels in Korea.
pub fn agent_letter(desk: &Desk, OneIncident { incident }: OneIncident) -> Result<Reports, Refusal> {
    let (ledger, lang, now) = (open(desk)?, desk.lang(), desk.now());
    let incident: IncidentId = row(&incident, Word::NounIncident)?;
    let into = desk.papers.folder(now).ok_or(Refusal::NoPlace)?;
    report::agent_letter(&ledger, &[incident], Lang::Ko, &into, now)?;
    let place = desk.papers.folder_name(now, lang);
    all(desk, &ledger, Some(lang.say(Word::ReportsShellAgentMade { place: &place })))
}

pub fn tell_reporter(desk: &Desk, who: Reporter) -> Result<Reports, Refusal> {
    let ledger = open(desk)?;
    reporter::set(&ledger, &who, desk.now())?;
    all(desk, &ledger, None)
}

pub fn order_form(desk: &Desk, OrderForm { fields }: OrderForm) -> Result<Reports, Refusal> {
    let ledger = open(desk)?;
    form::reorder(&ledger, &fields)?;
    all(desk, &ledger, None)
}

/// Everything that the window shows of them, and what was just done.
fn all(desk: &Desk, ledger: &Ledger, said: Option<String>) -> Result<Reports, Refusal> {
    let lang = desk.lang();
    let all = report::reports(ledger, lang, desk.papers.name(lang), desk.now())?;
    Ok(Reports { said, ..all })
}

fn open(desk: &Desk) -> Result<Ledger, Refusal> {
    desk.door.ledger().ok_or(Refusal::Closed)
}

fn id(report: &str) -> Result<ReportId, Refusal> {
    row(report, Word::NounReport)
}

fn filing_id(filing: &str) -> Result<FilingId, Refusal> {
    row(filing, Word::FilingNoun)
}

fn lang_of(ledger: &Ledger, report: ReportId) -> Result<Lang, Refusal> {
    Ok(kept::get(ledger, report)?.lang.parse()?)
}

fn day(text: &str) -> Result<KstDate, Refusal> {
    KstDate::parse(text).map_err(|_| Refusal::Engine(Error::NotUnderstood { field: "day" }))
}

#[cfg(test)]
pub mod tests {
    use std::io;
    use std::path::Path;

    use munjigi_engine::report::{Verified, verify};
    use munjigi_wire::{ErrorCode, GiveAnswer};

    use super::super::incidents::answer;
    use super::*;
    use crate::desk::tests::{bring, closed_desk, desk};
    use crate::door::Door;
    use crate::papers::Papers;

    /// Where kits of the tests' moment lie below the folder of a desk.
    const PLACE: &str = "Munjigi/munjigi-20261122-1200";

    /// A desk with the sample, and its two questions.
    fn asked(folder: &Path) -> (Desk, [String; 2]) {
        let (desk, _woken) = desk(folder);
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let asked: Vec<String> = desk.look().unwrap().incidents.into_iter().map(|it| it.id).collect();
        (desk, asked.try_into().unwrap())
    }

    fn give(desk: &Desk, incident: &str, kind: &str) {
        answer(desk, GiveAnswer { incident: incident.into(), answer: kind.into(), order: None }).unwrap();
    }

    fn making(incidents: &[String], lang: &str, covered: &[&str]) -> MakeReport {
        let covered = covered.iter().map(|word| (*word).to_owned()).collect();
        MakeReport { incidents: incidents.to_vec(), lang: lang.into(), covered }
    }

    /// A desk with a kit of both questions, and which it is.
    pub fn reported(folder: &Path) -> (Desk, String) {
        let (desk, asked) = asked(folder);
        asked.iter().for_each(|incident| give(&desk, incident, "not_mine"));
        let made = make_report(&desk, making(&asked, "ko", &[])).unwrap();
        (desk, made.kits[0].id.clone())
    }

    fn one(report: &str) -> OneReport {
        OneReport { report: report.into() }
    }

    fn filed(report: &str) -> FileReport {
        FileReport {
            report: report.into(),
            office: "customs".into(),
            filed_on: "2026-11-22".into(),
            receipt: None,
            next_on: Some("2026-12-01".into()),
            note: None,
        }
    }

    fn message<T: std::fmt::Debug>(refused: Result<T, Refusal>) -> String {
        refused.unwrap_err().body(Lang::Ko).message
    }

    #[test]
    fn one_click_makes_both_kits_in_the_persons_documents() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, asked) = asked(folder.path());
        assert_eq!(reports(&desk, Nothing {}).unwrap().not_mine, [""; 0]);
        asked.iter().for_each(|incident| give(&desk, incident, "not_mine"));
        let newest_first = [asked.iter().max().unwrap().clone(), asked.iter().min().unwrap().clone()];
        assert_eq!(reports(&desk, Nothing {}).unwrap().not_mine, newest_first);

        let made = make_report(&desk, making(&asked, "ko", &["shops"])).unwrap();
        let [kit] = made.kits.try_into().unwrap();
        assert_eq!((kit.has_folder, kit.redaction), (true, vec!["shops".to_owned()]));
        for (name, fingerprint) in [("customs-police", kit.customs_police), ("others", kit.others)] {
            for file in [name.to_owned(), format!("{name}.zip")] {
                let path = folder.path().join(PLACE).join(format!("munjigi-20261122-1200-{file}"));
                let verified: Verified = verify(&path).unwrap();
                assert!(verified.is_whole(), "{file}: {verified:?}");
                let stated = verified.fingerprint.map(|it| it.to_string());
                assert_eq!(stated.as_ref(), Some(&fingerprint), "{file}");
            }
        }
        assert_eq!(made.place, "문서 › Munjigi");
        let said = made.said.unwrap();
        assert!(said.contains("문서 › Munjigi › munjigi-20261122-1200"), "{said}");
        assert!(said.contains("아무 데에도 보내지 않았습니다"), "{said}");
        assert!(!said.contains(&*folder.path().to_string_lossy()), "{said}");
        assert_eq!(reports(&desk, Nothing {}).unwrap().said, None, "it is said once");

        let again = make_report(&desk, making(&asked[..1], "en", &[])).unwrap();
        let made: Vec<_> = again.kits.iter().map(|kit| (kit.lang.as_str(), kit.has_folder)).collect();
        assert_eq!(made, [("en", true), ("ko", true)], "within the same minute, beside the first");
    }

    #[test]
    fn nothing_is_made_of_what_is_not_answered_so() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, asked) = asked(folder.path());
        let refused = |request: MakeReport| {
            let body = make_report(&desk, request).unwrap_err().body(Lang::Ko);
            assert_eq!(body.code, ErrorCode::Usage, "{}", body.message);
        };
        refused(making(&asked, "ko", &[]));
        give(&desk, &asked[0], "not_mine");
        give(&desk, &asked[1], "gift");
        refused(making(&asked, "ko", &[]));
        refused(making(&[], "ko", &[]));
        refused(making(&["99".to_owned()], "ko", &[]));
        refused(making(&asked[..1], "fr", &[]));
        refused(making(&asked[..1], "ko", &["shop"]));
        assert!(!folder.path().join("Munjigi").exists());
        assert!(reports(&desk, Nothing {}).unwrap().kits.is_empty());

        let guided = |at: usize| guidance(&desk, OneIncident { incident: asked[at].clone() }).unwrap();
        assert_eq!((guided(0).may_report, guided(1).may_report), (true, false));
    }

    #[test]
    fn a_kits_folder_is_shown_and_one_that_is_gone_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (mut desk, report) = reported(folder.path());
        let shows: fn(&Path) -> io::Result<()> = |shown| {
            assert!(shown.is_dir() && shown.ends_with(PLACE), "{shown:?}");
            Ok(())
        };
        desk.papers = Papers::at(None, shows);
        assert_eq!(open_report(&desk, one(&report)).unwrap().said, None);
        desk.papers = Papers::at(None, |_| Err(io::ErrorKind::NotFound.into()));
        let told = message(open_report(&desk, one(&report)));
        assert!(told.contains("파일 관리자"), "{told}");

        std::fs::remove_dir_all(folder.path().join("Munjigi")).unwrap();
        desk.papers = Papers::at(None, |_| panic!("there is nothing to show"));
        let told = message(open_report(&desk, one(&report)));
        assert!(told.contains("그 자리에 없습니다"), "{told}");
        assert!(!reports(&desk, Nothing {}).unwrap().kits[0].has_folder);
        assert!(open_report(&desk, one("99")).is_err() && open_report(&desk, one("x")).is_err());
    }

    #[test]
    fn where_it_was_handed_in_is_noted_closed_and_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, report) = reported(folder.path());
        let all = file_report(&desk, filed(&report)).unwrap();
        let [filing] = all.kits[0].filings.clone().try_into().unwrap();
        assert_eq!((filing.office.as_str(), filing.next_on.as_deref()), ("customs", Some("2026-12-01")));
        let its = || OneFiling { filing: filing.id.clone() };
        let closed_on = |all: Reports| all.kits[0].filings[0].closed_on.clone();
        assert_eq!(closed_on(close_filing(&desk, its()).unwrap()).as_deref(), Some("2026-11-22"));
        assert_eq!(closed_on(reopen_filing(&desk, its()).unwrap()), None);
        for wrong in [
            FileReport { filed_on: "yesterday".into(), ..filed(&report) },
            FileReport { filed_on: "2026-11-23".into(), ..filed(&report) },
            FileReport { next_on: Some("soon".into()), ..filed(&report) },
            FileReport { office: " ".into(), ..filed(&report) },
            filed("99"),
        ] {
            assert_eq!(file_report(&desk, wrong).unwrap_err().body(Lang::Ko).code, ErrorCode::Usage);
        }
        assert_eq!(reports(&desk, Nothing {}).unwrap().kits[0].filings.len(), 1);
    }

    #[test]
    fn what_turned_out_otherwise_is_taken_back_in_a_letter_for_each_office() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, report) = reported(folder.path());
        file_report(&desk, filed(&report)).unwrap();
        assert!(withdraw_report(&desk, one(&report)).is_err(), "every answer stands");
        let incident = reports(&desk, Nothing {}).unwrap().not_mine[0].clone();
        give(&desk, &incident, "gift");
        let all = withdraw_report(&desk, one(&report)).unwrap();
        assert!(all.said.unwrap().contains("거두는 편지"));
        let letter = "munjigi-20261122-1200-withdrawal/letter-withdrawal-1.pdf";
        assert!(folder.path().join(PLACE).join(letter).is_file());
    }

    #[test]
    fn an_agent_gets_a_letter_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, [incident, _]) = asked(folder.path());
        let letter = || agent_letter(&desk, OneIncident { incident: incident.clone() });
        assert!(letter().is_err(), "it is not answered");
        give(&desk, &incident, "agent");
        assert!(letter().unwrap().said.unwrap().contains("업체에 보낼 편지"));
        let made = folder.path().join(PLACE).join("munjigi-20261122-1200-agent");
        assert_eq!(std::fs::read_dir(made).unwrap().count(), 1);
    }

    #[test]
    fn who_reports_and_the_forms_order_are_kept_and_the_offices_have_their_texts() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, report) = reported(folder.path());
        let who = Reporter { name: Some(" 홍길동 ".into()), ..Reporter::default() };
        assert_eq!(tell_reporter(&desk, who).unwrap().reporter.name.as_deref(), Some("홍길동"));
        let order = |fields: Vec<String>| {
            let all = order_form(&desk, OrderForm { fields }).unwrap();
            all.form.fields.into_iter().map(|it| it.field).collect::<Vec<String>>()
        };
        let first = order(Vec::new());
        let last = first.last().unwrap().clone();
        assert_eq!(order(vec![last.clone()])[0], last);
        assert_eq!(order(Vec::new()), first);

        for office in reports(&desk, Nothing {}).unwrap().offices {
            let asked = AskOfficeText { report: report.clone(), office: office.office };
            let text = office_text(&desk, asked).unwrap();
            assert!(text.name == office.name && !text.notes.is_empty() && !text.body.is_empty());
        }
        let unknown = AskOfficeText { report, office: "moon".into() };
        assert!(office_text(&desk, unknown).is_err());
    }

    #[test]
    fn nothing_is_made_where_nothing_can_be_written_or_the_ledger_is_closed() {
        let folder = tempfile::tempdir().unwrap();
        let (mut desk, asked) = asked(folder.path());
        give(&desk, &asked[0], "not_mine");
        desk.papers = Papers::at(None, |_| Ok(()));
        let make = |desk: &Desk| make_report(desk, making(&asked[..1], "ko", &[]));
        assert!(matches!(make(&desk), Err(Refusal::NoPlace)));
        // Where the folder would be there is a file.
        std::fs::write(folder.path().join("Munjigi"), "").unwrap();
        desk.papers = Papers::at(Some(folder.path()), |_| Ok(()));
        let told = message(make(&desk));
        assert!(told.contains("같은 이름의 파일") && !told.contains("골라"), "{told}");
        assert!(reports(&desk, Nothing {}).unwrap().kits.is_empty());
        let (closed, _woken) = closed_desk(Door::new(Some(folder.path().join("other")), None));
        assert!(matches!(reports(&closed, Nothing {}), Err(Refusal::Closed)));
    }
}
