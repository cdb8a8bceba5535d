//! Made-up rows, some in every table.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::code_checks::CodeCheck;
use munjigi_ledger::tables::coverage::Span;
use munjigi_ledger::tables::customs_rates::CustomsRate;
use munjigi_ledger::tables::deliveries::Delivery;
use munjigi_ledger::tables::filings::FilingFacts;
use munjigi_ledger::tables::folder_files::FolderFile;
use munjigi_ledger::tables::followed::Followed;
use munjigi_ledger::tables::list_pages::ListPage;
use munjigi_ledger::tables::reporters::Reporter;
use munjigi_ledger::tables::reports::NewReport;
use munjigi_ledger::tables::services::ServiceState;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_ledger::tables::teachings::TeachingKind;
use munjigi_ledger::tables::unread::UnreadPart;
use munjigi_ledger::tables::verdicts::KeptVerdict;
use munjigi_ledger::{Error, Result, Writing};
use munjigi_model::{
    AnswerKind, ClearanceFacts, ClearanceId, Closed, EvidenceId, Form, HolderId, IncidentKind, Item,
    Kilograms, KstDate, Leg, MerchantKey, Occasion, OrderFacts, OrderId, OrderName, OrderNames, OrderStatus,
    Pccc, Phase, Source, Stage, Verdict, Waybill,
};

/// Fills a new ledger.
pub fn fill(w: &Writing<'_>) -> Result<()> {
    let holder = w.holders().first_or_make("나", hour(0))?;
    code(w, holder)?;
    let export =
        w.evidence().keep(b"Order ID,Order Date,Total Owed\r\n112-0000001,2026-10-02,79.98\r\n", hour(1))?.id;
    let list =
        w.evidence().keep("<table><caption>해외직구 통관정보조회</caption></table>".as_bytes(), hour(2))?.id;
    let later = w.evidence().keep(&b"<tr><td>509812044885</td></tr>".repeat(400), hour(50))?.id;
    let tea = orders(w, holder, export)?;
    let asked = clearances(w, holder, list, later)?;
    incidents(w, holder, asked, tea)?;
    judged(w, holder, asked, tea)?;
    reported(w, holder, asked, later)?;
    // Each was made on its last day, of which the next shows nothing more.
    for (form, from, to, list) in [
        (Form::List, "2026-10-01", "2026-11-18", list),
        (Form::List, "2026-11-19", "2026-11-20", later),
        (Form::Import, "2026-11-19", "2026-11-22", later),
    ] {
        let (from, to) = (day(from), day(to));
        w.coverage().add_list(holder, form, Span { from, to }, to.end(), list)?;
    }
    files(w, holder, export, later)?;
    w.acts().note(Some(holder), "import", Some(export.0), "{\"new\":3,\"same\":0}", hour(1))?;
    w.acts().note(None, "made", None, "{}", hour(0))?;
    w.secrets().set("unipass.API001", None, b"made up, of no use")?;
    w.secrets().set("unipass.API001", Some(holder), b"made up, of no use either")?;
    watch(w, holder, later)
}

/// What schema 3 brought: what is followed, the services, what the person chose, rates, checks of the code.
fn watch(w: &Writing<'_>, holder: HolderId, later: EvidenceId) -> Result<()> {
    let number = w.followed().add(holder, "API001", "509812044885", false, hour(60), hour(50))?.id();
    let followed = Followed {
        cargo_no: Some("26OZ0A117XI00030441".into()),
        from_day: Some(day("2026-09-25")),
        phase: Phase::UnderWay,
        moved_at: hour(55),
        failures: 1,
        asked_at: Some(hour(56)),
        answered_at: Some(hour(55)),
        said: Some("record".into()),
        evidence: Some(later),
        ..w.reading().followed().get(number)?
    };
    w.followed().put(&followed)?;
    w.followed().add(holder, "API037", "EE000000001KR", true, hour(61), hour(50))?;
    let service = ServiceState {
        failures: 2,
        not_before: Some(hour(57)),
        asked_on: Some(day("2026-11-22")),
        asked: 12,
        asked_at: Some(hour(56)),
        answered_at: Some(hour(55)),
        trouble: Some("status".into()),
        trouble_at: Some(hour(56)),
        told_at: None,
    };
    w.services().put("API001", &service)?;
    w.settings().set("stale_after_days", Some("10"))?;
    let krw = "1431.27".parse().map_err(|_| Error::Value { column: "krw" })?;
    w.customs_rates().keep(&CustomsRate {
        valid_from: day("2026-11-22"),
        currency: "USD".into(),
        krw,
        stated_per: Some(1),
    })?;
    let Some(code) = w.reading().codes().all()?.pop() else { return Err(Error::NoSuch { what: "code" }) };
    w.code_checks().add(&CodeCheck {
        code: code.id,
        checked_at: hour(58),
        outcome: "mismatch".into(),
        reasons: vec!["납세의무자 휴대전화번호가 일치하지 않습니다.".into()],
        evidence: None,
    })
}

