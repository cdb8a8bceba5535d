//! From the ways that a person has to the data key.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::keys_file::{KeysFile, Way, random_name};
use super::wrapping::random;
use super::{DataKey, Keychain, KeychainError};
use crate::store::is_taken;
use crate::{Error, Result};

/// Which passphrase is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passphrase {
    /// A new one, for a new ledger: to be typed twice.
    New,
    /// The one that was chosen.
    Known,
}

/// Asks the person for a passphrase; `None` where nobody can be asked or the person declines.
pub type AskPassphrase<'a> = &'a dyn Fn(Passphrase) -> Option<Zeroizing<String>>;

/// The ways that are open here, tried in this order.
#[derive(Default)]
pub struct Ways<'a> {
    /// A file that is the data key.
    pub key_file: Option<PathBuf>,
    /// The system's keychain.
    pub keychain: Option<&'a dyn Keychain>,
    /// Somebody who can be asked for a passphrase.
    pub ask: Option<AskPassphrase<'a>>,
}

/// The way in was found.
#[derive(Debug)]
pub struct Unlocked {
    /// The ledger's key.
    pub key: DataKey,
    /// Whether the ledger is to be made.
    pub is_new: bool,
}

/// Finds the data key of a ledger, or makes one where there is no ledger yet. An existing ledger's key is never made anew.
///
/// # Errors
/// [`Error::KeyGone`], [`Error::WrongPassphrase`], [`Error::PassphraseNeeded`], [`Error::NowhereToKeepKey`],
/// [`Error::Keychain`], [`Error::KeysDamaged`], and those of a key file. Whether a key file's key is the ledger's is seen by opening
/// it.
pub fn unlock(ledger: &Path, ways: &Ways<'_>) -> Result<Unlocked> {
    let is_new = !is_taken(ledger);
    if is_new && let Some(folder) = ledger.parent().filter(|f| !f.as_os_str().is_empty()) {
        make_folder(folder)?;
    }
    if let Some(path) = &ways.key_file {
        // The file is the key: it opens the ledger even where the wrapped keys are lost.
        return Ok(Unlocked { key: DataKey::from_file(path)?, is_new });
    }
    if let Some(keys) = KeysFile::open(ledger)? {
        return Ok(Unlocked { key: known_key(&keys, ways)?, is_new });
    }
    if !is_new {
        return Err(Error::KeyGone);
    }
    let key = DataKey::random()?;
    let ledger_id = random_name()?;
    let first = first_ways(&key, &ledger_id, ways)?;
    let keys = KeysFile::begin(ledger, &key, ledger_id, first)?;
    // Where another program began the same ledger in this moment, its key counts.
    let key = if keys.is_key(&key) { key } else { known_key(&keys, ways)? };
    Ok(Unlocked { key, is_new })
}

/// The folder of a ledger is nobody else's to look into.
fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|e| Error::folder(folder, e))
}

fn known_key(keys: &KeysFile, ways: &Ways<'_>) -> Result<DataKey> {
    let mut refused = None;
    let mut passphrases = Vec::new();
    for way in keys.ways() {
        match (way, ways.keychain) {
            (Way::Keychain { wrapped }, Some(keychain)) => match keychain.get(keys.ledger_id()) {
                Ok(Some(under)) => match wrapped.0.open(&under)? {
                    Some(key) => return Ok(key),
                    None => refused = Some(Error::KeyGone),
                },
                Ok(None) => refused = Some(Error::KeyGone),
                Err(error) => refused = Some(Error::Keychain(error)),
            },
            (Way::Keychain { .. }, None) => refused = Some(Error::Keychain(KeychainError::Absent)),
            (Way::Passphrase { stretch, wrapped }, _) => passphrases.push((stretch, wrapped)),
        }
    }
    if passphrases.is_empty() {
        return Err(refused.unwrap_or(Error::KeyGone));
    }
    let Some(given) = ways.ask.and_then(|ask| ask(Passphrase::Known)) else {
        return Err(Error::PassphraseNeeded);
    };
    for (stretch, wrapped) in passphrases {
        if let Some(key) = wrapped.0.open(&*stretch.0.key(&given)?)? {
            return Ok(key);
        }
    }
    Err(Error::WrongPassphrase)
}

