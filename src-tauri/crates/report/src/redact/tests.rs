use proptest::prelude::*;

use super::*;

const CODE: &str = "P210123456734";
const PHONE: &str = "010-9876-1234";
const ADDRESS: &str = "서울특별시 강남구 테헤란로 152, 101동 1203호 (역삼동)";
const MAIL: &str = "gil.dong@post.example";

fn redactor() -> Redactor {
    let reporter = Reporter {
        name: Some("홍길동".into()),
        phone: Some(PHONE.into()),
        address: Some(ADDRESS.into()),
        mail: Some(MAIL.into()),
    };
    Redactor::new(&[Pccc::parse(CODE).unwrap()], &reporter)
}

fn nobody() -> Redactor {
    Redactor::new(&[], &Reporter::default())
}

#[test]
fn codes_are_masked_however_they_are_written() {
    for (text, expected) in [
        ("부호 P210123456734.", "부호 P21*******34."),
        ("p2101-2345-6734를", "P21*******34를"),
        ("Ｐ２１０１２３４５６７３４", "P21*******34"),
        ("P21\u{200b}0123\u{a0}4567.34 끝", "P21*******34 끝"),
        ("P 2 1 0 1 2 3 4 5 6 7 3 4", "P21*******34"),
    ] {
        assert_eq!(redactor().text(text), expected);
        assert_eq!(nobody().text(text), expected, "whosever code it is");
    }
    assert_eq!(redactor().text("210123456734"), "P21*******34");
    assert_eq!(redactor().text("LP210123456734"), "LP21*******34", "a known one wherever it stands");
}

#[test]
fn phones_are_masked_however_they_are_written() {
    for text in [
        "010-9876-1234",
        "01098761234",
        "010 9876 1234",
        "010.9876.1234",
        "010)9876-1234",
        "+82 10-9876-1234",
        "+821098761234",
        "+82 (0)10-9876-1234",
        "82-10-9876-1234",
        "0082 10 9876 1234",
        "０１０－９８７６－１２３４",
        "010\u{200b}9876\u{200b}1234",
    ] {
        for redactor in [redactor(), nobody()] {
            assert_eq!(redactor.text(&format!("전화 {text}로")), "전화 010-****-1234로", "{text}");
        }
    }
    assert_eq!(redactor().text("0-1-0-9-8-7-6-1-2-3-4, 1098761234"), "010-****-1234, 010-****-1234");
    assert_eq!(nobody().text("011-123-4567"), "011-****-4567");
    let landline = Reporter { phone: Some("+82 2 123 4567".into()), ..Reporter::default() };
    assert_eq!(Redactor::new(&[], &landline).text("02-123-4567, 02-123-4568"), "****-4567, 02-123-4568");
}

#[test]
fn mails_are_masked() {
    for (text, expected) in [
        ("Gil.Dong@post.example", "g***@…"),
        ("보낸이 shop+kr@mail.example.", "보낸이 s***@…."),
        ("gil.dong ＠ post . example", "g***@…"),
        ("gil.dong(at)post.example", "gil.dong(at)post.example"),
        ("@ 3개, a@b", "@ 3개, a@b"),
    ] {
        assert_eq!(redactor().text(text), expected);
    }
}

#[test]
fn what_leads_to_the_door_is_masked() {
    for (text, expected) in [
        ("받는 곳 서울특별시 강남구 테헤란로 152, 101동 1203호 (역삼동).", "받는 곳 (가림))."),
        ("서울특별시강남구테헤란로152 101동1203호", "(가림)"),
        ("테헤란로152", "(가림)"),
        ("테헤\n란로 1 5 2", "(가림)"),
        ("테헤란로에서", "(가림)에서"),
        ("101동 앞, 1203호", "(가림) 앞, (가림)"),
        ("강남구 테헤란로", "(가림)"),
        ("테헤란로 1523", "(가림) 1523"),
        ("서울특별시 강남구, 역삼동", "서울특별시 강남구, 역삼동"),
        ("152 g, 2101동, 21203호", "152 g, 2101동, 21203호"),
        ("테헤란로".to_owned().nfd().collect::<String>().as_str(), "(가림)"),
    ] {
        assert_eq!(redactor().text(text), expected, "{text}");
    }
}

