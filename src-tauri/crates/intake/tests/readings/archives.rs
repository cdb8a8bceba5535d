//! Archives and workbooks: what shops send in one, and what nobody would send in good faith.

use std::io::{Cursor, Write};

use munjigi_intake::{Error, Reading, Why};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of files that are stored as they are.
pub fn pack(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(*name, stored).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What another program packed.
fn unpack(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index_raw(at).unwrap();
            let (name, is_stored) =
                (file.name().unwrap().into_owned(), file.compression() == CompressionMethod::Stored);
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            if is_stored {
                return (name, bytes);
            }
            let mut whole = Vec::new();
            flate2::read::DeflateDecoder::new(&*bytes).read_to_end(&mut whole).unwrap();
            (name, whole)
        })
        .collect()
}

fn amazon(file: &str) -> Vec<u8> {
    crate::bytes(&crate::data("orders/amazon").join(file))
}

fn whys(reading: &Reading) -> Vec<(String, &Why)> {
    reading.unread.iter().map(|unread| (unread.place.to_string(), &unread.why)).collect()
}

#[test]
fn the_archive_of_request_my_data() {
    let digital = b"ASIN,Product Name,Order ID,Order Date,Total Amount,Shipment Status,Carrier Name & Tracking Number\nB1,Ebook,D01-1234567-1234567,2026-01-01,3,,\n";
    let bytes = pack(&[
        ("Your Orders/Your Amazon Orders/Order History.csv", amazon("own-request-my-data-new-layout.csv")),
        ("Your Orders/Your Amazon Orders/Digital Content Orders.csv", digital.to_vec()),
        ("Retail.OrderHistory.1/Retail.OrderHistory.1.csv", amazon("own-request-my-data-old-layout.csv")),
        (
            "Your Orders/Your Returns & Refunds/Refund Details.csv",
            b"Order ID,Refund Amount\n112-7700441-0000001,4\n".to_vec(),
        ),
        ("Advertising/Advertising.1.csv", b"Advertiser,Clicks,Day\nx,1,2026-01-01\n".to_vec()),
        ("Help.pdf", b"%PDF-1.7".to_vec()),
    ]);
    let reading = crate::read(&bytes).unwrap();
    assert_eq!((reading.kind.as_str(), reading.orders.len()), ("amazon_request_my_data", 6));
    assert_eq!(
        reading.orders[4].place.to_string(),
        "Retail.OrderHistory.1/Retail.OrderHistory.1.csv: line 2"
    );
    assert!(reading.questions.is_empty());
    let left: Vec<&Why> = whys(&reading).into_iter().map(|(_, why)| why).collect();
    assert_eq!(left.len(), 4);
    assert_eq!(left.iter().filter(|why| ***why == Why::NothingToClear).count(), 2);
    assert_eq!((reading.summary().of, reading.summary().unread), (6, 0));
}

#[test]
fn an_archive_in_an_archive_up_to_a_depth() {
    let mut bytes = amazon("own-request-my-data-old-layout.csv");
    for depth in 1..=6 {
        bytes = pack(&[("x", bytes)]);
        match crate::read(&bytes) {
            Ok(reading) => assert!(depth <= 4 && reading.orders.len() == 2, "{depth}"),
            Err(error) => assert!(depth > 4 && error == Error::TooDeep, "{depth}: {error}"),
        }
    }
}

#[test]
fn an_archive_of_nothing_known_is_not_recognised() {
    for files in [&[][..], &[("a.txt", b"hello".to_vec())], &[("a.pdf", b"hello".to_vec())]] {
        assert_eq!(crate::read(&pack(files)).map(|_| ()), Err(Error::NotRecognised));
    }
}

/// Many members that share nothing but come to more than is opened.
#[test]
fn more_than_is_opened_is_refused() {
    let zeros = vec![b' '; 60 * 1024 * 1024];
    let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(&zeros).unwrap();
    let inner = packed.finish().unwrap();
    assert!(inner.len() < zeros.len() / 100, "it is a bomb");
    // Such a member alone is refused by how many times it grows.
    let bytes = member("bomb.csv", &inner, &zeros);
    let reading = crate::read(&bytes);
    assert!(matches!(reading, Err(Error::TooMuchInside { .. })), "{reading:?}");
}

/// An archive of one deflated member, by hand: this crate's zip writes none.
pub fn member(name: &str, packed: &[u8], whole: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(whole);
    let sizes = [crc.sum(), packed.len() as u32, whole.len() as u32].map(u32::to_le_bytes).concat();
    let about =
        [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0][..], &sizes, &(name.len() as u16).to_le_bytes(), &[0, 0]].concat();
    let local = [&b"PK\x03\x04"[..], &about, name.as_bytes(), packed].concat();
    let listed = [&b"PK\x01\x02\x14\0"[..], &about, &[0; 14], name.as_bytes()].concat();
    let sizes = [listed.len() as u32, local.len() as u32].map(u32::to_le_bytes).concat();
    [&local[..], &listed, b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &sizes, &[0, 0]].concat()
}

