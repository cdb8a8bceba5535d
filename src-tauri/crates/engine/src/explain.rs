//! Errors in the person's language: one sentence that says what is wrong and what to do.

use munjigi_intake as intake;
use munjigi_ledger as ledger;
use munjigi_ledger::key::KeychainError;
use munjigi_model::carrier::OtherNumber;
use munjigi_model::{PcccError, WaybillError};
use munjigi_reconcile::set::{self, SetError};
use munjigi_report::answer_word;
use munjigi_wire as wire;
use munjigi_words::{Lang, Word, place};

use crate::line::{full_day, moment};
use crate::report::trouble;
use crate::{Error, nouns};

impl Error {
    /// What is wrong and what to do, for a person.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Ledger(error) => of_ledger(error, lang),
            Self::Unreadable(error) => of_intake(error, lang),
            Self::Asks(asks) => of_asks(asks, lang),
            Self::NotUnderstood { field } => {
                lang.say(Word::ErrorNotUnderstood { field: &lang.say(nouns::field(field)) })
            }
            Self::NotAFolder => lang.say(Word::ErrorNotAFolder),
            Self::NoDataFolder => lang.say(Word::ErrorNoDataFolder),
            Self::NoEncryption => lang.say(Word::ErrorNoEncryption),
            Self::TooSoon { until } => lang.say(Word::ErrorTooSoon { at: &moment(&until.to_rfc3339()) }),
            Self::NoKey { service } => lang.say(Word::CodeCheckNoKey { service: &service.number() }),
            Self::LeftAlone { until } => {
                lang.say(Word::CodeCheckLeftAlone { until: &moment(&until.to_rfc3339()) })
            }
            Self::CheckedLately { again_on } => {
                lang.say(Word::CodeCheckLately { day: &full_day(&again_on.to_string(), lang) })
            }
            Self::NoCode => lang.say(Word::CodeCheckNoCode),
            Self::NoDetails => lang.say(Word::CodeCheckNoDetails),
            Self::NothingToUndo => lang.say(Word::ErrorNothingToUndo),
            Self::NotSuchDays => lang.say(Word::ErrorNotSuchDays),
            Self::NotSuspended => lang.say(Word::ErrorNotSuspended),
            Self::NotLinked => lang.say(Word::ErrorNotLinked),
            Self::NothingToReport => lang.say(Word::ReportErrorNoIncident),
            Self::NotReportable { incident, answer: None } => {
                lang.say(Word::ReportErrorNotAnswered { incident })
            }
            Self::NotAnAgents { incident } => lang.say(Word::ReportErrorNotAnAgents { incident }),
            Self::NotReportable { incident, answer: Some(answer) } => {
                let answer = lang.say(answer_word(*answer));
                lang.say(Word::ReportErrorOtherAnswer { incident, answer: &answer })
            }
            Self::SeveralHolders => lang.say(Word::ReportErrorSeveralHolders),
            Self::EmptyCapture => lang.say(Word::ReportErrorCaptureEmpty),
            Self::CaptureTooLarge { bytes, most } => {
                lang.say(Word::ReportErrorCaptureTooLarge { bytes: *bytes, most: *most })
            }
            Self::FiledLater => lang.say(Word::ReportErrorFiledLater),
            Self::NextBeforeFiled => lang.say(Word::ReportErrorNextBeforeFiled),
            Self::NothingToWithdraw => lang.say(Word::ReportErrorNothingToWithdraw),
            Self::NoPaper(why) => lang.say(Word::ReportErrorNoPaper { why }),
            Self::KitNotWritten(why) => trouble::not_written(why, lang),
            Self::NoKit(why) => lang.say(trouble::no_kit(*why)),
            Self::HouseholdsUnread(why) => of_households(why, lang),
        }
    }

    /// The same in a window, for somebody who may never have seen a terminal: where the way out is another there, it is said.
    pub fn message_in_window(&self, lang: Lang) -> String {
        let in_window = match self {
            Self::Ledger(error) => of_ledger_in_window(error, lang),
            Self::NoDataFolder => Some(lang.say(Word::TroubleNoDataFolder)),
            Self::Asks(_) => Some(lang.say(Word::TroubleAsks)),
            Self::KitNotWritten(why) => trouble::not_written_in_window(why, lang),
            Self::Unreadable(_)
            | Self::NotUnderstood { .. }
            | Self::NotAFolder
            | Self::NoEncryption
            | Self::TooSoon { .. }
            | Self::NoKey { .. }
            | Self::LeftAlone { .. }
            | Self::CheckedLately { .. }
            | Self::NoCode
            | Self::NoDetails
            | Self::NothingToUndo
            | Self::NotSuchDays
            | Self::NotSuspended
            | Self::NotLinked
            | Self::NothingToReport
            | Self::NotReportable { .. }
            | Self::NotAnAgents { .. }
            | Self::SeveralHolders
            | Self::EmptyCapture
            | Self::CaptureTooLarge { .. }
            | Self::FiledLater
            | Self::NextBeforeFiled
            | Self::NothingToWithdraw
            | Self::NoPaper(_)
            | Self::NoKit(_)
            | Self::HouseholdsUnread(_) => None,
        };
        in_window.unwrap_or_else(|| self.message(lang))
    }
}

