//! What the parser of arguments says, in the person's language and without repeating what was given.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use munjigi_words::Word;

use crate::exit::Failure;
use crate::lang::say;

/// The sentence for a fault in the arguments.
pub fn fault(error: &clap::Error) -> Failure {
    let name = named(error, ContextKind::InvalidArg);
    #[expect(clippy::wildcard_enum_match_arm, reason = "the parser's list of faults is not ours and grows")]
    let sentence = match error.kind() {
        ErrorKind::MissingRequiredArgument => say(Word::CliMissing { what: &name }),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !choices(error).is_empty() => {
            say(Word::CliChoose { what: &name, choices: &choices(error) })
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => say(Word::CliNoValue { what: &name }),
        ErrorKind::ArgumentConflict => say(Word::CliConflict { what: &name }),
        ErrorKind::InvalidSubcommand => say(Word::CliUnknownCommand),
        ErrorKind::InvalidUtf8 => say(Word::CliNotText),
        _ => say(Word::CliUnknownArgument),
    };
    let suggestion =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .into_iter()
            .map(|kind| named(error, kind))
            .find(|s| !s.is_empty());
    let hint = match suggestion {
        Some(what) => say(Word::CliDidYouMean { what: &what }),
        None => say(Word::CliSeeHelp),
    };
    Failure::usage(format!("{sentence} {hint}"))
}

fn named(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

fn choices(error: &clap::Error) -> String {
    named(error, ContextKind::ValidValue)
}
