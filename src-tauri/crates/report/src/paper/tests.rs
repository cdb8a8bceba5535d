//! Whole papers: what stands where, and what their PDFs hold.

mod pdf;

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;

use super::face::{Faces, Weight};
use super::sheet::{BOTTOM, FOOT, FOOTER, LEFT, RIGHT, TOP};
use super::*;

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "도용 신고서".into(),
        lang: Lang::Ko,
        made_at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
        foot: "아래".into(),
        blocks,
    }
}

fn table(titles: &[&str], rows: Vec<Vec<String>>) -> Block {
    let columns = titles.iter().map(|title| Column { title: (*title).to_owned(), share: 1.0 }).collect();
    Block::Table(Table { columns, rows })
}

/// The lines above the foot, all of them above where it begins.
fn body(paper: &Paper) -> Vec<PlacedLine> {
    let (foot, body): (Vec<_>, Vec<_>) =
        lines(paper).unwrap().into_iter().partition(|line| line.size == FOOTER.size);
    let top = foot.iter().map(|line| line.base).fold(f32::MAX, f32::min);
    assert!(body.iter().all(|line| line.base <= BOTTOM && line.base + 2.0 * FOOTER.lead < top));
    body
}

fn texts_on(lines: &[PlacedLine], page: usize) -> Vec<&str> {
    lines.iter().filter(|line| line.page == page).map(|line| line.text.as_str()).collect()
}

/// What is on the last line of each page but the last, and on the first of each but the first.
fn at_the_turns(lines: &[PlacedLine]) -> Vec<(&str, &str)> {
    let turns = lines.windows(2).filter(|pair| pair[0].page != pair[1].page);
    turns.map(|pair| (pair[0].text.as_str(), pair[1].text.as_str())).collect()
}

#[test]
fn a_page_has_the_title_in_its_middle_and_the_foot_with_its_number() {
    let lines = lines(&paper(vec![Block::Paragraph("가\n나".into())])).unwrap();
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["도용 신고서", "가", "나", "아래", "1 / 1"]);
    let [title, first, second, foot, number] = lines.as_slice() else { panic!("five lines") };
    assert!((title.x - LEFT - (RIGHT - title.x - title.width)).abs() < 0.01);
    assert!(title.is_bold && title.size > first.size && !first.is_bold);
    assert_eq!((first.x, (second.base - first.base).round()), (LEFT, 16.0));
    assert_eq!((foot.x, foot.base, number.base), (LEFT, FOOT, FOOT));
    assert!((number.x + number.width - RIGHT).abs() < 0.01);
}

#[test]
fn a_foot_of_many_lines_takes_its_room_from_the_text_up_to_five() {
    let foot = (1..=7).map(|number| number.to_string()).collect::<Vec<_>>().join("\n");
    let long = Paper { foot, ..paper(vec![Block::Points(vec!["점".into(); 100])]) };
    let drawn = lines(&long).unwrap();
    let of_foot: Vec<&PlacedLine> =
        drawn.iter().filter(|line| line.page == 0 && line.size == FOOTER.size && line.x == LEFT).collect();
    assert_eq!(of_foot.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["1", "2", "3", "4", "5"]);
    assert_eq!(of_foot[4].base, FOOT);
    assert_eq!(body(&long).iter().filter(|line| line.text == "점").count(), 100);
}

#[test]
fn a_heading_is_never_the_last_of_a_page() {
    for before in 0..90 {
        let mut blocks = vec![Block::Remark("앞".into()); before];
        blocks.extend([
            Block::Heading("제목".into()),
            Block::Heading("아래 제목".into()),
            table(&["머리"], vec![vec!["값".into()]]),
        ]);
        let lines = body(&paper(blocks));
        let last: Vec<usize> = lines.iter().rev().take(4).map(|line| line.page).collect();
        assert!(last.iter().all(|page| *page == last[0]), "after {before} lines: on pages {last:?}");
    }
}

#[test]
fn neither_the_first_nor_the_last_line_of_a_paragraph_is_alone() {
    for before in 0..60 {
        let mut blocks = vec![Block::Remark("앞".into()); before];
        blocks.push(Block::Paragraph("첫째\n둘째\n셋째\n넷째".into()));
        let lines = body(&paper(blocks));
        let turns = at_the_turns(&lines);
        let torn = turns.iter().filter(|(above, below)| *above == "첫째" || *below == "넷째");
        assert_eq!(torn.count(), 0, "after {before} lines: {turns:?}");
    }
}

#[test]
fn a_line_to_sign_on_is_not_alone_on_its_page() {
    for before in 0..60 {
        let mut blocks = vec![Block::Remark("앞".into()); before];
        blocks.extend([
            Block::Paragraph("사실입니다.".into()),
            Block::Blanks(vec!["날짜".into(), "서명".into()]),
        ]);
        let lines = body(&paper(blocks));
        let end = lines.len() - 3;
        assert!(lines[end..].iter().all(|line| line.page == lines[end].page), "after {before} lines");
    }
}

