//! `munjigi-desktop`: the question in the tray.
//!
//! A thin shell over the engine: it shows, rings and asks, and holds no rule. One process has at most one window, which is destroyed
//! when it is closed; the tray stays and a thread goes on looking whether the ledger says something else.
//!
//! | what | file |
//! |---|---|
//! | arguments; what of the environment is not taken over; one program a ledger | `args.rs`, `environment.rs`, `instance.rs` |
//! | what all surfaces share: ledger, language, the incident to show | `desk.rs`, `door.rs`, `settings.rs` |
//! | noticing that something changed; reading what appears in watched folders; asking UNI-PASS | `watch.rs`, `folders.rs`, `following.rs` |
//! | what the person brings and looks at before it is taken; the dialogs for files | `things.rs`, `dialog.rs` |
//! | where kits and letters are made; to which incident dropped files are added | `papers.rs`, `capturing.rs` |
//! | the person signs in at UNI-PASS in a process of its own, and brings what they see | `signin.rs`, `signin/` |
//! | what rings beside questions | `reminders.rs` |
//! | the surfaces: tray, notifications, window | `sign.rs`, `tray.rs`, `notice.rs`, `notify.rs`, `window.rs` |
//! | what the window may ask | `commands/`, a file a view |
//! | putting them together; closing and quitting | `shell.rs` |
//! | what a system does in its own way | `system/linux.rs`, `macos.rs`, `windows.rs` |
//!
//! ```text
//! another program writes ─┐
//! the window answers ─────┼─▶ watch ─▶ sign ─▶ tray
//! the door opens ─────────┘      │            notifications ─ a click ─▶ window
//!                                └─ `changed` ─▶ window ─▶ commands ─▶ engine
//! ```

// A console window beside the tray would be nobody's wish.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod args;
mod capturing;
mod commands;
mod desk;
mod dialog;
mod door;
mod environment;
mod folders;
mod following;
mod instance;
mod notice;
mod notify;
mod papers;
mod reminders;
mod settings;
mod shell;
mod sign;
mod signin;
mod system;
mod things;
mod tray;
mod watch;
mod window;

use std::process::ExitCode;

use crate::args::Asked;

fn main() -> ExitCode {
    if let Some(ended) = environment::leave_behind() {
        return ended;
    }
    match args::parse(std::env::args_os().skip(1), std::env::var_os("MUNJIGI_KEY_FILE")) {
        Ok(Asked::Start(args)) => shell::run(args),
        Ok(Asked::SignIn(address, lang)) => signin::run(address, lang),
        Ok(Asked::Word(text)) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}
