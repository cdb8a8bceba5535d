//! What fuzzing runs, once more without it: every target, on what people bring and on each input that once broke something.

#[path = "../../fuzz/src/targets/mod.rs"]
mod targets;

use std::fs;
use std::path::{Path, PathBuf};

use munjigi_intake::{Hint, read};
use targets::{LONGEST, TARGETS, forms};

fn regressions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

#[test]
fn what_once_broke_something_is_sound() {
    let mut count = 0;
    for target in TARGETS {
        let folder = regressions().join(target.name);
        for file in if folder.is_dir() { files(&folder) } else { Vec::new() } {
            println!("{} {}", target.name, file.display());
            (target.run)(&crate::bytes(&file));
            count += 1;
        }
    }
    assert_eq!(count, files(&regressions()).len(), "each lies in the folder of a target");
    assert!(count > 5, "{count}");
}

#[test]
fn every_fixture_is_sound_behind_every_door() {
    let folders = ["notices", "orders", "unipass/constructed/clearance-list"];
    let files = folders.iter().flat_map(|folder| files(&crate::data(folder)));
    let fixtures: Vec<Vec<u8>> = files.map(|file| crate::bytes(&file)).collect();
    for target in TARGETS {
        let seeds: Vec<Vec<u8>> = fixtures.iter().flat_map(|file| (target.seeds)(file)).collect();
        assert!(!seeds.is_empty(), "{}", target.name);
        for seed in seeds {
            (target.run)(seed.get(..LONGEST).unwrap_or(&seed));
        }
    }
}

/// Else the targets of workbooks would never get beyond the archive.
#[test]
fn a_workbook_that_is_taken_apart_and_put_together_reads_as_before() {
    let orders = |file: &[u8]| read(file, &Hint::default()).unwrap().orders;
    for (name, apart, together) in [
        (
            "own-forwarder-list.xlsb",
            forms::parts_of_binary_workbook as fn(&[u8]) -> Vec<Vec<u8>>,
            forms::binary_workbook as fn(&[u8]) -> Vec<u8>,
        ),
        ("own-forwarder-list.ods", forms::content_of_document, forms::open_document),
    ] {
        let file = crate::bytes(&crate::data("orders/other").join(name));
        let again = together(&apart(&file)[0]);
        assert!(!orders(&again).is_empty() && orders(&again).len() == orders(&file).len(), "{name}");
    }
}

/// Cargo knows the targets by their files.
#[test]
fn every_target_has_its_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
    let mut named: Vec<String> = TARGETS.iter().map(|target| format!("{}.rs", target.name)).collect();
    named.sort();
    let found: Vec<PathBuf> = files(&folder);
    let found: Vec<&str> = found.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(found, named);
}
