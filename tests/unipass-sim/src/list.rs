//! The page «해외직구 통관정보조회»: signing in, the list as a table and as JSON.
//!
//! The columns, their words, the JSON and its address are as seen in June 2023; the page around them, its own address, signing in and
//! every sentence are the simulator's own.

mod html;
mod json;
mod period;
mod row;
mod session;

use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use chrono::{DateTime, Utc};

use crate::Trouble;
use crate::query::Query;
use crate::reply::Reply;
use crate::world::World;

use period::Period;
use row::Row;
pub(crate) use session::Sessions;

/// Where a person signs in.
pub(crate) const SIGN_IN: &str = "/csp/index.do";
/// The list as a page.
pub(crate) const PAGE: &str =
    "/csp/myc/bsopspptinfo/cscllgstinfo/ImpCargPrgsInfoMtCtr/openOvrsDrtPuchPrgsInfo.do";
/// The list as JSON: this address was seen.
pub(crate) const ANSWER: &str =
    "/csp/myc/bsopspptinfo/cscllgstinfo/ImpCargPrgsInfoMtCtr/retrieveOvrsDrtPuchPrgsInfoLstLst.do";

/// What of the page is asked for.
pub(crate) struct Asked<'a> {
    pub path: &'a str,
    pub method: &'a Method,
    pub headers: &'a HeaderMap,
    pub query: &'a Query,
}

/// Answers for the page.
pub(crate) fn answer(
    world: &World,
    sessions: &Sessions,
    asked: &Asked<'_>,
    now: DateTime<Utc>,
    trouble: Option<Trouble>,
) -> Reply {
    let is_signed_in = trouble != Some(Trouble::ExpiredKey) && sessions.know(asked.headers);
    let rows = || if trouble == Some(Trouble::Empty) { Vec::new() } else { row::rows(world, now) };
    match asked.path {
        ANSWER if !is_signed_in => Reply::json(json::refused("로그인이 필요합니다.")),
        ANSWER => Reply::json(json::answer(&world.person, asked.query, rows())),
        PAGE if is_signed_in => Reply::html(list_page(world, asked.query, &rows(), now)),
        _ if asked.method == Method::POST => sign_in(world, sessions, asked.query),
        _ => Reply::html(html::sign_in(None)),
    }
}

fn list_page(world: &World, query: &Query, rows: &[Row], now: DateTime<Utc>) -> String {
    match Period::read(query).unwrap_or_else(|| Ok(Period::usual(now))) {
        Err(too_long) => html::refused(&too_long.to_string()),
        Ok(period) => {
            let rows: Vec<&Row> = rows.iter().filter(|row| period.holds(row.declared_on)).collect();
            html::list(&world.person, period, &rows, html::Paging::read(query))
        }
    }
}

fn sign_in(world: &World, sessions: &Sessions, query: &Query) -> Reply {
    let is_theirs = query.get("userId") == Some(&world.person.sign_in)
        && query.get("userPw") == Some(&world.person.password);
    if !is_theirs {
        return Reply::html(html::sign_in(Some("아이디 또는 비밀번호가 올바르지 않습니다.")));
    }
    let cookie = HeaderValue::try_from(sessions.begin(world.seed));
    let mut reply = Reply::html(String::new());
    reply.status = StatusCode::FOUND;
    reply.headers.insert(LOCATION, HeaderValue::from_static(PAGE));
    if let Ok(cookie) = cookie {
        reply.headers.insert(SET_COOKIE, cookie);
    }
    reply
}
