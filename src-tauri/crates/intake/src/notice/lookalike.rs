//! Messages that copy the words of customs or of couriers and want something that those do not want.
//!
//! What speaks against a message: it came from abroad (customs never sends from abroad: m.korea.kr newsId=148928386), its links lead
//! elsewhere, or it asks for a code, for money or for a program to be installed. A true message that is taken for one is named and
//! not read; the other way round a lie would prove a parcel.

use super::links::{Target, links};
use super::plain::squeezed;
use super::senders::Speaker;
use super::statement::{is_of_customs, is_of_parcels, sentences};

/// How messages say that they came from abroad.
const ABROAD: [&str; 7] =
    ["[국제발신]", "(국제발신)", "[국외발신]", "[해외발신]", "국제발신", "국외발신", "[international]"];

/// What is asked for, squeezed.
const ASKS: [&str; 45] = [
    "주소확인",
    "주소지확인",
    "주소불일치",
    "주소오류",
    "주소변경",
    "주소정정",
    "주소수정",
    "도로명",
    "배송지확인",
    "배송지수정",
    "관세납부",
    "관부가세",
    "세금납부",
    "납부바랍",
    "납부요망",
    "미납",
    "결제바랍",
    "결제요망",
    "결제하세요",
    "결제해주",
    "입금",
    "송금",
    "수수료",
    "과태료",
    "벌금",
    "연체",
    "앱설치",
    "어플",
    "설치바랍",
    "설치하",
    "다운로드",
    "apk설치",
    "apk파일",
    "인증번호",
    "카드번호",
    "주민등록번호",
    "주민번호",
    "비밀번호",
    "본인인증",
    "본인확인",
    "신분증",
    "클릭",
    "즉시확인",
    "링크확인",
    "아래링크",
];
/// Of a customs code.
const OF_CODES: [&str; 11] =
    ["확인", "입력", "회신", "제출", "인증", "갱신", "오류", "불일치", "등록", "수정", "알려"];
/// What customs does not ask for in a message at all.
const TO_HAND_OVER: [&str; 13] = [
    "계좌",
    "입금",
    "송금",
    "앱설치",
    "앱을설치",
    "어플설치",
    "apk설치",
    "apk파일",
    "카드번호",
    "주민등록번호",
    "주민번호",
    "비밀번호",
    "부호를입력",
];
/// Sentences that warn of such messages.
const WARNINGS: [&str; 9] =
    ["않습니다", "않으며", "마세요", "마십시오", "마시기", "사칭", "스미싱", "피싱", "절대"];

/// Whether a message is one of them. `text` is as [`super::plain::plain`] leaves it, links and all.
pub(super) fn is_look_alike(text: &str, speaker: Speaker) -> bool {
    let is_from_abroad = ABROAD.iter().any(|mark| text.contains(mark));
    let link = links(text).into_iter().map(|link| link.target).max();
    if !is_from_abroad && link.is_none() && speaker != Speaker::Customs {
        return false;
    }
    let squeezed_text = squeezed(text);
    let sentences: Vec<String> =
        sentences(text).into_iter().filter(|it| !WARNINGS.iter().any(|word| it.contains(word))).collect();
    let any = |words: &[&str]| sentences.iter().any(|it| words.iter().any(|word| it.contains(word)));
    let asks_for_code = sentences.iter().any(|it| {
        let code = ["개인통관", "통관부호", "통관고유부호", "통관번호"].iter().any(|word| it.contains(word));
        code && OF_CODES.iter().any(|word| it.contains(word))
    });
    let asks = asks_for_code || any(&ASKS);
    let is_of_parcels = is_of_parcels(text);
    let is_of_customs = is_of_customs(text);
    // As offices and companies write, not as friends do.
    let is_formal = ["니다", "바랍", "요망", "하세요", "주세요", "필요", "요청", "확인"]
        .iter()
        .any(|word| squeezed_text.contains(word));
    match link {
        _ if is_from_abroad && (is_of_parcels || asks || link.is_some()) => true,
        _ if speaker == Speaker::Customs && is_of_customs && any(&TO_HAND_OVER) => true,
        Some(Target::Imitating) => is_of_parcels || speaker != Speaker::Unknown,
        // Customs writes its own address, and a company that hides one does not ask for anything.
        Some(Target::Shortened) => {
            let is_known = speaker != Speaker::Unknown;
            is_of_parcels
                && (speaker == Speaker::Customs || (is_known && asks) || (is_formal && (is_known || asks)))
        }
        Some(Target::Other) => {
            (speaker == Speaker::Customs && is_of_parcels) || (is_of_parcels && asks && is_formal)
        }
        Some(Target::Official) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::plain::plain;
    use super::super::senders::speaker;
    use super::*;

    fn look_alike(text: &str) -> bool {
        let text = plain(text);
        is_look_alike(&text, speaker(None, &text))
    }

    #[test]
    fn they_are_known() {
        for text in [
            "[국제발신] [관세청] 개인통관고유부호 확인 필요, 통관 보류 중 http://customs-gov.example/kr",
            "[국제발신]\n고객님 해외직구 상품 세관 압류 문의 010-1234-5678",
            "(국제발신) 택배 주소 불일치",
            "[Web발신][관세청] 통관 완료. 운송장번호: 368120305771 확인: http://a.example/1",
            "[Web발신]\n[CJ대한통운] 배송불가(도로명불일치) 주소지 확인 바랍니다 cj-post.top/ab",
            "[CJ대한통운] 운송장번호 368120305771 배송 주소 확인 han.gl/abcd",
            "관세 미납으로 통관이 보류되었습니다. 납부 바랍니다 https://pay.example/1",
            "[관세청] 통관을 위해 아래 계좌로 입금 바랍니다",
            "[세관] 통관 앱 설치 후 확인하십시오",
            "통관 조회 ｈｔｔｐ：//unipass.customs.go.kr.pay.example/a",
            "통관\u{200b} 조회 htt\u{200b}p://103.1.2.3/a",
            "[우체국] 소포 미수령 확인 https://files.example/post.apk",
            "[관세청] 개인통관고유부호 도용 의심 확인 bit.ly/3abc",
            "[관세청] 수입물품 통관 관세 미납 23,400원 운송장6091240077312 납부하기 http://bit.ly/3xyz",
            "[관세청] 통관완료 6091240077312 bit.ly/3xyz",
            "[한진택배] 주소변경 6091240077312 bit.ly/3xyz",
        ] {
            assert!(look_alike(text), "{text}");
        }
    }

    #[test]
    fn true_messages_are_not() {
        for text in [
            "[관세청] 전자상거래 물품 통관 안내\n운송장번호: 368120305771\n통관일: 2026-09-30",
            "[국민비서] 통관 안내. 도용이 의심되면 관세청 누리집 https://unipass.customs.go.kr 에서 신고할 수 있습니다.",
            "[관세청] 통관 안내. 관세청은 문자로 계좌 입금이나 앱 설치를 요구하지 않습니다.",
            "[CJ대한통운] 배송출발 운송장번호 509812044885 https://www.cjlogistics.com/ko/tool/parcel/tracking",
            "세모배대지입니다. 신청번호 SM260918-00417 출고되었습니다. 조회 https://semo.example/t",
            "이거 봐 https://www.example.com",
            "통관 기사래 https://news.example/1",
            "관세 얼마 결제했어 https://shop.example",
            "",
        ] {
            assert!(!look_alike(text), "{text}");
        }
    }
}
