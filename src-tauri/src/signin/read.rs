//! What is read of a page.

use super::frame;

/// Gives what the person sees, as a text.
pub const SCRIPT: &str = include_str!("read.js");

/// Why a page is not brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// There is more of it than is taken.
    #[error("the page is too long")]
    TooLong,
    /// The page gave nothing, or something else than a text.
    #[error("the page cannot be read")]
    Unreadable,
}

/// What the script gave, which web views hand over as JSON.
pub fn page(given: &str) -> Result<String, NotRead> {
    let page: Option<String> = serde_json::from_str(given).map_err(|_| NotRead::Unreadable)?;
    let page = page.filter(|page| page.len() <= frame::LONGEST).ok_or(NotRead::TooLong)?;
    if page.trim().is_empty() { Err(NotRead::Unreadable) } else { Ok(page) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_a_page_and_nothing_else_is() {
        assert_eq!(page(r#""<p>\uD1B5\"관\"</p>""#).unwrap(), "<p>통\"관\"</p>");
        for given in ["", "{}", "5", "undefined", r#""""#, r#""\ud800""#] {
            assert_eq!(page(given), Err(NotRead::Unreadable), "{given}");
        }
    }

    #[test]
    fn more_than_is_taken_is_said() {
        assert_eq!(page("null"), Err(NotRead::TooLong));
        let letters = "통".repeat(frame::LONGEST / 3);
        assert!(page(&format!("\"{letters}\"")).is_ok());
        assert_eq!(page(&format!("\"{letters}통\"")), Err(NotRead::TooLong));
    }
}
