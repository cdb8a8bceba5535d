//! The ZIP of a kit.

use std::io::{Cursor, Write};

use chrono::{DateTime, Datelike, Timelike, Utc};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::WriteError;
use crate::Files;
use crate::moment::there;

/// The files of a kit, deflated. The same files and moment give the same bytes.
pub(super) fn packed(files: &Files, made_at: DateTime<Utc>) -> Result<Vec<u8>, WriteError> {
    write(files, made_at).map_err(|error| {
        let error: std::io::Error = error.into();
        WriteError::Zip(error.kind())
    })
}

fn write(files: &Files, made_at: DateTime<Utc>) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(moment(made_at))
        .unix_permissions(0o600);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files.iter() {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A ZIP has local time, in steps of two seconds, and no year before 1980.
fn moment(made_at: DateTime<Utc>) -> zip::DateTime {
    let there = there(made_at);
    let small = |number: u32| u8::try_from(number).ok();
    let known = || {
        zip::DateTime::from_date_and_time(
            u16::try_from(there.year()).ok()?,
            small(there.month())?,
            small(there.day())?,
            small(there.hour())?,
            small(there.minute())?,
            small(there.second())?,
        )
        .ok()
    };
    known().unwrap_or_default()
}
