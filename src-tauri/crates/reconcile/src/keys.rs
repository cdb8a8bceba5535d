//! The exact way: an order's number stands on a clearance, or the person has said whose it is.

use std::collections::HashMap;

use munjigi_model::{AnswerKind, OrderId, WaybillKey};

use crate::case::CodeLife;
use crate::code;
use crate::delays;
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::said::{Said, Settled};
use crate::weights::{Piece, Weights};

/// The longest way that a number is believed over. Couriers use numbers again after some months.
pub(crate) const LONGEST_KEYED: i64 = 180;
/// Of two parcels under one number, the first is the order's where the other came so many days after it: it used the number again.
const USED_AGAIN_AFTER: i64 = 60;

/// An order that is tied to a parcel, beyond any weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tie {
    pub(crate) order: usize,
    pub(crate) by: By,
}

/// What ties an order to a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// Its number.
    Number,
    /// Its number, once letters in it are read as the digits that they look like.
    RepairedNumber,
    /// The person's word.
    Person(AnswerKind),
}

/// Why an order with a parcel's number is not tied to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    Cancelled(OrderId),
    OtherTime(OrderId),
    /// Nothing of the holder's own was accepted that day.
    Suspended(OrderId),
    /// Too much else speaks against it.
    Contradicted(OrderId),
    /// Several parcels stand under the number, and it cannot be told which is meant.
    Several,
}

/// For each parcel, the orders that are tied to it, and why others with its number are not.
#[derive(Debug, Default)]
pub(crate) struct Ties {
    pub(crate) tied: Vec<Vec<Tie>>,
    pub(crate) refused: Vec<Vec<Refused>>,
}

/// What numbers and the person's answers tie together.
pub(crate) fn ties(
    parcels: &[Parcel],
    purchases: &[Purchase],
    settled: &[Settled],
    said: &Said,
    codes: &[CodeLife],
    weights: &Weights,
) -> Ties {
    let by_id: HashMap<OrderId, usize> =
        purchases.iter().enumerate().map(|(n, purchase)| (purchase.id, n)).collect();
    let mut ties = Ties { tied: vec![Vec::new(); parcels.len()], refused: vec![Vec::new(); parcels.len()] };
    for (place, settled) in settled.iter().enumerate() {
        if let Settled::Order(id, answer) = settled {
            let by = By::Person(*answer);
            ties.tied[place].extend(by_id.get(id).map(|order| Tie { order: *order, by }));
        }
    }
    let mut by_number: HashMap<&WaybillKey, Vec<usize>> = HashMap::new();
    for (place, parcel) in parcels.iter().enumerate().filter(|(place, _)| settled[*place] == Settled::Open) {
        if let Some(key) = &parcel.key {
            by_number.entry(key).or_default().push(place);
        }
    }
    for (order, purchase) in purchases.iter().enumerate() {
        for number in &purchase.numbers {
            let exact = by_number.get(&number.key);
            let repaired = number.repaired.as_ref().filter(|_| exact.is_none() && weights.has(Piece::Slips));
            let Some(found) = exact.or_else(|| by_number.get(repaired?)) else { continue };
            let by = if exact.is_some() { By::Number } else { By::RepairedNumber };
            let found: Vec<usize> = found
                .iter()
                .copied()
                .filter(|place| !said.are_apart(&parcels[*place], purchase.id))
                .collect();
            tie(&mut ties, Tie { order, by }, purchase, &found, parcels, codes);
        }
    }
    ties
}

/// Ties an order to the one of the parcels under its number that it means.
fn tie(
    ties: &mut Ties,
    tie: Tie,
    purchase: &Purchase,
    found: &[usize],
    parcels: &[Parcel],
    codes: &[CodeLife],
) {
    let mut fitting = Vec::new();
    for place in found {
        match refused(purchase, &parcels[*place], codes) {
            Some(why) => ties.refused[*place].push(why),
            None => fitting.push(*place),
        }
    }
    let Some(first) = fitting.iter().copied().min_by_key(|place| parcels[*place].day) else { return };
    let later = |place: &usize| parcels[*place].day.days_since(parcels[first].day);
    if fitting.iter().any(|place| *place != first && later(place) < USED_AGAIN_AFTER) {
        // One number is one parcel. Which of them it is cannot be told, so none is passed over in silence.
        fitting.iter().for_each(|place| ties.refused[*place].push(Refused::Several));
        return;
    }
    for place in fitting.iter().filter(|place| **place != first) {
        ties.refused[*place].push(Refused::OtherTime(purchase.id));
    }
    if ties.tied[first].iter().all(|known| known.order != tie.order) {
        ties.tied[first].push(tie);
    }
}

