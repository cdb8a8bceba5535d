//! Numbers of parcels and papers, in the forms that are known, with the right check digits where a rule is known.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use munjigi_draws::Draw;

use crate::trade::{Handler, HouseForm};

/// Gives each parcel of a household a House number of its own.
#[derive(Debug, Default)]
pub(crate) struct HouseNumbers {
    given: HashSet<String>,
}

impl HouseNumbers {
    /// A number of that day: a handler's numbers rise from day to day.
    pub fn next(&mut self, draw: &mut Draw, handler: &Handler, country: &str, day: NaiveDate) -> String {
        let place = draw.below(handler.a_day);
        self.from(handler, country, day, place)
    }

    /// The number at that place of the day, or the next free one.
    pub fn from(&mut self, handler: &Handler, country: &str, day: NaiveDate, place: u64) -> String {
        let first = serial(handler, day, place);
        (first..)
            .map(|serial| house(handler, country, day, serial))
            .find(|number| self.given.insert(number.clone()))
            .unwrap_or_default()
    }
}

fn serial(handler: &Handler, day: NaiveDate, place: u64) -> u64 {
    let since_2010 = u64::try_from(day.num_days_from_ce() - 733_773).unwrap_or_default();
    let days = if handler.form == HouseForm::Consolidator { u64::from(day.day()) } else { since_2010 };
    days * handler.a_day + place
}

fn house(handler: &Handler, country: &str, day: NaiveDate, serial: u64) -> String {
    let prefix = &handler.prefix;
    let run = |digits: u32| format!("{:0width$}", serial % 10_u64.pow(digits), width = digits as usize);
    match handler.form {
        HouseForm::Mod7Of12 => {
            let run = run(9);
            let check = rest(&run, 7);
            format!("{prefix}{run}{check}")
        }
        HouseForm::Mod7Of10 => {
            let run = format!("{prefix}{}", run(7));
            let check = rest(&run, 7);
            format!("{run}{check}")
        }
        HouseForm::Plain11 => format!("{prefix}{}", run(10)),
        HouseForm::Plain12 => format!("{prefix}{}", run(9)),
        HouseForm::Plain13 => format!("{prefix}{}", run(9)),
        HouseForm::Mixed11 => format!("{prefix}{}", mixed(serial)),
        HouseForm::Consolidator => {
            format!("{prefix}{:02}{:02}{}", day.year().rem_euclid(100), day.month(), run(5))
        }
        HouseForm::Post => {
            let service = ["EM", "CP", "RR", "LX"][usize::try_from(serial / 7 % 4).unwrap_or_default()];
            s10(service, &run(8), country)
        }
    }
}

/// Ten letters and digits that do not count upwards to the eye.
fn mixed(serial: u64) -> String {
    let signs = b"0123456789BCDFGHJKLMNPQRSTVWXYZ";
    let mut left = serial.wrapping_mul(612_345_679) % 31_u64.pow(10);
    let mut taken = Vec::with_capacity(10);
    for _ in 0..10 {
        taken.push(char::from(signs[usize::try_from(left % 31).unwrap_or_default()]));
        left /= 31;
    }
    taken.into_iter().rev().collect()
}

/// UPU S10: two letters, eight digits, their check digit, the country.
fn s10(service: &str, run: &str, country: &str) -> String {
    let weights = [8, 6, 4, 2, 3, 5, 9, 7];
    let sum: u32 = digits(run).zip(weights).map(|(digit, weight)| digit * weight).sum();
    let check = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        check => check,
    };
    format!("{service}{run}{check}{country}")
}

fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> {
    text.chars().filter_map(|sign| sign.to_digit(10))
}

/// The rest of the digits read as one number.
fn rest(text: &str, by: u32) -> u32 {
    digits(text).fold(0, |rest, digit| (rest * 10 + digit) % by)
}

/// The foreign leg's forms by the names in `trade/shops.toml`; where there is a check digit, a function adds it.
type Origin = (&'static str, &'static str, Option<fn(&str) -> String>);
const ORIGINS: [Origin; 15] = [
    ("usps", "92612######51########", Some(usps)),
    ("ups", "@##@##03#######", Some(ups)),
    ("fedex", "7##########", Some(fedex)),
    ("ontrac", "D1001##########", None),
    ("landmark", "LTN########N1", None),
    ("yunexpress", "YT24##############", None),
    ("gofo", "GFUS01############", None),
    ("cainiao", "LP006###########", None),
    ("sf", "SF1############", None),
    ("yto", "YT7############", None),
    ("jd", "JDX0##########", None),
    ("yamato", "3##########", Some(yamato)),
    ("sagawa", "36##########", None),
    ("royal", "########", Some(royal)),
    ("dhlpaket", "00340434##########", None),
];

