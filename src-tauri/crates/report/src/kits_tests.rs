//! What stands in the papers and texts of both kits.

use munjigi_words::Lang;

use crate::exhibit::exhibits;
use crate::kits::{How, Kit, kits};
use crate::letter::{Stated, To, letter};
use crate::paper::{self, Paper};
use crate::sample::{self, ADDRESS, CODE, MAIL, PHONE, moment};
use crate::statement::statement;
use crate::texts::{Office, text};
use crate::who::Who;
use crate::{Case, CustomsForm, Field, Redaction, Which, agent_letter, evidence, manifest};

const MADE_AT: &str = "2026-11-23T03:00:00Z";

fn how(lang: Lang) -> How {
    How {
        lang,
        redaction: Redaction::default(),
        form: CustomsForm::default(),
        made_at: moment(MADE_AT),
        version: "0.1.0".into(),
    }
}

fn both(case: &Case, lang: Lang) -> [Kit; 2] {
    kits(case, &how(lang)).unwrap()
}

/// What is drawn of a paper, line breaks taken for blanks.
fn read(paper: &Paper) -> String {
    let lines = paper::lines(paper).unwrap();
    let text = lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of each letter and of the statement of a kit.
fn papers(which: Which, case: &Case, redaction: Redaction, lang: Lang) -> Vec<(&'static str, String)> {
    let masked = case.masked(redaction);
    let enclosed = match which {
        Which::CustomsPolice => evidence::enclosed(case),
        Which::Others => evidence::redacted(&masked, lang),
    };
    let exhibits = exhibits(which, &enclosed, masked.evidence());
    let (made_at, version) = (moment(MADE_AT), "0.1.0");
    let stated =
        Stated { lang, made_at, version, fingerprint: Some("00ff00ff00ff00ff"), exhibits: &exhibits };
    let who = Who::masked(&masked);
    let mut all = vec![("statement.pdf", read(&statement(&masked, &who, &stated)))];
    for to in [To::Customs, To::Police, To::Carrier, To::Shop, To::Kisa] {
        let whole = Who::whole(case);
        let who = if to == To::Customs { &whole } else { &who };
        all.push((to.file(), read(&letter(to, &masked, who, &stated))));
    }
    all
}

fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in: {text}");
    }
}

#[test]
fn each_kit_has_its_files() {
    let [customs_police, others] = both(&sample::case(), Lang::Ko);
    let names = |kit: &Kit| kit.files.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>().join(" ");
    assert_eq!(
        names(&customs_police),
        "README.txt evidence/01-clearance-list-2026-11-21.html evidence/02-capture-2026-11-21.png facts.csv \
         facts.json letter-customs.pdf letter-police.pdf manifest.json statement.pdf text/customs-125.txt \
         text/customs-report.txt text/police-ecrm.txt"
    );
    assert_eq!(
        names(&others),
        "README.txt evidence/01-clearance-list-2026-11-21.redacted.txt \
         evidence/02-capture-2026-11-21.redacted.txt evidence/03-notice-2026-11-21.redacted.txt \
         evidence/04-capture-2026-11-21.redacted.txt facts.csv facts.json letter-carrier.pdf letter-kisa.pdf \
         letter-shop.pdf manifest.json statement.pdf text/handler.txt text/kisa-118.txt \
         text/privacy-centre.txt text/shop.txt"
    );
}

#[test]
fn a_letter_holds_every_fact() {
    let case = sample::case();
    for (name, text) in papers(Which::CustomsPolice, &case, Redaction::default(), Lang::Ko) {
        if name == "statement.pdf" {
            continue;
        }
        has(
            &text,
            &[
                "홍길동",
                "개인통관고유부호의 도용이 의심됩니다",
                "제가 아는 어떤 주문으로도 설명되지 않아",
                "609124007731",
                "MBL-1",
                "26KE0ABCDE1-0001-0002",
                "목록통관",
                "통관완료 후 반출",
                "2026-11-20",
                "=TEA",
                "0.350 kg",
                "1개",
                "CN",
                "ACME, LOGIS \"1\"",
                "인천공항세관",
                "2026-11-21 10:00에 통관 기록을 주문과 맞추어 보다가 알게 됨",
                "2026-11-20 12:00 반출신고 · 상세 인천 창고 26-1",
                "기록에 없음 신고(제출)번호, 입항일, 신고된 가격",
                "통관 목록 2026-11-21 09:00",
                "3번째 행",
                "목록통관, 본 날: 2026-10-01부터 2026-11-20까지",
                "2026-10-10부터 2026-10-12까지. 그 기간에",
                "2026-11-20 이후의 통관은 아직 보지 못했습니다",
                "우편물은 이 목록에 나오지 않아",
                "관세청 2026-1",
                "원본이 장부에 남아 있지 않습니다",
                "장부에 남은 원본이 처음 보관한 것과 다릅니다",
                "00ff00ff00ff00ff",
                "1 / 3",
            ],
        );
    }
}

