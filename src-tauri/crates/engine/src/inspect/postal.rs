//! API037, in the shapes that leave the program.

use munjigi_wire::{PostalFacts, PostalReading};
use unipass::postal::{self, Answer, PostalItem};
use unipass::{Service, Stated};

use super::refusal;

/// Reads an answer by its bytes alone.
pub fn read(bytes: &[u8]) -> PostalReading {
    let blank = PostalReading {
        service: Service::Postal.number().to_owned(),
        kind: String::new(),
        items: Vec::new(),
        notice: String::new(),
        why: None,
    };
    match postal::read(bytes) {
        Answer::Items(items) => PostalReading {
            kind: if items.len() == 1 { "one" } else { "many" }.to_owned(),
            items: items.into_iter().map(facts).collect(),
            ..blank
        },
        Answer::NoRecord => PostalReading { kind: "none".to_owned(), ..blank },
        Answer::Refused { notice, why } => {
            PostalReading { kind: "refused".to_owned(), notice, why: Some(refusal(why).to_owned()), ..blank }
        }
        Answer::NotUnderstood(why) => {
            PostalReading { kind: "not_understood".to_owned(), why: Some(why.to_string()), ..blank }
        }
    }
}

fn facts(item: PostalItem) -> PostalFacts {
    let cleared_on = item.cleared_on();
    PostalFacts {
        postal_no: item.postal_no,
        clearance_no: item.clearance_no,
        step: item.step,
        office: item.office,
        arrived_on: item.arrived_on.as_ref().and_then(Stated::value).map(|day| day.to_string()),
        cleared: cleared_on.is_some(),
        cleared_on: cleared_on.map(|day| day.to_string()),
        sent_from: item.sent_from,
        weight_kg: item.gross_weight.as_ref().and_then(Stated::value).map(|weight| weight.to_string()),
    }
}
