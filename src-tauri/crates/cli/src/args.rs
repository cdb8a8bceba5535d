//! The arguments.

mod nouns;
mod parser;
mod report;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use munjigi_model::AnswerKind;
use munjigi_words::{Lang, Word};

use crate::lang::say;

pub use nouns::{
    ClearanceCommand, CodeCommand, FolderCommand, FollowArgs, IncidentCommand, InspectCommand, KeyCommand,
    OrderArgs, OrderCommand, SettingArgs, VerifyArgs,
};
pub use parser::{parse, parser};
pub use report::{CaptureCommand, FiledArgs, LogCommand, Papers, ReportArgs, ReportCommand};

/// The whole command line.
#[derive(Debug, clap::Parser)]
#[command(name = "munjigi", version, about = say(Word::HelpAbout), after_help = say(Word::HelpAfter))]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// Options that stand before or after the command.
#[derive(Debug, Args)]
pub struct Global {
    /// The ledger.
    #[arg(long, global = true, value_name = "PATH", help = say(Word::HelpLedger))]
    pub ledger: Option<PathBuf>,
    /// Its key.
    #[arg(long, global = true, value_name = "PATH", help = say(Word::HelpKeyFile))]
    pub key_file: Option<PathBuf>,
    /// JSON.
    #[arg(long, global = true, help = say(Word::HelpJson))]
    pub json: bool,
    /// Language.
    #[arg(long, global = true, value_name = "ko|en", value_parser = PossibleValuesParser::new(Lang::ALL.map(Lang::code)), help = say(Word::HelpLang))]
    pub lang: Option<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Brings files.
    #[command(about = say(Word::HelpImport))]
    Import {
        /// Which.
        #[arg(required = true, value_name = "FILE", help = say(Word::HelpFiles))]
        files: Vec<PathBuf>,
        /// How.
        #[command(flatten)]
        how: BringArgs,
    },
    /// Brings what was copied.
    #[command(about = say(Word::HelpPaste))]
    Paste {
        /// How.
        #[command(flatten)]
        how: BringArgs,
    },
    /// The review of the past.
    #[command(about = say(Word::HelpReview))]
    Review,
    /// From where it knows what it knows.
    #[command(about = say(Word::HelpSources))]
    Sources,
    /// What may be shown of something unread.
    #[command(about = say(Word::HelpSample))]
    Sample {
        /// Which.
        #[arg(value_name = "UNREAD", help = say(Word::HelpUnreadId))]
        unread: i64,
    },
    /// The line of truth.
    #[command(about = say(Word::HelpCheck))]
    Check,
    /// Questions.
    #[command(about = say(Word::HelpIncidents))]
    Incidents {
        /// Those that have ended too.
        #[arg(long, help = say(Word::HelpAll))]
        all: bool,
    },
    /// Answers.
    #[command(about = say(Word::HelpAnswer))]
    Answer {
        /// Which incidents.
        #[arg(value_name = "INCIDENT", required = true, num_args = 1.., help = say(Word::HelpIncidentId))]
        incidents: Vec<i64>,
        /// The answer.
        #[arg(value_name = "ANSWER", value_parser = PossibleValuesParser::new(answers()), help = say(Word::HelpAnswerKind))]
        answer: String,
        /// The order that it is of.
        #[arg(long, value_name = "ORDER", help = say(Word::HelpAnswerOrder))]
        order: Option<i64>,
        /// Nothing is answered.
        #[arg(long, help = say(Word::HelpAnswerDryRun))]
        dry_run: bool,
    },
    /// Questions by hand.
    #[command(subcommand, about = say(Word::HelpIncident))]
    Incident(IncidentCommand),
    /// The reasons of a verdict.
    #[command(about = say(Word::HelpWhy))]
    Why {
        /// Over which clearance.
        #[arg(value_name = "CLEARANCE", help = say(Word::HelpClearanceId))]
        clearance: i64,
        /// With what they weigh.
        #[arg(long, help = say(Word::HelpWhyAll))]
        all: bool,
    },
    /// Gives up a wrong link.
    #[command(about = say(Word::HelpUnlink))]
    Unlink {
        /// Of which clearance.
        #[arg(value_name = "CLEARANCE", help = say(Word::HelpClearanceId))]
        clearance: i64,
        /// Takes that back.
        #[arg(long, help = say(Word::HelpUnlinkUndo))]
        undo: bool,
    },
    /// Orders.
    #[command(subcommand, about = say(Word::HelpOrder))]
    Order(OrderCommand),
    /// Clearances.
    #[command(subcommand, about = say(Word::HelpClearance))]
    Clearance(ClearanceCommand),
    /// Codes.
    #[command(subcommand, about = say(Word::HelpCode))]
    Code(CodeCommand),
    /// Watched folders.
    #[command(subcommand, about = say(Word::HelpFolder))]
    Folder(FolderCommand),
    /// The watch.
    #[command(about = say(Word::HelpWatch))]
    Watch {
        /// One look.
        #[arg(long, help = say(Word::HelpWatchOnce))]
        once: bool,
        /// At all that is under way, due or not.
        #[arg(long, requires = "once", help = say(Word::HelpWatchNow))]
        now: bool,
    },
    /// Numbers that are followed.
    #[command(about = say(Word::HelpFollow))]
    Follow(FollowArgs),
    /// Keys of services.
    #[command(subcommand, about = say(Word::HelpKey))]
    Key(KeyCommand),
    /// What the person chose.
    #[command(about = say(Word::HelpSetting))]
    Setting(SettingArgs),
    /// Fraud report kits.
    #[command(about = say(Word::ReportHelpAbout))]
    Report(ReportArgs),
    /// Everything as JSON.
    #[command(about = say(Word::HelpExport))]
    Export {
        /// Into a file.
        #[arg(long, value_name = "PATH", help = say(Word::HelpOut))]
        out: Option<PathBuf>,
    },
    /// Looks at every page.
    #[command(about = say(Word::HelpVerify))]
    Verify,
    /// Reads without a ledger.
    #[command(subcommand, about = say(Word::HelpInspect))]
    Inspect(InspectCommand),
    /// Shell completions.
    #[command(about = say(Word::HelpCompletions))]
    Completions {
        /// Of which shell.
        #[arg(value_name = "SHELL", help = say(Word::HelpShell))]
        shell: clap_complete::Shell,
    },
}

/// How something is brought.
#[derive(Debug, Args)]
pub struct BringArgs {
    /// Nothing is taken.
    #[arg(long, help = say(Word::HelpDryRun))]
    pub dry_run: bool,
    /// What columns are.
    #[arg(long, value_name = "NAME=MEANING", help = say(Word::HelpColumn))]
    pub column: Vec<String>,
    /// Whose orders they are.
    #[arg(long, value_name = "NAME", help = say(Word::HelpShop))]
    pub shop: Option<String>,
}

/// The answers, and how to take one back.
fn answers() -> impl Iterator<Item = String> {
    AnswerKind::ALL.iter().map(|a| a.as_str().replace('_', "-")).chain(["undo".to_owned()])
}
