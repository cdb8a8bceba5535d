//! The foot of each page: a text on the left, "1 / 3" on the right.

use super::face::{Face, Faces};
use super::lines::{Line, lines};
use super::pages::Page;
use super::setting::MEASURE;
use super::sheet::{BOTTOM, FOOT, FOOT_GAP, FOOT_LINES, FOOTER, LEFT, RIGHT};
use super::slab::{Ink, Part};

/// What stands at the foot of all pages.
pub struct Foot {
    lines: Vec<Line>,
    face: &'static Face,
}

impl Foot {
    pub fn of(text: &str, faces: &'static Faces) -> Self {
        let face = faces.of(FOOTER.weight);
        let mut lines = lines(text, face, FOOTER.size, MEASURE - FOOT_GAP);
        lines.truncate(FOOT_LINES);
        Self { lines, face }
    }

    /// Where the text above it ends.
    pub fn top(&self) -> f32 {
        BOTTOM - self.above_last()
    }

    /// Puts it on each page, the last of its lines beside the page's number.
    pub fn stand_on(self, pages: &mut [Page]) {
        let count = pages.len();
        for (at, page) in pages.iter_mut().enumerate() {
            let first = FOOT - self.above_last();
            for (below, line) in self.lines.iter().enumerate() {
                page.push(ink(line.clone(), LEFT, first + FOOTER.lead * below as f32));
            }
            let number = format!("{} / {count}", at + 1);
            for line in lines(&number, self.face, FOOTER.size, MEASURE) {
                let x = RIGHT - line.width * FOOTER.size;
                page.push(ink(line, x, FOOT));
            }
        }
    }

    fn above_last(&self) -> f32 {
        FOOTER.lead * self.lines.len().saturating_sub(1) as f32
    }
}

fn ink(line: Line, x: f32, base: f32) -> Ink {
    Ink::Text { line, style: FOOTER, x, base, part: Part::Foot }
}
