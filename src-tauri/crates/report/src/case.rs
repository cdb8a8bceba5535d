//! The case: what is reported, by whom, and what shows it. As the ledger has it: nothing is masked here.

use chrono::{DateTime, Utc};
use munjigi_model::{
    ClearanceFacts, Form, IncidentId, Item, KstDate, Money, Occasion, OrderStatus, Pccc, Source, Waybill,
};

/// Parcels that one person did not order, and all that is known of them.
#[derive(Clone, Debug)]
pub struct Case {
    /// Who reports, as far as they chose to say.
    pub reporter: Reporter,
    /// The codes of that person, the newest last. Empty where none was entered.
    pub codes: Vec<Code>,
    /// What cleared and was answered with *not mine*, by day. At least one.
    pub parcels: Vec<Parcel>,
    /// What else the ledger has of that time.
    pub statement: Statement,
    /// What was seen of the clearance list.
    pub coverage: Coverage,
    /// The bytes that facts were read from and the captures that the person added, by the moment of which they speak.
    pub evidence: Vec<Evidence>,
    /// Where this was reported before, oldest first.
    pub filings: Vec<Filing>,
}

/// Who reports. What is not said is left for them to write in.
#[derive(Clone, Default, PartialEq, Eq)]
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

impl std::fmt::Debug for Reporter {
    /// All of it is personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reporter").finish_non_exhaustive()
    }
}

/// A code, and from when on it was in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The code. Its `Debug` is masked.
    pub pccc: Pccc,
    /// The day of issue, where it is known.
    pub issued_on: Option<KstDate>,
}

/// A parcel that the person did not order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The question that was answered.
    pub incident: IncidentId,
    /// The newest known facts.
    pub facts: ClearanceFacts,
    /// When it became known here.
    pub first_seen_at: DateTime<Utc>,
    /// When it was asked about.
    pub asked_at: DateTime<Utc>,
    /// When the person said that it is not theirs.
    pub answered_at: DateTime<Utc>,
    /// What made the person raise it; `None` where the comparison did.
    pub occasion: Option<Occasion>,
    /// What they noted of it.
    pub note: Option<String>,
    /// What UNI-PASS says happened to it, in the order of its answer.
    pub events: Vec<Event>,
    /// Each proof of it, by the moment of which it speaks.
    pub seen: Vec<Seen>,
}

impl Parcel {
    /// The day by which it is placed: acceptance, arrival, else the day it was first seen.
    pub fn day(&self) -> KstDate {
        self.facts.day().unwrap_or_else(|| KstDate::of(self.first_seen_at))
    }
}

/// Something that happened to a parcel, as UNI-PASS words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When, where that can be read.
    pub at: Option<DateTime<Utc>>,
    /// 처리구분: what happened.
    pub what: String,
    /// 장치장명: where.
    pub place: Option<String>,
    /// 신고번호: the number that goes with it.
    pub number: Option<String>,
    /// 반출입내용 and 반출입근거번호: what else is said of it.
    pub detail: Option<String>,
}

/// A proof of a parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Where it comes from.
    pub source: Source,
    /// The moment of which it speaks.
    pub as_of: DateTime<Utc>,
    /// When it was brought.
    pub brought_at: DateTime<Utc>,
    /// Where in [`Case::evidence`] its bytes are.
    pub evidence: Option<usize>,
    /// The place in them.
    pub place: String,
    /// What it said.
    pub said: ClearanceFacts,
}

/// What the ledger has of the time of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The period: both days included.
    pub period: Span,
    /// The orders of that period, by day.
    pub orders: Vec<OrderLine>,
    /// What became of the clearances of that period.
    pub clearances: Counts,
}

/// Consecutive days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: KstDate,
    /// The last day.
    pub to: KstDate,
}

/// An order that the person knows of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderLine {
    /// The shop.
    pub merchant: String,
    /// The shop's number.
    pub order_no: Option<String>,
    /// The day of the order.
    pub ordered_on: Option<KstDate>,
    /// What was paid.
    pub total: Option<Money>,
    /// What the shop said last.
    pub status: OrderStatus,
    /// Its lines.
    pub items: Vec<Item>,
    /// Its tracking numbers.
    pub waybills: Vec<Waybill>,
    /// How many clearances of the period it explains.
    pub clearances: usize,
}

/// Clearances of the period by what became of them. Each is in one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// An order explains it by its number.
    pub confirmed: usize,
    /// An order probably explains it.
    pub likely: usize,
    /// The person answered for it: theirs, family's, a gift, an agent's, a return.
    pub answered: usize,
    /// The person said that it is not theirs.
    pub not_mine: usize,
    /// It is still asked about, or nothing is known of it.
    pub open: usize,
}

impl Counts {
    /// All of them.
    pub fn all(self) -> usize {
        self.confirmed + self.likely + self.answered + self.not_mine + self.open
    }
}

/// What was seen of the clearance list. Post is on no list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The days that lists showed, by form.
    pub seen: Vec<Spans>,
    /// Days since the first list that no list showed.
    pub gaps: Vec<Span>,
    /// The last day seen of every form; `None` where no list was ever read.
    pub until: Option<KstDate>,
}

/// The days seen of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spans {
    /// The form.
    pub form: Form,
    /// Oldest first.
    pub days: Vec<Span>,
}

/// A piece of evidence.
#[derive(Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What it is.
    pub kind: Kind,
    /// The moment of which it speaks.
    pub as_of: DateTime<Utc>,
    /// When it was brought.
    pub brought_at: DateTime<Utc>,
    /// SHA-256 of the bytes as they came, where that is known.
    pub sha256: Option<[u8; 32]>,
    /// The bytes.
    pub content: Content,
}

impl std::fmt::Debug for Evidence {
    /// What it holds is a person's.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Evidence").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// What a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What a source brought.
    Brought(Source),
    /// A picture or a file that the person added.
    Capture,
}

/// The bytes of a piece of evidence.
#[derive(Clone, PartialEq, Eq)]
pub enum Content {
    /// As they came: they have the hash that they were kept under.
    Whole(Vec<u8>),
    /// They are not in the ledger any more.
    Missing,
    /// They are not what was kept.
    Damaged,
}

/// A report that was made to an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// Which office: its word in the table of offices, or the person's own words.
    pub office: String,
    /// When.
    pub filed_on: KstDate,
    /// The office's number for it.
    pub receipt: Option<String>,
    /// When to look at it again.
    pub next_on: Option<KstDate>,
    /// What the person noted.
    pub note: Option<String>,
    /// When it was closed.
    pub closed_on: Option<KstDate>,
}
