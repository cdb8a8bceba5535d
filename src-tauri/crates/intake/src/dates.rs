//! Days, as shops, mails, pages and notices of all these countries write them.
//!
//! A moment with its zone is the day that it was in Korea then. A day without a zone is taken as it stands: shops give it in their
//! own zone, and nobody says which.

mod months;
mod plain;
mod stamp;
mod words;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};
use munjigi_model::KstDate;

use crate::{DayOrder, Hint};
pub(crate) use plain::counted;
pub(crate) use stamp::time_of_day;
use words::{Part, parts};

/// How days are to be understood where they leave something out.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Days {
    /// Which of 03/04/2026 is the day.
    pub order: DayOrder,
    /// For days without a year: the last such day that is not after it.
    pub today: Option<KstDate>,
    /// Whether the text is one in which 26.11.09 begins with the year, as everywhere in Korea.
    pub is_korean: bool,
}

impl Days {
    /// As the hint says.
    pub fn of(hint: &Hint) -> Self {
        Self { order: hint.days, today: hint.today, is_korean: false }
    }

    /// Of a text in Korean, or in another language.
    pub fn in_korean(self, is_korean: bool) -> Self {
        Self { is_korean, ..self }
    }

    /// With an order of day and month that a layout is known for, where the hint says none.
    pub fn or(self, order: DayOrder) -> Self {
        Self { order: if self.order == DayOrder::Unknown { order } else { self.order }, ..self }
    }

    /// Reads a text that is a day, or a moment, and nothing else; of several moments (`… and …`) the first.
    pub fn day(self, text: &str) -> Option<KstDate> {
        plain::day(text).or_else(|| self.day_of_parts(text))
    }

    fn day_of_parts(self, text: &str) -> Option<KstDate> {
        let parts = parts(text);
        let mut at = 0;
        while matches!(parts.get(at), Some(Part::Weekday | Part::Sign(','))) {
            at += 1;
        }
        let (day, end) = self.at(&parts, at)?;
        is_tail(parts.get(end..).unwrap_or_default()).then_some(day)
    }

    /// The first day in a text.
    pub fn first_in(self, text: &str) -> Option<KstDate> {
        let parts = parts(text);
        (0..parts.len()).find_map(|at| Some(self.at(&parts, at)?.0))
    }

