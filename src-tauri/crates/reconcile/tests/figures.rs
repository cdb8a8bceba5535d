//! The figures of the comparison, on households of the project's own making: what is gained is not lost again unseen.
//!
//! The bounds stand a little outside of what was measured; `cargo run --release -p munjigi-reconcile --example measure` prints all of it.

use munjigi_households::score::{Figures, Scored};
use munjigi_households::{Profile, Set, set};
use munjigi_reconcile::set::judge_set;

/// Households of each kind: as many as a test without optimisation judges in seconds.
const HOUSEHOLDS: usize = 12;

fn sets() -> Vec<Set> {
    Profile::ALL.iter().map(|profile| set(*profile, 3, HOUSEHOLDS)).collect()
}

fn scored(sets: &[Set]) -> Scored {
    Scored::pooled(sets.iter().map(|set| {
        let verdicts = judge_set(&set.without_truth().to_json()).expect("it is of the format");
        let verdicts = serde_json::to_value(verdicts).expect("verdicts are JSON");
        Scored::new(set, &verdicts).expect("there is one for each clearance")
    }))
}

fn at_most(what: &str, figure: Option<f64>, bound: f64) {
    let figure = figure.expect("there is something to measure");
    assert!(figure <= bound, "{what}: {figure}, at most {bound}");
}

fn at_least(what: &str, figure: Option<f64>, bound: f64) {
    let figure = figure.expect("there is something to measure");
    assert!(figure >= bound, "{what}: {figure}, at least {bound}");
}

#[test]
fn with_what_an_api_key_shows() {
    let scored = scored(&sets());
    let figures: Figures = scored.figures();
    assert_eq!(figures.missing, 0);
    at_most("hidden thefts", figures.hidden_theft_pct, 1.2);
    at_least("thefts warned of", figures.theft_warned_pct, 83.0);
    at_most("asks", figures.asks_per_100, 15.5);
    at_most("false warnings", figures.false_warn_per_100, 1.1);
    at_least("pair F1", figures.pair_f1, 0.895);
    at_least("PR-AUC", figures.pr_auc, 0.962);
    at_most("Brier", figures.brier, 0.027);
    // What is said to be as likely as not is so in about half of all cases, and so on.
    for bin in scored.reliability(5).into_iter().filter(|bin| bin.count >= 30) {
        assert!((bin.mean - bin.share).abs() <= 0.15, "{bin:?}");
    }
}

#[test]
fn with_the_clearance_list_alone() {
    let without_key: Vec<Set> = sets().iter().map(Set::without_key).collect();
    let figures = scored(&without_key).figures();
    at_most("hidden thefts", figures.hidden_theft_pct, 0.3);
    at_most("asks", figures.asks_per_100, 38.0);
    at_most("false warnings", figures.false_warn_per_100, 0.7);
    at_least("PR-AUC", figures.pr_auc, 0.92);
}
