//! Which clearance belongs to which order, and why.
//!
//! [`judge`] is a pure function: orders, clearances and the person's answers in, one [`Judgement`] with its reasons for each clearance
//! out, in the order of the clearances. No clock, no randomness, no I/O; the order of the input changes nothing.
//!
//! Only a key confirms: the same normalised number, in a year in which the courier had not used it again, of an order that still
//! expects a parcel, and standing on one clearance only. Everything else is asked. A number of an origin leg can never equal a
//! House B/L and is not compared.
//!
//! ```
//! use munjigi_model::Verdict;
//! use munjigi_reconcile::{Case, judge};
//!
//! let verdicts = judge(&Case { orders: &[], clearances: &[], answers: &[] });
//! assert!(verdicts.iter().all(|j| j.verdict == Verdict::Ask));
//! ```

mod by_number;
mod judgement;

pub use judgement::{Case, Judgement, PersonSaid, Reason, judge};