#[test]
fn the_head_of_a_table_is_on_each_page_and_its_rows_are_whole() {
    let row = |number: usize| vec![format!("{number}"), format!("{number}-가\n{number}-나\n{number}-다")];
    let lines = body(&paper(vec![table(&["번호", "품명"], (1..=40).map(row).collect())]));
    let pages = lines.last().unwrap().page + 1;
    assert_eq!(pages, 3);
    for page in 0..pages {
        let texts = texts_on(&lines, page);
        let head = texts.iter().position(|text| *text == "번호").unwrap();
        assert_eq!(head, usize::from(page == 0), "only the title stands above it");
        assert_eq!(texts[head + 1], "품명");
        let (first, last) = (texts[head + 3], texts[texts.len() - 1]);
        assert!(first.ends_with("-가") && last.ends_with("-다"), "{first} {last}");
    }
    let in_first_column: Vec<&PlacedLine> = lines.iter().filter(|line| line.x == lines[1].x).collect();
    let pairs = in_first_column.windows(2).filter(|pair| pair[0].page == pair[1].page);
    assert!(pairs.map(|pair| pair[1].base - pair[0].base).all(|between| between > 13.4));
    let numbers: Vec<&str> =
        lines.iter().map(|line| line.text.as_str()).filter(|text| text.parse::<u8>().is_ok()).collect();
    assert_eq!(numbers, (1..=40).map(|number| number.to_string()).collect::<Vec<_>>());
}

#[test]
fn a_row_leaves_room_for_its_head_and_for_what_stays_with_it() {
    for lines in 1..60 {
        let rows = [45, lines].map(|count| vec![vec!["줄"; count].join("\n")]).to_vec();
        let blanks = Block::Blanks(vec!["날짜".into(), "이름".into(), "서명".into()]);
        let drawn = body(&paper(vec![table(&["머리"], rows), blanks]));
        assert_eq!(drawn.iter().filter(|line| line.text == "줄").count(), 45 + lines);
    }
}

#[test]
fn a_row_higher_than_a_page_goes_on_and_nothing_of_it_is_lost() {
    let long: Vec<String> = (0..150).map(|number| format!("줄{number}")).collect();
    let lines = body(&paper(vec![table(&["하나", "둘"], vec![vec![long.join("\n"), "옆".into()]])]));
    let of_row: Vec<&str> =
        lines.iter().map(|line| line.text.as_str()).filter(|text| text.starts_with('줄')).collect();
    assert_eq!(of_row, long);
    assert_eq!(lines.iter().filter(|line| line.text == "하나").count(), lines.last().unwrap().page + 1);
}

#[test]
fn what_is_to_stay_together_and_is_higher_than_a_page_is_all_there() {
    let headings: Vec<String> = (0..200).map(|number| format!("제목 {number}")).collect();
    let head = (0..200).map(|number| format!("머리 {number}")).collect::<Vec<_>>();
    let mut blocks: Vec<Block> = headings.iter().cloned().map(Block::Heading).collect();
    blocks.push(table(&[&head.join("\n")], vec![vec!["칸".into()]; 3]));
    let drawn: Vec<String> = body(&paper(blocks)).into_iter().skip(1).map(|line| line.text).collect();
    assert_eq!(drawn, [headings, head, vec!["칸".into(); 3]].concat());
}

#[test]
fn a_long_name_stays_in_its_column() {
    let name = "무선이어폰블루투스".repeat(33);
    let hash = "9f86d081".repeat(8);
    let lines = body(&paper(vec![
        table(&["품명", "해시", "끝"], vec![vec![name.clone(), hash.clone(), "끝".into()]]),
        Block::Facts(vec![("이름".into(), name.clone()), (name.clone(), hash.clone())]),
    ]));
    let column = (RIGHT - LEFT) / 3.0;
    let in_table = |at: f32| {
        let left = LEFT + column * at;
        let of_column = lines
            .iter()
            .filter(move |line| line.size == 9.0 && !line.is_bold && line.x > left && line.x < left + column);
        of_column
            .inspect(move |line| assert!(line.x + line.width <= left + column))
            .map(|line| line.text.as_str())
            .collect::<String>()
    };
    assert_eq!([in_table(0.0), in_table(1.0), in_table(2.0)], [name, hash, "끝".into()]);
}

#[test]
fn points_and_steps_have_their_marks_and_those_without_text_none() {
    let texts = vec!["가".into(), String::new(), "나\n다".into()];
    let lines = body(&paper(vec![Block::Points(texts.clone()), Block::Steps(texts)]));
    assert_eq!(texts_on(&lines, 0)[1..], ["•", "가", "•", "나", "다", "1.", "가", "2.", "나", "다"]);
    let x: BTreeSet<u32> = lines[1..].iter().map(|line| (line.x - LEFT).round() as u32).collect();
    assert_eq!(x, BTreeSet::from([0, 15]));
}

