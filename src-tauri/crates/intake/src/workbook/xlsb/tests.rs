use proptest::prelude::*;

use super::*;

fn record(kind: u32, data: &[u8]) -> Vec<u8> {
    let kind = if kind < 0x80 { vec![kind as u8] } else { vec![kind as u8 | 0x80, (kind >> 7) as u8] };
    let length = data.len() as u32;
    let length = [length as u8 & 0x7f | 0x80, (length >> 7) as u8 & 0x7f | 0x80, (length >> 14) as u8 & 0x7f];
    [&kind, &length[..], data].concat()
}

fn text(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    [(units.len() as u32).to_le_bytes().to_vec(), units.into_iter().flat_map(u16::to_le_bytes).collect()]
        .concat()
}

fn at(column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    [&column.to_le_bytes()[..], &style.to_le_bytes(), value].concat()
}

fn sheet(records: &[Vec<u8>]) -> Vec<u8> {
    [
        record(129, &[]),
        record(kind::ROW, &1_u32.to_le_bytes()),
        records.concat(),
        record(kind::SHEET_END, &[]),
    ]
    .concat()
}

fn open(sheet: &[u8], flags: u8) -> Result<Workbook, Error> {
    let bundle = [&[0; 8][..], &text("rId1"), &text("주문")].concat();
    let book = [record(kind::BOOK, &[flags, 0, 0, 0]), record(kind::SHEET, &bundle)].concat();
    let strings = record(kind::STRING, &[&[0][..], &text("공유")].concat());
    let format = record(kind::FORMAT, &[&200_u16.to_le_bytes()[..], &text("yyyy\"년\"")].concat());
    let style = |number: u16| record(kind::STYLE, &[&[0, 0][..], &number.to_le_bytes()].concat());
    let styles = [
        format,
        style(14),
        record(kind::STYLES, &[]),
        style(0),
        style(14),
        style(200),
        record(kind::STYLES_END, &[]),
    ];
    read(&book, &strings, &styles.concat(), |id| Ok((id == "rId1").then(|| sheet.to_vec())))
}

#[test]
fn every_kind_of_cell() {
    let next = |kind: u32, style: u32, value: &[u8]| {
        record(kind + kind::ABOVE, &[&style.to_le_bytes()[..], value].concat())
    };
    let book = open(
        &sheet(&[
            record(kind::SHARED_TEXT, &at(0, 0, &0_u32.to_le_bytes())),
            next(kind::TEXT, 0, &text("글")),
            record(kind::NUMBER, &at(3, 0, &509_812_044_885_f64.to_le_bytes())),
            next(kind::NUMBER, 0, &3_023_972_330_657_702_f64.to_le_bytes()),
            next(kind::NUMBER, 1, &46_283_f64.to_le_bytes()),
            next(kind::SHORT_NUMBER, 2, &((46_283_u32 << 2) | 2).to_le_bytes()),
            next(kind::TRUTH, 0, &[1]),
            record(kind::RICH_TEXT, &at(8, 0, &[&[0][..], &text("색")].concat())),
            record(kind::TEXT_OF_FORMULA, &at(9, 0, &text("식"))),
            record(kind::NUMBER_OF_FORMULA, &at(10, 0, &41.2_f64.to_le_bytes())),
            record(kind::SHARED_TEXT, &at(11, 0, &7_u32.to_le_bytes())),
        ]),
        0,
    )
    .unwrap();
    let expected = [
        "공유",
        "글",
        "",
        "509812044885",
        "3.02397E+15",
        "2026-09-18",
        "2026-09-18",
        "TRUE",
        "색",
        "식",
        "41.2",
    ];
    assert_eq!(book.sheets[0].name, "주문");
    assert_eq!(book.sheets[0].rows().collect::<Vec<_>>(), [(2, expected.to_vec())]);
}

#[test]
fn days_from_1904() {
    let cell = record(kind::NUMBER, &at(0, 1, &44_821_f64.to_le_bytes()));
    let book = open(&sheet(&[cell]), 1).unwrap();
    assert!(book.sheets[0].is_1904);
    assert_eq!(book.sheets[0].rows().next(), Some((2, vec!["2026-09-18"])));
}

#[test]
fn what_breaks_off_is_not_opened() {
    let whole = sheet(&[record(kind::TEXT, &at(0, 0, &text("글")))]);
    for end in [whole.len() - 1, whole.len() - 5, 9] {
        assert_eq!(open(&whole[..end], 0).map(|_| ()), Err(Error::NotOpened), "{end}");
    }
    assert_eq!(open(&sheet(&[]), 0).map(|_| ()), Err(Error::Empty));
    let long = record(kind::TEXT, &at(0, 0, &u32::MAX.to_le_bytes()));
    assert_eq!(open(&sheet(&[long]), 0).map(|_| ()), Err(Error::Empty), "a length is not trusted");
}

proptest! {
    #[test]
    fn nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0usize..400) {
        let _ = read(&bytes, &bytes, &bytes, |_| Ok(Some(bytes.clone())));
        let _ = open(&sheet(&[record(kind::RICH_TEXT, &bytes), record(kind::NUMBER, &bytes)]), 0);
        let whole = sheet(&[record(kind::TEXT, &at(0, 0, &text("글")))]);
        let _ = open(whole.get(..cut).unwrap_or(&whole), 0);
    }
}
