//! What changed, went or came is named.

use std::fs;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::*;

#[test]
fn a_kit_as_it_was_made_is_whole() {
    let kit = Kit::new();
    for verified in [kit.folder(), kit.zip()] {
        assert!(verified.is_whole(), "{verified:?}");
        assert_eq!(verified.checked, bare().len());
        assert_eq!(verified.kit.as_deref(), Some("customs-police"));
        assert_eq!(verified.made_at.as_deref(), Some("2026-11-23T01:02:04Z"));
        assert_eq!(verified.fingerprint, Some(manifest::fingerprint(&bare())));
    }
}

#[test]
fn each_changed_byte_names_its_file_in_the_folder() {
    let kit = Kit::new();
    for (name, bytes) in sealed(bare(), &[]).iter() {
        for at in 0..bytes.len() {
            let mut flipped = bytes.to_vec();
            flipped[at] ^= 1;
            fs::write(kit.path(name), &flipped).unwrap();
            only_changed(&kit.folder(), name);
        }
        for other_length in
            [[bytes, b"\n"].concat(), bytes.split_last().map(|it| it.1.to_vec()).unwrap_or(b"x".to_vec())]
        {
            fs::write(kit.path(name), other_length).unwrap();
            only_changed(&kit.folder(), name);
        }
        fs::write(kit.path(name), bytes).unwrap();
    }
    assert!(kit.folder().is_whole());
}

#[test]
fn each_changed_byte_names_its_file_when_it_is_packed_again() {
    let files = sealed(bare(), &[]);
    for (changed, bytes) in files.iter() {
        let mut flipped = [bytes, b""].concat();
        match flipped.first_mut() {
            Some(first) => *first ^= 0x10,
            None => flipped.push(b'x'),
        }
        let members: Vec<_> = files
            .iter()
            .map(|(name, bytes)| (name, if name == changed { flipped.as_slice() } else { bytes }))
            .collect();
        let (_parent, zip) = packed(&members);
        only_changed(&verify(&zip).unwrap(), changed);
    }
}

/// Where each file's packed bytes are in a ZIP.
fn places(zip: &[u8]) -> Vec<(String, std::ops::Range<usize>)> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..archive.len())
        .map(|index| {
            let file = archive.by_index_raw(index).unwrap();
            let begin = usize::try_from(file.data_start().unwrap()).unwrap();
            let length = usize::try_from(file.compressed_size()).unwrap();
            (file.name().unwrap().into_owned(), begin..begin + length)
        })
        .collect()
}

#[test]
fn each_changed_byte_names_its_file_in_the_zip() {
    let kit = Kit::new();
    let zip = fs::read(&kit.written.zip).unwrap();
    for (name, place) in places(&zip) {
        for at in place {
            let mut flipped = zip.clone();
            flipped[at] ^= 1;
            fs::write(&kit.written.zip, &flipped).unwrap();
            // Some bits of packed bytes say nothing: then the file is as it was, and so is what is said of it.
            let verified = kit.zip();
            if !verified.is_whole() {
                assert_eq!(named(&verified), [name.as_str()], "{at}");
            } else {
                assert_eq!(unpacked(&flipped, &name), sealed(bare(), &[]).get(&name).unwrap(), "{name} {at}");
            }
        }
    }
}

fn unpacked(zip: &[u8], name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    ZipArchive::new(Cursor::new(zip)).unwrap().by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn no_changed_byte_of_a_zip_passes_for_a_whole_kit_with_other_files() {
    let kit = Kit::new();
    let files = sealed(bare(), &[]);
    let zip = fs::read(&kit.written.zip).unwrap();
    for at in 0..zip.len() {
        let mut flipped = zip.clone();
        flipped[at] ^= 0x41;
        fs::write(&kit.written.zip, &flipped).unwrap();
        if verify(&kit.written.zip).is_ok_and(|verified| verified.is_whole()) {
            for (name, bytes) in files.iter() {
                assert_eq!(unpacked(&flipped, name), bytes, "{name} {at}");
            }
        }
    }
}

#[test]
fn what_is_gone_and_what_came_are_named() {
    let kit = Kit::new();
    fs::remove_file(kit.path("letter-police.pdf")).unwrap();
    fs::write(kit.path("evidence/new.txt"), "new").unwrap();
    fs::write(kit.path(".DS_Store"), "").unwrap();
    fs::create_dir_all(kit.path("photos/deep")).unwrap();
    let verified = kit.folder();
    assert_eq!(verified.missing, ["letter-police.pdf"]);
    assert_eq!(verified.extra, [".DS_Store", "evidence/new.txt", "photos/"]);
    assert!(verified.fingerprint_holds && !verified.is_whole());
    assert_eq!(verified.checked, bare().len() - 1);
}

#[test]
fn a_file_by_another_name_is_gone_and_came() {
    let kit = Kit::new();
    fs::rename(kit.path("facts.csv"), kit.path("Facts.csv")).unwrap();
    let verified = kit.folder();
    assert_eq!((verified.missing, verified.extra), (vec!["facts.csv".into()], vec!["Facts.csv".into()]));
    assert!(!verified.fingerprint_holds);
}

#[test]
fn contents_that_changed_places_are_both_named() {
    let kit = Kit::new();
    let names = ["evidence/01-notice-2026-11-20.txt", "evidence/02-capture-2026-11-20.png"];
    let [one, other] = names.map(|name| fs::read(kit.path(name)).unwrap());
    fs::write(kit.path(names[0]), other).unwrap();
    fs::write(kit.path(names[1]), one).unwrap();
    // The list of hashes is the same, and yet nothing holds: no name has what it had.
    let verified = kit.folder();
    assert_eq!(verified.changed, names);
    assert!(!verified.fingerprint_holds);
}

#[test]
fn a_whole_folder_that_is_gone_is_named_file_by_file() {
    let kit = Kit::new();
    fs::remove_dir_all(kit.path("evidence")).unwrap();
    assert_eq!(kit.folder().missing.len(), 2);
}
