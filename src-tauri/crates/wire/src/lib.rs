//! The JSON shapes that leave the program. The window, `--json` and `export` give the same [`Order`], the same [`Clearance`] and the
//! same [`Incident`].
//!
//! - Row numbers are texts (`"12"`): JavaScript's numbers are not ours.
//! - Days are `YYYY-MM-DD` in Korea, moments RFC 3339 in UTC (`2026-11-22T03:00:00Z`), amounts and weights exact decimals as text.
//! - Words (`status`, `form`, `stage`, …) are the model's, in English and lower case; what a person reads is made from them by `words`.
//! - What is not known is `null`, never left out. A customs code is always masked.
//!
//! ```
//! use munjigi_wire::Waybill;
//!
//! let waybill = Waybill { number: "509812044885".into(), leg: "korea".into(), carriers: vec!["cj".into()] };
//! let json = serde_json::to_string(&waybill)?;
//! assert_eq!(json, r#"{"number":"509812044885","leg":"korea","carriers":["cj"]}"#);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod bringing;
mod check;
mod clearance;
mod code;
mod commands;
mod error;
mod export;
mod file_reading;
mod folders;
mod import;
mod incident;
mod inspect;
mod order;
mod report;
mod said;
#[cfg(feature = "typescript")]
mod typescript;
mod watch;
mod window;

pub use bringing::{
    AnswerAll, Bringing, Folder, FolderUnread, KeptUnread, ManyIncidents, OneFolder, OneThing, OneUnread,
    Pasted, Review, ReviewGroup, Sample, Shop, Sources, TeachThing, Thing, ThingAt,
};
pub use check::{Check, CheckState, Sight, Span};
pub use clearance::{Clearance, ClearancePage, Fact, Sighting, Unjoined};
pub use code::{Code, CodeChanged, CodeCheck, CodeOutcome, Suspended};
pub use error::{ErrorBody, ErrorCode};
pub use export::{EXPORT_FORMAT, Export};
pub use file_reading::{FileReading, ReadClearance, ReadDelivery, ReadItem, ReadNot, ReadOrder};
pub use folders::{FolderNotRead, FolderRead, FolderWaiting, LookedAtFolders};
pub use import::{
    Ask, AskedColumn, Cautioned, Counts, FileClearance, FileOrder, History, Imported, Summary, Taught,
    UnreadPart,
};
pub use incident::{Answer, Answered, Change, Incident, IncidentState, Reason, Why};
pub use inspect::{
    CargoProgressReading, CodeCheckReading, CustomsRatesReading, PostalFacts, PostalReading, UnipassFacts,
    UnipassReading, UnipassRow,
};
pub use order::{InWon, Item, Money, Order, OrderPage, Waybill, order_label};
pub use report::{Advice, Capture, Filing, Guidance, Report, Reporter, Step, Steps};
#[cfg(feature = "typescript")]
pub use typescript::typescript;
pub use watch::{
    ChooseParcel, Chosen, FollowNumber, FollowedNumber, GiveKey, HealthState, OneFollowed, OneService,
    ParcelChoice, Reminder, ServiceKey, SourceHealth, SourceTrouble, Watched,
};
pub use window::{
    ChooseLanguage, Door, Doubt, FindClearances, FindOrders, GiveAnswer, JoinProof, Look, Nothing,
    OneClearance, OneIncident, Show, Unlock,
};

/// A moment as it is sent.
fn moment(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
