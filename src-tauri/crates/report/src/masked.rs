//! The case without what is a person's: no phone, no address, no mail, the codes masked, every text through the [`Redactor`].
//!
//! A type of its own, with no way to make one but [`Case::masked`], so that what is written from it cannot hold the code by mistake.
//! Only the letter to customs is written from the [`Case`] itself.

use chrono::{DateTime, Utc};
use munjigi_model::{ClearanceFacts, Item, KstDate, Leg, Money, OrderStatus};

use crate::{
    Case, Code, Content, Counts, Coverage, Event, Evidence, Filing, Kind, OrderLine, Parcel, Redaction,
    Redactor, Seen, Sha256, Span, Statement,
};

/// The case as all papers but the letter to customs may show it.
#[derive(Clone)]
pub struct MaskedCase {
    name: Option<String>,
    codes: Vec<MaskedCode>,
    parcels: Vec<Parcel>,
    statement: MaskedStatement,
    coverage: Coverage,
    evidence: Vec<MaskedEvidence>,
    filings: Vec<Filing>,
}

impl std::fmt::Debug for MaskedCase {
    /// What is masked is a person's still: their name, their notes, their orders.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MaskedCase").field("parcels", &self.parcels.len()).finish_non_exhaustive()
    }
}

impl MaskedCase {
    /// The name of who reports, where they chose to say it.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Their codes, masked, the newest last.
    pub fn codes(&self) -> &[MaskedCode] {
        &self.codes
    }

    /// What cleared, by day. Its texts are masked.
    pub fn parcels(&self) -> &[Parcel] {
        &self.parcels
    }

    /// What else the ledger has of that time, as far as the person shows it.
    pub fn statement(&self) -> &MaskedStatement {
        &self.statement
    }

    /// What was seen of the clearance list.
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// What is known of the evidence, without its bytes. [`Seen::evidence`] is a place in it.
    pub fn evidence(&self) -> &[MaskedEvidence] {
        &self.evidence
    }

    /// Where this was reported before, oldest first. Its texts are masked.
    pub fn filings(&self) -> &[Filing] {
        &self.filings
    }
}

/// A code, masked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaskedCode {
    /// `P21*******34`.
    pub masked: String,
    /// The day of issue, where it is known.
    pub issued_on: Option<KstDate>,
}

/// What the ledger has of the time of the case, as far as the person shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaskedStatement {
    /// The period: both days included.
    pub period: Span,
    /// What is covered in its orders.
    pub redaction: Redaction,
    /// The orders of that period, by day. None is left out.
    pub orders: Vec<MaskedOrder>,
    /// What became of the clearances of that period.
    pub clearances: Counts,
}

/// What is shown, or covered because the person wants it so. A covered thing is not an unknown one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<T> {
    /// Shown as it is.
    Open(T),
    /// Covered.
    Covered,
}

impl<T> Shown<T> {
    fn unless(is_covered: bool, it: impl FnOnce() -> T) -> Self {
        if is_covered { Self::Covered } else { Self::Open(it()) }
    }

    /// What is shown.
    pub fn open(&self) -> Option<&T> {
        match self {
            Self::Open(it) => Some(it),
            Self::Covered => None,
        }
    }
}

/// An order that the person knows of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaskedOrder {
    /// The shop.
    pub merchant: Shown<String>,
    /// The shop's number.
    pub order_no: Shown<Option<String>>,
    /// The day of the order.
    pub ordered_on: Option<KstDate>,
    /// What was paid.
    pub total: Shown<Option<Money>>,
    /// What the shop said last.
    pub status: OrderStatus,
    /// Its lines. Where only amounts are covered, no line has a price.
    pub items: Shown<Vec<Item>>,
    /// Its tracking numbers.
    pub waybills: Shown<Vec<MaskedWaybill>>,
    /// How many clearances of the period it explains.
    pub clearances: usize,
}

/// A tracking number as text: one that is the person's phone number is masked, and would be no waybill any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaskedWaybill {
    /// The number.
    pub number: String,
    /// The part of the way that it is for.
    pub leg: Leg,
}

/// What is known of a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaskedEvidence {
    /// What it is.
    pub kind: Kind,
    /// The moment of which it speaks.
    pub as_of: DateTime<Utc>,
    /// When it was brought.
    pub brought_at: DateTime<Utc>,
    /// The hash of the original.
    pub sha256: Option<Sha256>,
    /// What became of it.
    pub state: State,
}

/// Whether a piece of evidence is what was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// As it came.
    Whole {
        /// Its length.
        bytes: usize,
    },
    /// Not in the ledger any more.
    Missing,
    /// Not what was kept.
    Damaged,
}

impl Case {
    /// The case as all papers but the letter to customs may show it, with what the person wants covered of their orders.
    pub fn masked(&self, redaction: Redaction) -> MaskedCase {
        let codes: Vec<_> = self.codes.iter().map(|code| code.pccc.clone()).collect();
        let redactor = Redactor::new(&codes, &self.reporter);
        MaskedCase {
            name: self.reporter.name.clone(),
            codes: self.codes.iter().map(masked_code).collect(),
            parcels: self.parcels.iter().map(|it| parcel(&redactor, it)).collect(),
            statement: statement(&redactor, redaction, &self.statement),
            coverage: self.coverage.clone(),
            evidence: self.evidence.iter().map(Evidence::masked).collect(),
            filings: self.filings.iter().map(|it| filing(&redactor, it)).collect(),
        }
    }
}

