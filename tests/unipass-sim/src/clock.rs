//! What time it is in the simulation.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

/// A clock that the simulator and a test share: it stands until it is set, or runs as somebody else's does.
#[derive(Clone)]
pub struct Clock(Arc<Mutex<Time>>);

enum Time {
    Stands(DateTime<Utc>),
    Runs(Box<dyn Fn() -> DateTime<Utc> + Send>),
}

impl Clock {
    /// Stands at a moment.
    #[must_use]
    pub fn standing(at: DateTime<Utc>) -> Self {
        Self(Arc::new(Mutex::new(Time::Stands(at))))
    }

    /// Shows what `now` says.
    #[must_use]
    pub fn running(now: impl Fn() -> DateTime<Utc> + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Time::Runs(Box::new(now)))))
    }

    /// Sets it, backwards too. From then on it stands.
    pub fn set(&self, at: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Time::Stands(at);
    }

    /// What it shows.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Time::Stands(at) => *at,
            Time::Runs(now) => now(),
        }
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clock({})", self.now())
    }
}
