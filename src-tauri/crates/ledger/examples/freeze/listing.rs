//! What stands in a ledger, as text. It does not follow the types' `Debug`: a later version must be able to print the same.

use std::fmt::{Display, Write};

use munjigi_ledger::{Reading, Result};
use munjigi_model::{ClearanceFacts, Form, HolderId, OrderFacts};

/// All rows that can be read.
pub fn listing(r: &Reading<'_>) -> Result<String> {
    let mut out = String::new();
    let mut line = |text: String| writeln!(out, "{text}").expect("a text takes all that is written");
    for holder in r.holders().all()? {
        line(format!("holder {} | {}", holder.id, holder.label));
        for form in Form::ALL {
            for span in r.coverage().spans(holder.id, *form)? {
                line(format!("  coverage {} | {}..{}", form.as_str(), span.from, span.to));
            }
        }
        line(format!("  watched since {}", or_dash(r.coverage().watched_since(holder.id)?)));
        secrets(r, Some(holder.id), &mut line)?;
    }
    secrets(r, None, &mut line)?;
    for code in r.codes().all()? {
        let issued = or_dash(code.issued_on);
        line(format!(
            "code {} | {} | {} | {issued} | {}",
            code.id,
            code.holder,
            code.pccc.reveal(),
            code.added_at
        ));
        for event in r.code_events().of(code.id)? {
            line(format!("  {} | {} | {}", event.kind, or_dash(event.happened_on), event.recorded_at));
        }
    }
    files(r, &mut line)?;
    judged(r, &mut line)?;
    for order in r.orders().all()? {
        line(format!("order {} | {} | {} | {}", order.id, order.holder, order.added_at, order.changed_at));
        order_facts(&order.facts, &mut line);
        for name in r.orders().names(order.id)? {
            line(format!("  forwarder {} | {}", or_dash(name.merchant), name.order_no));
        }
        for sighting in r.sightings().of_order(order.id)? {
            let evidence = or_dash(sighting.evidence);
            line(format!("  sighting {} | {} | {evidence}", sighting.source.as_str(), sighting.as_of));
        }
    }
    let mut clearances = r.clearances().all()?;
    clearances.sort_by_key(|c| c.id);
    let mut sightings = Vec::new();
    for c in clearances {
        let kind = [("provisional ", c.provisional), ("history ", c.history)];
        let kind: String = kind.iter().filter(|(_, is)| *is).map(|(word, _)| *word).collect();
        line(format!("clearance {} | {} | {kind}| {} | {}", c.id, c.holder, c.first_seen_at, c.changed_at));
        line(format!("  {}", clearance_facts(&c.facts)));
        sightings.extend(r.sightings().of_clearance(c.id)?);
    }
    sightings.extend(r.sightings().unjoined()?);
    for s in sightings {
        let of = or_dash(s.clearance);
        let when = format!("{} | {}", s.as_of, s.seen_at);
        line(format!(
            "sighting {} of {of} | {} | {when} | {} | {}",
            s.id,
            s.source.as_str(),
            or_dash(s.evidence),
            s.place
        ));
        line(format!("  {}", clearance_facts(&s.said)));
        if let Some(evidence) = s.evidence {
            line(format!("  evidence of {} bytes", r.evidence().bytes(evidence)?.len()));
        }
    }
    for incident in r.incidents().all()? {
        let closed = incident.closed.map(|(at, by)| format!("{at} {}", by.as_str()));
        let of = format!("{} | {}", incident.holder, incident.clearance);
        line(format!(
            "incident {} | {of} | {} | {} | {}",
            incident.id,
            incident.kind.as_str(),
            incident.opened_at,
            or_dash(closed)
        ));
        for order in &incident.given_up {
            line(format!("  given up {order}"));
        }
        if let Some((occasion, at)) = incident.by_hand {
            line(format!("  by hand {} | {at} | {}", occasion.as_str(), or_dash(incident.note)));
        }
        for answer in r.answers().of(incident.id)? {
            let (order, undone) = (or_dash(answer.order), or_dash(answer.undone_at));
            line(format!(
                "  answer {} | {} | {order} | {} | {undone}",
                answer.id,
                answer.kind.as_str(),
                answer.at
            ));
        }
    }
    reported(r, &mut line)?;
    for act in r.acts().newest(1000)? {
        line(format!("act {} | {} | {} | {}", act.kind, or_dash(act.subject), act.detail, act.at));
    }
    Ok(out)
}

/// What schema 2 brought: nothing in a ledger of before.
fn files(r: &Reading<'_>, line: &mut impl FnMut(String)) -> Result<()> {
    for t in r.teachings().all()? {
        line(format!("teaching {} | {} | {} | {}", t.kind, t.key, t.body, t.taught_at));
    }
    for u in r.unread().newest(1000)? {
        let (part, column) = (&u.part, or_dash(u.part.column.as_ref()));
        let of = format!("{} | {} | {}", u.holder, u.evidence, u.kind);
        line(format!("unread {} | {of} | {} | {} | {column} | {}", u.id, part.place, part.why, u.brought_at));
    }
    for d in r.deliveries().all()? {
        let (carrier, when) = (or_dash(d.carrier), format!("{} | {}", d.as_of, d.first_seen_at));
        line(format!("delivery {} | {} | {carrier} | {} | {} | {when}", d.id, d.holder, d.waybill, d.status));
    }
    for folder in r.folders().all()? {
        line(format!("folder {} | {} | {}", folder.id, folder.path, folder.added_at));
        for f in r.folder_files().all(folder.id)? {
            let read = format!("{} | {} | {} | {}", f.bytes, f.modified_at, f.offset, f.messages);
            line(format!("  file {} | {read} | {} | {}", f.name, f.read_at, or_dash(f.why)));
        }
    }
    Ok(())
}

