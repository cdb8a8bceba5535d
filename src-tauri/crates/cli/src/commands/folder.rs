//! `folder`: watched folders.

use std::path::Path;

use munjigi_engine::{Ledger, folders, moment};
use munjigi_model::FolderId;
use munjigi_wire::{Folder, FolderRead, LookedAtFolders};
use munjigi_words::Word;
use serde::Serialize;

use super::{brought, ledger, now, or_dash};
use crate::Result;
use crate::args::{FolderCommand, Global};
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, printable, table};

/// What `folder add --json` gives.
#[derive(Serialize)]
struct Added {
    folder: Folder,
    /// What lay in it.
    looked: LookedAtFolders,
}

/// What `folder list --json` gives.
#[derive(Serialize)]
struct Listed {
    folders: Vec<Folder>,
}

pub fn run(global: &Global, out: Output, command: FolderCommand) -> Result<Exit> {
    let ledger = ledger(global)?;
    match command {
        FolderCommand::Add { path } => add(&ledger, out, &path)?,
        FolderCommand::List => out.result(&Listed { folders: folders::list(&ledger, lang())? }, listed),
        FolderCommand::Remove { folder } => {
            folders::remove(&ledger, FolderId(folder))?;
            out.result(&Listed { folders: folders::list(&ledger, lang())? }, |_| say(Word::CliFolderRemoved));
        }
        FolderCommand::Look => out.result(&look(&ledger)?, looked),
    }
    Ok(Exit::Quiet)
}

/// What lay in a folder before is what the person expects to be read.
fn add(ledger: &Ledger, out: Output, path: &Path) -> Result<()> {
    let id = folders::add(ledger, path, now())?.to_string();
    let looked = look(ledger)?;
    let folder = folders::list(ledger, lang())?.into_iter().find(|folder| folder.id == id);
    if let Some(folder) = folder {
        out.result(&Added { folder, looked }, |Added { folder, looked }| {
            format!(
                "{}\n{}",
                say(Word::CliFolderAdded { path: &printable(&folder.path) }),
                self::looked(looked)
            )
        });
    }
    Ok(())
}

fn look(ledger: &Ledger) -> Result<LookedAtFolders> {
    Ok(folders::look(ledger, now())?.said(lang()))
}

fn listed(Listed { folders }: &Listed) -> String {
    if folders.is_empty() {
        return say(Word::CliNoFolders);
    }
    let header = [Word::CliColumnNumber, Word::CliColumnPath, Word::CliColumnReadAt, Word::CliColumnStatus];
    let mut text = table(&header.map(say), folders.iter().map(row));
    for folder in folders.iter().filter(|folder| !folder.unread.is_empty()) {
        let count = folder.unread.len() as u64;
        text.push_str(&format!(
            "\n{}\n",
            say(Word::CliFolderUnread { path: &printable(&folder.path), count })
        ));
        text.extend(folder.unread.iter().map(|file| line(&file.name, &file.why)));
    }
    text
}

fn row(folder: &Folder) -> Vec<String> {
    vec![
        folder.id.clone(),
        folder.path.clone(),
        or_dash(folder.read_at.as_deref().map(moment)),
        folder.trouble.clone().unwrap_or_else(|| say(Word::HealthHealthy)),
    ]
}

fn looked(looked: &LookedAtFolders) -> String {
    if looked == &LookedAtFolders::default() {
        return say(Word::CliFolderNothingNew);
    }
    let mut text: String = looked.read.iter().map(read).collect();
    if !looked.unread.is_empty() {
        text.push_str(&format!("{}\n", say(Word::CliFolderNotRead { count: looked.unread.len() as u64 })));
        text.extend(looked.unread.iter().map(|file| line(&file.name, &file.why)));
    }
    if !looked.waiting.is_empty() {
        text.push_str(&format!("{}\n", say(Word::CliFolderWaiting { count: looked.waiting.len() as u64 })));
        text.extend(looked.waiting.iter().map(|file| format!("  - {}\n", printable(&file.name))));
    }
    text
}

fn line(name: &str, why: &str) -> String {
    format!("  - {}: {why}\n", printable(name))
}

/// What one file brought.
fn read(file: &FolderRead) -> String {
    let mut lines = vec![format!("{} · {}", printable(&file.name), munjigi_engine::kind(&file.kind, lang()))];
    if file.messages > 0 {
        lines.push(say(Word::CliFolderMessages { count: file.messages as u64 }));
    }
    lines.extend(brought::counted([file.orders, file.clearances, file.deliveries]));
    if !file.questions.is_empty() {
        lines.push(say(Word::ImportQuestions { count: file.questions.len() as u64 }));
    }
    if !file.reviews.is_empty() {
        lines.push(say(Word::ImportReviews { count: file.reviews.len() as u64 }));
    }
    if file.unread > 0 {
        lines.push(say(Word::ImportUnread { count: file.unread as u64 }));
    }
    lines.join("\n  ") + "\n"
}
