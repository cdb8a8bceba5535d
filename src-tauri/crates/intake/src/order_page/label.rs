//! Labels: which of them begin where in a piece of a page.

use std::collections::BTreeMap;

use super::lesson::PageLesson;
use super::shop::Shop;
use super::words::COMMON;
use crate::Field;

/// What stands beside a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A fact of the order.
    Tells(Field),
    /// What was paid, as sure as the label is: of several the surest counts.
    Total(Sure),
    /// An amount that is not the total: postage, a discount, points, duty.
    Aside,
    /// The same, and what follows is a bill: no goods are listed in it.
    Bill,
    /// A person's name, number or place to live. It is never read.
    Personal,
}

/// How surely a label means the whole order and all of what was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// 주문금액: before what is taken off, on some pages.
    Little,
    /// 합계, Total.
    Fairly,
    /// 총 결제금액, Grand total.
    Wholly,
}

/// Every label that a page is read by.
pub(super) struct Labels {
    by_first: BTreeMap<char, Vec<Label>>,
}

struct Label {
    /// In small letters, without white space.
    word: String,
    meaning: Meaning,
    is_taught: bool,
}

/// A label in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found<'t> {
    pub meaning: Meaning,
    pub is_taught: bool,
    /// What stands before it in the text.
    pub before: &'t str,
    /// What follows, to the next label.
    pub value: &'t str,
    /// Whether the page itself sets the label apart, by a colon; or its script does, from a value in other words.
    pub is_apart: bool,
}

impl Labels {
    pub fn new(shop: Option<&Shop>, lessons: &[&PageLesson]) -> Self {
        let mut labels = Self { by_first: BTreeMap::new() };
        // Of equal words the shop's own stand first, and the first is taken.
        for (meaning, words) in shop.map_or(&[][..], |shop| shop.labels).iter().chain(COMMON) {
            for word in *words {
                labels.add(word, *meaning, false);
            }
        }
        for (field, word) in lessons.iter().flat_map(|lesson| &lesson.labels) {
            labels.add(word, of_field(*field), true);
        }
        for labels in labels.by_first.values_mut() {
            // The longest that fits is meant; what was taught goes before what was built in.
            labels.sort_by_key(|label| (std::cmp::Reverse(label.word.chars().count()), !label.is_taught));
        }
        labels
    }

    fn add(&mut self, word: &str, meaning: Meaning, is_taught: bool) {
        let word = squeezed(word);
        if let Some(first) = word.chars().next() {
            let label = Label { word, meaning, is_taught };
            self.by_first.entry(first).or_default().push(label);
        }
    }

    /// The label that a text begins with, and what follows.
    fn at_start<'t>(&self, text: &'t str) -> Option<(&Label, &'t str)> {
        let first = lower(text.chars().next()?);
        self.by_first.get(&first)?.iter().find_map(|label| Some((label, rest_after(text, &label.word)?)))
    }

    /// Every label in a text, in order.
    pub fn all_in<'t>(&self, text: &'t str) -> Vec<Found<'t>> {
        let mut starts: Vec<(usize, usize, Meaning, bool)> = Vec::new();
        let mut before = None;
        let mut next = 0;
        for (at, c) in text.char_indices() {
            let begins = at >= next && !before.is_some_and(|before| is_one_word(before, c));
            before = Some(c);
            if !begins || c.is_whitespace() {
                continue;
            }
            let Some(tail) = text.get(at..) else { continue };
            if let Some((label, rest)) = self.at_start(tail) {
                // Within a sentence one word is a part of another label: «Item number».
                let is_one_word = label.word.chars().all(|c| c.is_ascii_alphabetic());
                let before_it = text.get(..at).unwrap_or_default().trim_end();
                if starts.is_empty() && is_one_word && before_it.ends_with(|c: char| c.is_alphabetic()) {
                    continue;
                }
                next = text.len() - rest.len();
                starts.push((at, next, label.meaning, label.is_taught));
            }
        }
        let ends = starts.iter().skip(1).map(|(at, ..)| *at).chain([text.len()]).collect::<Vec<_>>();
        let mut from = 0;
        starts
            .iter()
            .zip(ends)
            .map(|(&(at, value, meaning, is_taught), end)| {
                let before = text.get(from..at).unwrap_or_default().trim();
                from = end;
                let raw = text.get(value..end).unwrap_or_default();
                let is_apart = raw.trim_start().starts_with([':', '：', '】', ']'])
                    || text.get(at..value).is_some_and(|label| !label.is_ascii());
                Found { meaning, is_taught, before, value: value_of(raw), is_apart }
            })
            .collect()
    }

    /// Whether a text is a label and nothing else.
    pub fn alone(&self, text: &str) -> Option<(Meaning, bool)> {
        let (label, rest) = self.at_start(text)?;
        value_of(rest).is_empty().then_some((label.meaning, label.is_taught))
    }
}

