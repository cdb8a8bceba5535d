//! What a person says of one file or paste, before it is taken.

use std::collections::BTreeMap;

use munjigi_intake::{Correction, Placed, Question, ReadOrder, Reading, RowAnswer, Why};
use munjigi_model::ClearanceFacts;

use crate::teaching::Lesson;

/// Answers for one file. Their places are those of its reading, as text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers {
    /// The shop of its orders.
    pub(crate) merchant: Option<String>,
    /// What a message or a picture says.
    pub(crate) rows: BTreeMap<String, RowAnswer>,
    /// Rows put right.
    pub(crate) orders: BTreeMap<String, Correction>,
    /// What they teach of files like it.
    pub(crate) lessons: Vec<Lesson>,
}

impl Answers {
    /// Puts them in the place of what was read there. Where a lesson has already made the reader say the same, nothing changes.
    pub(crate) fn apply(&self, reading: &mut Reading) {
        for (place, correction) in &self.orders {
            self.correct(reading, place, correction);
        }
        let open: Vec<_> = reading.questions.extract_if(.., |question| self.answers(question)).collect();
        for question in open {
            let Question::Row(row) = question else { continue };
            let Some(answer) = self.rows.get(&row.place.to_string()) else { continue };
            reading.unread.retain(|unread| unread.place != row.place);
            if !reading.clearances.iter().any(|known| known.place == row.place) {
                let as_of = None;
                reading.clearances.push(Placed { place: row.place, as_of, value: facts(answer) });
            }
        }
    }

    fn answers(&self, question: &Question) -> bool {
        matches!(question, Question::Row(row) if self.rows.contains_key(&row.place.to_string()))
    }

    fn correct(&self, reading: &mut Reading, place: &str, correction: &Correction) {
        let known = reading.orders.iter_mut().find(|order| order.place.to_string() == place);
        if let Some(order) = known {
            put_right(&mut order.value, correction);
            let place = order.place.clone();
            if order.value.facts.order_no.is_some() {
                reading.unread.retain(|unread| unread.place != place || unread.why != Why::NoNumber);
            }
            return;
        }
        let asked = reading.questions.iter().find_map(|question| match question {
            Question::Row(row) if row.place.to_string() == place => Some(row.place.clone()),
            Question::Row(_) | Question::Columns(_) | Question::Shop(_) => None,
        });
        let unread =
            || reading.unread.iter().map(|part| &part.place).find(|at| at.to_string() == place).cloned();
        let Some(place) = asked.or_else(unread) else { return };
        let mut order = ReadOrder::new(correction.merchant.as_deref().unwrap_or_default(), None);
        put_right(&mut order, correction);
        reading.questions.retain(|question| !matches!(question, Question::Row(row) if row.place == place));
        reading.unread.retain(|unread| unread.place != place);
        reading.orders.push(Placed { place, as_of: None, value: order });
    }
}

fn put_right(order: &mut ReadOrder, correction: &Correction) {
    let facts = &mut order.facts;
    if let Some(merchant) = &correction.merchant {
        facts.merchant.clone_from(merchant);
    }
    facts.order_no = correction.order_no.clone().or(facts.order_no.take());
    facts.ordered_on = correction.ordered_on.or(facts.ordered_on);
    facts.total = correction.total.or(facts.total);
    for waybill in &correction.waybills {
        if !facts.waybills.iter().any(|known| known.key() == waybill.key()) {
            facts.waybills.push(waybill.clone());
        }
    }
}

fn facts(answer: &RowAnswer) -> ClearanceFacts {
    ClearanceFacts {
        hbl: answer.number.clone(),
        accepted_on: answer.day,
        goods: answer.goods.clone(),
        ..ClearanceFacts::default()
    }
}