impl Evidence {
    /// What is known of it, without its bytes.
    pub(crate) fn masked(&self) -> MaskedEvidence {
        let kept_under = self.sha256.map(Sha256);
        let (sha256, state) = match &self.content {
            Content::Whole(bytes) => {
                let sha256 = Sha256::of(bytes);
                let is_as_kept = kept_under.is_none_or(|kept| kept == sha256);
                let state = if is_as_kept { State::Whole { bytes: bytes.len() } } else { State::Damaged };
                (kept_under.or(Some(sha256)), state)
            }
            Content::Missing => (kept_under, State::Missing),
            Content::Damaged => (kept_under, State::Damaged),
        };
        MaskedEvidence { kind: self.kind, as_of: self.as_of, brought_at: self.brought_at, sha256, state }
    }
}

fn masked_code(code: &Code) -> MaskedCode {
    MaskedCode { masked: code.pccc.masked(), issued_on: code.issued_on }
}

fn parcel(redactor: &Redactor, parcel: &Parcel) -> Parcel {
    Parcel {
        incident: parcel.incident,
        facts: facts(redactor, &parcel.facts),
        first_seen_at: parcel.first_seen_at,
        asked_at: parcel.asked_at,
        answered_at: parcel.answered_at,
        occasion: parcel.occasion,
        note: redactor.maybe_text(&parcel.note),
        events: parcel.events.iter().map(|it| event(redactor, it)).collect(),
        seen: parcel.seen.iter().map(|it| seen(redactor, it)).collect(),
    }
}

fn facts(redactor: &Redactor, facts: &ClearanceFacts) -> ClearanceFacts {
    ClearanceFacts {
        cargo_no: redactor.maybe_number(&facts.cargo_no),
        hbl: redactor.maybe_number(&facts.hbl),
        mbl: redactor.maybe_number(&facts.mbl),
        declaration_no: redactor.maybe_number(&facts.declaration_no),
        form: facts.form,
        stage: facts.stage,
        stage_text: redactor.maybe_text(&facts.stage_text),
        accepted_on: facts.accepted_on,
        arrived_on: facts.arrived_on,
        goods: redactor.maybe_text(&facts.goods),
        weight: facts.weight,
        packages: facts.packages,
        country: redactor.maybe_text(&facts.country),
        forwarder: redactor.maybe_text(&facts.forwarder),
        office: redactor.maybe_text(&facts.office),
        declared: facts.declared,
    }
}

fn event(redactor: &Redactor, event: &Event) -> Event {
    Event {
        at: event.at,
        what: redactor.text(&event.what),
        place: redactor.maybe_text(&event.place),
        number: redactor.maybe_number(&event.number),
        detail: redactor.maybe_text(&event.detail),
    }
}

fn seen(redactor: &Redactor, seen: &Seen) -> Seen {
    Seen {
        source: seen.source,
        as_of: seen.as_of,
        brought_at: seen.brought_at,
        evidence: seen.evidence,
        place: redactor.text(&seen.place),
        said: facts(redactor, &seen.said),
    }
}

fn statement(redactor: &Redactor, redaction: Redaction, statement: &Statement) -> MaskedStatement {
    MaskedStatement {
        period: statement.period,
        redaction,
        orders: statement.orders.iter().map(|it| order(redactor, redaction, it)).collect(),
        clearances: statement.clearances,
    }
}

fn order(redactor: &Redactor, redaction: Redaction, order: &OrderLine) -> MaskedOrder {
    let item = |item: &Item| Item {
        name: redactor.text(&item.name),
        quantity: item.quantity,
        price: item.price.filter(|_| !redaction.amounts),
    };
    let waybill = |waybill: &munjigi_model::Waybill| MaskedWaybill {
        number: redactor.number(waybill.number()),
        leg: waybill.leg(),
    };
    MaskedOrder {
        merchant: Shown::unless(redaction.shops, || redactor.text(&order.merchant)),
        order_no: Shown::unless(redaction.order_numbers, || redactor.maybe_number(&order.order_no)),
        ordered_on: order.ordered_on,
        total: Shown::unless(redaction.amounts, || order.total),
        status: order.status,
        items: Shown::unless(redaction.items, || order.items.iter().map(item).collect()),
        waybills: Shown::unless(redaction.waybills, || order.waybills.iter().map(waybill).collect()),
        clearances: order.clearances,
    }
}

fn filing(redactor: &Redactor, filing: &Filing) -> Filing {
    Filing {
        office: redactor.text(&filing.office),
        filed_on: filing.filed_on,
        receipt: redactor.maybe_number(&filing.receipt),
        next_on: filing.next_on,
        note: redactor.maybe_text(&filing.note),
        closed_on: filing.closed_on,
    }
}
