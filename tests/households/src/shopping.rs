//! What a household orders.

use chrono::{Days, NaiveDate};
use munjigi_draws::Draw;

use crate::profile::Rates;
use crate::set::{Status, Tracking};
use crate::trade::{Forwarder, Goods, Language, Product, Shop, Trade};

/// Who shops where, and from when to when.
pub(crate) struct Person<'t> {
    pub holders: usize,
    pub start: NaiveDate,
    pub today: NaiveDate,
    direct: Vec<&'t Shop>,
    forwarded: Vec<(&'t Shop, &'t Forwarder)>,
}

/// An order, from the shop's side.
#[derive(Debug, Clone)]
pub(crate) struct Purchase<'t> {
    pub shop: &'t Shop,
    pub forwarder: Option<&'t Forwarder>,
    pub holder: usize,
    pub ordered_on: NaiveDate,
    pub number: String,
    pub things: Vec<Thing<'t>>,
    /// Beside the things, in US cents; a voucher makes it negative.
    pub on_top: i64,
    /// Equal orders have equal groups.
    pub twin: Option<usize>,
    pub status: Status,
    /// No parcel ever comes of it.
    pub stays_away: bool,
    pub listed: bool,
    pub tracking: Vec<Tracking>,
}

/// So many of a product.
#[derive(Debug, Clone)]
pub(crate) struct Thing<'t> {
    pub kind: &'t Goods,
    pub product: &'t Product,
    /// As the shop has it, and in English.
    pub title: String,
    pub english: String,
    pub quantity: u32,
    /// Of one, US cents and grams.
    pub cents: i64,
    pub grams: i64,
}

impl<'t> Person<'t> {
    pub fn new(trade: &'t Trade, rates: &Rates, draw: &mut Draw, span: Option<(NaiveDate, u64)>) -> Self {
        let (today, days) = span.unwrap_or_else(|| calendar(rates, draw));
        let mut direct = Vec::new();
        for _ in 0..draw.between(2, 4) {
            direct.extend(draw.weighted(&trade.shops, |shop| shop.direct));
        }
        let mut forwarded = Vec::new();
        for _ in 0..draw.between(1, 3) {
            let Some(shop) = draw.weighted(&trade.shops, |shop| shop.forwarded) else { continue };
            // People keep to the forwarder they have.
            let kept = forwarded.iter().map(|one: &(&Shop, &Forwarder)| one.1).find(|one| takes(one, shop));
            let other = draw.weighted(&trade.forwarders, |one| u64::from(takes(one, shop)));
            forwarded.extend(kept.or(other).map(|forwarder| (shop, forwarder)));
        }
        let holders = if draw.chance(150) { 2 } else { 1 };
        Self { holders, start: today - Days::new(days), today, direct, forwarded }
    }

    /// So many orders, in no order, with groups of equal ones among them.
    pub fn orders(
        &self,
        trade: &'t Trade,
        rates: &Rates,
        draw: &mut Draw,
        count: usize,
    ) -> Vec<Purchase<'t>> {
        let least = u64::try_from(rates.orders[0] + rates.orders[1]).unwrap_or(2) / 2;
        let groups = rates.twin_groups * u64::try_from(count).unwrap_or_default() / least.max(1);
        let mut orders = Vec::with_capacity(count);
        for group in 0..usize::try_from(draw.count(groups)).unwrap_or_default() {
            self.twins(trade, rates, draw, group, &mut orders);
        }
        while orders.len() < count {
            let Some(order) = self.order(trade, rates, draw) else { break };
            orders.push(order);
            while draw.chance(rates.spree) {
                let Some(next) = orders.last().and_then(|last| self.next_of_spree(trade, last, rates, draw))
                else {
                    break;
                };
                orders.push(next);
            }
        }
        orders.truncate(count);
        orders
    }

    fn twins(
        &self,
        trade: &'t Trade,
        rates: &Rates,
        draw: &mut Draw,
        group: usize,
        orders: &mut Vec<Purchase<'t>>,
    ) {
        let Some(mut first) = self.order(trade, rates, draw) else { return };
        first.things.truncate(1);
        first.things[0].quantity = 1;
        first.twin = Some(group);
        first.stays_away = false;
        first.status = Status::Delivered;
        for _ in 0..draw.between(1, 2) {
            let later = Days::new(draw.below(7));
            orders.push(Purchase {
                ordered_on: (first.ordered_on + later).min(self.today),
                number: draw.filled(&first.shop.order),
                ..first.clone()
            });
        }
        orders.push(first);
    }

    /// Another order within days to the same forwarder, who waits for both.
    fn next_of_spree(
        &self,
        trade: &'t Trade,
        last: &Purchase<'t>,
        rates: &Rates,
        draw: &mut Draw,
    ) -> Option<Purchase<'t>> {
        let forwarder = last.forwarder?;
        let next = (0..8).find_map(|_| {
            self.order(trade, rates, draw)
                .filter(|next| next.forwarder.is_some_and(|other| other.name == forwarder.name))
        })?;
        let ordered_on = (last.ordered_on + Days::new(draw.below(5))).min(self.today);
        Some(Purchase { ordered_on, holder: last.holder, ..next })
    }

    fn order(&self, trade: &'t Trade, rates: &Rates, draw: &mut Draw) -> Option<Purchase<'t>> {
        let by_forwarder = draw.chance(rates.forwarded) && !self.forwarded.is_empty();
        let (shop, forwarder) = if by_forwarder {
            let (shop, forwarder) = draw.pick(&self.forwarded)?;
            (*shop, Some(*forwarder))
        } else {
            (*draw.pick(&self.direct)?, None)
        };
        let pieces = *draw.weighted(&[(1, 62), (2, 22), (3, 9), (4, 4)], |one| one.1)?;
        let things: Vec<Thing> = (0..pieces.0).filter_map(|_| thing(trade, shop, draw)).collect();
        if things.is_empty() {
            return None;
        }
        let days = u64::try_from((self.today - self.start).num_days()).unwrap_or_default();
        let cents: i64 = things.iter().map(|one| one.cents * i64::from(one.quantity)).sum();
        let on_top = match draw.below(10) {
            0..=3 => draw.between(200, 1200),
            4 => -cents * draw.between(3, 12) / 100,
            _ => 0,
        };
        let (status, stays_away) = fate(draw);
        Some(Purchase {
            shop,
            forwarder,
            holder: if self.holders > 1 && draw.chance(350) { 1 } else { 0 },
            ordered_on: self.start + Days::new(draw.below(days.max(1))),
            number: draw.filled(&shop.order),
            things,
            on_top,
            twin: None,
            status,
            stays_away,
            listed: true,
            tracking: Vec::new(),
        })
    }
}

