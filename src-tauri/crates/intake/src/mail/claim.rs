//! Which recogniser a mail belongs to. The sender decides before the content does.

use munjigi_model::{ClearanceFacts, KstDate};

use super::courier::Courier;
use super::forward::{self, Forwarded};
use super::head::Sender;
use super::letter::Letter;
use super::link::is_within;
use super::notice::{self, Notice};
use super::shop::{self, Shop};
use super::view::{View, small};
use super::{authenticity, forwarder, order};
use crate::dates::Days;
use crate::parcels;
use crate::schema_org::{self, SchemaOrg};
use crate::{Delivery, Hint, Progress, ReadOrder, Why};

/// Mails forwarded within forwarded mails.
const DEEPEST: usize = 8;

/// What a mail tells of. Nothing of a mail that no recogniser claims is in it.
#[derive(Default)]
pub(super) struct Claimed {
    pub orders: Vec<ReadOrder>,
    pub deliveries: Vec<Delivery>,
    pub clearances: Vec<ClearanceFacts>,
    pub unread: Vec<Why>,
    /// The text of a notice that is to be shown beside a question.
    pub asks: Option<String>,
    /// Whether it copies the words of customs and wants something.
    pub is_look_alike: bool,
    /// Whether the layout was never read in a real mail.
    pub is_unconfirmed: bool,
}

/// A mail as recognisers see it, whether it came by itself or in another.
#[derive(Clone, Copy)]
pub(super) struct Message<'m> {
    pub from: &'m Sender,
    pub subject: &'m str,
    pub sent_on: Option<KstDate>,
    pub views: &'m [View],
}

impl Message<'_> {
    /// Where the links of all its texts lead.
    pub fn links(&self) -> Vec<&str> {
        self.views.iter().flat_map(|view| &view.links).map(|link| link.to.as_str()).collect()
    }
}

impl Claimed {
    pub fn is_empty(&self) -> bool {
        self.orders.is_empty()
            && self.deliveries.is_empty()
            && self.clearances.is_empty()
            && self.unread.is_empty()
            && !self.is_look_alike
    }

    pub fn refused(why: Why) -> Self {
        Self { unread: vec![why], ..Self::default() }
    }

    /// An order of a mail that names neither a sender nor a shop is nobody's: its number would be one of no shop at all.
    fn of_somebody(mut self) -> Self {
        let orders = self.orders.len();
        self.orders.retain(|order| !order.facts.merchant.is_empty());
        if self.orders.len() < orders {
            self.unread.push(Why::NotRecognised);
        }
        self
    }

    fn add(&mut self, other: Self) {
        self.is_unconfirmed |= other.is_unconfirmed && !other.is_empty();
        self.orders.extend(other.orders);
        self.deliveries.extend(other.deliveries);
        self.clearances.extend(other.clearances);
        self.unread.extend(other.unread);
        self.asks = match (self.asks.take(), other.asks) {
            (Some(one), Some(other)) => Some(format!("{one}\n\n{other}")),
            (one, other) => one.or(other),
        };
        self.is_look_alike |= other.is_look_alike;
    }
}

/// What a mail and the mails within it tell of.
pub(super) fn of(letter: &Letter, hint: &Hint) -> Claimed {
    let mut claimed = Claimed::default();
    for inner in &letter.letters {
        claimed.add(of(inner, hint));
    }
    claimed.add(of_letter(letter, hint).of_somebody());
    claimed
}

