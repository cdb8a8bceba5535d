//! Why a file gives no reading at all.

/// Why a file could not be read. None of these may be taken for "nothing cleared" or "nothing ordered".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No bytes, or nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// More than is read of a file of its kind.
    #[error("{bytes} bytes; of such a file at most {most} are read")]
    TooLarge {
        /// Size of the file, or of the page within it.
        bytes: usize,
        /// The largest that is read.
        most: usize,
    },
    /// The bytes are text in none of the encodings that are known.
    #[error("not text in an encoding that is known or that it names")]
    Encoding,
    /// The file is nothing that Munjigi knows.
    #[error("not a file that Munjigi knows")]
    NotRecognised,
    /// It begins as JSON and is not.
    #[error("the JSON breaks off or is wrong: line {line}, column {column}")]
    BrokenJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// The answer is one that tells of a failure.
    #[error("the answer says that it failed: {message}")]
    AnswerFailed {
        /// Its own words, with every long number masked.
        message: String,
    },
    /// The answer lacks something without which its list cannot be trusted.
    #[error("the answer's {key} is missing, or is not what it should be")]
    AnswerIncomplete {
        /// What it lacks.
        key: &'static str,
    },
    /// It is the page of the clearance list, but the list is not in it: not signed in, or saved before it was shown.
    #[error("the page of the clearance list, without the list")]
    NoList,
    /// A column without which no row can be read. The page may have changed.
    #[error("the column {column} is missing")]
    NoColumn {
        /// As the page wrote it so far.
        column: &'static str,
    },
    /// The list shows no row, and nothing proves that there is none to show.
    #[error("the list shows no row, and does not say that there is none")]
    EmptyUnproven {
        /// How many rows it should have by its own account.
        said: Option<usize>,
    },
    /// Files are packed into files, deeper than any real one.
    #[error("files within files, too deep to be opened")]
    TooDeep,
    /// What is packed in it comes to more than is opened.
    #[error("more than {most} bytes are packed in it")]
    TooMuchInside {
        /// The most that is opened, in bytes.
        most: usize,
    },
    /// More files, sheets or cells are in it than in any real one.
    #[error("more than {most} parts are in it")]
    TooManyInside {
        /// The most that are read.
        most: usize,
    },
    /// A workbook as spreadsheets before 1997 wrote it (BIFF2 to BIFF5).
    #[error("a workbook of before 1997: save it as XLSX or CSV")]
    OldWorkbook,
    /// It begins as an archive or a workbook and is not one, or needs a password.
    #[error("it cannot be opened: it breaks off, or it needs a password")]
    NotOpened,
}

impl Error {
    /// A stable word for JSON and for the words of a person's language.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::Encoding => "encoding",
            Self::NotRecognised => "not_recognised",
            Self::BrokenJson { .. } => "broken_json",
            Self::AnswerFailed { .. } => "answer_failed",
            Self::AnswerIncomplete { .. } => "answer_incomplete",
            Self::NoList => "no_list",
            Self::NoColumn { .. } => "no_column",
            Self::EmptyUnproven { .. } => "empty_unproven",
            Self::TooDeep => "too_deep",
            Self::TooMuchInside { .. } => "too_much_inside",
            Self::TooManyInside { .. } => "too_many_inside",
            Self::OldWorkbook => "old_workbook",
            Self::NotOpened => "not_opened",
        }
    }
}
