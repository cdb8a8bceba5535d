//! The facts of a case, for programs ([`json`]) and for spreadsheets ([`csv()`]).

mod csv;
mod json;
mod labels;
#[cfg(test)]
mod schema;
mod shapes;

pub use csv::csv;
pub use json::json;
pub(crate) use labels::facts as labelled;
