//! What keeps a kit from being written or read, in the person's words.

use std::io::ErrorKind;

use munjigi_report::folder::WriteError;
use munjigi_report::verify::VerifyError;
use munjigi_words::{Lang, Word};

/// Nothing is left of a kit that could not be written whole.
pub(crate) fn not_written(why: &WriteError, lang: Lang) -> String {
    let file = match why {
        WriteError::File { name, .. } => lang.say(Word::ReportErrorInFile { name }),
        WriteError::Zip(_) => lang.say(Word::ReportErrorInFile { name: &"ZIP" }),
        WriteError::Folder(_) | WriteError::Rename(_) | WriteError::NoNameLeft => String::new(),
    };
    let file = &file;
    #[expect(clippy::wildcard_enum_match_arm, reason = "the system's list of errors is not ours and grows")]
    match why.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            lang.say(Word::ReportErrorDiskFull { file })
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            lang.say(Word::ReportErrorNotAllowed { file })
        }
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory | ErrorKind::NotFound => {
            lang.say(Word::ReportErrorNoFolder { file })
        }
        _ => lang.say(Word::ReportErrorNotWritten { file, why }),
    }
}

/// Why nothing could be verified.
pub(crate) fn no_kit(why: VerifyError) -> Word<'static> {
    match why {
        VerifyError::Unreadable(_) => Word::ReportErrorKitUnreadable,
        VerifyError::NoKit => Word::ReportErrorNoKit,
        VerifyError::NoManifest => Word::ReportErrorNoManifest,
        VerifyError::OtherManifest => Word::ReportErrorOtherManifest,
        VerifyError::DamagedZip => Word::ReportErrorDamagedZip,
    }
}
