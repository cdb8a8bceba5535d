//! What a file says, in the shapes that leave the program.

use munjigi_intake::{Placed, Question, ReadOrder, Reading};
use munjigi_model::ClearanceFacts;
use munjigi_wire as wire;

use crate::brought::Read;
use crate::completeness;

/// How many orders and clearances of a file are shown before it is taken.
const SHOWN: usize = 50;

/// The first orders and clearances of what was read.
pub fn rows(read: &Read) -> (Vec<wire::FileOrder>, Vec<wire::FileClearance>) {
    let readings = || read.pieces.iter().map(|piece| &piece.reading);
    (
        readings().flat_map(|reading| &reading.orders).take(SHOWN).map(order).collect(),
        readings().flat_map(|reading| &reading.clearances).take(SHOWN).map(clearance).collect(),
    )
}

/// What it asks.
pub fn asks(read: &Read) -> Vec<wire::Ask> {
    read.pieces
        .iter()
        .flat_map(|piece| piece.reading.questions.iter().map(|it| ask(&piece.reading, it)))
        .collect()
}

pub(crate) fn summary(read: &Read) -> wire::Summary {
    let mut all = wire::Summary { passed_over: read.passed_over, ..wire::Summary::default() };
    for piece in read.pieces.iter() {
        let one = completeness::summary(&piece.reading);
        all.of += one.of;
        all.read += one.read;
        all.cancelled += one.cancelled;
        all.returned += one.returned;
        all.unread += one.unread;
        all.goes_on |= one.goes_on;
    }
    all
}

pub(crate) fn cautions(read: &Reading) -> impl Iterator<Item = wire::Cautioned> {
    read.warnings.iter().map(|warning| wire::Cautioned {
        place: warning.place.to_string(),
        caution: warning.caution.as_str().to_owned(),
    })
}

/// Of what nothing was brought yet.
pub(crate) fn nothing_yet() -> wire::Imported {
    wire::Imported {
        kind: String::new(),
        summary: wire::Summary::default(),
        orders: wire::Counts::default(),
        clearances: wire::Counts::default(),
        deliveries: wire::Counts::default(),
        unjoined: 0,
        unread: Vec::new(),
        cautions: Vec::new(),
        asks: Vec::new(),
        seen: None,
        unseen_because: None,
        missing_rows: 0,
        history: None,
        questions: Vec::new(),
        reviews: Vec::new(),
        nothing_new: false,
    }
}

/// How the kinds of shops' pages end.
const ORDER_PAGE: &str = "_page";

fn ask(reading: &Reading, question: &Question) -> wire::Ask {
    match question {
        Question::Columns(it) => wire::Ask::Columns {
            place: it.place.to_string(),
            header: it.header.clone(),
            columns: it
                .columns
                .iter()
                .map(|column| wire::AskedColumn {
                    name: column.name.clone(),
                    guess: column.guess.map(|field| field.as_str().to_owned()),
                    samples: column.samples.clone(),
                })
                .collect(),
            rows: it.rows,
        },
        Question::Row(it) if reading.kind.as_str().ends_with(ORDER_PAGE) => wire::Ask::Order {
            place: it.place.to_string(),
            text: it.text.clone(),
            merchant: reading.orders.first().map(|order| order.value.facts.merchant.clone()),
        },
        Question::Row(it) => wire::Ask::Row { place: it.place.to_string(), text: it.text.clone() },
        Question::Shop(it) => wire::Ask::Shop {
            place: it.place.to_string(),
            text: it.text.clone(),
            guess: it.guess.clone(),
            orders: it.orders,
        },
    }
}

fn order(order: &Placed<ReadOrder>) -> wire::FileOrder {
    let facts = &order.value.facts;
    wire::FileOrder {
        place: order.place.to_string(),
        merchant: facts.merchant.clone(),
        order_no: facts.order_no.clone(),
        ordered_on: facts.ordered_on.map(|day| day.to_string()),
        total: facts.total.map(|total| wire::Money {
            amount: total.amount.to_string(),
            currency: total.currency.as_str().to_owned(),
        }),
        item: facts.items.first().map(|item| item.name.clone()).filter(|name| !name.is_empty()),
        items: facts.items.len(),
        waybills: facts.waybills.iter().map(|waybill| waybill.number().to_owned()).collect(),
        status: facts.status.as_str().to_owned(),
    }
}

fn clearance(row: &Placed<ClearanceFacts>) -> wire::FileClearance {
    let facts = &row.value;
    wire::FileClearance {
        place: row.place.to_string(),
        hbl: facts.hbl.clone(),
        form: facts.form.as_str().to_owned(),
        stage: facts.stage.as_str().to_owned(),
        stage_text: facts.stage_text.clone(),
        accepted_on: facts.accepted_on.map(|day| day.to_string()),
        goods: facts.goods.clone(),
    }
}
