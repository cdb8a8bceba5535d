//! What was believed when something was last said of a parcel.

use crate::graph::Graph;
use crate::spare::leave_room;
use crate::talk::{LEAST, Talk};

/// A parcel of which so little else is believed is said the same of.
const MOVED: f64 = 2e-4;
/// How much of the change of a message counts to who hardly needs it.
const UNNEEDED: f64 = 1e-2;

/// What parcels had been told when something was last said of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noted {
    nobody: Vec<f64>,
    rooms: Vec<f32>,
}

impl Noted {
    pub(crate) fn of(talk: &Talk) -> Self {
        let rooms = talk.words.iter().map(|words| words.room).collect();
        let mut noted = Self { nobody: talk.nobody.clone(), rooms };
        leave_room(&mut noted.nobody);
        leave_room(&mut noted.rooms);
        noted
    }

    /// Whether something else is to be said of a parcel by now. If so, it is noted.
    pub(crate) fn has_moved(&mut self, graph: &Graph, talk: &Talk, parcel: usize) -> bool {
        let edges = graph.edges(parcel);
        if self.nobody.len() > parcel && self.moved(graph, talk, parcel) <= MOVED {
            return false;
        }
        self.nobody.resize(self.nobody.len().max(parcel + 1), 0.0);
        self.rooms.resize(self.rooms.len().max(edges.end), 0.0);
        self.nobody[parcel] = talk.nobody[parcel];
        for (noted, words) in self.rooms[edges.clone()].iter_mut().zip(&talk.words[edges]) {
            *noted = words.room;
        }
        true
    }

    /// How far what is believed of a parcel has moved: a share.
    fn moved(&self, graph: &Graph, talk: &Talk, parcel: usize) -> f64 {
        let rest = (self.nobody[parcel] / talk.nobody[parcel].max(1e-300) - 1.0).abs();
        let by_nobody = rest * talk.nobodys(graph, parcel);
        let by_rooms = graph.edges(parcel).map(|edge| {
            let (room, needs) = (f64::from(talk.words[edge].room), f64::from(talk.words[edge].needs));
            let change = (room - f64::from(self.rooms[edge])).abs();
            (change * needs / (1.0 + room * needs)).max(UNNEEDED * change / room.max(LEAST))
        });
        by_nobody + by_rooms.sum::<f64>()
    }
}
