//! What a captured answer of UNI-PASS says, read without a ledger and without a network.

use serde::{Deserialize, Serialize};

/// A reading of one answer of API001 (cargo clearance progress). Times are Korean: `YYYY-MM-DDTHH:MM:SS+09:00`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnipassReading {
    /// `API001`.
    pub service: String,
    /// What the bytes alone say: `one`, `many`, `none`, `refused`, `not_understood`.
    pub kind: String,
    /// How many parcels it speaks of.
    pub parcels: usize,
    /// Readable events.
    pub events: usize,
    /// The furthest stage reached; null where it is not one parcel's answer.
    pub stage: Option<String>,
    /// Whether customs has cleared it.
    pub cleared: bool,
    /// When it was cleared.
    pub cleared_at: Option<String>,
    /// When its last package was released.
    pub released_at: Option<String>,
    /// UNI-PASS's own sentence.
    pub notice: String,
    /// The parcels of a list.
    pub rows: Vec<UnipassRow>,
    /// Further facts of one parcel.
    pub also: Option<UnipassFacts>,
    /// Why it was refused or not understood.
    pub why: Option<String>,
}

/// A parcel of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnipassRow {
    /// Cargo control number.
    pub cargo_no: Option<String>,
    /// House B/L.
    pub hbl: Option<String>,
}

/// Further facts of one parcel; the two names of UNI-PASS's own are its element names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnipassFacts {
    /// `tCnt`: the number of events that the answer says it has.
    #[serde(rename = "tCnt")]
    pub t_cnt: u64,
    /// 통관진행상태, the status to judge by.
    #[serde(rename = "csclPrgsStts")]
    pub clearance_status: String,
    /// 진행상태.
    #[serde(rename = "prgsStts")]
    pub progress_status: String,
    /// `list`, `import`, or null before a declaration.
    pub form: Option<String>,
    /// Declaration number.
    pub declaration_no: Option<String>,
    /// House B/L.
    pub hbl: Option<String>,
    /// Master B/L.
    pub mbl: Option<String>,
    /// Cargo control number.
    pub cargo_no: Option<String>,
    /// Goods.
    pub goods: Option<String>,
    /// Gross weight with its unit.
    pub weight: Option<String>,
    /// Packages.
    pub packages: Option<u64>,
    /// Day of arrival.
    pub arrived_on: Option<String>,
    /// Country of loading.
    pub loaded_in: Option<String>,
    /// Forwarder or express operator.
    pub forwarder: Option<String>,
    /// Customs office.
    pub office: Option<String>,
    /// When the last package really left the warehouse.
    pub left_warehouse_at: Option<String>,
    /// The newest event's time, 14 digits.
    pub newest_event: Option<String>,
    /// Times that several events share.
    pub tied_times: Vec<String>,
    /// Packages released so far.
    pub packages_out: Option<u64>,
    /// The hold that stands.
    pub held_by: Option<String>,
    /// The last hold that ended.
    pub was_held_by: Option<String>,
    /// Kinds of event that nobody knows, as they came.
    pub unknown_steps: Vec<String>,
    /// Event elements without a readable kind.
    pub unreadable_events: usize,
}
