//! What a file says and the ledger does not take: it is listed with its place and the reason, so that nobody believes it to be there.

use munjigi_intake::{Caution, ListExtent, Place, Question, Reading, Unread};
use munjigi_model::{ClearanceFacts, can_be_known_again};
use munjigi_wire::UnreadPart;

/// The one kind of file whose clearances are rows of a list that shows *all* that cleared.
const CLEARANCE_LIST: &str = "clearance_list";

/// The clearance list of a reading. One within an archive is none: what else lies there could widen the days that it seems to show.
pub fn list(read: &Reading) -> Option<&ListExtent> {
    read.list.as_ref().filter(|_| read.kind.as_str() == CLEARANCE_LIST)
}

/// Whether a reading does nothing but ask the person: a picture, a table of unknown columns. Until the answers are taken, it is a file that
/// is not known.
pub fn only_asks(read: &Reading) -> bool {
    let asked: Vec<&Place> = read.questions.iter().map(asks_at).collect();
    let said = read.orders.len() + read.clearances.len() + read.deliveries.len() + read.warnings.len();
    let is_asked = |part: &Unread| asked.contains(&&part.place);
    said == 0 && read.list.is_none() && !asked.is_empty() && read.unread.iter().all(is_asked)
}

fn asks_at(question: &Question) -> &Place {
    match question {
        Question::Columns(it) => &it.place,
        Question::Row(it) => &it.place,
        Question::Shop(it) => &it.place,
    }
}

/// Whether what a message tells of can be found again: by its number, or by its day among the rows of a list.
pub fn can_be_placed(clearance: &ClearanceFacts) -> bool {
    clearance.cargo_no.is_some() || clearance.hbl_key().is_some() || clearance.day().is_some()
}

/// All that was not read, or is not kept.
pub fn parts(read: &Reading) -> Vec<UnreadPart> {
    let mut parts: Vec<UnreadPart> = read.unread.iter().map(unread).collect();
    let mut add = |place: &Place, why: &str| {
        let place = place.to_string();
        if !parts.iter().any(|part| part.place == place) {
            parts.push(UnreadPart { place, why: why.to_owned(), column: None });
        }
    };
    for order in read.orders.iter().filter(|order| !can_be_known_again(&order.value.facts)) {
        add(&order.place, "no_number");
    }
    if list(read).is_none() {
        let lost = read.clearances.iter().filter(|row| !can_be_placed(&row.value));
        lost.for_each(|it| add(&it.place, "no_number"));
    }
    for question in &read.questions {
        add(asks_at(question), waits(question));
    }
    for warning in &read.warnings {
        match warning.caution {
            Caution::Smishing => add(&warning.place, "smishing"),
            // What was read under these is there.
            Caution::DayOrMonth | Caution::Unconfirmed => {}
        }
    }
    parts
}

/// What waits for the person's word on a question, as a part that was not read.
pub fn asked(question: &Question) -> UnreadPart {
    UnreadPart { place: asks_at(question).to_string(), why: waits(question).to_owned(), column: None }
}

fn waits(question: &Question) -> &'static str {
    match question {
        Question::Columns(_) => "columns",
        Question::Row(_) => "nothing",
        Question::Shop(_) => "shop",
    }
}

/// The code of a part that was not read. Its words are made from the code in the person's language.
pub fn unread(part: &Unread) -> UnreadPart {
    UnreadPart {
        place: part.place.to_string(),
        why: part.why.as_str().to_owned(),
        column: part.why.column().map(str::to_owned),
    }
}
