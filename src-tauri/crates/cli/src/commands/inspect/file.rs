//! `inspect file`.

use std::path::Path;

use munjigi_engine::inspect::{self, FileInspected};
use munjigi_engine::{caution, kind, unread_part};
use munjigi_model::KstDate;
use munjigi_wire::{FileReading, ReadClearance, ReadDelivery, ReadOrder};
use munjigi_words::Word;

use crate::commands::{clearance, now, or_dash, order};
use crate::exit::{Exit, Failure};
use crate::lang::{lang, say};
use crate::output::{Output, printable, table};
use crate::{Result, files};

/// So many rows of a table are read by a person; a program takes JSON.
const SHOWN: usize = 50;

pub fn run(path: &Path, out: Output) -> Result<Exit> {
    let bytes = super::read(path)?;
    let FileInspected { reading, unread, cautions } = inspect::file(&bytes, KstDate::of(now()), lang())
        .map_err(|error| super::named(path, Failure::from(error)))?;
    out.result(&reading, |reading| {
        let beside: Vec<String> = (cautions.iter().map(|it| caution(it, lang())))
            .chain(unread.iter().map(|part| unread_part(part, lang())))
            .collect();
        told(&files::name(path), reading, &beside)
    });
    Ok(Exit::Quiet)
}

fn told(name: &str, reading: &FileReading, beside: &[String]) -> String {
    let mut text = format!("{} · {}\n", printable(name), kind(&reading.kind, lang()));
    text.push_str(&printable(&reading.summary));
    text.push('\n');
    let orders = [
        Word::CliColumnOrdered,
        Word::CliColumnMerchant,
        Word::CliColumnOrderNo,
        Word::CliColumnItems,
        Word::CliColumnTotal,
        Word::CliColumnStatus,
        Word::NounWaybill,
    ];
    text.push_str(&listed(&orders, &reading.orders, of_order));
    let clearances = [
        Word::CliColumnDay,
        Word::NounWaybill,
        Word::CliColumnDeclaration,
        Word::NounForm,
        Word::NounStage,
        Word::CliColumnGoods,
    ];
    text.push_str(&listed(&clearances, &reading.clearances, of_clearance));
    let deliveries = [Word::CliColumnCarrier, Word::NounWaybill, Word::CliColumnStatus];
    text.push_str(&listed(&deliveries, &reading.deliveries, of_delivery));
    if !beside.is_empty() {
        text.push_str(&format!("\n{}\n", say(Word::InspectBeside { count: beside.len() as u64 })));
        text.extend(beside.iter().map(|line| format!("  - {}\n", printable(line))));
    }
    text
}

/// A table of what a file has of one thing; nothing where it has none.
fn listed<T>(columns: &[Word<'_>], all: &[T], row: fn(&T) -> Vec<String>) -> String {
    if all.is_empty() {
        return String::new();
    }
    let header: Vec<String> = columns.iter().map(|word| say(*word)).collect();
    let text = format!("\n{}", table(&header, all.iter().take(SHOWN).map(row)));
    match all.len().saturating_sub(SHOWN) {
        0 => text,
        more => format!("{text}{}\n", say(Word::InspectMore { count: more as u64 })),
    }
}

fn of_order(it: &ReadOrder) -> Vec<String> {
    let waybills: Vec<String> = (it.waybills.iter().cloned())
        .chain(it.origin_waybills.iter().map(|number| format!("{number} ({})", say(Word::LegOrigin))))
        .collect();
    vec![
        or_dash(it.ordered_on.clone()),
        it.merchant.clone(),
        or_dash(it.order_no.clone()),
        order::items_in_short(it.items.iter().map(|item| item.name.as_str())),
        order::total(it.total.as_ref()),
        say(status(it.status.as_deref())),
        waybills.join(", "),
    ]
}

fn status(word: Option<&str>) -> Word<'static> {
    match word {
        Some("ordered") => Word::OrderStatusOrdered,
        Some("awaiting_arrival_at_forwarder") => Word::OrderStatusAtForwarder,
        Some("partly_shipped") => Word::OrderStatusPartlyShipped,
        Some("shipped") => Word::OrderStatusShipped,
        Some("partly_delivered") => Word::OrderStatusPartlyDelivered,
        Some("delivered") => Word::OrderStatusDelivered,
        Some("completed") => Word::OrderStatusCompleted,
        Some("partly_cancelled") => Word::OrderStatusPartlyCancelled,
        Some("cancelled") => Word::OrderStatusCancelled,
        Some("partly_returned") => Word::OrderStatusPartlyReturned,
        Some("returned") => Word::OrderStatusReturned,
        Some(_) | None => Word::OrderStatusUnknown,
    }
}

fn of_clearance(it: &ReadClearance) -> Vec<String> {
    vec![
        or_dash(it.accepted_on.clone()),
        or_dash(it.hbl.clone()),
        or_dash(it.declaration_no.clone()),
        clearance::form(&it.form),
        say(state(&it.state)),
        or_dash(it.goods.clone()),
    ]
}

fn state(word: &str) -> Word<'static> {
    match word {
        "in_progress" => Word::StageInProgress,
        "held" => Word::StageHeld,
        "cleared" => Word::StageCleared,
        "released" => Word::StageReleased,
        _ => Word::StageUnknown,
    }
}

fn of_delivery(it: &ReadDelivery) -> Vec<String> {
    vec![or_dash(it.carrier.clone()), it.waybill.clone(), say(delivery(&it.status))]
}

fn delivery(word: &str) -> Word<'static> {
    match word {
        "announced" => Word::DeliveryAnnounced,
        "in_transit" => Word::DeliveryInTransit,
        "at_customs" => Word::DeliveryAtCustoms,
        "out_for_delivery" => Word::DeliveryOutForDelivery,
        "waiting" => Word::DeliveryWaiting,
        "delivered" => Word::DeliveryDelivered,
        "returned" => Word::DeliveryReturned,
        _ => Word::DeliveryUnknown,
    }
}
