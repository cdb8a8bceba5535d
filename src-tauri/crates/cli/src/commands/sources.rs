//! `sources` and `sample`: from where the ledger knows what it knows, and what could not be read.

use munjigi_engine::{full_day, health, moment, sources};
use munjigi_model::UnreadId;
use munjigi_wire::{HealthState, KeptUnread, Shop, SourceHealth};
use munjigi_words::Word;
use serde::Serialize;

use super::{ledger, now};
use crate::Result;
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, printable};

/// What `sources --json` gives.
#[derive(Serialize)]
struct Listed {
    sources: Vec<SourceHealth>,
    shops: Vec<Shop>,
    unread: Vec<KeptUnread>,
    unread_count: usize,
}

pub fn run(global: &Global, out: Output) -> Result<Exit> {
    let ledger = ledger(global)?;
    let listed = Listed {
        sources: health::of_sources(&ledger, lang(), now())?,
        shops: sources::shops(&ledger)?,
        unread: sources::unread(&ledger, lang())?,
        unread_count: sources::unread_count(&ledger)?,
    };
    out.result(&listed, |listed| {
        let mut lines: Vec<String> = listed.sources.iter().map(of_source).collect();
        lines.push(String::new());
        lines.extend(listed.shops.iter().map(|shop| printable(&of_shop(shop))));
        if !listed.unread.is_empty() {
            lines.push(say(Word::CliUnreadHead { count: listed.unread_count as u64 }));
            let parts = listed.unread.iter().map(|part| format!("  {} · {}", part.id, printable(&part.said)));
            lines.extend(parts);
        }
        if listed.shops.is_empty() {
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

/// A source, whether it can be seen by, and why.
fn of_source(source: &SourceHealth) -> String {
    let health = say(match source.health {
        HealthState::Healthy => Word::HealthHealthy,
        HealthState::Stale => Word::HealthStale,
        HealthState::Blind => Word::HealthBlind,
        HealthState::Off => Word::HealthOff,
    });
    let moments = [
        source.last_good.as_deref().map(|at| say(Word::CliSourceLastGood { at: &moment(at) })),
        source.next_try.as_deref().map(|at| say(Word::CliWatchNext { at: &moment(at) })),
    ];
    let mut lines = vec![format!("{}: {health}", source.name), format!("  {}", source.reason)];
    lines.extend(moments.into_iter().flatten().map(|line| format!("  {line}")));
    lines.join("\n")
}

fn of_shop(shop: &Shop) -> String {
    let orders = shop.orders as u64;
    match &shop.until {
        Some(day) => say(Word::CliShopUntil { shop: &shop.merchant, orders, day: &full_day(day, lang()) }),
        None => say(Word::CliShopByHand { shop: &shop.merchant, orders }),
    }
}
