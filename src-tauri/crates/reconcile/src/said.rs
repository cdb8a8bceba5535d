//! What the person has said: it goes before what is compared, and into it.

use std::collections::{HashMap, HashSet};

use munjigi_model::{AnswerKind, ClearanceId, OrderId};

use crate::parcel::Parcel;
use crate::{Case, PersonSaid};

/// The person's words, by the clearance that they are about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    answers: HashMap<ClearanceId, PersonSaid>,
    apart: HashSet<(ClearanceId, OrderId)>,
}

/// What an answer leaves to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Settled {
    /// Nothing was said that settles it.
    Open,
    /// It is of this order, by that answer.
    Order(OrderId, AnswerKind),
    /// It is the person's or their family's, and of no order that is known.
    NoOrder,
    /// Nobody here ordered it.
    Stranger,
}

impl Said {
    pub(crate) fn of(case: &Case<'_>) -> Self {
        Self {
            answers: case.answers.iter().map(|said| (said.clearance, *said)).collect(),
            apart: case.apart.iter().copied().collect(),
        }
    }

    /// The answer about a clearance.
    pub(crate) fn about(&self, clearance: ClearanceId) -> Option<&PersonSaid> {
        self.answers.get(&clearance)
    }

    /// Whether the person set a parcel and an order apart.
    pub(crate) fn are_apart(&self, parcel: &Parcel, order: OrderId) -> bool {
        !self.apart.is_empty() && parcel.clearances.iter().any(|id| self.apart.contains(&(*id, order)))
    }

    /// The orders that the person set a parcel apart from.
    pub(crate) fn apart_from(&self, parcel: &Parcel) -> Vec<OrderId> {
        let mut orders: Vec<OrderId> = self
            .apart
            .iter()
            .filter(|(id, _)| parcel.clearances.contains(id))
            .map(|(_, order)| *order)
            .collect();
        orders.sort_unstable();
        orders
    }

    /// What is settled of a parcel. An answer is about one row of it; where two rows were answered, an order goes before a mere yes.
    pub(crate) fn settled(&self, parcel: &Parcel) -> Settled {
        let answers =
            parcel.clearances.iter().filter_map(|id| self.about(*id)).filter(|said| said.answer.settles());
        let settled = answers.map(|said| match (said.answer, said.order) {
            (AnswerKind::NotMine, _) => Settled::Stranger,
            (answer, Some(order)) => Settled::Order(order, answer),
            (_, None) => Settled::NoOrder,
        });
        let rank = |settled: &Settled| match settled {
            Settled::Order(..) => 0,
            Settled::Stranger => 1,
            Settled::NoOrder => 2,
            Settled::Open => 3,
        };
        settled.min_by_key(rank).unwrap_or(Settled::Open)
    }
}
