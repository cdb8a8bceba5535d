//! Noticing: the ledger is looked at when a surface changed something, and every few seconds whether another program did.
//!
//! A turn without news costs one wake of the processor and two looks at a file's length and time. A turn with news compares, hangs the
//! sign, tells the window and rings.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, SystemTime};

use munjigi_engine::{Ledger, check, notices};
use munjigi_model::{IncidentId, KstDate};
use munjigi_wire::Door;

use crate::desk::Desk;
use crate::notice::Notice;
use crate::reminders;
use crate::sign::{Known, Sign};

/// How often it is looked whether another program wrote. At rest this is all that wakes the processor.
const TURN: Duration = Duration::from_secs(3);
/// Every so many turns the ledger itself is asked: a file's time may be kept back while it is open (NTFS).
const ASK_EVERY: u32 = 10;
/// Every so many turns what did not work is tried again: a keychain that was locked, a notification that nobody took.
const AGAIN_EVERY: u32 = 10;

/// What the watch is woken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// The window changed something in the ledger. It has been told already.
    Answered,
    /// Something was read in a watched folder, or could not be.
    Read,
    /// UNI-PASS was asked, or what is followed is other than before.
    Asked,
    /// The person chose otherwise: what was fresh may be stale by it.
    Chosen,
    /// The door was tried.
    Door,
    /// Another language is spoken.
    Language,
}

/// Where it shows what it noticed.
pub trait Surfaces {
    /// Hangs the sign in the tray.
    fn hang(&self, sign: &Sign);
    /// Tells the window, where there is one, that a look would say something else now.
    fn tell_window(&self);
    /// The ledger is open: what goes on by itself can begin, its folders and the numbers that are followed.
    fn go_on_alone(&self, ledger: &Ledger);
    /// Rings. `false` where it could not.
    fn ring(&self, notice: Notice) -> bool;
}

