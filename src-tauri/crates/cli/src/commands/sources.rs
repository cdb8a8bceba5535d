//! `sources` and `sample`: from where the ledger knows what it knows, and what could not be read.

use munjigi_engine::{full_day, sources};
use munjigi_model::UnreadId;
use munjigi_wire::{KeptUnread, Shop};
use munjigi_words::Word;
use serde::Serialize;

use super::ledger;
use crate::Result;
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, printable};

/// What `sources --json` gives.
#[derive(Serialize)]
struct Listed {
    shops: Vec<Shop>,
    unread: Vec<KeptUnread>,
    unread_count: usize,
}

pub fn run(global: &Global, out: Output) -> Result<Exit> {
    let ledger = ledger(global)?;
    let listed = Listed {
        shops: sources::shops(&ledger)?,
        unread: sources::unread(&ledger, lang())?,
        unread_count: sources::unread_count(&ledger)?,
    };
    out.result(&listed, |listed| {
        let mut lines: Vec<String> = listed.shops.iter().map(|shop| printable(&of_shop(shop))).collect();
        if !listed.unread.is_empty() {
            lines.push(say(Word::CliUnreadHead { count: listed.unread_count as u64 }));
            let parts = listed.unread.iter().map(|part| format!("  {} · {}", part.id, printable(&part.said)));
            lines.extend(parts);
        }
        if lines.is_empty() {
            lines.push(say(Word::CliSourcesNone));
        }
        lines.join("\n")
    });
    Ok(Exit::Quiet)
}

pub fn sample(global: &Global, out: Output, unread: i64) -> Result<Exit> {
    let sample = sources::sample(&ledger(global)?, UnreadId(unread))?;
    out.result(&sample, |sample| sample.text.lines().map(printable).collect::<Vec<_>>().join("\n"));
    Ok(Exit::Quiet)
}

fn of_shop(shop: &Shop) -> String {
    let orders = shop.orders as u64;
    match &shop.until {
        Some(day) => say(Word::CliShopUntil { shop: &shop.merchant, orders, day: &full_day(day, lang()) }),
        None => say(Word::CliShopByHand { shop: &shop.merchant, orders }),
    }
}
