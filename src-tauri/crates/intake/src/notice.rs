//! Notices: messages of 국민비서, of couriers and of forwarders, pasted as they came.
//!
//! No text of a real notice of customs is known. They are read by their labels and by the forms of their numbers; what is not
//! understood is asked about, and the answer teaches that sender's labels ([`learn`]). A message that copies the words of customs and
//! wants something is named and never read. Links are neither opened nor shown again.

mod blocks;
mod clearances;
mod day;
mod labels;
mod learned;
mod links;
mod lookalike;
mod message;
mod numbers;
mod orders;
mod plain;
mod rows;
mod senders;
mod statement;

use std::sync::Arc;

pub use learned::{Learned, RowAnswer, RowField, learn};
pub(crate) use message::{Message, Said};

use crate::dates::Days;
use crate::document::Document;
use crate::source::Source;
use crate::{Caution, Error, Kind, Place, Placed, Question, Reading, RowQuestion, Unread, Warning, Why};

const KIND: Kind = Kind::new("notice");
/// A picture, of which nothing is read.
pub(crate) const PICTURE: Kind = Kind::new("picture");

/// Messages of one paste. More is something else.
const MOST_MESSAGES: usize = 2000;
/// Lines of a paste that does not say by its tags that it is made of messages.
const MOST_LINES: usize = 40;
/// Characters of a text that may be asked about: a long message of a telephone has 2,000.
const LONGEST_ASKED: usize = 4000;
/// How a message of a telephone begins.
const BEGINNINGS: [&str; 5] = ["[Web발신]", "[국제발신]", "[국외발신]", "(국제발신)", "[해외발신]"];
/// Labels of order pages, which are read elsewhere.
const OF_ORDER_PAGES: [&str; 9] = [
    "주문번호",
    "주문일",
    "결제금액",
    "주문상세",
    "order number",
    "order placed",
    "order #",
    "订单",
    "注文番号",
];

/// Reads pasted messages; `None` where the text is none. A picture is kept for what the person sees in it.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    match source.document {
        Document::Picture => Some(Ok(picture())),
        Document::Text(_) | Document::Page { .. } => {
            let texts = source.texts();
            let text = texts.first()?;
            read_text(text, source).map(Ok)
        }
        Document::Archive { .. }
        | Document::Json(_)
        | Document::Mail(_)
        | Document::Mailbox(_)
        | Document::Packed(_)
        | Document::Workbook(_) => None,
    }
}

fn picture() -> Reading {
    let place = Place::Named("picture");
    Reading {
        unread: vec![Unread { place: place.clone(), why: Why::Nothing }],
        questions: vec![Question::Row(RowQuestion { place, text: String::new() })],
        entries: 1,
        ..Reading::new(PICTURE)
    }
}

fn read_text(text: &str, source: &Source<'_>) -> Option<Reading> {
    let is_marked = is_marked(text);
    let is_page = matches!(source.document, Document::Page { .. });
    // A page without a message's mark is a page.
    if !is_marked && (is_page || !may_be_one(text)) {
        return None;
    }
    let pasted = messages(text);
    if pasted.len() > MOST_MESSAGES || (is_page && text.lines().count() > MOST_LINES) {
        return None;
    }
    let mut reading = Reading { entries: pasted.len(), ..Reading::new(KIND) };
    for Pasted { line, stamp, text } in &pasted {
        let at = stamp.and_then(|stamp| Days::of(source.hint).day_and_time(stamp));
        let message = Message { sender: None, at, day: None, text, is_vouched_for: false };
        let said = message.read(source.hint);
        add(&mut reading, Place::Line(*line), &message, said);
    }
    let says_something = !reading.clearances.is_empty()
        || !reading.orders.is_empty()
        || !reading.deliveries.is_empty()
        || !reading.warnings.is_empty()
        || !reading.questions.is_empty();
    if says_something {
        return Some(reading);
    }
    // It speaks of customs, and nobody knows what it says: the person does.
    let asked = pasted.iter().find(|pasted| statement::is_of_customs(pasted.text))?;
    let is_question = is_marked || plain::squeezed(text).contains("통관");
    is_question.then(|| {
        ask(&mut reading, asked.line, asked.text);
        reading
    })
}

/// A short text that nothing recognises, as a question: the person pasted it, so it says something to them. `None` where it is empty,
/// or too long for a message.
pub fn ask_about(text: &str) -> Option<Reading> {
    let first = text.lines().position(|line| !line.trim().is_empty())?;
    let is_short =
        text.lines().count() <= MOST_LINES && text.chars().take(LONGEST_ASKED).count() < LONGEST_ASKED;
    is_short.then(|| {
        let mut reading = Reading { entries: 1, ..Reading::new(KIND) };
        ask(&mut reading, u64::try_from(first).unwrap_or(0) + 1, text);
        reading
    })
}

