//! API001 화물통관 진행정보.

use chrono::{DateTime, Utc};

use super::Incomplete;
use crate::cargo::{Cargo, Event, FORWARDER_CODE, country_code, plain};
use crate::korea;
use crate::query::Query;
use crate::world::World;
use crate::xml::{Xml, kilograms, nothing};

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

/// All 38 elements of the header, the number of events, and all 13 of each event, the newest first.
fn single(cargo: &Cargo, now: DateTime<Utc>) -> String {
    let events = newest_first(cargo, now);
    let mut xml = Xml::answer(ROOT, "");
    let weight = kilograms(cargo.parcel.grams);
    let arrives_on = korea::plain(cargo.arrives_on);
    let packages = cargo.packages.to_string();
    let newest = events.first().map(|event| korea::stamp(event.at)).unwrap_or_default();
    let progress = progress(&events);
    let (route, numbers) = (&cargo.route, &cargo.numbers);
    xml.row(
        HEADER,
        &[
            ("csclPrgsStts", clearance_status(&events)),
            ("vydf", route.voyage),
            ("rlseDtyPridPassTpcd", "N"),
            ("prnm", &cargo.parcel.goods),
            ("ldprCd", route.loading.0),
            ("shipNat", route.flag_code),
            ("blPt", route.bl_type.0),
            ("dsprNm", route.discharge.1),
            ("etprDt", &arrives_on),
            ("prgsStCd", progress.1),
            ("msrm", ""),
            ("wghtUt", "KG"),
            ("dsprCd", route.discharge.0),
            ("cntrGcnt", route.containers),
            ("cargTp", "수입 일반화물"),
            ("shcoFlcoSgn", route.carrier_code),
            ("pckGcnt", &packages),
            ("etprCstm", cargo.office()),
            ("shipNm", route.vessel),
            ("hblNo", &numbers.hbl),
            ("prcsDttm", &newest),
            ("frwrSgn", FORWARDER_CODE),
            ("spcnCargCd", route.special_cargo),
            ("ttwg", &weight),
            ("ldprNm", route.loading.1),
            ("frwrEntsConm", &cargo.parcel.handler),
            ("dclrDelyAdtxYn", "N"),
            ("mtTrgtCargYnNm", "N"),
            ("cargMtNo", &cargo.cargo_no),
            ("cntrNo", route.container),
            ("mblNo", &numbers.mbl),
            ("blPtNm", route.bl_type.1),
            ("lodCntyCd", country_code(cargo.parcel.country)),
            ("prgsStts", progress.0),
            ("shcoFlco", route.carrier),
            ("pckUt", route.package_unit),
            ("shipNatNm", route.flag),
            ("agnc", route.agent),
        ],
    );
    xml.count(events.len());
    for event in events {
        event_row(&mut xml, cargo, event);
    }
    xml.finish()
}

fn event_row(xml: &mut Xml, cargo: &Cargo, event: &Event) {
    let kind = event.kind;
    let (warehouse, code) = event.warehouse(cargo);
    let is_counted = !code.is_empty();
    let moved_at = if kind.movement.is_empty() { String::new() } else { korea::dashed_stamp(event.at) };
    xml.row(
        EVENT,
        &[
            ("shedNm", warehouse),
            ("prcsDttm", &korea::stamp(event.at)),
            ("dclrNo", &event.number(cargo)),
            ("rlbrDttm", &moved_at),
            ("wght", &if is_counted { kilograms(event.grams) } else { String::new() }),
            ("rlbrBssNo", &event.basis(cargo)),
            ("bfhnGdncCn", &event.guidance(cargo)),
            ("wghtUt", "KG"),
            ("pckGcnt", &if is_counted { event.packages } else { 0 }.to_string()),
            ("cargTrcnRelaBsopTpcd", kind.name),
            ("pckUt", if is_counted && kind.has_unit { cargo.route.package_unit } else { "" }),
            ("rlbrCn", kind.movement),
            ("shedSgn", code),
        ],
    );
}

/// 8 of 38 elements hold text, the others are there and empty.
fn list(cargo: &[&Cargo]) -> String {
    const ELEMENTS: [&str; 38] = [
        "csclPrgsStts",
        "vydf",
        "rlseDtyPridPassTpcd",
        "prnm",
        "ldprCd",
        "shipNat",
        "blPt",
        "dsprNm",
        "etprDt",
        "prgsStCd",
        "msrm",
        "wghtUt",
        "dsprCd",
        "cntrGcnt",
        "cargTp",
        "shcoFlcoSgn",
        "pckGcnt",
        "etprCstm",
        "shipNm",
        "hblNo",
        "prcsDttm",
        "frwrSgn",
        "spcnCargCd",
        "ttwg",
        "ldprNm",
        "frwrEntsConm",
        "dclrDelyAdtxYn",
        "mtTrgtCargYnNm",
        "cargMtNo",
        "cntrNo",
        "mblNo",
        "blPtNm",
        "lodCntyCd",
        "prgsStts",
        "shcoFlco",
        "pckUt",
        "shipNatNm",
        "agnc",
    ];
    let mut xml = Xml::answer(ROOT, SEVERAL);
    for cargo in cargo {
        let arrives_on = korea::plain(cargo.arrives_on);
        let filled = [
            ("cargMtNo", cargo.cargo_no.as_str()),
            ("hblNo", &cargo.numbers.hbl),
            ("mblNo", &cargo.numbers.mbl),
            ("etprDt", &arrives_on),
            ("dsprCd", cargo.route.discharge.0),
            ("dsprNm", cargo.route.discharge.1),
            ("shcoFlcoSgn", cargo.route.carrier_code),
            ("shcoFlco", cargo.route.carrier),
        ];
        let text =
            |name: &str| filled.iter().find(|(filled, _)| *filled == name).map_or("", |(_, text)| text);
        xml.row(HEADER, &ELEMENTS.map(|name| (name, text(name))));
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
