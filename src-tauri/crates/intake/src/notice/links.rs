//! Links in a message: where they lead, by their text alone. None is ever opened, and none is shown again.

use std::ops::Range;

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// An office's or a carrier's own address.
    Official,
    /// Some other address.
    Other,
    /// A service that hides the address behind a short one.
    Shortened,
    /// An address that borrows the name of customs or of a carrier, a bare number, or a program to be installed.
    Imitating,
}

pub(super) struct Link {
    pub at: Range<usize>,
    pub target: Target,
}

/// Domains of offices and carriers. From memory, but for `go.kr`, under which only offices register \[unverified\]: one that is
/// missing makes a true message an unread one, never the other way round.
const OFFICIAL: [&str; 17] = [
    "go.kr",
    "cjlogistics.com",
    "doortodoor.co.kr",
    "hanjin.co.kr",
    "hanjin.com",
    "hanjinexpress.hanjin.net",
    "lotteglogis.com",
    "epost.kr",
    "ilogen.com",
    "dhl.com",
    "dhl.co.kr",
    "fedex.com",
    "ups.com",
    "kakao.com",
    "naver.com",
    "toss.im",
    "kdexp.com",
];

/// Services that hide an address behind a short one.
const SHORTENERS: [&str; 32] = [
    "bit.ly",
    "han.gl",
    "me2.do",
    "me2.kr",
    "vo.la",
    "url.kr",
    "buly.kr",
    "c11.kr",
    "tinyurl.com",
    "t.co",
    "is.gd",
    "goo.gl",
    "goo.su",
    "abit.ly",
    "zrr.kr",
    "lrl.kr",
    "2.ly",
    "cutt.ly",
    "ow.ly",
    "rb.gy",
    "t.ly",
    "s.id",
    "kko.to",
    "kko.kakao.com",
    "naver.me",
    "muz.so",
    "shorturl.at",
    "tiny.cc",
    "v.gd",
    "qr.ae",
    "j.mp",
    "bitly.kr",
];

/// Names that look-alikes borrow.
const BORROWED: [&str; 16] = [
    "customs",
    "unipass",
    "kcs",
    "gov",
    "go-kr",
    "gokr",
    "korea-post",
    "koreapost",
    "epost",
    "cjlogis",
    "cj-logis",
    "hanjin",
    "lotte",
    "logen",
    "kukmin",
    "ips-go",
];

/// Ends of addresses that are written without `http`.
const ENDS: [&str; 44] = [
    "com", "net", "org", "kr", "co", "io", "me", "ly", "gl", "la", "do", "to", "cc", "tv", "us", "uk", "jp",
    "cn", "hk", "tw", "biz", "info", "top", "xyz", "shop", "store", "site", "online", "club", "vip", "icu",
    "link", "click", "live", "app", "pro", "fun", "win", "life", "world", "asia", "한국", "so", "gg",
];

/// Every link in a text, in order.
pub(super) fn links(text: &str) -> Vec<Link> {
    let mut links = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let skipped = rest.find(is_of_address).unwrap_or(rest.len());
        let begin = at + skipped;
        let Some(rest) = text.get(begin..) else { break };
        let length = rest.find(|c| !is_of_address(c)).unwrap_or(rest.len());
        at = begin + length.max(1);
        links.extend(rest.get(..length).and_then(|word| in_word(word, begin)));
    }
    links
}

/// The text with a mark in place of each link.
pub(super) fn without_links(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for link in links(text) {
        kept.push_str(text.get(at..link.at.start).unwrap_or_default());
        kept.push('…');
        at = link.at.end;
    }
    kept + text.get(at..).unwrap_or_default()
}