#[test]
fn the_letters_are_in_english_too() {
    let mut case = sample::case();
    // What is left in Korean must be ours.
    case.reporter = crate::Reporter::default();
    case.filings.clear();
    let parcel = &mut case.parcels[0];
    (parcel.note, parcel.facts.stage_text, parcel.facts.office) = (None, None, None);
    parcel.events.clear();
    for (name, text) in papers(Which::Others, &case, Redaction::default(), Lang::En) {
        let left = text.split_whitespace().find(|word| word.chars().any(|c| ('가'..='힣').contains(&c)));
        assert_eq!(left, None, "{name}");
        has(&text, &["609124007731", "2026-11-20", "List clearance"]);
    }
}

#[test]
fn the_code_the_phone_and_the_address_stand_in_the_letter_to_customs_alone() {
    let case = sample::case();
    for which in Which::ALL {
        for (name, text) in papers(which, &case, Redaction::default(), Lang::Ko) {
            let told = [CODE, PHONE, ADDRESS, MAIL].map(|it| text.contains(it));
            assert_eq!(told, [name == "letter-customs.pdf"; 4], "{name}");
            assert_eq!(text.contains("P21*******34"), name != "statement.pdf", "{name}");
        }
        let [first, second] = both(&case, Lang::Ko);
        for (name, bytes) in first.files.iter().chain(second.files.iter()) {
            if name.ends_with(".txt") && !name.starts_with("evidence/") {
                let text = String::from_utf8(bytes.to_vec()).unwrap();
                assert!([CODE, PHONE, ADDRESS, MAIL].iter().all(|it| !text.contains(it)), "{name}");
            }
        }
    }
}

#[test]
fn the_fingerprint_is_one_and_stated_everywhere() {
    for kit in both(&sample::case(), Lang::Ko) {
        let fingerprint = kit.fingerprint.to_string();
        assert_eq!(manifest::fingerprint(&kit.files), kit.fingerprint);
        for name in ["README.txt", "manifest.json"] {
            let text = String::from_utf8(kit.files.get(name).unwrap().to_vec()).unwrap();
            assert!(text.contains(&fingerprint), "{name}");
        }
        let texts = kit.files.iter().filter(|(name, _)| name.starts_with("text/") && !name.contains("125"));
        for (name, bytes) in texts {
            let short: String = fingerprint.chars().take(16).collect();
            assert!(String::from_utf8(bytes.to_vec()).unwrap().contains(&short), "{name}");
        }
    }
}

#[test]
fn the_same_case_gives_the_same_bytes_and_another_moment_is_stated() {
    let case = sample::case();
    assert_eq!(both(&case, Lang::Ko), both(&case, Lang::Ko));
    let later = How { made_at: moment("2026-11-23T03:01:00Z"), ..how(Lang::Ko) };
    let [first, _] = both(&case, Lang::Ko);
    let [second, _] = kits(&case, &later).unwrap();
    let same: Vec<&str> = first
        .files
        .iter()
        .filter(|(name, bytes)| second.files.get(name) == Some(*bytes))
        .map(|(n, _)| n)
        .collect();
    assert!(same.contains(&"facts.json") && same.contains(&"facts.csv"), "facts state no moment: {same:?}");
    assert!(!same.contains(&"letter-customs.pdf") && !same.contains(&"manifest.json"));
}

#[test]
fn what_the_person_covers_says_so_in_its_place() {
    let case = sample::case();
    let redaction = Redaction { shops: true, amounts: true, ..Redaction::default() };
    let all = papers(Which::Others, &case, redaction, Lang::Ko);
    let (_, open) = &papers(Which::Others, &case, Redaction::default(), Lang::Ko)[0];
    let (_, covered) = &all[0];
    has(open, &["Shop", "25.00", "Mug × 2", "A-1", "509812044885", "주문 1건"]);
    has(covered, &["가린 항목: 쇼핑몰, 금액", "가림", "Mug × 2", "주문 1건"]);
    assert!(!covered.contains("Shop") && !covered.contains("25.00"), "{covered}");
}

