use super::*;
use crate::sample;

fn names(all: &Enclosed) -> Vec<&str> {
    all.files.iter().map(|file| file.name.as_str()).collect()
}

fn text<'e>(all: &'e Enclosed, name: &str) -> &'e str {
    let file = all.files.iter().find(|file| file.name == name).unwrap();
    std::str::from_utf8(&file.bytes).unwrap()
}

#[test]
fn customs_and_police_get_the_bytes_as_they_came() {
    let case = sample::case();
    let all = enclosed(&case);
    assert_eq!(
        names(&all),
        ["evidence/01-clearance-list-2026-11-21.html", "evidence/02-capture-2026-11-21.png"]
    );
    let Content::Whole(bytes) = &case.evidence[0].content else { panic!("the sample has them") };
    assert_eq!(&all.files[0].bytes, bytes);
    assert_eq!(all.pieces[0].original, Some(Sha256::of(bytes)));
}

#[test]
fn what_is_lost_is_named_and_not_replaced() {
    let case = sample::case();
    for all in [enclosed(&case), redacted(&case.masked(Default::default()), Lang::Ko)] {
        assert_eq!(
            all.unverifiable,
            [
                Unverifiable {
                    name: "evidence/03-notice-2026-11-21".into(),
                    sha256: Some(Sha256([7; 32])),
                    why: Why::Missing
                },
                Unverifiable {
                    name: "evidence/04-capture-2026-11-21".into(),
                    sha256: Some(Sha256([8; 32])),
                    why: Why::Damaged
                },
            ]
        );
    }
    assert_eq!(enclosed(&case).pieces[2].file, None);
}

#[test]
fn bytes_that_are_not_those_that_were_kept_are_damaged() {
    let mut case = sample::case();
    case.evidence[0].content = Content::Whole(b"another page".to_vec());
    let all = enclosed(&case);
    assert_eq!(names(&all), ["evidence/02-capture-2026-11-21.png"]);
    assert_eq!(all.unverifiable[0].why, Why::Damaged);
}

#[test]
fn others_get_what_it_says_of_the_parcels() {
    let case = sample::case();
    let all = redacted(&case.masked(Default::default()), Lang::Ko);
    assert_eq!(all.files.len(), 4);
    let list = text(&all, "evidence/01-clearance-list-2026-11-21.redacted.txt");
    let hash = case.evidence[0].masked().sha256.unwrap().to_string();
    for line in [
        "출처: 통관 목록",
        "기준 시각: 2026-11-21 00:00:00 (한국 시각)",
        &format!("SHA-256 해시: {hash}"),
        "HBL (운송장 번호): 609124007731",
        "무게(kg): 0.350",
        "원본의 3번째 행",
    ] {
        assert!(list.lines().any(|it| it == line), "{line} in {list}");
    }
    assert!(!list.contains("신고번호"), "what is not known is not said: {list}");
    assert!(!list.contains("홍길동"), "nothing but the facts is copied: {list}");
    let capture = text(&all, "evidence/02-capture-2026-11-21.redacted.txt");
    assert!(!capture.contains("609124007731") && capture.contains("SHA-256 해시: "), "{capture}");
    let missing = text(&all, "evidence/03-notice-2026-11-21.redacted.txt");
    assert!(missing.contains("남아 있지 않아") && missing.contains("원본의 1번째 행"), "{missing}");
}

#[test]
fn a_copy_of_what_tells_of_other_parcels_says_nothing() {
    let mut case = sample::case();
    case.parcels[0].seen.clear();
    let all = redacted(&case.masked(Default::default()), Lang::En);
    let list = text(&all, "evidence/01-clearance-list-2026-11-21.redacted.txt");
    assert!(list.ends_with("\n\nNothing was read in it of the reported parcels.\n"), "{list}");
}

#[test]
fn no_text_of_a_seller_becomes_a_line_of_ours() {
    let mut case = sample::case();
    case.parcels[0].seen[0].said.goods = Some("TEA\nSHA-256: 00".into());
    let all = redacted(&case.masked(Default::default()), Lang::En);
    let list = text(&all, "evidence/01-clearance-list-2026-11-21.redacted.txt");
    assert!(list.contains("Goods: TEA SHA-256: 00\n"), "{list}");
}

#[test]
fn names_sort_as_pieces_do() {
    let case = sample::case();
    let known = case.evidence[0].masked();
    assert_eq!(name(8, 100, &known), "evidence/009-clearance-list-2026-11-21");
    assert_eq!(name(8, 99, &known), "evidence/09-clearance-list-2026-11-21");
}
