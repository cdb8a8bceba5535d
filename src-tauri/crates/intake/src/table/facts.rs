//! What one row says.

use std::borrow::Cow;
use std::cell::Cell;

use munjigi_model::{Kilograms, KstDate, Leg, Money, Waybill};
use rust_decimal::Decimal;

use super::cell::{carrier_before, has_swallowed, in_parts, is_damaged, says_nothing, title, weight};
use super::columns::Columns;
use super::country::shipped_from;
use super::layout::{By, LEGS, Layout, Role, Totals};
use super::{Row, quantity, shops, statuses, total};
use crate::dates::{self, Days};
use crate::money::{self, NotMoney};
use crate::{Field, Hint, Progress, Why, parcels};

/// How the rows of one table are to be read.
pub(super) struct Rules<'l> {
    pub layout: &'l Layout,
    pub columns: &'l Columns,
    pub hint: &'l Hint,
    pub days: Days,
    /// Whether a bare number is a day as spreadsheets count them: its cell has lost its format.
    pub counts_days: bool,
    pub totals: Totals,
    /// Of amounts whose row does not say it.
    pub currency: Option<&'l str>,
    /// Of amounts of which nothing says it.
    pub hinted_currency: Option<&'l str>,
    /// Whether its columns have Chinese names.
    pub is_chinese: bool,
    /// Whether the table says how its orders stand.
    pub has_status: bool,
    /// Set where a day was not read because it could be either way round.
    pub has_either_way: Cell<bool>,
    /// Set where nothing says the currency of an amount.
    pub lacks_currency: Cell<bool>,
}

/// What a row says, its texts still the row's.
pub(super) struct Facts<'r> {
    pub merchant: Cow<'r, str>,
    /// What makes rows one order; `None` where the row stands for itself.
    pub key: Option<&'r str>,
    pub order_no: Option<&'r str>,
    pub forwarder_no: Option<&'r str>,
    pub ordered_on: Option<KstDate>,
    pub shipped_on: Option<KstDate>,
    pub item: Option<&'r str>,
    pub quantity: u32,
    /// The price of one piece.
    pub price: Option<Money>,
    pub amount: Amount,
    pub progress: Option<Progress>,
    /// A status that no word of ours fits.
    pub status_text: Option<&'r str>,
    pub store: Option<&'r str>,
    pub carrier: Option<&'r str>,
    pub weight: Option<Kilograms>,
    /// The country that the item is sent from.
    pub ships_from: Option<&'static str>,
    pub parcel: Option<Parcel>,
    /// Hardly any row has more than one.
    pub more_parcels: Vec<Parcel>,
    /// What of it could not be read. The order is there all the same.
    pub unread: Vec<Why>,
}

/// A number, and the day on which its parcel was sent.
pub(super) type Parcel = (Waybill, Option<KstDate>);

/// What a row adds to the total of its order.
pub(super) enum Amount {
    Is(Money),
    /// It has one, and it is not known.
    Unknown,
    /// It adds nothing.
    Nothing,
}

impl<'r> Facts<'r> {
    /// An error is about the row as a whole.
    pub fn of(row: &Row<'r>, rules: &'r Rules<'_>) -> Result<Self, Why> {
        let mut unread = Vec::new();
        let order_no = rules.number(row, Field::OrderNo);
        let forwarder_no = rules.number(row, Field::ForwarderNo);
        let key = match rules.layout.by {
            By::OrderNo => order_no.or(forwarder_no),
            By::ForwarderNo => forwarder_no.or(order_no),
        };
        if key.is_some_and(|key| {
            row.spans_lines && row.cells().any(|cell| has_swallowed(cell, key, rules.columns.width))
        }) {
            return Err(Why::Quotes);
        }
        if [order_no, forwarder_no].into_iter().flatten().any(is_damaged) {
            return Err(Why::DamagedBySpreadsheet);
        }
        unread.extend(rules.not_shown(row));
        let shipped_on = rules.day(row, Field::ShippedOn, &mut unread);
        let Parcels { first, more, unread: not_parcels } = rules.parcels(row, shipped_on);
        if key.is_none() && first.is_none() {
            return Err(not_parcels.into_iter().next().unwrap_or(Why::NoNumber));
        }
        let text = |field| rules.text(row, Role::Of(field));
        let ordered_on = rules.day(row, Field::OrderedOn, &mut unread);
        let quantity = rules.quantity(row, &mut unread);
        let amount = rules.amount(row, quantity, &mut unread);
        let (progress, status_text) = rules.progress(row, quantity);
        unread.extend(not_parcels);
        Ok(Self {
            merchant: rules.merchant(row, order_no),
            key,
            order_no,
            forwarder_no,
            ordered_on,
            shipped_on,
            item: rules.columns.has(Field::Item).then(|| title(text(Field::Item).unwrap_or_default())),
            quantity: quantity.unwrap_or(1),
            price: rules.price(row),
            amount,
            progress,
            status_text,
            store: text(Field::Store),
            carrier: text(Field::Carrier).or_else(|| text(Field::Waybill).and_then(carrier_before)),
            weight: text(Field::Weight).and_then(weight),
            ships_from: rules.text(row, Role::Chosen).and_then(shipped_from),
            parcel: first,
            more_parcels: more,
            unread,
        })
    }
}

