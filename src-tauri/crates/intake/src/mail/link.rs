//! What links say of parcels. They are unwrapped by what is written in them, and never followed.

use super::number;
use crate::parcels;
use munjigi_model::carrier::{Check, guesses};
use munjigi_model::{Leg, Waybill};

/// Names under which a link carries the link behind it.
const BEHIND: [&str; 14] = [
    "url",
    "u",
    "target",
    "redirect",
    "redirect_url",
    "redirecturl",
    "dest",
    "destination",
    "goto",
    "to",
    "link",
    "next",
    "q",
    "r",
];
/// Links within links.
const DEEPEST: usize = 5;
const LONGEST: usize = 4096;

/// Names under which pages of carriers and shops have a parcel's number, in small letters.
const NUMBER: [&str; 31] = [
    "mailnolist",
    "mailno",
    "nums",
    "tracknum",
    "tracknums",
    "trackingnumber",
    "trackingnumbers",
    "tracking_number",
    "tracking_no",
    "trackingno",
    "trackingid",
    "tracking-id",
    "tracking_id",
    "tracknumbers",
    "trknbr",
    "awb",
    "waybill",
    "waybillno",
    "tlabels",
    "qtc_tlabels1",
    "gnbinvcno",
    "paraminvcno",
    "invc_no",
    "slipno",
    "wblnum",
    "wblnumtext2",
    "invno",
    "invoice_no",
    "sid1",
    "hawb",
    "parcelno",
];

/// Carriers' pages, and those that follow many carriers. Their links have the number as a name's value or as a part of the path.
const CARRIERS: [&str; 32] = [
    "cainiao.com",
    "17track.net",
    "ups.com",
    "fedex.com",
    "dhl.com",
    "dhl.de",
    "usps.com",
    "royalmail.com",
    "dpd.co.uk",
    "dpd.com",
    "evri.com",
    "cjlogistics.com",
    "doortodoor.co.kr",
    "hanjin.com",
    "hanjin.co.kr",
    "lotteglogis.com",
    "ilogen.com",
    "epost.go.kr",
    "epost.kr",
    "aftership.com",
    "yuntrack.com",
    "post.japanpost.jp",
    "ontrac.com",
    "canadapost.ca",
    "canadapost-postescanada.ca",
    "laposte.fr",
    "colissimo.fr",
    "gls-group.com",
    "hermesworld.com",
    "correos.es",
    "poste.it",
    "parcelsapp.com",
];

/// Every parcel's number in some links, in their order.
pub(super) fn waybills(links: &[&str]) -> Vec<Waybill> {
    let mut found: Vec<Waybill> = Vec::new();
    for link in links.iter().filter(|link| link.len() <= LONGEST) {
        for link in unwrapped(link) {
            for waybill in in_link(&link) {
                parcels::add(&mut found, waybill);
            }
        }
    }
    found
}

/// The value of a name in any of some links, or in the links within them.
pub(super) fn value_of(links: &[&str], name: &str) -> Option<String> {
    links.iter().filter(|link| link.len() <= LONGEST).flat_map(|link| unwrapped(link)).find_map(|link| {
        pairs(&link).into_iter().find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    })
}

/// The link and those within it, the outermost first.
fn unwrapped(link: &str) -> Vec<String> {
    let mut links = vec![link.to_owned()];
    let mut at = 0;
    while let Some(link) = links.get(at)
        && at < DEEPEST
    {
        let behind: Vec<String> = pairs(link)
            .into_iter()
            .filter(|(name, value)| {
                BEHIND.iter().any(|it| name.eq_ignore_ascii_case(it))
                    && (value.starts_with("http://") || value.starts_with("https://"))
            })
            .map(|(_, value)| value)
            .collect();
        links.extend(behind);
        at += 1;
    }
    links
}