fn takes(forwarder: &Forwarder, shop: &Shop) -> bool {
    forwarder.countries.contains(&shop.country)
}

/// The last day and how many days lie before it.
fn calendar(rates: &Rates, draw: &mut Draw) -> (NaiveDate, u64) {
    let new_year = NaiveDate::from_ymd_opt(2027, 1, 4).unwrap_or_default();
    if rates.over_new_year {
        (new_year + Days::new(draw.below(45)), 200 + draw.below(190))
    } else {
        (new_year - Days::new(draw.below(270)), 165 + draw.below(200))
    }
}

/// Some orders are cancelled, some go to an address abroad, and what a shop says of the rest may be old.
fn fate(draw: &mut Draw) -> (Status, bool) {
    match draw.below(1000) {
        0..=34 => (Status::Cancelled, true),
        35..=59 => (Status::Delivered, true),
        60..=109 => (Status::Ordered, false),
        110..=269 => (Status::Shipped, false),
        270..=284 => (Status::Returned, false),
        _ => (Status::Delivered, false),
    }
}

fn thing<'t>(trade: &'t Trade, shop: &Shop, draw: &mut Draw) -> Option<Thing<'t>> {
    let shelf = draw.pick(&shop.shelves)?;
    let sold = |kind: &Goods| u64::from(kind.shelf == *shelf && kind.name != "trinket");
    let kind = draw.weighted(&trade.kinds, sold)?;
    let product = draw.pick(&kind.products)?;
    let quantity = draw.weighted(&[(1, 86), (2, 11), (3, 3)], |one| one.1)?.0;
    Some(Thing { quantity, ..Thing::of(kind, product, shop.title, draw) })
}

impl<'t> Thing<'t> {
    /// One of it, in a colour and a size, at some price.
    pub fn of(kind: &'t Goods, product: &'t Product, language: Language, draw: &mut Draw) -> Self {
        const COLOURS: [[&str; 4]; 8] = [
            ["Black", "블랙", "黑色", "ブラック"],
            ["White", "화이트", "白色", "ホワイト"],
            ["Navy", "네이비", "藏青", "ネイビー"],
            ["Sage Green", "세이지", "鼠尾草绿", "セージ"],
            ["Cream", "크림", "奶油色", "クリーム"],
            ["Charcoal", "차콜", "炭灰", "チャコール"],
            ["Pink", "핑크", "粉色", "ピンク"],
            ["Olive", "올리브", "橄榄绿", "オリーブ"],
        ];
        const SIZES: [&str; 6] = ["XS", "S", "M", "L", "XL", "2XL"];
        let colour = COLOURS[draw.place(COLOURS.len())];
        let size = SIZES[draw.place(SIZES.len())];
        let written = match language {
            Language::Ko if product.ko.is_some() => 1,
            Language::Zh if product.zh.is_some() => 2,
            Language::Ja if product.ja.is_some() => 3,
            Language::En | Language::Ko | Language::Zh | Language::Ja => 0,
        };
        let fill =
            |title: &str, written: usize| title.replace("{color}", colour[written]).replace("{size}", size);
        Self {
            kind,
            product,
            title: fill(product.title(language), written),
            english: fill(&product.en, 0),
            quantity: 1,
            cents: draw.between(product.usd[0] * 100, product.usd[1] * 100),
            grams: draw.between(product.grams[0], product.grams[1]),
        }
    }
}
