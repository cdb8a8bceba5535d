//! The part with the texts that cells share.

use crate::Error;
use crate::workbook::part::{Part, Piece};
use crate::workbook::strings::Strings;

pub(super) fn read(part: &Part) -> Result<Strings, Error> {
    let mut strings = Strings::default();
    // Within `<t>`, but not of `<rPh>`: how a text is spoken.
    let (mut in_text, mut spoken) = (false, false);
    part.each(|piece| {
        match piece {
            Piece::Start(element) => match element.local_name().as_ref() {
                "t" => in_text = true,
                "rPh" => spoken = true,
                _ => {}
            },
            Piece::End("t") => in_text = false,
            Piece::End("rPh") => spoken = false,
            Piece::End("si") => strings.end(),
            Piece::Text(text) if in_text && !spoken => strings.push_str(&text),
            Piece::End(_) | Piece::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(strings)
}