fn of_households(why: &SetError, lang: Lang) -> String {
    match why {
        SetError::Shape(fault) => {
            lang.say(Word::InspectShape { line: &fault.line(), column: &fault.column() })
        }
        SetError::Format { found } => lang.say(Word::InspectFormat { found, format: &set::FORMAT }),
        SetError::Value { place, value, what: _ } => lang.say(Word::InspectValue { place, value }),
    }
}

fn of_ledger(error: &ledger::Error, lang: Lang) -> String {
    use ledger::Error as E;
    let word = match error {
        E::WrongKey => Word::ErrorWrongKey,
        E::KeyGone => Word::ErrorKeyGone,
        E::WrongPassphrase => Word::ErrorWrongPassphrase,
        E::PassphraseNeeded => Word::ErrorPassphraseNeeded,
        E::NowhereToKeepKey => Word::ErrorNowhereToKeepKey,
        E::KeyFileLength { bytes } => Word::ErrorKeyFileLength { bytes: *bytes },
        E::KeyFileUnreadable(_) => Word::ErrorKeyFileUnreadable,
        E::Keychain(KeychainError::Absent) => Word::ErrorKeychainAbsent,
        E::Keychain(KeychainError::Locked) => Word::ErrorKeychainLocked,
        E::Keychain(KeychainError::Dismissed) => Word::ErrorKeychainDismissed,
        E::Keychain(KeychainError::NotAKey | KeychainError::Refused) => Word::ErrorKeychainRefused,
        E::KeysDamaged => Word::ErrorKeysDamaged,
        E::NotALedger => Word::ErrorNotALedger,
        E::TooNewToRead { .. } => Word::ErrorTooNewToRead,
        E::TooNewToWrite { .. } => Word::ErrorTooNewToWrite,
        E::Damaged => Word::ErrorDamaged,
        E::Busy => Word::ErrorBusy,
        E::InUse => Word::ErrorInUse,
        E::DiskFull => Word::ErrorDiskFull,
        E::ReadOnly => Word::ErrorReadOnly,
        E::Folder { folder, .. } => return lang.say(Word::ErrorFolder { folder: &folder.display() }),
        E::NoSuch { what } => return lang.say(Word::ErrorNoSuch { what: &lang.say(nouns::row(what)) }),
        E::AlreadyThere { what } => {
            return lang.say(Word::ErrorAlreadyThere { what: &lang.say(nouns::row(what)) });
        }
        // Faults of the program or of the system: nobody can act on their names, and whoever helps needs them as they are.
        E::Value { .. } | E::Io(_) | E::Sqlite(_) | E::Faulted => {
            return lang.say(Word::ErrorLedger { why: error });
        }
    };
    lang.say(word)
}

/// What a window says otherwise than the command line.
fn of_ledger_in_window(error: &ledger::Error, lang: Lang) -> Option<String> {
    use ledger::Error as E;
    let word = match error {
        E::KeyGone => Word::TroubleKeyGone,
        E::PassphraseNeeded => Word::DoorPassphraseWhy,
        E::NowhereToKeepKey => Word::DoorNewWhy,
        E::Keychain(KeychainError::Absent) => Word::DoorKeychainAbsent,
        E::Keychain(KeychainError::Locked) => Word::DoorKeychainLocked,
        E::Keychain(KeychainError::Dismissed) => Word::DoorKeychainDismissed,
        E::Keychain(KeychainError::NotAKey | KeychainError::Refused) => Word::TroubleKeychainRefused,
        E::KeysDamaged => Word::TroubleKeysDamaged,
        E::NotALedger => Word::TroubleNotALedger,
        E::ReadOnly => Word::TroubleReadOnly,
        E::NoSuch { what } => {
            return Some(lang.say(Word::TroubleNoSuch { what: &lang.say(nouns::row(what)) }));
        }
        E::WrongKey
        | E::WrongPassphrase
        | E::KeyFileLength { .. }
        | E::KeyFileUnreadable(_)
        | E::TooNewToRead { .. }
        | E::TooNewToWrite { .. }
        | E::Damaged
        | E::Busy
        | E::InUse
        | E::DiskFull
        | E::Folder { .. }
        | E::AlreadyThere { .. }
        | E::Value { .. }
        | E::Io(_)
        | E::Sqlite(_)
        | E::Faulted => return None,
    };
    Some(lang.say(word))
}

