//! `incidents` and `incident`.

use munjigi_engine::by_hand::{self, Told};
use munjigi_engine::{check, full_day, incidents, reason, state_line};
use munjigi_model::KstDate;
use munjigi_wire::{Incident, IncidentState};
use munjigi_words::Word;
use serde::Serialize;

use super::answer::answer_word;
use super::{clearance, ledger, now, or_dash};
use crate::args::{Global, IncidentCommand};
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, table};
use crate::{Result, given};

/// So many reasons are read in a list.
pub const FEW_REASONS: usize = 3;

/// What `incidents --json` gives.
#[derive(Serialize)]
pub struct Listed {
    pub incidents: Vec<Incident>,
}

pub fn run(global: &Global, out: Output, command: IncidentCommand) -> Result<Exit> {
    let IncidentCommand::Add { what, date, number, note } = command;
    let told = Told {
        occasion: given::word(&what)?,
        day: date.as_deref().map_or_else(|| Ok(KstDate::of(now())), given::day)?,
        number: number.as_deref().map(given::house_bl).transpose()?,
        note: note.map(|note| note.trim().to_owned()).filter(|note| !note.is_empty()),
    };
    let raised = by_hand::raise(&ledger(global)?, told, now())?;
    out.result(&raised, |raised| match raised {
        Some(incident) => say(Word::CliIncidentKept { incident: &incident.id }),
        None => say(Word::CliClearanceUnjoined),
    });
    Ok(Exit::Quiet)
}

pub fn list(global: &Global, out: Output, all: bool) -> Result<Exit> {
    let ledger = ledger(global)?;
    let checked = check::check(&ledger, now())?;
    let listed = Listed { incidents: if all { incidents::all(&ledger, now())? } else { checked.incidents } };
    out.result(&listed, |listed| match listed.incidents.as_slice() {
        [] => format!("{}\n{}", state_line(&checked.check, lang()), say(Word::CliNoIncidents)),
        incidents => format!("{}\n{}", table_of(incidents), say(Word::CliHowToAnswer)),
    });
    Ok(checked.check.state.into())
}

/// The incidents as people read them.
pub fn table_of(incidents: &[Incident]) -> String {
    let header = [
        Word::CliColumnNumber,
        Word::CliColumnWhat,
        Word::CliColumnDay,
        Word::NounWaybill,
        Word::NounForm,
        Word::NounStage,
        Word::CliColumnWhy,
    ];
    let rows = incidents.iter().map(|incident| {
        let clearance = &incident.clearance;
        vec![
            incident.id.clone(),
            state(incident),
            clearance.accepted_on.as_deref().map_or_else(|| "–".to_owned(), |day| full_day(day, lang())),
            or_dash(clearance.hbl.clone()),
            clearance::form(&clearance.form),
            clearance::stage(clearance),
            short_reasons(incident),
        ]
    });
    table(&header.map(say), rows)
}

fn state(incident: &Incident) -> String {
    match (incident.state, &incident.answer) {
        (IncidentState::Explained, _) => clearance::verdict(&incident.clearance),
        (IncidentState::Answered, Some(answer)) => match &answer.order_label {
            Some(label) => format!("{} ({label})", answer_word(&answer.kind)),
            None => answer_word(&answer.kind),
        },
        (IncidentState::Open | IncidentState::Answered, _) if incident.kind == "review" => {
            say(Word::CliReview)
        }
        (IncidentState::Open | IncidentState::Answered, _) => match incident.clearance.verdict.as_deref() {
            Some("unknown") => say(Word::VerdictUnknown),
            Some(_) | None => say(Word::VerdictAsk),
        },
    }
}

/// The weightiest reasons of an incident. Only what the person raised has a note, and that they did is its first reason.
fn short_reasons(incident: &Incident) -> String {
    let mut reasons: Vec<String> =
        incident.reasons.iter().take(FEW_REASONS).map(|it| reason(it, lang())).collect();
    if let (Some(first), Some(note)) = (reasons.first_mut(), &incident.note) {
        *first = format!("{first}: {note}");
    }
    reasons.join("; ")
}
