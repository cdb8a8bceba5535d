//! What the tray says: one of three states, by shape, colour and words.

use munjigi_engine::day;
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
        let (shape, word) = match known {
            Known::Closed(Door::Opening | Door::Open) => (Shape::Blind, Word::TrayOpening),
            Known::Closed(
                Door::Passphrase | Door::KeychainAbsent | Door::KeychainLocked | Door::KeychainDismissed,
            ) => (Shape::Blind, Word::TrayLocked),
            // There is no ledger yet, so no list was ever read.
            Known::Closed(Door::NewPassphrase) => (Shape::Blind, Word::StateBlind),
            Known::Closed(Door::Trouble) | Known::Failed => (Shape::Blind, Word::TrayTrouble),
            Known::Checked(check) => return Self::of_check(check, lang),
        };
        Self { shape, line: lang.say(word), lang }
    }

    fn of_check(check: &Check, lang: Lang) -> Self {
        let (shape, line) = match (check.state, &check.sight.until) {
            (CheckState::Ask, _) => {
                // Everything that waits for the person: a zero beside a question mark would be a riddle.
                let count = (check.ask + check.review + check.unjoined) as u64;
                (Shape::Ask, lang.say(Word::StateAsking { count }))
            }
            (CheckState::Quiet, Some(until)) => {
                (Shape::Quiet, lang.say(Word::StateQuiet { until: &day(until, lang) }))
            }
            (CheckState::Quiet, None) | (CheckState::CannotSee, _) => {
                (Shape::Blind, lang.say(Word::StateBlind))
            }
        };
        Self { shape, line, lang }
    }
}

#[cfg(test)]
mod tests {
    use munjigi_wire::Sight;

    use super::*;

    fn check(state: CheckState, until: Option<&str>, ask: usize, review: usize) -> Known {
        Known::Checked(Check {
            state,
            sight: Sight {
                until: until.map(str::to_owned),
                freshness: "fresh".into(),
                gaps: Vec::new(),
                no_orders: false,
            },
            clearances: 12,
            matched: 10,
            answered: 0,
            not_mine: 0,
            ask,
            review,
            unjoined: 0,
            orders: 10,
        })
    }

    fn said(known: &Known) -> (Shape, String) {
        let sign = Sign::of(known, Lang::Ko);
        (sign.shape, sign.line)
    }

    #[test]
    fn three_states_in_words() {
        let until = Some("2026-11-20");
        assert_eq!(said(&check(CheckState::Ask, until, 2, 0)), (Shape::Ask, "물어볼 것 2".into()));
        assert_eq!(said(&check(CheckState::Ask, None, 0, 3)), (Shape::Ask, "물어볼 것 3".into()));
        assert_eq!(
            said(&check(CheckState::Quiet, until, 0, 0)),
            (Shape::Quiet, "조용함 (11월 20일까지 봄)".into())
        );
        assert_eq!(said(&check(CheckState::CannotSee, until, 0, 0)), (Shape::Blind, "볼 수 없음".into()));
        assert_eq!(said(&check(CheckState::CannotSee, None, 0, 0)), (Shape::Blind, "볼 수 없음".into()));
    }

    #[test]
    fn quiet_without_a_day_is_not_quiet() {
        assert_eq!(said(&check(CheckState::Quiet, None, 0, 0)).0, Shape::Blind);
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
        assert_eq!(Sign::of(&check(CheckState::Ask, None, 1, 0), Lang::En).line, "1 question for you");
    }
}
