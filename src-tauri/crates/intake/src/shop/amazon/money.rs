//! Amounts as Amazon's exports write them: `$1,382.11`, `12,980`, `'-1.22'`.

use munjigi_model::{Currency, Money};
use rust_decimal::Decimal;

/// Signs, where no column names the currency. Each stands for others too; Amazon's exports write Canada's as `CDN$`.
const SIGNS: &[(&str, &str)] = &[
    ("CDN$", "CAD"),
    ("US$", "USD"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("￥", "JPY"),
    ("₩", "KRW"),
];

/// Why a text is no money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotMoney {
    Amount,
    Currency,
}

/// Reads an amount; what its column says of the currency goes before its sign.
pub(super) fn read(text: &str, currency: Option<&str>) -> Result<Money, NotMoney> {
    let (sign, amount) = amount(text).ok_or(NotMoney::Amount)?;
    let currency: Currency =
        currency.or(sign).and_then(|code| code.parse().ok()).ok_or(NotMoney::Currency)?;
    Ok(Money { amount, currency })
}

fn amount(text: &str) -> Option<(Option<&'static str>, Decimal)> {
    // Some exports put apostrophes around negatives, so that spreadsheets leave them alone.
    let text = text.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    let (is_negative, text) = without_minus(text);
    let (code, text) = without_sign(text);
    let (also_negative, digits) = if is_negative { (false, text) } else { without_minus(text) };
    let plain = without_commas(digits)?;
    let mut amount = Decimal::from_str_exact(&plain).ok()?;
    amount.set_sign_negative(is_negative || also_negative);
    Some((code, amount))
}

fn without_minus(text: &str) -> (bool, &str) {
    text.strip_prefix(['-', '\u{2212}']).map_or((false, text), |rest| (true, rest.trim_start()))
}

fn without_sign(text: &str) -> (Option<&'static str>, &str) {
    SIGNS
        .iter()
        .find_map(|(sign, code)| {
            let rest = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign))?;
            Some((Some(*code), rest.trim()))
        })
        .unwrap_or((None, text))
}

/// Digits with at most one point; commas only between thousands, so that `12,98` is not read as 1298.
fn without_commas(text: &str) -> Option<String> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest_is_thousands = groups.all(|group| group.len() == 3);
    let has_commas = whole.contains(',');
    let plain = whole.replace(',', "");
    let fits = all_digits(&plain) && all_digits(decimals) && rest_is_thousands;
    (fits && !first.is_empty() && (!has_commas || first.len() <= 3)).then(|| match text.split_once('.') {
        Some((_, decimals)) => format!("{plain}.{decimals}"),
        None => plain,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn as_they_are_written() {
        for (text, currency, expected) in [
            ("$17.52", Some("USD"), "17.52 USD"),
            ("$1,382.11", None, "1382.11 USD"),
            ("12,980", Some("JPY"), "12980 JPY"),
            ("¥12,980", None, "12980 JPY"),
            ("'-1.22'", Some("USD"), "-1.22 USD"),
            ("-$4.00", None, "-4.00 USD"),
            ("$-4.00", None, "-4.00 USD"),
            ("CDN$ 12.00", None, "12.00 CAD"),
            ("9.99 €", None, "9.99 EUR"),
            ("$17.52", Some("CAD"), "17.52 CAD"),
            ("1234567.5", Some("krw"), "1234567.5 KRW"),
        ] {
            assert_eq!(
                read(text, currency).map(|money| money.to_string()),
                Ok(expected.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_money() {
        for text in [
            "", "$", "ten", "1.2.3", "12,98", "1.382,11", ",123", "1234,567", "--1", "1e5", "１２", "$ - 1 -",
        ] {
            assert_eq!(read(text, Some("USD")), Err(NotMoney::Amount), "{text}");
        }
        assert_eq!(read(&"9".repeat(40), Some("USD")), Err(NotMoney::Amount));
        assert_eq!(read("17.52", None), Err(NotMoney::Currency));
        assert_eq!(read("$17.52", Some("dollars")), Err(NotMoney::Currency));
    }

    proptest! {
        #[test]
        fn every_amount_with_thousands_is_read_exactly(cents in 0u64..100_000_000_000) {
            let (whole, rest) = ((cents / 100).to_string(), cents % 100);
            let groups: Vec<String> =
                whole.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group).into_owned()).collect();
            let money = read(&format!("${}.{rest:02}", groups.join(",")), None);
            prop_assert_eq!(money.map(|money| money.amount), Ok(Decimal::new(cents as i64, 2)));
        }

        #[test]
        fn nothing_panics(text in any::<String>(), amount in "[-$,.0-9' ]{0,40}") {
            let _ = (read(&text, None), read(&amount, None));
        }
    }
}
