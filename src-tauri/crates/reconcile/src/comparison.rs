//! One comparison: what it was made from, what is believed, and what is said of each clearance.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};

use munjigi_model::{AnswerKind, ClearanceId, KstDate, Order, OrderId, Verdict};

use crate::delays;
use crate::graph::Graph;
use crate::household::Household;
use crate::keys::LONGEST_KEYED;
use crate::noted::Noted;
use crate::options::options;
use crate::parcel::Parcel;
use crate::purchase::Purchase;
use crate::said::Settled;
use crate::spare::leave_room;
use crate::stage::{self, Stage};
use crate::stale::Stale;
use crate::taken::Taken;
use crate::verdict::{Believed, verdict};
use crate::weights::{Piece, Weights};
use crate::{Case, Evidence, Judgement, Reason};

/// One comparison, which one clearance more can be let into.
///
/// What it holds beside the judgements is what they were made by. So a clearance that no number and no answer ties to anything is judged
/// without judging all others again: only those that it reaches are looked at, and they are few.
#[derive(Clone, Debug)]
pub struct Comparison {
    household: Household,
    stale: Stale,
    /// Orders that are known.
    orders: HashSet<OrderId>,
    graph: Graph,
    stages: Vec<Stage>,
    /// What was believed when the judgements were made.
    noted: Noted,
    /// For each parcel, the orders that it was passed over quietly by.
    taken: Vec<Vec<u32>>,
    /// By row.
    judgements: Vec<Judgement>,
}

impl Comparison {
    /// Compares everything.
    pub fn of(case: &Case<'_>, weights: &Weights) -> Self {
        let parcels = Parcel::all(case.clearances, case.rates);
        let mut purchases = Purchase::all(case.orders, case.rates, may_matter(case, &parcels));
        if !weights.has(Piece::Packing) {
            purchases.iter_mut().for_each(|purchase| purchase.packed = None);
        }
        Self::between(parcels, purchases, case, weights)
    }

    fn between(parcels: Vec<Parcel>, purchases: Vec<Purchase>, case: &Case<'_>, weights: &Weights) -> Self {
        let household = Household::of(parcels, purchases, case, weights);
        let mut graph = Graph::of(household.purchases.len());
        for place in 0..household.parcels.len() {
            graph.push(&options(&household, place));
        }
        graph.leave_room();
        let stages = stage::settled(&household, &graph);
        let orders = household.purchases.iter().map(|purchase| purchase.id).collect();
        let mut comparison = Self {
            taken: Vec::new(),
            judgements: Vec::new(),
            stale: Stale::of(case),
            household,
            orders,
            graph,
            noted: stages.last().map(|last| Noted::of(&last.talk)).unwrap_or_default(),
            stages,
        };
        comparison.judge(case.clearances.len());
        leave_room(&mut comparison.taken);
        leave_room(&mut comparison.judgements);
        comparison
    }

    /// What is said of each clearance, in the order in which they were given.
    pub fn judgements(&self) -> &[Judgement] {
        &self.judgements
    }

    /// The same, where nothing else is wanted.
    pub fn into_judgements(self) -> Vec<Judgement> {
        self.judgements
    }

    /// Lets one clearance more in: the last of a case that is else the one that was compared. Gives the rows of all clearances of which
    /// something else is said now.
    ///
    /// A clearance that a number or an answer ties to something teaches what other parcels are compared by, and once one has details, bare
    /// ones are held to another bound: then everything is judged again, with the orders as they were read.
    pub fn add(&mut self, case: &Case<'_>) -> Vec<usize> {
        let row = self.judgements.len();
        if case.clearances.len() != row + 1 || case.has_details != self.household.has_details {
            return self.compare_again(case);
        }
        let parcel = Parcel::alone(case.clearances, row, case.rates);
        let are_read =
            || self.household.in_time(&parcel).all(|order| self.household.purchases[order].is_read);
        if !self.is_untied(&parcel) || !are_read() {
            return self.compare_again(case);
        }
        let place = self.household.push(parcel);
        self.graph.push(&options(&self.household, place));
        let mut touched = stage::let_in(&mut self.stages, &self.household, &self.graph);
        if let Some(last) = self.stages.last() {
            touched.retain(|place| self.noted.has_moved(&self.graph, &last.talk, *place as usize));
        }
        self.taken.push(Vec::new());
        self.judge_again(&touched)
    }

    /// Whether neither a number nor an answer ties a parcel to anything.
    fn is_untied(&self, parcel: &Parcel) -> bool {
        let household = &self.household;
        household.said.settled(parcel) == Settled::Open
            && parcel.key.as_ref().is_none_or(|key| !household.knows(key))
    }

    fn compare_again(&mut self, case: &Case<'_>) -> Vec<usize> {
        let purchases = std::mem::take(&mut self.household.purchases);
        let weights = self.household.weights.clone();
        let before = std::mem::take(&mut self.judgements);
        *self = if purchases.iter().all(|purchase| purchase.is_read) {
            Self::between(Parcel::all(case.clearances, case.rates), purchases, case, &weights)
        } else {
            Self::of(case, &weights)
        };
        let is_same = |row: &usize| before.get(*row) == self.judgements.get(*row);
        (0..self.judgements.len()).filter(|row| !is_same(row)).collect()
    }

