//! The line of truth.

use serde::{Deserialize, Serialize};

/// What can be said now, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Check {
    /// The state, computed from list coverage and open incidents alone.
    pub state: CheckState,
    /// What was seen of the clearance list.
    pub sight: Sight,
    /// All clearances known.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub clearances: usize,
    /// Those that an order explains, by its number.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub matched: usize,
    /// Those that an order probably explains: not asked about, and shown as such.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub likely: usize,
    /// Those that the person answered for (`mine`, `family`, `gift`, `agent`, `return`).
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub answered: usize,
    /// Those that the person called not theirs.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub not_mine: usize,
    /// Open questions.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub ask: usize,
    /// Open entries of the review of the history.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub review: usize,
    /// Proofs that fit several clearances and wait for the person.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub unjoined: usize,
    /// Orders known.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub orders: usize,
}

/// The three states that the tray, the window and the command line show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// Something waits for the person.
    Ask,
    /// Seen, and nothing to ask.
    Quiet,
    /// Not seen, or not comparable: nothing can be said.
    CannotSee,
}

/// What was seen of the clearance list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sight {
    /// The last day seen; null before any list was read.
    pub until: Option<String>,
    /// `fresh`, `stale` (older than 7 days), `blind` (older than 30 days, or nothing seen).
    pub freshness: String,
    /// Days since the first list that no list showed.
    pub gaps: Vec<Span>,
    /// There are clearances and not one order to compare them with.
    pub no_orders: bool,
}

/// Consecutive days, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Span {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
}
