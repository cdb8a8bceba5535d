//! Master and House B/L out of one cell.

use munjigi_model::carrier;

/// Shortest Master B/L that was seen: 11 digits by air; express companies' have 14 characters.
const SHORTEST_MASTER: usize = 11;
/// Shortest House B/L that was seen: 10 digits.
const SHORTEST_HOUSE: usize = 10;

/// Parts `M B/L - H B/L`. Numbers may hold hyphens of their own, so only a hyphen between spaces parts them for certain.
/// Without spaces there must be exactly one hyphen, and both sides must be as long as such numbers are; so must they be where
/// they stand one below the other, or with a slash between. A number of the post alone is the parcel's own: no Master B/L has
/// its form. `None` where it cannot be told; the House B/L is empty where the cell ends after the hyphen.
pub(super) fn part(cell: &str) -> Option<(&str, &str)> {
    let cell = cell.trim();
    let dashes: Vec<(usize, char)> = cell.char_indices().filter(|(_, c)| is_dash(*c)).collect();
    let sides = |&(at, dash): &(usize, char)| {
        let (left, rest) = cell.split_at_checked(at)?;
        Some((left, rest.strip_prefix(dash)?))
    };
    // The ends of the cell count as spaces: one of the numbers may be absent.
    let parts_words = |(left, right): &(&str, &str)| {
        (left.is_empty() || left.ends_with(char::is_whitespace))
            && (right.is_empty() || right.starts_with(char::is_whitespace))
    };
    let mut between_spaces = dashes.iter().filter_map(sides).filter(parts_words);
    match (between_spaces.next(), between_spaces.next(), dashes.as_slice()) {
        (Some((master, house)), None, _) => Some((master.trim(), house.trim())),
        (None, _, [only]) => sides(only)
            .map(|(master, house)| (master.trim(), house.trim()))
            .filter(|(master, house)| length(master) >= SHORTEST_MASTER && length(house) >= SHORTEST_HOUSE),
        (None, _, []) => undashed(cell),
        _ => None,
    }
}

/// Two numbers without a dash between them, or the post's one.
fn undashed(cell: &str) -> Option<(&str, &str)> {
    let mut words = cell.split(|c: char| c.is_whitespace() || c == '/').filter(|word| !word.is_empty());
    match (words.next(), words.next(), words.next()) {
        (Some(house), None, _) => is_of_the_post(house).then_some(("", house)),
        (Some(master), Some(house), None) => {
            let are_numbers = [master, house].iter().all(|word| length(word) == word.len());
            (are_numbers && length(master) >= SHORTEST_MASTER && length(house) >= SHORTEST_HOUSE)
                .then_some((master, house))
        }
        _ => None,
    }
}

/// Whether a cell holds more than one number that could be a parcel's: joined they would be a third, which nobody has.
pub(super) fn is_several(text: &str) -> bool {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|'));
    parts.filter(|part| length(part) >= SHORTEST_HOUSE).count() > 1
}

/// `RB123456785CN`.
fn is_of_the_post(number: &str) -> bool {
    carrier::guesses(number).iter().any(|guess| guess.form == "s10")
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}')
}

fn length(number: &str) -> usize {
    number.chars().filter(char::is_ascii_alphanumeric).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parts_what_is_certain() {
        for (cell, master, house) in [
            ("40355102261 - 5512044333", "40355102261", "5512044333"),
            ("180-55120343 - 6091-2400-77312", "180-55120343", "6091-2400-77312"),
            ("SEMOKE26A0123A\u{a0}–\u{a0}NSM2609110481", "SEMOKE26A0123A", "NSM2609110481"),
            ("SEMOKE26A0123A-6091240093117", "SEMOKE26A0123A", "6091240093117"),
            ("40355102261 -5512044333", "40355102261", "5512044333"),
            ("- 5512044333", "", "5512044333"),
            ("40355102261 -", "40355102261", ""),
            ("-", "", ""),
            ("40355102261\n5512044333", "40355102261", "5512044333"),
            ("40355102261 / 5512044333", "40355102261", "5512044333"),
            ("RB331204885CN", "", "RB331204885CN"),
        ] {
            assert_eq!(part(cell), Some((master, house)), "{cell}");
        }
    }

    #[test]
    fn leaves_what_is_not() {
        for cell in [
            "",
            "5512044333",
            "180-55120343",
            "SEMS-2610031",
            "40355102261 - 5512044333 - 1",
            "40355102261-5512-044333",
            "5512044333 40355102261",
            "40355102261 5512 044333",
            "RB331204884CN",
        ] {
            assert_eq!(part(cell), None, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn what_was_put_together_comes_apart(master in "[A-Z0-9]{2,8}-?[A-Z0-9]{2,8}", house in "[A-Z0-9]{3,9}-?[A-Z0-9]{3,9}") {
            let cell = format!("{master} - {house}");
            prop_assert_eq!(part(&cell), Some((master.as_str(), house.as_str())));
        }

        #[test]
        fn nothing_panics(cell in any::<String>(), dashed in "[- 가a1–]{0,9}") {
            let _ = (part(&cell), part(&dashed));
        }
    }
}
