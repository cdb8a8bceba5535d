//! Why no answer came.

use std::time::Duration;

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::Service;

/// No answer came. It says nothing of what was asked about: neither "no record" nor anything else.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unavailable {
    /// There is no key for this service: nothing was asked.
    #[error("there is no key for {}", .service.number())]
    NoKey {
        /// The service.
        service: Service,
    },
    /// Another HTTP status than 200. Redirects are among them: they are not followed, for the key would go along.
    #[error("UNI-PASS answered with the HTTP status {status}")]
    Status {
        /// The status.
        status: u16,
        /// When to ask again, by its own word.
        retry_after: Option<RetryAfter>,
        /// What came with it, as far as it was read.
        body: Vec<u8>,
    },
    /// It took longer than the whole request may.
    #[error("no whole answer came in time")]
    TimedOut,
    /// No connection, or one that broke off.
    #[error("the connection failed")]
    Connection,
    /// The two sides agreed on no encrypted connection, or the certificate is not trusted.
    #[error("no encrypted connection came about")]
    Encryption,
}

/// The header `Retry-After` (RFC 9110, section 10.2.3), as it came: this crate has no clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryAfter {
    /// After so long.
    In(Duration),
    /// From this moment on.
    At(DateTime<Utc>),
}

impl RetryAfter {
    /// Reads the header; `None` where it is neither seconds nor a date.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return text.parse().ok().map(|seconds| Self::In(Duration::from_secs(seconds)));
        }
        DateTime::parse_from_rfc2822(text).ok().map(|at| Self::At(at.to_utc()))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::RetryAfter;

    #[test]
    fn seconds_and_dates_are_read_and_nothing_else() {
        assert_eq!(RetryAfter::read(" 120 "), Some(RetryAfter::In(Duration::from_secs(120))));
        let Some(RetryAfter::At(at)) = RetryAfter::read("Wed, 21 Oct 2026 07:28:00 GMT") else {
            panic!("no date")
        };
        assert_eq!(at.to_rfc3339(), "2026-10-21T07:28:00+00:00");
        for text in ["", "-1", "1.5", "soon", "99999999999999999999999"] {
            assert_eq!(RetryAfter::read(text), None, "{text}");
        }
    }
}
