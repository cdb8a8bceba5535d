//! Numbers that the person follows, and what is known of all that are followed.

use chrono::{DateTime, SecondsFormat, Utc};
use munjigi_ledger::tables::followed::Followed;
use munjigi_ledger::{Reading, Writing};
use munjigi_model::{FollowedId, Phase, Waybill};
use munjigi_wire as wire;
use munjigi_words::{Lang, Word};
use unipass::cargo_progress::{self, Answer};
use unipass::{Service, Stated, postal};

use crate::watch::{read, said, service_of};
use crate::{Error, Ledger, Result, codes};

/// Who was given up sooner than after so many days never was waited for: its time was over.
const WAITED: i64 = 30;

/// Follows a number from now on. One that is followed already, and was given up, is looked for again.
///
/// # Errors
/// [`Error::NotUnderstood`] for a number that no service knows.
pub fn follow(ledger: &Ledger, waybill: &Waybill, now: DateTime<Utc>) -> Result<FollowedId> {
    let service = service_of(waybill).ok_or(Error::NotUnderstood { field: "waybill" })?;
    let number = waybill.number().to_owned();
    Ok(ledger.write(move |w| {
        let holder = codes::owner(w, now)?;
        let id = w.followed().add(holder, service.number(), &number, true, now, now)?.id();
        let row = w.reading().followed().get(id)?;
        let is_given_up = row.phase == Phase::GivenUp;
        let again = Followed { phase: Phase::NoRecord, since: now, due: Some(now), ..row.clone() };
        let row = if is_given_up { again } else { row };
        w.followed().put(&Followed { by_hand: true, ..row })?;
        Ok(id)
    })?)
}

/// Follows it no more, unless an order or a clearance has it: then it is as if the person had never asked.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn leave(ledger: &Ledger, id: FollowedId) -> Result<()> {
    Ok(ledger.write(move |w| w.followed().remove(id))?)
}

/// The followed number with this text.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn find(ledger: &Ledger, waybill: &Waybill) -> Result<FollowedId> {
    let rows = ledger.read(|r| r.followed().all())?;
    let found = rows.into_iter().find(|row| munjigi_model::WaybillKey::of(&row.number) == waybill.key());
    Ok(found.map(|row| row.id).ok_or(munjigi_ledger::Error::NoSuch { what: "followed" })?)
}

/// Says which of several parcels with the same number it is.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch` where it is none of them.
pub fn choose(ledger: &Ledger, id: FollowedId, cargo_no: &str, now: DateTime<Utc>) -> Result<()> {
    let cargo_no: String = cargo_no.chars().filter(char::is_ascii_alphanumeric).collect();
    let cargo_no = cargo_no.to_ascii_uppercase();
    Ok(ledger.write(move |w| choose_in(w, id, cargo_no, now))?)
}

fn choose_in(
    w: &Writing<'_>,
    id: FollowedId,
    cargo_no: String,
    now: DateTime<Utc>,
) -> munjigi_ledger::Result<()> {
    let row = w.reading().followed().get(id)?;
    if !parcels(&w.reading(), &row)?.iter().any(|parcel| parcel.cargo_no == cargo_no) {
        return Err(munjigi_ledger::Error::NoSuch { what: "parcel" });
    }
    // The list of them is no record of this one, which was not asked for yet.
    let chosen = Followed { cargo_no: Some(cargo_no), evidence: None, from_day: None, due: Some(now), ..row };
    w.followed().put(&chosen)
}

/// Everything that is followed: what is looked at again first, the next first.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn list(ledger: &Ledger, lang: Lang) -> Result<Vec<wire::FollowedNumber>> {
    Ok(ledger.read(|r| r.followed().all()?.into_iter().map(|row| to_wire(r, row, lang)).collect())?)
}

/// What is known of one.
///
/// # Errors
/// [`crate::Error::Ledger`], with `NoSuch`.
pub fn show(ledger: &Ledger, id: FollowedId, lang: Lang) -> Result<wire::FollowedNumber> {
    Ok(ledger.read(|r| to_wire(r, r.followed().get(id)?, lang))?)
}

fn to_wire(r: &Reading<'_>, row: Followed, lang: Lang) -> munjigi_ledger::Result<wire::FollowedNumber> {
    let known = Known::of(r, &row)?;
    let parcels = parcels(r, &row)?;
    Ok(wire::FollowedNumber {
        id: row.id.to_string(),
        said: sentence(&row, lang),
        phase: row.phase.as_str().to_owned(),
        stage: known.stage,
        stage_text: known.stage_text,
        goods: known.goods,
        parcels,
        asked_at: row.asked_at.map(moment),
        answered_at: row.answered_at.map(moment),
        next: row.due.map(moment),
        number: row.number,
        service: row.service,
        by_hand: row.by_hand,
    })
}

/// What the newest record says.
#[derive(Default)]
struct Known {
    stage: Option<String>,
    stage_text: Option<String>,
    goods: Option<String>,
}

impl Known {
    fn of(r: &Reading<'_>, row: &Followed) -> munjigi_ledger::Result<Self> {
        let Some(evidence) = row.evidence else { return Ok(Self::default()) };
        let bytes = r.evidence().bytes(evidence)?;
        if row.service == Service::Postal.number() {
            let postal::Answer::Items(items) = postal::read(&bytes) else { return Ok(Self::default()) };
            let step = items.into_iter().next().and_then(|item| item.step);
            return Ok(Self { stage_text: step, ..Self::default() });
        }
        let Answer::One(progress) = cargo_progress::read(&bytes) else { return Ok(Self::default()) };
        let facts = read::facts(&progress);
        Ok(Self {
            stage: Some(facts.stage.as_str().to_owned()),
            stage_text: facts.stage_text,
            goods: facts.goods,
        })
    }
}

fn parcels(r: &Reading<'_>, row: &Followed) -> munjigi_ledger::Result<Vec<wire::ParcelChoice>> {
    let Some(evidence) = row.evidence.filter(|_| row.said.as_deref() == Some(said::SEVERAL)) else {
        return Ok(Vec::new());
    };
    let Answer::Many(parcels) = cargo_progress::read(&r.evidence().bytes(evidence)?) else {
        return Ok(Vec::new());
    };
    let choice = |row: cargo_progress::ParcelRow| {
        Some(wire::ParcelChoice {
            cargo_no: row.cargo_no?,
            arrived_on: row.arrived_on.as_ref().and_then(Stated::value).map(|day| day.to_string()),
            port: row.discharge_port,
        })
    };
    Ok(parcels.rows.into_iter().filter_map(choice).collect())
}

/// What is known of it, in a sentence.
fn sentence(row: &Followed, lang: Lang) -> String {
    let word = match (row.phase, row.said.as_deref()) {
        (Phase::GivenUp, _) if row.asked_at.is_some_and(|at| (at - row.since).num_days() < WAITED) => {
            Word::FollowNoRecordPast
        }
        (Phase::GivenUp, _) => Word::FollowGivenUp,
        (_, None) => Word::FollowNotAsked,
        (_, Some(said::SEVERAL)) => Word::FollowSeveral,
        (_, Some(said::GONE)) => Word::FollowGone,
        (_, Some(said::OLDER)) => Word::FollowOlder,
        (Phase::NoRecord, Some(_)) => Word::FollowNoRecord,
        (Phase::Announced, Some(_)) => Word::FollowAnnounced,
        (Phase::UnderWay, Some(_)) => Word::FollowUnderWay,
        (Phase::Released, Some(_)) => Word::FollowReleased,
    };
    lang.say(word)
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
