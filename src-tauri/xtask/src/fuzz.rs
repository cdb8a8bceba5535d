//! `cargo xtask fuzz`: the readers of `intake` against whatever could come, by cargo-fuzz and libFuzzer.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use crate::command::Run;
use crate::place::Place;
use crate::trouble::Trouble;

const VERSION: &str = "0.13.2";
/// Where the targets lie.
const FOLDER: &str = "src-tauri/crates/intake/fuzz";
/// How often all targets together run, unless this variable says how often.
const EXECUTIONS: &str = "MUNJIGI_FUZZ_EXECUTIONS";
const AT_A_GLANCE: u64 = 500_000;
const IN_PROOF: u64 = 20_000_000;
/// Shares of the executions, as was measured: one that takes hardly anything apart runs ten times in the time in which others run once,
/// and those have one share each.
const SHARES: [(&str, u64); 5] =
    [("workbook", 10), ("old_workbook", 10), ("binary_workbook", 10), ("open_document", 10), ("redact", 6)];
/// What the whole process may take of memory. libFuzzer itself takes 40 MB; AddressSanitizer, which keeps for a while what was freed,
/// would take more than the limit, so that it is left out: intake has no `unsafe`.
const MOST_MEGABYTES: u32 = 256;
/// Where one input takes so long, it never ends. The targets themselves fail at one second of the processor's time.
const PATIENCE_SECONDS: u32 = 60;
/// The longest input, in bytes. Whole files are read by the tests.
const LONGEST: u32 = 4096;

/// At a glance.
pub fn run(place: &Place) -> Result<(), Trouble> {
    all(place, executions(AT_A_GLANCE)).map(|_| ())
}

/// As often as before an issue is closed. Gives a line for every target.
pub fn prove(place: &Place) -> Result<String, Trouble> {
    all(place, executions(IN_PROOF))
}

/// As often as the person says, else as often as is usual.
fn executions(usual: u64) -> u64 {
    std::env::var(EXECUTIONS).ok().and_then(|said| said.parse().ok()).unwrap_or(usual)
}

fn all(place: &Place, executions: u64) -> Result<String, Trouble> {
    if !cfg!(unix) {
        let skipped = "the readers: not fuzzed, that takes a machine with libFuzzer".to_owned();
        println!("{skipped}");
        return Ok(skipped);
    }
    install(place)?;
    cargo_fuzz(place, "build").pass()?;
    let corpus = Corpus::lay(place)?;
    let targets = targets(place)?;
    let shares: u64 = targets.iter().map(|target| share(target)).sum();
    let runs = |target: &str| (executions * share(target)).div_ceil(shares);
    each(&targets, |target| corpus.fuzz(place, target, runs(target)))?;
    let lines =
        targets.iter().map(|target| format!("{:>9} executions of the fuzz target {target}\n", runs(target)));
    let sum: u64 = targets.iter().map(|target| runs(target)).sum();
    let figures = format!("{}{sum:>9} in all: none broke\n", lines.collect::<String>());
    print!("{figures}");
    Ok(figures)
}

fn share(target: &str) -> u64 {
    SHARES.iter().find(|(name, _)| *name == target).map_or(1, |(_, share)| *share)
}

