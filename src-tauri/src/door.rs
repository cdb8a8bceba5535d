//! The door of the ledger: closed, being opened, open; and what opens it.
//!
//! Opening may wait for the person (a keychain's prompt) and for the machine (a passphrase is stretched for half a second), so it is
//! done on threads that may wait, and whoever asks for the state meanwhile gets it at once.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use munjigi_engine::keychain::SystemKeychain;
use munjigi_engine::opening::{self, Opening, Passphrase, SHORTEST_PASSPHRASE};
use munjigi_engine::{Error, Ledger};
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};
use zeroize::Zeroizing;

/// The door.
pub struct Door {
    ledger: Option<PathBuf>,
    key_file: Option<PathBuf>,
    state: Mutex<State>,
    /// Held by whoever opens it.
    opening: Mutex<()>,
}

/// It begins closed, and nobody has tried it yet.
enum State {
    Untried,
    Open(Ledger),
    Closed { door: wire::Door, why: Error },
}

impl State {
    fn door(&self) -> wire::Door {
        match self {
            Self::Untried => wire::Door::Opening,
            Self::Open(_) => wire::Door::Open,
            Self::Closed { door, .. } => *door,
        }
    }
}

/// What it is tried with.
pub enum With {
    /// The key file where one is given, else the keychain where it answers without asking the person.
    WhatIsAtHand,
    /// The same, and the keychain may ask the person.
    ThePerson,
    /// A passphrase.
    Passphrase(Zeroizing<String>),
}

/// Why a passphrase did not open it.
#[derive(Debug)]
pub enum NotOpened {
    /// A new one that is too short.
    TooShort,
    /// The engine says.
    Because(Error),
}

impl Door {
    /// The door of a ledger, the usual one where none is named.
    pub fn new(ledger: Option<PathBuf>, key_file: Option<PathBuf>) -> Self {
        Self { ledger, key_file, state: Mutex::new(State::Untried), opening: Mutex::new(()) }
    }

    /// Whether it is open, and what opens it.
    pub fn state(&self) -> wire::Door {
        self.lock().door()
    }

    /// The open ledger.
    pub fn ledger(&self) -> Option<Ledger> {
        self.both().1
    }

    /// The state and the open ledger of one moment.
    pub fn both(&self) -> (wire::Door, Option<Ledger>) {
        let state = self.lock();
        let ledger = match &*state {
            State::Open(ledger) => Some(ledger.clone()),
            State::Untried | State::Closed { .. } => None,
        };
        (state.door(), ledger)
    }

    /// Why it did not open, and where the ledger lies, for a person.
    pub fn why(&self, lang: Lang) -> Vec<String> {
        let why = match &*self.lock() {
            State::Closed { why, .. } => why.message_in_window(lang),
            State::Untried | State::Open(_) => return Vec::new(),
        };
        let place = self.place().map(|path| lang.say(Word::DoorPlace { path: &path.display() }));
        [Some(why), place.ok()].into_iter().flatten().collect()
    }

    /// Tries it without a passphrase. The state then says what came of it. May wait for the person.
    pub fn knock(&self, with_the_person: bool) {
        let with = if with_the_person { With::ThePerson } else { With::WhatIsAtHand };
        // The state has the reason.
        let _ = self.open(with);
    }

    /// Tries it. While somebody else does, or once it is open, nothing is done.
    ///
    /// # Errors
    /// Why it did not open. A wrong passphrase leaves the state as it was.
    pub fn open(&self, with: With) -> Result<(), NotOpened> {
        let Ok(_alone) = self.opening.try_lock() else { return Ok(()) };
        if self.state() == wire::Door::Open {
            return Ok(());
        }
        let tried_passphrase = matches!(with, With::Passphrase(_));
        let tried = self.place().and_then(|place| {
            let is_new = !place.exists();
            try_with(with, place, self.key_file.clone()).map_err(|not| (not, is_new))
        });
        match tried {
            Ok(ledger) => {
                *self.lock() = State::Open(ledger);
                Ok(())
            }
            Err((NotOpened::Because(error), is_new)) => {
                let door = opening::door(&error, is_new);
                if tried_passphrase && door == wire::Door::Passphrase {
                    return Err(NotOpened::Because(error));
                }
                *self.lock() = State::Closed { door, why: error };
                Ok(())
            }
            Err((too_short @ NotOpened::TooShort, _)) => Err(too_short),
        }
    }

