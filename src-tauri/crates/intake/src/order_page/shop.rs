//! The shops whose order pages are known: one table each.

mod aliexpress;
mod amazon;
mod coupang;
mod ebay;
mod eleven_street;
mod iherb;
mod naver;
mod qoo10;
mod shein;
mod taobao;
mod temu;

use std::collections::BTreeSet;

use munjigi_model::Currency;

use super::label::{Labels, Meaning, squeezed};
use super::piece::Piece;
use super::{link, marks, number, shape};
use crate::dates::Days;
use crate::page::Link;
use crate::{DayOrder, Field, Kind, Progress};

/// Every known shop.
static SHOPS: [&Shop; 11] = [
    &aliexpress::SHOP,
    &amazon::SHOP,
    &coupang::SHOP,
    &ebay::SHOP,
    &eleven_street::SHOP,
    &iherb::SHOP,
    &naver::SHOP,
    &qoo10::SHOP,
    &shein::SHOP,
    &taobao::SHOP,
    &temu::SHOP,
];

/// The longest line in which a shop's name stands for the shop: a heading, a menu, the line at the foot. Titles of goods are longer.
const HEADING: usize = 40;

/// The shortest number that is looked at without its label.
const SHORTEST_ALONE: usize = 7;

/// What is known of a shop's pages.
pub(super) struct Shop {
    /// The word for a page of it.
    pub kind: Kind,
    /// Its name, and the name by host or word where it has several.
    pub name: &'static str,
    pub names_by_mark: &'static [(&'static str, &'static str)],
    /// Its hosts.
    pub hosts: &'static [&'static str],
    /// Words that stand in headings, menus and feet of its pages, and hardly of others.
    pub marks: &'static [&'static str],
    /// The shapes of its order numbers, see [`shape`].
    pub numbers: &'static [&'static str],
    /// Whether no other shop is known to have such numbers, so that one beside its label tells the shop.
    pub is_told_by_number: bool,
    /// Whether its lists show numbers without a label.
    pub stands_alone: bool,
    /// Its own brands: they stand in titles of its goods, and hardly on any other shop's page.
    pub brands: &'static [&'static str],
    /// Where its list shows days and no numbers.
    pub day_in_list: DayInList,
    /// Names under which its links hold an order's number.
    pub number_in_links: &'static [&'static str],
    /// Where the titles of its goods stand.
    pub goods: Goods,
    /// Labels and words for states that it has beside the common ones.
    pub labels: &'static [(Meaning, &'static [&'static str])],
    pub states: &'static [(Progress, &'static [&'static str])],
    /// The currency of its amounts without a sign.
    pub currency: Option<&'static str>,
    /// Which of 03/04/2026 is the day there.
    pub days: DayOrder,
}

/// Where a list without numbers shows the day of each order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum DayInList {
    /// Its list shows numbers.
    Nowhere,
    /// An order begins at its day: `2026. 10. 22 주문`.
    AboveGoods,
    /// An order ends with its day: `2026. 10. 22. 결제`.
    BelowGoods,
}

/// Where titles stand among the lines above a price.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Goods {
    /// Somewhere above the price.
    Priced,
    /// Below the line with the seller's name, which stands once above the goods of an order.
    BelowSeller,
    /// Below the state of their parcel, in lists without prices and at times without a button either.
    BelowState,
}

impl DayInList {
    /// What stands behind the day of an order there.
    fn word(self) -> Option<&'static str> {
        match self {
            Self::Nowhere => None,
            Self::AboveGoods => Some("주문"),
            Self::BelowGoods => Some("결제"),
        }
    }
}

impl Shop {
    /// Whether it has numbers of this shape.
    pub fn has(&self, number: &str) -> bool {
        self.numbers.iter().any(|shape| shape::fits(shape, number))
    }

    pub fn currency(&self) -> Option<Currency> {
        self.currency?.parse().ok()
    }

