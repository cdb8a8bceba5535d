//! Bringing a file: what it says goes into the ledger, its bytes are kept as evidence, the incidents follow. One transaction.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use munjigi_intake::{Hint, ListExtent, Reading as Read};
use munjigi_ledger::Writing;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::coverage::Span;
use munjigi_ledger::tables::evidence::Kept;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{ClearanceFacts, ClearanceId, HolderId, KstDate, Source};
use munjigi_wire as wire;

use crate::compared::bring_up_to_date;
use crate::sight::{LISTED_FORMS, span};
use crate::{Ledger, Result, codes, not_kept};

/// Days from declaration to acceptance that are allowed for: the longest measured is six (sea express), a hold takes longer.
const DECLARED_TO_ACCEPTED: u64 = 14;

/// Reads a file and records what it says. The same file again changes nothing and says so.
///
/// # Errors
/// [`crate::Error::Unreadable`] where it is nothing that can be read, [`crate::Error::Ledger`].
pub fn import(ledger: &Ledger, bytes: Vec<u8>, now: DateTime<Utc>) -> Result<wire::Imported> {
    let read = munjigi_intake::read(&bytes, &Hint::default())?;
    if not_kept::only_asks(&read) {
        return Err(munjigi_intake::Error::NotRecognised.into());
    }
    Ok(ledger.write(move |w| record(w, &bytes, &read, now))?)
}

