//! What the person brought and looks at before it is taken into the ledger. It lies in memory only: what is not taken is gone with the
//! program.

use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use chrono::{DateTime, Utc};
use munjigi_engine::brought::{self, Brought, Read};
use munjigi_engine::{Error, Ledger, completeness, import, shown, teaching};
use munjigi_wire::{Bringing, Imported, Taught, Thing, ThingAt};
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
    /// How often it was looked at: what a look found counts only while no later one has begun.
    looks: u64,
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
        let lies_there = |it: &&Lying| it.shown.at != ThingAt::Taken && it.brought.is_the_same(&brought);
        let id = self.with(|all| match all.things.iter().find(lies_there).map(|it| it.shown.id.clone()) {
            Some(known) => known,
            None => all.add(name, brought.clone(), ThingAt::Reading, None),
        });
        self.tell();
        id
    }

    /// Lays down what could not even be opened.
    pub fn lay_down_failed(&self, name: Option<String>, why: String) {
        self.with(|all| all.add(name, Brought::file(Vec::new()), ThingAt::Failed, Some(why)));
        self.tell();
    }

    /// Looks at it: what it says, and what taking it would do.
    pub fn look_at(&self, id: &str, at: At<'_>) {
        let begun = self.one(id, Lying::begin_to_look).flatten();
        let Some((look, brought)) = begun else { return };
        let looked = brought::read(at.ledger, &brought, at.now).and_then(|read| {
            let imported = import::preview(at.ledger, &read, at.now, None)?;
            Ok((read, imported))
        });
        self.one(id, |it| it.show(look, looked, at.lang));
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
                it.read = None;
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

impl All {
    fn add(
        &mut self,
        name: Option<String>,
        brought: Brought,
        at: ThingAt,
        failure: Option<String>,
    ) -> String {
        self.count += 1;
        let id = self.count.to_string();
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
        self.things.insert(0, Lying { brought, read: None, shown, looks: 0 });
        id
    }
}

impl Lying {
    /// The number of this look, and what to look at; `None` for what is in the ledger by now, or on its way there.
    fn begin_to_look(&mut self) -> Option<(u64, Brought)> {
        self.looks += 1;
        self.is_shown_by(self.looks).then(|| (self.looks, self.brought.clone()))
    }

    /// Shows what a look found, unless it was taken meanwhile, or more was said of it and it is looked at anew.
    fn show(&mut self, look: u64, found: Result<(Read, Imported), Error>, lang: Lang) {
        if !self.is_shown_by(look) {
            return;
        }
        match found {
            Ok((read, imported)) => {
                (self.shown.orders, self.shown.clearances) = shown::rows(&read);
                self.shown.line = completeness(&imported.summary, lang);
                self.shown.imported = Some(imported);
                self.shown.failure = None;
                self.shown.at = ThingAt::Looked;
                self.read = Some(read);
            }
            Err(error) => self.fail(&error, lang),
        }
    }

    fn is_shown_by(&self, look: u64) -> bool {
        self.looks == look && !matches!(self.shown.at, ThingAt::Taking | ThingAt::Taken)
    }

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
    let unreadable = || lang.say(Word::DroppedUnreadable);
    let read = match std::fs::metadata(path) {
        Ok(it) if it.is_dir() => Err(lang.say(Word::DroppedIsFolder)),
        Ok(file) if file.len() > most => Err(lang.say(Word::UnreadableTooLarge { bytes: file.len(), most })),
        Ok(file) if file.is_file() => Brought::open(path).map_err(|_| unreadable()),
        // A pipe gives nothing until somebody writes into it.
        Ok(_) | Err(_) => Err(unreadable()),
    };
    (name, read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tests::desk;

    const ORDER: &str = "주문번호,주문일,상품명\nA-1,2026-10-01,Kettle\n";

    /// What a slow look found comes after all that happened meanwhile.
    fn shown_after(meanwhile: impl FnOnce(&Things, &str, At<'_>)) -> Thing {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let ledger = desk.door.ledger().unwrap();
        let at = At { ledger: &ledger, lang: Lang::Ko, now: desk.now() };
        let things = Things::default();
        let id = things.lay_down(None, Brought::file(ORDER.into()));
        things.look_at(&id, at);
        let (slow, _) = things.one(&id, Lying::begin_to_look).flatten().unwrap();
        meanwhile(&things, &id, at);
        things.one(&id, |it| it.show(slow, Err(Error::NothingToUndo), at.lang));
        things.shown().things.pop().unwrap()
    }

    #[test]
    fn what_was_taken_meanwhile_stays_taken() {
        assert_eq!(shown_after(|_, _, _| {}).at, ThingAt::Failed, "the look counts where nothing happened");
        assert_eq!(shown_after(|things, id, at| things.take(id, at).unwrap()).at, ThingAt::Taken);
    }

    #[test]
    fn a_later_look_stands_before_a_slow_one() {
        assert_eq!(shown_after(|things, id, at| things.look_at(id, at)).at, ThingAt::Looked);
    }
}
