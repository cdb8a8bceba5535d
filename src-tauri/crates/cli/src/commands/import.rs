//! `import` and `paste`.

use std::io::{IsTerminal, stdin};
use std::path::{Path, PathBuf};

use munjigi_engine::brought::{Brought, Read, read};
use munjigi_engine::teaching::{fields, teach};
use munjigi_engine::{Ledger, import, shown};
use munjigi_wire::{Ask, Imported, Taught};
use munjigi_words::Word;
use serde::Serialize;

use super::{brought, ledger, now};
use crate::args::{BringArgs, Global};
use crate::clipboard;
use crate::exit::{Exit, Failure};
use crate::lang::say;
use crate::output::Output;
use crate::progress::Progress;
use crate::{Result, files};

/// What `import --json` gives, an entry a file that was read.
#[derive(Serialize)]
struct AllImported {
    /// Whether nothing of it was taken.
    dry_run: bool,
    files: Vec<FileImported>,
}

/// What one file brought.
#[derive(Serialize)]
pub struct FileImported {
    file: String,
    #[serde(flatten)]
    imported: Imported,
}

/// How it is brought, as far as the options are understood.
struct How<'a> {
    dry_run: bool,
    /// Names of columns, and what they are.
    columns: Vec<(&'a str, &'a str)>,
    shop: Option<&'a str>,
}

impl<'a> How<'a> {
    fn of(given: &'a BringArgs) -> Result<Self> {
        let columns = given.column.iter().map(|column| name_and_field(column)).collect::<Result<_>>()?;
        Ok(Self { dry_run: given.dry_run, columns, shop: given.shop.as_deref() })
    }
}

/// Brings every file that can be read; one that cannot is named, and the others are not lost for it.
pub fn run(global: &Global, out: Output, files: &[PathBuf], how: &BringArgs) -> Result<Exit> {
    let how = How::of(how)?;
    let ledger = ledger(global)?;
    let named = files.iter().map(|path| (files::name(path), path.as_path()));
    bring(&ledger, out, &how, named, files::open)
}

/// Brings what was copied: from the clipboard, or from standard input where something is handed in there.
pub fn paste(global: &Global, out: Output, how: &BringArgs) -> Result<Exit> {
    let how = How::of(how)?;
    let ledger = ledger(global)?;
    let from_clipboard = stdin().is_terminal();
    let name = say(if from_clipboard { Word::CliClipboard } else { Word::CliStandardInput });
    bring(&ledger, out, &how, [(name, ())], |()| {
        if from_clipboard {
            return clipboard::copied(now());
        }
        Ok(Brought::file_of(files::read(Path::new(files::STDIN))?, Some(now())))
    })
}

fn bring<Source>(
    ledger: &Ledger,
    out: Output,
    how: &How<'_>,
    named: impl IntoIterator<Item = (String, Source)>,
    open: impl Fn(Source) -> Result<Brought>,
) -> Result<Exit> {
    let mut all = AllImported { dry_run: how.dry_run, files: Vec::new() };
    let mut failed = None;
    for (file, source) in named {
        match open(source).and_then(|brought| one(ledger, out, how, brought)) {
            Ok(imported) => all.files.push(FileImported { file, imported }),
            Err(failure) => {
                let message = format!("{file}: {}", failure.message);
                let failure = Failure { message, ..failure };
                Output::report(&failure, out.json);
                // A ledger in trouble is told before a file that could not be read.
                let worse = failed.is_none() || failure.exit() == Exit::Ledger;
                if worse {
                    failed = Some(failure.exit());
                }
                if failure.exit() == Exit::Ledger {
                    break;
                }
            }
        }
    }
    if !all.files.is_empty() {
        out.result(&all, |all| {
            let mut told: Vec<String> =
                all.files.iter().map(|it| brought::told(&it.file, &it.imported)).collect();
            if all.dry_run {
                told.push(say(Word::ImportDryRun));
            }
            told.join("\n")
        });
    }
    Ok(failed.unwrap_or(Exit::Quiet))
}

fn one(ledger: &Ledger, out: Output, how: &How<'_>, mut brought: Brought) -> Result<Imported> {
    let progress = Progress::begin(!out.json);
    let imported = say_and_read(ledger, how, &mut brought).and_then(|read| {
        let observer = progress.observer();
        if how.dry_run {
            Ok(import::preview(ledger, &read, now(), observer)?)
        } else {
            Ok(import::take(ledger, &read, now(), observer)?)
        }
    });
    progress.end();
    imported
}

/// Reads it, with what the options say of it.
fn say_and_read(ledger: &Ledger, how: &How<'_>, brought: &mut Brought) -> Result<Read> {
    let first = read(ledger, brought, now())?;
    let asks = shown::asks(&first);
    let taught = taught(&asks, how)?;
    if taught.is_empty() {
        return Ok(first);
    }
    for it in &taught {
        teach(ledger, brought, it, now())?;
    }
    Ok(read(ledger, brought, now())?)
}

/// The options as answers to what is asked.
fn taught(asks: &[Ask], how: &How<'_>) -> Result<Vec<Taught>> {
    let mut taught = Vec::new();
    for ask in asks {
        match ask {
            Ask::Columns { header, columns, .. } if !how.columns.is_empty() => {
                let mut said = vec![None; columns.len()];
                for (name, field) in &how.columns {
                    let places = columns.iter().zip(&mut said);
                    let place = places.into_iter().find(|(known, _)| known.name.trim() == *name);
                    let no_such = || Failure::usage(say(Word::CliNoSuchColumn { name }));
                    *place.ok_or_else(no_such)?.1 = Some((*field).to_owned());
                }
                let merchant = how.shop.map(str::to_owned);
                taught.push(Taught::Columns { header: header.clone(), columns: said, merchant });
            }
            Ask::Shop { place, .. } => {
                if let Some(merchant) = how.shop {
                    taught.push(Taught::Shop { place: place.clone(), merchant: merchant.to_owned() });
                }
            }
            Ask::Columns { .. } | Ask::Order { .. } | Ask::Row { .. } => {}
        }
    }
    Ok(taught)
}

fn name_and_field(column: &str) -> Result<(&str, &str)> {
    let said = column.rsplit_once('=').map(|(name, word)| (name.trim(), word.trim()));
    said.filter(|(_, word)| fields().any(|field| field == *word)).ok_or_else(|| {
        let choices: Vec<&str> = fields().collect();
        Failure::usage(say(Word::CliNotAColumn { choices: &choices.join(", ") }))
    })
}
