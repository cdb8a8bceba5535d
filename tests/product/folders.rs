//! Watched folders on the command line.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde_json::json;

use crate::munjigi::{Call, Machine};
use crate::sample::sample;

#[test]
fn a_folder_is_added_read_looked_at_again_and_left() {
    let machine = Machine::new();
    let folder = machine.home().join("내려받은 것");
    fs::create_dir(&folder).expect("the home takes a folder");
    put(&folder, "orders.csv", &fs::read(sample("orders.csv")).expect("the sample can be read"));
    put(&folder, "letter.txt", "안녕하세요".as_bytes());

    // What lies in it is read at once.
    let added = munjigi(&machine, ["add", "--json"]).with([&folder]).run().ended_with(0).json();
    let path = fs::canonicalize(&folder).expect("the folder is there");
    assert_eq!(added["folder"]["path"], path.to_str().expect("a name in Unicode"));
    assert_eq!(added["folder"]["trouble"], json!(null));
    let read = &added["looked"]["read"][0];
    assert_eq!((&read["name"], &read["orders"]["new"]), (&json!("orders.csv"), &json!(11)));
    assert_eq!(added["looked"]["unread"][0]["name"], "letter.txt");
    assert_eq!(added["looked"]["waiting"], json!([]));
    let again = munjigi(&machine, ["add", "--json"]).with([&folder]).run().ended_with(0).json();
    assert_eq!(again["folder"]["id"], added["folder"]["id"]);
    assert_eq!(again["looked"], json!({ "read": [], "unread": [], "waiting": [] }));

    let told = munjigi(&machine, ["list", "--lang", "ko"]).run().ended_with(0).stdout;
    for words in ["내려받은 것", "정상", "letter.txt: Munjigi가 아는 파일이 아닙니다"] {
        assert!(told.contains(words), "{words} is not in:\n{told}");
    }
    put(&folder, "first-list.html", &fs::read(sample("first-list.html")).expect("the sample can be read"));
    let told = munjigi(&machine, ["look", "--lang", "en"]).run().ended_with(0).stdout;
    assert!(
        told.contains("first-list.html · clearance list") && told.contains("Clearances: 7 new"),
        "{told}"
    );
    assert!(!told.contains("letter.txt"), "what was said is not said again: {told}");
    let told = munjigi(&machine, ["look", "--lang", "en"]).run().ended_with(0).stdout;
    assert_eq!(told.trim(), "There is no new file in the folders.");

    let left = munjigi(&machine, ["remove", "1", "--json"]).run().ended_with(0).json();
    assert_eq!(left, json!({ "folders": [] }));
    let told = munjigi(&machine, ["list", "--lang", "en"]).run().ended_with(0).stdout;
    assert!(told.contains("munjigi folder add"), "{told}");
    let kept = machine.munjigi_on_ledger().with(["order", "list", "--json"]).run().ended_with(0).json();
    assert_eq!(kept["total"], 11, "what was read stays");
}

#[test]
fn a_folder_that_is_gone_is_said_and_nothing_fails() {
    let machine = Machine::new();
    let folder = machine.home().join("disk");
    fs::create_dir(&folder).expect("the home takes a folder");
    munjigi(&machine, ["add"]).with([&folder]).run().ended_with(0);
    fs::remove_dir(&folder).expect("an empty folder can be removed");
    let listed = munjigi(&machine, ["list", "--json"]).run().ended_with(0).json();
    let trouble = listed["folders"][0]["trouble"].as_str().expect("it is said");
    assert!(trouble.contains("폴더가 보이지 않습니다"), "{trouble}");
    munjigi(&machine, ["look"]).run().ended_with(0);
}

/// A file that nobody has written to for an hour.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, bytes).expect("the folder takes a file");
    let file = OpenOptions::new().append(true).open(&path).expect("the file is there");
    let modified = file.metadata().and_then(|it| it.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    file.set_modified(modified - Duration::from_secs(3600)).expect("its owner may say when it was written");
    path
}

fn munjigi<const N: usize>(machine: &Machine, arguments: [&str; N]) -> Call {
    machine.munjigi_on_ledger().with(["folder"]).with(arguments)
}
