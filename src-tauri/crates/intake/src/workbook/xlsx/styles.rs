//! What cells with a style show.

use std::collections::HashMap;

use crate::Error;
use crate::workbook::format::Shows;
use crate::workbook::part::{Part, Piece, attribute};

#[derive(Default)]
pub(super) struct Styles {
    shows: Vec<Shows>,
}

impl Styles {
    pub fn of(part: &Part) -> Result<Self, Error> {
        let mut styles = Self::default();
        let mut codes: HashMap<u32, Shows> = HashMap::new();
        // Cells are styled by `cellXfs`; `cellStyleXfs` looks the same.
        let mut of_cells = false;
        part.each(|piece| {
            match piece {
                Piece::Start(element) => {
                    let number = || attribute(element, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                    match element.local_name().as_ref() {
                        "cellXfs" => of_cells = true,
                        "numFmt" => {
                            let code = attribute(element, "formatCode").map(|code| Shows::of_code(&code));
                            codes.extend(number().zip(code));
                        }
                        "xf" if of_cells => {
                            let shows = |id| codes.get(&id).copied().unwrap_or_else(|| Shows::of_number(id));
                            styles.shows.push(number().map(shows).unwrap_or_default());
                        }
                        _ => {}
                    }
                }
                Piece::End("cellXfs") => of_cells = false,
                Piece::End(_) | Piece::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(styles)
    }

    pub fn shows(&self, style: &str) -> Shows {
        style.parse::<usize>().ok().and_then(|at| self.shows.get(at)).copied().unwrap_or_default()
    }
}
