//! A small notation for the forms of numbers, and the matcher that reads a number by it.
//!
//! | written | means |
//! |---|---|
//! | `A`–`Z`, `0`–`9` | that character |
//! | `#` `@` `*` | a digit, a letter, either |
//! | `[ACM]`, `[0-8]` | one of these |
//! | `{n}`, `{n..m}` | the one before it, n times, n to m times |
//! | `(…)` | may be left out |
//! | `<…>` | the part that the check digit is reckoned from |
//! | `=` | what follows is the check digit |
//! | `%` | two letters of a country whose post numbers its items ([`super::post`]) |
//!
//! A pattern is compiled by the compiler: a table with a malformed one does not build.

use super::post;

/// The longest pattern of the table has 16 pieces.
const MOST_PIECES: usize = 20;
const MOST_GROUPS: usize = 4;

/// A compiled pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pattern {
    pieces: [Piece; MOST_PIECES],
    len: usize,
}

/// The parts of a number that a check digit's rule needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'n> {
    /// What stands between `<` and `>`; empty without them.
    pub summed: &'n [u8],
    /// The character after `=`, and where it stands.
    pub check: Option<(usize, u8)>,
}

impl Pattern {
    /// The parts of a number that has this form from its first to its last character.
    ///
    /// Runs and optional parts take as much as they can, and the first reading that fits is the only one: a check digit
    /// must not be tried against one reading after another until it happens to be right.
    pub fn read<'n>(&self, number: &'n str) -> Option<Parts<'n>> {
        let number = number.as_bytes();
        let found = self.walk(0, number, 0, Found::default())?;
        Some(Parts {
            summed: number.get(found.sum_from..found.sum_to)?,
            check: found.check.and_then(|at| Some((at, *number.get(at)?))),
        })
    }

    /// How many characters the pattern itself names and demands: `LTN#{8}N1` names five.
    pub fn literals(&self) -> usize {
        let (mut count, mut at) = (0, 0);
        while let Some(piece) = self.piece(at) {
            at = match piece {
                Piece::Optional { end } => end,
                Piece::Run { set, .. } => {
                    count += usize::from(set.count_ones() == 1);
                    at + 1
                }
                Piece::SumFrom | Piece::SumTo | Piece::Check | Piece::Post => at + 1,
            };
        }
        count
    }

    fn piece(&self, at: usize) -> Option<Piece> {
        self.pieces.get(..self.len)?.get(at).copied()
    }

    fn walk(&self, piece: usize, number: &[u8], at: usize, found: Found) -> Option<Found> {
        let Some(now) = self.piece(piece) else {
            return (at == number.len()).then_some(found);
        };
        let next = piece + 1;
        match now {
            Piece::Run { set, least, most } => {
                let rest = number.get(at..)?;
                let there = rest.iter().take(most.into()).take_while(|&&byte| set & bit(byte) != 0).count();
                (least.into()..=there).rev().find_map(|taken| self.walk(next, number, at + taken, found))
            }
            Piece::Optional { end } => {
                self.walk(next, number, at, found).or_else(|| self.walk(end, number, at, found))
            }
            Piece::SumFrom => self.walk(next, number, at, Found { sum_from: at, ..found }),
            Piece::SumTo => self.walk(next, number, at, Found { sum_to: at, ..found }),
            Piece::Check => self.walk(next, number, at, Found { check: Some(at), ..found }),
            Piece::Post => {
                let code = number.get(at..at + 2)?;
                post::has_code(code).then(|| self.walk(next, number, at + 2, found))?
            }
        }
    }
}

/// Where the marked parts were found on the way so far.
#[derive(Clone, Copy, Default)]
struct Found {
    sum_from: usize,
    sum_to: usize,
    check: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
enum Piece {
    /// `least` to `most` characters out of a set (see [`bit`]).
    Run {
        set: u64,
        least: u8,
        most: u8,
    },
    /// The pieces from here to before `end` may be left out.
    Optional {
        end: usize,
    },
    SumFrom,
    SumTo,
    Check,
    Post,
}

const DIGITS: u64 = (1 << 10) - 1;
const LETTERS: u64 = ((1 << 26) - 1) << 10;

/// A character's place in a set: ten digits, then twenty-six letters. Nothing else is in any set.
const fn bit(byte: u8) -> u64 {
    match byte {
        b'0'..=b'9' => 1 << (byte - b'0'),
        b'A'..=b'Z' => 1 << (byte - b'A' + 10),
        _ => 0,
    }
}

/// Compiles a pattern; meant for statics, where a panic is an error of the build.
pub(super) const fn pattern(text: &str) -> Pattern {
    let text = text.as_bytes();
    let mut pieces = [Piece::Post; MOST_PIECES];
    let mut len = 0;
    let mut open = [0; MOST_GROUPS];
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at] == b')' {
            assert!(depth > 0, "a closing parenthesis without its opening one");
            depth -= 1;
            pieces[open[depth]] = Piece::Optional { end: len };
            at += 1;
            continue;
        }
        (pieces[len], at) = match text[at] {
            b'(' => {
                open[depth] = len;
                depth += 1;
                (Piece::Optional { end: 0 }, at + 1)
            }
            b'<' => (Piece::SumFrom, at + 1),
            b'>' => (Piece::SumTo, at + 1),
            b'=' => (Piece::Check, at + 1),
            b'%' => (Piece::Post, at + 1),
            _ => run(text, at),
        };
        len += 1;
    }
    assert!(depth == 0, "an opening parenthesis without its closing one");
    Pattern { pieces, len }
}

