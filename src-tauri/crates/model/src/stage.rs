//! How far a parcel has come through customs.

use crate::Source;
use crate::text::worded;

worded! {
    /// Stages in their order. `Unknown` is never a guess and never moves anything.
    pub enum Stage {
        /// Nothing that is understood.
        Unknown => "unknown",
        /// On a carrier's manifest.
        Announced => "announced",
        /// In the country.
        Arrived => "arrived",
        /// In a bonded warehouse.
        InBond => "in_bond",
        /// Declared to customs; clearance is going on.
        Declared => "declared",
        /// Duty has been set and is to be paid.
        TaxDue => "tax_due",
        /// Customs has stopped it.
        Held => "held",
        /// Cleared.
        Cleared => "cleared",
        /// Cleared and handed over to the courier.
        Released => "released",
    }
}

impl Stage {
    /// The stage after a newer sighting. A clearance is never taken back, and the list's one word for everything before it
    /// (통관진행중) does not undo what a finer source said.
    pub fn after(self, newer: Self, source: Source) -> Self {
        let coarse = match source {
            Source::ClearanceList | Source::Notice => true,
            Source::CargoProgress | Source::Export | Source::Person => false,
        };
        if newer == Self::Unknown {
            self
        } else if self >= Self::Cleared || coarse {
            self.max(newer)
        } else {
            newer
        }
    }

    /// Whether customs has let it go.
    pub fn is_cleared(self) -> bool {
        self >= Self::Cleared
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_back_from_cleared_and_never_moved_by_unknown() {
        assert_eq!(Stage::Released.after(Stage::Declared, Source::CargoProgress), Stage::Released);
        assert_eq!(Stage::Cleared.after(Stage::Released, Source::ClearanceList), Stage::Released);
        assert_eq!(Stage::Held.after(Stage::Unknown, Source::CargoProgress), Stage::Held);
    }

    #[test]
    fn the_lists_in_progress_keeps_a_hold_and_a_hold_can_end() {
        assert_eq!(Stage::Held.after(Stage::Declared, Source::ClearanceList), Stage::Held);
        assert_eq!(Stage::Held.after(Stage::Declared, Source::CargoProgress), Stage::Declared);
    }
}
