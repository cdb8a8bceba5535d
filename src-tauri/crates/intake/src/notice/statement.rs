//! What a message states has happened, by exact phrases.
//!
//! Words alone deceive: 수리 stands in 입항보고 수리, 반출 in 보세운송 반출, and "통관이 완료되면" is no clearance. What is to come, or
//! did not happen, is no statement.

use munjigi_model::Stage;

use super::plain::squeezed;
use crate::{DeliveryStatus, Progress};

/// What follows a phrase, squeezed, that takes it back.
const NOT_YET: [&str; 17] = [
    "예정",
    "되면",
    "될",
    "하면",
    "하려면",
    "시에",
    "시배송",
    "시국내",
    "전까지",
    "전에",
    "되지",
    "하지",
    "안되",
    "불가",
    "못",
    "대기",
    "을위",
];
/// Other things of this name.
const OTHER_THINGS_BEFORE: [&str; 7] = ["미", "보세운송", "입항보고", "하선신고", "하기신고", "재", "보세"];
/// Words that end as those do and say nothing of it: "이미 통관되었습니다", "현재 통관 진행 중".
const NOT_OTHER_THINGS: [&str; 2] = ["이미", "현재"];

/// Phrases, squeezed, in the order in which they outweigh one another.
const STAGES: &[(Stage, &[&str])] = &[
    (
        Stage::Held,
        &[
            "통관보류되",
            "통관보류중",
            "통관이보류",
            "통관보류안내",
            "통관보류입니다",
            "통관목록보류",
            "보류되었",
            "통관보류",
        ],
    ),
    (
        Stage::Released,
        &[
            "통관완료후반출",
            "반출완료",
            "반출되었",
            "반출됐",
            "반출이완료",
            "반출되어",
            "반출처리완료",
            "반출신고수리",
        ],
    ),
    (
        Stage::Cleared,
        &[
            "통관되었",
            "통관됐",
            "통관된물품",
            "통관된상품",
            "통관된해외",
            "통관된화물",
            "통관되어",
            "통관완료",
            "통관이완료",
            "통관처리완료",
            "통관처리되었",
            "통관을완료",
            "통관을마쳤",
            "통관이끝났",
            "통관허가",
            "수입신고수리",
            "신고수리완료",
            "신고가수리",
            "신고수리되",
            "수입신고가수리",
            "신고수리",
            "목록심사완료",
            "목록통관되",
            "수입통관되",
            "customscleared",
            "clearancecompleted",
        ],
    ),
    (
        Stage::TaxDue,
        &[
            "결재통보",
            "납부고지",
            "세금납부안내",
            "관세납부안내",
            "납부하셔야",
            "납부세액",
            "납부할세액",
            "세액안내",
            "납부기한",
        ],
    ),
    (
        Stage::Declared,
        &[
            "통관진행중",
            "통관이진행",
            "통관중",
            "통관심사중",
            "수입신고접수",
            "수입신고되었",
            "수입신고가접수",
            "신고접수되었",
            "통관접수",
            "통관목록접수",
            "통관이시작",
            "통관진행",
        ],
    ),
    (Stage::InBond, &["반입완료", "반입되었", "반입이완료"]),
    (
        Stage::Arrived,
        &["국내도착", "한국도착", "입항하였", "입항했", "입항되었", "입항완료", "공항에도착", "세관에도착"],
    ),
];

/// How far customs has come with a parcel. [`Stage::Unknown`] where nothing of it is stated.
pub(super) fn stage(text: &str) -> Stage {
    let sentences = sentences(text);
    let states = |phrase: &str| sentences.iter().any(|sentence| states(sentence, phrase));
    STAGES
        .iter()
        .find(|(_, phrases)| phrases.iter().any(|it| states(it)))
        .map_or(Stage::Unknown, |(stage, _)| *stage)
}

