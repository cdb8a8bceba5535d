//! The table of concepts: which words mean which kind of goods, and which brands make what.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::words::{self, Word, is_cjk};

/// A kind of goods, by its place in the table.
pub(super) type Concept = u16;
/// A brand, by its place in the table.
pub(super) type Brand = u16;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

/// The table, read once.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// A stretch of a name, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// It names kinds of goods.
    Kinds(Vec<Word>, Vec<Concept>),
    /// It names a brand.
    Brand(Brand),
    /// It is in no table.
    Plain(Word),
}

/// Words and what they mean.
pub(super) struct Lexicon {
    /// From each concept's top kind down to itself.
    lines: Vec<Vec<Concept>>,
    ids: Vec<String>,
    kinds: Table<Vec<Concept>>,
    brands: Table<Brand>,
    makes: Vec<Vec<Concept>>,
}

/// What phrases of words mean, and pieces of texts that have no spaces of their own.
struct Table<T> {
    phrases: HashMap<String, T>,
    /// Of how many words the longest phrase is that begins with a word.
    longest: HashMap<String, usize>,
    pieces: HashMap<String, T>,
    longest_piece: usize,
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
    brand: Vec<BrandRow>,
}

#[derive(Deserialize)]
struct BrandRow {
    names: Vec<String>,
    makes: Vec<String>,
}

impl Lexicon {
    fn load() -> Self {
        let concepts: ConceptFile =
            toml::from_str(include_str!("concepts.toml")).expect("the table is tested to be readable");
        let brands: BrandFile =
            toml::from_str(include_str!("brands.toml")).expect("the table is tested to be readable");
        Self::of(&concepts.concept, &brands.brand)
    }

    fn of(concepts: &[ConceptRow], brands: &[BrandRow]) -> Self {
        let places: HashMap<&str, Concept> =
            concepts.iter().enumerate().map(|(n, row)| (row.id.as_str(), n as Concept)).collect();
        let place = |id: &str| places.get(id).copied();
        let mut kinds = Table::new();
        for (n, row) in concepts.iter().enumerate() {
            for name in [&row.en, &row.ko, &row.zh, &row.ja].into_iter().flatten() {
                let known: &mut Vec<Concept> = kinds.entry(name);
                if !known.contains(&(n as Concept)) {
                    known.push(n as Concept);
                }
            }
        }
        let mut of_brands = Table::new();
        for (n, row) in brands.iter().enumerate() {
            for name in &row.names {
                *of_brands.entry(name) = n as Brand;
            }
        }
        Self {
            ids: concepts.iter().map(|c| c.id.clone()).collect(),
            lines: lines(
                &concepts.iter().map(|row| row.parent.as_deref().and_then(place)).collect::<Vec<_>>(),
            ),
            kinds,
            brands: of_brands,
            makes: brands.iter().map(|row| row.makes.iter().filter_map(|id| place(id)).collect()).collect(),
        }
    }

