//! Numbers that a spreadsheet has rounded.

use unicode_normalization::UnicodeNormalization;

use crate::waybill::is_invisible;

/// Whether a text is a number in scientific notation, as Excel shows, saves and copies a long waybill: `8.12346E+15`,
/// `6,09124e+12`. Its last digits are lost; dropping the signs would make another parcel's number of it.
///
/// It needs a decimal point or comma, or a plus sign after the E: `8E12` and `12E3456` are left alone, for real numbers
/// are made of letters and digits. The text is as it came: width, white space and what spreadsheets put around a number
/// (`="…"`, a leading apostrophe or TAB) do not matter.
pub fn spreadsheet_damage(text: &str) -> bool {
    let text: String = text.nfkc().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    let text = text.trim_matches(|c| matches!(c, '=' | '"' | '\'' | '’' | '‘' | '`'));
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let mantissa = mantissa.strip_prefix(['+', '-']).unwrap_or(mantissa);
    let fraction = mantissa.split_once(['.', ',']);
    let (whole, decimals) = fraction.unwrap_or((mantissa, "0"));
    let power = exponent.strip_prefix(['+', '-', '\u{2212}']).unwrap_or(exponent);

    let is_number = are_digits(whole) && are_digits(decimals) && are_digits(power) && power.len() <= 3;
    is_number && (fraction.is_some() || exponent.starts_with('+'))
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn scientific_notation_is_damage() {
        for text in [
            "8.12346E+15",
            "6.09124E+12",
            "8,12346E+15",
            "1.23457e+11",
            "8.12346E15",
            "8E+12",
            "812.346E+13",
            "9.36126460281553E+21",
            "5.1E-12",
            "8.00E−12",
            "-8.1E+9",
            " 8.12346E+15\u{a0}",
            "\t8.12346E+15",
            "\u{feff}8.12346E+15\u{200b}",
            "'8.12346E+15",
            "=\"8.12346E+15\"",
            "８．１２３４６Ｅ＋１５",
        ] {
            assert!(spreadsheet_damage(text), "{text:?}");
        }
    }

    #[test]
    fn numbers_codes_and_sentences_are_not() {
        for text in [
            "8E12",
            "12E3456",
            "1E10",
            "812346E15",
            "5098-1204-4885",
            "8E-12",
            "123E-4567",
            "509812044885.0",
            "1,382.11",
            "35.00",
            "8.12346E+",
            ".E+15",
            "8.12346E+1500",
            "8.12.346E+15",
            "SE.0207E+12",
            "1Z879E930346834440",
            "GM9E44608A27984866BA2D",
            "운송장 8.12346E+15",
            "E+15",
            "",
        ] {
            assert!(!spreadsheet_damage(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn letters_and_digits_alone_are_never_damage(text in "[0-9A-Za-z]{0,44}") {
            prop_assert!(!spreadsheet_damage(&text));
        }

        #[test]
        fn without_a_plus_a_point_or_a_comma_nothing_is(text in "[^+.,]{0,44}") {
            prop_assume!(text.nfkc().all(|c| !matches!(c, '+' | '.' | ',')));
            prop_assert!(!spreadsheet_damage(&text));
        }

        /// As Excel writes a long whole number in a cell of the General format: up to five decimals.
        #[test]
        fn every_long_number_shown_by_excel_is(number in 100_000_000_000u64..) {
            let shown = format!("{:.5E}", number as f64).replace('E', "E+");
            prop_assert!(spreadsheet_damage(&shown));
            prop_assert!(spreadsheet_damage(&shown.replace('.', ",")));
        }
    }
}
