//! `import`.

use std::path::PathBuf;

use munjigi_engine::{day, import, unread_part};
use munjigi_wire::{Counts, Imported};
use munjigi_words::Word;
use serde::Serialize;

use super::{ledger, now};
use crate::args::Global;
use crate::exit::{Exit, Failure};
use crate::lang::{lang, say};
use crate::output::{Output, printable};
use crate::{Result, files};

/// What `import --json` gives, an entry a file that was read.
#[derive(Serialize)]
struct AllImported {
    files: Vec<FileImported>,
}

#[derive(Serialize)]
struct FileImported {
    file: String,
    #[serde(flatten)]
    imported: Imported,
}

/// Brings every file that can be read; one that cannot is named, and the others are not lost for it.
pub fn run(global: &Global, out: Output, files: &[PathBuf]) -> Result<Exit> {
    let ledger = ledger(global)?;
    let mut all = AllImported { files: Vec::new() };
    let mut failed = None;
    for path in files {
        let file =
            if files::is_stdin(path) { say(Word::CliStandardInput) } else { path.display().to_string() };
        let imported = files::read(path).and_then(|bytes| Ok(import::import(&ledger, bytes, now())?));
        match imported {
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
        out.result(&all, |all| all.files.iter().map(told).collect::<Vec<_>>().join("\n"));
    }
    Ok(failed.unwrap_or(Exit::Quiet))
}

/// What one file brought.
fn told(file: &FileImported) -> String {
    let imported = &file.imported;
    let mut lines = vec![format!("{} · {}", printable(&file.file), kind(&imported.kind))];
    if total(imported.orders) > 0 {
        let Counts { new, updated, same } = imported.orders;
        lines.push(say(Word::ImportOrders { new: new as u64, updated: updated as u64, same: same as u64 }));
    }
    if total(imported.clearances) > 0 {
        let Counts { new, updated, same } = imported.clearances;
        lines.push(say(Word::ImportClearances {
            new: new as u64,
            updated: updated as u64,
            same: same as u64,
        }));
    }
    if total(imported.orders) + total(imported.clearances) + imported.unread.len() == 0 {
        lines.push(say(Word::ImportNothing));
    }
    if imported.nothing_new {
        lines.push(say(Word::ImportNothingNew));
    }
    if let Some(seen) = &imported.seen {
        lines.push(say(Word::ImportSeen { from: &day(&seen.from, lang()), to: &day(&seen.to, lang()) }));
    }
    match imported.unseen_because.as_deref() {
        Some("incomplete") => lines.push(say(Word::ImportUnseenIncomplete)),
        Some("shrunk") => lines.push(say(Word::ImportUnseenShrunk)),
        Some(_) => lines.push(say(Word::ImportUnseenUndated)),
        None => {}
    }
    if !imported.questions.is_empty() {
        lines.push(say(Word::ImportQuestions { count: imported.questions.len() as u64 }));
    }
    if !imported.reviews.is_empty() {
        lines.push(say(Word::ImportReviews { count: imported.reviews.len() as u64 }));
    }
    if imported.unjoined > 0 {
        lines.push(say(Word::ImportUnjoined { count: imported.unjoined as u64 }));
    }
    if !imported.unread.is_empty() {
        lines.push(say(Word::ImportUnread { count: imported.unread.len() as u64 }));
        lines.extend(
            imported.unread.iter().map(|part| format!("  - {}", printable(&unread_part(part, lang())))),
        );
    }
    lines.join("\n  ") + "\n"
}

fn total(counts: Counts) -> usize {
    counts.new + counts.updated + counts.same
}

fn kind(kind: &str) -> String {
    match kind {
        "amazon_order_history_report" => say(Word::KindAmazonOrderHistoryReport),
        "clearance_list" => say(Word::KindClearanceList),
        "archive" => say(Word::KindArchive),
        "forwarder_list" => say(Word::KindForwarderList),
        "kakao_export" => say(Word::KindKakao),
        "mail" | "mailbox" => say(Word::KindMail),
        "munjigi_export" => say(Word::KindMunjigi),
        "notice" => say(Word::KindNotice),
        "picture" => say(Word::KindPicture),
        "csv_needs_mapping" | "table_needs_mapping" => say(Word::KindTable),
        // Each shop has its own kinds, and all of them hold orders.
        _ => say(Word::KindOrders),
    }
}
