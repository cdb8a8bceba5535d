//! The forms of inputs: how a fixture becomes one, and one becomes a file.

use std::io::{Cursor, Read};

use flate2::Crc;
use flate2::read::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

/// Stands between the parts of an input; in no XML, and in hardly any text.
const BETWEEN: u8 = 0x1e;
/// Parts of a workbook, those first that matter most.
const PARTS: [&str; 6] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet2.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
];
const CONTENT_TYPES: &[u8] =
    b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const BOOK: &[u8] =
    b"<workbook><sheets><sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"r2\"/></sheets></workbook>";
const RELATIONS: &[u8] = b"<Relationships>\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
    <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/>\
    <Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>\
    <Relationship Id=\"r4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
    </Relationships>";
/// One sheet, `a`, under the relation `r1` (MS-XLSB: BrtBundleSh, 22 bytes).
const BINARY_BOOK: &[u8] = b"\x9c\x01\x16\0\0\0\0\x01\0\0\0\x02\0\0\0r\x001\0\x01\0\0\0a\0";
const TO_BINARY_BOOK: &[u8] = b"<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
const BINARY_RELATIONS: &[u8] = b"<Relationships>\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.bin\"/>\
    <Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.bin\"/>\
    </Relationships>";
/// How the stream of a workbook of 1997 begins (MS-XLS: BOF, 16 bytes, BIFF8, globals).
const BEGINNING_OF_STREAM: &[u8] = b"\x09\x08\x10\x00\x00\x06\x05\x00";

pub fn as_it_is(file: &[u8]) -> Vec<Vec<u8>> {
    vec![file.to_vec()]
}

/// Text with nothing chosen around it.
pub fn text_chosen(file: &[u8]) -> Vec<Vec<u8>> {
    if is_text(file) { vec![[b"\0", file].concat()] } else { Vec::new() }
}

/// Text behind each of several beginnings.
pub fn text_behind(beginnings: &[&[u8; 8]], file: &[u8]) -> Vec<Vec<u8>> {
    if !is_text(file) {
        return Vec::new();
    }
    beginnings.iter().map(|beginning| [beginning.as_slice(), file].concat()).collect()
}

/// A mail with nothing chosen around it.
pub fn mail_chosen(file: &[u8]) -> Vec<Vec<u8>> {
    if is_mail(file) { text_chosen(file) } else { Vec::new() }
}

/// A mail in a mailbox, alone and between two others.
pub fn mail_in_mailbox(file: &[u8]) -> Vec<Vec<u8>> {
    if !is_mail(file) {
        return Vec::new();
    }
    let one = [b"From a@b.example Sun Nov 22 10:11:12 2026\n", file, b"\n\n"].concat();
    let other = b"From c@d.example Sun Nov 22 10:12:00 2026\nFrom: shipment-tracking@amazon.com\nTo: a@b.example\nSubject: Shipped: order 112-0047713-5529018\n\n.\n\n";
    vec![[other.as_slice(), &one, other].concat(), one]
}

/// The parts of a workbook in a row; of another archive none.
pub fn parts_of_workbook(file: &[u8]) -> Vec<Vec<u8>> {
    let Some(mut members) = unpacked(file) else { return Vec::new() };
    let parts = PARTS.map(|name| {
        members
            .iter_mut()
            .find(|(member, _)| member == name)
            .map(|(_, bytes)| std::mem::take(bytes))
            .unwrap_or_default()
    });
    vec![parts.join(&BETWEEN)]
}

/// A workbook of parts. What is not there is as it mostly is.
pub fn workbook(parts: &[u8]) -> Vec<u8> {
    let mut parts = parts.split(|byte| *byte == BETWEEN);
    let mut members = vec![("[Content_Types].xml", CONTENT_TYPES)];
    for name in PARTS {
        let part = parts.next().filter(|part| !part.is_empty());
        let usual = match name {
            "xl/workbook.xml" => Some(BOOK),
            "xl/_rels/workbook.xml.rels" => Some(RELATIONS),
            _ => None,
        };
        members.extend(part.or(usual).map(|part| (name, part)));
    }
    packed(&members)
}

/// The sheet and the shared texts of a workbook in records, the length of the first before them; of another archive none.
pub fn parts_of_binary_workbook(file: &[u8]) -> Vec<Vec<u8>> {
    let members = unpacked(file).unwrap_or_default();
    let part =
        |name: &str| members.iter().find(|(member, _)| member == name).map(|(_, bytes)| bytes.as_slice());
    let Some(sheet) = part("xl/worksheets/sheet1.bin") else { return Vec::new() };
    let length = u16::try_from(sheet.len()).unwrap_or(u16::MAX);
    vec![[&length.to_le_bytes(), sheet, part("xl/sharedStrings.bin").unwrap_or_default()].concat()]
}

/// A workbook of such parts.
pub fn binary_workbook(parts: &[u8]) -> Vec<u8> {
    let (length, parts) = parts
        .split_first_chunk()
        .map_or((0, parts), |(length, parts)| (usize::from(u16::from_le_bytes(*length)), parts));
    let (sheet, strings) = parts.split_at(length.min(parts.len()));
    packed(&[
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", TO_BINARY_BOOK),
        ("xl/workbook.bin", BINARY_BOOK),
        ("xl/_rels/workbook.bin.rels", BINARY_RELATIONS),
        ("xl/worksheets/sheet1.bin", sheet),
        ("xl/sharedStrings.bin", strings),
    ])
}