    /// Every day in a text, in order.
    pub fn all_in(self, text: &str) -> Vec<KstDate> {
        let parts = parts(text);
        let mut days = Vec::new();
        let mut at = 0;
        while at < parts.len() {
            match self.at(&parts, at) {
                Some((day, end)) => {
                    days.push(day);
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
        days
    }

    /// The day that begins at a part, and the part after it and its time.
    fn at(self, parts: &[Part<'_>], at: usize) -> Option<(KstDate, usize)> {
        let rest = parts.get(at..)?;
        let (date, length) = self.date(rest)?;
        let (moment, time_length) = moment(date, rest.get(length..).unwrap_or_default());
        let day = moment.map_or_else(|| KstDate::from(date), KstDate::of);
        Some((day, at + length + time_length))
    }

    /// The calendar's date at the beginning of some parts, and how many parts it has.
    fn date(self, parts: &[Part<'_>]) -> Option<(NaiveDate, usize)> {
        use Part::{DayMark, Month, MonthMark, Number, Sign, YearMark};
        match *parts {
            // 2026년 11월 9일, 2026年11月9日
            [
                Number { digits: 2 | 4, value: year },
                YearMark,
                Number { value: month, .. },
                MonthMark,
                Number { value: day, .. },
                DayMark,
                ..,
            ] => Some((date(full_year(year), month, day)?, 6)),
            // 2026-11-09, 2026. 11. 9., 2026/11/09
            [
                Number { digits: 4, value: year },
                Sign(one @ ('-' | '.' | '/')),
                Number { digits: 1 | 2, value: month },
                Sign(other),
                Number { digits: 1 | 2, value: day },
                ..,
            ] if one == other => {
                let dot = usize::from(one == '.' && parts.get(5) == Some(&Sign('.')));
                Some((date(year, month, day)?, 5 + dot))
            }
            // 20261109
            [Number { digits: 8, value }, ..] => {
                Some((date(value / 10_000, value / 100 % 100, value % 100)?, 1))
            }
            // 11월 9일
            [
                Number { digits: 1 | 2, value: month },
                MonthMark,
                Number { digits: 1 | 2, value: day },
                DayMark,
                ..,
            ] => Some((self.without_year(month, day)?, 4)),
            // 9-Nov-2026, 9 Nov 2026, 9. November 2026, 9 de noviembre de 2026
            [Number { digits: 1 | 2, value: day }, ref after @ ..] => {
                named_month(after, day, self).or_else(|| self.numbers_only(parts))
            }
            // Nov 9, 2026
            [Month(month), ref after @ ..] => month_first(after, month, self),
            _ => None,
        }
    }

    /// 11/09/2026, 09.11.2026, 11/9/26.
    fn numbers_only(self, parts: &[Part<'_>]) -> Option<(NaiveDate, usize)> {
        use Part::{Number, Sign};
        // 25.11.3: nobody writes a year with one digit.
        if let [
            Number { digits: 2, value: year },
            Sign(one @ ('-' | '.' | '/')),
            Number { digits: 1 | 2, value: month },
            Sign(other),
            Number { digits: 1, value: day },
            ..,
        ] = *parts
            && one == other
            && is_year_now(year)
        {
            return Some((date(year + 2000, month, day)?, 5));
        }
        let [
            Number { digits: 1 | 2, value: first },
            Sign(sign @ ('-' | '.' | '/')),
            Number { digits: 1 | 2, value: second },
            Sign(other),
            Number { digits: digits @ (2 | 4), value: year },
            ..,
        ] = *parts
        else {
            return None;
        };
        if sign != other {
            return None;
        }
        if digits == 2
            && self.order == DayOrder::Unknown
            && is_year_now(first)
            && date(first + 2000, second, year).is_some()
        {
            // 26.11.09: the ninth of November, for there was no shop in 2009. 26.11.25 is another day in Korea than in Germany.
            let is_year_first = self.is_korean || !is_year_now(year);
            return is_year_first.then(|| date(first + 2000, second, year).map(|date| (date, 5))).flatten();
        }
        // Nobody puts the month before the day with points between them.
        let order = if sign == '.' { DayOrder::DayFirst } else { self.order };
        let year = if digits == 2 { full_year(year) } else { year };
        let (month, day) = match order {
            DayOrder::DayFirst => (second, first),
            DayOrder::MonthFirst => (first, second),
            // What can be a month in one of the two places only is clear.
            DayOrder::Unknown if first > 12 => (second, first),
            DayOrder::Unknown if second > 12 || first == second => (first, second),
            DayOrder::Unknown => return None,
        };
        Some((date(year, month, day)?, 5))
    }

    /// The last such day that is not after today; one of the next two days is meant so (time zones).
    fn without_year(self, month: u32, day: u32) -> Option<NaiveDate> {
        let today = self.today?;
        let latest = today.plus(2);
        (0..=8)
            .filter_map(|back| {
                let year = u32::try_from(latest.year()).ok()?.checked_sub(back)?;
                date(year, month, day)
            })
            .find(|date| KstDate::from(*date) <= latest)
    }
}

/// Whether an order of day and month is what decides a date: its numbers could be either.
pub(crate) fn is_either_way(text: &str) -> bool {
    let read = |order| Days { order, ..Days::default() }.day(text);
    let (day_first, month_first) = (read(DayOrder::DayFirst), read(DayOrder::MonthFirst));
    day_first.is_some() && month_first.is_some() && day_first != month_first
}

/// Which order of day and month a date shows: where it can be a day one way round only.
pub(crate) fn shown_order(text: &str) -> Option<DayOrder> {
    if plain::day(text).is_some() {
        return None;
    }
    let read = |order| Days { order, ..Days::default() }.day_of_parts(text);
    match (read(DayOrder::DayFirst), read(DayOrder::MonthFirst)) {
        (Some(_), None) => Some(DayOrder::DayFirst),
        (None, Some(_)) => Some(DayOrder::MonthFirst),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

/// Whether two digits can be the year of an order that somebody has still on a page.
fn is_year_now(year: u32) -> bool {
    (20..=39).contains(&year)
}

/// After the number of a day.
fn named_month(after: &[Part<'_>], day: u32, days: Days) -> Option<(NaiveDate, usize)> {
    use Part::{Month, Number, Of, Sign};
    let skipped = after.iter().take_while(|part| matches!(part, Sign('-' | '.' | '/' | ',') | Of)).count();
    let Some(Month(month)) = after.get(skipped) else { return None };
    let rest = after.get(skipped + 1..)?;
    let skipped_again =
        rest.iter().take_while(|part| matches!(part, Sign('-' | '.' | '/' | ',') | Of)).count();
    let length = 1 + skipped + 1;
    match rest.get(skipped_again) {
        Some(Number { digits: 4, value: year }) => {
            Some((date(*year, *month, day)?, length + skipped_again + 1))
        }
        Some(Number { digits: 2, value: year }) if skipped_again > 0 && rest.first() == Some(&Sign('-')) => {
            Some((date(full_year(*year), *month, day)?, length + skipped_again + 1))
        }
        Some(_) | None => Some((days.without_year(*month, day)?, length)),
    }
}

/// After the name of a month.
fn month_first(after: &[Part<'_>], month: u32, days: Days) -> Option<(NaiveDate, usize)> {
    use Part::{Number, Sign};
    let dot = usize::from(after.first() == Some(&Sign('.')));
    let Some(Number { digits: 1 | 2, value: day }) = after.get(dot) else { return None };
    let rest = after.get(dot + 1..)?;
    let skipped = rest.iter().take_while(|part| matches!(part, Sign(',' | '.'))).count();
    match rest.get(skipped) {
        Some(Number { digits: 4, value: year }) => Some((date(*year, month, *day)?, 2 + dot + skipped + 1)),
        Some(_) | None => Some((days.without_year(month, *day)?, 2 + dot)),
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    // Before the first shops on the web and long after now it is some other number.
    let year = i32::try_from(year).ok().filter(|year| (1990..2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Shops on the web begin in the nineties.
fn full_year(year: u32) -> u32 {
    match year {
        0..=89 => 2000 + year,
        90..=99 => 1900 + year,
        other => other,
    }
}

/// The moment where a time with a zone follows, and how many parts the time has.
fn moment(date: NaiveDate, parts: &[Part<'_>]) -> (Option<DateTime<Utc>>, usize) {
    let begin = parts
        .iter()
        .take_while(|part| matches!(part, Part::Sign(',' | 'T' | '(' | ')') | Part::Weekday | Part::Of))
        .count();
    let Some((time, length)) = parts.get(begin..).and_then(time) else { return (None, 0) };
    let after = parts.get(begin + length..).unwrap_or_default();
    match zone(after) {
        Some((zone, zone_length)) => {
            let moment = date.and_time(time).and_local_timezone(zone).single().map(|at| at.to_utc());
            (moment, begin + length + zone_length)
        }
        None => (None, begin + length),
    }
}

/// `13:05`, `13:05:44.123`, `오후 1:05`, `1:05 PM`.
fn time(parts: &[Part<'_>]) -> Option<(NaiveTime, usize)> {
    use Part::{Half, Number, Sign};
    let (before, rest) = match parts {
        [Half { afternoon }, rest @ ..] => (Some(*afternoon), rest),
        rest => (None, rest),
    };
    let [Number { value: hour, digits: 1 | 2 }, Sign(':'), Number { value: minute, digits: 2 }, rest @ ..] =
        rest
    else {
        return None;
    };
    let mut length = 3 + usize::from(before.is_some());
    let mut second = 0;
    let mut rest = rest;
    if let [Sign(':'), Number { value, digits: 2 }, after @ ..] = rest {
        (second, rest, length) = (*value, after, length + 2);
        if let [Sign('.' | ','), Number { .. }, after @ ..] = rest {
            (rest, length) = (after, length + 2);
        }
    }
    let half = match (before, rest) {
        (None, [Half { afternoon }, ..]) => {
            length += 1;
            Some(*afternoon)
        }
        (before, _) => before,
    };
    let hour = match half {
        Some(true) if *hour < 12 => hour + 12,
        Some(false) if *hour == 12 => 0,
        Some(_) | None => *hour,
    };
    Some((NaiveTime::from_hms_opt(hour, *minute, second.min(59))?, length))
}

/// `Z`, `+0900`, `+00:00`, `GMT`, `KST`.
fn zone(parts: &[Part<'_>]) -> Option<(FixedOffset, usize)> {
    use Part::{Number, Sign, Zone};
    let east = |negative: bool, minutes: u32| {
        let seconds = i32::try_from(minutes).ok()?.checked_mul(60)?;
        FixedOffset::east_opt(if negative { -seconds } else { seconds })
    };
    match *parts {
        [Zone { .. }, Sign(sign @ ('+' | '-')), Number { digits: 4, value }, ..] => {
            Some((east(sign == '-', value / 100 * 60 + value % 100)?, 3))
        }
        [Zone { minutes_east }, ..] => Some((FixedOffset::east_opt(minutes_east * 60)?, 1)),
        [
            Sign(sign @ ('+' | '-')),
            Number { digits: 2, value: hours },
            Sign(':'),
            Number { digits: 2, value: minutes },
            ..,
        ] => Some((east(sign == '-', hours * 60 + minutes)?, 4)),
        [Sign(sign @ ('+' | '-')), Number { digits: 4, value }, ..] => {
            Some((east(sign == '-', value / 100 * 60 + value % 100)?, 2))
        }
        _ => None,
    }
}

/// What may stand after a day: its weekday, a zone in brackets, a second moment.
fn is_tail(parts: &[Part<'_>]) -> bool {
    match parts {
        [] => true,
        [Part::And, ..] => true,
        [Part::Weekday | Part::Of | Part::Zone { .. } | Part::Sign('.' | ',' | '(' | ')'), rest @ ..] => {
            is_tail(rest)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
