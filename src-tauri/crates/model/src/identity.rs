//! Who is the same clearance.
//!
//! A clearance has an id of our own. A sighting joins an existing one by cargo control number where both have it, else by
//! House B/L with no conflicting declaration number and, where dates are known, within 120 days: couriers use numbers again,
//! and several parcels can stand under one House B/L (`[N00]` answers of UNI-PASS API001). A sighting that fits two is joined
//! to neither and shown to the person. A notice without a number is provisional until exactly one list row fits it.

use crate::{ClearanceFacts, ClearanceId};

/// Days within which the same House B/L is the same parcel.
pub const SAME_NUMBER_DAYS: i64 = 120;
/// Days between a notice and the list row that it speaks of.
pub const NOTICE_DAYS: i64 = 3;

/// Where a sighting belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// To this clearance.
    Joins(ClearanceId),
    /// To none that is known.
    New,
    /// To one of these; which one cannot be told.
    Ambiguous(Vec<ClearanceId>),
}

/// Finds the place of a sighting that has a number (a House B/L or a cargo control number) among clearances of the same holder.
pub fn place<'a>(
    said: &ClearanceFacts,
    known: impl IntoIterator<Item = (ClearanceId, &'a ClearanceFacts)>,
) -> Place {
    let mut by_cargo_no = Vec::new();
    let mut by_hbl = Vec::new();
    for (id, facts) in known {
        match (&said.cargo_no, &facts.cargo_no) {
            (Some(a), Some(b)) if a == b => by_cargo_no.push(id),
            (Some(_), Some(_)) => {}
            _ if same_by_hbl(said, facts) => by_hbl.push(id),
            _ => {}
        }
    }
    let fitting = if by_cargo_no.is_empty() { by_hbl } else { by_cargo_no };
    match fitting.as_slice() {
        [] => Place::New,
        [one] => Place::Joins(*one),
        _ => Place::Ambiguous(fitting),
    }
}

/// The one list row that a notice without a number speaks of: within three days, its goods not contradicting, and alone in that.
pub fn row_of_notice<'a>(
    notice: &ClearanceFacts,
    rows: impl IntoIterator<Item = (ClearanceId, &'a ClearanceFacts)>,
) -> Option<ClearanceId> {
    let day = notice.day()?;
    let mut fitting = rows.into_iter().filter(|(_, row)| {
        row.day().is_some_and(|d| d.days_since(day).abs() <= NOTICE_DAYS)
            && !conflict(&notice.goods, &row.goods)
    });
    let (id, _) = fitting.next()?;
    fitting.next().is_none().then_some(id)
}

fn same_by_hbl(a: &ClearanceFacts, b: &ClearanceFacts) -> bool {
    let (Some(x), Some(y)) = (a.hbl_key(), b.hbl_key()) else { return false };
    let near = match (a.day(), b.day()) {
        (Some(d), Some(e)) => d.days_since(e).abs() <= SAME_NUMBER_DAYS,
        _ => true,
    };
    x == y && near && !is_another_declaration(&a.declaration_no, &b.declaration_no)
}

/// Two declarations are two parcels. A list's number and a declaration's are not: what is found unfit for a list (통관목록보류) is declared
/// after it.
fn is_another_declaration(a: &Option<String>, b: &Option<String>) -> bool {
    let is_of_one_kind = |a: &str, b: &str| is_number_of_a_list(a) == is_number_of_a_list(b);
    conflict(a, b) && a.as_deref().zip(b.as_deref()).is_some_and(|(a, b)| is_of_one_kind(a, b))
}

/// Whether it numbers a submitted list, of many parcels (`SE0207…`): two letters come first, where a declaration has its declarant's digits.
fn is_number_of_a_list(number: &str) -> bool {
    number.chars().take(2).filter(char::is_ascii_alphabetic).count() == 2
}

