//! What of the environment is not taken over.
//!
//! Release builds of Tauri and of the web views listen to variables that hand the window to another program: it could then read and
//! answer everything. Who can set them for one start could leave them for every later one, so they are left behind before anything looks
//! at them. Only a build for tests (feature `automation`) keeps them.

use std::process::{Command, ExitCode};

/// What hands a web view to another program.
pub const HANDED_OVER: [&str; 4] = [
    // tauri-runtime-wry: WebDriver may drive the window.
    "TAURI_WEBVIEW_AUTOMATION",
    // WebKitGTK: a remote inspector listens there.
    "WEBKIT_INSPECTOR_SERVER",
    "WEBKIT_INSPECTOR_HTTP_SERVER",
    // WebView2: among them --remote-debugging-port.
    "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
];

/// Starts the program again without them where one of them is set, and gives how that start ended; `None` where none is set.
///
/// A process cannot take a variable out of its own environment safely: another thread may be reading it.
pub fn leave_behind() -> Option<ExitCode> {
    if cfg!(feature = "automation") || HANDED_OVER.iter().all(|name| std::env::var_os(name).is_none()) {
        return None;
    }
    let again = std::env::current_exe().map(|program| {
        let mut again = Command::new(program);
        again.args(std::env::args_os().skip(1));
        for name in HANDED_OVER {
            again.env_remove(name);
        }
        again
    });
    let error = match again.map(start_as) {
        Ok(Ok(ended)) => return Some(ended),
        Ok(Err(error)) | Err(error) => error,
    };
    eprintln!("munjigi-desktop: cannot start without {}: {error}", HANDED_OVER.join(", "));
    Some(ExitCode::FAILURE)
}

/// The same process, another environment.
#[cfg(unix)]
fn start_as(mut again: Command) -> std::io::Result<ExitCode> {
    Err(std::os::unix::process::CommandExt::exec(&mut again))
}

/// Another process; this one only passes on how it ended.
#[cfg(not(unix))]
fn start_as(mut again: Command) -> std::io::Result<ExitCode> {
    let code = again.status()?.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
