//! The cells of a table by column, as a browser lays them out.

use super::{Cell, Table};

/// Columns beyond this are not laid out: a cell that spans a thousand columns in each of a million rows is no table.
const MOST_COLUMNS: usize = 64;

impl Table {
    /// Row by row, the cell in each column; a cell over several rows or columns stands in each of them.
    pub fn grid(&self) -> impl Iterator<Item = Vec<&Cell>> {
        // By column: for how many further rows the cell of a row above stays.
        let mut staying: Vec<Option<(u16, &Cell)>> = vec![None; MOST_COLUMNS];
        self.rows.iter().map(move |row| {
            let mut cells = row.iter().flat_map(|cell| (0..cell.columns).map(move |_| cell));
            let mut laid_out = Vec::with_capacity(row.len().min(MOST_COLUMNS));
            let mut has_gap = false;
            for column in &mut staying {
                let from_above = column.take();
                let Some((rows, cell)) = from_above.or_else(|| cells.next().map(|cell| (cell.rows, cell)))
                else {
                    has_gap = true;
                    continue;
                };
                *column = (rows > 1).then_some((rows - 1, cell));
                // Behind a gap no cell is where it seems to be: the row stays short, and its reader sees that.
                if !has_gap {
                    laid_out.push(cell);
                }
            }
            laid_out
        })
    }
}
