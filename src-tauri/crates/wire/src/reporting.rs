//! What the window asks for and gets of reports.

use serde::{Deserialize, Serialize};

use crate::{Capture, Report, Reporter, Steps};

/// All that the window shows of reports.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reports {
    /// The kits, the newest first.
    pub kits: Vec<Report>,
    /// The incidents that were answered *not mine*: what can be reported, the newest first.
    pub not_mine: Vec<String>,
    /// Who reports.
    pub reporter: Reporter,
    /// What to do now.
    pub steps: Steps,
    /// The fields of customs' form.
    pub form: Form,
    /// The offices, in the order in which a person goes to them.
    pub offices: Vec<OfficeName>,
    /// In which folder kits are made, as a person calls it.
    pub place: String,
    /// What was just done, in a sentence.
    pub said: Option<String>,
}

/// The fields of customs' form in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Form {
    /// Whether somebody has seen the form itself.
    pub verified: bool,
    /// From the top on.
    pub fields: Vec<FormField>,
}

/// A field of customs' form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FormField {
    /// Its word.
    pub field: String,
    /// What a person reads of it.
    pub label: String,
}

/// An office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OfficeName {
    /// Its word, as in [`crate::Filing`].
    pub office: String,
    /// What a person calls it.
    pub name: String,
}

/// What a kit is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MakeReport {
    /// The incidents; several are one case.
    pub incidents: Vec<String>,
    /// The language of its papers: `ko`, `en`.
    pub lang: String,
    /// What is covered of the person's orders: `shops`, `items`, `order-numbers`, `amounts`, `waybills`.
    pub covered: Vec<String>,
}

/// A kit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneReport {
    /// Which.
    pub report: String,
}

/// A text of a kit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AskOfficeText {
    /// Of which kit.
    pub report: String,
    /// For which office.
    pub office: String,
}

/// The text that is copied for an office.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OfficeText {
    /// The office.
    pub office: String,
    /// What a person calls it.
    pub name: String,
    /// What is good to know first. Addresses are text: nothing opens them.
    pub notes: Vec<String>,
    /// What is copied.
    pub body: String,
}

/// That a kit was handed in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FileReport {
    /// Which kit.
    pub report: String,
    /// Where: a word of the offices, or the person's own.
    pub office: String,
    /// The day.
    pub filed_on: String,
    /// The office's number for it.
    pub receipt: Option<String>,
    /// When to look at it again.
    pub next_on: Option<String>,
    /// A note.
    pub note: Option<String>,
}

/// An entry of the filing log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneFiling {
    /// Which.
    pub filing: String,
}

/// The fields of customs' form in the person's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OrderForm {
    /// Their words; none for the order that the program begins with.
    pub fields: Vec<String>,
}

/// The captures of an incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Captures {
    /// Which incident.
    pub incident: String,
    /// The earliest first.
    pub captures: Vec<Capture>,
}

/// A picture that was pasted.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PastedCapture {
    /// To which incident it belongs.
    pub incident: String,
    /// Its bytes in Base64 (RFC 4648, section 4).
    pub base64: String,
}

/// A capture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneCapture {
    /// Which.
    pub capture: String,
}
