//! Files that a person brings, with everything planted into them that such files hold beside what Munjigi reads.

use std::path::PathBuf;

use crate::planted::secret::{ADDRESS, API_KEY, CODE, NAME, NAME_IN_CP949, PHONE, POSTCODE};
use crate::planted::world::World;
use crate::sample::{list, moved, today};

const NEWEST_OF_SECOND_LIST: &str = "2026-11-20";

/// A file of the sample, its days moved as if the second list had been asked for today.
pub fn sample(world: &World<'_>, name: &str) -> PathBuf {
    let machine = &world.around.machine;
    let path = moved(machine, name, NEWEST_OF_SECOND_LIST, today(machine));
    let text = std::fs::read_to_string(&path).expect("the sample is text");
    let planted = if name.ends_with(".csv") { report(&text) } else { page(&text) };
    world.own_file(name, planted.as_bytes())
}

/// A list as a table, in a file of the tests.
pub fn table(world: &World<'_>) -> PathBuf {
    let text = std::fs::read_to_string(list("list-utf8-bom.csv")).expect("the list is text");
    let columns = |cells: [&str; 5]| cells.map(|cell| format!(",\"{cell}\"")).concat();
    let mut lines = text.lines();
    let header = lines.next().expect("the list has a header");
    let header =
        format!("{header}{}\n", columns(["수하인", "전화번호", "우편번호", "주소", "개인통관고유부호"]));
    let rows: String = lines.map(|row| format!("{row}{}\n", columns(personal()))).collect();
    world.own_file("list.csv", format!("{header}{rows}").as_bytes())
}

/// The same as a Korean spreadsheet writes it.
pub fn table_in_cp949(world: &World<'_>) -> PathBuf {
    let bytes = std::fs::read(list("list-cp949.csv")).expect("the list can be read");
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let longer = |(n, line): (usize, &[u8])| {
        let (name, code): (&[u8], &str) = if n == 0 { (b"Consignee", "PCCC") } else { (NAME_IN_CP949, CODE) };
        [line.trim_ascii_end(), b",\"", name, b"\",\"", code.as_bytes(), b"\"\n"].concat()
    };
    world.own_file("list-cp949.csv", &lines.enumerate().flat_map(longer).collect::<Vec<u8>>())
}

/// Files of which nothing or not all can be read: what is said of them repeats nothing of them.
pub fn faulty(world: &World<'_>) -> Vec<PathBuf> {
    let [name, phone, postcode, address, code] = personal();
    let all = format!("{name} {phone} {postcode} {address} {code} {API_KEY}");
    let utf16: Vec<u8> = format!("\u{FEFF}{all}\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let header =
        "\"No\",\"수입신고수리일\",\"통관형태\",\"신고(제출)번호\",\"M B/L\",\"H B/L\",\"처리상태\"\n";
    let texts = [
        ("note.txt", all.clone()),
        ("answer.json", format!("{{\"error\": true, \"message\": \"{all} 조회 중 오류\"}}")),
        ("broken.json", format!("{{\"{code}\": \"{all}\", ")),
        (
            "no-list.html",
            format!(
                "<title>해외직구 통관정보조회</title><h2>해외직구 통관정보조회</h2><input value=\"{code}\"><p>{all}"
            ),
        ),
        (
            "no-column.csv",
            format!(
                "\"통관형태\",\"신고(제출)번호\",\"처리상태\",\"{all}\"\n\"{all}\",\"{all}\",\"{all}\",\"{all}\"\n"
            ),
        ),
        (
            "wrong-rows.csv",
            format!(
                "{header}\"1\",\"{name}\",\"목록통관\",\"1\",\"2\",\"509813112072\",\"통관진행중\"\n\
                 \"2\",\"\",\"목록통관\",\"1\",\"2\",\"{address}\",\"통관진행중\"\n\
                 \"3\",\"\",\"목록통관\",\"1\",\"2\",\"{all}\"\n"
            ),
        ),
    ];
    let files = texts.map(|(file, text)| world.own_file(file, text.as_bytes()));
    files.into_iter().chain([world.own_file("utf16.txt", &utf16)]).collect()
}

/// The clearance list's page as it is copied: with who is signed in, above the list and below it.
pub fn copied_list() -> String {
    let [name, phone, postcode, address, code] = personal();
    let above = format!("{name}님 로그인 중\n개인통관고유부호 {code}\n연락처 {phone}\n");
    format!("{above}{}\n({postcode}) {address}\n", crate::pasting::LIST)
}

/// A message that nobody understands, so that it is asked about.
pub fn copied_message() -> String {
    format!("세모특송 안내말씀\n고유부호 {CODE}\n접수일자 2026.11.17 / 관리코드 6091240093117 / 내용물 CAP\n")
}

/// As the columns of a list have them: whom it is for, and under which code.
fn personal() -> [&'static str; 5] {
    [NAME, PHONE, POSTCODE, ADDRESS, CODE]
}

/// A saved page: the form that it was asked for with, an address with a key in it, and further columns.
fn page(text: &str) -> String {
    let cells = |tag: &str, cells: [&str; 5]| cells.map(|cell| format!("<{tag}>{cell}</{tag}>")).concat();
    let names = ["수하인", "전화번호", "우편번호", "주소", "개인통관고유부호"];
    let planted = [
        ("P*********000", CODE.to_owned()),
        ("</th></tr>", format!("</th>{}</tr>", cells("th", names))),
        ("</td></tr>", format!("</td>{}</tr>", cells("td", personal()))),
        (
            "</body>",
            format!("<a href=\"https://unipass.customs.go.kr/ext/rest/?crkyCn={API_KEY}\">{NAME}</a></body>"),
        ),
    ];
    replaced(text, &planted)
}

/// Amazon's report: the columns that say to whom and where it was sent, and who paid.
fn report(text: &str) -> String {
    let planted = [
        // To whom, two lines of the street (forwarders want the code in one), town, state, postcode.
        (
            ",,,,,,,Shipped,",
            format!(",{NAME},4817 Jamulsoe-ro {ADDRESS},{CODE} {PHONE},,,{POSTCODE},Shipped,"),
        ),
        (",,,,,USD,", ",,,,NAMGOONG BORASOL,USD,".to_owned()),
    ];
    replaced(text, &planted)
}

fn replaced(text: &str, planted: &[(&str, String)]) -> String {
    planted.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "nothing can be planted at {from:?}");
        text.replace(from, to)
    })
}