/// A set of characters with its repetition, and where the pattern goes on after it.
const fn run(text: &[u8], at: usize) -> (Piece, usize) {
    let (set, at) = match text[at] {
        b'#' => (DIGITS, at + 1),
        b'@' => (LETTERS, at + 1),
        b'*' => (DIGITS | LETTERS, at + 1),
        b'[' => one_of(text, at + 1),
        byte => (bit(byte), at + 1),
    };
    assert!(set != 0, "a character that no number has");
    let (least, most, at) = times(text, at);
    assert!(0 < least && least <= most, "a repetition that cannot be");
    (Piece::Run { set, least, most }, at)
}

/// `ACM]` or `0-8]`.
const fn one_of(text: &[u8], mut at: usize) -> (u64, usize) {
    let mut set = 0;
    while text[at] != b']' {
        let first = text[at];
        let last = if text[at + 1] == b'-' { text[at + 2] } else { first };
        at += if text[at + 1] == b'-' { 3 } else { 1 };
        let mut byte = first;
        while byte <= last {
            set |= bit(byte);
            byte += 1;
        }
    }
    (set, at + 1)
}

/// `{n}`, `{n..m}`, or nothing: once.
const fn times(text: &[u8], at: usize) -> (u8, u8, usize) {
    if at >= text.len() || text[at] != b'{' {
        return (1, 1, at);
    }
    let (least, at) = whole_number(text, at + 1);
    let (most, at) = if text[at] == b'.' { whole_number(text, at + 2) } else { (least, at) };
    assert!(text[at] == b'}', "a repetition without its closing brace");
    (least, most, at + 1)
}

const fn whole_number(text: &[u8], mut at: usize) -> (u8, usize) {
    let mut number = 0;
    while text[at].is_ascii_digit() {
        number = number * 10 + (text[at] - b'0');
        at += 1;
    }
    (number, at)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A number of this form, each choice made by `choose(how many there are)`; optional parts come and go.
    pub fn sample(pattern: &Pattern, mut choose: impl FnMut(usize) -> usize) -> String {
        let mut number = String::new();
        let mut at = 0;
        while let Some(piece) = pattern.piece(at) {
            at += 1;
            match piece {
                Piece::Run { set, least, most } => {
                    let members: Vec<char> =
                        ('0'..='9').chain('A'..='Z').filter(|c| set & bit(*c as u8) != 0).collect();
                    let times = usize::from(least) + choose(usize::from(most - least) + 1);
                    number.extend((0..times).map(|_| members[choose(members.len())]));
                }
                Piece::Optional { end } => at = [at, end][choose(2)],
                Piece::Post => number.push_str(post::CODES[choose(post::CODES.len())]),
                Piece::SumFrom | Piece::SumTo | Piece::Check => {}
            }
        }
        number
    }

    fn fits(text: &str, number: &str) -> bool {
        pattern(text).read(number).is_some()
    }

    #[test]
    fn each_sign_means_what_the_table_says() {
        for (text, good, bad) in [
            ("TB[ACM]#{2}", &["TBA00", "TBC19"][..], &["TBB00", "TBA0", "TBA000", "TBA0A", "XTBA00", ""][..]),
            ("[0-8]@*", &["0AZ", "8Z9"], &["9AA", "0AA0", "00A", "AAA"]),
            ("LP#{2..4}", &["LP12", "LP123", "LP1234"], &["LP1", "LP12345", "LP"]),
            ("CN(UP)##", &["CN12", "CNUP12"], &["CNU12", "CNP12", "CNUPUP12"]),
            ("(42#(##))9#", &["91", "42191", "4212391"], &["4291", "421291", "12391", ""]),
            ("##%", &["12KR", "12GB"], &["12XX", "1KR", "12K", "12KRR"]),
        ] {
            for number in good {
                assert!(fits(text, number), "{number} has the form {text}");
            }
            for number in bad {
                assert!(!fits(text, number), "{number} has not the form {text}");
            }
        }
    }

    #[test]
    fn nothing_but_capital_letters_and_digits_fits() {
        for number in ["１２", "1 ", "ab", "가", "1\u{0}", "é"] {
            assert!(!fits("**", number), "{number:?}");
        }
    }

    #[test]
    fn marked_parts_are_found_wherever_they_stand() {
        let form = pattern("3#<#{2..3}>=###");
        assert_eq!(form.read("3012789"), Some(Parts { summed: b"12", check: Some((4, b'7')) }));
        assert_eq!(form.read("30123789"), Some(Parts { summed: b"123", check: Some((5, b'7')) }));
        assert_eq!(pattern("##").read("12"), Some(Parts { summed: b"", check: None }));
    }

    #[test]
    fn the_greedy_reading_is_the_only_one() {
        let form = pattern("(4#(##))<#{1..3}>=#");
        assert_eq!(form.read("419988"), Some(Parts { summed: b"8", check: Some((5, b'8')) }));
    }

    #[test]
    fn literals_count_what_is_named_and_demanded() {
        for (text, literals) in
            [("#{12}", 0), ("1Z*", 2), ("LTN#{8}N1", 5), ("(420#{5}(#{4}))<94#>=#", 2), ("[AFC]##", 0)]
        {
            assert_eq!(pattern(text).literals(), literals, "{text}");
        }
    }

    #[test]
    #[should_panic(expected = "a character that no number has")]
    fn a_small_letter_is_no_pattern() {
        pattern("1z");
    }

    #[test]
    #[should_panic(expected = "without its closing one")]
    fn an_open_group_is_no_pattern() {
        pattern("(12");
    }

    #[test]
    #[should_panic(expected = "a repetition that cannot be")]
    fn a_run_backwards_is_no_pattern() {
        pattern("#{4..2}");
    }
}
