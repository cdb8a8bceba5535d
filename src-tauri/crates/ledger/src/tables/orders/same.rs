//! Which order is the same order.
//!
//! One purchase is told of by several: the shop's export and its mails, a copied page, the forwarder's list and its messages, the person.
//! Each knows it by what it has. The rules stand in [`place`], the most certain first. Orders of two holders never meet.

use munjigi_model::{
    HolderId, MerchantKey, OrderFacts, OrderId, OrderName, OrderNames, Source, Waybill, is_same_purchase,
};
use rusqlite::{Connection, OptionalExtension};

use super::Orders;
use crate::Result;
use crate::tables::forwardings::{self, Request};
use crate::tables::sightings::{self, Origin};
use crate::tables::waybills;

/// Fewer characters than this are no forwarder's number where nobody says that they are: small shops count their orders from 1.
const SHORTEST_REQUEST: usize = 6;

/// What a source says, and how it names it.
pub(super) struct Said<'a> {
    pub(super) holder: HolderId,
    pub(super) facts: &'a OrderFacts,
    pub(super) names: &'a OrderNames,
    pub(super) origin: &'a Origin,
    /// The shop as it is compared. Of a forwarder's own record: the forwarder.
    pub(super) shop: MerchantKey,
    /// The forwarder's request that it is about.
    pub(super) request: Option<Request>,
}

/// Where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It speaks of this order.
    Is(OrderId),
    /// It is the first word of the shop of an order that only a forwarder had spoken of.
    Becomes(OrderId),
    /// It is a forwarder's word of these orders.
    Carries(Vec<OrderId>),
    /// Of none that is known.
    New,
}

/// The place of what a source says.
pub(super) fn place(conn: &Connection, said: &Said<'_>) -> Result<Place> {
    // 1. The same shop and number: no shop gives a number twice.
    if let Some(order_no) = &said.facts.order_no
        && let Some(id) = numbered(conn, said.holder, &said.shop, order_no)?
    {
        return Ok(Place::Is(id));
    }
    // 2. A forwarder's record that refers to known orders is about them, all of them: they went into one parcel.
    if said.shop_no().is_none() {
        let mut carried = Vec::new();
        for name in &said.names.refers_to {
            carried.extend(referred(conn, said.holder, name)?.id());
        }
        if !carried.is_empty() {
            carried.sort_unstable();
            carried.dedup();
            return Ok(Place::Carries(carried));
        }
    }
    // 3. The number of a request that is known, under whatever shop it came.
    if let Some(place) = in_request(conn, said)? {
        return Ok(place);
    }
    if let Some(order_no) = said.shop_no() {
        // 4. A forwarder referred to this order before its shop spoke of it.
        for forwarding in forwardings::awaiting(conn, said.holder, &said.shop, order_no)? {
            let number = forwardings::number(conn, forwarding)?;
            let orders = forwardings::orders(conn, forwarding)?;
            if let Some(vacant) = vacant(conn, &orders, &number, &said.shop)? {
                return Ok(Place::Becomes(vacant.id));
            }
        }
    }
    if let Some(order_no) = &said.facts.order_no {
        // 5. One of the two sides does not say the shop, and one order only has the number.
        if let Some(id) = half_named(conn, said, order_no)? {
            return Ok(Place::Is(id));
        }
        // 6. An order that came without its number, and shares a parcel.
        if let Some(id) = unnumbered_with(conn, said)? {
            return Ok(Place::Is(id));
        }
    } else if said.origin.source != Source::Person {
        // 7. Without a number: what was read at this very place before, else the one order with its waybill.
        if let Some(id) = sightings::order_at(conn, said.holder, said.origin)? {
            return Ok(Place::Is(id));
        }
        if let Some(id) = waybills::one_order_with(conn, said.holder, &said.facts.waybills)? {
            return Ok(Place::Is(id));
        }
    }
    // 8. Nothing but the shop, the day and the lines. What the person enters they enter anew.
    if said.origin.source != Source::Person
        && let Some(id) = alike(conn, said)?
    {
        return Ok(Place::Is(id));
    }
    Ok(Place::New)
}

