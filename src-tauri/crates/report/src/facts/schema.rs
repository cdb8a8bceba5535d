//! Whether JSON follows a schema, as far as `facts.schema.json` uses JSON Schema. A word that is not known here fails, so that the
//! schema says nothing that is not checked.

use chrono::{DateTime, NaiveDate};
use serde_json::Value;

/// Panics with the place of what does not follow.
pub(super) fn check(schema: &Value, value: &Value) {
    at("", schema, schema, value);
}

fn at(place: &str, root: &Value, schema: &Value, value: &Value) {
    for (word, rule) in schema.as_object().unwrap() {
        match word.as_str() {
            "$schema" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let pointer = rule.as_str().unwrap().strip_prefix('#').unwrap();
                at(place, root, root.pointer(pointer).unwrap(), value);
            }
            "const" => assert_eq!(value, rule, "{place}"),
            "enum" => assert!(rule.as_array().unwrap().contains(value), "{place}: {value} is none of {rule}"),
            "type" => assert!(is_of_type(rule, value), "{place}: {value} is no {rule}"),
            "format" => assert!(has_format(rule, value), "{place}: {value} is no {rule}"),
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    at(&format!("{place}/{index}"), root, rule, item);
                }
            }
            "required" => {
                for key in rule.as_array().unwrap().iter().filter_map(Value::as_str) {
                    let has = value.as_object().is_none_or(|object| object.contains_key(key));
                    assert!(has, "{place}: lacks {key}");
                }
            }
            "properties" => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    if let Some(rule) = rule.get(key) {
                        at(&format!("{place}/{key}"), root, rule, inner);
                    }
                }
            }
            "additionalProperties" => {
                assert_eq!(rule, &Value::Bool(false), "{place}");
                for key in value.as_object().into_iter().flat_map(|object| object.keys()) {
                    assert!(schema["properties"].get(key).is_some(), "{place}: {key} is not described");
                }
            }
            other => panic!("{place}: {other} is not checked"),
        }
    }
}

fn is_of_type(rule: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "null" => value.is_null(),
        other => panic!("{other} is no type that is used"),
    };
    match rule.as_array() {
        Some(names) => names.iter().filter_map(Value::as_str).any(is),
        None => is(rule.as_str().unwrap()),
    }
}

fn has_format(rule: &Value, value: &Value) -> bool {
    let Some(text) = value.as_str() else { return true };
    match rule.as_str().unwrap() {
        "date" => NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok_and(|day| day.to_string() == text),
        "date-time" => DateTime::parse_from_rfc3339(text).is_ok(),
        other => panic!("{other} is no format that is used"),
    }
}
