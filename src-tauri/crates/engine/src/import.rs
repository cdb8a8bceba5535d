//! Bringing a file or a paste: what it says goes into the ledger, its bytes are kept as evidence, the incidents follow. One
//! transaction.
//!
//! A preview is the same transaction, taken back: what it says is what the commit will do.

mod lists;
mod notices;
mod orders;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use munjigi_intake::Reading;
use munjigi_ledger::Writing;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::evidence::Kept;
use munjigi_ledger::tables::unread;
use munjigi_model::HolderId;
use munjigi_wire as wire;

use crate::brought::{Brought, Piece, Read, read};
use crate::compared::{Compared, bring_up_to_date};
use crate::{Error, Ledger, Result, codes, not_kept, review, shown};

/// How far an import is. It is told from the thread that writes.
pub type Observer = Arc<dyn Fn(Step) + Send + Sync>;

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Rows are written.
    Writing {
        /// How many there are by now.
        done: usize,
        /// Of how many.
        of: usize,
    },
    /// What is written is compared.
    Comparing,
}

/// Rows between two reports.
const REPORT_EVERY: usize = 1000;

/// Reads a file and records what it says. The same file again changes nothing and says so.
///
/// # Errors
/// [`Error::Unreadable`] where it is nothing that can be read, [`Error::Asks`] where it does nothing but ask, [`Error::Ledger`].
pub fn import(ledger: &Ledger, bytes: Vec<u8>, now: DateTime<Utc>) -> Result<wire::Imported> {
    take(ledger, &read(ledger, &Brought::file(bytes), now)?, now, None)
}

/// Records what was read.
///
/// # Errors
/// [`Error::Asks`] where it does nothing but ask, [`Error::Ledger`].
pub fn take(
    ledger: &Ledger,
    read: &Read,
    now: DateTime<Utc>,
    observer: Option<Observer>,
) -> Result<wire::Imported> {
    if read.only_asks() {
        return Err(Error::Asks(shown::asks(read)));
    }
    let read = read.clone();
    Ok(ledger.write(move |w| Import::new(w, now, observer)?.all(&read))?)
}

/// What [`take`] would do now. Nothing of it is kept.
///
/// # Errors
/// [`Error::Ledger`].
pub fn preview(
    ledger: &Ledger,
    read: &Read,
    now: DateTime<Utc>,
    observer: Option<Observer>,
) -> Result<wire::Imported> {
    let read = read.clone();
    Ok(ledger.rehearse(move |w| Import::new(w, now, observer)?.all(&read))?)
}

/// One import at work.
struct Import<'w> {
    w: &'w Writing<'w>,
    holder: HolderId,
    now: DateTime<Utc>,
    observer: Option<Observer>,
    /// Whether the person copied it.
    is_copied: bool,
    /// When it was copied, or saved.
    made_at: Option<DateTime<Utc>>,
    /// The newest moment of which something in a mailbox speaks: what was written until then was read.
    mailbox_until: Option<DateTime<Utc>>,
    imported: wire::Imported,
    /// Rows written, of all.
    done: usize,
    of: usize,
    /// Days that a list added to what was seen.
    days_added: usize,
    /// Whether all the bytes were known.
    all_known: bool,
}

impl<'w> Import<'w> {
    fn new(
        w: &'w Writing<'w>,
        now: DateTime<Utc>,
        observer: Option<Observer>,
    ) -> munjigi_ledger::Result<Self> {
        let holder = codes::owner(w, now)?;
        let imported = shown::nothing_yet();
        Ok(Self {
            w,
            holder,
            now,
            observer,
            is_copied: false,
            made_at: None,
            mailbox_until: None,
            imported,
            done: 0,
            of: 0,
            days_added: 0,
            all_known: true,
        })
    }

