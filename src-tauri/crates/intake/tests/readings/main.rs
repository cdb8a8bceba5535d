//! Whole files, read as `expected.json` beside them says; and files that nobody would send in good faith.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in the functions that it calls too")]

mod amazon;
mod archives;
mod asked;
mod bombs;
mod clearance_list;
mod expected;
mod hostile;
mod mail;
mod mail_hostile;
mod mail_notice;
mod mail_variants;
mod notice;
mod order_page;
mod order_page_goods;
mod own_sheets;
mod page_lesson;
mod parcel_facts;
mod readers;
mod replay;
mod sample;
mod samples;
mod variants;

use std::fs;
use std::path::{Path, PathBuf};

use munjigi_intake::{Error, Hint, Reading};
use serde_json::Value;

/// A folder of fixtures.
fn data(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data").join(folder)
}

fn bytes(file: &Path) -> Vec<u8> {
    fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

/// What right readings of a folder's files are, by file name.
fn expected(folder: &Path) -> serde_json::Map<String, Value> {
    let json: Value = serde_json::from_slice(&bytes(&folder.join("expected.json"))).unwrap();
    json.as_object().unwrap().clone()
}

/// Reads without a hint, as most files come.
fn read(bytes: &[u8]) -> Result<Reading, Error> {
    munjigi_intake::read(bytes, &Hint::default())
}

fn reading(file: &Path) -> Reading {
    read(&bytes(file)).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}
