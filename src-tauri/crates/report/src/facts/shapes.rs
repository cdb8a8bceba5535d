//! The shapes of facts.json below its top, and how they are filled.

use munjigi_model::{ClearanceFacts, Item, KstDate, Money};
use serde::Serialize;

use crate::evidence::{Piece, kind_word};
use crate::moment::in_utc;
use crate::{
    Counts, Coverage, Event, Filing, MaskedCode, MaskedEvidence, MaskedOrder, MaskedStatement, MaskedWaybill,
    Parcel, Seen, Span, State,
};

#[derive(Serialize)]
pub(super) struct CodeJson<'c> {
    code: &'c str,
    issued_on: Option<String>,
}

pub(super) fn code(code: &MaskedCode) -> CodeJson<'_> {
    CodeJson { code: &code.masked, issued_on: code.issued_on.map(day) }
}

#[derive(Serialize)]
pub(super) struct ParcelJson<'c> {
    facts: FactsJson<'c>,
    first_seen_at: String,
    asked_at: String,
    answered_at: String,
    occasion: Option<&'static str>,
    note: Option<&'c str>,
    events: Vec<EventJson<'c>>,
    sightings: Vec<SightingJson<'c>>,
}

pub(super) fn parcel<'c>(parcel: &'c Parcel, pieces: &'c [Piece]) -> ParcelJson<'c> {
    ParcelJson {
        facts: facts(&parcel.facts),
        first_seen_at: in_utc(parcel.first_seen_at),
        asked_at: in_utc(parcel.asked_at),
        answered_at: in_utc(parcel.answered_at),
        occasion: parcel.occasion.map(|occasion| occasion.as_str()),
        note: parcel.note.as_deref(),
        events: parcel.events.iter().map(event).collect(),
        sightings: parcel.seen.iter().map(|seen| sighting(seen, pieces)).collect(),
    }
}

#[derive(Serialize)]
struct FactsJson<'c> {
    hbl: Option<&'c str>,
    mbl: Option<&'c str>,
    cargo_no: Option<&'c str>,
    declaration_no: Option<&'c str>,
    form: &'static str,
    stage: &'static str,
    stage_text: Option<&'c str>,
    accepted_on: Option<String>,
    arrived_on: Option<String>,
    goods: Option<&'c str>,
    weight_kg: Option<String>,
    packages: Option<u32>,
    country: Option<&'c str>,
    forwarder: Option<&'c str>,
    office: Option<&'c str>,
    declared: Option<MoneyJson>,
}

fn facts(facts: &ClearanceFacts) -> FactsJson<'_> {
    FactsJson {
        hbl: facts.hbl.as_deref(),
        mbl: facts.mbl.as_deref(),
        cargo_no: facts.cargo_no.as_deref(),
        declaration_no: facts.declaration_no.as_deref(),
        form: facts.form.as_str(),
        stage: facts.stage.as_str(),
        stage_text: facts.stage_text.as_deref(),
        accepted_on: facts.accepted_on.map(day),
        arrived_on: facts.arrived_on.map(day),
        goods: facts.goods.as_deref(),
        weight_kg: facts.weight.map(|weight| weight.0.to_string()),
        packages: facts.packages,
        country: facts.country.as_deref(),
        forwarder: facts.forwarder.as_deref(),
        office: facts.office.as_deref(),
        declared: facts.declared.map(money),
    }
}

#[derive(Serialize)]
struct MoneyJson {
    amount: String,
    currency: String,
}

fn money(money: Money) -> MoneyJson {
    MoneyJson { amount: money.amount.to_string(), currency: money.currency.to_string() }
}

#[derive(Serialize)]
struct EventJson<'c> {
    at: Option<String>,
    what: &'c str,
    place: Option<&'c str>,
    number: Option<&'c str>,
    detail: Option<&'c str>,
}

fn event(event: &Event) -> EventJson<'_> {
    EventJson {
        at: event.at.map(in_utc),
        what: &event.what,
        place: event.place.as_deref(),
        number: event.number.as_deref(),
        detail: event.detail.as_deref(),
    }
}

#[derive(Serialize)]
struct SightingJson<'c> {
    source: &'static str,
    as_of: String,
    brought_at: String,
    evidence: Option<OriginalJson<'c>>,
    place: &'c str,
    said: FactsJson<'c>,
}

#[derive(Serialize)]
struct OriginalJson<'c> {
    file: Option<&'c str>,
    sha256: Option<String>,
}

fn sighting<'c>(seen: &'c Seen, pieces: &'c [Piece]) -> SightingJson<'c> {
    let original = |piece: &'c Piece| OriginalJson {
        file: piece.file.as_deref(),
        sha256: piece.original.map(|hash| hash.to_string()),
    };
    SightingJson {
        source: seen.source.as_str(),
        as_of: in_utc(seen.as_of),
        brought_at: in_utc(seen.brought_at),
        evidence: seen.evidence.and_then(|at| pieces.get(at)).map(original),
        place: &seen.place,
        said: facts(&seen.said),
    }
}

