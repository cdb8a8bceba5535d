//! An outcome in a person's words.

use munjigi_wire::{self as wire, CodeOutcome};
use munjigi_words::{Lang, Word};

use crate::watch::trouble::Trouble;

/// What UNI-PASS said of the code, in one sentence and one for each reason. That it could not be asked is said as just that.
pub fn said(check: &wire::CodeCheck, lang: Lang) -> String {
    let masked = &check.masked;
    let mut sentences = match check.outcome {
        CodeOutcome::Match => vec![lang.say(Word::CodeCheckMatch { masked })],
        CodeOutcome::Mismatch => vec![lang.say(Word::CodeCheckMismatch { masked })],
        CodeOutcome::CannotSee => {
            vec![lang.say(Word::CodeCheckCannotSee), lang.say(why(check.why.as_deref()))]
        }
    };
    sentences
        .extend(check.reasons.iter().filter_map(|reason| reason_word(reason)).map(|word| lang.say(word)));
    let told = check.sentences.join(" ");
    if !told.is_empty() && check.reasons.iter().any(|reason| reason_word(reason).is_none()) {
        sentences.push(lang.say(Word::CodeCheckReasonOther { told: &told }));
    }
    sentences.join("\n")
}

/// What a word of `inspect` means; `None` for a sentence that nobody knows.
fn reason_word(reason: &str) -> Option<Word<'static>> {
    Some(match reason {
        "no_such_code" => Word::CodeCheckReasonNoSuchCode,
        "not_in_use" => Word::CodeCheckReasonNotInUse,
        "expired" => Word::CodeCheckReasonExpired,
        "name" => Word::CodeCheckReasonName,
        "phone" => Word::CodeCheckReasonPhone,
        "postcode" => Word::CodeCheckReasonPostcode,
        "incomplete" => Word::CodeCheckReasonIncomplete,
        _ => return None,
    })
}

fn why(trouble: Option<&str>) -> Word<'static> {
    match trouble.and_then(Trouble::of_word) {
        Some(Trouble::KeyRefused) => Word::CodeCheckWhyKey,
        Some(Trouble::Refused) => Word::CodeCheckWhyRefused,
        Some(Trouble::NotUnderstood | Trouble::SuddenlyEmpty) => Word::CodeCheckWhyStrange,
        Some(Trouble::Status | Trouble::TimedOut | Trouble::Connection | Trouble::Encryption) | None => {
            Word::CodeCheckWhyDown
        }
    }
}