#[cfg(test)]
pub(crate) fn is_known_origin(form: &str) -> bool {
    ORIGINS.iter().any(|origin| origin.0 == form)
}

/// A number of the foreign leg; empty where the form is not known.
pub(crate) fn origin(draw: &mut Draw, form: &str) -> String {
    let Some((_, pattern, check)) = ORIGINS.iter().find(|origin| origin.0 == form) else {
        return String::new();
    };
    let filled = draw.filled(pattern);
    check.map_or(filled.clone(), |check| check(&filled))
}

/// Weights 3 and 1 from the right.
fn usps(run: &str) -> String {
    let sum: u32 =
        digits(run).rev().zip([3, 1].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    format!("{run}{}", (10 - sum % 10) % 10)
}

/// Letters count as their code less three, modulo ten; every second value is doubled.
fn ups(run: &str) -> String {
    let values = run
        .bytes()
        .map(|sign| if sign.is_ascii_digit() { u32::from(sign - b'0') } else { (u32::from(sign) - 3) % 10 });
    let sum: u32 = values.zip([1, 2].into_iter().cycle()).map(|(value, weight)| value * weight).sum();
    format!("1Z{run}{}", (10 - sum % 10) % 10)
}

/// Weights 3, 1, 7, modulo 11, then modulo 10.
fn fedex(run: &str) -> String {
    let sum: u32 = digits(run).zip([3, 1, 7].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    format!("{run}{}", sum % 11 % 10)
}

fn yamato(run: &str) -> String {
    format!("{run}{}", rest(run, 7))
}

fn royal(run: &str) -> String {
    s10("LM", run, "GB")
}

/// A pattern with the day in it filled in.
pub(crate) fn dated(draw: &mut Draw, pattern: &str, day: NaiveDate) -> String {
    let dated = pattern
        .replace("{yy}", &format!("{:02}", day.year().rem_euclid(100)))
        .replace("{mm}", &format!("{:02}", day.month()))
        .replace("{dd}", &format!("{:02}", day.day()));
    draw.filled(&dated)
}

/// The Master B/L of what a handler brings on one day: a few for thousands of parcels. By air the digits 4 to 10 have a check digit.
pub(crate) fn master(draw: &mut Draw, handler: &Handler, day: NaiveDate) -> Option<String> {
    let which = draw.below(3);
    let mut shared = Draw::of(which, &format!("{} {day}", handler.name));
    if let Some(line) = shared.pick(&handler.sea) {
        let line = line.clone();
        return Some(format!("{line}{}", shared.filled("##########")));
    }
    let line = shared.pick(&handler.air)?.clone();
    let run = shared.digits(7);
    let check = rest(&run, 7);
    Some(format!("{line}{run}{check}"))
}

/// Of a list: two letters, four digits, the year, eight digits. Of an import: five digits, the year, six digits, a letter.
pub(crate) fn declaration(
    draw: &mut Draw,
    handler: &Handler,
    is_list: bool,
    day: NaiveDate,
) -> Option<String> {
    let start = if is_list { &handler.list } else { &handler.import };
    let pattern = if is_list { "{yy}########" } else { "{yy}######" };
    let ending = if is_list { "" } else { ["M", "U", "X", "7"][draw.place(4)] };
    (!start.is_empty()).then(|| format!("{start}{}{ending}", dated(draw, pattern, day)))
}

/// As the scorer and every careful reader compares numbers: letters and digits of the plain alphabet, in capitals.
pub(crate) fn plain(number: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    number
        .nfkc()
        .flat_map(char::to_uppercase)
        .filter(|sign| sign.is_ascii_digit() || sign.is_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{fedex, plain, s10, ups, usps};

    /// Public test numbers, as lists of couriers have them.
    #[test]
    fn check_digits_are_those_of_public_examples() {
        assert_eq!(s10("RB", "12345678", "CN"), "RB123456785CN");
        assert_eq!(ups("5R8939035756712"), "1Z5R89390357567127");
        assert_eq!(fedex("98657878885"), "986578788855");
        assert_eq!(usps("940011120620640626078"), "9400111206206406260787");
    }

    #[test]
    fn a_number_is_plain_whatever_stands_in_it() {
        assert_eq!(plain(" 6１23-4a "), "61234A");
        assert_eq!(plain("우체국"), "");
    }
}