#[test]
fn addresses_of_other_forms_are_known_too() {
    for (address, text, expected) in [
        ("종로구 종로 1", "종로구 종로 1, 종로구청, 종로에", "(가림), 종로구청, 종로에"),
        ("152 Teheran-ro, Gangnam-gu", "152, TEHERAN RO", "(가림)"),
        ("221B Baker Street, London", "to 221b baker  street", "to (가림)"),
        ("역삼동 737-1", "역삼동 737-1 / 역삼동", "(가림) / 역삼동"),
        ("무지개마을", "무지개마을", "(가림)"),
        ("서울 강남구", "서울세관, 서울 강남구", "서울세관, 서울 강남구"),
        ("부산", "부산세관", "부산세관"),
        ("세종대로23길 4-5", "세종대로 23길, 4-5", "(가림)"),
    ] {
        let reporter = Reporter { address: Some(address.into()), ..Reporter::default() };
        assert_eq!(Redactor::new(&[], &reporter).text(text), expected, "{address}");
    }
}

#[test]
fn what_gives_nobody_away_stays() {
    for text in [
        "",
        "509812044885",
        "821012345678",
        "5010987612345",
        "010987612",
        "LP00123456789012",
        "RP123456789012",
        "2026-01-16 2026-11-20 12:01:01",
        "26HJSCK1234-0101-0001",
        "TEA CUP 2EA, 무게 0.35 kg",
        "인천공항세관 특송통관3과",
        "@",
        "P",
        "P21012345673",
    ] {
        assert_eq!(nobody().text(text), text);
    }
    // A number of a parcel stays whole even where it looks like another person's.
    for number in
        ["P123456789012", "01012345678", "0101234-5678", "5210123456734", "2101234567340", "501098761234"]
    {
        assert_eq!(redactor().number(number), number);
    }
    assert_eq!(redactor().number("HBL P2101 2345 6734 / 01098761234"), "HBL P21*******34 / 010-****-1234");
}

/// What a text says without its signs, as one who wants to know would read it.
fn read(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

/// The secrets with signs between their letters, some of them wide.
fn planted() -> impl Strategy<Value = (String, String)> {
    let secret = prop::sample::select(vec![CODE, PHONE, "+821098761234", ADDRESS, "테헤란로 152", MAIL]);
    let signs = prop::collection::vec("[-. \u{200b}\u{a0}\u{2013}·/()\t\n]{0,3}", 90);
    (secret, signs, any::<bool>()).prop_map(|(secret, signs, is_wide)| {
        let wide = |c: char| match c {
            '!'..='~' if is_wide => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            c => c,
        };
        let letters = secret.chars().filter(|c| c.is_alphanumeric() || *c == '@');
        let text = letters.map(wide).zip(&signs).flat_map(|(c, sign)| [c.to_string(), sign.clone()]);
        (secret.to_owned(), text.collect())
    })
}

proptest! {
    #[test]
    fn no_secret_is_left_whatever_stands_in_it((secret, planted) in planted(), before in "[가-힣A-Za-z ,:]{0,12}", after in "[가-힣A-Za-z ,:]{0,12}") {
        let text = format!("{before}{planted}{after}");
        for masked in [redactor().text(&text), redactor().number(&text)] {
            prop_assert!(!read(&masked).contains(&read(&secret)), "{} in {}", secret, masked);
        }
    }

    #[test]
    fn nothing_longer_than_needed_is_covered(before in "[가-힣]{0,8} ?[A-Za-z]{0,3}[,:] ", after in " [가-힣,: ]{0,12}") {
        let masked = redactor().text(&format!("{before}{CODE}{after}"));
        prop_assert_eq!(masked, format!("{before}P21*******34{after}"));
    }

    #[test]
    fn what_is_masked_stays_as_it_is(text in "\\PC{0,60}", (_, planted) in planted()) {
        for text in [text, planted] {
            let once = redactor().text(&text);
            prop_assert_eq!(redactor().text(&once), once);
        }
    }
}
