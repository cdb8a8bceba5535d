//! From where the ledger knows what it knows, how that is, what could not be read, and the folders that are watched.

use munjigi_engine::services::{self, Service};
use munjigi_engine::{Ledger, folders, follow, health, settings, sources};
use munjigi_wire::{Chosen, Nothing, OneFolder, OneUnread, Sample, ServiceKey, Sources};
use munjigi_words::Word;

use super::Refusal;
use crate::desk::Desk;
use crate::dialog;

pub fn sources(desk: &Desk, _: Nothing) -> Result<Sources, Refusal> {
    all(desk, &desk.door.ledger().ok_or(Refusal::Closed)?)
}

pub fn sample(desk: &Desk, OneUnread { unread }: OneUnread) -> Result<Sample, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    let id = unread.parse().map_err(|_| Refusal::NoSuch(Word::NounSighting))?;
    Ok(sources::sample(&ledger, id)?)
}

pub fn watch_folder(desk: &Desk, _: Nothing) -> Result<Sources, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    if let Some(folder) = dialog::folder(desk.lang()) {
        folders::add(&ledger, &folder, desk.now())?;
        desk.folders.changed();
    }
    all(desk, &ledger)
}

pub fn leave_folder(desk: &Desk, OneFolder { folder }: OneFolder) -> Result<Sources, Refusal> {
    let ledger = desk.door.ledger().ok_or(Refusal::Closed)?;
    let id = folder.parse().map_err(|_| Refusal::NoSuch(Word::NounSource))?;
    folders::remove(&ledger, id)?;
    desk.folders.changed();
    all(desk, &ledger)
}

/// Everything that the window shows of them.
pub(super) fn all(desk: &Desk, ledger: &Ledger) -> Result<Sources, Refusal> {
    let chosen = settings::all(ledger)?.into_iter();
    Ok(Sources {
        shops: sources::shops(ledger)?,
        unread: sources::unread(ledger, desk.lang())?,
        unread_count: sources::unread_count(ledger)?,
        folders: folders::list(ledger, desk.lang())?,
        health: health::of_sources(ledger, desk.lang(), desk.now())?,
        followed: follow::list(ledger, desk.lang())?,
        keys: keys(&services::services_with_key(ledger)?),
        chosen: chosen.map(|(choice, value)| Chosen { setting: choice.as_str().to_owned(), value }).collect(),
    })
}

fn keys(with_key: &[Service]) -> Vec<ServiceKey> {
    let key = |service: Service| ServiceKey {
        service: service.number().to_owned(),
        source: health::word(service).to_owned(),
        has_key: with_key.contains(&service),
    };
    Service::ALL.map(key).into()
}
