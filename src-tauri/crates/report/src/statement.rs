//! The statement of orders: what the person ordered in the time of the case, and what matches none of it.

use munjigi_model::{Item, OrderStatus};
use munjigi_words::{Lang, Word};

use crate::letter::Stated;
use crate::paper::{Block, Column, Paper, Table};
use crate::said::or_missing;
use crate::who::Who;
use crate::{MaskedCase, MaskedOrder, MaskedWaybill, Redaction, Shown, sections};

/// The statement. What the person wants covered says so in its place.
pub(crate) fn statement(case: &MaskedCase, who: &Who, stated: &Stated<'_>) -> Paper {
    let lang = stated.lang;
    let orders = &case.statement().orders;
    let mut blocks = vec![
        Block::Paragraph(lang.say(Word::ReportStatementAbout)),
        Block::Paragraph(sections::line(case, lang)),
        Block::Points(sections::counts(case.statement().clearances, lang)),
        Block::Heading(lang.say(Word::ReportStatementOrders { count: orders.len() as u64 })),
    ];
    let covered = covered(case.statement().redaction, lang);
    if !covered.is_empty() {
        blocks.push(Block::Remark(lang.say(Word::ReportStatementCovered { what: &covered })));
    }
    blocks.push(match orders.as_slice() {
        [] => Block::Paragraph(lang.say(Word::ReportStatementNoOrders)),
        orders => table(orders, lang),
    });
    let count = case.parcels().len() as u64;
    blocks.push(Block::Heading(lang.say(Word::ReportStatementUnmatched { count })));
    blocks.push(sections::summary(case.parcels(), lang));
    blocks.extend(sections::sight(case, lang));
    blocks.extend(sections::signature(who, stated));
    stated.paper(Word::ReportStatementTitle, blocks)
}

fn table(orders: &[MaskedOrder], lang: Lang) -> Block {
    Block::Table(Table {
        columns: vec![
            Column::new(lang.say(Word::ReportHeadDay), 1.7),
            Column::new(lang.say(Word::ReportHeadShop), 1.5),
            Column::new(lang.say(Word::ReportHeadOrderNo), 1.9),
            Column::new(lang.say(Word::ReportHeadItems), 2.8),
            Column::new(lang.say(Word::ReportHeadTotal), 1.3),
            Column::new(lang.say(Word::ReportHeadWaybills), 1.9),
            Column::new(lang.say(Word::ReportHeadClearances), 1.0),
        ],
        rows: orders.iter().map(|order| row(order, lang)).collect(),
    })
}

fn row(order: &MaskedOrder, lang: Lang) -> Vec<String> {
    let day = or_missing(order.ordered_on.map(|day| day.to_string()), lang);
    let number = |number: &Option<String>| number.clone().unwrap_or_default();
    let numbers = |all: &Vec<MaskedWaybill>| lines(all.iter().map(|it| it.number.clone()));
    vec![
        lines([Some(day), status(order.status, lang)].into_iter().flatten()),
        shown(&order.merchant, String::clone, lang),
        shown(&order.order_no, number, lang),
        shown(&order.items, |items| lines(items.iter().map(goods)), lang),
        shown(&order.total, |total| total.map(|total| total.to_string()).unwrap_or_default(), lang),
        shown(&order.waybills, numbers, lang),
        order.clearances.to_string(),
    ]
}

/// What is covered is called so: an empty cell would say that there is nothing.
fn shown<T>(it: &Shown<T>, say: impl FnOnce(&T) -> String, lang: Lang) -> String {
    it.open().map_or_else(|| lang.say(Word::ReportCovered), say)
}

fn goods(item: &Item) -> String {
    match item.quantity {
        0 | 1 => item.name.clone(),
        many => format!("{} × {many}", item.name),
    }
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What became of an order where no parcel of it need have come.
fn status(status: OrderStatus, lang: Lang) -> Option<String> {
    match status {
        OrderStatus::Cancelled => Some(lang.say(Word::OrderStatusCancelled)),
        OrderStatus::Returned => Some(lang.say(Word::OrderStatusReturned)),
        OrderStatus::Ordered
        | OrderStatus::Shipped
        | OrderStatus::Delivered
        | OrderStatus::Completed
        | OrderStatus::Unknown => None,
    }
}

/// What is covered, in a person's words.
fn covered(redaction: Redaction, lang: Lang) -> String {
    let Redaction { shops, items, order_numbers, amounts, waybills } = redaction;
    let said = [
        (shops, Word::ReportStatementShops),
        (items, Word::ReportStatementItems),
        (order_numbers, Word::ReportStatementNumbers),
        (amounts, Word::ReportStatementAmounts),
        (waybills, Word::ReportStatementWaybills),
    ];
    let said = said.into_iter().filter(|(is_covered, _)| *is_covered).map(|(_, word)| lang.say(word));
    said.collect::<Vec<_>>().join(", ")
}