    /// Lets go of the ledger, whose log is then folded into it.
    pub fn leave(&self) {
        *self.lock() = State::Untried;
    }

    fn place(&self) -> Result<PathBuf, (NotOpened, bool)> {
        self.ledger
            .clone()
            .map_or_else(opening::usual_place, Ok)
            .map_err(|error| (NotOpened::Because(error), true))
    }

    /// A panic elsewhere leaves the state whole: it is replaced, never half-changed.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn try_with(with: With, place: PathBuf, key_file: Option<PathBuf>) -> Result<Ledger, NotOpened> {
    let keychain = SystemKeychain::new(matches!(with, With::ThePerson));
    let too_short = Cell::new(false);
    let passphrase = match with {
        With::WhatIsAtHand | With::ThePerson => None,
        With::Passphrase(passphrase) => Some(passphrase),
    };
    let ask = |which| {
        let given = passphrase.clone()?;
        too_short.set(which == Passphrase::New && given.chars().count() < SHORTEST_PASSPHRASE);
        (!too_short.get()).then_some(given)
    };
    let opened = opening::open(Opening {
        ledger: Some(place),
        key_file,
        // A passphrase that the person has chosen locks the ledger: a keychain that answers again by now is not put in its place.
        keychain: passphrase.is_none().then_some(&keychain),
        ask: passphrase.is_some().then_some(&ask),
    });
    match opened {
        Ok(opened) => Ok(opened.ledger),
        Err(_) if too_short.get() => Err(NotOpened::TooShort),
        Err(error) => Err(NotOpened::Because(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase(text: &str) -> With {
        With::Passphrase(Zeroizing::new(text.to_owned()))
    }

    #[test]
    fn a_key_file_opens_and_a_wrong_one_is_trouble_with_a_reason() {
        let folder = tempfile::tempdir().unwrap();
        let key = |name: &str, byte| {
            let path = folder.path().join(name);
            std::fs::write(&path, [byte; 32]).unwrap();
            Some(path)
        };
        let ledger = folder.path().join("ledger");
        let door = Door::new(Some(ledger.clone()), key("right", 7));
        assert_eq!((door.state(), door.ledger().is_none()), (wire::Door::Opening, true));
        door.knock(false);
        assert_eq!(door.state(), wire::Door::Open);
        assert!(door.ledger().is_some() && door.why(Lang::Ko).is_empty());

        let door = Door::new(Some(ledger.clone()), key("wrong", 8));
        door.knock(false);
        assert_eq!(door.state(), wire::Door::Trouble);
        let [why, place] = door.why(Lang::Ko).try_into().unwrap();
        assert!(why.contains("열쇠"), "{why}");
        assert!(place.ends_with(&ledger.display().to_string()), "{place}");
    }

    #[test]
    fn a_passphrase_opens_what_it_locks_and_a_wrong_one_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let place = Some(folder.path().join("ledger"));
        let new = Door::new(place.clone(), None);
        assert!(matches!(new.open(passphrase("일곱 글자")), Err(NotOpened::TooShort)));
        assert!(!folder.path().join("ledger").exists());
        new.open(passphrase("여덟 글자나 됩니다")).unwrap();
        assert_eq!(new.state(), wire::Door::Open);
        drop(new);

        let known = Door::new(place, None);
        // Whether or not this machine has a keychain: this ledger's key is not in it.
        known.knock(false);
        assert_eq!(known.state(), wire::Door::Passphrase);
        assert!(matches!(known.open(passphrase("아닌 것")), Err(NotOpened::Because(_))));
        assert_eq!(known.state(), wire::Door::Passphrase, "it may be tried again");
        known.open(passphrase("여덟 글자나 됩니다")).unwrap();
        assert_eq!(known.state(), wire::Door::Open);
        known.knock(false);
        assert_eq!(known.state(), wire::Door::Open, "an open door is not closed by knocking");
    }

    #[test]
    fn who_comes_while_it_is_being_opened_does_not_wait() {
        let folder = tempfile::tempdir().unwrap();
        let door = Door::new(Some(folder.path().join("ledger")), None);
        let _somebody_else = door.opening.lock().unwrap();
        door.open(passphrase("여덟 글자나 됩니다")).unwrap();
        assert_eq!(door.state(), wire::Door::Opening);
    }
}
