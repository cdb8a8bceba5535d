//! Who speaks in a message: customs, a carrier, a forwarder, or nobody who is known.

use munjigi_model::carrier::Carrier;

use super::plain::squeezed;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// Customs, or 국민비서 for it.
    Customs,
    /// A carrier, and the name under which it speaks.
    Carrier(&'static str),
    /// A forwarder (배대지) or another company that sends parcels.
    Forwarder,
    /// A shop abroad, under its own name.
    Shop,
    /// Nobody who is known.
    Unknown,
}

/// Names under which customs speaks, as [`squeezed`] leaves them: those of offices first.
const CUSTOMS: [&str; 9] =
    ["관세청", "국민비서", "구삐", "유니패스", "unipass", "koreacustoms", "세관", "통관알림", "통관안내"];
/// How many of them are an office's own, wherever they stand in a name.
const OFFICES: usize = 6;

/// Names of carriers, squeezed, the longer before the shorter; and the name that is given on.
const CARRIERS: &[(&str, &str)] = &[
    ("cj대한통운", Carrier::Cj.name_ko()),
    ("대한통운", Carrier::Cj.name_ko()),
    ("cj택배", Carrier::Cj.name_ko()),
    ("cjlogistics", Carrier::Cj.name_ko()),
    ("한진택배", Carrier::Hanjin.name_ko()),
    ("hanjin", Carrier::Hanjin.name_ko()),
    ("롯데글로벌로지스", Carrier::Lotte.name_ko()),
    ("롯데택배", Carrier::Lotte.name_ko()),
    ("lotteglobal", Carrier::Lotte.name_ko()),
    ("우체국택배", Carrier::Epost.name_ko()),
    ("우체국소포", Carrier::Epost.name_ko()),
    ("인터넷우체국", Carrier::Epost.name_ko()),
    ("우정사업본부", Carrier::Epost.name_ko()),
    ("우체국", Carrier::Epost.name_ko()),
    ("epost", Carrier::Epost.name_ko()),
    ("koreapost", Carrier::Epost.name_ko()),
    ("로젠택배", Carrier::Logen.name_ko()),
    ("로젠", Carrier::Logen.name_ko()),
    ("ilogen", Carrier::Logen.name_ko()),
    ("경동택배", "경동택배"),
    ("대신택배", "대신택배"),
    ("일양로지스", "일양로지스"),
    ("dhl", Carrier::Dhl.name_ko()),
    ("페덱스", Carrier::Fedex.name_ko()),
    ("fedex", Carrier::Fedex.name_ko()),
    ("ups", Carrier::Ups.name_ko()),
    ("sf익스프레스", Carrier::Sf.name_ko()),
    ("sfexpress", Carrier::Sf.name_ko()),
    ("차이냐오", Carrier::Cainiao.name_ko()),
    ("cainiao", Carrier::Cainiao.name_ko()),
];

/// What names of forwarders and of others who send parcels end in or hold.
const FORWARDERS: [&str; 20] = [
    // Those whose names say nothing of it.
    "몰테일",
    "malltail",
    "오마이집",
    "ohmyzip",
    "지니집",
    "아이포터",
    "이하넥스",
    "투패스츠",
    "배대지",
    "배송대행",
    "배대행",
    "포워딩",
    "forward",
    "구매대행",
    "직구",
    "물류",
    "로지스",
    "logistics",
    "택배",
    "express",
];

/// Shops, squeezed, each as the whole name: anybody may have one of them in a nickname.
const SHOPS: [&str; 23] = [
    "쿠팡",
    "coupang",
    "아이허브",
    "iherb",
    "알리익스프레스",
    "aliexpress",
    "테무",
    "temu",
    "아마존",
    "amazon",
    "amazoncom",
    "amazoncojp",
    "큐텐",
    "qoo10",
    "11번가",
    "이베이",
    "ebay",
    "쉬인",
    "shein",
    "타오바오",
    "taobao",
    "라쿠텐",
    "rakuten",
];

/// Short enough to be a part of other words: only as the whole name.
const WHOLE_NAMES: [&str; 3] = ["ups", "dhl", "로젠"];

/// By a name: that of a talk's partner, or a tag such as `[관세청]`.
pub(super) fn by_name(name: &str) -> Speaker {
    let name = squeezed(name);
    if name.is_empty() || name.len() > 120 {
        return Speaker::Unknown;
    }
    let carrier = carrier_in_squeezed(&name);
    let is_customs = CUSTOMS.iter().any(|word| match *word {
        // Anybody may have the word in a nickname; an office's name ends in it.
        "세관" => name.ends_with(word),
        word => name.contains(word),
    });
    match carrier {
        None if SHOPS.contains(&name.as_str()) => Speaker::Shop,
        Some(carrier) => Speaker::Carrier(carrier),
        None if is_customs => Speaker::Customs,
        None if FORWARDERS.iter().any(|word| name.contains(word)) => Speaker::Forwarder,
        None => Speaker::Unknown,
    }
}

/// The first carrier that a short text names.
pub(super) fn carrier_in(text: &str) -> Option<&'static str> {
    carrier_in_squeezed(&squeezed(text))
}

fn carrier_in_squeezed(text: &str) -> Option<&'static str> {
    let names = |name: &str| {
        if WHOLE_NAMES.contains(&name) {
            text == name
                || text
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with(|c: char| !c.is_ascii_alphanumeric()))
        } else {
            text.contains(name)
        }
    };
    CARRIERS.iter().find(|(name, _)| names(name)).map(|(_, carrier)| *carrier)
}

