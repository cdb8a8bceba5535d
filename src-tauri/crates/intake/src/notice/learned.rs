//! What a person's marks teach about the messages of one sender: where the day, the number and the goods stand.

use munjigi_model::{KstDate, Leg, WaybillKey};
use serde_json::{Value, json};

use super::message::LONGEST_SHOWN;
use super::numbers::{self, Number};
use super::plain::{plain, squeezed};
use super::{day, senders};
use crate::DayOrder;
use crate::dates::Days;

/// One of the three fields of [`crate::RowQuestion`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowField {
    /// The day on which it cleared.
    Day,
    /// The parcel's number.
    Number,
    /// The goods.
    Goods,
}

impl RowField {
    const ALL: [Self; 3] = [Self::Day, Self::Number, Self::Goods];

    /// A stable word for JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Number => "number",
            Self::Goods => "goods",
        }
    }
}

/// A person's answer to a [`crate::RowQuestion`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowAnswer {
    /// The day on which it cleared.
    pub day: Option<KstDate>,
    /// The parcel's number, as the person marked it.
    pub number: Option<String>,
    /// The goods, as the person marked them.
    pub goods: Option<String>,
}

/// What answers about one sender's messages have taught. Kept with the ledger, given back in a [`crate::Hint`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learned {
    /// Whose messages: a name or a tag, squeezed; of a message without either, its first line.
    sender: String,
    places: Vec<Taught>,
}

/// Where a field stands: between two texts of a line, or below a line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Taught {
    field: RowField,
    above: String,
    before: String,
    after: String,
}

/// Lines and characters of one that are searched for what was marked.
const MOST_LINES: usize = 100;
const LONGEST_LINE: usize = 300;

/// Learns from an answer where its fields stand in the question's text. What the text does not hold, or what nothing tells from the
/// rest of it, is not learnt; `None` where nothing is.
pub fn learn(text: &str, answer: &RowAnswer) -> Option<Learned> {
    let text: String = plain(text).chars().take(LONGEST_SHOWN).collect();
    let number = answer.number.as_deref().map(WaybillKey::of);
    // Every piece of a line is looked at, which takes long: only of lines that have the number.
    let may_have = |field: RowField, line: &str| match (field, &number) {
        (RowField::Number, Some(number)) => WaybillKey::of(line).as_str().contains(number.as_str()),
        (RowField::Number, None) => false,
        (RowField::Day | RowField::Goods, _) => true,
    };
    let places: Vec<Taught> = RowField::ALL
        .into_iter()
        .filter_map(|field| {
            let is_marked = |value: &str| is_same(field, value, answer);
            let goods = answer.goods.as_deref().map(plain).filter(|_| field == RowField::Goods);
            let spans = match goods.as_deref().map(str::trim) {
                Some(goods) => spans(&text, |line| line.find(goods).map(|at| (at, at + goods.len()))),
                None => {
                    spans(&text, |line| may_have(field, line).then(|| span_in(line, field, &is_marked))?)
                }
            };
            spans.iter().flat_map(|span| span.anchors(field)).find(|taught| {
                let found = taught.find_in(&text, answer.day);
                found.is_some_and(is_marked)
            })
        })
        .collect();
    (!places.is_empty()).then(|| Learned { sender: sender_of(&text), places })
}

/// Whose message a text is.
pub(super) fn sender_of(text: &str) -> String {
    if let Some(tag) = senders::tags(text).first() {
        return squeezed(tag);
    }
    let first = text.lines().map(squeezed).find(|line| !line.is_empty()).unwrap_or_default();
    first.chars().take(40).map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// The fields of a message, by what was learnt.
#[derive(Default)]
pub(super) struct ByLearning<'t> {
    pub day: Option<&'t str>,
    pub number: Option<&'t str>,
    pub goods: Option<&'t str>,
}

impl Learned {
    pub(super) fn is_about(&self, sender: &str) -> bool {
        self.sender == sender
    }

