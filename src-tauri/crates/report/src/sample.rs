//! A made-up case for tests.

use chrono::{DateTime, Utc};
use munjigi_model::{
    ClearanceFacts, Form, IncidentId, Item, Kilograms, KstDate, Leg, OrderStatus, Pccc, Source, Stage,
    Waybill,
};

use crate::{
    Case, Code, Content, Counts, Coverage, Event, Evidence, Filing, Kind, OrderLine, Parcel, Reporter, Seen,
    Sha256, Span, Spans, Statement,
};

pub(crate) const CODE: &str = "P210123456734";
pub(crate) const PHONE: &str = "010-9876-1234";
pub(crate) const ADDRESS: &str = "서울특별시 강남구 테헤란로 152, 101동 1203호";
pub(crate) const MAIL: &str = "gildong@post.example";

pub(crate) fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn day(text: &str) -> KstDate {
    KstDate::parse(text).unwrap()
}

pub(crate) fn case() -> Case {
    Case {
        reporter: Reporter {
            name: Some("홍길동".into()),
            phone: Some(PHONE.into()),
            address: Some(ADDRESS.into()),
            mail: Some(MAIL.into()),
        },
        codes: vec![Code { pccc: Pccc::parse(CODE).unwrap(), issued_on: Some(day("2021-03-01")) }],
        parcels: vec![parcel()],
        statement: statement(),
        coverage: Coverage {
            seen: vec![Spans { form: Form::List, days: vec![span("2026-10-01", "2026-11-20")] }],
            gaps: vec![span("2026-10-10", "2026-10-12")],
            until: Some(day("2026-11-20")),
        },
        evidence: evidence(),
        filings: vec![Filing {
            office: "관세청".into(),
            filed_on: day("2026-11-22"),
            receipt: Some("2026-1".into()),
            next_on: None,
            note: None,
            closed_on: None,
        }],
    }
}

fn parcel() -> Parcel {
    let facts = ClearanceFacts {
        cargo_no: Some("26KE0ABCDE1-0001-0002".into()),
        hbl: Some("609124007731".into()),
        mbl: Some("MBL-1".into()),
        form: Form::List,
        stage: Stage::Released,
        stage_text: Some("통관완료 후 반출".into()),
        accepted_on: Some(day("2026-11-20")),
        goods: Some("=TEA".into()),
        weight: Some(Kilograms("0.350".parse().unwrap())),
        packages: Some(1),
        country: Some("CN".into()),
        forwarder: Some("ACME, LOGIS \"1\"".into()),
        office: Some("인천공항세관".into()),
        ..ClearanceFacts::default()
    };
    let seen = |evidence: usize, place: &str| Seen {
        source: Source::ClearanceList,
        as_of: moment("2026-11-21T00:00:00Z"),
        brought_at: moment("2026-11-21T00:00:01Z"),
        evidence: Some(evidence),
        place: place.into(),
        said: facts.clone(),
    };
    Parcel {
        incident: IncidentId(1),
        first_seen_at: moment("2026-11-21T00:00:00Z"),
        asked_at: moment("2026-11-21T01:00:00Z"),
        answered_at: moment("2026-11-21T02:00:00Z"),
        occasion: None,
        note: Some(format!("무게 {CODE}")),
        events: vec![
            Event {
                at: Some(moment("2026-11-20T03:00:00Z")),
                what: "반출신고".into(),
                place: Some("인천 창고".into()),
                number: Some("26-1".into()),
                detail: Some("상세".into()),
            },
            Event { at: None, what: "모름".into(), place: None, number: None, detail: None },
        ],
        seen: vec![seen(0, "row 3"), seen(2, "row 1")],
        facts,
    }
}

fn statement() -> Statement {
    Statement {
        period: span("2026-08-20", "2026-11-21"),
        orders: vec![OrderLine {
            merchant: "Shop".into(),
            order_no: Some("A-1".into()),
            ordered_on: Some(day("2026-11-01")),
            total: Some("25.00 USD".parse().unwrap()),
            status: OrderStatus::Shipped,
            items: vec![Item { name: "Mug".into(), quantity: 2, price: Some("12.50 USD".parse().unwrap()) }],
            waybills: vec![Waybill::parse("509812044885", Leg::Korea).unwrap()],
            clearances: 1,
        }],
        clearances: Counts { confirmed: 1, not_mine: 1, ..Counts::default() },
    }
}

fn evidence() -> Vec<Evidence> {
    let page = format!("<!DOCTYPE html><p>{CODE} 홍길동 {PHONE} {ADDRESS}</p><p>609124007731</p>");
    let piece = |kind: Kind, sha256: [u8; 32], content: Content| Evidence {
        kind,
        as_of: moment("2026-11-20T15:00:00Z"),
        brought_at: moment("2026-11-21T00:00:01Z"),
        sha256: Some(sha256),
        content,
    };
    let whole = |kind: Kind, bytes: &[u8]| piece(kind, Sha256::of(bytes).0, Content::Whole(bytes.to_vec()));
    vec![
        whole(Kind::Brought(Source::ClearanceList), page.as_bytes()),
        whole(Kind::Capture, &[b"\x89PNG\r\n\x1a\n", CODE.as_bytes()].concat()),
        piece(Kind::Brought(Source::Notice), [7; 32], Content::Missing),
        piece(Kind::Capture, [8; 32], Content::Damaged),
    ]
}

pub(crate) fn span(from: &str, to: &str) -> Span {
    Span { from: day(from), to: day(to) }
}
