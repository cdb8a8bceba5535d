//! What a file or a paste says, and what bringing it did.
//!
//! Preview and commit are one computation: an [`Imported`] of a preview is what the commit would give at that moment.

use serde::{Deserialize, Serialize};

use crate::{Money, Span};

/// What one file or paste brought, or would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Imported {
    /// What it is: `clearance_list`, `amazon_order_history_report`, `mail`, `kakao_export`, … (crates/intake has one for each layout).
    pub kind: String,
    /// How complete its reading is.
    pub summary: Summary,
    /// Orders.
    pub orders: Counts,
    /// Clearances.
    pub clearances: Counts,
    /// What carriers say of parcels.
    pub deliveries: Counts,
    /// Proofs that fit several clearances.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub unjoined: usize,
    /// Parts that were not read, or are not kept, each with its place and the reason.
    pub unread: Vec<UnreadPart>,
    /// What to know before trusting what was read.
    pub cautions: Vec<Cautioned>,
    /// What only the person can say.
    pub asks: Vec<Ask>,
    /// The days that this list shows to be complete; null where it cannot show that.
    pub seen: Option<Span>,
    /// Why a list adds no days: `incomplete`, `shrunk` (it lacks what an earlier one showed), `undated`, `in_archive`; null
    /// where it adds them or is no list.
    pub unseen_because: Option<String>,
    /// Rows of a list that its own count speaks of and that nobody has brought yet: on its further pages. 0 where nothing is missing.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub missing_rows: usize,
    /// What it adds to the review of the history; null where it is no first list.
    pub history: Option<History>,
    /// New questions.
    pub questions: Vec<String>,
    /// New entries of the review.
    pub reviews: Vec<String>,
    /// Whether everything in it was known already.
    pub nothing_new: bool,
}

/// How complete a reading is: "103건 중 93건을 읽었습니다".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Summary {
    /// What the file tells of: orders, clearances and deliveries, those of which nothing could be read among them.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub of: usize,
    /// Of them, read and still going on.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub read: usize,
    /// Of them, orders that are cancelled.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub cancelled: usize,
    /// Of them, orders that were sent back or refunded.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub returned: usize,
    /// Of them, not read at all.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub unread: usize,
    /// Whether a list may have more rows than it shows, and does not say how many.
    pub goes_on: bool,
    /// Beside them, private mails and others that are about no order: nothing of them was read or kept.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub passed_over: usize,
}

/// Counts of one kind of row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Counts {
    /// Not known before.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub new: usize,
    /// Known, and a fact of it changed.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub updated: usize,
    /// Known, and nothing changed.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub same: usize,
}

/// The clearances of a list that are history, and what comparing them gave: "지난 기록 29건: 주문과 맞음 26, 확인 필요 3".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct History {
    /// All of them.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub clearances: usize,
    /// Those that an order explains.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub matched: usize,
    /// Those to look through.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub review: usize,
    /// There is no order yet to compare them with: nothing is suspected and nothing asked.
    pub no_orders: bool,
}

/// A part that was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct UnreadPart {
    /// The place in the file.
    #[serde(rename = "where")]
    pub place: String,
    /// Why: `damaged`, `no_number`, `masked`, `not_a_number`, `numbers_together`, `column`, `no_column`, `cells`, `quotes`, `count`, `more_pages`, `no_extent`, `cut_off`,
    /// `not_recognised`, `nothing_to_clear`, `not_read`, `spoofed`, `impersonated`, `smishing`, `nothing`; `not_kept` where it was read and is
    /// not taken into the ledger; `columns`, `shop` where somebody has to say which they are.
    pub why: String,
    /// The column that it speaks of.
    pub column: Option<String>,
}

/// Something to be careful about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Cautioned {
    /// The place in the file.
    #[serde(rename = "where")]
    pub place: String,
    /// `smishing`, `day_or_month`, `unconfirmed`.
    pub caution: String,
}

