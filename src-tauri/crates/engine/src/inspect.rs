//! Reading without a ledger and without a network: a captured answer of UNI-PASS, any file that may be brought, and households to measure
//! the comparison by.

mod cargo_progress;
mod code_check;
mod customs_rates;
mod file;
mod households;
mod postal;

use munjigi_wire::UnipassReading;
use unipass::{Refusal, Service};

pub(crate) use code_check::reason as code_reason;
pub use file::{FileInspected, file};
pub use households::{Verdicts, reconcile};

/// Reads an answer of UNI-PASS by its bytes alone, as one of the service whose answer it is. What is nobody's is read as one of API001,
/// and not understood.
pub fn unipass(bytes: &[u8]) -> UnipassReading {
    match Service::of(bytes) {
        Some(Service::CargoProgress) | None => {
            UnipassReading::CargoProgress(Box::new(cargo_progress::read(bytes)))
        }
        Some(Service::CustomsRates) => UnipassReading::CustomsRates(customs_rates::read(bytes)),
        Some(Service::CodeCheck) => UnipassReading::CodeCheck(code_check::read(bytes)),
        Some(Service::Postal) => UnipassReading::Postal(postal::read(bytes)),
    }
}

fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::KeyUnknown => "key_unknown",
        Refusal::KeyMissing => "key_missing",
        Refusal::QueryIncomplete => "query_incomplete",
        Refusal::Other => "other",
    }
}
