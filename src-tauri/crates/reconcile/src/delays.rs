//! Days from order to arrival.

use std::collections::BTreeMap;

/// Orders are looked at up to so many days before an arrival. Sea freight and pre-orders take months.
pub(crate) const LONGEST: i64 = 120;
/// A shop's day may be a day ahead of Korea's.
pub(crate) const SHORTEST: i64 = -1;

/// Parcels of which so many confirmed ones are worth as much as the table.
const BELIEF: f64 = 7.0;

/// Share of parcels that arrive on a day: up to the day, in thousandths a day. *Estimated*, and widened at both ends: order-sources §7
/// and customs-rules §3 give two days to dispatch, one to three in customs, weeks by sea.
const DIRECT: &[(i64, f64)] = &[
    (0, 0.2),
    (1, 2.0),
    (2, 22.0),
    (3, 48.0),
    (4, 80.0),
    (5, 100.0),
    (6, 104.0),
    (7, 100.0),
    (8, 88.0),
    (10, 72.0),
    (12, 46.0),
    (15, 26.0),
    (20, 10.0),
    (30, 3.0),
    (45, 0.8),
    (75, 0.15),
    (LONGEST, 0.02),
];
/// The same by a forwarder: the parcel goes to a warehouse first, and waits for others at times.
const FORWARDED: &[(i64, f64)] = &[
    (2, 0.5),
    (3, 3.0),
    (4, 10.0),
    (5, 28.0),
    (6, 50.0),
    (7, 62.0),
    (8, 74.0),
    (10, 84.0),
    (12, 78.0),
    (14, 62.0),
    (17, 36.0),
    (21, 15.0),
    (30, 8.0),
    (40, 3.5),
    (60, 0.8),
    (LONGEST, 0.1),
];
/// By post, which takes longer and says less of when. *Estimated*.
const BY_POST: &[(i64, f64)] = &[
    (1, 0.5),
    (2, 4.0),
    (3, 14.0),
    (5, 36.0),
    (7, 48.0),
    (10, 58.0),
    (14, 60.0),
    (18, 48.0),
    (22, 34.0),
    (26, 22.0),
    (30, 13.0),
    (36, 7.0),
    (45, 3.0),
    (60, 1.0),
    (LONGEST, 0.1),
];
/// Since the day that stands in a forwarder's number. *Estimated*. What takes longer waited for others, or is a second parcel.
const SINCE_PACKED: &[(i64, f64)] = &[
    (0, 4.0),
    (1, 14.0),
    (2, 165.0),
    (3, 300.0),
    (4, 205.0),
    (5, 100.0),
    (6, 36.0),
    (9, 12.0),
    (30, 3.5),
    (LONGEST, 0.3),
];

/// What a time of arrival is counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Course {
    Direct,
    Forwarded,
    ByPost,
    SincePacked,
}

/// Share of parcels by the day on which they arrive.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// As bits.
    bits: Vec<f64>,
    /// What these bits stand for.
    shares: Vec<f64>,
    /// Share of parcels that arrive later.
    later: Vec<f64>,
}

impl Table {
    /// Share of the parcels that arrive so many days after their order, as bits.
    pub(crate) fn bits(&self, days: i64) -> f64 {
        on(&self.bits, days).unwrap_or(f64::NEG_INFINITY)
    }

    /// Share of the parcels that arrive so many days after their order.
    pub(crate) fn share(&self, days: i64) -> f64 {
        on(&self.shares, days).unwrap_or_default()
    }

    /// Share of the parcels that have not arrived so many days after their order.
    pub(crate) fn under_way(&self, days: i64) -> f64 {
        match usize::try_from(days - SHORTEST) {
            Ok(n) => self.later.get(n).copied().unwrap_or_default(),
            Err(_) => 1.0,
        }
    }
}

/// What stands in a table for so many days.
fn on(table: &[f64], days: i64) -> Option<f64> {
    usize::try_from(days - SHORTEST).ok().and_then(|n| table.get(n)).copied()
}

/// The table for a course, with what confirmed parcels have taught.
pub(crate) fn table(course: Course, confirmed: &[i64]) -> Table {
    let steps = match course {
        Course::Direct => DIRECT,
        Course::Forwarded => FORWARDED,
        Course::ByPost => BY_POST,
        Course::SincePacked => SINCE_PACKED,
    };
    let mut shares: Vec<f64> = (SHORTEST..=LONGEST)
        .map(|day| steps.iter().find(|(until, _)| day <= *until).map_or(0.0, |(_, s)| *s))
        .collect();
    let sum: f64 = shares.iter().sum();
    shares.iter_mut().for_each(|share| *share /= sum);
    let n = confirmed.len() as f64;
    let mut times: BTreeMap<i64, f64> = BTreeMap::new();
    confirmed.iter().for_each(|known| *times.entry(*known).or_default() += 1.0);
    for (place, share) in shares.iter_mut().enumerate() {
        let day = place as i64 + SHORTEST;
        let near: f64 = times.iter().map(|(known, times)| times * nearness(day - known, *known)).sum();
        *share = (BELIEF * *share + near) / (BELIEF + n);
    }
    let mut left = 1.0;
    let later = shares
        .iter()
        .map(|share| {
            left -= share;
            f64::max(left, 0.0)
        })
        .collect();
    let bits: Vec<f64> = shares.iter().map(|share| share.log2()).collect();
    Table { shares: bits.iter().map(|bits| bits.exp2()).collect(), bits, later }
}

/// A parcel that took so long makes the days around it likelier: within three days, or a third of the time that it took.
fn nearness(off: i64, known: i64) -> f64 {
    let width = (known / 3).max(3) as f64;
    let height = 1.0 - off.abs() as f64 / width;
    if height > 0.0 { height / width } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_post_is_slower() {
        let (direct, by_post) = (table(Course::Direct, &[]), table(Course::ByPost, &[]));
        for days in [3, 6, 9] {
            assert!(direct.bits(days) > by_post.bits(days), "{days}");
        }
        for days in [16, 24, 40] {
            assert!(direct.bits(days) < by_post.bits(days), "{days}");
        }
        assert!(direct.under_way(14) < by_post.under_way(14));
    }

    #[test]
    fn a_forwarder_sends_some_days_after_it_gave_the_number() {
        let since_packed = table(Course::SincePacked, &[]);
        for days in [0, 1, 6, 9, 20] {
            assert!(since_packed.bits(3) > since_packed.bits(days) + 1.0, "{days}");
        }
    }

    #[test]
    fn every_table_shares_out_all_parcels() {
        for course in [Course::Direct, Course::Forwarded, Course::ByPost, Course::SincePacked] {
            for confirmed in [&[][..], &[9], &[20, 24, 31, 24]] {
                let table = table(course, confirmed);
                let sum: f64 = (SHORTEST..=LONGEST).map(|days| table.bits(days).exp2()).sum();
                assert!((sum - 1.0).abs() < 1e-9, "{course:?} {confirmed:?}: {sum}");
                assert!(table.under_way(LONGEST) < 1e-9 && table.under_way(SHORTEST - 1) >= 1.0);
            }
        }
    }
}
