//! Slabs onto pages.

use super::sheet::TOP;
use super::slab::{Ink, Slab};

/// What is drawn on each page, at its place on the sheet.
pub type Page = Vec<Ink>;

/// Fills pages from the top to a line above the foot. There is at least one.
pub fn pages(slabs: Vec<Slab>, bottom: f32) -> Vec<Page> {
    let mut filling = Filling { full: Vec::new(), page: Vec::new(), y: TOP, bottom };
    let mut together = Vec::new();
    for slab in slabs {
        let goes_on = slab.stays;
        together.push(slab);
        if !goes_on {
            filling.place(std::mem::take(&mut together));
        }
    }
    filling.place(together);
    filling.full.push(filling.page);
    filling.full
}

struct Filling {
    full: Vec<Page>,
    page: Page,
    y: f32,
    bottom: f32,
}

/// For sums of heights that are a page exactly.
const ROUNDING: f32 = 0.01;

impl Filling {
    /// Places slabs that are to be on one page. Only where no page is high enough for them they are on several.
    fn place(&mut self, together: Vec<Slab>) {
        if !self.is_fresh() && !self.fits(&together) {
            self.turn();
        }
        let fits = self.fits(&together);
        for slab in together {
            if !fits && !self.is_fresh() && !self.fits(std::slice::from_ref(&slab)) {
                self.turn();
            }
            self.put(slab);
        }
    }

    fn is_fresh(&self) -> bool {
        self.page.is_empty() && self.y <= TOP
    }

    fn fits(&self, slabs: &[Slab]) -> bool {
        let first = slabs.first().map_or(0.0, |slab| match &slab.head {
            Some(head) if self.is_fresh() => head.height,
            _ if self.is_fresh() => 0.0,
            _ => slab.gap,
        });
        let between: f32 = slabs.iter().skip(1).map(|slab| slab.gap).sum();
        let heights: f32 = slabs.iter().map(|slab| slab.height).sum();
        self.y + first + between + heights <= self.bottom + ROUNDING
    }

    fn turn(&mut self) {
        self.full.push(std::mem::take(&mut self.page));
        self.y = TOP;
    }

    fn put(&mut self, slab: Slab) {
        if !self.is_fresh() {
            self.y += slab.gap;
        } else if let Some(head) = &slab.head {
            self.page.extend(head.ink.iter().map(|ink| ink.clone().again().lowered(self.y)));
            self.y += head.height;
        }
        let top = self.y;
        self.page.extend(slab.ink.into_iter().map(|ink| ink.lowered(top)));
        self.y += slab.height;
    }
}
