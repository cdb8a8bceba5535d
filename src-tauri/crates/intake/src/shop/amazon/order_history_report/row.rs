//! One row: an item of a shipment.

use munjigi_model::Leg;
use munjigi_model::carrier::spreadsheet_damage;

use super::columns::{CURRENCY, Columns, ORDER_DATE, QUANTITY, TOTAL};
use crate::dates::Days;
use crate::money::{self, NotMoney};
use crate::shop::amazon::order::OrderInMaking;
use crate::{Progress, Why, parcels};

/// Order Status. "Shipped" and nothing were seen in this report, "Closed" and "Cancelled" in its successors; the rest is
/// unverified.
const STATUSES: &[(&str, Progress)] = &[
    ("shipped", Progress::Shipped),
    ("closed", Progress::Completed),
    ("cancelled", Progress::Cancelled),
    ("canceled", Progress::Cancelled),
    ("pending", Progress::Ordered),
    ("delivered", Progress::Delivered),
    ("returned", Progress::Returned),
    ("refunded", Progress::Returned),
];

/// The shop's name where the report leaves it out.
pub(super) const MERCHANT: &str = "Amazon";

/// The texts of a row; `None` where the report has none, or says "Not Available".
pub(super) struct Row<'t> {
    pub order_id: &'t str,
    pub website: &'t str,
    order_date: Option<&'t str>,
    tracking: Option<&'t str>,
    title: Option<&'t str>,
    quantity: Option<&'t str>,
    status: Option<&'t str>,
    total: Option<&'t str>,
    currency: Option<&'t str>,
}

impl<'t> Row<'t> {
    pub fn of(cells: &[&'t str], columns: &Columns) -> Result<Self, Why> {
        if cells.len() != columns.width {
            return Err(Why::Cells { found: cells.len(), expected: columns.width });
        }
        // A title may go over several lines; one with an order's number in it has swallowed rows of other orders.
        let has_order_number = |cell: &str| cell.split(['\n', ',', '\t', ';']).any(is_order_number);
        if cells.iter().any(|cell| cell.contains('\n') && has_order_number(cell)) {
            return Err(Why::Quotes);
        }
        let text = |at: usize| cells.get(at).copied().filter(|cell| !says_nothing(cell));
        let optional = |at: Option<usize>| at.and_then(text);
        let order_id = text(columns.order_id).ok_or(Why::NoNumber)?;
        if spreadsheet_damage(order_id) {
            return Err(Why::DamagedBySpreadsheet);
        }
        Ok(Self {
            order_id,
            website: optional(columns.website).unwrap_or(MERCHANT),
            order_date: text(columns.order_date),
            tracking: text(columns.tracking),
            title: optional(columns.title),
            quantity: optional(columns.quantity),
            status: optional(columns.status),
            total: optional(columns.total),
            currency: optional(columns.currency),
        })
    }

    /// Gives what of the row could not be read. The order is there all the same.
    pub fn add_to(&self, order: &mut OrderInMaking, days: Days) -> Vec<Why> {
        let mut unread = Vec::new();
        let mut not_understood = |column| unread.push(Why::NotUnderstood { column });
        if let Some(text) = self.order_date {
            match days.day(text) {
                Some(day) => order.ordered_on(day),
                None => not_understood(ORDER_DATE),
            }
        }
        // Where it says nothing, a row is one item.
        let quantity = self.quantity.map_or(Some(1), |text| text.parse().ok());
        if quantity.is_none() {
            not_understood(QUANTITY);
        }
        order.item(self.title.unwrap_or_default(), quantity.unwrap_or(1));
        match self.total.map(|text| money::read(text, self.currency)) {
            Some(Ok(money)) => order.add(Some(money)),
            Some(Err(why)) => {
                order.add(None);
                not_understood(match why {
                    NotMoney::Amount => TOTAL,
                    NotMoney::Currency => CURRENCY,
                });
            }
            None if quantity == Some(0) => {}
            None => order.add(None),
        }
        // Such a row tells of an item that was never sent (seen once, its amount 0), not how the order stands.
        let tells_the_status = self.status.is_some() || quantity != Some(0);
        if tells_the_status {
            order.status(self.status.map_or(Progress::Unknown, status));
        }
        if let Some(text) = self.tracking {
            for found in parcels::read(text, Leg::Unknown) {
                match found {
                    Ok(waybill) => order.waybill(waybill),
                    Err(why) => unread.push(why),
                }
            }
        }
        unread
    }
}

/// Amazon writes these words into cells of any column.
fn says_nothing(cell: &str) -> bool {
    cell.is_empty()
        || cell.eq_ignore_ascii_case("Not Available")
        || cell.eq_ignore_ascii_case("Not Applicable")
}

/// `112-7700441-0000001`
fn is_order_number(text: &str) -> bool {
    let mut parts = text.trim().trim_matches('"').split('-');
    let lengths = [3, 7, 7];
    lengths.iter().all(|length| {
        parts
            .next()
            .is_some_and(|part| part.len() == *length && part.bytes().all(|byte| byte.is_ascii_digit()))
    }) && parts.next().is_none()
}

fn status(text: &str) -> Progress {
    let text = text.to_lowercase();
    STATUSES.iter().find(|(word, _)| *word == text).map_or(Progress::Unknown, |(_, status)| *status)
}
