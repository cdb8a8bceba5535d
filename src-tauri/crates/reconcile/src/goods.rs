//! What goods names and titles say of the goods, and how well two of them agree.

mod lexicon;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use lexicon::{Brand, Concept, Stretch, lexicon};
use words::Word;

/// What one name says: of one kind of goods, or of one line of an order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    /// Words that tell something and brands, by their hashes, sorted.
    telling: Vec<u64>,
    /// These, and the words that name the kind.
    all: Vec<u64>,
    /// The words themselves, one a line, for a name may have been cut within its last one.
    words: String,
    last: Option<String>,
    /// How many words it has that say anything.
    count: usize,
    brands: Vec<Brand>,
    kinds: Vec<Concept>,
    made: Vec<Concept>,
    /// Marks of its telling words, and of all of them: where the one side's telling words have none of the other's marks, they share none.
    telling_marks: Marks,
    all_marks: Marks,
    /// A bit for the top kind of each of its kinds, and of what its brands make: where two names share none, their kinds are others.
    tops: u64,
}

/// One bit of some for each word.
type Marks = [u64; 4];

/// How the kinds of two names agree, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kinship {
    /// The same kind.
    Same,
    /// The declared kind is the wider one.
    Wider,
    /// The declared kind is the narrower one.
    Narrower,
    /// What a brand of the title makes.
    Made,
    /// Next to each other under one kind.
    Siblings,
    /// Under the same top kind.
    Cousins,
    /// One of the two names no kind that is known.
    Unknown,
    /// Of another kind.
    Other,
}

/// How the words of two names agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Wording {
    /// Nearly all of three telling words or more.
    Title,
    /// Most of two telling words or more, or the only one.
    Most,
    /// Some.
    Some,
    /// There is nothing but the kind.
    Bare,
    /// None of them, and there are but one or two.
    None,
    /// None of them, and there are three or more: it is called by a title of its own.
    Strange,
}

/// How two names agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Agreement {
    pub(crate) kinship: Kinship,
    pub(crate) wording: Wording,
}

/// What names say, each text read once: a household meets the same goods and titles again and again.
#[derive(Debug, Default)]
pub(crate) struct Names<'a> {
    lines: HashMap<&'a str, Arc<Named>>,
    parts: HashMap<&'a str, Vec<Arc<Named>>>,
}

impl<'a> Names<'a> {
    /// What a title says.
    pub(crate) fn line(&mut self, title: &'a str) -> Arc<Named> {
        self.lines.entry(title).or_insert_with(|| Arc::new(Named::of(title))).clone()
    }

    /// What the parts of a goods name say, those that say something.
    pub(crate) fn parts(&mut self, goods: &'a str) -> Vec<Arc<Named>> {
        let read = || parts(goods).into_iter().filter(|part| !part.says_nothing()).map(Arc::new).collect();
        self.parts.entry(goods).or_insert_with(read).clone()
    }
}

/// The parts of a goods name: `SHOES 1/BAG 2` names two.
fn parts(goods: &str) -> Vec<Named> {
    counted(goods).unwrap_or_else(|| vec![goods.to_owned()]).iter().map(|part| Named::of(part)).collect()
}

/// The parts of a name that counts each of its parts.
fn counted(goods: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> =
        goods.split([',', '/', ';', '+']).map(str::trim).filter(|p| !p.is_empty()).collect();
    let mut names = Vec::new();
    for part in parts {
        let (name, count) = part.rsplit_once([' ', '*', 'x', 'X'])?;
        let digits = count.trim_end_matches(|c: char| !c.is_ascii_digit());
        if digits.is_empty() || digits.len() > 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        names.push(name.trim().to_owned());
    }
    Some(names).filter(|names| !names.is_empty())
}

impl Named {
    pub(crate) fn of(name: &str) -> Self {
        let words = words::words(name);
        let mut named = Self { last: words.last().map(|word| word.text.clone()), ..Self::default() };
        let mut pieces = Vec::new();
        for stretch in lexicon().read(&words) {
            match stretch {
                Stretch::Plain(word) => named.add(&word, true, &mut pieces),
                Stretch::Brand(brand) => {
                    named.count += 1;
                    named.telling.push(hash_of_brand(brand));
                    named.all.push(hash_of_brand(brand));
                    named.made.extend(lexicon().makes(brand));
                    named.brands.push(brand);
                }
                Stretch::Kinds(words, kinds) => {
                    words.iter().for_each(|word| named.add(word, false, &mut pieces));
                    named.kinds.extend(kinds);
                }
            }
        }
        sort(&mut named.telling);
        sort(&mut named.all);
        sort(&mut pieces);
        named.words = pieces.join("\n");
        sort(&mut named.brands);
        sort(&mut named.kinds);
        sort(&mut named.made);
        named.telling_marks = marks(&named.telling);
        named.all_marks = marks(&named.all);
        named.tops = tops(named.kinds.iter().chain(&named.made));
        named
    }

