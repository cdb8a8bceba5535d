//! Codes that are suspended and reissued, and what that does to parcels of the shopper's own.

use chrono::{Days, NaiveDate};
use munjigi_draws::Draw;

use crate::parcels::Parcel;
use crate::set::{Code, State, Suspension};
use crate::shopping::Person;

/// The first holder's code is the one that something happens to.
pub(crate) fn codes(person: &Person, is_changed: bool, draw: &mut Draw) -> Vec<Code> {
    let issued = |draw: &mut Draw| person.start - Days::new(30 + draw.below(1000));
    let mut codes: Vec<Code> = HOLDERS
        .iter()
        .take(person.holders)
        .map(|holder| Code {
            holder: (*holder).to_owned(),
            issued_on: issued(draw),
            suspended: Vec::new(),
            reissued_on: None,
        })
        .collect();
    if is_changed {
        change(&mut codes[0], person, draw);
    }
    codes
}

/// In the order of [`Parcel::holder`].
pub(crate) const HOLDERS: [&str; 2] = ["me", "mother"];

fn change(code: &mut Code, person: &Person, draw: &mut Draw) {
    let days = u64::try_from((person.today - person.start).num_days()).unwrap_or_default();
    let from = person.start + Days::new(days * (300 + draw.below(400)) / 1000);
    let to = (from + Days::new(2 + draw.below(24))).min(person.today);
    match draw.below(10) {
        0 | 1 => code.reissued_on = Some(from),
        2 => code.suspended.push(Suspension { from: from.max(person.today - Days::new(40)), to: None }),
        _ => {
            code.suspended.push(Suspension { from, to: Some(to) });
            code.reissued_on = Some(to);
        }
    }
}

/// Nothing of the shopper's own is accepted while the code is suspended: it comes after that, or waits still.
pub(crate) fn wait(parcels: &mut [Parcel], codes: &[Code], draw: &mut Draw) {
    for parcel in parcels {
        let Some(suspended) = suspended_on(&codes[parcel.holder], parcel.accepted) else { continue };
        match suspended.to {
            Some(to) => parcel.accepted = to + Days::new(draw.below(4)),
            None => {
                parcel.waits = true;
                parcel.state = State::Held;
            }
        }
    }
}

pub(crate) fn suspended_on(code: &Code, day: NaiveDate) -> Option<&Suspension> {
    code.suspended.iter().find(|one| one.from <= day && one.to.is_none_or(|to| day < to))
}
