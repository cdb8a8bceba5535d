//! A terminal of a given width, with somebody who reads and types: `script` of util-linux, which every Linux has.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Instant;

use crate::munjigi::{Call, Machine, PATIENCE};

/// A call that runs on a terminal.
pub struct Terminal {
    script: Child,
    typed: ChildStdin,
    shown: Receiver<Vec<u8>>,
    /// What was shown until now; its first line is the name of the terminal.
    seen: String,
    pending: Vec<u8>,
    stty: Command,
}

/// What a call on a terminal did: its exit code, and all that the terminal showed.
#[derive(Debug)]
pub struct Shown {
    pub code: Option<i32>,
    pub text: String,
}

impl Terminal {
    /// Starts a call on a terminal that is so many columns wide.
    pub fn start(machine: &Machine, columns: u16, call: Call) -> Self {
        let call = call.command();
        let words = [call.get_program()].into_iter().chain(call.get_args());
        let line: Vec<String> = words.map(quoted).collect();
        // Who starts the tests in the background of a shell without job control leaves Ctrl+C ignored in all that they start.
        let line =
            format!("tty; stty cols {columns} rows 24; exec env --default-signal=INT {}", line.join(" "));
        let mut script = machine.tool("script").with(["-qec", &line, "/dev/null"]).command();
        script.envs(call.get_envs().filter_map(|(name, value)| Some((name, value?))));
        script.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut script = script.spawn().expect("script can be started");
        let typed = script.stdin.take().expect("standard input was asked for");
        let shown = pieces(script.stdout.take().expect("standard output was asked for"));
        let stty = machine.tool("stty").command();
        Self { script, typed, shown, seen: String::new(), pending: Vec::new(), stty }
    }

    /// Waits until the terminal has shown a text since the last one waited for.
    #[track_caller]
    pub fn shows(&mut self, text: &str) {
        let from = self.seen.len();
        while !self.seen.get(from..).is_some_and(|new| new.contains(text)) {
            assert!(self.read_on(), "{text:?} was never shown:\n{}", self.seen);
        }
    }

    /// Ctrl+C.
    pub fn interrupts(&mut self) {
        self.typed.write_all(b"\x03").expect("the terminal takes what is typed");
    }

    /// Waits until the terminal has shown a question, and then until nothing that is typed would be shown.
    #[track_caller]
    pub fn asks_hidden(&mut self, question: &str) {
        self.shows(question);
        let started = Instant::now();
        while !self.hides() {
            assert!(started.elapsed() < PATIENCE, "what is typed after {question:?} would be shown");
        }
    }

    /// Types a line.
    pub fn types(&mut self, line: &str) {
        writeln!(self.typed, "{line}").expect("the terminal takes what is typed");
    }

    /// Waits for the end.
    #[track_caller]
    pub fn end(mut self) -> Shown {
        while self.read_on() {}
        let code = self.script.wait().expect("a started program can be waited for").code();
        let text = self.seen.split_once('\n').map(|(_, text)| text.replace('\r', "")).unwrap_or_default();
        Shown { code, text }
    }

    /// Reads what is shown next; false at the end.
    #[track_caller]
    fn read_on(&mut self) -> bool {
        match self.shown.recv_timeout(PATIENCE) {
            Ok(piece) => {
                self.pending.extend(piece);
                // A piece may end in the middle of a letter.
                let whole = match std::str::from_utf8(&self.pending) {
                    Ok(text) => text.len(),
                    Err(error) => error.valid_up_to(),
                };
                let rest = self.pending.split_off(whole);
                self.seen.push_str(&String::from_utf8_lossy(&self.pending));
                self.pending = rest;
                true
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => false,
            Err(mpsc::RecvTimeoutError::Timeout) => {
                self.script.kill().ok();
                panic!("the call on the terminal did not end:\n{}", self.seen)
            }
        }
    }

    fn hides(&mut self) -> bool {
        let name = self.seen.lines().next().unwrap_or_default().trim();
        let mut stty = Command::new(self.stty.get_program());
        let output = stty.args(["-a", "-F", name]).output().expect("stty can be started");
        String::from_utf8_lossy(&output.stdout).split_whitespace().any(|setting| setting == "-echo")
    }
}

/// Runs a call on a terminal to its end.
#[track_caller]
pub fn on_terminal(machine: &Machine, columns: u16, call: Call) -> Shown {
    Terminal::start(machine, columns, call).end()
}

fn pieces(mut pipe: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length) = pipe.read(&mut buffer)
            && length > 0
            && sender.send(buffer.iter().take(length).copied().collect()).is_ok()
        {}
    });
    receiver
}

/// A word as a shell takes it for itself.
fn quoted(word: &OsStr) -> String {
    format!("'{}'", word.to_str().expect("the tests call with text").replace('\'', r"'\''"))
}
