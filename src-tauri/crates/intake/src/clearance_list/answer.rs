//! The page's own answer: `{"count":12,"resultList":[{"acptDt":…}]}`, or `{"error":true,"message":…}`.

use munjigi_model::ClearanceFacts;
use serde_json::{Map, Value};

use super::row::{BlTexts, Row};
use super::{About, Rows};
use crate::{Error, ListForm, Place, Reading, Why};

const COUNT: &str = "count";
const LIST: &str = "resultList";
/// Characters of the answer's own message that are kept.
const LONGEST_MESSAGE: usize = 300;
/// Digits in a row from which on a number may be a code's, a parcel's, or part of a phone's.
const LONG_NUMBER: usize = 4;

pub(super) fn read(value: &Value) -> Option<Result<Reading, Error>> {
    let answer = value.as_object()?;
    let failed = answer.get("error").is_some_and(|error| !matches!(error, Value::Null | Value::Bool(false)));
    if failed {
        let message = answer.get("message").and_then(Value::as_str).unwrap_or_default();
        return Some(Err(Error::AnswerFailed { message: without_numbers(message) }));
    }
    (answer.contains_key(LIST) || answer.contains_key(COUNT)).then(|| list(answer))
}

fn list(answer: &Map<String, Value>) -> Result<Reading, Error> {
    let incomplete = |key| Error::AnswerIncomplete { key };
    let entries = answer.get(LIST).and_then(Value::as_array).ok_or(incomplete(LIST))?;
    let count = answer.get(COUNT).and_then(Value::as_u64).ok_or(incomplete(COUNT))?;
    let said = usize::try_from(count).map_err(|_| incomplete(COUNT))?;
    let mut rows = Rows::default();
    for (entry, number) in entries.iter().zip(1..) {
        rows.push(Place::Row(number), read_entry(entry));
    }
    rows.finish(About {
        form: ListForm::Answer,
        place: Place::Named(LIST),
        said: Some(said),
        period: None,
        as_of: None,
        has_more_pages: false,
        is_of_several: false,
        has_no_extent: false,
    })
}

/// Every key has always been there, empty where it says nothing: without one the answer has changed.
fn read_entry(entry: &Value) -> Result<ClearanceFacts, Why> {
    let text = |key: &'static str| match entry.get(key) {
        None => Err(Why::NoKey { key }),
        Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Number(number)) if number.is_u64() => Ok(number.to_string()),
        // A number with a point or an exponent has been through a float: its digits are lost.
        Some(Value::Number(_)) => Err(Why::DamagedBySpreadsheet),
        Some(Value::Bool(_) | Value::Array(_) | Value::Object(_)) => Err(Why::NotUnderstood { column: key }),
    };
    let (house, master) = (text("hblNo")?, text("mblNo")?);
    Row {
        accepted_on: &text("acptDt")?,
        form: &text("csclForm")?,
        declaration_no: &text("dclrNo")?,
        bls: BlTexts::Apart { master: &master, house: &house },
        state: &text("prcsStts")?,
    }
    .read()
}

/// A message of a failure may repeat what was asked, the code included.
fn without_numbers(message: &str) -> String {
    let mut masked = String::new();
    let mut digits = String::new();
    let flush = |digits: &mut String, masked: &mut String| {
        if digits.chars().count() >= LONG_NUMBER {
            masked.extend(digits.chars().map(|_| '*'));
        } else {
            masked.push_str(digits);
        }
        digits.clear();
    };
    for c in message.chars().take(LONGEST_MESSAGE) {
        if c.is_numeric() {
            digits.push(c);
        } else {
            flush(&mut digits, &mut masked);
            masked.push(c);
        }
    }
    flush(&mut digits, &mut masked);
    masked
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry() -> Value {
        json!({"acptDt": "20261109", "csclForm": "목록통관", "dclrNo": "PE02072600005102", "mblNo": "SEMOKE26A0123A",
            "hblNo": "6091240093117", "prcsStts": "통관완료 후 반출"})
    }

    #[test]
    fn an_answer_that_failed_is_no_list() {
        for answer in [
            json!({"error": true, "message": "부호 P210112345678(010-1234-5678) 조회 중 오류(E21)"}),
            json!({"error": "Y", "message": "부호 P210112345678(010-1234-5678) 조회 중 오류(E21)", "count": 0, "resultList": []}),
        ] {
            let message = "부호 P************(010-****-****) 조회 중 오류(E21)".to_owned();
            assert_eq!(read(&answer), Some(Err(Error::AnswerFailed { message })));
        }
        assert!(matches!(read(&json!({"error": true})), Some(Err(Error::AnswerFailed { .. }))));
    }

    #[test]
    fn an_answer_without_its_count_or_its_list_is_no_empty_list() {
        for (answer, key) in [
            (json!({"count": 0}), LIST),
            (json!({"count": 0, "resultList": null}), LIST),
            (json!({"count": 0, "resultList": {}}), LIST),
            (json!({"resultList": []}), COUNT),
            (json!({"count": "0", "resultList": []}), COUNT),
            (json!({"count": -1, "resultList": []}), COUNT),
            (json!({"count": 0.0, "resultList": []}), COUNT),
        ] {
            assert_eq!(read(&answer), Some(Err(Error::AnswerIncomplete { key })), "{answer}");
        }
        let unproven = Error::EmptyUnproven { said: Some(3) };
        assert_eq!(read(&json!({"count": 3, "resultList": []})), Some(Err(unproven)));
        assert!(read(&json!({"count": 0, "resultList": [], "error": false})).unwrap().is_ok());
    }

    #[test]
    fn an_entry_without_a_key_is_unread_by_the_name_of_the_key() {
        for key in ["acptDt", "csclForm", "dclrNo", "mblNo", "hblNo", "prcsStts"] {
            let mut lacking = entry();
            lacking.as_object_mut().unwrap().remove(key);
            let reading = read(&json!({"count": 2, "resultList": [entry(), lacking]})).unwrap().unwrap();
            assert_eq!((reading.clearances.len(), reading.unread.len()), (1, 1));
            assert_eq!(reading.unread[0].place, Place::Row(2));
            assert!(matches!(reading.unread[0].why, Why::NoKey { key: named } if named == key));
            assert!(!reading.list.unwrap().complete);
        }
        assert_eq!(read_entry(&json!("6091240093117")), Err(Why::NoKey { key: "hblNo" }));
    }

    #[test]
    fn numbers_and_nulls_in_place_of_texts() {
        let mut value = entry();
        value["hblNo"] = json!(6_091_240_093_117_u64);
        value["acptDt"] = json!(null);
        let facts = read_entry(&value).unwrap();
        assert_eq!((facts.hbl.as_deref(), facts.accepted_on), (Some("6091240093117"), None));
        value["hblNo"] = json!(6.09124e12);
        assert_eq!(read_entry(&value), Err(Why::DamagedBySpreadsheet));
        value["hblNo"] = json!(["6091240093117"]);
        assert_eq!(read_entry(&value), Err(Why::NotUnderstood { column: "hblNo" }));
    }

    #[test]
    fn more_rows_than_counted_are_not_complete_either() {
        let reading = read(&json!({"count": 1, "resultList": [entry(), entry()]})).unwrap().unwrap();
        assert_eq!(reading.clearances.len(), 2);
        assert_eq!(reading.unread[0].why, Why::Count { said: 1, held: 2 });
        assert!(!reading.list.unwrap().complete);
    }
}