fn ask(reading: &mut Reading, line: u64, text: &str) {
    let place = Place::Line(line);
    reading.unread.push(Unread { place: place.clone(), why: Why::Nothing });
    let message = Message { sender: None, at: None, day: None, text, is_vouched_for: false };
    let text = message.shown();
    reading.questions.push(Question::Row(RowQuestion { place, text }));
}

/// Puts what a message says into a reading.
pub(crate) fn add(reading: &mut Reading, place: Place, message: &Message<'_>, said: Said) {
    let Said { clearances, orders, deliveries, unread, asks, is_look_alike } = said;
    let several = clearances.len() + orders.len() + deliveries.len() > 1;
    let mut count = 0;
    let mut place_of = || {
        count += 1;
        if several {
            Place::Within { file: Arc::from(place.to_string()), at: Box::new(Place::Row(count)) }
        } else {
            place.clone()
        }
    };
    let as_of = message.as_of();
    reading.clearances.extend(clearances.into_iter().map(|value| Placed { place: place_of(), as_of, value }));
    reading.orders.extend(orders.into_iter().map(|value| Placed { place: place_of(), as_of, value }));
    reading.deliveries.extend(deliveries.into_iter().map(|value| Placed { place: place_of(), as_of, value }));
    reading.unread.extend(unread.into_iter().map(|why| Unread { place: place.clone(), why }));
    reading.questions.extend(asks.map(|text| Question::Row(RowQuestion { place: place.clone(), text })));
    if is_look_alike {
        reading.warnings.push(Warning { place, caution: Caution::Smishing });
    }
}

/// Whether a message goes on with the fields of the one before it: a notice that was cut in two.
pub(crate) fn goes_on(first: &str, second: &str) -> bool {
    if first.len() + second.len() > 10_000 || !statement::is_of_parcels(first) {
        return false;
    }
    let (first, second) = (plain::plain(first), plain::plain(second));
    let (above, below) = (labels::fields(&first), labels::fields(&second));
    let begins = below.first().is_some_and(|field| field.line == 0) && senders::tags(&second).is_empty();
    let is_new = |label| !above.iter().any(|field| field.label == label && !field.value.is_empty());
    begins && !above.is_empty() && below.iter().all(|field| is_new(field.label))
}

/// Whether a text says at its beginning that it is a message.
pub(crate) fn is_marked(text: &str) -> bool {
    begins_message(text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}'))
}

/// Short, no table, and no page of an order.
fn may_be_one(text: &str) -> bool {
    let is_table = text.lines().any(|line| line.matches('\t').count() > 1 || line.matches(',').count() > 5);
    let lower = text.to_lowercase();
    let is_order_page = OF_ORDER_PAGES.iter().any(|label| lower.contains(label));
    let is_sentence = ["니다", "드려요", "세요"].iter().any(|end| text.contains(end));
    !is_table && text.lines().count() <= MOST_LINES && text.len() <= 20_000 && (!is_order_page || is_sentence)
}

/// A message of a paste.
struct Pasted<'t> {
    /// Its first line, from 1.
    line: u64,
    /// The line with its time, where one stands above it.
    stamp: Option<&'t str>,
    text: &'t str,
}

/// Parts a paste: a message begins where a telephone's mark stands, or the tag of an office or a carrier under another message.
fn messages(text: &str) -> Vec<Pasted<'_>> {
    let mut begins: Vec<(usize, u64, Option<&str>)> = Vec::new();
    let mut at = 0;
    let mut stamp: Option<(usize, &str)> = None;
    // Nothing but tags so far.
    let mut is_head = true;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let begin = at;
        at += line.len();
        let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if line.is_empty() {
            continue;
        }
        if Days::default().day_and_time(line).is_some() {
            stamp = Some((begin, line));
            continue;
        }
        let is_head_line = begins_message(line);
        let above = stamp.take();
        if begins.len() > MOST_MESSAGES {
            break;
        }
        if begins.is_empty() || (is_head_line && !is_head) {
            let begin = above.map_or(begin, |(begin, _)| begin);
            begins.push((begin, number, above.map(|(_, stamp)| stamp)));
            is_head = true;
        }
        is_head = is_head && is_head_line && after_tags(line).is_empty();
    }
    let ends = begins.iter().skip(1).map(|(begin, ..)| *begin).chain([text.len()]);
    begins
        .iter()
        .zip(ends)
        .filter_map(|(&(begin, line, stamp), end)| {
            let message = text.get(begin..end)?;
            // The stamp is no part of what the message says.
            let message =
                stamp.map_or(message, |stamp| message.trim_start().strip_prefix(stamp).unwrap_or(message));
            Some(Pasted { line, stamp, text: message })
        })
        .collect()
}

fn begins_message(line: &str) -> bool {
    BEGINNINGS.iter().any(|beginning| line.starts_with(beginning))
        || senders::tags(line).iter().any(|tag| senders::by_name(tag) != senders::Speaker::Unknown)
}

fn after_tags(line: &str) -> &str {
    let mut rest = line.trim();
    while let Some((_, after)) = senders::tag(rest) {
        rest = after.trim();
    }
    rest
}
