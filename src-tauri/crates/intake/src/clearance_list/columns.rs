//! The columns of the list, known by their words.
//!
//! Words and keys as seen on the page and in its answer in June 2023 (Dev-Squirrel/UNI-PASS-Customs-Library). Where a
//! column stands does not matter, nor do spaces, dashes, slashes, case, or what a header adds in brackets. The English words are
//! guesses: the page was seen in Korean.

/// Names that a column may have, as [`plain`] leaves them.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::AcceptedOn,
        &["수입신고수리일", "수입신고수리일자", "ACPTDT", "IMPORTACCEPTANCEDATE", "ACCEPTANCEDATE"],
    ),
    (Column::Form, &["통관형태", "CSCLFORM", "CLEARANCETYPE", "CLEARANCEFORM"]),
    (Column::DeclarationNo, &["신고제출번호", "신고번호", "DCLRNO", "DECLARATIONNO", "DECLARATIONNUMBER"]),
    (Column::BothBls, &["MBLHBL"]),
    (Column::MasterBl, &["MBL", "MBL번호", "MBLNO", "MASTERBL"]),
    (Column::HouseBl, &["HBL", "HBL번호", "HBLNO", "HOUSEBL"]),
    (Column::State, &["처리상태", "PRCSSTTS", "PROCESSINGSTATUS"]),
    (Column::No, &["NO", "번호", "순번"]),
];

/// With fewer known columns than this a row is no header: two of these words stand side by side elsewhere too.
const FEWEST: usize = 3;

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    AcceptedOn,
    Form,
    DeclarationNo,
    BothBls,
    MasterBl,
    HouseBl,
    State,
    No,
}

/// Where each column stands, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub width: usize,
    /// As far as they have names: the last ones may have none, as over buttons, and copying drops those.
    named: usize,
    pub accepted_on: usize,
    pub form: Option<usize>,
    pub declaration_no: Option<usize>,
    pub bls: Bls,
    pub state: usize,
    /// The row's number in the list.
    pub no: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bls {
    /// `M B/L - H B/L` in one cell.
    Together(usize),
    Apart {
        master: Option<usize>,
        house: usize,
    },
}

impl Columns {
    /// Reads a row as a header. `None` where it is none; the name of the column that is missing where it is one and no row
    /// below it can be read.
    pub fn of(cells: &[&str]) -> Option<Result<Self, &'static str>> {
        let known: Vec<Option<Column>> = cells.iter().map(|cell| column(cell)).collect();
        let place = |wanted| known.iter().position(|found| *found == Some(wanted));
        // Its number says nothing about what a table holds.
        let count =
            NAMES.iter().filter(|(column, _)| *column != Column::No && place(*column).is_some()).count();
        (count >= FEWEST).then(|| {
            let house =
                place(Column::HouseBl).map(|house| Bls::Apart { master: place(Column::MasterBl), house });
            Ok(Self {
                width: cells.len(),
                named: cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1),
                accepted_on: place(Column::AcceptedOn).ok_or("수입신고수리일")?,
                form: place(Column::Form),
                declaration_no: place(Column::DeclarationNo),
                bls: house.or(place(Column::BothBls).map(Bls::Together)).ok_or("H B/L")?,
                state: place(Column::State).ok_or("처리상태")?,
                no: place(Column::No),
            })
        })
    }

    /// Whether a row of so many cells has each of them under its name.
    pub fn fits(&self, cells: usize) -> bool {
        (self.named..=self.width).contains(&cells)
    }
}

/// Every line of a file and every row of a page may be a header, so this looks at the first letter before anything else.
pub(super) fn column(header: &str) -> Option<Column> {
    // No header is longer; a page's whole text can be one "cell".
    if header.len() > 100 {
        return None;
    }
    let first = plain(header.chars()).next()?;
    let is = |name: &&str| {
        name.starts_with(first)
            && (name.chars().eq(plain(header.chars())) || name.chars().eq(plain(outside_brackets(header))))
    };
    NAMES.iter().find(|(_, names)| names.iter().any(is)).map(|(column, _)| *column)
}

/// Letters and digits, in capitals.
fn plain(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    text.filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase)
}

fn outside_brackets(text: &str) -> impl Iterator<Item = char> {
    let mut depth = 0_usize;
    text.chars().filter(move |c| {
        depth = match c {
            '(' | '（' | '[' => depth + 1,
            ')' | '）' | ']' => depth.saturating_sub(1),
            _ => return depth == 0,
        };
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_their_words_wherever_they_stand() {
        let one = Columns::of(&[
            "처리상태",
            "M B/L – H B/L",
            "신고 (제출) 번호",
            "통관형태",
            "수입신고수리일",
            "No.",
        ])
        .unwrap()
        .unwrap();
        assert_eq!((one.state, one.bls, one.declaration_no), (0, Bls::Together(1), Some(2)));
        assert_eq!((one.form, one.accepted_on, one.no, one.width), (Some(3), 4, Some(5), 6));
        let two = Columns::of(&["수입신고수리일", "M B/L(Master BL)", "H B/L(House BL)", "비고", "처리상태"])
            .unwrap()
            .unwrap();
        assert_eq!((two.bls, two.form), (Bls::Apart { master: Some(1), house: 2 }, None));
        let keys =
            Columns::of(&["acptDt", "csclForm", "dclrNo", "mblNo", "hblNo", "prcsStts"]).unwrap().unwrap();
        assert_eq!((keys.bls, keys.state), (Bls::Apart { master: Some(3), house: 4 }, 5));
    }

    #[test]
    fn a_header_that_lacks_a_column_names_it() {
        let all = ["수입신고수리일", "통관형태", "신고(제출)번호", "M B/L - H B/L", "처리상태"];
        for (at, missing) in [(0, "수입신고수리일"), (3, "H B/L"), (4, "처리상태")] {
            let mut cells = all;
            cells[at] = "새 이름";
            assert_eq!(Columns::of(&cells), Some(Err(missing)));
        }
    }

    #[test]
    fn what_is_no_header() {
        for cells in [
            &["번호", "처리상태", "통관형태"][..],
            &["1", "20261109", "목록통관"],
            &[],
            &["통관형태", "통관형태", "통관형태"],
        ] {
            assert_eq!(Columns::of(cells), None, "{cells:?}");
        }
    }
}
