//! What all surfaces share: the door to the ledger, the language, and what waits to be shown.

use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use munjigi_engine::opening::SHORTEST_PASSPHRASE;
use munjigi_engine::{check, line_of_truth, state_line};
use munjigi_wire::{Door as DoorState, Look, Show};
use munjigi_words::Lang;

use crate::capturing::Capturing;
use crate::commands::Refusal;
use crate::door::Door;
use crate::folders::Folders;
use crate::following::Following;
use crate::papers::Papers;
use crate::settings::Settings;
use crate::sign::{Known, Sign};
use crate::signin::Beside;
use crate::things::Things;
use crate::watch::Wake;

/// What all surfaces share.
pub struct Desk {
    /// The door to the ledger.
    pub door: Door,
    /// What the person brought and looks at.
    pub things: Things,
    /// To which incident dropped files are added.
    pub capturing: Capturing,
    /// Where kits and letters are made.
    pub papers: Papers,
    /// The folders that are watched.
    pub folders: Folders,
    /// The numbers that are followed.
    pub following: Following,
    /// The sign-in window.
    pub sign_in: Beside,
    spoken: Mutex<Spoken>,
    shown: Mutex<Shown>,
    watch: Sender<Wake>,
    clock: fn() -> DateTime<Utc>,
}

struct Spoken {
    lang: Lang,
    settings: Settings,
}

#[derive(Default)]
struct Shown {
    /// Whether a page has asked what to show, and hears of what comes after.
    page_is_there: bool,
    waiting: Option<Show>,
}

impl Desk {
    /// A desk in a language. `watch` hears what the watch has to look at.
    pub fn new(
        door: Door,
        papers: Papers,
        lang: Lang,
        settings: Settings,
        watch: Sender<Wake>,
        clock: fn() -> DateTime<Utc>,
    ) -> Self {
        let spoken = Mutex::new(Spoken { lang, settings });
        let (things, folders) = (Things::default(), Folders::default());
        let (following, sign_in) = (Following::default(), Beside::default());
        let (capturing, shown) = (Capturing::default(), Mutex::default());
        Self { door, things, capturing, papers, folders, following, sign_in, spoken, shown, watch, clock }
    }

    /// The moment.
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// The language of every surface.
    pub fn lang(&self) -> Lang {
        lock(&self.spoken).lang
    }

    /// Changes it, for good.
    pub fn speak(&self, lang: Lang) {
        let mut spoken = lock(&self.spoken);
        spoken.lang = lang;
        spoken.settings.set_lang(lang);
        drop(spoken);
        self.wake(Wake::Language);
    }

    /// Whether the person is to be told that there is no tray: once ever.
    pub fn tell_of_no_tray(&self) -> bool {
        lock(&self.spoken).settings.tell_of_no_tray()
    }

    /// Lets the watch look now.
    pub fn wake(&self, wake: Wake) {
        // Nobody watches any more only where the program is ending.
        let _ = self.watch.send(wake);
    }

    /// All that the window shows.
    pub fn look(&self) -> Result<Look, Refusal> {
        let ((door, ledger), lang) = (self.door.both(), self.lang());
        let mut look = Look {
            lang: lang.code().to_owned(),
            door,
            state: Sign::of(&Known::Closed(door), lang).line,
            line: Vec::new(),
            check: None,
            incidents: Vec::new(),
            review: None,
            unjoined: Vec::new(),
            shortest_passphrase: SHORTEST_PASSPHRASE,
            show: None,
        };
        if let Some(ledger) = ledger {
            let check::Everything { check, incidents, review, unjoined } =
                check::everything(&ledger, lang, self.now())?;
            look.state = state_line(&check, lang);
            look.line = line_of_truth(&check, lang);
            look.check = Some(check);
            look.incidents = incidents;
            look.review = review;
            look.unjoined = unjoined;
        } else if door == DoorState::Trouble {
            look.line = self.door.why(lang);
        }
        look.show = self.hand_over();
        Ok(look)
    }

    /// Whether the page that is there is to be told to show something; where there is none, it gets it with its first look.
    pub fn show(&self, show: &Show) -> bool {
        let mut shown = lock(&self.shown);
        if !shown.page_is_there {
            shown.waiting = Some(show.clone());
        }
        shown.page_is_there
    }

