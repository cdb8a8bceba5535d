//! What is measured, and the table of it.

use std::fs;
use std::path::Path;
use std::time::Instant;

use crate::desktop::surroundings::{App, Surroundings, program, web};
use crate::desktop::tray::Tray;
use crate::memory::at_rest;
use crate::paint::FirstPaint;
use crate::running::Process;
use crate::sample::sample;

/// Odd, so that a median is one of them.
const ROUNDS: usize = 5;

/// The figures of one program in one round.
struct Round {
    first_paint_ms: f64,
    with_window_mib: f64,
    after_window_mib: f64,
    hidden_mib: f64,
}

/// What the table shows of a round: its words, and which figure it is.
type Figure = (&'static str, fn(&Round) -> f64);

/// Measures both and prints the table.
pub fn print() {
    let (hello, munjigi) = (program("MUNJIGI_HELLO_BIN"), program("MUNJIGI_DESKTOP_BIN"));
    let (mut of_hello, mut of_munjigi) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        of_hello.push(round(&hello, false));
        of_munjigi.push(round(&munjigi, true));
    }
    println!("munjigi-desktop beside a hello-world of the same Tauri and profile, medians of {ROUNDS}:");
    println!("{:<42} {:>9} {:>9} {:>7}", "", "munjigi", "hello", "ratio");
    let figures: [Figure; 4] = [
        ("first paint after the start, ms", |round| round.first_paint_ms),
        ("PSS with the window, MiB", |round| round.with_window_mib),
        ("PSS in the tray after the window, MiB", |round| round.after_window_mib),
        ("PSS in the tray, started hidden, MiB", |round| round.hidden_mib),
    ];
    for (what, of) in figures {
        line(what, median(&of_munjigi, of), median(&of_hello, of));
    }
    line("the program's file, MB", megabytes(&munjigi), megabytes(&hello));
}

fn line(what: &str, munjigi: f64, hello: f64) {
    println!("{what:<42} {munjigi:>9.1} {hello:>9.1} {:>6.2}x", munjigi / hello);
}

/// One start with a window that is closed after a while, and one without. `has_ledger`: it gets the sample, with its two questions.
fn round(binary: &Path, has_ledger: bool) -> Round {
    let around = Surroundings::new();
    let tray = Tray::start(&around.bus);
    let arguments = if has_ledger { with_the_sample(&around).to_vec() } else { Vec::new() };
    let start = |more: &[&str]| {
        let call = around.around(around.machine.call(binary)).with(&arguments).with(more);
        App::start(&around.machine, call)
    };

    let paint = FirstPaint::awaited_on(&around.screen);
    let began = Instant::now();
    let app = start(&[]);
    let first_paint_ms = paint.seen().duration_since(began).as_secs_f64() * 1000.0;
    let with_window_mib = at_rest(&app);
    let pages = web(app.processes());
    around.screen.close(&around.screen.until_a_window());
    pages.iter().for_each(Process::wait_for_end);
    let after_window_mib = at_rest(&app);
    drop(app);

    let app = start(&["--hidden"]);
    // That of the first start is gone with it.
    tray.until("an item in the tray", |_| true);
    Round { first_paint_ms, with_window_mib, after_window_mib, hidden_mib: at_rest(&app) }
}

fn with_the_sample(around: &Surroundings) -> [String; 4] {
    for file in ["orders.csv", "first-list.html", "second-list.html"] {
        around.machine.munjigi_on_ledger().with(["import"]).with([sample(file)]).run().ended_with(0);
    }
    around.on_ledger()
}

fn median(rounds: &[Round], of: fn(&Round) -> f64) -> f64 {
    let mut figures: Vec<f64> = rounds.iter().map(of).collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().expect("there are rounds")
}

fn megabytes(file: &Path) -> f64 {
    fs::metadata(file).expect("it was started from there").len() as f64 / 1e6
}
