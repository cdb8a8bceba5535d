//! Files that a person names: read whole, or made new. Why one cannot be is said in their language.

use std::fs::OpenOptions;
use std::io::{Error, ErrorKind, Read, Write, stdin};
use std::path::Path;

use munjigi_engine::brought::Brought;
use munjigi_words::Word;

use crate::Result;
use crate::exit::Failure;
use crate::lang::say;

/// What stands for standard input.
pub const STDIN: &str = "-";

/// A file to bring; `-` is standard input.
pub fn open(path: &Path) -> Result<Brought> {
    if is_stdin(path) {
        read(path).map(Brought::file)
    } else {
        Brought::open(path).map_err(|error| unreadable(&error))
    }
}

/// The bytes of a file; `-` is standard input.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let read = if is_stdin(path) {
        let mut bytes = Vec::new();
        stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    read.map_err(|error| unreadable(&error))
}

fn unreadable(error: &Error) -> Failure {
    Failure::cannot_see(say(Word::CliFileUnreadable { why: &reason(error) }))
}

/// What a file is called where something is said of it.
pub fn name(path: &Path) -> String {
    if is_stdin(path) { say(Word::CliStandardInput) } else { path.display().to_string() }
}

/// Whether a path stands for standard input.
pub fn is_stdin(path: &Path) -> bool {
    path == Path::new(STDIN)
}

/// Makes a file that holds personal data: for its owner's eyes, and never over one that is there.
pub fn make(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = options.open(path).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    made.map_err(|error| {
        Failure::usage(say(Word::CliNotWritten { file: &path.display(), why: &reason(&error) }))
    })
}

/// Why the system refused, for what a person can do something about.
pub fn reason(error: &Error) -> String {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the system's list of errors is not ours and grows")]
    match error.kind() {
        ErrorKind::NotFound => say(Word::CliNoFile),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => say(Word::CliNoPermission),
        ErrorKind::IsADirectory => say(Word::CliIsFolder),
        ErrorKind::AlreadyExists => say(Word::CliIsThere),
        ErrorKind::StorageFull => say(Word::CliDiskFull),
        _ => say(Word::CliOtherReason { why: error }),
    }
}
