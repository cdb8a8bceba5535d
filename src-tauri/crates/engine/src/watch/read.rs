//! UNI-PASS's readings in the house's words.

use munjigi_model::{ClearanceFacts, Form, Kilograms, KstDate, Phase, Stage};
use unipass::cargo_progress::{self, CargoProgress};
use unipass::{Stated, postal};

/// What an answer says of a clearance. What is masked is left out: it is equal to nothing.
pub(crate) fn facts(progress: &CargoProgress) -> ClearanceFacts {
    let (header, reading) = (&progress.header, progress.reading());
    let whole = |text: &Option<String>| text.clone().filter(|text| !text.contains('*'));
    let is_in_kilograms = header.weight_unit.as_deref() == Some("KG");
    ClearanceFacts {
        cargo_no: whole(&header.cargo_no),
        hbl: whole(&header.hbl),
        mbl: whole(&header.mbl),
        // A list's number stands on the clearance list in another form than here (reference §2.7: PE0… and AE0231…), and is no parcel's.
        declaration_no: reading.declaration_no.filter(|_| reading.form == cargo_progress::Form::Import),
        form: form(reading.form),
        stage: stage(reading.stage),
        stage_text: reading
            .held_by
            .or_else(|| header.clearance_status.clone())
            .or_else(|| header.progress.clone()),
        accepted_on: reading.cleared_at.map(|at| KstDate::of(at.to_utc())),
        arrived_on: arrived_on(progress),
        goods: header.goods.clone(),
        weight: header
            .gross_weight
            .as_ref()
            .filter(|_| is_in_kilograms)
            .and_then(Stated::value)
            .map(Kilograms),
        packages: header
            .packages
            .as_ref()
            .and_then(Stated::value)
            .and_then(|count| u32::try_from(count).ok()),
        country: header.loading_country.clone(),
        forwarder: header.forwarder.clone(),
        office: header.customs_office.clone(),
        ..ClearanceFacts::default()
    }
}

/// The day by which a parcel is told from an older one with the same number: its arrival, else the first that is known of it.
pub(super) fn day(progress: &CargoProgress) -> Option<KstDate> {
    let first = progress.events.iter().find_map(cargo_progress::Event::at);
    arrived_on(progress).or(first.map(|at| KstDate::of(at.to_utc())))
}

fn arrived_on(progress: &CargoProgress) -> Option<KstDate> {
    let day = progress.header.arrived_on.as_ref().and_then(Stated::value)?;
    KstDate::parse(&day.to_string()).ok()
}

/// How far a parcel is.
pub(super) fn phase(progress: &CargoProgress) -> Phase {
    Phase::of(stage(progress.reading().stage))
}

/// How far a postal item is. The words for its steps are not known: a day of approval most likely means that it is cleared (reference §4).
pub(super) fn postal_phase(item: &postal::PostalItem) -> Phase {
    if item.cleared_on().is_some() { Phase::Released } else { Phase::UnderWay }
}

/// UNI-PASS's stages are the house's; the client knows nothing of the house, so they are translated here.
pub(crate) fn stage(stage: cargo_progress::Stage) -> Stage {
    use cargo_progress::Stage as Theirs;
    match stage {
        Theirs::Unknown => Stage::Unknown,
        Theirs::Announced => Stage::Announced,
        Theirs::Arrived => Stage::Arrived,
        Theirs::InBond => Stage::InBond,
        Theirs::Declared => Stage::Declared,
        Theirs::TaxDue => Stage::TaxDue,
        Theirs::Held => Stage::Held,
        Theirs::Cleared => Stage::Cleared,
        Theirs::Released => Stage::Released,
    }
}

pub(crate) fn form(form: cargo_progress::Form) -> Form {
    match form {
        cargo_progress::Form::List => Form::List,
        cargo_progress::Form::Import => Form::Import,
        cargo_progress::Form::Unknown => Form::Unknown,
    }
}
