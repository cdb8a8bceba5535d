//! A text as the parts that dates are made of.

use super::months::{is_weekday, month};

/// A part of a text. White space is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    /// Digits; more than nine are no part of any date.
    Number {
        value: u32,
        digits: usize,
    },
    /// The name of a month.
    Month(u32),
    Weekday,
    /// 년, 年
    YearMark,
    /// 월, 月
    MonthMark,
    /// 일, 日
    DayMark,
    /// AM, PM, 오전, 오후
    Half {
        afternoon: bool,
    },
    Zone {
        minutes_east: i32,
    },
    /// `of`, `de`, `at`: between day, month, year and time.
    Of,
    And,
    /// A character; the T of ISO's moments among them.
    Sign(char),
    /// Any other word.
    Word(&'t str),
}

/// Zones that are one offset, whoever names them. PST and its like are left out: what half of their users mean is PDT.
const ZONES: [(&str, i32); 6] = [("z", 0), ("utc", 0), ("gmt", 0), ("kst", 540), ("jst", 540), ("hkt", 480)];
const BETWEEN: [&str; 9] = ["of", "de", "del", "at", "um", "à", "alle", "om", "den"];

/// Takes a text apart.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut after_word = false;
    while let Some(c) = rest.chars().next() {
        let length = if c.is_ascii_digit() {
            rest.find(|c: char| !c.is_ascii_digit())
        } else if c.is_alphabetic() {
            rest.find(|c: char| !c.is_alphabetic())
        } else {
            Some(c.len_utf8())
        };
        let Some((part, after)) = rest.split_at_checked(length.unwrap_or(rest.len())) else { break };
        rest = after;
        if c.is_ascii_digit() {
            // Digits that stand against a word are a part of a number with letters: PE20261109.
            parts.push(if after_word { Part::Word(part) } else { number(part) });
        } else if c.is_alphabetic() {
            word(part, &mut parts);
        } else if !c.is_whitespace() {
            parts.push(Part::Sign(match c {
                '\u{2212}' | '\u{2010}'..='\u{2015}' => '-',
                '，' | '、' => ',',
                '：' => ':',
                '．' => '.',
                '／' => '/',
                other => other,
            }));
        }
        after_word = c.is_ascii_alphabetic() && matches!(parts.last(), Some(Part::Word(_)));
    }
    parts
}

fn number(digits: &str) -> Part<'_> {
    match digits.parse() {
        Ok(value) if digits.len() <= 9 => Part::Number { value, digits: digits.len() },
        Ok(_) | Err(_) => Part::Word(digits),
    }
}

fn word<'t>(text: &'t str, parts: &mut Vec<Part<'t>>) {
    let lower = text.to_lowercase();
    let lower = lower.as_str();
    let mark = |text: &str| match text {
        "년" | "年" => Some(Part::YearMark),
        "월" | "月" => Some(Part::MonthMark),
        "일" | "日" | "号" => Some(Part::DayMark),
        _ => None,
    };
    // 일 and 월 are weekdays too: only where a number stands before are they marks.
    let after_number = matches!(parts.last(), Some(Part::Number { .. }));
    let part = if let Some(mark) = mark(lower).filter(|_| after_number) {
        mark
    } else if lower == "t" && after_number {
        Part::Sign('T')
    } else if let Some(month) = month(lower) {
        Part::Month(month)
    } else if is_weekday(lower) {
        Part::Weekday
    } else if let Some((_, minutes_east)) = ZONES.iter().find(|(zone, _)| *zone == lower) {
        Part::Zone { minutes_east: *minutes_east }
    } else {
        match lower {
            "am" | "오전" | "上午" | "午前" => Part::Half { afternoon: false },
            "pm" | "오후" | "下午" | "午後" => Part::Half { afternoon: true },
            "and" => Part::And,
            // 1st, 2nd, 3rd, 4th
            "st" | "nd" | "rd" | "th" if after_number => return,
            _ if BETWEEN.contains(&lower) => Part::Of,
            _ => Part::Word(text),
        }
    };
    parts.push(part);
}
