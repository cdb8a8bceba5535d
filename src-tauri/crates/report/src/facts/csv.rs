//! facts.csv: a row for each parcel, for Excel as Korean offices have it.
//!
//! UTF-8 with its mark, without which Excel takes it for CP949; CRLF, as RFC 4180 has it.

use munjigi_model::Occasion;
use munjigi_words::{Lang, Word};

use super::labelled;
use crate::evidence::Piece;
use crate::moment::in_korea;
use crate::{Event, File, MaskedCase, Parcel};

/// By which Excel knows UTF-8.
const MARK: &str = "\u{feff}";
/// Digits from which on a number stays text: Excel shows more than eleven as `6.09E+11`, and keeps fifteen of them.
const LONG: usize = 11;

/// The facts of a case, with heads in the kit's language. `pieces` are those of this kit, in the order of the case's evidence.
pub fn csv(case: &MaskedCase, pieces: &[Piece], lang: Lang) -> File {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(MARK.into());
    let rows = case.parcels().iter().map(|parcel| row(parcel, pieces, lang));
    let heads = std::iter::once(heads(lang));
    for cells in heads.chain(rows.map(|cells| cells.map(|cell| harmless(&cell)))) {
        writer.write_record(cells).expect("memory takes every row, and all rows are of one length");
    }
    let bytes: Vec<u8> = writer.into_inner().expect("memory takes every row");
    File { name: "facts.csv".into(), bytes }
}

fn heads(lang: Lang) -> [String; COLUMNS] {
    let facts = labelled(&Default::default(), lang).map(|(head, _)| head);
    let ours = [
        Word::FactsCsvFirstSeenAt,
        Word::FactsCsvAskedAt,
        Word::FactsCsvAnsweredAt,
        Word::FactsCsvOccasion,
        Word::FactsCsvNote,
        Word::FactsCsvEvents,
        Word::FactsCsvEvidence,
    ];
    joined(facts, ours.map(|word| lang.say(word)))
}

fn row(parcel: &Parcel, pieces: &[Piece], lang: Lang) -> [String; COLUMNS] {
    let facts = labelled(&parcel.facts, lang).map(|(_, value)| value);
    let events: Vec<_> = parcel.events.iter().map(event).collect();
    let ours = [
        in_korea(parcel.first_seen_at),
        in_korea(parcel.asked_at),
        in_korea(parcel.answered_at),
        parcel.occasion.map(|occasion| lang.say(occasion_word(occasion))).unwrap_or_default(),
        parcel.note.clone().unwrap_or_default(),
        events.join(" / "),
        files(parcel, pieces).join(" "),
    ];
    joined(facts, ours)
}

/// Columns of facts, and those of what was made of them here.
const COLUMNS: usize = FACTS + OURS;
const FACTS: usize = 17;
const OURS: usize = 7;

fn joined(facts: [String; FACTS], ours: [String; OURS]) -> [String; COLUMNS] {
    let mut cells = facts.into_iter().chain(ours);
    std::array::from_fn(|_| cells.next().unwrap_or_default())
}

fn event(event: &Event) -> String {
    let at = event.at.map(in_korea);
    let parts = [&at, &Some(event.what.clone()), &event.place, &event.number, &event.detail];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn files<'p>(parcel: &Parcel, pieces: &'p [Piece]) -> Vec<&'p str> {
    let mut files: Vec<_> =
        parcel.seen.iter().filter_map(|seen| pieces.get(seen.evidence?)?.file.as_deref()).collect();
    files.sort_unstable();
    files.dedup();
    files
}

fn occasion_word(occasion: Occasion) -> Word<'static> {
    match occasion {
        Occasion::Door => Word::FactsCsvOccasionDoor,
        Occasion::Bill => Word::FactsCsvOccasionBill,
        Occasion::Message => Word::FactsCsvOccasionMessage,
    }
}