fn of_letter(letter: &Letter, hint: &Hint) -> Claimed {
    let head = &letter.head;
    let (from, subject) = (&head.from, head.subject.as_str());
    let days = Days::of(hint);
    // A mail of last year has last year's days.
    let sent_on = head.date.map(KstDate::of);
    let days = Days { today: sent_on.or(days.today), ..days };
    let found =
        SchemaOrg::in_pages(letter.bodies.iter().filter(|body| body.is_page).map(|body| body.text.as_str()));
    let known = Shop::of(from, &head.signers);
    let courier = Courier::of(from);
    let office = if courier.is_none() { notice::office(from) } else { None };
    let texts: Vec<&str> = letter.bodies.iter().map(|body| body.text.as_str()).collect();
    if known.is_none() && courier.is_none() && office.is_none() && found.is_none() {
        // By far most mails are private ones: of them nothing more is looked at.
        if forward::may_be_forwarded(subject, &texts) {
            let inner = forward::within(&letter.views());
            if !inner.is_empty() {
                let claimed = of_forwarded(&inner, days, DEEPEST, hint);
                // A notice proves that something came in: not where somebody else writes in the forwarder's name.
                let is_refused = !claimed.clearances.is_empty() && authenticity::is_refuted(head, |_| false);
                return if is_refused { Claimed::refused(Why::Impersonated) } else { claimed };
            }
        }
        if !may_be_of_interest(subject) {
            return Claimed::default();
        }
    }
    let notice = |is_vouched_for: bool| Notice {
        subject,
        texts: notice::texts_of_bodies(&letter.bodies),
        at: head.date.and_then(notice::in_korea),
        day: None,
        is_vouched_for,
        hint,
    };
    if let Some(office) = office {
        let claimed = notice(authenticity::is_confirmed(head, |_| false)).of_office(office);
        let is_refused = !claimed.is_empty() && authenticity::is_refuted(head, |_| false);
        return if is_refused { Claimed::refused(Why::Impersonated) } else { claimed };
    }
    let views: Vec<View> = letter.views().into_iter().map(View::written_out).collect();
    let message = Message { from, subject, sent_on, views: &views };
    if let Some(courier) = courier {
        let signs = |signer: &str| courier.senders.iter().any(|sender| is_within(signer, sender));
        let is_vouched_for = authenticity::is_confirmed(head, signs);
        let claimed = of_courier(courier, &message, || notice(is_vouched_for));
        let is_refused = !claimed.is_empty() && authenticity::is_refuted(head, signs);
        return if is_refused { Claimed::refused(Why::Impersonated) } else { claimed };
    }
    let claimed = match known {
        Some(shop) => {
            let signs = |signer: &str| shop.writes_from(signer) || shop.signs_as(signer);
            let claimed = order::read(shop, &message, days.or(shop.day_order(from)));
            let says_something = !claimed.is_empty() || found.is_some();
            if says_something && authenticity::is_refuted(head, signs) {
                Claimed::refused(Why::Impersonated)
            } else {
                claimed
            }
        }
        None => of_any(&message, days, found.is_some(), || notice(false)),
    };
    match found {
        Some(found) => with_schema_org(claimed, found, known, &message, hint),
        None => claimed,
    }
}

/// The mails within a forwarded mail. Nobody vouches for their senders but the person who forwarded them.
fn of_forwarded(forwarded: &[Forwarded], days: Days, deeper: usize, hint: &Hint) -> Claimed {
    let mut claimed = Claimed::default();
    for inner in forwarded {
        let within = if deeper > 0 { forward::within(&inner.views) } else { Vec::new() };
        let sent_on = days.first_in(&inner.date);
        let views: Vec<View> = inner.views.iter().cloned().map(View::written_out).collect();
        let message = Message { from: &inner.from, subject: &inner.subject, sent_on, views: &views };
        let notice = || Notice {
            subject: &inner.subject,
            texts: notice::texts_of_views(&inner.views),
            at: None,
            day: sent_on,
            is_vouched_for: false,
            hint,
        };
        let found = if let Some(courier) = Courier::of(&inner.from) {
            of_courier(courier, &message, notice)
        } else if let Some(office) = notice::office(&inner.from) {
            notice().of_office(office)
        } else if let Some(shop) = Shop::of(&inner.from, &[]) {
            order::read(shop, &message, days.or(shop.day_order(&inner.from)))
        } else if !within.is_empty() {
            of_forwarded(&within, days, deeper - 1, hint)
        } else if may_be_of_interest(&inner.subject) {
            of_any(&message, days, false, notice)
        } else {
            Claimed::default()
        };
        claimed.add(found);
    }
    claimed
}

/// Whether a subject may be one of an order, a parcel or customs.
fn may_be_of_interest(subject: &str) -> bool {
    const WORDS: [&str; 13] = [
        "통관",
        "관세",
        "세관",
        "수입신고",
        "b/l",
        "hbl",
        "운송장",
        "신청번호",
        "입고",
        "출고",
        "customs",
        "clearance",
        "tracking",
    ];
    let lower = small(subject);
    order::may_be_of_an_order(subject) || WORDS.iter().any(|word| lower.contains(word))
}

/// A carrier's mail: of its parcels, and of customs where it speaks of that.
fn of_courier<'m>(courier: &Courier, message: &Message<'_>, notice: impl FnOnce() -> Notice<'m>) -> Claimed {
    let parcels = courier.read(message);
    if notice::may_be(message) { notice().of_courier(courier.name, parcels) } else { parcels }
}

/// A mail whose sender is not known: a forwarder, a shop of its own, or one that imitates another.
fn of_any<'m>(
    message: &Message<'_>,
    days: Days,
    has_schema_org: bool,
    notice: impl FnOnce() -> Notice<'m>,
) -> Claimed {
    let of_customs = ["customs.go.kr", "go.kr"].iter().any(|domain| is_within(message.from.domain(), domain));
    if asks_for_code(message) && !of_customs {
        return Claimed::refused(Why::Spoofed);
    }
    let claimed = forwarder::read(message).unwrap_or_else(|| {
        let mut claimed = order::read(&shop::ANY, message, days);
        claimed.unread.clear();
        let has_number = !claimed.orders.is_empty();
        claimed.orders.retain(is_told_of);
        // It says that it is of an order, and that is all it says.
        if has_number && claimed.is_empty() && order::is_of_an_order(message.subject) {
            claimed.unread.push(Why::Nothing);
        }
        claimed
    });
    let imitates = Shop::imitated_by(message.from).is_some() || Courier::is_imitated_by(message.from);
    let says_something = || {
        has_schema_org
            || !claimed.orders.is_empty()
            || order::is_of_an_order(message.subject)
            || order::has_waybill(message)
    };
    if imitates && says_something() {
        return Claimed::refused(Why::Impersonated);
    }
    if !notice::may_be(message) {
        return claimed;
    }
    let as_notice = notice().of_anybody(message.from);
    let tells_more = claimed.orders.is_empty() && claimed.deliveries.is_empty() && !as_notice.is_empty();
    if tells_more || as_notice.unread.contains(&Why::Impersonated) { as_notice } else { claimed }
}

