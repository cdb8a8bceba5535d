//! Ringing: notifications of the system, through notify-rust.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use notify_rust::{Notification, NotificationResponse};

use crate::notice::{Notice, Text};
use crate::system;

/// What the buttons are called between us and the system.
const CHECK: &str = "check";
const LATER: &str = "later";

/// How long somebody is waited for who takes a notification and does not say that it is shown: as long as D-Bus programs wait for an
/// answer (`_DBUS_DEFAULT_TIMEOUT_VALUE` of the reference implementation). Who rings holds the ledger meanwhile, and quitting waits.
const PATIENCE: Duration = Duration::from_secs(25);

/// A button of a notification.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    /// What comes back when it is pressed.
    pub id: &'a str,
    /// What stands on it.
    pub label: &'a str,
}

/// What a notification is done to when it is clicked.
pub type Clicked = Box<dyn FnOnce() + Send>;

/// Somebody who shows notifications.
pub trait Notifier: Send + Sync {
    /// Rings; `clicked` is done when the person wants to see it. `false` where nobody showed it.
    fn ring(&self, notice: Notice, clicked: Clicked) -> bool;

    /// Says something that nothing is to be done about. `false` where nobody showed it.
    fn say(&self, text: &Text) -> bool;
}

/// The system's notifications.
#[derive(Clone, Copy, Debug)]
pub struct OfTheSystem;

impl Notifier for OfTheSystem {
    fn ring(&self, notice: Notice, clicked: Clicked) -> bool {
        let show = {
            let notice = notice.clone();
            move || {
                let check = Button { id: CHECK, label: &notice.check };
                shown(&notice.text, &[check, Button { id: LATER, label: &notice.later }])
            }
        };
        hold(show, move |response| {
            if wants_to_see(response, &notice) {
                clicked();
            }
        })
    }

    fn say(&self, text: &Text) -> bool {
        let text = text.clone();
        hold(move || shown(&text, &[]), |_| {})
    }
}

fn shown(text: &Text, buttons: &[Button<'_>]) -> Option<system::Shown> {
    let mut notification = Notification::new();
    notification.appname("Munjigi");
    system::fill(&mut notification, text, buttons).ok()?;
    system::show(&notification).ok()
}

/// Shows one. A bubble ends with its connection (GNOME), and only the connection that showed it hears of the click (dunst): a thread
/// holds both until the bubble is closed. `false` where nobody showed it.
fn hold(
    show: impl FnOnce() -> Option<system::Shown> + Send + 'static,
    then: impl FnOnce(&NotificationResponse) + Send + 'static,
) -> bool {
    let (tell, told) = channel();
    let holding = thread::Builder::new().name("notification".into()).spawn(move || {
        let Some(shown) = show() else { return };
        // Where nobody waits for it any more it counts as not shown, and is let go of.
        if tell.send(()).is_ok() {
            // Without an answer nothing is done.
            let _ = shown.wait_for_response(|response: &NotificationResponse| then(response));
        }
    });
    holding.is_ok() && told.recv_timeout(PATIENCE).is_ok()
}

/// A click on the notification or on *check*. macOS gives back what stands on a button.
fn wants_to_see(response: &NotificationResponse, notice: &Notice) -> bool {
    match response {
        NotificationResponse::Default => true,
        NotificationResponse::Action(id) => *id == CHECK || *id == notice.check,
        NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use notify_rust::CloseReason;

    use super::*;

    #[test]
    fn only_a_click_on_it_or_on_check_wants_to_see() {
        let notice = Notice {
            show: munjigi_wire::Show::Sources,
            text: Text { summary: String::new(), body: String::new() },
            check: "확인하기".into(),
            later: "나중에".into(),
        };
        let action = |id: &str| NotificationResponse::Action(id.into());
        for response in [NotificationResponse::Default, action(CHECK), action("확인하기")] {
            assert!(wants_to_see(&response, &notice), "{response:?}");
        }
        for response in
            [action(LATER), action("나중에"), action(""), NotificationResponse::Closed(CloseReason::Expired)]
        {
            assert!(!wants_to_see(&response, &notice), "{response:?}");
        }
    }
}
