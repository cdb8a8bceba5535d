//! Answers written for a test: as UNI-PASS writes them, with the fields that the test is about.

use unipass::cargo_progress::{Answer, CargoProgress, Reading, read};

/// An event: kind, 14 digits of time, and further elements.
pub fn event(kind: &str, at: &str, further: &str) -> String {
    format!(
        "<cargCsclPrgsInfoDtlQryVo><cargTrcnRelaBsopTpcd>{kind}</cargTrcnRelaBsopTpcd>\
         <prcsDttm>{at}</prcsDttm>{further}</cargCsclPrgsInfoDtlQryVo>"
    )
}

/// A 반출신고 with this 반출입내용 and this many packages (any text).
pub fn out(movement: &str, at: &str, packages: &str) -> String {
    event("반출신고", at, &format!("<rlbrCn>{movement}</rlbrCn><pckGcnt>{packages}</pckGcnt>"))
}

/// One parcel's answer, with these elements in its header.
pub fn answer(header: &str, events: &[String]) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cargCsclPrgsInfoQryRtnVo><ntceInfo></ntceInfo>\
         <cargCsclPrgsInfoQryVo><hblNo>1</hblNo>{header}</cargCsclPrgsInfoQryVo><tCnt>{}</tCnt>{}\
         </cargCsclPrgsInfoQryRtnVo>",
        events.len(),
        events.concat()
    )
}

pub fn progress(body: &str) -> CargoProgress {
    let answer = read(body.as_bytes());
    let Answer::One(progress) = answer else { panic!("not one parcel: {answer:?}") };
    *progress
}

pub fn reading(header: &str, events: &[String]) -> Reading {
    progress(&answer(header, events)).reading()
}
