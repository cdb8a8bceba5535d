//! Judging everything at once.

use crate::comparison::Comparison;
use crate::weights::Weights;
use crate::{Case, Judgement};

/// Judges every clearance, in the order in which they are given.
pub fn judge(case: &Case<'_>) -> Vec<Judgement> {
    judge_with(case, &Weights::standard())
}

/// The same with other weights, to measure what each piece of evidence is worth.
pub fn judge_with(case: &Case<'_>, weights: &Weights) -> Vec<Judgement> {
    Comparison::of(case, weights).into_judgements()
}
