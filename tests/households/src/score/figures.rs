//! The figures of some rows.

use serde::Serialize;

use super::output::Decision;
use super::rows::{Link, Row};
use crate::set::Kind;

/// What is measured; shares are percentages of two decimals, and none where there is nothing to measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    /// How many there are of each.
    pub clearances: usize,
    /// The shopper's own, of listed orders.
    pub own: usize,
    /// Others' parcels.
    pub theft: usize,
    /// The shopper's own, of orders that are not listed.
    pub unlisted: usize,
    /// Clearances without any verdict.
    pub missing: usize,
    /// Thefts that nobody is told of.
    pub hidden_theft: usize,
    /// The same of 100 thefts.
    pub hidden_theft_pct: Option<f64>,
    /// Thefts that are warned of, of 100.
    pub theft_warned_pct: Option<f64>,
    /// Thefts that are asked about, of 100.
    pub theft_asked_pct: Option<f64>,
    /// Own parcels that are warned of, of 100.
    pub false_warn_per_100: Option<f64>,
    /// Own parcels that are asked about, of 100.
    pub asks_per_100: Option<f64>,
    /// Own parcels linked quietly with other orders than the true ones.
    pub wrong_link: usize,
    /// The same of 100 own parcels.
    pub wrong_link_pct: Option<f64>,
    /// Wrong links that name a wrong order.
    pub wrong_foreign: usize,
    /// Wrong links that leave out one of a bundle.
    pub wrong_partial: usize,
    /// Equal orders that stand for each other: no error.
    pub swapped_twins: usize,
    /// Wrong links and thefts that are confirmed.
    pub wrong_confirmed: usize,
    /// Own parcels of unlisted orders that were linked quietly, of 100.
    pub unlisted_hidden_pct: Option<f64>,
    /// Own parcels of unlisted orders that are warned of, of 100.
    pub unlisted_warned_pct: Option<f64>,
    /// Of the pairs that were made, those that are true.
    pub pair_precision: Option<f64>,
    /// Of the true pairs, those that were made.
    pub pair_recall: Option<f64>,
    /// Both in one.
    pub pair_f1: Option<f64>,
    /// The mean square of what `p_unknown` is off.
    pub brier: Option<f64>,
    /// Average precision of `p_unknown`; equal values form one step.
    pub pr_auc: Option<f64>,
}

impl Figures {
    pub(super) fn of(rows: &[&Row]) -> Self {
        let of_kind = |kind| rows.iter().copied().filter(move |row| row.kind == kind).collect::<Vec<&Row>>();
        let (own, theft, unlisted) = (of_kind(Kind::Own), of_kind(Kind::Theft), of_kind(Kind::Unlisted));
        let said = |rows: &[&Row], what| rows.iter().filter(|row| row.verdict == Some(what)).count();
        let quiet = |rows: &[&Row]| rows.iter().filter(|row| row.is_quiet).count();
        let linked = |link| own.iter().filter(|row| row.is_quiet && row.link == link).count();
        let (foreign, partial) = (linked(Link::Foreign), linked(Link::Partial));
        let is_wrong = |row: &Row| matches!(row.link, Link::Foreign | Link::Partial);
        let confirmed =
            own.iter().filter(|row| row.verdict == Some(Decision::Confirmed) && is_wrong(row)).count();
        let pairs = Pairs::of(rows);
        let scores: Vec<(f64, bool)> =
            rows.iter().map(|row| (row.p.unwrap_or(0.0), row.kind != Kind::Own)).collect();
        let has_scores = rows.iter().any(|row| row.p.is_some());
        Self {
            clearances: rows.len(),
            own: own.len(),
            theft: theft.len(),
            unlisted: unlisted.len(),
            missing: rows.iter().filter(|row| row.verdict.is_none()).count(),
            hidden_theft: quiet(&theft),
            hidden_theft_pct: percent(quiet(&theft), theft.len()),
            theft_warned_pct: percent(said(&theft, Decision::Unknown), theft.len()),
            theft_asked_pct: percent(said(&theft, Decision::Ask), theft.len()),
            false_warn_per_100: percent(said(&own, Decision::Unknown), own.len()),
            asks_per_100: percent(said(&own, Decision::Ask), own.len()),
            wrong_link: foreign + partial,
            wrong_link_pct: percent(foreign + partial, own.len()),
            wrong_foreign: foreign,
            wrong_partial: partial,
            swapped_twins: linked(Link::Swapped),
            wrong_confirmed: confirmed + said(&theft, Decision::Confirmed),
            unlisted_hidden_pct: percent(quiet(&unlisted), unlisted.len()),
            unlisted_warned_pct: percent(said(&unlisted, Decision::Unknown), unlisted.len()),
            pair_precision: share(pairs.right, pairs.right + pairs.wrong),
            pair_recall: share(pairs.right, pairs.right + pairs.lost),
            pair_f1: share(2 * pairs.right, 2 * pairs.right + pairs.wrong + pairs.lost),
            brier: if has_scores { brier(&scores) } else { None },
            pr_auc: if has_scores { pr_auc(scores) } else { None },
        }
    }
}

#[derive(Debug, Default)]
struct Pairs {
    right: usize,
    wrong: usize,
    lost: usize,
}

impl Pairs {
    fn of(rows: &[&Row]) -> Self {
        let mut pairs = Self::default();
        for row in rows {
            let hit = match row.link {
                Link::Swapped => row.want.len(),
                Link::Right | Link::Partial | Link::Foreign => row.want.intersection(&row.have).count(),
            };
            pairs.right += hit;
            pairs.wrong += row.have.len() - hit;
            pairs.lost += row.want.len() - hit;
        }
        pairs
    }
}

fn brier(scores: &[(f64, bool)]) -> Option<f64> {
    let sum: f64 = scores.iter().map(|(p, is_it)| (p - f64::from(u8::from(*is_it))).powi(2)).sum();
    (!scores.is_empty()).then(|| rounded(sum / number(scores.len()), 4))
}

fn pr_auc(mut scores: Vec<(f64, bool)>) -> Option<f64> {
    let positives = scores.iter().filter(|one| one.1).count();
    scores.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (mut area, mut found, mut seen, mut reached) = (0.0, 0, 0, 0.0);
    for step in scores.chunk_by(|one, other| one.0 == other.0) {
        found += step.iter().filter(|one| one.1).count();
        seen += step.len();
        let recall = number(found) / number(positives);
        area += (recall - reached) * number(found) / number(seen);
        reached = recall;
    }
    (positives > 0).then(|| rounded(area, 4))
}

fn percent(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| rounded(100.0 * number(part) / number(whole), 2))
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| rounded(number(part) / number(whole), 4))
}

pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// To so many decimals, as printing does it: the same as the format's own scorer.
fn rounded(value: f64, decimals: usize) -> f64 {
    format!("{value:.decimals$}").parse().unwrap_or(value)
}
