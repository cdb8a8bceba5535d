//! Incidents: the one question raised about one clearance, and its answers.

use chrono::{DateTime, Utc};

use crate::text::worded;
use crate::{AnswerId, ClearanceId, HolderId, IncidentId, OrderId};

worded! {
    /// What the comparison says of a clearance.
    pub enum Verdict {
        /// An exact key explains it. Quiet.
        Confirmed => "confirmed",
        /// An order probably explains it. Quiet, shown as such, revocable.
        Likely => "likely",
        /// "Is this yours?"
        Ask => "ask",
        /// Nothing that is known can explain it.
        Unknown => "unknown",
    }
}

impl Verdict {
    /// Whether the person has to be asked.
    pub const fn needs_person(self) -> bool {
        match self {
            Self::Confirmed | Self::Likely => false,
            Self::Ask | Self::Unknown => true,
        }
    }
}

worded! {
    /// How an incident is raised.
    pub enum IncidentKind {
        /// Something new: it notifies once.
        Question => "question",
        /// History: it stands in the review and never rings.
        Review => "review",
    }
}

worded! {
    /// What makes a person raise an incident by hand.
    pub enum Occasion {
        /// A parcel at the door.
        Door => "door",
        /// A bill.
        Bill => "bill",
        /// A message.
        Message => "message",
    }
}

worded! {
    /// What ended an incident.
    pub enum Closed {
        /// The person answered.
        Answered => "answered",
        /// An order that became known explains it.
        Explained => "explained",
    }
}

/// The question raised about one clearance (확인할 통관).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its row.
    pub id: IncidentId,
    /// Under whose code.
    pub holder: HolderId,
    /// The clearance it asks about. A clearance has one incident at most.
    pub clearance: ClearanceId,
    /// Question or review.
    pub kind: IncidentKind,
    /// When it was raised.
    pub opened_at: DateTime<Utc>,
    /// When and by what it ended; `None` while it is open.
    pub closed: Option<(DateTime<Utc>, Closed)>,
    /// The orders that its clearance was taken for until it was raised; empty where it never was.
    pub given_up: Vec<OrderId>,
    /// What made the person raise it, and when; `None` where the comparison did.
    pub by_hand: Option<(Occasion, DateTime<Utc>)>,
    /// What they noted of it.
    pub note: Option<String>,
}

worded! {
    /// What a person can answer.
    pub enum AnswerKind {
        /// Ordered by the holder.
        Mine => "mine",
        /// Ordered by family under this code.
        Family => "family",
        /// A gift from abroad.
        Gift => "gift",
        /// A purchase agent or forwarder used the code for the holder's order.
        Agent => "agent",
        /// Something sent back to the holder.
        Return => "return",
        /// Nobody here ordered it.
        NotMine => "not_mine",
        /// The person does not know: the question stays open.
        Unsure => "unsure",
    }
}

impl AnswerKind {
    /// Whether the question is settled by it. No answer, and an unsure one, is never a yes.
    pub const fn settles(self) -> bool {
        match self {
            Self::Unsure => false,
            Self::Mine | Self::Family | Self::Gift | Self::Agent | Self::Return | Self::NotMine => true,
        }
    }
}

/// An answer of the person. Answers are kept; an undone one stays with its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its row.
    pub id: AnswerId,
    /// What it answers.
    pub incident: IncidentId,
    /// The answer.
    pub kind: AnswerKind,
    /// The order that the person chose, where one was.
    pub order: Option<OrderId>,
    /// When it was given.
    pub at: DateTime<Utc>,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
}
