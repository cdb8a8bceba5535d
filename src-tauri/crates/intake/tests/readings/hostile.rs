//! Files that nobody would send in good faith, and real ones that came to harm on the way.

use std::collections::BTreeSet;
use std::path::PathBuf;

use munjigi_intake::{Error, MAX_BYTES, Reading};
use proptest::prelude::*;

use crate::read;

const FILES: [&str; 17] = [
    "orders/amazon/order-history-report-old.csv",
    "orders/amazon/own-request-my-data-new-layout.csv",
    "orders/aliexpress/own-shopper-inventory.json",
    "orders/temu/order-history.csv",
    "orders/taobao/own-userscript-newer-gb18030.csv",
    "orders/other/allegro-semicolon-single-quotes.csv",
    "orders/other/own-forwarder-list-cp949.csv",
    "orders/other/own-forwarder-list.xls",
    "unipass/constructed/clearance-list/answer-first-page-of-two.json",
    "unipass/constructed/clearance-list/answer.json",
    "unipass/constructed/clearance-list/clipboard.txt",
    "unipass/constructed/clearance-list/list-cp949.csv",
    "unipass/constructed/clearance-list/list-damaged-by-spreadsheet.csv",
    "unipass/constructed/clearance-list/list-utf8-bom.csv",
    "unipass/constructed/clearance-list/page.html",
    "unipass/constructed/clearance-list/page.mhtml",
    "unipass/constructed/clearance-list/answer-empty.json",
];

fn path(file: &str) -> PathBuf {
    crate::data("").join(file)
}

/// The first rows of the order report are enough to be mutated.
fn file(index: usize) -> Vec<u8> {
    let mut bytes = crate::bytes(&path(FILES[index]));
    bytes.truncate(8192);
    bytes
}

/// What holds of every reading, of whatever it was read.
fn is_sound(reading: &Reading) -> Result<(), TestCaseError> {
    if let Some(list) = &reading.list {
        prop_assert!(!list.complete || reading.unread.is_empty());
        prop_assert!(!list.complete || list.said.is_none_or(|said| said == reading.clearances.len()));
        prop_assert!(!reading.clearances.is_empty() || !list.complete || list.said == Some(0));
    }
    prop_assert!(reading.clearances.iter().all(|row| row.value.hbl_key().is_some()));
    // An order is known by a number: the shop's, a forwarder's, or a parcel's.
    for order in reading.orders.iter().map(|order| &order.value) {
        let has_number = order.facts.order_no.is_some() || order.forwarder_no.is_some();
        prop_assert!(has_number || !order.facts.waybills.is_empty());
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(reading) = read(&bytes) {
            is_sound(&reading)?;
        }
    }

    /// Pieces of which such files are made, in any order.
    #[test]
    fn any_markup(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        if let Ok(reading) = read(pieces.concat().as_bytes()) {
            is_sound(&reading)?;
        }
    }

    #[test]
    fn files_that_break_off(index in 0..FILES.len(), at in any::<prop::sample::Index>()) {
        let mut bytes = file(index);
        bytes.truncate(at.index(bytes.len() + 1));
        if let Ok(reading) = read(&bytes) {
            is_sound(&reading)?;
            // These say how long they are, or end in a way that can be seen.
            let list = reading.list.is_some_and(|list| list.complete);
            if ["json", "html", "mhtml"].iter().any(|kind| FILES[index].ends_with(kind)) {
                prop_assert!(!list || reading.clearances.len() == 12 || FILES[index].ends_with("empty.json"));
            }
        }
    }

    #[test]
    fn files_with_wrong_bytes(
        index in 0..FILES.len(),
        wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut bytes = file(index);
        for (at, byte) in wrong {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(reading) = read(&bytes) {
            is_sound(&reading)?;
        }
    }

    #[test]
    fn the_order_of_rows_does_not_change_what_cleared(seed in prop::collection::vec(any::<u64>(), 12)) {
        for name in ["clipboard.txt", "list-utf8-bom.csv"] {
            let text = String::from_utf8(crate::bytes(&path(&format!("unipass/constructed/clearance-list/{name}")))).unwrap();
            let shuffled = shuffled(&text, &seed);
            let set = |text: &str| -> BTreeSet<String> {
                let reading = read(text.as_bytes()).unwrap();
                assert!(reading.list.unwrap().complete);
                reading.clearances.iter().map(|row| format!("{:?}", row.value)).collect()
            };
            prop_assert_eq!(set(&shuffled), set(&text));
        }
    }

}

proptest! {
    // One case reads 228 rows twice: what could go wrong, goes wrong in a few.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_order_of_rows_does_not_change_what_was_paid(seed in prop::collection::vec(any::<u64>(), 228)) {
        let text = String::from_utf8(crate::bytes(&path(FILES[0]))).unwrap();
        let orders = |text: &str| -> BTreeSet<String> {
            let reading = read(text.as_bytes()).unwrap();
            reading.orders.into_iter().map(|mut order| {
                // Parcels that were sent on one day stand as their rows do.
                order.value.facts.waybills.sort();
                order.value.facts.items.sort_by(|one, other| (&one.name, one.quantity).cmp(&(&other.name, other.quantity)));
                format!("{:?}", order.value)
            }).collect()
        };
        prop_assert_eq!(orders(&shuffled(&text, &seed)), orders(&text));
    }
}

