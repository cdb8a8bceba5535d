//! Polling as it is usually written: every 45 minutes from the start of the program, and after a failure again in 10 seconds, in 20, in 30.

use crate::course::MINUTE;
use crate::late::Late;
use crate::queue::Queue;
use crate::requests::Requests;
use crate::{END, OUTAGE, Weather};

const INTERVAL: i64 = 45 * MINUTE;
const RETRY: i64 = 10;

pub struct Run {
    pub requests: Requests,
    pub late: Late,
}

pub fn run(things: usize, weather: Weather, seed: u64) -> Run {
    let mut random = fastrand::Rng::with_seed(seed);
    let mut queue = Queue::new(things, END);
    let mut run = Run { requests: Requests::new(END), late: Late::default() };
    let mut failures = vec![0_u16; things];
    for thing in 0..things {
        queue.put(thing, random.i64(0..INTERVAL));
    }
    for now in 0..END {
        let is_down = weather.is_down(now);
        while let Some(thing) = queue.take(now) {
            run.requests.add(now);
            let wait = run.wait(&mut failures[thing], is_down, now);
            queue.put(thing, now + wait);
        }
    }
    run
}

impl Run {
    /// How long it waits after a request, which failed or did not.
    fn wait(&mut self, failures: &mut u16, is_down: bool, now: i64) -> i64 {
        match (is_down, *failures) {
            (true, 0) => self.late.miss(),
            (false, 1..) => self.late.answer(now - OUTAGE.end),
            (true, 1..) | (false, 0) => {}
        }
        *failures = if is_down { *failures + 1 } else { 0 };
        if is_down { RETRY * i64::from(*failures) } else { INTERVAL }
    }
}
