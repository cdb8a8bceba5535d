//! What the person copied.

use arboard::Clipboard;
use chrono::{DateTime, Utc};
use munjigi_engine::brought::Brought;
use munjigi_words::Word;

use crate::Result;
use crate::exit::Failure;
use crate::lang::say;

/// The text of the clipboard, and the same as HTML where the browser gave it.
pub fn copied(now: DateTime<Utc>) -> Result<Brought> {
    let empty = || Failure::cannot_see(say(Word::CliClipboardEmpty));
    let mut clipboard = Clipboard::new().map_err(|_| empty())?;
    let html = clipboard.get().html().ok();
    let text = clipboard.get_text().unwrap_or_default();
    if text.trim().is_empty() && html.is_none() {
        return Err(empty());
    }
    Ok(Brought::paste(text, html, now))
}
