//! A compound file (MS-CFB): streams in sectors. One of them is looked for and read; no number in the file is trusted.

/// What every one begins with.
const SIGN: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Sector numbers from here on are signs.
const LAST_SECTOR: u32 = 0xffff_fffa;
/// Shorter streams lie in small sectors, within a stream of their own.
const SMALL_STREAM: usize = 4096;
const SMALL_SECTOR: usize = 64;
const ENTRY: usize = 128;

pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// Of each sector, the one that follows it.
    next: Vec<u32>,
    next_small: Vec<u32>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    first: u32,
    length: usize,
}

impl<'b> Compound<'b> {
    /// `None` where the bytes are no compound file; `Some(None)` where they are a broken one.
    pub fn open(bytes: &'b [u8]) -> Option<Option<Self>> {
        bytes.starts_with(SIGN).then(|| Self::read(bytes))
    }

    fn read(bytes: &'b [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, next: Vec::new(), next_small: Vec::new(), entries: Vec::new() };
        for table in file.tables()? {
            file.next.extend(numbers(file.sector_at(table)?));
        }
        let entries = file.chain(u32_at(bytes, 48)?, usize::MAX)?;
        file.entries = entries.chunks_exact(ENTRY).filter_map(Entry::of).collect();
        if u32_at(bytes, 64)? > 0 {
            file.next_small = numbers(&file.chain(u32_at(bytes, 60)?, usize::MAX)?).collect();
        }
        Some(file)
    }

    /// The sectors that say which sector follows which: 109 in the head, more in a chain.
    fn tables(&self) -> Option<Vec<u32>> {
        let is_sector = |number: &u32| *number < LAST_SECTOR;
        let mut tables: Vec<u32> = numbers(self.bytes.get(76..512)?).filter(is_sector).collect();
        let mut more = u32_at(self.bytes, 68)?;
        for _ in 0..self.sectors() {
            if !is_sector(&more) {
                break;
            }
            let mut listed: Vec<u32> = numbers(self.sector_at(more)?).collect();
            more = listed.pop()?;
            tables.extend(listed.into_iter().filter(is_sector));
        }
        (tables.len() <= self.sectors()).then_some(tables)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    fn sector_at(&self, number: u32) -> Option<&'b [u8]> {
        let begin = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = begin.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(begin..end)
    }

    /// A stream from its first sector on, up to a length. One that goes in circles is none.
    fn chain(&self, first: u32, length: usize) -> Option<Vec<u8>> {
        let mut stream = Vec::new();
        let mut at = first;
        for _ in 0..=self.sectors() {
            if at >= LAST_SECTOR || stream.len() >= length {
                stream.truncate(length);
                return Some(stream);
            }
            stream.extend_from_slice(self.sector_at(at)?);
            at = *self.next.get(at as usize)?;
        }
        None
    }

    fn small_chain(&self, first: u32, length: usize) -> Option<Vec<u8>> {
        let root = self.entries.first()?;
        let small = self.chain(root.first, root.length)?;
        let mut stream = Vec::new();
        let mut at = first;
        for _ in 0..=small.len() / SMALL_SECTOR {
            if at >= LAST_SECTOR || stream.len() >= length {
                stream.truncate(length);
                return Some(stream);
            }
            let begin = (at as usize).checked_mul(SMALL_SECTOR)?;
            stream.extend_from_slice(small.get(begin..small.len().min(begin.checked_add(SMALL_SECTOR)?))?);
            at = *self.next_small.get(at as usize)?;
        }
        None
    }

    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The stream with a name; `None` where there is none or it is broken.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        if entry.length < SMALL_STREAM {
            self.small_chain(entry.first, entry.length)
        } else {
            self.chain(entry.first, entry.length)
        }
    }
}

impl Entry {
    fn of(bytes: &[u8]) -> Option<Self> {
        let length = usize::from(u16_at(bytes, 64)?).min(64).checked_sub(2)?;
        let units: Vec<u16> =
            bytes.get(..length)?.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
        let name = String::from_utf16_lossy(&units);
        // The upper half of the length means nothing in files of small sectors.
        Some(Self { name, first: u32_at(bytes, 116)?, length: u32_at(bytes, 120)? as usize })
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| u32_at(four, 0))
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|two| u16::from_le_bytes(*two))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}
