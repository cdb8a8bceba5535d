//! What is believed, in stages: first without a look at strangers that come together, then with what the stage before says of them.

use crate::burst;
use crate::graph::Graph;
use crate::household::Household;
use crate::marked::Marked;
use crate::said::Settled;
use crate::spare::leave_room;
use crate::talk::Talk;
use crate::weights::Piece;

/// How often what is believed of strangers is let work on what is believed of their neighbours.
const BURST_ROUNDS: usize = 2;
/// Less is no change of how likely a parcel is a stranger's.
const HARDLY: f64 = 1e-4;

/// What is believed at one stage.
#[derive(Clone, Debug)]
pub(crate) struct Stage {
    pub(crate) talk: Talk,
    /// For each parcel, how many strangers' are around it, by the stage before. Empty at the first.
    company: Vec<f64>,
    /// For each parcel, how likely it is a stranger's.
    strangers: Vec<f64>,
}

/// All stages, the last of which counts.
pub(crate) fn settled(household: &Household, graph: &Graph) -> Vec<Stage> {
    let mut stages: Vec<Stage> = Vec::new();
    let rounds = if household.weights.has(Piece::Burst) { BURST_ROUNDS } else { 0 };
    for _ in 0..=rounds {
        let mut stage = match stages.last() {
            None => {
                let talk = Talk::of(graph, &household.rooms);
                Stage { talk, company: Vec::new(), strangers: Vec::new() }
            }
            Some(before) => Stage::after(before, household, graph),
        };
        stage.talk.settle(graph, &household.rooms);
        stage.talk.touched();
        let places = 0..household.parcels.len();
        stage.strangers = places.map(|place| stranger(household, graph, &stage.talk, place)).collect();
        stage.leave_room();
        stages.push(stage);
    }
    stages
}

impl Stage {
    fn after(before: &Self, household: &Household, graph: &Graph) -> Self {
        let places = 0..household.parcels.len();
        let company = places.map(|place| burst::company(household, &before.strangers, place)).collect();
        let mut stage = Self { talk: before.talk.clone(), company, strangers: Vec::new() };
        for place in 0..household.parcels.len() {
            stage.weigh_nobody(household, graph, place);
        }
        stage
    }

    /// For a few parcels more.
    fn leave_room(&mut self) {
        self.talk.leave_room();
        leave_room(&mut self.company);
        leave_room(&mut self.strangers);
    }

    /// Gives nobody the weight behind a parcel that the strangers around it make.
    fn weigh_nobody(&mut self, household: &Household, graph: &Graph, place: usize) {
        if household.is_open(place) {
            self.talk.set_nobody(graph, place, graph.nobody_given(place) * self.burst(household, place));
        }
    }

    /// Takes in what has changed of strangers at the stage before, one of them the last parcel.
    fn keep_company(
        &mut self,
        household: &Household,
        graph: &Graph,
        before: &Self,
        changed: &[(usize, f64)],
    ) {
        let newest = household.parcels.len() - 1;
        self.company.push(burst::company(household, &before.strangers, newest));
        let mut around = Marked::default();
        around.grow(household.parcels.len());
        around.mark(newest);
        for (place, change) in changed {
            for near in burst::near(household, *place).filter(|near| *near != newest) {
                self.company[near] += change * burst::likeness(household, *place, near);
                around.mark(near);
            }
        }
        for place in around.take() {
            self.weigh_nobody(household, graph, place as usize);
        }
    }

    /// How many times likelier than usual a stranger's parcel is those days.
    pub(crate) fn burst(&self, household: &Household, place: usize) -> f64 {
        self.company.get(place).map_or(1.0, |company| burst::factor(&household.weights, *company))
    }
}

/// Lets one parcel more, the last, into all stages, and gives the parcels that heard something of it at the last stage.
pub(crate) fn let_in(stages: &mut [Stage], household: &Household, graph: &Graph) -> Vec<u32> {
    let newest = household.parcels.len() - 1;
    // Parcels that are another's now at the stage before, and by how much.
    let mut changed: Vec<(usize, f64)> = Vec::new();
    let mut touched = Vec::new();
    for n in 0..stages.len() {
        let (before, rest) = stages.split_at_mut(n);
        let Some(stage) = rest.first_mut() else { break };
        stage.talk.push(graph, &household.rooms, newest);
        if let Some(before) = before.last() {
            stage.keep_company(household, graph, before, &changed);
        }
        stage.talk.settle(graph, &household.rooms);
        touched = stage.talk.touched();
        stage.strangers.push(0.0);
        changed.clear();
        for place in touched.iter().map(|place| *place as usize) {
            let now = stranger(household, graph, &stage.talk, place);
            let change = now - stage.strangers[place];
            if change.abs() > HARDLY {
                stage.strangers[place] = now;
                changed.push((place, change));
            }
        }
    }
    touched
}

/// How likely a parcel is a stranger's.
fn stranger(household: &Household, graph: &Graph, talk: &Talk, place: usize) -> f64 {
    match household.settled[place] {
        Settled::Stranger => 1.0,
        Settled::Open if household.ties[place].is_empty() => talk.nobodys(graph, place),
        Settled::Open | Settled::Order(..) | Settled::NoOrder => 0.0,
    }
}
