//! What the person brought and looks at before it is taken into the ledger. It lies in memory only: what is not taken is gone with the
//! program.

use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use chrono::{DateTime, Utc};
use munjigi_engine::brought::{self, Brought, Read};
use munjigi_engine::{Error, Ledger, completeness, import, shown, teaching};
use munjigi_wire::{Bringing, Taught, Thing, ThingAt};
use munjigi_words::{Lang, Word};

/// What was brought, the newest first.
#[derive(Default)]
pub struct Things {
    all: Mutex<All>,
    /// Hears that something else lies there, or lies there in another state.
    tell: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

#[derive(Default)]
struct All {
    things: Vec<Lying>,
    /// How many there were ever.
    count: u64,
}

/// One of them.
struct Lying {
    brought: Brought,
    read: Option<Read>,
    shown: Thing,
}

/// What is needed to read and to say.
#[derive(Clone, Copy)]
pub struct At<'a> {
    pub ledger: &'a Ledger,
    pub lang: Lang,
    pub now: DateTime<Utc>,
}

impl Things {
    /// Who hears of changes: reading and taking a large file take a while.
    pub fn told_to(&self, tell: impl Fn() + Send + Sync + 'static) {
        // There is one window.
        let _ = self.tell.set(Box::new(tell));
    }

    /// All of them.
    pub fn shown(&self) -> Bringing {
        self.with(|all| Bringing { things: all.things.iter().map(|it| it.shown.clone()).collect() })
    }

    /// Lays something down, to be looked at next; what lies there already is looked at again. `name` is a file's own name.
    pub fn lay_down(&self, name: Option<String>, brought: Brought) -> String {
        let lies_there = |it: &Lying| it.shown.at != ThingAt::Taken && it.brought.is_the_same(&brought);
        let known =
            self.with(|all| all.things.iter().find(|it| lies_there(it)).map(|it| it.shown.id.clone()));
        known.unwrap_or_else(|| self.add(name, brought, ThingAt::Reading, None))
    }

    /// Lays down what could not even be opened.
    pub fn lay_down_failed(&self, name: Option<String>, why: String) {
        self.add(name, Brought::file(Vec::new()), ThingAt::Failed, Some(why));
    }

    /// Looks at it: what it says, and what taking it would do.
    pub fn look_at(&self, id: &str, at: At<'_>) {
        let Some(brought) = self.one(id, |it| it.brought.clone()) else { return };
        let looked = brought::read(at.ledger, &brought, at.now).and_then(|read| {
            let imported = import::preview(at.ledger, &read, at.now, None)?;
            Ok((read, imported))
        });
        self.one(id, |it| match looked {
            Ok((read, imported)) => {
                (it.shown.orders, it.shown.clearances) = shown::rows(&read);
                it.shown.line = completeness(&imported.summary, at.lang);
                it.shown.imported = Some(imported);
                it.shown.failure = None;
                it.shown.at = ThingAt::Looked;
                it.read = Some(read);
            }
            Err(error) => it.fail(&error, at.lang),
        });
        self.tell();
    }

    /// Takes in what the person says of it, and looks again.
    pub fn teach(&self, id: &str, taught: &Taught, at: At<'_>) -> Result<(), Error> {
        let Some(mut brought) = self.one(id, |it| it.brought.clone()) else { return Ok(()) };
        teaching::teach(at.ledger, &mut brought, taught, at.now)?;
        self.one(id, |it| it.brought = brought);
        self.look_at(id, at);
        Ok(())
    }

    /// Takes it into the ledger. What was taken already stays so.
    pub fn take(&self, id: &str, at: At<'_>) -> Result<(), Error> {
        let read = self.one(id, |it| {
            let read = it.read.clone().filter(|_| it.shown.at == ThingAt::Looked)?;
            it.shown.at = ThingAt::Taking;
            Some(read)
        });
        let Some(read) = read.flatten() else { return Ok(()) };
        self.tell();
        let taken = import::take(at.ledger, &read, at.now, None);
        let (is_taken, refused) = match taken {
            Ok(imported) => (Some(imported), None),
            Err(error) => (None, Some(error)),
        };
        self.one(id, |it| match is_taken {
            Some(imported) => {
                it.shown.imported = Some(imported);
                it.shown.at = ThingAt::Taken;
            }
            None => it.shown.at = ThingAt::Looked,
        });
        self.tell();
        match refused {
            Some(error) => Err(error),
            None => {
                self.look_again(at);
                Ok(())
            }
        }
    }

    /// What lies there still would do something else now.
    fn look_again(&self, at: At<'_>) {
        let waiting: Vec<String> = self.with(|all| {
            let waiting = all.things.iter().filter(|it| it.shown.at == ThingAt::Looked);
            waiting.map(|it| it.shown.id.clone()).collect()
        });
        waiting.iter().for_each(|id| self.look_at(id, at));
    }

    /// Puts it away.
    pub fn put_away(&self, id: &str) {
        self.with(|all| all.things.retain(|it| it.shown.id != id || it.shown.at == ThingAt::Taking));
    }

    fn add(&self, name: Option<String>, brought: Brought, at: ThingAt, failure: Option<String>) -> String {
        let id = self.with(|all| {
            all.count += 1;
            let id = all.count.to_string();
            let shown = Thing {
                id: id.clone(),
                name,
                at,
                imported: None,
                line: String::new(),
                orders: Vec::new(),
                clearances: Vec::new(),
                failure,
            };
            all.things.insert(0, Lying { brought, read: None, shown });
            id
        });
        self.tell();
        id
    }

    fn tell(&self) {
        if let Some(tell) = self.tell.get() {
            tell();
        }
    }

    fn one<T>(&self, id: &str, act: impl FnOnce(&mut Lying) -> T) -> Option<T> {
        self.with(|all| all.things.iter_mut().find(|it| it.shown.id == id).map(act))
    }

    /// A panic elsewhere leaves what this lock holds whole: entries are replaced, never half-changed.
    fn with<T>(&self, act: impl FnOnce(&mut All) -> T) -> T {
        act(&mut self.all.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Lying {
    fn fail(&mut self, error: &Error, lang: Lang) {
        self.shown.failure = Some(error.message_in_window(lang));
        self.shown.at = ThingAt::Failed;
        self.read = None;
    }
}

/// A file as it is laid down: its own name without its folder, and its bytes or why there are none.
pub fn open(path: &Path, lang: Lang) -> (Option<String>, Result<Brought, String>) {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let most = brought::MOST_BYTES;
    let length = std::fs::metadata(path).map(|file| if file.is_dir() { None } else { Some(file.len()) });
    let read = match length {
        Ok(None) => Err(lang.say(Word::DroppedIsFolder)),
        Ok(Some(bytes)) if bytes > most => Err(lang.say(Word::UnreadableTooLarge { bytes, most })),
        Ok(Some(_)) => std::fs::read(path).map(Brought::file).map_err(|_| lang.say(Word::DroppedUnreadable)),
        Err(_) => Err(lang.say(Word::DroppedUnreadable)),
    };
    (name, read)
}
