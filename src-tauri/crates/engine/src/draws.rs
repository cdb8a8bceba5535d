//! Randomness, as an argument.

use std::sync::{Arc, Mutex, PoisonError};

/// Draws numbers. Clones draw from the same source.
#[derive(Clone, Debug)]
pub struct Draws(Arc<Mutex<fastrand::Rng>>);

impl Draws {
    /// Other numbers in every run.
    pub fn by_chance() -> Self {
        Self(Arc::new(Mutex::new(fastrand::Rng::new())))
    }

    /// The same numbers in every run.
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(fastrand::Rng::with_seed(seed))))
    }

    /// A number from 0 to below 1.
    pub fn next(&self) -> f64 {
        // Whoever panicked while drawing left a source that draws on all the same.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).f64()
    }
}
