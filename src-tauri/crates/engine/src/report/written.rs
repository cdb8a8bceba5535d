//! What the person wrote, as it is kept: without blanks around it, and fit to stand on paper. An empty text is none.

use crate::{Error, Result};

/// No name, address or note is longer, in letters.
const LONGEST: usize = 1000;

/// A text of one line.
///
/// # Errors
/// [`Error::NotUnderstood`] names the field.
pub(super) fn line(text: Option<&str>, field: &'static str) -> Result<Option<String>> {
    let text = lines(text, field)?;
    let is_line = |text: &String| !text.contains('\n');
    if text.as_ref().is_none_or(is_line) { Ok(text) } else { Err(Error::NotUnderstood { field }) }
}

/// A text of any number of lines.
///
/// # Errors
/// [`Error::NotUnderstood`] names the field.
pub(super) fn lines(text: Option<&str>, field: &'static str) -> Result<Option<String>> {
    let lines: Vec<&str> = text.unwrap_or_default().trim().lines().map(str::trim).collect();
    let is_written = |line: &&str| line.chars().all(|letter| !letter.is_control());
    let text = lines.join("\n");
    if !lines.iter().all(is_written) || text.chars().count() > LONGEST {
        return Err(Error::NotUnderstood { field });
    }
    Ok((!text.is_empty()).then_some(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_around_it_are_left_out() {
        for text in [None, Some(""), Some(" \r\n ")] {
            assert_eq!((line(text, "name").unwrap(), lines(text, "note").unwrap()), (None, None));
        }
        assert_eq!(line(Some(" 홍길동 "), "name").unwrap().as_deref(), Some("홍길동"));
        assert_eq!(lines(Some(" 길 1 \r\n 2층\n"), "home").unwrap().as_deref(), Some("길 1\n2층"));
    }

    #[test]
    fn what_is_no_such_text_is_named() {
        let longest = "가".repeat(LONGEST);
        assert!(line(Some(&longest), "name").is_ok());
        for text in ["두 줄\n이름", "a\u{0}b", "a\u{1b}[0m", &format!("{longest}가")] {
            assert!(
                matches!(line(Some(text), "name"), Err(Error::NotUnderstood { field: "name" })),
                "{text}"
            );
        }
        for text in ["a\u{0}b", &format!("{longest}가")] {
            assert!(
                matches!(lines(Some(text), "note"), Err(Error::NotUnderstood { field: "note" })),
                "{text}"
            );
        }
    }
}
