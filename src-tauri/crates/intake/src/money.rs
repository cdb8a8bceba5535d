//! Amounts, as shops of all these countries write them: `$1,382.11`, `12,980`, `'-1.22'`, `70,48 zł`, `1.382,11 €`, `US $2.04`.

mod signs;

use munjigi_model::{Currency, Money};
use rust_decimal::Decimal;

use signs::{SIGNS, WHOLE, WITH_COMMA};
pub(crate) use signs::{currency, is_whole};

/// Why a text is no money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotMoney {
    /// The amount is none, or could be two.
    Amount,
    /// No currency is said, or one that is none.
    Currency,
}

/// Reads an amount; what its column says of the currency goes before its sign.
pub(crate) fn read(text: &str, currency: Option<&str>) -> Result<Money, NotMoney> {
    if let Some((currency, amount)) = currency.and_then(|code| code.parse().ok()).zip(plain_amount(text)) {
        return Ok(Money { amount, currency });
    }
    let parts = Parts::of(text).ok_or(NotMoney::Amount)?;
    let code = currency.or(parts.code);
    let amount = parts.amount(code).ok_or(NotMoney::Amount)?;
    let currency: Currency = code.and_then(|code| code.parse().ok()).ok_or(NotMoney::Currency)?;
    Ok(Money { amount, currency })
}

/// Reads an amount whose currency stands elsewhere, or nowhere. A sign beside it is read over.
pub(crate) fn amount(text: &str) -> Option<Decimal> {
    let parts = Parts::of(text)?;
    parts.amount(parts.code)
}

/// `17.52` and `$17.52`, as most amounts of long tables are: digits, and two after a point. It is no other amount anywhere.
fn plain_amount(text: &str) -> Option<Decimal> {
    let text = text.strip_prefix('$').unwrap_or(text);
    let (whole, cents) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str, already: i64| {
        text.bytes().try_fold(already, |number, byte| {
            byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0'))
        })
    };
    let is_plain =
        (1..=12).contains(&whole.len()) && (matches!(cents.len(), 1 | 2) || whole.len() == text.len());
    let units = is_plain.then(|| digits(cents, digits(whole, 0)?)).flatten()?;
    Some(Decimal::new(units, u32::try_from(cents.len()).ok()?))
}

/// The first amount with a currency in a text, such as a line of a page: `합계 $33.78 (예상)`.
pub(crate) fn first_in(text: &str) -> Option<Money> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let longest = 3.min(words.len());
    (0..words.len()).find_map(|at| {
        (1..=longest).rev().filter_map(|length| words.get(at..at + length)).find_map(|words| {
            let text = words.join(" ");
            read(text.trim_matches(['(', ')', ':', '.', ',', '[', ']', '：']), None).ok()
        })
    })
}

/// An amount with what stands around it taken off.
struct Parts<'t> {
    negative: bool,
    code: Option<&'t str>,
    /// Digits and what may stand among them.
    digits: &'t str,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Option<Self> {
        // Some exports put apostrophes around negatives, so that spreadsheets leave them alone; tables end in a TAB.
        let text = text.trim_matches(|c: char| matches!(c, '\'' | '"' | '\u{feff}') || c.is_whitespace());
        let (negative, text) = without_minus(text);
        let (code, text) = without_currency(text);
        let (also_negative, digits) = if negative { (false, text) } else { without_minus(text) };
        digits.starts_with(|c: char| c.is_ascii_digit()).then_some(Self {
            negative: negative || also_negative,
            code,
            digits,
        })
    }

    fn amount(&self, code: Option<&str>) -> Option<Decimal> {
        let mut amount = Decimal::from_str_exact(&plain(self.digits, code)?).ok()?;
        amount.set_sign_negative(self.negative && !amount.is_zero());
        Some(amount)
    }
}

fn without_minus(text: &str) -> (bool, &str) {
    text.strip_prefix(['-', '\u{2212}', '–']).map_or((false, text), |rest| (true, rest.trim_start()))
}

/// Takes a sign or a code off either end.
fn without_currency(text: &str) -> (Option<&str>, &str) {
    let of_sign = SIGNS.iter().find_map(|(sign, code)| {
        let rest = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign))?;
        Some((Some(*code), rest.trim()))
    });
    of_sign.map_or_else(
        || without_code(text),
        |(code, rest)| {
            // `$12.99 USD`, `US$ 3 (USD)`: the code says more than the sign.
            match without_code(rest) {
                (Some(named), rest) => (Some(named), rest),
                (None, rest) => (code, rest),
            }
        },
    )
}

