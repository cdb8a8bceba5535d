//! Kits that were made up, and what is none.

use std::fs::{self, File as DiskFile};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};

use zip::ZipArchive;

use super::*;
use crate::Sha256;
use crate::evidence::Why;
use crate::manifest::{Listed, Manifest};
use crate::verify::check::hashed;
use crate::verify::{Reason, Unchecked, VerifyError};

#[test]
fn a_folder_in_the_place_of_a_file_is_not_gone_into() {
    let kit = Kit::new();
    fs::remove_file(kit.path("facts.csv")).unwrap();
    fs::create_dir(kit.path("facts.csv")).unwrap();
    fs::write(kit.path("facts.csv/x"), "").unwrap();
    let unchecked = Unchecked { name: "facts.csv".into(), reason: Reason::NoFile };
    let verified = kit.folder();
    assert_eq!((named(&verified), &verified.unverifiable[..]), (vec!["facts.csv"], &[unchecked][..]));
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let kit = Kit::new();
    let outside = kit.parent.path();
    // The bytes would be right.
    fs::rename(kit.path("facts.csv"), outside.join("facts.csv")).unwrap();
    symlink(outside.join("facts.csv"), kit.path("facts.csv")).unwrap();
    fs::rename(kit.path("evidence"), outside.join("evidence")).unwrap();
    symlink(outside.join("evidence"), kit.path("evidence")).unwrap();
    symlink(outside, kit.path("text/loop")).unwrap();
    let verified = kit.folder();
    let names = ["evidence/01-notice-2026-11-20.txt", "evidence/02-capture-2026-11-20.png", "facts.csv"];
    assert_eq!(
        verified.unverifiable,
        names.map(|name| Unchecked { name: name.into(), reason: Reason::NoFile })
    );
    assert_eq!(verified.extra, ["text/loop"]);
    fs::rename(kit.path("manifest.json"), outside.join("manifest.json")).unwrap();
    symlink(outside.join("manifest.json"), kit.path("manifest.json")).unwrap();
    assert_eq!(verify(&kit.written.folder), Err(VerifyError::NoManifest));
}

#[test]
fn names_that_lead_out_of_the_kit_are_not_followed() {
    let names = [
        "../outside.txt",
        "/etc/hostname",
        "a/../../outside.txt",
        "C:x",
        "a\\b",
        "./a",
        "a//b",
        "manifest.json",
    ];
    let mut made = Manifest::read(manifest_of(&sealed(bare(), &[]))).unwrap();
    let outside = Listed { name: String::new(), bytes: 7, sha256: Sha256::of(b"outside") };
    made.files.extend(names.map(|name| Listed { name: name.into(), ..outside.clone() }));
    // And one twice.
    made.files.push(made.files[0].clone());
    let mut files = bare();
    files.put(made.into_file());
    let kit = Kit::of(&files);
    fs::write(kit.parent.path().join("outside.txt"), "outside").unwrap();
    for verified in [kit.folder(), kit.zip()] {
        let mut expected: Vec<_> = names.into_iter().chain(["README.txt"]).collect();
        expected.sort_unstable();
        assert_eq!(named(&verified), expected);
        assert!(verified.unverifiable.iter().all(|it| it.reason == Reason::Name), "{verified:?}");
    }
}

fn manifest_of(files: &Files) -> &[u8] {
    files.get(manifest::NAME).unwrap()
}

#[test]
fn a_file_that_would_be_larger_than_any_kit_is_not_read() {
    let mut made = Manifest::read(manifest_of(&sealed(bare(), &[]))).unwrap();
    made.files[0].bytes = u64::MAX;
    let mut files = bare();
    files.put(made.into_file());
    let kit = Kit::of(&files);
    let unchecked = Unchecked { name: "README.txt".into(), reason: Reason::TooLarge };
    for verified in [kit.folder(), kit.zip()] {
        assert_eq!(verified.unverifiable, std::slice::from_ref(&unchecked));
    }
}

#[test]
fn no_more_is_unpacked_than_a_file_should_have() {
    let mut left = 10;
    let endless = std::io::repeat(0).take(u64::MAX).inspect_reads(&mut left);
    let hashed = hashed(endless, 9).unwrap();
    assert_eq!((hashed.bytes, left), (10, 0));
}

/// A reader that may be read no further than this.
trait InspectReads: Sized {
    fn inspect_reads(self, left: &mut u64) -> Counted<'_, Self>;
}

impl<R: Read> InspectReads for R {
    fn inspect_reads(self, left: &mut u64) -> Counted<'_, Self> {
        Counted { inner: self, left }
    }
}

struct Counted<'l, R> {
    inner: R,
    left: &'l mut u64,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        *self.left = self.left.checked_sub(read as u64).unwrap();
        Ok(read)
    }
}

#[test]
fn a_file_that_unpacks_to_more_is_changed() {
    let files = sealed(bare(), &[]);
    let bomb = vec![0; 50_000_000];
    let members: Vec<_> = files
        .iter()
        .map(|(name, bytes)| (name, if name == "facts.csv" { bomb.as_slice() } else { bytes }))
        .chain([("more/bomb.bin", bomb.as_slice())])
        .collect();
    let (_parent, zip) = packed(&members);
    let verified = verify(&zip).unwrap();
    assert_eq!(
        (&verified.changed[..], &verified.extra[..]),
        (&["facts.csv".into()][..], &["more/bomb.bin".into()][..])
    );
}