    /// `None` where a field that was taught is not there: it is another kind of message.
    pub(super) fn read<'t>(&self, text: &'t str, today: Option<KstDate>) -> Option<ByLearning<'t>> {
        let mut found = ByLearning::default();
        for taught in &self.places {
            let value = taught.find_in(text, today)?;
            match taught.field {
                RowField::Day => found.day = Some(value),
                RowField::Number => found.number = Some(value),
                RowField::Goods => found.goods = Some(value),
            }
        }
        Some(found)
    }

    /// As it is kept: an object with `sender` and `places`.
    pub fn to_json(&self) -> Value {
        let places: Vec<Value> = self
            .places
            .iter()
            .map(|it| json!({"field": it.field.as_str(), "above": it.above, "before": it.before, "after": it.after}))
            .collect();
        json!({"sender": self.sender, "places": places})
    }

    /// Reads what [`Learned::to_json`] wrote; `None` where it did not.
    pub fn from_json(value: &Value) -> Option<Self> {
        let text = |value: &Value, key: &str| value.get(key)?.as_str().map(str::to_owned);
        let places = value.get("places")?.as_array()?.iter().map(|place| {
            let word = place.get("field")?.as_str()?;
            Some(Taught {
                field: RowField::ALL.into_iter().find(|field| field.as_str() == word)?,
                above: text(place, "above")?,
                before: text(place, "before")?,
                after: text(place, "after")?,
            })
        });
        Some(Self { sender: text(value, "sender")?, places: places.collect::<Option<_>>()? })
    }
}

fn is_same(field: RowField, value: &str, answer: &RowAnswer) -> bool {
    match field {
        RowField::Day => answer.day.is_some() && read_day(value, answer.day) == answer.day,
        RowField::Number => answer.number.as_deref().is_some_and(|marked| {
            let key = WaybillKey::of(marked);
            !key.as_str().is_empty()
                && read_number(value).is_some_and(|number| WaybillKey::of(&number) == key)
        }),
        RowField::Goods => answer.goods.as_deref().is_some_and(|marked| plain(marked).trim() == value),
    }
}

/// Days without a year are those before `today`.
pub(super) fn read_day(value: &str, today: Option<KstDate>) -> Option<KstDate> {
    day::labelled(value, Days { order: DayOrder::Unknown, today, is_korean: true })
}

pub(super) fn read_number(value: &str) -> Option<String> {
    numbers::labelled(value, Leg::Korea).into_iter().find_map(|number| match number {
        Number::Parcel(waybill) => Some(waybill.number().to_owned()),
        Number::Cargo(_) | Number::Declaration(_) | Number::Not(_) => None,
    })
}

/// Where what was marked stands.
struct Span<'t> {
    above: &'t str,
    before: &'t str,
    after: &'t str,
}

fn spans(text: &str, span_in: impl Fn(&str) -> Option<(usize, usize)>) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut above = "";
    for line in text.lines().take(MOST_LINES).filter(|line| !line.trim().is_empty()) {
        if let Some((begin, end)) = span_in(line).filter(|_| line.chars().count() <= LONGEST_LINE) {
            let (before, rest) = line.split_at_checked(begin).unwrap_or_default();
            spans.push(Span { above, before, after: rest.get(end - begin..).unwrap_or_default() });
        }
        above = line;
    }
    spans
}

/// Begin and end of what was marked: of a number the shortest piece that has it, of a day the longest that is nothing else.
fn span_in(line: &str, field: RowField, is_marked: &dyn Fn(&str) -> bool) -> Option<(usize, usize)> {
    if line.chars().count() > LONGEST_LINE {
        return None;
    }
    let edges = edges(line);
    let mut best: Option<(usize, usize)> = None;
    for (at, begin) in edges.iter().enumerate() {
        for end in edges.iter().skip(at + 1) {
            let Some(value) = line.get(*begin..*end).filter(|value| value.len() < 80) else { continue };
            let (is_better, fits) = match field {
                RowField::Day => (
                    best.is_none_or(|(from, to)| end - begin > to - from),
                    value.trim() == value && is_nothing_but_day(value),
                ),
                RowField::Number | RowField::Goods => {
                    (best.is_none_or(|(from, to)| end - begin < to - from), true)
                }
            };
            if is_better && fits && is_marked(value) {
                best = Some((*begin, *end));
            }
        }
    }
    best
}

