//! Waiting for a state by being told of changes, not by the clock.

use std::fmt::Debug;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use crate::munjigi::PATIENCE;

/// Rung by whoever sees that something changed.
#[derive(Clone, Default)]
pub struct Bell {
    rung: Arc<(Mutex<u64>, Condvar)>,
}

impl Bell {
    pub fn ring(&self) {
        *self.times() += 1;
        self.rung.1.notify_all();
    }

    /// Looks now and after each ring, until there is something to see. What was seen instead is told where it never comes.
    #[track_caller]
    pub fn until<T, E: Debug>(&self, what: &str, mut look: impl FnMut() -> Result<T, E>) -> T {
        let began = Instant::now();
        loop {
            let before = *self.times();
            let instead = match look() {
                Ok(seen) => return seen,
                Err(instead) => instead,
            };
            let left = PATIENCE.saturating_sub(began.elapsed());
            let waited = self.rung.1.wait_timeout_while(self.times(), left, |times| *times == before);
            let in_vain = waited.unwrap_or_else(PoisonError::into_inner).1.timed_out();
            assert!(!in_vain, "waited in vain for {what}, saw {instead:?}");
        }
    }

    fn times(&self) -> MutexGuard<'_, u64> {
        self.rung.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