const PIECES: &[&str] = &[
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "<th colspan=3>",
    "<td rowspan=2>",
    "<td colspan=0 rowspan=0>",
    "<br>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<input name=dclrStrtDt value=20260825>",
    "<html>",
    "수입신고수리일",
    "통관형태",
    "신고(제출)번호",
    "M B/L - H B/L",
    "H B/L",
    "처리상태",
    "\t",
    ",",
    "\"",
    "\n",
    "\r\n",
    "총 0건",
    "총 1건",
    "조회기간 2026-08-25 ~ 2026-11-22",
    "20261109",
    "목록통관",
    "SEMOKE26A0123A - 6091240093117",
    "통관진행중",
    "조회된 데이터가 없습니다",
    "{\"count\":",
    "1",
    "\"resultList\":[",
    "{\"hblNo\":\"6091240093117\"}",
    "]",
    "}",
    "Order ID",
    "Order Date",
    "Item Total",
    "Title",
    "Carrier Name & Tracking Number",
    "UPS(1ZA9956E0329298321)",
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n",
    "--b\r\n",
    "Content-Type: text/html\r\n\r\n",
    "신청번호",
    "국내 송장번호",
    "주문번호",
    "订单号",
    ";",
    "'",
    "2026-09-14T02:17:15Z",
    "03/04/2026",
    "$1,382.11",
    "8.12346E+15",
    "112-7700441-0000001",
    "[{\"orderId\":",
    "\"priceInfo\":",
    "PK\x03\x04",
    "&#0;",
    "&nbsp;",
    "\u{feff}",
    "해외직구 통관정보조회",
];

/// The lines of a file without line breaks in its cells, the header first.
fn shuffled(text: &str, seed: &[u64]) -> String {
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    let mut rows: Vec<(u64, &str)> = seed.iter().copied().zip(lines.by_ref()).collect();
    assert!(lines.next().is_none(), "a seed for every row");
    rows.sort();
    rows.into_iter().fold(format!("{header}\n"), |text, (_, row)| text + row + "\n")
}

#[test]
fn what_is_nothing_is_an_error_by_name() {
    assert_eq!(read(b""), Err(Error::Empty));
    assert_eq!(read("\u{feff} \r\n\t".as_bytes()), Err(Error::Empty));
    assert_eq!(read(b"PK\x03\x04\xff\xff\xff"), Err(Error::NotOpened));
    assert_eq!(read("친구에게 보낸 메시지".as_bytes()), Err(Error::NotRecognised));
    assert_eq!(read(b"<html><body>502 Bad Gateway</body></html>"), Err(Error::NotRecognised));
    assert_eq!(read(b"{\"orders\": []}"), Err(Error::NotRecognised));
    assert_eq!(
        read(&vec![b'x'; MAX_BYTES + 1]),
        Err(Error::TooLarge { bytes: MAX_BYTES + 1, most: MAX_BYTES })
    );
}

/// Each of these takes minutes where something is done for every pair. No clock: a test that hangs fails by itself.
#[test]
fn long_files_take_time_by_their_length() {
    let header = "수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n";
    let hostile = [
        "<div>".repeat(500_000),
        format!("<table>{}", "<tr><td rowspan=65534 colspan=64>x".repeat(20_000)),
        format!("{header}{}", "20261109\t목록통관\t1\tSEMOKE26A0123A - 6091240093117\t통관진행중\n".repeat(20_000)),
        format!("{header}{}", "-".repeat(2_000_000)),
        format!("{header}a\tb\t\"{}", "\n\"".repeat(500_000)),
        format!("{}\n{header}", "총 조회기간 ".repeat(50_000)),
        format!("{{\"count\":1,\"resultList\":{}", "[".repeat(1_000_000)),
        format!("Order ID,Order Date,Item Total,Title,Carrier Name & Tracking Number\n{}", "1,1/1/26,$1,x,UPS(1ZA9956E0329298321)\n".repeat(20_000)),
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: multipart/related; boundary=b\n\n".repeat(20_000),
        // One order in many shops, one order with many parcels, one name for all columns.
        format!("Order ID,Order Date,Item,Website\n{}", (0..40_000).map(|n| format!("1,2026-01-01,x,shop{n}\n")).collect::<String>()),
        format!("Order ID,Order Date,Item,Tracking number\n{}", (0..40_000).map(|n| format!("1,2026-01-01,x,{n:012}\n")).collect::<String>()),
        format!("{}\n", "Order ID,".repeat(200_000)),
        "<table><tr><td>Order ID<td>ASIN<td>x</table>".repeat(50_000),
        format!("[{}]", vec!["{\"orderId\":1}"; 100_000].join(",")),
        format!("{{{}}}", (0..50_000).map(|n| format!("\"k{n}\":[{{}}]")).collect::<Vec<_>>().join(",")),
        format!("a;b;c\n{}", "1;2;3\n".repeat(200_000)),
    ];
    for (text, at) in hostile.iter().zip(0..) {
        if let Ok(reading) = read(text.as_bytes()) {
            assert!(is_sound(&reading).is_ok(), "{at}");
        }
    }
}