/// Whether anything is known of a holder that could be known by something else than shop and number. Mostly nothing is, and a source that
/// says both is then placed without asking further.
pub(super) fn has_loose_ends(conn: &Connection, holder: HolderId) -> Result<bool> {
    let mut ask = conn.prepare_cached(
        // Left to itself SQLite looks through all orders of the holder for one without a shop.
        "SELECT EXISTS (SELECT 1 FROM orders WHERE holder_id = ?1 AND order_no IS NULL)
             OR EXISTS (SELECT 1 FROM orders INDEXED BY orders_of_no_shop WHERE holder_id = ?1 AND merchant_key = '')
             OR EXISTS (SELECT 1 FROM forwarding WHERE holder_id = ?1)",
    )?;
    Ok(ask.query_row([holder.0], |row| row.get(0))?)
}

/// The order of a shop and number.
pub(super) fn numbered(
    conn: &Connection,
    holder: HolderId,
    shop: &MerchantKey,
    order_no: &str,
) -> Result<Option<OrderId>> {
    let mut find = conn.prepare_cached(
        "SELECT id FROM orders WHERE holder_id = ?1 AND order_no = ?2 AND merchant_key = ?3",
    )?;
    let row = find.query_row((holder.0, order_no, shop.as_str()), |row| row.get(0).map(OrderId));
    Ok(row.optional()?)
}

/// The order that a forwarder refers to.
pub(super) enum Referred {
    To(OrderId),
    /// Of several it could be any.
    Unclear,
    Unknown,
}

impl Referred {
    pub(super) fn id(&self) -> Option<OrderId> {
        match self {
            Self::To(id) => Some(*id),
            Self::Unclear | Self::Unknown => None,
        }
    }
}

/// Finds the order that a forwarder refers to, by the shop where it names one.
pub(super) fn referred(conn: &Connection, holder: HolderId, name: &OrderName) -> Result<Referred> {
    let shop = name.merchant_key();
    let fitting: Vec<OrderId> = of_number(conn, holder, &name.order_no)?
        .into_iter()
        .filter(|(_, other, _)| shop.may_be(other))
        .map(|(id, ..)| id)
        .collect();
    Ok(match (fitting.as_slice(), numbered(conn, holder, &shop, &name.order_no)?) {
        (_, Some(exact)) if !shop.is_empty() => Referred::To(exact),
        ([], _) => Referred::Unknown,
        ([one], _) => Referred::To(*one),
        (_, _) => Referred::Unclear,
    })
}

impl<'a> Said<'a> {
    pub(super) fn new(
        holder: HolderId,
        facts: &'a OrderFacts,
        names: &'a OrderNames,
        origin: &'a Origin,
    ) -> Self {
        let mut said =
            Self { holder, facts, names, origin, shop: MerchantKey::of(&facts.merchant), request: None };
        let of_forwarder =
            |number: &String| Request { number: number.clone(), merchant: facts.merchant.clone() };
        said.request = match (&names.forwarder_no, &facts.order_no) {
            // A forwarder's list names the shop, and not the forwarder.
            (Some(number), own) if own.as_ref() != Some(number) => {
                Some(Request { number: number.clone(), merchant: String::new() })
            }
            (Some(number), _) => Some(of_forwarder(number)),
            // Whoever refers to other orders is a forwarder, by a number of its own.
            (None, Some(own)) if !names.refers_to.is_empty() => Some(of_forwarder(own)),
            (None, _) => None,
        };
        said
    }

