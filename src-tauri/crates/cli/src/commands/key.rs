//! `key`: the keys of UNI-PASS's services.

use munjigi_engine::services::{self, Key, Service};
use munjigi_words::Word;
use serde::Serialize;

use super::ledger;
use crate::args::{Global, KeyCommand};
use crate::exit::{Exit, Failure};
use crate::lang::say;
use crate::output::{Output, table};
use crate::{Result, output, prompt};

/// What `key list --json` gives. The keys themselves are never shown.
#[derive(Serialize)]
struct Listed {
    services: Vec<Kept>,
}

#[derive(Serialize)]
struct Kept {
    service: &'static str,
    name: String,
    has_key: bool,
}

pub fn run(global: &Global, out: Output, command: &KeyCommand) -> Result<Exit> {
    match command {
        KeyCommand::Set { service } => {
            let service = of_number(service)?;
            let key = Key::new(&prompt::key()?).ok_or_else(|| Failure::usage(say(Word::CliNotAKey)))?;
            if !key.looks_usual() {
                output::remark(&say(Word::CliUnusualKey));
            }
            let ledger = ledger(global)?;
            services::set_key(&ledger, service, key)?;
            out.result(&list(&services::services_with_key(&ledger)?), |_| {
                say(Word::CliKeyKept { service: &service.number() })
            });
        }
        KeyCommand::List => out.result(&list(&services::services_with_key(&ledger(global)?)?), listed),
        KeyCommand::Remove { service } => {
            let service = of_number(service)?;
            let ledger = ledger(global)?;
            if !services::remove_key(&ledger, service)? {
                return Err(Failure::usage(say(Word::CliNoKey { service: &service.number() })));
            }
            out.result(&list(&services::services_with_key(&ledger)?), |_| {
                say(Word::CliKeyRemoved { service: &service.number() })
            });
        }
    }
    Ok(Exit::Quiet)
}

/// The parser of arguments has let only such words through.
fn of_number(number: &str) -> Result<Service> {
    let found = Service::ALL.into_iter().find(|service| service.number() == number);
    found.ok_or_else(|| Failure::usage(say(Word::CliUnknownArgument)))
}

fn list(with_key: &[Service]) -> Listed {
    let kept = |service: Service| Kept {
        service: service.number(),
        name: say(munjigi_engine::health::name(service)),
        has_key: with_key.contains(&service),
    };
    Listed { services: Service::ALL.map(kept).into() }
}

fn listed(Listed { services }: &Listed) -> String {
    let row = |kept: &Kept| {
        let has_key = if kept.has_key { Word::CliHasKey } else { Word::CliHasNoKey };
        vec![kept.name.clone(), say(has_key)]
    };
    table(&[], services.iter().map(row))
}
