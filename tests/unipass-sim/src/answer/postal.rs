//! API037 우편물 통관진행정보. No raw answer was found: every value is the simulator's own, the names of the steps above all, and so are
//! the sentences of a refusal and that an item is found under its own kind alone.

use chrono::{DateTime, Utc};
use munjigi_draws::Draw;

use super::Incomplete;
use crate::cargo::plain;
use crate::korea;
use crate::query::Query;
use crate::scenario::PostalItem;
use crate::world::World;
use crate::xml::{Field, Xml, kilograms};

pub(super) const ROOT: &str = "psmtCsclPrgsInfoQryRtnVo";
const ITEM: &str = "psmtCsclPrgsInfoQryRsltVo";

const NO_KIND: Incomplete = Incomplete("우편물종류코드(psmtKcd)는 필수입력입니다.");
const NO_NUMBER: Incomplete = Incomplete("우편물번호(psmtNo)는 필수입력입니다.");

pub(super) fn answer(world: &World, query: &Query, now: DateTime<Utc>) -> Result<String, Incomplete> {
    let asked_kind = query.get("psmtKcd").ok_or(NO_KIND)?;
    let number = plain(query.get("psmtNo").ok_or(NO_NUMBER)?);
    let found: Vec<&PostalItem> = world
        .postal_items
        .iter()
        .filter(|item| {
            plain(&item.postal_no) == number && kind(&number) == asked_kind && item.arrives_at <= now
        })
        .collect();
    let mut xml = Xml::answer(ROOT, "");
    xml.count(found.len());
    for item in found {
        row(&mut xml, world, item, now);
    }
    Ok(xml.finish())
}

fn row(xml: &mut Xml, world: &World, item: &PostalItem, now: DateTime<Utc>) {
    let number = plain(&item.postal_no);
    let arrived_on = korea::day(item.arrives_at);
    let approved_on = item.approved_at.filter(|at| *at <= now).map(|at| korea::plain(korea::day(at)));
    let step = if approved_on.is_some() { "통관완료" } else { "통관심사중" };
    let serial = Draw::of(world.seed, &number).digits(5);
    let clearance_no = format!("20{}2100{serial}", korea::short_year(arrived_on));
    let fields: [Field<'_>; 12] = [
        ("psmtCsclMtNo", clearance_no.into()),
        ("psmtNo", number.as_str().into()),
        ("psmtPrcsTpcd", "".into()),
        ("psmtPrcsTpcdNm", step.into()),
        ("csclPsofCd", "".into()),
        ("csclPsofNm", "국제우편물류센터".into()),
        ("psmtKcd", kind(&number).into()),
        ("brngArvlDt", korea::plain(arrived_on).into()),
        ("sendCntyCdNm", item.sent_from.as_str().into()),
        ("ttwg", kilograms(item.grams).into()),
        ("aprvDt", approved_on.unwrap_or_default().into()),
        ("psmtPrcsStcd", "".into()),
    ];
    xml.row(ITEM, &fields);
}

/// `01` is EMS by one client's table; numbers of EMS begin with E (S10 of the Universal Postal Union).
fn kind(number: &str) -> &'static str {
    if number.starts_with('E') { "01" } else { "02" }
}
