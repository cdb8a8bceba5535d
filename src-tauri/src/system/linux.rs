//! Linux: GTK and WebKitGTK, notifications and tray over the session bus.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::path::PathBuf;

use notify_rust::{Notification, NotificationResponse, get_capabilities};
use tauri::{App, AppHandle, RunEvent, WebviewWindow};
use webkit2gtk::{InputMethodContextExt, SettingsExt, WebViewExt};
use zbus::blocking::{Connection, MessageIterator, fdo::DBusProxy};
use zbus::message::{Message, Type};
use zbus::names::BusName;
use zbus::zvariant::Value;

use crate::notice::Text;
use crate::notify::Button;

/// Whether a tray icon has a name beside its tooltip.
pub const TRAY_HAS_NAME: bool = true;

/// Who shows tray items (StatusNotifierItem): a panel, or an extension of the desktop's.
const TRAY_HOST: &str = "org.kde.StatusNotifierWatcher";

/// Lets a syllable be seen in its field while it is composed. wry switches that off for every web view (wry 0.57, `set_enable_preedit`).
pub fn show_composing(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|view| {
        let view = view.inner();
        if let Some(context) = view.input_method_context() {
            context.set_enable_preedit(true);
        }
        if cfg!(feature = "automation")
            && let Some(settings) = WebViewExt::settings(&view)
        {
            // A driver comes when the page has begun: only here a test reads all that its console says.
            settings.set_enable_write_console_messages_to_stdout(true);
        }
    })
}

/// The standard output, for this process alone: the processes of the web view take over what they find there, and a page writes to its
/// console.
pub fn take_output() -> io::Result<impl Write + Send> {
    let own = io::stdout().as_fd().try_clone_to_owned()?;
    rustix::stdio::dup2_stdout(OpenOptions::new().write(true).open("/dev/null")?)?;
    Ok(File::from(own))
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

/// Who shows notifications (Desktop Notifications Specification).
const NOTIFICATIONS: &str = "org.freedesktop.Notifications";

/// A notification that is shown, and all that was said of it since.
pub struct Shown {
    id: u32,
    said: MessageIterator,
}

/// Shows one, over a connection of its own that listens before. notify-rust 4.18.2 begins to listen after it has shown, and anew after
/// each signal: a click in between is lost, such as one that comes right behind the `ActivationToken` that belongs to it.
pub fn show(notification: &Notification) -> notify_rust::error::Result<Shown> {
    let bus = Connection::session()?;
    let signals = zbus::MatchRule::builder().msg_type(Type::Signal).interface(NOTIFICATIONS)?.build();
    let said = MessageIterator::for_match_rule(signals, &bus, None)?;
    let Notification { appname, icon, summary, body, actions, timeout, .. } = notification;
    let hints: HashMap<&str, Value<'_>> = HashMap::new();
    let asked = (appname, 0_u32, icon, summary, body, actions, hints, i32::from(*timeout));
    let path = "/org/freedesktop/Notifications";
    let reply = bus.call_method(Some(NOTIFICATIONS), path, Some(NOTIFICATIONS), "Notify", &asked)?;
    Ok(Shown { id: reply.body().deserialize()?, said })
}

impl Shown {
    /// Waits for what the person does with it. Without an answer where the bus ends before.
    pub fn wait_for_response(
        self,
        then: impl FnOnce(&NotificationResponse),
    ) -> notify_rust::error::Result<()> {
        let Self { id, said } = self;
        if let Some(response) = said.flatten().find_map(|said| response(&said, id)) {
            then(&response);
        }
        Ok(())
    }
}

fn response(said: &Message, to: u32) -> Option<NotificationResponse> {
    let body = said.body();
    match said.header().member()?.as_str() {
        "ActionInvoked" => {
            let (id, action): (u32, String) = body.deserialize().ok()?;
            let response = if action == "default" {
                NotificationResponse::Default
            } else {
                NotificationResponse::Action(action)
            };
            (id == to).then_some(response)
        }
        "NotificationClosed" => {
            let (id, why): (u32, u32) = body.deserialize().ok()?;
            (id == to).then(|| NotificationResponse::Closed(why.into()))
        }
        _ => None,
    }
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
