//! The desktop beside a hello-world of the same Tauri, features and profile: time to first paint, memory, size.
//!
//! `cargo xtask bench` builds both and passes their paths. Every figure is the median of several rounds, in which the two take turns.

// The tests' surroundings, of which a bench needs a part.
#![cfg_attr(target_os = "linux", allow(dead_code, reason = "the rest serves the tests"))]

#[cfg(target_os = "linux")]
#[path = "../product/bell.rs"]
mod bell;
#[cfg(target_os = "linux")]
#[path = "../product/desktop"]
mod desktop {
    pub mod screen;
    pub mod surroundings;
    pub mod tray;
}
#[cfg(target_os = "linux")]
mod figures;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
#[path = "../product/munjigi.rs"]
mod munjigi;
#[cfg(target_os = "linux")]
mod paint;
#[cfg(target_os = "linux")]
#[path = "../product/recording.rs"]
mod recording;
#[cfg(target_os = "linux")]
#[path = "../product/running.rs"]
mod running;
#[cfg(target_os = "linux")]
#[path = "../product/sample.rs"]
mod sample;
#[cfg(target_os = "linux")]
#[path = "../product/session_bus.rs"]
mod session_bus;

#[cfg(target_os = "linux")]
fn main() {
    figures::print();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("the desktop is measured on Linux only, where a display can be made for it");
}
