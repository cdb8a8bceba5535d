//! Linux: GTK and WebKitGTK, notifications and tray over the session bus.

use std::path::PathBuf;

use notify_rust::{Notification, get_capabilities};
use tauri::{App, AppHandle, RunEvent, WebviewWindow};
use webkit2gtk::{InputMethodContextExt, WebViewExt};
use zbus::blocking::{Connection, fdo::DBusProxy};
use zbus::names::BusName;

use crate::notice::Text;
use crate::notify::Button;

/// Whether a tray icon has a name beside its tooltip.
pub const TRAY_HAS_NAME: bool = true;

/// Who shows tray items (StatusNotifierItem): a panel, or an extension of the desktop's.
const TRAY_HOST: &str = "org.kde.StatusNotifierWatcher";

/// Lets a syllable be seen in its field while it is composed. wry switches that off for every web view (wry 0.57, `set_enable_preedit`).
pub fn show_composing(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        if let Some(context) = view.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// Where the web view keeps what it writes though it is private: WebKit's salts, and a list of hosts that stays empty. The session's own
/// folder is in memory and ends with the session (XDG Base Directory Specification); without one it is the place that Tauri chooses.
pub fn web_folder() -> Option<PathBuf> {
    let folder = directories::BaseDirs::new()?.runtime_dir()?.join("munjigi");
    // Elsewhere the window would not open at all.
    std::fs::create_dir_all(&folder).ok().map(|()| folder)
}

/// Fills a notification with what this server can show. One that cannot be asked is not there.
pub fn fill(
    notification: &mut Notification,
    text: &Text,
    buttons: &[Button<'_>],
) -> notify_rust::error::Result<()> {
    let can = get_capabilities()?;
    let has = |capability: &str| can.iter().any(|c| c == capability);
    notification.summary(&text.summary);
    notification.body(&if has("body-markup") { escaped(&text.body) } else { text.body.clone() });
    if has("actions") && !buttons.is_empty() {
        // A click beside the buttons is told only where this action is among them.
        notification.action("default", "");
        for button in buttons {
            notification.action(button.id, button.label);
        }
    }
    Ok(())
}

/// Tells whether something shows the tray, now (`false` is not told) and whenever that changes. Without a session bus nothing is ever told.
pub fn watch_tray_host(tell: impl Fn(bool) + Send + 'static) {
    let watch = move || -> zbus::Result<()> {
        let bus = Connection::session()?;
        let names = DBusProxy::new(&bus)?;
        let changes = names.receive_name_owner_changed_with_args(&[(0, TRAY_HOST)])?;
        // Asked after the signals are subscribed to, so that no change falls between.
        if names.name_has_owner(BusName::try_from(TRAY_HOST)?)? {
            tell(true);
        }
        for change in changes {
            tell(change.args()?.new_owner().is_some());
        }
        Ok(())
    };
    // It sleeps on the bus's socket. When the bus is gone there is nothing to watch for either.
    let thread = std::thread::Builder::new().name("tray-host".into());
    let _ = thread.spawn(move || watch().is_ok());
}

/// Nothing: a program without a window has no place in a dock here.
pub fn begin(_: &mut App) {}

/// Nothing, as above.
pub fn window_is_there(_: &AppHandle, _: bool) {}

/// Whether this event asks for the window.
pub fn asks_for_window(_: &RunEvent) -> bool {
    false
}

/// Text as it stands in the markup of a notification's body (a subset of HTML, Desktop Notifications Specification).
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_is_not_taken_for_markup() {
        assert_eq!(super::escaped("<b>A & B</b>"), "&lt;b&gt;A &amp; B&lt;/b&gt;");
    }
}
