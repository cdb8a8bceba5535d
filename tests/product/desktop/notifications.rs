//! A server of notifications (Desktop Notifications Specification 1.2) that keeps what it shows, and a person who clicks.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use zbus::blocking::Connection;
use zbus::interface;
use zbus::message::Header;
use zbus::zvariant::{OwnedValue, Structure};

use crate::bell::Bell;
use crate::recording::{Recording, lost_name};
use crate::session_bus::SessionBus;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// Shows notifications until it is dropped.
pub struct Notifications {
    bus: Connection,
    recording: Recording,
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
        Self::started(bus, None)
    }

    /// The same, where somebody clicks on each as fast as can be: before who shows it has heard that it is shown.
    pub fn start_clicking(bus: &SessionBus, action: &'static str) -> Self {
        Self::started(bus, Some(action))
    }

    fn started(bus: &SessionBus, at_once: Option<&'static str>) -> Self {
        let shown = Shown::default();
        let server = Server { shown: shown.clone(), at_once };
        let connection = bus.connection().serve_at(PATH, server).and_then(|builder| builder.name(NAME));
        let connection = connection.expect("these are a path and a name").build().expect("the name is free");
        Self { bus: connection, recording: bus.recording.clone(), shown }
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

    /// Clicks on it (`default`) or on one of its buttons, which closes it, and waits until what is due has been done: the program then
    /// lets go of the connection that showed it.
    #[track_caller]
    pub fn click(&self, notification: &Notification, action: &str) {
        assert!(notification.actions.iter().any(|(id, _)| id == action), "{notification:?} has no {action}");
        let id = notification.id;
        self.tell("ActivationToken", (id, "token").into());
        self.tell("ActionInvoked", (id, action).into());
        // 2: dismissed by the user.
        self.tell("NotificationClosed", (id, 2_u32).into());
        let what = format!("the click on {notification:?} to be heard");
        self.recording.until(&what, |said| lost_name(said, &notification.sender));
    }

    /// To everybody who listens, as most servers do.
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
    /// The number that it gets.
    fn add(&self, new: Notification) -> u32 {
        let mut list = self.list();
        let id = u32::try_from(list.len() + 1).expect("a test shows few of them");
        list.push(Notification { id, ..new });
        drop(list);
        self.bell.ring();
        id
    }

    fn list(&self) -> MutexGuard<'_, Vec<Notification>> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Server {
    shown: Shown,
    /// What is clicked on whatever is shown.
    at_once: Option<&'static str>,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Server {
    #[expect(clippy::too_many_arguments, reason = "the specification's")]
    async fn notify(
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
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> u32 {
        let actions = actions.chunks(2).map(|pair| (at(pair, 0), at(pair, 1))).collect();
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        let hints = hints.into_keys().collect();
        let new =
            Notification { id: 0, app, summary, body, actions, hints, replaces, sender: sender.clone() };
        let id = self.shown.add(new);
        if let Some(action) = self.at_once {
            // To who shows it alone, as some servers do.
            for (signal, said) in [("ActivationToken", "token"), ("ActionInvoked", action)] {
                let told = bus.emit_signal(Some(&*sender), PATH, NAME, signal, &(id, said)).await;
                told.expect("the bus takes a signal");
            }
        }
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