#[test]
fn a_kit_that_was_packed_with_its_folder_is_whole() {
    let files = sealed(bare(), &[]);
    let names: Vec<String> = files.iter().map(|(name, _)| format!("munjigi/{name}")).collect();
    let mut members: Vec<(&str, &[u8])> = vec![("munjigi/", b""), ("munjigi/evidence/", b"")];
    members.extend(names.iter().map(String::as_str).zip(files.iter().map(|(_, bytes)| bytes)));
    let (_parent, zip) = packed(&members);
    assert!(verify(&zip).unwrap().is_whole(), "{:?}", verify(&zip));
    members.extend([("__MACOSX/._README.txt", &b"x"[..]), ("munjigi/x/", b"")]);
    let (_parent, zip) = packed(&members);
    assert_eq!(verify(&zip).unwrap().extra, ["__MACOSX/._README.txt", "x/"]);
}

#[test]
fn a_wrong_checksum_in_the_zip_is_said() {
    let kit = Kit::new();
    let mut zip = DiskFile::options().read(true).write(true).open(&kit.written.zip).unwrap();
    let place = {
        let mut archive = ZipArchive::new(&mut zip).unwrap();
        archive.by_name_raw(b"facts.csv").unwrap().central_header_start()
    };
    // The checksum in the list of members (APPNOTE 4.3.12).
    zip.seek(SeekFrom::Start(place + 16)).unwrap();
    zip.write_all(&[1, 2, 3, 4]).unwrap();
    let unchecked = Unchecked { name: "facts.csv".into(), reason: Reason::Packing };
    assert_eq!(kit.zip().unverifiable, [unchecked]);
}

#[test]
fn what_was_lost_when_it_was_made_is_never_verified() {
    let lost = |why| Unverifiable { name: format!("evidence/03-{why}"), sha256: None, why };
    let kit = Kit::of(&sealed(bare(), &[lost(Why::Missing), lost(Why::Damaged)]));
    for verified in [kit.folder(), kit.zip()] {
        let reasons: Vec<_> = verified.unverifiable.iter().map(|it| it.reason).collect();
        assert_eq!(reasons, [Reason::WasDamaged, Reason::WasMissing]);
        assert!(verified.fingerprint_holds && !verified.is_whole());
    }
}

#[test]
fn a_fingerprint_that_does_not_follow_from_the_files_does_not_hold() {
    let mut made = Manifest::read(manifest_of(&sealed(bare(), &[]))).unwrap();
    made.fingerprint = Sha256::of(b"another kit");
    let mut files = bare();
    files.put(made.into_file());
    let verified = Kit::of(&files).folder();
    assert!(named(&verified).is_empty() && !verified.fingerprint_holds && !verified.is_whole());
}

#[test]
fn what_is_no_kit_is_refused_by_name() {
    let parent = tempfile::tempdir().unwrap();
    let at = |name: &str| parent.path().join(name);
    fs::write(at("note.txt"), "a note").unwrap();
    fs::write(at("short.zip"), "PK").unwrap();
    fs::create_dir(at("empty")).unwrap();
    fs::create_dir(at("other")).unwrap();
    fs::write(at("other/manifest.json"), "{\"name\": \"another program\"}").unwrap();
    let (_zip, without) = packed(&[("README.txt", b"")]);
    for (path, error) in [
        (at("none"), VerifyError::Unreadable(ErrorKind::NotFound)),
        (at("note.txt"), VerifyError::NoKit),
        (at("short.zip"), VerifyError::DamagedZip),
        (at("empty"), VerifyError::NoManifest),
        (at("other"), VerifyError::OtherManifest),
        (without, VerifyError::NoManifest),
    ] {
        assert_eq!(verify(&path), Err(error), "{path:?}");
    }
}

#[test]
fn a_zip_that_was_cut_off_is_damaged() {
    let kit = Kit::new();
    let zip = fs::read(&kit.written.zip).unwrap();
    for length in (5..zip.len() - 1).step_by(37) {
        fs::write(&kit.written.zip, &zip[..length]).unwrap();
        assert_eq!(verify(&kit.written.zip), Err(VerifyError::DamagedZip), "{length}");
    }
}

#[test]
fn a_zip_with_more_files_than_any_kit_is_not_read() {
    let kit = Kit::new();
    let zip = fs::read(&kit.written.zip).unwrap();
    for (more, expected) in [(9_000, None), (10_000, Some(VerifyError::DamagedZip))] {
        // Before the archive, where its reader passes over them.
        let long = [b"PK\x01\x02".repeat(more), zip.clone()].concat();
        fs::write(&kit.written.zip, long).unwrap();
        assert_eq!(verify(&kit.written.zip).err(), expected, "{more}");
    }
}

#[test]
fn one_name_twice_in_a_zip_is_damage() {
    let kit = Kit::new();
    // What one program reads for facts.json another would not.
    let mut zip = fs::read(&kit.written.zip).unwrap();
    let twice: Vec<usize> = (0..zip.len() - 10).filter(|at| zip[*at..].starts_with(b"README.txt")).collect();
    for at in twice {
        zip[at..at + 10].copy_from_slice(b"facts.json");
    }
    fs::write(&kit.written.zip, zip).unwrap();
    assert_eq!(verify(&kit.written.zip), Err(VerifyError::DamagedZip));
}

proptest::proptest! {
    #[test]
    fn nothing_panics(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200), is_zip: bool) {
        let parent = tempfile::tempdir().unwrap();
        let sign: &[u8] = if is_zip { b"PK\x05\x06" } else { b"" };
        fs::write(parent.path().join("manifest.json"), [sign, &bytes[..]].concat()).unwrap();
        let _ = verify(parent.path());
        let _ = verify(&parent.path().join("manifest.json"));
    }
}
