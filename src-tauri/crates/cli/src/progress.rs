//! What takes longer than a second says so on the terminal.

use std::io::{IsTerminal, Write, stderr};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

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
        Self { said: Some((sender, std::thread::spawn(move || show(&steps, write)))) }
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

fn show(steps: &Receiver<Step>, mut write: impl FnMut(&str)) {
    let begun = Instant::now();
    let mut due = begun + PATIENCE;
    let mut last = None;
    let mut is_shown = false;
    loop {
        match steps.recv_timeout(due.saturating_duration_since(Instant::now())) {
            Ok(step) => last = Some(step),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        // Steps may follow each other faster than they are to be said.
        if Instant::now() < due {
            continue;
        }
        let line = match last {
            None => say(Word::CliReading { seconds: begun.elapsed().as_secs() }),
            Some(Step::Writing { done, of }) => say(Word::CliWriting { done: done as u64, of: of as u64 }),
            Some(Step::Comparing) => say(Word::CliComparing),
        };
        write(&format!("{CLEAR}{line}"));
        is_shown = true;
        due = Instant::now() + TURN;
    }
    if is_shown {
        write(CLEAR);
    }
}

/// A terminal that has gone away is no fault.
fn write(text: &str) {
    let mut terminal = stderr().lock();
    let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;

    use super::*;

    /// Only ends a test that hangs.
    const PATIENCE: Duration = Duration::from_secs(30);

    #[test]
    fn steps_without_a_pause_are_said_too() {
        // Who shows takes each step before the next one is told.
        let (sender, steps) = sync_channel(0);
        let (tell, told) = channel();
        let shower = std::thread::spawn(move || {
            show(&steps, |line| {
                let _ = tell.send(line.to_owned());
            });
        });
        let begun = Instant::now();
        let first = loop {
            sender.send(Step::Writing { done: 1000, of: 2000 }).unwrap();
            match told.try_recv() {
                Ok(line) => break Some(line),
                Err(_) if begun.elapsed() < PATIENCE => {}
                Err(_) => break None,
            }
        };
        drop(sender);
        shower.join().unwrap();
        assert_eq!(first.unwrap(), format!("{CLEAR}{}", say(Word::CliWriting { done: 1000, of: 2000 })));
        assert_eq!(told.iter().last().as_deref(), Some(CLEAR), "and it is taken away");
    }
}