    fn add(&mut self, word: &Word, is_telling: bool, into: &mut Vec<String>) {
        if words::is_empty(&word.text) || (!word.is_cjk && word.text.len() < 2) {
            return;
        }
        self.count += 1;
        for piece in pieces(word) {
            let hash = hash(&piece);
            self.all.push(hash);
            if is_telling {
                self.telling.push(hash);
            }
            into.push(piece);
        }
    }

    /// Whether it is of one of these kinds, by their names in the table.
    pub(crate) fn is_under(&self, kinds: &[&str]) -> bool {
        let known = if self.kinds.is_empty() { &self.made } else { &self.kinds };
        known
            .iter()
            .any(|kind| lexicon().line(*kind).iter().any(|above| kinds.contains(&lexicon().id(*above))))
    }

    /// What a table says of the first of its kinds that stands in it.
    pub(crate) fn first_under(&self, table: &[(&str, f64)]) -> Option<f64> {
        table.iter().find(|(kind, _)| self.is_under(&[kind])).map(|(_, value)| *value)
    }

    pub(crate) fn names_a_kind(&self) -> bool {
        !self.kinds.is_empty() || !self.made.is_empty()
    }

    pub(crate) fn says_nothing(&self) -> bool {
        self.all.is_empty()
    }

    /// How a declared part agrees with a line of an order.
    pub(crate) fn agreement(&self, title: &Self) -> Agreement {
        Agreement { kinship: self.kinship(title), wording: self.wording(title) }
    }

    fn wording(&self, title: &Self) -> Wording {
        // Words that name kinds tell something too where there are several: a walnut tea kettle is not the cork one.
        if self.count >= 3
            && self.may_share_most(title)
            && is_most(shared(&self.all, &title.all), self.all.len())
        {
            return Wording::Title;
        }
        if self.telling.is_empty() {
            return Wording::Bare;
        }
        let total = self.telling.len();
        let may_share = self.telling_marks.iter().zip(&title.all_marks).any(|(a, b)| a & b != 0);
        let mut shared = if may_share { shared(&self.telling, &title.all) } else { 0 };
        if (1..total).contains(&shared) && self.was_cut_within(title) {
            shared += 1;
        }
        match (shared, total) {
            (0, total) if total >= 3 || !self.brands.is_empty() => Wording::Strange,
            (0, _) => Wording::None,
            (shared, total) if shared >= 3 && is_most(shared, total) => Wording::Title,
            (shared, total) if shared * 2 > total => Wording::Most,
            _ => Wording::Some,
        }
    }

    /// Whether so many of its marks are among those of a title that its words may be.
    fn may_share_most(&self, title: &Self) -> bool {
        let ones = |marks: u64| marks.count_ones() as usize;
        let known: usize = self.all_marks.iter().map(|marks| ones(*marks)).sum();
        let shared: usize = self.all_marks.iter().zip(&title.all_marks).map(|(a, b)| ones(a & b)).sum();
        // Words that have one mark between them may all be shared by it.
        is_most(shared + self.all.len().saturating_sub(known), self.all.len())
    }

    /// Customs names are cut at some length, in the middle of a word.
    fn was_cut_within(&self, title: &Self) -> bool {
        let Some(cut) = &self.last else { return false };
        self.telling.binary_search(&hash(cut)).is_ok()
            && title.all.binary_search(&hash(cut)).is_err()
            && title.words.lines().any(|word| word.len() > cut.len() && word.starts_with(cut.as_str()))
    }

    fn kinship(&self, title: &Self) -> Kinship {
        let mut best = if self.kinds.is_empty() || (title.kinds.is_empty() && title.made.is_empty()) {
            Kinship::Unknown
        } else {
            Kinship::Other
        };
        if self.tops & title.tops == 0 {
            return best;
        }
        for declared in &self.kinds {
            for kind in &title.kinds {
                best = best.min(kin(*declared, *kind));
            }
            for kind in &title.made {
                best = best.min(kin(*declared, *kind).max(Kinship::Made));
            }
        }
        best
    }
}

