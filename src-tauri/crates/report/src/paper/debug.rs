//! How papers are printed for those who mend the program: what stands in them is a person's, and is not.

use std::fmt::{Debug, Formatter, Result};

use super::{Block, Paper, PlacedLine};

impl Debug for Paper {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_struct("Paper")
            .field("title", &self.title)
            .field("blocks", &self.blocks)
            .finish_non_exhaustive()
    }
}

impl Debug for Block {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Addressee(_) => f.write_str("Addressee(…)"),
            Self::Heading(_) => f.write_str("Heading(…)"),
            Self::Subheading(_) => f.write_str("Subheading(…)"),
            Self::Caption(_) => f.write_str("Caption(…)"),
            Self::Paragraph(_) => f.write_str("Paragraph(…)"),
            Self::Remark(_) => f.write_str("Remark(…)"),
            Self::Points(points) => write!(f, "Points({})", points.len()),
            Self::Steps(steps) => write!(f, "Steps({})", steps.len()),
            Self::Facts(facts) => write!(f, "Facts({})", facts.len()),
            Self::Table(table) => write!(f, "Table({} rows)", table.rows.len()),
            Self::Blanks(blanks) => write!(f, "Blanks({})", blanks.len()),
        }
    }
}

impl Debug for PlacedLine {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { page, x, base, width, .. } = self;
        write!(f, "PlacedLine(page {page}, {x}, {base}, {width} wide, …)")
    }
}
