//! `clearance`.

use munjigi_engine::{clearances, full_day, moment};
use munjigi_model::{ClearanceFacts, ClearanceId, Form, SightingId, Source, Stage, Verdict};
use munjigi_wire::{Clearance, Sighting, Unjoined};
use munjigi_words::Word;
use serde::Serialize;

use super::{ledger, now, or_dash};
use crate::args::{ClearanceCommand, Global};
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, table};
use crate::{Result, given};

/// What `clearance list --json` gives.
#[derive(Serialize)]
struct Listed {
    clearances: Vec<Clearance>,
    /// Proofs that fit several clearances.
    unjoined: Vec<Unjoined>,
}

/// What `clearance show --json` gives.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    clearance: Clearance,
    sightings: Vec<Sighting>,
}

pub fn run(global: &Global, out: Output, command: ClearanceCommand) -> Result<Exit> {
    match command {
        ClearanceCommand::Add { hbl, date, form, goods, declaration } => {
            let facts = ClearanceFacts {
                hbl: hbl.as_deref().map(given::house_bl).transpose()?,
                accepted_on: date.as_deref().map(given::day).transpose()?,
                form: form.as_deref().map_or(Ok(Form::Unknown), given::word)?,
                goods,
                declaration_no: declaration,
                ..ClearanceFacts::default()
            };
            let added = clearances::add(&ledger(global)?, facts, now())?;
            out.result(&added, |added| match added {
                Some(clearance) => {
                    format!(
                        "{}\n{}",
                        say(Word::CliClearanceKept { clearance: &clearance.id }),
                        one(clearance)
                    )
                }
                None => say(Word::CliClearanceUnjoined),
            });
        }
        ClearanceCommand::List => {
            let ledger = ledger(global)?;
            let listed = Listed {
                clearances: clearances::list(&ledger, now())?,
                unjoined: clearances::unjoined(&ledger, now())?,
            };
            out.result(&listed, list);
        }
        ClearanceCommand::Show { clearance } => {
            let (clearance, sightings) = clearances::show(&ledger(global)?, ClearanceId(clearance), now())?;
            out.result(&Shown { clearance, sightings }, |shown| {
                format!("{}\n{}\n{}", one(&shown.clearance), say(Word::CliProofs), proofs(&shown.sightings))
            });
        }
        ClearanceCommand::Join { proof, to, new: _ } => {
            let ledger = ledger(global)?;
            let id = clearances::join(&ledger, SightingId(proof), to.map(ClearanceId), now())?;
            let (clearance, _) = clearances::show(&ledger, id, now())?;
            out.result(&clearance, |clearance| {
                format!("{}\n{}", say(Word::CliJoined { clearance: &clearance.id }), one(clearance))
            });
        }
    }
    Ok(Exit::Quiet)
}

fn list(listed: &Listed) -> String {
    let mut text = if listed.clearances.is_empty() {
        say(Word::CliNoClearances)
    } else {
        let header = [
            Word::CliColumnNumber,
            Word::CliColumnDay,
            Word::NounWaybill,
            Word::NounForm,
            Word::NounStage,
            Word::CliColumnGoods,
            Word::NounVerdict,
        ];
        table(&header.map(say), listed.clearances.iter().map(row))
    };
    if !listed.unjoined.is_empty() {
        let unjoined = proofs(listed.unjoined.iter().map(|u| &u.proof));
        text.push_str(&format!("\n{}\n{unjoined}", say(Word::CliUnjoined)));
    }
    text
}

fn row(clearance: &Clearance) -> Vec<String> {
    vec![
        clearance.id.clone(),
        or_dash(clearance.accepted_on.clone()),
        or_dash(clearance.hbl.clone()),
        form(&clearance.form),
        stage(clearance),
        or_dash(clearance.goods.clone()),
        verdict(clearance),
    ]
}

fn one(clearance: &Clearance) -> String {
    super::facts([
        (Word::CliColumnNumber, clearance.id.clone()),
        (Word::CliColumnDay, or_dash(clearance.accepted_on.as_deref().map(|d| full_day(d, lang())))),
        (Word::NounWaybill, or_dash(clearance.hbl.clone())),
        (Word::CliColumnDeclaration, or_dash(clearance.declaration_no.clone())),
        (Word::NounForm, form(&clearance.form)),
        (Word::NounStage, stage(clearance)),
        (Word::CliColumnGoods, or_dash(clearance.goods.clone())),
        (Word::NounVerdict, verdict(clearance)),
    ])
}

/// Proofs: number, source, moment and what each said.
fn proofs<'a>(sightings: impl IntoIterator<Item = &'a Sighting>) -> String {
    let rows = sightings.into_iter().map(|sighting| {
        let said =
            sighting.said.iter().map(|fact| format!("{}={}", fact.name, fact.value)).collect::<Vec<_>>();
        vec![sighting.id.clone(), source(sighting), moment(&sighting.as_of), said.join(", ")]
    });
    table(&[], rows)
}

fn source(sighting: &Sighting) -> String {
    match sighting.source.parse::<Source>() {
        Ok(Source::ClearanceList) => say(Word::SourceClearanceList),
        Ok(Source::CargoProgress) => say(Word::SourceCargoProgress),
        Ok(Source::Notice) => say(Word::SourceNotice),
        Ok(Source::Export) => say(Word::SourceExport),
        Ok(Source::Person) => say(Word::SourcePerson),
        Err(_) => sighting.source.clone(),
    }
}

pub fn form(form: &str) -> String {
    match form.parse::<Form>() {
        Ok(Form::List) => say(Word::FormList),
        Ok(Form::Import) => say(Word::FormImport),
        Ok(Form::Postal) => say(Word::FormPostal),
        Ok(Form::Unknown) | Err(_) => say(Word::FormUnknown),
    }
}

/// The stage, and where it is not understood, the source's own word for it.
pub fn stage(clearance: &Clearance) -> String {
    let word = match clearance.stage.parse::<Stage>() {
        Ok(Stage::Announced) => Word::StageAnnounced,
        Ok(Stage::Arrived) => Word::StageArrived,
        Ok(Stage::InBond) => Word::StageInBond,
        Ok(Stage::Declared) => Word::StageDeclared,
        Ok(Stage::TaxDue) => Word::StageTaxDue,
        Ok(Stage::Held) => Word::StageHeld,
        Ok(Stage::Cleared) => Word::StageCleared,
        Ok(Stage::Released) => Word::StageReleased,
        Ok(Stage::Unknown) | Err(_) => {
            return clearance.stage_text.clone().unwrap_or_else(|| say(Word::StageUnknown));
        }
    };
    say(word)
}

/// The verdict; of a link that is only likely, to which order.
pub fn verdict(clearance: &Clearance) -> String {
    let Some(verdict) = clearance.verdict.as_deref() else { return "–".to_owned() };
    verdict_of(verdict, &clearance.order_labels)
}

/// A verdict that these orders explain.
pub fn verdict_of(verdict: &str, orders: &[String]) -> String {
    match verdict.parse::<Verdict>() {
        Ok(Verdict::Confirmed) => say(Word::VerdictConfirmed),
        Ok(Verdict::Likely) if orders.is_empty() => say(Word::VerdictLikely),
        Ok(Verdict::Likely) => say(Word::VerdictLikelyOrder { order: &orders.join(", ") }),
        Ok(Verdict::Ask) => say(Word::VerdictAsk),
        Ok(Verdict::Unknown) | Err(_) => say(Word::VerdictUnknown),
    }
}
