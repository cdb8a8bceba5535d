//! API028 개인통관고유부호 검증 (check of a personal customs code): whether a code, a name, a phone number and a post code go together.
//!
//! No raw answer is public: the element names and what `tCnt` counts are what many clients agree on, the sentences stand in their code.
//! A sentence that is not known is kept and gives [`Reason::Other`]; whatever is not clearly yes or no is [`Answer::NotUnderstood`].

use std::fmt;

use crate::envelope::{Envelope, Refused, Row, Shape};
use crate::{NotUnderstood, Refusal};

pub(crate) const ROOT: &str = "persEcmQryRtnVo";
const MESSAGES: &str = "persEcmQryRtnErrInfoVo";
const MESSAGE: &str = "errMsgCn";
const SHAPE: Shape = Shape { root: ROOT, rows: &[MESSAGES] };

/// What is asked: a code, and what is said to belong to it. Only one's own may be asked about.
#[derive(Clone, PartialEq, Eq)]
pub struct Question {
    /// The code: P and 12 digits.
    pub code: String,
    /// The name in Korean.
    pub name: String,
    /// The mobile number.
    pub phone: String,
    /// The post code, five digits; new in the guide of 2026, and sent where it is known.
    pub postcode: Option<String>,
}

impl Question {
    pub(crate) fn parameters(&self) -> Vec<(&'static str, String)> {
        let phone = self.phone.chars().filter(char::is_ascii_digit).collect();
        let postcode = self.postcode.clone().map(|postcode| ("custPsno", postcode));
        [("persEcm", self.code.clone()), ("pltxNm", self.name.clone()), ("cralTelno", phone)]
            .into_iter()
            .chain(postcode)
            .collect()
    }
}

/// All of it is a person's.
impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Question(…)")
    }
}

/// What the bytes of an answer say. As with every service, the HTTP status is not theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The code is alive, and what was sent with it is its holder's.
    Match,
    /// It is not so.
    Mismatch(Mismatch),
    /// UNI-PASS did not look. It says nothing of the code.
    Refused {
        /// Its sentence, as it came.
        notice: String,
        /// What the sentence means.
        why: Refusal,
    },
    /// The bytes are no answer that can be understood. They say nothing of the code.
    NotUnderstood(NotUnderstood),
}

/// What does not go together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mismatch {
    /// `ntceInfo`: one client joins it to the messages.
    pub notice: String,
    /// UNI-PASS's sentences, in their order.
    pub messages: Vec<String>,
}

/// What a sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// There is no such code.
    NoSuchCode,
    /// The code is not in use: suspended, or given back.
    NotInUse,
    /// The code's time is over.
    Expired,
    /// The name is another.
    Name,
    /// The phone number is another, or could not be compared.
    Phone,
    /// The post code is another.
    Postcode,
    /// Something that the question needs was not sent.
    Incomplete,
    /// A sentence that this crate does not know.
    Other,
}

/// Words that stand in a sentence, blanks left out, and what it then means; the first line that fits decides. What is missing is asked
/// before what differs: 「휴대전화번호은(는) 필수입력입니다」 compares nothing.
const SENTENCES: [(&str, Reason); 7] = [
    ("필수입력", Reason::Incomplete),
    ("사용중이아닌", Reason::NotInUse),
    ("유효기간", Reason::Expired),
    ("우편번호", Reason::Postcode),
    ("휴대전화", Reason::Phone),
    ("성명", Reason::Name),
    ("존재하지", Reason::NoSuchCode),
];

/// Reads an answer of `persEcmQry/retrievePersEcm`.
#[must_use]
pub fn read(body: &[u8]) -> Answer {
    Envelope::read(body, &SHAPE).and_then(judged).unwrap_or_else(Answer::NotUnderstood)
}

fn judged(envelope: Envelope) -> Result<Answer, NotUnderstood> {
    if let Some(Refused { notice, why }) = envelope.refused()? {
        return Ok(Answer::Refused { notice, why });
    }
    let Envelope { notice, count, rows, other } = envelope;
    let contradiction = |what| Err(NotUnderstood::Contradiction { what });
    let sentence = notice.clone().unwrap_or_default();
    match count {
        // "Yes" is believed only where nothing else is said.
        1 if rows.is_empty() && sentence.is_empty() && other.is_empty() => match notice {
            Some(_) => Ok(Answer::Match),
            None => Err(NotUnderstood::NoNotice),
        },
        1 => contradiction("tCnt is 1, and something speaks against it"),
        0 if matches!(Refusal::from_notice(&sentence), Refusal::KeyUnknown | Refusal::KeyMissing) => {
            contradiction("tCnt is 0, and the key was refused")
        }
        0 => mismatch(sentence, rows),
        _ => contradiction("one code cannot be right several times"),
    }
}

