//! To which incident files are added that are dropped on the window, while the person looks at its captures.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use munjigi_model::IncidentId;

/// To which incident files are added.
#[derive(Default)]
pub struct Capturing {
    incident: Mutex<Option<IncidentId>>,
    /// Hears that captures were added, or may have been.
    tell: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

impl Capturing {
    /// Who hears of changes that the window did not ask for.
    pub fn told_to(&self, tell: impl Fn() + Send + Sync + 'static) {
        // There is one window.
        let _ = self.tell.set(Box::new(tell));
    }

    /// From now on to this one.
    pub fn begin(&self, incident: IncidentId) {
        *self.lock() = Some(incident);
    }

    /// From now on to none.
    pub fn end(&self) {
        *self.lock() = None;
    }

    /// To which one.
    pub fn incident(&self) -> Option<IncidentId> {
        *self.lock()
    }

    /// Tells of captures.
    pub fn tell(&self) {
        if let Some(tell) = self.tell.get() {
            tell();
        }
    }

    /// A panic elsewhere leaves what this lock holds whole: it is replaced, never half-changed.
    fn lock(&self) -> MutexGuard<'_, Option<IncidentId>> {
        self.incident.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
