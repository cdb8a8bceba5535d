//! Incidents.

use serde::{Deserialize, Serialize};

use crate::Clearance;

/// The one question raised about one clearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Incident {
    /// Its row.
    pub id: String,
    /// `question` (new: it notifies once) or `review` (history: it never rings).
    pub kind: String,
    /// Whether it waits for the person.
    pub state: IncidentState,
    /// When it was raised.
    pub opened_at: String,
    /// When it ended.
    pub closed_at: Option<String>,
    /// The clearance it asks about.
    pub clearance: Clearance,
    /// Why it is asked, the weightiest first.
    pub reasons: Vec<Reason>,
    /// `door`, `bill`, `message`: what made the person raise it; null where the comparison did.
    pub by_hand: Option<String>,
    /// What the person noted of it.
    pub note: Option<String>,
    /// The answer in force.
    pub answer: Option<Answer>,
}

/// Where an incident stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IncidentState {
    /// It waits for the person.
    Open,
    /// The person answered.
    Answered,
    /// An order that became known explains it.
    Explained,
}

/// A reason of the comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reason {
    /// What it is: `same_number`, `no_order_has_number`, `orders_stale`, …; each is a word under `reason`.
    pub code: String,
    /// The order that it speaks of.
    pub order: Option<String>,
    /// What that order is called.
    pub order_label: Option<String>,
    /// The shop that it speaks of.
    pub shop: Option<String>,
    /// The day from which on nothing is known of that shop.
    pub since: Option<String>,
    /// Bits with one decimal: for a known order where positive, against where negative; `0` where it decides and is not weighed.
    pub bits: String,
}

/// What an answer changes beside its own clearance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Change {
    /// The clearance, with the verdict that is over it then.
    pub clearance: Clearance,
    /// The verdict over it before; null where there was none.
    pub was: Option<String>,
    /// What the orders were called that explained it before.
    pub was_order_labels: Vec<String>,
}

/// An incident that was answered, and what that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Answered {
    /// The incident as it is then.
    #[serde(flatten)]
    pub incident: Incident,
    /// The other clearances that are judged in another way then.
    pub changes: Vec<Change>,
}

/// Why a clearance is judged as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Why {
    /// The clearance with its verdict.
    pub clearance: Clearance,
    /// Its incident; null where none was ever raised.
    pub incident: Option<String>,
    /// All reasons, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The probability that no known order explains it, `0.000` to `1.000`; null while there are no orders to compare with.
    pub unexplained: Option<String>,
    /// Since when it is so.
    pub judged_at: Option<String>,
    /// The version of the weights.
    pub weights: u32,
}

/// An answer of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Answer {
    /// `mine`, `family`, `gift`, `agent`, `return`, `not_mine`, `unsure`.
    pub kind: String,
    /// The order that the person chose.
    pub order: Option<String>,
    /// What that order is called.
    pub order_label: Option<String>,
    /// When.
    pub at: String,
}

impl Answer {
    /// An answer, with the name of its order.
    pub fn new(answer: &munjigi_model::Answer, order_label: Option<String>) -> Self {
        Self {
            kind: answer.kind.as_str().to_owned(),
            order: answer.order.map(|o| o.to_string()),
            order_label,
            at: crate::moment(answer.at),
        }
    }
}

impl Incident {
    /// An incident with what is known of it.
    pub fn new(
        incident: &munjigi_model::Incident,
        clearance: Clearance,
        reasons: Vec<Reason>,
        answer: Option<Answer>,
    ) -> Self {
        use munjigi_model::Closed;
        Self {
            id: incident.id.to_string(),
            kind: incident.kind.as_str().to_owned(),
            state: match incident.closed {
                None => IncidentState::Open,
                Some((_, Closed::Answered)) => IncidentState::Answered,
                Some((_, Closed::Explained)) => IncidentState::Explained,
            },
            opened_at: crate::moment(incident.opened_at),
            closed_at: incident.closed.map(|(at, _)| crate::moment(at)),
            clearance,
            reasons,
            by_hand: incident.by_hand.map(|(occasion, _)| occasion.as_str().to_owned()),
            note: incident.note.clone(),
            answer,
        }
    }
}
