//! What the tray says: one of three states, by shape, colour and words. The window's headline has the same words.

use munjigi_engine::state_line;
use munjigi_wire::{Check, CheckState, Door};
use munjigi_words::{Lang, Word};

/// What hangs in the tray.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Which icon.
    pub shape: Shape,
    /// The state in words.
    pub line: String,
    /// The language that the rest is said in.
    pub lang: Lang,
}

/// The three icons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Something waits for the person.
    Ask,
    /// Seen, and nothing to ask.
    Quiet,
    /// Nothing can be said.
    Blind,
}

/// What is known at the moment of hanging it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// The ledger is not open.
    Closed(Door),
    /// It is open and could not be compared.
    Failed,
    /// The comparison.
    Checked(Check),
}

impl Sign {
    /// The sign for what is known. Whatever is not certainly quiet is never called so.
    pub fn of(known: &Known, lang: Lang) -> Self {
        let (shape, line) = match known {
            Known::Closed(door) => (Shape::Blind, lang.say(closed(*door))),
            Known::Failed => (Shape::Blind, lang.say(Word::StateTrouble)),
            Known::Checked(check) => (Shape::of(check), state_line(check, lang)),
        };
        Self { shape, line, lang }
    }
}

impl Shape {
    fn of(check: &Check) -> Self {
        match (check.state, &check.sight.until) {
            (CheckState::Ask, _) => Self::Ask,
            (CheckState::Quiet, Some(_)) => Self::Quiet,
            (CheckState::Quiet, None) | (CheckState::CannotSee, _) => Self::Blind,
        }
    }
}

fn closed(door: Door) -> Word<'static> {
    match door {
        Door::Opening | Door::Open => Word::StateOpening,
        Door::Passphrase | Door::KeychainAbsent | Door::KeychainLocked | Door::KeychainDismissed => {
            Word::StateLocked
        }
        // There is no ledger yet, so no list was ever read.
        Door::NewPassphrase => Word::StateBlind,
        Door::Trouble => Word::StateTrouble,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tests::{bring, desk};

    /// The comparison of the sample, with another state.
    fn check(state: CheckState, until: Option<&str>) -> Known {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let mut check = desk.look().unwrap().check.unwrap();
        check.state = state;
        check.sight.until = until.map(str::to_owned);
        Known::Checked(check)
    }

    fn said(known: &Known) -> (Shape, String) {
        let sign = Sign::of(known, Lang::Ko);
        (sign.shape, sign.line)
    }

    #[test]
    fn three_states_by_shape_and_in_words() {
        let until = Some("2026-11-20");
        assert_eq!(said(&check(CheckState::Ask, until)), (Shape::Ask, "물어볼 것 2".into()));
        assert_eq!(
            said(&check(CheckState::Quiet, until)),
            (Shape::Quiet, "조용함 (11월 20일까지 봄)".into())
        );
        let blind = (Shape::Blind, "볼 수 없음".into());
        assert_eq!(said(&check(CheckState::CannotSee, until)), blind);
        assert_eq!(said(&check(CheckState::CannotSee, None)), blind);
        assert_eq!(said(&check(CheckState::Quiet, None)), blind, "quiet without a day is not quiet");
    }

    #[test]
    fn a_closed_ledger_is_blind_and_says_why() {
        for (door, line) in [
            (Door::Opening, "볼 수 없음, 여는 중"),
            (Door::NewPassphrase, "볼 수 없음"),
            (Door::Passphrase, "볼 수 없음, 잠김"),
            (Door::KeychainAbsent, "볼 수 없음, 잠김"),
            (Door::KeychainLocked, "볼 수 없음, 잠김"),
            (Door::KeychainDismissed, "볼 수 없음, 잠김"),
            (Door::Trouble, "볼 수 없음, 장부에 문제가 있음"),
        ] {
            assert_eq!(said(&Known::Closed(door)), (Shape::Blind, line.into()));
        }
        assert_eq!(said(&Known::Failed), (Shape::Blind, "볼 수 없음, 장부에 문제가 있음".into()));
    }

    #[test]
    fn the_other_language_says_the_same() {
        let sign = Sign::of(&check(CheckState::Ask, None), Lang::En);
        assert_eq!((sign.line.as_str(), sign.lang), ("2 questions for you", Lang::En));
    }
}
