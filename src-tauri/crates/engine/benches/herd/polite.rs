//! Installs that ask when [`schedule::next`] says so, and what [`Breaker::may_ask`] lets through.

use chrono::{DateTime, Utc};
use munjigi_engine::breaker::{self, Breaker, Permission};
use munjigi_engine::schedule::{Outcome, Phase, State, due_after_absence, next};

use crate::course::{DAY, Parcel, moment, seconds};
use crate::late::Late;
use crate::queue::Queue;
use crate::requests::Requests;
use crate::{END, OUTAGE, Weather};

/// Of a hundred installs so many have nothing under way, one thing, two and three: an assumption.
const SHARES: [u32; 4] = [30, 35, 25, 10];

pub struct Run {
    pub things: usize,
    pub requests: Requests,
    pub under_way: Late,
    pub announced: Late,
    pub no_record: Late,
}

struct Thing {
    install: u32,
    parcel: Parcel,
    state: State,
    /// How many steps its record showed when it was last seen.
    seen: usize,
    is_missed: bool,
}

struct Herd {
    weather: Weather,
    random: fastrand::Rng,
    things: Vec<Thing>,
    /// One an install: it asks one service.
    breakers: Vec<Breaker>,
    queue: Queue,
    run: Run,
}

pub fn run(installs: u32, weather: Weather, seed: u64) -> Run {
    let mut herd = Herd::on_its_way(installs, weather, seed);
    for now in 0..END {
        while let Some(thing) = herd.queue.take(now) {
            let due = herd.look(thing, now);
            herd.queue.put(thing, due);
        }
    }
    herd.run
}

impl Herd {
    /// As it is met in the middle of things.
    fn on_its_way(installs: u32, weather: Weather, seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut things = Vec::new();
        for install in 0..installs {
            for _ in 0..drawn(&mut random) {
                things.push(Thing::met(install, &mut random));
            }
        }
        let mut queue = Queue::new(things.len(), END);
        for (index, thing) in things.iter().enumerate() {
            let due = due_after_absence(&thing.state, moment(0), moment(0), 1.0, &mut || random.f64());
            queue.put(index, due.map_or(END, second_of));
        }
        let run = Run {
            things: things.len(),
            requests: Requests::new(END),
            under_way: Late::default(),
            announced: Late::default(),
            no_record: Late::default(),
        };
        Self { weather, random, things, breakers: vec![Breaker::default(); installs as usize], queue, run }
    }

    /// Looks at a thing that is due, or does not, and gives when it is due again.
    fn look(&mut self, index: usize, now: i64) -> i64 {
        let thing = &mut self.things[index];
        let breaker = &mut self.breakers[thing.install as usize];
        let random = &mut self.random;
        let mut draw = || random.f64();
        let time = moment(now);
        let is_down = self.weather.is_down(now);
        if is_down && !thing.is_missed {
            thing.is_missed = true;
            self.run.late_in(thing.state.phase).miss();
        }
        if let Permission::Not { until } = breaker.may_ask(time) {
            return due_after_absence(&thing.state, time, until, 1.0, &mut draw).map_or(END, second_of);
        }
        self.run.requests.add(now);
        let (outcome, of_the_service) = if is_down {
            let named = (self.weather == Weather::SaysWhen).then(|| moment(OUTAGE.end));
            (Outcome::Unavailable(named), breaker::Outcome::Failed { retry_after: named })
        } else {
            (thing.answer(now), breaker::Outcome::Answered)
        };
        *breaker = breaker.after(of_the_service, time, &mut draw);
        if thing.is_missed && !is_down {
            thing.is_missed = false;
            self.run.late_in(thing.state.phase).answer(now - OUTAGE.end);
        }
        let (state, due) = next(thing.state, outcome, time, 1.0, &mut draw);
        thing.state = state;
        due.map_or_else(|| thing.replaced(now, &mut self.random), second_of)
    }
}

impl Thing {
    fn met(install: u32, random: &mut fastrand::Rng) -> Self {
        let (parcel, known) = Parcel::met(0, random);
        let seen = parcel.steps(0);
        let moved_at = if seen == 0 { known } else { parcel.moved_at(seen) };
        let phase = parcel.phase(seen).unwrap_or(Phase::NoRecord);
        let state = State { phase, moved_at: moment(moved_at), ..State::new(moment(known)) };
        Self { install, parcel, state, seen, is_missed: false }
    }

    fn answer(&mut self, now: i64) -> Outcome {
        let steps = self.parcel.steps(now);
        let moved = steps > std::mem::replace(&mut self.seen, steps);
        self.parcel.phase(steps).map_or(Outcome::NoRecord, |phase| Outcome::Seen { phase, moved })
    }

    /// What is over is followed by the next, which is sent within a day. Gives when that is.
    fn replaced(&mut self, now: i64, random: &mut fastrand::Rng) -> i64 {
        let sent = now + 1 + random.i64(0..DAY);
        self.parcel = Parcel::sent(sent, random);
        self.state = State::new(moment(sent));
        self.seen = 0;
        sent
    }
}

impl Run {
    /// All that was missed.
    pub fn late(&self) -> Late {
        self.under_way.with(&self.announced).with(&self.no_record)
    }

    fn late_in(&mut self, phase: Phase) -> &mut Late {
        match phase {
            Phase::UnderWay | Phase::Released => &mut self.under_way,
            Phase::Announced => &mut self.announced,
            Phase::NoRecord | Phase::GivenUp => &mut self.no_record,
        }
    }
}

fn drawn(random: &mut fastrand::Rng) -> usize {
    let mut drawn = random.u32(0..100);
    SHARES.iter().take_while(|share| drawn.checked_sub(**share).map(|rest| drawn = rest).is_some()).count()
}

/// The first second that is not before a moment.
fn second_of(moment: DateTime<Utc>) -> i64 {
    seconds(moment) + i64::from(moment.timestamp_subsec_nanos() > 0)
}
