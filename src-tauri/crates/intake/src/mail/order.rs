//! An order as a mail tells of it, read by labels and by the forms of numbers that its shop has.

use munjigi_model::{Currency, Item, KstDate, Leg, Money, Waybill, WaybillKey};

use super::claim::{Claimed, Message};
use super::labels::{self, ORDER_DATE, ORDER_NO, TRACKING};
use super::number::{self, Behind};
use super::shop::{Numbers, Shop};
use super::view::{View, small};
use super::words::{Rows, Words};
use super::{carrier, delivery, items, link, progress, total};
use crate::dates::Days;
use crate::{Delivery, Progress, ReadOrder, Why, parcels};

/// Words before a number in a subject, where the number has a form of its own.
static WEAK: Words = Words::of(
    "
    order | 주문 | bestellung | commande | pedido | ordine | 注文 | 订单 | zamówienie | bestelling
",
);
/// Words of which mails about an order have one in their subject.
static OF_ORDERS: Rows<()> = Rows::of(&[((), "
        order | package | parcel | shipment | shipped | item | purchase | 주문 | 배송 | 상품 | 택배 | 구매 | bestell
        paket | sendung | commande | colis | pedido | paquete | ordine | pacco | spedizi | 注文 | 発送 | 商品 | 订单
        包裹 | zamówien
    ")]);
/// Whether a subject may be that of a mail about an order.
pub(super) fn may_be_of_an_order(subject: &str) -> bool {
    OF_ORDERS.said(subject).is_some() || progress::is_of_an_order(subject)
}

/// Reads the orders that a mail of a shop tells of.
pub(super) fn read(shop: &Shop, message: &Message<'_>, days: Days) -> Claimed {
    let mut texts: Vec<Vec<&str>> = message.views.iter().map(ordered_lines).collect();
    if texts.is_empty() {
        // Its subject is all there is.
        texts.push(Vec::new());
    }
    let mut drafts: Vec<Draft> = Vec::new();
    for lines in &texts {
        for (number, lines) in parted(shop, message.subject, lines) {
            let draft = Draft::of(number, &lines, shop, message, days);
            match drafts.iter_mut().find(|known| known.number == draft.number) {
                Some(known) => known.fill_from(draft),
                None => drafts.push(draft),
            }
        }
    }
    let links = message.links();
    if drafts.is_empty() {
        drafts.extend(number_in_links(shop, &links).map(|number| {
            let lines = texts.first().map(Vec::as_slice).unwrap_or_default();
            Draft::of(number, lines, shop, message, days)
        }));
    }
    if let [one] = drafts.as_mut_slice() {
        one.add_waybills(link::waybills(&links));
        one.add_waybills(parcel_of_its_own(shop, message).map(|parcel| parcel.waybill).into_iter().collect());
        if let Some((name, quantity)) = progress::title_in(message.subject).filter(|_| one.items.is_empty()) {
            one.items.push(Item { name, quantity, price: None });
        }
    }
    let status = texts
        .iter()
        .map(|lines| progress::of(message.subject, lines.iter().copied()))
        .find(|status| *status != Progress::Unknown)
        .unwrap_or(Progress::Unknown);
    let mut claimed = Claimed { is_unconfirmed: !shop.is_confirmed, ..Claimed::default() };
    claimed.unread.extend(
        drafts.iter().filter(|draft| draft.is_masked && draft.waybills.is_empty()).map(|_| Why::Masked),
    );
    // An advertisement holds numbers that look like an order's; of an order a mail says what it is the number of, or what happened.
    drafts.retain(|draft| {
        status != Progress::Unknown
            || draft.says_something()
            || message.subject.contains(&draft.number)
            || texts.iter().any(|lines| is_named(&draft.number, lines))
    });
    claimed.orders = drafts.into_iter().map(|draft| draft.finish(shop, message, status)).collect();
    if claimed.orders.is_empty() {
        claimed.deliveries = parcel_of_its_own(shop, message).into_iter().collect();
        let is_digital = shop.digital.iter().any(|form| {
            texts
                .iter()
                .flatten()
                .chain([&message.subject])
                .any(|line| number::of_form(line, form).next().is_some())
        });
        if claimed.deliveries.is_empty() && !is_digital && is_of_an_order(message.subject) {
            claimed.unread.push(Why::NoNumber);
        }
    }
    claimed
}

/// Whether a subject is one of an order's mails: by what it says has happened, and to what.
pub(super) fn is_of_an_order(subject: &str) -> bool {
    progress::is_of_an_order(subject) && OF_ORDERS.said(subject).is_some()
}

/// Whether a mail names a parcel behind a label.
pub(super) fn has_waybill(message: &Message<'_>) -> bool {
    message.views.iter().any(|view| {
        labels::values(&ordered_lines(view), &TRACKING)
            .into_iter()
            .any(|(_, value)| number::behind_label(value, Leg::Unknown) != Behind::Nothing)
    })
}

/// The lines of a text without those of what was not ordered.
pub(super) fn ordered_lines(view: &View) -> Vec<&str> {
    let mut skips = false;
    view.lines
        .iter()
        .map(String::as_str)
        .filter(|line| {
            if labels::begins_what_was_not_ordered(line) {
                skips = true;
            } else if skips && labels::begins_an_order(line) {
                skips = false;
            }
            !skips
        })
        .collect()
}

/// Each order's number with its lines. Where there are several, each has those from its number to the next one's. A mail whose
/// subject names one order is about that one: other numbers in it are examples, or replaced.
fn parted<'l>(shop: &Shop, subject: &str, lines: &[&'l str]) -> Vec<(String, Vec<&'l str>)> {
    if let Some(number) = number_in_subject(shop, subject) {
        return vec![(number, lines.to_vec())];
    }
    let mut begins: Vec<(usize, String)> = Vec::new();
    for (at, number) in numbers_in(shop, lines) {
        if begins.iter().all(|(_, known)| *known != number) {
            begins.push((at, number));
        }
    }
    parted_at(begins, lines)
}

/// Lines by the numbers at which each part begins. A single one has all of them, those before it too.
pub(super) fn parted_at<'l>(begins: Vec<(usize, String)>, lines: &[&'l str]) -> Vec<(String, Vec<&'l str>)> {
    if let [(_, number)] = begins.as_slice() {
        return vec![(number.clone(), lines.to_vec())];
    }
    let ends: Vec<usize> = begins.iter().skip(1).map(|(at, _)| *at).chain([lines.len()]).collect();
    begins
        .into_iter()
        .zip(ends)
        .map(|((at, number), end)| (number, lines.get(at..end.max(at)).unwrap_or_default().to_vec()))
        .collect()
}

