//! The arguments.

mod parser;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use munjigi_engine::services::Service;
use munjigi_engine::settings::Choice;
use munjigi_model::{AnswerKind, Form, Occasion, OrderStatus};
use munjigi_words::{Lang, Word};

use crate::lang::say;

pub use parser::{parse, parser};

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

/// What can be done with questions by hand.
#[derive(Debug, Subcommand)]
pub enum IncidentCommand {
    /// Raises one.
    #[command(about = say(Word::HelpIncidentAdd))]
    Add {
        /// What it is.
        #[arg(value_name = "WHAT", value_parser = PossibleValuesParser::new(Occasion::ALL.iter().map(|o| o.as_str())), help = say(Word::HelpIncidentWhat))]
        what: String,
        /// The day on which it came.
        #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::HelpIncidentDay))]
        date: Option<String>,
        /// Its number.
        #[arg(long, value_name = "NUMBER", help = say(Word::HelpIncidentNumber))]
        number: Option<String>,
        /// A note.
        #[arg(long, value_name = "TEXT", help = say(Word::HelpIncidentNote))]
        note: Option<String>,
    },
}

/// What can be done with orders.
#[derive(Debug, Subcommand)]
pub enum OrderCommand {
    /// Adds one.
    #[command(about = say(Word::HelpOrderAdd))]
    Add {
        /// The shop.
        #[arg(long, value_name = "NAME", help = say(Word::HelpMerchant))]
        merchant: String,
        /// Its facts.
        #[command(flatten)]
        facts: OrderArgs,
    },
    /// Lists them.
    #[command(about = say(Word::HelpOrderList))]
    List {
        /// At most so many.
        #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..), help = say(Word::HelpLimit))]
        limit: u32,
    },
    /// Shows one.
    #[command(about = say(Word::HelpOrderShow))]
    Show {
        /// Which.
        #[arg(value_name = "ORDER", help = say(Word::HelpOrderId))]
        order: i64,
    },
    /// Changes one.
    #[command(about = say(Word::HelpOrderEdit))]
    Edit {
        /// Which.
        #[arg(value_name = "ORDER", help = say(Word::HelpOrderId))]
        order: i64,
        /// The shop.
        #[arg(long, value_name = "NAME", help = say(Word::HelpMerchant))]
        merchant: Option<String>,
        /// Its facts.
        #[command(flatten)]
        facts: OrderArgs,
        /// Numbers to take away.
        #[arg(long, value_name = "NUMBER", help = say(Word::HelpRemoveWaybill))]
        remove_waybill: Vec<String>,
    },
    /// Marks one as cancelled.
    #[command(about = say(Word::HelpOrderCancel))]
    Cancel {
        /// Which.
        #[arg(value_name = "ORDER", help = say(Word::HelpOrderId))]
        order: i64,
    },
}

/// Facts of an order.
#[derive(Debug, Args)]
pub struct OrderArgs {
    /// The shop's number.
    #[arg(long, value_name = "NUMBER", help = say(Word::HelpOrderNo))]
    pub number: Option<String>,
    /// The day.
    #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::HelpDate))]
    pub date: Option<String>,
    /// What was paid.
    #[arg(long, value_name = "\"79.98 USD\"", help = say(Word::HelpTotal))]
    pub total: Option<String>,
    /// Lines.
    #[arg(long, value_name = "\"NAME x 2\"", help = say(Word::HelpItem))]
    pub item: Vec<String>,
    /// Numbers that may be seen in Korea.
    #[arg(long, value_name = "NUMBER", help = say(Word::HelpWaybill))]
    pub waybill: Vec<String>,
    /// Numbers of the way to the forwarder.
    #[arg(long, value_name = "NUMBER", help = say(Word::HelpOriginWaybill))]
    pub origin_waybill: Vec<String>,
    /// The country that it is sent from.
    #[arg(long, value_name = "US", help = say(Word::HelpShipsFrom))]
    pub ships_from: Option<String>,
    /// The forwarder.
    #[arg(long, value_name = "NAME", help = say(Word::HelpForwarder))]
    pub forwarder: Option<String>,
    /// Kilograms.
    #[arg(long, value_name = "KG", help = say(Word::HelpWeight))]
    pub weight: Option<String>,
    /// The shop's status.
    #[arg(long, value_name = "STATUS", value_parser = PossibleValuesParser::new(OrderStatus::ALL.iter().map(|s| s.as_str())), help = say(Word::HelpStatus))]
    pub status: Option<String>,
}

/// What can be done with clearances.
#[derive(Debug, Subcommand)]
pub enum ClearanceCommand {
    /// Adds one.
    #[command(about = say(Word::HelpClearanceAdd))]
    Add {
        /// House B/L.
        #[arg(long, value_name = "NUMBER", required_unless_present = "date", help = say(Word::HelpHbl))]
        hbl: Option<String>,
        /// The day of acceptance.
        #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::HelpAccepted))]
        date: Option<String>,
        /// The form.
        #[arg(long, value_name = "FORM", value_parser = PossibleValuesParser::new(Form::ALL.iter().map(|f| f.as_str())), help = say(Word::HelpForm))]
        form: Option<String>,
        /// Goods.
        #[arg(long, value_name = "TEXT", help = say(Word::HelpGoods))]
        goods: Option<String>,
        /// Declaration number.
        #[arg(long, value_name = "NUMBER", help = say(Word::HelpDeclaration))]
        declaration: Option<String>,
    },
    /// Lists them.
    #[command(about = say(Word::HelpClearanceList))]
    List,
    /// Shows one with its proofs.
    #[command(about = say(Word::HelpClearanceShow))]
    Show {
        /// Which.
        #[arg(value_name = "CLEARANCE", help = say(Word::HelpClearanceId))]
        clearance: i64,
    },
    /// Places a proof that fits several.
    #[command(about = say(Word::HelpClearanceJoin))]
    Join {
        /// Which proof.
        #[arg(value_name = "PROOF", help = say(Word::HelpSightingId))]
        proof: i64,
        /// To which clearance.
        #[arg(long, value_name = "CLEARANCE", required_unless_present = "new", conflicts_with = "new", help = say(Word::HelpJoinTo))]
        to: Option<i64>,
        /// To one of its own.
        #[arg(long, help = say(Word::HelpJoinNew))]
        new: bool,
    },
}

