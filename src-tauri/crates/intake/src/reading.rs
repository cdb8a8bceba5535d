//! What a file turned out to say.

mod delivery;
mod extent;
mod kind;
mod order;
mod place;
mod question;
mod summary;
mod warning;
mod why;

use munjigi_model::ClearanceFacts;

pub use delivery::{Delivery, DeliveryStatus};
pub use extent::{ListExtent, ListForm};
pub use kind::Kind;
pub use order::{OrderRef, Progress, ReadOrder};
pub use place::{Place, Placed};
pub use question::{AskedColumn, ColumnsQuestion, Question, RowQuestion, ShopQuestion};
pub use summary::Summary;
pub use warning::{Caution, Warning};
pub use why::{Unread, Why};

/// All that one file says, and what in it could not be read. No field or column of a person (code, name, address) is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the file is.
    pub kind: Kind,
    /// The orders, each at its first line.
    pub orders: Vec<Placed<ReadOrder>>,
    /// The clearances, each at its row.
    pub clearances: Vec<Placed<ClearanceFacts>>,
    /// What a carrier says of a parcel, without an order beside it.
    pub deliveries: Vec<Placed<Delivery>>,
    /// How much a clearance list showed; `None` where the file is none.
    pub list: Option<ListExtent>,
    /// What could not be read. Nothing is left out without standing here.
    pub unread: Vec<Unread>,
    /// What the person should know before trusting what was read.
    pub warnings: Vec<Warning>,
    /// What only the person can say. The answers come back in a [`crate::Hint`].
    pub questions: Vec<Question>,
    /// How many rows, messages or entries the file holds, read or not.
    pub entries: usize,
    /// Of them, private mails and others that are about no order: nothing of them was read or kept.
    pub passed_over: usize,
}

impl Reading {
    /// A reading of nothing yet.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            orders: Vec::new(),
            clearances: Vec::new(),
            deliveries: Vec::new(),
            list: None,
            unread: Vec::new(),
            warnings: Vec::new(),
            questions: Vec::new(),
            entries: 0,
            passed_over: 0,
        }
    }

    /// Whether nothing was read, whatever is asked.
    pub(crate) fn says_nothing(&self) -> bool {
        self.orders.is_empty()
            && self.clearances.is_empty()
            && self.deliveries.is_empty()
            && self.list.is_none()
            && self.warnings.iter().all(|warning| warning.caution == Caution::Unconfirmed)
    }

    /// How complete it is, for one line above everything else.
    pub fn summary(&self) -> Summary {
        Summary::of(self)
    }

    /// Takes over what one of several tables says, its places within `part` where that has a name.
    pub(crate) fn absorb_table(&mut self, table: Self, part: Option<&str>) {
        match part {
            Some(part) => self.absorb(table, part),
            None => self.append(table),
        }
    }

    /// Takes over what another part of the same file says, whose places are this one's.
    fn append(&mut self, other: Self) {
        let Self {
            kind: _,
            orders,
            clearances,
            deliveries,
            list,
            unread,
            warnings,
            questions,
            entries,
            passed_over,
        } = other;
        self.orders.extend(orders);
        self.clearances.extend(clearances);
        self.deliveries.extend(deliveries);
        self.unread.extend(unread);
        self.warnings.extend(warnings);
        self.questions.extend(questions);
        self.entries += entries;
        self.passed_over += passed_over;
        self.list = match (self.list.take(), list) {
            (Some(one), Some(other)) => Some(one.beside(other)),
            (one, other) => one.or(other),
        };
    }

    /// Takes over what a file within this one says, each place within `file`. How much a clearance list showed is taken over too,
    /// but of two lists neither extent holds for both.
    pub(crate) fn absorb(&mut self, inner: Self, file: &str) {
        let within = place::Within::new(file);
        let placed = |place| within.place(place);
        self.append(Self {
            orders: inner.orders.into_iter().map(|it| it.within(&within)).collect(),
            clearances: inner.clearances.into_iter().map(|it| it.within(&within)).collect(),
            deliveries: inner.deliveries.into_iter().map(|it| it.within(&within)).collect(),
            unread: inner.unread.into_iter().map(|it| Unread { place: placed(it.place), ..it }).collect(),
            warnings: inner
                .warnings
                .into_iter()
                .map(|it| Warning { place: placed(it.place), ..it })
                .collect(),
            questions: inner.questions.into_iter().map(|it| it.within(&within)).collect(),
            ..inner
        });
    }
}
