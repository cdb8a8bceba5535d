//! The state in a few words, and the line of truth. The tray, the window and the command line say these and nothing else.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_model::KstDate;
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};

/// Korea's clocks against UTC.
const KOREA_AHEAD: TimeDelta = TimeDelta::hours(9);

/// The state in a few words: what waits for the person, else how far was seen. Whatever is not certainly quiet is never called so.
pub fn state_line(check: &wire::Check, lang: Lang) -> String {
    match (check.state, &check.sight.until) {
        (wire::CheckState::Ask, _) => {
            let questions = Word::StateAsking { count: check.ask as u64 };
            let waiting = [(check.ask, questions)].into_iter().chain(beside_questions(check));
            some(waiting, lang).collect::<Vec<_>>().join(", ")
        }
        // Quiet is never said without the day up to which it is true.
        (wire::CheckState::Quiet, Some(until)) => {
            lang.say(Word::StateQuiet { until: &until_day(until, check, lang) })
        }
        // What was seen once and is old by now is not seen since then. What is fresh, and still cannot be called quiet, has a gap.
        (wire::CheckState::CannotSee, Some(until)) if check.sight.freshness != "fresh" => {
            lang.say(Word::StateBlindSince { until: &day(until, lang) })
        }
        (wire::CheckState::Quiet, None) | (wire::CheckState::CannotSee, _) => lang.say(Word::StateBlind),
    }
}

/// What can be said now: one line, and a sentence for each thing that limits it.
pub fn line_of_truth(check: &wire::Check, lang: Lang) -> Vec<String> {
    let mut sentences = vec![first(check, lang)];
    let sight = &check.sight;
    if let (Some(until), true) = (&sight.until, sight.freshness != "fresh") {
        sentences.push(lang.say(Word::CheckStale { until: &until_day(until, check, lang) }));
    }
    for gap in &sight.gaps {
        let (from, to) = (day(&gap.from, lang), day(&gap.to, lang));
        let is_one_day = gap.from == gap.to;
        let gap = if is_one_day {
            Word::CheckGapDay { day: &from }
        } else {
            Word::CheckGap { from: &from, to: &to }
        };
        sentences.push(lang.say(gap));
    }
    if sight.no_orders {
        sentences.push(lang.say(Word::CheckNoOrders));
    }
    sentences
}

fn first(check: &wire::Check, lang: Lang) -> String {
    let total = check.clearances as u64;
    let parts = parts(check, lang);
    match (&check.sight.until, total) {
        (None, 0) => lang.say(Word::CheckUnseen),
        (None, _) => {
            format!("{} {}", lang.say(Word::CheckUnseen), lang.say(Word::CheckKnown { total, parts: &parts }))
        }
        (Some(until), 0) => lang.say(Word::CheckSeenNone { until: &until_day(until, check, lang) }),
        (Some(until), _) => {
            lang.say(Word::CheckSeen { until: &until_day(until, check, lang), total, parts: &parts })
        }
    }
}

/// The last day seen; one that is long past with its year.
fn until_day(until: &str, check: &wire::Check, lang: Lang) -> String {
    if check.sight.freshness == "blind" { full_day(until, lang) } else { day(until, lang) }
}

/// What the clearances are, the two figures of every line first; the others only where there are any.
fn parts(check: &wire::Check, lang: Lang) -> String {
    let answered = [
        (check.likely, Word::CheckLikely { count: check.likely as u64 }),
        (check.answered, Word::CheckAnswered { count: check.answered as u64 }),
        (check.not_mine, Word::CheckNotMine { count: check.not_mine as u64 }),
    ];
    let mut parts = vec![lang.say(Word::CheckMatched { count: check.matched as u64 })];
    parts.extend(some(answered, lang));
    parts.push(lang.say(Word::CheckAsk { count: check.ask as u64 }));
    parts.extend(some(beside_questions(check), lang));
    parts.join(", ")
}

