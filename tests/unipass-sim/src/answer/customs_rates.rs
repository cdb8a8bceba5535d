//! API012 관세환율. The rates are drawn around numbers of no day: only their form and size count.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use munjigi_draws::Draw;

use super::Incomplete;
use crate::korea;
use crate::query::Query;
use crate::world::World;
use crate::xml::{Xml, nothing};

pub(super) const ROOT: &str = "trifFxrtInfoQryRtnVo";
const ROW: &str = "trifFxrtInfoQryRsltVo";

/// Formed after API001's sentences: none of this service was found.
const NO_DAY: Incomplete = Incomplete("조회일자(qryYymmDd)는 필수입력입니다.");
const NO_DIRECTION: Incomplete = Incomplete("수출입구분(imexTp)은 필수입력입니다.");

/// Country, name, currency, won in ten-thousandths. The euro stands there once for each of its countries.
const CURRENCIES: [(&str, &str, &str, u64); 8] = [
    ("US", "US Dollar", "USD", 13_912_400),
    ("JP", "Yen", "JPY", 91_207),
    ("CN", "Yuan", "CNY", 1_943_800),
    ("DE", "Euro", "EUR", 16_120_500),
    ("FR", "Euro", "EUR", 16_120_500),
    ("GB", "Pound Sterling", "GBP", 18_407_700),
    ("HK", "Hong Kong Dollar", "HKD", 1_786_100),
    ("VN", "Dong", "VND", 527),
];

pub(super) fn answer(world: &World, query: &Query, now: DateTime<Utc>) -> Result<String, Incomplete> {
    let day = query.get("qryYymmDd").and_then(korea::read_plain).ok_or(NO_DAY)?;
    let direction =
        query.get("imexTp").filter(|direction| ["1", "2"].contains(direction)).ok_or(NO_DIRECTION)?;
    let from = sunday(day);
    if korea::day(now) < announced_on(from) {
        return Ok(nothing(ROOT));
    }
    let mut xml = Xml::answer(ROOT, "");
    xml.count(CURRENCIES.len());
    for (country, name, currency, usual) in CURRENCIES {
        let rate = rate(world, from, direction, currency, usual);
        xml.row(
            ROW,
            &[
                ("cntySgn", country.into()),
                ("mtryUtNm", name.into()),
                ("fxrt", rate.into()),
                ("currSgn", currency.into()),
                ("aplyBgnDt", korea::plain(from).into()),
                ("imexTp", direction.into()),
            ],
        );
    }
    Ok(xml.finish())
}

/// They hold from Sunday to Saturday.
fn sunday(day: NaiveDate) -> NaiveDate {
    day - TimeDelta::days(i64::from(day.weekday().num_days_from_sunday()))
}

/// On the Friday before.
fn announced_on(sunday: NaiveDate) -> NaiveDate {
    sunday - TimeDelta::days(2)
}

/// Up to two in a hundred more or less than usual, the same for all countries of a currency.
fn rate(world: &World, from: NaiveDate, direction: &str, currency: &str, usual: u64) -> String {
    let mut draw = Draw::of(world.seed, &format!("{currency} {direction} {from}"));
    let by = if world.yen_by_the_hundred && currency == "JPY" { 100 } else { 1 };
    let rate = usual * (980 + draw.below(41)) / 1000 * by;
    format!("{}.{:04}", rate / 10_000, rate % 10_000).trim_end_matches('0').trim_end_matches('.').to_owned()
}
