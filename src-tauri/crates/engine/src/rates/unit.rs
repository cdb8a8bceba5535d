//! For how many units a rate is stated. UNI-PASS says it nowhere, and its clients disagree over the yen (reference §5).

use rust_decimal::Decimal;

use super::Unit;

/// A rate that is so many times another one, or such a part of it, may be the market's doing: no currency that people shop in has moved as
/// far from one table to the next.
const MARKET: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// Won for one unit, and for how many units the number was taken to be, by what was known before. `None` where it is neither for one nor
/// for a hundred: then nobody here knows what it is of.
pub(super) fn taken(stated: Decimal, known: Option<Decimal>) -> Option<(Decimal, Unit)> {
    let Some(known) = known else { return Some((stated, Unit::Unknown)) };
    let per_hundred = stated.checked_div(Decimal::ONE_HUNDRED)?;
    if is_near(stated, known) {
        Some((stated, Unit::One))
    } else if is_near(per_hundred, known) {
        Some((per_hundred, Unit::Hundred))
    } else {
        None
    }
}

fn is_near(rate: Decimal, known: Decimal) -> bool {
    rate.checked_mul(MARKET).is_some_and(|most| most > known)
        && known.checked_mul(MARKET).is_some_and(|most| most > rate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_of_a_hundred_is_the_unit_and_not_the_market() {
        let taken = |stated: &str, known: Option<&str>| {
            taken(stated.parse().unwrap(), known.map(|known| known.parse().unwrap()))
                .map(|(krw, unit)| (krw.to_string(), unit))
        };
        let some = |krw: &str, unit| Some((krw.to_owned(), unit));
        for (stated, known, expected) in [
            ("8.7631", Some("9.2"), some("8.7631", Unit::One)),
            ("876.31", Some("9.2"), some("8.7631", Unit::Hundred)),
            ("2200", Some("9.2"), some("22", Unit::Hundred)),
            ("0.0509", None, some("0.0509", Unit::Unknown)),
            ("92", Some("9.2"), None),
            ("0.092", Some("9.2"), None),
            ("92000", Some("9.2"), None),
            ("79228162514264337593543950335", Some("1"), None),
            ("0", Some("1"), None),
        ] {
            assert_eq!(taken(stated, known), expected, "{stated} {known:?}");
        }
    }
}