/// What schema 2 brought: what was taught, what could not be read, what carriers say, forwarders, pages and folders.
fn files(w: &Writing<'_>, holder: HolderId, export: EvidenceId, later: EvidenceId) -> Result<()> {
    w.teachings().keep(TeachingKind::Columns, "a1b2", "{\"order_no\":2}", hour(3))?;
    w.teachings().keep(TeachingKind::Sender, "shop@tea.example", "{\"labels\":[]}", hour(4))?;
    let part = |place: &str, column: Option<&str>| UnreadPart {
        place: place.into(),
        why: "damaged_number".into(),
        column: column.map(str::to_owned),
    };
    let parts = [part("row 9", Some("Carrier Name & Tracking Number")), part("row 12", None)];
    w.unread().replace(holder, export, "amazon_orders", &parts, hour(1))?;
    let parcel = waybill("509812044885", Leg::Unknown);
    let delivery = Delivery { carrier: Some("CJ대한통운"), waybill: &parcel, status: "out_for_delivery" };
    w.deliveries().record(holder, &delivery, &from(later, Source::Notice, 7, 50))?;
    let period = Span { from: day("2026-10-01"), to: day("2026-11-20") };
    let page = ListPage { evidence: later, as_of: hour(50), first_row: Some(11), rows: 10 };
    w.list_pages().add(holder, &page, Some(period), 29, hour(50))?;
    let folder = w.folders().add("/home/someone/Downloads", hour(1))?.id();
    let file = FolderFile {
        name: "orders.csv".into(),
        bytes: 420,
        modified_at: hour(0),
        offset: 0,
        messages: 0,
        read_at: hour(1),
        why: None,
    };
    w.folder_files().note_file(folder, &file)?;
    let mailbox =
        FolderFile { name: "mail.mbox".into(), bytes: 90_000, offset: 80_000, messages: 12, ..file.clone() };
    w.folder_files().note_file(folder, &mailbox)?;
    w.folder_files()
        .note_file(folder, &FolderFile { name: "x.bin".into(), why: Some("unknown".into()), ..file })?;

    // A forwarder's parcel of two orders, one of which is not known yet.
    let refers_to = ["112-0000001", "112-0000002"]
        .map(|no| OrderName { merchant: Some("아마존".into()), order_no: no.into() })
        .to_vec();
    let said = OrderFacts {
        merchant: "지어낸배대지".into(),
        order_no: Some("SM261001-00102".into()),
        ordered_on: None,
        total: None,
        status: OrderStatus::Shipped,
        items: Vec::new(),
        waybills: vec![waybill("6091240077312", Leg::Korea)],
        ..OrderFacts::default()
    };
    let names = OrderNames { forwarder_no: None, refers_to };
    w.orders().record_as(holder, &said, &names, &from(later, Source::Export, 8, 50))?;
    // And one of a single order, which weighs what the order does.
    let single = OrderFacts {
        order_no: Some("SM261001-00103".into()),
        weight: "0.85".parse().ok().map(Kilograms),
        waybills: vec![waybill("6091240077329", Leg::Korea)],
        ..said
    };
    let refers_to = names.refers_to.into_iter().take(1).collect();
    let names = OrderNames { forwarder_no: None, refers_to };
    w.orders().record_as(holder, &single, &names, &from(later, Source::Export, 9, 50))?;
    Ok(())
}

fn code(w: &Writing<'_>, holder: HolderId) -> Result<()> {
    let made_up = Pccc::parse("P210000000011").expect("a code's form");
    let code = w.codes().add(holder, &made_up, Some(day("2021-03-04")), hour(0))?.id();
    w.code_events().add(holder, code, "entered", None, hour(0))?;
    w.code_events().add(holder, code, "reissued", Some(day("2026-01-02")), hour(3))
}

