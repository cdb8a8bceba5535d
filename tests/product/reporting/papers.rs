//! The papers of one parcel and of two: every fact is in them, and every word is whole.

use super::pdf;
use super::victim::{CODE, MASKED, Parcel, STOLEN, Victim, WHO};

/// Sentences of the letter to customs. Lines break between words, so each is found as it is said.
const SENTENCES: [&str; 7] = [
    "제가 아는 어떤 주문으로도 설명되지 않아 개인통관고유부호의 도용이 의심됩니다.",
    "제 컴퓨터에 보관한 주문 기록과 통관 기록을 Munjigi로 맞추어 보고 알게 되었습니다.",
    "가족의 주문, 선물, 구매대행·배송대행이 쓴 것인지 먼저 생각해 보았고 그렇지 않다고 답했습니다.",
    "이 자료는 맞는 주문이 없다는 것을 보여 줄 뿐이고, 누가 부호를 썼는지는 보여 주지 않습니다.",
    "수하인의 이름·연락처·배송지가 저와 같은지 확인해 주십시오.",
    "부호의 사용정지와 재발급에 필요한 절차를 알려 주십시오.",
    "파일이 하나라도 바뀌면 지문이 달라집니다.",
];
const LETTERS: [[&str; 2]; 2] =
    [["letter-customs.pdf", "letter-police.pdf"], ["letter-carrier.pdf", "letter-shop.pdf"]];

#[test]
fn every_fact_of_a_parcel_is_in_every_letter() {
    let victim = Victim::known();
    let [_, parcel] = STOLEN;
    let kits = victim.makes(&[victim.incident(parcel.hbl)], "kits", &[]);
    for (kit, letters) in kits.each().into_iter().zip(LETTERS) {
        for letter in letters {
            let text = pdf::text(&victim.machine, &kit.path(letter));
            assert_has(&text, &facts(parcel));
            assert_has(
                &text,
                &["우편물은 이 목록에 나오지 않아 포함되지 않습니다.", kit.fingerprint.as_str()],
            );
            assert!(!text.contains(STOLEN[0].hbl), "{letter} tells of another parcel");
        }
    }
    let letter = pdf::text(&victim.machine, &kits.customs_police.path("letter-customs.pdf"));
    assert_has(&letter, &SENTENCES);
    assert_has(&letter, &WHO);
    assert_has(&letter, &[CODE]);
    let police = pdf::text(&victim.machine, &kits.customs_police.path("letter-police.pdf"));
    assert_has(&police, &[WHO[0], MASKED]);
}

#[test]
fn what_is_not_on_record_is_said_to_be_so() {
    let victim = Victim::known();
    let kits = victim.makes(&[victim.incident(STOLEN[1].hbl)], "kits", &[]);
    let letter = pdf::text(&victim.machine, &kits.customs_police.path("letter-customs.pdf"));
    let missing =
        "화물관리번호, 입항일, 품명, 무게, 포장 개수, 적출국, 특송·운송업체, 통관 세관, 신고된 가격";
    assert_has(&letter, &[format!("기록에 없음 {missing}")]);
    let text = kits.customs_police.text("text/customs-report.txt");
    assert_has(&text, &["품명: 기록에 없음", "특송·운송업체: 기록에 없음"]);
    let facts = &kits.customs_police.json("facts.json")["parcels"][0]["facts"];
    assert!(facts["goods"].is_null() && facts["weight_kg"].is_null(), "{facts}");
}

#[test]
fn who_says_nothing_of_themselves_has_a_line_to_write_on() {
    let victim = Victim::new();
    let kits = victim.makes_both();
    let letter = pdf::text(&victim.machine, &kits.customs_police.path("letter-customs.pdf"));
    assert_has(&letter, &["성명", "연락처", "주소", "통관에 쓰인 것으로 보이는 부호", "서명"]);
    assert_has(&letter, &["Munjigi에 부호를 적어 두지 않아 비워 두었습니다."]);
}

