//! The numbers by which rows of the ledger are named. Each noun has a type of its own, so that one cannot be taken for another.

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

id! {
    /// A holder (명의인).
    HolderId,
    /// A customs code of a holder.
    CodeId,
    /// An order.
    OrderId,
    /// A clearance.
    ClearanceId,
    /// A sighting.
    SightingId,
    /// A piece of evidence.
    EvidenceId,
    /// An incident.
    IncidentId,
    /// An answer.
    AnswerId,
    /// A parcel that a carrier speaks of.
    DeliveryId,
    /// A part of a piece of evidence that could not be read.
    UnreadId,
    /// A watched folder.
    FolderId,
    /// A number that is followed.
    FollowedId,
    /// A report kit that was made.
    ReportId,
    /// A report that was made to an office.
    FilingId,
    /// A picture or a file that the person added to an incident.
    CaptureId,
}