/// Whether a number stands behind an order's label.
fn is_named(number: &str, lines: &[&str]) -> bool {
    let labels = [&ORDER_NO, &WEAK].into_iter();
    labels
        .flat_map(|labels| labels::values(lines, labels))
        .any(|(_, value)| number::tokens(value).take(2).any(|token| token.contains(number)))
}

/// The one number in a subject; where any number may be one, also `(#1042)` and `Order 1042`.
fn number_in_subject(shop: &Shop, subject: &str) -> Option<String> {
    let mut numbers: Vec<String> =
        numbers_in(shop, &[subject]).into_iter().map(|(_, number)| number).collect();
    numbers.dedup();
    if let [number] = numbers.as_slice() {
        return Some(number.clone());
    }
    if !numbers.is_empty() || !matches!(shop.numbers, Numbers::Any) {
        return None;
    }
    let behind_sign = subject.split('#').skip(1).find_map(number::any_order_no);
    let behind_word = || {
        let value = labels::value(WEAK.first(subject)?.after);
        number::any_order_no(value).filter(|number| number.bytes().filter(u8::is_ascii_digit).count() >= 3)
    };
    behind_sign.or_else(behind_word).map(str::to_owned)
}

/// Numbers of orders, each with its line.
fn numbers_in(shop: &Shop, lines: &[&str]) -> Vec<(usize, String)> {
    match shop.numbers {
        Numbers::Anywhere(forms) => lines
            .iter()
            .enumerate()
            .flat_map(|(at, line)| {
                forms
                    .iter()
                    .flat_map(move |form| number::of_form(line, form))
                    .map(move |number| (at, number.to_owned()))
            })
            .collect(),
        Numbers::BehindLabel(forms) => {
            let mut found: Vec<(usize, String)> = [&ORDER_NO, &WEAK]
                .into_iter()
                .flat_map(|labels| labels::values(lines, labels))
                .filter_map(|(at, value)| {
                    let near: Vec<&str> = number::tokens(value).take(2).collect();
                    let number = near.into_iter().find(|token| {
                        forms.iter().any(|form| number::of_form(token, form).next().is_some())
                    })?;
                    Some((at, number.to_owned()))
                })
                .collect();
            found.sort_by_key(|(at, _)| *at);
            found
        }
        Numbers::Any => labels::values(lines, &ORDER_NO)
            .into_iter()
            .filter_map(|(at, value)| Some((at, number::any_order_no(value)?.to_owned())))
            .collect(),
    }
}