fn is_nothing_but_day(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit())
        && value.chars().all(|c| !c.is_alphabetic() || "년월일시분초오전후요화수목금토年月日".contains(c))
}

/// Where one kind of letters ends and another begins.
fn edges(line: &str) -> Vec<usize> {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => 0,
        c if c.is_alphabetic() => 1,
        c if c.is_whitespace() => 2,
        _ => 3,
    };
    let mut edges = vec![0];
    let mut before = None;
    for (at, c) in line.char_indices() {
        if before.is_some_and(|before| before != kind(c)) {
            edges.push(at);
        }
        before = Some(kind(c));
    }
    edges.push(line.len());
    edges
}

impl Span<'_> {
    /// Ways to find it again, the more general first.
    fn anchors(&self, field: RowField) -> Vec<Taught> {
        let label = self.before.rsplit([',', ';', '|', '/']).next().unwrap_or_default();
        let after_word = first_word(self.after);
        // Words before a sign are a label; of a sentence the nearest word is enough.
        let has_sign = label.trim_end().ends_with(|c: char| !c.is_alphanumeric());
        let label = if has_sign { label.trim_start() } else { last_words(self.before, 1) };
        let mut ways = vec![
            ("", label, after_word),
            ("", last_words(self.before, 1), after_word),
            ("", last_words(self.before, 2), after_word),
            ("", self.before, after_word),
            ("", self.before, self.after),
            (self.above, self.before, after_word),
            (self.above, self.before, self.after),
        ];
        // A label with a number in it is the label of this one message.
        ways.sort_by_key(|(above, before, _)| {
            above.chars().chain(before.chars()).any(|c| c.is_ascii_digit())
        });
        ways.retain(|(above, before, after)| {
            [above, before, after].iter().any(|text| text.chars().any(|c| c.is_alphabetic()))
        });
        let taught = |(above, before, after): (&str, &str, &str)| Taught {
            field,
            above: above.trim().to_owned(),
            before: before.to_owned(),
            after: after.to_owned(),
        };
        ways.into_iter().map(taught).collect()
    }
}

fn last_words(text: &str, words: usize) -> &str {
    let mut at = text.len();
    for _ in 0..words {
        let rest = text.get(..at).unwrap_or_default().trim_end();
        at = rest.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        // White space may be wider than a byte.
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    text.get(at..).unwrap_or_default()
}

/// With the space before it.
fn first_word(text: &str) -> &str {
    let spaces = text.len() - text.trim_start().len();
    let rest = text.get(spaces..).unwrap_or_default();
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let end = rest.char_indices().find(|(_, c)| c.is_ascii_digit()).map_or(end, |(at, _)| at.min(end));
    text.get(..spaces + end).filter(|word| !word.trim().is_empty()).unwrap_or_default()
}

impl Taught {
    /// The first value that stands so and is one of its field.
    fn find_in<'t>(&self, text: &'t str, today: Option<KstDate>) -> Option<&'t str> {
        let mut above = "";
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let is_below = self.above.is_empty() || self.above == above.trim();
            above = line;
            if !is_below {
                continue;
            }
            let begins = line.match_indices(self.before.as_str()).map(|(at, _)| at + self.before.len());
            for begin in begins.take(if self.before.is_empty() { 1 } else { 20 }) {
                let rest = line.get(begin..)?;
                let end = if self.after.is_empty() { Some(rest.len()) } else { rest.find(&self.after) };
                let value =
                    end.and_then(|end| rest.get(..end)).map(str::trim).filter(|value| !value.is_empty());
                let is_one = |value: &&str| match self.field {
                    RowField::Day => read_day(value, today).is_some(),
                    RowField::Number => read_number(value).is_some(),
                    RowField::Goods => value.chars().count() <= 200,
                };
                if let Some(value) = value.filter(is_one) {
                    return Some(value);
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
