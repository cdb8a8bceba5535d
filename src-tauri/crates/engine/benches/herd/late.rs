//! How long after the outage what was due in it was answered.

use crate::course::{HOUR, MINUTE};

#[derive(Default)]
pub struct Late {
    missed: usize,
    answered: Vec<i64>,
}

impl Late {
    /// One more thing was due and not answered.
    pub fn miss(&mut self) {
        self.missed += 1;
    }

    /// One of these was answered, so many seconds after the outage.
    pub fn answer(&mut self, after: i64) {
        self.answered.push(after);
    }

    /// These and others.
    pub fn with(&self, other: &Self) -> Self {
        let answered = self.answered.iter().chain(&other.answered).copied().collect();
        Self { missed: self.missed + other.missed, answered }
    }

    /// How many there were, and by when they were answered.
    pub fn told(&self) -> String {
        let mut answered = self.answered.clone();
        answered.sort_unstable();
        // So great a share of what was missed.
        let by = |share: f64| {
            let place = (self.missed as f64 * share).ceil() as usize;
            let after = place.checked_sub(1).and_then(|place| answered.get(place));
            after.map_or_else(|| "the end not".to_owned(), |after| duration(*after))
        };
        format!("{} (half by {}, 99 % by {}, all by {})", self.missed, by(0.5), by(0.99), by(1.0))
    }
}

fn duration(seconds: i64) -> String {
    format!("{} h {:02} min", seconds / HOUR, seconds % HOUR / MINUTE)
}
