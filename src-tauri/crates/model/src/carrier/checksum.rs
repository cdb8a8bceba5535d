//! The rules by which carriers reckon a check digit.

/// How the check character of a number follows from the rest of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// No check character, or none whose rule is known.
    Unchecked,
    /// The digits, read as one number, modulo 7 (DHL, and by the values seen Hanjin and CJ).
    Mod7,
    /// From the right, values times `last`, `before`, `last`, …; the check digit fills the sum up to the next ten.
    /// `put_before` is what the number is reckoned with where it is printed without (USPS: the application identifier 91).
    Mod10 { last: u32, before: u32, put_before: &'static [u8] },
    /// From the right, digits times 1, 3, 7, 1, …; the sum modulo 11, then 10 (FedEx; the usual wording counts from the left:
    /// 3, 1, 7 over eleven digits, 1, 7, 3 over thirteen).
    Mod11Mod10,
    /// UPU S10: 8, 6, 4, 2, 3, 5, 9, 7 from the left; 11 less the sum modulo 11; 10 is written 0 and 11 is written 5.
    S10,
    /// ISO 7064 MOD 37,36: digits and letters, and the check character is either (DPD).
    Mod37And36,
}

impl Rule {
    /// The check character that belongs to the summed part; `None` where there is none to compare.
    pub fn check_character(self, summed: &[u8]) -> Option<u8> {
        let values = summed.iter().map(|&byte| value(byte));
        let sum = match self {
            Self::Unchecked => return None,
            Self::Mod7 => values.fold(0, |rest, digit| (rest * 10 + digit) % 7),
            Self::Mod10 { last, before, put_before } => {
                let put_before = if summed.starts_with(put_before) { &[] } else { put_before };
                let digits = put_before.iter().chain(summed).map(|&byte| mod10_value(byte));
                (10 - weighted(digits.rev(), &[last, before]) % 10) % 10
            }
            Self::Mod11Mod10 => weighted(values.rev(), &[1, 3, 7]) % 11 % 10,
            Self::S10 => match 11 - weighted(values, &[8, 6, 4, 2, 3, 5, 9, 7]) % 11 {
                10 => 0,
                11 => 5,
                digit => digit,
            },
            Self::Mod37And36 => {
                let product = values.fold(36, |product, value| {
                    let sum = (product + value) % 36;
                    (if sum == 0 { 36 } else { sum }) * 2 % 37
                });
                (37 - product) % 36
            }
        };
        char::from_digit(sum, 36).map(|c| c.to_ascii_uppercase() as u8)
    }
}

fn weighted(values: impl Iterator<Item = u32>, weights: &[u32]) -> u32 {
    values.zip(weights.iter().cycle()).map(|(value, weight)| value * weight).sum()
}

/// 0–9, then A = 10 to Z = 35.
fn value(byte: u8) -> u32 {
    char::from(byte).to_digit(36).unwrap_or(0)
}

/// UPS counts letters too: A is 2, B is 3, up to H is 9, then I is 0 and so on.
fn mod10_value(byte: u8) -> u32 {
    if byte.is_ascii_digit() { value(byte) } else { (u32::from(byte) + 7) % 10 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BY_3_AND_1: Rule = Rule::Mod10 { last: 3, before: 1, put_before: b"" };
    const BY_1_AND_2: Rule = Rule::Mod10 { last: 1, before: 2, put_before: b"" };
    const WITH_91: Rule = Rule::Mod10 { last: 3, before: 1, put_before: b"91" };

    #[test]
    fn public_test_numbers_have_their_check_characters() {
        for (rule, summed, check) in [
            (Rule::Mod7, "331881002", '5'),
            (Rule::Mod7, "7389105114", '6'),
            (BY_3_AND_1, "007393800054929", '7'),
            (BY_1_AND_2, "879E93034683444", '0'),
            (BY_1_AND_2, "150623562", '0'),
            (WITH_91, "7196901075600307738", '5'),
            (WITH_91, "910112345678900000001", '3'),
            (Rule::Mod11Mod10, "98657878885", '5'),
            (Rule::Mod11Mod10, "0077901797269", '7'),
            (Rule::S10, "12345678", '5'),
            (Rule::Mod37And36, "008182709980000020033350276", 'C'),
            (Rule::Mod37And36, "09980000020034", 'D'),
        ] {
            assert_eq!(rule.check_character(summed.as_bytes()), Some(check as u8), "{rule:?} {summed}");
        }
        assert_eq!(Rule::Unchecked.check_character(b"123"), None);
    }

    #[test]
    fn s10_writes_ten_as_0_and_eleven_as_5() {
        assert_eq!(Rule::S10.check_character(b"00000000"), Some(b'5'), "11 less 0");
        assert_eq!(Rule::S10.check_character(b"00000100"), Some(b'6'), "11 less 5");
        assert_eq!(Rule::S10.check_character(b"00000008"), Some(b'0'), "11 less 1");
    }

    proptest! {
        /// What a check digit is for: one mistyped digit shows, wherever it stands. (Mod 7 misses 0 for 7, 1 for 8, 2 for 9;
        /// mod 11 mod 10 writes 10 and 0 alike; doubled in the UPS way, 0 and 5 count alike.)
        #[test]
        fn one_wrong_digit_shows(digits in "[0-9]{15}", at in 0usize..15, other in 0u8..10) {
            let right = digits.as_bytes();
            let mut wrong = right.to_vec();
            wrong[at] = b'0' + other;
            let apart = right[at].abs_diff(wrong[at]);
            for (rule, hidden) in [(BY_3_AND_1, 0), (Rule::Mod7, 7), (BY_1_AND_2, 5), (Rule::Mod37And36, 0)] {
                if apart != 0 && apart != hidden {
                    prop_assert_ne!(rule.check_character(right), rule.check_character(&wrong), "{:?}", rule);
                }
            }
        }

        #[test]
        fn every_rule_answers_every_text(text in proptest::collection::vec(any::<u8>(), 0..60)) {
            for rule in [Rule::Mod7, BY_3_AND_1, BY_1_AND_2, WITH_91, Rule::Mod11Mod10, Rule::S10, Rule::Mod37And36] {
                let check = rule.check_character(&text);
                prop_assert!(check.is_some_and(|c| c.is_ascii_digit() || c.is_ascii_uppercase()), "{:?}", rule);
            }
        }
    }
}
