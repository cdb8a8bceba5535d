//! manifest.json: what is in a kit, by which a change is found; and the fingerprint, by which papers name what they speak of.
//!
//! None of it is a signature: who makes a kit anew makes a manifest that fits. It shows that nothing changed on the way, and that a
//! letter belongs to the evidence beside it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::evidence::Unverifiable;
use crate::moment::in_utc;
use crate::{File, Files, Sha256, Which};

/// The name of its file.
pub const NAME: &str = "manifest.json";
/// The name of this form.
pub(crate) const FORMAT: &str = "munjigi-kit-1";

/// Makes the manifest of a kit. `files` are all others of it, `version` is the program's.
pub fn make(
    which: Which,
    version: &str,
    made_at: DateTime<Utc>,
    files: &Files,
    unverifiable: &[Unverifiable],
) -> File {
    let listed = |(name, bytes): (&str, &[u8])| Listed {
        name: name.to_owned(),
        bytes: bytes.len() as u64,
        sha256: Sha256::of(bytes),
    };
    let manifest = Manifest {
        format: FORMAT.into(),
        kit: which.as_str().into(),
        version: version.into(),
        made_at: in_utc(made_at),
        fingerprint: fingerprint(files),
        files: files.iter().filter(|(name, _)| *name != NAME).map(listed).collect(),
        unverifiable: unverifiable.to_vec(),
        seal: String::new(),
    };
    manifest.into_file()
}

/// SHA-256 of the sorted list of the SHA-256 hashes of the statement, the evidence and the facts, each as small hexadecimal digits
/// and a line feed. Letters, README and manifest state it, and are no part of it.
pub fn fingerprint(files: &Files) -> Sha256 {
    fingerprint_of(files.iter().map(|(name, bytes)| (name, Sha256::of(bytes))))
}

/// The fingerprint of files of which names and hashes are known.
pub(crate) fn fingerprint_of<'n>(files: impl Iterator<Item = (&'n str, Sha256)>) -> Sha256 {
    let mut hashes: Vec<_> =
        files.filter(|(name, _)| is_in_fingerprint(name)).map(|(_, hash)| format!("{hash}\n")).collect();
    hashes.sort_unstable();
    Sha256::of(hashes.concat().as_bytes())
}

/// Whether a file goes into the fingerprint.
pub(crate) fn is_in_fingerprint(name: &str) -> bool {
    matches!(name, "statement.pdf" | "facts.json" | "facts.csv") || name.starts_with("evidence/")
}

/// What a manifest says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub format: String,
    pub kit: String,
    pub version: String,
    pub made_at: String,
    pub fingerprint: Sha256,
    pub files: Vec<Listed>,
    pub unverifiable: Vec<Unverifiable>,
    /// SHA-256 of the manifest's bytes with an empty seal: a change of the manifest itself is found by it.
    seal: String,
}

/// A file that a manifest names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    pub name: String,
    pub bytes: u64,
    pub sha256: Sha256,
}

impl Manifest {
    /// `None` where one byte of it is not as it was made: also a space, or a letter written in another way.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        let is_as_made =
            manifest.format == FORMAT && manifest.seal == manifest.sealed() && manifest.to_bytes() == bytes;
        is_as_made.then_some(manifest)
    }

    /// With its seal.
    pub fn into_file(mut self) -> File {
        self.seal = self.sealed();
        File { name: NAME.into(), bytes: self.to_bytes() }
    }

    fn sealed(&self) -> String {
        let unsealed = Self { seal: String::new(), ..self.clone() };
        Sha256::of(&unsealed.to_bytes()).to_string()
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("lists, texts and numbers are JSON");
        bytes.push(b'\n');
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Why;
    use crate::sample;

    fn files() -> Files {
        let file = |name: &str, bytes: &[u8]| File { name: name.into(), bytes: bytes.to_vec() };
        [
            file("README.txt", b"read me"),
            file("facts.json", b"{}"),
            file("facts.csv", b"a"),
            file("statement.pdf", b"%PDF"),
            file("evidence/01-notice-2026-11-20.txt", b"a notice"),
        ]
        .into_iter()
        .collect()
    }

    fn made(files: &Files) -> File {
        let lost =
            Unverifiable { name: "evidence/02-capture-2026-11-20".into(), sha256: None, why: Why::Missing };
        make(Which::Others, "0.1.0", sample::moment("2026-11-23T01:02:03Z"), files, &[lost])
    }

    #[test]
    fn it_names_every_other_file() {
        let files = files();
        let manifest = Manifest::read(&made(&files).bytes).unwrap();
        let names: Vec<_> = manifest.files.iter().map(|listed| listed.name.as_str()).collect();
        assert_eq!(names, files.iter().map(|(name, _)| name).collect::<Vec<_>>());
        assert_eq!((manifest.kit.as_str(), manifest.made_at.as_str()), ("others", "2026-11-23T01:02:03Z"));
        assert_eq!(manifest.fingerprint, fingerprint(&files));
        let with_itself: Files = [made(&files)].into_iter().collect();
        assert!(Manifest::read(&made(&with_itself).bytes).unwrap().files.is_empty());
    }

    #[test]
    fn the_fingerprint_is_what_the_readme_says() {
        // printf '%s' … | sha256sum of each, sorted, and of that.
        let one = |text: &str| {
            let file = |name: &str| File { name: name.into(), bytes: text.as_bytes().to_vec() };
            fingerprint(&[file("facts.csv"), file("README.txt")].into_iter().collect()).to_string()
        };
        assert_eq!(one("a"), Sha256::of(format!("{}\n", Sha256::of(b"a")).as_bytes()).to_string());
        assert_eq!(
            Sha256::of(b"a").to_string(),
            "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
        );
    }

    #[test]
    fn letters_and_readme_are_no_part_of_the_fingerprint() {
        let mut files = files();
        let before = fingerprint(&files);
        files.put(File { name: "letter-police.pdf".into(), bytes: before.to_string().into_bytes() });
        assert_eq!(fingerprint(&files), before);
        files.put(File { name: "facts.csv".into(), bytes: b"b".to_vec() });
        assert_ne!(fingerprint(&files), before);
    }

    #[test]
    fn each_byte_of_it_counts() {
        let bytes = made(&files()).bytes;
        assert!(Manifest::read(&bytes).is_some());
        for at in 0..bytes.len() {
            for bit in [1, 0x20, 0x80] {
                let mut flipped = bytes.clone();
                flipped[at] ^= bit;
                assert_eq!(Manifest::read(&flipped), None, "{at} {bit}");
            }
        }
        assert_eq!(Manifest::read(&[&bytes[..], b"\n"].concat()), None);
    }
}
