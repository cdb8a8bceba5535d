//! A kit: files with names, before they are written.

use std::collections::BTreeMap;
use std::fmt;

/// For whom a kit is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Customs and police: the evidence as it came.
    CustomsPolice,
    /// Carrier, shop, KISA: redacted copies, which name the original's hash.
    Others,
}

impl Which {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::CustomsPolice, Self::Others];

    /// The word that stands for it in a manifest and in the name of its folder.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CustomsPolice => "customs-police",
            Self::Others => "others",
        }
    }
}

/// A file of a kit.
#[derive(Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, with `/` between folders. Never of anything personal.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for File {
    /// What it holds is a person's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("name", &self.name).field("bytes", &self.bytes.len()).finish()
    }
}

/// The files of a kit, by name, each name once.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// None.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. One of the same name gives way: the newer text of a paper is the one that counts.
    pub fn put(&mut self, file: File) {
        self.0.insert(file.name, file.bytes);
    }

    /// The bytes of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// Names and bytes, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.keys()).finish()
    }
}

impl Extend<File> for Files {
    fn extend<T: IntoIterator<Item = File>>(&mut self, files: T) {
        files.into_iter().for_each(|file| self.put(file));
    }
}

impl FromIterator<File> for Files {
    fn from_iter<T: IntoIterator<Item = File>>(files: T) -> Self {
        let mut all = Self::new();
        all.extend(files);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_and_each_name_stands_once() {
        let file = |name: &str, bytes: &[u8]| File { name: name.into(), bytes: bytes.to_vec() };
        let files: Files = [file("b", b"1"), file("a/c", b"2"), file("b", b"3")].into_iter().collect();
        assert_eq!(files.iter().collect::<Vec<_>>(), [("a/c", &b"2"[..]), ("b", &b"3"[..])]);
        assert_eq!(format!("{files:?}"), r#"["a/c", "b"]"#);
    }
}
