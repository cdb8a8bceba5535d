//! What is at a place against what its manifest says of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{ErrorKind, Read};

use super::{Reason, Unchecked, Verified, VerifyError};
use crate::Sha256;
use crate::evidence::{Unverifiable, Why};
use crate::hash::Hasher;
use crate::manifest::{self, Listed, Manifest};

/// A manifest names some dozen files.
pub(super) const LARGEST_MANIFEST: u64 = 16 * 1024 * 1024;
/// Bytes that are read of one kit: of a made-up one, no more than a real one has.
const MOST_BYTES: u64 = 4 * 1024 * 1024 * 1024;
/// What every manifest of ours has. One changed byte breaks one of them.
const MARKS: [&str; 3] = ["munjigi-kit-", "\"fingerprint\"", "\"seal\""];

/// Sets what is at a place against its manifest.
pub(super) fn check(place: &mut impl Place) -> Result<Verified, VerifyError> {
    let Some(bytes) = place.manifest()? else { return Ok(changed_manifest()) };
    let manifest = match Manifest::read(&bytes) {
        Some(manifest) => manifest,
        None if is_of_munjigi(&bytes) => return Ok(changed_manifest()),
        None => return Err(VerifyError::OtherManifest),
    };
    let found = place.look(&Names::of(&manifest));
    let mut verified = Verified {
        kit: Some(manifest.kit.clone()),
        made_at: Some(manifest.made_at.clone()),
        fingerprint: Some(manifest.fingerprint),
        extra: found.extra.clone(),
        unverifiable: manifest.unverifiable.iter().map(lost).collect(),
        ..Verified::default()
    };
    let mut left = MOST_BYTES;
    let mut names = BTreeSet::new();
    let mut whole = Vec::new();
    for listed in &manifest.files {
        let outcome = if names.insert(&listed.name) && is_safe(&listed.name) {
            one(place, &found, listed, &mut left)
        } else {
            Outcome::Unchecked(Reason::Name)
        };
        let name = listed.name.clone();
        match outcome {
            Outcome::Whole => whole.push(listed),
            Outcome::Changed => verified.changed.push(name),
            Outcome::Missing => verified.missing.push(name),
            Outcome::Unchecked(reason) => verified.unverifiable.push(Unchecked { name, reason }),
        }
    }
    verified.checked = whole.len();
    verified.fingerprint_holds = holds(&manifest, &whole);
    for names in [&mut verified.changed, &mut verified.missing, &mut verified.extra] {
        names.sort_unstable();
    }
    verified.unverifiable.sort_unstable();
    Ok(verified)
}

/// Where a kit is: a folder or a ZIP.
pub(super) trait Place {
    /// The bytes of manifest.json. `None` where the ZIP has it and does not give it out as it was packed.
    fn manifest(&mut self) -> Result<Option<Vec<u8>>, VerifyError>;

    /// What is there beside the manifest.
    fn look(&mut self, names: &Names<'_>) -> Found;

    /// The hash of a file that was found, of no more bytes than one over `most`.
    fn hash(&mut self, name: &str, most: u64) -> Result<Hashed, Reason>;
}

/// The names that a manifest gives, and the folders that they are in.
pub(super) struct Names<'m> {
    pub files: BTreeSet<&'m str>,
    pub folders: BTreeSet<&'m str>,
}

impl<'m> Names<'m> {
    fn of(manifest: &'m Manifest) -> Self {
        let files: BTreeSet<_> = manifest.files.iter().map(|listed| listed.name.as_str()).collect();
        let folders = files.iter().flat_map(|name| folders_of(name)).collect();
        Self { files, folders }
    }
}

/// What is at a place.
#[derive(Default)]
pub(super) struct Found {
    /// Files that the manifest names.
    pub files: BTreeSet<String>,
    /// What the manifest names, or a folder of it, and cannot be read as such.
    pub odd: BTreeMap<String, Reason>,
    /// What it does not name.
    pub extra: Vec<String>,
}

