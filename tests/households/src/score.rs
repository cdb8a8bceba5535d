//! Scores verdicts against the truth: the figures of the format's own scorer, by the same definitions.
//!
//! | figure | meaning |
//! |---|---|
//! | hidden | thefts that are confirmed or likely, or have no verdict at all |
//! | warned, asked | thefts with the verdict unknown, ask |
//! | false warnings, asks | own parcels with the verdict unknown, ask, for 100 of them |
//! | wrong link | own parcels confirmed or likely with other orders than the true ones: a foreign one, or a part of a bundle |
//! | swapped twins | equal orders that stand for each other and that no number tells apart: no error |
//! | F1 | of pairs of clearance and order over confirmed and likely |
//! | Brier, PR-AUC | `p_unknown` against "theft or unlisted"; none counts as 0 |

mod figures;
mod output;
mod reliability;
mod rows;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::set::Set;

pub use figures::Figures;
pub use output::{BadOutput, Decision, HouseholdVerdicts, Verdict, Verdicts};
pub use reliability::Bin;

use rows::Row;

/// Verdicts beside the truth: one row for each clearance.
#[derive(Debug, Clone)]
pub struct Scored {
    rows: Vec<Row>,
}

impl Scored {
    /// Lays a matcher's output beside a set.
    ///
    /// # Errors
    /// [`BadOutput`] with the place of the first fault: a missing, doubled or unknown name, a verdict that may not name orders or must,
    /// a probability outside 0 to 1, a set without its truth.
    pub fn new(set: &Set, output: &Value) -> Result<Self, BadOutput> {
        let verdicts = output::checked(set, output)?;
        Ok(Self { rows: rows::rows(set, &verdicts) })
    }

    /// The rows of several sets as those of one.
    pub fn pooled(scored: impl IntoIterator<Item = Self>) -> Self {
        Self { rows: scored.into_iter().flat_map(|one| one.rows).collect() }
    }

    /// The figures of all rows.
    pub fn figures(&self) -> Figures {
        Figures::of(&self.rows.iter().collect::<Vec<_>>())
    }

    /// The figures of the rows with each tag, such as `key:absent`.
    pub fn strata(&self) -> BTreeMap<String, Figures> {
        let mut tagged: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in &self.rows {
            for tag in row.tags.iter().filter(|tag| !tag.ends_with(":-")) {
                tagged.entry(tag).or_default().push(row);
            }
        }
        tagged.into_iter().map(|(tag, rows)| (tag.to_owned(), Figures::of(&rows))).collect()
    }

    /// How far `p_unknown` can be believed, in so many equally wide bins; empty ones are left out.
    pub fn reliability(&self, bins: usize) -> Vec<Bin> {
        reliability::bins(&self.rows, bins)
    }
}
