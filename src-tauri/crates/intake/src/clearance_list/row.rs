//! One row of the list.

use munjigi_model::carrier::spreadsheet_damage;
use munjigi_model::{ClearanceFacts, Form, KstDate, Stage, Waybill, WaybillError};

use super::numbers;
use crate::Why;
use crate::dates::Days;

/// 통관형태. The two first were seen on the page in 2023; that post stands in this list, and under which word, is unverified.
const FORMS: &[(&str, Form)] =
    &[("목록통관", Form::List), ("수입신고", Form::Import), ("우편", Form::Postal), ("우편물", Form::Postal)];

/// 처리상태, spaces left out. Seen on the page in 2023; no other word is known.
const STATES: &[(&str, Stage)] = &[("통관진행중", Stage::Declared), ("통관완료후반출", Stage::Released)];

/// The texts of a row, as they came.
pub(super) struct Row<'t> {
    pub accepted_on: &'t str,
    pub form: &'t str,
    pub declaration_no: &'t str,
    pub bls: BlTexts<'t>,
    pub state: &'t str,
}

pub(super) enum BlTexts<'t> {
    Together(&'t str),
    Apart { master: &'t str, house: &'t str },
}

impl Row<'_> {
    /// A row without a certain House B/L or with a day that is none is not read: what its other cells say is then not
    /// certain either. A form or a state that is not known is kept as unknown, the state with its words.
    pub fn read(&self) -> Result<ClearanceFacts, Why> {
        let (master, house) = match self.bls {
            BlTexts::Together(cell) if cell.trim().is_empty() => return Err(Why::NoNumber),
            BlTexts::Together(cell) => numbers::part(cell).ok_or(Why::NumbersTogether)?,
            BlTexts::Apart { master, house } => (master, house),
        };
        let state = self.state.trim();
        Ok(ClearanceFacts {
            hbl: Some(house_bl(house)?),
            mbl: whole(master),
            declaration_no: whole(self.declaration_no).map(|number| undashed(&number)),
            form: word(FORMS, self.form).unwrap_or(Form::Unknown),
            stage: word(STATES, state).unwrap_or(Stage::Unknown),
            stage_text: (!state.is_empty()).then(|| state.to_owned()),
            accepted_on: accepted_on(self.accepted_on)?,
            ..ClearanceFacts::default()
        })
    }
}

/// Whether a text is one of the words that only a row has.
pub(super) fn is_word_of_a_row(text: &str) -> bool {
    is_form(text) || is_state(text)
}

pub(super) fn is_form(text: &str) -> bool {
    word(FORMS, text).is_some()
}

pub(super) fn is_state(text: &str) -> bool {
    word(STATES, text).is_some()
}

fn word<T: Copy>(table: &[(&str, T)], text: &str) -> Option<T> {
    // No word is longer, and a cell can be a page.
    if text.len() > 100 {
        return None;
    }
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    table.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning)
}

fn house_bl(text: &str) -> Result<String, Why> {
    if numbers::is_several(text) {
        return Err(Why::NumbersTogether);
    }
    match Waybill::from_customs(text) {
        // Of zeros alone: no other sighting could ever be known to be of the same parcel.
        Ok(waybill) if waybill.key().as_str().is_empty() => Err(Why::NoNumber),
        Ok(waybill) => Ok(waybill.number().to_owned()),
        Err(WaybillError::DamagedBySpreadsheet) => Err(Why::DamagedBySpreadsheet),
        Err(WaybillError::Masked) => Err(Why::Masked),
        Err(WaybillError::Empty) => Err(Why::NoNumber),
        Err(
            other @ (WaybillError::Character(_)
            | WaybillError::TooShort { .. }
            | WaybillError::TooLong { .. }
            | WaybillError::NoDigit),
        ) => Err(Why::NotANumber(other)),
    }
}

/// Empty while the parcel is in progress.
fn accepted_on(text: &str) -> Result<Option<KstDate>, Why> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    // Its own form, else any that a Korean page may have.
    KstDate::parse(text)
        .ok()
        .or_else(|| Days::default().in_korean(true).day(text))
        .map(Some)
        .ok_or(Why::NotUnderstood { column: "수입신고수리일" })
}

