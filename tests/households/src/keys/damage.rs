//! What happens to a number that is copied, typed or kept in a spreadsheet.

use munjigi_draws::Draw;

/// The number with something done to it; `others` is another parcel's.
pub(crate) fn damaged(draw: &mut Draw, number: &str, others: &str) -> String {
    match draw.below(100) {
        // These four leave the same letters and digits.
        0..=9 => in_groups(draw, number),
        10..=14 => format!("'{number}"),
        15..=19 => full_width(number),
        20..=24 => format!("{}\u{a0}", number.to_lowercase()),
        25..=33 => letters_for_digits(draw, number),
        34..=44 => in_brackets(draw, number),
        45..=54 => swapped(draw, number),
        55..=64 => one_digit_off(draw, number),
        65..=72 => zeros_lost(draw, number),
        73..=81 => noted(draw, number),
        82..=87 => two_in_one(draw, number),
        88..=93 => format!("{number}.0"),
        94..=96 => cut(number),
        _ => others.to_owned(),
    }
}

fn in_groups(draw: &mut Draw, number: &str) -> String {
    let sign = if draw.chance(500) { '-' } else { ' ' };
    let mut grouped = String::new();
    for (at, one) in number.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            grouped.push(sign);
        }
        grouped.push(one);
    }
    grouped
}

fn full_width(number: &str) -> String {
    number
        .chars()
        .map(|sign| sign.to_digit(10).and_then(|digit| char::from_u32(0xFF10 + digit)).unwrap_or(sign))
        .collect()
}

fn letters_for_digits(draw: &mut Draw, number: &str) -> String {
    if number.contains('1') && draw.chance(500) {
        return number.replace('1', if draw.chance(500) { "l" } else { "I" });
    }
    number.replace('0', if draw.chance(500) { "O" } else { "o" })
}

fn in_brackets(draw: &mut Draw, number: &str) -> String {
    match draw.below(4) {
        0 => format!("CJ대한통운({number})"),
        1 => format!("[우체국택배] {number}"),
        2 => format!("롯데택배: {number}"),
        _ => format!("{number}(한진)"),
    }
}

fn swapped(draw: &mut Draw, number: &str) -> String {
    let mut signs: Vec<char> = number.chars().collect();
    let differ: Vec<usize> = (1..signs.len()).filter(|at| signs[at - 1] != signs[*at]).collect();
    if let Some(at) = draw.pick(&differ) {
        signs.swap(at - 1, *at);
    }
    signs.into_iter().collect()
}

fn one_digit_off(draw: &mut Draw, number: &str) -> String {
    let mut signs: Vec<char> = number.chars().collect();
    let at = draw.place(signs.len());
    if let Some(digit) = signs.get(at).and_then(|sign| sign.to_digit(10)) {
        let other = (digit + 1 + u32::try_from(draw.below(9)).unwrap_or_default()) % 10;
        signs[at] = char::from_digit(other, 10).unwrap_or('0');
    }
    signs.into_iter().collect()
}

/// A spreadsheet takes it for an amount; a number without zeros in front gets a note instead.
fn zeros_lost(draw: &mut Draw, number: &str) -> String {
    match number.strip_prefix('0') {
        Some(rest) => rest.to_owned(),
        None => noted(draw, number),
    }
}

fn noted(draw: &mut Draw, number: &str) -> String {
    match draw.below(4) {
        0 => format!("{number} (배송완료)"),
        1 => format!("{number} 11/14 발송"),
        2 => format!("송장 {number} 도착예정"),
        _ => format!("{number} delivered 2 pcs"),
    }
}

fn two_in_one(draw: &mut Draw, number: &str) -> String {
    let foreign = crate::numbers::origin(draw, "ups");
    if draw.chance(500) { format!("{foreign} / {number}") } else { format!("{number}, {foreign}") }
}

/// The last two signs did not fit.
fn cut(number: &str) -> String {
    let kept = number.chars().count().saturating_sub(2);
    number.chars().take(kept).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use munjigi_draws::Draw;

    use super::damaged;
    use crate::numbers::plain;

    #[test]
    fn a_quarter_can_be_read_as_before_and_the_rest_cannot() {
        let mut draw = Draw::of(3, "damage");
        let number = "01098765410";
        let all: Vec<String> = (0..1000).map(|_| damaged(&mut draw, number, "371234567")).collect();
        let harmless = all.iter().filter(|one| plain(one) == number).count();
        assert!((230..400).contains(&harmless), "{harmless}");

        let seen: BTreeSet<&str> = all.iter().map(String::as_str).collect();
        for one in ["1098765410", "010987654", "01098765410.0", "371234567", "０１０９８７６５４１０"]
        {
            assert!(seen.contains(one), "{one}");
        }
        assert!(seen.contains("CJ대한통운(01098765410)") && seen.contains("01098765410 (배송완료)"));
    }

    #[test]
    fn nothing_is_too_short_to_be_damaged() {
        let mut draw = Draw::of(3, "short");
        for number in ["", "7", "가", "00"] {
            for _ in 0..200 {
                damaged(&mut draw, number, "");
            }
        }
    }
}
