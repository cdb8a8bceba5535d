//! What can be done with report kits.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use munjigi_engine::report::Office;
use munjigi_words::{Lang, Word};

use crate::lang::say;

/// Both kits of a case, or what is done around them.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct ReportArgs {
    /// What is done around them.
    #[command(subcommand)]
    pub command: Option<ReportCommand>,
    /// What is reported.
    #[arg(value_name = "INCIDENT", required = true, num_args = 1.., help = say(Word::ReportHelpIncidents))]
    pub incidents: Vec<i64>,
    /// Where they are made.
    #[arg(long, value_name = "DIR", default_value = ".", help = say(Word::ReportHelpOut))]
    pub out: PathBuf,
    /// The language of the papers.
    #[command(flatten)]
    pub papers: Papers,
    /// What is covered.
    #[arg(long, value_name = "WHAT", value_delimiter = ',', help = say(Word::ReportHelpCover))]
    pub cover: Vec<String>,
}

/// In which language papers are.
#[derive(Debug, Args)]
pub struct Papers {
    /// The language. Another name than that of the language in which the program speaks, which the parser would take for the same.
    #[arg(long, value_name = "ko|en", default_value = "ko", value_parser = PossibleValuesParser::new(Lang::ALL.map(Lang::code)), help = say(Word::ReportHelpLanguage))]
    pub letters: String,
}

/// What is done around kits.
#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// Those that were made.
    #[command(about = say(Word::ReportHelpList))]
    List,
    /// Whether one is as it was made.
    #[command(about = say(Word::ReportHelpVerify))]
    Verify {
        /// Where it is.
        #[arg(value_name = "PATH", help = say(Word::ReportHelpVerifyPath))]
        path: PathBuf,
    },
    /// The filing log.
    #[command(about = say(Word::ReportHelpLog), args_conflicts_with_subcommands = true)]
    Log {
        /// What is done with it; it is shown where nothing is.
        #[command(subcommand)]
        command: Option<LogCommand>,
    },
    /// A text to copy.
    #[command(about = say(Word::ReportHelpText))]
    Text {
        /// Of which kit.
        #[arg(value_name = "REPORT", help = say(Word::ReportHelpReport))]
        report: i64,
        /// For which office.
        #[arg(value_name = "OFFICE", value_parser = PossibleValuesParser::new(Office::ALL.iter().map(|it| it.as_str())), help = say(Word::ReportHelpTextOffice))]
        office: String,
    },
    /// What to do now.
    #[command(about = say(Word::ReportHelpSteps))]
    Steps,
    /// What to do by an answer.
    #[command(about = say(Word::ReportHelpGuide))]
    Guide {
        /// Of which incident.
        #[arg(value_name = "INCIDENT", help = say(Word::ReportHelpIncident))]
        incident: i64,
    },
    /// Who reports.
    #[command(about = say(Word::ReportHelpWho))]
    Who {
        /// Only says what is kept.
        #[arg(long, help = say(Word::ReportHelpWhoShow))]
        show: bool,
        /// Forgets it.
        #[arg(long, conflicts_with = "show", help = say(Word::ReportHelpWhoForget))]
        forget: bool,
    },
    /// The fields of customs' form.
    #[command(about = say(Word::ReportHelpForm))]
    Form {
        /// A table in their place.
        #[arg(long, value_name = "FILE", help = say(Word::ReportHelpFormFrom))]
        from: Option<PathBuf>,
        /// These first.
        #[arg(long, value_name = "FIELD", value_delimiter = ',', conflicts_with = "from", help = say(Word::ReportHelpFormOrder))]
        order: Vec<String>,
        /// As in the beginning.
        #[arg(long, conflicts_with_all = ["from", "order"], help = say(Word::ReportHelpFormReset))]
        reset: bool,
    },
    /// Captures.
    #[command(subcommand, about = say(Word::ReportHelpCapture))]
    Capture(CaptureCommand),
    /// The letter to an agent.
    #[command(about = say(Word::ReportHelpAgent))]
    Agent {
        /// What it is about.
        #[arg(value_name = "INCIDENT", required = true, num_args = 1.., help = say(Word::ReportHelpIncident))]
        incidents: Vec<i64>,
        /// Where it is made.
        #[arg(long, value_name = "DIR", default_value = ".", help = say(Word::ReportHelpOut))]
        out: PathBuf,
        /// Its language.
        #[command(flatten)]
        papers: Papers,
    },
    /// The letters that take a report back.
    #[command(about = say(Word::ReportHelpWithdraw))]
    Withdraw {
        /// Which kit.
        #[arg(value_name = "REPORT", help = say(Word::ReportHelpReport))]
        report: i64,
        /// Where they are made.
        #[arg(long, value_name = "DIR", default_value = ".", help = say(Word::ReportHelpOut))]
        out: PathBuf,
        /// Their language.
        #[command(flatten)]
        papers: Papers,
    },
}

