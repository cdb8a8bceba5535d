//! Amazon's table, against the bare csv crate.

use csv::{ReaderBuilder, StringRecord};
use munjigi_beside::{Outcome, Sides, expect, timed};
use munjigi_intake::{Hint, read};

const RUNS: usize = 9;
pub fn measure(file: &[u8]) -> Outcome<Sides> {
    let mut times = Sides::default();
    for _ in 0..RUNS {
        let (reading, took) = timed(|| Ok(read(file, &Hint::default())?))?;
        times.ours.push(took);
        expect(reading.entries == 100_000 && reading.unread.is_empty(), "not every row was read")?;
        expect(reading.orders.len() > 60_000, "orders are missing")?;
        drop(reading);
        let (fields, took) = timed(|| bare(file))?;
        times.bare.push(took);
        expect(fields.0 == 28 * 100_000 && fields.1 > 0, "not every field was read")?;
    }
    Ok(times)
}

/// Fields, and bytes in them.
fn bare(file: &[u8]) -> Outcome<(usize, usize)> {
    let mut reader = ReaderBuilder::new().from_reader(file);
    let mut record = StringRecord::new();
    let (mut fields, mut bytes) = (0, 0);
    while reader.read_record(&mut record)? {
        for field in &record {
            fields += 1;
            bytes += field.len();
        }
    }
    Ok((fields, bytes))
}