fn record(
    w: &Writing<'_>,
    bytes: &[u8],
    read: &Read,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<wire::Imported> {
    let holder = codes::owner(w, now)?;
    let kept = w.evidence().keep(bytes, now)?;
    let mut imported = wire::Imported {
        kind: read.kind.as_str().to_owned(),
        orders: wire::Counts::default(),
        clearances: wire::Counts::default(),
        unjoined: 0,
        unread: not_kept::parts(read),
        seen: None,
        unseen_because: None,
        questions: Vec::new(),
        reviews: Vec::new(),
        nothing_new: false,
    };
    record_orders(w, holder, read, &kept, now, &mut imported.orders)?;
    let days_added = match not_kept::list(read) {
        Some(extent) => record_list(w, holder, read, extent, &kept, now, &mut imported)?,
        None => 0,
    };
    let (_, raised) = bring_up_to_date(w, now)?;
    imported.questions = raised.questions.iter().map(ToString::to_string).collect();
    imported.reviews = raised.reviews.iter().map(ToString::to_string).collect();
    let changed = |counts: wire::Counts| counts.new + counts.updated;
    // Of a file in which nothing could be read, or nothing stood, nobody can say that it is known.
    let known = imported.orders.same + imported.clearances.same + imported.unjoined;
    imported.nothing_new = changed(imported.orders) + changed(imported.clearances) + days_added == 0
        && (known > 0 || imported.seen.is_some())
        && (imported.unjoined == 0 || !kept.is_new);
    w.acts().note(
        Some(holder),
        "import",
        Some(kept.id.0),
        &format!("{{\"kind\":\"{}\"}}", imported.kind),
        now,
    )?;
    Ok(imported)
}

fn record_orders(
    w: &Writing<'_>,
    holder: HolderId,
    read: &Read,
    kept: &Kept,
    now: DateTime<Utc>,
    counts: &mut wire::Counts,
) -> munjigi_ledger::Result<()> {
    for order in read.orders.iter().filter(|order| not_kept::can_be_known_again(&order.value)) {
        let origin = Origin {
            source: Source::Export,
            evidence: Some(kept.id),
            place: order.place.to_string(),
            // An export has no date of its own: the day on which its bytes were first brought is the latest that it can speak of. A mail
            // has one, and no mail speaks of a moment after it was brought, whatever the sender's clock said.
            as_of: order.as_of.unwrap_or(kept.kept_at).min(kept.kept_at),
            seen_at: now,
        };
        count(counts, w.orders().record(holder, &order.value.facts, &origin)?);
    }
    Ok(())
}

fn count<Id: Copy>(counts: &mut wire::Counts, recorded: Recorded<Id>) {
    match recorded {
        Recorded::New(_) => counts.new += 1,
        Recorded::Updated(_) => counts.updated += 1,
        Recorded::Same(_) => counts.same += 1,
    }
}

/// Records the rows of a clearance list and the days that it shows to be complete. Gives how many days were new.
fn record_list(
    w: &Writing<'_>,
    holder: HolderId,
    read: &Read,
    extent: &ListExtent,
    kept: &Kept,
    now: DateTime<Utc>,
    imported: &mut wire::Imported,
) -> munjigi_ledger::Result<usize> {
    let boundary = HistoryBoundary::of(w, holder)?;
    // A page without a date of its own is taken for no newer than the days that it was asked about; and no page speaks of a moment
    // after it was brought, whatever its own clock said.
    let asked_until = extent.period.map(|(_, to)| to.end());
    let as_of = extent.as_of.or(asked_until).unwrap_or(kept.kept_at).min(kept.kept_at);
    let mut touched = HashSet::new();
    for row in &read.clearances {
        let origin = Origin {
            source: Source::ClearanceList,
            evidence: Some(kept.id),
            place: row.place.to_string(),
            as_of,
            seen_at: now,
        };
        match w.clearances().record(holder, &row.value, &origin, boundary.is_history(&row.value))? {
            Seen::Placed(recorded) => {
                touched.insert(recorded.id());
                count(&mut imported.clearances, recorded);
            }
            Seen::Unjoined => imported.unjoined += 1,
        }
    }
    w.clearances().merge_provisional(holder)?;
    match shown_days(w, holder, read, extent, KstDate::of(as_of), &touched)? {
        Ok(days) => {
            imported.seen = Some(span(&days));
            let mut added = 0;
            for form in LISTED_FORMS {
                added += w.coverage().add_list(holder, form, days, kept.id)?;
            }
            Ok(added)
        }
        Err(why) => {
            imported.unseen_because = Some(why.to_owned());
            Ok(0)
        }
    }
}

/// The days of which a list shows that nothing else cleared in them, or why it shows none.
fn shown_days(
    w: &Writing<'_>,
    holder: HolderId,
    read: &Read,
    extent: &ListExtent,
    brought_on: KstDate,
    touched: &HashSet<ClearanceId>,
) -> munjigi_ledger::Result<std::result::Result<Span, &'static str>> {
    if !extent.complete {
        return Ok(Err("incomplete"));
    }
    let accepted = || read.clearances.iter().filter_map(|row| row.value.accepted_on);
    let days = match extent.period {
        // What the page was asked for, but no day after the one on which it was brought.
        Some((from, to)) => Span { from, to: to.min(brought_on) },
        // A complete list without its period shows at least the days between its oldest and its newest row.
        None => match (accepted().min(), accepted().max()) {
            (Some(from), Some(to)) => Span { from, to: to.min(brought_on) },
            _ => return Ok(Err("undated")),
        },
    };
    if days.from > days.to {
        return Ok(Err("undated"));
    }
    // A list that lacks what an earlier list showed in the same days does not show all: it is never read as "gone".
    // Near the first day that proves nothing: the page asks by the day of declaration, and acceptance comes days later.
    let listed = w.reading().clearances().listed_in(holder, days.from.plus(DECLARED_TO_ACCEPTED), days.to)?;
    if listed.iter().any(|id| !touched.contains(id)) {
        return Ok(Err("shrunk"));
    }
    Ok(Ok(days))
}

/// What was there before the watch began is history: it is reviewed and never rung.
struct HistoryBoundary {
    /// No list was read before this one.
    is_first: bool,
    /// The first day watched; before any coverage, the newest day that some list showed.
    before: Option<KstDate>,
}

impl HistoryBoundary {
    fn of(w: &Writing<'_>, holder: HolderId) -> munjigi_ledger::Result<Self> {
        let r = w.reading();
        let before = match r.coverage().watched_since(holder)? {
            Some(since) => Some(since),
            // Pages of a first list that is brought in parts: what is older than its newest row is history too.
            None => r.clearances().newest_listed_day(holder)?.map(|day| day.plus(1)),
        };
        Ok(Self { is_first: before.is_none() && !r.sightings().any_list(holder)?, before })
    }

    fn is_history(&self, facts: &ClearanceFacts) -> bool {
        self.is_first || matches!((facts.day(), self.before), (Some(day), Some(before)) if day < before)
    }
}
