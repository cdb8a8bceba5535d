//! Which line stands where.

use super::face::{Faces, Weight};
use super::slab::Ink;
use super::{Paper, PaperError, set};

/// A line of text as it stands on a page, in points from the sheet's top left corner.
#[derive(Clone, PartialEq)]
pub struct PlacedLine {
    /// From 0.
    pub page: usize,
    /// The left end.
    pub x: f32,
    /// The base of its letters.
    pub base: f32,
    /// Its width.
    pub width: f32,
    /// The size of its letters.
    pub size: f32,
    /// Whether they are bold.
    pub is_bold: bool,
    /// With a blank at the end, where the next line goes on with another word of the same text.
    pub text: String,
}

/// Every line that [`super::pdf`] draws, foot and page number included: for who asks what stands where.
///
/// # Errors
/// [`PaperError::Typeface`].
pub fn lines(paper: &Paper) -> Result<Vec<PlacedLine>, PaperError> {
    let (pages, _) = set(paper, Faces::get()?);
    let of_page = |(page, ink): (usize, Vec<Ink>)| ink.into_iter().filter_map(move |ink| placed(page, ink));
    Ok(pages.into_iter().enumerate().flat_map(of_page).collect())
}

fn placed(page: usize, ink: Ink) -> Option<PlacedLine> {
    match ink {
        Ink::Rule { .. } => None,
        Ink::Text { line, .. } if line.glyphs.is_empty() => None,
        Ink::Text { line, style, x, base, part: _ } => Some(PlacedLine {
            page,
            x,
            base,
            width: line.width * style.size,
            size: style.size,
            is_bold: style.weight == Weight::Bold,
            text: line.text,
        }),
    }
}
