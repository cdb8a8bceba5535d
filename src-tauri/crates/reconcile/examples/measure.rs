//! What the comparison makes of sets of households: `measure [FOLDER]`.
//!
//! The folder holds sets in the format `munjigi.reconcile/1` with their truth; without one, the project's own are made. Prints the figures
//! of each set and of all, with and without what an API key brings, the curve of hidden thefts against questions, what each piece of
//! evidence is worth, and whether the probabilities mean what they say.

use std::error::Error;
use std::{env, fs};

use munjigi_households::score::{Figures, Scored};
use munjigi_households::{Profile, Set, set};
use munjigi_reconcile::set::judge_set_with;
use munjigi_reconcile::{Piece, Weights};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let sets = match env::args().nth(1) {
        Some(folder) => read(&folder)?,
        None => Profile::ALL.iter().map(|profile| set(*profile, 1, 40)).collect(),
    };
    let without_key: Vec<Set> = sets.iter().map(Set::without_key).collect();
    for (what, sets) in
        [("as UNI-PASS's Open API shows it", &sets), ("the clearance list alone", &without_key)]
    {
        println!("\n{what}");
        for set in sets {
            println!("{:<16}{}", set.name, line(&scored(set, &Weights::standard())?.figures()));
        }
        println!("{:<16}{}", "pooled", line(&pooled(sets, &Weights::standard())?.figures()));
    }
    println!("\nquiet up to a probability of nobody's of");
    for bound in [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2] {
        let weights = Weights::standard().quiet_below(bound);
        println!("{bound:<16}{}", line(&pooled(&sets, &weights)?.figures()));
    }
    println!("\nwithout a piece of evidence");
    for piece in Piece::ALL {
        let weights = Weights::standard().without(*piece);
        println!("{:<16}{}", format!("{piece:?}"), line(&pooled(&sets, &weights)?.figures()));
    }
    println!("\nprobability of nobody's: from, to, clearances, mean, truly so");
    for bin in pooled(&sets, &Weights::standard())?.reliability(10) {
        println!("{:.1}  {:.1}  {:>6}  {:.3}  {:.3}", bin.from, bin.to, bin.count, bin.mean, bin.share);
    }
    Ok(())
}

fn read(folder: &str) -> Outcome<Vec<Set>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files.iter().map(|file| Ok(Set::from_json(&fs::read_to_string(file)?)?)).collect()
}

fn scored(set: &Set, weights: &Weights) -> Outcome<Scored> {
    let verdicts = judge_set_with(&set.without_truth().to_json(), weights)?;
    let scored = Scored::new(set, &serde_json::to_value(verdicts)?);
    scored.map_err(|bad| format!("{}: {}", bad.place, bad.fault).into())
}

fn pooled(sets: &[Set], weights: &Weights) -> Outcome<Scored> {
    let scored: Outcome<Vec<Scored>> = sets.iter().map(|set| scored(set, weights)).collect();
    Ok(Scored::pooled(scored?))
}

fn line(figures: &Figures) -> String {
    let share = |share: Option<f64>| share.unwrap_or_default();
    let of_own = |count: usize| 100.0 * count as f64 / figures.own.max(1) as f64;
    format!(
        "hidden {:>5.2} %  warned {:>5.1} %  asks {:>5.2}  false warnings {:>4.2}  unlisted hidden {:>5.2} %  F1 {:.3}  PR-AUC {:.3}  Brier {:.4}  foreign {:.2} %",
        share(figures.hidden_theft_pct),
        share(figures.theft_warned_pct),
        share(figures.asks_per_100),
        share(figures.false_warn_per_100),
        share(figures.unlisted_hidden_pct),
        share(figures.pair_f1),
        share(figures.pr_auc),
        share(figures.brier),
        of_own(figures.wrong_foreign),
    )
}
