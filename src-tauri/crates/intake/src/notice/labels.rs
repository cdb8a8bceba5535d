//! The labels of notices, and the values beside them.
//!
//! No text of a real notice is known: the words are those of customs' forms, of couriers and of forwarders, and what is a label is
//! decided by how it stands, never by a template.

mod words;

use words::Strength::{self, Sure, WithSign};
use words::WORDS;

/// What a label says of the value beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Label {
    /// House B/L, or the number under which it is delivered in Korea.
    Number,
    /// The number of the way to a forwarder or to the border.
    Origin,
    Master,
    /// `M B/L - H B/L`
    MasterAndHouse,
    Cargo,
    Declaration,
    Form,
    State,
    AcceptedOn,
    ReleasedOn,
    ArrivedOn,
    /// A day of which the label does not say what happened on it.
    Day,
    /// A day on which nothing clears: of the order, of a payment, of a delivery.
    OtherDay,
    Goods,
    Weight,
    Office,
    Forwarder,
    Carrier,
    /// A forwarder's number of an application.
    Application,
    Order,
    /// A person's name, code, telephone, address: never read.
    Person,
    /// Nothing that is kept.
    Other,
}

/// A label, and the value beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field<'t> {
    pub label: Label,
    pub value: &'t str,
    /// The line of the label, from 0.
    pub line: usize,
}

/// More of a line is no label and value.
const LONGEST_LINE: usize = 1000;

/// Every label of a text with its value: behind it on its line, down to the next label; else the next line.
pub(super) fn fields(text: &str) -> Vec<Field<'_>> {
    let lines: Vec<&str> = text.lines().collect();
    let found: Vec<Vec<Found>> = lines.iter().map(|line| in_line(line)).collect();
    let mut fields = Vec::new();
    for (number, (line, here)) in lines.iter().zip(&found).enumerate() {
        for (at, label) in here.iter().enumerate() {
            let end = here.get(at + 1).map_or(line.len(), |next| next.begins_at);
            let value = trimmed(line.get(label.value_at..end).unwrap_or_default());
            if !value.is_empty() {
                fields.push(Field { label: label.is, value, line: number });
            } else if at + 1 == here.len() {
                // A label that stands alone: the value is what the next line says, unless that has a label of its own.
                let after =
                    lines.iter().zip(&found).skip(number + 1).find(|(line, _)| !line.trim().is_empty());
                let value =
                    after.filter(|(_, labels)| labels.is_empty()).map_or("", |(line, _)| trimmed(line));
                fields.push(Field { label: label.is, value, line: number });
            }
        }
    }
    fields
}

struct Found {
    is: Label,
    begins_at: usize,
    value_at: usize,
}

fn in_line(line: &str) -> Vec<Found> {
    if line.len() > LONGEST_LINE {
        return Vec::new();
    }
    let mut found: Vec<Found> = Vec::new();
    let mut before = None;
    let mut skip_to = 0;
    for (at, c) in line.char_indices() {
        let at_boundary = !before.is_some_and(char::is_alphanumeric);
        before = Some(c);
        if at < skip_to || !at_boundary || !c.is_alphanumeric() {
            continue;
        }
        if let Some(label) = label_at(line, at) {
            skip_to = label.value_at;
            found.push(label);
        }
    }
    found
}

/// The longest label that begins here and is followed as a label is.
fn label_at(line: &str, at: usize) -> Option<Found> {
    let rest = line.get(at..)?;
    let mut candidates: Vec<(usize, Label, Strength, &str)> = WORDS
        .iter()
        .flat_map(|(label, strength, words)| words.iter().map(move |word| (*label, *strength, *word)))
        .filter(|(_, _, word)| word.chars().next() == rest.chars().next().map(|c| c.to_ascii_lowercase()))
        .filter_map(|(label, strength, word)| Some((length_of(word, rest)?, label, strength, word)))
        .collect();
    candidates.sort_by_key(|(length, ..)| std::cmp::Reverse(*length));
    candidates.into_iter().find_map(|(length, is, strength, _)| {
        let value_at = at + length + value_after(line, at, length, is, strength)?;
        Some(Found { is, begins_at: at, value_at })
    })
}

/// Bytes of the text that are the word, with the spaces and signs that may stand in it.
fn length_of(word: &str, text: &str) -> Option<usize> {
    let mut wanted = word.chars().filter(|c| c.is_alphanumeric()).peekable();
    let mut between = 0;
    for (at, c) in text.char_indices() {
        let Some(next) = wanted.peek() else { return Some(at - between) };
        if c.to_ascii_lowercase() == *next {
            wanted.next();
            between = 0;
            if wanted.peek().is_none() {
                return Some(at + c.len_utf8());
            }
        } else if matches!(c, ' ' | '.' | '/' | '-' | '_' | '·' | '&' | '(' | ')' | ',') && between < 3 {
            between += c.len_utf8();
        } else {
            return None;
        }
    }
    None
}

