//! `report verify`.

use std::path::Path;

use munjigi_engine::Error;
use munjigi_engine::report::{Verified, verify};
use munjigi_words::Word;
use serde::Serialize;

use crate::Result;
use crate::exit::Exit;
use crate::lang::say;
use crate::output::{Output, printable};

/// What `report verify --json` gives.
#[derive(Serialize)]
struct Checked {
    whole: bool,
    kit: Option<String>,
    made_at: Option<String>,
    fingerprint: Option<String>,
    fingerprint_holds: bool,
    checked: usize,
    changed: Vec<String>,
    missing: Vec<String>,
    extra: Vec<String>,
    unverifiable: Vec<Unverifiable>,
}

#[derive(Serialize)]
struct Unverifiable {
    name: String,
    why: String,
}

/// Needs no ledger: whoever was given a kit can check it.
pub fn run(out: Output, path: &Path) -> Result<Exit> {
    let verified = verify(path).map_err(Error::NoKit)?;
    let exit = exit(&verified);
    let unverifiable = verified.unverifiable.iter();
    let unverifiable =
        unverifiable.map(|it| Unverifiable { name: it.name.clone(), why: it.reason.to_string() });
    let checked = Checked {
        whole: verified.is_whole(),
        kit: verified.kit.clone(),
        made_at: verified.made_at.clone(),
        fingerprint: verified.fingerprint.map(|it| it.to_string()),
        fingerprint_holds: verified.fingerprint_holds,
        checked: verified.checked,
        unverifiable: unverifiable.collect(),
        changed: verified.changed,
        missing: verified.missing,
        extra: verified.extra,
    };
    out.result(&checked, said);
    Ok(exit)
}

/// What was changed waits for the person; what cannot be verified was not seen.
fn exit(verified: &Verified) -> Exit {
    let is_other = !verified.changed.is_empty() || !verified.missing.is_empty() || !verified.extra.is_empty();
    if is_other {
        Exit::Ask
    } else if verified.is_whole() {
        Exit::Quiet
    } else {
        Exit::CannotSee
    }
}

fn said(checked: &Checked) -> String {
    if checked.whole {
        let fingerprint = checked.fingerprint.iter().flat_map(|it| it.chars());
        let short: String = fingerprint.take(super::kit::SHORT).collect();
        return say(Word::ReportCliWhole { count: checked.checked as u64, short: &short });
    }
    let mut lines = Vec::new();
    lines.extend(checked.changed.iter().map(|it| say(Word::ReportCliChanged { file: &printable(it) })));
    lines.extend(checked.missing.iter().map(|it| say(Word::ReportCliMissing { file: &printable(it) })));
    lines.extend(checked.extra.iter().map(|it| say(Word::ReportCliExtra { file: &printable(it) })));
    let unverified = checked.unverifiable.iter();
    lines.extend(unverified.map(|it| say(Word::ReportCliUnverified { file: &printable(&it.name) })));
    if !checked.fingerprint_holds {
        lines.push(say(Word::ReportCliFingerprintBroken));
    }
    lines.join("\n")
}
