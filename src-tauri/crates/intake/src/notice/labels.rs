//! The labels of notices, and the values beside them.
//!
//! No text of a real notice is known: the words are those of customs' forms, of couriers and of forwarders, and what is a label is
//! decided by how it stands, never by a template.

/// What a label says of the value beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Label {
    /// House B/L, or the number under which it is delivered in Korea.
    Number,
    /// The number of the way to a forwarder or to the border.
    Origin,
    Master,
    /// `M B/L - H B/L`
    MasterAndHouse,
    Cargo,
    Declaration,
    Form,
    State,
    AcceptedOn,
    ReleasedOn,
    ArrivedOn,
    /// A day of which the label does not say what happened on it.
    Day,
    /// A day on which nothing clears: of the order, of a payment, of a delivery.
    OtherDay,
    Goods,
    Weight,
    Office,
    Forwarder,
    Carrier,
    /// A forwarder's number of an application.
    Application,
    Order,
    /// A person's name, code, telephone, address: never read.
    Person,
    /// Nothing that is kept.
    Other,
}

/// A label, and the value beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field<'t> {
    pub label: Label,
    pub value: &'t str,
    /// The line of the label, from 0.
    pub line: usize,
}

/// Whether a word is a label only with a sign behind it: it stands in sentences too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    Sure,
    WithSign,
}

use Strength::{Sure, WithSign};

