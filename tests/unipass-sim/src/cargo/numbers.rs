//! The numbers that a parcel and its papers have, in the forms that were seen.

use chrono::{Datelike, NaiveDate};
use munjigi_draws::Draw;

use super::route::Route;
use crate::korea;
use crate::scenario::Parcel;

/// All numbers of a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub hbl: String,
    pub mbl: String,
    /// MRN: year 2, carrier, serial, `I`; 11 characters.
    pub voyage: String,
    /// MRN and four digits of the Master B/L; what the parcel itself has more, its place in the consolidation decides.
    pub consolidation: String,
    pub unloading: String,
    pub list: String,
    pub import: String,
    pub transport: String,
    pub entry: String,
    pub exit: String,
}

impl Numbers {
    pub fn of(parcel: &Parcel, route: &Route, arrives_on: NaiveDate, seed: u64) -> Self {
        let hbl = plain(&parcel.hbl);
        // Two parcels may have one number, but no papers in common.
        let itself = format!("{hbl} {}", parcel.begins_at);
        let mut own = Draw::of(seed, &itself);
        // What a whole consolidation shares is drawn by its number.
        let shared = parcel.mbl.as_deref().map_or_else(|| format!("alone {itself}"), plain);
        let mut shared = Draw::of(seed, &shared);
        let year = korea::short_year(arrives_on);
        let is_by_sea = parcel.way.is_by_sea();
        let mbl = parcel.mbl.as_deref().map_or_else(|| master(&mut shared, is_by_sea), plain);
        let serial = shared.serial(11 - 3 - route.carrier_code.len());
        let voyage = format!("{year}{}{serial}I", route.carrier_code);
        let given = parcel.declaration.as_deref().map(plain);
        let (listed, declared) = if parcel.way.is_by_list() { (given, None) } else { (None, given) };
        let customs = if is_by_sea { "020" } else { "040" };
        Self {
            consolidation: format!("{voyage}{}", shared.digits(4)),
            unloading: format!("{year}{customs}{}", shared.digits(6)),
            list: listed.unwrap_or_else(|| list(is_by_sea, &year, arrives_on)),
            import: declared.unwrap_or_else(|| format!("42124{year}{}M", own.digits(6))),
            transport: format!("020D80200090{year}{}", own.digits(6)),
            entry: format!("{year}55{}", own.digits(6)),
            exit: format!("{year}L3{}", own.digits(6)),
            voyage,
            hbl,
            mbl,
        }
    }
}

/// Without blanks and hyphens, in capitals, as UNI-PASS has its numbers.
pub(crate) fn plain(number: &str) -> String {
    let kept = number.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
    kept.flat_map(char::to_uppercase).collect()
}

/// By air 11 digits, the last one the rest of the seven before it by seven; of a ship, letters and digits.
fn master(draw: &mut Draw, is_by_sea: bool) -> String {
    if is_by_sea {
        return format!("SEMOGB{}", draw.digits(8));
    }
    let serial = draw.between(1_000_000, 9_999_999);
    format!("180{serial}{}", serial % 7)
}

/// It numbers a list of many parcels, so all of a day share it: serials of lists are low and slow.
fn list(is_by_sea: bool, year: &str, day: NaiveDate) -> String {
    let operator = if is_by_sea { "SE0207" } else { "PE0207" };
    format!("{operator}{year}{:08}", day.ordinal() * 15)
}
