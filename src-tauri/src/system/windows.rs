//! Windows: the notification area always shows the icon; toasts need the installer's shortcut.

use std::io::{self, Write};
use std::path::PathBuf;

use notify_rust::{Notification, NotificationHandle};
use tauri::{App, AppHandle, RunEvent, WebviewWindow};

use crate::notice::Text;
use crate::notify::Button;

/// Whether a tray icon has a name beside its tooltip.
pub const TRAY_HAS_NAME: bool = false;

/// The identifier of tauri.conf.json, which the installer gives its shortcut in the Start menu.
const APP_ID: &str = "kr.munjigi.desktop";

/// Nothing: WebView2 shows it.
pub fn show_composing(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// The standard output. WebView2's processes are given no handles of this one.
pub fn take_output() -> io::Result<impl Write + Send> {
    Ok(io::stdout())
}

/// The place that Tauri chooses, below the person's local application data: a private WebView2 keeps no history, cache or cookies there, but
/// needs a folder for its own settings.
pub fn web_folder() -> Option<PathBuf> {
    None
}

/// Fills a notification. Under an identifier that no installer has made known, Windows shows nothing and says nothing: a build that is
/// not installed does without.
pub fn fill(
    notification: &mut Notification,
    text: &Text,
    buttons: &[Button<'_>],
) -> notify_rust::error::Result<()> {
    notification.summary(&text.summary);
    notification.body(&text.body);
    if !cfg!(debug_assertions) {
        notification.app_id(APP_ID);
    }
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

/// The notification area is always there; tray-icon hangs the icon up again after Explorer was restarted.
pub fn watch_tray_host(_: impl Fn(bool) + Send + 'static) {}

/// Nothing: a program without a window has no button in the taskbar.
pub fn begin(_: &mut App) {}

/// Nothing, as above.
pub fn window_is_there(_: &AppHandle, _: bool) {}

/// Whether this event asks for the window.
pub fn asks_for_window(_: &RunEvent) -> bool {
    false
}