fn orders(w: &Writing<'_>, holder: HolderId, export: EvidenceId) -> Result<OrderId> {
    let tea = OrderFacts {
        merchant: "Amazon.com".into(),
        order_no: Some("112-0000001".into()),
        ordered_on: Some(day("2026-10-02")),
        total: "79.98 USD".parse().ok(),
        status: OrderStatus::Shipped,
        items: vec![item("Green tea, 100 bags", 2), item("찻주전자", 1)],
        waybills: vec![waybill("TBA383366192759", Leg::Origin), waybill("509812044885", Leg::Korea)],
        ships_from: Some("US".into()),
        forwarder: Some("지어낸배대지".into()),
        weight: "1.25".parse().ok().map(Kilograms),
    };
    let id = w.orders().record(holder, &tea, &from(export, Source::Export, 1, 1))?.id();
    let bare = OrderFacts {
        order_no: None,
        ordered_on: None,
        total: None,
        status: OrderStatus::Unknown,
        items: Vec::new(),
        waybills: vec![waybill("1Z879E930346834440", Leg::Unknown)],
        ..tea.clone()
    };
    w.orders().record(holder, &bare, &from(export, Source::Export, 2, 1))?;
    let typed =
        OrderFacts { merchant: "타오바오".into(), order_no: None, waybills: Vec::new(), ..tea.clone() };
    let typed = w.orders().record(holder, &typed, &Origin::person(hour(4)))?.id();
    let cancelled = OrderFacts { status: OrderStatus::Cancelled, ..w.reading().orders().get(typed)?.facts };
    w.orders().set(typed, &cancelled, &Origin::person(hour(5)))?;
    Ok(id)
}

/// Gives the one that is asked about.
fn clearances(w: &Writing<'_>, holder: HolderId, list: EvidenceId, later: EvidenceId) -> Result<ClearanceId> {
    let tea = ClearanceFacts {
        mbl: Some("18012345675".into()),
        declaration_no: Some("SE02072600000731".into()),
        form: Form::List,
        stage: Stage::Released,
        stage_text: Some("통관목록심사완료".into()),
        accepted_on: Some(day("2026-10-12")),
        arrived_on: Some(day("2026-10-11")),
        goods: Some("GREEN TEA".into()),
        weight: "1.250".parse().ok().map(Kilograms),
        packages: Some(1),
        country: Some("US".into()),
        forwarder: Some("(주)지어낸특송".into()),
        office: Some("인천공항세관".into()),
        declared: "79.98 USD".parse().ok(),
        ..parcel("5098-1204-4885")
    };
    w.clearances().record(holder, &tea, &from(list, Source::ClearanceList, 1, 2), true)?;
    let progress = ClearanceFacts { cargo_no: Some("26OZ0A117XI00030441".into()), ..parcel("509812044885") };
    w.clearances().record(holder, &progress, &from(later, Source::CargoProgress, 1, 50), true)?;

    let stranger = ClearanceFacts {
        form: Form::Import,
        stage: Stage::Held,
        stage_text: Some("통관보류".into()),
        arrived_on: Some(day("2026-11-18")),
        ..parcel("6091240093117")
    };
    let asked =
        w.clearances().record(holder, &stranger, &from(later, Source::ClearanceList, 2, 50), false)?;

    // Two parcels under one House B/L, and a sighting that could be either.
    for (row, no) in [(3, "1235626107745M"), (4, "1235626107746M")] {
        let said =
            ClearanceFacts { declaration_no: Some(no.into()), stage: Stage::Cleared, ..parcel("5512099003") };
        w.clearances().record(holder, &said, &from(later, Source::ClearanceList, row, 50), false)?;
    }
    w.clearances().record(
        holder,
        &parcel("5512099003"),
        &from(later, Source::CargoProgress, 5, 51),
        false,
    )?;

    let message =
        ClearanceFacts { accepted_on: Some(day("2026-06-01")), stage: Stage::Cleared, ..parcel("") };
    let message = ClearanceFacts { hbl: None, ..message };
    w.clearances().record(
        holder,
        &message,
        &Origin { source: Source::Notice, ..Origin::person(hour(6)) },
        false,
    )?;
    match asked {
        Seen::Placed(recorded) => Ok(recorded.id()),
        Seen::Unjoined => Err(Error::NoSuch { what: "clearance" }),
    }
}

