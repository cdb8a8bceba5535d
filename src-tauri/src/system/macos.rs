//! macOS: the menu bar always shows the icon, and a program without a window leaves the Dock.

use std::io::{self, Write};
use std::path::PathBuf;

use notify_rust::{Notification, NotificationHandle};
use tauri::{ActivationPolicy, App, AppHandle, RunEvent, WebviewWindow};

use crate::notice::Text;
use crate::notify::Button;

/// Whether a tray icon has a name beside its tooltip. It would stand as text in the menu bar.
pub const TRAY_HAS_NAME: bool = false;

/// Nothing: WKWebView shows it.
pub fn show_composing(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// The standard output. WKWebView's processes are not started by this one.
pub fn take_output() -> io::Result<impl Write + Send> {
    Ok(io::stdout())
}

/// Nothing: a private WKWebView writes nothing.
pub fn web_folder() -> Option<PathBuf> {
    None
}

/// Fills a notification. Its buttons stand in a menu of it.
pub fn fill(
    notification: &mut Notification,
    text: &Text,
    buttons: &[Button<'_>],
) -> notify_rust::error::Result<()> {
    notification.summary(&text.summary);
    notification.body(&text.body);
    for button in buttons {
        notification.action(button.id, button.label);
    }
    Ok(())
}

/// A notification that is shown.
pub type Shown = NotificationHandle;

/// Shows one.
pub fn show(notification: &Notification) -> notify_rust::error::Result<Shown> {
    notification.show()
}

/// The menu bar is always there.
pub fn watch_tray_host(_: impl Fn(bool) + Send + 'static) {}

/// In the menu bar alone until there is a window. Notifications come under the program's own name.
pub fn begin(app: &mut App) {
    app.set_activation_policy(ActivationPolicy::Accessory);
    // Outside its bundle the program has no name that the system knows, and its notifications come under another's.
    let _ = notify_rust::set_application(&app.config().identifier);
}

/// In the Dock and the switcher while there is a window.
pub fn window_is_there(app: &AppHandle, there: bool) {
    let policy = if there { ActivationPolicy::Regular } else { ActivationPolicy::Accessory };
    // Only where it stands among programs hangs on it.
    let _ = app.set_activation_policy(policy);
}

/// A click on the icon in the Dock, or a second start.
pub fn asks_for_window(event: &RunEvent) -> bool {
    matches!(event, RunEvent::Reopen { .. })
}
