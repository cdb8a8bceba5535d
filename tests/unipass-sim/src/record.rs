//! Which requests came.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use tokio::sync::watch;

use crate::Part;

/// A request. No key, code, name or phone number stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// To what it was sent.
    pub part: Part,
    /// When, in simulated time.
    pub at: DateTime<Utc>,
    /// The number or day that it asked about, as it was sent.
    pub about: Option<String>,
    /// The HTTP status that it got; none where it got no whole answer.
    pub status: Option<u16>,
}

/// The record, and what is under way.
pub(crate) struct Record {
    requests: Mutex<Vec<Request>>,
    under_way: watch::Sender<UnderWay>,
}

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct UnderWay {
    pub now: usize,
    pub most: usize,
}

impl Record {
    pub fn new() -> Self {
        Self { requests: Mutex::default(), under_way: watch::Sender::default() }
    }

    pub fn add(&self, request: Request) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn forget(&self) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.under_way.send_modify(|under_way| under_way.most = under_way.now);
    }

    pub fn under_way(&self) -> UnderWay {
        *self.under_way.borrow()
    }

    pub fn watch(&self) -> watch::Receiver<UnderWay> {
        self.under_way.subscribe()
    }

    pub fn came(&self) {
        self.under_way.send_modify(|under_way| {
            under_way.now += 1;
            under_way.most = under_way.most.max(under_way.now);
        });
    }

    pub fn went(&self) {
        self.under_way.send_modify(|under_way| under_way.now = under_way.now.saturating_sub(1));
    }
}
