//! What pages say of how far an order has come.

mod words;

use super::label::{begun_with, is_word, rest_after};
use super::lexicon::Lexicon;
use crate::Progress::{self, Cancelled, Completed, Delivered, Ordered, Returned, Shipped};
use words::{BESIDE_A_LABEL, COMMON};

/// What may follow the word in its line: a day, who took it, until when.
const AFTER: [&str; 37] = [
    "예정",
    "오늘",
    "내일",
    "어제",
    "모레",
    "도착",
    "문앞",
    "on",
    "by",
    "to",
    "at",
    "today",
    "tomorrow",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "between",
    "via",
    "am",
    "heute",
    "morgen",
    "gestern",
    "le",
    "demain",
    "hier",
    "il",
    "domani",
    "oggi",
    "el",
    "mañana",
    "hoy",
    "ayer",
];
/// The longest that follows.
const LONGEST_REST: usize = 48;

/// The words for states of a page.
pub(super) struct States {
    words: Lexicon<Progress>,
    own: &'static [(Progress, &'static [&'static str])],
}

impl States {
    /// The common ones, and a shop's own.
    pub fn new(own: &'static [(Progress, &'static [&'static str])]) -> Self {
        // Of equal words the shop's own stand first, and the first is taken.
        let tables = own.iter().chain(COMMON);
        let words = tables.flat_map(|(progress, words)| words.iter().map(|word| (*word, *progress)));
        Self { words: Lexicon::new(words), own }
    }

    /// How far an order has come, where a line says nothing else.
    pub fn of(&self, text: &str) -> Option<Progress> {
        // Lines are no longer than this, and pages have many.
        if text.chars().take(100).count() == 100 {
            return None;
        }
        let text = behind_day(text);
        let mut fitting =
            self.words.of(text).filter(|(word, _)| begins_with(text, word).is_some_and(may_follow));
        fitting.next().map(|(_, progress)| progress)
    }

    /// The same of a value beside a label for a state, where a word that is a button elsewhere says it too.
    pub fn of_value(&self, text: &str) -> Option<Progress> {
        let is = |(_, words): &&(Progress, &[&str])| words.iter().any(|word| is_word(text, word));
        self.of(text).or_else(|| BESIDE_A_LABEL.iter().find(is).map(|(progress, _)| *progress))
    }

    /// Whether a text is one of the shop's own words, and nothing else.
    pub fn is_own(&self, text: &str) -> bool {
        self.own.iter().any(|(_, words)| words.contains(&text))
    }
}

/// `10月12日に配達しました`: a day may stand before the word.
fn behind_day(text: &str) -> &str {
    let is_of_day = |c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || matches!(c, '.' | '/' | '-' | '(' | ')' | '년' | '월' | '일' | '年' | '月' | '日')
    };
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        text.trim_start_matches(is_of_day).trim_start_matches(['に', '에', ' '])
    } else {
        text
    }
}

/// As for a label, but the word may have `오늘` and its like glued to it.
fn begins_with<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    rest_after(text, word).or_else(|| {
        let rest = begun_with(text, word)?;
        AFTER.iter().take(6).any(|after| rest.starts_with(after)).then_some(rest)
    })
}

fn may_follow(rest: &str) -> bool {
    let rest = rest.trim();
    if rest.chars().count() > LONGEST_REST {
        return false;
    }
    let Some(first) = rest.chars().next() else { return true };
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
    !first.is_alphabetic() && !matches!(first, '₩' | '$' | '£' | '€' | '¥' | '￥' | '>' | '/')
        || AFTER.contains(&word.as_str())
        || AFTER.iter().take(6).any(|after| word.starts_with(after))
        || crate::dates::Days::default().first_in(rest).is_some()
        || month_first(&word)
        || ["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"].contains(&word.as_str())
}

/// `Delivered Oct 25`: without a year it is no day, and a month all the same.
fn month_first(word: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    MONTHS.iter().any(|month| word.starts_with(month)) && word.chars().count() <= 9
}

/// What is said of a part, where there is no other.
pub(super) fn of_the_whole(progress: Progress) -> Progress {
    match progress {
        Progress::PartlyCancelled => Cancelled,
        Progress::PartlyReturned => Returned,
        other @ (Progress::Unknown
        | Ordered
        | Progress::AwaitingArrivalAtForwarder
        | Progress::PartlyShipped
        | Shipped
        | Progress::PartlyDelivered
        | Delivered
        | Completed
        | Cancelled
        | Returned) => other,
    }
}

/// How an order stands of which several parcels or items are told of. What is called off says nothing of the rest.
pub(super) fn of_all(states: &[Progress]) -> Progress {
    let going_on = || states.iter().copied().filter(|state| !matches!(state, Cancelled | Returned));
    let (Some(least), Some(most)) = (going_on().min(), going_on().max()) else {
        let all_cancelled = !states.is_empty() && states.iter().all(|state| *state == Cancelled);
        return match (all_cancelled, states.is_empty()) {
            (true, _) => Cancelled,
            (false, true) => Progress::Unknown,
            // Some cancelled, the rest sent back: nothing of it is on its way.
            (false, false) => Returned,
        };
    };
    match (least, most) {
        (Ordered | Shipped, Delivered | Completed) => Progress::PartlyDelivered,
        (Ordered, Shipped) => Progress::PartlyShipped,
        (_, most) => most,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_of_lines() {
        let states = States::new(&[]);
        for (text, expected) in [
            ("배송완료", Some(Delivered)),
            ("배송완료 예정", Some(Shipped)),
            ("배송 완료 · 10/25(토) 도착", Some(Delivered)),
            ("배송완료오늘(금) 도착 (문앞 전달)", Some(Delivered)),
            ("Delivered October 25", Some(Delivered)),
            ("Delivered to your mailbox", Some(Delivered)),
            ("Arriving Friday", Some(Shipped)),
            ("취소완료", Some(Cancelled)),
            ("キャンセル済み", Some(Cancelled)),
            ("주문취소", None),
            ("Cancel order", None),
            ("Delivered Fresh Coffee Beans, 1kg", None),
            ("배송완료 상품 모음", None),
            ("배송중 12,000원", Some(Shipped)),
            ("Completed", Some(Completed)),
            ("2026年10月12日に配達しました", Some(Delivered)),
            ("Shipped via CJ Logistics", Some(Shipped)),
            ("Delivered le 10 novembre", Some(Delivered)),
            ("Delivered leaves of tea", None),
        ] {
            assert_eq!(states.of(text), expected, "{text}");
        }
    }

    #[test]
    fn a_button_beside_the_label_of_a_state_is_one() {
        let states = States::new(&[]);
        for (text, expected) in [
            ("주문취소", Some(Cancelled)),
            ("취소", Some(Cancelled)),
            ("환불", Some(Returned)),
            ("배송중", Some(Shipped)),
            ("취소 신청", None),
            ("취소 규정", None),
        ] {
            assert_eq!(states.of_value(text), expected, "{text}");
        }
    }

    #[test]
    fn of_several_parcels() {
        for (states, expected) in [
            (&[Delivered, Shipped][..], Progress::PartlyDelivered),
            (&[Ordered, Shipped], Progress::PartlyShipped),
            (&[Cancelled, Shipped], Shipped),
            (&[Cancelled, Cancelled], Cancelled),
            (&[Cancelled, Returned], Returned),
            (&[], Progress::Unknown),
        ] {
            assert_eq!(of_all(states), expected, "{states:?}");
        }
    }
}