/// Where no text names the order: links of shops whose numbers are unlike anything else name it under a name of its own.
fn number_in_links(shop: &Shop, links: &[&str]) -> Option<String> {
    let Numbers::Anywhere(forms) = shop.numbers else { return None };
    let value = link::value_of(links, "orderid").or_else(|| link::value_of(links, "order_id"))?;
    forms.iter().any(|form| number::of_form(&value, form).next() == Some(value.as_str())).then_some(value)
}

/// `Package LP00512345678901: at customs`
fn parcel_of_its_own(shop: &Shop, message: &Message<'_>) -> Option<Delivery> {
    let subject = small(message.subject);
    let (at, length) =
        shop.parcels.iter().filter_map(|word| Some((subject.find(word)?, word.len()))).min()?;
    let value = labels::value(message.subject.get(at + length..)?);
    let Behind::Numbers(numbers) = number::behind_label(value, Leg::Unknown) else { return None };
    let lines = message.views.first().map(|view| view.lines.as_slice()).unwrap_or_default();
    Some(Delivery {
        carrier: None,
        waybill: numbers.into_iter().next()?,
        status: delivery::status(message.subject, lines.iter().map(String::as_str)),
    })
}

/// An order as its lines say it.
struct Draft {
    number: String,
    ordered_on: Option<KstDate>,
    total: Option<Money>,
    items: Vec<Item>,
    waybills: Vec<Waybill>,
    carrier: Option<String>,
    is_masked: bool,
}

impl Draft {
    fn of(number: String, lines: &[&str], shop: &Shop, message: &Message<'_>, days: Days) -> Self {
        let items = items::of(lines);
        let total = total::of(lines).or_else(|| {
            (shop.row_is_total && items.len() == 1).then(|| items::price_of_the_only_one(lines)).flatten()
        });
        let mut draft = Self {
            ordered_on: labels::values(lines, &ORDER_DATE)
                .into_iter()
                .find_map(|(_, value)| days.first_in(value)),
            total: total.map(|total| in_dollars_of(total, shop.dollar(message.from))),
            items,
            waybills: Vec::new(),
            carrier: carrier::of(lines),
            is_masked: false,
            number,
        };
        for (_, value) in labels::values(lines, &TRACKING) {
            match number::behind_label(value, Leg::Unknown) {
                Behind::Numbers(numbers) => draft.add_waybills(numbers),
                Behind::Masked => draft.is_masked = true,
                Behind::Nothing => {}
            }
        }
        draft.add_waybills(lines.iter().flat_map(|line| number::unmistakable(line)).collect());
        draft
    }

    /// Whether it is more than a number.
    fn says_something(&self) -> bool {
        self.total.is_some() || !self.items.is_empty() || !self.waybills.is_empty()
    }

    /// An order's number is no parcel's.
    fn add_waybills(&mut self, waybills: Vec<Waybill>) {
        let own = WaybillKey::of(&self.number);
        for waybill in waybills {
            if waybill.key() != own {
                parcels::add(&mut self.waybills, waybill);
            }
        }
    }

    /// What another text of the same mail says beside.
    fn fill_from(&mut self, other: Self) {
        self.ordered_on = self.ordered_on.or(other.ordered_on);
        self.total = self.total.or(other.total);
        if self.items.is_empty() {
            self.items = other.items;
        }
        self.carrier = self.carrier.take().or(other.carrier);
        self.is_masked |= other.is_masked;
        self.add_waybills(other.waybills);
    }

    fn finish(self, shop: &Shop, message: &Message<'_>, status: Progress) -> ReadOrder {
        let mut order =
            ReadOrder::new(&shop.merchant(message.from), Some(&self.number)).with_progress(status);
        // A shop confirms an order on the day of it.
        let of_mail = message.sent_on.filter(|_| status == Progress::Ordered);
        order.facts.ordered_on = self.ordered_on.or(of_mail);
        order.facts.total = self.total;
        order.facts.items = self.items;
        order.facts.waybills = self.waybills;
        order.carrier = self.carrier;
        order
    }
}

/// A `$` of a shop in Canada is Canada's.
fn in_dollars_of(total: Money, dollar: Currency) -> Money {
    if total.currency == Currency::USD { Money { currency: dollar, ..total } } else { total }
}
