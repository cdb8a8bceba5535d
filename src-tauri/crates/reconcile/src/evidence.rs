//! The reasons behind a verdict, each with its bits.

use munjigi_model::OrderId;

use crate::code;
use crate::fit::Fit;
use crate::goods::{Kinship, Wording};
use crate::household::Household;
use crate::keys::Refused;
use crate::nobody;
use crate::verdict::{Believed, best, is_telling};
use crate::{Evidence, Reason};

/// Evidence of fewer bits says nothing.
const LEAST: f64 = 0.2;

/// Why these orders explain a parcel, or may.
pub(crate) fn of_orders(
    household: &Household,
    place: usize,
    believed: &Believed,
    orders: &[usize],
) -> Vec<Evidence> {
    let mut evidence: Vec<Evidence> =
        orders.iter().flat_map(|order| of_order(household, place, believed, *order)).collect();
    evidence.extend(of_parcel(household, place, believed));
    weightiest_first(&mut evidence);
    let mut deciding = of_number(household, place);
    if orders.len() > 1 {
        deciding.push(Reason::SeveralOrders);
    }
    if has_twins(household, believed, orders) {
        deciding.push(Reason::SeveralAlike);
    }
    if best(believed).is_some_and(|(hypothesis, _)| !is_telling(household, believed, hypothesis)) {
        deciding.push(Reason::OnlyDays);
    }
    // What was settled by a number comes before what was weighed; what merely describes comes after it.
    let (first, last): (Vec<Reason>, Vec<Reason>) = deciding.into_iter().partition(is_of_number_refused);
    evidence.splice(0..0, first.into_iter().map(Evidence::deciding));
    evidence.extend(last.into_iter().map(Evidence::deciding));
    evidence
}

/// Why no order explains a parcel: what stands against the one that comes closest.
pub(crate) fn against_all(household: &Household, place: usize, believed: &Believed) -> Vec<Evidence> {
    let closest = best(believed).map(|(hypothesis, _)| hypothesis.orders.to_vec()).unwrap_or_default();
    let mut weighed: Vec<Evidence> =
        closest.iter().flat_map(|order| of_order(household, place, believed, *order)).collect();
    weighed.extend(of_parcel(household, place, believed));
    weighed.sort_by(|a, b| a.bits.total_cmp(&b.bits).then_with(|| a.reason.cmp(&b.reason)));
    let mut evidence: Vec<Evidence> = Vec::new();
    let (mut first, last): (Vec<Reason>, Vec<Reason>) =
        of_number(household, place).into_iter().partition(is_of_number_refused);
    // An order with its very number does fit, whatever else is wrong with it.
    let is_suspended = |it: &Evidence| matches!(it.reason, Reason::SameNumberSuspended(_));
    if first.iter().all(|reason| matches!(reason, Reason::SetApart(_))) && !weighed.iter().any(is_suspended) {
        first.push(Reason::NothingFits);
    }
    evidence.extend(first.into_iter().map(Evidence::deciding));
    // What speaks for an order after all is no reason: it comes last.
    let (against, for_it): (Vec<Evidence>, Vec<Evidence>) = weighed.into_iter().partition(|it| it.bits < 0.0);
    evidence.extend(against);
    evidence.extend(last.into_iter().map(Evidence::deciding));
    evidence.extend(for_it);
    evidence
}

/// What one order's fit says.
pub(crate) fn of_order(
    household: &Household,
    place: usize,
    believed: &Believed,
    order: usize,
) -> Vec<Evidence> {
    let Some(fit) = &believed.fit(household, order) else { return Vec::new() };
    let id = household.purchases[order].id;
    let strangers = household.weights.strangers_a_day.log2();
    let either =
        |bits: f64, fits: Reason, not: Reason| Evidence { reason: if bits > 0.0 { fits } else { not }, bits };
    let days = household.purchases[order].day.map(|day| household.parcels[place].day.days_since(day));
    let late =
        if days.is_some_and(|days| days < 0) { Reason::BeforeOrder(id) } else { Reason::UnusualDelay(id) };
    // Bits against a stranger: as far as they are believed there.
    let weights = &household.weights;
    let believed_of = |bits, belief| weights.believed(bits, belief);
    let mut evidence = vec![
        goods(fit, believed_of(fit.goods, weights.goods), id),
        either(fit.delay - strangers, Reason::UsualDelay(id), late),
        either(believed_of(fit.value, weights.value), Reason::SameValue(id), Reason::OtherValue(id)),
        either(believed_of(fit.weight, weights.weight), Reason::SameWeight(id), Reason::OtherWeight(id)),
        either(believed_of(fit.country, weights.country), Reason::SameCountry(id), Reason::OtherCountry(id)),
        either(
            believed_of(fit.handler, weights.handler),
            Reason::UsualHandler(id),
            Reason::UnusualHandler(id),
        ),
        either(believed_of(fit.form, weights.form), Reason::FormFits(id), Reason::FormAgainst(id)),
        either(fit.number, Reason::NearlySameNumber(id), Reason::OtherNumber(id)),
        Evidence { reason: Reason::OtherHolder(id), bits: fit.holder },
    ];
    evidence.extend(room(household, believed, order));
    evidence.retain(is_worth_saying);
    evidence
}

