//! Amounts in the lines of a page.

use munjigi_model::{Currency, Money};

use crate::money;

/// Currencies that shops charge in. Any three letters beside a number would do otherwise: `2 pcs`, `12 Nov`.
const CURRENCIES: [&str; 22] = [
    "KRW", "USD", "JPY", "EUR", "GBP", "CNY", "PLN", "CAD", "AUD", "NZD", "HKD", "TWD", "SGD", "CHF", "SEK",
    "CZK", "HUF", "VND", "THB", "MXN", "BRL", "INR",
];
/// Words of a text that are looked at: an amount stands at its beginning or nowhere.
const WORDS: usize = 24;

/// How a page's amounts are to be understood.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Amounts {
    /// The currency of those without a sign.
    pub currency: Option<Currency>,
    /// ¥ is the yuan and not the yen.
    pub is_chinese: bool,
}

impl Amounts {
    /// The first amount in a text that says its currency, and how many words come to its end.
    pub fn first_in(self, text: &str) -> Option<(Money, Vec<String>)> {
        let text = apart(text);
        let words: Vec<&str> = text.split_whitespace().take(WORDS).collect();
        (0..words.len()).find_map(|at| {
            (1..=3).rev().filter(|length| at + length <= words.len()).find_map(|length| {
                let joined = words.get(at..at + length)?.join(" ");
                let amount = joined.trim_matches(['(', ')', ':', '.', ',', '[', ']', '：', '/', '·']);
                let money = money::read(amount, None).ok()?;
                let money = Money { currency: self.currency_of(amount, money.currency), ..money };
                CURRENCIES.contains(&money.currency.as_str()).then(|| {
                    let rest = words.iter().take(at).chain(words.iter().skip(at + length));
                    (money, rest.map(|word| (*word).to_owned()).collect())
                })
            })
        })
    }

    /// The amount that a label's value begins with. What is taken off (`-3,000원`) is no amount of an order.
    pub fn of_value(self, value: &str) -> Option<Money> {
        if value.starts_with(['-', '\u{2212}', '–', '+']) {
            return None;
        }
        if let Some((money, _)) = self.first_in(value) {
            return (!money.amount.is_sign_negative()).then_some(money);
        }
        let currency = self.currency?;
        let word = value.split_whitespace().next()?;
        Some(Money { amount: money::amount(word)?, currency })
            .filter(|money| !money.amount.is_sign_negative())
    }

    fn currency_of(self, text: &str, read: Currency) -> Currency {
        let is_yen_sign = text.contains(['¥', '￥']) && !text.contains(|c: char| c.is_ascii_alphabetic());
        match (is_yen_sign && self.is_chinese).then(|| "CNY".parse().ok()).flatten() {
            Some(yuan) => yuan,
            None => read,
        }
    }
}

/// Parts what pages glue together: `7,620원1개`, `2,400x1`, `결제금액12,000`.
fn apart(text: &str) -> String {
    let mut parted = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        let behind_currency = matches!(before, '원' | '円' | '元' | 'ł') && c.is_alphanumeric();
        let times = matches!(c, 'x' | 'X' | '×' | '*')
            && before.is_ascii_digit()
            && (after.is_ascii_digit() || after == ' ');
        let sign =
            matches!(c, '₩' | '￦' | '€' | '£' | '¥' | '￥') && before.is_alphabetic() && !before.is_ascii();
        let signed = c == '$' && before.is_alphabetic() && !before.is_ascii();
        let figures = c.is_ascii_digit() && before.is_alphabetic() && !before.is_ascii() && before != 'ł';
        if behind_currency || times || sign || signed || figures {
            parted.push(' ');
        }
        parted.push(c);
        before = c;
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_amounts() {
        let amounts = Amounts::default();
        for (text, expected) in [
            ("$33.78", Some("33.78 USD")),
            ("US $1.20 x1", Some("1.20 USD")),
            ("₩2,400x1", Some("2400 KRW")),
            ("7,620 원1 개", Some("7620 KRW")),
            ("총 2개 45,000원", Some("45000 KRW")),
            ("￥12,980", Some("12980 JPY")),
            ("12,980円 (税込)", Some("12980 JPY")),
            ("70,48 zł", Some("70.48 PLN")),
            ("£42.30 (2 items)", Some("42.30 GBP")),
            ("9,99 €", Some("9.99 EUR")),
            ("2 pcs", None),
            ("12 Nov", None),
            ("240 Veggie Capsules", None),
        ] {
            let found = amounts.first_in(text).map(|(money, _)| money.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
        assert_eq!(amounts.of_value("-3,000원"), None);
        let chinese = Amounts { is_chinese: true, ..amounts };
        assert_eq!(chinese.of_value("¥118.00").map(|money| money.to_string()).as_deref(), Some("118.00 CNY"));
        let won = Amounts { currency: Some(Currency::KRW), ..amounts };
        assert_eq!(won.of_value("12,000").map(|money| money.to_string()).as_deref(), Some("12000 KRW"));
    }
}
