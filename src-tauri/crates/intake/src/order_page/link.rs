//! What links say. None is ever followed: their own text holds numbers that the page does not show.

use std::ops::Range;

use munjigi_model::{Leg, Waybill};

use super::number;
use crate::page::Link;

/// Names under which carriers' pages are given a parcel's number.
const PARCEL: [&str; 22] = [
    "wblno",
    "invc_no",
    "invcno",
    "gnbinvcno",
    "invno",
    "invoiceno",
    "wblnumtext2",
    "wblnum",
    "sid1",
    "mailnolist",
    "mailno",
    "tracknum",
    "tracknums",
    "inquirynumber1",
    "trknbr",
    "tracknumbers",
    "tlabels",
    "qtc_tlabels1",
    "tracking-id",
    "trackingnumber",
    "tracking_number",
    "trackingno",
];
/// Redirects within redirects that are looked into.
const DEEPEST: usize = 3;

/// Those of some lines. Links stand in the order of their lines.
pub(super) fn of_lines<'l>(links: &'l [Link], lines: &Range<usize>) -> &'l [Link] {
    let from = links.partition_point(|link| link.line < lines.start);
    let to = links.partition_point(|link| link.line < lines.end);
    links.get(from..to).unwrap_or_default()
}

/// The parcels' numbers in links.
pub(super) fn waybills(links: &[Link]) -> Vec<Waybill> {
    links
        .iter()
        .flat_map(|link| parameters(&link.href))
        .filter(|(name, _)| PARCEL.contains(&name.as_str()))
        .flat_map(|(_, value)| number::waybills(&value, Leg::Unknown))
        .filter_map(Result::ok)
        .filter(|waybill| !waybill.carriers().is_empty())
        .collect()
}

/// Names and values of a link, and of the links within it.
pub(super) fn parameters(href: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut text = href.to_owned();
    for _ in 0..DEEPEST {
        for part in text.split(['?', '&', '#', ';']) {
            if let Some((name, value)) = part.split_once('=') {
                all.push((name.to_ascii_lowercase(), value.to_owned()));
            }
        }
        let decoded = without_percent(&text);
        if decoded == text {
            break;
        }
        text = decoded;
    }
    all
}

/// `%3D` as `=`. What is not ASCII is left as it is: no number is in it.
fn without_percent(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        decoded.push_str(before);
        let code = after.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok()).filter(u8::is_ascii);
        match (code, after.get(2..)) {
            (Some(byte), Some(after)) => {
                decoded.push(char::from(byte));
                rest = after;
            }
            (None, _) | (_, None) => {
                decoded.push('%');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

/// The host of a link, in small letters, without its port.
pub(super) fn host(href: &str) -> Option<String> {
    let rest =
        href.trim().split_once("://").map(|(_, rest)| rest).or_else(|| href.trim().strip_prefix("//"))?;
    let host = rest.split(['/', '?', '#', ':', '"', '\'', ' ', '\r', '\n']).next()?;
    let is_host =
        host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
    is_host.then(|| host.to_ascii_lowercase())
}

/// Whether a host is this one or belongs to it.
pub(super) fn is_of(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// The host that the page was copied from (Windows' clipboard says so) or saved from (browsers note it at the top).
pub(super) fn source_host(html: &str) -> Option<String> {
    let head: String = html.chars().take(4096).collect();
    let of = |mark: &str| head.split_once(mark).and_then(|(_, rest)| host(rest.split(['\n', '>']).next()?));
    of("SourceURL:").or_else(|| of("saved from url="))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_links() {
        let links = [
            "https://trace.example/parcel?fsp_cmd=x&invc_no=509812044885",
            "https://click.example/r?target=https%3A%2F%2Fglobal.example%2Fdetail.htm%3FmailNoList%3DLP00123456789012",
            "https://shop.example/order?orderId=8192345678901234&phone=01012345678",
            "https://trace.example/?invc_no=01012345678",
        ]
        .map(|href| Link { line: 3, href: href.to_owned() });
        let found: Vec<String> =
            waybills(of_lines(&links, &(0..10))).iter().map(|found| found.number().to_owned()).collect();
        assert_eq!(found, ["509812044885", "LP00123456789012"]);
        assert!(of_lines(&links, &(4..10)).is_empty());
    }

    #[test]
    fn where_a_page_is_from() {
        let windows = "Version:0.9\r\nStartHTML:0\r\nSourceURL:https://mc.coupang.com/order/list\r\n<html>";
        assert_eq!(source_host(windows).as_deref(), Some("mc.coupang.com"));
        let saved = "<!DOCTYPE html>\n<!-- saved from url=(0042)https://www.ebay.com/mye -->\n<html>";
        assert_eq!(source_host(saved).as_deref(), Some("www.ebay.com"));
        assert_eq!(source_host("<html>"), None);
        assert!(is_of("mc.coupang.com", "coupang.com") && !is_of("notcoupang.com", "coupang.com"));
    }
}
