//! The whole desktop: the built `munjigi-desktop` on a display, a session bus and a machine of its own, clicked and read as a person
//! does: in the tray, at a notification, in the window.
//!
//! | what a test stands in | file |
//! |---|---|
//! | a machine, a bus and a display of its own, and the program on them | `surroundings.rs`, `screen.rs` |
//! | somebody who shows notifications, and the tray | `notifications.rs`, `tray.rs` |
//! | the window from within | `driver.rs`, `page.rs`, `port.rs` |

mod answering;
mod clicks;
mod driver;
mod handed_over;
mod life;
mod main_job;
mod notifications;
mod page;
mod panel;
mod port;
mod screen;
mod second_start;
mod surroundings;
mod tray;