/// Where the value begins, counted from the end of the label; `None` where what follows is not what follows a label.
fn value_after(line: &str, at: usize, length: usize, label: Label, strength: Strength) -> Option<usize> {
    // `H.B/L No. 3681…`
    let point = usize::from(
        [". ", ".:"].iter().any(|point| line.get(at + length..).is_some_and(|rest| rest.starts_with(point))),
    );
    Some(point + value_after_word(line, at, length + point, label, strength)?)
}

fn value_after_word(line: &str, at: usize, length: usize, label: Label, strength: Strength) -> Option<usize> {
    let rest = line.get(at + length..)?;
    let before = line.get(..at)?;
    let (addition, addition_length) = addition(rest);
    let after = rest.get(addition_length..)?;
    // `운송장(368120305771)`, `품명(SHOES), `: what stands in brackets is the value.
    let is_number = is_number(label) && addition.chars().filter(char::is_ascii_digit).count() >= 6;
    let is_last =
        strength == Sure && (after.trim().is_empty() || after.trim_start().starts_with([',', '/', ';', '·']));
    if is_number || (is_last && !addition.is_empty() && !is_number_word(addition)) {
        return rest.find(addition);
    }
    let spaces = after.len() - after.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let next = after.get(spaces..)?;
    let sign = sign(next).or_else(|| closes(before, next));
    if let Some(sign) = sign {
        return Some(addition_length + spaces + sign);
    }
    let stands_first = before.chars().all(|c| !c.is_alphabetic());
    if next.is_empty() {
        // The whole line is the label.
        return stands_first.then_some(addition_length + spaces);
    }
    // `금액 USD 35.00`: an amount ends what stands before it.
    let is_amount = next.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '₩' | '¥' | '€'))
        || next.starts_with("USD")
        || next.starts_with("KRW");
    if strength == WithSign {
        return (label == Label::Other && spaces > 0 && is_amount).then_some(addition_length + spaces);
    }
    let particle = particle(next).filter(|_| spaces == 0);
    let value = next.get(particle.unwrap_or(0)..)?.trim_start();
    let is_apart = spaces > 0 || particle.is_some() || addition_length > 0;
    let fits = match label {
        Label::Number
        | Label::Origin
        | Label::Master
        | Label::MasterAndHouse
        | Label::Cargo
        | Label::Declaration => {
            digits_of_first_word(value) >= 5 && (is_apart || value.starts_with(|c: char| c.is_ascii_digit()))
        }
        Label::Application | Label::Order => is_apart && digits_of_first_word(value) >= 3,
        Label::AcceptedOn
        | Label::ReleasedOn
        | Label::ArrivedOn
        | Label::Day
        | Label::OtherDay
        | Label::Weight => is_apart && value.starts_with(|c: char| c.is_ascii_digit()),
        Label::Goods | Label::Form | Label::State | Label::Carrier | Label::Office | Label::Forwarder => {
            spaces > 0 && stands_first && particle.is_none() && !is_sentence(value)
        }
        Label::Person | Label::Other => is_apart && stands_first,
    };
    fits.then(|| rest.len() - value.len())
}

const fn is_number(label: Label) -> bool {
    matches!(
        label,
        Label::Number
            | Label::Origin
            | Label::Master
            | Label::MasterAndHouse
            | Label::Cargo
            | Label::Declaration
            | Label::Application
            | Label::Order
    )
}

/// `H B/L`, `Master`: says which number a label is for.
fn is_number_word(addition: &str) -> bool {
    let plain: String =
        addition.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    WORDS.iter().any(|(_, _, words)| words.contains(&plain.as_str()))
        || ["master", "house", "mrn", "필수", "선택"].contains(&plain.as_str())
}

/// `(H B/L)` behind a label.
fn addition(rest: &str) -> (&str, usize) {
    let trimmed = rest.trim_start_matches(' ');
    let spaces = rest.len() - trimmed.len();
    let inside = trimmed.strip_prefix('(').and_then(|inside| inside.split_once(')'));
    match inside {
        Some((inside, _)) if spaces <= 1 && inside.chars().count() <= 40 => {
            (inside, spaces + inside.len() + 2)
        }
        Some(_) | None => ("", 0),
    }
}

/// The length of a sign between a label and its value.
fn sign(text: &str) -> Option<usize> {
    const SIGNS: [&str; 9] = [":", "=", "→", "⇒", "▶", "|", "│", "▷", "->"];
    let dash = ["- ", "– ", "— "].iter().find(|dash| text.starts_with(**dash)).map(|dash| dash.len());
    SIGNS.iter().find(|sign| text.starts_with(**sign)).map(|sign| sign.len()).or(dash)
}

/// `[품명] SHOES`: the bracket that was opened before the label.
fn closes(before: &str, text: &str) -> Option<usize> {
    const PAIRS: [(char, char); 6] =
        [('[', ']'), ('<', '>'), ('【', '】'), ('(', ')'), ('「', '」'), ('〈', '〉')];
    let (_, close) = PAIRS.iter().find(|(open, _)| before.trim_end().ends_with(*open))?;
    let rest = text.strip_prefix(*close)?;
    let spaces = rest.len() - rest.trim_start().len();
    Some(text.len() - rest.len() + spaces + sign(rest.trim_start()).unwrap_or(0))
}

