//! What is set and not yet on a page: slabs, from the top on. No slab is ever cut.

use std::rc::Rc;

use super::elements::ElementId;
use super::lines::Line;
use super::sheet::{Rule, Style};

/// A piece of the paper as high as a line, a row or a head.
#[derive(Debug, Default)]
pub struct Slab {
    /// What is free above it, but on top of a page.
    pub gap: f32,
    pub height: f32,
    pub ink: Vec<Ink>,
    /// Whether it is on the same page as the next one.
    pub stays: bool,
    /// What stands above it again where it is the first of a page.
    pub head: Option<Rc<Head>>,
}

/// The head of a table, for the pages that it runs over.
#[derive(Debug)]
pub struct Head {
    pub height: f32,
    pub ink: Vec<Ink>,
}

/// Something drawn. Places are from the left edge of the sheet and from the top of the slab, later from that of the sheet.
#[derive(Clone, Debug)]
pub enum Ink {
    Text { line: Line, style: Style, x: f32, base: f32, part: Part },
    Rule { rule: Rule, x: f32, y: f32, length: f32 },
}

/// What a text is to a reader who hears the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A part of an element.
    Of(ElementId),
    /// A head that was heard on an earlier page.
    Again,
    /// A foot.
    Foot,
}

impl Ink {
    /// The same, lower by so much.
    pub fn lowered(mut self, by: f32) -> Self {
        match &mut self {
            Self::Text { base, .. } => *base += by,
            Self::Rule { y, .. } => *y += by,
        }
        self
    }

    /// The same, for a page where nobody needs to hear it again.
    pub fn again(mut self) -> Self {
        if let Self::Text { part, .. } = &mut self {
            *part = Part::Again;
        }
        self
    }
}