/// The words, in small letters and without the spaces and signs that people put into them.
const WORDS: &[(Label, Strength, &[&str])] = &[
    (
        Label::Number,
        Sure,
        &[
            "운송장번호",
            "국내운송장번호",
            "택배운송장번호",
            "국내송장번호",
            "송장번호",
            "택배송장번호",
            "운송장no",
            "운송장",
            "국내운송장",
            "국내송장",
            "택배송장",
            "등기번호",
            "우편물번호",
            "우편번호등기",
            "배송조회번호",
            "배송추적번호",
            "추적번호",
            "운송번호",
            "hbl",
            "hbl번호",
            "hblno",
            "housebl",
            "housebl번호",
            "houseblno",
            "하우스bl",
            "하우스bl번호",
            "하우스비엘",
            "bl번호",
            "blno",
            "bl넘버",
            "비엘번호",
            "hawb",
            "hawb번호",
            "hawbno",
            "trackingnumber",
            "trackingno",
            "waybill",
            "waybillno",
            "waybillnumber",
            "airwaybill",
        ],
    ),
    (
        Label::Number,
        WithSign,
        &["송장", "등기", "bl", "비엘", "tracking", "awb", "awb번호", "배송번호", "화물번호"],
    ),
    (
        Label::Origin,
        Sure,
        &[
            "현지트래킹번호",
            "현지트래킹",
            "현지운송장번호",
            "현지운송장",
            "현지송장번호",
            "해외운송장번호",
            "해외운송장",
            "해외송장번호",
            "해외트래킹번호",
            "트래킹번호",
            "판매자운송장번호",
        ],
    ),
    (
        Label::Master,
        Sure,
        &["mbl", "mbl번호", "mblno", "masterbl", "masterbl번호", "마스터bl", "mawb", "mawb번호"],
    ),
    (Label::MasterAndHouse, Sure, &["mblhbl", "mblhbl번호", "masterhousebl"]),
    (Label::Cargo, Sure, &["화물관리번호", "화물관리번호mrnmsnhsn"]),
    (
        Label::Declaration,
        Sure,
        &["신고번호", "수입신고번호", "신고제출번호", "목록제출번호", "제출번호", "신고서번호"],
    ),
    (
        Label::Form,
        Sure,
        &["통관형태", "통관구분", "통관유형", "통관방법", "통관방식", "통관종류", "신고구분", "수입구분"],
    ),
    (
        Label::State,
        Sure,
        &[
            "처리상태",
            "통관상태",
            "진행상태",
            "통관진행상태",
            "통관진행상황",
            "처리결과",
            "통관결과",
            "처리현황",
            "배송상태",
            "진행상황",
        ],
    ),
    (Label::State, WithSign, &["상태", "status", "결과"]),
    (
        Label::AcceptedOn,
        Sure,
        &[
            "통관일",
            "통관일자",
            "통관일시",
            "통관날짜",
            "통관완료일",
            "통관완료일자",
            "통관완료일시",
            "통관처리일",
            "통관처리일자",
            "통관처리일시",
            "통관시각",
            "통관시간",
            "수리일",
            "수리일자",
            "수리일시",
            "신고수리일",
            "신고수리일자",
            "신고수리일시",
            "수입신고수리일",
            "수입신고수리일자",
            "수입신고수리일시",
            "clearedon",
            "clearancedate",
            "통관허가일",
            "신고필일",
        ],
    ),
    (Label::AcceptedOn, WithSign, &["수리"]),
    (
        Label::Day,
        WithSign,
        &["처리일", "처리일자", "처리일시", "완료일", "완료일자", "완료일시", "일자", "일시", "날짜", "date"],
    ),
    (Label::ReleasedOn, Sure, &["반출일", "반출일자", "반출일시", "반출완료일", "반출신고일", "반출승인일"]),
    (Label::ArrivedOn, Sure, &["입항일", "입항일자", "입항일시", "국내도착일", "입국일"]),
    (
        Label::OtherDay,
        Sure,
        &[
            "주문일",
            "주문일자",
            "주문일시",
            "결제일",
            "결제일시",
            "신청일",
            "신청일자",
            "발송일",
            "발송일자",
            "발송일시",
            "출고일",
            "출고일자",
            "접수일",
            "접수일시",
            "신고일",
            "신고일자",
            "수입신고일",
            "수입신고일자",
            "배송일",
            "배송일자",
            "배송예정일",
            "배달일",
            "배달일시",
            "배달예정일",
            "배달예정",
            "도착예정일",
            "도착예정",
            "납부기한",
            "납기일",
            "기한",
            "유효기간",
            "발급일",
            "보관기간",
            "반출기한",
            "반입일",
            "반입일자",
            "입고일",
            "조회기간",
            "안내일",
            "발신일",
        ],
    ),
    (
        Label::Goods,
        Sure,
        &[
            "품명",
            "물품명",
            "상품명",
            "품목",
            "품목명",
            "제품명",
            "품명규격",
            "물품내역",
            "물품정보",
            "상품정보",
            "내용품",
            "내용품명",
            "대표품명",
            "통관물품",
            "수입물품",
            "itemname",
            "goodsname",
            "descriptionofgoods",
        ],
    ),
    (Label::Goods, WithSign, &["물품", "상품", "내용물", "item", "items", "goods", "description", "제품"]),
    (Label::Weight, Sure, &["중량", "총중량", "물품중량", "실측무게", "실무게"]),
    (Label::Weight, WithSign, &["무게", "weight"]),
    (Label::Office, Sure, &["통관세관", "신고세관", "관할세관", "세관명", "처리세관"]),
    (Label::Office, WithSign, &["세관"]),
    (Label::Forwarder, Sure, &["특송업체", "특송업체명", "특송사", "포워더", "화물운송주선업자"]),
    (
        Label::Carrier,
        Sure,
        &[
            "택배사",
            "택배사명",
            "국내택배사",
            "배송업체",
            "배송사",
            "배송회사",
            "택배회사",
            "운송사",
            "운송업체",
            "택배업체",
            "배송택배사",
        ],
    ),
    (Label::Carrier, WithSign, &["택배", "carrier", "courier"]),
    (
        Label::Application,
        Sure,
        &[
            "신청번호",
            "신청서번호",
            "배송신청번호",
            "배송대행번호",
            "배송대행신청번호",
            "접수번호",
            "출고번호",
            "배대지번호",
        ],
    ),
    (Label::Order, Sure, &["주문번호", "주문no", "orderno", "ordernumber", "orderid", "쇼핑몰주문번호"]),
    (
        Label::Person,
        Sure,
        &[
            "수취인",
            "수취인명",
            "받는분",
            "받는사람",
            "받으시는분",
            "수령인",
            "수령자",
            "수하인",
            "수하인명",
            "납세의무자",
            "성명",
            "고객명",
            "신청인",
            "신청자",
            "연락처",
            "전화번호",
            "휴대폰",
            "휴대전화",
            "주소",
            "배송지",
            "수취주소",
            "개인통관고유부호",
            "개인통관부호",
            "통관고유부호",
            "통관부호",
            "명의인",
            "명의자",
            "보내는분",
            "보내는사람",
            "발송인",
        ],
    ),
    (Label::Person, WithSign, &["이름", "수신", "고객", "발신"]),
    (
        Label::Other,
        Sure,
        &[
            "결제금액",
            "물품가격",
            "물품금액",
            "과세가격",
            "신고금액",
            "신고가격",
            "상품금액",
            "납부세액",
            "문의처",
            "고객센터",
            "조회방법",
            "적출국",
            "적출국가",
            "발송국가",
            "원산지",
            "포장개수",
            "총개수",
            "배송방법",
            "담당기사",
            "담당사원",
            "위탁장소",
            "수령장소",
            "배송장소",
            "보관장소",
        ],
    ),
    (
        Label::Other,
        WithSign,
        &[
            "금액",
            "가격",
            "수량",
            "개수",
            "문의",
            "합계",
            "세액",
            "관세",
            "부가세",
            "비고",
            "판매자",
            "쇼핑몰",
            "국가",
            "링크",
            "안내",
            "담당자",
        ],
    ),
];