    fn all(mut self, read: &Read) -> munjigi_ledger::Result<wire::Imported> {
        self.imported.kind.clone_from(&read.kind);
        (self.is_copied, self.made_at) = (read.is_copied, read.made_at);
        self.mailbox_until = mailbox_until(read);
        self.imported.summary = shown::summary(read);
        self.imported.asks = shown::asks(read);
        self.of = read.pieces.iter().map(|piece| rows(&piece.reading)).sum();
        for lesson in read.lessons.iter() {
            self.w.teachings().keep(lesson.kind, &lesson.key, &lesson.body.to_string(), self.now)?;
        }
        let first_history = self.histories()?;
        for piece in read.pieces.iter() {
            self.piece(piece)?;
        }
        self.report(Step::Comparing);
        let (compared, raised) = bring_up_to_date(self.w, self.now)?;
        self.imported.questions = raised.questions.iter().map(ToString::to_string).collect();
        self.imported.reviews = raised.reviews.iter().map(ToString::to_string).collect();
        if self.histories()? > first_history || !raised.reviews.is_empty() {
            self.imported.history = history(&compared);
        }
        self.imported.nothing_new = self.is_nothing_new();
        Ok(self.imported)
    }

    fn piece(&mut self, piece: &Piece) -> munjigi_ledger::Result<()> {
        let read = &piece.reading;
        let evidence = self.w.evidence();
        let kept = match &piece.packed {
            Some(packed) => evidence.keep_packed(packed, self.now)?,
            None => evidence.keep(&piece.bytes, self.now)?,
        };
        self.all_known &= !kept.is_new;
        self.orders(read, &kept)?;
        self.deliveries(read, &kept)?;
        match not_kept::list(read) {
            Some(extent) => self.list(read, extent, &kept)?,
            None => self.notices(read, &kept)?,
        }
        self.unread(read, &kept)?;
        self.imported.cautions.extend(shown::cautions(read));
        self.w.acts().note(
            Some(self.holder),
            "import",
            Some(kept.id.0),
            &format!("{{\"kind\":\"{}\"}}", read.kind.as_str()),
            self.now,
        )
    }

    /// Lists what was not read with the evidence, so that it is found again.
    fn unread(&mut self, read: &Reading, kept: &Kept) -> munjigi_ledger::Result<()> {
        let parts = not_kept::parts(read);
        let kept_parts: Vec<unread::UnreadPart> = parts.iter().map(kept_part).collect();
        self.w.unread().replace(self.holder, kept.id, read.kind.as_str(), &kept_parts, self.now)?;
        self.imported.unread.extend(parts);
        Ok(())
    }

    fn histories(&self) -> munjigi_ledger::Result<usize> {
        Ok(self.w.reading().clearances().all()?.iter().filter(|clearance| clearance.history).count())
    }

    /// Of a file in which nothing could be read, or nothing stood, nobody can say that it is known.
    fn is_nothing_new(&self) -> bool {
        let imported = &self.imported;
        let all = [imported.orders, imported.clearances, imported.deliveries];
        let changed: usize = all.iter().map(|counts| counts.new + counts.updated).sum();
        let same: usize = all.iter().map(|counts| counts.same).sum();
        changed + self.days_added == 0
            && (same + imported.unjoined > 0 || imported.seen.is_some())
            && (imported.unjoined == 0 || self.all_known)
    }

    fn wrote_one(&mut self) {
        self.done += 1;
        if self.done.is_multiple_of(REPORT_EVERY) {
            self.report(Step::Writing { done: self.done, of: self.of });
        }
    }

    fn report(&self, step: Step) {
        if let Some(observer) = &self.observer {
            observer(step);
        }
    }
}

fn rows(read: &Reading) -> usize {
    read.orders.len() + read.clearances.len() + read.deliveries.len()
}

fn mailbox_until(read: &Read) -> Option<DateTime<Utc>> {
    if read.kind != "mailbox" {
        return None;
    }
    let rows = read.pieces.iter().flat_map(|piece| &piece.reading.orders);
    read.made_at.or_else(|| rows.filter_map(|row| row.as_of).max())
}

fn count<Id: Copy>(counts: &mut wire::Counts, recorded: Recorded<Id>) {
    match recorded {
        Recorded::New(_) => counts.new += 1,
        Recorded::Updated(_) => counts.updated += 1,
        Recorded::Same(_) => counts.same += 1,
    }
}

fn kept_part(part: &wire::UnreadPart) -> unread::UnreadPart {
    unread::UnreadPart { place: part.place.clone(), why: part.why.clone(), column: part.column.clone() }
}

fn history(compared: &Compared) -> Option<wire::History> {
    let past = review::past(compared)?;
    Some(wire::History {
        clearances: past.clearances,
        matched: past.matched,
        review: past.open,
        no_orders: past.no_orders,
    })
}