/// What a taught field means.
fn of_field(field: Field) -> Meaning {
    if field == Field::OrderTotal { Meaning::Total(Sure::Wholly) } else { Meaning::Tells(field) }
}

/// A text as labels are compared.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(lower).collect()
}

pub(super) fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// What follows a word that a text begins with; capitals and white space are left out of account. `None` where the text's word
/// goes on.
pub(super) fn rest_after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = begun_with(text, word)?;
    let last = word.chars().next_back()?;
    let goes_on = rest.chars().next().is_some_and(|c| is_one_word(last, c));
    (!goes_on).then_some(rest)
}

/// The same, whether or not the text's word goes on.
pub(super) fn begun_with<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    let mut begun = false;
    for wanted in word.chars().filter(|c| !c.is_whitespace()) {
        let c = rest.by_ref().find(|c| !(begun && c.is_whitespace()))?;
        if lower(c) != lower(wanted) {
            return None;
        }
        begun = true;
    }
    Some(rest.as_str())
}

/// Whether a text is a word, capitals and white space left out of account.
pub(super) fn is_word(text: &str, word: &str) -> bool {
    begun_with(text, word).is_some_and(|rest| rest.chars().all(char::is_whitespace))
}

/// Whether two letters that stand together belong to one word, as far as their scripts tell. A digit is of no script.
fn is_one_word(one: char, other: char) -> bool {
    match (script(one), script(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

#[derive(PartialEq, Eq)]
enum Script {
    Latin,
    Hangul,
    Kana,
    Han,
    Other,
}

fn script(c: char) -> Option<Script> {
    match c {
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' => Some(Script::Latin),
        '\u{ac00}'..='\u{d7a3}' | '\u{3131}'..='\u{318e}' => Some(Script::Hangul),
        '\u{3040}'..='\u{30ff}' => Some(Script::Kana),
        '\u{3400}'..='\u{9fff}' => Some(Script::Han),
        c if c.is_alphabetic() => Some(Script::Other),
        _ => None,
    }
}

/// What is put between a label and its value, and behind it.
fn value_of(text: &str) -> &str {
    let is_between = |c: char| {
        c.is_whitespace() || matches!(c, ':' | '：' | '|' | '·' | '•' | '=' | '\u{200b}' | '\u{feff}')
    };
    let text = text.trim_start_matches(is_between);
    let text = text.strip_prefix([')', ']', '】', '?', 'ⓘ', '】']).unwrap_or(text);
    text.trim_start_matches(is_between).trim_end_matches(|c: char| is_between(c) || matches!(c, '[' | '【'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(Meaning, String)> {
        Labels::new(None, &[])
            .all_in(text)
            .into_iter()
            .map(|found| (found.meaning, found.value.to_owned()))
            .collect()
    }

    #[test]
    fn labels_with_their_values() {
        use Field::{OrderNo, OrderedOn, Waybill};
        for (text, expected) in [
            ("주문번호 : 532004417", &[(Meaning::Tells(OrderNo), "532004417")][..]),
            ("주문 번호532004417", &[(Meaning::Tells(OrderNo), "532004417")]),
            ("ORDER # 112-1", &[(Meaning::Tells(OrderNo), "112-1")]),
            ("Order ID:8192Copy", &[(Meaning::Tells(OrderNo), "8192Copy")]),
            ("【注文番号】 250-1", &[(Meaning::Tells(OrderNo), "250-1")]),
            (
                "주문일 2026-10-22 | 주문번호 1234 운송장번호CJ대한통운 5098",
                &[
                    (Meaning::Tells(OrderedOn), "2026-10-22"),
                    (Meaning::Tells(OrderNo), "1234"),
                    (Meaning::Tells(Waybill), "CJ대한통운 5098"),
                ],
            ),
            ("총 결제금액 45,000원", &[(Meaning::Total(Sure::Wholly), "45,000원")]),
            ("Subtotal $3", &[(Meaning::Bill, "$3")]),
            ("주문번호를 입력하세요", &[]),
            ("Totally new", &[]),
            ("Reorder # 1", &[]),
        ] {
            let expected: Vec<_> =
                expected.iter().map(|(meaning, value)| (*meaning, (*value).to_owned())).collect();
            assert_eq!(all(text), expected, "{text}");
        }
    }
}
