//! What the text around a list says about it: how many rows it has, which days were asked about, whether more follows.

use munjigi_model::KstDate;

/// Words before a total. The page was seen with none of them: unverified, taken from how such pages are usually written.
const TOTAL: &[&str] = &["총", "전체", "합계", "조회결과", "검색결과", "Total"];
/// What may stand between such a word and its number.
const BETWEEN: &[&str] = &["건수", "조회", "검색", "결과", "개수", ":", "：", "(", "["];
/// Characters around the list in which its total is looked for: another list on the page may have a total too.
const NEAR: usize = 400;
/// More pages than this no list has: what is greater is a year, say.
const MOST_PAGES: u16 = 999;
/// Links to the page before, and to the one behind.
const BEFORE: [&str; 4] = ["이전", "<", "‹", "Previous"];
const BEHIND: [&str; 4] = ["다음", ">", "›", "Next"];
/// The button directly below a list that is shown part by part.
const MORE: [&str; 3] = ["더보기", "More", "more"];
/// What is counted.
const PAGES: [&str; 4] = ["페이지", "쪽", "page", "Page"];
/// Characters after 조회기간 in which its two days stand.
const AFTER_PERIOD: usize = 160;

/// The total of the list that stands between two texts, the nearest before it first.
pub(super) fn total(before: &str, after: &str) -> Option<usize> {
    totals(last_chars(before, NEAR)).last().or_else(|| totals(first_chars(after, NEAR)).next())
}

/// The days that were asked about: two dates after 조회기간, the nearest before the list first.
pub(super) fn period(before: &str, after: &str) -> Option<(KstDate, KstDate)> {
    periods(before).last().or_else(|| periods(after).next())
}

/// Whether links to further pages follow the list: a number and the next one, `2 / 5 페이지`, or one that is not 1 between the links
/// to the page before and the page behind.
pub(super) fn has_more_pages(after: &str) -> bool {
    let near = first_chars(after, NEAR).replace(" / ", "/");
    let words: Vec<&str> = near.split_whitespace().collect();
    let page = |word: &str| word.parse::<u16>().ok().filter(|page| (1..=MOST_PAGES).contains(page));
    let is_next = |pair: &[&str]| match pair {
        [one, other] => page(one).zip(page(other)).is_some_and(|(one, other)| one + 1 == other),
        _ => false,
    };
    let is_one_of_several = |word: &str| match word.split_once('/') {
        Some((one, of)) => page(one).zip(page(of)).is_some_and(|(one, of)| one <= of && of > 1),
        None => page(word).is_some_and(|page| page > 1),
    };
    let is_between = |three: &[&str]| match three {
        [before, one, behind] => {
            let of_pages = BEFORE.contains(before) || PAGES.iter().any(|word| behind.starts_with(word));
            (of_pages || BEHIND.contains(behind)) && is_one_of_several(one)
        }
        _ => false,
    };
    // The last word has nothing behind it.
    let ended: Vec<&str> = words.iter().copied().chain(["."]).collect();
    // The first line may be the list's last row.
    let mut lines = after.lines().map(str::trim).filter(|line| !line.is_empty()).take(2);
    lines.any(|line| MORE.contains(&line))
        || words.windows(2).any(is_next)
        || ended.windows(3).any(is_between)
}

/// First and last day, in this order or not at all.
pub(super) fn in_order(from: KstDate, to: KstDate) -> Option<(KstDate, KstDate)> {
    (from <= to).then_some((from, to))
}

fn totals(text: &str) -> impl DoubleEndedIterator<Item = usize> {
    let mut found: Vec<(usize, usize)> = TOTAL
        .iter()
        .flat_map(|word| text.match_indices(word).map(move |(at, _)| (at, word.len())))
        .filter_map(|(at, length)| Some((at, total_after(text.get(at + length..)?)?)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, total)| total)
}

