//! No file of a kit but the letter to customs and the evidence of the first one holds what is a person's.

use munjigi_model::{ClearanceFacts, Leg, Waybill};
use munjigi_words::Lang;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::sample::{self, ADDRESS, CODE, MAIL, PHONE};
use crate::{Case, Content, File, Redaction, Which, evidence, facts};

/// All files that this crate makes from a case, but papers and texts.
fn files(case: &Case, which: Which, lang: Lang) -> Vec<File> {
    let masked = case.masked(Redaction::default());
    let enclosed = match which {
        Which::CustomsPolice => evidence::enclosed(case),
        Which::Others => evidence::redacted(&masked, lang),
    };
    let mut files = vec![facts::json(&masked, &enclosed.pieces), facts::csv(&masked, &enclosed.pieces, lang)];
    files.extend(enclosed.files);
    files
}

/// A case with this in each of its texts.
fn planted(text: &str) -> Case {
    let mut case = sample::case();
    let some = || Some(format!("가 {text} 나"));
    let parcel = &mut case.parcels[0];
    plant(&mut parcel.facts, &some);
    parcel.note = some();
    for event in &mut parcel.events {
        event.what = text.into();
        event.place = some();
        event.number = some();
        event.detail = some();
    }
    for seen in &mut parcel.seen {
        seen.place = text.into();
        plant(&mut seen.said, &some);
    }
    for order in &mut case.statement.orders {
        order.merchant = text.into();
        order.order_no = some();
        order.items[0].name = text.into();
        order.waybills.extend(Waybill::parse(text, Leg::Korea));
    }
    for filing in &mut case.filings {
        filing.office = text.into();
        filing.receipt = some();
        filing.note = some();
    }
    case
}

/// Every text that facts have. Another one does not compile until it stands here.
fn plant(facts: &mut ClearanceFacts, some: &dyn Fn() -> Option<String>) {
    let ClearanceFacts {
        cargo_no,
        hbl,
        mbl,
        declaration_no,
        form: _,
        stage: _,
        stage_text,
        accepted_on: _,
        arrived_on: _,
        goods,
        weight: _,
        packages: _,
        country,
        forwarder,
        office,
        declared: _,
    } = facts;
    for text in [cargo_no, hbl, mbl, declaration_no, stage_text, goods, country, forwarder, office] {
        *text = some();
    }
}

/// What is left without signs.
fn read(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

fn gives_away(file: &File) -> Option<&'static str> {
    let text = read(&String::from_utf8_lossy(&file.bytes));
    [CODE, PHONE, ADDRESS, MAIL].into_iter().find(|secret| text.contains(&read(secret)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_of_a_case_gives_a_person_away(
        secret in prop::sample::select(vec![CODE, PHONE, ADDRESS, MAIL]),
        signs in prop::collection::vec("[-. \u{200b}\u{a0}]{0,2}", 64),
        is_wide: bool,
    ) {
        let wide = |c: char| match c {
            '!'..='~' if is_wide => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            c => c,
        };
        let letters = secret.chars().filter(|c| c.is_alphanumeric() || *c == '@').map(wide);
        let text: String = letters.zip(&signs).flat_map(|(c, sign)| [c.to_string(), sign.clone()]).collect();
        let case = planted(&text);
        for which in Which::ALL {
            for file in files(&case, which, Lang::Ko) {
                let may = which == Which::CustomsPolice && file.name.starts_with("evidence/");
                prop_assert!(may || gives_away(&file).is_none(), "{} in {}", secret, file.name);
            }
        }
    }
}

#[test]
fn the_evidence_of_the_first_kit_is_as_it_came() {
    let case = sample::case();
    let [first, others] = Which::ALL.map(|which| files(&case, which, Lang::En));
    assert!(first.iter().any(|file| gives_away(file).is_some()));
    assert!(others.iter().all(|file| gives_away(file).is_none()));
}

#[test]
fn no_name_of_a_file_is_a_persons() {
    let mut case = planted(CODE);
    case.evidence[0].content = Content::Whole(CODE.into());
    case.evidence[0].sha256 = None;
    for file in Which::ALL.into_iter().flat_map(|which| files(&case, which, Lang::Ko)) {
        assert!(file.name.is_ascii() && !read(&file.name).contains(&read(CODE)), "{}", file.name);
    }
}

#[test]
fn what_tells_of_a_case_for_developers_tells_nothing() {
    let case = sample::case();
    let redactor = crate::Redactor::new(&[], &case.reporter);
    let masked = case.masked(Redaction::default());
    let told = format!(
        "{:?} {redactor:?} {masked:?} {:?}",
        case.reporter,
        files(&case, Which::CustomsPolice, Lang::Ko)
    );
    assert!(!told.contains("홍길동"), "{told}");
    assert!(gives_away(&File { name: String::new(), bytes: told.into_bytes() }).is_none());
}
