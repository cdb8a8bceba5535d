//! What one kind of table is: by which names it is known, what its columns tell, what its words mean, how its amounts add up.

use munjigi_model::Leg;

use super::columns::Columns;
use super::names;
use crate::{DayOrder, Field, Kind, Progress};

/// One kind of table. A shop's are constants in its file.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    pub kind: Kind,
    /// Names that no other kind of table has, and how many of them are enough: one alone may stand anywhere. Where there are
    /// several such lists, any of them will do.
    pub marks: &'static [(usize, &'static [&'static str])],
    pub columns: &'static [Column],
    /// The shop, where no column says it; empty where only the person could.
    pub merchant: &'static str,
    /// What makes rows one order.
    pub by: By,
    pub totals: Totals,
    /// The currency of amounts that say none.
    pub currency: Option<&'static str>,
    /// How days are written that could be either way round.
    pub days: DayOrder,
    /// Words of its own for how far an order has come; the usual ones are known besides.
    pub statuses: &'static [(&'static str, Progress)],
    /// Its amounts lose the zeros at their ends on the way, as `41.2` for $41.20.
    pub drops_zeros: bool,
    /// Whether somebody has seen a real file of it.
    pub is_confirmed: bool,
}

/// What most have in common, for the rest of a constant.
pub(crate) const PLAIN: Layout = Layout {
    kind: Kind::new("order_table"),
    marks: &[],
    columns: &[],
    merchant: "",
    by: By::OrderNo,
    totals: Totals::ByColumns,
    currency: None,
    days: DayOrder::Unknown,
    statuses: &[],
    drops_zeros: false,
    is_confirmed: true,
};

/// The columns of numbers of parcels, and which part of the way each is for.
pub(super) const LEGS: [(Field, Leg); 3] =
    [(Field::KoreaWaybill, Leg::Korea), (Field::Waybill, Leg::Unknown), (Field::OriginWaybill, Leg::Origin)];

/// A column by the names that it may have, the one to be preferred first.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    pub role: Role,
    pub names: &'static [&'static str],
    pub need: Need,
}

/// What a column tells: a field, or something from which fields follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Of(Field),
    /// How far the parcel of the row has come: it goes before the order's status.
    ShipmentStatus,
    /// `US $2.04|2|04`: a price with its parts, whichever country's way it is written in.
    PriceInParts,
    /// A price in hundredths.
    Cents,
    /// The order's page: its host is the shop.
    Link,
    /// What was chosen of the item, and from where it is sent.
    Chosen,
}

/// What becomes of a table without the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// It is not read: it would seem to explain something.
    Must,
    /// The orders lack something each time, which is said.
    Should,
    /// Nothing.
    May,
}

/// What makes rows one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// The shop and its number.
    OrderNo,
    /// The forwarder's own number.
    ForwarderNo,
}

/// How amounts of rows make the total of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Totals {
    /// Each row has its own: they are added up.
    Rows,
    /// Each row has its own, or each repeats the order's; which, is not said. Several equal ones are unknown.
    RowsOrOnce,
    /// Each row repeats the order's.
    Once,
    /// Price of a piece, times pieces, added up.
    Pieces,
    /// Price of a piece; what several come to is not said.
    OfOne,
    /// None of its amounts is what was paid.
    Unknown,
    /// As the columns that are there allow.
    ByColumns,
}

pub(crate) const fn must(field: Field, names: &'static [&'static str]) -> Column {
    Column { role: Role::Of(field), names, need: Need::Must }
}

pub(crate) const fn should(field: Field, names: &'static [&'static str]) -> Column {
    Column { role: Role::Of(field), names, need: Need::Should }
}

pub(crate) const fn may(field: Field, names: &'static [&'static str]) -> Column {
    Column { role: Role::Of(field), names, need: Need::May }
}

pub(crate) const fn other(role: Role, names: &'static [&'static str]) -> Column {
    Column { role, names, need: Need::May }
}

impl Role {
    pub const COUNT: usize = Field::ALL.len() + 5;

    pub const fn index(self) -> usize {
        match self {
            Self::Of(field) => field as usize,
            Self::ShipmentStatus => Field::ALL.len(),
            Self::PriceInParts => Field::ALL.len() + 1,
            Self::Cents => Field::ALL.len() + 2,
            Self::Link => Field::ALL.len() + 3,
            Self::Chosen => Field::ALL.len() + 4,
        }
    }
}

impl Layout {
    /// Whether a header, its names plain, is this kind's.
    pub fn is_of(&self, header: &[String]) -> bool {
        let has = |name: &str| header.iter().any(|plain| names::is(plain, name));
        let is_marked = |(enough, marks): &(usize, &[&str])| {
            marks.iter().filter(|mark| has(mark)).nth(enough - 1).is_some()
        };
        let key = match self.by {
            By::OrderNo => Field::OrderNo,
            By::ForwarderNo => Field::ForwarderNo,
        };
        let has_key = self
            .columns
            .iter()
            .any(|column| column.role == Role::Of(key) && column.names.iter().any(|name| has(name)));
        has_key && self.marks.iter().any(is_marked)
    }

    /// Where its columns stand.
    pub fn columns_in(&self, header: &[String]) -> Columns {
        Columns::of(self.columns, header)
    }
}
