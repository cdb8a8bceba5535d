//! One language's TOML file, read into words in the order of the file.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::fault::{Fault, Flaw};
use super::rust::variant;
use super::template::{Template, is_name};

/// The words of one file.
#[derive(Debug)]
pub struct Dictionary {
    /// The file's name.
    pub file: &'static str,
    /// In the order of the file.
    pub entries: Vec<Entry>,
}

/// One word of one language.
#[derive(Debug)]
pub struct Entry {
    /// The key path joined by underscores.
    pub key: String,
    /// Counted from one.
    pub line: usize,
    /// `None` where the word has a fault, which is then in the list of faults.
    pub template: Option<Template>,
}

impl Dictionary {
    /// Reads a file, adding what is wrong with it to `faults`. `None` where it is not TOML.
    pub fn read(file: &'static str, source: &str, faults: &mut Vec<Fault>) -> Option<Self> {
        let table = match DeTable::parse(source) {
            Ok(table) => table,
            Err(error) => {
                let line = error.span().map(|span| line_at(source, span.start));
                let flaw = Flaw::NotToml(error.message().replace('\n', " "));
                faults.push(Fault { file, line, key: None, flaw });
                return None;
            }
        };
        let mut found = Vec::new();
        collect(table.get_ref(), "", &mut found);
        found.sort_by_key(|found| found.at);

        let mut dictionary = Self { file, entries: Vec::new() };
        let mut lines_of_names = BTreeMap::new();
        for Found { at, key, text } in found {
            let line = line_at(source, at);
            let template = text.and_then(|text| {
                let variant = variant(&key);
                match lines_of_names.insert(variant.clone(), line) {
                    Some(line) => Err(Flaw::SameName { variant, line }),
                    None => Template::parse(text),
                }
            });
            let template = template
                .map_err(|flaw| faults.push(Fault { file, line: Some(line), key: Some(key.clone()), flaw }))
                .ok();
            dictionary.entries.push(Entry { key, line, template });
        }
        Some(dictionary)
    }

    /// The word of that key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// A fault of one of its words.
    pub fn fault(&self, entry: &Entry, flaw: Flaw) -> Fault {
        Fault { file: self.file, line: Some(entry.line), key: Some(entry.key.clone()), flaw }
    }
}

struct Found<'a> {
    at: usize,
    key: String,
    text: Result<&'a str, Flaw>,
}

fn collect<'a>(table: &'a DeTable<'_>, section: &str, found: &mut Vec<Found<'a>>) {
    for (name, value) in table {
        let segment = name.get_ref().as_ref();
        let key = if section.is_empty() { segment.to_owned() } else { format!("{section}_{segment}") };
        let at = name.span().start;
        if !is_name(segment) || segment == "self" {
            found.push(Found { at, key, text: Err(Flaw::BadKey(segment.to_owned())) });
        } else if let DeValue::Table(inner) = value.get_ref() {
            collect(inner, &key, found);
        } else if let DeValue::String(text) = value.get_ref() {
            found.push(Found { at, key, text: Ok(text) });
        } else {
            found.push(Found { at, key, text: Err(Flaw::NotText(value.get_ref().type_str())) });
        }
    }
}

fn line_at(source: &str, at: usize) -> usize {
    1 + source.bytes().take(at).filter(|byte| *byte == b'\n').count()
}
