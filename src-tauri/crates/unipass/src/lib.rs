//! The UNI-PASS Open API of the Korea Customs Service (관세청), read rightly.
//!
//! UNI-PASS answers with HTTP 200 whatever it has to say: one parcel, several, none, a refused key. Taking
//! one for another is the fault that its clients share, so this crate reads an answer from its **bytes
//! alone** and says which of these it is, or that it is none of them. [`Client`] asks, and gives what came
//! with how it reads; when and how often to ask is decided elsewhere.
//!
//! | module | service | takes | gives |
//! |---|---|---|---|
//! | [`cargo_progress`] | API001 화물통관 진행정보 | an answer of `retrieveCargCsclPrgsInfo` | [`Answer`](cargo_progress::Answer) |
//! | [`code_check`] | API028 개인통관고유부호 검증 | an answer of `retrievePersEcm` | [`Answer`](code_check::Answer) |
//! | [`postal`] | API037 우편물 통관진행정보 | an answer of `retrievePsmtCsclPrgsInfo` | [`Answer`](postal::Answer) |
//! | [`customs_rates`] | API012 관세환율 | an answer of `retrieveTrifFxrtInfo` | [`Answer`](customs_rates::Answer) |
//!
//! **What it promises.** "No record" is said only by the one form of answer that means it. Whatever is cut
//! short, in the wrong charset or unheard of is [`NotUnderstood`], never "no record" and never "cleared".
//! Words that this crate does not know are kept as they came and move nothing. Nothing panics, no body
//! above [`MAX_BODY`] is read, and time and memory grow with the length of the body, no faster.
//!
//! **What it knows nothing of.** The clock, and the person: an answer of API001 names no consignee.
//!
//! **Errors.** [`NotUnderstood`] says why an answer could not be read, [`Refusal`] why UNI-PASS gave none,
//! [`Unavailable`] why none came at all. No [`Key`] stands in any of them.
//!
//! ```
//! use unipass::cargo_progress::{self, Answer, Form, Stage};
//!
//! let body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cargCsclPrgsInfoQryRtnVo><ntceInfo/>\
//!     <cargCsclPrgsInfoQryVo><hblNo>6091240077312</hblNo></cargCsclPrgsInfoQryVo><tCnt>2</tCnt>\
//!     <cargCsclPrgsInfoDtlQryVo><cargTrcnRelaBsopTpcd>통관목록심사완료</cargTrcnRelaBsopTpcd>\
//!     <prcsDttm>20260921141207</prcsDttm></cargCsclPrgsInfoDtlQryVo>\
//!     <cargCsclPrgsInfoDtlQryVo><cargTrcnRelaBsopTpcd>입항보고 수리</cargTrcnRelaBsopTpcd>\
//!     <prcsDttm>20260921072033</prcsDttm></cargCsclPrgsInfoDtlQryVo></cargCsclPrgsInfoQryRtnVo>";
//!
//! match cargo_progress::read(body.as_bytes()) {
//!     Answer::One(progress) => {
//!         let reading = progress.reading();
//!         assert_eq!(reading.stage, Stage::Cleared);
//!         assert_eq!(reading.form, Form::List);
//!         assert_eq!(reading.cleared_at.unwrap().to_rfc3339(), "2026-09-21T14:12:07+09:00");
//!     }
//!     Answer::Many(parcels) => println!("which of these {}?", parcels.rows.len()),
//!     Answer::NoRecord => println!("UNI-PASS has no such parcel"),
//!     Answer::Refused { notice, .. } => println!("UNI-PASS refused: {notice}"),
//!     Answer::NotUnderstood(why) => println!("cannot tell: {why}"),
//! }
//! ```

pub mod cargo_progress;
mod charset;
pub mod client;
pub mod code_check;
pub mod customs_rates;
mod envelope;
mod key;
mod korea_time;
mod names;
mod not_understood;
mod number;
pub mod postal;
mod refusal;
mod service;
mod stated;
mod unavailable;
mod wire_element;

pub use client::Client;
pub use key::Key;
pub use not_understood::NotUnderstood;
pub use refusal::Refusal;
pub use service::Service;
pub use stated::Stated;
pub use unavailable::{RetryAfter, Unavailable};
pub use url::Url;

/// The largest body that is read, in bytes: 8 MiB. The largest answer seen, 1,211 parcels of one Master
/// B/L, has about one.
pub const MAX_BODY: usize = 8 * 1024 * 1024;
