//! What bringing a file costs beside the same rows inserted bare: `cargo bench -p munjigi-engine --bench import`.

use std::path::Path;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use munjigi_beside::{Outcome, Sides, bench, expect, timed};
use munjigi_engine::brought::{Brought, read};
use munjigi_engine::{Ledger, import};
use munjigi_intake::Hint;
use munjigi_ledger::key::{DataKey, KeysFile};

use crate::bare::Plain;

#[path = "../../../intake/benches/intake/amazon.rs"]
mod amazon;
#[allow(dead_code, reason = "the ledger's bench reads with it too")]
#[path = "../../../ledger/benches/ledger/bare.rs"]
mod bare;

const KEY: [u8; 32] = [0xa7; 32];
const ROUNDS: usize = 5;
const LIST: &str = "총 2건\n수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n\
    20261109\t목록통관\tPE02072600005102\tSEMOKE26A0123A - 6091240093117\t통관완료 후 반출\n\
    20261110\t목록통관\tPE02072600005103\tSEMOKE26A0124A - 6091240093204\t통관완료 후 반출\n";

fn main() -> ExitCode {
    bench(run)
}

fn run() -> Outcome<bool> {
    let folder = tempfile::tempdir()?;
    let file = amazon::table(100_000);
    let reading = munjigi_intake::read(&file, &Hint::default())?;
    let rows: Vec<Plain> =
        reading.orders.iter().map(|it| Plain::of(&it.value.facts, it.place.to_string())).collect();
    drop(reading);
    println!("import: a table of 100000 rows, {} orders", rows.len());
    let sides = measure(folder.path(), &file, &rows)?;
    Ok(sides.holds(
        "import: what was read into the ledger and compared, against the same rows inserted bare",
        1.5,
    ))
}

/// Both sides begin with a ledger of a few clearances, so that they have the same tables, indexes and triggers, and ours has something to
/// compare with.
fn measure(folder: &Path, file: &[u8], rows: &[Plain]) -> Outcome<Sides> {
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let mut sides = Sides::default();
    for _ in 0..ROUNDS {
        let path = folder.join("ours");
        let ledger = Ledger::open(&path, &DataKey::from_bytes(KEY))?;
        import::import(&ledger, LIST.into(), now)?;
        let read = read(&ledger, &Brought::file(file.to_vec()), now)?;
        let (imported, took) = timed(|| Ok(import::take(&ledger, &read, now, None)?))?;
        expect(imported.orders.new == rows.len(), "not every order was new")?;
        sides.ours.push(took);
        drop(ledger);
        remove(&path)?;

        let path = folder.join("bare");
        let ledger = Ledger::open(&path, &DataKey::from_bytes(KEY))?;
        import::import(&ledger, LIST.into(), now)?;
        let (holder, evidence) = ledger.write(move |w| {
            Ok((w.holders().first_or_make("", now)?, w.evidence().keep(b"an export", now)?.id))
        })?;
        drop(ledger);
        let mut conn = bare::to_write(&path, &KEY)?;
        sides.bare.push(timed(|| bare::insert(&mut conn, holder.0, evidence.0, rows))?.1);
        drop(conn);
        remove(&path)?;
    }
    Ok(sides)
}

fn remove(path: &Path) -> Outcome<()> {
    std::fs::remove_file(path)?;
    Ok(std::fs::remove_file(KeysFile::path_for(path))?)
}
