//! What the sightings of one clearance say together, whatever the order in which they came.

use munjigi_model::{ClearanceFacts, Sighting, Source};

/// The facts of a clearance from all its sightings, which come in the order of the moments of which they speak.
///
/// The newer overrules the older, fact by fact, and what it leaves out stays. A notice only fills in what no other source says: its
/// day is the day of a message, and its goods are a summary. How far the parcel has come is as new in a notice as anywhere.
pub(super) fn together(sightings: &[Sighting]) -> ClearanceFacts {
    let (notices, others): (Vec<_>, Vec<_>) = sightings.iter().partition(|s| s.source == Source::Notice);
    let mut facts = taken(notices.into_iter().chain(others));
    let by_time = taken(sightings);
    facts.stage = by_time.stage;
    facts.stage_text = by_time.stage_text;
    facts
}

/// Whether the facts so far and one sighting more give what all of them give [`together`]: it is the newest, and no notice.
pub(super) fn comes_last(source: Source, is_newest: bool) -> bool {
    is_newest && source != Source::Notice
}

fn taken<'a>(sightings: impl IntoIterator<Item = &'a Sighting>) -> ClearanceFacts {
    let mut facts = ClearanceFacts::default();
    for sighting in sightings {
        facts.take_newer(&sighting.said, sighting.source);
    }
    facts
}