/// More of a line is no label and value.
const LONGEST_LINE: usize = 1000;

/// Every label of a text with its value: behind it on its line, down to the next label; else the next line.
pub(super) fn fields(text: &str) -> Vec<Field<'_>> {
    let lines: Vec<&str> = text.lines().collect();
    let found: Vec<Vec<Found>> = lines.iter().map(|line| in_line(line)).collect();
    let mut fields = Vec::new();
    for (number, (line, here)) in lines.iter().zip(&found).enumerate() {
        for (at, label) in here.iter().enumerate() {
            let end = here.get(at + 1).map_or(line.len(), |next| next.begins_at);
            let value = trimmed(line.get(label.value_at..end).unwrap_or_default());
            if !value.is_empty() {
                fields.push(Field { label: label.is, value, line: number });
            } else if at + 1 == here.len() {
                // A label that stands alone: the value is what the next line says, unless that has a label of its own.
                let after =
                    lines.iter().zip(&found).skip(number + 1).find(|(line, _)| !line.trim().is_empty());
                let value =
                    after.filter(|(_, labels)| labels.is_empty()).map_or("", |(line, _)| trimmed(line));
                fields.push(Field { label: label.is, value, line: number });
            }
        }
    }
    fields
}

struct Found {
    is: Label,
    begins_at: usize,
    value_at: usize,
}

fn in_line(line: &str) -> Vec<Found> {
    if line.len() > LONGEST_LINE {
        return Vec::new();
    }
    let mut found: Vec<Found> = Vec::new();
    let mut before = None;
    let mut skip_to = 0;
    for (at, c) in line.char_indices() {
        let at_boundary = !before.is_some_and(char::is_alphanumeric);
        before = Some(c);
        if at < skip_to || !at_boundary || !c.is_alphanumeric() {
            continue;
        }
        if let Some(label) = label_at(line, at) {
            skip_to = label.value_at;
            found.push(label);
        }
    }
    found
}

