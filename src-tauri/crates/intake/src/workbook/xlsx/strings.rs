//! The part with the texts that cells share.

use quick_xml::events::Event;

use super::part::{Part, entity};
use crate::Error;
use crate::workbook::strings::Strings;

pub(super) fn read(part: &Part) -> Result<Strings, Error> {
    let mut strings = Strings::default();
    // Within `<t>`, but not of `<rPh>`: how a text is spoken.
    let (mut in_text, mut spoken) = (false, false);
    part.each(|event| {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                "t" => in_text = true,
                "rPh" => spoken = true,
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => spoken = false,
                "si" => strings.end(),
                _ => {}
            },
            Event::Empty(e) if e.local_name().as_ref() == "si" => strings.end(),
            Event::Text(text) if in_text && !spoken => strings.push_str(&text.xml10_content()),
            Event::CData(text) if in_text && !spoken => strings.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if in_text && !spoken => {
                strings.push_str(&entity(reference).unwrap_or_default());
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(strings)
}
