//! API001 화물통관 진행정보 (cargo clearance progress): where one parcel is on its way through customs.
//!
//! [`read`] says what an answer is; [`CargoProgress::reading`] says what a parcel's answer means.

mod answer;
mod declaration;
mod event;
mod header;
mod parcel_row;
mod question;
mod reading;
mod release;
mod stage;
mod steps;

pub(crate) use answer::ROOT;
pub use answer::{Answer, CargoProgress, Parcels, read};
pub use event::Event;
pub use header::Header;
pub use parcel_row::ParcelRow;
pub use question::Question;
pub use reading::Reading;
pub use stage::{Form, Stage};