#[test]
fn what_is_empty_takes_no_room_and_does_no_harm() {
    let nothing = String::new;
    let of_shares = [f32::NAN, -1.0, 0.0, f32::INFINITY, f32::MAX, f32::MIN_POSITIVE];
    let odd = of_shares.map(|share| Column { title: nothing(), share }).to_vec();
    let empty = Paper {
        title: nothing(),
        foot: nothing(),
        lang: Lang::En,
        made_at: DateTime::<Utc>::MAX_UTC,
        blocks: vec![
            Block::Addressee(nothing()),
            Block::Heading("\n".into()),
            Block::Paragraph(" ".into()),
            Block::Remark(nothing()),
            Block::Points(Vec::new()),
            Block::Steps(vec![nothing()]),
            Block::Facts(Vec::new()),
            Block::Facts(vec![(nothing(), nothing())]),
            table(&[], Vec::new()),
            table(&[], vec![Vec::new()]),
            Block::Table(Table { columns: odd, rows: vec![vec![nothing(); 2], Vec::new()] }),
            Block::Blanks(vec![nothing()]),
            Block::Blanks(Vec::new()),
        ],
    };
    let drawn: Vec<String> =
        lines(&empty).unwrap().into_iter().map(|line| line.text).filter(|text| text != " ").collect();
    assert_eq!(drawn, ["1 / 1"]);
    assert!(pdf(&empty).is_ok());
}

#[test]
fn cells_without_a_column_are_drawn_too() {
    let lines = body(&paper(vec![table(&["하나"], vec![vec!["가".into(), "나".into(), "다".into()]])]));
    assert_eq!(texts_on(&lines, 0)[1..], ["하나", " ", " ", "가", "나", "다"]);
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let one = paper(vec![Block::Heading("제목".into()), Block::Facts(vec![("이름".into(), "값".into())])]);
    let later = Paper { made_at: one.made_at + chrono::TimeDelta::seconds(1), ..one.clone() };
    assert_eq!(pdf(&one).unwrap(), pdf(&one.clone()).unwrap());
    assert_ne!(pdf(&one).unwrap(), pdf(&later).unwrap());
}

/// Characters as they come in names of goods, and as nobody would send them.
fn text() -> impl Strategy<Value = String> {
    let any = prop_oneof![
        4 => prop::char::range('가', '힣'),
        4 => prop::char::range('!', '~'),
        3 => prop::sample::select(vec![' ', '\n', '\r', '\t', '\u{a0}', '\u{200b}', '\u{feff}', '\u{301}', '中', '🙂', 'ㄱ', '\u{1100}', '\u{1161}']),
        1 => any::<char>(),
    ];
    vec(any, 0..200).prop_map(String::from_iter)
}

fn blocks(one: &str, two: &str) -> Vec<Block> {
    let (one, two) = (String::from(one), String::from(two));
    vec![
        Block::Paragraph(one.clone()),
        Block::Heading(two.clone()),
        Block::Points(vec![two.clone(), one.clone()]),
        Block::Facts(vec![(one.clone(), two.clone())]),
        table(&[&two, &one, ""], vec![vec![one.clone(), two.clone()]; 3]),
        Block::Remark(one.clone()),
        Block::Blanks(vec![two]),
        Block::Addressee(one),
    ]
}

/// What of a text is to be found in lines, in their order.
fn seen(text: &str) -> String {
    let said = letters::said(text, Faces::get().unwrap().of(Weight::Regular));
    said.replace(' ', "")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_within_the_margins(one in text(), two in text(), columns in 0_usize..200) {
        let mut all = paper(blocks(&one, &two));
        all.blocks.push(table(&vec!["열"; columns], vec![vec![one.clone(); columns.min(5)]]));
        all.title = two;
        all.foot = one;
        let lines = lines(&all).unwrap();
        for line in &lines {
            prop_assert!(line.x >= LEFT - 0.01 && line.x + line.width <= RIGHT + 0.1, "{line:?}");
            prop_assert!(line.base - line.size >= TOP - 0.01 && line.base <= FOOT, "{line:?}");
        }
        let foot = lines.iter().filter(|line| line.size == FOOTER.size && line.x == LEFT && line.page == 0).count();
        prop_assert!(foot <= sheet::FOOT_LINES);
    }

    #[test]
    fn every_word_of_any_text_is_there(text in text()) {
        for block in [
            Block::Paragraph(text.clone()),
            Block::Heading(text.clone()),
            table(&[""], vec![vec![text.clone()]]),
        ] {
            let found: String = body(&Paper { title: String::new(), ..paper(vec![block]) }).iter().map(|line| line.text.as_str()).collect();
            prop_assert_eq!(found.replace(' ', ""), seen(&text));
        }
    }

    #[test]
    fn any_text_has_a_pdf(one in text(), two in text()) {
        let all = Paper { title: one.clone(), foot: two.clone(), ..paper(blocks(&one, &two)) };
        prop_assert!(pdf(&all).is_ok());
    }
}