    /// Sees which request it is about where one of the two sides did not say that it is a forwarder's: a message of a forwarder that
    /// names no order of a shop has nothing but its number, like any order.
    pub(super) fn recognise(mut self, conn: &Connection) -> Result<Self> {
        match (&self.request, &self.facts.order_no) {
            (Some(request), _) => {
                if forwardings::find(conn, self.holder, request)?.is_none()
                    && let [(id, shop, merchant)] = of_number(conn, self.holder, &request.number)?.as_slice()
                    && may_be_request(shop, &request.number)
                {
                    let known = Request { number: request.number.clone(), merchant: merchant.clone() };
                    let forwarding = forwardings::note(conn, self.holder, &known)?;
                    forwardings::carries(conn, forwarding, *id)?;
                }
            }
            (None, Some(number)) if may_be_request(&self.shop, number) => {
                let request = Request { number: number.clone(), merchant: self.facts.merchant.clone() };
                self.request = forwardings::find(conn, self.holder, &request)?.map(|_| request);
            }
            (None, _) => {}
        }
        Ok(self)
    }

    /// The shop's own number; a forwarder's is none.
    pub(super) fn shop_no(&self) -> Option<&'a str> {
        let number = self.facts.order_no.as_deref()?;
        let is_request = self.request.as_ref().is_some_and(|request| request.number == number);
        (!is_request).then_some(number)
    }

    /// Whether a forwarder speaks, of what it carries; its list may speak for a shop instead, by the shop's number.
    pub(super) fn is_forwarders(&self) -> bool {
        self.request.is_some() && self.shop_no().is_none()
    }

    /// Whether shop and number say all of which order it is.
    pub(super) fn is_fully_named(&self) -> bool {
        self.names.is_empty() && self.facts.order_no.is_some() && !self.shop.is_empty()
    }
}

/// Whether a number could be a forwarder's: none of a market place is.
fn may_be_request(shop: &MerchantKey, number: &str) -> bool {
    !shop.is_market() && number.chars().count() >= SHORTEST_REQUEST
}

/// Rule 3.
fn in_request(conn: &Connection, said: &Said<'_>) -> Result<Option<Place>> {
    let Some(request) = &said.request else { return Ok(None) };
    let Some(forwarding) = forwardings::find(conn, said.holder, request)? else { return Ok(None) };
    let carried = forwardings::orders(conn, forwarding)?;
    // Where the forwarder speaks itself, the shop of what it carries is not said.
    let shop = if request.merchant.is_empty() { said.shop.clone() } else { MerchantKey::of("") };
    let vacant = vacant(conn, &carried, &request.number, &shop)?;
    Ok(match (vacant, said.shop_no()) {
        (Some(vacant), Some(_)) => Some(Place::Becomes(vacant.id)),
        // A list that names the shop, after a message that named the forwarder alone.
        (Some(vacant), None) if vacant.is_record && !shop.is_empty() => Some(Place::Becomes(vacant.id)),
        (Some(vacant), None) => Some(Place::Carries(vec![vacant.id])),
        // Another order of a shop in the same parcel is an order of its own.
        (None, Some(_)) => None,
        (None, None) => (!carried.is_empty()).then_some(Place::Carries(carried)),
    })
}

/// An order that no shop has given a number.
struct Vacant {
    id: OrderId,
    /// Whether it is the forwarder's own record, under its own number; else a row of its list that names the shop at most.
    is_record: bool,
}

/// The first such among the orders that a request carries.
fn vacant(
    conn: &Connection,
    carried: &[OrderId],
    request: &str,
    shop: &MerchantKey,
) -> Result<Option<Vacant>> {
    let mut find = conn.prepare_cached("SELECT order_no, merchant FROM orders WHERE id = ?1")?;
    for id in carried {
        let (order_no, merchant): (Option<String>, String) =
            find.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let is_record = order_no.as_deref() == Some(request);
        if is_record || (order_no.is_none() && shop.may_be(&MerchantKey::of(&merchant))) {
            return Ok(Some(Vacant { id: *id, is_record }));
        }
    }
    Ok(None)
}

