//! What reading a list costs beside quick-xml alone: `cargo bench -p unipass --bench reading`.

use std::process::ExitCode;
use std::time::Duration;

use munjigi_beside::{Outcome, Sides, bench, expect, timed};
use quick_xml::Reader;
use quick_xml::events::Event;

mod list;

const ROUNDS: usize = 15;
/// One reading is over in less time than a busy machine gives to a program at once: only the longer side would be interrupted.
const READINGS: usize = 10;

fn main() -> ExitCode {
    bench(|| {
        let body = list::body();
        println!("unipass: a list of {} bytes", body.len());
        Ok(measure(&body)?.holds("unipass: read to parcels, against quick-xml's events alone", 2.0))
    })
}

fn measure(body: &str) -> Outcome<Sides> {
    let mut sides = Sides::default();
    for _ in 0..ROUNDS {
        let (mut ours, mut bare) = (Duration::ZERO, Duration::ZERO);
        for _ in 0..READINGS {
            // What was read is let go of after the time is taken: whoever reads it keeps it.
            ours += timed(|| list::parcels(body))?.1;
            bare += timed(|| events(body))?.1;
        }
        sides.ours.push(ours);
        sides.bare.push(bare);
    }
    Ok(sides)
}

/// The least that anybody can do with the events: count them.
fn events(body: &str) -> Outcome<()> {
    let mut reader = Reader::from_str(body);
    let mut events = 0;
    while !matches!(std::hint::black_box(reader.read_event()?), Event::Eof) {
        events += 1;
    }
    expect(events > 90_000, "events are missing")
}
