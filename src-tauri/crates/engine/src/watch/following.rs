//! Which numbers are followed: those of the orders that are under way, those of clearances of which more can be known, and those that the
//! person asks for.

use std::collections::{BTreeMap, HashSet};
use std::time::Duration;

use chrono::{DateTime, Utc};
use munjigi_ledger::Writing;
use munjigi_ledger::tables::followed::Followed;
use munjigi_model::carrier::guesses;
use munjigi_model::{Clearance, HolderId, KstDate, Order, Source, Stage, Waybill, WaybillKey};
use unipass::Service;
use unipass::cargo_progress::{self, Answer};

use super::record::{add_to_clearance, said};
use crate::compared::Compared;
use crate::draws::Draws;
use crate::schedule::spread;

/// An order's numbers are followed from its day on for as long as a number without a record is asked for.
const NEW_ORDER: i64 = 60;
/// And are kept in the list for so long.
const OLD_ORDER: i64 = 180;
/// Shops give the day of an order in their own zone, and may send before they say so.
const BEFORE_ORDER: u64 = 7;
/// UNI-PASS's records reach back three years from arrival (reference §0).
const RECORDS_REACH_BACK: i64 = 3 * 365;
/// A parcel clears within so many days of its arrival, as far as its number is asked for by the year of arrival.
const ARRIVES_BEFORE_ACCEPTED: u64 = 60;
/// A history is looked at over a day, not at once.
const HISTORY_OVER: Duration = Duration::from_secs(24 * 60 * 60);

/// Why a number is followed.
struct Wanted {
    number: String,
    from_day: Option<KstDate>,
    /// Of the history: it can wait.
    is_history: bool,
    /// Whether it is new enough to begin with.
    begins: bool,
}

type Key = (HolderId, Service, WaybillKey);

/// Follows what is to be followed, and leaves what is not. Gives whether a clearance says anything new by it.
pub(super) fn bring_up_to_date(
    w: &Writing<'_>,
    now: DateTime<Utc>,
    draws: &Draws,
) -> munjigi_ledger::Result<bool> {
    let compared = Compared::known(&w.reading(), now)?;
    let wanted = wanted(w, &compared, now)?;
    let mut changed = false;
    for row in w.reading().followed().all()? {
        let service = Service::ALL.into_iter().find(|service| service.number() == row.service);
        let key = service.map(|service| (row.holder, service, WaybillKey::of(&row.number)));
        let is_wanted = key.is_some_and(|key| wanted.contains_key(&key));
        changed |= tell_clearance(w, &compared, &row)?;
        if !is_wanted && !row.by_hand {
            w.followed().remove(row.id)?;
        }
    }
    for ((holder, service, _), wanted) in wanted {
        if !wanted.begins {
            continue;
        }
        let due = if wanted.is_history { now + spread(HISTORY_OVER, &mut || draws.next()) } else { now };
        let recorded = w.followed().add(holder, service.number(), &wanted.number, false, due, now)?;
        let row = w.reading().followed().get(recorded.id())?;
        if row.from_day.is_none() && wanted.from_day.is_some() && !row.by_hand {
            w.followed().put(&Followed { from_day: wanted.from_day, ..row })?;
        }
    }
    Ok(changed)
}

