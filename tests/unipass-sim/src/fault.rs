//! What goes wrong, and when.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::Part;
use crate::scenario::moment;

/// A time in which a part answers badly. Where several fit, the one that was named first holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// From this moment on.
    #[serde(deserialize_with = "moment::read")]
    pub from: DateTime<Utc>,
    /// Up to this moment, which is well again.
    #[serde(deserialize_with = "moment::read")]
    pub until: DateTime<Utc>,
    /// Which part; all of them where none is named.
    #[serde(default)]
    pub of: Option<Part>,
    /// What goes wrong.
    pub what: Trouble,
    /// Seconds in the header `Retry-After`, of [`Trouble::Overloaded`] and [`Trouble::TooMany`]; no header where none is given.
    #[serde(default)]
    pub retry_after: Option<u32>,
}

impl Fault {
    /// Everything answers badly in this time.
    #[must_use]
    pub fn new(what: Trouble, from: DateTime<Utc>, until: DateTime<Utc>) -> Self {
        Self { from, until, of: None, what, retry_after: None }
    }

    /// Everything answers badly at any time, until [`Sim::mend`](crate::Sim::mend).
    #[must_use]
    pub fn always(what: Trouble) -> Self {
        Self::new(what, DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC)
    }

    /// Only this part does.
    #[must_use]
    pub fn of(self, part: impl Into<Part>) -> Self {
        Self { of: Some(part.into()), ..self }
    }

    /// With a header `Retry-After` of so many seconds.
    #[must_use]
    pub fn retry_after(self, seconds: u32) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    pub(crate) fn holds(&self, part: Part, now: DateTime<Utc>) -> bool {
        self.of.is_none_or(|of| of == part) && self.from <= now && now < self.until
    }
}

/// What goes wrong. Of these only the first three, a stalled body and a cut connection were met by others (as statuses and
/// symptoms); **no such body of UNI-PASS was ever seen**, so each body here is the simulator's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// HTTP 502 with the page that nginx has for it.
    BadGateway,
    /// HTTP 503, with `Retry-After` where the fault names one.
    Overloaded,
    /// HTTP 429, likewise.
    TooMany,
    /// Nothing comes back until the client hangs up.
    SilentHeaders,
    /// The body comes a byte at a time, and its last byte never.
    DrippingBody,
    /// The connection ends within the headers.
    CutHeaders,
    /// The connection ends within the body.
    CutBody,
    /// HTTP 200 with a web page.
    WebPage,
    /// HTTP 200 with a page in Korean that speaks of maintenance.
    Maintenance,
    /// The element or column by which rows are known has another name.
    RenamedField,
    /// There is suddenly nothing.
    Empty,
    /// A body of ten megabytes.
    Huge,
    /// Bytes of EUC-KR under a declaration of UTF-8.
    WrongCharset,
    /// The key is no longer known; the page asks to sign in once more.
    ExpiredKey,
    /// The answer ends in its middle, and the connection is well.
    Truncated,
    /// HTTP 302 to another address of the simulator, which counts who comes there ([`Part::Elsewhere`]).
    Redirect,
}

impl Trouble {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::BadGateway,
        Self::Overloaded,
        Self::TooMany,
        Self::SilentHeaders,
        Self::DrippingBody,
        Self::CutHeaders,
        Self::CutBody,
        Self::WebPage,
        Self::Maintenance,
        Self::RenamedField,
        Self::Empty,
        Self::Huge,
        Self::WrongCharset,
        Self::ExpiredKey,
        Self::Truncated,
        Self::Redirect,
    ];
}
