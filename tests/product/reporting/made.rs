//! What is in a kit: folder and ZIP, hashes and fingerprint, and that the same case gives the same bytes.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::kits::{Kit, hash, members};
use super::papers::assert_has;
use super::pdf;
use super::victim::{STOLEN, Victim};

const CUSTOMS_POLICE: [&str; 11] = [
    "README.txt",
    "evidence/01-clearance-list-2026-11-20.html",
    "facts.csv",
    "facts.json",
    "letter-customs.pdf",
    "letter-police.pdf",
    "manifest.json",
    "statement.pdf",
    "text/customs-125.txt",
    "text/customs-report.txt",
    "text/police-ecrm.txt",
];
const OTHERS: [&str; 13] = [
    "README.txt",
    "evidence/01-clearance-list-2026-11-20.redacted.txt",
    "facts.csv",
    "facts.json",
    "letter-carrier.pdf",
    "letter-kisa.pdf",
    "letter-shop.pdf",
    "manifest.json",
    "statement.pdf",
    "text/handler.txt",
    "text/kisa-118.txt",
    "text/privacy-centre.txt",
    "text/shop.txt",
];

#[test]
fn both_kits_are_there_as_folder_and_zip() {
    let victim = Victim::known();
    let kits = victim.makes_both();
    let [first, second] = kits.each();
    assert_eq!(first.names(), CUSTOMS_POLICE);
    assert_eq!(second.names(), OTHERS);
    for kit in kits.each() {
        assert_eq!(members(&kit.zip), kit.files());
        assert_eq!(kit.zip, kit.folder.with_extension("zip"));
        // When and what, and nothing of a person.
        let name = kit.folder.file_name().and_then(|name| name.to_str()).expect("a kit's name is text");
        let (stem, what) =
            name.split_at_checked("munjigi-20261123-1530-".len()).expect("the name has its day");
        assert!(["customs-police", "others"].contains(&what), "{name}");
        let is_stem = stem.chars().zip("munjigi-00000000-0000-".chars());
        assert!(is_stem.clone().all(|(it, form)| it == form || form == '0' && it.is_ascii_digit()), "{name}");
    }
    let original = std::fs::read(crate::sample::sample("second-list.html")).expect("the sample can be read");
    assert_eq!(first.files()[CUSTOMS_POLICE[1]], original);
    assert_has(&second.text(OTHERS[1]), &[hash(&original)]);
    assert_has(
        &first.text("README.txt"),
        &["이 폴더에는 개인정보가 있습니다.", "이 자료가 보여 주지 못하는 것"],
    );
    assert_has(&second.text("README.txt"), &["원본은 없고", "이 자료가 보여 주지 못하는 것"]);
}

#[test]
fn manifest_and_fingerprint_are_those_of_the_files() {
    let victim = Victim::known();
    let kits = victim.makes_both();
    for kit in kits.each() {
        let files = kit.files();
        let manifest = kit.json("manifest.json");
        let listed: BTreeMap<String, (u64, String)> = list(&manifest["files"])
            .iter()
            .map(|it| {
                let text = |name: &str| it[name].as_str().expect("a manifest's texts are texts").to_owned();
                (text("name"), (it["bytes"].as_u64().expect("a size is a number"), text("sha256")))
            })
            .collect();
        let there = files.iter().filter(|(name, _)| *name != "manifest.json");
        let there = there.map(|(name, bytes)| (name.clone(), (bytes.len() as u64, hash(bytes)))).collect();
        assert_eq!(listed, there);

        let is_fact = |name: &str| {
            name.starts_with("evidence/") || ["statement.pdf", "facts.json", "facts.csv"].contains(&name)
        };
        let mut hashes: Vec<String> =
            files.iter().filter(|(name, _)| is_fact(name)).map(|(_, bytes)| hash(bytes) + "\n").collect();
        hashes.sort();
        assert_eq!(hash(hashes.concat().as_bytes()), kit.fingerprint);
        assert_eq!(manifest["fingerprint"], kit.fingerprint.as_str());
        assert_has(&kit.text("README.txt"), &[&kit.fingerprint]);
        for letter in kit.pdfs().iter().filter(|name| name.starts_with("letter-")) {
            assert_has(&pdf::text(&victim.machine, &kit.path(letter)), &[&kit.fingerprint]);
        }
    }
}

