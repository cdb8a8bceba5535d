//! The pages as a person sees them.

use std::fmt::Write;

use quick_xml::escape::escape;

use super::period::Period;
use super::row::Row;
use super::{PAGE, SIGN_IN};
use crate::query::Query;
use crate::scenario::Person;

const TITLE: &str = "해외직구 통관정보조회";

/// Which page of the list, and how many rows it has.
#[derive(Clone, Copy)]
pub(super) struct Paging {
    page: usize,
    size: usize,
}

impl Paging {
    /// Ten rows a page, or what was chosen.
    pub fn read(query: &Query) -> Self {
        let number = |name| query.get(name).and_then(|text| text.parse().ok()).filter(|number| *number > 0);
        Self { page: number("pageIndex").unwrap_or(1), size: number("pageUnit").unwrap_or(10) }
    }
}

pub(super) fn list(person: &Person, period: Period, rows: &[&Row], paging: Paging) -> String {
    let Period { from, to } = period;
    let Paging { page, size } = paging;
    let before = (page - 1).saturating_mul(size);
    let shown = rows.iter().zip(1..).skip(before).take(size);
    let mut table = String::new();
    for (row, number) in shown {
        table_row(&mut table, row, number);
    }
    if table.is_empty() {
        table.push_str("<tr><td colspan=\"6\">조회된 데이터가 없습니다.</td></tr>\n");
    }
    frame(
        TITLE,
        &format!(
            "<h2>{TITLE}</h2>\n\
             <form action=\"{PAGE}\"><label>개인통관고유부호</label><input type=\"text\" name=\"persEcm\" value=\"{code}\" readonly>\
             <label>조회기간</label><input name=\"dclrStrtDt\" value=\"{from}\"> ~ <input name=\"dclrEndDt\" value=\"{to}\">\
             <select name=\"pageUnit\">{sizes}</select><button>조회</button></form>\n\
             <p class=\"total\">총 <strong>{count}</strong>건</p>\n\
             <table summary=\"해외직구 통관정보\"><caption>{TITLE} 결과</caption>\n\
             <thead><tr><th scope=\"col\">No</th><th scope=\"col\">수입신고수리일</th><th scope=\"col\">통관형태</th>\
             <th scope=\"col\">신고(제출)번호</th><th scope=\"col\">M B/L - H B/L</th><th scope=\"col\">처리상태</th></tr></thead>\n\
             <tbody>\n{table}</tbody></table>\n\
             <div class=\"paging\">{links}</div>\n",
            code = escape(masked(&person.code)),
            sizes = sizes(size),
            count = rows.len(),
            links = links(period, rows.len().div_ceil(size).max(1), paging),
        ),
    )
}

pub(super) fn sign_in(wrong: Option<&str>) -> String {
    let wrong = wrong.map(|wrong| format!("<p class=\"error\">{wrong}</p>\n")).unwrap_or_default();
    frame(
        "로그인",
        &format!(
            "<h2>로그인</h2>\n{wrong}<form method=\"post\" action=\"{SIGN_IN}\"><label>아이디 <input name=\"userId\"></label>\
             <label>비밀번호 <input type=\"password\" name=\"userPw\"></label><button>로그인</button></form>\n"
        ),
    )
}

pub(super) fn refused(sentence: &str) -> String {
    frame(TITLE, &format!("<h2>{TITLE}</h2>\n<p class=\"error\">{}</p>\n", escape(sentence)))
}

fn frame(title: &str, content: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"ko\"><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">\n\
         <title>{title} | 국가관세종합정보시스템 (모의)</title></head>\n<body>\n\
         <div id=\"gnb\"><ul><li>전자신고</li><li>정보조회</li><li>업무지원</li></ul></div>\n{content}\
         <div id=\"footer\">국가관세종합정보시스템이 아닌 모의 화면입니다.</div>\n</body></html>"
    )
}

fn table_row(table: &mut String, row: &Row, number: usize) {
    let day = row.accepted_on.map(|day| day.to_string()).unwrap_or_default();
    let texts = [&row.declaration_no, &row.mbl, &row.hbl].map(|text| escape(text.as_str()));
    let [declaration_no, mbl, hbl] = texts;
    // Writing to a text cannot fail.
    let _ = writeln!(
        table,
        "<tr><td>{number}</td><td>{day}</td><td>{}</td><td>{declaration_no}</td><td class=\"tal\">{mbl} - {hbl}</td><td>{}</td></tr>",
        row.form, row.state
    );
}

fn links(period: Period, pages: usize, paging: Paging) -> String {
    let Period { from, to } = period;
    let link = |page: usize| {
        let size = paging.size;
        format!(
            "<a href=\"{PAGE}?dclrStrtDt={from}&amp;dclrEndDt={to}&amp;pageIndex={page}&amp;pageUnit={size}\">{page}</a>"
        )
    };
    (1..=pages).map(link).collect::<Vec<_>>().join(" ")
}

fn sizes(chosen: usize) -> String {
    let size = |size: usize| {
        let selected = if size == chosen { " selected" } else { "" };
        format!("<option value=\"{size}\"{selected}>{size}</option>")
    };
    [10, 20, 30, 50, 100].map(size).concat()
}

/// `P*********123`.
fn masked(code: &str) -> String {
    let last = code.chars().count().saturating_sub(3);
    let star = |(place, letter)| if place == 0 || place >= last { letter } else { '*' };
    code.chars().enumerate().map(star).collect()
}
