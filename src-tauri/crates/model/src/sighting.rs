//! Proofs that something cleared, or that something was ordered.

use chrono::{DateTime, Utc};

use crate::text::worded;
use crate::{ClearanceFacts, ClearanceId, EvidenceId, HolderId, SightingId};

worded! {
    /// Where a fact comes from.
    pub enum Source {
        /// The page «해외직구 통관정보조회» that the person signs in to see: the one source that shows *all* that cleared.
        ClearanceList => "clearance_list",
        /// UNI-PASS Open API 001, asked by number.
        CargoProgress => "cargo_progress",
        /// A message that something cleared.
        Notice => "notice",
        /// A shop's export of orders.
        Export => "export",
        /// The person said so.
        Person => "person",
    }
}

/// One proof that a clearance exists (근거).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Its row.
    pub id: SightingId,
    /// Under whose code it cleared.
    pub holder: HolderId,
    /// The clearance that it belongs to; `None` while it fits several.
    pub clearance: Option<ClearanceId>,
    /// Where it comes from.
    pub source: Source,
    /// The moment of which it speaks: a page's own date where it has one, else the moment it was brought.
    pub as_of: DateTime<Utc>,
    /// When it was brought.
    pub seen_at: DateTime<Utc>,
    /// The bytes it was read from.
    pub evidence: Option<EvidenceId>,
    /// The place in them ("row 3").
    pub place: String,
    /// What it said.
    pub said: ClearanceFacts,
}
