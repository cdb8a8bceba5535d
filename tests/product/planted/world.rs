//! A machine with a person's files on it, and somebody who looks at every trace that the product leaves.

use std::cell::RefCell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use zbus::message::Message;

use crate::desktop::page::Page;
use crate::desktop::surroundings::Surroundings;
use crate::munjigi::{Call, Ran};
use crate::planted::display::Display;
use crate::planted::kits;
use crate::planted::processes;
use crate::planted::secret::{Part, Secret};
use crate::planted::traces::{Place, Traces};

/// A signal behind all that was said.
const END: &str = "UntilHere";

/// One of its own for each step of the exercise.
pub struct World<'a> {
    pub around: Surroundings,
    traces: &'a Traces,
    display: Display,
    /// What the person has: the only files in which something planted may stand.
    own: RefCell<Vec<(PathBuf, Vec<u8>)>>,
    /// Where kits are made.
    kits: RefCell<Option<PathBuf>>,
}

impl<'a> World<'a> {
    pub fn new(traces: &'a Traces) -> Self {
        let around = Surroundings::new();
        let display = Display::watch(&around.screen);
        let key = around.machine.key_file();
        let world = Self { around, traces, display, own: RefCell::default(), kits: RefCell::default() };
        world.is_own(key);
        world
    }

    /// A file of the person's.
    pub fn own_file(&self, name: &str, contents: &[u8]) -> PathBuf {
        let path = self.around.machine.home().join(name);
        fs::write(&path, contents).expect("the home takes a file");
        self.is_own(path.clone());
        path
    }

    /// A folder of the home in which kits are made.
    pub fn makes_kits_in(&self, name: &str) -> PathBuf {
        let place = self.around.machine.home().join(name);
        self.kits.replace(Some(place.clone()));
        place
    }

    fn is_own(&self, path: PathBuf) {
        let contents = fs::read(&path).expect("a file of the test can be read");
        self.own.borrow_mut().push((path, contents));
    }

    /// A call on the machine's ledger, opened by its key file.
    pub fn munjigi<I: IntoIterator<Item: AsRef<std::ffi::OsStr>>>(&self, arguments: I) -> Ran {
        self.ran(self.around.machine.munjigi_on_ledger().with(arguments))
    }

    /// Any call, to its end.
    pub fn ran(&self, call: Call) -> Ran {
        self.tells(&[], call)
    }

    /// A call that tells some secrets to who asks for them.
    pub fn tells(&self, secrets: &[&str], call: Call) -> Ran {
        let ran = call.run();
        self.traces.look_but_for(secrets, Place::Said, "standard output", ran.stdout.as_bytes());
        self.traces.look(Place::Said, "standard error", ran.stderr.as_bytes());
        ran
    }

    /// What a terminal showed.
    pub fn shown(&self, text: &str) {
        self.traces.look(Place::Terminal, "the terminal", text.as_bytes());
    }

    /// What a page shows now.
    pub fn page(&self, page: &Page<'_>) {
        let all = "
            const kept = [localStorage, sessionStorage].map((s) => JSON.stringify(Object.entries(s)));
            const root = document.documentElement;
            return [root.innerText, root.outerHTML, document.title, document.cookie, location.href, ...kept].join('\\n')";
        let text = page.asked(all, &[]);
        self.traces.look(Place::Page, "the page", text.as_str().expect("a page is text").as_bytes());
    }

    /// The product's processes as they run now.
    #[track_caller]
    pub fn processes(&self) {
        assert!(processes::look(self.traces, &self.folder()) > 0, "no process of the product's runs");
    }

    /// The files as they are now, with what is still to go into a ledger.
    pub fn files(&self) {
        files(self.traces, &self.folder(), &self.own.borrow(), self.kits.borrow().as_deref());
    }

