//! What holds of every reading, of whatever it was read.

use std::collections::BTreeSet;

use munjigi_intake::{Caution, Error, Hint, Place, Question, Reading, Why};
use munjigi_model::{ClearanceFacts, Pccc};
use unicode_normalization::UnicodeNormalization;

/// Reads a file and looks at what was read.
///
/// # Panics
/// Where something does not hold.
pub fn read(file: &[u8], hint: &Hint) -> Result<Reading, Error> {
    let read = munjigi_intake::read(file, hint);
    match &read {
        Ok(reading) => check(reading),
        Err(error) => check_error(error),
    }
    // One in eight, the same ones each time.
    if file.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte)) % 8 == 0 {
        assert!(read == munjigi_intake::read(file, hint), "read twice, it says something else");
    }
    read
}

/// What holds of a reading by itself.
pub fn check(reading: &Reading) {
    numbers_are_there(reading);
    a_list_is_no_more_complete_than_it_says(reading);
    places_are_of_one_thing_each(reading);
    sums_add_up(reading);
    nobody_is_in_it(reading);
}

/// An order is known by a number, and so is a row of the clearance list: one without could never be told to be the same again. Where a page
/// shows an order without its number, that is said.
fn numbers_are_there(reading: &Reading) {
    for order in &reading.orders {
        let (place, order) = (&order.place, &order.value);
        let has_number = order.facts.order_no.is_some() || order.forwarder_no.is_some();
        let is_said = || reading.unread.iter().any(|unread| is_at(place, &unread.place));
        assert!(has_number || !order.facts.waybills.is_empty() || is_said(), "an order without any number");
        let is_blank = |text: &Option<String>| text.as_ref().is_some_and(|text| text.trim().is_empty());
        assert!(!is_blank(&order.facts.order_no) && !is_blank(&order.forwarder_no), "a number of nothing");
        assert!(
            !order.facts.waybills.iter().any(|waybill| Pccc::parse(waybill.number()).is_ok()),
            "a code as a parcel's number"
        );
    }
    // A message may tell of a clearance without saying which; a row of the list may not.
    if reading.kind.as_str() == "clearance_list" {
        let is_known = |facts: &ClearanceFacts| facts.hbl_key().is_some_and(|key| !key.as_str().is_empty());
        assert!(reading.clearances.iter().all(|row| is_known(&row.value)), "a row without a number");
    }
}

/// Whether a place is another or, of several things at that one, one of them.
fn is_at(place: &Place, other: &Place) -> bool {
    match place {
        Place::Within { file, at } => {
            place == other
                || **file == *other.to_string()
                || matches!(other, Place::Within { file: of, at: there } if of == file && is_at(at, there))
        }
        Place::Line(_) | Place::Row(_) | Place::Message(_) | Place::Named(_) => place == other,
    }
}

/// "Nothing else cleared" is said by a list alone, and only where it says so itself.
fn a_list_is_no_more_complete_than_it_says(reading: &Reading) {
    let Some(list) = &reading.list else { return };
    if !list.complete {
        return;
    }
    // Beside a list other files may lie in one archive, which are nothing of it.
    let is_of_another_file =
        |why: &Why| matches!(why, Why::NotRecognised | Why::NothingToClear | Why::NotRead(_));
    if reading.kind.as_str() == "clearance_list" {
        assert!(
            reading.unread.iter().all(|unread| is_of_another_file(&unread.why)),
            "complete, and rows are unread"
        );
        assert!(
            list.said.is_none_or(|said| said == reading.clearances.len()),
            "complete, and its own count is another"
        );
    }
    assert!(!reading.clearances.is_empty() || list.said == Some(0), "empty, and does not say so");
    if let Some((from, to)) = list.period {
        assert!(from <= to, "a period that ends before it begins");
    }
}

/// A place names one order, one clearance, one delivery: what a person sees there is what is meant.
fn places_are_of_one_thing_each(reading: &Reading) {
    fn are_once<'r>(places: impl Iterator<Item = &'r Place>) -> bool {
        let mut seen = BTreeSet::new();
        let mut places = places.map(Place::to_string);
        places.all(|place| seen.insert(place))
    }
    assert!(are_once(reading.orders.iter().map(|it| &it.place)), "two orders at one place");
    assert!(are_once(reading.clearances.iter().map(|it| &it.place)), "two clearances at one place");
    assert!(are_once(reading.deliveries.iter().map(|it| &it.place)), "two deliveries at one place");
    let rows = reading.questions.iter().filter_map(|question| match question {
        Question::Row(it) => Some(&it.place),
        Question::Columns(_) | Question::Shop(_) => None,
    });
    assert!(are_once(rows), "a row that is asked about twice");
    let tables = reading.questions.iter().filter_map(|question| match question {
        Question::Columns(it) => Some(&it.place),
        Question::Row(_) | Question::Shop(_) => None,
    });
    assert!(are_once(tables), "a table that is asked about twice");
}

