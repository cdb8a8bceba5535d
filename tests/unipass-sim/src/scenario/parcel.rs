//! A parcel of a scenario.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::moment;

/// A parcel, and by which way it comes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    /// Its House B/L. Two parcels may have the same one: couriers reuse numbers.
    pub hbl: String,
    /// Its Master B/L; drawn where none is given. Parcels with the same one came in one consolidation.
    #[serde(default)]
    pub mbl: Option<String>,
    /// Its cargo control number; made from its flight or ship where none is given.
    #[serde(default)]
    pub cargo_no: Option<String>,
    /// The number of its list, or of its declaration where it is declared; made from the day or drawn where none is given.
    #[serde(default)]
    pub declaration: Option<String>,
    /// By which way it comes.
    pub way: Way,
    /// When UNI-PASS first hears of it.
    #[serde(deserialize_with = "moment::read")]
    pub begins_at: DateTime<Utc>,
    /// Whose it is.
    #[serde(default)]
    pub whose: Whose,
    /// What is in it, in the carrier's words.
    #[serde(default = "goods")]
    pub goods: String,
    /// Gross weight.
    #[serde(default = "grams")]
    pub grams: u32,
    /// Packages: one, or three where the way is [`Way::Split`].
    #[serde(default)]
    pub packages: Option<u32>,
    /// Where it was loaded.
    #[serde(default)]
    pub country: Country,
    /// Its forwarder or express operator.
    #[serde(default = "handler")]
    pub handler: String,
    /// Customs office; 인천공항세관 by air and 인천세관 by sea where none is given.
    #[serde(default)]
    pub office: Option<String>,
}

impl Parcel {
    /// A parcel of the person's that is as usual as can be.
    #[must_use]
    pub fn new(hbl: impl Into<String>, way: Way, begins_at: DateTime<Utc>) -> Self {
        Self {
            hbl: hbl.into(),
            mbl: None,
            cargo_no: None,
            declaration: None,
            way,
            begins_at,
            whose: Whose::default(),
            goods: goods(),
            grams: grams(),
            packages: None,
            country: Country::default(),
            handler: handler(),
            office: None,
        }
    }
}

fn goods() -> String {
    "COTTON T-SHIRT".to_owned()
}

fn grams() -> u32 {
    1200
}

/// As in the constructed fixtures.
fn handler() -> String {
    "세모해운항공 주식회사".to_owned()
}

/// By which way a parcel comes, and what becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Air express, cleared by list (목록통관).
    AirList,
    /// Sea express, cleared by list.
    SeaList,
    /// Air express with an import declaration (수입신고).
    AirImport,
    /// By sea in a consolidation, moved under bond (보세운송) to another warehouse and declared there.
    SeaBonded,
    /// Found unfit for a list (통관목록보류), then declared and cleared.
    Held,
    /// Declared and held (통관보류); nothing follows.
    HeldForGood,
    /// Declared and cleared, and released in two parts.
    Split,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::AirList,
        Self::SeaList,
        Self::AirImport,
        Self::SeaBonded,
        Self::Held,
        Self::HeldForGood,
        Self::Split,
    ];

    /// Whether a list is all that it is cleared by.
    pub(crate) fn is_by_list(self) -> bool {
        match self {
            Self::AirList | Self::SeaList => true,
            Self::AirImport | Self::SeaBonded | Self::Held | Self::HeldForGood | Self::Split => false,
        }
    }

    pub(crate) fn is_by_sea(self) -> bool {
        match self {
            Self::SeaList | Self::SeaBonded => true,
            Self::AirList | Self::AirImport | Self::Held | Self::HeldForGood | Self::Split => false,
        }
    }
}

/// Whose parcel it is. UNI-PASS tells nobody's orders: it only decides whether the parcel stands on the person's list, and tells a
/// test what to expect.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Under the person's code, and ordered by them.
    #[default]
    Person,
    /// Under the person's code, and never ordered.
    Stranger,
    /// Under somebody else's code: on no list of the person's.
    Others,
}

/// Where a parcel was loaded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Country {
    /// 미국.
    #[default]
    Us,
    /// 중국.
    Cn,
    /// 일본.
    Jp,
    /// 영국.
    Gb,
    /// 독일.
    De,
    /// 홍콩.
    Hk,
}
