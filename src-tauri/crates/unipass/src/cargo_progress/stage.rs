//! How far a parcel is, and by which way it clears.

/// How far a parcel has come, in this order. API001 has no element for it: it follows from the events
/// ([`CargoProgress::reading`](super::CargoProgress::reading)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// No event of a known kind. Never a guess.
    Unknown,
    /// The carrier has announced it.
    Announced,
    /// Ship or plane has arrived and unloads.
    Arrived,
    /// It lies in a bonded warehouse.
    InBond,
    /// It is declared, by list or by import declaration. Often before it arrives.
    Declared,
    /// Duty and tax are set and wait for payment. Many parcels skip this.
    TaxDue,
    /// Customs holds it (통관보류, 통관목록보류), and nothing later ended that.
    Held,
    /// Customs has cleared it.
    Cleared,
    /// Cleared, and every package has left the warehouse.
    Released,
}

/// By which way a parcel clears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// 목록통관: by a list that the express operator submits, without a declaration.
    List,
    /// 수입신고: by an import declaration.
    Import,
    /// Nothing says so yet.
    Unknown,
}
