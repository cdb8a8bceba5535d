//! In which order things happen, and how long each takes.
//!
//! Orders as in captures of 2017 to 2021, durations so that what was measured in them holds: 통관목록접수 to 심사완료 between
//! 4 h 11 m and 8 h 11 m by air and between 3 d 23 h and 5 d 23 h by sea; 반입 to 심사완료 1 s to 2 h 30 m; 수입신고 to 수리 1 h 33 m to
//! 7 h 28 m; 수리 to 반출 30 s to 18 h 55 m. What follows a hold, and a release in parts, nobody has published: those durations are the
//! simulator's own.

use crate::scenario::Way;

use super::kind::{self, Kind};

/// An event, so many seconds after the one before it.
pub(crate) struct Step {
    pub kind: &'static Kind,
    pub after: (i64, i64),
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

const fn at_once(kind: &'static Kind) -> Step {
    Step { kind, after: (0, 0) }
}

const fn seconds(kind: &'static Kind, least: i64, most: i64) -> Step {
    Step { kind, after: (least, most) }
}

const fn minutes(kind: &'static Kind, least: i64, most: i64) -> Step {
    seconds(kind, least * MINUTE, most * MINUTE)
}

const fn hours(kind: &'static Kind, least: i64, most: i64) -> Step {
    seconds(kind, least * HOUR, most * HOUR)
}

const AIR_LIST: &[Step] = &[
    at_once(&kind::REPORT_SUBMITTED),
    minutes(&kind::MANIFEST_SUBMITTED, 120, 300),
    at_once(&kind::MANIFEST_EXAMINED),
    minutes(&kind::LIST_RECEIVED, 20, 60),
    minutes(&kind::UNLOADED_BY_AIR, 30, 60),
    minutes(&kind::ARRIVED, 30, 90),
    at_once(&kind::VOYAGE_CORRECTED),
    minutes(&kind::ENTERED, 222, 240),
    seconds(&kind::LIST_EXAMINED, 1, 100 * MINUTE),
    at_once(&kind::RELEASED_BY_LIST),
];

const SEA_LIST: &[Step] = &[
    at_once(&kind::MANIFEST_SUBMITTED),
    minutes(&kind::MANIFEST_EXAMINED, 40, 120),
    hours(&kind::ARRIVED, 8, 10),
    at_once(&kind::VOYAGE_CORRECTED),
    minutes(&kind::LIST_RECEIVED, 60, 90),
    minutes(&kind::UNLOADED_BY_SEA, 10, 30),
    hours(&kind::EXTENSION_ASKED, 72, 83),
    minutes(&kind::EXTENSION_GRANTED, 90, 180),
    hours(&kind::ENTERED, 22, 53),
    seconds(&kind::LIST_EXAMINED, 2, 120 * MINUTE),
    at_once(&kind::RELEASED_BY_LIST),
    hours(&kind::EXTENSION_ASKED, 5, 6),
    minutes(&kind::EXTENSION_GRANTED, 90, 180),
];

const AIR_IMPORT: &[Step] = &[
    at_once(&kind::REPORT_SUBMITTED),
    minutes(&kind::MANIFEST_SUBMITTED, 120, 300),
    at_once(&kind::MANIFEST_EXAMINED),
    minutes(&kind::DECLARED, 40, 70),
    seconds(&kind::UNDER_EXAMINATION, 4, 8),
    minutes(&kind::TAX_SET, 20, 40),
    minutes(&kind::ARRIVED, 10, 20),
    at_once(&kind::VOYAGE_CORRECTED),
    minutes(&kind::UNLOADED_BY_AIR, 20, 50),
    minutes(&kind::ENTERED, 40, 120),
    minutes(&kind::IMPORT_ACCEPTED, 5, 200),
    seconds(&kind::RELEASED_BY_IMPORT, 30, 18 * HOUR + 55 * MINUTE),
];

const SEA_BONDED: &[Step] = &[
    at_once(&kind::MANIFEST_SUBMITTED),
    minutes(&kind::MANIFEST_EXAMINED, 40, 120),
    hours(&kind::ARRIVED, 8, 10),
    seconds(&kind::VOYAGE_CORRECTED, 1, 1),
    minutes(&kind::TRANSPORT_RECEIVED, 30, 60),
    minutes(&kind::TRANSPORT_ACCEPTED, 2, 10),
    minutes(&kind::UNLOADED_BY_SEA, 30, 60),
    minutes(&kind::ENTERED, 90, 150),
    hours(&kind::LEFT_UNDER_BOND, 20, 26),
    hours(&kind::ENTERED_UNDER_BOND, 2, 6),
    hours(&kind::DECLARED, 2, 20),
    seconds(&kind::UNDER_EXAMINATION, 4, 8),
    minutes(&kind::TAX_SET, 30, 120),
    minutes(&kind::IMPORT_ACCEPTED, 63, 320),
    minutes(&kind::RELEASED_BY_IMPORT, 1, 1000),
];

const HELD: &[Step] = &[
    at_once(&kind::REPORT_SUBMITTED),
    minutes(&kind::MANIFEST_SUBMITTED, 120, 300),
    at_once(&kind::MANIFEST_EXAMINED),
    minutes(&kind::LIST_RECEIVED, 20, 60),
    minutes(&kind::UNLOADED_BY_AIR, 30, 60),
    minutes(&kind::ARRIVED, 30, 90),
    at_once(&kind::VOYAGE_CORRECTED),
    minutes(&kind::ENTERED, 120, 240),
    minutes(&kind::LIST_HELD, 60, 120),
    hours(&kind::DECLARED, 20, 30),
    seconds(&kind::UNDER_EXAMINATION, 4, 8),
    hours(&kind::TAX_SET, 20, 26),
    minutes(&kind::IMPORT_ACCEPTED, 90, 300),
    minutes(&kind::RELEASED_BY_IMPORT, 60, 180),
];

const HELD_FOR_GOOD: &[Step] = &[
    at_once(&kind::REPORT_SUBMITTED),
    minutes(&kind::MANIFEST_SUBMITTED, 120, 300),
    at_once(&kind::MANIFEST_EXAMINED),
    minutes(&kind::UNLOADED_BY_AIR, 60, 120),
    minutes(&kind::ARRIVED, 20, 40),
    at_once(&kind::VOYAGE_CORRECTED),
    minutes(&kind::ENTERED, 40, 120),
    minutes(&kind::DECLARED, 20, 40),
    seconds(&kind::UNDER_EXAMINATION, 4, 8),
    hours(&kind::HELD, 20, 28),
];

const SPLIT: &[Step] = &[
    at_once(&kind::REPORT_SUBMITTED),
    minutes(&kind::MANIFEST_SUBMITTED, 120, 300),
    at_once(&kind::MANIFEST_EXAMINED),
    minutes(&kind::DECLARED, 40, 70),
    seconds(&kind::UNDER_EXAMINATION, 4, 8),
    minutes(&kind::ARRIVED, 30, 60),
    at_once(&kind::VOYAGE_CORRECTED),
    minutes(&kind::UNLOADED_BY_AIR, 20, 50),
    minutes(&kind::ENTERED, 40, 120),
    minutes(&kind::IMPORT_ACCEPTED, 5, 200),
    minutes(&kind::RELEASED_IN_PART, 30, 60),
    hours(&kind::RELEASED_BY_IMPORT, 20, 26),
];

/// The steps of a way, the earliest first. Of two neighbours that are [interchangeable](are_interchangeable) either may come first.
pub(crate) fn steps(way: Way) -> &'static [Step] {
    match way {
        Way::AirList => AIR_LIST,
        Way::SeaList => SEA_LIST,
        Way::AirImport => AIR_IMPORT,
        Way::SeaBonded => SEA_BONDED,
        Way::Held => HELD,
        Way::HeldForGood => HELD_FOR_GOOD,
        Way::Split => SPLIT,
    }
}

/// A list is received before or after its goods are unloaded: captures have both, by air and by sea.
pub(crate) fn are_interchangeable(one: &Kind, other: &Kind) -> bool {
    one == &kind::LIST_RECEIVED && (other == &kind::UNLOADED_BY_AIR || other == &kind::UNLOADED_BY_SEA)
}
