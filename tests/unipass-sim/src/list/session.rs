//! Who is signed in.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use munjigi_draws::Draw;

const NAME: &str = "JSESSIONID";

/// The sessions that stand.
#[derive(Default)]
pub(crate) struct Sessions(Mutex<Begun>);

#[derive(Default)]
struct Begun {
    standing: HashSet<String>,
    so_far: u64,
}

impl Sessions {
    /// Begins a session, and gives the cookie that proves it.
    pub fn begin(&self, seed: u64) -> String {
        let mut begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        begun.so_far += 1;
        let id = Draw::of(seed, &format!("session {}", begun.so_far)).serial(32);
        let cookie = format!("{NAME}={id}; Path=/csp; HttpOnly");
        begun.standing.insert(id);
        cookie
    }

    /// Whether a request comes from somebody who is signed in.
    pub fn know(&self, headers: &HeaderMap) -> bool {
        let begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|cookies| cookies.to_str().ok())
            .flat_map(|cookies| cookies.split(';'))
            .filter_map(|cookie| cookie.trim().split_once('='))
            .any(|(name, id)| name == NAME && begun.standing.contains(id))
    }

    /// Ends them all, as hours without a click do.
    pub fn end(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).standing.clear();
    }
}