/// The longest label that begins here and is followed as a label is.
fn label_at(line: &str, at: usize) -> Option<Found> {
    let rest = line.get(at..)?;
    let mut candidates: Vec<(usize, Label, Strength, &str)> = WORDS
        .iter()
        .flat_map(|(label, strength, words)| words.iter().map(move |word| (*label, *strength, *word)))
        .filter(|(_, _, word)| word.chars().next() == rest.chars().next().map(|c| c.to_ascii_lowercase()))
        .filter_map(|(label, strength, word)| Some((length_of(word, rest)?, label, strength, word)))
        .collect();
    candidates.sort_by_key(|(length, ..)| std::cmp::Reverse(*length));
    candidates.into_iter().find_map(|(length, is, strength, _)| {
        let value_at = at + length + value_after(line, at, length, is, strength)?;
        Some(Found { is, begins_at: at, value_at })
    })
}

/// Bytes of the text that are the word, with the spaces and signs that may stand in it.
fn length_of(word: &str, text: &str) -> Option<usize> {
    let mut wanted = word.chars().filter(|c| c.is_alphanumeric()).peekable();
    let mut between = 0;
    for (at, c) in text.char_indices() {
        let Some(next) = wanted.peek() else { return Some(at - between) };
        if c.to_ascii_lowercase() == *next {
            wanted.next();
            between = 0;
            if wanted.peek().is_none() {
                return Some(at + c.len_utf8());
            }
        } else if matches!(c, ' ' | '.' | '/' | '-' | '_' | '·' | '&' | '(' | ')' | ',') && between < 3 {
            between += c.len_utf8();
        } else {
            return None;
        }
    }
    None
}

/// Where the value begins, counted from the end of the label; `None` where what follows is not what follows a label.
fn value_after(line: &str, at: usize, length: usize, label: Label, strength: Strength) -> Option<usize> {
    // `H.B/L No. 3681…`
    let point = usize::from(
        [". ", ".:"].iter().any(|point| line.get(at + length..).is_some_and(|rest| rest.starts_with(point))),
    );
    Some(point + value_after_word(line, at, length + point, label, strength)?)
}

fn value_after_word(line: &str, at: usize, length: usize, label: Label, strength: Strength) -> Option<usize> {
    let rest = line.get(at + length..)?;
    let before = line.get(..at)?;
    let (addition, addition_length) = addition(rest);
    let after = rest.get(addition_length..)?;
    // `운송장(368120305771)`, `품명(SHOES), `: what stands in brackets is the value.
    let is_number = is_number(label) && addition.chars().filter(char::is_ascii_digit).count() >= 6;
    let is_last =
        strength == Sure && (after.trim().is_empty() || after.trim_start().starts_with([',', '/', ';', '·']));
    if is_number || (is_last && !addition.is_empty() && !is_number_word(addition)) {
        return rest.find(addition);
    }
    let spaces = after.len() - after.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let next = after.get(spaces..)?;
    let sign = sign(next).or_else(|| closes(before, next));
    if let Some(sign) = sign {
        return Some(addition_length + spaces + sign);
    }
    let stands_first = before.chars().all(|c| !c.is_alphabetic());
    if next.is_empty() {
        // The whole line is the label.
        return stands_first.then_some(addition_length + spaces);
    }
    // `금액 USD 35.00`: an amount ends what stands before it.
    let is_amount = next.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '₩' | '¥' | '€'))
        || next.starts_with("USD")
        || next.starts_with("KRW");
    if strength == WithSign {
        return (label == Label::Other && spaces > 0 && is_amount).then_some(addition_length + spaces);
    }
    let particle = particle(next).filter(|_| spaces == 0);
    let value = next.get(particle.unwrap_or(0)..)?.trim_start();
    let is_apart = spaces > 0 || particle.is_some() || addition_length > 0;
    let fits = match label {
        Label::Number
        | Label::Origin
        | Label::Master
        | Label::MasterAndHouse
        | Label::Cargo
        | Label::Declaration => {
            digits_of_first_word(value) >= 5 && (is_apart || value.starts_with(|c: char| c.is_ascii_digit()))
        }
        Label::Application | Label::Order => is_apart && digits_of_first_word(value) >= 3,
        Label::AcceptedOn
        | Label::ReleasedOn
        | Label::ArrivedOn
        | Label::Day
        | Label::OtherDay
        | Label::Weight => is_apart && value.starts_with(|c: char| c.is_ascii_digit()),
        Label::Goods | Label::Form | Label::State | Label::Carrier | Label::Office | Label::Forwarder => {
            spaces > 0 && stands_first && particle.is_none() && !is_sentence(value)
        }
        Label::Person | Label::Other => is_apart && stands_first,
    };
    fits.then(|| rest.len() - value.len())
}