    /// The window was closed, and nobody looks at captures any more.
    pub fn page_is_gone(&self) {
        self.capturing.end();
        lock(&self.shown).page_is_there = false;
    }

    fn hand_over(&self) -> Option<Show> {
        let mut shown = lock(&self.shown);
        shown.page_is_there = true;
        shown.waiting.take()
    }
}

/// A panic elsewhere leaves what these locks hold whole: values are replaced, never half-changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
pub mod tests {
    use std::path::Path;
    use std::sync::mpsc::{Receiver, channel};

    use chrono::TimeZone;

    use super::*;

    /// A desk over a ledger in a folder, where papers are made too, open, in November 2026, and what its watch is woken for.
    pub fn desk(folder: &Path) -> (Desk, Receiver<Wake>) {
        let key = folder.join("key");
        std::fs::write(&key, [7; 32]).unwrap();
        let door = Door::new(Some(folder.join("ledger")), Some(key));
        door.knock(false);
        assert!(door.ledger().is_some(), "{:?}", door.why(Lang::En));
        let (mut desk, woken) = closed_desk(door);
        desk.papers = Papers::at(Some(folder), |_| Ok(()));
        (desk, woken)
    }

    pub fn closed_desk(door: Door) -> (Desk, Receiver<Wake>) {
        let (watch, woken) = channel();
        let papers = Papers::at(None, |_| Ok(()));
        (Desk::new(door, papers, Lang::Ko, Settings::at(None), watch, moment), woken)
    }

    /// When it is.
    pub fn moment() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 22, 3, 0, 0).unwrap()
    }

    /// Brings files of the sample, as another program would.
    pub fn bring(desk: &Desk, files: &[&str]) {
        let ledger = desk.door.ledger().unwrap();
        let other = munjigi_engine::opening::open(munjigi_engine::opening::Opening {
            ledger: Some(ledger.path().to_owned()),
            key_file: Some(ledger.path().with_file_name("key")),
            ..Default::default()
        })
        .unwrap()
        .ledger;
        for file in files {
            let path = format!("{}/crates/engine/sample/{file}", env!("CARGO_MANIFEST_DIR"));
            munjigi_engine::import::import(&other, std::fs::read(path).unwrap(), desk.now()).unwrap();
        }
    }

    #[test]
    fn what_is_to_be_shown_is_handed_over_once() {
        let incident = |id: &str| Show::Incident { incident: id.to_owned() };
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        assert!(!desk.show(&incident("1")), "no page is there");
        assert!(!desk.show(&incident("2")), "the last click counts");
        assert_eq!(desk.look().unwrap().show, Some(incident("2")));
        assert_eq!(desk.look().unwrap().show, None);
        assert!(desk.show(&incident("3")), "the page is told");
        assert_eq!(desk.look().unwrap().show, None);
        desk.page_is_gone();
        assert!(!desk.show(&incident("4")));
        assert_eq!(desk.look().unwrap().show, Some(incident("4")));
    }

    #[test]
    fn a_look_says_what_the_engine_says() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let look = desk.look().unwrap();
        assert_eq!((look.lang.as_str(), look.door), ("ko", DoorState::Open));
        assert_eq!(look.check.unwrap().ask, 2);
        assert_eq!(look.incidents.len(), 2);
        assert_eq!(look.state, "물어볼 것 2");
        assert!(look.line[0].contains("물어볼 것 2"), "{:?}", look.line);
    }

    #[test]
    fn a_closed_door_shows_nothing_of_the_ledger() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = closed_desk(Door::new(Some(folder.path().join("ledger")), None));
        let look = desk.look().unwrap();
        assert_eq!(look.door, DoorState::Opening);
        assert!(look.line.is_empty() && look.check.is_none() && look.incidents.is_empty());
        assert_eq!((look.state.as_str(), look.shortest_passphrase), ("볼 수 없음, 여는 중", 8));

        let key = folder.path().join("key");
        std::fs::write(&key, b"too short").unwrap();
        let door = Door::new(Some(folder.path().join("ledger")), Some(key));
        door.knock(false);
        let (desk, _woken) = closed_desk(door);
        let look = desk.look().unwrap();
        assert_eq!(look.door, DoorState::Trouble);
        assert_eq!((look.line.len(), look.state.as_str()), (2, "볼 수 없음, 장부에 문제가 있음"));
    }
}
