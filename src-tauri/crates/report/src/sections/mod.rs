//! The parts that letters are put together from.

mod evidence;
mod filings;
mod orders;
mod parcels;
mod sight;
mod who;

pub(crate) use evidence::{evidence, why};
pub(crate) use filings::filings;
pub(crate) use orders::{counts, line, orders};
pub(crate) use parcels::{parcels, summary};
pub(crate) use sight::sight;
pub(crate) use who::{sender, signature, what, who};
