//! Papers like those of a kit, of so many parcels. Names and numbers are made up.

use chrono::{DateTime, Utc};
use munjigi_report::paper::{Block, Column, Paper, Table};
use munjigi_words::Lang;

/// A letter about so many parcels. About one it takes two pages.
pub fn letter(parcels: usize) -> Paper {
    let mut blocks = vec![
        Block::Addressee("수신: 관세청 전자상거래통관과 (개인통관고유부호 도용 신고 담당)".into()),
        paragraph(
            "신고인은 아래 통관 건을 주문하거나 받은 사실이 없습니다. 신고인의 개인통관고유부호가 다른 사람의 수입신고에 쓰인 것으로 보여 \
             관세법 제275조의4 및 개인정보 보호법에 따른 조사와 조치를 요청합니다. 이 문서는 신고인이 보관한 통관내역과 주문 기록에서 \
             만들어졌으며, 각 사실의 근거는 「증거」에 적힌 번호로 확인할 수 있습니다.",
        ),
        Block::Heading("1. 신고인".into()),
        Block::Facts(facts(&[
            ("성명", "홍길동"),
            ("개인통관고유부호", "P123456789012"),
            ("연락처", "010-0000-0000"),
            ("주소", "서울특별시 어느구 어느로 12, 345동 678호 (어느동, 이름이 긴 아파트)"),
        ])),
        Block::Heading("2. 주문하지 않은 통관 건".into()),
    ];
    blocks.extend((1..=parcels).flat_map(parcel));
    blocks.extend([
        Block::Heading("3. 요청 사항".into()),
        Block::Steps(vec![
            "위 통관 건의 수입신고인, 운송업체, 수하인 주소와 연락처를 확인하여 주시기 바랍니다.".into(),
            "신고인의 개인통관고유부호를 도용한 사람과 도용한 경위를 조사하여 주시기 바랍니다.".into(),
            "조사 결과를 신고인에게 서면으로 알려 주시고, 해당 통관 건을 신고인의 통관 내역에서 정정하여 주시기 바랍니다.".into(),
        ]),
        Block::Heading("4. 증거".into()),
        Block::Table(evidence(parcels)),
        Block::Remark(
            "지문(SHA-256): 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08. 증거 파일을 하나라도 고치면 이 값이 \
             달라집니다. Munjigi는 관세청 앱이 아닙니다."
                .into(),
        ),
        Block::Heading("5. 서명".into()),
        Block::Points(vec!["위 내용은 사실과 다름이 없습니다.".into(), "신고인은 연락을 받을 수 있습니다.".into()]),
        Block::Blanks(vec!["날짜".into(), "신고인 (서명 또는 인)".into()]),
    ]);
    paper("개인통관고유부호 도용 신고서", Lang::Ko, blocks)
}

/// The same head and foot on anything.
pub fn paper(title: &str, lang: Lang, blocks: Vec<Block>) -> Paper {
    let made_at = DateTime::<Utc>::from_timestamp(1_795_000_000, 0).unwrap_or_default();
    Paper {
        title: title.into(),
        lang,
        made_at,
        foot: format!("{title} · 2026-11-18 · 지문 9f86d081…0f00a08"),
        blocks,
    }
}

fn parcel(number: usize) -> [Block; 3] {
    let hbl = format!("6{:011}", 10_203_040_506_u64 + number as u64 * 7_919);
    [
        Block::Facts(facts(&[
            ("화물관리번호", &format!("26CJ0{number:04}XYZ-0001-{number:04}")),
            ("H B/L 번호", &hbl),
            ("통관형태", "목록통관"),
            ("품명", "WOMENS CASUAL SHOES / 여성용 캐주얼 신발 (사이즈 240, 검정색)"),
            ("통관일", "2026년 11월 3일"),
            ("세관", "인천공항세관 특송통관1과"),
        ])),
        paragraph(
            "이 통관 건은 2026년 11월 4일 관세청 통관내역에서 처음 확인되었고, 신고인의 모든 주문 기록과 비교하여 해당하는 주문이 없음을 \
             확인하였습니다. 신고인은 같은 날 “내 물건이 아님”이라고 답하였습니다.",
        ),
        Block::Table(Table {
            columns: columns(&[("일시", 2.0), ("처리 단계", 2.0), ("장치장", 3.0)]),
            rows: [
                ("입항적재화물목록 제출", ""),
                ("반입신고", "한진 인천공항 특송센터"),
                ("반출신고", "한진 인천공항 특송센터"),
            ]
            .iter()
            .enumerate()
            .map(|(day, (stage, place))| {
                vec![format!("2026-11-0{} 14:0{day}", day + 1), (*stage).to_owned(), (*place).to_owned()]
            })
            .collect(),
        }),
    ]
}

fn evidence(parcels: usize) -> Table {
    let row = |number: usize| {
        vec![
            format!("{number:02}"),
            "통관내역 조회 화면(HTML)".to_owned(),
            "2026-11-04".to_owned(),
            format!("{:064x}", 0x9f86_d081_884c_7d65_9a2f_eaa0_c55a_d015_u128.wrapping_mul(number as u128)),
        ]
    };
    Table {
        columns: columns(&[("번호", 1.0), ("무엇", 3.0), ("날짜", 1.6), ("SHA-256", 5.0)]),
        rows: (1..=parcels).map(row).collect(),
    }
}

fn columns(of: &[(&str, f32)]) -> Vec<Column> {
    of.iter().map(|(title, share)| Column { title: (*title).to_owned(), share: *share }).collect()
}

fn facts(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.into())
}
