//! Every test number of the public courier definitions, valid and invalid, against the table of forms.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use munjigi_model::carrier::{Check, Guess, Mark, guesses, not_a_waybill};
use munjigi_model::{Leg, Waybill};
use serde_json::Value;

/// One form of number as the definitions have it.
struct Definition {
    form: String,
    has_check_digit: bool,
    valid: Vec<String>,
    invalid: Vec<String>,
}

fn file(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "..", "tests", "data", "tracking", name].iter().collect()
}

fn json(path: PathBuf) -> Value {
    serde_json::from_slice(&fs::read(&path).unwrap()).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

fn definitions() -> Vec<Definition> {
    let mut files: Vec<_> = fs::read_dir(file("")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    assert_eq!(files.len(), 11, "{files:?}");
    files.sort();
    let forms = |path| json(path)["tracking_numbers"].as_array().unwrap().clone();
    files.into_iter().flat_map(forms).map(definition).collect()
}

fn definition(of: Value) -> Definition {
    let numbers = |kind: &str| -> Vec<String> {
        let list = of["test_numbers"][kind].as_array().unwrap();
        list.iter().map(|number| number.as_str().unwrap().to_owned()).collect()
    };
    // All but one have an id, and the table has taken it over.
    let form = match (of["id"].as_str(), of["name"].as_str()) {
        (Some(id), _) => id,
        (None, Some("UPS Waybill")) => "ups_waybill",
        (None, name) => panic!("{name:?} has no form in the table"),
    };
    Definition {
        form: form.to_owned(),
        has_check_digit: of["validation"].get("checksum").is_some(),
        valid: numbers("valid"),
        invalid: numbers("invalid"),
    }
}

/// The guess of this form for a number written as a person may write it.
fn guess(form: &str, written: &str) -> Option<Guess> {
    let waybill = Waybill::parse(written, Leg::Unknown).ok()?;
    waybill.carriers().into_iter().find(|guess| guess.form == form)
}

#[test]
fn every_valid_test_number_is_guessed_and_no_invalid_one() {
    let definitions = definitions();
    let (mut valid, mut invalid) = (0, 0);
    for Definition { form, has_check_digit, valid: good, invalid: bad } in &definitions {
        let check = if *has_check_digit { Check::Passed } else { Check::None };
        for number in good {
            let guess = guess(form, number).unwrap_or_else(|| panic!("{number:?} is of the form {form}"));
            assert_eq!(guess.check, check, "{number:?} {form}");
            assert!(matches!(guess.mark, Mark::Verified | Mark::Seen), "{form} has public test numbers");
            valid += 1;
        }
        for number in bad {
            assert_eq!(guess(form, number), None, "{number:?} is not of the form {form}");
            invalid += 1;
        }
    }
    let forms: BTreeSet<_> = definitions.iter().map(|definition| &definition.form).collect();
    assert_eq!((definitions.len(), forms.len(), valid, invalid), (26, 26, 118, 61));
}

#[test]
fn another_check_digit_is_never_right() {
    let mut wrong = 0;
    for Definition { form, valid, .. } in definitions().iter().filter(|of| of.has_check_digit) {
        for number in valid {
            let number = Waybill::parse(number, Leg::Unknown).unwrap().number().to_owned();
            // The check digit stands last, but before the country (S10) and before four digits of other use (ASTRA).
            let after = match form.as_str() {
                "s10" => 2,
                "fedex_astra_32" => 4,
                _ => 0,
            };
            let (front, back) = number.split_at(number.len() - after);
            let mut front = front.to_owned();
            let right = front.pop().unwrap();
            for other in ('0'..='9').filter(|digit| *digit != right) {
                assert_eq!(guess(form, &format!("{front}{other}{back}")), None, "{number} {form} {other}");
                wrong += 1;
            }
        }
    }
    assert_eq!(
        wrong,
        91 * 9 + 4 * 10,
        "nine other digits for 91 numbers, ten for DPD's four, whose own is a letter"
    );
}

#[test]
fn no_valid_test_number_is_refused() {
    for Definition { form, valid, .. } in definitions() {
        for number in valid {
            let waybill = Waybill::parse(&number, Leg::Unknown).unwrap();
            assert_eq!(not_a_waybill(waybill.number()), None, "{number} {form}");
        }
    }
}

#[test]
fn s10_numbers_end_in_a_country_with_a_post() {
    let s10 = &json(file("s10.json"))["tracking_numbers"][0];
    let posts = s10["additional"].as_array().unwrap().iter().find(|of| of["name"] == "Courier").unwrap();
    let posts = posts["lookup"].as_array().unwrap();
    let listed: BTreeSet<_> = posts.iter().map(|post| post["matches"].as_str().unwrap().to_owned()).collect();
    let accepted: BTreeSet<_> = ('A'..='Z')
        .flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")))
        .filter(|code| guesses(&format!("RB123456785{code}")).iter().any(|guess| guess.form == "s10"))
        .collect();
    assert_eq!(listed.len(), 191);
    assert_eq!(listed.difference(&accepted).count(), 0);
    assert_eq!(accepted.difference(&listed).collect::<Vec<_>>(), ["MO", "TW"], "ours, said so in the table");
}
