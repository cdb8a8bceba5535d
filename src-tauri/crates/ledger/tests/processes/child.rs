//! The other program: opens the ledger, says so, waits for a line on stdin where it is to wait, and does one thing.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitCode, Stdio};
use std::sync::Barrier;

use chrono::{DateTime, Utc};
use munjigi_ledger::key::DataKey;
use munjigi_ledger::{Error, Ledger, Result};

/// The first argument of this program when it is the other one.
pub const MARK: &str = "--as-another-program";

/// How many acts `write` notes.
pub const ACTS: i64 = 40;

pub fn key() -> DataKey {
    DataKey::from_bytes([0xa7; 32])
}

pub fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

pub fn note(ledger: &Ledger, n: i64) -> Result<()> {
    // Long enough for the log to be folded in now and then.
    ledger.write(move |w| w.acts().note(None, "test", Some(n), &"가".repeat(20_000), now()))
}

pub fn noted(ledger: &Ledger) -> Vec<i64> {
    let acts = ledger.read(|r| r.acts().newest(100_000)).expect("it is a whole ledger");
    let mut subjects: Vec<i64> = acts.iter().filter_map(|a| a.subject).collect();
    subjects.sort_unstable();
    subjects
}

/// `what`: the act, and after a colon its number.
pub fn run(what: &str, path: &Path) -> ExitCode {
    let (act, number) = what.split_once(':').unwrap_or((what, "0"));
    let number: i64 = number.parse().expect("a number");
    let done = match act {
        "make" => make(path, number),
        "threads" => threads(path),
        "write" => write(path, number),
        "open" => open(path),
        "too-much" => too_much(path),
        "wrong-key" => open_under(path, [1; 32]),
        "bare-wrong-key" => bare(path),
        other => panic!("no such act: {other}"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("{error:?}"));
            ExitCode::FAILURE
        }
    }
}

fn make(path: &Path, number: i64) -> Result<()> {
    wait_for_word();
    let ledger = Ledger::open(path, &key())?;
    ledger.write(|w| w.holders().first_or_make("나", now()))?;
    note(&ledger, number)
}

fn threads(path: &Path) -> Result<()> {
    let start = Barrier::new(6);
    std::thread::scope(|scope| {
        let open = |n: i64| {
            let path = path.with_extension(n.to_string());
            start.wait();
            note(&Ledger::open(&path, &key())?, n)
        };
        let threads: Vec<_> = (0..6).map(|n| scope.spawn(move || open(n))).collect();
        threads.into_iter().try_for_each(|thread| thread.join().expect("it does not panic"))
    })
}

fn write(path: &Path, number: i64) -> Result<()> {
    let ledger = Ledger::open(path, &key())?;
    say("open");
    wait_for_word();
    (0..ACTS).try_for_each(|n| note(&ledger, number * ACTS + n))
}

/// Opens it and keeps it open until stdin ends; reads, and tries to write.
fn open(path: &Path) -> Result<()> {
    let ledger = Ledger::open(path, &key())?;
    say(&format!("{:?}", noted(&ledger)));
    wait_for_word();
    note(&ledger, 99)
}

/// Writes more than the system takes, and goes on.
fn too_much(path: &Path) -> Result<()> {
    let ledger = Ledger::open(path, &key())?;
    note(&ledger, 1)?;
    let told: Result<()> = ledger.write(|w| {
        let long = "가".repeat(20_000);
        (0..400).try_for_each(|n| w.acts().note(None, "test", Some(n), &long, now()))
    });
    assert!(matches!(told, Err(Error::Io(_))), "{told:?}");
    note(&ledger, 2)?;
    assert_eq!(noted(&ledger), [1, 2]);
    assert_eq!(ledger.verify()?, []);
    Ok(())
}

fn open_under(path: &Path, key: [u8; 32]) -> Result<()> {
    for _ in 0..2 {
        let opened = Ledger::open(path, &DataKey::from_bytes(key)).and_then(|l| l.verify());
        assert!(matches!(opened, Err(Error::WrongKey)), "{opened:?}");
    }
    // Damage is met by the right key.
    let damaged = Ledger::open(path, &self::key()).and_then(|l| {
        let faults = l.verify()?;
        assert!(!faults.is_empty());
        l.read(|r| r.acts().newest(100_000))
    });
    assert!(matches!(damaged, Err(Error::Damaged)), "{damaged:?}");
    Ok(())
}

/// SQLCipher as it comes, to know that its words would be heard.
fn bare(path: &Path) -> Result<()> {
    let conn = rusqlite::Connection::open(path)?;
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "01".repeat(32)))?;
    conn.execute_batch("SELECT count(*) FROM sqlite_schema")?;
    Ok(())
}

fn say(line: &str) {
    println!("{line}");
    std::io::stdout().flush().expect("the parent listens");
}

fn wait_for_word() {
    let mut word = String::new();
    std::io::stdin().read_line(&mut word).expect("the parent speaks");
}

/// A started other program, as its parent sees it.
pub struct Other {
    child: Child,
    said: BufReader<ChildStdout>,
}

impl Other {
    pub fn start(what: &str, path: &Path) -> Self {
        let program = std::env::current_exe().expect("this program has a place");
        Self::from(Command::new(program).args([MARK, what]).arg(path))
    }

    pub fn from(command: &mut Command) -> Self {
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().expect("this program starts again");
        let said = BufReader::new(child.stdout.take().expect("it is piped"));
        Self { child, said }
    }

    /// The next line that it says.
    pub fn hear(&mut self) -> String {
        let mut line = String::new();
        self.said.read_line(&mut line).expect("it speaks UTF-8");
        line.trim_end().to_owned()
    }

    /// The word that it waits for.
    pub fn go(&mut self) {
        self.child.stdin.as_mut().expect("it is piped").write_all(b"go\n").expect("it listens");
    }

    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }

    /// Whether it ended well, what it said that was not heard yet, and what stands on its stderr.
    pub fn end(mut self) -> (bool, String, String) {
        drop(self.child.stdin.take());
        let mut said = String::new();
        self.said.read_to_string(&mut said).expect("it speaks UTF-8");
        let end = self.child.wait_with_output().expect("it ends");
        (end.status.success(), said, String::from_utf8_lossy(&end.stderr).into_owned())
    }

    pub fn ends_well(self) {
        let (well, said, told) = self.end();
        assert!(well && told.is_empty(), "{said}{told}");
    }
}
