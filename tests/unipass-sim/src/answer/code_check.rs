//! API028 개인통관고유부호 검증. No raw answer was found: the sentences are those that clients have; the one on a code that is not in
//! use or whose time is over is made up around the keyword that was seen.

use chrono::{DateTime, Utc};

use super::Incomplete;
use crate::query::Query;
use crate::world::World;
use crate::xml::Xml;

pub(super) const ROOT: &str = "persEcmQryRtnVo";
const REASON: &str = "persEcmQryRtnErrInfoVo";

const NO_SUCH_CODE: &str = "납세의무자 개인통관고유부호가 존재하지 않습니다.";
const OTHER_NAME: &str = "납세의무자 개인통관고유부호의 성명과 일치하지 않습니다.";
const OTHER_PHONE: &str = "납세의무자 휴대전화번호가 일치하지 않습니다.";
const OTHER_POSTCODE: &str = "입력하신 우편번호가 개인통관고유부호 우편번호와 일치하지 않습니다";
const NOT_IN_USE: &str = "납세의무자 사용중이 아닌 개인통관고유부호입니다.";
const OVER: &str = "납세의무자 개인통관고유부호의 유효기간이 만료되었습니다.";
/// One client has this one; the other two are formed after it.
const NO_PHONE: Incomplete = Incomplete("납세의무자 휴대전화번호은(는) 필수입력입니다.");
const NO_CODE: Incomplete = Incomplete("납세의무자 개인통관고유부호은(는) 필수입력입니다.");
const NO_NAME: Incomplete = Incomplete("납세의무자 성명은(는) 필수입력입니다.");

pub(super) fn answer(world: &World, query: &Query, now: DateTime<Utc>) -> Result<String, Incomplete> {
    let code = query.get("persEcm").ok_or(NO_CODE)?;
    let name = query.get("pltxNm").ok_or(NO_NAME)?;
    let phone = query.get("cralTelno").ok_or(NO_PHONE)?;
    let person = &world.person;
    let is_past = |moment: Option<DateTime<Utc>>| moment.is_some_and(|moment| moment <= now);
    let reasons: Vec<&str> = if code != person.code {
        vec![NO_SUCH_CODE]
    } else {
        [
            (is_past(person.suspended_from), NOT_IN_USE),
            (is_past(person.expired_from), OVER),
            (name != person.name, OTHER_NAME),
            (phone != person.phone, OTHER_PHONE),
            (query.get("custPsno").is_some_and(|postcode| postcode != person.postcode), OTHER_POSTCODE),
        ]
        .into_iter()
        .filter_map(|(is_so, reason)| is_so.then_some(reason))
        .collect()
    };
    let mut xml = Xml::answer(ROOT, "");
    xml.count(usize::from(reasons.is_empty()));
    for reason in reasons {
        xml.row(REASON, &[("errMsgCn", reason.into())]);
    }
    Ok(xml.finish())
}