/// What the document of an archive holds; of another archive none.
pub fn content_of_document(file: &[u8]) -> Vec<Vec<u8>> {
    let members = unpacked(file).unwrap_or_default();
    members.into_iter().filter(|(member, _)| member == "content.xml").map(|(_, bytes)| bytes).collect()
}

/// A document that holds it.
pub fn open_document(content: &[u8]) -> Vec<u8> {
    packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])
}

/// The stream of an old workbook; of another file none.
pub fn stream_of_workbook(file: &[u8]) -> Vec<Vec<u8>> {
    let begin = file.windows(BEGINNING_OF_STREAM.len()).position(|window| window == BEGINNING_OF_STREAM);
    begin.and_then(|begin| file.get(begin..)).map(<[u8]>::to_vec).into_iter().collect()
}

/// A compound file (MS-CFB) of one stream: the head, one sector of sector numbers, one of names, then the stream.
pub fn old_workbook(stream: &[u8]) -> Vec<u8> {
    const SECTOR: usize = 512;
    /// Shorter streams lie elsewhere.
    const SHORTEST: usize = 4096;
    const END: u32 = 0xffff_fffe;
    let length = stream.len().clamp(SHORTEST, 64_000);
    let sectors = length.div_ceil(SECTOR);
    let mut file = vec![0; SECTOR * (3 + sectors)];
    let mut put = |at: usize, bytes: &[u8]| {
        for (to, byte) in file.iter_mut().skip(at).zip(bytes) {
            *to = *byte;
        }
    };
    put(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    put(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    put(44, &1_u32.to_le_bytes());
    put(48, &1_u32.to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    put(76, &0_u32.to_le_bytes());
    put(80, &[0xff; SECTOR - 80]);
    // The sector of numbers and that of names stand alone, the stream's follow one another.
    let numbers = [0xffff_fffd, END].into_iter().chain((3..2 + sectors).map(|at| at as u32)).chain([END]);
    put(SECTOR, &numbers.flat_map(u32::to_le_bytes).collect::<Vec<_>>());
    let entry = |name: &str, kind: u8, first: u32, length: usize| {
        let mut name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let named = name.len() + 2;
        name.resize(64, 0);
        let mut entry = [name, (named as u16).to_le_bytes().to_vec(), vec![kind]].concat();
        entry.resize(116, 0);
        [entry, first.to_le_bytes().to_vec(), (length as u64).to_le_bytes().to_vec()].concat()
    };
    put(2 * SECTOR, &[entry("Root Entry", 5, END, 0), entry("Workbook", 2, 2, length)].concat());
    put(3 * SECTOR, stream.get(..length).unwrap_or(stream));
    file
}

/// A file as the only member of an archive, and once more in a folder.
pub fn member_of_archive(file: &[u8]) -> Vec<u8> {
    [b"a.csv\n", file, &[BETWEEN], b"folder/b.txt\n", file].concat()
}

/// An archive of members, each a line with its name and what follows.
pub fn archive(members: &[u8]) -> Vec<u8> {
    let members: Vec<(String, &[u8])> = members
        .split(|byte| *byte == BETWEEN)
        .map(|member| {
            let end = member.iter().position(|byte| *byte == b'\n');
            let (name, bytes) = end.map_or((member, &[][..]), |end| member.split_at(end));
            (String::from_utf8_lossy(name).into_owned(), bytes.get(1..).unwrap_or_default())
        })
        .collect();
    packed(&members.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect::<Vec<_>>())
}

/// Members that are stored as they are, each with a right check sum: mutated ones would not get past it.
fn packed(members: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut file, mut list, mut count) = (Vec::new(), Vec::new(), 0_u16);
    for (name, bytes) in members {
        let begin = (file.len() as u32).to_le_bytes();
        let mut crc = Crc::new();
        crc.update(bytes);
        let length = bytes.len() as u32;
        let about = [
            &[20, 0, 0, 8, 0, 0, 0, 0, 0, 0][..],
            &[crc.sum(), length, length].map(u32::to_le_bytes).concat(),
            &(name.len() as u16).to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        file.extend([b"PK\x03\x04".as_slice(), &about, name.as_bytes(), bytes].concat());
        list.extend([b"PK\x01\x02\x14\0".as_slice(), &about, &[0; 10], &begin, name.as_bytes()].concat());
        count += 1;
    }
    let end = [list.len() as u32, file.len() as u32].map(u32::to_le_bytes).concat();
    let count = count.to_le_bytes();
    [&file[..], &list, b"PK\x05\x06\0\0\0\0", &count, &count, &end, &[0, 0]].concat()
}

fn unpacked(file: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = ZipArchive::new(Cursor::new(file)).ok()?;
    let mut members = Vec::new();
    for at in 0..archive.len() {
        let mut member = archive.by_index_raw(at).ok()?;
        let (name, is_stored) =
            (member.name().ok()?.into_owned(), member.compression() == CompressionMethod::Stored);
        let (mut raw, mut bytes) = (Vec::new(), Vec::new());
        member.read_to_end(&mut raw).ok()?;
        if is_stored {
            bytes = raw;
        } else {
            DeflateDecoder::new(raw.as_slice()).read_to_end(&mut bytes).ok()?;
        }
        members.push((name, bytes));
    }
    Some(members)
}

fn is_text(file: &[u8]) -> bool {
    !file.starts_with(b"PK") && !file.starts_with(b"\xd0\xcf")
}

fn is_mail(file: &[u8]) -> bool {
    is_text(file)
        && [b"From:".as_slice(), b"Return-Path:", b"Received:", b"Delivered-To:", b"MIME-Version:"]
            .iter()
            .any(|name| file.starts_with(name))
}
