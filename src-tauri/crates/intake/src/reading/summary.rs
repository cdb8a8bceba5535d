//! How complete a reading is.

use std::collections::BTreeSet;

use munjigi_model::OrderStatus;

use super::{Place, Question, Reading, Why};

/// The completeness line as numbers: "103건 중 93건을 읽었습니다. 10건은 취소된 주문입니다". The words are made above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What the file tells of: orders, clearances and deliveries, those of which nothing could be read among them.
    pub of: usize,
    /// Of them, read and still going on.
    pub read: usize,
    /// Of them, orders that are cancelled.
    pub cancelled: usize,
    /// Of them, orders that were sent back or refunded.
    pub returned: usize,
    /// Of them, not read at all, and rows that a list says it has beyond those that it shows. A row that was read but for a cell is
    /// not among them.
    pub unread: usize,
    /// Whether the list may have more rows than it shows, and does not say how many.
    pub goes_on: bool,
    /// Whether something waits for the person's answer.
    pub asks: bool,
}

impl Summary {
    pub(super) fn of(reading: &Reading) -> Self {
        let with = |status| reading.orders.iter().filter(|order| order.value.facts.status == status).count();
        let (cancelled, returned) = (with(OrderStatus::Cancelled), with(OrderStatus::Returned));
        let found = reading.orders.len() + reading.clearances.len() + reading.deliveries.len();
        let missing =
            reading.list.and_then(|list| list.said?.checked_sub(reading.entries)).unwrap_or_default();
        let unread = unread(reading) + missing;
        Self {
            of: found + unread,
            read: found - cancelled - returned,
            cancelled,
            returned,
            unread,
            goes_on: reading.unread.iter().any(|unread| matches!(unread.why, Why::MorePages | Why::NoExtent)),
            asks: !reading.questions.is_empty(),
        }
    }
}

/// Places of which nothing was read: each once, and none at which something was; the rows that a question is about.
fn unread(reading: &Reading) -> usize {
    let read: BTreeSet<&Place> = (reading.orders.iter().map(|at| &at.place))
        .chain(reading.clearances.iter().map(|at| &at.place))
        .chain(reading.deliveries.iter().map(|at| &at.place))
        .collect();
    let places: BTreeSet<&Place> = reading
        .unread
        .iter()
        .filter(|unread| unread.why.is_of_a_whole_entry())
        .map(|unread| &unread.place)
        .filter(|place| !read.contains(place))
        .collect();
    let asked: usize = reading
        .questions
        .iter()
        .map(|question| match question {
            Question::Columns(columns) => columns.rows,
            Question::Shop(shop) => shop.orders,
            Question::Row(row) => usize::from(!read.contains(&row.place) && !places.contains(&row.place)),
        })
        .sum();
    places.len() + asked
}
