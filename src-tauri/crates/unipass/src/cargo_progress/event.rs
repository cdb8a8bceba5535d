//! One thing that happened to a parcel, and the order of such things.

use chrono::{DateTime, FixedOffset};
use rust_decimal::Decimal;

use super::steps::{self, Effect, Rank, Step};
use crate::Stated;
use crate::envelope::Fields;
use crate::wire_element::wire_element;

wire_element! {
    /// One event: all 13 elements of `cargCsclPrgsInfoDtlQryVo`, in the order of the wire. Empty and
    /// missing ones are `None`; on manifest rows most are.
    pub struct Event {
        /// 장치장명: bonded warehouse.
        warehouse: String = "shedNm",
        /// 처리일시: when it happened.
        processed_at: Stated<DateTime<FixedOffset>> = "prcsDttm",
        /// 신고번호: what it numbers depends on the kind: a declaration, a submitted list, a ship, a
        /// warehouse's entry.
        declaration_no: String = "dclrNo",
        /// 반출입일시: when the goods really came or went. Not always a time; may be a little before or after
        /// [`processed_at`](Self::processed_at).
        moved_at: Stated<DateTime<FixedOffset>> = "rlbrDttm",
        /// 중량: weight.
        weight: Stated<Decimal> = "wght",
        /// 반출입근거번호: free text. The declaration's number on a release, a broker's name or a deadline
        /// elsewhere.
        basis: String = "rlbrBssNo",
        /// 사전안내내용: advice, such as how long the goods may stay.
        guidance: String = "bfhnGdncCn",
        /// 중량단위: unit of [`weight`](Self::weight); stands even where the weight does not.
        weight_unit: String = "wghtUt",
        /// 포장개수: packages concerned; 0 on manifest rows, below the parcel's total on a split release.
        packages: Stated<u64> = "pckGcnt",
        /// 처리구분: what happened. Spacing and wording changed over the years.
        kind: String = "cargTrcnRelaBsopTpcd",
        /// 포장단위: unit of [`packages`](Self::packages).
        package_unit: String = "pckUt",
        /// 반출입내용: what kind of coming or going it was.
        movement: String = "rlbrCn",
        /// 장치장부호: code of the warehouse, at times with a suffix.
        warehouse_code: String = "shedSgn",
    }
}

impl Event {
    /// When it happened, where that can be read.
    #[must_use]
    pub fn at(&self) -> Option<DateTime<FixedOffset>> {
        self.processed_at.as_ref().and_then(Stated::value)
    }

    /// What its kind means; `None` for a kind that is missing or that nobody knows.
    pub(super) fn step(&self) -> Option<&'static Step> {
        self.kind.as_deref().and_then(steps::find)
    }

    /// A row that was cut out (a guide example has one) or renamed holds neither.
    fn is_readable(&self) -> bool {
        self.kind.is_some() || self.processed_at.is_some()
    }
}

/// The readable events among `rows`, oldest first, whatever the order of the rows.
pub(super) fn in_true_order(rows: impl Iterator<Item = Fields>) -> Vec<Event> {
    let mut rows: Vec<_> = rows.collect();
    // Rows that nothing else tells apart: by their text, so that the order of the answer never matters.
    rows.sort();
    let mut events: Vec<Event> =
        rows.into_iter().map(Event::from_fields).filter(Event::is_readable).collect();
    events.sort_by_cached_key(place);
    events
}

/// Ties are common, and UNI-PASS gives them in either order: a list clearance and its release share the
/// second, and captures of 2020 have the one first, a client's test of 2026 the other.
fn place(event: &Event) -> (When, Rank) {
    let step = event.step();
    let holds = step.is_some_and(|step| step.effect == Effect::Holds);
    let when = match event.at() {
        Some(time) => When::At(time),
        // A hold is over only if something later shows it, and nothing can be shown to be later than this.
        None if holds => When::UnknownHold,
        None => When::Unknown,
    };
    (when, steps::rank(step))
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum When {
    Unknown,
    At(DateTime<FixedOffset>),
    UnknownHold,
}