/// What may stand in an address, down to the next space. Hangul is left out but in a name without `http`: particles follow links.
fn is_of_address(c: char) -> bool {
    c.is_ascii_graphic()
        && !matches!(c, '"' | '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '^' | '`')
}

/// The link in a word, if it is one or holds one: from where it begins to the word's end.
fn in_word(word: &str, at: usize) -> Option<Link> {
    let lower = word.to_ascii_lowercase();
    let with_scheme = lower.find("://").and_then(|slashes| {
        // `hxxp` too: people break links so when they pass them on.
        let scheme = lower.get(..slashes)?.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        Some((slashes - scheme, target(lower.get(slashes + 3..)?)))
    });
    // Without `http` it may stand against other text: `확인:bit.ly/a`.
    let mut begin = 0;
    let bare = lower.split([':', ',', ';', '=', '!', '*', '~']).find_map(|piece| {
        let here = begin;
        begin += piece.len() + 1;
        let (name, end) = host(piece).rsplit_once('.')?;
        let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
            && name.bytes().any(|byte| byte.is_ascii_alphabetic());
        // A mail's address is no link.
        (is_name && ENDS.contains(&end) && !piece.contains('@')).then(|| (here, target(piece)))
    });
    let (begin, target) = match (with_scheme, bare) {
        (Some((one, target)), Some((other, also))) if other < one => (other, target.max(also)),
        (Some(link), _) | (None, Some(link)) => link,
        (None, None) => return None,
    };
    Some(Link { at: at + begin..at + word.len(), target })
}

fn target(address: &str) -> Target {
    let host = host(address);
    let is_in = |domains: &[&str]| {
        domains.iter().any(|domain| {
            host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    };
    let path = address.get(host.len()..).unwrap_or_default();
    let is_program =
        path.split(['?', '#']).next().is_some_and(|path| path.trim_end_matches('.').ends_with(".apk"));
    let is_number = !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_program
        || is_number
        || address.get(..address.find('/').unwrap_or(address.len())).is_some_and(|it| it.contains('@'))
    {
        Target::Imitating
    } else if is_in(&SHORTENERS) {
        Target::Shortened
    } else if is_in(&OFFICIAL) {
        Target::Official
    } else if BORROWED.iter().any(|name| host.contains(name)) || host.contains("xn--") {
        Target::Imitating
    } else {
        Target::Other
    }
}

/// The host of an address. Browsers take `\` for `/`.
fn host(address: &str) -> &str {
    let end = address.find(['/', '\\', '?', '#']).unwrap_or(address.len());
    let authority = address.get(..end).unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    host.trim_end_matches(['.', ',', ';', '!', '\'', '*', '~'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_links_lead() {
        for (text, expected) in [
            ("조회 https://unipass.customs.go.kr/csp/index.do", Some(Target::Official)),
            ("https://www.cjlogistics.com/ko/tool/parcel/tracking", Some(Target::Official)),
            ("http://customs-gov.example/kr", Some(Target::Imitating)),
            ("http://unipass.customs.go.kr.pay.example/a", Some(Target::Imitating)),
            ("https://customs.go.kr@evil.example/", Some(Target::Imitating)),
            ("https://evil.example\\@customs.go.kr", Some(Target::Imitating)),
            ("http://103.12.4.9/a", Some(Target::Imitating)),
            ("https://files.example/parcel.apk", Some(Target::Imitating)),
            ("확인:bit.ly/3xYz", Some(Target::Shortened)),
            ("오후 3:12han.gl/abcd", Some(Target::Other)),
            ("han.gl/abcd 접속", Some(Target::Shortened)),
            ("hxxp://a.example/b", Some(Target::Other)),
            ("(https://shop.example/1)", Some(Target::Other)),
            ("cjpost.top 에서", Some(Target::Other)),
            ("a@naver.com", None),
            ("SHOES NO.1 CO.,LTD 1.5kg 2026.09.30. 9.30", None),
            ("VITAMIN.D U.S.A", None),
            ("", None),
        ] {
            let found = links(text);
            assert_eq!(found.first().map(|link| link.target), expected, "{text}");
        }
    }

    #[test]
    fn they_are_taken_out() {
        assert_eq!(without_links("조회: https://a.example/x?y=1 입니다 bit.ly/a"), "조회: … 입니다 …");
        assert_eq!(without_links("통관완료(http://a.example/x)"), "통관완료(…)");
        assert_eq!(without_links("가나다"), "가나다");
    }
}
