//! What the person wants covered of their own orders: shops, goods and amounts tell much of a person, and little of the parcels.

use std::str::FromStr;

/// What is covered in the statement of orders, and of the orders in the facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Redaction {
    /// The shops.
    pub shops: bool,
    /// The lines of orders.
    pub items: bool,
    /// The shops' order numbers.
    pub order_numbers: bool,
    /// What was paid.
    pub amounts: bool,
    /// Tracking numbers.
    pub waybills: bool,
}

impl Redaction {
    /// The words of it, in the order in which they are shown.
    pub const WORDS: [&str; 5] = ["shops", "items", "order-numbers", "amounts", "waybills"];

    /// Reads words, each a choice of [`Redaction::WORDS`].
    ///
    /// # Errors
    /// [`UnknownRedaction`] for the first other word: who mistypes must not believe that it is covered.
    pub fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Result<Self, UnknownRedaction> {
        let mut redaction = Self::default();
        for word in words {
            match word.trim() {
                "shops" => redaction.shops = true,
                "items" => redaction.items = true,
                "order-numbers" => redaction.order_numbers = true,
                "amounts" => redaction.amounts = true,
                "waybills" => redaction.waybills = true,
                other => return Err(UnknownRedaction { given: other.to_owned() }),
            }
        }
        Ok(redaction)
    }

    /// The words of what is covered.
    pub fn words(self) -> Vec<&'static str> {
        let chosen = [self.shops, self.items, self.order_numbers, self.amounts, self.waybills];
        Self::WORDS
            .into_iter()
            .zip(chosen)
            .filter_map(|(word, is_chosen)| is_chosen.then_some(word))
            .collect()
    }
}

impl FromStr for Redaction {
    type Err = UnknownRedaction;

    /// Words with commas between them; nothing is covered by an empty text.
    fn from_str(text: &str) -> Result<Self, UnknownRedaction> {
        Self::of(text.split(',').filter(|word| !word.trim().is_empty()))
    }
}

/// A word that says nothing that could be covered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{given:?} is nothing that can be covered; known are shops, items, order-numbers, amounts and waybills"
)]
pub struct UnknownRedaction {
    /// The word as it was given.
    pub given: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_and_said_again() {
        for (text, words) in [
            ("", &[][..]),
            ("amounts, shops", &["shops", "amounts"]),
            ("shops,items,order-numbers,amounts,waybills", &Redaction::WORDS),
        ] {
            let redaction: Redaction = text.parse().unwrap();
            assert_eq!(redaction.words(), words);
            assert_eq!(Redaction::of(redaction.words()), Ok(redaction));
        }
    }

    #[test]
    fn another_word_is_refused_by_name() {
        assert_eq!("shops,prices".parse::<Redaction>(), Err(UnknownRedaction { given: "prices".into() }));
    }
}