    /// What the words of a name mean: from left to right, the longest phrase first.
    pub(super) fn read(&self, words: &[Word]) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let rest = words.get(at..).unwrap_or_default();
            at += if word.is_cjk {
                self.read_run(rest, &mut stretches)
            } else {
                self.read_phrase(rest, &mut stretches)
            };
        }
        stretches
    }

    /// A phrase of words between spaces; gives how many words were read.
    fn read_phrase(&self, words: &[Word], into: &mut Vec<Stretch>) -> usize {
        let kinds = self.kinds.longest(words);
        let brand = self.brands.longest(words);
        match (kinds, brand) {
            (Some((read, kinds)), brand) if brand.is_none_or(|(longer, _)| read >= longer) => {
                let named = words.get(..read).unwrap_or_default().to_vec();
                into.push(Stretch::Kinds(named, kinds.clone()));
                read
            }
            (_, Some((read, brand))) => {
                into.push(Stretch::Brand(*brand));
                read
            }
            _ => {
                into.extend(words.first().cloned().map(Stretch::Plain));
                1
            }
        }
    }

    /// A run of Hangul, Kana or Han, whose spaces are anybody's choice; gives how many words were read.
    fn read_run(&self, words: &[Word], into: &mut Vec<Stretch>) -> usize {
        let run = Run::of(words);
        let mut plain_from = 0;
        let mut at = 0;
        while at < run.letters.len() {
            let kinds = self.kinds.longest_piece_of(&run, at);
            let brand = self.brands.longest_piece_of(&run, at);
            let (read, stretch) = match (kinds, brand) {
                (Some((read, kinds)), brand) if brand.is_none_or(|(longer, _)| read >= longer) => {
                    (read, Stretch::Kinds(vec![run.word(at, at + read)], kinds.clone()))
                }
                (_, Some((read, brand))) => (read, Stretch::Brand(*brand)),
                _ => {
                    at += 1;
                    continue;
                }
            };
            into.extend(run.plain(plain_from, at));
            into.push(stretch);
            at += read;
            plain_from = at;
        }
        into.extend(run.plain(plain_from, run.letters.len()));
        run.words
    }

    pub(super) fn id(&self, concept: Concept) -> &str {
        &self.ids[usize::from(concept)]
    }
    /// From a concept's top kind down to itself.
    pub(super) fn line(&self, concept: Concept) -> &[Concept] {
        self.lines.get(usize::from(concept)).map_or(&[], Vec::as_slice)
    }

    /// What a brand makes.
    pub(super) fn makes(&self, brand: Brand) -> &[Concept] {
        self.makes.get(usize::from(brand)).map_or(&[], Vec::as_slice)
    }
}

/// From each concept's top kind down to itself.
fn lines(parents: &[Option<Concept>]) -> Vec<Vec<Concept>> {
    let up = |from: usize| {
        std::iter::successors(Some(from as Concept), |at| parents.get(usize::from(*at)).copied().flatten())
    };
    (0..parents.len())
        .map(|concept| {
            let mut line: Vec<Concept> = up(concept).take(parents.len()).collect();
            line.reverse();
            line
        })
        .collect()
}

/// Words without letters of the alphabet between them, as one text.
struct Run {
    letters: Vec<char>,
    /// After how many letters each word ends.
    ends: Vec<usize>,
    words: usize,
}

impl Run {
    fn of(words: &[Word]) -> Self {
        let mut run = Self { letters: Vec::new(), ends: Vec::new(), words: 0 };
        for word in words.iter().take_while(|word| word.is_cjk) {
            run.letters.extend(word.text.chars());
            run.ends.push(run.letters.len());
            run.words += 1;
        }
        run
    }

    fn is_edge(&self, at: usize) -> bool {
        at == 0 || self.ends.contains(&at)
    }

    fn text(&self, from: usize, to: usize) -> String {
        self.letters.iter().take(to).skip(from).collect()
    }

    fn word(&self, from: usize, to: usize) -> Word {
        Word { text: self.text(from, to), is_cjk: true }
    }

    /// What stands between two letters, word by word.
    fn plain(&self, from: usize, to: usize) -> Vec<Stretch> {
        let mut plain = Vec::new();
        let mut start = from;
        for end in self.ends.iter().copied().chain([to]).filter(|end| *end > from) {
            let end = end.min(to);
            if end > start {
                plain.push(Stretch::Plain(self.word(start, end)));
                start = end;
            }
        }
        plain
    }
}

impl<T: Default> Table<T> {
    fn new() -> Self {
        Self { phrases: HashMap::new(), longest: HashMap::new(), pieces: HashMap::new(), longest_piece: 0 }
    }

    fn entry(&mut self, name: &str) -> &mut T {
        let words = words::words(name);
        if let Some(first) = words.first().filter(|word| !word.is_cjk) {
            let longest = self.longest.entry(first.text.clone()).or_default();
            *longest = words.len().max(*longest);
        }
        let mut key = String::new();
        for word in words {
            if !key.is_empty() && !word.is_cjk {
                key.push(' ');
            }
            key.push_str(&word.text);
        }
        if key.chars().any(is_cjk) {
            self.longest_piece = self.longest_piece.max(key.chars().count());
            self.pieces.entry(key).or_default()
        } else {
            self.phrases.entry(key).or_default()
        }
    }

