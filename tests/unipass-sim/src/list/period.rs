//! The days that are asked about.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use thiserror::Error;

use crate::korea;
use crate::query::Query;

/// The longest that was seen to be allowed.
const MOST_DAYS: i64 = 90;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("조회기간은 {MOST_DAYS}일을 초과할 수 없습니다.")]
pub(super) struct TooLong;

impl Period {
    /// The last ninety days, today among them.
    pub fn usual(now: DateTime<Utc>) -> Self {
        let to = korea::day(now);
        Self { from: to - TimeDelta::days(MOST_DAYS - 1), to }
    }

    /// What a request names; `None` where it names no period.
    pub fn read(query: &Query) -> Option<Result<Self, TooLong>> {
        let day = |name| {
            let digits: String = query.get(name)?.chars().filter(|letter| *letter != '-').collect();
            korea::read_plain(&digits)
        };
        let (from, to) = (day("dclrStrtDt")?, day("dclrEndDt")?);
        let is_too_long = to - from > TimeDelta::days(MOST_DAYS);
        Some(if is_too_long { Err(TooLong) } else { Ok(Self { from, to }) })
    }

    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}