fn in_link(link: &str) -> Vec<Waybill> {
    let of_carrier = host(link).is_some_and(|host| CARRIERS.iter().any(|carrier| is_within(&host, carrier)));
    let mut texts: Vec<String> = pairs(link)
        .into_iter()
        .filter(|(name, _)| NUMBER.iter().any(|it| name.eq_ignore_ascii_case(it)))
        .flat_map(|(_, value)| value.split([',', ';', ' ', '\n']).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    if of_carrier {
        let path = link.split_once('?').map_or(link, |(path, _)| path);
        texts.extend(path.split(['/', '#']).skip(3).map(decoded));
    }
    texts
        .iter()
        .filter_map(|text| Waybill::parse(text, Leg::Unknown).ok())
        .filter(|waybill| {
            let guesses = guesses(waybill.number());
            // Beside a name that others use too, only what is made like a parcel's number is one.
            let has_letters = waybill.number().bytes().any(|byte| byte.is_ascii_alphabetic());
            let is_made_so = guesses
                .first()
                .is_some_and(|guess| of_carrier || has_letters || guess.check == Check::Passed);
            is_made_so && !number::is_something_else(waybill.number())
        })
        .collect()
}

/// Whether a host is a domain or lies within it.
pub(super) fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

fn host(link: &str) -> Option<String> {
    let (_, rest) = link.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.rsplit_once('@').map_or(host, |(_, host)| host).to_ascii_lowercase())
}

/// Names and values of a link's query, and of what looks like one behind its `#`.
fn pairs(link: &str) -> Vec<(String, String)> {
    link.split(['?', '#', '&'])
        .skip(1)
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), decoded(value)))
        .collect()
}

/// `%3A` as `:`. What is no such sign stays.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let digit = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low));
                rest = after.get(2..).unwrap_or_default();
            }
            (b'+', ..) => bytes.push(b' '),
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn numbers(link: &str) -> Vec<String> {
        waybills(&[link]).iter().map(|waybill| waybill.number().to_owned()).collect()
    }

    #[test]
    fn numbers_in_links() {
        for (link, expected) in [
            (
                "https://click.aliexpress.com/e_x?cn=1&target=https%3A%2F%2Fglobal.cainiao.com%2Fdetail.htm%3FmailNoList%3D509812044885%26utm%3Dmail",
                &["509812044885"][..],
            ),
            (
                "https://a.example/?redirect=https%3A%2F%2Fwww.royalmail.com%2Ftrack-your-item%23%2Ftracking-results%2FRK100200305GB",
                &["RK100200305GB"],
            ),
            ("https://www.dhl.com/en/express/tracking.html?AWB=4217300010", &["4217300010"]),
            (
                "https://t.17track.net/en#nums=RK100200305GB,1Z2345YY0677190437",
                &["RK100200305GB", "1Z2345YY0677190437"],
            ),
            (
                "https://x.example/?url=https%3A%2F%2Fy.example%2F%3Fu%3Dhttps%253A%252F%252Fwww.ups.com%252Ftrack%253Ftracknum%253D1Z2345YY0677190437",
                &["1Z2345YY0677190437"],
            ),
            ("https://www.amazon.com/dp/B07ZV6FHWF/592-8282402-8932616?pf_rd_r=67SA2DHYJDD6W9M7UDNX", &[]),
            ("https://news.example/?tracking_id=204417&trackingId=3312004471", &[]),
            ("https://a.example/?mailNo=010-1234-5678", &[]),
        ] {
            assert_eq!(numbers(link), expected, "{link}");
        }
        assert_eq!(
            value_of(&["https://a.example/r?U=https%3A%2F%2Fb.example%2F%3ForderId%3D112-1"], "orderid")
                .as_deref(),
            Some("112-1")
        );
    }

    #[test]
    fn a_host_is_what_it_ends_in() {
        assert!(is_within("notice.aliexpress.com", "aliexpress.com") && is_within("dhl.com", "dhl.com"));
        assert!(!is_within("evil-dhl.com", "dhl.com") && !is_within("dhl.com.evil.example", "dhl.com"));
    }

    proptest! {
        #[test]
        fn nothing_panics(link in "(https?://)?[a-z.%&?=/#+0-9]{0,80}|\\PC{0,60}") {
            let _ = (numbers(&link), value_of(&[&link], "u"));
        }
    }
}
