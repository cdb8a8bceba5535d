//! Why UNI-PASS refused to answer.

/// Why UNI-PASS refused (`tCnt` −1 and a sentence in `ntceInfo`).
///
/// No sentence was ever seen for an expired key or for too many questions. A key that worked for months and
/// is suddenly [`KeyUnknown`](Self::KeyUnknown) has most likely expired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The key does not exist, or is not one for this service: each service has a key of its own.
    KeyUnknown,
    /// No key was sent.
    KeyMissing,
    /// A number or a year that the question needs was not sent.
    QueryIncomplete,
    /// A sentence that this crate does not know; it stands in the notice.
    Other,
}

/// Words that all stand in a sentence, blanks left out, and what it then means; the first line that fits
/// decides. The sentences of API001 were captured (mooyoul/node-unipass); 유효하지 않은 is known from one
/// client's table only.
const SENTENCES: [(&[&str], Refusal); 4] = [
    (&["인증키", "필수입력"], Refusal::KeyMissing),
    (&["존재하지않는인증키"], Refusal::KeyUnknown),
    (&["유효하지않은인증키"], Refusal::KeyUnknown),
    (&["필수입력"], Refusal::QueryIncomplete),
];

impl Refusal {
    pub(crate) fn from_notice(notice: &str) -> Self {
        let plain: String = notice.chars().filter(|letter| !letter.is_whitespace()).collect();
        SENTENCES
            .iter()
            .find(|(words, _)| words.iter().all(|word| plain.contains(word)))
            .map_or(Self::Other, |(_, why)| *why)
    }
}

#[cfg(test)]
mod tests {
    use super::Refusal;

    #[test]
    fn each_captured_sentence_is_told_apart() {
        let incomplete = "[화물관리번호(cargMtNo)], [Master B/L번호(mblNo)과 BL년도(blYy)], [House B/L번호(hblNo)과 \
            BL년도(blYy)] 중 한가지는 필수입력입니다. 또는 화물관리번호는 15자리 이상 자리로 입력하셔야 합니다.";
        assert_eq!(Refusal::from_notice("존재하지 않는 인증키입니다."), Refusal::KeyUnknown);
        assert_eq!(Refusal::from_notice("인증키(crkyCn)는 필수입력입니다."), Refusal::KeyMissing);
        assert_eq!(Refusal::from_notice(incomplete), Refusal::QueryIncomplete);
    }

    #[test]
    fn other_sentences_stay_other() {
        for sentence in ["", "권한이 없습니다", "납세의무자 개인통관고유부호가 존재하지 않습니다."]
        {
            assert_eq!(Refusal::from_notice(sentence), Refusal::Other, "{sentence}");
        }
    }
}
