//! API012, in the shapes that leave the program.

use std::collections::BTreeMap;

use munjigi_wire::CustomsRatesReading;
use unipass::Service;
use unipass::customs_rates::{self, Answer, Direction};

use super::refusal;

/// Reads an answer by its bytes alone.
pub fn read(bytes: &[u8]) -> CustomsRatesReading {
    let blank = CustomsRatesReading {
        service: Service::CustomsRates.number().to_owned(),
        kind: String::new(),
        rows: 0,
        valid_from: None,
        direction: None,
        krw_per_unit: BTreeMap::new(),
        notice: String::new(),
        why: None,
    };
    match customs_rates::read(bytes) {
        Answer::Rates(rates) => CustomsRatesReading {
            kind: "rates".to_owned(),
            rows: rates.rows.len(),
            valid_from: rates.valid_from().map(|day| day.to_string()),
            direction: rates.direction().map(|direction| match direction {
                Direction::Export => "export".to_owned(),
                Direction::Import => "import".to_owned(),
            }),
            krw_per_unit: rates
                .stated()
                .into_iter()
                .map(|(currency, krw)| (currency.to_owned(), krw.to_string()))
                .collect(),
            ..blank
        },
        Answer::NoRecord => CustomsRatesReading { kind: "none".to_owned(), ..blank },
        Answer::Refused { notice, why } => CustomsRatesReading {
            kind: "refused".to_owned(),
            notice,
            why: Some(refusal(why).to_owned()),
            ..blank
        },
        Answer::NotUnderstood(why) => {
            CustomsRatesReading { kind: "not_understood".to_owned(), why: Some(why.to_string()), ..blank }
        }
    }
}