fn particle(text: &str) -> Option<usize> {
    ["은", "는", "이", "가"]
        .iter()
        .find(|it| text.strip_prefix(**it).is_some_and(|rest| rest.starts_with([' ', ':'])))
        .map(|it| it.len())
}

fn digits_of_first_word(text: &str) -> usize {
    text.split_whitespace().next().unwrap_or_default().chars().filter(char::is_ascii_digit).count()
}

fn is_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(['.', '!', ' ', ')']);
    ["니다", "세요", "하기", "바람", "시오", "안내"].iter().any(|word| end.ends_with(word))
}

/// A value without the bullets and commas around it.
fn trimmed(value: &str) -> &str {
    let value = value.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, ',' | ';' | '|' | '│' | '·' | '•' | '-' | '/' | '▶' | '■' | '※' | '▷' | '*')
    });
    let value = value.strip_suffix(['[', '<', '【', '(', '「', '〈']).unwrap_or(value).trim_end();
    let value = value.strip_suffix([',', '/', ';', '-', '·', '|']).unwrap_or(value).trim_end();
    let value = if value.matches(')').count() > value.matches('(').count() {
        value.strip_suffix(')').unwrap_or(value)
    } else {
        value
    };
    // `'SHOES'`
    let quoted = |quote| value.strip_prefix(quote).and_then(|value| value.strip_suffix(quote));
    quoted('"').or_else(|| quoted('\'')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<(Label, &str)> {
        fields(text).into_iter().map(|field| (field.label, field.value)).collect()
    }

    #[test]
    fn labels_in_every_way_in_which_people_write_them() {
        use Label::{AcceptedOn, Application, Carrier, Form, Goods, Number, Order};
        for (text, expected) in [
            ("- 운송장번호(H B/L): 368120305771", &[(Number, "368120305771")][..]),
            ("▶ H B/L 번호 : 368120305771", &[(Number, "368120305771")]),
            ("H.B/L No. 368120305771", &[(Number, "368120305771")]),
            ("국내 송장번호 6091240077312 (우체국택배)", &[(Number, "6091240077312 (우체국택배)")]),
            ("[품명] SHOES", &[(Goods, "SHOES")]),
            ("【운송장 번호】368120305771", &[(Number, "368120305771")]),
            ("운송장(368120305771), 품명(SHOES)", &[(Number, "368120305771"), (Goods, "SHOES")]),
            ("H B/L No.: NSM1507090481", &[(Number, "NSM1507090481")]),
            ("물품(8601990143)이 통관되었습니다", &[]),
            (
                "물품명: KEYCAP 외 2건, 금액 USD 35.00",
                &[(Goods, "KEYCAP 외 2건"), (Label::Other, "USD 35.00")],
            ),
            ("운송장번호\n368120305771\n물품명\n\nSHOES", &[(Number, "368120305771"), (Goods, "SHOES")]),
            (
                "운송장번호: 368120305771, 품명: SHOES, 통관일: 9월 30일",
                &[(Number, "368120305771"), (Goods, "SHOES"), (AcceptedOn, "9월 30일")],
            ),
            ("품명 = SHOES / 통관형태 = 목록통관", &[(Goods, "SHOES"), (Form, "목록통관")]),
            ("운송장번호는 368120305771 입니다", &[(Number, "368120305771 입니다")]),
            ("신청번호 SM260918-00417 출고되었습니다.", &[(Application, "SM260918-00417 출고되었습니다.")]),
            ("주문번호 : 112-0039921-6640117", &[(Order, "112-0039921-6640117")]),
            ("1) 택배사 : CJ대한통운", &[(Carrier, "CJ대한통운")]),
            ("Tracking Number: 1Z2345YY0677190437", &[(Number, "1Z2345YY0677190437")]),
            ("통관일자\t2026-09-30", &[(AcceptedOn, "2026-09-30")]),
            ("운송장번호: \n품명: TEA", &[(Number, ""), (Goods, "TEA")]),
            ("상품이 배송되었습니다. 운송장을 확인하세요. 품명은 비밀", &[]),
            ("물품 통관 안내", &[]),
            ("국내운송장번호안내", &[]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_a_persons_is_known_and_ends_what_stands_before() {
        assert_eq!(
            read("품명: SHOES 수취인: 홍길동 연락처: 010-1234-5678"),
            [(Label::Goods, "SHOES"), (Label::Person, "홍길동"), (Label::Person, "010-1234-5678")]
        );
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,60}", labelled in "[운송장번호품명: (\\[\\])\\n가-힣0-9A-Z/-]{0,60}") {
            let _ = (fields(&text), fields(&labelled));
        }

        #[test]
        fn a_labelled_line_gives_its_value(value in "[0-9A-Z]{6,20}", bullet in "[-•▶ ]{0,3}", sign in "( ?[:=→] ?)") {
            let text = format!("{bullet}운송장번호{sign}{value}");
            prop_assert_eq!(read(&text), [(Label::Number, value.as_str())]);
        }
    }
}
