//! Pictures and files that the person adds to an incident: what a screen showed, what came by mail.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use chrono::{DateTime, Utc};
use munjigi_ledger::tables::captures::Capture;
use munjigi_ledger::tables::evidence::Packed;
use munjigi_model::{CaptureId, IncidentId};
use munjigi_wire as wire;

use crate::{Error, Ledger, Result};

/// So many bytes are kept of one.
pub const MOST: usize = 20 * 1024 * 1024;

/// The bytes of a file to add. One byte more than is kept is enough for [`add`] to know that it is too large.
///
/// # Errors
/// The system's; [`ErrorKind::InvalidInput`] for what is neither a file nor a folder: a pipe gives nothing until somebody writes into it.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let found = fs::metadata(path)?;
    if found.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if !found.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Adds one, whatever it is. The same bytes again are the same one.
///
/// # Errors
/// [`Error::EmptyCapture`], [`Error::CaptureTooLarge`]; [`Error::Ledger`], with `NoSuch`.
pub fn add(ledger: &Ledger, incident: IncidentId, bytes: &[u8], now: DateTime<Utc>) -> Result<wire::Capture> {
    match bytes.len() {
        0 => return Err(Error::EmptyCapture),
        length if length > MOST => {
            return Err(Error::CaptureTooLarge { bytes: length as u64, most: MOST as u64 });
        }
        _ => {}
    }
    let kind = kind(bytes);
    let packed = Packed::of(bytes)?;
    let added = ledger.write(move |w| {
        let holder = w.reading().incidents().get(incident)?.holder;
        let evidence = w.evidence().keep_packed(&packed, now)?.id;
        let id = w.captures().add(holder, incident, evidence, kind, now)?.id();
        w.acts().note(Some(holder), "capture_add", Some(id.0), "{}", now)?;
        w.reading().captures().get(id)
    })?;
    Ok(to_wire(&added))
}

/// Those of an incident, in the order in which they were added.
///
/// # Errors
/// [`Error::Ledger`], with `NoSuch`.
pub fn list(ledger: &Ledger, incident: IncidentId) -> Result<Vec<wire::Capture>> {
    let found = ledger.read(|r| {
        r.incidents().get(incident)?;
        r.captures().of_incident(incident)
    })?;
    Ok(found.iter().map(to_wire).collect())
}

/// Takes one off, and gives the incident that it was of. Its bytes stay among the evidence, and kits that were made keep it.
///
/// # Errors
/// [`Error::Ledger`], with `NoSuch`.
pub fn remove(ledger: &Ledger, id: CaptureId, now: DateTime<Utc>) -> Result<IncidentId> {
    Ok(ledger.write(move |w| {
        let Capture { holder, incident, .. } = w.reading().captures().get(id)?;
        w.captures().remove(id, now)?;
        w.acts().note(Some(holder), "capture_remove", Some(id.0), "{}", now)?;
        Ok(incident)
    })?)
}

fn to_wire(capture: &Capture) -> wire::Capture {
    wire::Capture {
        id: capture.id.to_string(),
        incident: capture.incident.to_string(),
        kind: capture.kind.clone(),
        added_at: super::moment(capture.added_at),
    }
}

/// How a file begins, and what it is called by then.
const BEGINNINGS: [(&[u8], &str); 5] = [
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"%PDF-", "pdf"),
];

/// What a file of these bytes is called by. Mails and pages are texts here: as such they open nowhere by themselves.
fn kind(bytes: &[u8]) -> &'static str {
    let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    match known {
        Some((_, kind)) => kind,
        // Of a RIFF file the four bytes between are its length.
        None if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => "webp",
        None if is_text(bytes) => "txt",
        None => "bin",
    }
}

fn is_text(bytes: &[u8]) -> bool {
    let is_of_text = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t');
    std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(is_of_text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_file_is_known_by_its_beginning() {
        for (bytes, expected) in [
            (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "png"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpg"),
            (b"GIF89a\x01\0", "gif"),
            (b"GIF87a\x01\0", "gif"),
            (b"RIFF\x24\0\0\0WEBPVP8 ", "webp"),
            (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "pdf"),
            ("\u{feff}안녕하세요,\r\n\t통관되었습니다.".as_bytes(), "txt"),
            (b"From: a@example.kr\r\nSubject: x\r\n\r\nbody", "txt"),
            (b"<!doctype html><p>x</p>", "txt"),
            (b"RIFF\x24\0\0\0WAVEfmt ", "bin"),
            (b"RIFF", "txt"),
            (b"MZ\x90\0", "bin"),
            (b"\xc5\xeb\xb0\xfc", "bin"),
        ] {
            assert_eq!(kind(bytes), expected, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_called_by_something(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let known = ["png", "jpg", "gif", "webp", "pdf", "txt", "bin"];
            prop_assert!(known.contains(&kind(&bytes)));
        }
    }
}