#[derive(Serialize)]
pub(super) struct StatementJson<'c> {
    period: SpanJson,
    /// What the person covered: it is `null` in every order, though it may be known.
    covered: Vec<&'static str>,
    orders: Vec<OrderJson<'c>>,
    clearances: CountsJson,
}

pub(super) fn statement(statement: &MaskedStatement) -> StatementJson<'_> {
    StatementJson {
        period: span(statement.period),
        covered: statement.redaction.words(),
        orders: statement.orders.iter().map(order).collect(),
        clearances: counts(statement.clearances),
    }
}

#[derive(Serialize)]
struct OrderJson<'c> {
    merchant: Option<&'c str>,
    order_no: Option<&'c str>,
    ordered_on: Option<String>,
    total: Option<MoneyJson>,
    status: &'static str,
    items: Option<Vec<ItemJson<'c>>>,
    waybills: Option<Vec<WaybillJson<'c>>>,
    clearances: usize,
}

#[derive(Serialize)]
struct ItemJson<'c> {
    name: &'c str,
    quantity: u32,
    price: Option<MoneyJson>,
}

#[derive(Serialize)]
struct WaybillJson<'c> {
    number: &'c str,
    leg: &'static str,
}

fn order(order: &MaskedOrder) -> OrderJson<'_> {
    let items = order.items.open().map(|items| items.iter().map(item).collect());
    let waybills = order.waybills.open().map(|waybills| waybills.iter().map(waybill).collect());
    OrderJson {
        merchant: order.merchant.open().map(String::as_str),
        order_no: order.order_no.open().and_then(Option::as_deref),
        ordered_on: order.ordered_on.map(day),
        total: order.total.open().copied().flatten().map(money),
        status: order.status.as_str(),
        items,
        waybills,
        clearances: order.clearances,
    }
}

fn item(item: &Item) -> ItemJson<'_> {
    ItemJson { name: &item.name, quantity: item.quantity, price: item.price.map(money) }
}

fn waybill(waybill: &MaskedWaybill) -> WaybillJson<'_> {
    WaybillJson { number: &waybill.number, leg: waybill.leg.as_str() }
}

#[derive(Serialize)]
struct CountsJson {
    confirmed: usize,
    likely: usize,
    answered: usize,
    not_mine: usize,
    open: usize,
}

fn counts(counts: Counts) -> CountsJson {
    CountsJson {
        confirmed: counts.confirmed,
        likely: counts.likely,
        answered: counts.answered,
        not_mine: counts.not_mine,
        open: counts.open,
    }
}

#[derive(Serialize)]
pub(super) struct CoverageJson {
    until: Option<String>,
    seen: Vec<SpansJson>,
    gaps: Vec<SpanJson>,
}

#[derive(Serialize)]
struct SpansJson {
    form: &'static str,
    days: Vec<SpanJson>,
}

#[derive(Serialize)]
struct SpanJson {
    from: String,
    to: String,
}

pub(super) fn coverage(coverage: &Coverage) -> CoverageJson {
    let spans = |spans: &[Span]| spans.iter().copied().map(span).collect();
    CoverageJson {
        until: coverage.until.map(day),
        seen: coverage
            .seen
            .iter()
            .map(|seen| SpansJson { form: seen.form.as_str(), days: spans(&seen.days) })
            .collect(),
        gaps: spans(&coverage.gaps),
    }
}

#[derive(Serialize)]
pub(super) struct EvidenceJson<'c> {
    file: Option<&'c str>,
    kind: &'static str,
    as_of: String,
    brought_at: String,
    sha256: Option<String>,
    bytes: Option<usize>,
    state: &'static str,
}

pub(super) fn evidence<'c>(evidence: &'c MaskedEvidence, piece: Option<&'c Piece>) -> EvidenceJson<'c> {
    let (state, bytes) = match evidence.state {
        State::Whole { bytes } => ("whole", Some(bytes)),
        State::Missing => ("missing", None),
        State::Damaged => ("damaged", None),
    };
    EvidenceJson {
        file: piece.and_then(|piece| piece.file.as_deref()),
        kind: kind_word(evidence.kind),
        as_of: in_utc(evidence.as_of),
        brought_at: in_utc(evidence.brought_at),
        sha256: evidence.sha256.map(|hash| hash.to_string()),
        bytes,
        state,
    }
}

#[derive(Serialize)]
pub(super) struct FilingJson<'c> {
    office: &'c str,
    filed_on: String,
    receipt: Option<&'c str>,
    next_on: Option<String>,
    note: Option<&'c str>,
    closed_on: Option<String>,
}

pub(super) fn filing(filing: &Filing) -> FilingJson<'_> {
    FilingJson {
        office: &filing.office,
        filed_on: day(filing.filed_on),
        receipt: filing.receipt.as_deref(),
        next_on: filing.next_on.map(day),
        note: filing.note.as_deref(),
        closed_on: filing.closed_on.map(day),
    }
}

fn span(span: Span) -> SpanJson {
    SpanJson { from: day(span.from), to: day(span.to) }
}

fn day(day: KstDate) -> String {
    day.to_string()
}
