//! A file that is read with what is known of it, asks, and is read again with the answers.

use std::collections::BTreeSet;

use munjigi_intake::{
    Correction, DayOrder, Field, Hint, Learned, Mapping, PageLesson, Question, Reading, RowAnswer, learn,
    learn_page,
};
use munjigi_model::{KstDate, Leg, Waybill};

use super::sound;

/// Reads a file as a person would who answers all that is asked. Which answers they give, `control` chooses.
///
/// # Panics
/// Where something does not hold.
pub fn read(control: &[u8; 8], file: &[u8]) {
    let control = Choice(control);
    let mut hint = control.hint();
    let Ok(first) = sound::read(file, &hint) else { return };
    for question in first.questions.iter().take(3) {
        match question {
            Question::Columns(asked) => {
                let columns = (0..asked.columns.len()).map(|at| control.field(at)).collect();
                let merchant = Some("Tea & Co".to_owned());
                hint.mappings.push(Mapping { header: asked.header.clone(), columns, merchant });
            }
            Question::Row(asked) => {
                hint.learned.extend(learn(&asked.text, &control.answer(&asked.text)).map(kept));
                let correction = control.correction(&asked.text);
                if let Ok(Some(lesson)) = learn_page(file, &asked.place, &correction, &hint) {
                    hint.pages.push(kept_page(lesson));
                }
            }
            Question::Shop(asked) => {
                hint.merchant.get_or_insert_with(|| "Tea & Co".to_owned());
                let correction = control.correction(&asked.text);
                if let Ok(Some(lesson)) = learn_page(file, &asked.place, &correction, &hint) {
                    hint.pages.push(kept_page(lesson));
                }
            }
        }
    }
    if let Ok(second) = sound::read(file, &hint) {
        nothing_is_lost(&first, &second);
    }
}

/// A lesson takes nothing away: the numbers of an order page that were read without it are read with it.
fn nothing_is_lost(first: &Reading, second: &Reading) {
    fn numbers(reading: &Reading) -> BTreeSet<&str> {
        reading.orders.iter().filter_map(|order| order.value.facts.order_no.as_deref()).collect()
    }
    if first.kind == second.kind && first.kind.as_str().ends_with("_page") {
        assert!(numbers(first).is_subset(&numbers(second)), "a lesson has hidden an order");
    }
}

/// What was learnt, as it comes back from where it is kept.
fn kept(learned: Learned) -> Learned {
    let again = Learned::from_json(&learned.to_json());
    assert!(again.as_ref() == Some(&learned), "what was learnt is not what is kept");
    learned
}

/// As [`kept`], of pages.
fn kept_page(lesson: PageLesson) -> PageLesson {
    let again = PageLesson::from_json(&lesson.to_json());
    assert!(again.as_ref() == Ok(&lesson), "the lesson is not what is kept");
    lesson
}

/// What a person would choose.
#[derive(Clone, Copy)]
pub struct Choice<'c>(pub &'c [u8; 8]);

impl Choice<'_> {
    fn at(self, at: usize) -> usize {
        self.0.get(at % 8).copied().map_or(0, usize::from)
    }

    /// What is known beforehand.
    pub fn hint(self) -> Hint {
        Hint {
            today: self.day(0),
            merchant: [None, Some("Amazon"), Some("몰테일"), Some("")][self.at(1) % 4].map(str::to_owned),
            currency: [None, "USD".parse().ok(), "KRW".parse().ok(), "JPY".parse().ok()][self.at(2) % 4],
            days: [DayOrder::Unknown, DayOrder::DayFirst, DayOrder::MonthFirst][self.at(3) % 3],
            ..Hint::default()
        }
    }

    fn day(self, at: usize) -> Option<KstDate> {
        let day = self.at(at) as u32;
        KstDate::from_ymd(2026, day % 13, 1 + day / 13).filter(|_| day != 0)
    }

    fn field(self, at: usize) -> Option<Field> {
        Field::ALL.get((self.at(4) + at * (1 + self.at(5))) % (Field::ALL.len() + 2)).copied()
    }

    /// A word or two of a text.
    fn of(self, at: usize, text: &str) -> Option<String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.get(self.at(at) % words.len().max(1)).map(|word| (*word).to_owned())
    }

    /// An answer to a question about a text.
    pub fn answer(self, text: &str) -> RowAnswer {
        RowAnswer { day: self.day(5), number: self.of(6, text), goods: self.of(7, text) }
    }

    /// A correction of a row.
    pub fn correction(self, text: &str) -> Correction {
        Correction {
            merchant: self.of(4, text),
            order_no: self.of(5, text),
            ordered_on: self.day(0),
            total: "38.40 USD".parse().ok(),
            waybills: self
                .of(6, text)
                .and_then(|word| Waybill::parse(&word, Leg::Korea).ok())
                .into_iter()
                .collect(),
        }
    }
}
