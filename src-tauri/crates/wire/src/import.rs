//! What an import did.

use serde::{Deserialize, Serialize};

use crate::Span;

/// What one file brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// What it is: `clearance_list`, `amazon_order_history_report`, `mail`, `kakao_export`, … (crates/intake has one for each layout).
    pub kind: String,
    /// Orders.
    pub orders: Counts,
    /// Clearances.
    pub clearances: Counts,
    /// Proofs that fit several clearances.
    pub unjoined: usize,
    /// Parts that were not read, each with its place and the reason.
    pub unread: Vec<UnreadPart>,
    /// The days that this list shows to be complete; null where it cannot show that.
    pub seen: Option<Span>,
    /// Why a list adds no days: `incomplete`, `shrunk` (it lacks what an earlier one showed), `undated`; null where it adds them or is no list.
    pub unseen_because: Option<String>,
    /// New questions.
    pub questions: Vec<String>,
    /// New entries of the review.
    pub reviews: Vec<String>,
    /// Whether everything in it was known already.
    pub nothing_new: bool,
}

/// Counts of one kind of row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Not known before.
    pub new: usize,
    /// Known, and a fact of it changed.
    pub updated: usize,
    /// Known, and nothing changed.
    pub same: usize,
}

/// A part that was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnreadPart {
    /// The place in the file.
    #[serde(rename = "where")]
    pub place: String,
    /// Why: `damaged`, `no_number`, `masked`, `not_a_number`, `numbers_together`, `column`, `no_column`, `cells`, `quotes`, `count`, `more_pages`, `cut_off`,
    /// `not_recognised`, `nothing_to_clear`, `not_read`, `spoofed`, `impersonated`, `smishing`, `nothing`; `not_kept` where it was read and is
    /// not taken into the ledger; `columns`, `shop` where somebody has to say which they are.
    pub why: String,
    /// The column that it speaks of.
    pub column: Option<String>,
}
