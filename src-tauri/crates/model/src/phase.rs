//! How far a followed parcel is, as far as looking after it is concerned.

use crate::Stage;
use crate::text::worded;

worded! {
    /// How far a number that is followed has come. It decides how often it is looked at, and nothing else.
    pub enum Phase {
        /// There is no record of it.
        NoRecord => "no_record",
        /// It is announced, and has not arrived.
        Announced => "announced",
        /// It has arrived, and is not released.
        UnderWay => "under_way",
        /// It is released: there is nothing more to see.
        Released => "released",
        /// There never was a record of it in all the time that one is waited for.
        GivenUp => "given_up",
    }
}

impl Phase {
    /// The phase of a parcel of which there is a record. One whose stage is not understood has not arrived for all that is known.
    pub fn of(stage: Stage) -> Self {
        match stage {
            Stage::Unknown | Stage::Announced => Self::Announced,
            Stage::Arrived
            | Stage::InBond
            | Stage::Declared
            | Stage::TaxDue
            | Stage::Held
            | Stage::Cleared => Self::UnderWay,
            Stage::Released => Self::Released,
        }
    }
}
