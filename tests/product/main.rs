//! The whole product, from outside: the built `munjigi` as a person runs it, and the house it is kept in.
//!
//! `cargo xtask test` builds the program and passes its path; nothing in here is linked to the product's own crates; where it asks UNI-PASS,
//! the simulated one of `tests/unipass-sim` answers.

#[cfg(all(test, target_os = "linux"))]
mod bell;
#[cfg(all(test, target_os = "linux"))]
mod desktop;
#[cfg(test)]
mod exit_codes;
#[cfg(test)]
mod first_steps;
#[cfg(test)]
mod folders;
#[cfg(test)]
mod house;
#[cfg(test)]
mod households;
#[cfg(test)]
mod importing;
#[cfg(test)]
mod inspecting;
#[cfg(all(test, target_os = "linux"))]
mod keychain;
#[cfg(all(test, target_os = "linux"))]
mod keys;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod main_job;
#[cfg(test)]
mod munjigi;
#[cfg(test)]
mod options;
#[cfg(test)]
mod pasting;
#[cfg(test)]
mod planted;
#[cfg(test)]
mod processes;
#[cfg(all(test, target_os = "linux"))]
mod recording;
#[cfg(all(test, target_os = "linux"))]
mod reporting;
#[cfg(all(test, target_os = "linux"))]
mod running;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod secrets;
#[cfg(all(test, target_os = "linux"))]
mod session_bus;
#[cfg(all(test, target_os = "linux"))]
mod stopping;
#[cfg(test)]
mod tables;
#[cfg(all(test, target_os = "linux"))]
mod terminal;
#[cfg(all(test, target_os = "linux"))]
mod unipass;
#[cfg(target_os = "linux")]
mod watching;
