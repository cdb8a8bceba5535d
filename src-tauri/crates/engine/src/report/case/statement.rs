//! What else the ledger has of the time of the case.

use std::collections::HashMap;

use munjigi_model::{
    Answer, AnswerKind, Clearance, ClearanceId, HolderId, Incident, KstDate, Order, OrderId, Verdict,
};
use munjigi_report::{Counts, OrderLine, Span, Statement};

use crate::compared::Compared;

/// Days before the first parcel of the case: an order takes so long to come.
const DAYS_BEFORE: u64 = 90;

/// From some time before the first of these days to the last of them, or as far as lists were seen; never beyond today.
pub(super) fn period(days: &[KstDate], seen_until: Option<KstDate>, today: KstDate) -> Span {
    let first = days.iter().copied().min().unwrap_or(today);
    let last = days.iter().copied().chain(seen_until).max().unwrap_or(today);
    let to = last.min(today);
    Span { from: first.minus(DAYS_BEFORE).min(to), to }
}

/// The orders of the period, and what became of its clearances.
pub(super) fn of(compared: &Compared, holder: HolderId, period: Span) -> Statement {
    let lies_in = |day: KstDate| (period.from..=period.to).contains(&day);
    let clearances: Vec<&Clearance> =
        compared.clearances.iter().filter(|it| it.holder == holder && lies_in(it.day())).collect();
    let explained = explained(compared, &clearances);
    // A family orders under each other's codes: whose parcel it explains, its order counts.
    let counts = |order: &&Order| order.holder == holder || explained.contains_key(&order.id);
    let mut orders: Vec<&Order> = compared.orders.iter().filter(|order| lies_in(day(order))).collect();
    orders.retain(counts);
    orders.sort_by_key(|order| (day(order), order.id));
    let lines = orders.into_iter().map(|order| line(order, explained.get(&order.id).copied()));
    Statement { period, orders: lines.collect(), clearances: counted(compared, &clearances) }
}

/// An order without a day is placed by the day on which it became known.
fn day(order: &Order) -> KstDate {
    order.facts.ordered_on.unwrap_or_else(|| KstDate::of(order.added_at))
}

/// How many of some clearances each order explains.
fn explained(compared: &Compared, clearances: &[&Clearance]) -> HashMap<OrderId, usize> {
    let mut explained = HashMap::new();
    for judged in clearances.iter().filter_map(|clearance| compared.judgements.get(&clearance.id)) {
        if !judged.verdict.needs_person() {
            judged.orders.iter().for_each(|order| *explained.entry(*order).or_default() += 1);
        }
    }
    explained
}

fn line(order: &Order, clearances: Option<usize>) -> OrderLine {
    let facts = order.facts.clone();
    OrderLine {
        merchant: facts.merchant,
        order_no: facts.order_no,
        ordered_on: facts.ordered_on,
        total: facts.total,
        status: facts.status,
        items: facts.items,
        waybills: facts.waybills,
        clearances: clearances.unwrap_or(0),
    }
}

/// Each clearance in one of them. What is asked about is open, whatever it was before.
fn counted(compared: &Compared, clearances: &[&Clearance]) -> Counts {
    let incidents: HashMap<ClearanceId, &Incident> =
        compared.incidents.iter().map(|incident| (incident.clearance, incident)).collect();
    let mut counts = Counts::default();
    for clearance in clearances {
        let incident = incidents.get(&clearance.id);
        let answer = incident.and_then(|incident| compared.answers.get(&incident.id));
        let is_open = incident.is_some_and(|incident| incident.closed.is_none());
        let verdict = compared.judgements.get(&clearance.id).map(|judged| judged.verdict);
        *bucket(&mut counts, answer, is_open, verdict) += 1;
    }
    counts
}

fn bucket<'a>(
    counts: &'a mut Counts,
    answer: Option<&Answer>,
    is_open: bool,
    verdict: Option<Verdict>,
) -> &'a mut usize {
    match (answer.map(|answer| answer.kind), verdict) {
        (Some(AnswerKind::NotMine), _) => &mut counts.not_mine,
        _ if is_open => &mut counts.open,
        (Some(kind), _) if kind.settles() => &mut counts.answered,
        (_, Some(Verdict::Confirmed)) => &mut counts.confirmed,
        (_, Some(Verdict::Likely)) => &mut counts.likely,
        (_, Some(Verdict::Ask | Verdict::Unknown) | None) => &mut counts.open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> KstDate {
        KstDate::parse(text).unwrap()
    }

    fn of(days: &[&str], until: Option<&str>, today: &str) -> (String, String) {
        let days: Vec<KstDate> = days.iter().map(|text| day(text)).collect();
        let period = period(&days, until.map(day), day(today));
        (period.from.to_string(), period.to.to_string())
    }

    fn days(from: &str, to: &str) -> (String, String) {
        (from.to_owned(), to.to_owned())
    }

    #[test]
    fn the_period_begins_before_the_first_parcel_and_ends_with_what_was_seen() {
        let both = ["2026-11-18", "2026-11-05"];
        assert_eq!(of(&both, Some("2026-11-20"), "2026-11-25"), days("2026-08-07", "2026-11-20"));
        assert_eq!(of(&both, Some("2026-11-10"), "2026-11-25"), days("2026-08-07", "2026-11-18"));
        assert_eq!(of(&both, None, "2026-11-25"), days("2026-08-07", "2026-11-18"));
    }

    #[test]
    fn the_period_never_goes_beyond_today_or_backwards() {
        assert_eq!(of(&["2026-11-18"], Some("2026-11-30"), "2026-11-20"), days("2026-08-20", "2026-11-20"));
        assert_eq!(of(&["2027-11-18"], None, "2026-11-20"), days("2026-11-20", "2026-11-20"));
    }

    #[test]
    fn each_clearance_counts_once() {
        let answer = |kind| Answer {
            id: munjigi_model::AnswerId(1),
            incident: munjigi_model::IncidentId(1),
            kind,
            order: None,
            at: chrono::DateTime::UNIX_EPOCH,
            undone_at: None,
        };
        let put = |kind: Option<AnswerKind>, is_open, verdict| {
            let mut counts = Counts::default();
            *bucket(&mut counts, kind.map(answer).as_ref(), is_open, verdict) += 1;
            assert_eq!(counts.all(), 1);
            counts
        };
        let likely = Some(Verdict::Likely);
        assert_eq!(put(None, false, Some(Verdict::Confirmed)).confirmed, 1);
        assert_eq!(put(None, false, likely).likely, 1);
        for verdict in [None, Some(Verdict::Ask), Some(Verdict::Unknown)] {
            assert_eq!(put(None, false, verdict).open, 1);
        }
        assert_eq!(put(Some(AnswerKind::Gift), false, likely).answered, 1);
        assert_eq!(put(Some(AnswerKind::Gift), true, likely).open, 1, "it was raised again");
        assert_eq!(put(Some(AnswerKind::Unsure), true, likely).open, 1);
        assert_eq!(put(Some(AnswerKind::NotMine), false, likely).not_mine, 1);
    }
}
