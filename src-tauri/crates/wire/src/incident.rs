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
    /// `person_said`, `person_unsure`, `same_number`, `same_number_cancelled`, `same_number_other_time`, `several_under_one_number`, `no_order_has_number`, `no_number`.
    pub code: String,
    /// The order that it speaks of.
    pub order: Option<String>,
    /// What that order is called.
    pub order_label: Option<String>,
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
            answer,
        }
    }
}
