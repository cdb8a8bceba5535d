//! The promise under `kill -9`: what was reported as saved is there, the ledger is whole, and the next program goes on in it.
//!
//! The parent starts this program again as a writer, which says each number that `write` has given back as saved. After some of them
//! it is killed in the middle of whatever it is doing. `MUNJIGI_KILLS` sets how often (50), `MUNJIGI_KILL_SEED` repeats a run.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use munjigi_ledger::{Fault, Ledger};

mod work;

/// The first argument of this program when it is the writer.
const MARK: &str = "--as-writer";
/// How many writers in turn go on in the same ledger; then a new one is begun, or looking would take longer and longer.
const IN_ONE_LEDGER: u64 = 50;
/// The most that is heard of one writer before it is killed.
const MOST: u64 = 40;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [first, path, from] = args.as_slice()
        && first == MARK
    {
        write(path.as_ref(), from.parse().expect("a number"));
        return ExitCode::FAILURE;
    }
    if !is_wanted(&args) {
        return ExitCode::SUCCESS;
    }
    let kills = number("MUNJIGI_KILLS").unwrap_or(50);
    let seed = number("MUNJIGI_KILL_SEED").unwrap_or_else(random);
    println!("\nrunning {kills} kills, MUNJIGI_KILL_SEED={seed}");
    let folder = tempfile::tempdir().expect("a folder");
    let mut chance = Chance(seed);
    let mut saved = Vec::new();
    let (mut passed, mut failed, mut reported) = (0, 0, 0);
    for kill in 0..kills {
        let path = folder.path().join(format!("ledger {}", kill / IN_ONE_LEDGER));
        if kill % IN_ONE_LEDGER == 0 {
            saved.clear();
        }
        let from = saved.last().map_or(0, |last| last + 1);
        let heard = kill_one(&path, from, &mut chance);
        reported += heard.len();
        saved.extend(&heard);
        match look(&path, &heard, &saved) {
            Ok(()) => passed += 1,
            Err(what) => {
                failed += 1;
                println!("kill {}: {what}", kill + 1);
            }
        }
    }
    println!("{reported} writes were reported as saved");
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {verdict}. {passed} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out\n"
    );
    ExitCode::from(u8::from(failed > 0))
}

/// Whether `cargo test`, with what stands behind it, means this test and wants it run.
fn is_wanted(args: &[String]) -> bool {
    if args.iter().any(|arg| arg == "--list") {
        println!("kill: test");
        return false;
    }
    let mut names = args.iter().filter(|arg| !arg.starts_with('-')).peekable();
    names.peek().is_none() || names.any(|name| "kill".contains(name.as_str()))
}

/// The writer: goes on until it is killed.
fn write(path: &Path, from: u64) {
    let ledger = Ledger::open(path, &work::key()).expect("it opens after every kill");
    for n in from.. {
        work::save(&ledger, n).expect("it is saved");
        // One call of the system for one line: a killed writer leaves no half of it.
        std::io::stdout().write_all(format!("{n}\n").as_bytes()).expect("the parent listens");
        std::io::stdout().flush().expect("the parent listens");
    }
}

/// Starts a writer, hears some of what it saved, kills it, and gives everything that it had reported by then.
fn kill_one(path: &Path, from: u64, chance: &mut Chance) -> Vec<u64> {
    let program = std::env::current_exe().expect("this program has a place");
    let mut writer = Command::new(program)
        .args([MARK.as_ref(), path.as_os_str(), from.to_string().as_ref()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("this program starts again");
    let mut lines = BufReader::new(writer.stdout.take().expect("it is piped")).lines();
    let mut heard = Vec::new();
    let wanted = chance.below(MOST);
    let mut hear = |line: Option<std::io::Result<String>>| match line {
        Some(Ok(line)) => {
            heard.push(line.parse::<u64>().expect("a number"));
            true
        }
        _ => false,
    };
    for _ in 0..wanted {
        if !hear(lines.next()) {
            break;
        }
    }
    // Not always at the same point of its work.
    for _ in 0..chance.below(200_000) {
        std::hint::spin_loop();
    }
    writer.kill().expect("it runs");
    writer.wait().expect("it ends");
    while hear(lines.next()) {}
    heard
}

fn look(path: &Path, heard: &[u64], saved: &[u64]) -> Result<(), String> {
    let ledger = Ledger::open(path, &work::key()).map_err(|e| format!("it does not open: {e:?}"))?;
    work::check(&ledger, heard)?;
    // The last piece of the writer before may have been saved and not reported: it is done again, and is still one piece. This
    // writer may have been killed there too.
    let lies = work::count(&ledger)?;
    let reported = saved.len() as u64;
    if lies < reported || lies > reported + 1 {
        return Err(format!("{reported} were reported, {lies} are there"));
    }
    match ledger.verify() {
        Ok(faults) if faults == [] as [Fault; 0] => Ok(()),
        other => Err(format!("verify: {other:?}")),
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a whole number"))
}

fn random() -> u64 {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).expect("randomness");
    u64::from_le_bytes(bytes)
}

/// Numbers that a seed repeats (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}
