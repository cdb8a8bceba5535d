//! `watch`: what is followed at UNI-PASS is asked for, once or until the program is ended.

use munjigi_engine::report::filings;
use munjigi_engine::watch::{Ticked, Watch, ask_now};
use munjigi_engine::{Draws, Ledger, check, health, line_of_truth, reminder};
use munjigi_wire::{Check, Watched};
use munjigi_words::Word;
use serde::Serialize;

use super::{ledger, now};
use crate::args::Global;
use crate::exit::{Exit, Failure};
use crate::lang::{lang, say};
use crate::output::{Output, printable};
use crate::{Result, network, output};

/// What `watch --once --json` gives.
#[derive(Serialize)]
struct Once {
    watched: Watched,
    check: Check,
}

pub fn run(global: &Global, out: Output, once: bool, at_once: bool) -> Result<Exit> {
    let ledger = ledger(global)?;
    if at_once {
        ask_now(&ledger, now())?;
    }
    let mut watch = Watch::new(ledger.clone(), now, Draws::by_chance());
    if once {
        let ticked = network::wait_for(watch.tick())??;
        return said(&ledger, out, &ticked);
    }
    output::remark(&say(Word::CliWatching));
    network::wait_for(async {
        // Whoever reads the first line may ask it to end.
        let ended = ended();
        let mut told = None;
        say_what_is_new(&ledger, &mut told)?;
        watch
            .run(ended, |ticked| {
                let said = ticked.map_err(Failure::from).and_then(|_| say_what_is_new(&ledger, &mut told));
                if let Err(failure) = said {
                    Output::report(&failure, false);
                }
            })
            .await;
        Ok(Exit::Quiet)
    })?
}

fn said(ledger: &Ledger, out: Output, ticked: &Ticked) -> Result<Exit> {
    let check = check::check(ledger, now())?.check;
    let state = check.state;
    let once = Once { watched: ticked.to_wire(), check };
    out.result(&once, |once| {
        let asked = say(Word::CliWatchAsked { count: once.watched.asked as u64 });
        let next = once.watched.next.as_deref().map(munjigi_engine::moment);
        let next = next.map(|next| say(Word::CliWatchNext { at: &next }));
        let lines = [Some(asked), next].into_iter().flatten().chain(line_of_truth(&once.check, lang()));
        lines.collect::<Vec<_>>().join("\n")
    });
    Ok(state.into())
}

/// Prints the line of truth where it is another one than before, and what is told once. Without any answer a list grows old all the same,
/// and the hour of the reminder comes.
fn say_what_is_new(ledger: &Ledger, told: &mut Option<String>) -> Result<()> {
    for trouble in health::take_trouble(ledger, lang(), now())? {
        output::print(&format!("{}: {}", trouble.name, printable(&trouble.reason)));
    }
    if let Some(reminder) = reminder::take(ledger, now())? {
        output::print(&reminder_said(&reminder));
    }
    let due = filings::take_due(ledger, now())?;
    if !due.is_empty() {
        let body = say(Word::FilingReminderBody { count: due.len() as u64 });
        output::print(&format!("{}. {body}", say(Word::FilingReminderTitle)));
    }
    let line = line_of_truth(&check::check(ledger, now())?.check, lang()).join("\n");
    if told.as_ref() != Some(&line) {
        output::print(&line);
        *told = Some(line);
    }
    Ok(())
}

fn reminder_said(reminder: &munjigi_wire::Reminder) -> String {
    let body = match &reminder.until {
        Some(until) => say(Word::ReminderBody { until: &munjigi_engine::full_day(until, lang()) }),
        None => say(Word::ReminderBodyNever),
    };
    format!("{}. {body}", say(Word::ReminderTitle))
}

/// Waits until the program is asked to end.
#[cfg(unix)]
fn ended() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let signals = [SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup()];
    let signals: Vec<_> = signals.into_iter().filter_map(|kind| signal(kind).ok()).collect();
    std::future::poll_fn({
        let mut signals = signals;
        move |context| {
            let is_asked = signals.iter_mut().any(|signal| signal.poll_recv(context).is_ready());
            if is_asked { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
        }
    })
}

/// Waits until the program is asked to end.
#[cfg(not(unix))]
async fn ended() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
