//! Small files that would be huge, and huge ones of which nothing is small: each ends in an error that says why, or is said to be unread.
//!
//! No clock and no scale: where one of these is taken apart whole, the test does not end or the machine's memory does.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use munjigi_intake::{Error, Hint, Mailbox, MailboxPosition, Reading, Why};

use crate::archives::{member, pack, workbook_of};
use crate::read;

/// Zeros that take a thousandth of their room.
fn zeros(bytes: usize) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    for _ in 0..bytes / 65_536 {
        packed.write_all(&[b'0'; 65_536]).unwrap();
    }
    let whole = vec![b'0'; bytes / 65_536 * 65_536];
    member("orders.csv", &packed.finish().unwrap(), &whole)
}

fn unread(reading: &Reading) -> Vec<&Why> {
    reading.unread.iter().map(|unread| &unread.why).collect()
}

#[test]
fn archives() {
    let bomb = zeros(48 * 1024 * 1024);
    assert!(bomb.len() < 100_000, "it is a bomb");
    let too_much = |read: &Result<Reading, Error>| matches!(read, Err(Error::TooMuchInside { .. }));
    assert!(too_much(&read(&bomb)));
    assert!(too_much(&read(&pack(&[("a.zip", bomb.clone())]))), "in another");
    let many: Vec<(String, Vec<u8>)> = (0..20).map(|n| (format!("{n}.zip"), bomb.clone())).collect();
    let many: Vec<(&str, Vec<u8>)> =
        many.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    assert!(too_much(&read(&pack(&many))), "in many");
    let nested = (0..50).fold(b"x".to_vec(), |inner, _| pack(&[("a.zip", inner)]));
    assert_eq!(read(&nested), Err(Error::TooDeep));
    let empty = [b"PK\x03\x04".to_vec(), b"PK\x01\x02".repeat(200_000)].concat();
    assert!(matches!(read(&empty), Err(Error::TooManyInside { .. })));
}

#[test]
fn workbooks() {
    let entities: String = (1..30).map(|n| format!("<!ENTITY e{n} \"&e{};&e{};\">", n - 1, n - 1)).collect();
    let entities = format!(
        "<!DOCTYPE a [<!ENTITY e0 \"0000000000\">{entities}]><worksheet><sheetData><row><c t='str'><v>&e29;</v></c></row></sheetData></worksheet>"
    );
    let in_sheet = |cells: &str| format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let attributes: String = (0..200_000).map(|n| format!("a{n}='1' ")).collect();
    for sheet in [
        entities,
        in_sheet(&"<row>".repeat(500_000)),
        in_sheet(&format!("{}{}", "<x>".repeat(200_000), "</x>".repeat(200_000))),
        in_sheet(&format!("<row {attributes}/>")),
        in_sheet(&format!("<row><c {attributes}><v>1</v></c></row>")),
        in_sheet(&format!("<row><c t='str'><v>{}</v></c></row>", "&#48;".repeat(500_000))),
    ] {
        let read = read(&workbook_of(&sheet));
        let is_refused = matches!(
            read,
            Err(Error::Empty
                | Error::NotOpened
                | Error::NotRecognised
                | Error::TooMuchInside { .. }
                | Error::TooManyInside { .. })
        );
        assert!(is_refused, "{:?}", read.map(|reading| reading.kind));
    }
}

#[test]
fn pages() {
    let attributes: String = (0..300_000).map(|n| format!("a{n}=1 ")).collect();
    for page in [
        "<div>".repeat(1_000_000),
        "<table><tr><td>".repeat(200_000),
        format!("<p {attributes}>x"),
        format!("<table><tr><td {attributes}>x</table>"),
        format!("<p>{}", "&#44032;".repeat(300_000)),
        format!("<p>{}", "<!--".repeat(1_000_000)),
        format!("<table><tr>{}", "<td colspan=65535 rowspan=65535>x".repeat(50_000)),
    ] {
        assert_eq!(read(page.as_bytes()).map(|_| ()), Err(Error::NotRecognised));
    }
    let long = format!("<p>{}", "x".repeat(17 * 1024 * 1024));
    assert!(matches!(read(long.as_bytes()), Err(Error::TooLarge { .. })));
    let deep = format!("{{\"a\":{}", "[".repeat(2_000_000));
    assert!(matches!(read(deep.as_bytes()), Err(Error::BrokenJson { .. })));
}

fn mail(headers: &str, body: &str) -> Vec<u8> {
    format!("From: shipment-tracking@amazon.com\nTo: a@b.example\nSubject: Shipped: order\n{headers}\n{body}")
        .into_bytes()
}

