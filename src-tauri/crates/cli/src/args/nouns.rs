//! What can be done with each noun: orders, clearances, codes, questions, folders, numbers, keys, choices, files.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use munjigi_engine::services::Service;
use munjigi_engine::settings::Choice;
use munjigi_model::{Form, Occasion, OrderStatus};
use munjigi_words::Word;

use crate::lang::say;

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
    /// Keeps that one was suspended.
    #[command(about = say(Word::HelpCodeSuspend))]
    Suspend {
        /// Which.
        #[arg(value_name = "CODE", help = say(Word::HelpCodeId))]
        code: Option<i64>,
        /// From that day on.
        #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::HelpSuspendedFrom))]
        from: Option<String>,
        /// Until that day.
        #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::HelpSuspendedTo))]
        to: Option<String>,
        /// What was told last is taken back.
        #[arg(long, conflicts_with_all = ["from", "to"], help = say(Word::HelpSuspendedUndo))]
        undo: bool,
    },
    /// Keeps that one can be used again.
    #[command(about = say(Word::HelpCodeResume))]
    Resume {
        /// Which.
        #[arg(value_name = "CODE", help = say(Word::HelpCodeId))]
        code: Option<i64>,
        /// From that day on.
        #[arg(long, value_name = "YYYY-MM-DD", help = say(Word::HelpResumedOn))]
        on: Option<String>,
    },
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
    /// Households, to measure the comparison by.
    #[command(about = say(Word::HelpInspectReconcile))]
    Reconcile {
        /// Which.
        #[arg(value_name = "FILE", help = say(Word::HelpInspectReconcileFile))]
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