/// Watches until nobody can wake it any more.
pub fn watch(desk: &Desk, surfaces: &impl Surfaces, wakes: &Receiver<Wake>) {
    let mut eye = Eye::new(desk, surfaces);
    loop {
        match wakes.recv_timeout(TURN) {
            Ok(wake) => eye.turn(Some(wake)),
            Err(RecvTimeoutError::Timeout) => eye.turn(None),
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// What was seen the last time.
struct Eye<'a, S> {
    desk: &'a Desk,
    surfaces: &'a S,
    turns: u32,
    seen: Option<Seen>,
    known: Option<Known>,
    sign: Option<Sign>,
    /// Something is to be rung for again.
    unrung: bool,
    /// Whether what goes on by itself has begun.
    has_begun: bool,
}

/// A moment of a ledger.
#[derive(PartialEq, Eq)]
struct Seen {
    day: KstDate,
    files: [Option<(u64, SystemTime)>; 2],
    version: Option<i64>,
}

impl<'a, S: Surfaces> Eye<'a, S> {
    fn new(desk: &'a Desk, surfaces: &'a S) -> Self {
        Self {
            desk,
            surfaces,
            turns: 0,
            seen: None,
            known: None,
            sign: None,
            unrung: false,
            has_begun: false,
        }
    }

    fn turn(&mut self, wake: Option<Wake>) {
        self.turns = self.turns.wrapping_add(1);
        let again = self.turns.is_multiple_of(AGAIN_EVERY);
        let mut news = matches!(wake, Some(Wake::Door | Wake::Read | Wake::Asked | Wake::Chosen));
        let Some(ledger) = self.opened(again && wake.is_none()) else {
            self.know(Known::Closed(self.desk.door.state()));
            self.tell(news);
            return;
        };
        if !self.has_begun {
            self.has_begun = true;
            self.surfaces.go_on_alone(&ledger);
        }
        news |= self.has_changed(&ledger);
        let failed = !matches!(self.known, Some(Known::Checked(_)));
        if news || failed || wake.is_some() {
            let checked = check::check(&ledger, self.desk.now());
            self.know(checked.map_or(Known::Failed, |checked| Known::Checked(checked.check)));
            self.ring(&ledger);
        } else if again && self.unrung {
            self.ring(&ledger);
        }
        // The hour of the reminder comes without any news.
        if news || again {
            reminders::ring(self.desk, &ledger, |notice| self.surfaces.ring(notice));
        }
        self.tell(news);
    }

    /// The ledger, where it is open. A keychain that did not answer is tried again now and then, without asking the person: at the
    /// beginning of a session it may still be locked.
    fn opened(&self, again: bool) -> Option<Ledger> {
        let door = &self.desk.door;
        if again && matches!(door.state(), Door::KeychainAbsent | Door::KeychainLocked) {
            door.knock(false);
            if door.ledger().is_some() {
                self.surfaces.tell_window();
            }
        }
        door.ledger()
    }

    /// Whether somebody else wrote, or another day began: what was fresh may be stale then.
    fn has_changed(&mut self, ledger: &Ledger) -> bool {
        let path = ledger.path();
        let day = KstDate::of(self.desk.now());
        let files = [stamp(path), stamp(&log_of(path))];
        let before = self.seen.as_ref();
        if !self.turns.is_multiple_of(ASK_EVERY) && before.is_some_and(|b| b.day == day && b.files == files) {
            return false;
        }
        // An error here is found again by the comparison, which says it.
        let now = Seen { day, files, version: ledger.data_version().ok() };
        let changed = before.is_some_and(|b| (b.day, b.version) != (now.day, now.version));
        self.seen = Some(now);
        changed
    }

    fn know(&mut self, known: Known) {
        let sign = Sign::of(&known, self.desk.lang());
        self.known = Some(known);
        if self.sign.as_ref() != Some(&sign) {
            self.surfaces.hang(&sign);
            self.sign = Some(sign);
        }
    }

    fn tell(&self, news: bool) {
        if news {
            self.surfaces.tell_window();
        }
    }

    fn ring(&mut self, ledger: &Ledger) {
        let Ok(questions) = notices::take(ledger, self.desk.now()) else {
            self.unrung = true;
            return;
        };
        self.unrung = false;
        for question in questions {
            // Who quits does not wait for it: it rings at the next start.
            if !self.desk.door.is_left() && self.surfaces.ring(Notice::of(&question, self.desk.lang())) {
                continue;
            }
            // What cannot even be given back stays silent: it stands in the tray and in the window all the same.
            let id: Option<IncidentId> = question.id.parse().ok();
            self.unrung |= id.is_some_and(|id| notices::give_back(ledger, id).is_ok());
        }
    }
}

/// What a file shows of being written to.
fn stamp(path: &Path) -> Option<(u64, SystemTime)> {
    let metadata = path.metadata().ok()?;
    Some((metadata.len(), metadata.modified().ok()?))
}

/// SQLite's log of what is written.
fn log_of(ledger: &Path) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::thread::{self, Scope};

    use munjigi_engine::settings::{Choice, choose};
    use munjigi_wire::{Chosen, GiveAnswer, Show};

    use super::*;
    use crate::commands::answers as commands;
    use crate::desk::tests::{bring, closed_desk, desk};
    use crate::door::{Door as Entrance, With};
    use crate::sign::Shape;

    #[derive(Default)]
    struct Noted {
        signs: RefCell<Vec<String>>,
        shape: Cell<Option<Shape>>,
        told: Cell<usize>,
        rung: RefCell<Vec<Show>>,
        begun: Cell<usize>,
        nobody_takes_them: Cell<bool>,
    }

    impl Surfaces for Noted {
        fn hang(&self, sign: &Sign) {
            self.signs.borrow_mut().push(sign.line.clone());
            self.shape.set(Some(sign.shape));
        }

        fn tell_window(&self) {
            self.told.set(self.told.get() + 1);
        }

        fn go_on_alone(&self, _: &Ledger) {
            self.begun.set(self.begun.get() + 1);
        }

        fn ring(&self, notice: Notice) -> bool {
            if !self.nobody_takes_them.get() {
                self.rung.borrow_mut().push(notice.show);
            }
            !self.nobody_takes_them.get()
        }
    }

    fn turns<S: Surfaces>(eye: &mut Eye<'_, S>, n: u32) {
        for _ in 0..n {
            eye.turn(None);
        }
    }

    #[test]
    fn the_first_list_is_silent_and_the_second_rings_twice_and_never_again() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let noted = Noted::default();
        let mut eye = Eye::new(&desk, &noted);
        eye.turn(Some(Wake::Door));
        assert_eq!(*noted.signs.borrow(), ["볼 수 없음"]);
        let told = noted.told.get();

        bring(&desk, &["orders.csv", "first-list.html"]);
        turns(&mut eye, ASK_EVERY);
        assert_eq!(
            *noted.signs.borrow(),
            ["볼 수 없음", "볼 수 없음, 11월 12일 이후"],
            "the list is ten days old"
        );
        assert!(noted.rung.borrow().is_empty());
        assert!(noted.told.get() > told, "the window is told");

        bring(&desk, &["second-list.html"]);
        turns(&mut eye, ASK_EVERY);
        assert_eq!(noted.signs.borrow().last().unwrap(), "물어볼 것 2");
        assert_eq!(noted.shape.get(), Some(Shape::Ask));
        assert_eq!(noted.rung.borrow().len(), 2);

        bring(&desk, &["second-list.html"]);
        turns(&mut eye, 3 * ASK_EVERY);
        let mut after_a_restart = Eye::new(&desk, &noted);
        after_a_restart.turn(Some(Wake::Door));
        assert_eq!(noted.rung.borrow().len(), 2);

        settle(&desk);
        eye.turn(Some(Wake::Answered));
        assert_eq!(noted.signs.borrow().last().unwrap(), "조용함 (11월 20일까지 봄)");
        assert_eq!(noted.shape.get(), Some(Shape::Quiet));
    }

    /// Answers every question.
    fn settle(desk: &Desk) {
        for incident in desk.look().unwrap().incidents {
            let answer = GiveAnswer { incident: incident.id, answer: "gift".into(), order: None };
            commands::answer(desk, answer).unwrap();
        }
    }

    #[test]
    fn at_rest_nothing_is_told_and_nothing_hung() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let noted = Noted::default();
        let mut eye = Eye::new(&desk, &noted);
        eye.turn(Some(Wake::Door));
        turns(&mut eye, 1);
        let told = noted.told.get();
        // What the window does itself is no news to it.
        desk.look().unwrap();
        turns(&mut eye, 3 * ASK_EVERY);
        assert_eq!((noted.told.get(), noted.signs.borrow().len()), (told, 1));
    }

    #[test]
    fn what_nobody_took_rings_later() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let noted = Noted::default();
        noted.nobody_takes_them.set(true);
        let mut eye = Eye::new(&desk, &noted);
        eye.turn(Some(Wake::Door));
        turns(&mut eye, 2 * AGAIN_EVERY);
        noted.nobody_takes_them.set(false);
        turns(&mut eye, 2 * AGAIN_EVERY);
        assert_eq!(noted.rung.borrow().len(), 2);
    }

    #[test]
    fn what_is_quit_in_the_middle_of_ringing_rings_for_the_rest_at_the_next_start() {
        struct Quitting<'a, 'scope> {
            threads: &'scope Scope<'scope, 'a>,
            desk: &'a Desk,
            rung: RefCell<Vec<Show>>,
        }
        impl Surfaces for Quitting<'_, '_> {
            fn hang(&self, _: &Sign) {}
            fn tell_window(&self) {}
            fn go_on_alone(&self, _: &Ledger) {}
            fn ring(&self, notice: Notice) -> bool {
                self.rung.borrow_mut().push(notice.show);
                let desk = self.desk;
                self.threads.spawn(|| desk.door.leave());
                while !desk.door.is_left() {
                    thread::yield_now();
                }
                true
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let (quit, _woken) = desk(folder.path());
        bring(&quit, &["orders.csv", "first-list.html", "second-list.html"]);
        let rung = thread::scope(|threads| {
            let quitting = Quitting { threads, desk: &quit, rung: RefCell::default() };
            Eye::new(&quit, &quitting).turn(Some(Wake::Door));
            quitting.rung.into_inner()
        });
        let (again, _woken) = desk(folder.path());
        let noted = Noted::default();
        Eye::new(&again, &noted).turn(Some(Wake::Door));
        let rest = noted.rung.into_inner();
        assert_eq!((rung.len(), rest.len()), (1, 1));
        assert_ne!(rung, rest);
    }

    #[test]
    fn what_goes_on_by_itself_begins_once_and_only_with_an_open_ledger() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = closed_desk(Entrance::new(Some(folder.path().join("ledger")), None));
        let noted = Noted::default();
        let mut eye = Eye::new(&desk, &noted);
        turns(&mut eye, 2);
        assert_eq!(noted.begun.get(), 0);
        desk.door.open(With::Passphrase("여덟 글자나 됩니다".to_owned().into())).unwrap();
        eye.turn(Some(Wake::Door));
        turns(&mut eye, 2);
        assert_eq!(noted.begun.get(), 1);
    }

    #[test]
    fn the_reminder_of_the_week_rings_once_without_any_news() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        let noted = Noted::default();
        let mut eye = Eye::new(&desk, &noted);
        eye.turn(Some(Wake::Door));
        turns(&mut eye, ASK_EVERY);
        assert!(noted.rung.borrow().is_empty(), "nobody asked for one");
        // It is a Sunday noon.
        choose(&desk.door.ledger().unwrap(), Choice::Reminder, Some("sun 9")).unwrap();
        turns(&mut eye, 3 * AGAIN_EVERY);
        Eye::new(&desk, &noted).turn(Some(Wake::Door));
        assert_eq!(*noted.rung.borrow(), [Show::Sources]);
    }

    #[test]
    fn what_is_chosen_is_hung_and_told_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html"]);
        let noted = Noted::default();
        let mut eye = Eye::new(&desk, &noted);
        eye.turn(Some(Wake::Door));
        assert_eq!(noted.shape.get(), Some(Shape::Blind), "the list is ten days old");
        let (told, setting) = (noted.told.get(), "stale-after".to_owned());
        commands::choose_setting(&desk, Chosen { setting, value: "14".into() }).unwrap();
        eye.turn(woken.try_recv().ok());
        assert_eq!(noted.shape.get(), Some(Shape::Quiet));
        assert_eq!(noted.told.get(), told + 1);
    }

    #[test]
    fn a_closed_door_is_a_blind_sign_until_it_opens() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = closed_desk(Entrance::new(Some(folder.path().join("ledger")), None));
        let noted = Noted::default();
        let mut eye = Eye::new(&desk, &noted);
        eye.turn(None);
        assert_eq!(*noted.signs.borrow(), ["볼 수 없음, 여는 중"]);
        desk.door.open(With::Passphrase("여덟 글자나 됩니다".to_owned().into())).unwrap();
        eye.turn(Some(Wake::Door));
        assert_eq!(*noted.signs.borrow(), ["볼 수 없음, 여는 중", "볼 수 없음"]);
        assert_eq!(noted.told.get(), 1);
    }

    #[test]
    fn another_language_is_hung_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, woken) = desk(folder.path());
        let noted = Noted::default();
        let mut eye = Eye::new(&desk, &noted);
        eye.turn(Some(Wake::Door));
        desk.speak(munjigi_words::Lang::En);
        eye.turn(woken.try_recv().ok());
        assert_eq!(*noted.signs.borrow(), ["볼 수 없음", "Cannot see"]);
    }

    #[test]
    fn a_ledger_that_cannot_be_read_is_never_quiet() {
        let folder = tempfile::tempdir().unwrap();
        let (whole, _woken) = desk(folder.path());
        bring(&whole, &["orders.csv", "first-list.html", "second-list.html"]);
        settle(&whole);
        // So many that the last pages of the file are theirs.
        let orders: String = (0..2000).map(|n| format!("A-{n},2026-10-01,Kettle number {n}\n")).collect();
        let orders = format!("주문번호,주문일,상품명\n{orders}");
        let ledger = whole.door.ledger().unwrap();
        munjigi_engine::import::import(&ledger, orders.into(), whole.now()).unwrap();
        drop(ledger);
        let path = whole.door.ledger().unwrap().path().to_owned();
        drop(whole);
        // A failing disk: the ledger opens, and what was written last is noise.
        let mut bytes = std::fs::read(&path).unwrap();
        let last_pages = bytes.len() - 8 * 4096;
        bytes.iter_mut().skip(last_pages).for_each(|byte| *byte ^= 0x5a);
        std::fs::write(&path, bytes).unwrap();

        let (damaged, _woken) = desk(folder.path());
        let noted = Noted::default();
        let mut eye = Eye::new(&damaged, &noted);
        eye.turn(Some(Wake::Door));
        assert_eq!(*noted.signs.borrow(), ["볼 수 없음, 장부에 문제가 있음"]);
        assert!(damaged.look().is_err(), "and the window gets the reason");
    }
}
