//! The scorer gives the figures of the format's own scorer, and refuses what cannot be scored.
//!
//! The figures here were computed once by that scorer, a Python program, on these same sets and outputs.

use munjigi_households::score::{Decision, Figures, HouseholdVerdicts, Scored, Verdict, Verdicts};
use munjigi_households::{Household, Kind, Profile, Set, Truth, exact_keys, set};
use serde_json::{Value, json};

/// Verdicts of all kinds, right and wrong, that follow from nothing but each row's place.
fn mixed(set: &Set) -> Verdicts {
    let household = |household: &Household| HouseholdVerdicts {
        id: household.id.clone(),
        verdicts: (0..household.truth.len()).filter_map(|nth| one(household, nth)).collect(),
    };
    Verdicts { households: set.households.iter().map(household).collect() }
}

fn one(household: &Household, nth: usize) -> Option<Verdict> {
    const P: [f64; 10] = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    let truth = &household.truth[nth];
    let next = household.truth.get(nth + 1).map_or(Vec::new(), |next| next.orders.clone());
    let (verdict, orders) = match nth % 7 {
        0 => return None,
        1 => (Decision::Unknown, Vec::new()),
        2 => (Decision::Ask, truth.orders.clone()),
        3 => (Decision::Likely, truth.orders.iter().take(1).cloned().collect()),
        4 => (Decision::Likely, next),
        _ => (Decision::Confirmed, truth.orders.clone()),
    };
    let quiet_without = orders.is_empty() && verdict != Decision::Ask;
    Some(Verdict {
        clearance: truth.clearance.clone(),
        verdict: if quiet_without { Decision::Unknown } else { verdict },
        orders,
        p_unknown: (!nth.is_multiple_of(11)).then(|| P[nth % P.len()]),
    })
}

fn scored(set: &Set, output: &Verdicts) -> Scored {
    Scored::new(set, &output.to_value()).expect("it is of the right form")
}

fn value(figures: &Figures) -> Value {
    serde_json::to_value(figures).expect("figures are numbers")
}

#[test]
fn mixed_verdicts_have_the_figures_of_the_formats_scorer() {
    let twins = set(Profile::Twins, 7, 8);
    let scored = scored(&twins, &mixed(&twins));
    let figures = json!({
        "clearances": 233, "own": 207, "theft": 22, "unlisted": 4, "missing": 36, "hidden_theft": 6,
        "hidden_theft_pct": 27.27, "theft_warned_pct": 54.55, "theft_asked_pct": 18.18,
        "false_warn_per_100": 17.87, "asks_per_100": 14.98, "wrong_link": 58, "wrong_link_pct": 28.02,
        "wrong_foreign": 57, "wrong_partial": 1, "swapped_twins": 1, "wrong_confirmed": 0,
        "unlisted_hidden_pct": 0.0, "unlisted_warned_pct": 100.0, "pair_precision": 0.7545, "pair_recall":
        0.3915, "pair_f1": 0.5155, "brier": 0.2379, "pr_auc": 0.1466
    });
    assert_eq!(value(&scored.figures()), figures);
    let absent = json!({
        "clearances": 91, "own": 91, "theft": 0, "unlisted": 0, "missing": 14, "hidden_theft": 0,
        "hidden_theft_pct": null, "theft_warned_pct": null, "theft_asked_pct": null, "false_warn_per_100":
        19.78, "asks_per_100": 16.48, "wrong_link": 29, "wrong_link_pct": 31.87, "wrong_foreign": 28,
        "wrong_partial": 1, "swapped_twins": 1, "wrong_confirmed": 0, "unlisted_hidden_pct": null,
        "unlisted_warned_pct": null, "pair_precision": 0.6818, "pair_recall": 0.3158, "pair_f1": 0.4317,
        "brier": 0.2207, "pr_auc": null
    });
    let strata = scored.strata();
    assert_eq!(value(&strata["key:absent"]), absent);
    assert_eq!(strata.len(), 24);
}

#[test]
fn exact_keys_have_the_figures_of_the_formats_scorer() {
    let noise = set(Profile::Noise, 7, 8);
    let figures = json!({
        "clearances": 213, "own": 187, "theft": 25, "unlisted": 1, "missing": 0, "hidden_theft": 3,
        "hidden_theft_pct": 12.0, "theft_warned_pct": 88.0, "theft_asked_pct": 0.0, "false_warn_per_100":
        48.66, "asks_per_100": 0.0, "wrong_link": 2, "wrong_link_pct": 1.07, "wrong_foreign": 1,
        "wrong_partial": 1, "swapped_twins": 0, "wrong_confirmed": 5, "unlisted_hidden_pct": 0.0,
        "unlisted_warned_pct": 100.0, "pair_precision": 0.9608, "pair_recall": 0.5, "pair_f1": 0.6577,
        "brier": 0.4413, "pr_auc": 0.1926
    });
    assert_eq!(value(&scored(&noise, &exact_keys(&noise)).figures()), figures);
}

