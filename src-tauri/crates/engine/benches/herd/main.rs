//! A million installs and an outage of two hours, second by second, on the very schedule and breaker that the watch uses:
//! `cargo xtask bench herd`.
//!
//! | what | where |
//! |---|---|
//! | installs that keep the schedule | `polite.rs`, over parcels that go as captured ones did (`course.rs`) |
//! | the same number of things, every 45 minutes, with retries as they are usually written | `naive.rs` |
//! | what is due in which second | `queue.rs` |
//! | requests a second; when what was missed was answered | `requests.rs`, `late.rs` |
//! | the picture | `chart.rs` |
//!
//! Each run has a twin with the same seed and no outage: what it does in a minute of the day is the steady rate of that minute. Rates are
//! means of a minute: 50 to 80 requests in a second are half as many again now and then by mere chance, undisturbed too, and the peak
//! seconds of both are printed beside each other. The run ends with 1 where the peak after the outage is above 1.5 times the steady rate.
//! `MUNJIGI_HERD_INSTALLS` takes fewer installs; the minute is longer then, so that chance weighs the same.

use std::path::Path;
use std::process::ExitCode;

use munjigi_beside::{Outcome, bench};

mod chart;
mod course;
mod late;
mod naive;
mod polite;
mod queue;
mod requests;

use chart::{Curve, Panel};
use course::{DAY, HOUR, MINUTE, clock};
use requests::Requests;

/// The first day is for settling in; the outage is on the second.
const OUTAGE: std::ops::Range<i64> = DAY + 14 * HOUR..DAY + 16 * HOUR;
/// Long enough that what is asked for once a day has come as well.
const END: i64 = OUTAGE.end + 48 * HOUR;
const MILLION: u32 = 1_000_000;
const MOST: f64 = 1.5;
const SEED: u64 = 5;

/// What requests meet in the outage.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Weather {
    /// Every request is answered.
    Fair,
    /// Nothing is answered.
    Silent,
    /// 503, with a Retry-After that names the end of the outage.
    SaysWhen,
}

fn main() -> ExitCode {
    bench(run)
}

fn run() -> Outcome<bool> {
    let installs = match std::env::var("MUNJIGI_HERD_INSTALLS") {
        Ok(number) => number.parse()?,
        Err(_) => MILLION,
    };
    let fair = polite::run(installs, Weather::Fair, SEED);
    let silent = polite::run(installs, Weather::Silent, SEED);
    let says_when = polite::run(installs, Weather::SaysWhen, SEED);
    let naive_fair = naive::run(fair.things, Weather::Fair, SEED);
    let naive = naive::run(fair.things, Weather::Silent, SEED);

    println!("herd: {installs} installs, {} things under way, seed {SEED}", fair.things);
    println!("herd: without an outage, requests/s by the hour: {}", by_hour(&fair.requests));
    let window = MINUTE * i64::from(MILLION / installs.clamp(1, MILLION));
    let silent_held = holds("no answer for 2 hours", &silent, &fair.requests, window);
    let says_when_held = holds("503 with Retry-After for 2 hours", &says_when, &fair.requests, window);
    println!("herd: every 45 minutes with naive retries, for contrast");
    peak(&naive.requests, &naive_fair.requests, window);
    println!("herd:   missed things answered: {}", naive.late.told());
    draw([&fair, &silent, &says_when], [&naive_fair, &naive])?;
    Ok(silent_held && says_when_held)
}

impl Weather {
    fn is_down(self, now: i64) -> bool {
        match self {
            Self::Fair => false,
            Self::Silent | Self::SaysWhen => OUTAGE.contains(&now),
        }
    }
}

fn by_hour(fair: &Requests) -> String {
    let hour = |hour: i64| format!("{hour:02}h {:.1}", fair.mean(DAY + hour * HOUR, HOUR));
    (0..24).map(hour).collect::<Vec<_>>().join(", ")
}

/// Prints what became of an outage, and gives whether its end brought no more requests than it may.
fn holds(name: &str, run: &polite::Run, fair: &Requests, window: i64) -> bool {
    println!("herd: {name}");
    let ratio = peak(&run.requests, fair, window);
    let held = ratio <= MOST;
    println!(
        "herd:   {ratio:.2} times the steady rate (at most {MOST}) {}",
        if held { "ok" } else { "MISSED" }
    );
    println!("herd:   missed things answered: {}", run.late().told());
    for (phase, late) in
        [("in Korea", &run.under_way), ("announced", &run.announced), ("without a record", &run.no_record)]
    {
        println!("herd:     {phase}: {}", late.told());
    }
    held
}

/// Prints the rates in and after an outage, and gives the highest as a multiple of the steady rate at its time of the day.
fn peak(run: &Requests, fair: &Requests, window: i64) -> f64 {
    let mean = |requests: &Requests| requests.mean(OUTAGE.start, OUTAGE.end - OUTAGE.start);
    println!("herd:   in the outage {:.1} requests/s, without it {:.1}", mean(run), mean(fair));
    let peak = run.peak(fair, OUTAGE.end..END, window);
    println!(
        "herd:   after it at most {:.2} times as many as without it: {:.1} to {:.1} requests/s in the {window} s from {}",
        peak.ratio,
        peak.rate,
        peak.steady,
        clock(peak.at)
    );
    let busiest = |requests: &Requests| {
        (requests.busiest(OUTAGE.end..END, window), requests.busiest(OUTAGE.end..END, 1))
    };
    let ((rate, second), (fair_rate, fair_second)) = (busiest(run), busiest(fair));
    println!(
        "herd:   busiest {window} s after it {rate:.1} requests/s, without it {fair_rate:.1}; busiest second {second}, without it {fair_second}"
    );
    peak.ratio
}

fn draw([fair, silent, says_when]: [&polite::Run; 3], [naive_fair, naive]: [&naive::Run; 2]) -> Outcome<()> {
    let curve = |name, colour, requests: &Requests| Curve { name, colour, values: requests.by_minute(DAY) };
    let panels = [
        Panel {
            title: "Munjigi: requests per second",
            curves: vec![
                curve("no outage", "#888888", &fair.requests),
                curve("no answer", "#1f5fbf", &silent.requests),
                curve("503 with Retry-After", "#0a8f6a", &says_when.requests),
            ],
        },
        Panel {
            title: "Every 45 minutes, with naive retries: requests per second",
            curves: vec![
                curve("no outage", "#888888", &naive_fair.requests),
                curve("no answer", "#c0392b", &naive.requests),
            ],
        },
    ];
    let outage = OUTAGE.start - DAY..OUTAGE.end - DAY;
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().ok_or("no target folder")?;
    let path = target.join("herd.svg");
    std::fs::write(&path, chart::svg(&panels, outage))?;
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).ok_or("no workspace")?;
    println!("herd: chart: {}", path.strip_prefix(workspace).unwrap_or(&path).display());
    Ok(())
}
