//! A server of notifications (Desktop Notifications Specification 1.2) that keeps what it shows, and a person who clicks.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use zbus::blocking::Connection;
use zbus::blocking::fdo::DBusProxy;
use zbus::interface;
use zbus::message::Header;
use zbus::names::BusName;
use zbus::zvariant::{OwnedValue, Structure};

use crate::bell::Bell;
use crate::munjigi::PATIENCE;
use crate::session_bus::SessionBus;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// Shows notifications until it is dropped.
pub struct Notifications {
    bus: Connection,
    shown: Shown,
}

/// A notification as it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Notification {
    pub id: u32,
    pub app: String,
    pub summary: String,
    pub body: String,
    /// What comes back, and what stands on the button.
    pub actions: Vec<(String, String)>,
    pub hints: Vec<String>,
    pub replaces: u32,
    sender: String,
}

impl Notifications {
    pub fn start(bus: &SessionBus) -> Self {
        let shown = Shown::default();
        let server = Server { shown: shown.clone() };
        let connection = bus.connection().serve_at(PATH, server).and_then(|builder| builder.name(NAME));
        let connection = connection.expect("these are a path and a name").build().expect("the name is free");
        Self { bus: connection, shown }
    }

    /// All that were shown until now.
    pub fn shown(&self) -> Vec<Notification> {
        self.shown.list().clone()
    }

    /// Waits until so many were shown.
    #[track_caller]
    pub fn wait_for(&self, number: usize) -> Vec<Notification> {
        self.shown.bell.until(&format!("{number} notifications"), || {
            let shown = self.shown();
            if shown.len() >= number { Ok(shown) } else { Err(shown) }
        })
    }

    /// Clicks on it (`default`) or on one of its buttons, which closes it.
    #[track_caller]
    pub fn click(&self, notification: &Notification, action: &str) {
        assert!(notification.actions.iter().any(|(id, _)| id == action), "{notification:?} has no {action}");
        let names = DBusProxy::new(&self.bus).expect("every bus has this object");
        let sender = BusName::try_from(notification.sender.as_str()).expect("a sender has a right name");
        let began = Instant::now();
        // notify-rust 4.18 listens only some milliseconds after it has shown, and what comes before is lost. Once it has heard
        // and done what is due, its connection is gone.
        while names.name_has_owner(sender.as_ref()).expect("the bus answers") {
            assert!(began.elapsed() < PATIENCE, "nobody hears the click on {notification:?}");
            self.tell("ActionInvoked", (notification.id, action).into());
        }
        // 2: dismissed by the user.
        self.tell("NotificationClosed", (notification.id, 2_u32).into());
    }

    fn tell(&self, signal: &str, body: Structure<'_>) {
        self.bus.emit_signal(None::<&str>, PATH, NAME, signal, &body).expect("the bus takes a signal");
    }
}

impl Drop for Notifications {
    fn drop(&mut self) {
        self.bus.clone().close().ok();
    }
}

#[derive(Clone, Default)]
struct Shown {
    list: Arc<Mutex<Vec<Notification>>>,
    bell: Bell,
}

impl Shown {
    fn list(&self) -> MutexGuard<'_, Vec<Notification>> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Server {
    shown: Shown,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Server {
    #[expect(clippy::too_many_arguments, reason = "the specification's")]
    fn notify(
        &self,
        app: String,
        replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _lasts: i32,
        #[zbus(header)] header: Header<'_>,
    ) -> u32 {
        let mut list = self.shown.list();
        let id = u32::try_from(list.len() + 1).expect("a test shows few of them");
        let actions = actions.chunks(2).map(|pair| (at(pair, 0), at(pair, 1))).collect();
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let hints = hints.into_keys().collect();
        list.push(Notification { id, app, summary, body, actions, hints, replaces, sender });
        drop(list);
        self.shown.bell.ring();
        id
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<&str> {
        vec!["actions", "body", "body-markup"]
    }

    fn get_server_information(&self) -> (&str, &str, &str, &str) {
        ("Munjigi's tests", "Munjigi", "1", "1.2")
    }
}

fn at(pair: &[String], place: usize) -> String {
    pair.get(place).cloned().unwrap_or_default()
}
