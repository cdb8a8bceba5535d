//! The rows of a clearance list, and the days that it shows to be complete.

use std::collections::{BTreeSet, HashSet};
use std::time::Duration;

use chrono::{DateTime, Utc};
use munjigi_intake::{ListExtent, Reading, Why};
use munjigi_ledger::tables::clearances::Seen;
use munjigi_ledger::tables::coverage::Span;
use munjigi_ledger::tables::evidence::Kept;
use munjigi_ledger::tables::list_pages::ListPage;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{ClearanceId, EvidenceId, KstDate, Source};

use super::{Import, count};
use crate::history::Boundary;
use crate::sight::{LISTED_FORMS, span};

/// Days from declaration to acceptance that are allowed for: the longest measured is six (sea express), a hold takes longer.
const DECLARED_TO_ACCEPTED: u64 = 14;
/// Within which pages are of one list: somebody who copies them one by one is done within the hour, and the list is another by tomorrow.
const ONE_SITTING: Duration = Duration::from_secs(6 * 60 * 60);

/// What a list shows.
enum Shows {
    /// All that cleared in these days, until this moment.
    Days(Span, DateTime<Utc>),
    /// Nothing that can be relied upon, for this reason.
    Nothing(&'static str),
}

impl Import<'_> {
    pub(super) fn list(
        &mut self,
        read: &Reading,
        extent: &ListExtent,
        kept: &Kept,
    ) -> munjigi_ledger::Result<()> {
        let boundary = Boundary::of_lists(&self.w.reading(), self.holder)?;
        let (as_of, made_at) = self.moments(extent, kept);
        let mut touched = HashSet::new();
        for row in &read.clearances {
            let origin = Origin {
                source: Source::ClearanceList,
                evidence: Some(kept.id),
                place: row.place.to_string(),
                as_of,
                seen_at: self.now,
            };
            let is_history = boundary.is_history(&row.value);
            match self.w.clearances().record(self.holder, &row.value, &origin, is_history)? {
                Seen::Placed(recorded) => {
                    touched.insert(recorded.id());
                    count(&mut self.imported.clearances, recorded);
                }
                Seen::Unjoined => self.imported.unjoined += 1,
            }
            self.wrote_one();
        }
        self.w.clearances().merge_provisional(self.holder)?;
        let here = Together { clearances: touched, pages: vec![kept.id], made_at };
        match self.shows(read, extent, here, kept)? {
            Shows::Days(days, until) => {
                self.imported.seen = Some(span(&days));
                for form in LISTED_FORMS {
                    self.days_added += self.w.coverage().add_list(self.holder, form, days, until, kept.id)?;
                }
            }
            Shows::Nothing(why) => self.imported.unseen_because = Some(why.to_owned()),
        }
        Ok(())
    }

    /// The moment of which a list's rows speak, and the one until which it shows days. No page speaks of a moment after it was brought,
    /// whatever its own clock said.
    ///
    /// A file that says no date of its own is taken for no newer than the days that it was asked about: what is newer by mistake would
    /// take the place of what is known. The day on which it was saved only tells that these days were over by then. What was copied was
    /// copied at that moment; the very same page copied on a later day shows that nothing came to it until then.
    fn moments(&self, extent: &ListExtent, kept: &Kept) -> (DateTime<Utc>, DateTime<Utc>) {
        let asked_until = extent.period.map(|(_, to)| to.end());
        let copied_at = self.made_at.filter(|_| self.is_copied);
        let as_of = extent.as_of.or(copied_at).or(asked_until).unwrap_or(kept.kept_at);
        let made_at = extent.as_of.or(self.made_at).or(asked_until).unwrap_or(kept.kept_at);
        (as_of.min(kept.kept_at), made_at.min(self.now))
    }

    fn shows(
        &mut self,
        read: &Reading,
        extent: &ListExtent,
        mut list: Together,
        kept: &Kept,
    ) -> munjigi_ledger::Result<Shows> {
        if !extent.complete {
            match self.rest_of(read, extent, list.made_at, kept)? {
                Rest::AllThere(all) => list = all,
                Rest::Missing(rows) => {
                    self.imported.missing_rows = rows;
                    return Ok(Shows::Nothing("incomplete"));
                }
                Rest::Unknown => return Ok(Shows::Nothing("incomplete")),
            }
        }
        self.days(extent, &list)
    }

