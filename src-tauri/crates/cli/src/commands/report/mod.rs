//! `report`: the kits, and what is done around them.

mod capture;
mod form;
mod kit;
mod log;
mod steps;
mod text;
mod verify;
mod who;

use munjigi_model::IncidentId;

use crate::Result;
use crate::args::{Global, ReportArgs, ReportCommand};
use crate::exit::Exit;
use crate::output::Output;

pub fn run(global: &Global, out: Output, how: ReportArgs) -> Result<Exit> {
    let Some(command) = how.command else {
        return kit::make(global, out, &incidents(&how.incidents), how.out, &how.papers, &how.cover);
    };
    match command {
        ReportCommand::List => kit::list(global, out),
        ReportCommand::Verify { path } => verify::run(out, &path),
        ReportCommand::Log { command } => log::run(global, out, command),
        ReportCommand::Text { report, office } => text::run(global, out, report, &office),
        ReportCommand::Steps => steps::run(global, out),
        ReportCommand::Guide { incident } => steps::guide(global, out, IncidentId(incident)),
        ReportCommand::Who { show, forget } => who::run(global, out, show, forget),
        ReportCommand::Form { from, order, reset } => form::run(global, out, from.as_deref(), &order, reset),
        ReportCommand::Capture(command) => capture::run(global, out, command),
        ReportCommand::Agent { incidents: about, out: into, papers } => {
            kit::agent(global, out, &incidents(&about), &into, &papers)
        }
        ReportCommand::Withdraw { report, out: into, papers } => {
            kit::withdraw(global, out, report, &into, &papers)
        }
    }
}

fn incidents(given: &[i64]) -> Vec<IncidentId> {
    given.iter().copied().map(IncidentId).collect()
}
