//! When a code is asked about.

use chrono::{DateTime, Utc};
use munjigi_ledger::Reading;
use munjigi_model::{CodeId, KstDate};

use super::answer::CANNOT_SEE;
use super::{kept, newest};

/// So many days after an answer the next may be asked for.
const MONTH: u64 = 30;
/// A code is renewed within so many days before or after its expiry; otherwise it is cancelled (customs-rules §1).
const RENEWED_WITHIN: u64 = 30;
/// Codes issued from this year on are valid for one year (customs-rules §1).
const VALID_FOR_A_YEAR_FROM: i32 = 2026;

/// The day from which on a code may be asked about again; `None` where it never was answered for.
pub(super) fn again_on(
    r: &Reading<'_>,
    code: CodeId,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<Option<KstDate>> {
    let answered = r.code_checks().newest_but(code, CANNOT_SEE)?;
    // What was answered later than now was noted by a clock that has been set back since.
    let answered = answered.filter(|check| check.checked_at <= now);
    Ok(answered.map(|check| KstDate::of(check.checked_at).plus(MONTH)))
}

/// From when on the newest code is to be asked about without being told to: around its expiry, where that is known and the person once
/// gave what is needed. `None` for never.
pub(crate) fn wanted(r: &Reading<'_>, now: DateTime<Utc>) -> munjigi_ledger::Result<Option<DateTime<Utc>>> {
    let Some(code) = newest(r)? else { return Ok(None) };
    let Some(expires_on) = code.issued_on.and_then(expires_on) else { return Ok(None) };
    if kept(r, code.holder)?.is_none() {
        return Ok(None);
    }
    let begins = expires_on.minus(RENEWED_WITHIN);
    let from = again_on(r, code.id, now)?.map_or(begins, |again_on| again_on.max(begins));
    let ends = expires_on.plus(RENEWED_WITHIN);
    let is_over = from > ends || KstDate::of(now) > ends;
    Ok((!is_over).then(|| from.begin()))
}

/// One year from its issue. When an older code expires depends on its holder's birthday, which nobody asks for: not known.
fn expires_on(issued_on: KstDate) -> Option<KstDate> {
    let (year, month, day) = (issued_on.year(), issued_on.month(), issued_on.day());
    if year < VALID_FOR_A_YEAR_FROM {
        return None;
    }
    // One of 29 February ends with the February of a year that has no such day.
    KstDate::from_ymd(year + 1, month, day).or_else(|| KstDate::from_ymd(year + 1, month, 28))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_2026_and_later_is_valid_for_a_year() {
        let expires = |day: &str| expires_on(KstDate::parse(day).unwrap()).map(|day| day.to_string());
        assert_eq!(expires("2025-12-31"), None);
        assert_eq!(expires("2026-01-01").as_deref(), Some("2027-01-01"));
        assert_eq!(expires("2028-02-29").as_deref(), Some("2029-02-28"));
    }
}
