//! Pages behind their lengths.

use std::io::{self, Read, Write};

/// The longest page. The list of a year has some hundred kilobytes.
pub const LONGEST: usize = 16 * 1024 * 1024;

/// Why no page could be read.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// Longer than any that is sent.
    #[error("a page is too long")]
    TooLong,
    /// It ends in the middle, or the system cannot read it.
    #[error(transparent)]
    Cut(#[from] io::Error),
}

/// Writes one.
pub fn write(out: &mut impl Write, page: &str) -> Result<(), Broken> {
    let length = u32::try_from(page.len()).ok().filter(|_| page.len() <= LONGEST).ok_or(Broken::TooLong)?;
    out.write_all(&length.to_be_bytes())?;
    out.write_all(page.as_bytes())?;
    Ok(out.flush()?)
}

/// Reads one; `None` where nothing comes any more.
pub fn read(from: &mut impl Read) -> Result<Option<Vec<u8>>, Broken> {
    let mut length = Vec::new();
    from.by_ref().take(4).read_to_end(&mut length)?;
    if length.is_empty() {
        return Ok(None);
    }
    let length = length.try_into().map_err(|_| io::Error::from(io::ErrorKind::UnexpectedEof))?;
    let length = u32::from_be_bytes(length) as usize;
    if length > LONGEST {
        return Err(Broken::TooLong);
    }
    let mut page = Vec::new();
    if from.by_ref().take(length as u64).read_to_end(&mut page)? < length {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    Ok(Some(page))
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;

    /// Gives one byte at a time, as a pipe may.
    struct Dripping(VecDeque<u8>);

    impl Read for Dripping {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let (Some(place), Some(byte)) = (buffer.first_mut(), self.0.pop_front()) else { return Ok(0) };
            *place = byte;
            Ok(1)
        }
    }

    fn written(pages: &[&str]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for page in pages {
            write(&mut bytes, page).unwrap();
        }
        bytes
    }

    #[test]
    fn pages_come_whole_however_they_are_split() {
        let mut pipe = Dripping(written(&["<p>통관</p>", "", "x"]).into());
        for page in ["<p>통관</p>", "", "x"] {
            assert_eq!(read(&mut pipe).unwrap().as_deref(), Some(page.as_bytes()));
        }
        assert_eq!(read(&mut pipe).unwrap(), None);
    }

    #[test]
    fn a_page_that_ends_in_its_middle_is_none() {
        let whole = written(&["통관"]);
        for end in 1..whole.len() {
            let mut cut = Dripping(whole.iter().take(end).copied().collect());
            assert!(matches!(read(&mut cut), Err(Broken::Cut(_))), "{end}");
        }
    }

    #[test]
    fn what_is_too_long_is_neither_written_nor_read() {
        let longest = "x".repeat(LONGEST);
        assert_eq!(read(&mut written(&[&longest]).as_slice()).unwrap().unwrap().len(), LONGEST);
        let mut bytes = Vec::new();
        assert!(matches!(write(&mut bytes, &format!("{longest}x")), Err(Broken::TooLong)));
        assert!(bytes.is_empty());
        let claims = u32::try_from(LONGEST + 1).unwrap().to_be_bytes();
        assert!(matches!(read(&mut claims.as_slice()), Err(Broken::TooLong)));
    }

    #[test]
    fn nobody_who_reads_is_told() {
        let (reader, mut writer) = io::pipe().unwrap();
        drop(reader);
        assert!(matches!(write(&mut writer, "통관"), Err(Broken::Cut(_))));
    }
}