#[test]
fn tables_open_rightly_in_a_spreadsheet() {
    let victim = Victim::known();
    let goods = ["clearance", "add", "--hbl", STOLEN[0].hbl, "--goods", "=HYPERLINK(\"x\")"];
    victim.munjigi(goods).run().ended_with(0);
    let kits = victim.makes_both();
    for kit in kits.each() {
        let csv = kit.text("facts.csv");
        assert!(csv.starts_with("\u{feff}B/L"), "Excel knows UTF-8 by its mark");
        assert!(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{csv}");
        assert!(csv.contains("'6092418847761,"), "a long number stays whole: {csv}");
        assert_eq!(csv.matches("\r\n").count(), 3);
    }
}

#[test]
fn a_second_time_takes_the_next_name_and_changes_nothing_but_the_time() {
    let victim = Victim::known();
    let (first, second) = (victim.makes_both(), victim.makes_both());
    assert_eq!(first.report, "1");
    assert_eq!(second.report, "2");
    for (first, second) in first.each().into_iter().zip(second.each()) {
        let name = |kit: &Kit| kit.folder.file_name().map(|name| name.to_string_lossy().into_owned());
        let (earlier, later) = (name(first).expect("a name"), name(second).expect("a name"));
        // Unless a minute began between them, it is the same name and a number.
        let minute = |name: &str| name.get(.."munjigi-20261123-1530".len()).map(str::to_owned);
        if minute(&earlier) == minute(&later) {
            assert_eq!(later, format!("{earlier}-2"));
        }
        assert_eq!(first.names(), second.names());
        for (name, bytes) in first.files() {
            let again = &second.files()[&name];
            let tells_of_time = ["README.txt", "facts.json"].contains(&name.as_str());
            if name.ends_with(".pdf") {
                let text = |kit: &Kit| without_time(&pdf::text(&victim.machine, &kit.path(&name)), kit);
                assert_eq!(text(first), text(second), "{name}");
            } else if name == "manifest.json" {
                // What tells of time may be packed a few bytes shorter or longer.
                let text = |kit: &Kit| without_time(&without_sizes(kit.json(&name)).to_string(), kit);
                assert_eq!(text(first), text(second));
            } else if tells_of_time || name.starts_with("text/") {
                let text = |bytes: &[u8], kit| without_time(&String::from_utf8_lossy(bytes), kit);
                assert_eq!(text(&bytes, first), text(again, second), "{name}");
            } else {
                assert_eq!(bytes, *again, "{name}");
            }
        }
    }
}

/// Without the moment of making, and the hashes that come of it.
fn without_time(text: &str, kit: &Kit) -> String {
    let manifest = kit.json("manifest.json");
    let short: String = kit.fingerprint.chars().take(16).collect();
    let hashes = list(&manifest["files"]).iter().filter_map(|it| it["sha256"].as_str().map(str::to_owned));
    let mut told: Vec<String> = hashes.collect();
    told.extend(["made_at", "seal"].iter().filter_map(|name| manifest[name].as_str().map(str::to_owned)));
    told.extend([kit.fingerprint.clone(), short, minute_of(&kit.folder)]);
    told.iter().filter(|it| !it.is_empty()).fold(text.to_owned(), |text, it| text.replace(it.as_str(), "…"))
}

fn without_sizes(mut manifest: Value) -> Value {
    for file in manifest["files"].as_array_mut().into_iter().flatten() {
        file["bytes"].take();
    }
    manifest
}

/// `munjigi-20261123-1530-others` → `2026-11-23 15:30`, as papers have it.
fn minute_of(folder: &Path) -> String {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let digits: Vec<char> = name.chars().filter(char::is_ascii_digit).take(12).collect();
    let part =
        |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default().iter().collect::<String>();
    format!("{}-{}-{} {}:{}", part(0..4), part(4..6), part(6..8), part(8..10), part(10..12))
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}
