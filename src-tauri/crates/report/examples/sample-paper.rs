//! Writes sample papers to look at: `cargo run -p munjigi-report --example sample-paper -- <folder>`.

#[path = "../benches/paper/samples.rs"]
mod samples;

use std::error::Error;
use std::path::PathBuf;

use munjigi_report::paper::{self, Block, Column, Paper, Table};
use munjigi_words::Lang;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder?")?);
    std::fs::create_dir_all(&folder)?;
    let papers = [
        ("letter.pdf", samples::letter(1)),
        ("letters.pdf", samples::letter(20)),
        ("goods.pdf", goods()),
        ("english.pdf", english()),
    ];
    for (name, paper) in papers {
        std::fs::write(folder.join(name), paper::pdf(&paper)?)?;
    }
    Ok(())
}

/// Names of goods as shops write them: long, without blanks, in other scripts.
fn goods() -> Paper {
    let names = [
        "Wireless Earbuds Bluetooth 5.3 Headphones with Noise Cancelling ".repeat(5),
        "무선이어폰블루투스노이즈캔슬링방수충전케이스포함".repeat(12),
        "A1B2C3D4E5".repeat(30),
        "中古品 蓝牙耳机 无线降噪 🎧 新品".into(),
        "イヤホン ワイヤレス".into(),
        "x\u{200b}y\u{202e}z\u{feff}".into(),
        String::new(),
    ];
    let column = |title: &str, share| Column { title: title.into(), share };
    let row = |(at, name): (usize, &String)| {
        vec![(at + 1).to_string(), name.clone(), "₩ 129,000".into(), String::new()]
    };
    let rows = names.iter().enumerate().cycle().take(40).map(row).collect();
    let columns = vec![column("번호", 0.8), column("품명", 5.0), column("금액", 1.5), column("비고", 1.0)];
    samples::paper(
        "품명 목록",
        Lang::Ko,
        vec![
            Block::Facts(vec![
                ("가장 긴 품명".into(), names.concat()),
                ("이름이 아주 길어서 한 줄에 다 들어가지 않는 항목".into(), "값".into()),
            ]),
            Block::Table(Table { columns, rows }),
        ],
    )
}

fn english() -> Paper {
    let request = "Please look up who declared this parcel, to which address it was delivered and how the code came to be used, and tell the \
                   undersigned in writing.";
    samples::paper(
        "Report of a misused customs code (PCCC)",
        Lang::En,
        vec![
            Block::Addressee("To: Korea Customs Service, E-commerce Clearance".into()),
            Block::Paragraph(format!(
                "The parcel below was declared under my customs code. I neither ordered nor received it. {request}"
            )),
            Block::Heading("1. The parcel".into()),
            Block::Facts(vec![
                ("House B/L".into(), "610203040506".into()),
                ("Cleared on".into(), "3 November 2026".into()),
            ]),
            Block::Heading("2. What is asked for".into()),
            Block::Steps(vec![request.into(); 12]),
            Block::Points(vec![
                "A copy of this letter is kept.".into(),
                String::new(),
                "Two lines\nin one point.".into(),
            ]),
            Block::Blanks(vec!["Date".into(), "Signature".into()]),
        ],
    )
}
