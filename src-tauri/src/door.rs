//! The door of the ledger: closed, being opened, open; and what opens it.
//!
//! Opening may wait for the person (a keychain's prompt) and for the machine (a passphrase is stretched for half a second), so it is
//! done on threads that may wait, and whoever asks for the state meanwhile gets it at once.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use munjigi_engine::keychain::SystemKeychain;
use munjigi_engine::opening::{self, Opening, Passphrase, SHORTEST_PASSPHRASE, Unlocked};
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
    /// Whether it was left for good. Held by whoever goes in, which no prompt holds up.
    left: Mutex<bool>,
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
        let (state, opening) = (Mutex::new(State::Untried), Mutex::default());
        Self { ledger, key_file, state, opening, left: Mutex::default() }
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
            let unlocked = unlock(with, place, self.key_file.clone());
            unlocked.and_then(|unlocked| self.go_in(unlocked)).map_err(|not| (not, is_new))
        });
        match tried {
            Ok(()) => Ok(()),
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

    /// Leaves it for good: nobody opens it any more, and whoever is at work in the ledger is waited for. Then it is closed, and its log
    /// folded into it.
    ///
    /// A process must not exit before: what SQLCipher needs is freed then, under the feet of the threads that still use it.
    pub fn leave(&self) {
        *lock(&self.left) = true;
        let state = std::mem::replace(&mut *self.lock(), State::Untried);
        if let State::Open(ledger) = state {
            ledger.close();
        }
    }

    /// Whether it was left.
    pub fn is_left(&self) -> bool {
        *lock(&self.left)
    }

    fn go_in(&self, unlocked: Unlocked) -> Result<(), NotOpened> {
        let left = lock(&self.left);
        if !*left {
            let opened = unlocked.open().map_err(NotOpened::Because)?;
            *self.lock() = State::Open(opened.ledger);
        }
        Ok(())
    }

    fn place(&self) -> Result<PathBuf, (NotOpened, bool)> {
        self.ledger
            .clone()
            .map_or_else(opening::usual_place, Ok)
            .map_err(|error| (NotOpened::Because(error), true))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

/// A panic elsewhere leaves what these locks hold whole: values are replaced, never half-changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn unlock(with: With, place: PathBuf, key_file: Option<PathBuf>) -> Result<Unlocked, NotOpened> {
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
    let unlocked = opening::unlock(Opening {
        ledger: Some(place),
        key_file,
        // A passphrase that the person has chosen locks the ledger: a keychain that answers again by now is not put in its place.
        keychain: passphrase.is_none().then_some(&keychain),
        ask: passphrase.is_some().then_some(&ask),
    });
    unlocked.map_err(|error| if too_short.get() { NotOpened::TooShort } else { NotOpened::Because(error) })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

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
    fn it_is_left_for_good_and_not_before_whoever_is_inside_has_gone() {
        let folder = tempfile::tempdir().unwrap();
        let (place, key) = (folder.path().join("ledger"), folder.path().join("key"));
        std::fs::write(&key, [7; 32]).unwrap();
        let door = Door::new(Some(place), Some(key));
        door.knock(false);
        let inside = door.ledger().unwrap();
        let is_gone = AtomicBool::new(false);
        std::thread::scope(|threads| {
            threads.spawn(|| {
                while !door.is_left() {
                    std::thread::yield_now();
                }
                assert!(inside.data_version().is_ok(), "what has begun is finished");
                is_gone.store(true, Ordering::SeqCst);
                drop(inside);
            });
            door.leave();
            assert!(is_gone.load(Ordering::SeqCst));
        });
        door.knock(false);
        assert!(door.ledger().is_none(), "nobody goes in any more");
        door.leave();
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
