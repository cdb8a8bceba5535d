//! One part of a workbook: a file of XML.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::packed::Packed;
use crate::{Error, decode};

/// Bytes of all parts of a workbook that are read, unpacked.
const MOST_BYTES: usize = 128 * 1024 * 1024;

pub(in crate::workbook) struct Part {
    text: String,
}

/// What a part is made of. An empty element begins and ends.
pub(in crate::workbook) enum Piece<'p> {
    Start(&'p BytesStart<'p>),
    /// By its name without a prefix.
    End(&'p str),
    Text(Cow<'p, str>),
}

impl Part {
    /// The part with a path; `read` counts the bytes of all parts.
    pub fn of(packed: &Packed<'_>, path: &str, read: &mut usize) -> Result<Option<Self>, Error> {
        let Some(bytes) = unpacked(packed, path, read)? else { return Ok(None) };
        Ok(Some(Self::of_bytes(&bytes)?))
    }

    /// A file of XML that is packed in no archive.
    pub fn of_bytes(bytes: &[u8]) -> Result<Self, Error> {
        Ok(Self { text: decode::decode(bytes, None)?.into_owned() })
    }

    /// Gives every piece of it. One that breaks off is an error: what is missing cannot be told.
    pub fn each(&self, mut take: impl FnMut(Piece<'_>) -> Result<(), Error>) -> Result<(), Error> {
        let mut reader = Reader::from_str(&self.text);
        let mut open = 0_usize;
        loop {
            match reader.read_event().map_err(|_| Error::NotOpened)? {
                Event::Start(element) => {
                    open += 1;
                    take(Piece::Start(&element))?;
                }
                Event::Empty(element) => {
                    take(Piece::Start(&element))?;
                    take(Piece::End(element.local_name().as_ref()))?;
                }
                Event::End(element) => {
                    open = open.saturating_sub(1);
                    take(Piece::End(element.local_name().as_ref()))?;
                }
                Event::Text(text) => take(Piece::Text(text.xml10_content()))?,
                Event::CData(text) => take(Piece::Text(text.xml10_content()))?,
                Event::GeneralRef(reference) => take(Piece::Text(entity(&reference).into()))?,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
                Event::Eof if open > 0 => return Err(Error::NotOpened),
                Event::Eof => return Ok(()),
            }
        }
    }
}

/// The bytes of the part with a path; `read` counts those of all parts.
pub(in crate::workbook) fn unpacked(
    packed: &Packed<'_>,
    path: &str,
    read: &mut usize,
) -> Result<Option<Vec<u8>>, Error> {
    let Some(member) = packed.named(path) else { return Ok(None) };
    let bytes = packed.unpack(member)?;
    *read += bytes.len();
    if *read > MOST_BYTES {
        return Err(Error::TooMuchInside { most: MOST_BYTES });
    }
    Ok(Some(bytes))
}

/// The value of an attribute, by its name without a prefix. Its names are not compared with one another: that takes time by the
/// square of their number.
pub(in crate::workbook) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let is_it = |it: &Attribute<'_>| it.key.local_name().as_ref() == name;
    let found = attributes.with_checks(false).flatten().find(is_it)?;
    Some(unescape(&found.value).ok()?.into_owned())
}

/// What `&…;` stands for; nothing where the file itself would have to say it.
fn entity(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        Ok(None) | Err(_) => resolve_xml_entity(reference).unwrap_or_default().to_owned(),
    }
}
