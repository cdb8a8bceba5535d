//! `inspect reconcile`.

use std::path::Path;

use munjigi_engine::inspect::{self, Verdicts};
use munjigi_model::Verdict;
use munjigi_words::Word;

use crate::Result;
use crate::commands::clearance;
use crate::exit::{Exit, Failure};
use crate::lang::say;
use crate::output::{Output, narrow_table};

pub fn run(path: &Path, out: Output) -> Result<Exit> {
    let verdicts =
        inspect::reconcile(&super::read(path)?).map_err(|error| super::named(path, Failure::from(error)))?;
    out.result(&verdicts, told);
    Ok(Exit::Quiet)
}

/// How many households there are, and how many clearances of each verdict.
fn told(verdicts: &Verdicts) -> String {
    let all = || verdicts.households.iter().flat_map(|household| &household.verdicts);
    let (households, clearances) = (verdicts.households.len() as u64, all().count() as u64);
    let rows = Verdict::ALL.iter().map(|verdict| {
        let count = all().filter(|one| one.verdict == verdict.as_str()).count();
        vec![clearance::verdict_of(verdict.as_str(), &[]), count.to_string()]
    });
    format!("{}\n{}", say(Word::InspectHouseholds { households, clearances }), narrow_table(&[], rows))
}
