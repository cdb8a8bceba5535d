//! What is asked for.

use crate::number;

/// A parcel, by one of the three ways in which it can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// By its cargo control number: one certain parcel.
    Cargo {
        /// 15 to 19 characters.
        cargo_no: String,
    },
    /// By its House B/L, which couriers reuse over the years.
    House {
        /// The number.
        hbl: String,
        /// The year of its arrival in Korea.
        year: i32,
    },
    /// By its Master B/L: everything that came in the same consolidation.
    Master {
        /// The number.
        mbl: String,
        /// The year of its arrival in Korea.
        year: i32,
    },
}

impl Question {
    pub(crate) fn parameters(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Cargo { cargo_no } => vec![("cargMtNo", number::plain(cargo_no))],
            Self::House { hbl, year } => vec![("hblNo", number::plain(hbl)), ("blYy", year.to_string())],
            Self::Master { mbl, year } => vec![("mblNo", number::plain(mbl)), ("blYy", year.to_string())],
        }
    }
}
