//! What one cell says, whatever its row does.

use munjigi_model::carrier::spreadsheet_damage;
use munjigi_model::{Kilograms, Money};
use rust_decimal::Decimal;

use crate::{money, parcels};

/// Characters of a number that is unlike other words.
const LONG_KEY: usize = 6;

/// Lists of items in one cell end in what parts them.
#[inline]
pub(super) fn title(text: &str) -> &str {
    text.trim_end_matches([';', ' '])
}

/// Shops write these words into cells of any column.
#[inline]
pub(super) fn says_nothing(cell: &str) -> bool {
    match cell.len() {
        0 => true,
        1 => cell == "-",
        3 => cell.eq_ignore_ascii_case("N/A"),
        4 => cell.eq_ignore_ascii_case("null"),
        13 => cell.eq_ignore_ascii_case("Not Available"),
        14 => cell.eq_ignore_ascii_case("Not Applicable"),
        _ => false,
    }
}

/// A number of an order or of a forwarder, as a spreadsheet leaves it: rounded, or with a fraction.
#[inline]
pub(super) fn is_damaged(number: &str) -> bool {
    if parcels::is_rounded(number) {
        return true;
    }
    if number.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return false;
    }
    let is_fraction = number.split_once('.').is_some_and(|(whole, rest)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole) && digits(rest)
    });
    is_fraction || spreadsheet_damage(number)
}

/// Whether a cell over several lines holds rows that an open quotation mark has swallowed: a number like its row's, or lines with
/// as many cells as half a row has.
pub(super) fn has_swallowed(cell: &str, key: &str, width: usize) -> bool {
    const DELIMITERS: [char; 4] = [',', '\t', ';', '|'];
    let is_like_key = |piece: &str| {
        let piece = piece.trim().trim_matches('"').trim();
        // Shorter ones look like anything.
        key.len() >= LONG_KEY
            && piece.len() == key.len()
            && piece.chars().map(shape).eq(key.chars().map(shape))
    };
    let is_row = |line: &str| {
        line.matches(DELIMITERS).count() >= (width / 2).max(2) || line.split(DELIMITERS).any(is_like_key)
    };
    cell.contains('\n') && cell.split('\n').any(is_row)
}

fn shape(c: char) -> char {
    match c {
        '0'..='9' => '0',
        c if c.is_alphabetic() => 'a',
        c => c,
    }
}

/// `UPS` of `UPS(1Z…)`.
pub(super) fn carrier_before(cell: &str) -> Option<&str> {
    let (carrier, _) = cell.split_once('(')?;
    Some(carrier.trim())
        .filter(|carrier| !carrier.is_empty() && !carrier.bytes().any(|byte| byte.is_ascii_digit()))
}

/// `US $2.04|2|04`: the sign, the whole and the cents.
pub(super) fn in_parts(text: &str, currency: Option<&str>) -> Option<Money> {
    let mut parts = text.split('|').skip(1);
    let (whole, cents, None) = (parts.next()?, parts.next()?, parts.next()) else { return None };
    let currency = match currency {
        Some(code) => code.parse().ok()?,
        None => money::read(text.split('|').next()?, None).ok()?.currency,
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let amount = if cents.is_empty() { whole.to_owned() } else { format!("{whole}.{cents}") };
    // Of won there are no hundredths: what stands there are the last three digits, or nobody knows what.
    let has_such = cents.is_empty() || !money::is_whole(currency);
    let is_amount = has_such && digits(whole) && (cents.is_empty() || digits(cents));
    is_amount
        .then(|| Decimal::from_str_exact(&amount).ok())
        .flatten()
        .map(|amount| Money { amount, currency })
}

/// `1.2`, `1.2kg`. Pounds and grams are none.
pub(super) fn weight(text: &str) -> Option<Kilograms> {
    let unit = ["kg", "KG", "Kg", "㎏"].into_iter().find_map(|unit| text.strip_suffix(unit));
    Decimal::from_str_exact(unit.unwrap_or(text).trim_end())
        .ok()
        .filter(|it| !it.is_sign_negative())
        .map(Kilograms)
}