/// What schema 4 brought. In a ledger of before there are no verdicts; what is known of its shops its step makes of its orders.
fn judged(r: &Reading<'_>, line: &mut impl FnMut(String)) -> Result<()> {
    let mut verdicts: Vec<_> = r.verdicts().all()?.into_values().collect();
    verdicts.sort_by_key(|verdict| verdict.clearance);
    for v in &verdicts {
        let orders: Vec<String> = v.orders.iter().map(ToString::to_string).collect();
        let of = format!("{} | {} | {}", v.clearance, v.verdict.as_str(), orders.join(", "));
        line(format!("verdict {of} | {} | {} | {} | {}", v.unexplained, v.evidence, v.weights, v.judged_at));
    }
    for (clearance, order) in r.apart().in_force()? {
        line(format!("apart {clearance} | {order}"));
    }
    for shop in r.shops_seen().all()?.iter().filter(|_| !verdicts.is_empty()) {
        line(format!("shop {} | {} | {}", shop.holder, shop.merchant, shop.until));
    }
    for it in r.orders().forwarded()? {
        if let Some(weight) = it.weight {
            line(format!("forwarded {} | {weight}", it.order));
        }
    }
    Ok(())
}

/// What schema 5 brought: nothing in a ledger of before.
fn reported(r: &Reading<'_>, line: &mut impl FnMut(String)) -> Result<()> {
    for holder in r.holders().all()? {
        let who = r.reporters().of(holder.id)?;
        let said = [who.name, who.phone, who.address, who.mail];
        if said.iter().any(Option::is_some) {
            line(format!("reporter {} | {}", holder.id, said.map(or_dash).join(" | ")));
        }
    }
    for incident in r.incidents().all()? {
        for it in r.captures().of_incident(incident.id)? {
            let of = format!("{} | {} | {}", it.holder, it.incident, it.evidence);
            line(format!("capture {} | {of} | {} | {}", it.id, it.kind, it.added_at));
        }
    }
    for report in r.reports().all()? {
        let it = report.facts;
        let incidents: Vec<String> = it.incidents.iter().map(ToString::to_string).collect();
        let of = format!("{} | {} | {} | {}", it.holder, incidents.join(", "), it.made_at, it.lang);
        let prints = format!("{} | {}", it.customs_police, it.others);
        line(format!("report {} | {of} | {prints} | {} | {}", report.id, or_dash(it.place), it.redaction));
    }
    for filing in r.filings().all()? {
        let it = filing.facts;
        let said = [Some(it.office), Some(it.filed_on.to_string()), it.receipt, it.note].map(or_dash);
        let when = [or_dash(it.next_on), or_dash(filing.closed_on), or_dash(filing.reminded_at)];
        let of = format!("{} | {} | {}", filing.id, filing.report, filing.added_at);
        line(format!("filing {of} | {} | {}", said.join(" | "), when.join(" | ")));
    }
    Ok(())
}

fn secrets(r: &Reading<'_>, holder: Option<HolderId>, line: &mut impl FnMut(String)) -> Result<()> {
    if let Some(secret) = r.secrets().get("unipass.API001", holder)? {
        line(format!(
            "secret unipass.API001 | {} | {}",
            or_dash(holder),
            String::from_utf8_lossy(secret.reveal())
        ));
    }
    Ok(())
}

fn order_facts(facts: &OrderFacts, line: &mut impl FnMut(String)) {
    let (no, on, total) = (or_dash(facts.order_no.as_ref()), or_dash(facts.ordered_on), or_dash(facts.total));
    line(format!("  {} | {no} | {on} | {total} | {}", facts.merchant, facts.status.as_str()));
    for item in &facts.items {
        let price = item.price.map(|price| format!(" | {price}")).unwrap_or_default();
        line(format!("  item {} | {}{price}", item.quantity, item.name));
    }
    if facts.ships_from.is_some() || facts.forwarder.is_some() || facts.weight.is_some() {
        let way = [&facts.ships_from, &facts.forwarder].map(|it| or_dash(it.as_ref())).join(" | ");
        line(format!("  sent {way} | {}", or_dash(facts.weight)));
    }
    for waybill in &facts.waybills {
        line(format!("  waybill {} | {}", waybill.number(), waybill.leg().as_str()));
    }
}

fn clearance_facts(facts: &ClearanceFacts) -> String {
    let texts = [&facts.cargo_no, &facts.hbl, &facts.mbl, &facts.declaration_no, &facts.stage_text];
    let more = [&facts.goods, &facts.country, &facts.forwarder, &facts.office];
    let shown =
        |texts: &[&Option<String>]| texts.iter().map(|t| or_dash(t.as_ref())).collect::<Vec<_>>().join(" | ");
    let (accepted, arrived) = (or_dash(facts.accepted_on), or_dash(facts.arrived_on));
    let (weight, packages) = (or_dash(facts.weight), or_dash(facts.packages));
    let (form, stage) = (facts.form.as_str(), facts.stage.as_str());
    let declared = facts.declared.map(|declared| format!(" | {declared}")).unwrap_or_default();
    format!(
        "{} | {form} | {stage} | {accepted} | {arrived} | {} | {weight} | {packages}{declared}",
        shown(&texts),
        shown(&more)
    )
}

fn or_dash(value: Option<impl Display>) -> String {
    value.map_or_else(|| "-".into(), |v| v.to_string())
}
