//! What a person gives as text: days, amounts, numbers. A fault is said in their language.

use std::str::FromStr;

use munjigi_engine as engine;
use munjigi_model::carrier::not_a_waybill;
use munjigi_model::{Item, Kilograms, KstDate, Leg, Money, OrderStatus, Waybill};
use munjigi_words::Word;

use crate::Result;
use crate::exit::Failure;
use crate::lang::{lang, say};

/// A day.
pub fn day(text: &str) -> Result<KstDate> {
    KstDate::parse(text).map_err(|_| Failure::usage(say(Word::CliNotADay)))
}

/// An amount.
pub fn money(text: &str) -> Result<Money> {
    text.parse().map_err(|_| Failure::usage(say(Word::CliNotAnAmount)))
}

/// A country, two letters.
pub fn country(text: &str) -> Result<String> {
    let code = text.trim().to_ascii_uppercase();
    let is_code = code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase());
    if is_code { Ok(code) } else { Err(Failure::usage(say(Word::CliNotACountry))) }
}

/// Kilograms.
pub fn kilograms(text: &str) -> Result<Kilograms> {
    let number = text.trim().trim_end_matches("kg").trim_end();
    let weight: Option<Kilograms> = number.parse().ok().map(Kilograms);
    let positive = weight.filter(|weight| weight.0.is_sign_positive() && !weight.0.is_zero());
    positive.ok_or_else(|| Failure::usage(say(Word::CliNotAWeight)))
}

/// A tracking number.
pub fn waybill(text: &str, leg: Leg) -> Result<Waybill> {
    let waybill =
        Waybill::parse(text, leg).map_err(|error| Failure::usage(engine::waybill_fault(&error, lang())))?;
    // Customs pages show other numbers beside the parcel's own: kept as a waybill they would never match anything.
    match not_a_waybill(waybill.number()) {
        Some(other) => Err(Failure::usage(engine::other_number(other.what, lang()))),
        None => Ok(waybill),
    }
}

/// A House B/L, kept as it is written.
pub fn house_bl(text: &str) -> Result<String> {
    match Waybill::from_customs(text) {
        Ok(_) => Ok(text.trim().to_owned()),
        Err(error) => Err(Failure::usage(engine::waybill_fault(&error, lang()))),
    }
}

/// One of an enum's words, `-` standing for `_`; the parser of arguments has let only such words through.
pub fn word<T: FromStr>(text: &str) -> Result<T> {
    text.replace('-', "_").parse().map_err(|_| Failure::usage(say(Word::CliUnknownArgument)))
}

/// A line of an order: `name`, or `name x 3`.
pub fn item(text: &str) -> Item {
    let counted = text.rsplit_once(['x', '×']).and_then(|(name, count)| {
        let quantity = count.trim().parse().ok()?;
        name.ends_with(' ').then(|| Item { name: name.trim().to_owned(), quantity, price: None })
    });
    counted.unwrap_or_else(|| Item { name: text.trim().to_owned(), quantity: 1, price: None })
}

/// The status of an order; `ordered` where none is given.
pub fn status(text: Option<&str>) -> Result<OrderStatus> {
    text.map_or(Ok(OrderStatus::Ordered), word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_may_be_counted() {
        assert_eq!(item("Running shoes"), Item { name: "Running shoes".into(), quantity: 1, price: None });
        assert_eq!(item("양말 x 3"), Item { name: "양말".into(), quantity: 3, price: None });
        assert_eq!(item("Box"), Item { name: "Box".into(), quantity: 1, price: None });
        assert_eq!(item("Model x3"), Item { name: "Model".into(), quantity: 3, price: None });
        assert_eq!(item("Max3"), Item { name: "Max3".into(), quantity: 1, price: None });
    }
}