/// Phrases of couriers, the later stage first.
const DELIVERIES: &[(DeliveryStatus, &[&str])] = &[
    (DeliveryStatus::Returned, &["반송되었", "반송처리", "반송완료", "반송예정", "반송중"]),
    (
        DeliveryStatus::Delivered,
        &[
            "배송완료",
            "배달완료",
            "배송이완료",
            "배달이완료",
            "배송하였습니다",
            "배달하였습니다",
            "전달완료",
            "배송해드렸",
            "배달되었",
            "수령완료",
            "delivered",
        ],
    ),
    (
        DeliveryStatus::Waiting,
        &[
            "부재",
            "미배달",
            "배송불가",
            "배달불가",
            "주소불명",
            "보관중",
            "수취거절",
            "방문수령",
            "배송보류",
            "재배달",
            "배송이보류",
        ],
    ),
    (
        DeliveryStatus::OutForDelivery,
        &[
            "배송출발",
            "배달출발",
            "배달예정",
            "배송예정",
            "방문예정",
            "배달중",
            "배송할예정",
            "배달할예정",
            "도착예정",
            "방문하여",
            "outfordelivery",
            "배달준비",
        ],
    ),
    (
        DeliveryStatus::InTransit,
        &[
            "집화",
            "집하",
            "배송중",
            "이동중",
            "간선",
            "배송이시작",
            "배송시작",
            "발송되었",
            "발송하였",
            "출고되었",
            "출고완료",
            "출고처리",
            "인수하였",
            "접수되었",
            "배송되고",
            "발송완료",
            "intransit",
            "배송접수",
        ],
    ),
    (DeliveryStatus::AtCustoms, &["통관", "세관", "수입신고", "customs"]),
    (DeliveryStatus::Announced, &["발송예정", "접수완료", "상품준비", "출고준비", "배송준비"]),
];

/// How far a courier says that a parcel has come.
pub(super) fn delivery(text: &str) -> DeliveryStatus {
    let text = squeezed(text);
    DELIVERIES
        .iter()
        .find(|(_, phrases)| phrases.iter().any(|phrase| text.contains(phrase)))
        .map_or(DeliveryStatus::Unknown, |(status, _)| *status)
}

/// Phrases of forwarders. Those that call an order off must say that it is done.
const ORDERS: &[(Progress, &[&str])] = &[
    (Progress::Cancelled, &["취소되었", "취소완료", "취소처리"]),
    (Progress::Returned, &["반품완료", "환불완료", "반송완료", "반품되었", "환불되었"]),
    (Progress::Delivered, &["배송완료", "배달완료", "배송이완료", "배달이완료"]),
    (
        Progress::Shipped,
        &[
            "출고되었",
            "출고완료",
            "출고가완료",
            "출고처리",
            "출고안내",
            "출고알림",
            "발송되었",
            "발송완료",
            "배송이시작",
            "배송시작",
            "배송출발",
            "통관완료",
            "통관되었",
            "통관이완료",
            "국내배송",
            "배송중",
            "출고하였",
            "발송하였",
            "인계",
        ],
    ),
    (Progress::AwaitingArrivalAtForwarder, &["입고대기", "입고예정"]),
    (
        Progress::Ordered,
        &[
            "입고되었",
            "입고완료",
            "결제완료",
            "신청완료",
            "접수되었",
            "접수완료",
            "결제가완료",
            "입고가완료",
            "결제대기",
        ],
    ),
];

/// How far a forwarder says that an order has come.
pub(super) fn progress(text: &str) -> Progress {
    let sentences = sentences(text);
    let states = |phrase: &str| sentences.iter().any(|sentence| states(sentence, phrase));
    ORDERS
        .iter()
        .find(|(_, phrases)| phrases.iter().any(|it| states(it)))
        .map_or(Progress::Unknown, |(it, _)| *it)
}

/// Names of a person's code.
const CODES: [&str; 3] = ["개인통관고유부호", "통관고유부호", "개인통관부호"];

/// Whether a text speaks of customs at all.
pub(super) fn is_of_customs(text: &str) -> bool {
    const WORDS: [&str; 11] = [
        "통관",
        "관세",
        "세관",
        "수입신고",
        "신고수리",
        "해외직구",
        "전자상거래물품",
        "hbl",
        "국제특송",
        "customsclear",
        "koreacustoms",
    ];
    // That a code runs out is no word of a parcel.
    let text = squeezed(text);
    let text =
        CODES.iter().fold(text, |text, code| if text.contains(code) { text.replace(code, "") } else { text });
    WORDS.iter().any(|word| text.contains(word))
}

/// Whether what an office of customs writes is about something that comes in, and not about an account, a code or its own work.
pub(super) fn is_of_imports(text: &str) -> bool {
    const WORDS: [&str; 9] =
        ["통관", "운송장", "수입신고", "신고수리", "해외직구", "전자상거래물품", "반출", "특송", "hbl"];
    let text = CODES.iter().fold(squeezed(text), |text, code| text.replace(code, ""));
    WORDS.iter().any(|word| text.contains(word))
}