#[test]
fn mails() {
    let mixed = "Content-Type: multipart/mixed; boundary=b\n";
    assert_eq!(read(&mail(mixed, &"--b\n".repeat(1_000_000))), Err(Error::TooDeep));
    assert_eq!(read(&mail(mixed, &"--b\n\n".repeat(1_000_000))), Err(Error::TooDeep));
    let depth: String =
        (0..1000).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n")).collect();
    assert_eq!(
        read(&mail(depth.split_once('\n').unwrap().0, depth.split_once('\n').unwrap().1)),
        Err(Error::TooDeep)
    );
    // Texts that come to much are texts in which there is nothing.
    let many = 20 * 1024 * 1024;
    for (encoding, text) in [("base64", "AAAA"), ("quoted-printable", "=41"), ("quoted-printable", "=\n")] {
        let headers = format!("Content-Type: text/plain\nContent-Transfer-Encoding: {encoding}\n");
        let reading = read(&mail(&headers, &text.repeat(many / text.len()))).unwrap();
        assert!(reading.orders.is_empty() && !reading.unread.is_empty(), "{encoding}");
    }
}

#[test]
fn a_bomb_in_a_mail() {
    let bomb = data_encoding_of(&zeros(48 * 1024 * 1024));
    let attached = format!(
        "--b\nContent-Type: application/zip\nContent-Disposition: attachment; filename=a.zip\nContent-Transfer-Encoding: base64\n\n{bomb}\n"
    );
    let list = "--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\nOrder ID,Order Date,Item,Website\nA-1001,2026-01-01,Tea,Tea\n";
    let mail = format!(
        "From: a@b.example\nTo: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n{list}{attached}{attached}--b--\n"
    );
    let reading = read(mail.as_bytes()).unwrap();
    assert_eq!(reading.orders.len(), 1);
    let whys = unread(&reading);
    assert!(
        whys.len() == 2
            && whys.iter().all(
                |why| matches!(why, Why::NotRead(error) if matches!(**error, Error::TooMuchInside { .. }))
            )
    );
}

/// Base64, as mails have it.
fn data_encoding_of(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().chain([&0, &0]).take(3).fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        for (at, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            text.push(if at > three.len() { '=' } else { char::from(LETTERS[bits >> shift & 63]) });
        }
        if text.len() % 77 == 76 {
            text.push('\n');
        }
    }
    text
}

#[test]
fn mailboxes() {
    let line = "x".repeat(60 * 1024 * 1024);
    assert_eq!(read(format!("From {line}").as_bytes()).map(|_| ()), Err(Error::NotRecognised));
    let mailbox = format!("From a\nFrom: shipment-tracking@amazon.com\nTo: b\nSubject: Shipped\n\n{line}");
    let reading = read(mailbox.as_bytes()).unwrap();
    assert!(reading.orders.is_empty());
    assert!(
        matches!(unread(&reading).as_slice(), [Why::NotRead(error)] if matches!(**error, Error::TooLarge { .. }))
    );
    // Read on from the middle of a line that never ends, it is another mailbox by now.
    let at = MailboxPosition { offset: 1000, messages: 3 };
    let mut read_on = Mailbox::new(&mailbox.as_bytes()[1000..], at, Hint::default());
    assert!(read_on.next().is_some_and(|next| next.is_err()) && read_on.position() == at);
}

#[test]
fn tables() {
    let header = "Order ID,Order Date,Item,Website\nA-1001,2026-01-01,Tea,Tea\n";
    for endless in ["x,".repeat(500_000), format!("\"{}", "x,\n".repeat(100_000)), "x".repeat(2_000_000)] {
        let reading = read(format!("{header}{endless}").as_bytes()).unwrap();
        assert_eq!((reading.orders.len(), reading.unread.len()), (1, 1));
    }
    let list = "수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n20261109\t목록통관\t1\tA - 6091240093117\t통관진행중\n";
    let reading = read(format!("{list}{}", "통관진행중\t".repeat(100_000)).as_bytes()).unwrap();
    assert!(reading.clearances.len() == 1 && reading.unread.len() == 1 && !reading.list.unwrap().complete);
    // Each of these numbers is unread for a reason of its own.
    let table = |numbers: usize, rows: usize| {
        let row = format!("A-1001,2026-01-01,Tea,{}\n", "?;".repeat(numbers));
        format!("Order ID,Order Date,Item,Tracking number\n{}", row.repeat(rows))
    };
    let reading = read(table(500_000, 1).as_bytes()).unwrap();
    assert_eq!((reading.orders.len(), reading.unread.len()), (1, 1));
    let many = read(table(400, 2600).as_bytes());
    assert!(matches!(many, Err(Error::TooManyInside { .. })));
}