/// A number behind a label is not yet an order: two more facts are.
fn is_told_of(order: &ReadOrder) -> bool {
    let facts = &order.facts;
    let said = [
        order.progress != Progress::Unknown,
        facts.total.is_some(),
        !facts.items.is_empty(),
        !facts.waybills.is_empty(),
    ];
    said.iter().filter(|said| **said).count() >= 2
}

/// Whether a mail wants a person's customs code: a sentence with the code and an order to give it.
fn asks_for_code(message: &Message<'_>) -> bool {
    const CODE: [&str; 11] = [
        "개인통관고유부호",
        "개인통관부호",
        "통관고유부호",
        "통관부호",
        "개인 통관",
        "customs code",
        "clearance code",
        "customs id",
        "pccc",
        "personal customs",
        "customs number",
    ];
    const GIVE: [&str; 18] = [
        "enter",
        "submit",
        "provide",
        "verify",
        "confirm",
        "update",
        "send us",
        "reply with",
        "입력",
        "제출",
        "인증",
        "확인",
        "등록",
        "회신",
        "보내",
        "기재",
        "알려",
        "수정",
    ];
    message.views.iter().flat_map(|view| &view.lines).any(|line| {
        let line = small(line);
        CODE.iter().any(|word| line.contains(word)) && GIVE.iter().any(|word| line.contains(word))
    })
}

/// What a mail says to programs goes before what it says to people; each fills in what the other leaves out.
fn with_schema_org(
    claimed: Claimed,
    found: SchemaOrg,
    known: Option<&Shop>,
    message: &Message<'_>,
    hint: &Hint,
) -> Claimed {
    if claimed.unread.iter().any(|why| matches!(why, Why::Spoofed | Why::Impersonated)) {
        return claimed;
    }
    // A mail that says it is of a shop that its sender is not.
    let names_another = found.merchants().any(|name| {
        Shop::named(name).is_some_and(|named| known.is_none_or(|known| !std::ptr::eq(known, named)))
    });
    if names_another {
        return Claimed::refused(Why::Impersonated);
    }
    let merchant = known.map_or_else(|| message.from.name.clone(), |shop| shop.merchant(message.from));
    let mut read = schema_org::read(found, Some(&merchant), hint);
    let Claimed { orders, deliveries, clearances, unread, asks, is_look_alike, is_unconfirmed } = claimed;
    let says_orders = !read.orders.is_empty();
    for other in orders {
        match read.orders.iter_mut().find(|order| order.facts.order_no == other.facts.order_no) {
            Some(order) => fill(order, other),
            // Without a known layout a second number is more likely none.
            None if says_orders && known.is_none() => {}
            None => read.orders.push(other),
        }
    }
    let is_unconfirmed = is_unconfirmed && !says_orders;
    for delivery in deliveries {
        if read.deliveries.iter().all(|known| !parcels::are_same(&known.waybill, &delivery.waybill)) {
            read.deliveries.push(delivery);
        }
    }
    let unread = if says_orders || !read.deliveries.is_empty() { Vec::new() } else { unread };
    Claimed {
        orders: read.orders,
        deliveries: read.deliveries,
        clearances,
        asks,
        is_look_alike,
        unread: unread.into_iter().chain(read.unread).collect(),
        is_unconfirmed,
    }
}

fn fill(order: &mut ReadOrder, other: ReadOrder) {
    if order.progress == Progress::Unknown {
        order.progress = other.progress;
        order.facts.status = other.progress.status();
    }
    order.facts.ordered_on = order.facts.ordered_on.or(other.facts.ordered_on);
    order.facts.total = order.facts.total.or(other.facts.total);
    if order.facts.items.is_empty() {
        order.facts.items = other.facts.items;
    }
    for waybill in other.facts.waybills {
        parcels::add(&mut order.facts.waybills, waybill);
    }
    order.carrier = order.carrier.take().or(other.carrier);
}

/// Whether a mail that could not be opened would have been of interest.
pub(super) fn is_from_someone_known(from: &Sender, signers: &[String]) -> bool {
    Shop::of(from, signers).is_some() || Courier::of(from).is_some() || notice::office(from).is_some()
}
