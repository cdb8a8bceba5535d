//! The whole desktop: the built `munjigi-desktop` on a display, a session bus and a machine of its own, clicked and read as a person
//! does: in the tray, at a notification, in the window.
//!
//! | what a test stands in | file |
//! |---|---|
//! | a machine, a bus and a display of its own, and the program on them | `surroundings.rs`, `screen.rs` |
//! | somebody who shows notifications, the tray, and what the keychain asks | `notifications.rs`, `tray.rs`, `prompter.rs` |
//! | the window from within | `driver.rs`, `page.rs`, `port.rs` |

mod answering;
mod clicks;
mod composing;
mod door;
pub mod driver;
mod folders;
mod following;
mod handed_over;
mod languages;
mod life;
mod main_job;
mod names;
pub mod notifications;
pub mod page;
mod panel;
mod passphrase;
mod pasting;
mod placing;
mod policy;
pub mod port;
pub mod prompter;
mod reporting;
mod ringing;
pub mod screen;
mod second_start;
mod signing_in;
pub mod surroundings;
pub mod tray;
