//! The ledger as other rooms use it: real files, real SQLCipher. A file a subject.

#![expect(clippy::unwrap_used, reason = "clippy exempts the tests themselves, not what they share")]

mod debug;
mod evidence;

mod fixtures;
mod handle;
mod identity;
mod opening;
mod orders;
mod support;
mod tables;
mod trouble;