    /// The longest phrase that words begin with, and how many of them it is. `T恤` and `LED조명` go on into the run behind them: the
    /// letters are read as the phrase, and the run is read again for itself.
    fn longest(&self, words: &[Word]) -> Option<(usize, &T)> {
        let longest = *self.longest.get(&words.first()?.text)?;
        let mut phrase = String::new();
        let mut found = None;
        for (n, word) in words.iter().enumerate().take(longest) {
            if word.is_cjk {
                found = self.over(&phrase, &word.text).map(|meaning| (n, meaning)).or(found);
                break;
            }
            if n > 0 {
                phrase.push(' ');
            }
            phrase.push_str(&word.text);
            found = self.phrases.get(&phrase).map(|meaning| (n + 1, meaning)).or(found);
        }
        found
    }

    fn over(&self, letters: &str, run: &str) -> Option<&T> {
        let mut piece = letters.to_owned();
        let mut found = None;
        for c in run.chars().take(self.longest_piece) {
            piece.push(c);
            found = self.pieces.get(&piece).or(found);
        }
        found
    }

    /// The longest piece of a run from a letter on. Over the end of a word only from the start of one to the end of another; and one
    /// syllable only where it is a word, for anywhere else it is a piece of something.
    fn longest_piece_of(&self, run: &Run, from: usize) -> Option<(usize, &T)> {
        let word_end = run.ends.iter().copied().find(|end| *end > from)?;
        let longest = self.longest_piece.min(run.letters.len() - from);
        (1..=longest).rev().find_map(|length| {
            let to = from + length;
            let is_whole = run.is_edge(from) && run.is_edge(to);
            if (to > word_end || length == 1) && !is_whole {
                return None;
            }
            self.pieces.get(&run.text(from, to)).map(|meaning| (length, meaning))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn files() -> (ConceptFile, BrandFile) {
        let concepts = toml::from_str(include_str!("concepts.toml")).unwrap();
        (concepts, toml::from_str(include_str!("brands.toml")).unwrap())
    }

    #[test]
    fn every_name_in_the_tables_leads_to_a_concept() {
        let (concepts, brands) = files();
        let ids: HashSet<&str> = concepts.concept.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids.len(), concepts.concept.len(), "an id stands twice");
        for row in &concepts.concept {
            assert!(row.parent.as_deref().is_none_or(|parent| ids.contains(parent)), "{}", row.id);
            assert!(lexicon().line(place(&row.id)).len() <= 4, "{}", row.id);
        }
        for row in &brands.brand {
            assert!(row.makes.iter().all(|made| ids.contains(made.as_str())), "{:?}", row.names);
        }
    }

    #[test]
    fn every_kind_that_a_rule_names_is_in_the_table() {
        let ids: HashSet<&str> = lexicon().ids.iter().map(String::as_str).collect();
        let lists = [crate::form::BARRED, crate::form::PARTLY_BARRED, crate::nobody::COVETED];
        let named =
            lists.into_iter().flatten().copied().chain(crate::heft::TYPICAL.iter().map(|(kind, _)| *kind));
        for kind in named {
            assert!(ids.contains(kind), "{kind}");
        }
    }

    fn place(id: &str) -> Concept {
        lexicon().ids.iter().position(|known| known == id).unwrap() as Concept
    }

    fn kinds(name: &str) -> Vec<&'static str> {
        let stretches = lexicon().read(&words::words(name));
        let kinds = stretches.into_iter().filter_map(|stretch| match stretch {
            Stretch::Kinds(_, kinds) => Some(kinds),
            Stretch::Brand(_) | Stretch::Plain(_) => None,
        });
        kinds.flatten().map(|kind| lexicon().id(kind)).collect()
    }

    #[test]
    fn the_longest_phrase_wins_in_every_language() {
        assert_eq!(kinds("PHONE CASE"), kinds("phone cases"));
        assert!(!kinds("phone case").contains(&"mobile-phones"));
        assert_eq!(kinds("운동화"), kinds("남성 운동화 280"));
        assert!(
            !kinds("아이스크림").iter().any(|kind| lexicon().line(place(kind)).contains(&place("cosmetics")))
        );
        for name in ["SNEAKERS", "운동화", "运动鞋", "スニーカー"] {
            let top = |kind: &str| lexicon().id(lexicon().line(place(kind))[0]).to_owned();
            assert!(kinds(name).iter().any(|kind| top(kind) == "footwear"), "{name}: {:?}", kinds(name));
        }
    }
}