/// Takes three letters off either end.
fn without_code(text: &str) -> (Option<&str>, &str) {
    let is_code = |code: &&str| code.bytes().all(|byte| byte.is_ascii_alphabetic());
    let front = text
        .split_at_checked(3)
        .filter(|(code, rest)| is_code(code) && !rest.starts_with(char::is_alphabetic));
    let back = text
        .len()
        .checked_sub(3)
        .and_then(|at| text.split_at_checked(at))
        .filter(|(rest, code)| is_code(code) && !rest.ends_with(char::is_alphabetic));
    match (front, back) {
        (Some((code, rest)), _) | (None, Some((rest, code))) => (Some(code), rest.trim()),
        (None, None) => (None, text),
    }
}

/// The digits with a point before the cents, whichever country's way they are written in. `None` where it could be two amounts.
fn plain(text: &str, code: Option<&str>) -> Option<String> {
    let is_one_of =
        |codes: &[&str]| code.is_some_and(|code| codes.iter().any(|it| it.eq_ignore_ascii_case(code)));
    // Between thousands some put a space (of any kind) or an apostrophe.
    let groups: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’')).collect();
    let (first, last) = (groups.first()?, groups.last()?);
    let spaced = groups.len() > 1;
    let last_whole = last.split(['.', ',']).next().unwrap_or_default();
    let inner = groups.get(1..groups.len() - 1).unwrap_or_default();
    if spaced
        && (!is_group(first, 1) || !inner.iter().all(|group| is_group(group, 3)) || !is_group(last_whole, 3))
    {
        return None;
    }
    let text: String = groups.concat();
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let (whole, cents) = match (points, commas) {
        (0, 0) => (text.as_str(), None),
        // Both: the last one stands before the cents.
        (1.., 1..) => {
            let (mark, between) = if text.rfind('.') > text.rfind(',') { ('.', ',') } else { (',', '.') };
            let (whole, cents) = text.rsplit_once(mark)?;
            if whole.contains(mark) || cents.contains(between) || !are_thousands(whole, between) {
                return None;
            }
            (whole, Some(cents))
        }
        (0, 2..) | (2.., 0) => {
            let between = if points == 0 { ',' } else { '.' };
            are_thousands(&text, between).then_some((text.as_str(), None))?
        }
        (one_point, _) => {
            let mark = if one_point == 1 { '.' } else { ',' };
            let (whole, rest) = text.split_once(mark)?;
            let may_be_thousands = !spaced && rest.len() == 3 && is_group(whole, 1) && whole != "0";
            let are_thousands =
                may_be_thousands && (is_one_of(&WHOLE) || (mark == '.') == is_one_of(&WITH_COMMA));
            if are_thousands { (text.as_str(), None) } else { (whole, Some(rest)) }
        }
    };
    let whole: String = whole.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match cents {
        Some(cents) => (all_digits(&whole) && all_digits(cents)).then(|| format!("{whole}.{cents}")),
        None => all_digits(&whole).then_some(whole),
    }
}

/// Whether a number is parted into thousands and nothing else.
fn are_thousands(text: &str, between: char) -> bool {
    let mut groups = text.split(between);
    groups.next().is_some_and(|first| is_group(first, 1)) && groups.all(|group| is_group(group, 3))
}

