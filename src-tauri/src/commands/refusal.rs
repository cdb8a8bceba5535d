//! Why something that the window asked for was not done.

use munjigi_engine::{Error, other_number, waybill_fault};
use munjigi_model::WaybillError;
use munjigi_model::carrier::OtherNumber;
use munjigi_wire::{ErrorBody, ErrorCode};
use munjigi_words::{Lang, UnknownLang, Word};

use crate::door::NotOpened;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The engine says.
    #[error(transparent)]
    Engine(#[from] Error),
    /// The ledger is not open.
    #[error("the ledger is not open")]
    Closed,
    /// A new passphrase of too few characters.
    #[error("the passphrase is too short")]
    ShortPassphrase,
    /// A row whose number is none. The word is the noun for it.
    #[error("there is no such row")]
    NoSuch(Word<'static>),
    /// The sign-in window cannot be started.
    #[error("the sign-in window cannot be started")]
    NoSignIn,
    /// This system names no folder in which papers could be made.
    #[error("there is no folder for papers")]
    NoPlace,
    /// The folder of a kit is not there any more.
    #[error("the folder of the kit is gone")]
    FolderGone,
    /// Nothing on this system shows a folder.
    #[error("the folder cannot be shown")]
    NotShown,
    /// A file that cannot be read, or is none.
    #[error("the file cannot be read")]
    NotAFile,
    /// What was pasted is no Base64.
    #[error("what was pasted cannot be read")]
    NotAPicture,
    /// A text that is no tracking number.
    #[error(transparent)]
    NotAWaybill(#[from] WaybillError),
    /// A number of another kind.
    #[error("it is a number of another kind")]
    OtherNumber(OtherNumber),
    /// A text that is no key. It may be nearly one: it is not repeated.
    #[error("it is no key")]
    NotAKey,
    /// An answer that is none of the model's.
    #[error("the answer is not understood")]
    NoAnswer,
    /// A language that is not spoken.
    #[error(transparent)]
    Language(#[from] UnknownLang),
}

impl Refusal {
    /// As the window gets it.
    pub fn body(&self, lang: Lang) -> ErrorBody {
        let (code, message) = match self {
            Self::Engine(error) => (error.code(), error.message_in_window(lang)),
            Self::Closed => (ErrorCode::Ledger, lang.say(Word::DoorClosed)),
            Self::ShortPassphrase => {
                let least = munjigi_engine::opening::SHORTEST_PASSPHRASE as u64;
                (ErrorCode::Usage, lang.say(Word::DoorShort { least }))
            }
            Self::NoSuch(what) => {
                (ErrorCode::Usage, lang.say(Word::TroubleNoSuch { what: &lang.say(*what) }))
            }
            Self::NoSignIn => (ErrorCode::Ledger, lang.say(Word::SignInFailed)),
            Self::NoPlace => (ErrorCode::Ledger, lang.say(Word::ReportsShellNoPlace)),
            Self::FolderGone => (ErrorCode::Usage, lang.say(Word::ReportsShellFolderGone)),
            Self::NotShown => (ErrorCode::Ledger, lang.say(Word::ReportsShellNotShown)),
            Self::NotAFile => (ErrorCode::CannotSee, lang.say(Word::DroppedUnreadable)),
            Self::NotAPicture => (ErrorCode::CannotSee, lang.say(Word::ReportsShellNotAPicture)),
            Self::NotAWaybill(why) => (ErrorCode::Usage, waybill_fault(why, lang)),
            Self::OtherNumber(what) => (ErrorCode::Usage, other_number(*what, lang)),
            Self::NotAKey => (ErrorCode::Usage, lang.say(Word::CliNotAKey)),
            Self::NoAnswer => (ErrorCode::Usage, lang.say(Word::WindowFailed)),
            Self::Language(unknown) => {
                (ErrorCode::Usage, lang.say(Word::LangUnknown { given: &unknown.given }))
            }
        };
        ErrorBody { code, message }
    }
}

impl From<NotOpened> for Refusal {
    fn from(not: NotOpened) -> Self {
        match not {
            NotOpened::TooShort => Self::ShortPassphrase,
            NotOpened::Because(error) => Self::Engine(error),
        }
    }
}