/// A question about a file that only the person can answer. The answer teaches: the same kind of file is read without asking from then on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// A table whose columns are not known: which one is what?
    Columns {
        /// Where its header stands.
        place: String,
        /// What tables with the same header have in common.
        header: String,
        /// Its columns, in their order.
        columns: Vec<AskedColumn>,
        /// How many rows wait for the answer.
        #[cfg_attr(feature = "typescript", ts(type = "number"))]
        rows: usize,
    },
    /// A row of an order page that is not understood: which order is it?
    Order {
        /// Where it stands.
        place: String,
        /// Its text.
        text: String,
        /// The shop of the page, where that is known.
        merchant: Option<String>,
    },
    /// A message or a picture that is not understood: which day, which number, which goods?
    Row {
        /// Where it stands.
        place: String,
        /// Its text; empty for a picture.
        text: String,
    },
    /// Orders of a shop that the page does not name.
    Shop {
        /// The first of them.
        place: String,
        /// What stands there.
        text: String,
        /// The host that the page is from.
        guess: Option<String>,
        /// How many orders wait for the answer.
        #[cfg_attr(feature = "typescript", ts(type = "number"))]
        orders: usize,
    },
}

/// A column that is asked about.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AskedColumn {
    /// Its name in the header.
    pub name: String,
    /// What it may be, a word as in [`Taught::Columns`].
    pub guess: Option<String>,
    /// Its first cells.
    pub samples: Vec<String>,
}

/// What the person says of a file that asked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Taught {
    /// What each column is; null for one that says nothing.
    Columns {
        /// The header that it is for.
        header: String,
        /// In the order of the columns, words of `Field`: `order_no`, `ordered_on`, `item`, `quantity`, `order_total`, `row_total`, `unit_price`,
        /// `currency`, `status`, `waybill`, `korea_waybill`, `origin_waybill`, `carrier`, `merchant`, `store`, `forwarder_no`, `shipped_on`, `weight_kg`.
        columns: Vec<Option<String>>,
        /// The shop of its rows, where no column names it.
        merchant: Option<String>,
    },
    /// What a message says.
    Row {
        /// Where it stands.
        place: String,
        /// The day on which it cleared, YYYY-MM-DD.
        day: String,
        /// The parcel's number.
        number: Option<String>,
        /// The goods.
        goods: Option<String>,
    },
    /// Which shop it is.
    Shop {
        /// The first of its orders.
        place: String,
        /// Its name.
        merchant: String,
    },
    /// A row of an order page, put right or not understood before. What is null stays as it was read.
    Order {
        /// Where it stands.
        place: String,
        /// The shop.
        merchant: Option<String>,
        /// Its number.
        order_no: Option<String>,
        /// Its day, YYYY-MM-DD.
        ordered_on: Option<String>,
        /// Its parcel's number.
        waybill: Option<String>,
    },
}

/// An order as a file tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FileOrder {
    /// The place in the file.
    #[serde(rename = "where")]
    pub place: String,
    /// The shop.
    pub merchant: String,
    /// The shop's number.
    pub order_no: Option<String>,
    /// Day of the order.
    pub ordered_on: Option<String>,
    /// What was paid for the whole of it.
    pub total: Option<Money>,
    /// The first of its lines.
    pub item: Option<String>,
    /// How many lines it has.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub items: usize,
    /// Its numbers, of every leg.
    pub waybills: Vec<String>,
    /// `ordered`, `shipped`, `delivered`, `completed`, `cancelled`, `returned`, `unknown`.
    pub status: String,
}

/// A clearance as a file tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FileClearance {
    /// The place in the file.
    #[serde(rename = "where")]
    pub place: String,
    /// House B/L.
    pub hbl: Option<String>,
    /// `list`, `import`, `postal`, `unknown`.
    pub form: String,
    /// As in [`crate::Clearance`].
    pub stage: String,
    /// The source's own word for it.
    pub stage_text: Option<String>,
    /// Day of acceptance.
    pub accepted_on: Option<String>,
    /// Goods.
    pub goods: Option<String>,
}
