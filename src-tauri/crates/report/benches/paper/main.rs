//! What setting a paper costs: `cargo bench -p munjigi-report --bench paper`.
//!
//! | what | module |
//! |---|---|
//! | a letter about one parcel, beside its lines drawn by krilla alone | `bare.rs` |
//! | a parcel of a letter about 200, beside one of a letter about 20 | here |
//! | the papers | `samples.rs` |

mod bare;
mod samples;

use std::process::ExitCode;

use munjigi_beside::{Outcome, Sides, bench, expect, timed};
use munjigi_report::paper;

const ROUNDS: usize = 25;

fn main() -> ExitCode {
    bench(|| {
        let mut held = true;
        held &= beside_the_bare_lines(3.0)?;
        held &= many_beside_few(1.3)?;
        Ok(held)
    })
}

fn beside_the_bare_lines(bound: f64) -> Outcome<bool> {
    let letter = samples::letter(1);
    let bare = bare::Lines::of(&letter)?;
    let mut sides = Sides::default();
    for _ in 0..ROUNDS {
        let (drawn, time) = timed(|| bare.draw())?;
        sides.bare.push(time);
        let (pdf, time) = timed(|| Ok(paper::pdf(&letter)?))?;
        sides.ours.push(time);
        expect(pdf.starts_with(b"%PDF") && pdf.len() > drawn.len(), "the letter was not drawn")?;
    }
    Ok(sides.holds("report: a letter about one parcel, against krilla drawing its lines", bound))
}

fn many_beside_few(bound: f64) -> Outcome<bool> {
    const MANY: u32 = 200;
    const FEW: u32 = 20;
    let letters = (samples::letter(MANY as usize), samples::letter(FEW as usize));
    let mut sides = Sides::default();
    for _ in 0..ROUNDS {
        let (many, time) = timed(|| Ok(paper::pdf(&letters.0)?))?;
        sides.ours.push(time / MANY);
        let (few, time) = timed(|| Ok(paper::pdf(&letters.1)?))?;
        sides.bare.push(time / FEW);
        expect(many.len() > few.len(), "the letters were not drawn")?;
    }
    Ok(sides.holds(&format!("report: a parcel of {MANY}, against one of {FEW}"), bound))
}
