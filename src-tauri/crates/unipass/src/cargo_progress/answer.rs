//! What an answer is: a parcel, several, none, a refusal, or nothing that can be understood.

use super::{Event, Header, ParcelRow, event};
use crate::envelope::{Envelope, Refused, Row, Shape};
use crate::{NotUnderstood, Refusal};

pub(crate) const ROOT: &str = "cargCsclPrgsInfoQryRtnVo";
const HEADER: &str = "cargCsclPrgsInfoQryVo";
const EVENT: &str = "cargCsclPrgsInfoDtlQryVo";
const SHAPE: Shape = Shape { root: ROOT, rows: &[HEADER, EVENT] };

/// The beginning of `ntceInfo` that means several parcels, by the interface guide's own rule. It does not
/// mean "none".
const SEVERAL: &str = "[N00]";

/// What the bytes of an answer say. The HTTP status is not theirs: an answer that came with another status
/// than 200 is no answer, whatever its bytes say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One parcel.
    One(Box<CargoProgress>),
    /// Several parcels go by the number that was asked for: couriers reuse numbers, and a Master B/L holds
    /// hundreds. Which one is meant, only the person can say.
    Many(Parcels),
    /// UNI-PASS has no parcel under this number and year. It may have one tomorrow, or under another year.
    NoRecord,
    /// UNI-PASS did not look.
    Refused {
        /// Its sentence, as it came.
        notice: String,
        /// What the sentence means.
        why: Refusal,
    },
    /// The bytes are no answer that can be understood. It says nothing about the parcel.
    NotUnderstood(NotUnderstood),
}

/// One parcel's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CargoProgress {
    /// `ntceInfo`; empty in every answer seen.
    pub notice: String,
    /// The parcel.
    pub header: Header,
    /// What happened to it, **oldest first**. Events of the same second stand in the order in which such
    /// things happen: UNI-PASS gives them in either. Events without a readable time come first, but for
    /// holds, which come last.
    pub events: Vec<Event>,
    /// How many events the answer says it has (`tCnt`, which does not count parcels here). More than there
    /// are elements, if UNI-PASS did not send all.
    pub events_stated: u64,
    /// How many event elements hold neither a kind nor a time.
    pub unreadable_events: usize,
    /// Elements of the envelope that this crate does not know: name and text.
    pub other: Vec<(String, String)>,
}

/// A list of parcels to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcels {
    /// UNI-PASS's sentence, as it came; it begins with `[N00]`.
    pub notice: String,
    /// How many parcels there are (`tCnt`). More than the rows, if UNI-PASS did not send all.
    pub stated: u64,
    /// The parcels, as they came.
    pub rows: Vec<ParcelRow>,
}

/// Reads an answer of `cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo`.
#[must_use]
pub fn read(body: &[u8]) -> Answer {
    Envelope::read(body, &SHAPE).and_then(judged).unwrap_or_else(Answer::NotUnderstood)
}

/// The forms that were seen, each told by sentence, count and rows together. Anything between them is not
/// understood.
fn judged(envelope: Envelope) -> Result<Answer, NotUnderstood> {
    if let Some(Refused { notice, why }) = envelope.refused()? {
        return Ok(Answer::Refused { notice, why });
    }
    let sentence = envelope.notice.clone().unwrap_or_default();
    let is_list = sentence.starts_with(SEVERAL);
    if envelope.count == 0 && !is_list {
        return envelope.none().map(|()| Answer::NoRecord);
    }
    let stated = envelope.count.unsigned_abs();
    let (headers, events): (Vec<Row>, Vec<Row>) =
        envelope.rows.into_iter().partition(|row| row.name == HEADER);
    if is_list {
        several(&sentence, stated, headers, &events)
    } else {
        one(&sentence, stated, headers, events, envelope.other)
    }
}

fn several(notice: &str, stated: u64, headers: Vec<Row>, events: &[Row]) -> Result<Answer, NotUnderstood> {
    if stated == 0 || !events.is_empty() {
        return Err(NotUnderstood::Contradiction { what: "[N00] without parcels, or with events" });
    }
    let rows: Vec<ParcelRow> = headers.into_iter().map(|row| ParcelRow::from_fields(row.fields)).collect();
    if rows.iter().all(|row| row.cargo_no.is_none()) {
        return Err(NotUnderstood::NoCargoNumber);
    }
    Ok(Answer::Many(Parcels { notice: notice.to_owned(), stated, rows }))
}

fn one(
    notice: &str,
    events_stated: u64,
    headers: Vec<Row>,
    events: Vec<Row>,
    other: Vec<(String, String)>,
) -> Result<Answer, NotUnderstood> {
    let mut headers = headers.into_iter();
    let (Some(header), None) = (headers.next(), headers.next()) else {
        return Err(NotUnderstood::Contradiction { what: "tCnt counts events, but there is not one parcel" });
    };
    let elements = events.len();
    let events = event::in_true_order(events.into_iter().map(|row| row.fields));
    if events.iter().all(|event| event.kind.is_none()) {
        return Err(NotUnderstood::NoKind);
    }
    Ok(Answer::One(Box::new(CargoProgress {
        notice: notice.to_owned(),
        header: Header::from_fields(header.fields),
        unreadable_events: elements - events.len(),
        events,
        events_stated,
        other,
    })))
}
