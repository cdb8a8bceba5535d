//! What the person should know before trusting what was read.

use super::Place;

/// A warning and the place that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub caution: Caution,
}

/// What to be careful about. It repeats nothing of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Caution {
    /// A message that copies the words of customs and wants a link to be opened.
    #[error(
        "a message that looks like customs smishing (sent from abroad, a link); the link is never opened"
    )]
    Smishing,
    /// Day and month could be either way round, and nothing in the file decides: month first was taken, as the shop's country writes.
    #[error("day and month of its dates could be either way round")]
    DayOrMonth,
    /// The layout was built from descriptions; nobody has confirmed it on a real file.
    #[error("this layout has not been confirmed on a real file yet")]
    Unconfirmed,
}

impl Caution {
    /// A stable word for JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Smishing => "smishing",
            Self::DayOrMonth => "day_or_month",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}