fn sums_add_up(reading: &Reading) {
    let summary = reading.summary();
    assert_eq!(summary.of, summary.read + summary.cancelled + summary.returned + summary.unread);
    let found = reading.orders.len() + reading.clearances.len() + reading.deliveries.len();
    assert_eq!(summary.of, found + summary.unread);
    assert_eq!(summary.asks, !reading.questions.is_empty());
    assert!(reading.passed_over <= reading.entries, "more passed over than there is");
    let is_silent =
        found == 0 && reading.list.is_none() && reading.unread.is_empty() && reading.questions.is_empty();
    let is_said = reading.passed_over > 0
        || reading.warnings.iter().any(|warning| warning.caution == Caution::Smishing);
    assert!(
        !is_silent || is_said || reading.entries == 0 || MAY_BE_SILENT.contains(&reading.kind.as_str()),
        "entries of which nothing is said"
    );
}

/// Talks, of which private messages are counted and not kept, and what one may be packed in.
const MAY_BE_SILENT: [&str; 3] = ["kakao_export", "archive", "mail"];

/// What is shown, and what is kept of a message, never has a customs code in it.
fn nobody_is_in_it(reading: &Reading) {
    for question in &reading.questions {
        match question {
            Question::Columns(it) => {
                for column in &it.columns {
                    assert!(!holds_code(&column.name), "a code in a header that is shown");
                    assert!(
                        !column.samples.iter().any(|sample| holds_code(sample)),
                        "a code in a cell that is shown"
                    );
                }
            }
            Question::Row(it) => assert!(!holds_code(&it.text), "a code in a row that is shown"),
            Question::Shop(it) => {
                assert!(!holds_code(&it.text), "a code on a page that is shown");
                assert!(!it.guess.as_deref().is_some_and(holds_code), "a code as a host");
            }
        }
    }
    for unread in &reading.unread {
        assert!(!holds_code(&unread.why.to_string()), "a code in a reason");
    }
}

/// An error tells of a file that may be anybody's.
fn check_error(error: &Error) {
    assert!(!holds_code(&error.to_string()), "a code in an error");
    if let Error::AnswerFailed { message } = error {
        let digits = message.split(|c: char| !c.is_numeric()).map(|run| run.chars().count()).max();
        assert!(digits < Some(4), "a long number in an error");
    }
}

/// `P` and twelve digits, as people write and copy them. Behind another capital letter it is the middle of a parcel's number.
fn holds_code(text: &str) -> bool {
    let text: Vec<char> = text.nfkc().collect();
    let begins =
        |at: usize| !at.checked_sub(1).and_then(|at| text.get(at)).is_some_and(char::is_ascii_uppercase);
    let starts = text.iter().enumerate().filter(|(at, c)| matches!(c, 'P' | 'p') && begins(*at));
    starts.into_iter().any(|(at, _)| {
        let mut digits = 0;
        for c in text.iter().skip(at + 1) {
            match c {
                '0'..='9' => digits += 1,
                ' ' | '-' if digits > 0 => {}
                _ => break,
            }
        }
        digits >= 12
    })
}

/// Of what could not be read its form is shown: each letter and digit is another one, at the same place.
///
/// # Panics
/// Where one is not.
pub fn redact(file: &[u8]) {
    if let Ok(text) = str::from_utf8(file) {
        let redacted = munjigi_intake::redact(text);
        assert_eq!(redacted.chars().count(), text.chars().count(), "another length");
        for (was, is) in text.chars().zip(redacted.chars()) {
            assert!(was != is || !was.is_alphanumeric(), "{was:?} is shown");
            assert!(
                was.is_alphanumeric() == is.is_alphanumeric() || is_of_a_whole_block(was),
                "{was:?} has become {is:?}"
            );
        }
    }
    let Ok(redacted) = munjigi_intake::redacted(file) else { return };
    let again = munjigi_intake::redacted(file);
    assert!(again.as_deref() == Ok(redacted.as_str()), "redacted twice, it is something else");
    // Of a page in plain letters each digit stands where it stood, and is another one; but in the names of headings.
    let is_page = file.starts_with(b"<") && file.iter().all(|byte| matches!(byte, b'\n' | b' '..=b'~'));
    if is_page && redacted.len() == file.len() {
        let mut before = b' ';
        for (was, is) in file.iter().zip(redacted.as_bytes()) {
            assert!(was != is || !was.is_ascii_digit() || matches!(before, b'h' | b'H'), "a digit is shown");
            before = *was;
        }
    }
}

/// Blocks of which not every place is a letter yet, or one that is written today: syllables, parts of them, Chinese characters.
fn is_of_a_whole_block(c: char) -> bool {
    matches!(
        c,
        '\u{1100}'..='\u{11ff}'
            | '\u{3041}'..='\u{318e}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{a960}'..='\u{a97f}'
            | '\u{ac00}'..='\u{d7ff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9d}'
            | '\u{20000}'..='\u{323af}'
    )
}
