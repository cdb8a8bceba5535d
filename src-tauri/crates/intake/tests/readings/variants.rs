//! The same table in other clothes tells of the same orders.

use encoding_rs::EUC_KR;
use munjigi_intake::{ReadOrder, Reading};
use proptest::prelude::*;

/// Exports, and whether Korea's encoding has all their letters.
const FILES: [(&str, bool); 9] = [
    ("amazon/own-request-my-data-new-layout.csv", false),
    ("amazon/own-request-my-data-old-layout.csv", true),
    ("amazon/own-azad-items.csv", true),
    ("aliexpress/shopper-inventory.csv", false),
    ("temu/order-history.csv", false),
    ("taobao/userscript-export.csv", false),
    ("taobao/own-userscript-english.csv", false),
    ("other/own-forwarder-list-cp949.csv", true),
    ("amazon/order-history-report-old.csv", false),
];

/// The rows of a file, the header first.
fn rows(file: &str) -> Vec<Vec<String>> {
    let bytes = crate::bytes(&crate::data("orders").join(file));
    let text =
        String::from_utf8(bytes).unwrap_or_else(|error| EUC_KR.decode(error.as_bytes()).0.into_owned());
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    // The report has 228 rows: the first tell as much.
    reader.records().take(30).map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn orders(reading: &Reading) -> Vec<&ReadOrder> {
    reading.orders.iter().map(|order| &order.value).collect()
}

#[derive(Clone, Copy, Debug)]
enum Encoding {
    Plain,
    Marked,
    Utf16,
    Utf16Unmarked,
    Korean,
}

fn encoded(text: &str, encoding: Encoding, is_korean: bool) -> Vec<u8> {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    match encoding {
        Encoding::Plain => text.as_bytes().to_vec(),
        Encoding::Marked => format!("\u{feff}{text}").into_bytes(),
        Encoding::Utf16 => utf16(&format!("\u{feff}{text}")),
        Encoding::Utf16Unmarked => utf16(text),
        Encoding::Korean if is_korean => EUC_KR.encode(text).0.into_owned(),
        Encoding::Korean => text.as_bytes().to_vec(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn columns_delimiters_lines_and_encodings_do_not_matter(
        file in 0..FILES.len(),
        shuffle in prop::collection::vec(any::<u32>(), 40),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        crlf in any::<bool>(),
        always in any::<bool>(),
        extra in 0usize..3,
        encoding in prop::sample::select(vec![Encoding::Plain, Encoding::Marked, Encoding::Utf16, Encoding::Utf16Unmarked, Encoding::Korean]),
        last_line_end in any::<bool>(),
    ) {
        let (file, is_korean) = FILES[file];
        let rows = rows(file);
        let width = rows[0].len();
        let mut columns: Vec<usize> = (0..width + extra).collect();
        columns.sort_by_key(|column| shuffle[*column % shuffle.len()]);
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') })
            // Tabs within cells need marks around them, and then the header has some too.
            .quote_style(if always || delimiter == b'\t' { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary })
            .from_writer(Vec::new());
        for (cells, row) in rows.iter().zip(0..) {
            let added = |column: usize| if row == 0 { format!("Extra {column}") } else { String::new() };
            let record: Vec<String> =
                columns.iter().map(|at| cells.get(*at).cloned().unwrap_or_else(|| added(*at))).collect();
            writer.write_record(&record).unwrap();
        }
        let mut text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        if !last_line_end {
            text.truncate(text.trim_end().len());
        }
        let plain: String = {
            let mut writer = csv::Writer::from_writer(Vec::new());
            rows.iter().for_each(|cells| writer.write_record(cells).unwrap());
            String::from_utf8(writer.into_inner().unwrap()).unwrap()
        };
        let expected = crate::read(plain.as_bytes()).unwrap();
        prop_assert!(!expected.orders.is_empty());
        let actual = crate::read(&encoded(&text, encoding, is_korean)).unwrap();
        prop_assert_eq!(actual.kind, expected.kind);
        prop_assert_eq!(orders(&actual), orders(&expected));
        prop_assert_eq!(actual.unread.len(), expected.unread.len());
    }

    /// A row is read or stands among the unread, whatever happened to the file.
    #[test]
    fn no_row_is_left_out(file in 0..FILES.len(), lines in prop::collection::vec(any::<prop::sample::Index>(), 1..4)) {
        let rows = rows(FILES[file].0);
        let mut writer = csv::Writer::from_writer(Vec::new());
        rows.iter().for_each(|cells| writer.write_record(cells).unwrap());
        let mut text: Vec<String> = String::from_utf8(writer.into_inner().unwrap()).unwrap().lines().map(str::to_owned).collect();
        let broken: std::collections::BTreeSet<usize> = lines.iter().map(|at| 1 + at.index(text.len() - 1)).collect();
        for at in &broken {
            text[*at].push_str(",one more");
        }
        let reading = crate::read(text.join("\n").as_bytes()).unwrap();
        prop_assert_eq!(reading.entries, text.len() - 1);
        prop_assert_eq!(reading.unread.len(), broken.len());
        let places: Vec<String> = reading.unread.iter().map(|unread| unread.place.to_string()).collect();
        let expected: Vec<String> = broken.iter().map(|at| format!("line {}", at + 1)).collect();
        prop_assert_eq!(places, expected);
    }
}

/// As a page shows it, and as it comes when somebody copies it from there.
#[test]
fn a_table_of_a_saved_page() {
    let rows = rows("other/own-forwarder-list-cp949.csv");
    let cells = |cells: &[String]| cells.iter().map(|cell| format!("<td>{cell}</td>")).collect::<String>();
    let table: String = rows.iter().map(|row| format!("<tr>{}</tr>", cells(row))).collect();
    let menu = "<table><tr><td>메뉴</td><td>로그인</td></tr></table>";
    let page = format!("<html><body>{menu}<h1>신청 내역</h1><table>{table}</table></body></html>");
    let reading = crate::read(page.as_bytes()).unwrap();
    let expected = crate::reading(&crate::data("orders/other/own-forwarder-list-cp949.csv"));
    assert_eq!(orders(&reading), orders(&expected));
    let copied: String = rows.iter().map(|row| row.join("\t") + "\n").collect();
    let around = format!("배송대행\n로그인\n\n{copied}\n상담 1588-0000\n");
    assert_eq!(orders(&crate::read(around.as_bytes()).unwrap()), orders(&expected));
}

fn told(table: &str) -> Vec<String> {
    let reading = crate::read(table.as_bytes()).unwrap_or_else(|error| panic!("{error}: {table}"));
    let order = |order: &ReadOrder| {
        let facts = &order.facts;
        let said = [
            facts.order_no.clone(),
            facts.ordered_on.map(|day| day.to_string()),
            facts.total.map(|total| total.to_string()),
        ];
        let waybills =
            facts.waybills.iter().map(|waybill| format!("{}:{}", waybill.leg().as_str(), waybill.number()));
        said.into_iter().flatten().chain(waybills).collect::<Vec<_>>().join(" ")
    };
    orders(&reading).into_iter().map(order).collect()
}

/// 26.10.21 begins with the year in Korea and with the day in Germany.
#[test]
fn days_of_a_korean_table_begin_with_the_year() {
    assert_eq!(
        told("주문번호,주문일,상품명\nK-1,26.10.21,모자\nK-2,26/10/22,신발\n"),
        ["K-1 2026-10-21", "K-2 2026-10-22"]
    );
    assert_eq!(
        told("Order ID,Order Date,Item\nQ-1,26.10.21,Hat\nQ-2,26.10.19,Shoes\n"),
        ["Q-1", "Q-2 2026-10-19"]
    );
}

#[test]
fn the_yen_sign_of_a_chinese_table_is_the_yuan() {
    assert_eq!(
        told("订单编号,下单时间,商品标题,总价\nZ-1,2026-10-20,杯子,￥35.00\n"),
        ["Z-1 2026-10-20 35.00 CNY"]
    );
    assert_eq!(
        told("注文番号,注文日,商品名,合計金額\nJ-1,2026/10/20,タオル,¥3500\n"),
        ["J-1 2026-10-20 3500 JPY"]
    );
}

#[test]
fn days_telephones_and_words_are_no_numbers() {
    let rows = "주문번호,운송장번호,상품명\nK-1,010-1234-5678,신발\nK-2,2026-11-03,모자\nK-3,5098-1204-4885,가방\npending,509812044885,양말\n";
    let read: Vec<String> = told(rows);
    assert_eq!(read, ["K-1", "K-2", "K-3 unknown:509812044885", "unknown:509812044885"]);
}

#[test]
fn a_forwarders_other_words() {
    let rows = "접수번호,접수일자,품명,해외운송장,한국 송장번호,택배사\nA-1,2026-11-03,모자,1Z999AA10123456784,509812044885,CJ대한통운\n";
    assert_eq!(told(rows), ["2026-11-03 korea:509812044885 origin:1Z999AA10123456784"]);
}

/// Won have no hundredths.
#[test]
fn a_price_in_parts_is_one_of_its_currency() {
    let head = "Order Date,Order ID,Title,Qty,Price,Product Url,SKU ID,Price Info,Currency,Status\n";
    let won = format!(
        "{head}\"Nov 3, 2026\",8207711223344551,Cable,2,\"₩5,480\",,,\"₩5,480|5|480\",KRW,Finished\n"
    );
    assert_eq!(told(&won), ["8207711223344551 2026-11-03 10960 KRW"]);
}
