//! The list as JSON.

use serde::Serialize;
use serde_json::json;

use super::period::Period;
use super::row::Row;
use crate::korea;
use crate::query::Query;
use crate::scenario::Person;

#[derive(Serialize)]
struct List<'r> {
    count: usize,
    #[serde(rename = "resultList")]
    rows: Vec<Entry<'r>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'r> {
    acpt_dt: String,
    cscl_form: &'r str,
    dclr_no: &'r str,
    mbl_no: &'r str,
    hbl_no: &'r str,
    prcs_stts: &'r str,
}

/// What page and how many of them, as the one program that was seen asks.
const USUAL_PAGE: usize = 100;

pub(super) fn answer(person: &Person, query: &Query, rows: Vec<Row>) -> String {
    if query.get("persEcm") != Some(&person.code) {
        return refused("개인통관고유부호를 확인하시기 바랍니다.");
    }
    let period = match Period::read(query) {
        None => return refused("조회기간은 필수입력입니다."),
        Some(Err(too_long)) => return refused(&too_long.to_string()),
        Some(Ok(period)) => period,
    };
    let rows: Vec<Row> = rows.into_iter().filter(|row| period.holds(row.declared_on)).collect();
    let number =
        |name| query.get(name).and_then(|text| text.parse::<usize>().ok()).filter(|number| *number > 0);
    let (page, size) = (number("pageIndex").unwrap_or(1), number("recordCountPerPage").unwrap_or(USUAL_PAGE));
    let list = List {
        count: rows.len(),
        rows: rows.iter().skip((page - 1).saturating_mul(size)).take(size).map(entry).collect(),
    };
    serde_json::to_string(&list).unwrap_or_else(|_| refused("조회 중 오류가 발생하였습니다."))
}

pub(super) fn refused(message: &str) -> String {
    json!({ "error": true, "message": message }).to_string()
}

fn entry(row: &Row) -> Entry<'_> {
    Entry {
        acpt_dt: row.accepted_on.map(korea::plain).unwrap_or_default(),
        cscl_form: row.form,
        dclr_no: &row.declaration_no,
        mbl_no: &row.mbl,
        hbl_no: &row.hbl,
        prcs_stts: row.state,
    }
}