    /// Looks at all that is left.
    pub fn end(self) {
        look_at_messages(self.traces, &self.said());
        let folder = self.folder();
        let Self { around, traces, display, own, kits } = self;
        display.look(&around.screen, traces);
        // Ends what still writes.
        let machine = around.machine.clone();
        drop(around);
        files(traces, &folder, &own.into_inner(), kits.into_inner().as_deref());
        drop(machine);
    }

    fn folder(&self) -> PathBuf {
        self.around.machine.home().parent().expect("the home lies in the machine's folder").to_owned()
    }

    /// Looks for something that is known only now: in all that was said on the bus until then, and in the files.
    #[track_caller]
    pub fn assert_nowhere(&self, said: &[Message], name: &'static str, bytes: &[u8]) {
        let traces = Traces::of(&[Secret { name, parts: &[Part::Bytes(bytes)] }]);
        look_at_messages(&traces, said);
        files(&traces, &self.folder(), &self.own.borrow(), None);
        assert_eq!(traces.found(), Vec::<String>::new());
    }

    /// All that was said on the bus until now.
    pub fn said(&self) -> Vec<Message> {
        let bus = self.around.bus.connect();
        bus.emit_signal(None::<&str>, "/", "kr.munjigi.Tests", END, &()).expect("the bus takes a signal");
        // Monitors are told in the order in which the bus was: nothing that was said before is missing.
        let is_end = |said: &Message| {
            said.header().member().is_some_and(|member| member == END)
                && said.header().sender().map(ToString::to_string)
                    == bus.unique_name().map(ToString::to_string)
        };
        self.around.bus.recording.until("the end of what was said", is_end);
        self.around.bus.recording.all()
    }
}

fn look_at_messages(traces: &Traces, said: &[Message]) {
    for said in said {
        let header = said.header();
        let at = format!("{:?} {:?}", header.interface(), header.member());
        let place = match header.interface().map(|interface| interface.as_str()) {
            Some("org.freedesktop.Notifications") => Place::Notification,
            Some("org.kde.StatusNotifierItem" | "com.canonical.dbusmenu") => Place::Tray,
            _ => Place::Bus,
        };
        // As it went over the socket: text and bytes lie there in one piece, however deep within the body.
        traces.look(place, &at, said.data().bytes());
    }
}

/// Every file, its name and where it leads, but for the person's own, which are as they were. Kits tell what they are made to tell.
fn files(traces: &Traces, folder: &Path, own: &[(PathBuf, Vec<u8>)], kits: Option<&Path>) {
    let mut folders = vec![folder.to_path_buf()];
    traces.nothing(Place::Link);
    while let Some(folder) = folders.pop() {
        for entry in there(fs::read_dir(&folder)).into_iter().flatten() {
            let path = entry.expect("a folder of the test can be listed").path();
            let at = path.display().to_string();
            if let Some(name) = path.file_name() {
                traces.look(Place::FileName, &at, name.as_encoded_bytes());
            }
            let Some(kind) = there(fs::symlink_metadata(&path)).map(|it| it.file_type()) else { continue };
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_symlink() {
                let to = there(fs::read_link(&path)).unwrap_or_default();
                traces.look(Place::Link, &at, to.as_os_str().as_encoded_bytes());
            } else if kind.is_file() {
                let Some(contents) = there(fs::read(&path)) else { continue };
                match own.iter().find(|(own, _)| *own == path) {
                    Some((_, before)) if *before == contents => {}
                    Some(_) => traces.wrong(Place::File, &format!("{at} is the person's and was changed")),
                    None => {
                        let in_kits = kits.and_then(|kits| path.strip_prefix(kits).ok());
                        let may_tell = in_kits.map_or(&[][..], kits::may_tell);
                        traces.look_but_for(may_tell, Place::File, &at, &contents);
                    }
                }
            }
        }
    }
}

/// What a program that runs has taken away meanwhile is not there; everything else can be read.
fn there<T>(read: io::Result<T>) -> Option<T> {
    match read {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        read => Some(read.expect("what lies in the machine's folder can be read")),
    }
}
