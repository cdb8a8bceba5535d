//! From the two languages' texts to the sources that speak them.
//!
//! Built twice from this one file: into `build.rs`, where it runs, and into the crate's tests, where it is tested.

mod dictionary;
mod fault;
mod rust;
mod template;
mod typescript;

use dictionary::{Dictionary, Entry};
use fault::{Fault, Flaw};
use template::{Kind, Template};

/// The sources made from the two dictionaries.
#[derive(Debug)]
pub struct Made {
    /// `enum Word` and how each language says it.
    pub word_rs: String,
    /// A list of every word, for the tests.
    pub every_word_rs: String,
    /// The same words for the window.
    pub words_ts: String,
}

/// Reads both dictionaries and writes the sources.
///
/// # Errors
/// Every fault of both files, each naming its file, line and key.
pub fn compile(ko: &str, en: &str) -> Result<Made, Vec<Fault>> {
    let mut faults = Vec::new();
    let ko = Dictionary::read("ko.toml", ko, &mut faults);
    let en = Dictionary::read("en.toml", en, &mut faults);
    // A file that is not TOML has one fault, not also a missing word for each word of the other.
    if let (Some(ko), Some(en)) = (&ko, &en) {
        faults.extend(missing(ko, en));
        faults.extend(missing(en, ko));
        faults.extend(differences(ko, en));
        faults.extend(particles_in(en));
        if faults.is_empty() {
            let words = pair(ko, en);
            return Ok(Made {
                word_rs: rust::words(&words),
                every_word_rs: rust::every_word(&words),
                words_ts: typescript::words(&words),
            });
        }
    }
    Err(faults)
}

/// One word in both languages, which agree on its placeholders.
struct Pair<'a> {
    key: &'a str,
    ko: &'a Template,
    en: &'a Template,
}

fn pair<'a>(ko: &'a Dictionary, en: &'a Dictionary) -> Vec<Pair<'a>> {
    let both = |entry: &'a Entry| {
        let ko = entry.template.as_ref()?;
        let en = en.get(&entry.key)?.template.as_ref()?;
        Some(Pair { key: &entry.key, ko, en })
    };
    ko.entries.iter().filter_map(both).collect()
}

fn missing(has: &Dictionary, lacks: &Dictionary) -> Vec<Fault> {
    let absent = has.entries.iter().filter(|entry| lacks.get(&entry.key).is_none());
    absent
        .map(|entry| Fault {
            file: lacks.file,
            line: None,
            key: Some(entry.key.clone()),
            flaw: Flaw::Missing { other: has.file, line: entry.line },
        })
        .collect()
}

/// The faults where the second language asks for other values than the first.
fn differences(first: &Dictionary, second: &Dictionary) -> Vec<Fault> {
    let mut faults = Vec::new();
    for entry in &second.entries {
        let Some(expected) = first.get(&entry.key).and_then(|entry| entry.template.as_ref()) else {
            continue;
        };
        let Some(found) = &entry.template else { continue };
        let only = |here: &Template, there: &Template| -> Vec<String> {
            let fields = here.fields().into_iter().filter(|field| !there.fields().contains(field));
            fields.map(|(name, kind)| spelled(&name, kind)).collect()
        };
        let (lacks, adds) = (only(expected, found), only(found, expected));
        if !lacks.is_empty() || !adds.is_empty() {
            let flaw = Flaw::OtherPlaceholders { other: first.file, lacks, adds };
            faults.push(second.fault(entry, flaw));
        }
    }
    faults
}

fn particles_in(dictionary: &Dictionary) -> Vec<Fault> {
    let has_particle = |entry: &&Entry| entry.template.as_ref().is_some_and(Template::has_particle);
    let entries = dictionary.entries.iter().filter(has_particle);
    entries.map(|entry| dictionary.fault(entry, Flaw::ParticleOutsideKorean)).collect()
}

fn spelled(name: &str, kind: Kind) -> String {
    match kind {
        Kind::Text => format!("{{{name}}}"),
        Kind::Count => format!("{{#{name}}}"),
    }
}

#[cfg(test)]
#[path = "compile_tests.rs"]
mod tests;
