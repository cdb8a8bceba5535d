//! What a person taught, learnt from any text and kept in any form.

use munjigi_intake::{Hint, Learned, PageLesson, Place, learn, learn_page};
use serde_json::Value;

use super::answered::Choice;
use super::sound;

/// Eight bytes that choose, then a text: as a message, as a page, and as what was kept.
///
/// # Panics
/// Where something does not hold.
pub fn lessons(bytes: &[u8]) {
    let Some((control, file)) = bytes.split_first_chunk() else { return };
    let choice = Choice(control);
    let mut hint = choice.hint();
    if let Ok(kept) = serde_json::from_slice::<Value>(file) {
        hint.learned.extend(Learned::from_json(&kept));
        hint.pages.extend(PageLesson::from_json(&kept));
    } else {
        let text = String::from_utf8_lossy(file);
        hint.learned.extend(learn(&text, &choice.answer(&text)));
        let line = 1 + u64::from(control[3]);
        hint.pages.extend(
            learn_page(file, &Place::Line(line), &choice.correction(&text), &Hint::default()).ok().flatten(),
        );
    }
    for learned in &hint.learned {
        assert!(
            Learned::from_json(&learned.to_json()).as_ref() == Some(learned),
            "what was learnt is not what is kept"
        );
    }
    for lesson in &hint.pages {
        assert!(
            PageLesson::from_json(&lesson.to_json()).as_ref() == Ok(lesson),
            "the lesson is not what is kept"
        );
    }
    if !hint.learned.is_empty() || !hint.pages.is_empty() {
        let _ = sound::read(file, &hint);
    }
}