/// A cell that a spreadsheet shows as it is: an apostrophe in front makes it text.
///
/// Sellers write the goods' names, and an officer opens the file: what a spreadsheet takes for a formula it runs (OWASP, «CSV
/// Injection»: `=`, `+`, `-`, `@`, tab, carriage return; Korean and Japanese Excel take the wide signs too, and what spaces stand
/// before). What it takes for a number it rounds, shows in powers of ten, or strips of its first zeros.
fn harmless(cell: &str) -> String {
    let begins_formula = cell.starts_with(['\t', '\r', '\n'])
        || cell
            .trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if begins_formula || is_lost_as_number(cell.trim()) { format!("'{cell}") } else { cell.to_owned() }
}

/// `609124007731`, `0012`, and `609124E12`, which a parcel may be called.
fn is_lost_as_number(cell: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_power =
        cell.split_once(['E', 'e']).is_some_and(|(base, power)| is_digits(base) && is_digits(power));
    let has_zero = cell.len() > 1 && cell.starts_with('0');
    is_power || is_digits(cell) && (cell.len() >= LONG || has_zero)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::evidence;
    use crate::sample;

    #[test]
    fn a_spreadsheet_takes_no_cell_for_a_formula_or_a_number() {
        for (cell, expected) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+82", "'+82"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\rtea", "'\rtea"),
            ("\ntea", "'\ntea"),
            ("  =1", "'  =1"),
            ("\u{a0}\u{3000}=1", "'\u{a0}\u{3000}=1"),
            ("＝1", "'＝1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠A", "'＠A"),
            ("609124007731", "'609124007731"),
            ("60912400773", "'60912400773"),
            ("0012", "'0012"),
            ("609124E12", "'609124E12"),
            ("6091240077", "6091240077"),
            ("0", "0"),
            ("0.35", "0.35"),
            ("26HJSCK12345", "26HJSCK12345"),
            ("2026-11-20", "2026-11-20"),
            ("TEA =1", "TEA =1"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn excel_reads_it_as_it_is() {
        let case = sample::case();
        let pieces = evidence::enclosed(&case).pieces;
        let file = csv(&case.masked(Default::default()), &pieces, Lang::Ko);
        let text = String::from_utf8(file.bytes).unwrap();
        let rows: Vec<_> = text.strip_prefix(MARK).unwrap().split("\r\n").collect();
        assert_eq!(rows.len(), 1 + case.parcels.len() + 1, "{text}");
        assert!(rows[0].starts_with("B/L 번호 (HBL),마스터 B/L (MBL),화물관리번호,"), "{text}");
        let expected = "'609124007731,MBL-1,26KE0ABCDE1-0001-0002,,목록통관,창고에서 나감,통관완료 후 반출,2026-11-20,,\
                        '=TEA,0.350,1,CN,\"ACME, LOGIS \"\"1\"\"\",인천공항세관,,,\
                        2026-11-21 09:00:00,2026-11-21 10:00:00,2026-11-21 11:00:00,,무게 P21*******34,\
                        2026-11-20 12:00:00 반출신고 인천 창고 26-1 상세 / 모름,\
                        evidence/01-clearance-list-2026-11-21.html";
        assert_eq!(rows[1], expected);
    }

    proptest! {
        #[test]
        fn every_reader_finds_the_cells_again(note in "\\PC{0,20}[\r\n\",;]{0,3}\\PC{0,10}") {
            let mut case = sample::case();
            case.parcels[0].facts.goods = Some(note.clone());
            let masked = case.masked(Default::default());
            let file = csv(&masked, &[], Lang::En);
            let text = file.bytes.strip_prefix(MARK.as_bytes()).unwrap();
            let mut reader = ::csv::Reader::from_reader(text);
            let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
            prop_assert_eq!(rows.len(), case.parcels.len());
            prop_assert_eq!(rows[0].len(), COLUMNS);
            let goods = masked.parcels()[0].facts.goods.clone().unwrap();
            prop_assert_eq!(rows[0].get(9).unwrap(), harmless(&goods));
        }
    }
}
