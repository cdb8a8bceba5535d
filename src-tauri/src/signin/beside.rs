//! The sign-in window from the program's side: a process beside it, one at a time.

use std::io::{self, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use munjigi_words::Lang;

use super::{ARGUMENT, frame};
use crate::environment;

/// Lets it come forward.
const NUDGE: &[u8] = b"\n";

/// What is heard of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Told {
    /// The person brought a page.
    Page(Vec<u8>),
    /// It ended otherwise than by being closed: a system that opens no window, a page that breaks it.
    Failed,
}

/// The process, where there is one.
#[derive(Default)]
pub struct Beside {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    at: Mutex<At>,
    tell: OnceLock<Box<dyn Fn(Told) + Send + Sync>>,
}

#[derive(Default)]
enum At {
    #[default]
    Closed,
    Open(Open),
    /// The program is ending: nothing begins any more.
    Ended,
}

struct Open {
    child: Child,
    /// Closed where this is dropped, which ends the window.
    nudges: ChildStdin,
}

impl Beside {
    /// Who hears of what is brought, on the thread that reads it.
    pub fn told_to(&self, tell: impl Fn(Told) + Send + Sync + 'static) {
        // There is one program.
        let _ = self.shared.tell.set(Box::new(tell));
    }

    /// Opens it at an address, or lets the one that is open come forward.
    pub fn open(&self, address: &str, lang: Lang) -> io::Result<()> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args([ARGUMENT, address, "--lang", lang.code()]);
        self.start(command)
    }

    /// Ends it.
    pub fn end(&self) {
        if let At::Open(open) = self.shared.replace(At::Ended) {
            drop(open.nudges);
            end(open.child);
        }
    }

    fn start(&self, mut command: Command) -> io::Result<()> {
        self.shared.with(|at| {
            let is_done = match at {
                At::Open(open) => open.comes_forward(),
                At::Closed => false,
                At::Ended => true,
            };
            if is_done {
                return Ok(());
            }
            // It holds no ledger, and nobody else shall hold its window.
            for name in environment::HANDED_OVER.into_iter().chain(["MUNJIGI_KEY_FILE"]) {
                command.env_remove(name);
            }
            // What is said of a page is of the page: no log takes it.
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
            let mut child = command.spawn()?;
            let (Some(nudges), Some(pages)) = (child.stdin.take(), child.stdout.take()) else {
                end(child);
                return Err(io::ErrorKind::BrokenPipe.into());
            };
            let (id, shared) = (child.id(), Arc::clone(&self.shared));
            let reading = thread::Builder::new().name("sign-in".into());
            if let Err(error) = reading.spawn(move || shared.hear(id, pages)) {
                end(child);
                return Err(error);
            }
            *at = At::Open(Open { child, nudges });
            Ok(())
        })
    }
}

impl Open {
    /// Whether it is there still.
    fn comes_forward(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None)) && self.nudges.write_all(NUDGE).is_ok()
    }
}

impl Shared {
    /// Hears it until it ends.
    fn hear(&self, id: u32, mut pages: ChildStdout) {
        let is_whole = loop {
            match frame::read(&mut pages) {
                Ok(Some(page)) => self.tell(Told::Page(page)),
                Ok(None) => break true,
                Err(_) => break false,
            }
        };
        let Some(Open { mut child, nudges }) = self.take(id) else { return };
        drop(nudges);
        if !is_whole {
            end(child);
            self.tell(Told::Failed);
        } else if !child.wait().is_ok_and(|ended| ended.success()) {
            self.tell(Told::Failed);
        }
    }

    /// The one of an id, where it is not ended on purpose, or replaced by another.
    fn take(&self, id: u32) -> Option<Open> {
        self.with(|at| match at {
            At::Open(open) if open.child.id() == id => match std::mem::take(at) {
                At::Open(open) => Some(open),
                At::Closed | At::Ended => None,
            },
            At::Open(_) | At::Closed | At::Ended => None,
        })
    }

    fn tell(&self, told: Told) {
        if let Some(tell) = self.tell.get() {
            tell(told);
        }
    }

    fn replace(&self, by: At) -> At {
        self.with(|at| std::mem::replace(at, by))
    }

    /// A panic elsewhere leaves what this lock holds whole: it is replaced, never half-changed.
    fn with<T>(&self, act: impl FnOnce(&mut At) -> T) -> T {
        act(&mut self.at.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Ends a process, and leaves nothing of it to the system.
fn end(mut child: Child) {
    // Where it has ended by itself there is nothing to kill.
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(all(test, unix))]
mod tests {
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    use super::*;

    /// Many times what a slow machine needs.
    const PATIENCE: Duration = Duration::from_secs(60);

    fn beside() -> (Beside, Receiver<Told>) {
        let (tell, told) = channel();
        let beside = Beside::default();
        beside.told_to(move |what| drop(tell.send(what)));
        (beside, told)
    }

    fn script(text: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", text]);
        command
    }

    #[test]
    fn what_it_brings_is_told_and_a_second_one_is_only_a_nudge() {
        let (beside, told) = beside();
        // It answers each nudge with a page of one letter, and its end comes with the end of the nudges.
        let nudged = r"while read -r nudge; do printf '\000\000\000\001x'; done";
        beside.start(script(nudged)).unwrap();
        for _ in 0..2 {
            beside.start(script("exit 1")).unwrap();
            assert_eq!(told.recv_timeout(PATIENCE), Ok(Told::Page(b"x".to_vec())));
        }
        beside.end();
        beside.start(script("exit 1")).unwrap();
        drop(beside);
        assert!(
            told.recv_timeout(PATIENCE).is_err(),
            "nothing begins after the end, and ending is no failure"
        );
    }

    #[test]
    fn one_that_closes_makes_room_for_the_next() {
        let (beside, told) = beside();
        for page in ["x", "y"] {
            beside.start(script(&format!(r"printf '\000\000\000\001{page}'"))).unwrap();
            assert_eq!(told.recv_timeout(PATIENCE), Ok(Told::Page(page.into())));
            until_closed(&beside);
        }
        assert!(told.try_recv().is_err());
    }

    #[test]
    fn what_fails_or_breaks_its_way_is_told() {
        let (beside, told) = beside();
        for text in ["exit 1", r"printf '\377\377\377\377'; cat", r"printf '\000\000\000\002x'"] {
            beside.start(script(text)).unwrap();
            assert_eq!(told.recv_timeout(PATIENCE), Ok(Told::Failed), "{text}");
            until_closed(&beside);
        }
        assert!(beside.start(Command::new("/nonexistent/munjigi")).is_err());
    }

    fn until_closed(beside: &Beside) {
        while beside.shared.with(|at| matches!(at, At::Open(_))) {
            thread::yield_now();
        }
    }
}