    /// Whether the other pages of a list that is longer than one page have been brought by now.
    fn rest_of(
        &self,
        read: &Reading,
        extent: &ListExtent,
        made_at: DateTime<Utc>,
        kept: &Kept,
    ) -> munjigi_ledger::Result<Rest> {
        let only_pages_are_missing =
            read.unread.iter().all(|part| matches!(part.why, Why::Count { .. } | Why::MorePages));
        let Some(said) = extent.said.filter(|said| only_pages_are_missing && *said > read.clearances.len())
        else {
            return Ok(Rest::Unknown);
        };
        let period = extent.period.map(|(from, to)| Span { from, to });
        let rows = read.clearances.len();
        let page = ListPage { evidence: kept.id, as_of: made_at, first_row: extent.first_row, rows };
        self.w.list_pages().add(self.holder, &page, period, said, self.now)?;
        let r = self.w.reading();
        let pages = r.list_pages().beside(self.holder, period, said, made_at, ONE_SITTING)?;
        // Two searches may find as many. Where rows are numbered through, their numbers show whether these are the pages of one; else
        // the period that both were asked for has to.
        let is_one_list =
            if are_numbered_through(&pages) { are_of_one_list(&pages, said) } else { period.is_some() };
        let made_at = pages.iter().map(|page| page.as_of).min().unwrap_or(made_at);
        let pages: Vec<_> = pages.into_iter().map(|page| page.evidence).collect();
        let clearances: HashSet<ClearanceId> = r.sightings().clearances_of(&pages)?.into_iter().collect();
        Ok(match said.checked_sub(clearances.len()) {
            Some(0) if is_one_list => Rest::AllThere(Together { clearances, pages, made_at }),
            Some(missing) if missing > 0 => Rest::Missing(missing),
            // As many, or more, and not the pages of one list.
            Some(_) | None => Rest::Unknown,
        })
    }

    /// The days of which a whole list shows that nothing else cleared in them, or why it shows none.
    fn days(&self, extent: &ListExtent, list: &Together) -> munjigi_ledger::Result<Shows> {
        let r = self.w.reading();
        let made_on = KstDate::of(list.made_at);
        let days = match extent.period {
            // What the page was asked for, but no day after the one on which it was made.
            Some((from, to)) => Span { from, to: to.min(made_on) },
            // A complete list without its period shows at least the days between its oldest and its newest row.
            None => match accepted_between(&r, list)? {
                Some((from, to)) => Span { from, to: to.min(made_on) },
                None => return Ok(Shows::Nothing("undated")),
            },
        };
        if days.from > days.to {
            return Ok(Shows::Nothing("undated"));
        }
        // A list that lacks what an earlier list showed in the same days does not show all: it is never read as "gone".
        // Near the first day that proves nothing: the page asks by the day of declaration, and acceptance comes days later.
        let listed = r.clearances().listed_in(self.holder, days.from.plus(DECLARED_TO_ACCEPTED), days.to)?;
        if listed.iter().any(|id| !list.clearances.contains(id)) {
            return Ok(Shows::Nothing("shrunk"));
        }
        Ok(Shows::Days(days, list.made_at))
    }
}

/// Whether the rows of pages bear numbers, and not the same ones on each.
fn are_numbered_through(pages: &[ListPage]) -> bool {
    pages.iter().all(|page| page.first_row.is_some()) && pages.iter().any(|page| page.first_row != Some(1))
}

/// Whether pages show each row of a list: its first to its last number, one page behind the other. A page that was brought twice is one.
fn are_of_one_list(pages: &[ListPage], said: usize) -> bool {
    let numbers: Option<BTreeSet<(usize, usize)>> =
        pages.iter().map(|page| Some((page.first_row?, page.rows))).collect();
    let last = numbers.and_then(|numbers| {
        numbers.into_iter().try_fold(0, |last, (first, rows)| (first == last + 1).then_some(last + rows))
    });
    last == Some(said)
}

/// The oldest and the newest day of acceptance, by the list's own rows: another source may have said another day of one of them.
fn accepted_between(
    r: &munjigi_ledger::Reading<'_>,
    list: &Together,
) -> munjigi_ledger::Result<Option<(KstDate, KstDate)>> {
    let mut days = Vec::new();
    for id in &list.clearances {
        let sightings = r.sightings().of_clearance(*id)?;
        let rows = sightings.iter().filter(|it| {
            it.source == Source::ClearanceList && it.evidence.is_some_and(|it| list.pages.contains(&it))
        });
        days.extend(rows.filter_map(|row| row.said.accepted_on));
    }
    Ok(days.iter().min().copied().zip(days.iter().max().copied()))
}

/// Pages of one list, and what they show together.
struct Together {
    clearances: HashSet<ClearanceId>,
    pages: Vec<EvidenceId>,
    /// The moment of its oldest page: the newest rows may be on that one.
    made_at: DateTime<Utc>,
}

/// The other pages of a list.
enum Rest {
    /// With them it is whole: these are all of it.
    AllThere(Together),
    /// So many rows have not been brought.
    Missing(usize),
    /// Something else is wrong with it than that pages are missing.
    Unknown,
}
