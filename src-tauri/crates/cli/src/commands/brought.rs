//! What a file brought, as people read it.

use munjigi_engine::{completeness, day, kind, unread_part};
use munjigi_wire::{Cautioned, Counts, History, Imported};
use munjigi_words::Word;

use crate::lang::{lang, say};
use crate::output::printable;

/// All that one file brought, or would bring.
pub fn told(file: &str, imported: &Imported) -> String {
    let mut lines = vec![format!("{} · {}", printable(file), kind(&imported.kind, lang()))];
    lines.push(completeness(&imported.summary, lang()));
    lines.extend(counted([imported.orders, imported.clearances, imported.deliveries]));
    if imported.nothing_new {
        lines.push(say(Word::ImportNothingNew));
    }
    if let Some(seen) = &imported.seen {
        lines.push(say(Word::ImportSeen { from: &day(&seen.from, lang()), to: &day(&seen.to, lang()) }));
    }
    lines.extend(imported.unseen_because.as_deref().map(unseen));
    if imported.missing_rows > 0 {
        lines.push(say(Word::ImportMissingRows { count: imported.missing_rows as u64 }));
    }
    lines.extend(imported.history.as_ref().map(history));
    if !imported.questions.is_empty() {
        lines.push(say(Word::ImportQuestions { count: imported.questions.len() as u64 }));
    }
    if imported.unjoined > 0 {
        lines.push(say(Word::ImportUnjoined { count: imported.unjoined as u64 }));
    }
    lines.extend(cautions(&imported.cautions));
    if !imported.asks.is_empty() {
        lines.push(say(Word::ImportAsks { count: imported.asks.len() as u64 }));
    }
    if !imported.unread.is_empty() {
        lines.push(say(Word::ImportUnread { count: imported.unread.len() as u64 }));
        let parts = imported.unread.iter().map(|part| printable(&unread_part(part, lang())));
        lines.extend(parts.map(|part| format!("  - {part}")));
    }
    lines.join("\n  ") + "\n"
}

/// Orders, clearances and deliveries, those of which there are any.
pub fn counted([orders, clearances, deliveries]: [Counts; 3]) -> impl Iterator<Item = String> {
    type Say = fn(u64, u64, u64) -> String;
    let of_orders: Say = |new, updated, same| say(Word::ImportOrders { new, updated, same });
    let of_clearances: Say = |new, updated, same| say(Word::ImportClearances { new, updated, same });
    let of_deliveries: Say = |new, updated, same| say(Word::ImportDeliveries { new, updated, same });
    let all = [(orders, of_orders), (clearances, of_clearances), (deliveries, of_deliveries)];
    let there = all.into_iter().filter(|(counts, _)| *counts != Counts::default());
    there.map(|(it, say)| say(it.new as u64, it.updated as u64, it.same as u64))
}

fn unseen(why: &str) -> String {
    say(match why {
        "incomplete" => Word::ImportUnseenIncomplete,
        "shrunk" => Word::ImportUnseenShrunk,
        "in_archive" => Word::ImportUnseenInArchive,
        _ => Word::ImportUnseenUndated,
    })
}

fn history(history: &History) -> String {
    let all = history.clearances as u64;
    if history.no_orders {
        return say(Word::ImportHistoryNoOrders { all });
    }
    say(Word::ImportHistory { all, matched: history.matched as u64, review: history.review as u64 })
}

/// Each once: a caution is about the file, not about one of its lines. Smishing stands among what was not read.
fn cautions(cautions: &[Cautioned]) -> Vec<String> {
    let has = |code: &str| cautions.iter().any(|it| it.caution == code);
    let unconfirmed = has("unconfirmed").then(|| say(Word::CautionUnconfirmed));
    let days = has("day_or_month").then(|| say(Word::CautionDayOrMonth));
    unconfirmed.into_iter().chain(days).collect()
}