/// Orders of any shop with a number, and their shops, the first known first. Without those that came out of a migration as an elder one's
/// doubles: they are found by nothing.
fn of_number(
    conn: &Connection,
    holder: HolderId,
    order_no: &str,
) -> Result<Vec<(OrderId, MerchantKey, String)>> {
    let mut find = conn.prepare_cached(
        "SELECT id, merchant FROM orders WHERE holder_id = ?1 AND order_no = ?2 AND merchant_key NOT LIKE '#%' ORDER BY id",
    )?;
    let rows = find.query_map((holder.0, order_no), |row| {
        let merchant: String = row.get(1)?;
        Ok((OrderId(row.get(0)?), MerchantKey::of(&merchant), merchant))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Rule 5.
fn half_named(conn: &Connection, said: &Said<'_>, order_no: &str) -> Result<Option<OrderId>> {
    let known = of_number(conn, said.holder, order_no)?;
    let fitting: Vec<OrderId> = known
        .into_iter()
        .filter(|(_, shop, _)| said.shop.is_empty() || shop.is_empty())
        .map(|(id, ..)| id)
        .collect();
    Ok(match fitting.as_slice() {
        [one] => Some(*one),
        _ => None,
    })
}

/// Rule 6.
fn unnumbered_with(conn: &Connection, said: &Said<'_>) -> Result<Option<OrderId>> {
    let mut find = conn.prepare_cached(
        "SELECT o.id, o.merchant FROM waybill w JOIN orders o ON o.id = w.order_id
         WHERE w.holder_id = ?1 AND w.key = ?2 AND o.order_no IS NULL",
    )?;
    let mut found: Option<OrderId> = None;
    // The empty key of a number of zeros is no parcel's.
    for key in said.facts.waybills.iter().map(Waybill::key).filter(|key| !key.as_str().is_empty()) {
        let mut rows = find.query((said.holder.0, key.as_str()))?;
        while let Some(row) = rows.next()? {
            let (id, merchant) = (OrderId(row.get(0)?), row.get::<_, String>(1)?);
            if !said.shop.may_be(&MerchantKey::of(&merchant)) {
                continue;
            }
            if found.is_some_and(|other| other != id) {
                return Ok(None);
            }
            found = Some(id);
        }
    }
    Ok(found)
}

/// Rule 8. Of two orders alike that one file shows, each is known by the first order that this file has not shown at another place.
fn alike(conn: &Connection, said: &Said<'_>) -> Result<Option<OrderId>> {
    let (Some(evidence), Some(day)) = (said.origin.evidence, said.facts.ordered_on) else { return Ok(None) };
    if said.facts.items.is_empty() {
        return Ok(None);
    }
    // Two that both have a number are two.
    let mut find = conn.prepare_cached(if said.facts.order_no.is_some() {
        "SELECT id FROM orders WHERE holder_id = ?1 AND order_no IS NULL AND merchant_key = ?2 AND ordered_on = ?3
         AND NOT EXISTS (SELECT 1 FROM sighting s WHERE s.order_id = orders.id AND s.evidence_id = ?4 AND s.place <> ?5) ORDER BY id"
    } else {
        "SELECT id FROM orders WHERE holder_id = ?1 AND merchant_key = ?2 AND ifnull(ordered_on, '') = ?3
         AND NOT EXISTS (SELECT 1 FROM sighting s WHERE s.order_id = orders.id AND s.evidence_id = ?4 AND s.place <> ?5) ORDER BY id"
    })?;
    let values = (said.holder.0, said.shop.as_str(), day.to_string(), evidence.0, &said.origin.place);
    let known: Vec<OrderId> =
        find.query_map(values, |row| row.get(0).map(OrderId))?.collect::<Result<_, _>>()?;
    for id in known {
        if is_same_purchase(said.facts, &Orders(conn).get(id)?.facts) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}