/// `… 12건`, `건수 : 12`, `1,024 건`.
fn total_after(text: &str) -> Option<usize> {
    let mut rest = text.trim_start();
    let mut is_counted = false;
    while let Some((word, after)) = BETWEEN.iter().find_map(|word| Some((word, rest.strip_prefix(word)?))) {
        is_counted |= *word == "건수" || *word == "개수";
        rest = after.trim_start();
    }
    let digits: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == ',').collect();
    let unit = rest.strip_prefix(digits.as_str())?.trim_start();
    let number = digits.replace(',', "").parse().ok()?;
    (is_counted || unit.starts_with('건')).then_some(number)
}

fn periods(text: &str) -> impl DoubleEndedIterator<Item = (KstDate, KstDate)> {
    let mut starts: Vec<usize> = ["조회기간", "조회 기간"]
        .iter()
        .flat_map(|word| text.match_indices(word))
        .map(|(at, _)| at)
        .collect();
    starts.sort_unstable();
    starts.into_iter().filter_map(|at| {
        let mut days = days(first_chars(text.get(at..)?, AFTER_PERIOD));
        in_order(days.next()?, days.next()?)
    })
}

fn days(text: &str) -> impl Iterator<Item = KstDate> {
    text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '.' | '/'))
        .filter_map(|word| KstDate::parse(word.trim_matches(['-', '.', '/'])).ok())
}

fn first_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

fn last_chars(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count).and_then(|(at, _)| text.get(at..)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn totals_in_usual_forms() {
        for (text, expected) in [
            ("총 12건", Some(12)),
            ("총12 건", Some(12)),
            ("전체 1,024건", Some(1024)),
            ("총 건수 : 12", Some(12)),
            ("조회결과 (0건)", Some(0)),
            ("총 3건의 공지 … 총 12건", Some(12)),
            ("총괄과 12건", None),
            ("총 12kg", None),
            ("총 건", None),
            ("총 99999999999999999999999건", None),
            ("12건", None),
        ] {
            assert_eq!(total(text, ""), expected, "{text}");
        }
        assert_eq!(total("총 12건", "총 3건"), Some(12));
        assert_eq!(total("", "총 3건, 총 4건"), Some(3));
        assert_eq!(
            total(&format!("총 0건{}", "메뉴 ".repeat(200)), ""),
            None,
            "too far away to be this list's"
        );
    }

    #[test]
    fn periods_in_usual_forms() {
        let expected = KstDate::from_ymd(2026, 8, 25).zip(KstDate::from_ymd(2026, 11, 22));
        for text in [
            "조회기간 2026-08-25 ~ 2026-11-22",
            "조회 기간: 20260825~20261122",
            "조회기간 1개월 3개월 2026.08.25. - 2026.11.22.",
            "조회기간 2020-01-01 ~ 2020-02-01 조회기간 2026-08-25 2026-11-22",
        ] {
            assert_eq!(period(text, ""), expected, "{text}");
        }
        for text in
            ["2026-08-25 ~ 2026-11-22", "조회기간 2026-11-22 ~ 2026-08-25", "조회기간 2026-08-25", "조회기간"]
        {
            assert_eq!(period(text, ""), None, "{text}");
        }
    }

    #[test]
    fn further_pages() {
        for text in [
            " 처음 이전 1 2 3 다음 ",
            "처음 이전 6 7 8 다음",
            "이전 2 다음",
            "이전 2/5",
            "총 1 / 2 페이지",
            "\n더보기\n",
        ] {
            assert!(has_more_pages(text), "{text}");
        }
        for text in [" 1 관세청 2026-11-22", "처음 이전 1 다음 마지막", "이전 1/1 다음", "2026/11/22 11/22"]
        {
            assert!(!has_more_pages(text), "{text}");
        }
        assert!(!has_more_pages(""));
    }

    proptest! {
        #[test]
        fn nothing_panics(before in any::<String>(), after in "(총|건| |[0-9,]|조회기간|가){0,40}") {
            let _ = (total(&before, &after), period(&after, &before), has_more_pages(&after));
        }
    }
}
