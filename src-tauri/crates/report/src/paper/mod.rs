//! A paper: A4, in blocks, and the PDF of it.

use chrono::{DateTime, Utc};
use munjigi_words::Lang;

/// What is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// On top of the first page, and in the document's own description.
    pub title: String,
    /// The language that it is in.
    pub lang: Lang,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// At the foot of each page, beside its number.
    pub foot: String,
    /// From the top on.
    pub blocks: Vec<Block>,
}

/// A part of a paper. A line break in a text breaks the line.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// To whom it is written.
    Addressee(String),
    /// A heading. It never stands alone at the foot of a page.
    Heading(String),
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
#[derive(Clone, Debug, PartialEq)]
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
