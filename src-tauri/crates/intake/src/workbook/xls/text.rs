//! Texts in records (MS-XLS 2.5.293 and its kin): characters of one or two bytes. One that does not fit into its record goes on in
//! the next, which says anew how many bytes a character has.

use crate::workbook::strings::Strings;

/// Bits of the byte before a text.
const TWO_BYTES: u8 = 0x01;
const EXTENDED: u8 = 0x04;
const RICH: u8 = 0x08;

/// What is left of a record and of those that continue it.
pub(super) struct Pieces<'b> {
    now: &'b [u8],
    later: &'b [&'b [u8]],
}

impl<'b> Pieces<'b> {
    pub fn of(now: &'b [u8], later: &'b [&'b [u8]]) -> Self {
        Self { now, later }
    }

    /// Without its first bytes; `None` where it has fewer.
    pub fn skipped(mut self, bytes: usize) -> Option<Self> {
        self.skip(bytes)?;
        Some(self)
    }

    /// A text with its length in two bytes.
    pub fn long_text(mut self) -> Option<String> {
        let length = self.number(2)?;
        let flags = self.byte()?;
        let mut text = String::new();
        self.characters(length, flags, &mut |more| text.push_str(more))?;
        Some(text)
    }

    /// A text with its length in one byte.
    pub fn short_text(mut self) -> Option<String> {
        let (length, flags) = (usize::from(self.byte()?), self.byte()?);
        let mut text = String::new();
        self.characters(length, flags, &mut |more| text.push_str(more))?;
        Some(text)
    }

    /// The texts that cells share, as far as they are whole.
    pub fn shared(mut self, strings: &mut Strings) {
        // How many there are comes first, and is not trusted.
        if self.skip(8).is_some() {
            while self.shared_text(strings).is_some() {
                strings.end();
            }
        }
    }

    fn shared_text(&mut self, strings: &mut Strings) -> Option<()> {
        let length = self.number(2)?;
        let flags = self.byte()?;
        let runs = if flags & RICH != 0 { self.number(2)? } else { 0 };
        let extra = if flags & EXTENDED != 0 { self.number(4)? } else { 0 };
        self.characters(length, flags, &mut |more| strings.push_str(more))?;
        self.skip(runs.checked_mul(4)?.checked_add(extra)?)
    }

    fn characters(&mut self, length: usize, flags: u8, take: &mut impl FnMut(&str)) -> Option<()> {
        let (mut left, mut flags) = (length, flags);
        // A pair of halves may be parted by the end of a record.
        let mut units: Vec<u16> = Vec::new();
        while left > 0 {
            if self.now.is_empty() {
                self.go_on()?;
                flags = self.byte()?;
            }
            let width = if flags & TWO_BYTES != 0 { 2 } else { 1 };
            let here = left.min(self.now.len() / width);
            if here == 0 && !self.now.is_empty() {
                return None;
            }
            let (text, rest) = self.now.split_at_checked(here * width)?;
            units.extend(text.chunks_exact(width).map(|unit| match unit {
                [low, high] => u16::from_le_bytes([*low, *high]),
                [one] => u16::from(*one),
                _ => 0,
            }));
            self.now = rest;
            left -= here;
        }
        take(&String::from_utf16_lossy(&units));
        Some(())
    }

    fn go_on(&mut self) -> Option<()> {
        let (next, later) = self.later.split_first()?;
        (self.now, self.later) = (next, later);
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        while self.now.is_empty() {
            self.go_on()?;
        }
        let (byte, rest) = self.now.split_first()?;
        self.now = rest;
        Some(*byte)
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0_usize, |number, at| Some(number | usize::from(self.byte()?) << (8 * at)))
    }

    fn skip(&mut self, bytes: usize) -> Option<()> {
        let mut left = bytes;
        while left > 0 {
            if self.now.is_empty() {
                self.go_on()?;
            }
            let here = left.min(self.now.len());
            self.now = self.now.get(here..)?;
            left -= here;
        }
        Some(())
    }
}
