//! What lies in front of the person in the window: files and pastes that were brought and are looked at before they are taken.

use serde::{Deserialize, Serialize};

use crate::{
    Chosen, FileClearance, FileOrder, FollowedNumber, Imported, ServiceKey, SourceHealth, Taught, UnreadPart,
};

/// Everything that was brought and neither put away nor forgotten yet, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Bringing {
    /// One entry a file or paste.
    pub things: Vec<Thing>,
}

/// A file or a paste.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Thing {
    /// By which it is spoken of.
    pub id: String,
    /// The file's own name, without its folder; null for a paste.
    pub name: Option<String>,
    /// How far it is.
    pub at: ThingAt,
    /// What it would bring; once it is taken, what it brought. Null while it is read and where it cannot be read.
    pub imported: Option<Imported>,
    /// The completeness line, in the person's language.
    pub line: String,
    /// Its first orders.
    pub orders: Vec<FileOrder>,
    /// Its first clearances.
    pub clearances: Vec<FileClearance>,
    /// Why it cannot be read, and the way out.
    pub failure: Option<String>,
}

/// How far a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ThingAt {
    /// It is being read.
    Reading,
    /// It waits to be taken.
    Looked,
    /// It is being taken into the ledger.
    Taking,
    /// It is in the ledger.
    Taken,
    /// It cannot be read.
    Failed,
}

/// What the person pasted: the flavours of one clipboard.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Pasted {
    /// The text.
    pub text: String,
    /// The same as HTML, where the clipboard has it.
    pub html: Option<String>,
}

/// A thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneThing {
    /// Which.
    pub thing: String,
}

/// What the person says of a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TeachThing {
    /// Which.
    pub thing: String,
    /// What.
    pub taught: Taught,
}

/// One answer to several incidents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AnswerAll {
    /// Which incidents.
    pub incidents: Vec<String>,
    /// As in [`crate::GiveAnswer`].
    pub answer: String,
}

/// Several incidents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ManyIncidents {
    /// Which.
    pub incidents: Vec<String>,
}

/// The review of what cleared before the watch began: "지난 기록 29건: 주문과 맞음 26, 확인 필요 3".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Review {
    /// All clearances of the history.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub clearances: usize,
    /// Those that an order explains.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub matched: usize,
    /// Those that the person answered.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub answered: usize,
    /// Those to look through.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub open: usize,
    /// There is no order yet to compare them with: nothing is suspected and nothing asked.
    pub no_orders: bool,
    /// The open ones, by month and courier, the newest month first.
    pub groups: Vec<ReviewGroup>,
}

/// Entries of the review that go together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReviewGroup {
    /// YYYY-MM; null while the day is not known.
    pub month: Option<String>,
    /// Who brought the parcels, in the person's language; null where nothing says so.
    pub courier: Option<String>,
    /// The open incidents.
    pub incidents: Vec<String>,
}

/// From where the ledger knows what it knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sources {
    /// The shops, the one brought last first: "AliExpress: 11월 3일까지".
    pub shops: Vec<Shop>,
    /// What was brought and could not be read, the newest first, as far as it is shown.
    pub unread: Vec<KeptUnread>,
    /// All of it.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub unread_count: usize,
    /// The folders that are watched.
    pub folders: Vec<Folder>,
    /// How each source is: the one that shows everything first.
    pub health: Vec<SourceHealth>,
    /// The numbers that are followed: what is looked at again first, the next first.
    pub followed: Vec<FollowedNumber>,
    /// The services that take a key.
    pub keys: Vec<ServiceKey>,
    /// What the person chose of the watch.
    pub chosen: Vec<Chosen>,
}

/// A shop and how far its orders are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Shop {
    /// Its name.
    pub merchant: String,
    /// Its orders that are known.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub orders: usize,
    /// The day up to which its orders were brought; null where the person entered them by hand.
    pub until: Option<String>,
}

/// Something that was brought and could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct KeptUnread {
    /// Its row.
    pub id: String,
    /// What the file is.
    pub kind: String,
    /// When it was brought.
    pub brought_at: String,
    /// The place and the reason.
    #[serde(flatten)]
    pub part: UnreadPart,
    /// Place and reason in the person's language.
    pub said: String,
}

/// A watched folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Folder {
    /// Its row.
    pub id: String,
    /// Where it lies.
    pub path: String,
    /// When something in it was last read.
    pub read_at: Option<String>,
    /// Files in it that could not be read, with the reason in the person's language.
    pub unread: Vec<FolderUnread>,
    /// Why it cannot be watched now, in the person's language; null while it is.
    pub trouble: Option<String>,
}

/// A file of a watched folder that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FolderUnread {
    /// Its name.
    pub name: String,
    /// The reason.
    pub why: String,
}

/// A watched folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneFolder {
    /// Which.
    pub folder: String,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneUnread {
    /// Which.
    pub unread: String,
}

/// What may be shown to others: every letter and digit replaced, the form kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Sample {
    /// Its text.
    pub text: String,
}
