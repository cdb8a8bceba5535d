//! The cell "Carrier Name & Tracking Number": `UPS(1Z…)`, `USPS(9361…) and USPS(9400…)`.

use munjigi_model::carrier::spreadsheet_damage;
use munjigi_model::{Leg, Waybill, WaybillError};

use crate::Why;

/// Every number in the cell. Which leg it belongs to the report does not say: a shop's carrier may deliver in Korea, to a
/// forwarder, or to the border.
pub(super) fn read(cell: &str) -> Vec<Result<Waybill, Why>> {
    let parcels: Vec<&str> = if cell.contains('(') { in_brackets(cell) } else { vec![cell] };
    // A rounded number may have a comma, and is one number.
    let apart = |text: &str| -> Vec<String> {
        if spreadsheet_damage(text) {
            return vec![text.to_owned()];
        }
        text.split([',', ';'])
            .flat_map(|text| text.split(" and "))
            .map(|text| text.trim().to_owned())
            .collect()
    };
    parcels.into_iter().flat_map(apart).map(|number| waybill(&number)).collect()
}

/// What stands in the last brackets before each " and " or end. A carrier may have brackets in its name: what is in them
/// has no digit.
fn in_brackets(cell: &str) -> Vec<&str> {
    let groups: Vec<&str> = cell
        .split('(')
        .skip(1)
        .map(|group| group.split_once(')').map_or(group, |(inside, _)| inside))
        .collect();
    let numbers: Vec<&str> =
        groups.iter().copied().filter(|inside| inside.chars().any(|c| c.is_ascii_digit())).collect();
    if numbers.is_empty() { groups } else { numbers }
}

fn waybill(text: &str) -> Result<Waybill, Why> {
    Waybill::parse(text, Leg::Unknown).map_err(|error| match error {
        WaybillError::DamagedBySpreadsheet => Why::DamagedBySpreadsheet,
        WaybillError::Masked => Why::Masked,
        WaybillError::Empty | WaybillError::NoDigit => Why::NoNumber,
        other @ (WaybillError::Character(_)
        | WaybillError::TooShort { .. }
        | WaybillError::TooLong { .. }) => Why::NotANumber(other),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_in_cells() {
        for (cell, expected) in [
            ("UPS(1ZA9956E0329298321)", &["1ZA9956E0329298321"][..]),
            (
                "USPS(9361264602815536072662) and USPS(9361232637782740567879)",
                &["9361264602815536072662", "9361232637782740567879"],
            ),
            (
                "China Post(RB331204885CN), Yun Express(YT2331204885000001)",
                &["RB331204885CN", "YT2331204885000001"],
            ),
            ("LaserShip (OnTrac)(LX59214710)", &["LX59214710"]),
            ("UPS(1ZA9956E0329298321, 1Z2345YY0677190437)", &["1ZA9956E0329298321", "1Z2345YY0677190437"]),
            ("CJ( 5091-1200-4434 )", &["509112004434"]),
            ("UPS(1ZA9956E0329298321", &["1ZA9956E0329298321"]),
            ("TBA383366192759", &["TBA383366192759"]),
        ] {
            let numbers: Vec<_> =
                read(cell).into_iter().map(|waybill| waybill.unwrap().number().to_owned()).collect();
            assert_eq!(numbers, expected, "{cell}");
        }
    }

    #[test]
    fn what_is_no_number_is_said() {
        for (cell, why) in [
            ("AMZN_US(8.12346E+15)", Why::DamagedBySpreadsheet),
            ("AMZN_US(8,12346E+15)", Why::DamagedBySpreadsheet),
            ("UPS()", Why::NoNumber),
            ("In store pickup", Why::NoNumber),
            ("UPS(1Z****0329298321)", Why::Masked),
            ("UPS(12)", Why::NotANumber(WaybillError::TooShort { characters: 2 })),
        ] {
            assert_eq!(read(cell), [Err(why)], "{cell}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(cell in "[()a9, E+.]{0,40}|\\\\PC{0,40}") {
            let _ = read(&cell);
        }
    }
}