/// Whether a text speaks of parcels.
pub(super) fn is_of_parcels(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "개인통관",
        "택배",
        "배송",
        "운송장",
        "송장",
        "트래킹",
        "소포",
        "배달",
        "물품",
        "물류",
        "parcel",
        "delivery",
    ];
    let text = squeezed(text);
    WORDS.iter().any(|word| text.contains(word)) || is_of_customs(&text)
}

/// Sentences and lines, squeezed.
pub(super) fn sentences(text: &str) -> Vec<String> {
    text.split(['\n', '!', '?', '。'])
        .flat_map(|line| line.split(". "))
        .map(squeezed)
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// Whether a sentence has the phrase somewhere without taking it back.
fn states(sentence: &str, phrase: &str) -> bool {
    sentence.match_indices(phrase).any(|(at, _)| {
        let before = sentence.get(..at).unwrap_or_default();
        let after = sentence.get(at + phrase.len()..).unwrap_or_default();
        let near: String = after.chars().take(8).collect();
        let taken_back = NOT_YET.iter().any(|word| after.starts_with(word))
            || (phrase.ends_with('되') && ["면", "지", "는", "기전"].iter().any(|word| after.starts_with(word)))
            // "통관 완료 시", "통관 완료 후 배송": when and after what, not that.
            // A label with its day says it by its day.
            || after.starts_with('일')
            || (after.starts_with('후') && !after.starts_with("후반출"))
            || (after.starts_with('시') && !["시각", "시간"].iter().any(|word| after.starts_with(word)))
            || ["않", "아닙", "수있", "예정"].iter().any(|word| near.contains(word));
        let ends_in = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        !taken_back && (ends_in(&NOT_OTHER_THINGS) || !ends_in(&OTHER_THINGS_BEFORE))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stated_of_customs() {
        for (text, expected) in [
            ("샘플님 명의로 통관된 물품이 있습니다.", Stage::Cleared),
            ("해외직구 물품의 통관이 완료되었습니다", Stage::Cleared),
            ("[통관 완료] 안내", Stage::Cleared),
            ("수입신고가 수리되었습니다.", Stage::Cleared),
            ("수입신고 수리", Stage::Cleared),
            ("통관완료 후 반출", Stage::Released),
            ("물품이 반출되었습니다", Stage::Released),
            ("통관이 보류되었습니다", Stage::Held),
            ("통관 진행 중입니다", Stage::Declared),
            ("인천공항에 입항하였습니다", Stage::Arrived),
            ("통관이 완료되면 알려 드립니다", Stage::Unknown),
            ("통관 완료 후 배송됩니다", Stage::Unknown),
            ("통관 완료 예정입니다", Stage::Unknown),
            ("통관되지 않았습니다", Stage::Unknown),
            ("통관이 완료되지 않았습니다", Stage::Unknown),
            ("입항보고 수리", Stage::Unknown),
            ("보세운송 반출완료", Stage::Unknown),
            ("미통관", Stage::Unknown),
            ("물품이 통관되었습니다(본인이 주문하지 않은 경우 125)", Stage::Cleared),
            ("통관완료시각: 15:12", Stage::Cleared),
            ("전자상거래 물품 통관내역 알림 신청이 완료되었습니다", Stage::Unknown),
            ("통관이 보류될 수 있습니다", Stage::Unknown),
            ("현재 통관 진행중입니다", Stage::Declared),
            ("이미 통관되었습니다", Stage::Cleared),
            ("재통관 진행중", Stage::Unknown),
            ("", Stage::Unknown),
        ] {
            assert_eq!(stage(text), expected, "{text}");
        }
    }

    #[test]
    fn what_couriers_and_forwarders_state() {
        assert_eq!(delivery("고객님의 상품이 배송완료 되었습니다"), DeliveryStatus::Delivered);
        assert_eq!(delivery("오늘 14~16시 배달 예정입니다"), DeliveryStatus::OutForDelivery);
        assert_eq!(delivery("통관 안내"), DeliveryStatus::AtCustoms);
        assert_eq!(delivery("안녕하세요"), DeliveryStatus::Unknown);
        assert_eq!(progress("신청번호 1 출고되었습니다."), Progress::Shipped);
        assert_eq!(progress("신청이 취소되었습니다"), Progress::Cancelled);
        assert_eq!(progress("취소를 원하시면 문의"), Progress::Unknown);
    }
}
