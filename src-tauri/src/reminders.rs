//! What rings beside questions: sources by which nothing can be seen any more, the reminder of the week, and what was handed in and is to
//! be looked at again.

use munjigi_engine::report::filings;
use munjigi_engine::{Ledger, health, reminder};
use munjigi_model::FilingId;
use munjigi_wire::Filing;

use crate::desk::Desk;
use crate::notice::Notice;

/// Rings for what is due now. What cannot be had from the ledger now is had at a later turn.
pub fn ring(desk: &Desk, ledger: &Ledger, ring: impl Fn(Notice) -> bool) {
    if desk.door.is_left() {
        return;
    }
    let (lang, now) = (desk.lang(), desk.now());
    let trouble = health::take_trouble(ledger, lang, now).unwrap_or_default();
    let reminder = reminder::take(ledger, now).unwrap_or_default();
    let notices =
        [Notice::of_trouble(&trouble, lang), reminder.map(|reminder| Notice::of_reminder(&reminder, lang))];
    for notice in notices.into_iter().flatten() {
        // What nobody takes is not tried again: it is no question, and stands in the window for as long as it is so.
        let _ = ring(notice);
    }
    let due = filings::take_due(ledger, now).unwrap_or_default();
    if Notice::of_filings(due.len(), lang).is_some_and(|notice| !ring(notice)) {
        give_back(ledger, &due);
    }
}

/// They wait for a day that the person chose: they ring later.
fn give_back(ledger: &Ledger, due: &[Filing]) {
    for id in due.iter().filter_map(|filing| filing.id.parse::<FilingId>().ok()) {
        // One that cannot even be given back rings again in a week.
        let _ = filings::give_back(ledger, id);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use munjigi_wire::{FileReport, Show};

    use super::*;
    use crate::commands::answers as commands;
    use crate::commands::reported;

    /// What rings, and whether somebody takes it.
    fn rung(desk: &Desk, is_taken: bool) -> Vec<Notice> {
        let rung = RefCell::new(Vec::new());
        ring(desk, &desk.door.ledger().unwrap(), |notice| {
            rung.borrow_mut().push(notice);
            is_taken
        });
        rung.into_inner()
    }

    #[test]
    fn all_that_was_handed_in_and_is_due_is_one_notification_that_says_nothing_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, report) = reported(folder.path());
        for (office, receipt) in [("police", "2026-000777"), ("서울의 어느 곳", "https://example.kr/88")]
        {
            let filed = FileReport {
                report: report.clone(),
                office: office.into(),
                filed_on: "2026-11-20".into(),
                receipt: Some(receipt.into()),
                next_on: Some("2026-11-22".into()),
                note: Some("담당 김영희".into()),
            };
            commands::file_report(&desk, filed).unwrap();
        }
        assert_eq!(rung(&desk, false).len(), 1, "nobody takes it");
        let [notice] = rung(&desk, true).try_into().unwrap();
        assert_eq!(notice.show, Show::Reports);
        assert_eq!(notice.text.summary, "접수한 신고를 다시 볼 때입니다");
        let body =
            "다시 보기로 한 접수가 2건 있습니다. 답이 왔는지 확인해 주세요.\nMunjigi는 관세청 앱이 아닙니다";
        assert_eq!(notice.text.body, body);
        assert!(rung(&desk, true).is_empty(), "it rings once");
    }
}