/// What can be done with codes.
#[derive(Debug, Subcommand)]
pub enum CodeCommand {
    /// Adds one.
    #[command(about = say(Word::HelpCodeAdd))]
    Add {
        /// The day of issue.
        #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::HelpIssued))]
        issued_on: Option<String>,
    },
    /// Shows the newest.
    #[command(about = say(Word::HelpCodeShow))]
    Show {
        /// Unmasked.
        #[arg(long, help = say(Word::HelpReveal))]
        reveal: bool,
    },
    /// Lists them, masked.
    #[command(about = say(Word::HelpCodeList))]
    List,
    /// Asks UNI-PASS about the newest.
    #[command(about = say(Word::CodeCheckHelp))]
    Verify(VerifyArgs),
}

/// How the newest code is asked about.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Something was changed since it was last asked.
    #[arg(long, help = say(Word::CodeCheckHelpChanged))]
    pub changed: bool,
    /// What belongs to it is given anew.
    #[arg(long, help = say(Word::CodeCheckHelpAgain))]
    pub again: bool,
    /// What was given is forgotten, and nothing is asked.
    #[arg(long, conflicts_with_all = ["changed", "again"], help = say(Word::CodeCheckHelpForget))]
    pub forget: bool,
}

/// What can be done with watched folders.
#[derive(Debug, Subcommand)]
pub enum FolderCommand {
    /// Adds one.
    #[command(about = say(Word::HelpFolderAdd))]
    Add {
        /// Where it lies.
        #[arg(value_name = "PATH", help = say(Word::HelpFolderPath))]
        path: PathBuf,
    },
    /// Lists them.
    #[command(about = say(Word::HelpFolderList))]
    List,
    /// Leaves one.
    #[command(about = say(Word::HelpFolderRemove))]
    Remove {
        /// Which.
        #[arg(value_name = "FOLDER", help = say(Word::HelpFolderId))]
        folder: i64,
    },
    /// Reads what is new in them.
    #[command(about = say(Word::HelpFolderLook))]
    Look,
}

/// What is followed.
#[derive(Debug, Args)]
pub struct FollowArgs {
    /// Which number; all of them are shown where none is given.
    #[arg(value_name = "NUMBER", help = say(Word::HelpFollowNumber))]
    pub number: Option<String>,
    /// No more.
    #[arg(long, requires = "number", help = say(Word::HelpFollowStop))]
    pub stop: bool,
    /// Which of several parcels.
    #[arg(long, value_name = "CARGO-NUMBER", requires = "number", conflicts_with = "stop", help = say(Word::HelpFollowParcel))]
    pub parcel: Option<String>,
}

/// What can be done with keys.
#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    /// Keeps one.
    #[command(about = say(Word::HelpKeySet))]
    Set {
        /// Of which service.
        #[arg(value_name = "SERVICE", value_parser = services(), help = say(Word::HelpKeyService))]
        service: String,
    },
    /// Lists the services.
    #[command(about = say(Word::HelpKeyList))]
    List,
    /// Forgets one.
    #[command(about = say(Word::HelpKeyRemove))]
    Remove {
        /// Of which service.
        #[arg(value_name = "SERVICE", value_parser = services(), help = say(Word::HelpKeyService))]
        service: String,
    },
}

/// What is chosen.
#[derive(Debug, Args)]
pub struct SettingArgs {
    /// Which.
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(Choice::ALL.map(Choice::as_str)), help = say(Word::HelpSettingName))]
    pub name: Option<String>,
    /// What it is to be.
    #[arg(value_name = "VALUE", requires = "name", help = say(Word::HelpSettingValue))]
    pub value: Option<String>,
    /// What it is where nothing is chosen.
    #[arg(long, requires = "name", conflicts_with = "value", help = say(Word::HelpSettingDefault))]
    pub default: bool,
}

/// The services of UNI-PASS, by number.
fn services() -> PossibleValuesParser {
    PossibleValuesParser::new(Service::ALL.map(Service::number))
}

/// What can be read without a ledger.
#[derive(Debug, Subcommand)]
pub enum InspectCommand {
    /// Any file that may be brought.
    #[command(about = say(Word::HelpInspectFile))]
    File {
        /// Which.
        #[arg(value_name = "FILE", help = say(Word::HelpFiles))]
        file: PathBuf,
    },
    /// An answer of UNI-PASS.
    #[command(about = say(Word::HelpInspectUnipass))]
    Unipass {
        /// The captured bytes.
        #[arg(value_name = "FILE", help = say(Word::HelpFiles))]
        file: PathBuf,
    },
}

/// The answers, and how to take one back.
fn answers() -> impl Iterator<Item = String> {
    AnswerKind::ALL.iter().map(|a| a.as_str().replace('_', "-")).chain(["undo".to_owned()])
}
