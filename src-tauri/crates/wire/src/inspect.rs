//! What a captured answer of UNI-PASS says, read without a ledger and without a network.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A reading of one answer, with the keys of its service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum UnipassReading {
    /// API001.
    CargoProgress(Box<CargoProgressReading>),
    /// API028.
    CodeCheck(CodeCheckReading),
    /// API037.
    Postal(PostalReading),
    /// API012.
    CustomsRates(CustomsRatesReading),
}

impl UnipassReading {
    /// What the bytes alone say.
    pub fn kind(&self) -> &str {
        match self {
            Self::CargoProgress(reading) => &reading.kind,
            Self::CodeCheck(reading) => &reading.kind,
            Self::Postal(reading) => &reading.kind,
            Self::CustomsRates(reading) => &reading.kind,
        }
    }

    /// UNI-PASS's own sentence.
    pub fn notice(&self) -> &str {
        match self {
            Self::CargoProgress(reading) => &reading.notice,
            Self::CodeCheck(reading) => &reading.notice,
            Self::Postal(reading) => &reading.notice,
            Self::CustomsRates(reading) => &reading.notice,
        }
    }

    /// Why it was refused or not understood.
    pub fn why(&self) -> Option<&str> {
        match self {
            Self::CargoProgress(reading) => reading.why.as_deref(),
            Self::CodeCheck(reading) => reading.why.as_deref(),
            Self::Postal(reading) => reading.why.as_deref(),
            Self::CustomsRates(reading) => reading.why.as_deref(),
        }
    }
}

/// A reading of one answer of API001 (cargo clearance progress). Times are Korean: `YYYY-MM-DDTHH:MM:SS+09:00`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CargoProgressReading {
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

/// A reading of one answer of API028 (check of a customs code).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeCheckReading {
    /// `API028`.
    pub service: String,
    /// `match`, `mismatch`, `refused`, `not_understood`.
    pub kind: String,
    /// Whether code, name, phone and post code go together; null where UNI-PASS did not say.
    #[serde(rename = "match")]
    pub is_match: Option<bool>,
    /// What the sentences say: `no_such_code`, `not_in_use`, `expired`, `name`, `phone`, `postcode`, `incomplete`, `other`.
    pub reasons: Vec<String>,
    /// The sentences.
    pub messages: Vec<String>,
    /// UNI-PASS's own sentence.
    pub notice: String,
    /// Why it was refused or not understood.
    pub why: Option<String>,
}

/// A reading of one answer of API037 (post).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostalReading {
    /// `API037`.
    pub service: String,
    /// `one`, `many`, `none`, `refused`, `not_understood`.
    pub kind: String,
    /// The items.
    pub items: Vec<PostalFacts>,
    /// UNI-PASS's own sentence.
    pub notice: String,
    /// Why it was refused or not understood.
    pub why: Option<String>,
}

/// A postal item. Days are `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostalFacts {
    /// Its number, in the form S10.
    pub postal_no: Option<String>,
    /// Its number at the customs post office.
    pub clearance_no: Option<String>,
    /// How far it is, in UNI-PASS's words.
    pub step: Option<String>,
    /// Where it is cleared.
    pub office: Option<String>,
    /// When it came there.
    pub arrived_on: Option<String>,
    /// Whether a day of approval stands there.
    pub cleared: bool,
    /// That day.
    pub cleared_on: Option<String>,
    /// Where it was sent from.
    pub sent_from: Option<String>,
    /// Its weight.
    pub weight_kg: Option<String>,
}

/// A reading of one answer of API012 (the customs' rates).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomsRatesReading {
    /// `API012`.
    pub service: String,
    /// `rates`, `none`, `refused`, `not_understood`.
    pub kind: String,
    /// How many rows there are.
    pub rows: usize,
    /// From which day on they hold.
    pub valid_from: Option<String>,
    /// `import` or `export`.
    pub direction: Option<String>,
    /// Won by currency, as stated.
    pub krw_per_unit: BTreeMap<String, String>,
    /// UNI-PASS's own sentence.
    pub notice: String,
    /// Why it was refused or not understood.
    pub why: Option<String>,
}
