//! A value as the answer writes it, beside what it means.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;

use crate::korea_time;

/// A value as it stands in the answer and, where that is certain, as what it means. Numbers and dates may
/// be masked with `*` or hold other text than their name promises; then only the text is there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stated<T> {
    text: String,
    value: Option<T>,
}

impl<T: Copy> Stated<T> {
    /// As it came, blanks around it left out; never empty.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it means; `None` where the text is not of the form that the field has.
    #[must_use]
    pub fn value(&self) -> Option<T> {
        self.value
    }
}

/// How the text of an element becomes the field of a struct.
pub(crate) trait FromText {
    fn from_text(text: String) -> Self;
}

impl FromText for String {
    fn from_text(text: String) -> Self {
        text
    }
}

impl<T: Readable> FromText for Stated<T> {
    fn from_text(text: String) -> Self {
        let value = T::read(&text);
        Self { text, value }
    }
}

/// What a [`Stated`] can mean.
pub(crate) trait Readable: Sized {
    fn read(text: &str) -> Option<Self>;
}

impl Readable for NaiveDate {
    fn read(text: &str) -> Option<Self> {
        korea_time::date(text)
    }
}

impl Readable for DateTime<FixedOffset> {
    fn read(text: &str) -> Option<Self> {
        korea_time::time(text)
    }
}

impl Readable for u64 {
    fn read(text: &str) -> Option<Self> {
        // `parse` alone would take a sign.
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
    }
}

impl Readable for Decimal {
    fn read(text: &str) -> Option<Self> {
        // `from_str_exact` alone would take signs and underscores.
        let plain = text.starts_with(|first: char| first.is_ascii_digit())
            && text.ends_with(|last: char| last.is_ascii_digit())
            && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        plain.then(|| Self::from_str_exact(text).ok()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{FromText, Stated};

    #[test]
    fn the_text_is_kept_whatever_it_means() {
        let masked = Stated::<u64>::from_text("1*".to_owned());
        assert_eq!((masked.text(), masked.value()), ("1*", None));
    }

    #[test]
    fn counts_are_plain_digits() {
        for (text, value) in
            [("0", Some(0)), ("18", Some(18)), ("+1", None), ("-1", None), ("1,200", None), ("１", None)]
        {
            assert_eq!(Stated::<u64>::from_text(text.to_owned()).value(), value, "{text}");
        }
        assert_eq!(Stated::<u64>::from_text("9".repeat(30)).value(), None);
    }

    #[test]
    fn weights_are_plain_decimals() {
        assert_eq!(Stated::<Decimal>::from_text("84.5".to_owned()).value(), Some(Decimal::new(845, 1)));
        for text in ["1.2.3", ".5", "5.", "-1", "1_000", "1e3", "8****"] {
            assert_eq!(Stated::<Decimal>::from_text(text.to_owned()).value(), None, "{text}");
        }
    }
}
