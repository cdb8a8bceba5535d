//! How wide the columns of a table are.

use super::face::Faces;
use super::setting::MEASURE;
use super::sheet::{LEFT, Style};
use super::{Column, Table};

/// What is free on both sides of a cell's text.
const MARGIN: f32 = 3.5;
/// No column is narrower, as long as they fit.
const NARROWEST: f32 = 32.0;

/// A column at its place.
pub struct Placed<'a> {
    pub title: &'a str,
    x: f32,
    width: f32,
}

impl Placed<'_> {
    /// Where its text begins, and how wide it may be.
    pub fn inner(&self) -> (f32, f32) {
        let margin = MARGIN.min(self.width / 8.0);
        (self.x + margin, self.width - 2.0 * margin)
    }

    /// The style, in letters so small that the widest of them fits. Only a table of very many columns comes to that.
    pub fn fitting(&self, style: Style, faces: &Faces) -> Style {
        let (_, width) = self.inner();
        Style { size: style.size.min(width / faces.of(style.weight).widest()), ..style }
    }
}

/// Columns by their shares.
pub fn columns(table: &Table) -> Vec<Placed<'_>> {
    let count = table.rows.iter().map(Vec::len).max().unwrap_or(0).max(table.columns.len());
    let of = |at: usize| table.columns.get(at);
    let shares: Vec<f64> = (0..count).map(|at| share(of(at))).collect();
    let widths = widths(&shares, MEASURE);
    let mut x = LEFT;
    let place = |(at, width): (usize, f32)| {
        let title = of(at).map_or("", |column| column.title.as_str());
        let placed = Placed { title, x, width };
        x += width;
        placed
    };
    widths.into_iter().enumerate().map(place).collect()
}

/// One that says nothing of itself is as wide as one that says 1.
fn share(column: Option<&Column>) -> f64 {
    let said = column.map_or(1.0, |column| f64::from(column.share));
    if said.is_finite() && said > 0.0 { said } else { 1.0 }
}

/// The width in shares; what would be too narrow takes from all that are wider.
fn widths(shares: &[f64], whole: f32) -> Vec<f32> {
    let whole = f64::from(whole);
    let sum: f64 = shares.iter().sum();
    let narrowest = f64::from(NARROWEST).min(whole / shares.len() as f64);
    let above: Vec<f64> = shares.iter().map(|share| (whole * share / sum - narrowest).max(0.0)).collect();
    let sum: f64 = above.iter().sum();
    let rest = whole - narrowest * shares.len() as f64;
    let part = |above: f64| if sum > 0.0 { rest * above / sum } else { 0.0 };
    above.into_iter().map(|above| (narrowest + part(above)) as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_shares() {
        assert_eq!(widths(&[1.0, 3.0], 400.0), [100.0, 300.0]);
        assert_eq!(widths(&[1.0, 99.0], 400.0), [32.0, 368.0]);
        assert_eq!(widths(&[1.0; 40], 400.0), [10.0; 40]);
        assert!(widths(&[], 400.0).is_empty());
    }

    #[test]
    fn a_share_that_is_none_is_one() {
        for said in [f32::NAN, f32::INFINITY, 0.0, -3.0] {
            assert_eq!(share(Some(&Column { title: String::new(), share: said })), 1.0);
        }
        assert_eq!(widths(&[f64::from(f32::MAX), 1.0], 400.0), [368.0, 32.0]);
    }
}
