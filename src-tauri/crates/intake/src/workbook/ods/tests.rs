use super::*;
use crate::packed::tests::pack;

const EMPTY: &str = "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";

fn content(rows: &str) -> String {
    format!(
        "<?xml version='1.0'?><office:document office:mimetype='{KIND}'><office:body><office:spreadsheet>\
         <table:table table:name='주문 &amp; 1'>{rows}</table:table></office:spreadsheet></office:body></office:document>"
    )
}

fn open(rows: &str) -> Result<Workbook, Error> {
    let bytes = pack(&[("mimetype", KIND.as_bytes()), ("content.xml", content(rows).as_bytes())]);
    super::open(&Packed::open(&bytes).unwrap()?).unwrap()
}

fn cell(attributes: &str, text: &str) -> String {
    format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
}

#[test]
fn every_kind_of_cell() {
    let cells = [
        cell("office:value-type='string'", "주문 &amp;<text:s/>번호"),
        cell("office:value-type='float' office:value='509812044885'", "5.1E+11"),
        cell("office:value-type='float' office:value='3023972330657702'", "3023972330657702"),
        cell("office:value-type='currency' office:currency='KRW' office:value='12000'", "₩12,000"),
        cell("office:value-type='date' office:date-value='2026-09-18'", "18/09/26"),
        cell("office:value-type='percentage' office:value='0.1'", "10%"),
        cell("office:value-type='boolean' office:boolean-value='true'", "참"),
        "<table:table-cell office:value-type='string'><office:annotation><text:p>메모</text:p></office:annotation>\
         <text:p>두</text:p><text:p>줄</text:p></table:table-cell>"
            .to_owned(),
    ]
    .concat();
    let book = open(&format!("<table:table-row>{cells}</table:table-row>")).unwrap();
    assert_eq!(book.sheets[0].name, "주문 & 1");
    let expected =
        ["주문 & 번호", "509812044885", "3.02397E+15", "12000 KRW", "2026-09-18", "10%", "TRUE", "두\n줄"];
    assert_eq!(book.sheets[0].rows().collect::<Vec<_>>(), [(1, expected.to_vec())]);
}

#[test]
fn what_repeats_itself_stands_there_so_often() {
    let row = |times: u32, cells: &str| {
        format!("<table:table-row table:number-rows-repeated='{times}'>{cells}</table:table-row>")
    };
    let (a, b) = (cell("table:number-columns-repeated='2'", "a"), cell("", "b"));
    let covered = "<table:covered-table-cell table:number-columns-repeated='3'/>";
    let book = open(&[row(1, &[a.as_str(), covered, &b].concat()), row(4, ""), row(2, &b)].concat()).unwrap();
    let rows: Vec<_> = book.sheets[0].rows().collect();
    assert_eq!(rows, [(1, vec!["a", "a", "", "", "", "b"]), (6, vec!["b"]), (7, vec!["b"])]);
    assert_eq!(open(&[EMPTY, &row(1, &b)].concat()).unwrap().sheets[0].rows().count(), 1);
}

#[test]
fn what_repeats_itself_without_end_is_refused() {
    let all = cell("table:number-columns-repeated='16384'", "a");
    let rows = format!("<table:table-row table:number-rows-repeated='4294967295'>{all}</table:table-row>");
    assert!(matches!(open(&rows), Err(Error::TooManyInside { .. })));
    let long = cell("table:number-columns-repeated='128'", &"x".repeat(900_000));
    assert!(matches!(
        open(&format!("<table:table-row>{long}</table:table-row>")),
        Err(Error::TooMuchInside { .. })
    ));
}

#[test]
fn a_table_in_a_cell_is_part_of_the_cell() {
    let inner =
        format!("<table:table><table:table-row>{}</table:table-row></table:table>", cell("", "inner"));
    let outer = format!("<table:table-cell><text:p>a</text:p>{inner}</table:table-cell>{}", cell("", "b"));
    let book = open(&format!("<table:table-row>{outer}</table:table-row>")).unwrap();
    assert_eq!(book.sheets.len(), 1);
    assert_eq!(book.sheets[0].rows().collect::<Vec<_>>(), [(1, vec!["a\ninner", "b"])]);
}

#[test]
fn a_lone_file_and_others() {
    let rows = format!("<table:table-row>{}</table:table-row>", cell("", "a"));
    let book = open_flat(content(&rows).as_bytes()).unwrap().unwrap();
    assert_eq!(book.sheets[0].rows().count(), 1);
    let whole = content(&rows);
    let broken = whole.trim_end_matches("</office:document>");
    assert_eq!(open_flat(broken.as_bytes()).unwrap().map(|_| ()), Err(Error::NotOpened));
    assert!(open_flat(b"<?xml version='1.0'?><a/>").is_none());
    let text = pack(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]);
    assert!(super::open(&Packed::open(&text).unwrap().unwrap()).is_none());
}

#[test]
fn days_that_are_counted_from_elsewhere_are_no_days() {
    let rows = format!("<table:table-row>{}</table:table-row>", cell("", "46056"));
    let sheet = |first: &str| {
        let from = format!("<table:null-date table:date-value='{first}'/><table:table ");
        let content = content(&rows).replacen("<table:table ", &from, 1);
        open_flat(content.as_bytes()).unwrap().map(|book| book.sheets[0].is_1904)
    };
    assert_eq!((sheet("1899-12-30"), sheet("1904-01-01")), (Ok(false), Ok(true)));
}