const fn is_number(label: Label) -> bool {
    matches!(
        label,
        Label::Number
            | Label::Origin
            | Label::Master
            | Label::MasterAndHouse
            | Label::Cargo
            | Label::Declaration
            | Label::Application
            | Label::Order
    )
}

/// `H B/L`, `Master`: says which number a label is for.
fn is_number_word(addition: &str) -> bool {
    let plain: String =
        addition.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    WORDS.iter().any(|(_, _, words)| words.contains(&plain.as_str()))
        || ["master", "house", "mrn", "필수", "선택"].contains(&plain.as_str())
}

/// `(H B/L)` behind a label.
fn addition(rest: &str) -> (&str, usize) {
    let trimmed = rest.trim_start_matches(' ');
    let spaces = rest.len() - trimmed.len();
    let inside = trimmed.strip_prefix('(').and_then(|inside| inside.split_once(')'));
    match inside {
        Some((inside, _)) if spaces <= 1 && inside.chars().count() <= 40 => {
            (inside, spaces + inside.len() + 2)
        }
        Some(_) | None => ("", 0),
    }
}

/// The length of a sign between a label and its value.
fn sign(text: &str) -> Option<usize> {
    const SIGNS: [&str; 9] = [":", "=", "→", "⇒", "▶", "|", "│", "▷", "->"];
    let dash = ["- ", "– ", "— "].iter().find(|dash| text.starts_with(**dash)).map(|dash| dash.len());
    SIGNS.iter().find(|sign| text.starts_with(**sign)).map(|sign| sign.len()).or(dash)
}

/// `[품명] SHOES`: the bracket that was opened before the label.
fn closes(before: &str, text: &str) -> Option<usize> {
    const PAIRS: [(char, char); 6] =
        [('[', ']'), ('<', '>'), ('【', '】'), ('(', ')'), ('「', '」'), ('〈', '〉')];
    let (_, close) = PAIRS.iter().find(|(open, _)| before.trim_end().ends_with(*open))?;
    let rest = text.strip_prefix(*close)?;
    let spaces = rest.len() - rest.trim_start().len();
    Some(text.len() - rest.len() + spaces + sign(rest.trim_start()).unwrap_or(0))
}

fn particle(text: &str) -> Option<usize> {
    ["은", "는", "이", "가"]
        .iter()
        .find(|it| text.strip_prefix(**it).is_some_and(|rest| rest.starts_with([' ', ':'])))
        .map(|it| it.len())
}

fn digits_of_first_word(text: &str) -> usize {
    text.split_whitespace().next().unwrap_or_default().chars().filter(char::is_ascii_digit).count()
}

fn is_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(['.', '!', ' ', ')']);
    ["니다", "세요", "하기", "바람", "시오", "안내"].iter().any(|word| end.ends_with(word))
}