#[test]
fn a_burst_is_one_case_with_a_list_of_its_parcels() {
    let mut case = sample::case();
    for n in 2..=20 {
        let mut parcel = case.parcels[0].clone();
        parcel.facts.hbl = Some(format!("6091240077{n:02}"));
        case.parcels.push(parcel);
    }
    let all = papers(Which::CustomsPolice, &case, Redaction::default(), Lang::Ko);
    let (_, letter) = &all[1];
    has(letter, &["아래 통관 20건은", "통관 20: 2026-11-20"]);
    for n in 2..=20 {
        assert!(
            letter.matches(&format!("6091240077{n:02}")).count() >= 2,
            "in the list, and in its own part"
        );
    }
}

#[test]
fn where_no_list_was_ever_seen_nothing_is_claimed() {
    let mut case = sample::case();
    case.coverage.until = None;
    case.coverage.seen.clear();
    case.coverage.gaps.clear();
    for (name, text) in papers(Which::Others, &case, Redaction::default(), Lang::Ko) {
        has(&text, &["통관 목록을 본 적이 없습니다", "통관된 것이 더 있는지는 알 수 없습니다"]);
        assert!(!text.contains("빠진 날은 없습니다"), "{name}");
    }
}

#[test]
fn what_the_reporter_did_not_say_is_a_line_to_write_on() {
    let mut case = sample::case();
    case.reporter = crate::Reporter::default();
    case.codes.clear();
    let all = papers(Which::CustomsPolice, &case, Redaction::default(), Lang::Ko);
    has(&all[1].1, &["성명", "연락처", "주소", "부호를 적어 두지 않아 비워 두었습니다", "서명"]);
    assert!(!all[1].1.contains("전자우편"), "a mail address is not asked for");
}

#[test]
fn the_code_of_the_day_is_named() {
    let mut case = sample::case();
    let newer = crate::Code {
        pccc: munjigi_model::Pccc::parse("P260000000019").unwrap(),
        issued_on: Some(sample::day("2026-11-22")),
    };
    case.codes.push(newer);
    let (_, letter) = &papers(Which::CustomsPolice, &case, Redaction::default(), Lang::Ko)[1];
    assert!(
        letter.contains(CODE) && !letter.contains("P260000000019"),
        "the parcel came before the new code"
    );
    case.codes[0].issued_on = None;
    let (_, letter) = &papers(Which::CustomsPolice, &case, Redaction::default(), Lang::Ko)[1];
    has(letter, &[CODE, "P260000000019"]);
}

#[test]
fn texts_begin_with_what_is_asked_first() {
    let masked = sample::case().masked(Redaction::default());
    let of = |office| text(office, &masked, &CustomsForm::default(), None, Lang::Ko);
    let customs = of(Office::Customs);
    assert!(
        customs
            .body
            .starts_with("개인통관고유부호: P21*******34 (직접 적어 주세요)\nB/L 번호 (HBL): 609124007731\n")
    );
    assert!(customs.notes.iter().any(|note| note.contains("미확인")), "{:?}", customs.notes);
    assert!(of(Office::Call).notes[0].contains("통화료가 듭니다"), "who calls 125 pays for it");
    has(&of(Office::Call).body, &["609124007731", "접수번호"]);
    for office in [Office::Police, Office::Kisa, Office::Privacy, Office::Handler, Office::Shop] {
        has(&of(office).body, &["B/L 번호 (HBL): 609124007731", "ACME, LOGIS"]);
    }
    for office in Office::ALL {
        assert!(!of(*office).body.contains("://"), "addresses are text");
    }
    let form = CustomsForm::default().reordered(&[Field::Goods]);
    assert!(text(Office::Customs, &masked, &form, None, Lang::Ko).body.starts_with("품명: =TEA\n"));
}

#[test]
fn the_letter_to_an_agent_asks_and_accuses_nobody() {
    let case = sample::case();
    let masked = case.masked(Redaction::default());
    let stated = Stated {
        lang: Lang::Ko,
        made_at: moment(MADE_AT),
        version: "0.1.0",
        fingerprint: None,
        exhibits: &[],
    };
    let text = read(&crate::agent::agent(&masked, &Who::masked(&masked), &stated));
    has(&text, &["구매대행·배송대행 담당 귀하", "609124007731", "알려 주십시오"]);
    assert!(!text.contains("도용") && !text.contains(CODE), "{text}");
    assert!(agent_letter(&case, &how(Lang::En)).unwrap().bytes.starts_with(b"%PDF"));
}