#[test]
fn the_statement_has_each_order_and_what_matches_none() {
    let victim = Victim::known();
    let kits = victim.makes_both();
    for kit in kits.each() {
        let text = pdf::text(&victim.machine, &kit.path("statement.pdf"));
        // Numbers that an office compares are in one piece, in a table of seven columns too.
        let orders = ["112-9900118-2000002", "112-9900118-2000011", "6092418830254", "Amazon.com", "179.14"];
        assert_has(&text, &orders);
        for parcel in STOLEN {
            assert_has(&text, &[parcel.hbl, parcel.day]);
        }
        assert_has(&text, &["어느 주문과도 맞지 않아 신고하는 통관 2건", "주문과 번호가 같은 통관 10건"]);
    }
}

#[test]
fn what_the_person_covers_is_nowhere_and_said_to_be_covered() {
    let victim = Victim::known();
    let all = "shops,items,order-numbers,amounts,waybills";
    let kits = victim.makes(&victim.both(), "covered", &["--cover", all]);
    let open = victim.makes(&victim.both(), "open", &[]);
    let told = ["Amazon.com", "112-9900118", "509482306175", "Enamel", "61.69"];
    let said = |kits: &super::kits::Kits| {
        kits.each().map(|kit| {
            let statement = pdf::text(&victim.machine, &kit.path("statement.pdf"));
            (statement, kit.json("facts.json")["statement"].clone())
        })
    };
    for (statement, facts) in said(&kits) {
        let facts = facts.to_string();
        for told in told {
            assert!(!statement.contains(told) && !facts.contains(told), "{told} is not covered");
        }
        assert_has(&statement, &["가린 항목: 쇼핑몰, 물건, 주문번호, 금액, 운송장 번호."]);
        assert!(
            facts.contains(r#""covered":["shops","items","order-numbers","amounts","waybills"]"#),
            "{facts}"
        );
    }
    for (statement, facts) in said(&open) {
        for told in told {
            assert!(
                statement.contains(told) && facts.to_string().contains(told),
                "{told} is not there at all"
            );
        }
    }
}

#[test]
fn each_letter_and_text_is_for_whom_it_is_called() {
    let victim = Victim::known();
    let kits = victim.makes_both();
    let [first, second] = kits.each();
    for (kit, letter, to) in [
        (first, "letter-customs.pdf", "관세청 개인통관고유부호 도용신고 담당 귀하"),
        (first, "letter-police.pdf", "경찰청 담당 수사관 귀하"),
        (second, "letter-carrier.pdf", "화물을 통관한 특송·운송업체 고객 담당 귀하"),
        (second, "letter-shop.pdf", "쇼핑몰 고객 담당 귀하"),
        (second, "letter-kisa.pdf", "한국인터넷진흥원(KISA) 개인정보침해 신고센터 귀하"),
    ] {
        assert_has(&pdf::text(&victim.machine, &kit.path(letter)), &[to]);
    }
    for (kit, text, first_line) in [
        (first, "text/customs-report.txt", "관세청 개인통관고유부호 도용신고"),
        (first, "text/customs-125.txt", "관세청 125 전화"),
        (first, "text/police-ecrm.txt", "경찰청 사이버범죄 신고 (ECRM)"),
        (second, "text/kisa-118.txt", "KISA 118 상담"),
        (second, "text/privacy-centre.txt", "개인정보침해 신고센터"),
        (second, "text/handler.txt", "특송·운송업체"),
        (second, "text/shop.txt", "쇼핑몰"),
    ] {
        let text = kit.text(text);
        assert_eq!(text.lines().next(), Some(first_line));
        assert_has(&text, &STOLEN.map(|parcel| parcel.hbl));
    }
    // The phone costs money, and the script says so.
    assert_has(&first.text("text/customs-125.txt"), &["통화료가 듭니다."]);
}

/// What the letter says of a parcel of the sample: each label with its value.
fn facts(parcel: Parcel) -> [String; 7] {
    let Parcel { hbl, mbl, declaration, day } = parcel;
    [
        format!("B/L 번호 (HBL) {hbl}"),
        format!("마스터 B/L (MBL) {mbl}"),
        format!("신고(제출)번호 {declaration}"),
        "통관형태 목록통관".to_owned(),
        "처리상태 통관완료 후 반출".to_owned(),
        format!("수입신고수리일 {day}"),
        "이 통관을 알게 된 근거".to_owned(),
    ]
}

#[track_caller]
pub fn assert_has(text: &str, parts: &[impl AsRef<str>]) {
    for part in parts {
        assert!(text.contains(part.as_ref()), "{} is not in:\n{text}", part.as_ref());
    }
}