fn conflict(a: &Option<String>, b: &Option<String>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if !a.eq_ignore_ascii_case(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KstDate;

    fn facts(hbl: &str, declaration: Option<&str>, day: Option<&str>) -> ClearanceFacts {
        ClearanceFacts {
            hbl: Some(hbl.into()),
            declaration_no: declaration.map(Into::into),
            accepted_on: day.map(|d| KstDate::parse(d).unwrap()),
            ..ClearanceFacts::default()
        }
    }

    fn place_among(said: &ClearanceFacts, known: &[ClearanceFacts]) -> Place {
        place(said, known.iter().enumerate().map(|(i, f)| (ClearanceId(i as i64), f)))
    }

    #[test]
    fn a_date_filled_in_later_is_the_same_parcel() {
        let known = [facts("509812044885", Some("SE02072600000731"), None)];
        let later = facts("5098-1204-4885", Some("SE02072600000731"), Some("2026-11-20"));
        assert_eq!(place_among(&later, &known), Place::Joins(ClearanceId(0)));
    }

    #[test]
    fn a_number_used_again_a_year_later_is_another_parcel() {
        let known = [facts("509812044885", None, Some("2025-11-01"))];
        assert_eq!(place_among(&facts("509812044885", None, Some("2026-11-01")), &known), Place::New);
        assert_eq!(
            place_among(&facts("509812044885", None, Some("2026-03-01")), &known),
            Place::Joins(ClearanceId(0))
        );
        assert_eq!(place_among(&facts("509812044885", None, Some("2026-03-02")), &known), Place::New);
    }

    #[test]
    fn two_declarations_under_one_number_are_two_parcels() {
        let known = [facts("5512099003", Some("1235626107745M"), None)];
        assert_eq!(place_among(&facts("5512099003", Some("1235626107746M"), None), &known), Place::New);
    }

    #[test]
    fn what_was_unfit_for_a_list_and_is_declared_after_it_is_one_parcel() {
        let listed = [facts("6091240077312", Some("PE02072600005290"), None)];
        let declared = facts("6091240077312", Some("4389426501944M"), Some("2026-11-20"));
        assert_eq!(place_among(&declared, &listed), Place::Joins(ClearanceId(0)));
        let other_list = facts("6091240077312", Some("PE02072600005291"), None);
        assert_eq!(place_among(&other_list, &listed), Place::New);
    }

    #[test]
    fn what_fits_two_is_joined_to_neither() {
        let known = [facts("5512099003", Some("A"), None), facts("5512099003", Some("B"), None)];
        assert_eq!(
            place_among(&facts("5512099003", None, None), &known),
            Place::Ambiguous(vec![ClearanceId(0), ClearanceId(1)])
        );
        assert_eq!(place_among(&facts("5512099003", Some("B"), None), &known), Place::Joins(ClearanceId(1)));
    }

    #[test]
    fn the_cargo_control_number_decides_where_both_have_it() {
        let mut known = facts("5512099003", Some("A"), Some("2026-01-01"));
        known.cargo_no = Some("26OZ0A117XI00030441".into());
        let mut said = facts("5512099003", Some("B"), Some("2026-11-01"));
        said.cargo_no = known.cargo_no.clone();
        assert_eq!(place_among(&said, std::slice::from_ref(&known)), Place::Joins(ClearanceId(0)));
        said.cargo_no = Some("26OZ0F902XI00120077".into());
        said.declaration_no = Some("A".into());
        said.accepted_on = known.accepted_on;
        assert_eq!(place_among(&said, &[known]), Place::New);
    }

    #[test]
    fn a_notice_finds_its_row_only_when_it_is_the_only_one() {
        let notice =
            ClearanceFacts { accepted_on: KstDate::from_ymd(2026, 11, 10), ..ClearanceFacts::default() };
        let near = facts("6091240093117", None, Some("2026-11-13"));
        let far = facts("6091240093204", None, Some("2026-11-14"));
        let rows = [(ClearanceId(1), &near), (ClearanceId(2), &far)];
        assert_eq!(row_of_notice(&notice, rows), Some(ClearanceId(1)));
        let also_near = facts("6091240093205", None, Some("2026-11-07"));
        assert_eq!(row_of_notice(&notice, [(ClearanceId(1), &near), (ClearanceId(3), &also_near)]), None);
    }
}
