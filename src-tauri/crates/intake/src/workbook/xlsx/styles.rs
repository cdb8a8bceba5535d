//! What cells with a style show.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::part::{Part, attribute};
use crate::Error;
use crate::workbook::format::Shows;

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
        part.each(|event| {
            match event {
                Event::Start(e) | Event::Empty(e) => {
                    let number = || attribute(e, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                    match e.local_name().as_ref() {
                        "cellXfs" => of_cells = matches!(event, Event::Start(_)),
                        "numFmt" => codes.extend(
                            number().zip(attribute(e, "formatCode").map(|code| Shows::of_code(&code))),
                        ),
                        "xf" if of_cells => {
                            let shows = number()
                                .map(|id| codes.get(&id).copied().unwrap_or_else(|| Shows::of_number(id)));
                            styles.shows.push(shows.unwrap_or_default());
                        }
                        _ => {}
                    }
                }
                Event::End(e) if e.local_name().as_ref() == "cellXfs" => of_cells = false,
                _ => {}
            }
            Ok(())
        })?;
        Ok(styles)
    }

    pub fn shows(&self, style: &str) -> Shows {
        style.parse::<usize>().ok().and_then(|at| self.shows.get(at)).copied().unwrap_or_default()
    }
}