/// From `least` to three digits.
fn is_group(text: &str, least: usize) -> bool {
    (least..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
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
            ("70,48 zł", None, "70.48 PLN"),
            ("129,46zł", None, "129.46 PLN"),
            ("1 382,11 zł", None, "1382.11 PLN"),
            ("1\u{202f}382,11\u{a0}zł", None, "1382.11 PLN"),
            ("€9,99", None, "9.99 EUR"),
            ("1.382,11 €", None, "1382.11 EUR"),
            ("1.382 €", None, "1382 EUR"),
            ("1.382.000 ₫", None, "1382000 VND"),
            ("US $120.95", None, "120.95 USD"),
            ("US $1,120.95", None, "1120.95 USD"),
            ("$12.99 USD", None, "12.99 USD"),
            ("£42.30 GBP", None, "42.30 GBP"),
            ("$12.99 CAD", None, "12.99 CAD"),
            ("USD 41.20", None, "41.20 USD"),
            ("41.20 USD", None, "41.20 USD"),
            ("₩45,000", None, "45000 KRW"),
            ("45,000원", None, "45000 KRW"),
            ("45.000원", None, "45000 KRW"),
            ("118.00", Some("CNY"), "118.00 CNY"),
            ("¥118.00", Some("CNY"), "118.00 CNY"),
            ("CHF 1'382.50", None, "1382.50 CHF"),
            ("0,00 zł", None, "0.00 PLN"),
            ("-0.00", Some("USD"), "0.00 USD"),
            ("189,00", Some("EUR"), "189.00 EUR"),
            ("12,98", Some("USD"), "12.98 USD"),
            ("0.500", Some("EUR"), "0.500 EUR"),
            ("10.125", Some("USD"), "10.125 USD"),
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
            "",
            "$",
            "ten",
            "1.2.3",
            "1.38,211.0",
            ",123",
            "1234,567,1",
            "--1",
            "1e5",
            "１２",
            "$ - 1 -",
            "12 34",
            "1,23,456",
            "1,382.11.5",
            "8.12346E+15",
            "5 items",
        ] {
            assert_eq!(read(text, Some("USD")), Err(NotMoney::Amount), "{text}");
        }
        assert_eq!(read(&"9".repeat(40), Some("USD")), Err(NotMoney::Amount));
        assert_eq!(read("17.52", None), Err(NotMoney::Currency));
        assert_eq!(read("$17.52", Some("dollars")), Err(NotMoney::Currency));
    }

    #[test]
    fn amounts_within_lines() {
        let found = |text: &str| first_in(text).map(|money| money.to_string());
        assert_eq!(found("합계 $33.78").as_deref(), Some("33.78 USD"));
        assert_eq!(found("Order total: US $1,120.95 (2 items)").as_deref(), Some("1120.95 USD"));
        assert_eq!(found("총 결제금액 45,000원 (배송비 포함)").as_deref(), Some("45000 KRW"));
        assert_eq!(found("Grand Total: 70,48 zł").as_deref(), Some("70.48 PLN"));
        assert_eq!(found("수량: 2"), None);
        assert_eq!(found("운송장 번호 5098 1311 2072"), None);
        assert_eq!(currency("zł").map(|code| code.to_string()).as_deref(), Some("PLN"));
        assert_eq!(currency("usd").map(|code| code.to_string()).as_deref(), Some("USD"));
        assert_eq!(currency("dollars"), None);
    }

    fn grouped(whole: u64, between: &str) -> String {
        let digits = whole.to_string();
        let groups: Vec<String> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        groups.join(between)
    }

    proptest! {
        #[test]
        fn every_amount_is_read_exactly_in_every_countrys_way(cents in 0u64..100_000_000_000) {
            let (whole, rest) = (cents / 100, cents % 100);
            let amount = Decimal::new(cents as i64, 2);
            for text in [
                format!("${}.{rest:02}", grouped(whole, ",")), format!("{},{rest:02} €", grouped(whole, ".")),
                format!("{},{rest:02} zł", grouped(whole, "\u{a0}")), format!("{whole}.{rest:02} USD"), format!("EUR {whole},{rest:02}"),
            ] {
                prop_assert_eq!(read(&text, None).map(|money| money.amount), Ok(amount), "{}", text);
            }
            for text in [format!("{}원", grouped(whole, ",")), format!("₩{whole}"), format!("{} ₫", grouped(whole, "."))] {
                prop_assert_eq!(read(&text, None).map(|money| money.amount), Ok(Decimal::from(whole)), "{}", text);
            }
        }

        #[test]
        fn the_short_way_reads_what_the_long_way_does(text in "[$]?[0-9]{0,13}[.]?[0-9]{0,4}", code in prop::sample::select(vec!["USD", "EUR", "KRW"])) {
            let long = Parts::of(&text).and_then(|parts| parts.amount(Some(code)));
            if let Some(amount) = plain_amount(&text) {
                prop_assert_eq!(Some(amount.to_string()), long.map(|amount| amount.to_string()));
            }
        }

        #[test]
        fn nothing_panics(text in any::<String>(), amount in "[-$,.0-9' A-Z€]{0,40}") {
            for text in [text, amount] {
                let _ = (read(&text, None), super::amount(&text), first_in(&text), currency(&text));
            }
        }
    }
}
