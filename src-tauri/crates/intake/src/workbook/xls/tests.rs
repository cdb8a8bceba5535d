use super::*;

/// A record of a kind.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

fn cell(row: u16, column: u16, style: u16, rest: &[u8]) -> Vec<u8> {
    [&row.to_le_bytes()[..], &column.to_le_bytes(), &style.to_le_bytes(), rest].concat()
}

/// A text of two bytes a character.
fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    [&(units.len() as u16).to_le_bytes()[..], &[1], &bytes].concat()
}

fn stream(cells: &[Vec<u8>]) -> Vec<u8> {
    let begin = record(kind::BEGIN, &[0, 6, 5, 0]);
    let end = record(kind::END, &[]);
    // One text in two records, parted within.
    let shared = [&[0; 8][..], &[4, 0, 0], b"ab"].concat();
    let globals = [
        begin.clone(),
        record(kind::FORMAT, &[&164_u16.to_le_bytes()[..], &wide("yyyy\"년\"")].concat()),
        record(kind::STYLE, &[0, 0, 0, 0]),
        record(kind::STYLE, &[0, 0, 164, 0]),
        record(kind::STRINGS, &shared),
        record(kind::CONTINUE, &[1, b'c', 0, 0, 0xac]),
    ]
    .concat();
    let name = [1, 0, b'S'];
    let sheet = |begin: u32| record(kind::SHEET, &[&begin.to_le_bytes()[..], &[0, 0], &name].concat());
    let at = globals.len() + sheet(0).len() + end.len();
    [globals, sheet(at as u32), end.clone(), begin, cells.concat(), end].concat()
}

fn rows(cells: &[Vec<u8>]) -> Vec<(u64, Vec<String>)> {
    let book = read(&stream(cells)).unwrap();
    book.sheets[0]
        .rows()
        .map(|(number, cells)| (number, cells.into_iter().map(str::to_owned).collect()))
        .collect()
}

#[test]
fn every_kind_of_cell() {
    let date = 46_283.0_f64.to_le_bytes();
    let number = 3_023_972_330_657_702.0_f64.to_le_bytes();
    let text_follows = [0, 0, 0, 0, 0, 0, 0xff, 0xff];
    let rows = rows(&[
        record(kind::SHARED_LABEL, &cell(0, 0, 0, &[0, 0, 0, 0])),
        record(kind::LABEL, &cell(0, 1, 0, &wide("주문"))),
        record(kind::NUMBER, &cell(0, 2, 1, &date)),
        record(kind::NUMBER, &cell(0, 3, 0, &number)),
        record(kind::SHORT_NUMBER, &cell(1, 0, 0, &((4120_u32 << 2) | 3).to_le_bytes())),
        record(
            kind::NUMBERS,
            &[
                &[2, 0, 1, 0][..],
                &[0, 0],
                &((7_u32 << 2) | 2).to_le_bytes(),
                &[0, 0],
                &((8_u32 << 2) | 2).to_le_bytes(),
                &[2, 0],
            ]
            .concat(),
        ),
        record(kind::FORMULA, &cell(3, 0, 0, &[&text_follows[..], &[0; 8]].concat())),
        record(kind::OF_FORMULA, &wide("식")),
        record(kind::BEGIN, &[0, 6, 0x20, 0]),
        record(kind::NUMBER, &cell(9, 9, 0, &date)),
        record(kind::END, &[]),
        record(kind::TRUTH, &cell(4, 0, 0, &[1, 0])),
    ]);
    let row =
        |number, cells: &[&str]| (number, cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
    assert_eq!(rows[0], row(1, &["abc가", "주문", "2026-09-18", "3.02397E+15"]));
    assert_eq!(rows[1], row(2, &["41.2"]));
    assert_eq!(rows[2], row(3, &["", "7", "8"]));
    assert_eq!(rows[3], row(4, &["식"]));
    assert_eq!(rows[4], row(5, &["TRUE"]));
}

#[test]
fn what_breaks_off_is_not_opened() {
    let whole = stream(&[record(kind::NUMBER, &cell(0, 0, 0, &46_283.0_f64.to_le_bytes()))]);
    for end in 0..whole.len() {
        assert!(read(&whole[..end]).is_err(), "{end}");
    }
    assert_eq!(read(&stream(&[])).map(|_| ()), Err(Error::Empty));
    let locked = [record(kind::BEGIN, &[0, 6, 5, 0]), record(kind::PASSWORD, &[1, 0])].concat();
    assert_eq!(read(&locked).map(|_| ()), Err(Error::NotOpened));
}

#[test]
fn many_sheets_in_one_place_are_refused() {
    let sheet = record(kind::SHEET, &[0, 0, 0, 0, 0, 0, 1, 0, b'S']);
    let begin = record(kind::BEGIN, &[0, 6, 5, 0]);
    let stream = [begin, sheet.repeat(10_000), record(kind::END, &[])].concat();
    assert!(matches!(read(&stream), Err(Error::TooManyInside { .. })));
}