fn of_intake(error: &intake::Error, lang: Lang) -> String {
    use intake::Error as E;
    let word = match error {
        E::Empty => Word::UnreadableEmpty,
        E::TooLarge { bytes, most } => Word::UnreadableTooLarge { bytes: *bytes as u64, most: *most as u64 },
        E::Encoding => Word::UnreadableEncoding,
        E::NotRecognised => Word::UnreadableNotRecognised,
        E::BrokenJson { line, column } => {
            Word::UnreadableBrokenJson { line: *line as u64, column: *column as u64 }
        }
        E::AnswerFailed { .. } => Word::UnreadableAnswerFailed,
        E::AnswerIncomplete { key } => return lang.say(Word::UnreadableAnswerIncomplete { key }),
        E::NoList => Word::UnreadableNoList,
        E::NoColumn { column } => return lang.say(Word::UnreadableNoColumn { column }),
        E::EmptyUnproven { .. } => Word::UnreadableEmptyUnproven,
        E::TooDeep | E::TooMuchInside { .. } | E::TooManyInside { .. } => Word::UnreadableTooMuchInside,
        E::OldWorkbook => Word::UnreadableOldWorkbook,
        E::NotOpened => Word::UnreadableNotOpened,
    };
    lang.say(word)
}

/// What has to be said of a file before it can be taken, in a terminal.
fn of_asks(asks: &[wire::Ask], lang: Lang) -> String {
    let columns = asks.iter().find_map(|ask| match ask {
        wire::Ask::Columns { columns, .. } => Some(columns),
        wire::Ask::Order { .. } | wire::Ask::Row { .. } | wire::Ask::Shop { .. } => None,
    });
    match columns {
        Some(columns) => {
            let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
            lang.say(Word::ErrorAsksColumns { columns: &names.join(", ") })
        }
        None if asks.iter().any(|ask| matches!(ask, wire::Ask::Shop { .. })) => lang.say(Word::ErrorAsksShop),
        None => lang.say(Word::ErrorAsksRow),
    }
}

/// Why a text is no tracking number, and what to do.
pub fn waybill_fault(error: &WaybillError, lang: Lang) -> String {
    let word = match error {
        WaybillError::Empty => Word::WaybillEmpty,
        WaybillError::DamagedBySpreadsheet => Word::WaybillDamaged,
        WaybillError::Masked => Word::WaybillMasked,
        WaybillError::Character(character) => return lang.say(Word::WaybillCharacter { character }),
        WaybillError::TooShort { .. } => Word::WaybillShort,
        WaybillError::TooLong { .. } => Word::WaybillLong,
        WaybillError::NoDigit => Word::WaybillNoDigit,
    };
    lang.say(word)
}

/// What a number is that is no parcel's own, and what to give instead.
pub fn other_number(what: OtherNumber, lang: Lang) -> String {
    lang.say(match what {
        OtherNumber::CargoControl => Word::WaybillCargoControl,
        OtherNumber::ListClearance | OtherNumber::ImportDeclaration => Word::WaybillDeclaration,
        OtherNumber::MobilePhone => Word::WaybillPhone,
    })
}

/// Why a text is no customs code, and what to do. Never repeats the text.
pub fn pccc_fault(error: PcccError, lang: Lang) -> String {
    let word = match error {
        PcccError::Empty => Word::PcccEmpty,
        PcccError::MissingP => Word::PcccMissingP,
        PcccError::OtherFirstLetter => Word::PcccOtherLetter,
        PcccError::TooShort { digits } => Word::PcccShort { digits: digits as u64 },
        PcccError::TooLong => Word::PcccLong,
        PcccError::NotADigit { position } => Word::PcccNotADigit { position: position as u64 },
    };
    lang.say(word)
}