fn incidents(w: &Writing<'_>, holder: HolderId, asked: ClearanceId, tea: OrderId) -> Result<()> {
    let (question, _) = w.incidents().open(holder, asked, IncidentKind::Question, hour(50))?;
    w.answers().add(holder, question, AnswerKind::Mine, Some(tea), hour(51))?;
    w.answers().undo(question, hour(52))?;
    w.answers().add(holder, question, AnswerKind::NotMine, None, hour(53))?;
    w.incidents().close(question, Closed::Answered, hour(53))?;
    let others = w.reading().clearances().all()?;
    for clearance in others.iter().filter(|c| c.history) {
        w.incidents().open(holder, clearance.id, IncidentKind::Review, hour(2))?;
    }
    Ok(())
}

/// What schema 4 brought: verdicts, what was set apart, looks at shops, what made a question be raised.
fn judged(w: &Writing<'_>, holder: HolderId, asked: ClearanceId, tea: OrderId) -> Result<()> {
    w.verdicts().keep(&KeptVerdict {
        clearance: asked,
        verdict: Verdict::Ask,
        orders: vec![tea],
        unexplained: 0.25,
        evidence: "[{\"code\":\"only_days\",\"bits\":0.0}]".into(),
        weights: 1,
        judged_at: hour(53),
    })?;
    w.apart().set(holder, asked, tea, hour(54))?;
    w.shops_seen().note(holder, &MerchantKey::of("Amazon.com"), hour(1))?;
    let (question, _) = w.incidents().open(holder, asked, IncidentKind::Question, hour(54))?;
    w.incidents().note_given_up(question, &[tea])?;
    w.incidents().note_by_hand(question, Occasion::Bill, Some("a note"), hour(54))?;
    w.incidents().close(question, Closed::Answered, hour(53))
}

/// What schema 5 brought: who reports, captures, report kits and where they were handed in.
fn reported(w: &Writing<'_>, holder: HolderId, asked: ClearanceId, later: EvidenceId) -> Result<()> {
    let who = Reporter {
        name: Some("지어낸 이".into()),
        phone: Some("02-000-0000".into()),
        address: Some("지어낸 길 1".into()),
        mail: Some("nobody@example.kr".into()),
    };
    w.reporters().set(holder, &who)?;
    let asked = w.reading().incidents().all()?.into_iter().find(|incident| incident.clearance == asked);
    let question = asked.ok_or(Error::NoSuch { what: "incident" })?.id;
    let picture = w.evidence().keep(b"\x89PNG\r\n\x1a\nmade up", hour(55))?.id;
    w.captures().add(holder, question, picture, "png", hour(55))?;
    let removed = w.captures().add(holder, question, later, "html", hour(56))?.id();
    w.captures().remove(removed, hour(57))?;
    let report = w.reports().add(&NewReport {
        holder,
        incidents: vec![question],
        made_at: hour(58),
        lang: "ko".into(),
        customs_police: "0a".repeat(32),
        others: "0b".repeat(32),
        place: Some("/home/someone/Documents/kits".into()),
        redaction: "prices items".into(),
    })?;
    let facts = FilingFacts {
        office: "customs".into(),
        filed_on: day("2026-11-22"),
        receipt: Some("2026-000001".into()),
        next_on: Some(day("2026-12-06")),
        note: Some("a note".into()),
    };
    let filing = w.filings().add(report, &facts, hour(59))?;
    w.filings().mark_reminded(filing, Some(hour(60)))?;
    let closed =
        FilingFacts { office: "경찰서".into(), receipt: None, next_on: None, note: None, ..facts };
    let closed = w.filings().add(report, &closed, hour(61))?;
    w.filings().set_closed(closed, Some(day("2026-11-23")))
}

fn parcel(hbl: &str) -> ClearanceFacts {
    ClearanceFacts { hbl: Some(hbl.into()), ..ClearanceFacts::default() }
}

fn item(name: &str, quantity: u32) -> Item {
    Item { name: name.into(), quantity, price: "39.99 USD".parse().ok() }
}

fn waybill(number: &str, leg: Leg) -> Waybill {
    Waybill::parse(number, leg).expect("a waybill's form")
}

fn from(evidence: EvidenceId, source: Source, row: u32, at: i64) -> Origin {
    Origin {
        source,
        evidence: Some(evidence),
        place: format!("row {row}"),
        as_of: hour(at),
        seen_at: hour(at),
    }
}

fn day(text: &str) -> KstDate {
    KstDate::parse(text).expect("a day")
}

/// The n-th hour of 20 November 2026 in Korea.
fn hour(n: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_100_400, 0).expect("a moment of our time") + TimeDelta::hours(n)
}