#[test]
fn pooled_sets_are_counted_row_by_row() {
    let (twins, noise) = (set(Profile::Twins, 7, 8), set(Profile::Noise, 7, 8));
    let pooled = Scored::pooled([scored(&twins, &mixed(&twins)), scored(&noise, &exact_keys(&noise))]);
    let figures = json!({
        "clearances": 446, "own": 394, "theft": 47, "unlisted": 5, "missing": 36, "hidden_theft": 9,
        "hidden_theft_pct": 19.15, "theft_warned_pct": 72.34, "theft_asked_pct": 8.51,
        "false_warn_per_100": 32.49, "asks_per_100": 7.87, "wrong_link": 60, "wrong_link_pct": 15.23,
        "wrong_foreign": 58, "wrong_partial": 2, "swapped_twins": 1, "wrong_confirmed": 5,
        "unlisted_hidden_pct": 0.0, "unlisted_warned_pct": 100.0, "pair_precision": 0.8538, "pair_recall":
        0.4436, "pair_f1": 0.5839, "brier": 0.335, "pr_auc": 0.1788
    });
    assert_eq!(value(&pooled.figures()), figures);
}

#[test]
fn the_truth_itself_is_without_fault() {
    for profile in Profile::ALL {
        let set = set(profile, 7, 4);
        let verdicts = |household: &Household| {
            let verdict = |truth: &Truth| {
                let is_own = truth.kind == Kind::Own;
                Verdict {
                    clearance: truth.clearance.clone(),
                    verdict: if is_own { Decision::Likely } else { Decision::Unknown },
                    orders: truth.orders.clone(),
                    p_unknown: Some(if is_own { 0.0 } else { 1.0 }),
                }
            };
            HouseholdVerdicts {
                id: household.id.clone(),
                verdicts: household.truth.iter().map(verdict).collect(),
            }
        };
        let output = Verdicts { households: set.households.iter().map(verdicts).collect() };
        let figures = scored(&set, &output).figures();
        assert_eq!((figures.hidden_theft, figures.wrong_link, figures.missing), (0, 0, 0));
        assert_eq!((figures.pair_f1, figures.brier, figures.pr_auc), (Some(1.0), Some(0.0), Some(1.0)));
    }
}

#[test]
fn nothing_said_hides_every_theft() {
    let set = set(Profile::Typical, 7, 8);
    let figures = scored(&set, &Verdicts::default()).figures();
    assert_eq!((figures.missing, figures.hidden_theft), (figures.clearances, figures.theft));
    assert_eq!((figures.brier, figures.pr_auc), (None, None));
}

#[test]
fn what_cannot_be_scored_is_refused_with_its_place() {
    let set = set(Profile::Easy, 7, 2);
    let one = |verdict: Value| json!({"households": [{"id": "h01", "verdicts": [verdict]}]});
    let good =
        json!({"clearance": "c1", "verdict": "ask", "orders": ["o1"], "p_unknown": 0.5, "why": "dates"});
    assert!(Scored::new(&set, &one(good.clone())).is_ok());

    let with = |field: &str, value: Value| {
        let mut changed = good.clone();
        changed[field] = value;
        one(changed)
    };
    let twice = json!({"households": [{"id": "h01", "verdicts": [good, good]}]});
    let cases = [
        (json!([]), "output: "),
        (json!({"households": [{"verdicts": []}]}), "households[0]: "),
        (json!({"households": [{"id": "h09", "verdicts": []}]}), "h09: "),
        (json!({"households": [{"id": "h01", "verdicts": []}, {"id": "h01", "verdicts": []}]}), "h01: "),
        (json!({"households": [{"id": "h01"}]}), "h01: "),
        (one(json!("c1")), "h01: verdicts[0]: "),
        (with("clearance", json!("c999")), "h01: verdicts[0] (c999): "),
        (with("verdict", json!("maybe")), "h01: verdicts[0]: "),
        (with("verdict", json!("unknown")), "h01: verdicts[0] (c1): "),
        (with("orders", json!(["o999"])), "h01: verdicts[0] (c1): "),
        (with("orders", json!(["o1", "o1"])), "h01: verdicts[0] (c1): "),
        (with("p_unknown", json!(1.5)), "h01: verdicts[0] (c1): "),
        (with("p_unknown", json!("high")), "h01: verdicts[0]: "),
        (with("certainty", json!(1)), "h01: verdicts[0]: "),
        (one(json!({"clearance": "c1", "verdict": "likely", "orders": []})), "h01: verdicts[0] (c1): "),
        (twice, "h01: verdicts[1] (c1): "),
    ];
    for (output, place) in cases {
        let said = Scored::new(&set, &output).unwrap_err().to_string();
        assert!(said.starts_with(place), "{said} is not at {place}: {output}");
    }
    let told = Scored::new(&set.without_truth(), &json!({"households": []}));
    assert!(told.is_err_and(|error| error.place == "h01"));
}

#[test]
fn reliability_counts_what_came_true() {
    let set = set(Profile::Typical, 7, 8);
    let bins = scored(&set, &exact_keys(&set)).reliability(10);
    let [sure, alarmed] = bins.as_slice() else { panic!("two bins, {bins:?}") };
    assert_eq!((sure.from, sure.mean, sure.share), (0.0, 0.0, 0.0));
    assert_eq!((alarmed.to, alarmed.mean), (1.0, 1.0));
    let figures = scored(&set, &exact_keys(&set)).figures();
    assert_eq!(sure.count + alarmed.count, figures.clearances);
    let unexplained = f64::from(u32::try_from(figures.theft + figures.unlisted).unwrap());
    assert_eq!((alarmed.share * f64::from(u32::try_from(alarmed.count).unwrap())).round(), unexplained);
}
