//! One part of the archive: a file of XML.

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::MOST_BYTES;
use crate::packed::Packed;
use crate::{Error, decode};

pub(super) struct Part {
    text: String,
}

impl Part {
    /// The part with a path; `read` counts the bytes of all parts.
    pub fn of(packed: &Packed<'_>, path: &str, read: &mut usize) -> Result<Option<Self>, Error> {
        let Some(member) = packed.named(path) else { return Ok(None) };
        let bytes = packed.unpack(member)?;
        *read += bytes.len();
        if *read > MOST_BYTES {
            return Err(Error::TooMuchInside { most: MOST_BYTES });
        }
        Ok(Some(Self { text: decode::decode(&bytes, None)?.into_owned() }))
    }

    /// Gives every event of it.
    pub fn each(&self, mut take: impl FnMut(&Event<'_>) -> Result<(), Error>) -> Result<(), Error> {
        let mut reader = Reader::from_str(&self.text);
        loop {
            match reader.read_event().map_err(|_| Error::NotOpened)? {
                Event::Eof => return Ok(()),
                event => take(&event)?,
            }
        }
    }
}

/// The value of an attribute, by its name without a prefix. Its names are not compared with one another: that takes time by the
/// square of their number.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let raw =
        element.attributes().with_checks(false).flatten().find(|it| it.key.local_name().as_ref() == name)?;
    let value = unescape(&raw.value).ok()?.into_owned();
    Some(value)
}

/// What `&…;` stands for; nothing where the file itself would have to say it.
pub(super) fn entity(reference: &BytesRef<'_>) -> Option<String> {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => Some(c.to_string()),
        Ok(None) | Err(_) => resolve_xml_entity(reference).map(str::to_owned),
    }
}
