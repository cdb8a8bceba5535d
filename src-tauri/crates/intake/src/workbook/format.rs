//! Number formats: whether a cell shows a number or a day.

/// What a cell with a format shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shows {
    Day,
    /// A time without a day.
    Time,
    #[default]
    Other,
}

impl Shows {
    /// Formats without a code of their own, by their numbers (ECMA-376 part 1, 18.8.30; those of East Asia too).
    pub fn of_number(number: u32) -> Self {
        match number {
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Self::Day,
            18..=21 | 32..=35 | 45..=47 | 55 | 56 => Self::Time,
            _ => Self::Other,
        }
    }

    /// By a code, as `yyyy"년" m"월" d"일"`.
    pub fn of_code(code: &str) -> Self {
        let letters = unquoted(code);
        let has = |letter| letters.contains(letter);
        if has('y') || has('d') || has('e') && has('m') {
            Self::Day
        } else if has('h') || has('s') {
            Self::Time
        } else {
            Self::Other
        }
    }
}

/// The letters of its first part that mean something: not what stands in quotation marks or brackets, or after `\`.
fn unquoted(code: &str) -> String {
    let mut letters = String::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '"' => {
                chars.by_ref().find(|c| *c == '"');
            }
            '[' => {
                chars.by_ref().find(|c| *c == ']');
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            // `General` has an e that is none, and `E+00` is an exponent.
            'G' => return letters,
            'E' => {}
            other => letters.extend(other.to_lowercase()),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        for (code, shows) in [
            ("yyyy-mm-dd", Shows::Day),
            ("YYYY/MM/DD hh:mm", Shows::Day),
            ("yyyy\"년\" m\"월\" d\"일\";@", Shows::Day),
            ("[$-412]mmm d", Shows::Day),
            ("[h]:mm:ss", Shows::Time),
            ("General", Shows::Other),
            ("0.00E+00", Shows::Other),
            ("#,##0\"days\"", Shows::Other),
            ("0", Shows::Other),
            ("\\d0", Shows::Other),
            ("@", Shows::Other),
        ] {
            assert_eq!(Shows::of_code(code), shows, "{code}");
        }
        assert_eq!(
            (Shows::of_number(14), Shows::of_number(0), Shows::of_number(21)),
            (Shows::Day, Shows::Other, Shows::Time)
        );
    }
}
