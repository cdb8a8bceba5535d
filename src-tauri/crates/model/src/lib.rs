//! The nouns of Munjigi: what a code, a waybill, an order, a clearance and an incident are.
//!
//! No I/O, no clock, no async: every type here is a value. Text comes in through `parse` functions that forgive
//! what people and spreadsheets do to numbers and refuse, by name, what cannot be put right.
//!
//! | noun | 한국어 | file |
//! |---|---|---|
//! | [`Pccc`] | 개인통관고유부호 | `pccc.rs` |
//! | [`Waybill`], [`Leg`] | 운송장 번호 | `waybill.rs`; carrier guesses in `carrier/` |
//! | [`Order`], [`Item`] | 주문 | `order.rs`; its other names in `purchase.rs` |
//! | [`MerchantKey`] | 쇼핑몰 | `merchant.rs` |
//! | [`Clearance`], [`Form`], [`Stage`] | 통관 건, 통관형태, 단계 | `clearance.rs`, `stage.rs` |
//! | [`Phase`] | | `phase.rs` |
//! | [`Sighting`], [`Source`] | 근거 | `sighting.rs` |
//! | [`Incident`], [`Answer`], [`Verdict`] | 확인할 통관, 답변, 판정 | `incident.rs` |
//! | [`Holder`] | 명의인 | `holder.rs` |
//! | [`KstDate`], [`Money`], [`Kilograms`] | | `day.rs`, `amount.rs` |
//!
//! Which sightings belong to one clearance is [`identity`]'s rule.
//!
//! ```
//! use munjigi_model::{Leg, Pccc, Waybill};
//!
//! let code = Pccc::parse("p2101-2345-6734")?;
//! assert_eq!(code.masked(), "P21*******34");
//!
//! let given = Waybill::parse("5098 1204 4885", Leg::Korea)?;
//! let on_the_list = Waybill::parse("509812044885", Leg::Unknown)?;
//! assert_eq!(given.key(), on_the_list.key());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod amount;
pub mod carrier;
mod clearance;
mod day;
mod holder;
pub mod identity;
mod ids;
mod incident;
mod merchant;
mod order;
mod pccc;
mod phase;
mod purchase;
mod sighting;
mod stage;
mod text;
mod waybill;

pub use amount::{AmountError, Currency, Kilograms, Money};
pub use clearance::{Clearance, ClearanceFacts, Form};
pub use day::{DayError, KstDate};
pub use holder::Holder;
pub use ids::{
    AnswerId, CaptureId, ClearanceId, CodeId, DeliveryId, EvidenceId, FilingId, FolderId, FollowedId,
    HolderId, IncidentId, OrderId, ReportId, SightingId, UnreadId,
};
pub use incident::{Answer, AnswerKind, Closed, Incident, IncidentKind, Occasion, Verdict};
pub use merchant::MerchantKey;
pub use order::{Item, Order, OrderFacts, OrderStatus};
pub use pccc::{Pccc, PcccError};
pub use phase::Phase;
pub use purchase::{OrderName, OrderNames, can_be_known_again, is_same_purchase};
pub use sighting::{Sighting, Source};
pub use stage::Stage;
pub use waybill::{Leg, Waybill, WaybillError, WaybillKey};