/// Several orders have one parcel's number where they go out together, or where it was noted with a wrong one. So the order that fits best
/// is kept, and what may go with it. What the person said stands.
pub(crate) fn keep_one_sending(ties: &mut Vec<Tie>, purchases: &[Purchase], bits: impl Fn(usize) -> f64) {
    let by_number = |tie: &&Tie| !matches!(tie.by, By::Person(_));
    let best = ties
        .iter()
        .filter(by_number)
        .map(|tie| tie.order)
        .max_by(|a, b| bits(*a).total_cmp(&bits(*b)).then(b.cmp(a)));
    let Some(best) = best.filter(|_| ties.len() > 1) else { return };
    ties.retain(|tie| {
        !by_number(&tie) || tie.order == best || purchases[tie.order].may_go_with(&purchases[best])
    });
}

/// Why a parcel with an order's number cannot be the order's.
fn refused(purchase: &Purchase, parcel: &Parcel, codes: &[CodeLife]) -> Option<Refused> {
    let in_time = |day| (delays::SHORTEST..=LONGEST_KEYED).contains(&parcel.day.days_since(day));
    if purchase.is_cancelled() {
        Some(Refused::Cancelled(purchase.id))
    } else if !purchase.day.is_none_or(in_time) {
        Some(Refused::OtherTime(purchase.id))
    } else if code::is_impossible(parcel, codes) {
        Some(Refused::Suspended(purchase.id))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use munjigi_model::{HolderId, KstDate, Order, OrderFacts};

    use super::*;
    use crate::UsdRates;

    /// Orders of these shops.
    fn purchases(shops: &[&str]) -> Vec<Purchase> {
        let day = KstDate::from_ymd(2026, 3, 10).unwrap();
        let order = |(id, shop): (i64, &&str)| Order {
            id: OrderId(id),
            holder: HolderId(1),
            facts: OrderFacts { merchant: (*shop).into(), ordered_on: Some(day), ..OrderFacts::default() },
            added_at: day.begin(),
            changed_at: day.begin(),
        };
        let orders: Vec<Order> = (1..).zip(shops).map(order).collect();
        Purchase::all(&orders, &UsdRates::default(), |_| true)
    }

    /// Which of the orders of these shops are kept, that are tied so and fit so well.
    fn kept(orders: &[(&str, By, f64)]) -> Vec<usize> {
        let shops: Vec<&str> = orders.iter().map(|(shop, ..)| *shop).collect();
        let tie = |(order, (_, by, _)): (usize, &(&str, By, f64))| Tie { order, by: *by };
        let mut ties: Vec<Tie> = orders.iter().enumerate().map(tie).collect();
        keep_one_sending(&mut ties, &purchases(&shops), |order| orders[order].2);
        ties.iter().map(|tie| tie.order).collect()
    }

    #[test]
    fn the_order_that_fits_best_is_kept_and_what_may_go_with_it() {
        let number = By::Number;
        assert_eq!(kept(&[("Rei", number, 1.0), ("Zappos", number, 2.0)]), [1]);
        assert_eq!(kept(&[("Rei", number, 1.0), ("Zappos", number, 2.0), ("Zappos", number, -3.0)]), [1, 2]);
        assert_eq!(kept(&[("Rei", By::RepairedNumber, 2.0), ("Zappos", number, 1.0)]), [0]);
        assert_eq!(kept(&[("Rei", number, 1.0), ("Zappos", number, 1.0)]), [0], "the older one of equals");
    }

    #[test]
    fn a_single_order_is_kept_however_it_fits() {
        assert_eq!(kept(&[("Rei", By::Number, -20.0)]), [0]);
        assert!(kept(&[]).is_empty());
    }

    #[test]
    fn what_the_person_said_is_kept_in_any_case() {
        let said = By::Person(AnswerKind::Mine);
        assert_eq!(kept(&[("Rei", said, -9.0), ("Zappos", By::Number, 2.0)]), [0, 1]);
        assert_eq!(kept(&[("Rei", said, -9.0), ("Zappos", said, 2.0)]), [0, 1]);
    }
}