    /// Says something of every clearance.
    fn judge(&mut self, rows: usize) {
        let mut judged: Vec<Option<Judgement>> = vec![None; rows];
        self.taken = vec![Vec::new(); self.household.parcels.len()];
        for place in 0..self.household.parcels.len() {
            let (of_rows, taken) = self.judged(place);
            for (row, judgement) in of_rows {
                if let Some(slot) = judged.get_mut(row) {
                    *slot = Some(judgement);
                }
            }
            self.taken[place] = taken;
        }
        self.judgements = judged.into_iter().flatten().collect();
    }

    /// Says again what is said of parcels of which something else is believed, or whose orders were taken by others, one of them the
    /// last parcel. Gives the rows of which something else is said.
    fn judge_again(&mut self, touched: &[u32]) -> Vec<usize> {
        let ranked = |household: &Household, place: usize| (household.parcels[place].rank(), place);
        let mut waiting: BTreeSet<_> =
            touched.iter().map(|place| ranked(&self.household, *place as usize)).collect();
        // By how many parcels more each order is taken than it was, of those up to here.
        let mut more: HashMap<u32, i64> = HashMap::new();
        let mut changed = Vec::new();
        while let Some((rank, place)) = waiting.pop_first() {
            let (of_rows, taken) = self.judged(place);
            for (row, judgement) in of_rows {
                if self.say(row, judgement) {
                    changed.push(row);
                }
            }
            let before = std::mem::replace(&mut self.taken[place], taken);
            let taken = &self.taken[place];
            taken.iter().for_each(|order| *more.entry(*order).or_default() += 1);
            before.iter().for_each(|order| *more.entry(*order).or_default() -= 1);
            for order in before.iter().chain(taken).filter(|order| more.get(order) != Some(&0)) {
                let others = self.graph.parcels_of(*order as usize);
                let later = others.map(|other| ranked(&self.household, other));
                waiting.extend(later.filter(|other| *other > (rank, place)));
            }
        }
        changed
    }

    /// Keeps what is said of a row, and gives whether it is something else than before.
    fn say(&mut self, row: usize, judgement: Judgement) -> bool {
        match self.judgements.get_mut(row) {
            Some(known) if *known == judgement => false,
            Some(known) => {
                *known = judgement;
                true
            }
            None => {
                self.judgements.push(judgement);
                true
            }
        }
    }

    /// What is said of each row of a parcel, and the orders that it takes.
    fn judged(&self, place: usize) -> (Vec<(usize, Judgement)>, Vec<u32>) {
        let believed = self.believed(place);
        let mut taken = Taken::beside(&self.household, &self.graph, &self.taken, place);
        let judgement = verdict(&self.household, &self.stale, &mut taken, place, &believed);
        let parcel = &self.household.parcels[place];
        let rows = parcel.rows.iter().zip(&parcel.clearances);
        let said = rows.map(|(row, clearance)| (*row, self.said_of(*clearance, judgement.clone())));
        (said.collect(), taken.own())
    }

    /// What is believed of a parcel.
    fn believed(&self, place: usize) -> Believed {
        let (household, stage) = (&self.household, self.stages.last().expect("there is a first stage"));
        let orders: Vec<usize> = self.graph.orders(place).collect();
        Believed {
            place,
            hypotheses: self.graph.hypotheses(place),
            fits: vec![OnceCell::new(); orders.len()],
            orders,
            belief: stage.talk.belief(&self.graph, place),
            burst: stage.burst(household, place),
        }
    }

    /// A judgement over a parcel as it stands for one row of it, after what the person said of that row.
    fn said_of(&self, clearance: ClearanceId, mut of_parcel: Judgement) -> Judgement {
        of_parcel.clearance = clearance;
        match self.household.said.about(clearance) {
            None => of_parcel,
            Some(said) if !said.answer.settles() => {
                if of_parcel.verdict.needs_person() {
                    of_parcel.evidence.insert(0, Evidence::deciding(Reason::PersonUnsure));
                }
                of_parcel
            }
            Some(said) => {
                let is_own = said.answer != AnswerKind::NotMine;
                Judgement {
                    clearance,
                    verdict: if is_own { Verdict::Confirmed } else { Verdict::Unknown },
                    // An order that is known no more is named no more.
                    orders: said
                        .order
                        .into_iter()
                        .filter(|order| is_own && self.orders.contains(order))
                        .collect(),
                    unexplained: if is_own { 0.0 } else { 1.0 },
                    evidence: vec![Evidence::deciding(Reason::PersonSaid(said.answer))],
                }
            }
        }
    }
}

/// Whether the lines of an order may matter: a parcel came in its time, or the person has named it.
fn may_matter(case: &Case<'_>, parcels: &[Parcel]) -> impl Fn(&Order) -> bool {
    // Parcels are in the order of their days.
    let days: Vec<KstDate> = parcels.iter().map(|parcel| parcel.day).collect();
    let named: HashSet<OrderId> = case.answers.iter().filter_map(|answer| answer.order).collect();
    let in_time = move |day: KstDate| {
        let next = days.partition_point(|parcel| parcel.days_since(day) < delays::SHORTEST);
        days.get(next).is_some_and(|parcel| parcel.days_since(day) <= LONGEST_KEYED)
    };
    move |order| order.facts.ordered_on.is_none_or(&in_time) || named.contains(&order.id)
}
