//! Shops, as they are compared.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// Market places with the names under which sources know them, each as [`squash`] leaves it. The first name is the key.
///
/// Numbers of orders are unique across all countries of one of them, as far as is known: Amazon's certainly, so that a Japanese page and
/// an export of amazon.com may name one order. Taobao and Tmall share one list of orders.
const MARKETS: &[&[&str]] = &[
    &["11st", "11번가", "11street", "십일번가"],
    &["aliexpress", "알리익스프레스", "알리", "速卖通", "アリエクスプレス"],
    &[
        "amazon",
        "아마존",
        "amazonus",
        "amazonusa",
        "amazonjapan",
        "amazonjp",
        "amazonuk",
        "amazongermany",
        "amazonde",
        "아마존미국",
        "미국아마존",
        "아마존일본",
        "일본아마존",
        "아마존재팬",
        "아마존독일",
        "독일아마존",
        "아마존영국",
        "영국아마존",
        "アマゾン",
        "亚马逊",
    ],
    &["coupang", "쿠팡", "로켓직구", "쿠팡로켓직구", "coupangglobal"],
    &["ebay", "이베이"],
    &["iherb", "아이허브"],
    &[
        "naver",
        "네이버",
        "네이버쇼핑",
        "네이버페이",
        "naverpay",
        "navershopping",
        "스마트스토어",
        "smartstore",
    ],
    &["qoo10", "큐텐"],
    &["shein", "쉬인"],
    &["taobao", "타오바오", "淘宝", "淘宝网", "tmall", "天猫", "티몰"],
    &["temu", "테무"],
];

/// Names of hosts within a market place that say only its country or its device.
const HEADS: &[&str] =
    &["www", "m", "kr", "ko", "us", "ja", "jp", "de", "fr", "es", "it", "buy", "order", "orders"];
/// What may stand behind the name of a market place in an address.
const TAILS: &[&str] = &[
    "com", "co", "net", "kr", "us", "jp", "uk", "de", "fr", "it", "es", "pl", "ca", "au", "sg", "nl", "se",
    "be", "ie", "tr", "mx", "br", "in", "ae", "sa", "eg", "cn", "hk", "tw", "ru", "at", "ch",
];

/// A shop as it is compared: width, case, spaces and punctuation aside, and market places under one name whatever their country and
/// the language. Small shops stay apart by what they call themselves. The empty key is of a source that does not say the shop.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MerchantKey(String);

impl MerchantKey {
    /// The key of a shop by any name of it.
    pub fn of(name: &str) -> Self {
        let squashed = squash(name);
        let market = market(&squashed).or_else(|| market_at(name));
        Self(market.map_or(squashed, str::to_owned))
    }

    /// The key as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether no shop was named.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is one of the known market places. A forwarder is none of them.
    pub fn is_market(&self) -> bool {
        market(&self.0).is_some()
    }

    /// Whether two sources may mean one shop: they name the same, or one of them names none.
    pub fn may_be(&self, other: &Self) -> bool {
        self == other || self.is_empty() || other.is_empty()
    }
}

impl fmt::Display for MerchantKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// NFKC, small letters, and nothing but letters and digits.
fn squash(name: &str) -> String {
    if name.is_ascii() {
        // By far most are, and an export has a hundred thousand of them.
        return name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    }
    name.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

fn market(squashed: &str) -> Option<&'static str> {
    let names = MARKETS.iter().find(|names| names.contains(&squashed))?;
    names.first().copied()
}

/// The market place whose address this is: `www.amazon.co.uk`, `ko.aliexpress.com`.
fn market_at(name: &str) -> Option<&'static str> {
    let host = name.nfkc().collect::<String>().trim().to_lowercase();
    let host = host.strip_prefix("https://").or_else(|| host.strip_prefix("http://")).unwrap_or(&host);
    let (name, tail) = host.trim_end_matches('/').split_once('.')?;
    let (name, tail) = if HEADS.contains(&name) { tail.split_once('.')? } else { (name, tail) };
    let is_tail = tail.split('.').all(|label| TAILS.contains(&label));
    if is_tail { market(name) } else { None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(names: &[&str]) {
        let keys: Vec<_> = names.iter().map(|name| MerchantKey::of(name)).collect();
        assert!(keys.iter().all(|key| *key == keys[0] && key.is_market()), "{names:?}: {keys:?}");
    }

    #[test]
    fn a_market_place_is_one_in_all_countries_and_languages() {
        same(&[
            "Amazon",
            "Amazon.com",
            "AMAZON.COM",
            "amazon.co.jp",
            "Amazon.com.au",
            "www.amazon.co.uk",
            "아마존",
            "일본 아마존",
            "Amazon Japan",
            "Ａｍａｚｏｎ．ｃｏｍ",
        ]);
        same(&[
            "AliExpress",
            "알리익스프레스",
            "ko.aliexpress.com",
            "Ali Express",
            "https://www.aliexpress.us/",
        ]);
        same(&["iHerb", "아이허브", "kr.iherb.com"]);
        same(&["Temu", "테무", "temu.com"]);
        same(&["Taobao", "淘宝网", "타오바오", "TMALL"]);
        same(&["11번가", "11st", "11st.co.kr"]);
        same(&["Coupang", "쿠팡", "쿠팡 로켓직구"]);
        same(&["SHEIN", "쉬인"]);
        same(&["Qoo10", "큐텐", "qoo10.jp"]);
        same(&["eBay", "이베이", "ebay.co.uk"]);
    }

    #[test]
    fn what_only_looks_like_a_market_place_is_none() {
        let amazon = MerchantKey::of("Amazon");
        for other in [
            "Amazonas Coffee",
            "amazon.evil.example",
            "notamazon.com",
            "amazon-deals.com",
            "Amazon Prime Video Shop",
            "aliexpress",
            "",
        ] {
            assert_ne!(MerchantKey::of(other), amazon, "{other}");
        }
        assert_ne!(MerchantKey::of("Temuland"), MerchantKey::of("Temu"));
    }

    #[test]
    fn small_shops_are_told_by_their_name_and_not_by_how_it_is_written() {
        let tea = MerchantKey::of("Northfield Tea Co");
        assert_eq!(MerchantKey::of("NORTHFIELD  TEA CO."), tea);
        assert_eq!(MerchantKey::of("northfield-tea co"), tea);
        assert_ne!(MerchantKey::of("Northfield Tea"), tea);
        assert_ne!(
            MerchantKey::of("northfield.com"),
            MerchantKey::of("northfield"),
            "an address of nobody known"
        );
        assert!(!tea.is_market());
        assert_eq!(MerchantKey::of("세모 배대지"), MerchantKey::of("세모배대지"));
        assert!(MerchantKey::of(" - ").is_empty());
    }

    #[test]
    fn the_table_is_written_as_it_is_compared() {
        let names: Vec<&str> = MARKETS.iter().flat_map(|names| names.iter().copied()).collect();
        for name in &names {
            assert_eq!(squash(name), *name);
            assert_eq!(names.iter().filter(|other| *other == name).count(), 1, "{name} twice");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(name in "[A-Za-z0-9가-힣 .,'&_-]{0,24}") {
            let key = MerchantKey::of(&name);
            prop_assert_eq!(MerchantKey::of(key.as_str()), key);
        }
    }
}