fn kin(declared: Concept, title: Concept) -> Kinship {
    let (declared, title) = (lexicon().line(declared), lexicon().line(title));
    let shared = declared.iter().zip(title).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        Kinship::Other
    } else if shared == declared.len() && shared == title.len() {
        Kinship::Same
    } else if shared == declared.len() {
        Kinship::Wider
    } else if shared == title.len() {
        Kinship::Narrower
    } else if shared + 1 == declared.len() && shared + 1 == title.len() {
        Kinship::Siblings
    } else {
        Kinship::Cousins
    }
}

/// A word in letters is itself; a run of Hangul, Kana or Han is its pairs of letters, for its spaces are anybody's choice.
fn pieces(word: &Word) -> Vec<String> {
    let letters: Vec<char> = word.text.chars().collect();
    if !word.is_cjk || letters.len() < 3 {
        return vec![word.text.clone()];
    }
    letters.windows(2).map(|pair| pair.iter().collect()).collect()
}

fn shared(a: &[u64], b: &[u64]) -> usize {
    a.iter().filter(|hash| b.binary_search(hash).is_ok()).count()
}

/// Nearly all of some words.
fn is_most(shared: usize, total: usize) -> bool {
    shared * 5 >= total * 4
}

fn tops<'a>(kinds: impl Iterator<Item = &'a Concept>) -> u64 {
    kinds.filter_map(|kind| lexicon().line(*kind).first()).fold(0, |tops, top| tops | 1 << (top & 63))
}

fn marks(words: &[u64]) -> Marks {
    let mut marks = Marks::default();
    for word in words {
        marks[(word >> 6) as usize % 4] |= 1 << (word & 63);
    }
    marks
}

fn sort<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
    list.shrink_to_fit();
}

/// A brand is one word, in whichever language it is written.
fn hash_of_brand(brand: Brand) -> u64 {
    hash(&format!("\u{1}{brand}"))
}

/// FNV-1a, 64 bits: the same on every machine.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agree(declared: &str, title: &str) -> (Wording, Kinship) {
        let declared = parts(declared);
        let agreement = declared[0].agreement(&Named::of(title));
        (agreement.wording, agreement.kinship)
    }

    #[test]
    fn a_generic_word_is_compared_by_its_kind() {
        assert_eq!(agree("SNEAKERS", "Nike Classic Sneakers, White"), (Wording::Bare, Kinship::Same));
        assert_eq!(agree("SNEAKERS", "Nike Air Zoom Pegasus 40 Running Shoes").1, Kinship::Wider);
        assert_eq!(agree("의류", "Uniqlo Mens Graphic Tee, Navy, L").1, Kinship::Wider);
        assert_eq!(agree("SNEAKERS", "Nike Air Zoom Pegasus 40").1, Kinship::Made);
        assert_eq!(agree("BLUETOOTH EARPHONES", "Wool Socks 3 Pair").1, Kinship::Other);
    }

    #[test]
    fn a_title_is_known_again_though_customs_cut_it() {
        let title = "Seapoint Farms Dry Roasted Edamame, Sea Salt, Vegan, 27oz Jar";
        assert_eq!(agree("SEAPOINT FARMS DRY ROASTED EDA", title).0, Wording::Title);
        assert_eq!(agree("KINGSTON CANVAS SELECT MICRO SD", title).0, Wording::Strange);
    }

    #[test]
    fn a_brand_is_one_word_in_every_language() {
        assert!(matches!(agree("NIKE SHOES", "나이키 운동화").0, Wording::Most | Wording::Title));
        assert_eq!(agree("NIKE SHOES", "아디다스 운동화").0, Wording::Strange);
    }

    #[test]
    fn a_name_that_counts_its_parts_has_several() {
        assert_eq!(parts("SHOES 1/BAG 2").len(), 2);
        assert_eq!(parts("DETERGENT 1 ,TOWEL 12").len(), 2);
        assert_eq!(parts("MEN'S OR BOYS' SHIRTS, KNITTED OR CROCHETED").len(), 1);
        assert_eq!(parts("USB-C 2.0").len(), 1);
    }
}
