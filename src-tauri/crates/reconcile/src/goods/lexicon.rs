//! The table of concepts: which words mean which kind of goods, and which brands make what.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::words::{self, Word, is_cjk};

/// A kind of goods, by its place in the table.
pub(super) type Concept = u16;

/// The longest phrase of words that is looked up.
const LONGEST_PHRASE: usize = 6;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

/// The table, read once.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// What a stretch of words means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Meant {
    /// Kinds named by words.
    pub(super) kinds: Vec<Concept>,
    /// Kinds that the brands named make.
    pub(super) made: Vec<Concept>,
    /// For each word: whether it named a kind.
    pub(super) named: Vec<bool>,
}

/// Words and what they mean.
pub(super) struct Lexicon {
    concepts: Vec<Node>,
    phrases: HashMap<String, Vec<Concept>>,
    terms: HashMap<String, Vec<Concept>>,
    longest_term: usize,
    brands: HashMap<String, Vec<Concept>>,
    brand_terms: HashMap<String, Vec<Concept>>,
}

struct Node {
    id: String,
    parent: Option<Concept>,
    headings: Vec<String>,
}

#[derive(Deserialize)]
struct ConceptFile {
    concept: Vec<ConceptRow>,
}

#[derive(Deserialize)]
struct ConceptRow {
    id: String,
    #[serde(rename = "in")]
    parent: Option<String>,
    #[serde(default)]
    hs: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    ko: Vec<String>,
    #[serde(default)]
    zh: Vec<String>,
    #[serde(default)]
    ja: Vec<String>,
}

#[derive(Deserialize)]
struct BrandFile {
    #[serde(default)]
    brand: Vec<BrandRow>,
}

#[derive(Deserialize)]
struct BrandRow {
    names: Vec<String>,
    makes: Vec<String>,
}

impl Lexicon {
    fn load() -> Self {
        let file: ConceptFile =
            toml::from_str(include_str!("concepts.toml")).expect("the table is tested to be readable");
        let brands: BrandFile =
            toml::from_str(include_str!("brands.toml")).expect("the table is tested to be readable");
        let places: HashMap<&str, Concept> =
            file.concept.iter().enumerate().map(|(n, row)| (row.id.as_str(), n as Concept)).collect();
        let mut lexicon = Self {
            concepts: Vec::new(),
            phrases: HashMap::new(),
            terms: HashMap::new(),
            longest_term: 0,
            brands: HashMap::new(),
            brand_terms: HashMap::new(),
        };
        for row in &file.concept {
            lexicon.concepts.push(Node {
                id: row.id.clone(),
                parent: row.parent.as_deref().and_then(|parent| places.get(parent)).copied(),
                headings: row.hs.clone(),
            });
        }
        for (n, row) in file.concept.iter().enumerate() {
            for name in row.en.iter().chain(&row.ko).chain(&row.zh).chain(&row.ja) {
                add(&mut lexicon.phrases, &mut lexicon.terms, name, n as Concept);
            }
        }
        for row in &brands.brand {
            for made in row.makes.iter().filter_map(|made| places.get(made.as_str())) {
                for name in &row.names {
                    add(&mut lexicon.brands, &mut lexicon.brand_terms, name, *made);
                }
            }
        }
        lexicon.longest_term =
            lexicon.terms.keys().chain(lexicon.brand_terms.keys()).map(|t| t.chars().count()).max().unwrap_or(0);
        lexicon
    }

    /// What words mean: the longest phrase first, from left to right.
    pub(super) fn meaning(&self, words: &[Word]) -> Meant {
        let mut meant = Meant { named: vec![false; words.len()], ..Meant::default() };
        let mut at = 0;
        while let Some(word) = words.get(at) {
            at += if word.is_cjk { self.read_term(words, at, &mut meant) } else { self.read_phrase(words, at, &mut meant) };
        }
        meant.kinds.sort_unstable();
        meant.kinds.dedup();
        meant.made.sort_unstable();
        meant.made.dedup();
        meant
    }

