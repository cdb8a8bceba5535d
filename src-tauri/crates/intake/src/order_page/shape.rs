//! The shapes of shops' order numbers, in a small notation: `#` a digit, `@` a letter, `*` either, `{n..m}` how often the one
//! before; everything else is that character, in either case.

/// Whether a number has a shape from its first to its last character. Runs take as much as they can.
pub(super) fn fits(shape: &str, number: &str) -> bool {
    let mut shape = shape.chars().peekable();
    let mut rest = number.chars().peekable();
    while let Some(sign) = shape.next() {
        let (least, most) = if shape.next_if_eq(&'{').is_some() { times(&mut shape) } else { (1, 1) };
        let mut taken = 0;
        while taken < most && rest.next_if(|c| is_of(sign, *c)).is_some() {
            taken += 1;
        }
        if taken < least {
            return false;
        }
    }
    rest.peek().is_none()
}

fn is_of(sign: char, c: char) -> bool {
    match sign {
        '#' => c.is_ascii_digit(),
        '@' => c.is_ascii_alphabetic(),
        '*' => c.is_ascii_alphanumeric(),
        other => other.eq_ignore_ascii_case(&c),
    }
}

/// `n}` or `n..m}`.
fn times(shape: &mut impl Iterator<Item = char>) -> (usize, usize) {
    let text: String = shape.by_ref().take_while(|c| *c != '}').collect();
    let (least, most) = text.split_once("..").unwrap_or((&text, &text));
    (least.parse().unwrap_or(1), most.parse().unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn shapes_of_known_shops() {
        for (shape, good, bad) in [
            ("###-#######-#######", "112-7700441-0000001", "112-7700441-000001"),
            ("PO-###-#{15..20}", "po-162-12345678901234567", "PO-162-1234"),
            ("GS@*{8..16}", "GSO1AB23C00XYZ", "GS1AB23C00XYZ"),
            ("#{9}", "532004417", "5320044171"),
        ] {
            assert!(fits(shape, good), "{shape} {good}");
            assert!(!fits(shape, bad), "{shape} {bad}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(shape in any::<String>(), number in any::<String>()) {
            let _ = fits(&shape, &number);
        }
    }
}
