//! Making kits and letters.

use std::path::{Path, PathBuf};

use munjigi_engine::report::{self, Made, Making, Redaction, kept};
use munjigi_engine::{Error, moment};
use munjigi_model::{IncidentId, ReportId};
use munjigi_wire::Report;
use munjigi_words::{Lang, Word};
use serde::Serialize;

use super::super::{ledger, now};
use crate::Result;
use crate::args::{Global, Papers};
use crate::exit::{Exit, Failure};
use crate::lang::say;
use crate::output::{Output, printable, table};

/// So much of a fingerprint as a person compares.
pub(super) const SHORT: usize = 16;

/// What `report INCIDENT… --json` gives.
#[derive(Serialize)]
struct MadeKits {
    report: Report,
    customs_police: Paths,
    others: Paths,
    unverifiable: usize,
}

#[derive(Serialize)]
struct Paths {
    folder: PathBuf,
    zip: PathBuf,
}

/// What `report list --json` gives.
#[derive(Serialize)]
struct Listed {
    reports: Vec<Report>,
}

/// What making letters gives.
#[derive(Serialize)]
struct Letters {
    folder: PathBuf,
}

pub fn make(
    global: &Global,
    out: Output,
    incidents: &[IncidentId],
    into: PathBuf,
    papers: &Papers,
    cover: &[String],
) -> Result<Exit> {
    let redaction = Redaction::of(cover.iter().map(String::as_str));
    let redaction =
        redaction.map_err(|it| Failure::usage(say(Word::ReportCliCoverUnknown { word: &it.given })))?;
    let making =
        Making { incidents: incidents.to_vec(), lang: lang_of(papers)?, redaction, into: whole(&into) };
    let Made { report, customs_police, others, unverifiable } =
        report::make(&ledger(global)?, making, now())?;
    let made = MadeKits {
        report,
        customs_police: Paths { folder: customs_police.folder, zip: customs_police.zip },
        others: Paths { folder: others.folder, zip: others.zip },
        unverifiable,
    };
    out.result(&made, said);
    Ok(Exit::Quiet)
}

fn said(made: &MadeKits) -> String {
    let kit = |path: &Path, fingerprint: &str, word: fn(&dyn std::fmt::Display) -> String| {
        let short: String = fingerprint.chars().take(SHORT).collect();
        let path = printable(&path.display().to_string());
        format!("{}\n  {}", word(&path), say(Word::ReportCliFingerprint { short: &short }))
    };
    let mut lines = vec![
        say(Word::ReportCliMade { report: &made.report.id }),
        kit(&made.customs_police.folder, &made.report.customs_police, |path| {
            say(Word::ReportCliCustomsPolice { path })
        }),
        kit(&made.others.folder, &made.report.others, |path| say(Word::ReportCliOthers { path })),
    ];
    if made.unverifiable > 0 {
        lines.push(say(Word::ReportCliUnverifiable { count: made.unverifiable as u64 }));
    }
    lines.push(say(Word::ReportCliNotSent));
    lines.join("\n")
}

pub fn list(global: &Global, out: Output) -> Result<Exit> {
    let listed = Listed { reports: kept::list(&ledger(global)?)? };
    out.result(&listed, |listed| {
        if listed.reports.is_empty() {
            return say(Word::ReportCliNone);
        }
        let header = [
            Word::CliColumnNumber,
            Word::ReportCliColumnMade,
            Word::ReportCliColumnIncidents,
            Word::ReportCliColumnFilings,
        ];
        let mut text = table(&header.map(say), listed.reports.iter().map(row));
        for report in listed.reports.iter().filter(|report| report.needs_withdrawal) {
            text.push_str(&format!("\n{}", say(Word::ReportCliNeedsWithdrawal { report: &report.id })));
        }
        text
    });
    Ok(Exit::Quiet)
}

fn row(report: &Report) -> Vec<String> {
    vec![
        report.id.clone(),
        moment(&report.made_at),
        report.incidents.join(", "),
        report.filings.len().to_string(),
    ]
}

pub fn agent(
    global: &Global,
    out: Output,
    incidents: &[IncidentId],
    into: &Path,
    papers: &Papers,
) -> Result<Exit> {
    let folder = report::agent_letter(&ledger(global)?, incidents, lang_of(papers)?, &whole(into), now())?;
    letters(out, folder)
}

pub fn withdraw(global: &Global, out: Output, report: i64, into: &Path, papers: &Papers) -> Result<Exit> {
    let (ledger, report) = (ledger(global)?, ReportId(report));
    let folder = report::withdraw(&ledger, report, lang_of(papers)?, &whole(into), now())?;
    letters(out, folder)
}

fn letters(out: Output, folder: PathBuf) -> Result<Exit> {
    out.result(&Letters { folder }, |made| {
        say(Word::ReportCliLetters { path: &printable(&made.folder.display().to_string()) })
    });
    Ok(Exit::Quiet)
}

/// The kit is found again from another folder, too.
fn whole(into: &Path) -> PathBuf {
    std::path::absolute(into).unwrap_or_else(|_| into.to_owned())
}

fn lang_of(papers: &Papers) -> Result<Lang> {
    papers.letters.parse().map_err(|_| Error::NotUnderstood { field: "lang" }.into())
}
