//! The sign-in window: the person signs in at UNI-PASS, looks at «해외직구 통관정보조회», and brings what they see with one act.
//!
//! A page of the internet never runs in the process that holds the ledger: the window is a process of its own, `munjigi-desktop
//! --sign-in ADDRESS`, without a ledger, a tray, or a name on the session bus. Nothing of what it shows is kept when it ends.
//!
//! | what | file |
//! |---|---|
//! | from the program: starting it, hearing it, ending it | `beside.rs` |
//! | the way between the two: pages behind their lengths, over the standard output | `frame.rs` |
//! | the window itself: where it may go, what its menu does | `window.rs`, `menu.rs`, `way.rs` |
//! | what is read of a page | `read.rs`, `read.js` |
//!
//! Pages go one way. The other way go nudges, a byte each: the window comes forward. Where that way is closed, the program has ended,
//! and so does the window.

mod beside;
mod frame;
mod menu;
mod read;
mod way;
mod window;

pub use beside::{Beside, Told};
pub use window::run;

/// The argument behind which its address stands.
pub const ARGUMENT: &str = "--sign-in";
