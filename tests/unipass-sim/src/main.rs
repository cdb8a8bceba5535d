//! `unipass-sim`: a simulated UNI-PASS on loopback, until it is told to end. See the library's page for what it answers.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, TimeDelta, Utc};
use clap::Parser;
use thiserror::Error;
use unipass::Service;
use unipass_sim::{Clock, NoScenario, Scenario, Sim};

/// Answers as UNI-PASS does, well or badly, on 127.0.0.1.
#[derive(Parser)]
struct Options {
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The scenario; the demo's where none is given.
    #[arg(long)]
    scenario: Option<PathBuf>,
    /// How many times faster than real time passes.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    speed: u32,
    /// When it is at the beginning, such as 2026-11-16T00:00:00+09:00; now where it is not given.
    #[arg(long)]
    from: Option<DateTime<Utc>>,
}

const DEMO: &str = include_str!("../scenario/demo.toml");

#[derive(Debug, Error)]
enum Failure {
    #[error("the scenario file cannot be read: {0}")]
    Unreadable(std::io::Error),
    #[error(transparent)]
    NoScenario(#[from] NoScenario),
    #[error("it cannot be started: {0}")]
    NotStarted(std::io::Error),
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("unipass-sim: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Failure> {
    let scenario = match &options.scenario {
        Some(file) => Scenario::read(&fs::read_to_string(file).map_err(Failure::Unreadable)?)?,
        None => Scenario::read(DEMO)?,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(Failure::NotStarted)?;
    let keys = Service::ALL.map(|service| (service.number(), scenario.key_text(service)));
    let clock = running(options.from.unwrap_or_else(real_now), options.speed);
    runtime.block_on(async {
        // Before anything is said, so that whoever reads it may end this at once.
        let end = asked_to_end().map_err(Failure::NotStarted)?;
        let sim = Sim::start_on(options.port, scenario, clock).map_err(Failure::NotStarted)?;
        println!("base {}", sim.base());
        for (number, key) in keys {
            println!("key {number} {key}");
        }
        println!("page {}", sim.list_page());
        println!("time {}", sim.now());
        end.await;
        Ok(())
    })
}

/// From a moment on, so many times faster than the real one.
fn running(from: DateTime<Utc>, speed: u32) -> Clock {
    let began = real_now();
    Clock::running(move || {
        let passed = (real_now() - began).max(TimeDelta::zero());
        let passed = i32::try_from(speed).ok().and_then(|speed| passed.checked_mul(speed));
        passed.and_then(|passed| from.checked_add_signed(passed)).unwrap_or(DateTime::<Utc>::MAX_UTC)
    })
}

#[expect(clippy::disallowed_methods, reason = "the outermost room: a demonstration runs in real time")]
fn real_now() -> DateTime<Utc> {
    Utc::now()
}

#[cfg(unix)]
fn asked_to_end() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminated = signal(SignalKind::terminate())?;
    let mut interrupted = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn asked_to_end() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Where it cannot be waited for, nothing but the system ends this.
        let _ = tokio::signal::ctrl_c().await;
    })
}