fn wanted(
    w: &Writing<'_>,
    compared: &Compared,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<BTreeMap<Key, Wanted>> {
    let today = KstDate::of(now);
    let mut wanted = BTreeMap::new();
    // Of what a list shows as released, under an order that has its number, nothing more is to be known.
    let over: HashSet<(HolderId, WaybillKey)> = (compared.clearances.iter())
        .filter(|clearance| clearance.facts.stage == Stage::Released && is_explained(compared, clearance))
        .filter_map(|clearance| Some((clearance.holder, clearance.facts.hbl_key()?)))
        .collect();
    for order in &compared.orders {
        of_order(order, today, &over, &mut wanted);
    }
    for clearance in &compared.clearances {
        let is_told = || {
            let sightings = w.reading().sightings().of_clearance(clearance.id)?;
            Ok::<_, munjigi_ledger::Error>(sightings.iter().any(|one| one.source == Source::CargoProgress))
        };
        let is_settled = clearance.facts.stage.is_cleared() && is_explained(compared, clearance);
        let is_over = clearance.facts.stage == Stage::Released;
        if !is_settled && (!is_over || !is_told()?) {
            of_clearance(clearance, today, &mut wanted);
        }
    }
    Ok(wanted)
}

fn is_explained(compared: &Compared, clearance: &Clearance) -> bool {
    compared.judgements.get(&clearance.id).is_some_and(|judged| !judged.verdict.needs_person())
}

fn of_order(
    order: &Order,
    today: KstDate,
    over: &HashSet<(HolderId, WaybillKey)>,
    wanted: &mut BTreeMap<Key, Wanted>,
) {
    let ordered_on = order.facts.ordered_on.unwrap_or_else(|| KstDate::of(order.added_at));
    let age = today.days_since(ordered_on);
    if !order.facts.expects_parcels() || age > OLD_ORDER {
        return;
    }
    // Numbers of the way to the border, or of a forwarder's own, are never seen in Korea.
    for waybill in order.facts.waybills.iter().filter(|waybill| waybill.leg().may_be_house_bl()) {
        let Some(service) = service_of(waybill) else { continue };
        if over.contains(&(order.holder, waybill.key())) {
            continue;
        }
        wanted.insert(
            (order.holder, service, waybill.key()),
            Wanted {
                number: waybill.number().to_owned(),
                from_day: order.facts.ordered_on.map(|day| day.minus(BEFORE_ORDER)),
                is_history: false,
                begins: age <= NEW_ORDER,
            },
        );
    }
}

fn of_clearance(clearance: &Clearance, today: KstDate, wanted: &mut BTreeMap<Key, Wanted>) {
    let facts = &clearance.facts;
    if clearance.provisional || today.days_since(clearance.day()) > RECORDS_REACH_BACK {
        return;
    }
    let Some(waybill) = facts.hbl.as_deref().and_then(|hbl| Waybill::from_customs(hbl).ok()) else { return };
    let Some(service) = service_of(&waybill) else { return };
    wanted.entry((clearance.holder, service, waybill.key())).or_insert(Wanted {
        number: waybill.number().to_owned(),
        from_day: facts.day().map(|day| day.minus(ARRIVES_BEFORE_ACCEPTED)),
        is_history: clearance.history,
        begins: true,
    });
}

/// Which service knows of a number; `None` where none ever will.
pub(crate) fn service_of(waybill: &Waybill) -> Option<Service> {
    if waybill.key().as_str().is_empty() {
        return None;
    }
    let is_post = guesses(waybill.number()).first().is_some_and(|guess| guess.form == "s10");
    Some(if is_post { Service::Postal } else { Service::CargoProgress })
}

/// A clearance that was brought after its number had been answered for is told what was answered: it need not be asked for again.
fn tell_clearance(w: &Writing<'_>, compared: &Compared, row: &Followed) -> munjigi_ledger::Result<bool> {
    let Some(evidence) = row.evidence else { return Ok(false) };
    if row.service != Service::CargoProgress.number() || row.said.as_deref() != Some(said::RECORD) {
        return Ok(false);
    }
    let key = WaybillKey::of(&row.number);
    let mut clearances = compared.clearances.iter().filter(|clearance| clearance.holder == row.holder);
    if !clearances.any(|clearance| clearance.facts.hbl_key().as_ref() == Some(&key)) {
        return Ok(false);
    }
    let bytes = w.reading().evidence().bytes(evidence)?;
    let Answer::One(progress) = cargo_progress::read(&bytes) else { return Ok(false) };
    // Of the moment at which it was first said: said again, it is the same proof.
    add_to_clearance(w, row, &progress, evidence, row.moved_at)
}
