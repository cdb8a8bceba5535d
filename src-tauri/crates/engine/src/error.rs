//! What can go wrong in a use case.

use chrono::{DateTime, Utc};
use munjigi_ledger as ledger;
use munjigi_model::{AnswerKind, IncidentId, KstDate};
use munjigi_wire::ErrorCode;

/// Shorthand for this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong in a use case. [`Error::message`] says it to a person.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] ledger::Error),
    /// Something that was brought cannot be read.
    #[error(transparent)]
    Unreadable(#[from] munjigi_intake::Error),
    /// Something that was brought does nothing but ask: which column is what, what a picture shows.
    #[error("the person has to say what it is")]
    Asks(Vec<munjigi_wire::Ask>),
    /// What the person says of a file is not what belongs there.
    #[error("{field} is not understood")]
    NotUnderstood {
        /// `day`, `waybill`, `merchant`, `columns`, `name`, `phone`, `postcode`; of reports `home`, `mail`, `office`, `receipt`, `note`,
        /// `form`.
        field: &'static str,
    },
    /// What is to be watched is no folder, or has a name that cannot be kept.
    #[error("not a folder that can be watched")]
    NotAFolder,
    /// The system has no folder for a program's data.
    #[error("this system has no folder for the data of programs")]
    NoDataFolder,
    /// What the person wished for is limited.
    #[error("not before {until}")]
    TooSoon {
        /// From when on it may be wished for again.
        until: DateTime<Utc>,
    },
    /// The system's trusted certificates cannot be had, without which nothing is asked.
    #[error("this system's trusted certificates cannot be had")]
    NoEncryption,
    /// There is no key for what was to be asked of UNI-PASS.
    #[error("there is no key for {}", .service.number())]
    NoKey {
        /// Of which service.
        service: unipass::Service,
    },
    /// UNI-PASS is not asked for anything at the moment: it was asked for enough, or does not answer.
    #[error("UNI-PASS is left alone until {until}")]
    LeftAlone {
        /// Until then.
        until: DateTime<Utc>,
    },
    /// The code was asked about less than a month ago.
    #[error("the code may be asked about again on {again_on}")]
    CheckedLately {
        /// From this day on it may be again.
        again_on: KstDate,
    },
    /// No code was ever entered.
    #[error("no code was ever entered")]
    NoCode,
    /// The name and the phone number that belong to the code were never given.
    #[error("what belongs to the code was never given")]
    NoDetails,
    /// There is nothing to take back.
    #[error("there is nothing to take back")]
    NothingToUndo,
    /// Days of which nothing can be known yet, or an end before its beginning.
    #[error("days that are still to come, or the wrong way round")]
    NotSuchDays,
    /// The code is not suspended.
    #[error("the code is not suspended")]
    NotSuspended,
    /// No order is linked to the clearance, or by the person's own answer.
    #[error("no order is linked to it")]
    NotLinked,
    /// No incident was named to be reported.
    #[error("nothing was named to be reported")]
    NothingToReport,
    /// What is not answered with *not mine* is not reported.
    #[error("incident {incident} is not answered with not_mine")]
    NotReportable {
        /// Which incident.
        incident: IncidentId,
        /// The answer in force.
        answer: Option<AnswerKind>,
    },
    /// The letter to an agent is for what is answered with *agent*.
    #[error("incident {incident} is not answered with agent")]
    NotAnAgents {
        /// Which incident.
        incident: IncidentId,
    },
    /// Incidents of several people, who report each for themselves.
    #[error("the incidents are of several holders")]
    SeveralHolders,
    /// Nothing is in the file.
    #[error("the file is empty")]
    EmptyCapture,
    /// The file is larger than what is kept of one.
    #[error("the file has {bytes} bytes, {most} can be kept")]
    CaptureTooLarge {
        /// Its length in bytes.
        bytes: u64,
        /// What can be kept.
        most: u64,
    },
    /// A day of filing that is still to come.
    #[error("the day of filing is still to come")]
    FiledLater,
    /// The day to look again lies before the day of filing.
    #[error("the day to look again lies before the day of filing")]
    NextBeforeFiled,
    /// Nothing that was handed in and is still open turned out to be the person's own.
    #[error("there is nothing to take back at an office")]
    NothingToWithdraw,
    /// A paper could not be made.
    #[error(transparent)]
    NoPaper(#[from] munjigi_report::paper::PaperError),
    /// A kit could not be written.
    #[error(transparent)]
    KitNotWritten(#[from] munjigi_report::folder::WriteError),
    /// There is no kit to verify, or it cannot be read.
    #[error(transparent)]
    NoKit(#[from] munjigi_report::verify::VerifyError),
    /// A file of households, to measure the comparison by, cannot be read.
    #[error(transparent)]
    HouseholdsUnread(#[from] munjigi_reconcile::set::SetError),
}

impl Error {
    /// The incident of [`Error::NotReportable`].
    pub(crate) fn not_reportable(&self) -> Option<IncidentId> {
        if let Self::NotReportable { incident, .. } = self { Some(*incident) } else { None }
    }

    /// The kind, by which a program decides what to do.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Ledger(ledger::Error::NoSuch { .. } | ledger::Error::AlreadyThere { .. })
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
            | Self::KitNotWritten(_)
            | Self::NotUnderstood { .. }
            | Self::NotAFolder
            | Self::TooSoon { .. }
            | Self::CheckedLately { .. }
            | Self::NoCode
            | Self::NoDetails => ErrorCode::Usage,
            Self::Ledger(_) | Self::NoDataFolder => ErrorCode::Ledger,
            Self::Unreadable(_)
            | Self::HouseholdsUnread(_)
            | Self::NoPaper(_)
            | Self::NoKit(_)
            | Self::Asks(_)
            | Self::NoEncryption
            | Self::NoKey { .. }
            | Self::LeftAlone { .. } => ErrorCode::CannotSee,
        }
    }
}
