//! What keeps a kit from being written or read, in the person's words.

use std::io::ErrorKind;

use munjigi_report::folder::WriteError;
use munjigi_report::verify::VerifyError;
use munjigi_words::{Lang, Word};

/// Nothing is left of a kit that could not be written whole.
pub(crate) fn not_written(why: &WriteError, lang: Lang) -> String {
    let file = &in_file(why, lang);
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

/// What a window says where the way out is another folder: nobody chooses one there.
pub(crate) fn not_written_in_window(why: &WriteError, lang: Lang) -> Option<String> {
    let is_of_the_folder = matches!(
        why.kind(),
        ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::AlreadyExists
            | ErrorKind::NotADirectory
            | ErrorKind::NotFound
    );
    is_of_the_folder.then(|| lang.say(Word::ReportsShellNotAllowed { file: &in_file(why, lang) }))
}

fn in_file(why: &WriteError, lang: Lang) -> String {
    match why {
        WriteError::File { name, .. } => lang.say(Word::ReportErrorInFile { name }),
        WriteError::Zip(_) => lang.say(Word::ReportErrorInFile { name: &"ZIP" }),
        WriteError::Folder(_) | WriteError::Rename(_) | WriteError::NoNameLeft => String::new(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_where_a_folder_can_be_chosen_another_one_is_asked_for() {
        let not_allowed = WriteError::Folder(ErrorKind::PermissionDenied);
        assert!(not_written(&not_allowed, Lang::En).contains("Choose another folder"));
        let in_window = not_written_in_window(&not_allowed, Lang::En).unwrap();
        assert!(in_window.contains("may not be written to") && !in_window.contains("Choose"), "{in_window}");
        assert_eq!(not_written_in_window(&WriteError::Folder(ErrorKind::StorageFull), Lang::En), None);
    }
}
