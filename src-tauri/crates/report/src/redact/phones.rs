//! Phone numbers.

use unicode_normalization::UnicodeNormalization;

use super::Cover;
use super::glyphs::{Glyph, before, cover, is_digit, is_in_longer, is_invisible, spelled, stands_between};

/// Fewer digits are no number that anybody answers, and would cover parts of the facts.
const SHORTEST: usize = 7;
/// What may stand before a number without its first zero: Korea's own zero, and Korea from abroad, with that zero or without.
/// The last stands for a spreadsheet that dropped the zero.
const BEGINNINGS: [&str; 6] = ["00820", "0082", "820", "82", "0", ""];
/// Signs between two groups of digits.
const MOST_BETWEEN: usize = 3;

/// The phone number that is known.
pub(super) struct Phones {
    /// As it may be dialled, the longest first.
    words: Vec<Vec<char>>,
    masked: String,
}

impl Phones {
    pub fn new(phone: Option<&str>) -> Self {
        let digits: String = phone.unwrap_or_default().nfkc().filter(char::is_ascii_digit).collect();
        let from_abroad = ["0082", "82"].iter().find_map(|korea| digits.strip_prefix(korea));
        let national = from_abroad.filter(|rest| rest.len() >= SHORTEST).unwrap_or(&digits);
        let core = national.strip_prefix('0').unwrap_or(national);
        if core.len() < SHORTEST {
            return Self { words: Vec::new(), masked: String::new() };
        }
        let words = BEGINNINGS.iter().map(|beginning| beginning.chars().chain(core.chars()).collect());
        Self { words: words.collect(), masked: masked(core) }
    }

    /// Not inside of longer numbers: twelve digits are a waybill.
    pub fn known(&self, glyphs: &[Glyph]) -> Vec<Cover> {
        let one = |at: usize| {
            let rest = glyphs.get(at..).filter(|_| is_digit(glyphs.get(at)))?;
            let mut ends = self.words.iter().filter_map(|word| spelled(rest, word)).map(|length| at + length);
            let end = ends.find(|end| !is_in_longer(glyphs, at, *end))?;
            cover(glyphs, with_plus(glyphs, at), end, self.masked.clone())
        };
        (0..glyphs.len()).filter_map(one).collect()
    }
}

/// Korean mobile numbers: 01 and one of 016789, then three or four digits, then four, in groups or not; from abroad with `+82` or
/// `0082`, or with `82` that stands apart. (`821012345678` is a waybill.)
pub(super) fn alike(glyphs: &[Glyph]) -> Vec<Cover> {
    let one = |at: usize| {
        if !is_digit(glyphs.get(at)) || is_digit(before(glyphs, at)) {
            return None;
        }
        let (core, end) = beginnings(glyphs, at).into_iter().find_map(|one| mobile(glyphs, one))?;
        cover(glyphs, with_plus(glyphs, at), end, masked(&core))
    };
    (0..glyphs.len()).filter_map(one).collect()
}

/// Where the `1` of `010` may stand.
fn beginnings(glyphs: &[Glyph], at: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let has_plus = with_plus(glyphs, at) < at;
    for (korea, is_certain) in [(&['0', '0', '8', '2'][..], true), (&['8', '2'], has_plus)] {
        let Some(end) = run_of(glyphs, at, korea) else { continue };
        let next = between(glyphs, end);
        if is_certain || next > end {
            let behind_zero = run_of(glyphs, next, &['0']).map(|zero| between(glyphs, zero));
            found.push(behind_zero.unwrap_or(next));
        }
    }
    found.extend(run_of(glyphs, at, &['0']));
    found
}

/// The number from its `1` on, and where it ends.
fn mobile(glyphs: &[Glyph], at: usize) -> Option<(String, usize)> {
    let (prefix, end) = digits(glyphs, at, 2)?;
    if !matches!(prefix.as_str(), "10" | "11" | "16" | "17" | "18" | "19") {
        return None;
    }
    [4, 3].into_iter().find_map(|middle| {
        let (second, end) = digits(glyphs, between(glyphs, end), middle)?;
        let (third, end) = digits(glyphs, between(glyphs, end), 4)?;
        (!is_digit(glyphs.get(end))).then(|| (format!("{prefix}{second}{third}"), end))
    })
}

/// So many digits with nothing visible in between, and where they end.
fn digits(glyphs: &[Glyph], at: usize, count: usize) -> Option<(String, usize)> {
    let mut found = String::with_capacity(count);
    let mut end = at;
    while found.len() < count {
        let c = glyphs.get(end)?.c;
        if c.is_ascii_digit() {
            found.push(c);
        } else if !is_invisible(c) {
            return None;
        }
        end += 1;
    }
    Some((found, end))
}

/// Where these digits end that stand side by side.
fn run_of(glyphs: &[Glyph], at: usize, wanted: &[char]) -> Option<usize> {
    let (found, end) = digits(glyphs, at, wanted.len())?;
    found.chars().eq(wanted.iter().copied()).then_some(end)
}

/// Where the signs between groups end.
fn between(glyphs: &[Glyph], at: usize) -> usize {
    let rest = glyphs.iter().skip(at).take(MOST_BETWEEN);
    at + rest.take_while(|glyph| stands_between(glyph.c)).count()
}

/// The plus of `+82` goes with it.
fn with_plus(glyphs: &[Glyph], at: usize) -> usize {
    let has_plus = before(glyphs, at).is_some_and(|glyph| glyph.c == '+');
    at - usize::from(has_plus)
}

/// `010-****-1234`; of other numbers only the last four.
fn masked(core: &str) -> String {
    let last: String = core.chars().skip(core.len().saturating_sub(4)).collect();
    let prefix: String = core.chars().take(2).collect();
    if core.len() >= 9 && matches!(prefix.as_str(), "10" | "11" | "16" | "17" | "18" | "19") {
        format!("0{prefix}-****-{last}")
    } else {
        format!("****-{last}")
    }
}