    /// Its name on this page: Amazon has one a country.
    pub fn merchant(&self, text: &str, host: Option<&str>) -> &'static str {
        let by_host = host.and_then(|host| {
            self.names_by_mark.iter().find(|(mark, _)| link::is_of(host, mark)).map(|(_, name)| *name)
        });
        let by_text = || {
            let marked = self.names_by_mark.iter().find(|(mark, _)| has_ignoring_case(text, mark));
            marked.map(|(_, name)| *name)
        };
        by_host.or_else(by_text).unwrap_or(self.name)
    }

    /// The one order number that some links hold.
    pub fn number_in(&self, links: &[Link]) -> Option<String> {
        let mut found: Vec<String> = links
            .iter()
            .flat_map(|link| link::parameters(&link.href))
            .filter(|(name, value)| self.number_in_links.contains(&name.as_str()) && self.has(value))
            .map(|(_, value)| value)
            .collect();
        found.sort_unstable();
        found.dedup();
        found.pop().filter(|_| found.is_empty())
    }

    /// How much speaks for it; nothing without an order that could be its own.
    fn evidence(&self, page: &Seen<'_>) -> usize {
        let fitting = page.numbers.iter().any(|number| self.has(number))
            || page
                .links
                .iter()
                .any(|link| self.is_linked_at(link) && self.number_in(std::slice::from_ref(link)).is_some());
        let own = fitting || self.lists_days(page);
        if !own {
            return 0;
        }
        let by_number = if fitting && self.is_told_by_number { 8 } else { 0 };
        let links = page.hosts.iter().filter(|host| self.is_at(host)).count().min(2);
        let marks = self.marks.iter().filter(|mark| page.has(mark)).count().min(3);
        let brands = self.brands.iter().filter(|brand| has_ignoring_case(page.text, brand)).count().min(1);
        by_number + links * 3 + marks * 2 + brands
    }

    /// Whether a page may be its list that shows days in place of numbers. A payment's day stands on other shops' pages too, beside
    /// their own numbers.
    fn lists_days(&self, page: &Seen<'_>) -> bool {
        let is_there = |word| page.days_before.contains(&word);
        match self.day_in_list {
            DayInList::Nowhere => false,
            DayInList::AboveGoods => self.day_in_list.word().is_some_and(is_there),
            DayInList::BelowGoods => page.numbers.is_empty() && self.day_in_list.word().is_some_and(is_there),
        }
    }

    fn is_linked_at(&self, link: &Link) -> bool {
        link::host(&link.href).is_some_and(|host| self.is_at(&host))
    }

    fn is_at(&self, host: &str) -> bool {
        self.hosts.iter().any(|domain| link::is_of(host, domain))
    }
}

/// What of a page tells its shop.
struct Seen<'t> {
    /// Beside their labels.
    numbers: Vec<&'t str>,
    /// Words that stand behind days.
    days_before: Vec<&'static str>,
    text: &'t str,
    headings: BTreeSet<String>,
    hosts: Vec<String>,
    links: &'t [Link],
}

impl Seen<'_> {
    fn has(&self, mark: &str) -> bool {
        let mark = squeezed(mark);
        self.headings.iter().any(|heading| heading.contains(&mark))
    }
}