/// What waits for the person beside questions.
fn beside_questions(check: &wire::Check) -> [(usize, Word<'static>); 2] {
    [
        (check.review, Word::CheckReview { count: check.review as u64 }),
        (check.unjoined, Word::CheckUnjoined { count: check.unjoined as u64 }),
    ]
}

/// Those of which there are any.
fn some<'a>(
    counted: impl IntoIterator<Item = (usize, Word<'a>)>,
    lang: Lang,
) -> impl Iterator<Item = String> {
    counted.into_iter().filter(|(count, _)| *count > 0).map(move |(_, word)| lang.say(word))
}

/// A day as a person says it: month and day.
pub fn day(iso: &str, lang: Lang) -> String {
    let Ok(day) = KstDate::parse(iso) else { return iso.to_owned() };
    let month = lang.say(month(day.month()));
    lang.say(Word::DateDay { month: &month, day: u64::from(day.day()) })
}

/// A day with its year.
pub fn full_day(iso: &str, lang: Lang) -> String {
    let Ok(day) = KstDate::parse(iso) else { return iso.to_owned() };
    let month = lang.say(month(day.month()));
    let year = u64::try_from(day.year()).unwrap_or(0);
    lang.say(Word::DateFull { year, month: &month, day: u64::from(day.day()) })
}

/// A moment as it is in Korea, to the minute.
pub fn moment(iso: &str) -> String {
    let Ok(at) = DateTime::parse_from_rfc3339(iso) else { return iso.to_owned() };
    let utc = at.with_timezone(&Utc);
    let of_day = utc.time().overflowing_add_signed(KOREA_AHEAD).0;
    format!("{} {}", KstDate::of(utc), of_day.format("%H:%M"))
}

fn month(number: u32) -> Word<'static> {
    match number {
        1 => Word::MonthJanuary,
        2 => Word::MonthFebruary,
        3 => Word::MonthMarch,
        4 => Word::MonthApril,
        5 => Word::MonthMay,
        6 => Word::MonthJune,
        7 => Word::MonthJuly,
        8 => Word::MonthAugust,
        9 => Word::MonthSeptember,
        10 => Word::MonthOctober,
        11 => Word::MonthNovember,
        _ => Word::MonthDecember,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check() -> wire::Check {
        wire::Check {
            state: wire::CheckState::Ask,
            sight: wire::Sight {
                until: Some("2026-11-20".into()),
                freshness: "fresh".into(),
                gaps: Vec::new(),
                no_orders: false,
            },
            clearances: 12,
            matched: 10,
            likely: 0,
            answered: 0,
            not_mine: 0,
            ask: 2,
            review: 0,
            unjoined: 0,
            orders: 10,
        }
    }

    #[test]
    fn the_line_of_the_sample() {
        assert_eq!(
            line_of_truth(&check(), Lang::Ko),
            ["11월 20일까지 본 통관 12건: 주문과 맞음 10, 물어볼 것 2. 우편은 포함되지 않습니다."]
        );
        let answered = wire::Check { answered: 1, not_mine: 1, ask: 0, ..check() };
        let likely = wire::Check { matched: 7, likely: 3, ..check() };
        let said = line_of_truth(&likely, Lang::Ko).remove(0);
        assert!(said.contains("주문과 맞음 7, 아마 맞음 3, 물어볼 것 2."), "{said}");
        assert_eq!(
            line_of_truth(&answered, Lang::En),
            [
                "12 clearances seen up to November 20: 10 matching an order, 1 answered, 1 not yours, 0 to ask about. Post is not included."
            ]
        );
    }

    #[test]
    fn a_gap_of_one_day_is_called_by_that_day() {
        let of = |from: &str, to: &str| {
            let mut check = check();
            check.sight.gaps = vec![wire::Span { from: from.into(), to: to.into() }];
            line_of_truth(&check, Lang::Ko).remove(1)
        };
        assert_eq!(
            of("2026-11-10", "2026-11-10"),
            "11월 10일은 다 보지 못했습니다. 그날이 든 통관 목록을 가져와 주세요."
        );
        assert_eq!(
            of("2026-11-10", "2026-11-12"),
            "11월 10일부터 11월 12일까지는 보지 못했습니다. 그 기간의 통관 목록을 가져와 주세요."
        );
    }

    #[test]
    fn the_state_names_what_waits_and_no_zero() {
        let said = |ask, review, unjoined| {
            let waiting = wire::Check { ask, review, unjoined, ..check() };
            (state_line(&waiting, Lang::Ko), state_line(&waiting, Lang::En))
        };
        let both = |ko: &str, en: &str| (ko.to_owned(), en.to_owned());
        assert_eq!(said(2, 0, 0), both("물어볼 것 2", "2 questions for you"));
        assert_eq!(said(0, 3, 0), both("지난 기록에서 확인할 것 3", "3 past clearances to look through"));
        assert_eq!(said(0, 0, 1), both("어느 통관인지 정할 것 1", "1 proof to place"));
        assert_eq!(
            said(2, 3, 1),
            both(
                "물어볼 것 2, 지난 기록에서 확인할 것 3, 어느 통관인지 정할 것 1",
                "2 questions for you, 3 past clearances to look through, 1 proof to place"
            )
        );
        let (ko, _) = said(2, 3, 1);
        let line = &line_of_truth(&wire::Check { review: 3, unjoined: 1, ..check() }, Lang::Ko)[0];
        assert!(line.contains(&ko), "the line of truth says it in the same words: {line}");
    }

    #[test]
    fn quiet_is_said_with_its_day_or_not_at_all() {
        let quiet = wire::Check { state: wire::CheckState::Quiet, ask: 0, ..check() };
        assert_eq!(state_line(&quiet, Lang::Ko), "조용함 (11월 20일까지 봄)");
        let of = |state, until: Option<&str>| {
            let sight = wire::Sight { until: until.map(str::to_owned), ..quiet.sight.clone() };
            state_line(&wire::Check { state, sight, ..quiet.clone() }, Lang::Ko)
        };
        assert_eq!(of(wire::CheckState::Quiet, None), "볼 수 없음");
        for until in [None, Some("2026-11-20")] {
            assert_eq!(of(wire::CheckState::CannotSee, until), "볼 수 없음");
        }
    }

    #[test]
    fn a_moment_is_korean() {
        assert_eq!(moment("2026-11-22T14:18:00Z"), "2026-11-22 23:18");
        assert_eq!(moment("2026-11-22T15:00:00Z"), "2026-11-23 00:00");
    }

    #[test]
    fn what_was_not_seen_is_said_first_or_with_it() {
        let unseen = wire::Check {
            sight: wire::Sight { until: None, freshness: "blind".into(), gaps: Vec::new(), no_orders: true },
            ..check()
        };
        let said = line_of_truth(&unseen, Lang::Ko);
        assert!(said[0].starts_with("아직 통관 목록을 본 적이 없어"), "{said:?}");
        assert_eq!(said.len(), 2, "and that there is nothing to compare with: {said:?}");

        let mut stale = check();
        stale.sight.freshness = "stale".into();
        stale.sight.gaps.push(wire::Span { from: "2026-10-01".into(), to: "2026-10-10".into() });
        let said = line_of_truth(&stale, Lang::Ko);
        assert_eq!(said[1], "11월 20일 이후는 보지 못했습니다. 통관 목록을 다시 가져와 주세요.");
        assert!(said[2].starts_with("10월 1일부터 10월 10일까지는 보지 못했습니다."), "{said:?}");
    }
}
