//! Bringing: what was pasted, dropped or chosen, looked at and taken.

use std::path::PathBuf;

use munjigi_engine::Ledger;
use munjigi_engine::brought::Brought;
use munjigi_wire::{Bringing, Nothing, OneThing, Pasted, TeachThing};

use super::Refusal;
use crate::desk::Desk;
use crate::dialog;
use crate::things::{self, At};
use crate::watch::Wake;

pub fn brought(desk: &Desk, _: Nothing) -> Result<Bringing, Refusal> {
    Ok(desk.things.shown())
}

pub fn paste(desk: &Desk, Pasted { text, html }: Pasted) -> Result<Bringing, Refusal> {
    let ledger = open(desk)?;
    let id = desk.things.lay_down(None, Brought::paste(text, html));
    desk.things.look_at(&id, at(desk, &ledger));
    Ok(desk.things.shown())
}

pub fn choose_files(desk: &Desk, _: Nothing) -> Result<Bringing, Refusal> {
    open(desk)?;
    files(desk, &dialog::files())
}

/// Brings files that the person dropped or chose. No path comes from the page.
pub fn files(desk: &Desk, paths: &[PathBuf]) -> Result<Bringing, Refusal> {
    let ledger = open(desk)?;
    for path in paths {
        match things::open(path, desk.lang()) {
            (name, Ok(brought)) => {
                let id = desk.things.lay_down(name, brought);
                desk.things.look_at(&id, at(desk, &ledger));
            }
            (name, Err(why)) => desk.things.lay_down_failed(name, why),
        }
    }
    Ok(desk.things.shown())
}

pub fn teach(desk: &Desk, TeachThing { thing, taught }: TeachThing) -> Result<Bringing, Refusal> {
    let ledger = open(desk)?;
    desk.things.teach(&thing, &taught, at(desk, &ledger))?;
    Ok(desk.things.shown())
}

pub fn take(desk: &Desk, OneThing { thing }: OneThing) -> Result<Bringing, Refusal> {
    let ledger = open(desk)?;
    desk.things.take(&thing, at(desk, &ledger))?;
    desk.wake(Wake::Answered);
    Ok(desk.things.shown())
}

pub fn put_away(desk: &Desk, OneThing { thing }: OneThing) -> Result<Bringing, Refusal> {
    desk.things.put_away(&thing);
    Ok(desk.things.shown())
}

fn open(desk: &Desk) -> Result<Ledger, Refusal> {
    desk.door.ledger().ok_or(Refusal::Closed)
}

fn at<'a>(desk: &Desk, ledger: &'a Ledger) -> At<'a> {
    At { ledger, lang: desk.lang(), now: desk.now() }
}