    /// A phrase of words between spaces; gives how many words were read.
    fn read_phrase(&self, words: &[Word], at: usize, meant: &mut Meant) -> usize {
        let most = words.len().min(at + LONGEST_PHRASE);
        let mut phrase = String::new();
        let mut found: Option<(usize, &Vec<Concept>)> = None;
        let mut made: Option<(usize, &Vec<Concept>)> = None;
        for (n, word) in words.iter().enumerate().take(most).skip(at) {
            if word.is_cjk {
                // «T恤», «LED조명»: the term may go on in the run, and the run after it.
                if let Some(kinds) = self.term_over(&phrase, &word.text) {
                    found = Some((n - at, kinds));
                }
                break;
            }
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(&word.text);
            if let Some(kinds) = self.phrases.get(&phrase) {
                found = Some((n + 1 - at, kinds));
            }
            if let Some(kinds) = self.brands.get(&phrase) {
                made = Some((n + 1 - at, kinds));
            }
        }
        if let Some((_, kinds)) = made {
            meant.made.extend(kinds);
        }
        match (found, made) {
            (Some((taken, kinds)), made) if made.is_none_or(|(more, _)| taken >= more) => {
                meant.kinds.extend(kinds);
                meant.named.iter_mut().skip(at).take(taken).for_each(|named| *named = true);
                taken
            }
            (_, Some((taken, _))) => taken,
            _ => 1,
        }
    }

    /// A term that begins with letters and ends within the run after them.
    fn term_over(&self, letters: &str, run: &str) -> Option<&Vec<Concept>> {
        let mut term = letters.to_owned();
        let mut found = None;
        for c in run.chars().take(self.longest_term) {
            term.push(c);
            found = self.terms.get(&term).or(found);
        }
        found
    }

    /// Terms within a run of Hangul, Kana or Han, which have no spaces of their own, or spaces where nobody else puts them.
    fn read_term(&self, words: &[Word], at: usize, meant: &mut Meant) -> usize {
        let run = words.iter().skip(at).take_while(|word| word.is_cjk).count();
        let joined: Vec<char> = words.iter().skip(at).take(run).flat_map(|word| word.text.chars()).collect();
        let ends: Vec<usize> = words
            .iter()
            .skip(at)
            .take(run)
            .scan(0, |end, word| {
                *end += word.text.chars().count();
                Some(*end)
            })
            .collect();
        let mut from = 0;
        while from < joined.len() {
            let word_end = ends.iter().copied().find(|end| *end > from).unwrap_or(joined.len());
            let at_start = from == 0 || ends.contains(&from);
            let mut taken = 0;
            for length in (1..=self.longest_term.min(joined.len() - from)).rev() {
                let to = from + length;
                // Over the end of a word only from the start of one, and up to the end of another.
                if to > word_end && !(at_start && ends.contains(&to)) {
                    continue;
                }
                // One syllable is a word or a piece of one: only the first is known to mean something.
                if length == 1 && !(at_start && ends.contains(&to)) {
                    continue;
                }
                let term: String = joined.iter().skip(from).take(length).collect();
                if let Some(kinds) = self.terms.get(&term) {
                    meant.kinds.extend(kinds);
                    for (word, end) in ends.iter().enumerate() {
                        let start = if word == 0 { 0 } else { ends.get(word - 1).copied().unwrap_or(0) };
                        if start < to && *end > from {
                            if let Some(named) = meant.named.get_mut(at + word) {
                                *named = true;
                            }
                        }
                    }
                    taken = length;
                }
                if let Some(kinds) = self.brand_terms.get(&term) {
                    meant.made.extend(kinds);
                    taken = taken.max(length);
                }
                if taken > 0 {
                    break;
                }
            }
            from += taken.max(1);
        }
        run
    }

    pub(super) fn parent(&self, concept: Concept) -> Option<Concept> {
        self.concepts.get(usize::from(concept)).and_then(|node| node.parent)
    }

    /// From the concept up to its top kind.
    pub(super) fn line(&self, concept: Concept) -> impl Iterator<Item = Concept> + '_ {
        std::iter::successors(Some(concept), |at| self.parent(*at))
    }

    pub(super) fn headings(&self, concept: Concept) -> &[String] {
        self.concepts.get(usize::from(concept)).map_or(&[], |node| &node.headings)
    }

    pub(super) fn id(&self, concept: Concept) -> &str {
        self.concepts.get(usize::from(concept)).map_or("", |node| &node.id)
    }

    pub(super) fn len(&self) -> usize {
        self.concepts.len()
    }
}

fn add(
    phrases: &mut HashMap<String, Vec<Concept>>,
    terms: &mut HashMap<String, Vec<Concept>>,
    name: &str,
    concept: Concept,
) {
    let words = words::words(name);
    let mut key = String::new();
    for (n, word) in words.iter().enumerate() {
        if n > 0 && !word.is_cjk {
            key.push(' ');
        }
        key.push_str(&word.text);
    }
    let into = if key.chars().any(is_cjk) { terms } else { phrases };
    let concepts = into.entry(key).or_default();
    if !concepts.contains(&concept) {
        concepts.push(concept);
    }
}
