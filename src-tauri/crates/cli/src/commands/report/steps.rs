//! `report steps` and `report guide`: what to do now.

use munjigi_engine::report::{guidance, steps};
use munjigi_model::IncidentId;
use munjigi_wire::{Advice, Clearance, Guidance, Order, Step, Steps};
use munjigi_words::Word;

use super::super::{ledger, now};
use crate::Result;
use crate::args::Global;
use crate::exit::Exit;
use crate::lang::{lang, say};
use crate::output::{Output, printable};

pub fn run(global: &Global, out: Output) -> Result<Exit> {
    let steps = steps::steps(&ledger(global)?, lang(), now())?;
    out.result(&steps, said);
    Ok(Exit::Quiet)
}

pub fn guide(global: &Global, out: Output, incident: IncidentId) -> Result<Exit> {
    let guidance = guidance::of(&ledger(global)?, incident, lang())?;
    out.result(&guidance, |Guidance { title, lines, .. }| format!("{title}\n{}", lines.join("\n")));
    Ok(Exit::Quiet)
}

fn said(all: &Steps) -> String {
    let mut lines = Vec::new();
    for (at, Step { title, advice, now, .. }) in all.steps.iter().enumerate() {
        lines.push(format!("{}. {title}", at + 1));
        lines.extend(advice.iter().map(advised));
        lines.extend(now.iter().map(|now| format!("   {now}")));
        // What may stop is shown before the first step is done.
        if at == 0 {
            lines.extend(all.under_way.iter().map(under_way));
            lines.extend(all.expected.iter().map(expected));
        }
    }
    lines.join("\n")
}

fn advised(Advice { said, by, on }: &Advice) -> String {
    let source = match on {
        Some(on) => format!("{by}, {on}"),
        None => by.clone(),
    };
    format!("   {said} ({source})")
}

fn under_way(clearance: &Clearance) -> String {
    let what = clearance.goods.as_deref().or(clearance.hbl.as_deref()).unwrap_or_default();
    format!("   - {} {}: {}", say(Word::NounClearance), clearance.id, printable(what))
}

fn expected(order: &Order) -> String {
    let which = order.order_no.as_deref().or(order.ordered_on.as_deref()).unwrap_or_default();
    let label = format!("{} {which}", order.merchant);
    format!("   - {} {}: {}", say(Word::NounOrder), order.id, printable(label.trim()))
}
