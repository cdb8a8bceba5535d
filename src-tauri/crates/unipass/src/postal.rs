//! API037 우편물 통관진행정보 (clearance progress of post and EMS).
//!
//! No raw answer is public. The element names are what two clients agree on; the words of a step are unknown, so they are kept as they
//! come and mean nothing here. A day of approval most likely means "cleared": it is the only thing that does.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::envelope::{Envelope, Shape};
use crate::wire_element::wire_element;
use crate::{NotUnderstood, Refusal, Stated, number};

pub(crate) const ROOT: &str = "psmtCsclPrgsInfoQryRtnVo";
const ITEM: &str = "psmtCsclPrgsInfoQryRsltVo";
const SHAPE: Shape = Shape { root: ROOT, rows: &[ITEM] };

wire_element! {
    /// One postal item.
    pub struct PostalItem {
        /// 통관번호: its number at the customs post office.
        clearance_no: String = "psmtCsclMtNo",
        /// 우편물번호: 13 characters in the form S10 of the Universal Postal Union, `EE123456789KR`.
        postal_no: String = "psmtNo",
        /// 처리단계코드: code of [`step`](Self::step); its table is not public.
        step_code: String = "psmtPrcsTpcd",
        /// 처리단계: how far it is, in UNI-PASS's own words.
        step: String = "psmtPrcsTpcdNm",
        /// 통관우체국코드: code of [`office`](Self::office).
        office_code: String = "csclPsofCd",
        /// 통관우체국: the post office where it is cleared.
        office: String = "csclPsofNm",
        /// 우편물종류코드: `01` EMS, by one client.
        kind_code: String = "psmtKcd",
        /// 반입일자: the day on which it came to that office.
        arrived_on: Stated<NaiveDate> = "brngArvlDt",
        /// 발송국: where it was sent from.
        sent_from: String = "sendCntyCdNm",
        /// 총중량: gross weight, most likely in kilograms.
        gross_weight: Stated<Decimal> = "ttwg",
        /// 승인일자: the day of approval.
        approved_on: Stated<NaiveDate> = "aprvDt",
        /// 처리상태코드: its table is not public.
        state_code: String = "psmtPrcsStcd",
    }
}

impl PostalItem {
    /// The day on which customs approved it; `None` where no day stands there that can be read.
    #[must_use]
    pub fn cleared_on(&self) -> Option<NaiveDate> {
        self.approved_on.as_ref().and_then(Stated::value)
    }
}

/// What is asked for: a postal item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its number, in the form S10.
    pub postal_no: String,
    /// Which kind of item it is.
    pub kind: Kind,
}

/// Kinds of postal items, by one client's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// EMS (`01`).
    Ems,
    /// All others (`02`).
    Other,
}

impl Question {
    pub(crate) fn parameters(&self) -> Vec<(&'static str, String)> {
        let kind = match self.kind {
            Kind::Ems => "01",
            Kind::Other => "02",
        };
        vec![("psmtKcd", kind.to_owned()), ("psmtNo", number::plain(&self.postal_no))]
    }
}

/// What the bytes of an answer say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The item, or several by that number.
    Items(Vec<PostalItem>),
    /// UNI-PASS has no item under this number.
    NoRecord,
    /// UNI-PASS did not look.
    Refused {
        /// Its sentence, as it came.
        notice: String,
        /// What the sentence means.
        why: Refusal,
    },
    /// The bytes are no answer that can be understood. They say nothing of the item.
    NotUnderstood(NotUnderstood),
}

/// Reads an answer of `psmtCsclPrgsInfoQry/retrievePsmtCsclPrgsInfo`.
#[must_use]
pub fn read(body: &[u8]) -> Answer {
    Envelope::read(body, &SHAPE).and_then(judged).unwrap_or_else(Answer::NotUnderstood)
}

fn judged(envelope: Envelope) -> Result<Answer, NotUnderstood> {
    if let Some(said) = envelope.refused()? {
        return Ok(Answer::Refused { notice: said.notice, why: said.why });
    }
    if envelope.count == 0 {
        return envelope.none().map(|()| Answer::NoRecord);
    }
    let items: Vec<PostalItem> =
        envelope.rows.into_iter().map(|row| PostalItem::from_fields(row.fields)).collect();
    // A renamed element would else leave an item of which nothing is known, and which is none of ours.
    if items.iter().all(|item| item.postal_no.is_none()) {
        return Err(NotUnderstood::NoPostalNumber);
    }
    Ok(Answer::Items(items))
}

#[cfg(test)]
mod tests {
    use super::{Answer, read};
    use crate::NotUnderstood;

    fn answer(count: &str, fields: &str) -> Answer {
        let item = format!("<psmtCsclPrgsInfoQryRsltVo>{fields}</psmtCsclPrgsInfoQryRsltVo>");
        read(
            format!(
                "<psmtCsclPrgsInfoQryRtnVo><ntceInfo/><tCnt>{count}</tCnt>{item}</psmtCsclPrgsInfoQryRtnVo>"
            )
            .as_bytes(),
        )
    }

    #[test]
    fn only_a_day_of_approval_is_a_clearance() {
        for (text, cleared_on) in [
            ("20261110", Some("2026-11-10")),
            ("00000000", None),
            ("20261110093000", None),
            ("Y", None),
            ("", None),
        ] {
            let Answer::Items(items) = answer(
                "1",
                &format!(
                    "<psmtNo>EE1</psmtNo><psmtPrcsTpcdNm>통관완료</psmtPrcsTpcdNm><aprvDt>{text}</aprvDt>"
                ),
            ) else {
                panic!("{text}")
            };
            assert_eq!(items[0].cleared_on().map(|day| day.to_string()).as_deref(), cleared_on, "{text}");
        }
    }

    #[test]
    fn what_names_no_item_is_not_understood() {
        assert_eq!(
            answer("1", "<psmtNumber>EE1</psmtNumber>"),
            Answer::NotUnderstood(NotUnderstood::NoPostalNumber)
        );
        assert!(matches!(answer("0", "<psmtNo>EE1</psmtNo>"), Answer::NotUnderstood(_)));
        assert!(matches!(answer("-1", "<psmtNo>EE1</psmtNo>"), Answer::NotUnderstood(_)));
    }
}
