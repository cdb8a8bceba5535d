//! Named steps in a row: each headed by a line and timed, ended by the first that fails.

use std::time::{Duration, Instant};

use crate::trouble::Trouble;

#[derive(Default)]
pub struct Steps {
    taken: Vec<(&'static str, Duration)>,
}

impl Steps {
    pub fn take<T>(
        &mut self,
        name: &'static str,
        act: impl FnOnce() -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        println!("\n==== {name}");
        let start = Instant::now();
        let outcome = act().map_err(|cause| Trouble::Step { name, cause: Box::new(cause) });
        self.taken.push((name, start.elapsed()));
        outcome
    }

    /// The list of what was done and how long it took.
    pub fn print(&self) {
        println!("\n==== steps");
        for (name, time) in &self.taken {
            println!("{:>8.1} s  {name}", time.as_secs_f64());
        }
        println!("{:>8.1} s  in all", self.taken.iter().map(|(_, time)| time.as_secs_f64()).sum::<f64>());
    }
}
