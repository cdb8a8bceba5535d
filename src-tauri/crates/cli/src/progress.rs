//! What takes longer than a second says so on the terminal.

use std::io::{IsTerminal, Write, stderr};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use munjigi_engine::import::{Observer, Step};
use munjigi_words::Word;

use crate::lang::say;

/// After which it is said.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often it is said anew.
const TURN: Duration = Duration::from_millis(200);
/// Clears a line of a terminal.
const CLEAR: &str = "\r\u{1b}[K";

/// A line on the terminal for as long as this lives, where there is one.
pub struct Progress {
    said: Option<(Sender<Step>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins with reading.
    pub fn begin(is_wanted: bool) -> Self {
        if !is_wanted || !stderr().is_terminal() {
            return Self { said: None };
        }
        let (sender, steps) = channel();
        Self { said: Some((sender, std::thread::spawn(move || show(&steps)))) }
    }

    /// Who tells of the steps.
    pub fn observer(&self) -> Option<Observer> {
        let (sender, _) = self.said.as_ref()?;
        let sender = Mutex::new(sender.clone());
        Some(Arc::new(move |step| {
            if let Ok(sender) = sender.lock() {
                // Who shows it may have gone before.
                let _ = sender.send(step);
            }
        }))
    }

    /// Takes the line away.
    pub fn end(self) {
        if let Some((sender, shower)) = self.said {
            drop(sender);
            let _ = shower.join();
        }
    }
}

fn show(steps: &Receiver<Step>) {
    let mut last = None;
    let mut wait = PATIENCE;
    let mut waited = Duration::ZERO;
    loop {
        match steps.recv_timeout(wait) {
            Ok(step) => {
                last = Some(step);
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => waited += wait,
        }
        let line = match last {
            None => say(Word::CliReading { seconds: waited.as_secs() }),
            Some(Step::Writing { done, of }) => say(Word::CliWriting { done: done as u64, of: of as u64 }),
            Some(Step::Comparing) => say(Word::CliComparing),
        };
        write(&format!("{CLEAR}{line}"));
        wait = TURN;
    }
    if waited > Duration::ZERO {
        write(CLEAR);
    }
}

/// A terminal that has gone away is no fault.
fn write(text: &str) {
    let mut terminal = stderr().lock();
    let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
}