/// A part of a file that was not read: where, and why.
pub fn unread_part(part: &wire::UnreadPart, lang: Lang) -> String {
    let column = part.column.as_deref().unwrap_or_default();
    let why = match part.why.as_str() {
        "damaged" => Word::UnreadDamaged,
        "no_number" => Word::UnreadNoNumber,
        "masked" => Word::UnreadMasked,
        "not_a_number" => Word::UnreadNotANumber,
        "numbers_together" => Word::UnreadNumbersTogether,
        "column" => Word::UnreadColumn { column: &column },
        "no_column" => Word::UnreadNoColumn { column: &column },
        "cells" => Word::UnreadCells,
        "quotes" => Word::UnreadQuotes,
        "count" => Word::UnreadCount,
        "more_pages" => Word::UnreadMorePages,
        "no_extent" => Word::UnreadNoExtent,
        "cut_off" => Word::UnreadCutOff,
        "not_recognised" => Word::UnreadNotRecognised,
        "nothing_to_clear" => Word::UnreadNothingToClear,
        "not_read" => Word::UnreadNotRead,
        "spoofed" | "impersonated" => Word::UnreadSpoofed,
        "smishing" => Word::UnreadSmishing,
        "not_kept" => Word::UnreadNotKept,
        "columns" => Word::UnreadColumns,
        "shop" => Word::UnreadShop,
        _ => Word::UnreadNothing,
    };
    format!("{}: {}", place(&part.place, lang), lang.say(why))
}

/// What to be careful about: where, and what.
pub fn caution(caution: &wire::Cautioned, lang: Lang) -> String {
    let said = match caution.caution.as_str() {
        "smishing" => Word::CautionSmishing,
        "day_or_month" => Word::CautionDayOrMonth,
        _ => Word::CautionUnconfirmed,
    };
    format!("{}: {}", place(&caution.place, lang), lang.say(said))
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    fn everything_that_can_happen() -> Vec<Error> {
        use ledger::Error as E;
        let io = || io::Error::other("x");
        let keychain = [
            KeychainError::Absent,
            KeychainError::Locked,
            KeychainError::Dismissed,
            KeychainError::NotAKey,
            KeychainError::Refused,
        ];
        let ledger = [
            E::WrongKey,
            E::KeyGone,
            E::WrongPassphrase,
            E::PassphraseNeeded,
            E::NowhereToKeepKey,
            E::KeyFileLength { bytes: 5 },
            E::KeyFileUnreadable(io()),
            E::KeysDamaged,
            E::NotALedger,
            E::TooNewToRead { needed: 3, known: 2 },
            E::TooNewToWrite { needed: 3, known: 2 },
            E::Damaged,
            E::Busy,
            E::InUse,
            E::DiskFull,
            E::ReadOnly,
            E::Folder { folder: "장부".into(), source: io() },
            E::AlreadyThere { what: "order" },
            E::NoSuch { what: "incident" },
            E::Value { column: "form" },
            E::Io(io()),
            E::Faulted,
        ];
        let ledger = ledger.into_iter().chain(keychain.into_iter().map(E::Keychain));
        ledger
            .map(Error::Ledger)
            .chain([Error::NoDataFolder, Error::NotAFolder, Error::NothingToUndo, Error::NotLinked])
            .collect()
    }

    #[test]
    fn a_window_names_no_option_but_where_it_says_that_a_terminal_is_the_only_way() {
        for (lang, terminal) in [(Lang::Ko, "터미널에서만"), (Lang::En, "only a terminal")] {
            for error in everything_that_can_happen() {
                let said = error.message_in_window(lang);
                assert!(!said.is_empty(), "{error:?}");
                let is_of_terminal =
                    ["--", "munjigi ", "터미널", "terminal"].iter().any(|t| said.contains(t));
                assert_eq!(is_of_terminal, said.to_lowercase().contains(terminal), "{said}");
            }
        }
        assert!(Error::NoDataFolder.message_in_window(Lang::Ko).contains("--ledger"));
    }

    #[test]
    fn a_terminal_hears_its_own_way_out() {
        let gone = Error::Ledger(ledger::Error::KeyGone);
        assert_ne!(gone.message(Lang::Ko), gone.message_in_window(Lang::Ko));
        assert!(gone.message(Lang::Ko).contains("--key-file"));
        let busy = Error::Ledger(ledger::Error::Busy);
        assert_eq!(busy.message(Lang::En), busy.message_in_window(Lang::En));
    }
}