/// What can be done with the filing log.
#[derive(Debug, Subcommand)]
pub enum LogCommand {
    /// Adds an entry.
    #[command(about = say(Word::ReportHelpLogAdd))]
    Add {
        /// Which kit.
        #[arg(value_name = "REPORT", help = say(Word::ReportHelpReport))]
        report: i64,
        /// Where and when.
        #[command(flatten)]
        filed: FiledArgs,
    },
    /// Changes one.
    #[command(about = say(Word::ReportHelpLogChange))]
    Change {
        /// Which.
        #[arg(value_name = "FILING", help = say(Word::ReportHelpFiling))]
        filing: i64,
        /// Where and when.
        #[command(flatten)]
        filed: FiledArgs,
    },
    /// Closes one.
    #[command(about = say(Word::ReportHelpLogClose))]
    Close {
        /// Which.
        #[arg(value_name = "FILING", help = say(Word::ReportHelpFiling))]
        filing: i64,
    },
    /// Opens one again.
    #[command(about = say(Word::ReportHelpLogReopen))]
    Reopen {
        /// Which.
        #[arg(value_name = "FILING", help = say(Word::ReportHelpFiling))]
        filing: i64,
    },
}

/// Where and when something was filed.
#[derive(Debug, Args)]
pub struct FiledArgs {
    /// Where.
    #[arg(value_name = "OFFICE", help = say(Word::ReportHelpOffice))]
    pub office: String,
    /// When.
    #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::ReportHelpOn))]
    pub on: Option<String>,
    /// The office's number for it.
    #[arg(long, value_name = "NUMBER", help = say(Word::ReportHelpReceipt))]
    pub receipt: Option<String>,
    /// When to look again.
    #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::ReportHelpNext))]
    pub next: Option<String>,
    /// A note.
    #[arg(long, value_name = "TEXT", help = say(Word::ReportHelpNote))]
    pub note: Option<String>,
}

/// What can be done with captures.
#[derive(Debug, Subcommand)]
pub enum CaptureCommand {
    /// Adds some.
    #[command(about = say(Word::ReportHelpCaptureAdd))]
    Add {
        /// To which incident.
        #[arg(value_name = "INCIDENT", help = say(Word::ReportHelpIncident))]
        incident: i64,
        /// Which files.
        #[arg(value_name = "FILE", required = true, num_args = 1.., help = say(Word::ReportHelpCaptureFile))]
        files: Vec<PathBuf>,
    },
    /// Lists them.
    #[command(about = say(Word::ReportHelpCaptureList))]
    List {
        /// Of which incident.
        #[arg(value_name = "INCIDENT", help = say(Word::ReportHelpIncident))]
        incident: i64,
    },
    /// Takes one away.
    #[command(about = say(Word::ReportHelpCaptureRemove))]
    Remove {
        /// Which.
        #[arg(value_name = "CAPTURE", help = say(Word::ReportHelpCaptureId))]
        capture: i64,
    },
}
