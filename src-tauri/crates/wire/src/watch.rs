//! The watch: how the sources are, and what is followed.

use serde::{Deserialize, Serialize};

/// Whether a source can be seen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HealthState {
    /// It was seen by lately.
    Healthy,
    /// It was seen by a while ago.
    Stale,
    /// Nothing can be seen by it.
    Blind,
    /// The person does not use it, or there is nothing yet for which it would be used.
    Off,
}

/// How a source is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SourceHealth {
    /// Which: `clearance_list`, `cargo_progress`, `customs_rates`, `code_check`, `postal`, `notice`, `folders`.
    pub source: String,
    /// What it is called, in the person's language.
    pub name: String,
    /// Whether it can be seen by.
    pub health: HealthState,
    /// Why, in a sentence.
    pub reason: String,
    /// When something was last seen by it (RFC 3339).
    pub last_good: Option<String>,
    /// When it is tried again (RFC 3339).
    pub next_try: Option<String>,
}

/// A source by which nothing can be seen any more, told once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceTrouble {
    /// Which, as in [`SourceHealth`].
    pub source: String,
    /// What it is called.
    pub name: String,
    /// Why, in a sentence.
    pub reason: String,
}

/// The reminder of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// Up to which day was seen; `None` where nothing ever was.
    pub until: Option<String>,
}

/// A number that is followed at UNI-PASS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FollowedNumber {
    /// Its row.
    pub id: String,
    /// The number.
    pub number: String,
    /// Which service is asked: `API001`, `API037`.
    pub service: String,
    /// Whether the person asked for it.
    pub by_hand: bool,
    /// How far it is, for the rhythm of looking: `no_record`, `announced`, `under_way`, `released`, `given_up`.
    pub phase: String,
    /// What is known of it, in a sentence.
    pub said: String,
    /// The stage, where there is a record.
    pub stage: Option<String>,
    /// UNI-PASS's own word for it.
    pub stage_text: Option<String>,
    /// Goods, where there is a record.
    pub goods: Option<String>,
    /// The parcels that have this number, where there are several: to choose from.
    pub parcels: Vec<ParcelChoice>,
    /// When it was last asked for (RFC 3339).
    pub asked_at: Option<String>,
    /// When it was last answered for (RFC 3339).
    pub answered_at: Option<String>,
    /// When it is asked for again (RFC 3339); `None` for never.
    pub next: Option<String>,
}

/// One of several parcels with the same number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ParcelChoice {
    /// Its cargo control number.
    pub cargo_no: String,
    /// The day of its arrival.
    pub arrived_on: Option<String>,
    /// Where it was unloaded.
    pub port: Option<String>,
}

/// Whether there is a key of one of UNI-PASS's services. The key itself never leaves the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServiceKey {
    /// Which service: `API001`, `API012`, `API028`, `API037`.
    pub service: String,
    /// The source that it is, as in [`SourceHealth`].
    pub source: String,
    /// Whether there is a key.
    pub has_key: bool,
}

/// A key as the person gives it. It goes one way.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GiveKey {
    /// Of which service.
    pub service: String,
    /// What the person typed.
    pub key: String,
}

/// One of UNI-PASS's services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneService {
    /// Which.
    pub service: String,
}

/// What the person chose of the watch, as it is written: `stale-after` `7`, `reminder` `sat 20` or `off`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Chosen {
    /// What is chosen: `stale-after`, `reminder`, `unipass-address`.
    pub setting: String,
    /// The choice.
    pub value: String,
}

/// A number to follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FollowNumber {
    /// What the person typed.
    pub number: String,
}

/// A number that is followed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OneFollowed {
    /// Which.
    pub followed: String,
}

/// Which of several parcels with the same number it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChooseParcel {
    /// The number.
    pub followed: String,
    /// The parcel, as in [`ParcelChoice`].
    pub cargo_no: String,
}

/// What one tick of the watch did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// Numbers that were asked for.
    pub asked: usize,
    /// When there is something to do again (RFC 3339).
    pub next: Option<String>,
}