/// The shop that a page is of. Where the page says itself where it is from, nothing else counts.
pub(super) fn of_page(
    text: &str,
    pieces: &[Piece<'_>],
    links: &[Link],
    host: Option<&str>,
) -> Option<&'static Shop> {
    if let Some(host) = host {
        return SHOPS.iter().copied().find(|shop| shop.is_at(host));
    }
    let seen = Seen {
        numbers: numbers(pieces),
        days_before: SHOPS
            .iter()
            .filter_map(|shop| shop.day_in_list.word())
            .filter(|word| pieces.iter().any(|piece| is_day_before(piece.text, word)))
            .collect(),
        text,
        headings: headings(pieces),
        links,
        hosts: links.iter().filter_map(|link| link::host(&link.href)).collect(),
    };
    // Numbers of several shops are on nobody's own page: a forwarder's list, say.
    let told = SHOPS
        .iter()
        .filter(|shop| shop.is_told_by_number && seen.numbers.iter().any(|number| shop.has(number)));
    if told.count() > 1 {
        return None;
    }
    let mut ranked: Vec<(usize, &'static Shop)> = SHOPS
        .iter()
        .map(|shop| (shop.evidence(&seen), *shop))
        .filter(|(evidence, _)| *evidence > 0)
        .collect();
    ranked.sort_by_key(|(evidence, _)| std::cmp::Reverse(*evidence));
    match ranked.as_slice() {
        [(_, only)] => Some(*only),
        // Two of which neither stands out: nobody knows.
        [(first, shop), (second, _), ..] => (first > second).then_some(*shop),
        [] => None,
    }
}

/// The numbers that stand beside an order's label, whatever their shape.
fn numbers<'t>(pieces: &[Piece<'t>]) -> Vec<&'t str> {
    let labels = Labels::new(None, &[]);
    let mut numbers = Vec::new();
    let mut waits = 0;
    for piece in pieces {
        let of_orders = labels
            .all_in(piece.text)
            .into_iter()
            .filter(|found| found.meaning == Meaning::Tells(Field::OrderNo));
        let mut is_label = false;
        for found in of_orders {
            is_label = true;
            numbers.extend(number::order_number(found.value));
        }
        if is_label {
            waits = 2;
        } else if waits > 0 {
            waits -= 1;
            numbers.extend(number::order_number(piece.text));
        }
    }
    // In the rows of a table they stand below their label, and in some lists without one.
    let alone = pieces.iter().map(|piece| piece.text.trim_matches(['(', ')', '[', ']', '#']));
    numbers.extend(
        alone.filter(|text| text.len() >= SHORTEST_ALONE && number::order_number(text) == Some(text)),
    );
    numbers
}

/// `2026. 10. 22 주문`, as Coupang's list has it. A day of this year may stand there without it.
fn is_day_before(text: &str, word: &str) -> bool {
    let day = text.strip_suffix(word).map(str::trim_end);
    day.is_some_and(|day| Days::default().day(day).is_some() || marks::is_day_without_year(day))
}

fn headings(pieces: &[Piece<'_>]) -> BTreeSet<String> {
    let short = pieces.iter().filter(|piece| piece.text.chars().take(HEADING + 1).count() <= HEADING);
    short.map(|piece| squeezed(piece.text)).collect()
}

fn has_ignoring_case(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sound() {
        for shop in SHOPS {
            assert!(!shop.name.is_empty() && !shop.hosts.is_empty() && !shop.marks.is_empty());
            assert!(shop.kind.as_str().ends_with("_page"));
            assert!(shop.currency.is_none() || shop.currency().is_some(), "{}", shop.name);
            assert!(
                shop.number_in_links.iter().all(|name| *name == name.to_ascii_lowercase()),
                "{}",
                shop.name
            );
        }
    }

    #[test]
    fn a_number_that_tells_its_shop_tells_no_other() {
        for (number, name) in [
            ("112-7700441-0000001", "Amazon"),
            ("D01-1234567-1234567", "Amazon"),
            ("PO-162-12345678901234567", "Temu"),
            ("GSO1AB23C00XYZQ", "SHEIN"),
            ("27-10022-48001", "eBay"),
        ] {
            let told: Vec<&str> = SHOPS
                .iter()
                .filter(|shop| shop.is_told_by_number && shop.has(number))
                .map(|shop| shop.name)
                .collect();
            assert_eq!(told.len(), 1, "{number}: {told:?}");
            assert!(told.iter().all(|told| told.starts_with(name)), "{told:?}");
        }
    }
}
