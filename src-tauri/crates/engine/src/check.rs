//! The comparison, and the line of truth.
//!
//! The state that a person sees is computed from list coverage and open incidents alone. What cannot be compared (no orders yet)
//! cannot be called quiet either.

use chrono::{DateTime, Utc};
use munjigi_wire as wire;
use munjigi_words::Lang;

use crate::compared::bring_up_to_date;
use crate::{Ledger, Result, clearances, incidents, review};

/// What can be said now, and what waits for the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The state and its figures.
    pub check: wire::Check,
    /// The open incidents, questions before the review.
    pub incidents: Vec<wire::Incident>,
}

/// Compares everything, brings the incidents up to date, and says what can be said now.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn check(ledger: &Ledger, now: DateTime<Utc>) -> Result<Checked> {
    Ok(ledger.write(move |w| {
        let (compared, _) = bring_up_to_date(w, now)?;
        Ok(Checked { check: compared.to_check(&w.reading(), now)?, incidents: incidents::open(&compared) })
    })?)
}

/// All that a window shows, of one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Everything {
    /// The state and its figures.
    pub check: wire::Check,
    /// Every incident: open questions first, then the open review, then what has ended.
    pub incidents: Vec<wire::Incident>,
    /// The review of the history; `None` where there is none.
    pub review: Option<wire::Review>,
    /// Proofs that the person has to place.
    pub unjoined: Vec<wire::Unjoined>,
}

/// As [`check`], with all that the figures count.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn everything(ledger: &Ledger, lang: Lang, now: DateTime<Utc>) -> Result<Everything> {
    Ok(ledger.write(move |w| {
        let (compared, _) = bring_up_to_date(w, now)?;
        Ok(Everything {
            check: compared.to_check(&w.reading(), now)?,
            incidents: incidents::in_order(&compared),
            review: review::of(&compared, lang),
            unjoined: clearances::unjoined_of(&compared),
        })
    })?)
}