/// A value without the bullets and commas around it.
fn trimmed(value: &str) -> &str {
    let value = value.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, ',' | ';' | '|' | '│' | '·' | '•' | '-' | '/' | '▶' | '■' | '※' | '▷' | '*')
    });
    let value = value.strip_suffix(['[', '<', '【', '(', '「', '〈']).unwrap_or(value).trim_end();
    let value = value.strip_suffix([',', '/', ';', '-', '·', '|']).unwrap_or(value).trim_end();
    let value = if value.matches(')').count() > value.matches('(').count() {
        value.strip_suffix(')').unwrap_or(value)
    } else {
        value
    };
    // `'SHOES'`
    let quoted = |quote| value.strip_prefix(quote).and_then(|value| value.strip_suffix(quote));
    quoted('"').or_else(|| quoted('\'')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<(Label, &str)> {
        fields(text).into_iter().map(|field| (field.label, field.value)).collect()
    }

    #[test]
    fn labels_in_every_way_in_which_people_write_them() {
        use Label::{AcceptedOn, Application, Carrier, Form, Goods, Number, Order};
        for (text, expected) in [
            ("- 운송장번호(H B/L): 368120305771", &[(Number, "368120305771")][..]),
            ("▶ H B/L 번호 : 368120305771", &[(Number, "368120305771")]),
            ("H.B/L No. 368120305771", &[(Number, "368120305771")]),
            ("국내 송장번호 6091240077312 (우체국택배)", &[(Number, "6091240077312 (우체국택배)")]),
            ("[품명] SHOES", &[(Goods, "SHOES")]),
            ("【운송장 번호】368120305771", &[(Number, "368120305771")]),
            ("운송장(368120305771), 품명(SHOES)", &[(Number, "368120305771"), (Goods, "SHOES")]),
            ("H B/L No.: NSM1507090481", &[(Number, "NSM1507090481")]),
            ("물품(8601990143)이 통관되었습니다", &[]),
            (
                "물품명: KEYCAP 외 2건, 금액 USD 35.00",
                &[(Goods, "KEYCAP 외 2건"), (Label::Other, "USD 35.00")],
            ),
            ("운송장번호\n368120305771\n물품명\n\nSHOES", &[(Number, "368120305771"), (Goods, "SHOES")]),
            (
                "운송장번호: 368120305771, 품명: SHOES, 통관일: 9월 30일",
                &[(Number, "368120305771"), (Goods, "SHOES"), (AcceptedOn, "9월 30일")],
            ),
            ("품명 = SHOES / 통관형태 = 목록통관", &[(Goods, "SHOES"), (Form, "목록통관")]),
            ("운송장번호는 368120305771 입니다", &[(Number, "368120305771 입니다")]),
            ("신청번호 SM260918-00417 출고되었습니다.", &[(Application, "SM260918-00417 출고되었습니다.")]),
            ("주문번호 : 112-0039921-6640117", &[(Order, "112-0039921-6640117")]),
            ("1) 택배사 : CJ대한통운", &[(Carrier, "CJ대한통운")]),
            ("Tracking Number: 1Z2345YY0677190437", &[(Number, "1Z2345YY0677190437")]),
            ("통관일자\t2026-09-30", &[(AcceptedOn, "2026-09-30")]),
            ("운송장번호: \n품명: TEA", &[(Number, ""), (Goods, "TEA")]),
            ("상품이 배송되었습니다. 운송장을 확인하세요. 품명은 비밀", &[]),
            ("물품 통관 안내", &[]),
            ("국내운송장번호안내", &[]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_a_persons_is_known_and_ends_what_stands_before() {
        assert_eq!(
            read("품명: SHOES 수취인: 홍길동 연락처: 010-1234-5678"),
            [(Label::Goods, "SHOES"), (Label::Person, "홍길동"), (Label::Person, "010-1234-5678")]
        );
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,60}", labelled in "[운송장번호품명: (\\[\\])\\n가-힣0-9A-Z/-]{0,60}") {
            let _ = (fields(&text), fields(&labelled));
        }

        #[test]
        fn a_labelled_line_gives_its_value(value in "[0-9A-Z]{6,20}", bullet in "[-•▶ ]{0,3}", sign in "( ?[:=→] ?)") {
            let text = format!("{bullet}운송장번호{sign}{value}");
            prop_assert_eq!(read(&text), [(Label::Number, value.as_str())]);
        }
    }
}
