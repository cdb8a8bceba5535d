//! How wide the columns of a table are.

use super::face::Faces;
use super::lines::words;
use super::setting::MEASURE;
use super::sheet::{self, LEFT, Style};
use super::{Column, Table};

/// What is free on both sides of a cell's text.
const MARGIN: f32 = 3.5;
/// No column is narrower, as long as they fit.
const NARROWEST: f32 = 32.0;
/// So that the widest word is not broken by a rounded sum.
const ROUNDING: f32 = 0.1;

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

/// Columns by their shares, and none narrower than its widest word as long as there is room.
pub fn columns<'t>(table: &'t Table, faces: &Faces) -> Vec<Placed<'t>> {
    let count = table.rows.iter().map(Vec::len).max().unwrap_or(0).max(table.columns.len());
    let of = |at: usize| table.columns.get(at);
    let shares: Vec<f64> = (0..count).map(|at| share(of(at))).collect();
    let needs: Vec<f32> = (0..count).map(|at| need(table, at, faces)).collect();
    let widths = with_room(&widths(&shares, MEASURE), &needs);
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

/// The width of a column in which no word is broken. A word that takes half of the line is broken all the same.
fn need(table: &Table, at: usize, faces: &Faces) -> f32 {
    let title = table.columns.get(at).map(|column| (column.title.as_str(), sheet::COLUMN));
    let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|text| (text.as_str(), sheet::CELL));
    let words = title.into_iter().chain(cells).flat_map(|(text, style)| {
        words(text, faces.of(style.weight)).into_iter().map(move |width| width * style.size)
    });
    let widest = words.filter(|width| *width < MEASURE / 2.0).fold(0.0, f32::max);
    (widest + 2.0 * MARGIN + ROUNDING).max(NARROWEST)
}

/// Columns that have more than they need give of it to those that have less, to the least lack first: a number that is broken is
/// misread.
fn with_room(widths: &[f32], needs: &[f32]) -> Vec<f32> {
    let mut lacks: Vec<f32> =
        widths.iter().zip(needs).map(|(width, need)| need - width).filter(|it| *it > 0.0).collect();
    lacks.sort_by(f32::total_cmp);
    let spare: f32 = widths.iter().zip(needs).map(|(width, need)| (width - need).max(0.0)).sum();
    let (mut left, mut met) = (spare, 0.0);
    for lack in lacks {
        if lack > left {
            break;
        }
        left -= lack;
        met = lack;
    }
    let kept = if spare > 0.0 { left / spare } else { 1.0 };
    let new = |(width, need): (&f32, &f32)| {
        let lack = need - width;
        if lack > met {
            *width
        } else if lack > 0.0 {
            *need
        } else {
            need - lack * kept
        }
    };
    widths.iter().zip(needs).map(new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_does_not_need_another_has() {
        assert_eq!(with_room(&[100.0, 100.0], &[50.0, 120.0]), [80.0, 120.0]);
        assert_eq!(with_room(&[100.0, 100.0], &[50.0, 90.0]), [100.0, 100.0]);
        assert_eq!(with_room(&[100.0, 100.0], &[150.0, 120.0]), [100.0, 100.0]);
        assert_eq!(with_room(&[100.0, 20.0, 20.0], &[90.0, 60.0, 30.0]), [90.0, 20.0, 30.0]);
        assert_eq!(with_room(&[], &[]), [0.0; 0]);
    }

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