/// "No" needs a sentence: without one nobody knows what was compared.
fn mismatch(notice: String, rows: Vec<Row>) -> Result<Answer, NotUnderstood> {
    let fields = rows.into_iter().flat_map(|row| row.fields);
    let messages: Vec<String> = fields.filter(|(name, _)| **name == *MESSAGE).map(|(_, text)| text).collect();
    if messages.is_empty() && notice.is_empty() {
        return Err(NotUnderstood::NoMessage);
    }
    Ok(Answer::Mismatch(Mismatch { notice, messages }))
}

impl Mismatch {
    /// What the sentences say, each once, in their order; those of the notice where no other stands there.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        let notice = Some(&self.notice).filter(|_| self.messages.is_empty());
        let mut reasons = Vec::new();
        for reason in self.messages.iter().chain(notice).map(|sentence| Reason::of(sentence)) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        reasons
    }
}

impl Reason {
    fn of(sentence: &str) -> Self {
        let plain: String = sentence.chars().filter(|letter| !letter.is_whitespace()).collect();
        SENTENCES.iter().find(|(word, _)| plain.contains(word)).map_or(Self::Other, |(_, reason)| *reason)
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Mismatch, Reason, read};
    use crate::NotUnderstood;

    fn answer(notice: &str, count: &str, messages: &[&str]) -> Answer {
        let rows: String = messages
            .iter()
            .map(|text| {
                format!("<persEcmQryRtnErrInfoVo><errMsgCn>{text}</errMsgCn></persEcmQryRtnErrInfoVo>")
            })
            .collect();
        read(format!("<persEcmQryRtnVo>{notice}<tCnt>{count}</tCnt>{rows}</persEcmQryRtnVo>").as_bytes())
    }

    #[test]
    fn every_sentence_that_was_seen_has_its_reason() {
        for (sentence, reason) in [
            ("납세의무자 개인통관고유부호가 존재하지 않습니다.", Reason::NoSuchCode),
            ("납세의무자 개인통관고유부호의 성명과 일치하지 않습니다.", Reason::Name),
            ("납세의무자 휴대전화번호가 일치하지 않습니다.", Reason::Phone),
            ("납세의무자 휴대전화번호은(는) 필수입력입니다.", Reason::Incomplete),
            ("납세의무자의 휴대전화번호 확인이 불가능하기 때문에 재확인이 필요 합니다.", Reason::Phone),
            ("입력하신 우편번호가 개인통관고유부호 우편번호와 일치하지 않습니다", Reason::Postcode),
            ("시스템 점검중입니다.", Reason::Other),
        ] {
            assert_eq!(Reason::of(sentence), reason, "{sentence}");
        }
    }

    #[test]
    fn a_yes_stands_alone() {
        assert_eq!(answer("<ntceInfo/>", "1", &[]), Answer::Match);
        for (notice, messages) in
            [("", &[][..]), ("<ntceInfo>점검</ntceInfo>", &[]), ("<ntceInfo/>", &["성명"])]
        {
            assert!(
                matches!(answer(notice, "1", messages), Answer::NotUnderstood(_)),
                "{notice} {messages:?}"
            );
        }
        assert!(matches!(answer("<ntceInfo/>", "2", &[]), Answer::NotUnderstood(_)));
    }

    #[test]
    fn a_no_says_why() {
        assert_eq!(answer("<ntceInfo/>", "0", &[]), Answer::NotUnderstood(NotUnderstood::NoMessage));
        let told = Mismatch { notice: "성명이 다릅니다".to_owned(), messages: Vec::new() };
        assert_eq!(told.reasons(), [Reason::Name]);
        assert_eq!(answer("<ntceInfo>성명이 다릅니다</ntceInfo>", "0", &[]), Answer::Mismatch(told));
        let twice =
            Mismatch { messages: vec!["성명".to_owned(), "성명".to_owned()], ..Mismatch::default() };
        assert_eq!(twice.reasons(), [Reason::Name]);
    }

    #[test]
    fn a_refused_key_says_nothing_of_a_code() {
        let notice = "<ntceInfo>존재하지 않는 인증키입니다.</ntceInfo>";
        assert!(matches!(answer(notice, "-1", &[]), Answer::Refused { .. }));
        assert!(matches!(answer(notice, "0", &[]), Answer::NotUnderstood(_)));
        assert!(matches!(answer(notice, "-1", &["성명"]), Answer::NotUnderstood(_)));
    }
}