/// The tags at the beginning of a message, `[Web발신]` and its like left out.
pub(super) fn tags(text: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = text.trim_start();
    while let Some((tag, after)) = tag(rest) {
        if !is_way(tag) {
            tags.push(tag);
        }
        rest = after.trim_start();
    }
    tags
}

/// A tag and what follows it.
pub(super) fn tag(text: &str) -> Option<(&str, &str)> {
    const BRACKETS: [(char, char); 5] = [('[', ']'), ('【', '】'), ('<', '>'), ('(', ')'), ('〔', '〕')];
    let (open, close) = BRACKETS.iter().find(|(open, _)| text.starts_with(*open))?;
    let (tag, rest) = text.strip_prefix(*open)?.split_once(*close)?;
    (!tag.contains('\n') && tag.chars().count() <= 30).then(|| (tag.trim(), rest))
}

/// How a message came, not who sent it.
fn is_way(tag: &str) -> bool {
    ["web발신", "국제발신", "국외발신", "해외발신", "국제전화", "광고", "fw", "무료수신거부"]
        .contains(&squeezed(tag).as_str())
}

/// Who speaks, by the talk's partner, by the tags, or by how the first lines introduce themselves.
pub(super) fn speaker(sender: Option<&str>, text: &str) -> Speaker {
    let by_names = sender.into_iter().chain(tags(text)).map(by_name);
    let by_lines =
        text.lines().filter(|line| !line.trim().is_empty()).take(3).filter_map(introduced).map(by_name);
    by_names.chain(by_lines).find(|speaker| *speaker != Speaker::Unknown).unwrap_or(Speaker::Unknown)
}

/// Whether a message gives the name of an office of customs for its own: a tag that says what it is about is none.
pub(super) fn names_office(sender: Option<&str>, text: &str) -> bool {
    let is_office = |name: &str| {
        let squeezed = squeezed(name);
        let is_named = CUSTOMS.iter().take(OFFICES).any(|word| squeezed.contains(word));
        by_name(name) == Speaker::Customs && (is_named || squeezed.ends_with("세관"))
    };
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(3);
    sender.into_iter().chain(lines().flat_map(tags)).chain(lines().filter_map(introduced)).any(is_office)
}

/// `안녕하세요. 세모배대지입니다.`, `관세청에서 알려드립니다`.
pub(super) fn introduced(line: &str) -> Option<&str> {
    // As an office or a company writes; a friend's "관세청에서 알려줬어" is none of them.
    const ENDS: [&str; 6] =
        ["입니다", "에서 알려드", "에서 안내드", "에서 안내해 드", "에서 보내드", "에서 발송"];
    let (at, _) = ENDS.iter().filter_map(|end| Some((line.find(end)?, end))).min()?;
    let name = line.get(..at)?.rsplit(['.', ',', '!', ':', ']', ')', '~']).next()?.trim();
    let name = name.strip_prefix("안녕하세요").unwrap_or(name).trim();
    (!name.is_empty() && name.chars().count() <= 20).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks() {
        for (sender, text, expected) in [
            (Some("국민비서 구삐"), "안내", Speaker::Customs),
            (None, "[Web발신]\n[관세청] 통관 안내", Speaker::Customs),
            (None, "(광고)[인천공항세관] 안내", Speaker::Customs),
            (None, "[Web발신]\n[CJ대한통운] 배송출발", Speaker::Carrier("CJ대한통운")),
            (Some("한진택배"), "통관 안내", Speaker::Carrier("한진택배")),
            (None, "안녕하세요. 롯데택배입니다.\n오늘", Speaker::Carrier("롯데택배")),
            (None, "세모배대지입니다. 신청번호", Speaker::Forwarder),
            (Some("Semo Forwarding"), "출고", Speaker::Forwarder),
            (Some("오마이집"), "입고", Speaker::Forwarder),
            (Some("쿠팡"), "배송", Speaker::Shop),
            (Some("알리익스프레스"), "배송", Speaker::Shop),
            (Some("쿠팡맨 삼촌"), "배송", Speaker::Unknown),
            (Some("김세관님"), "통관", Speaker::Unknown),
            (Some("groups"), "cups", Speaker::Unknown),
            (None, "", Speaker::Unknown),
        ] {
            assert_eq!(speaker(sender, text), expected, "{sender:?} {text}");
        }
    }

    #[test]
    fn who_says_to_be_an_office() {
        for (sender, text, expected) in [
            (Some("관세청"), "안내", true),
            (None, "안내\n[국민비서] 통관", true),
            (None, "[인천세관] 통관", true),
            (Some("가나로지스"), "[통관안내] 신청번호 1", false),
            (Some("가나관세법인"), "수입신고 수리 안내", false),
            (Some("CJ대한통운 세관"), "안내", false),
        ] {
            assert_eq!(names_office(sender, text), expected, "{sender:?} {text}");
        }
    }

    #[test]
    fn how_they_introduce_themselves() {
        assert_eq!(introduced("세모배대지입니다. 신청번호"), Some("세모배대지"));
        assert_eq!(introduced("안녕하세요, 고객님! 세모배대지입니다"), Some("세모배대지"));
        assert_eq!(introduced("배송되었습니다"), None);
        assert_eq!(tags("[Web발신] [관세청](안내) 본문 [끝]"), ["관세청", "안내"]);
    }
}