/// A file as far as it was read.
pub(super) struct Hashed {
    pub bytes: u64,
    sha256: Sha256,
    /// Whether it came to its end without an error.
    is_sound: bool,
}

/// What became of one file.
enum Outcome {
    Whole,
    Changed,
    Missing,
    Unchecked(Reason),
}

fn one(place: &mut impl Place, found: &Found, listed: &Listed, left: &mut u64) -> Outcome {
    let name = listed.name.as_str();
    if let Some(reason) = folders_of(name).chain([name]).find_map(|part| found.odd.get(part)) {
        return Outcome::Unchecked(*reason);
    }
    if !found.files.contains(name) {
        return Outcome::Missing;
    }
    match left.checked_sub(listed.bytes) {
        Some(rest) => *left = rest,
        None => return Outcome::Unchecked(Reason::TooLarge),
    }
    match place.hash(name, listed.bytes) {
        Err(reason) => Outcome::Unchecked(reason),
        Ok(hashed) if hashed.bytes != listed.bytes || hashed.sha256 != listed.sha256 => Outcome::Changed,
        Ok(hashed) if hashed.is_sound => Outcome::Whole,
        // The bytes are right, and yet another program would refuse them.
        Ok(_) => Outcome::Unchecked(Reason::Packing),
    }
}

/// What the manifest says cannot be believed any more.
fn changed_manifest() -> Verified {
    Verified { changed: vec![manifest::NAME.into()], ..Verified::default() }
}

fn is_of_munjigi(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    MARKS.iter().filter(|mark| text.contains(**mark)).count() >= MARKS.len() - 1
}

/// From the files that are whole: of others nothing is known.
fn holds(manifest: &Manifest, whole: &[&Listed]) -> bool {
    let in_it = |listed: &&Listed| manifest::is_in_fingerprint(&listed.name);
    let are_all_whole =
        manifest.files.iter().filter(in_it).count() == whole.iter().filter(|listed| in_it(listed)).count();
    let hashes = whole.iter().map(|listed| (listed.name.as_str(), listed.sha256));
    are_all_whole && manifest::fingerprint_of(hashes) == manifest.fingerprint
}

fn lost(lost: &Unverifiable) -> Unchecked {
    let reason = match lost.why {
        Why::Missing => Reason::WasMissing,
        Why::Damaged => Reason::WasDamaged,
    };
    Unchecked { name: lost.name.clone(), reason }
}

/// Whether a name stays in the kit on every system: Windows takes `\` for a folder, and `C:` and `a:b` for other places.
fn is_safe(name: &str) -> bool {
    let is_part = |part: &str| !matches!(part, "" | "." | "..");
    name != manifest::NAME
        && name.split('/').all(is_part)
        && !name.contains(|c: char| matches!(c, '\\' | ':') || c.is_control())
}

/// `a/b` of `a/b/c`, and `a`.
fn folders_of(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('/').filter_map(|(at, _)| name.get(..at))
}

/// At most one byte more than it should have.
pub(super) fn hashed(mut from: impl Read, most: u64) -> Result<Hashed, std::io::Error> {
    let mut hasher = Hasher::default();
    let mut left = most.saturating_add(1);
    let mut piece = [0; 64 * 1024];
    let mut is_sound = true;
    while left > 0 {
        let want = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
        let Some(into) = piece.get_mut(..want) else { break };
        match from.read(into) {
            Ok(0) => break,
            Ok(read) => {
                hasher.update(into.get(..read).unwrap_or_default());
                left = left.saturating_sub(read as u64);
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if is_of_packing(error.kind()) => {
                is_sound = false;
                break;
            }
            Err(error) => return Err(error),
        }
    }
    let (bytes, sha256) = hasher.end();
    Ok(Hashed { bytes, sha256, is_sound })
}

/// What unpacking says of bytes that were not packed so, or whose checksum is another.
fn is_of_packing(kind: ErrorKind) -> bool {
    [ErrorKind::InvalidData, ErrorKind::InvalidInput, ErrorKind::UnexpectedEof].contains(&kind)
}
