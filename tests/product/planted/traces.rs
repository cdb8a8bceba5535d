//! What was looked at, place by place, and what was found there.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::planted::search::Search;
use crate::planted::secret::{self, Secret};

/// Where something could be left. A run ends well only where each of its places had something to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// What lies below the machine's folder: home, settings, caches, temporary files, logs; ledgers with all that is beside them.
    File,
    /// The names of those.
    FileName,
    /// Where links lead.
    Link,
    /// A file outside of it that a process of the product's could write to.
    OpenElsewhere,
    /// Standard output and standard error.
    Said,
    /// What a terminal showed.
    Terminal,
    CommandLine,
    Environment,
    /// Every message of the session bus, whoever sent it: notifications, the tray, the keychain, second starts.
    Bus,
    Notification,
    Tray,
    /// The properties of every window, its title among them.
    Window,
    /// The page in the window, as a person reads it and with all that it keeps.
    Page,
    /// A socket of a process of the product's that leads out of the machine, or to another process on it.
    Network,
}

impl Place {
    const ALL: [Self; 14] = [
        Self::File,
        Self::FileName,
        Self::Link,
        Self::OpenElsewhere,
        Self::Said,
        Self::Terminal,
        Self::CommandLine,
        Self::Environment,
        Self::Bus,
        Self::Notification,
        Self::Tray,
        Self::Window,
        Self::Page,
        Self::Network,
    ];
}

/// All of it, for one run.
pub struct Traces {
    search: Search,
    looked: Mutex<Looked>,
}

#[derive(Default)]
struct Looked {
    bytes: BTreeMap<Place, usize>,
    found: Vec<String>,
}

impl Traces {
    pub fn new() -> Self {
        Self::of(secret::ALL)
    }

    /// Of these secrets.
    pub fn of(secrets: &[Secret<'_>]) -> Self {
        Self { search: Search::of(secrets), looked: Mutex::default() }
    }

    /// Looks at some bytes. `at` says where they stand.
    pub fn look(&self, place: Place, at: &str, bytes: &[u8]) {
        self.look_but_for(&[], place, at, bytes);
    }

    /// The same where some secrets may stand.
    pub fn look_but_for(&self, may_tell: &[&str], place: Place, at: &str, bytes: &[u8]) {
        let mut found = self.search.found_in(bytes);
        found.retain(|(secret, _)| !may_tell.contains(secret));
        let mut looked = self.looked();
        *looked.bytes.entry(place).or_default() += bytes.len();
        looked
            .found
            .extend(found.into_iter().map(|(secret, form)| format!("{place:?} {at}: {secret}, as {form:?}")));
    }

    /// Something that must not be there at all.
    pub fn wrong(&self, place: Place, what: &str) {
        self.looked().found.push(format!("{place:?}: {what}"));
    }

    /// That a place was looked at, and was empty.
    pub fn nothing(&self, place: Place) {
        *self.looked().bytes.entry(place).or_default() += 1;
    }

    /// All that was found.
    pub fn found(&self) -> Vec<String> {
        self.looked().found.clone()
    }

    /// Nothing was found, and each place was looked at.
    #[track_caller]
    pub fn assert_clean(&self) {
        let looked = self.looked();
        for place in Place::ALL {
            assert!(
                looked.bytes.contains_key(&place),
                "nothing of {place:?} was looked at: {:?}",
                looked.bytes
            );
        }
        assert!(looked.found.is_empty(), "{:#?}", looked.found);
    }

    fn looked(&self) -> MutexGuard<'_, Looked> {
        self.looked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
