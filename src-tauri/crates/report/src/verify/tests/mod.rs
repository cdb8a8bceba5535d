//! Kits on a disk, as they were made and as others made them.

mod changed;
mod hostile;

use std::fs::File as DiskFile;
use std::io::Write;
use std::path::PathBuf;

use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Verified, verify};
use crate::evidence::Unverifiable;
use crate::{File, Files, Which, folder, manifest, sample};

fn file(name: &str, bytes: &[u8]) -> File {
    File { name: name.into(), bytes: bytes.to_vec() }
}

/// A kit without its manifest.
fn bare() -> Files {
    [
        file("README.txt", "이 자료는".as_bytes()),
        file("evidence/01-notice-2026-11-20.txt", b"a notice, a notice, a notice"),
        file("evidence/02-capture-2026-11-20.png", b"\x89PNG\r\n\x1a\n"),
        file("facts.csv", b"a,b\r\n1,2\r\n"),
        file("facts.json", b"{}\n"),
        file("letter-police.pdf", b"%PDF-1.7"),
        file("statement.pdf", b"%PDF-1.7 of orders"),
        file("text/police.txt", b""),
    ]
    .into_iter()
    .collect()
}

fn sealed(mut files: Files, lost: &[Unverifiable]) -> Files {
    files.put(manifest::make(Which::CustomsPolice, "0.1.0", made_at(), &files, lost));
    files
}

fn made_at() -> chrono::DateTime<chrono::Utc> {
    sample::moment("2026-11-23T01:02:04Z")
}

/// A kit on a disk, in its folder and in its ZIP.
struct Kit {
    parent: TempDir,
    written: folder::Written,
}

impl Kit {
    fn of(files: &Files) -> Self {
        let parent = tempfile::tempdir().unwrap();
        let written = folder::write(parent.path(), "kit", files, made_at()).unwrap();
        Self { parent, written }
    }

    fn new() -> Self {
        Self::of(&sealed(bare(), &[]))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.written.folder.join(name)
    }

    fn folder(&self) -> Verified {
        verify(&self.written.folder).unwrap()
    }

    fn zip(&self) -> Verified {
        verify(&self.written.zip).unwrap()
    }
}

/// A ZIP as another program packs it.
fn packed(files: &[(&str, &[u8])]) -> (TempDir, PathBuf) {
    let parent = tempfile::tempdir().unwrap();
    let path = parent.path().join("kit.zip");
    let mut zip = ZipWriter::new(DiskFile::create(&path).unwrap());
    for (name, bytes) in files {
        match name.strip_suffix('/') {
            Some(folder) => zip.add_directory(folder, SimpleFileOptions::default()).unwrap(),
            None => {
                zip.start_file(name, SimpleFileOptions::default()).unwrap();
                zip.write_all(bytes).unwrap();
            }
        }
    }
    zip.finish().unwrap();
    (parent, path)
}

/// All that is named.
fn named(verified: &Verified) -> Vec<&str> {
    let unchecked = verified.unverifiable.iter().map(|it| it.name.as_str());
    let lists = [&verified.changed, &verified.missing, &verified.extra];
    lists.into_iter().flatten().map(String::as_str).chain(unchecked).collect()
}

fn only_changed(verified: &Verified, name: &str) {
    assert_eq!((&verified.changed[..], named(verified)), (&[name.to_owned()][..], vec![name]));
    assert!(!verified.is_whole());
    let is_part = name == manifest::NAME || manifest::is_in_fingerprint(name);
    assert_eq!(verified.fingerprint_holds, !is_part, "{name}");
}
