//! The sample as it would be if its second list had been asked for today: a list of long ago is rightly called stale.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::place::Place;
use crate::trouble::Trouble;

pub const ORDERS: &str = "orders.csv";
pub const FIRST_LIST: &str = "first-list.html";
pub const SECOND_LIST: &str = "second-list.html";

/// How the parcels of all of them come, and two more: for the simulated UNI-PASS.
pub const PARCELS: &str = "sample.toml";

const FOLDER: &str = "src-tauri/crates/engine/sample";
const SCENARIOS: &str = "tests/unipass-sim/scenario";
/// The last day of the second list, as the sample has it.
const NEWEST: Day = Day { year: 2026, month: 11, day: 20 };
const SECONDS_A_DAY: u64 = 24 * 60 * 60;
/// Munjigi's days are Korean ones, nine hours ahead of UTC all the year.
const KOREA: u64 = 9 * 60 * 60;

/// Lays its files into a folder.
pub fn lay(place: &Place, folder: &Path) -> Result<(), Trouble> {
    let days = today() - NEWEST.number();
    let sample = [ORDERS, FIRST_LIST, SECOND_LIST].map(|file| (FOLDER, file));
    for (beside, file) in sample.into_iter().chain([(SCENARIOS, PARCELS)]) {
        let from = place.root.join(beside).join(file);
        let text = fs::read_to_string(&from).map_err(|cause| Trouble::File {
            doing: "reading",
            path: from,
            cause,
        })?;
        let to = folder.join(file);
        fs::write(&to, with_days_moved(&text, days)).map_err(|cause| Trouble::File {
            doing: "writing",
            path: to,
            cause,
        })?;
    }
    Ok(())
}

/// Today in Korea, counted from 1970-01-01.
#[expect(clippy::disallowed_methods, reason = "the outermost room reads the clock")]
fn today() -> i64 {
    // A clock before 1970 is no day that the sample could be moved to.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    ((now.as_secs() + KOREA) / SECONDS_A_DAY).cast_signed()
}

/// Moves every day of the two forms that the sample has, the list's and Amazon's, and nothing else.
fn with_days_moved(text: &str, days: i64) -> String {
    let mut moved = String::new();
    let mut rest = text;
    let mut after_digit = false;
    while let Some(next) = rest.chars().next() {
        if !after_digit && let Some((day, form, after)) = first_day(rest) {
            moved.push_str(&form.write(Day::of_number(day.number() + days)));
            rest = after;
            after_digit = true;
        } else {
            moved.push(next);
            rest = rest.strip_prefix(next).unwrap_or_default();
            after_digit = next.is_ascii_digit();
        }
    }
    moved
}

/// The day that a text begins with, how it is written, and what stands behind it.
fn first_day(text: &str) -> Option<(Day, Form, &str)> {
    [Form::YearMonthDay, Form::MonthDayYear].into_iter().find_map(|form| {
        let (written, after) = text.split_at_checked(form.length())?;
        let is_whole = !after.starts_with(|c: char| c.is_ascii_digit());
        Some((form.read(written).filter(|_| is_whole)?, form, after))
    })
}

#[derive(Clone, Copy)]
enum Form {
    /// `2026-11-20`
    YearMonthDay,
    /// `11/20/26`
    MonthDayYear,
}

impl Form {
    fn length(self) -> usize {
        match self {
            Self::YearMonthDay => 10,
            Self::MonthDayYear => 8,
        }
    }

    fn read(self, text: &str) -> Option<Day> {
        let mut parts = text.split(match self {
            Self::YearMonthDay => '-',
            Self::MonthDayYear => '/',
        });
        let mut next = |digits| {
            let part = parts.next().filter(|part| part.len() == digits)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i64>().ok())?
        };
        let (year, month, day) = match self {
            Self::YearMonthDay => (next(4)?, next(2)?, next(2)?),
            Self::MonthDayYear => {
                let (month, day, year) = (next(2)?, next(2)?, next(2)?);
                (2000 + year, month, day)
            }
        };
        let day = Day { year, month, day };
        // What no calendar has comes back as another day.
        (Day::of_number(day.number()) == day).then_some(day)
    }

    fn write(self, Day { year, month, day }: Day) -> String {
        match self {
            Self::YearMonthDay => format!("{year:04}-{month:02}-{day:02}"),
            Self::MonthDayYear => format!("{month:02}/{day:02}/{:02}", year.rem_euclid(100)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Day {
    year: i64,
    month: i64,
    day: i64,
}

/// Counted with a year that begins in March, so that the leap day is its last: then the months before it have the same lengths in every
/// year, and 153 days stand in each five of them.
impl Day {
    /// Days since 1970-01-01.
    fn number(self) -> i64 {
        let (year, month) =
            if self.month > 2 { (self.year, self.month - 3) } else { (self.year - 1, self.month + 9) };
        days_before(year) + (153 * month + 2) / 5 + self.day - 1
    }

    fn of_number(number: i64) -> Self {
        // Right, or one year too late; a year has 365.2425 days.
        let mut year = (number - days_before(0)) * 10_000 / 3_652_425 + 1;
        while days_before(year) > number {
            year -= 1;
        }
        let rest = number - days_before(year);
        let month = (5 * rest + 2) / 153;
        let day = rest - (153 * month + 2) / 5 + 1;
        if month < 10 {
            Self { year, month: month + 3, day }
        } else {
            Self { year: year + 1, month: month - 9, day }
        }
    }
}

/// Days from 1970-01-01 to March 1st of a year.
fn days_before(year: i64) -> i64 {
    const FROM_YEAR_0: i64 = 719_468;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) - FROM_YEAR_0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i64, month: i64, day: i64) -> Day {
        Day { year, month, day }
    }

    #[test]
    fn days_are_counted_as_calendars_do() {
        for (number, day) in [
            (0, day(1970, 1, 1)),
            (-1, day(1969, 12, 31)),
            (11_016, day(2000, 2, 29)),
            (20_777, day(2026, 11, 20)),
            (47_540, day(2100, 2, 28)),
            (47_541, day(2100, 3, 1)),
        ] {
            assert_eq!((day.number(), Day::of_number(number)), (number, day));
        }
        for number in -40_000..200_000 {
            assert_eq!(Day::of_number(number).number(), number);
        }
    }

    #[test]
    fn days_are_moved_and_nothing_else() {
        let text = "08/31/26,112-9900118-2000001,\"2 x 5\",가,2026-12-30 ~ 2026-11-01";
        let moved = "09/02/26,112-9900118-2000001,\"2 x 5\",가,2027-01-01 ~ 2026-11-03";
        assert_eq!(with_days_moved(text, 2), moved);
        assert_eq!(with_days_moved(moved, -2), text);
        for no_day in
            ["2026-02-30", "2026-13-01", "12026-11-20", "2026-11-201", "00/10/26", "2026-1-20", "٠٨/31/26"]
        {
            assert_eq!(with_days_moved(no_day, 1), no_day);
        }
    }
}
