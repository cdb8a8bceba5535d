//! Which clearance belongs to which order, and why.
//!
//! [`judge`] is a pure function: orders, clearances, what became of the codes, the person's answers and a day in, one [`Judgement`]
//! with its weighed evidence for each clearance out, in the order of the clearances. No clock, no randomness, no I/O; the order of the
//! input changes nothing.
//!
//! Rows under one number are one parcel (`parcel`). Numbers and the person's answers tie orders to parcels (`keys`); what is tied teaches
//! which handler carries what, from where and how long it takes (`habits`). For every other parcel the orders of its time are weighed
//! against nobody's (`options`, `closest`, `fit`; Fellegi and Sunter's sums of bits), alone and together in one parcel (`bundles`), by
//! goods (`goods`), value, weight, days (`delays`), country, handler and form. Then all parcels and orders are looked at at once: which may
//! belong together (`graph`), and what they tell each other (`talk`, `stage`). A parcel is one thing, and an order fills so many parcels
//! and no more (`room`, `taken`), none with what has come already (`brought`). What is believed becomes a verdict (`verdict`) with its
//! reasons (`evidence`). Every weight and bound stands in `weights`, with where it is from.
//!
//! A [`Comparison`] holds all of that, so that one clearance more is judged by what it reaches alone ([`Comparison::add`]):
//! of whom nothing else is believed than before, the same is said (`noted`).
//!
//! ```
//! use munjigi_model::KstDate;
//! use munjigi_reconcile::{Case, UsdRates, judge};
//!
//! let today = KstDate::from_ymd(2026, 11, 23).unwrap();
//! let rates = UsdRates::new([]);
//! let (orders, clearances, codes, answers, apart, shops) = (&[], &[], &[], &[], &[], &[]);
//! let case = Case { today, orders, clearances, has_details: false, codes, answers, apart, shops, rates: &rates };
//! assert!(judge(&case).is_empty());
//! ```

mod belief;
mod brought;
mod bundles;
mod burst;
mod case;
mod closest;
mod code;
mod comparison;
mod delays;
mod evidence;
mod fit;
mod form;
mod goods;
mod graph;
mod habits;
mod heft;
mod household;
mod judge;
mod judgement;
mod keys;
mod marked;
mod nobody;
mod noted;
mod number;
mod options;
mod parcel;
mod purchase;
mod room;
mod said;
pub mod set;
mod spare;
mod stage;
mod stale;
mod taken;
mod talk;
mod verdict;
mod weights;

/// The version of the weights and of the rules over them. Verdicts that are kept say by which they were made.
pub const WEIGHTS: u32 = 2;

pub use case::{Case, CodeLife, PersonSaid, ShopSeen, Suspension, UsdRates};
pub use comparison::Comparison;
pub use judge::{judge, judge_with};
pub use judgement::{Evidence, Judgement, Reason};
pub use weights::{Piece, Weights};
