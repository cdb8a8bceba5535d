//! Why a file of a folder was not read: a code in the ledger, words when it is listed.

use munjigi_intake as intake;
use munjigi_words::{Lang, Word};

use crate::Error;

/// The system does not let it be read. It is tried again.
pub const REFUSED: &str = "refused";
/// It does nothing but ask, which a folder cannot answer.
pub const ASKS: &str = "asks";
/// It breaks off, or is not what it begins as.
pub const BROKEN: &str = "broken";
/// More than is read of a file that is no mailbox.
pub const TOO_LARGE: &str = "too_large";

/// The code of what stopped a file; an error of the ledger stops everything, and comes back.
pub fn of(error: Error) -> Result<&'static str, Error> {
    match error {
        Error::Unreadable(error) => Ok(error.as_str()),
        Error::Asks(_) => Ok(ASKS),
        Error::Ledger(_)
        | Error::NotUnderstood { .. }
        | Error::NotAFolder
        | Error::NoDataFolder
        | Error::NoEncryption
        | Error::TooSoon { .. }
        | Error::NothingToUndo
        | Error::NotSuchDays
        | Error::NotSuspended
        | Error::NotLinked
        | Error::NoKey { .. }
        | Error::LeftAlone { .. }
        | Error::CheckedLately { .. }
        | Error::NoCode
        | Error::NoDetails
        | Error::NothingToReport
        | Error::NotReportable { .. }
        | Error::NotAnAgents { .. }
        | Error::SeveralHolders
        | Error::EmptyCapture
        | Error::CaptureTooLarge { .. }
        | Error::FiledLater
        | Error::NextBeforeFiled
        | Error::NothingToWithdraw
        | Error::NoPaper(_)
        | Error::KitNotWritten(_)
        | Error::NoKit(_)
        | Error::HouseholdsUnread(_) => Err(error),
    }
}

/// The reason in words. They are shorter than those for a file that the person brings: of a folder many are listed, and nobody waits for
/// them.
pub fn said(code: &str, bytes: u64, lang: Lang) -> String {
    lang.say(match code {
        REFUSED => Word::FolderFileRefused,
        ASKS => Word::FolderFileAsks,
        TOO_LARGE => Word::UnreadableTooLarge { bytes, most: intake::MAX_BYTES as u64 },
        "not_recognised" => Word::FolderFileNotRecognised,
        "encoding" => Word::UnreadableEncoding,
        "empty" => Word::UnreadableEmpty,
        "not_opened" => Word::UnreadableNotOpened,
        "old_workbook" => Word::UnreadableOldWorkbook,
        "too_deep" | "too_much_inside" | "too_many_inside" => Word::UnreadableTooMuchInside,
        "answer_failed" => Word::UnreadableAnswerFailed,
        "no_list" => Word::UnreadableNoList,
        "empty_unproven" => Word::UnreadableEmptyUnproven,
        // BROKEN; broken_json, answer_incomplete, no_column: where it breaks is said to who brings it.
        _ => Word::FolderFileBroken,
    })
}
