//! API001, in the shapes that leave the program.

use munjigi_wire::{CargoProgressReading, UnipassFacts, UnipassRow};
use unipass::cargo_progress::{self, Answer, CargoProgress, Form};
use unipass::{Service, Stated};

use super::refusal;
use crate::watch::read;

/// Reads an answer by its bytes alone.
pub fn read(bytes: &[u8]) -> CargoProgressReading {
    let blank = CargoProgressReading {
        service: Service::CargoProgress.number().to_owned(),
        kind: String::new(),
        parcels: 0,
        events: 0,
        stage: None,
        cleared: false,
        cleared_at: None,
        released_at: None,
        notice: String::new(),
        rows: Vec::new(),
        also: None,
        why: None,
    };
    match cargo_progress::read(bytes) {
        Answer::One(progress) => one(&progress, blank),
        Answer::Many(parcels) => CargoProgressReading {
            kind: "many".to_owned(),
            parcels: parcels.rows.len(),
            notice: parcels.notice,
            rows: parcels
                .rows
                .into_iter()
                .map(|row| UnipassRow { cargo_no: row.cargo_no, hbl: row.hbl })
                .collect(),
            ..blank
        },
        Answer::NoRecord => CargoProgressReading { kind: "none".to_owned(), ..blank },
        Answer::Refused { notice, why } => CargoProgressReading {
            kind: "refused".to_owned(),
            notice,
            why: Some(refusal(why).to_owned()),
            ..blank
        },
        Answer::NotUnderstood(why) => {
            CargoProgressReading { kind: "not_understood".to_owned(), why: Some(why.to_string()), ..blank }
        }
    }
}

fn one(progress: &CargoProgress, blank: CargoProgressReading) -> CargoProgressReading {
    let reading = progress.reading();
    let header = &progress.header;
    let times: Vec<_> = progress.events.iter().filter_map(cargo_progress::Event::at).collect();
    let mut tied_times: Vec<String> = times
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if a == b => Some(a.to_rfc3339()),
            _ => None,
        })
        .collect();
    tied_times.dedup();
    CargoProgressReading {
        kind: "one".to_owned(),
        parcels: 1,
        events: progress.events.len(),
        stage: Some(read::stage(reading.stage).as_str().to_owned()),
        cleared: reading.is_cleared(),
        cleared_at: reading.cleared_at.map(|at| at.to_rfc3339()),
        released_at: reading.released_at.map(|at| at.to_rfc3339()),
        notice: progress.notice.clone(),
        also: Some(UnipassFacts {
            t_cnt: progress.events_stated,
            clearance_status: header.clearance_status.clone().unwrap_or_default(),
            progress_status: header.progress.clone().unwrap_or_default(),
            form: form(reading.form),
            declaration_no: reading.declaration_no,
            hbl: header.hbl.clone(),
            mbl: header.mbl.clone(),
            cargo_no: header.cargo_no.clone(),
            goods: header.goods.clone(),
            weight: header.gross_weight.as_ref().map(|weight| {
                [weight.text(), header.weight_unit.as_deref().unwrap_or_default()].join(" ").trim().to_owned()
            }),
            packages: header.packages.as_ref().and_then(Stated::value),
            arrived_on: header.arrived_on.as_ref().and_then(Stated::value).map(|day| day.to_string()),
            loaded_in: header.loading_country.clone(),
            forwarder: header.forwarder.clone(),
            office: header.customs_office.clone(),
            left_warehouse_at: reading.left_warehouse_at.map(|at| at.to_rfc3339()),
            newest_event: times.last().map(|at| at.format("%Y%m%d%H%M%S").to_string()),
            tied_times,
            packages_out: reading.packages_out,
            held_by: reading.held_by,
            was_held_by: reading.was_held_by,
            unknown_steps: reading.unknown_steps,
            unreadable_events: progress.unreadable_events,
        }),
        ..blank
    }
}

fn form(form: Form) -> Option<String> {
    let ours = read::form(form);
    (ours != munjigi_model::Form::Unknown).then(|| ours.as_str().to_owned())
}
