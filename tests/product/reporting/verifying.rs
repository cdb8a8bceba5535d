//! `report verify`: a kit is whole, or each file that is not is named.

use std::fs::{self, File};
use std::io::{Cursor, Write};
use std::path::Path;

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::kits::{Kit, members};
use super::victim::Victim;
use crate::munjigi::Ran;

#[test]
fn a_kit_as_it_was_made_is_whole() {
    let victim = Victim::known();
    for kit in victim.makes_both().each() {
        let files = kit.files().len() - 1;
        for place in [&kit.folder, &kit.zip] {
            let told = verified(&victim, place, &[]).ended_with(0);
            let short: String = kit.fingerprint.chars().take(16).collect();
            assert_eq!(told.stdout, format!("만든 그대로입니다: 파일 {files}개, 지문 {short}.\n"));
            let json = verified(&victim, place, &["--json"]).ended_with(0).json();
            assert_eq!((&json["whole"], &json["checked"]), (&true.into(), &files.into()));
            assert_eq!(json["fingerprint"], kit.fingerprint.as_str());
            assert_eq!(json["fingerprint_holds"], true);
        }
    }
}

#[test]
fn whoever_was_given_a_kit_can_verify_it() {
    let victim = Victim::known();
    let kits = victim.makes_both();
    let nobody = crate::munjigi::Machine::new();
    nobody.munjigi().with(["report", "verify"]).with([&kits.others.zip]).run().ended_with(0);
    assert_eq!(crate::munjigi::files_below(&nobody.home()), Vec::<std::path::PathBuf>::new());
}

#[test]
fn one_changed_byte_of_any_file_is_named() {
    let victim = Victim::known();
    for kit in victim.makes_both().each() {
        for (name, bytes) in kit.files() {
            for at in [0, bytes.len() / 2, bytes.len() - 1] {
                let mut changed = bytes.clone();
                changed[at] ^= 1;
                fs::write(kit.path(&name), &changed).expect("the kit takes a file");
                assert_changed(&victim, &kit.folder, &name);
            }
            fs::write(kit.path(&name), &bytes).expect("the kit takes a file");
        }
        verified(&victim, &kit.folder, &[]).ended_with(0);
    }
}

#[test]
fn one_changed_byte_of_any_member_of_the_zip_is_named() {
    let victim = Victim::known();
    for kit in victim.makes_both().each() {
        let whole = fs::read(&kit.zip).expect("the ZIP can be read");
        for (name, at) in middles(&kit.zip) {
            // As a fault of the disk would, within what is packed.
            let mut changed = whole.clone();
            changed[at] ^= 1;
            fs::write(&kit.zip, changed).expect("the kit takes a file");
            assert_named(&victim, &kit.zip, &name);
            // As somebody would who packs it again.
            fs::write(&kit.zip, &whole).expect("the kit takes a file");
            let mut files = members(&kit.zip);
            let bytes = files.get_mut(&name).expect("the member is there");
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(&kit.zip, packed(files.iter())).expect("the kit takes a file");
            assert_changed(&victim, &kit.zip, &name);
            fs::write(&kit.zip, &whole).expect("the kit takes a file");
        }
        verified(&victim, &kit.zip, &[]).ended_with(0);
    }
}

#[test]
fn what_is_missing_or_more_is_named() {
    let victim = Victim::known();
    let kits = victim.makes_both();
    let kit = &kits.customs_police;
    let evidence =
        kit.names().into_iter().find(|name| name.starts_with("evidence/")).expect("there is evidence");
    fs::remove_file(kit.path(&evidence)).expect("a file can be removed");
    fs::write(kit.path("evidence/99-more.txt"), "more").expect("the kit takes a file");
    fs::create_dir(kit.path("more")).expect("the kit takes a folder");
    fs::write(kit.path("more/inside.txt"), "more").expect("the kit takes a file");
    let told = verified(&victim, &kit.folder, &[]).ended_with(1).stdout;
    for line in [
        format!("없음: {evidence}"),
        "자료에 없던 파일: evidence/99-more.txt".to_owned(),
        "자료에 없던 파일: more/".to_owned(),
        "파일들이 지문과 맞지 않습니다.".to_owned(),
    ] {
        assert!(told.lines().any(|it| it == line), "{line} is not in:\n{told}");
    }
    assert!(!told.contains("만든 그대로"), "{told}");
    let json = verified(&victim, &kit.folder, &["--json"]).ended_with(1).json();
    assert_eq!(
        (&json["missing"], &json["extra"]),
        (&json!([evidence]), &json!(["evidence/99-more.txt", "more/"]))
    );
    assert_eq!((&json["whole"], &json["fingerprint_holds"]), (&Value::Bool(false), &Value::Bool(false)));
}

