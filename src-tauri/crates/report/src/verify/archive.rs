//! A kit in a ZIP: as it was written, or packed anew by another program, then often with a folder around it.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek};
use std::path::Path;

use zip::ZipArchive;

use super::check::{Found, Hashed, LARGEST_MANIFEST, Names, Place, hashed};
use super::{Reason, VerifyError};
use crate::manifest;

/// Members of one archive. A kit of two hundred parcels has some hundred.
const MOST_MEMBERS: usize = 10_000;
/// The sign of a member in the archive's list of them.
const LISTED: u32 = u32::from_be_bytes(*b"PK\x01\x02");

pub(super) struct Archive {
    archive: ZipArchive<BufReader<File>>,
    /// The folder around the kit, with its `/`.
    around: String,
}

impl Archive {
    pub fn open(path: &Path) -> Result<Self, VerifyError> {
        let unreadable = |error: std::io::Error| VerifyError::Unreadable(error.kind());
        let mut file = File::open(path).map_err(unreadable)?;
        if !begins_as_zip(&mut file).map_err(unreadable)? {
            return Err(VerifyError::NoKit);
        }
        // The list is counted before it is read: it takes many times its length in memory.
        if listed(&mut file).map_err(unreadable)? > MOST_MEMBERS {
            return Err(VerifyError::DamagedZip);
        }
        let archive = ZipArchive::new(BufReader::new(file)).map_err(|_| VerifyError::DamagedZip)?;
        if archive.has_duplicate_names() {
            return Err(VerifyError::DamagedZip);
        }
        let around = around(&archive).ok_or(VerifyError::NoManifest)?;
        Ok(Self { archive, around })
    }

    /// The manifest, and folders, which some programs list.
    fn is_expected(&self, name: &str, names: &Names<'_>) -> bool {
        let is_around = name.is_empty() && !self.around.is_empty();
        let is_folder = name.strip_suffix('/').is_some_and(|folder| names.folders.contains(folder));
        name == manifest::NAME || is_around || is_folder
    }

    fn member(&mut self, index: usize) -> Member {
        let name = self.archive.name_for_index(index).and_then(Result::ok).map(|name| name.into_owned());
        // A name that is no text is none of the manifest's.
        let name = name.unwrap_or_else(|| "?".into());
        let is_file = self.archive.by_index_raw(index).is_ok_and(|file| !file.is_dir() && !file.is_symlink());
        match name.strip_prefix(self.around.as_str()) {
            Some(inner) => Member { name: inner.to_owned(), is_inside: true, is_file },
            None => Member { name, is_inside: false, is_file },
        }
    }
}

struct Member {
    /// Its name in the kit, where it is inside of the folder around it.
    name: String,
    is_inside: bool,
    is_file: bool,
}

impl Place for Archive {
    fn manifest(&mut self) -> Result<Option<Vec<u8>>, VerifyError> {
        let name = format!("{}{}", self.around, manifest::NAME);
        let Ok(file) = self.archive.by_name(&name) else { return Ok(None) };
        let mut bytes = Vec::new();
        let read = file.take(LARGEST_MANIFEST).read_to_end(&mut bytes);
        Ok(read.is_ok().then_some(bytes))
    }

    fn look(&mut self, names: &Names<'_>) -> Found {
        let mut found = Found::default();
        for index in 0..self.archive.len() {
            let Member { name, is_inside, is_file } = self.member(index);
            let is_named = is_inside && names.files.contains(name.as_str());
            if is_named && is_file {
                found.files.insert(name);
            } else if is_named {
                found.odd.insert(name, Reason::NoFile);
            } else if !(is_inside && self.is_expected(&name, names)) {
                found.extra.push(name);
            }
        }
        found
    }

    fn hash(&mut self, name: &str, most: u64) -> Result<Hashed, Reason> {
        let file = self.archive.by_name(&format!("{}{name}", self.around)).map_err(|_| Reason::Packing)?;
        hashed(file, most).map_err(|error| Reason::Unreadable(error.kind()))
    }
}

/// Where manifest.json is: on top, or in the one folder on top that has it.
fn around(archive: &ZipArchive<BufReader<File>>) -> Option<String> {
    let mut folders: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .filter_map(|name| Some(name.strip_suffix(manifest::NAME)?.to_owned()))
        .filter(|folder| folder.is_empty() || folder.find('/') == Some(folder.len() - 1))
        .collect();
    folders.sort_unstable();
    folders.into_iter().next()
}

fn begins_as_zip(file: &mut File) -> std::io::Result<bool> {
    let mut sign = Vec::new();
    file.by_ref().take(4).read_to_end(&mut sign)?;
    file.rewind()?;
    Ok(sign.starts_with(b"PK"))
}

/// How many members there are at most.
fn listed(file: &mut File) -> std::io::Result<usize> {
    let mut reader = BufReader::with_capacity(64 * 1024, &mut *file);
    let (mut count, mut last) = (0, 0);
    loop {
        let piece = reader.fill_buf()?;
        let length = piece.len();
        for byte in piece {
            last = last << 8 | u32::from(*byte);
            count += usize::from(last == LISTED);
        }
        if length == 0 {
            break;
        }
        reader.consume(length);
    }
    file.rewind()?;
    Ok(count)
}
