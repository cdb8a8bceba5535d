//! Report kits, what goes into them, and what is done around them.

use serde::{Deserialize, Serialize};

use crate::{Clearance, Order};

/// Who reports, as far as they chose to say. Empty fields are left for them to write in.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reporter {
    /// Name.
    pub name: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
}

/// A picture or a file that the person added to an incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Capture {
    /// Its row.
    pub id: String,
    /// The incident that it belongs to.
    pub incident: String,
    /// What a file of it is called by: `png`, `jpg`, `gif`, `webp`, `pdf`, `txt`, `bin`.
    pub kind: String,
    /// When it was added.
    pub added_at: String,
}

/// A report kit that was made. Where it lies stays in the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Report {
    /// Its row.
    pub id: String,
    /// When it was made.
    pub made_at: String,
    /// `ko`, `en`.
    pub lang: String,
    /// The incidents that it reports.
    pub incidents: Vec<String>,
    /// Fingerprint of the kit for customs and police: SHA-256 in lower-case hex.
    pub customs_police: String,
    /// Fingerprint of the kit for everybody else.
    pub others: String,
    /// What was left out, in words.
    pub redaction: Vec<String>,
    /// Whether the folder in which it was made is still there.
    pub has_folder: bool,
    /// Where it was handed in, the earliest first.
    pub filings: Vec<Filing>,
    /// Whether it was handed in, and an answer that it stands on was changed since.
    pub needs_withdrawal: bool,
}

/// Where a report kit was handed in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Filing {
    /// Its row.
    pub id: String,
    /// The kit.
    pub report: String,
    /// Which office: its word in the table of offices, or the person's own words.
    pub office: String,
    /// The day.
    pub filed_on: String,
    /// The office's number for it.
    pub receipt: Option<String>,
    /// When to look at it again.
    pub next_on: Option<String>,
    /// What the person noted of it.
    pub note: Option<String>,
    /// When it was entered.
    pub added_at: String,
    /// When it came to an end; null while it is open.
    pub closed_on: Option<String>,
}

/// What to do now, in the order that customs gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Steps {
    /// The steps.
    pub steps: Vec<Step>,
    /// The person's own parcels that are not cleared yet: they may stop when the code does.
    pub under_way: Vec<Clearance>,
    /// Their orders of the last 60 days of which nothing was seen at customs: parcels of theirs may stop too.
    pub expected: Vec<Order>,
    /// How many codes were issued to them this year; null where no day of issue is known.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub issued: Option<usize>,
    /// Whether there are codes without a day of issue, so that there may have been more.
    pub issued_at_least: bool,
    /// How many are issued in a year at most.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub issues: usize,
    /// How many codes of other people the ledger has.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub other_codes: usize,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Step {
    /// `suspend`, `report`, `reissue`, `household`, `unopened`.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// What is said of it, and by whom.
    pub advice: Vec<Advice>,
    /// What the ledger adds to it; null where it has nothing to add.
    pub now: Option<String>,
}

/// A sentence, who says so, and when that was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Advice {
    /// The sentence.
    pub said: String,
    /// Who says so.
    pub by: String,
    /// The day or the month of which it is known; null where none is.
    pub on: Option<String>,
}

/// What to do about a clearance, by what the person answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Guidance {
    /// The answer in force, as in [`crate::Answer`]; null where there is none.
    pub answer: Option<String>,
    /// Whether a report kit may be made.
    pub may_report: bool,
    /// `agent`: a letter of its own can be made.
    pub letter: Option<String>,
    /// In a few words.
    pub title: String,
    /// What to do, one sentence or two each.
    pub lines: Vec<String>,
}
