//! Kits as they lie on the disk.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde_json::Value;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use crate::munjigi::files_below;

/// Both kits of a report.
pub struct Kits {
    /// The report's number.
    pub report: String,
    pub customs_police: Kit,
    pub others: Kit,
}

impl Kits {
    /// What `report INCIDENT… --json` says.
    pub fn of(made: &Value) -> Self {
        let kit = |name: &str| {
            let path = |what: &str| PathBuf::from(made[name][what].as_str().expect("a kit says where it is"));
            let fingerprint = made["report"][name].as_str().expect("a kit has a fingerprint").to_owned();
            Kit { folder: path("folder"), zip: path("zip"), fingerprint }
        };
        let report = made["report"]["id"].as_str().expect("a report has a number").to_owned();
        Self { report, customs_police: kit("customs_police"), others: kit("others") }
    }

    pub fn each(&self) -> [&Kit; 2] {
        [&self.customs_police, &self.others]
    }
}

/// One kit.
pub struct Kit {
    pub folder: PathBuf,
    pub zip: PathBuf,
    pub fingerprint: String,
}

impl Kit {
    /// The files of the folder, by their names in the kit.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let name = |path: &Path| {
            let within = path.strip_prefix(&self.folder).expect("a file of the kit lies in its folder");
            within.to_str().expect("names in a kit are text").to_owned()
        };
        let files = files_below(&self.folder);
        files
            .iter()
            .map(|path| (name(path), fs::read(path).expect("a file of the kit can be read")))
            .collect()
    }

    pub fn names(&self) -> Vec<String> {
        self.files().into_keys().collect()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    #[track_caller]
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    #[track_caller]
    pub fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn pdfs(&self) -> Vec<String> {
        self.names().into_iter().filter(|name| name.ends_with(".pdf")).collect()
    }
}

/// The members of a ZIP, unpacked.
pub fn members(zip: &Path) -> BTreeMap<String, Vec<u8>> {
    let file = File::open(zip).expect("the ZIP can be opened");
    let mut archive = ZipArchive::new(file).expect("a kit's ZIP is one");
    let mut members = BTreeMap::new();
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).expect("a kit's ZIP can be unpacked");
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).expect("a kit's ZIP can be unpacked");
        let name = member.name().expect("names in a kit are text").into_owned();
        members.insert(name, bytes);
    }
    members
}

/// SHA-256 in lower-case hex.
pub fn hash(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
