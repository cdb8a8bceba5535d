//! Numbers in cells as text.

use chrono::{Duration, NaiveDate};

use super::format::Shows;

/// From here on a spreadsheet has rounded: it keeps fifteen digits.
const ROUNDED: f64 = 1e15;
/// A digit more than the moment of any order.
const LAST_DAY: f64 = 100_000.0;

/// The text of a number: a day where its format shows one, digits where these are all of it, and else as a spreadsheet shows a
/// number whose digits are lost.
pub(super) fn text(number: f64, shows: Shows, is_1904: bool) -> String {
    if !number.is_finite() {
        return String::new();
    }
    match shows {
        Shows::Day => day(number, is_1904).unwrap_or_else(|| plain(number)),
        Shows::Time | Shows::Other => plain(number),
    }
}

fn plain(number: f64) -> String {
    if number.abs() >= ROUNDED {
        // The sign is what Excel writes and Rust leaves out.
        format!("{number:.5E}").replace('E', "E+")
    } else {
        // The shortest digits that are this number: 41.2, not 41.200000000000003.
        number.to_string()
    }
}

/// Days since the end of 1899, or of 1903; the time is a fraction. Up to February 1900 Excel counts a day too many: no order is
/// as old.
fn day(number: f64, is_1904: bool) -> Option<String> {
    if !(1.0..LAST_DAY).contains(&number) {
        return None;
    }
    let first =
        if is_1904 { NaiveDate::from_ymd_opt(1904, 1, 1) } else { NaiveDate::from_ymd_opt(1899, 12, 30) };
    // Whole seconds; a day has fewer than a float can tell apart.
    let seconds = (number * 86_400.0).round() as i64;
    let moment = first?.and_hms_opt(0, 0, 0)?.checked_add_signed(Duration::seconds(seconds))?;
    let form = if seconds % 86_400 == 0 { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" };
    Some(moment.format(form).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_it_is_shown() {
        for (number, shows, expected) in [
            (509_812_044_885.0, Shows::Other, "509812044885"),
            (41.2, Shows::Other, "41.2"),
            (41.200_000_000_000_01 - 1e-14, Shows::Other, "41.2"),
            (999_999_999_999_999.0, Shows::Other, "999999999999999"),
            (3_023_972_330_657_702.0, Shows::Other, "3.02397E+15"),
            (9.361_264_602_815_54e21, Shows::Other, "9.36126E+21"),
            (46_283.0, Shows::Day, "2026-09-18"),
            (46_283.5, Shows::Day, "2026-09-18 12:00:00"),
            (0.5, Shows::Day, "0.5"),
            (1e9, Shows::Day, "1000000000"),
            (46_283.5, Shows::Other, "46283.5"),
            (f64::NAN, Shows::Other, ""),
        ] {
            assert_eq!(text(number, shows, false), expected);
        }
        assert_eq!(text(44_821.0, Shows::Day, true), "2026-09-18");
    }
}
