//! Where a kit cannot be written: that is said, and nothing half-made is left.

use std::fs;
use std::path::{Path, PathBuf};

use super::kits::Kits;
use super::victim::{CODE, Victim, WHO};
use crate::munjigi::{Call, Machine, Ran, files_below, program};

/// `ulimit -f` of POSIX counts in these.
const BLOCK: u64 = 512;

#[test]
fn a_place_that_takes_no_folder_is_told_of() {
    let victim = Victim::known();
    let file = victim.file("in-the-way", "a file");
    let within = file.join("deeper");
    for (place, said) in [
        (file.clone(), "그 자리에 폴더를 만들 수 없어"),
        (within, "그 자리에 폴더를 만들 수 없어"),
        // Not even root makes folders there.
        (PathBuf::from("/sys/kits"), "이 폴더에는 쓸 수 없어"),
    ] {
        for more in [&[][..], &["--json"]] {
            let ran = victim.munjigi(["report", "--out"]).with([&place]).with(victim.both()).with(more).run();
            assert_refused(&ran.ended_with(2), said);
        }
    }
    assert_eq!(fs::read(file).expect("the file is there still"), b"a file");
    assert_eq!(victim.json(&["report", "list"])["reports"], serde_json::json!([]));
}

#[test]
fn a_disk_that_is_full_in_the_middle_leaves_nothing() {
    let victim = Victim::known();
    // Larger than all papers, so that the disk is full when some of them are written.
    let picture: Vec<u8> =
        (0..300_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()).collect();
    let picture = victim.file("picture.bin", picture);
    let [first, _] = victim.both();
    victim.munjigi(["report", "capture", "add", &first]).with([&picture]).run().ended_with(0);
    let kits = victim.makes_both();
    let largest = |kits: &Kits| kits.customs_police.files().values().map(Vec::len).max();
    assert_eq!(largest(&kits), Some(1_200_000), "the capture is the largest of all");

    let into = victim.folder("full");
    fs::create_dir(&into).expect("the home takes a folder");
    let ran = with_files_up_to(&victim, 600_000, &into);
    assert_refused(&ran.ended_with(2), "디스크에 자리가 없어 자료를 만들지 못했습니다 (evidence/");
    assert_eq!(listed(&into), Vec::<PathBuf>::new());

    // Each file of the kit fits, and the ZIP of all of them does not.
    let ran = with_files_up_to(&victim, 1_200_000 + 2 * BLOCK, &into);
    assert_refused(&ran.ended_with(2), "디스크에 자리가 없어 자료를 만들지 못했습니다 (ZIP 파일)");
    assert_eq!(listed(&into), Vec::<PathBuf>::new());
    assert_eq!(victim.json(&["report", "list"])["reports"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_first_kit_is_taken_away_where_the_second_does_not_fit() {
    let victim = Victim::known();
    let kits = victim.makes_both();
    let size = |path: &Path| fs::metadata(path).expect("the ZIP is there").len();
    let (first, second) = (size(&kits.customs_police.zip), size(&kits.others.zip));
    assert!(first + 4 * BLOCK < second, "the second ZIP is larger: {first}, {second}");
    let into = victim.folder("full");
    fs::create_dir(&into).expect("the home takes a folder");
    // The ledger is larger than both; it is not written to before the kits are there.
    let ran = with_files_up_to(&victim, first + 2 * BLOCK, &into);
    assert_refused(&ran.ended_with(2), "디스크에 자리가 없어 자료를 만들지 못했습니다 (ZIP 파일)");
    assert_eq!(listed(&into), Vec::<PathBuf>::new());
}

#[test]
fn kits_that_the_ledger_cannot_keep_are_taken_away() {
    let victim = Victim::known();
    let incidents = victim.both();
    let into = victim.folder("kits");
    let holds = rusqlite::Connection::open(victim.machine.ledger()).expect("the ledger can be opened");
    let key =
        data_encoding::HEXLOWER.encode(&fs::read(victim.machine.key_file()).expect("the key can be read"));
    holds
        .execute_batch(&format!("PRAGMA key = \"x'{key}'\"; BEGIN IMMEDIATE;"))
        .expect("who has the key may write");
    let ran = victim.munjigi(["report", "--out"]).with([&into]).with(&incidents).run().ended_with(4);
    assert_eq!(ran.stdout, "");
    assert_eq!(listed(&into), Vec::<PathBuf>::new());
    drop(holds);
    victim.makes(&incidents, "kits", &[]);
}

/// Makes kits where no file may be larger.
fn with_files_up_to(victim: &Victim, bytes: u64, into: &Path) -> Ran {
    // A write beyond it fails then, as on a full disk; the signal that goes with it would end the program.
    let script = format!("trap '' XFSZ; ulimit -f {}; exec \"$@\"", bytes / BLOCK);
    let shell = shell(&victim.machine).with(["-c", &script, "sh"]).with([program()]);
    let ledger = shell.with(["--ledger"]).with([victim.machine.ledger()]);
    let opened = ledger.with(["--key-file"]).with([victim.machine.key_file()]);
    opened.with(["report", "--out"]).with([into]).with(victim.both()).run()
}

fn shell(machine: &Machine) -> Call {
    machine.call(Path::new("/bin/sh"))
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let all = files_below(folder);
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    entries.map(|entry| entry.expect("the folder can be listed").path()).chain(all).collect()
}

/// It is said why, and nothing of the person.
#[track_caller]
fn assert_refused(ran: &Ran, said: &str) {
    assert!(ran.stdout.is_empty() && ran.stderr.contains(said), "{ran:?}");
    for personal in WHO.iter().chain([&CODE]) {
        assert!(!ran.stderr.contains(personal), "{personal} in {}", ran.stderr);
    }
    // The place was given; no other is named.
    assert!(!ran.stderr.contains("/home") && !ran.stderr.contains(".part"), "{}", ran.stderr);
}
