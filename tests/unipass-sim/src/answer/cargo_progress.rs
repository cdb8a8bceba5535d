//! API001 화물통관 진행정보.

use chrono::{DateTime, Utc};

use super::Incomplete;
use crate::cargo::{Cargo, Event, FORWARDER_CODE, country_code, plain};
use crate::korea;
use crate::query::Query;
use crate::world::World;
use crate::xml::{Field, Xml, kilograms, nothing};

pub(super) const ROOT: &str = "cargCsclPrgsInfoQryRtnVo";
const HEADER: &str = "cargCsclPrgsInfoQryVo";
const EVENT: &str = "cargCsclPrgsInfoDtlQryVo";

const INCOMPLETE: Incomplete = Incomplete(
    "[화물관리번호(cargMtNo)], [Master B/L번호(mblNo)과 BL년도(blYy)], [House B/L번호(hblNo)과 BL년도(blYy)] 중 한가지는 \
     필수입력입니다. 또는 화물관리번호는 15자리 이상 자리로 입력하셔야 합니다.",
);
const SEVERAL: &str =
    "[N00] 조회 결과가 다건입니다. 상세내역조회를 위해서는 화물관리번호(cargMtNo)로 조회하시기 바랍니다.";
const SHORTEST_CARGO_NO: usize = 15;

pub(super) fn answer(world: &World, query: &Query, now: DateTime<Utc>) -> Result<String, Incomplete> {
    let found: Vec<&Cargo> =
        asked(world, query)?.into_iter().filter(|cargo| !cargo.events_by(now).is_empty()).collect();
    Ok(match found.as_slice() {
        [] => nothing(ROOT),
        [one] => single(one, now),
        several => list(several),
    })
}

/// What goes by the numbers that were asked for. A cargo control number is compared whole: whether its first 15 characters are enough,
/// as the sentence above suggests, is not known.
fn asked<'w>(world: &'w World, query: &Query) -> Result<Vec<&'w Cargo>, Incomplete> {
    if let Some(cargo_no) = query.get("cargMtNo") {
        let is_long_enough = plain(cargo_no).chars().count() >= SHORTEST_CARGO_NO;
        return is_long_enough.then(|| world.by_cargo_no(cargo_no).collect()).ok_or(INCOMPLETE);
    }
    let year: i32 = query.get("blYy").and_then(|year| year.parse().ok()).ok_or(INCOMPLETE)?;
    let (house, master) = (query.get("hblNo"), query.get("mblNo"));
    let found: Vec<&Cargo> = match (house, master) {
        (Some(house), None) => world.by_house(house).collect(),
        (Some(house), Some(master)) => {
            let master = plain(master);
            world.by_house(house).filter(|cargo| cargo.numbers.mbl == master).collect()
        }
        (None, Some(master)) => world.by_master(master).collect(),
        (None, None) => return Err(INCOMPLETE),
    };
    Ok(found.into_iter().filter(|cargo| cargo.year() == year).collect())
}

/// The header, the number of events, and the events, the newest first.
fn single(cargo: &Cargo, now: DateTime<Utc>) -> String {
    let events = newest_first(cargo, now);
    let mut xml = Xml::answer(ROOT, "");
    xml.row(HEADER, &header(cargo, &events));
    xml.count(events.len());
    for event in events {
        event_row(&mut xml, cargo, event);
    }
    xml.finish()
}