/// Parts of a workbook that another program wrote, with wrong bytes in one of them.
fn broken(file: &str, part: prop::sample::Index, wrong: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    let mut parts = unpack(&crate::bytes(&crate::data(file)));
    let part = part.index(parts.len());
    for (at, byte) in wrong {
        let bytes = &mut parts[part].1;
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    let parts: Vec<(&str, Vec<u8>)> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    pack(&parts)
}

/// A workbook of one sheet, which stands in place of a real one's first.
pub fn workbook_of(sheet: &str) -> Vec<u8> {
    let mut parts = unpack(&crate::bytes(&crate::data(WORKBOOKS[2])));
    for (name, bytes) in &mut parts {
        if name.ends_with("sheet1.xml") {
            *bytes = sheet.into();
        }
    }
    let parts: Vec<(&str, Vec<u8>)> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    pack(&parts)
}

const WORKBOOKS: [&str; 5] = [
    "orders/other/own-forwarder-list.xlsx",
    "orders/aliexpress/own-data-request.xlsx",
    "unipass/constructed/clearance-list/list.xlsx",
    "orders/other/own-forwarder-list.ods",
    "orders/other/own-forwarder-list.xlsb",
];
const OLD_WORKBOOKS: [&str; 2] =
    ["orders/other/own-forwarder-list.xls", "unipass/constructed/clearance-list/list.xls"];

#[test]
fn a_workbook_of_before_1997_says_what_to_do() {
    let old = crate::bytes(&crate::data("orders/other/own-forwarder-list-excel-5.xls"));
    assert_eq!(crate::read(&old), Err(Error::OldWorkbook));
    for sign in [b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00"] {
        assert_eq!(crate::read(&[sign, &[0; 20][..]].concat()), Err(Error::OldWorkbook));
    }
}

/// Some programs write a sheet column by column; a broken one calls every row the first.
#[test]
fn no_row_of_a_workbook_is_lost() {
    let rows = [
        ["주문번호", "주문일자", "상품명", "운송장번호"],
        ["A-1001", "2026-10-01", "찻잔", "509812044885"],
        ["A-1002", "2026-10-02", "주전자", "509812503341"],
    ];
    let cell = |at: String, text: &str| format!("<c r='{at}' t='inlineStr'><is><t>{text}</t></is></c>");
    let by_columns: String = ["A", "B", "C", "D"]
        .iter()
        .enumerate()
        .flat_map(|(at, column)| {
            (1..).zip(rows).map(move |(row, cells)| cell(format!("{column}{row}"), cells[at]))
        })
        .collect();
    let sheet = |cells: &str| workbook_of(&format!("<worksheet><sheetData>{cells}</sheetData></worksheet>"));
    let reading = crate::read(&sheet(&by_columns)).unwrap();
    let read: Vec<_> = reading
        .orders
        .iter()
        .map(|order| (order.place.to_string(), order.value.facts.waybills[0].number()))
        .collect();
    assert_eq!(read, [("row 2".to_owned(), "509812044885"), ("row 3".to_owned(), "509812503341")]);

    let first: String = rows
        .iter()
        .map(|cells| {
            let cells = cells.iter().map(|text| format!("<c t='inlineStr'><is><t>{text}</t></is></c>"));
            format!("<row r='1'>{}</row>", cells.collect::<String>())
        })
        .collect();
    assert_eq!(crate::read(&sheet(&first)), Err(Error::NotOpened));
}

proptest! {
    #[test]
    fn workbooks_with_wrong_bytes(
        file in 0..WORKBOOKS.len(),
        part in any::<prop::sample::Index>(),
        wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let _ = crate::read(&broken(WORKBOOKS[file], part, &wrong));
    }

    #[test]
    fn old_workbooks_with_wrong_bytes(
        file in 0..OLD_WORKBOOKS.len(),
        wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = crate::bytes(&crate::data(OLD_WORKBOOKS[file]));
        for (at, byte) in wrong {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        let _ = crate::read(&bytes);
    }

    #[test]
    fn archives_with_wrong_bytes(
        wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        end in any::<prop::sample::Index>(),
    ) {
        let mut bytes = pack(&[("a.csv", amazon("own-request-my-data-old-layout.csv")), ("b", b"x".to_vec())]);
        for (at, byte) in wrong {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = crate::read(&bytes);
        bytes.truncate(end.index(bytes.len() + 1));
        let _ = crate::read(&bytes);
    }

    /// What is read of a broken workbook is what stood in it: a number of a parcel is never made up.
    #[test]
    fn numbers_of_broken_workbooks_are_numbers_of_whole_ones(
        part in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
    ) {
        let bytes = broken(WORKBOOKS[0], part, &[(at, b'<')]);
        if let Ok(reading) = crate::read(&bytes) {
            let known = ["6091240077312", "8601990143", "1Z2345YY0677190437", "9361232637782740567879"];
            for waybill in reading.orders.iter().flat_map(|order| &order.value.facts.waybills) {
                prop_assert!(known.contains(&waybill.number()), "{}", waybill);
            }
        }
    }
}

/// Each of these takes minutes, or all memory, where something is done for every cell that could be. No clock: a test that hangs
/// fails by itself.
#[test]
fn hostile_workbooks_end() {
    let sheet = |cells: &str| {
        workbook_of(&format!(
            "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{cells}</sheetData></worksheet>"
        ))
    };
    let far = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>";
    let entities = "<!DOCTYPE a [<!ENTITY b \"cccccccccc\"><!ENTITY d \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><row><c t='str'><v>&d;&d;&d;</v></c></row>";
    let attributes: String = (0..30_000).map(|n| format!("a{n}='1' ")).collect();
    for cells in [
        far.to_owned(),
        entities.to_owned(),
        format!("<row {attributes}><c {attributes}><v>1</v></c></row>"),
        "<row><c><v>1</v></c></row>".repeat(40_000),
        "<c>".repeat(100_000),
        format!("<row>{}</row>", "<c t='s'><v>0</v></c>".repeat(60_000)),
    ] {
        if let Ok(reading) = crate::read(&sheet(&cells)) {
            assert!(reading.orders.is_empty());
        }
    }
}
