//! A program that runs beside this one and ends with it, however this one ends.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crate::command::Run;
use crate::trouble::Trouble;

/// Its standard input ends when this program ends it, and when this program is no more. Ctrl-C comes to the shell as well, which has to
/// outlive it.
const TETHER: &str = r#"trap '' INT HUP; "$@" & exec >/dev/null 2>&1; read -r _; kill "$!"; wait "$!""#;

pub struct Beside {
    line: String,
    tether: Child,
    said: Receiver<String>,
}

/// What was heard of it.
pub enum Heard {
    Line(String),
    Nothing,
    /// It has ended.
    End,
}

/// A program that is to be run beside this one. Where there is no `sh` there is nothing to run it by.
pub fn run(program: impl AsRef<OsStr>) -> Run {
    Run::of("sh").with(["-c", TETHER, "sh"]).with([program])
}

impl Beside {
    /// Starts what [`run`] made.
    pub fn start(run: Run) -> Result<Self, Trouble> {
        let line = run.line().to_owned();
        let mut tether = run.start_piped()?;
        let (sender, said) = channel();
        if let Some(stdout) = tether.stdout.take() {
            // Ends with the program.
            thread::spawn(move || {
                for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                    // Nobody listens any more, and still it must not be stopped by a full pipe.
                    let _ = sender.send(line);
                }
            });
        }
        Ok(Self { line, tether, said })
    }

    /// Waits for a line of its standard output, no longer than it is given.
    pub fn hear(&self, within: Duration) -> Heard {
        match self.said.recv_timeout(within) {
            Ok(line) => Heard::Line(line),
            Err(RecvTimeoutError::Timeout) => Heard::Nothing,
            Err(RecvTimeoutError::Disconnected) => Heard::End,
        }
    }

    /// The line by which it says that it is there.
    pub fn first_line(&self, within: Duration) -> Result<String, Trouble> {
        match self.hear(within) {
            Heard::Line(line) => Ok(line.trim().to_owned()),
            Heard::Nothing => Err(Trouble::Demo(format!("`{}` did not answer", self.line))),
            Heard::End => Err(Trouble::Demo(format!("`{}` ended at once", self.line))),
        }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // Closes its standard input first.
        let _ = self.tether.wait();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(30);

    #[test]
    fn what_runs_beside_ends_with_it_and_its_own_end_is_heard() {
        let lasting = Beside::start(run("sh").with(["-c", "echo $$; exec tail -f /dev/null"])).unwrap();
        let id: u32 = lasting.first_line(PATIENCE).unwrap().parse().unwrap();
        let runs =
            || Run::of("sh").with(["-c", "kill -0 $0 2>&-", &id.to_string()]).code().unwrap() == Some(0);
        assert!(matches!(lasting.hear(Duration::ZERO), Heard::Nothing));
        assert!(runs());
        drop(lasting);
        assert!(!runs());

        let brief = Beside::start(run("echo").with(["there"])).unwrap();
        assert_eq!(brief.first_line(PATIENCE).unwrap(), "there");
        assert!(matches!(brief.hear(PATIENCE), Heard::End));
    }
}
