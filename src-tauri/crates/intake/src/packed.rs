//! Files packed into one (zip): what a shop sends who was asked for one's data, or a workbook.
//!
//! Members are unpacked one at a time and under limits, whatever sizes the archive gives them: a few kilobytes can hold
//! gigabytes of zeros, and many members can share the same bytes.

use std::cell::Cell;
use std::io::{Cursor, Read};

use flate2::{Crc, bufread::DeflateDecoder};
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use crate::{Error, decode};

/// The sign of a member in the archive's list of them.
const LISTED: &[u8] = b"PK\x01\x02";
/// Members of one archive: all that a shop knows of somebody has some hundred.
const MOST_MEMBERS: usize = 10_000;
/// The largest member, unpacked.
const LARGEST: u64 = crate::MAX_BYTES as u64;
/// How many times its packed size a member may have. Tables have up to thirty, a bomb has a thousand.
const MOST_TIMES: u64 = 200;
/// What a member may have whatever its packed size.
const ALWAYS: u64 = 1024 * 1024;
/// Bytes that are read and unpacked of one archive, with all that turns out to be broken: members may share the same bytes.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// An archive of files.
pub(crate) struct Packed<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    left: Cell<u64>,
    /// In the archive's order, folders left out.
    pub members: Vec<Member>,
}

pub(crate) struct Member {
    index: usize,
    /// Its path in the archive, with `/` between folders.
    pub name: String,
}

impl<'b> Packed<'b> {
    /// `None` where the bytes are no archive at all.
    pub fn open(bytes: &'b [u8]) -> Option<Result<Self, Error>> {
        (bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")).then(|| Self::list(bytes))
    }

    fn list(bytes: &'b [u8]) -> Result<Self, Error> {
        // The list is counted before it is read: it takes ten times its length in memory.
        let listed = bytes.windows(LISTED.len()).filter(|window| *window == LISTED).count();
        if listed > MOST_MEMBERS {
            return Err(Error::TooManyInside { most: MOST_MEMBERS });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(not_opened)?;
        let mut packed = Self { archive, left: Cell::new(MOST_BYTES), members: Vec::new() };
        for index in 0..packed.archive.len() {
            let file = packed.archive.by_index_raw(index).map_err(not_opened)?;
            if !file.is_dir() {
                // Korean programs write names in CP949 without saying so.
                let name = decode::decode(file.name_raw(), None).unwrap_or_default().replace('\\', "/");
                packed.members.push(Member { index, name });
            }
        }
        Ok(packed)
    }

    /// The member with a path, in small or capital letters.
    pub fn named(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a member.
    pub fn unpack(&self, member: &Member) -> Result<Vec<u8>, Error> {
        // A copy of the archive shares its list.
        let mut archive = self.archive.clone();
        let mut file = archive.by_index_raw(member.index).map_err(not_opened)?;
        if file.encrypted() {
            return Err(Error::NotOpened);
        }
        self.spend(file.compressed_size())?;
        let most = LARGEST.min(file.compressed_size().saturating_mul(MOST_TIMES).max(ALWAYS));
        let (right, way) = (file.crc32(), file.compression());
        let mut bytes = Vec::new();
        let read = if way == CompressionMethod::STORE {
            file.take(most + 1).read_to_end(&mut bytes)
        } else if way == CompressionMethod::DEFLATE {
            let mut packed = Vec::new();
            file.read_to_end(&mut packed)
                .and_then(|_| DeflateDecoder::new(&*packed).take(most + 1).read_to_end(&mut bytes))
        } else {
            // Hardly anybody packs in another way.
            return Err(Error::NotOpened);
        };
        self.spend(bytes.len() as u64)?;
        read.map_err(|_| Error::NotOpened)?;
        if bytes.len() as u64 > most {
            return Err(Error::TooMuchInside { most: usize::try_from(most).unwrap_or(usize::MAX) });
        }
        let mut found = Crc::new();
        found.update(&bytes);
        if found.sum() == right { Ok(bytes) } else { Err(Error::NotOpened) }
    }
}

impl Packed<'_> {
    fn spend(&self, bytes: u64) -> Result<(), Error> {
        let left = self.left.get().checked_sub(bytes);
        self.left.set(left.unwrap_or(0));
        left.map(|_| ())
            .ok_or(Error::TooMuchInside { most: usize::try_from(MOST_BYTES).unwrap_or(usize::MAX) })
    }
}

fn not_opened(_: ZipError) -> Error {
    Error::NotOpened
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;

    use flate2::write::DeflateEncoder;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// An archive of files that are stored as they are.
    pub(crate) fn pack(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, bytes) in files {
            zip.start_file(*name, stored).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// An archive of one deflated file, written by hand.
    fn deflated(name: &str, bytes: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(bytes).unwrap();
        let packed = encoder.finish().unwrap();
        let mut crc = Crc::new();
        crc.update(bytes);
        let sizes = [crc.sum(), packed.len() as u32, bytes.len() as u32].map(u32::to_le_bytes).concat();
        let about =
            [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0][..], &sizes, &(name.len() as u16).to_le_bytes(), &[0, 0]]
                .concat();
        let local = [&b"PK\x03\x04"[..], &about, name.as_bytes(), &packed].concat();
        let listed = [LISTED, &[20, 0], &about, &[0; 14], name.as_bytes()].concat();
        let end = [
            &b"PK\x05\x06\0\0\0\0\x01\0\x01\0"[..],
            &(listed.len() as u32).to_le_bytes(),
            &(local.len() as u32).to_le_bytes(),
            &[0, 0],
        ];
        [local, listed, end.concat()].concat()
    }

    fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Error> {
        let packed = Packed::open(bytes).unwrap()?;
        packed.unpack(&packed.members[0])
    }

    #[test]
    fn members_are_unpacked() {
        let bytes = pack(&[("a/b.txt", b"one"), ("c", b"two")]);
        let packed = Packed::open(&bytes).unwrap().unwrap();
        assert_eq!(
            packed.members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>(),
            ["a/b.txt", "c"]
        );
        assert_eq!(packed.unpack(packed.named("C").unwrap()).as_deref(), Ok(&b"two"[..]));
        assert_eq!(unpack(&deflated("x", b"three three three")).as_deref(), Ok(&b"three three three"[..]));
        assert!(Packed::open(b"Order ID").is_none());
    }

    #[test]
    fn what_grows_too_much_is_refused() {
        let zeros = vec![0; 32 * 1024 * 1024];
        assert!(matches!(unpack(&deflated("x", &zeros)), Err(Error::TooMuchInside { .. })));
        let bytes = LISTED.repeat(MOST_MEMBERS + 1);
        let bytes = [b"PK\x03\x04", &bytes[..]].concat();
        assert!(matches!(unpack(&bytes), Err(Error::TooManyInside { most: MOST_MEMBERS })));
    }

    #[test]
    fn what_is_broken_is_not_opened() {
        let whole = deflated("x", b"three three three");
        for bytes in [&whole[..whole.len() - 5], &whole[..20], b"PK\x03\x04"] {
            assert_eq!(unpack(bytes), Err(Error::NotOpened));
        }
        let mut wrong = whole.clone();
        wrong[33] ^= 0x10;
        assert_eq!(unpack(&wrong), Err(Error::NotOpened), "its check sum says so");
    }
}