#[test]
fn a_kit_with_evidence_that_was_damaged_is_never_whole() {
    for (damage, word, why) in [
        ("UPDATE evidence SET deflated = x'00'", "장부에 남은 원본이 처음 보관한 것과 다릅니다", "damaged"),
        ("DELETE FROM evidence", "원본이 장부에 남아 있지 않습니다", "missing"),
    ] {
        let victim = Victim::known();
        let (incidents, folder) = (victim.both(), victim.folder("kits"));
        past_its_rooms(&victim, damage);
        let call = victim.munjigi(["report", "--out"]).with([&folder]).with(&incidents);
        let told = call.run().ended_with(0).stdout;
        assert!(told.contains("확인할 수 없는 증거가 1개 있습니다."), "{told}");
        for kind in ["customs-police", "others"] {
            let kit = kit_in(&folder, kind);
            assert!(kit.text("README.txt").contains(word), "{kind}:\n{}", kit.text("README.txt"));
            assert_eq!(kit.json("facts.json")["evidence"][0]["state"], why);
            for place in [&kit.folder, &kit.zip] {
                let told = verified(&victim, place, &[]).ended_with(3).stdout;
                assert!(told.starts_with("확인할 수 없음: evidence/01-clearance-list-"), "{told}");
                assert!(!told.contains("만든 그대로"), "{told}");
                let json = verified(&victim, place, &["--json"]).ended_with(3).json();
                assert_eq!(json["whole"], false, "{json}");
                assert!(json["unverifiable"][0]["why"].as_str().is_some_and(|it| it.contains(why)), "{json}");
            }
        }
    }
}

#[test]
fn what_is_no_kit_is_refused() {
    let victim = Victim::asked();
    let empty = victim.folder("empty");
    fs::create_dir(&empty).expect("the home takes a folder");
    let page = victim.file("page.html", "<p>");
    let others = victim.file("others.zip", packed([(&"note.txt".to_owned(), &b"note".to_vec())].into_iter()));
    for place in [&empty, &page, &others, &victim.folder("nowhere")] {
        for lang in ["ko", "en"] {
            let refused = verified(&victim, place, &["--lang", lang]).ended_with(3);
            assert_eq!(refused.stdout, "");
            assert!(!refused.stderr.is_empty());
        }
    }
}

fn verified(victim: &Victim, place: &Path, more: &[&str]) -> Ran {
    victim.machine.munjigi().with(["report", "verify"]).with([place]).with(more).run()
}

/// It alone is said to be changed.
#[track_caller]
fn assert_changed(victim: &Victim, place: &Path, name: &str) {
    let told = verified(victim, place, &["--json"]).ended_with(1).json();
    let named = [&told["changed"], &told["missing"], &told["extra"], &told["unverifiable"]];
    let empty = json!([]);
    assert_eq!(named, [&json!([name]), &empty, &empty, &empty], "{name}: {told}");
    assert_eq!(told["whole"], false);
    let words = verified(victim, place, &[]).ended_with(1).stdout;
    assert!(words.starts_with(&format!("바뀜: {name}\n")), "{words}");
}

/// It is said to be changed, or not to be given out by the ZIP; nothing else is.
#[track_caller]
fn assert_named(victim: &Victim, place: &Path, name: &str) {
    let ran = verified(victim, place, &["--json"]);
    assert!(matches!(ran.code(), Some(1 | 3)), "{ran:?}");
    let told = ran.json();
    let mut named = told["changed"].as_array().cloned().unwrap_or_default();
    named.extend(told["unverifiable"].as_array().into_iter().flatten().map(|it| it["name"].clone()));
    assert_eq!((named, &told["whole"]), (vec![json!(name)], &Value::Bool(false)), "{told}");
}

/// The members of a ZIP, each with the place of a byte in the middle of what is packed.
fn middles(zip: &Path) -> Vec<(String, usize)> {
    let mut archive = ZipArchive::new(File::open(zip).expect("the ZIP can be opened")).expect("it is a ZIP");
    let count = archive.len();
    let middle = |at: usize| {
        let member = archive.by_index_raw(at).expect("the member is there");
        let start = member.data_start().expect("the member has a beginning");
        let middle = start + member.compressed_size() / 2;
        (
            member.name().expect("names in a kit are text").into_owned(),
            usize::try_from(middle).expect("a kit fits into memory"),
        )
    };
    (0..count).map(middle).collect()
}

fn packed<'a>(files: impl Iterator<Item = (&'a String, &'a Vec<u8>)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default()).expect("a ZIP takes a file");
        zip.write_all(bytes).expect("memory takes every file");
    }
    zip.finish().expect("a ZIP has an end").into_inner()
}

fn kit_in(folder: &Path, kind: &str) -> Kit {
    let entries = fs::read_dir(folder).expect("the kits can be listed");
    let paths = entries.map(|entry| entry.expect("the kits can be listed").path());
    let ends = |path: &std::path::PathBuf| path.to_string_lossy().ends_with(kind);
    let folder = paths.into_iter().find(ends).expect("the kit is there");
    Kit { zip: folder.with_extension("zip"), folder, fingerprint: String::new() }
}

/// Changes the ledger as a fault of the disk would.
fn past_its_rooms(victim: &Victim, damage: &str) {
    let conn = rusqlite::Connection::open(victim.machine.ledger()).expect("the ledger can be opened");
    let key = fs::read(victim.machine.key_file()).expect("the key can be read");
    let key = data_encoding::HEXLOWER.encode(&key);
    let sql = format!(
        "PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{key}'\"; PRAGMA foreign_keys = OFF;
         DROP TRIGGER IF EXISTS evidence_is_not_changed; DROP TRIGGER IF EXISTS evidence_is_not_deleted; {damage};"
    );
    conn.execute_batch(&sql).expect("who has the key may do anything");
}