/// The targets, by their files.
fn targets(place: &Place) -> Result<Vec<String>, Trouble> {
    let folder = place.root.join(FOLDER).join("fuzz_targets");
    let read = fs::read_dir(&folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
    let entries = read.map_err(|cause| Trouble::File { doing: "reading", path: folder, cause })?;
    let name = |path: PathBuf| path.file_stem().map(|name| name.to_string_lossy().into_owned());
    let mut targets: Vec<String> = entries.into_iter().filter_map(|entry| name(entry.path())).collect();
    targets.sort();
    Ok(targets)
}

/// Does something for each target, as many at a time as the machine has processors, and no more after the first trouble.
fn each(targets: &[String], act: impl Fn(&str) -> Result<(), Trouble> + Sync) -> Result<(), Trouble> {
    let waiting = Mutex::new((targets.iter(), Ok(())));
    let next = || {
        let mut waiting = waiting.lock().ok()?;
        if waiting.1.is_ok() { waiting.0.next() } else { None }
    };
    let work = || {
        while let Some(target) = next() {
            if let Err(trouble) = act(target)
                && let Ok(mut waiting) = waiting.lock()
            {
                waiting.1 = Err(trouble);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    waiting.into_inner().map_or(Ok(()), |(_, outcome)| outcome)
}

/// What the targets begin with, in the target folder.
struct Corpus {
    /// What is found lies there and is begun with the next time.
    found: PathBuf,
    seeds: PathBuf,
    words: PathBuf,
    /// Inputs that broke something.
    broken: PathBuf,
}

impl Corpus {
    /// Of the fixtures, and of the words that matter.
    fn lay(place: &Place) -> Result<Self, Trouble> {
        let folder = place.in_target("fuzz");
        let corpus = Self {
            found: folder.join("found"),
            seeds: folder.join("seeds"),
            words: folder.join("words.dict"),
            broken: folder.join("broken"),
        };
        let _ = fs::remove_dir_all(&corpus.seeds);
        Run::cargo(place)
            .with(["run", "--quiet", "--example", "seeds", "--manifest-path"])
            .with([Path::new(FOLDER).join("Cargo.toml")])
            .with(["--target-dir"])
            .with([&folder])
            .with(["--", "tests/data"])
            .with([&corpus.seeds])
            .pass()?;
        let words = place.root.join(FOLDER).join("words.txt");
        let text = fs::read_to_string(&words).map_err(|cause| Trouble::File {
            doing: "reading",
            path: words,
            cause,
        })?;
        fs::write(&corpus.words, dictionary(&text)).map_err(|cause| Trouble::File {
            doing: "writing",
            path: corpus.words.clone(),
            cause,
        })?;
        Ok(corpus)
    }

    fn fuzz(&self, place: &Place, target: &str, runs: u64) -> Result<(), Trouble> {
        let (found, broken) = (self.found.join(target), self.broken.join(target));
        for folder in [&found, &broken] {
            fs::create_dir_all(folder).map_err(|cause| Trouble::File {
                doing: "making",
                path: folder.clone(),
                cause,
            })?;
        }
        let regressions = place.root.join(FOLDER).join("regressions").join(target);
        let folders =
            [found, self.seeds.join(target)].into_iter().chain(regressions.is_dir().then_some(regressions));
        println!("{target}: {runs} executions");
        cargo_fuzz(place, "run")
            .with([target])
            .with(folders)
            // How often a branch was taken tells little here, and to look at it takes as long as the reading.
            .with([
                "--",
                "-verbosity=0",
                "-print_funcs=0",
                "-entropic=0",
                "-reduce_inputs=0",
                "-use_counters=0",
            ])
            .with([
                format!("-runs={runs}"),
                format!("-max_len={LONGEST}"),
                format!("-rss_limit_mb={MOST_MEGABYTES}"),
                format!("-timeout={PATIENCE_SECONDS}"),
                format!("-dict={}", self.words.display()),
                format!("-artifact_prefix={}/", broken.display()),
            ])
            .pass()
    }
}

/// A line a word, as libFuzzer reads it: what is no letter or sign of ASCII by its bytes.
fn dictionary(words: &str) -> String {
    let written = |byte: u8| match byte {
        b'"' | b'\\' => format!("\\x{byte:02x}"),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\x{byte:02x}"),
    };
    let quoted = |word: &str| format!("\"{}\"\n", word.bytes().map(written).collect::<String>());
    words.lines().filter(|word| !word.is_empty()).map(quoted).collect()
}

/// Its flags are those of a nightly Rust, which a stable one takes too where it is told to.
fn cargo_fuzz(place: &Place, command: &str) -> Run {
    Run::of(program(place))
        .called("cargo-fuzz")
        .within(&place.root)
        .env("RUSTC_BOOTSTRAP", "1")
        .with([command, "--sanitizer", "none"])
        // Tracing comparisons takes a third of the time, and the words that matter are in the dictionary.
        .with(["--no-trace-compares", "--fuzz-dir", FOLDER, "--target-dir"])
        .with([place.in_target("fuzz")])
}

fn install(place: &Place) -> Result<(), Trouble> {
    let wanted = format!("cargo-fuzz {VERSION}");
    if Run::of(program(place)).with(["--version"]).read().is_ok_and(|(said, _)| said.trim() == wanted) {
        return Ok(());
    }
    Run::cargo(place)
        .with(["install", "cargo-fuzz", "--locked", "--version", VERSION, "--root"])
        .with([place.tools()])
        .pass()
}

fn program(place: &Place) -> PathBuf {
    place.tools().join("bin").join(format!("cargo-fuzz{}", std::env::consts::EXE_SUFFIX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_by_their_bytes() {
        assert_eq!(
            dictionary("Order #\n\n\"a\":\n총"),
            "\"Order #\"\n\"\\x22a\\x22:\"\n\"\\xec\\xb4\\x9d\"\n"
        );
    }

    #[test]
    fn after_a_trouble_nothing_more_is_begun() {
        let targets = ["a", "b", "c"].map(str::to_owned);
        let begun = Mutex::new(0);
        let outcome = each(&targets, |_| {
            *begun.lock().unwrap() += 1;
            Err(Trouble::Demo("broken".to_owned()))
        });
        assert!(outcome.is_err());
        assert!(*begun.lock().unwrap() <= thread::available_parallelism().map_or(1, usize::from));
        assert!(each(&targets, |_| Ok(())).is_ok());
    }
}