impl Rules<'_> {
    /// The text of a cell, where it says something.
    #[inline]
    fn text<'r>(&self, row: &Row<'r>, role: Role) -> Option<&'r str> {
        self.columns.place(role).map(|at| row.cell(at)).filter(|cell| !says_nothing(cell))
    }

    fn number<'r>(&self, row: &Row<'r>, field: Field) -> Option<&'r str> {
        let text = self.text(row, Role::Of(field))?;
        let number = text.trim_start_matches(['\'', '#', '\u{feff}']);
        // A formula is none, as in a row of sums, nor is a word that stands for a number that is not there yet.
        let is_number = number != "0" && !number.starts_with('=') && number.chars().any(char::is_numeric);
        is_number.then_some(number)
    }

    /// `########` and `#REF!`: a number of the order that the spreadsheet did not show. The parcel's numbers are read all the same.
    fn not_shown(&self, row: &Row<'_>) -> Option<Why> {
        let role = Role::Of(Field::OrderNo);
        let is_shown = |text: &&str| !text.starts_with('#') || text.chars().any(char::is_numeric);
        self.text(row, role)
            .filter(|text| !is_shown(text))
            .map(|_| Why::NotUnderstood { column: self.columns.name(role) })
    }

    fn day(&self, row: &Row<'_>, field: Field, unread: &mut Vec<Why>) -> Option<KstDate> {
        let role = Role::Of(field);
        let text = self.text(row, role)?;
        let day = self.days.day(text).or_else(|| self.counts_days.then(|| dates::counted(text)).flatten());
        if day.is_none() {
            self.has_either_way.set(self.has_either_way.get() || dates::is_either_way(text));
            unread.push(Why::NotUnderstood { column: self.columns.name(role) });
        }
        day
    }

    /// Where it says nothing, a row is one piece.
    fn quantity(&self, row: &Row<'_>, unread: &mut Vec<Why>) -> Option<u32> {
        let role = Role::Of(Field::Quantity);
        let Some(text) = self.text(row, role) else { return Some(1) };
        let quantity = quantity::read(text);
        if quantity.is_none() {
            unread.push(Why::NotUnderstood { column: self.columns.name(role) });
        }
        quantity
    }

    /// The parcel's status goes before the order's: "Closed" is how an order stands that was sent long ago.
    fn progress<'r>(&self, row: &Row<'r>, quantity: Option<u32>) -> (Option<Progress>, Option<&'r str>) {
        let [of_parcel, of_order] =
            [Role::ShipmentStatus, Role::Of(Field::Status)].map(|role| self.text(row, role));
        let read = |text| statuses::read(text, self.layout.statuses);
        if let Some(progress) = of_parcel.and_then(read).or_else(|| of_order.and_then(read)) {
            return (Some(progress), None);
        }
        // A row of no pieces and no status tells of an item that was never sent, not how its order stands.
        let says_it = of_order.is_some() || quantity != Some(0);
        ((self.has_status && says_it).then_some(Progress::Unknown), of_order.or(of_parcel))
    }

    /// What one piece costs, where a column says that. It is no part of what makes the row readable: nothing is said of one that is not
    /// understood.
    fn price(&self, row: &Row<'_>) -> Option<Money> {
        let currency = self.text(row, Role::Of(Field::Currency)).or(self.currency);
        let in_parts = self.text(row, Role::PriceInParts).and_then(|text| in_parts(text, currency));
        in_parts.or_else(|| self.money(self.text(row, Role::Of(Field::UnitPrice))?, currency).ok())
    }

    fn amount(&self, row: &Row<'_>, quantity: Option<u32>, unread: &mut Vec<Why>) -> Amount {
        let role = match self.totals {
            Totals::Rows | Totals::RowsOrOnce => Role::Of(Field::RowTotal),
            Totals::Once => Role::Of(Field::OrderTotal),
            Totals::Pieces | Totals::OfOne => Role::Of(Field::UnitPrice),
            Totals::Unknown | Totals::ByColumns => return Amount::Nothing,
        };
        let currency = self.text(row, Role::Of(Field::Currency)).or(self.currency);
        let in_parts = self.text(row, Role::PriceInParts).and_then(|text| in_parts(text, currency));
        let cents = self.text(row, Role::Cents);
        let read = match (in_parts, cents, self.text(row, role)) {
            (Some(money), _, _) => Ok(money),
            (None, Some(text), _) => self
                .money(text, currency)
                .map(|money| Money { amount: money.amount / Decimal::ONE_HUNDRED, ..money }),
            (None, None, Some(text)) => self.money(text, currency),
            (None, None, None) if quantity == Some(0) => return Amount::Nothing,
            (None, None, None) => return Amount::Unknown,
        };
        let read = match (read, self.totals) {
            (Ok(money), Totals::Pieces) => {
                quantity.and_then(|pieces| total::times(money, pieces)).ok_or(NotMoney::Amount)
            }
            (read, _) => read,
        };
        match read {
            Ok(money) => Amount::Is(money),
            // That a table has no column of it is said once, of its header.
            Err(NotMoney::Currency) if !self.columns.has(Field::Currency) => {
                self.lacks_currency.set(true);
                Amount::Unknown
            }
            Err(why) => {
                let role = match why {
                    NotMoney::Amount => role,
                    NotMoney::Currency => Role::Of(Field::Currency),
                };
                unread.push(Why::NotUnderstood { column: self.columns.name(role) });
                Amount::Unknown
            }
        }
    }

    fn money(&self, text: &str, currency: Option<&str>) -> Result<Money, NotMoney> {
        // ¥ is the yen's sign, but for those who write Chinese.
        let is_yuan = currency.is_none() && self.is_chinese && text.contains(['¥', '￥']);
        let currency = if is_yuan { Some("CNY") } else { currency };
        match (money::read(text, currency), currency) {
            (Err(NotMoney::Currency), None) => money::read(text, self.hinted_currency),
            (read, _) => read,
        }
    }

    /// The shop: a column, the order's page, the layout, the person, or the form of the number.
    fn merchant<'r>(&'r self, row: &Row<'r>, order_no: Option<&str>) -> Cow<'r, str> {
        if let Some(text) = self.text(row, Role::Of(Field::Merchant)) {
            return Cow::Borrowed(text);
        }
        if let Some(shop) = self.text(row, Role::Link).and_then(shops::of_link) {
            return Cow::Owned(shop);
        }
        if !self.layout.merchant.is_empty() {
            return Cow::Borrowed(self.layout.merchant);
        }
        let said = self.hint.merchant.as_deref();
        Cow::Borrowed(said.or_else(|| order_no.and_then(shops::of_number)).unwrap_or_default())
    }

    fn parcels(&self, row: &Row<'_>, shipped_on: Option<KstDate>) -> Parcels {
        let mut parcels = Parcels::default();
        for (field, leg) in LEGS {
            if let Some(text) = self.text(row, Role::Of(field)) {
                self.take_parcels(row, text, leg, shipped_on, &mut parcels);
            }
        }
        for (leg, at) in self.columns.more_numbers() {
            let text = row.cell(*at);
            if !says_nothing(text) {
                self.take_parcels(row, text, *leg, shipped_on, &mut parcels);
            }
        }
        parcels
    }

    /// The numbers of one cell.
    fn take_parcels(
        &self,
        row: &Row<'_>,
        text: &str,
        leg: Leg,
        shipped_on: Option<KstDate>,
        parcels: &mut Parcels,
    ) {
        if parcels::is_day_or_phone(text) {
            parcels.unread.push(Why::NoNumber);
            return;
        }
        if let Some(only) = parcels::only(text, leg) {
            parcels.push((only, shipped_on));
            return;
        }
        // As many moments as parcels, parted alike: the first is the first one's.
        let moments =
            self.text(row, Role::Of(Field::ShippedOn)).into_iter().flat_map(|text| text.split(" and "));
        let mut days = moments.map(|text| self.days.day(text));
        let mut last = None;
        for found in parcels::read(text, leg) {
            last = days.next().flatten().or(last);
            match found {
                Ok(waybill) => parcels.push((waybill, last)),
                Err(why) => parcels.unread.push(why),
            }
        }
    }
}

/// The parcels of a row, and why what else stands in their cells is none.
#[derive(Default)]
struct Parcels {
    first: Option<Parcel>,
    more: Vec<Parcel>,
    unread: Vec<Why>,
}

impl Parcels {
    fn push(&mut self, parcel: Parcel) {
        if self.first.is_none() {
            self.first = Some(parcel);
        } else {
            self.more.push(parcel);
        }
    }
}
