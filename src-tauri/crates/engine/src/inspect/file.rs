//! Reading a file or a paste, without a ledger.

use munjigi_intake::{self as intake, Delivery, Hint, Reading};
use munjigi_model::{ClearanceFacts, KstDate, Leg, Stage};
use munjigi_wire as wire;
use munjigi_words::Lang;

use crate::completeness::{completeness, summary};
use crate::shown::cautions;
use crate::{Error, Result, not_kept};

/// What a file says, and beside it what only a person reads, in codes whose words [`crate::unread_part`] makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileInspected {
    /// What it says.
    pub reading: wire::FileReading,
    /// What of it could not be read, or waits for the person's word.
    pub unread: Vec<wire::UnreadPart>,
    /// What to be careful about.
    pub cautions: Vec<wire::Cautioned>,
}

/// Reads a file or a paste. `today` serves for dates without a year, `lang` for the sentence that says how complete it is.
///
/// An answer of customs that says that it failed is read as that: its kind is `refused`, its sentence says that nothing follows from it.
///
/// # Errors
/// [`Error::Unreadable`] where nothing of it can be read, or where reading it would say less than the truth.
pub fn file(bytes: &[u8], today: KstDate, lang: Lang) -> Result<FileInspected> {
    let hint = Hint { today: Some(today), ..Hint::default() };
    match intake::read(bytes, &hint) {
        Ok(read) => Ok(inspected(read, lang)),
        Err(failed @ intake::Error::AnswerFailed { .. }) => {
            Ok(refused(Error::Unreadable(failed).message(lang)))
        }
        Err(error) => Err(error.into()),
    }
}

fn inspected(read: Reading, lang: Lang) -> FileInspected {
    FileInspected {
        // Without a ledger nobody can answer what it asks: what waits for the answer is not read.
        unread: read
            .unread
            .iter()
            .map(not_kept::unread)
            .chain(read.questions.iter().map(not_kept::asked))
            .collect(),
        cautions: cautions(&read).collect(),
        reading: wire::FileReading {
            kind: read.kind.as_str().to_owned(),
            summary: completeness(&summary(&read), lang),
            warnings: read.warnings.iter().map(|warning| warning.caution.to_string()).collect(),
            orders: read.orders.into_iter().map(|order| self::order(order.value)).collect(),
            clearances: read.clearances.into_iter().map(|row| clearance(row.value)).collect(),
            deliveries: read.deliveries.into_iter().map(|delivery| self::delivery(delivery.value)).collect(),
            unread: read
                .unread
                .iter()
                .map(|unread| wire::ReadNot { place: unread.place.to_string(), why: unread.why.to_string() })
                .collect(),
        },
    }
}

fn refused(sentence: String) -> FileInspected {
    let reading = wire::FileReading {
        kind: "refused".to_owned(),
        orders: Vec::new(),
        clearances: Vec::new(),
        deliveries: Vec::new(),
        warnings: Vec::new(),
        unread: Vec::new(),
        summary: sentence,
    };
    FileInspected { reading, unread: Vec::new(), cautions: Vec::new() }
}

fn order(order: intake::ReadOrder) -> wire::ReadOrder {
    let numbers = |of_leg: fn(Leg) -> bool| {
        let waybills = order.facts.waybills.iter().filter(|waybill| of_leg(waybill.leg()));
        waybills.map(|waybill| waybill.number().to_owned()).collect()
    };
    wire::ReadOrder {
        waybills: numbers(Leg::may_be_house_bl),
        origin_waybills: numbers(|leg| leg == Leg::Origin),
        status: (order.progress != intake::Progress::Unknown).then(|| order.progress.as_str().to_owned()),
        ordered_on: order.facts.ordered_on.map(|day| day.to_string()),
        total: order.facts.total.map(|total| wire::Money {
            amount: total.amount.to_string(),
            currency: total.currency.as_str().to_owned(),
        }),
        items: order
            .facts
            .items
            .into_iter()
            .map(|item| wire::ReadItem { name: item.name, quantity: item.quantity })
            .collect(),
        merchant: order.facts.merchant,
        order_no: order.facts.order_no,
    }
}

fn clearance(facts: ClearanceFacts) -> wire::ReadClearance {
    wire::ReadClearance {
        form: facts.form.as_str().to_owned(),
        state: state(facts.stage).to_owned(),
        accepted_on: facts.accepted_on.map(|day| day.to_string()),
        hbl: facts.hbl,
        mbl: facts.mbl,
        declaration_no: facts.declaration_no,
        goods: facts.goods,
    }
}

/// The list knows one word for everything before the clearance, so a file is read in words as coarse as that.
const fn state(stage: Stage) -> &'static str {
    match stage {
        Stage::Unknown => "unknown",
        Stage::Announced | Stage::Arrived | Stage::InBond | Stage::Declared | Stage::TaxDue => "in_progress",
        Stage::Held => "held",
        Stage::Cleared => "cleared",
        Stage::Released => "released",
    }
}

fn delivery(delivery: Delivery) -> wire::ReadDelivery {
    wire::ReadDelivery {
        carrier: delivery.carrier,
        waybill: delivery.waybill.number().to_owned(),
        status: delivery.status.as_str().to_owned(),
    }
}
