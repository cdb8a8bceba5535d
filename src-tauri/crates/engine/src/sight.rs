//! What was seen: from list coverage alone.

use munjigi_ledger::Reading;
use munjigi_ledger::tables::coverage::Span;
use munjigi_model::{Form, HolderId, KstDate};
use munjigi_wire as wire;

use crate::settings;

/// The forms that the clearance list shows. Post is not among them: every line of truth says so.
pub(crate) const LISTED_FORMS: [Form; 2] = [Form::List, Form::Import];

/// Days after which nothing can be said any more.
const BLIND_AFTER: i64 = 30;

/// How old the newest list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Freshness {
    Fresh,
    Stale,
    Blind,
}

impl Freshness {
    /// Stale after so many days, as the person chose.
    fn of(until: Option<KstDate>, today: KstDate, stale_after: i64) -> Self {
        match until.map(|day| today.days_since(day)) {
            None => Self::Blind,
            Some(age) if age <= stale_after => Self::Fresh,
            Some(age) if age <= BLIND_AFTER => Self::Stale,
            Some(_) => Self::Blind,
        }
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Stale => "stale",
            Self::Blind => "blind",
        }
    }
}

/// What was seen of the list of one holder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sight {
    pub(crate) until: Option<KstDate>,
    pub(crate) freshness: Freshness,
    /// Days between the first day watched and the last day seen that no list showed.
    pub(crate) gaps: Vec<Span>,
}

impl Sight {
    pub(crate) fn of(
        r: &Reading<'_>,
        holder: Option<HolderId>,
        today: KstDate,
    ) -> munjigi_ledger::Result<Self> {
        let Some(holder) = holder else {
            return Ok(Self { until: None, freshness: Freshness::Blind, gaps: Vec::new() });
        };
        let since = r.coverage().watched_since(holder)?;
        let mut until = None;
        let mut gaps = Vec::new();
        for (n, form) in LISTED_FORMS.into_iter().enumerate() {
            let spans = r.coverage().spans(holder, form)?;
            let last = spans.last().map(|s| s.to);
            // What was seen of all forms counts, not of the best of them.
            until = if n == 0 { last } else { until.min(last) };
            gaps.extend(gaps_between(&spans, since));
        }
        gaps.sort_by_key(|g: &Span| (g.from, g.to));
        gaps.dedup();
        let freshness = Freshness::of(until, today, settings::stale_after(r)?);
        Ok(Self { until, freshness, gaps })
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.freshness == Freshness::Fresh && self.gaps.is_empty()
    }

    pub(crate) fn to_wire(&self, no_orders: bool) -> wire::Sight {
        wire::Sight {
            until: self.until.map(|d| d.to_string()),
            freshness: self.freshness.as_str().to_owned(),
            gaps: self.gaps.iter().map(span).collect(),
            no_orders,
        }
    }
}

pub(crate) fn span(span: &Span) -> wire::Span {
    wire::Span { from: span.from.to_string(), to: span.to.to_string() }
}

/// Holes between spans, from the day on which the watch began: what lies before it is history, and nobody claims to have watched it.
fn gaps_between(spans: &[Span], since: Option<KstDate>) -> Vec<Span> {
    let Some(since) = since else { return Vec::new() };
    let watched = spans.iter().filter(|span| span.to >= since);
    let mut next = since;
    let mut gaps = Vec::new();
    for span in watched {
        if span.from > next {
            gaps.push(Span { from: next, to: span.from.minus(1) });
        }
        next = span.to.plus(1);
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> KstDate {
        KstDate::parse(text).unwrap()
    }

    fn days(from: &str, to: &str) -> Span {
        Span { from: day(from), to: day(to) }
    }

    #[test]
    fn freshness_turns_after_seven_and_thirty_days() {
        let today = day("2026-11-22");
        for (until, freshness) in [
            (None, Freshness::Blind),
            (Some("2026-11-22"), Freshness::Fresh),
            (Some("2026-11-15"), Freshness::Fresh),
            (Some("2026-11-14"), Freshness::Stale),
            (Some("2026-10-23"), Freshness::Stale),
            (Some("2026-10-22"), Freshness::Blind),
        ] {
            assert_eq!(Freshness::of(until.map(day), today, 7), freshness, "{until:?}");
        }
    }

    #[test]
    fn a_hole_after_the_first_list_is_a_gap_and_history_before_it_is_none() {
        let spans = [
            days("2026-01-01", "2026-01-31"),
            days("2026-08-15", "2026-09-30"),
            days("2026-10-11", "2026-11-20"),
        ];
        assert_eq!(gaps_between(&spans, Some(day("2026-08-15"))), [days("2026-10-01", "2026-10-10")]);
    }

    #[test]
    fn the_first_day_watched_is_a_gap_where_no_list_showed_all_of_it() {
        let spans = [days("2026-11-21", "2026-11-25")];
        assert_eq!(gaps_between(&spans, Some(day("2026-11-20"))), [days("2026-11-20", "2026-11-20")]);
        assert_eq!(gaps_between(&spans, Some(day("2026-11-21"))), []);
        assert_eq!(gaps_between(&spans, None), []);
    }
}