/// A number beside the House B/L, only where all of it is there: a rounded or masked declaration number would differ from
/// the true one and make two parcels of one.
fn whole(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && text != "-" && !text.contains('*') && !spreadsheet_damage(text))
        .then(|| text.to_owned())
}

/// `12345-26-107745M` here is `1234526107745M` in a notice and in the page's own answer: one parcel.
fn undashed(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(
        accepted_on: &'static str,
        form: &'static str,
        house: &'static str,
        state: &'static str,
    ) -> Row<'static> {
        let bls = BlTexts::Apart { master: "SEMOKE26A0123A", house };
        Row { accepted_on, form, declaration_no: "PE02072600005102", bls, state }
    }

    #[test]
    fn words_that_are_known() {
        for (form, state, expected) in [
            ("목록통관", "통관완료 후 반출", (Form::List, Stage::Released)),
            (" 수입 신고 ", "통관진행중", (Form::Import, Stage::Declared)),
            ("우편", "통관 진행 중", (Form::Postal, Stage::Declared)),
        ] {
            let facts = row("", form, "6091240093117", state).read().unwrap();
            assert_eq!((facts.form, facts.stage), expected);
            assert_eq!(facts.stage_text.as_deref(), Some(state));
        }
    }

    #[test]
    fn words_that_are_not_known_keep_the_row() {
        let facts = row("20261109", "간이신고", "6091240093117", "통관보류").read().unwrap();
        assert_eq!((facts.form, facts.stage), (Form::Unknown, Stage::Unknown));
        assert_eq!(facts.stage_text.as_deref(), Some("통관보류"));
        assert_eq!(row("", "", "6091240093117", " ").read().unwrap().stage_text, None);
    }

    #[test]
    fn one_declaration_is_written_in_one_way() {
        let dashed =
            Row { declaration_no: "12345-26-107745M", ..row("", "수입신고", "6091240093117", "") };
        assert_eq!(dashed.read().unwrap().declaration_no.as_deref(), Some("1234526107745M"));
    }

    #[test]
    fn two_parcels_of_one_cell_are_no_third() {
        for house in ["6091240093117, 6091240093204", "6091240093117 6091240093204"] {
            assert_eq!(row("", "목록통관", house, "").read(), Err(Why::NumbersTogether), "{house}");
        }
        let grouped = row("", "목록통관", "6091 2400 93117", "").read().unwrap();
        assert_eq!(grouped.hbl.as_deref(), Some("6091240093117"));
    }

    #[test]
    fn days_in_every_form_that_was_seen() {
        for text in [
            "20261109",
            "2026-11-09",
            "2026.11.09",
            " 2026-11-09 ",
            "26.11.09",
            "2026/11/09 13:22",
            "2026년 11월 9일",
        ] {
            let facts = row(text, "목록통관", "6091240093117", "통관진행중").read().unwrap();
            assert_eq!(facts.accepted_on, KstDate::from_ymd(2026, 11, 9), "{text}");
        }
        let error = row("2026-11-31", "목록통관", "6091240093117", "통관진행중").read().unwrap_err();
        assert_eq!(error, Why::NotUnderstood { column: "수입신고수리일" });
    }

    #[test]
    fn a_number_in_doubt_is_no_number() {
        for (house, why) in [
            ("6.09124E+12", Why::DamagedBySpreadsheet),
            ("6091****93117", Why::Masked),
            ("", Why::NoNumber),
            ("0000000000", Why::NoNumber),
            ("123", Why::NotANumber(WaybillError::TooShort { characters: 3 })),
        ] {
            assert_eq!(row("", "목록통관", house, "통관진행중").read(), Err(why), "{house}");
        }
        assert_eq!(
            row("", "목록통관", "SEMS/261-0031 A", "").read().unwrap().hbl.as_deref(),
            Some("SEMS2610031A")
        );
    }

    #[test]
    fn numbers_beside_it_are_kept_whole_or_not_at_all() {
        for (declaration_no, kept) in [
            ("PE02072600005102", true),
            ("PE0207****005102", false),
            ("1.23563E+13", false),
            ("-", false),
            (" ", false),
        ] {
            let row = Row { declaration_no, ..row("", "목록통관", "6091240093117", "") };
            assert_eq!(row.read().unwrap().declaration_no.is_some(), kept, "{declaration_no}");
        }
    }
}
