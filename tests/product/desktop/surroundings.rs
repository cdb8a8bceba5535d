//! What a desktop test stands in: a machine, a session bus and a display that nobody else uses, and `munjigi-desktop` on them.

use std::path::PathBuf;
use std::process::ExitStatus;

use crate::desktop::screen::Screen;
use crate::munjigi::{Call, Machine, Ran};
use crate::running::{Process, Running};
use crate::sample::{moved, today};
use crate::session_bus::SessionBus;

const NEWEST_OF_SECOND_LIST: &str = "2026-11-20";

/// All of it.
pub struct Surroundings {
    pub machine: Machine,
    pub bus: SessionBus,
    pub screen: Screen,
}

impl Surroundings {
    pub fn new() -> Self {
        Self::on(Machine::new())
    }

    /// Another session on a machine that somebody has used before.
    pub fn on(machine: Machine) -> Self {
        let (bus, screen) = (SessionBus::start(&machine), Screen::start(&machine));
        Self { machine, bus, screen }
    }

    /// Copies a text, as a browser would. It is there to be pasted for as long as what is given lives.
    #[track_caller]
    pub fn copy(&self, text: &str) -> Running {
        let call = self.screen.on_screen(self.machine.tool("xclip").with(["-selection", "clipboard"]));
        // What goes on in the background asks for the clipboard only once what was started has ended.
        self.screen.until_the_clipboard_is_taken(|| {
            let mut copied = Running::start_told(&self.machine, "xclip", call, text);
            assert!(copied.end().success(), "nothing was copied: {}", copied.said());
            copied
        })
    }

    /// A program on this display and this bus.
    pub fn around(&self, call: Call) -> Call {
        // Without it GTK would look for the bus of screen readers, which no test needs.
        self.bus.on_bus(self.screen.on_screen(call)).env("NO_AT_BRIDGE", "1")
    }

    /// `munjigi-desktop`, on no ledger yet.
    pub fn desktop(&self) -> Call {
        self.around(self.machine.call(&plain()))
    }

    /// Starts it on the machine's ledger, opened by its key file.
    pub fn start(&self, arguments: &[&str]) -> App {
        App::start(&self.machine, self.desktop().with(self.on_ledger()).with(arguments))
    }

    /// Another program on the same ledger, at the same time.
    pub fn munjigi(&self, arguments: &[&str]) -> Ran {
        self.machine.munjigi_on_ledger().with(arguments).run()
    }

    /// Brings files of the sample, as they would be if the second list had been asked for today.
    #[track_caller]
    pub fn bring(&self, files: &[&str]) {
        let today = today(&self.machine);
        for file in files {
            let path = moved(&self.machine, file, NEWEST_OF_SECOND_LIST, today);
            self.machine.munjigi_on_ledger().with(["import"]).with([path]).run().ended_with(0);
        }
    }

    /// The arguments that name the machine's ledger and its key file.
    pub fn on_ledger(&self) -> [String; 4] {
        let [name, ledger] = self.on_ledger_without_key();
        [name, ledger, "--key-file".to_owned(), text(self.machine.key_file())]
    }

    /// The arguments that name the machine's ledger, whose key is in the keychain or behind a passphrase.
    pub fn on_ledger_without_key(&self) -> [String; 2] {
        ["--ledger".to_owned(), text(self.machine.ledger())]
    }
}

fn text(path: PathBuf) -> String {
    path.to_str().expect("the home has a name in Unicode").to_owned()
}

/// A `munjigi-desktop` that runs.
pub struct App {
    running: Running,
}

impl App {
    pub fn start(machine: &Machine, call: Call) -> Self {
        Self { running: Running::start(machine, "munjigi-desktop", call) }
    }

    /// It, and all that it has started.
    pub fn processes(&self) -> Vec<Process> {
        Process::of(self.running.pid()).into_iter().chain(Process::below(self.running.pid())).collect()
    }

    /// What it has said until now.
    pub fn said(&self) -> String {
        self.running.said()
    }

    pub fn is_running(&mut self) -> bool {
        !self.running.ends_soon()
    }

    /// Waits until it ends by itself.
    #[track_caller]
    pub fn end(&mut self) -> ExitStatus {
        self.running.end()
    }
}

/// Those of them that show pages.
pub fn web(processes: Vec<Process>) -> Vec<Process> {
    // As the system cuts WebKitWebProcess.
    processes.into_iter().filter(|process| process.name == "WebKitWebProces").collect()
}

/// The program as people get it.
pub fn plain() -> PathBuf {
    program("MUNJIGI_DESKTOP_BIN")
}

/// The same, built so that it honours TAURI_WEBVIEW_AUTOMATION.
pub fn automation() -> PathBuf {
    program("MUNJIGI_DESKTOP_AUTOMATION_BIN")
}

/// One that `cargo xtask` has built, and whose path it passes in a variable.
pub fn program(variable: &str) -> PathBuf {
    let path = std::env::var_os(variable).map(PathBuf::from);
    path.filter(|path| path.is_file()).unwrap_or_else(|| {
        panic!("this test needs a built program, its path in {variable}: run `cargo xtask test`, which builds and passes it")
    })
}
