//! Made-up households with the truth about every parcel of theirs, and a scorer of verdicts: how good the matching is, measured in the
//! project's own tests and benchmarks.
//!
//! | profile | what it stresses |
//! |---|---|
//! | [`Easy`](Profile::Easy) | sent directly, the number is known for nine in ten |
//! | [`Typical`](Profile::Typical) | a number for six in ten; all manners of goods names; split and shared parcels |
//! | [`Hard`](Profile::Hard) | mostly forwarders, a number for one in four, many bundles |
//! | [`Twins`](Profile::Twins) | equal orders of one week, often one parcel more than orders |
//! | [`Coverage`](Profile::Coverage) | 10 to 30 % of the own orders are not listed |
//! | [`Burst`](Profile::Burst) | 5 to 20 thefts within days, House numbers close together |
//! | [`Reissue`](Profile::Reissue) | the code was suspended, reissued or both |
//! | [`Noise`](Profile::Noise) | damaged, wrong and reused numbers, bare and doubled rows, the turn of the year |
//!
//! Products, shops, forwarders and handlers are this crate's own (`goods/`, `trade/`): brands and shops exist, titles were written for
//! it, handlers' and forwarders' names are made up. Which shop uses which handler, the delays and the rates are assumptions. House
//! numbers have real forms with the real check digits where one is known. **A good figure here says that the matching does what was
//! meant in a world like this one, not how often parcels are stolen in the real one.**
//!
//! ```
//! use munjigi_households::{Profile, exact_keys, score::Scored, set};
//!
//! let set = set(Profile::Easy, 1, 3);
//! let given = set.without_truth(); // what a matcher may see
//! let verdicts = exact_keys(&given);
//!
//! let scored = Scored::new(&set, &verdicts.to_value())?;
//! let figures = scored.figures();
//! assert_eq!(figures.hidden_theft, 0);
//! assert!(figures.false_warn_per_100.is_some_and(|share| share < 30.0));
//! # Ok::<(), munjigi_households::score::BadOutput>(())
//! ```
//!
//! **The format** is `munjigi.reconcile/1` ([`Set`]): a set as JSON, written by [`Set::to_json`] and read by [`Set::from_json`], is what any
//! other program gets. `cargo run -p munjigi-households --example household-sets FOLDER` writes all eight.
//!
//! **How the world behaves.** Nothing of the shopper's own is accepted while the code is suspended. A thief who goes on with the old code
//! after a reissue gets stuck as held. An order goes out in one parcel, in several or together with others. Numbers of foreign legs
//! never equal a House number, and no order has a thief's number, but where a carrier uses an old number again (`theft:reused`). A row
//! that stands twice is the same parcel.
//!
//! **For benchmarks** [`household_of`] makes one household of any size, and [`exact_keys`] is the pass to compare with.
//!
//! **Errors.** [`score::BadOutput`] says where a matcher's output cannot be scored.

mod codes;
mod exact_keys;
mod household;
mod keys;
mod money;
mod numbers;
mod papers;
mod parcels;
mod profile;
pub mod score;
mod set;
mod shopping;
mod thefts;
mod trade;
mod wording;

use chrono::NaiveDate;

use household::{Size, household};
use munjigi_draws::Draw;

pub use exact_keys::exact_keys;
pub use profile::Profile;
pub use set::{
    Clearance, Code, FORMAT, Form, Household, Item, Kind, Leg, Money, Order, Set, State, Status, Suspension,
    Tracking, Truth,
};

/// A set of that profile, with the truth: the same for the same seed, on every machine.
pub fn set(profile: Profile, seed: u64, households: usize) -> Set {
    let rates = profile.rates();
    let households = (1..=households)
        .map(|nth| {
            let id = format!("h{nth:02}");
            let mut draw = Draw::of(seed, &format!("{} {id}", profile.word()));
            household(id, &rates, None, &mut draw)
        })
        .collect();
    Set {
        format: FORMAT.to_owned(),
        name: format!("own-{}-{seed}", profile.word()),
        fx_usd: money::rates(),
        households,
    }
}

/// One household of just so many orders and clearances, spread over so many days: for benchmarks.
pub fn household_of(orders: usize, clearances: usize, span_days: u64, seed: u64) -> Household {
    let today = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap_or_default();
    let size = Size { orders, clearances, today, days: span_days.clamp(30, 3_650) };
    let rates = profile::Rates { unlisted: [0, 0], ..profile::Rates::TYPICAL };
    household(String::from("h01"), &rates, Some(size), &mut Draw::of(seed, "large"))
}