fn first_ways(key: &DataKey, ledger_id: &str, ways: &Ways<'_>) -> Result<Vec<Way>> {
    let mut refused = None;
    if let Some(keychain) = ways.keychain {
        let under = Zeroizing::new(random::<32>()?);
        match keychain.set(ledger_id, &under) {
            Ok(()) => return Ok(vec![Way::keychain(key, &under)?]),
            // A person who dismissed the prompt, or whose keychain is locked, is asked for a passphrase instead.
            Err(error) => refused = Some(error),
        }
    }
    match ways.ask.and_then(|ask| ask(Passphrase::New)) {
        Some(passphrase) => Ok(vec![Way::passphrase(key, &passphrase)?]),
        None => Err(match refused {
            Some(error) if error != KeychainError::Absent => Error::Keychain(error),
            _ => Error::NowhereToKeepKey,
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::HashMap;

    use super::*;

    #[derive(Default)]
    struct InMemory {
        kept: RefCell<HashMap<String, [u8; 32]>>,
        fails: Option<KeychainError>,
    }

    impl Keychain for InMemory {
        fn get(&self, id: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError> {
            self.fails.map_or_else(|| Ok(self.kept.borrow().get(id).copied().map(Zeroizing::new)), Err)
        }

        fn set(&self, id: &str, bytes: &[u8; 32]) -> Result<(), KeychainError> {
            if let Some(error) = self.fails {
                return Err(error);
            }
            self.kept.borrow_mut().insert(id.to_owned(), *bytes);
            Ok(())
        }
    }

    fn answer(text: &'static str) -> impl Fn(Passphrase) -> Option<Zeroizing<String>> {
        move |_| Some(Zeroizing::new(text.to_owned()))
    }

    /// As the ledger itself would: a file at its place.
    fn pretend(path: &Path) {
        std::fs::write(path, b"ledger").unwrap();
    }

    #[test]
    fn the_keychain_gives_the_same_key_again_and_its_loss_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sub/ledger");
        let keychain = InMemory::default();
        let ways = Ways { keychain: Some(&keychain), ..Ways::default() };
        let first = unlock(&path, &ways).unwrap();
        assert!(first.is_new);
        pretend(&path);
        let again = unlock(&path, &ways).unwrap();
        assert!(again.key == first.key && !again.is_new);

        keychain.kept.borrow_mut().clear();
        assert!(matches!(unlock(&path, &ways), Err(Error::KeyGone)));
        assert!(keychain.kept.borrow().is_empty(), "a lost key is not replaced");
        for error in [KeychainError::Absent, KeychainError::Locked, KeychainError::Dismissed] {
            let failing = InMemory { fails: Some(error), ..InMemory::default() };
            let told = unlock(&path, &Ways { keychain: Some(&failing), ..Ways::default() });
            assert!(matches!(told, Err(Error::Keychain(e)) if e == error));
        }
        assert!(matches!(unlock(&path, &Ways::default()), Err(Error::Keychain(KeychainError::Absent))));
    }

    #[test]
    fn without_a_keychain_a_passphrase_opens() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        let (right, wrong) = (answer("문지기 하나"), answer("문지기 둘"));
        let absent = InMemory { fails: Some(KeychainError::Absent), ..InMemory::default() };
        let first =
            unlock(&path, &Ways { keychain: Some(&absent), ask: Some(&right), ..Ways::default() }).unwrap();
        pretend(&path);
        let again = unlock(&path, &Ways { ask: Some(&right), ..Ways::default() }).unwrap();
        assert!(again.key == first.key);
        assert!(matches!(
            unlock(&path, &Ways { ask: Some(&wrong), ..Ways::default() }),
            Err(Error::WrongPassphrase)
        ));
        assert!(matches!(unlock(&path, &Ways::default()), Err(Error::PassphraseNeeded)));
        let written = std::fs::read_to_string(KeysFile::path_for(&path)).unwrap();
        assert!(!written.contains("문지기"));
    }

    /// Another program begins the same ledger while the person still types.
    #[test]
    fn of_two_that_begin_one_ledger_the_faster_ones_key_counts() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        let faster = RefCell::new(None);
        let ask = |which| {
            if which == Passphrase::New {
                let theirs = answer("문지기 하나");
                let unlocked = unlock(&path, &Ways { ask: Some(&theirs), ..Ways::default() });
                faster.replace(Some(unlocked.unwrap().key));
                return Some(Zeroizing::new("문지기 둘".to_owned()));
            }
            Some(Zeroizing::new("문지기 하나".to_owned()))
        };
        let slower = unlock(&path, &Ways { ask: Some(&ask), ..Ways::default() }).unwrap();
        assert_eq!(Some(slower.key), faster.into_inner());
        let names = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(names, 1, "the slower one leaves nothing behind");
    }

    #[test]
    fn no_way_in_makes_no_ledger() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        assert!(matches!(unlock(&path, &Ways::default()), Err(Error::NowhereToKeepKey)));
        let locked = InMemory { fails: Some(KeychainError::Locked), ..InMemory::default() };
        let told = unlock(&path, &Ways { keychain: Some(&locked), ..Ways::default() });
        assert!(matches!(told, Err(Error::Keychain(KeychainError::Locked))));
        assert!(!path.exists());
    }

    #[test]
    fn keys_that_cannot_be_read_are_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        let keys = KeysFile::path_for(&path);
        let keychain = InMemory::default();
        let ways = Ways { keychain: Some(&keychain), ..Ways::default() };
        pretend(&path);
        assert!(matches!(unlock(&path, &ways), Err(Error::KeyGone)), "no keys at all");
        std::fs::write(&keys, b"{\"format\":1").unwrap();
        assert!(matches!(unlock(&path, &ways), Err(Error::KeysDamaged)));
        assert_eq!(std::fs::read(&keys).unwrap(), b"{\"format\":1");
        // Nor where the ledger itself is gone: they may open its backup.
        std::fs::remove_file(&path).unwrap();
        assert!(matches!(unlock(&path, &ways), Err(Error::KeysDamaged)));
        assert_eq!(std::fs::read(&keys).unwrap(), b"{\"format\":1");
    }
}
