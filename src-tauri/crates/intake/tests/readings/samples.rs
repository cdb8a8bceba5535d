//! Every sample, read as people give it: through the one way in, whichever reader takes it.

use std::fs;
use std::path::{Path, PathBuf};

use munjigi_intake::{Hint, Kind, Reading};
use munjigi_model::KstDate;

use crate::expected::compare;

/// Its entry holds sums, which a test of its own compares.
const BY_SUMS: &str = "order-history-report-old.csv";
/// Files that are here to be refused.
const OF_NOTHING: [&str; 2] = ["not-a-notice.txt", "own-forwarder-list-excel-5.xls"];

fn folders() -> Vec<PathBuf> {
    let of_orders = fs::read_dir(crate::data("orders")).unwrap().map(|entry| entry.unwrap().path());
    of_orders.filter(|path| path.is_dir()).chain([crate::data("notices")]).collect()
}

fn files(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let names = names.filter(|entry| entry.file_type().unwrap().is_file());
    let names = names.map(|entry| entry.file_name().into_string().unwrap());
    let tells_of_others =
        |name: &str| name.starts_with("LICENSE") || ["SOURCES.md", "expected.json"].contains(&name);
    names.filter(|name| !tells_of_others(name)).collect()
}

/// On the day of the samples, which some of them do not say themselves.
fn read(file: &Path) -> Option<Reading> {
    let hint = Hint { today: KstDate::from_ymd(2026, 11, 22), ..Hint::default() };
    munjigi_intake::read(&crate::bytes(file), &hint).ok()
}

#[test]
fn every_sample_reads_as_expected() {
    let mut count = 0;
    for folder in folders() {
        let expected = crate::expected(&folder);
        let files = files(&folder);
        assert!(expected.keys().all(|name| files.contains(name)), "{}", folder.display());
        for file in files {
            let reading = read(&folder.join(&file));
            match (reading, expected.get(&file)) {
                (None, None) => assert!(OF_NOTHING.contains(&file.as_str()), "{file}"),
                (Some(reading), Some(entry)) if file == BY_SUMS => {
                    assert_eq!(entry["kind"], reading.kind.as_str());
                }
                (Some(reading), Some(entry)) => compare(&file, &reading, entry),
                (reading, entry) => panic!("{file}: {reading:?}, expected {entry:?}"),
            }
            count += 1;
        }
    }
    assert!(count > 90, "{count}");
}

/// What customs answers to programs is no source of a person's: nothing in the crate takes it for one.
#[test]
fn answers_of_customs_are_nobodys() {
    for folder in ["unipass", "unipass/constructed"] {
        let folder = crate::data(folder);
        let files = files(&folder);
        assert!(files.len() > 5);
        for file in files {
            assert_eq!(read(&folder.join(&file)).map(|reading| reading.kind), None::<Kind>, "{file}");
        }
    }
}
