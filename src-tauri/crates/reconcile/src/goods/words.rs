//! Words of goods names and titles, as they are compared: small letters, one form for one and many, Hangul and Han by pairs of letters.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// Words that shops put into every title and customs into every name: they tell no parcel from another.
const EMPTY: &[&str] = &[
    "a", "an", "and", "the", "of", "for", "with", "without", "in", "on", "to", "by", "or", "from", "not", "no", "new",
    "original", "genuine", "official", "hot", "sale", "free", "shipping", "delivery", "high", "quality", "premium",
    "best", "gift", "men", "man", "women", "woman", "mens", "womens", "unisex", "kid", "adult", "boy", "girl", "male",
    "female", "lady", "set", "pack", "pc", "pcs", "piece", "ea", "lot", "pair", "count", "box", "size", "color",
    "colour", "style", "type", "version", "model", "s", "m", "l", "xl", "xxl", "xs", "small", "medium", "large", "mini",
    "black", "white", "red", "blue", "green", "grey", "gray", "pink", "navy", "beige", "brown", "olive", "ivory",
    "silver", "gold", "yellow", "purple", "orange", "inch", "cm", "mm", "ml", "oz", "lb", "kg", "g", "mg", "ft",
    "whether", "other", "n", "e", "etc", "thereof", "kind", "sort", "article", "good", "item", "product", "misc",
    "2023", "2024", "2025", "2026", "2027", "x", "made", "use", "used", "type",
];

/// Words that mean something else in the singular.
const ALWAYS_MANY: &[&str] = &["glasses", "shorts", "tights", "briefs", "boxers", "spirits", "goods", "arms", "scales"];

/// A word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Whether it is written in Hangul, Kana or Han.
    pub(super) is_cjk: bool,
}

/// The words of a text in their order, compounds of letters and digits whole.
pub(super) fn words(text: &str) -> Vec<Word> {
    let text = plain(text);
    let mut words = Vec::new();
    let mut run = String::new();
    let mut run_is_cjk = false;
    let mut close = |run: &mut String, is_cjk: bool| {
        if !run.is_empty() {
            let text = if is_cjk { std::mem::take(run) } else { singular(&std::mem::take(run)) };
            words.push(Word { text, is_cjk });
        }
    };
    for c in text.chars() {
        if c == '\'' || c == '’' {
            continue;
        }
        if !c.is_alphanumeric() {
            close(&mut run, run_is_cjk);
            continue;
        }
        if is_cjk(c) != run_is_cjk {
            close(&mut run, run_is_cjk);
            run_is_cjk = is_cjk(c);
        }
        run.push(c);
    }
    close(&mut run, run_is_cjk);
    words
}

/// NFKC and small letters; a possessive is no word of its own.
pub(super) fn plain(text: &str) -> String {
    let text = if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        text.nfkc().flat_map(char::to_lowercase).collect()
    };
    if text.contains(['\'', '’']) { text.replace("'s ", " ").replace("’s ", " ") } else { text }
}

static EMPTY_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| EMPTY.iter().copied().collect());

/// Whether a word tells nothing.
pub(super) fn is_empty(word: &str) -> bool {
    EMPTY_WORDS.contains(word)
}

pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3040}'..='\u{30ff}' | '\u{3130}'..='\u{318f}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// One of many, in English. Rough: it has to be the same on both sides, and nothing more.
fn singular(word: &str) -> String {
    let stem = |cut: usize| word.get(..word.len() - cut).unwrap_or(word);
    if word.len() <= 3 || !word.is_ascii() || !word.ends_with('s') || ALWAYS_MANY.contains(&word) {
        return word.to_owned();
    }
    if word.ends_with("ies") && word.len() > 4 {
        return format!("{}y", stem(3));
    }
    if ["sses", "shes", "ches", "xes", "zes"].iter().any(|tail| word.ends_with(tail)) {
        return stem(2).to_owned();
    }
    if ["ss", "us", "is"].iter().any(|tail| word.ends_with(tail)) {
        return word.to_owned();
    }
    stem(1).to_owned()
}
