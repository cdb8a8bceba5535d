//! A paper: A4, in blocks, and the PDF of it.
//!
//! | what | file |
//! |---|---|
//! | the typeface: which characters it has | `face.rs` |
//! | what is drawn for a text, and for what the face lacks | `letters.rs` |
//! | where a text is broken into lines | `lines.rs` |
//! | sizes, margins, greys | `sheet.rs` |
//! | blocks into slabs that are never cut | `setting.rs`, `rows.rs`, `columns.rs`, `slab.rs` |
//! | slabs onto pages, and the foot of each | `pages.rs`, `foot.rs` |
//! | what the parts are, for those who hear it | `elements.rs` |
//! | pages into a PDF | `draw.rs` |
//! | how they are printed for those who mend the program | `debug.rs` |
//! | which line stands where | `placed.rs` |

mod columns;
mod debug;
mod draw;
mod elements;
mod face;
mod foot;
mod letters;
mod lines;
mod pages;
mod placed;
mod rows;
mod setting;
mod sheet;
mod slab;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use munjigi_words::Lang;

use face::Faces;
use foot::Foot;
use pages::Page;
use setting::Setting;

pub use placed::{PlacedLine, lines};

/// What is written.
#[derive(Clone, PartialEq)]
pub struct Paper {
    /// On top of the first page, and in the document's own description.
    pub title: String,
    /// The language that it is in.
    pub lang: Lang,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// At the foot of each page, beside its number. Up to five lines of it are drawn.
    pub foot: String,
    /// From the top on.
    pub blocks: Vec<Block>,
}

/// A part of a paper. A line break in a text breaks the line.
#[derive(Clone, PartialEq)]
pub enum Block {
    /// To whom it is written.
    Addressee(String),
    /// A heading. It never stands alone at the foot of a page.
    Heading(String),
    /// A heading of a part of what stands under the last heading.
    Subheading(String),
    /// What the table after it is, in small grey letters. It stays with the table.
    Caption(String),
    /// A paragraph.
    Paragraph(String),
    /// A paragraph in small grey letters.
    Remark(String),
    /// Points, each with its mark.
    Points(Vec<String>),
    /// Points with numbers, from 1.
    Steps(Vec<String>),
    /// Names and values, a line each.
    Facts(Vec<(String, String)>),
    /// A table. Its head stands on each page that it runs over.
    Table(Table),
    /// Names, each with a line to write on by hand.
    Blanks(Vec<String>),
}

/// A table.
#[derive(Clone, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// A cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// Its share of the width, relative to the others'.
    pub share: f32,
}

impl Column {
    /// A column.
    pub fn new(title: String, share: f32) -> Self {
        Self { title, share }
    }
}

/// Why there is no PDF of a paper. Says nothing of what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The typeface within the program is damaged.
    #[error("the typeface of the papers cannot be read")]
    Typeface,
    /// What the PDF's writer says.
    #[error("the paper could not be written as a PDF: {0}")]
    NotWritten(String),
}

/// The PDF of a paper: tagged (PDF/UA-1), with the letters that it uses. The same paper gives the same bytes.
///
/// # Errors
/// As [`PaperError`] says; no text can cause one.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let faces = Faces::get()?;
    let (pages, setting) = set(paper, faces);
    draw::draw(paper, &pages, setting.elements, faces)
}

fn set(paper: &Paper, faces: &'static Faces) -> (Vec<Page>, Setting) {
    let foot = Foot::of(&paper.foot, faces);
    let mut setting = Setting::of(paper, faces, foot.top() - sheet::TOP);
    let mut pages = pages::pages(std::mem::take(&mut setting.slabs), foot.top());
    foot.stand_on(&mut pages);
    (pages, setting)
}
