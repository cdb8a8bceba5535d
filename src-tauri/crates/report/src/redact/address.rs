//! The known address.
//!
//! Cities and districts stand on half of all papers of customs and are no secret. What leads to the door is: a street, a house
//! number, a flat. So a run of the address's parts is covered where one of them does.

use unicode_normalization::UnicodeNormalization;

use super::Cover;
use super::glyphs::{Glyph, before, cover, is_digit};

/// What is written over it.
const COVERED: &str = "(가림)";
/// What ends a street in Korean.
const STREETS: [char; 2] = ['로', '길'];
/// ... and in Latin letters.
const ROMAN_STREETS: [&str; 3] = ["-ro", "-gil", "-daero"];
/// Words that make the one before them a street.
const STREET_WORDS: [&str; 11] =
    ["street", "st", "road", "rd", "avenue", "ave", "lane", "boulevard", "blvd", "drive", "dr"];
/// What ends a building's or a flat's number.
const HOUSES: [&str; 10] = ["번길", "번지", "호실", "동", "호", "층", "f", "-dong", "-ho", "-beongil"];
/// What ends a city's, a district's or a village's name. Those of two letters need no ending: 서울.
const REGIONS: [char; 8] = ['시', '도', '군', '구', '읍', '면', '동', '리'];

/// The address in parts.
pub(super) struct Address(Vec<Part>);

struct Part {
    /// Its letters and digits.
    word: Vec<char>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A street.
    Street,
    /// A building, a floor or a flat: a number with its word.
    House,
    /// A bare number. Alone it may be anything.
    Number,
    /// A city, a district, a village: many live there.
    Region,
    /// What else an address has: a building's name.
    Place,
}

impl Address {
    pub fn new(address: Option<&str>) -> Self {
        let folded: String = address.unwrap_or_default().nfkc().flat_map(char::to_lowercase).collect();
        let mut parts: Vec<Part> = Vec::new();
        for token in folded.split(|c: char| !c.is_alphanumeric() && c != '-') {
            let word = token.chars().filter(|c| c.is_alphanumeric());
            match parts.last_mut() {
                Some(last) if STREET_WORDS.contains(&token) => {
                    last.word.extend(word);
                    last.kind = Kind::Street;
                }
                _ => parts.push(Part { word: word.collect(), kind: kind(token) }),
            }
        }
        parts.retain(|part| !part.word.is_empty());
        Self(parts)
    }

    /// Whatever stands between its letters: it is copied over lines and cells.
    pub fn known(&self, glyphs: &[Glyph]) -> Vec<Cover> {
        let letters: Vec<usize> = glyphs
            .iter()
            .enumerate()
            .filter_map(|(at, glyph)| glyph.c.is_alphanumeric().then_some(at))
            .collect();
        let mut covers = Vec::new();
        let mut at = 0;
        while at < letters.len() {
            let longest = (0..self.0.len()).filter_map(|first| self.run(glyphs, &letters, at, first)).max();
            match longest {
                Some(end) => {
                    let (from, to) = (letters.get(at), end.checked_sub(1).and_then(|last| letters.get(last)));
                    let part = from.zip(to);
                    covers.extend(part.and_then(|(from, to)| cover(glyphs, *from, to + 1, COVERED.into())));
                    at = end;
                }
                None => at += 1,
            }
        }
        covers
    }

    /// Where the longest run of parts from `first` on ends that stands at a letter and leads to the door.
    fn run(&self, glyphs: &[Glyph], letters: &[usize], at: usize, first: usize) -> Option<usize> {
        let mut end = at;
        let mut found = None;
        for (count, part) in self.0.iter().skip(first).enumerate() {
            let here = letters.get(end..end + part.word.len());
            let is_here = here.is_some_and(|here| {
                here.iter().zip(&part.word).all(|(at, c)| glyphs.get(*at).is_some_and(|it| it.c == *c))
            });
            if !is_here {
                break;
            }
            end += part.word.len();
            let parts = self.0.get(first..=first + count).unwrap_or_default();
            let place = letters.get(at).zip(letters.get(end - 1));
            if place.is_some_and(|(from, last)| self.leads_to_the_door(parts, glyphs, *from, *last + 1)) {
                found = Some(end);
            }
        }
        found
    }

    fn leads_to_the_door(&self, parts: &[Part], glyphs: &[Glyph], from: usize, to: usize) -> bool {
        let begins_with_digit = is_digit(glyphs.get(from)) && is_digit(before(glyphs, from));
        let ends_with_digit = is_digit(before(glyphs, to)) && is_digit(glyphs.get(to));
        if begins_with_digit || ends_with_digit {
            return false;
        }
        let is_word = |glyph: Option<&Glyph>| glyph.is_some_and(|glyph| glyph.c.is_alphanumeric());
        match parts {
            [Part { kind: Kind::Street, word }] => {
                // 종로 is a street, a district's beginning and a part of other words.
                word.len() > 2 || !(is_word(before(glyphs, from)) || is_word(glyphs.get(to)))
            }
            [Part { kind: Kind::House, .. }] => !is_word(before(glyphs, from)),
            parts => {
                let has = |kind| parts.iter().any(|part| part.kind == kind);
                let is_number_somewhere = has(Kind::Number) && (has(Kind::Place) || has(Kind::Region));
                let is_all = parts.len() == self.0.len() && has(Kind::Place);
                has(Kind::House) || has(Kind::Street) || is_number_somewhere || is_all
            }
        }
    }
}

fn kind(token: &str) -> Kind {
    let has_digit_behind_street = token
        .chars()
        .zip(token.chars().skip(1))
        .any(|(c, next)| STREETS.contains(&c) && next.is_ascii_digit());
    let number = ["제", "지하", "b"].iter().find_map(|before| token.strip_prefix(before)).unwrap_or(token);
    let begins_with_digit = number.starts_with(|c: char| c.is_ascii_digit());
    let is_street = token.ends_with(STREETS)
        || ROMAN_STREETS.iter().any(|end| token.ends_with(end))
        || has_digit_behind_street;
    if begins_with_digit && HOUSES.iter().any(|end| number.ends_with(end)) {
        Kind::House
    } else if is_street {
        Kind::Street
    } else if begins_with_digit {
        Kind::Number
    } else if token.ends_with(REGIONS) || token.chars().count() <= 2 {
        Kind::Region
    } else {
        Kind::Place
    }
}
