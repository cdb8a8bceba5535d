//! What is in the bytes.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::ZlibDecoder;

use super::*;

fn sample() -> Paper {
    paper(vec![
        Block::Heading("1. 통관 건".into()),
        Block::Paragraph("주문하지 않은 통관 건입니다. 中 🙂 office fi ->".into()),
        Block::Points(vec!["점".into()]),
        Block::Facts(vec![("품명".into(), "SHOES 2x3".into())]),
        table(&["열"], vec![vec!["칸".into()], vec![String::new()]]),
        Block::Blanks(vec!["서명".into()]),
    ])
}

/// What is between two marks, wherever they are.
fn between<'a>(bytes: &'a [u8], from: &[u8], to: &[u8]) -> Vec<&'a [u8]> {
    let starts = (0..bytes.len()).filter(|&at| bytes[at..].starts_with(from)).map(|at| at + from.len());
    starts
        .filter_map(|at| Some(&bytes[at..at + bytes[at..].windows(to.len()).position(|found| found == to)?]))
        .collect()
}

fn inflated(pdf: &[u8]) -> Vec<String> {
    let streams = between(pdf, b"stream\n", b"\nendstream").into_iter();
    let inflate = |stream: &[u8]| {
        let mut all = Vec::new();
        ZlibDecoder::new(stream).read_to_end(&mut all).ok()?;
        Some(String::from_utf8_lossy(&all).into_owned())
    };
    streams.filter_map(inflate).collect()
}

/// The characters that a reader of the PDF finds for its glyphs, but for the glyph of what is missing.
fn characters(pdf: &[u8]) -> BTreeSet<char> {
    let maps = inflated(pdf).concat();
    let tables = between(maps.as_bytes(), b"beginbfchar", b"endbfchar").concat();
    let entries = String::from_utf8(tables).unwrap();
    let mapped =
        entries.lines().filter_map(|entry| entry.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"));
    let text = mapped.filter(|(glyph, _)| *glyph != "0000").flat_map(|(_, hex)| utf16(hex));
    text.collect()
}

fn utf16(hex: &str) -> Vec<char> {
    let units = hex.as_bytes().chunks(4).map(|unit| std::str::from_utf8(unit).unwrap());
    let units: Vec<u16> = units.map(|unit| u16::from_str_radix(unit, 16).unwrap()).collect();
    String::from_utf16(&units).unwrap().chars().collect()
}

#[test]
fn each_character_can_be_searched_for() {
    let drawn: BTreeSet<char> =
        lines(&sample()).unwrap().iter().flat_map(|line| line.text.chars().collect::<Vec<_>>()).collect();
    let found = characters(&pdf(&sample()).unwrap());
    assert_eq!(found, drawn);
    assert!(drawn.is_superset(&"〔U+4E2D〕〔U+1F642〕".chars().collect()) && !drawn.contains(&'中'));
}

#[test]
fn it_is_tagged_in_its_language() {
    let pdf = pdf(&sample()).unwrap();
    let all = format!("{}{}", String::from_utf8_lossy(&pdf), inflated(&pdf).concat());
    for part in [
        "/S/H1", "/S/H2", "/S/P", "/S/L", "/S/LI", "/S/Lbl", "/S/LBody", "/S/Table", "/S/THead", "/S/TR",
        "/S/TH", "/S/TD",
    ] {
        let spaced = part.replacen("/S/", "/S /", 1);
        assert!(all.contains(part) || all.contains(&spaced), "{part}");
    }
    assert!(all.contains("/Artifact") && all.contains("(ko-KR)") && all.contains("pdfuaid:part"));
}

#[test]
fn it_says_when_it_was_made_by_the_clocks_of_korea_and_not_by_whom() {
    let pdf = pdf(&sample()).unwrap();
    let all = String::from_utf8_lossy(&pdf);
    assert!(all.contains("(D:20261118200640+09'00") && all.contains("2026-11-18T20:06:40+09:00"));
    assert!(all.contains("(Munjigi)") && !all.contains("/Author") && !all.contains("dc:creator"));
}

#[test]
fn a_head_is_heard_once_and_feet_and_rules_not_at_all() {
    let rows = vec![vec![String::from("칸")]; 80];
    let long = paper(vec![table(&["머리"], rows)]);
    let all = inflated(&pdf(&long).unwrap()).concat();
    assert_eq!(lines(&long).unwrap().iter().filter(|line| line.text == "머리").count(), 3);
    let (title, head, cells) = (1, 1, 80);
    assert_eq!(all.matches("/MCID").count(), title + head + cells);
}