fn is_worth_saying(evidence: &Evidence) -> bool {
    evidence.bits.abs() >= LEAST
}

fn goods(fit: &Fit, bits: f64, id: OrderId) -> Evidence {
    let reason = match fit.agreement.map(|agreement| (agreement.wording, agreement.kinship)) {
        _ if bits < 0.0 => Reason::OtherGoods(id),
        Some((Wording::Title, _)) => Reason::SameTitle(id),
        Some((Wording::Most | Wording::Some, _)) => Reason::SharedWords(id),
        Some((_, Kinship::Same)) => Reason::SameGoods(id),
        _ => Reason::RelatedGoods(id),
    };
    Evidence { reason, bits }
}

/// What the other parcels say of an order: that it still waits for one, or that it has all that it can have.
fn room(household: &Household, believed: &Believed, order: usize) -> Option<Evidence> {
    let bits = believed.belief.rooms.iter().find(|(of, _)| *of == order).map(|(_, room)| room.log2())?;
    // What the others say stands still to within less than this.
    let bits = (bits * 10.0).round() / 10.0;
    let id = household.purchases[order].id;
    let [none, one, ..] = household.rooms[order];
    let alone = (one / none.max(1e-12)).log2();
    let reason = if household.purchases[order].is_cancelled() {
        Reason::OrderCancelled(id)
    } else if bits > 0.0 {
        Reason::OrderWaits(id)
    } else if household.is_tied(order) {
        Reason::OrderComplete(id)
    } else if bits - alone < alone {
        // More of it is taken by what the others need than by what the order itself lacks.
        Reason::OfAnother(id)
    } else {
        Reason::UnderWay(id)
    };
    Some(Evidence { reason, bits })
}

/// What the parcel itself says, whatever the order.
fn of_parcel(household: &Household, place: usize, believed: &Believed) -> Vec<Evidence> {
    let parcel = &household.parcels[place];
    let code = code::bits(parcel, &household.codes, &household.weights);
    let why = match number_suspended(household, place) {
        Some(order) => Reason::SameNumberSuspended(order),
        None if code::is_impossible(parcel, &household.codes) => Reason::CodeSuspended,
        None => Reason::CodeReplaced,
    };
    let kind = nobody::kind_bits(household, place);
    let mut evidence = vec![
        Evidence { reason: why, bits: -code },
        Evidence { reason: Reason::Burst, bits: -believed.burst.log2() },
        Evidence {
            reason: if kind > 0.0 { Reason::OftenMisused } else { Reason::SeldomMisused },
            bits: -kind,
        },
    ];
    evidence.retain(is_worth_saying);
    evidence
}

/// What the parcel's number says.
fn of_number(household: &Household, place: usize) -> Vec<Reason> {
    let refused = household.refused[place].iter().filter_map(|refused| match *refused {
        Refused::Cancelled(id) => Some(Reason::SameNumberCancelled(id)),
        Refused::OtherTime(id) => Some(Reason::SameNumberOtherTime(id)),
        // Its weight is the suspension's: the parcel says it.
        Refused::Suspended(_) => None,
        Refused::Contradicted(id) => Some(Reason::SameNumberContradicted(id)),
        Refused::Several => Some(Reason::SeveralUnderOneNumber),
    });
    let mut reasons: Vec<Reason> = refused.collect();
    reasons.sort_unstable();
    reasons.dedup();
    reasons.splice(0..0, set_apart(household, place));
    if reasons.is_empty() && household.refused[place].is_empty() {
        reasons.push(if household.parcels[place].key.is_some() {
            Reason::NoOrderHasNumber
        } else {
            Reason::NoNumber
        });
    }
    reasons
}

/// The order whose number proves nothing, for the code was suspended that day.
fn number_suspended(household: &Household, place: usize) -> Option<OrderId> {
    household.refused[place].iter().find_map(|refused| match *refused {
        Refused::Suspended(order) => Some(order),
        Refused::Cancelled(_) | Refused::OtherTime(_) | Refused::Contradicted(_) | Refused::Several => None,
    })
}

fn is_of_number_refused(reason: &Reason) -> bool {
    !matches!(
        reason,
        Reason::NoOrderHasNumber | Reason::NoNumber | Reason::SeveralOrders | Reason::SeveralAlike
    )
}

fn set_apart(household: &Household, place: usize) -> Vec<Reason> {
    let parcel = &household.parcels[place];
    let apart = household.said.apart_from(parcel);
    apart.into_iter().map(Reason::SetApart).collect()
}

/// Whether nothing tells one of the orders from another one that may be meant.
fn has_twins(household: &Household, believed: &Believed, orders: &[usize]) -> bool {
    let twins = |order: usize| household.twins[order];
    believed
        .orders
        .iter()
        .any(|other| orders.iter().any(|order| order != other && twins(*order) == twins(*other)))
}

pub(crate) fn weightiest_first(evidence: &mut [Evidence]) {
    evidence.sort_by(|a, b| b.bits.abs().total_cmp(&a.bits.abs()).then_with(|| a.reason.cmp(&b.reason)));
}