/// All 38 elements, in the order of the wire.
fn header<'c>(cargo: &'c Cargo, newest_first: &[&Event]) -> [Field<'c>; 38] {
    let newest = newest_first.first().map(|event| korea::stamp(event.at)).unwrap_or_default();
    let progress = progress(newest_first);
    let (parcel, route, numbers) = (&cargo.parcel, &cargo.route, &cargo.numbers);
    [
        ("csclPrgsStts", clearance_status(newest_first).into()),
        ("vydf", route.voyage.into()),
        ("rlseDtyPridPassTpcd", "N".into()),
        ("prnm", parcel.goods.as_str().into()),
        ("ldprCd", route.loading.0.into()),
        ("shipNat", route.flag_code.into()),
        ("blPt", route.bl_type.0.into()),
        ("dsprNm", route.discharge.1.into()),
        ("etprDt", korea::plain(cargo.arrives_on).into()),
        ("prgsStCd", progress.1.into()),
        ("msrm", "".into()),
        ("wghtUt", "KG".into()),
        ("dsprCd", route.discharge.0.into()),
        ("cntrGcnt", route.containers.into()),
        ("cargTp", "수입 일반화물".into()),
        ("shcoFlcoSgn", route.carrier_code.into()),
        ("pckGcnt", cargo.packages.to_string().into()),
        ("etprCstm", cargo.office().into()),
        ("shipNm", route.vessel.into()),
        ("hblNo", numbers.hbl.as_str().into()),
        ("prcsDttm", newest.into()),
        ("frwrSgn", FORWARDER_CODE.into()),
        ("spcnCargCd", route.special_cargo.into()),
        ("ttwg", kilograms(parcel.grams).into()),
        ("ldprNm", route.loading.1.into()),
        ("frwrEntsConm", parcel.handler.as_str().into()),
        ("dclrDelyAdtxYn", "N".into()),
        ("mtTrgtCargYnNm", "N".into()),
        ("cargMtNo", cargo.cargo_no.as_str().into()),
        ("cntrNo", route.container.into()),
        ("mblNo", numbers.mbl.as_str().into()),
        ("blPtNm", route.bl_type.1.into()),
        ("lodCntyCd", country_code(parcel.country).into()),
        ("prgsStts", progress.0.into()),
        ("shcoFlco", route.carrier.into()),
        ("pckUt", route.package_unit.into()),
        ("shipNatNm", route.flag.into()),
        ("agnc", route.agent.into()),
    ]
}

/// All 13 elements, in the order of the wire.
fn event_row(xml: &mut Xml, cargo: &Cargo, event: &Event) {
    let kind = event.kind;
    let (warehouse, code) = event.warehouse(cargo);
    let is_counted = !code.is_empty();
    let moved_at = if kind.movement.is_empty() { String::new() } else { korea::dashed_stamp(event.at) };
    let fields: [Field<'_>; 13] = [
        ("shedNm", warehouse.into()),
        ("prcsDttm", korea::stamp(event.at).into()),
        ("dclrNo", event.number(cargo).into()),
        ("rlbrDttm", moved_at.into()),
        ("wght", if is_counted { kilograms(event.grams).into() } else { "".into() }),
        ("rlbrBssNo", event.basis(cargo).into()),
        ("bfhnGdncCn", event.guidance(cargo).into()),
        ("wghtUt", "KG".into()),
        ("pckGcnt", if is_counted { event.packages } else { 0 }.to_string().into()),
        ("cargTrcnRelaBsopTpcd", kind.name.into()),
        ("pckUt", if is_counted && kind.has_unit { cargo.route.package_unit } else { "" }.into()),
        ("rlbrCn", kind.movement.into()),
        ("shedSgn", code.into()),
    ];
    xml.row(EVENT, &fields);
}

/// 8 of 38 elements hold text, the others are there and empty.
fn list(cargo: &[&Cargo]) -> String {
    const FILLED: [&str; 8] =
        ["cargMtNo", "hblNo", "mblNo", "etprDt", "dsprCd", "dsprNm", "shcoFlcoSgn", "shcoFlco"];
    let mut xml = Xml::answer(ROOT, SEVERAL);
    for cargo in cargo {
        let fields = header(cargo, &[]);
        xml.row(
            HEADER,
            &fields.map(|(name, text)| (name, if FILLED.contains(&name) { text } else { "".into() })),
        );
    }
    xml.count(cargo.len());
    xml.finish()
}

/// Of events of one second the later one stands first, but for a clearance and its release: those were seen in either order.
fn newest_first(cargo: &Cargo, now: DateTime<Utc>) -> Vec<&Event> {
    let mut events: Vec<&Event> = cargo.events_by(now).iter().rev().collect();
    if !cargo.release_first {
        for place in 1..events.len() {
            let is_tie = events[place].at == events[place - 1].at;
            if is_tie && Some(events[place].at) == cargo.cleared_at() {
                events.swap(place, place - 1);
            }
        }
    }
    events
}

/// 통관진행상태: the newest word on it. That it is empty before a declaration is inferred, and what it says between a declaration and its
/// end is a guess of the constructed fixtures.
fn clearance_status(newest_first: &[&Event]) -> &'static str {
    newest_first.iter().map(|event| event.kind.status).find(|status| !status.is_empty()).unwrap_or_default()
}

/// 진행상태 and its code, by the row that stands first: captures of 2020 put the examination before its release and say
/// 통관목록심사완료, a client's test of 2026 has both the other way.
fn progress(newest_first: &[&Event]) -> (&'static str, &'static str) {
    newest_first.first().map_or(("", ""), |event| {
        let word = if event.kind.progress.is_empty() { event.kind.name } else { event.kind.progress };
        (word, event.kind.progress_code)
    })
}
