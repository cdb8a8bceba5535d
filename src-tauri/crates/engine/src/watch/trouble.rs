//! Why nothing can be seen by a service.

use unipass::Unavailable;

/// Why nothing can be seen by a service. None of it says anything of a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It answered with another HTTP status than 200.
    Status,
    /// No whole answer came in time.
    TimedOut,
    /// No connection, or one that broke off.
    Connection,
    /// No encrypted connection came about.
    Encryption,
    /// It does not take the key.
    KeyRefused,
    /// It refused for another reason.
    Refused,
    /// Its answer is not understood.
    NotUnderstood,
    /// Records that were there are gone.
    SuddenlyEmpty,
}

impl Trouble {
    pub(crate) const ALL: [Self; 8] = [
        Self::Status,
        Self::TimedOut,
        Self::Connection,
        Self::Encryption,
        Self::KeyRefused,
        Self::Refused,
        Self::NotUnderstood,
        Self::SuddenlyEmpty,
    ];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::TimedOut => "timed_out",
            Self::Connection => "connection",
            Self::Encryption => "encryption",
            Self::KeyRefused => "key_refused",
            Self::Refused => "refused",
            Self::NotUnderstood => "not_understood",
            Self::SuddenlyEmpty => "suddenly_empty",
        }
    }

    /// The one of a word of the ledger; a word of a later program is not known here.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.as_str() == word)
    }

    pub(crate) fn of(why: &Unavailable) -> Self {
        match why {
            Unavailable::NoKey { .. } => Self::KeyRefused,
            Unavailable::Status { .. } => Self::Status,
            Unavailable::TimedOut => Self::TimedOut,
            Unavailable::Connection => Self::Connection,
            Unavailable::Encryption => Self::Encryption,
        }
    }

    /// Whether it is one of those that pass: the service, or the line to it, is down. The others are a change that somebody should look at.
    pub(crate) const fn passes(self) -> bool {
        match self {
            Self::Status | Self::TimedOut | Self::Connection | Self::Encryption => true,
            Self::KeyRefused | Self::Refused | Self::NotUnderstood | Self::SuddenlyEmpty => false,
        }
    }
}
