//! All that is said on a bus, as its monitors are told (D-Bus Specification, org.freedesktop.DBus.Monitoring).

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use zbus::blocking::fdo::MonitoringProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Message;

use crate::bell::Bell;

/// It goes on until the bus ends.
#[derive(Clone)]
pub struct Recording {
    messages: Arc<Mutex<Vec<Message>>>,
    bell: Bell,
}

impl Recording {
    /// Makes a connection listen to all others; it says nothing any more.
    pub fn of(connection: Connection) -> Self {
        let recording = Self { messages: Arc::default(), bell: Bell::default() };
        let said = MessageIterator::from(&connection);
        let monitoring = MonitoringProxy::new(&connection).expect("every bus has this object");
        monitoring.become_monitor(&[], 0).expect("the bus lets its owner listen");
        thread::spawn({
            let recording = recording.clone();
            move || {
                for message in said.flatten() {
                    recording.messages().push(message);
                    recording.bell.ring();
                }
            }
        });
        recording
    }

    /// Waits until something was said.
    #[track_caller]
    pub fn until(&self, what: &str, mut is_it: impl FnMut(&Message) -> bool) {
        let mut heard = 0;
        self.bell.until(what, || {
            let messages = self.messages();
            let new = messages.iter().skip(heard);
            heard = messages.len();
            if new.into_iter().any(&mut is_it) { Ok(()) } else { Err(heard) }
        });
    }

    /// Everything until now.
    pub fn all(&self) -> Vec<Message> {
        self.messages().clone()
    }

    fn messages(&self) -> MutexGuard<'_, Vec<Message>> {
        self.messages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether somebody took a name.
pub fn has_name(said: &Message, name: &str) -> bool {
    owner_of(said, name).is_some_and(|owner| !owner.is_empty())
}

/// Whether a name is nobody's any more.
pub fn lost_name(said: &Message, name: &str) -> bool {
    owner_of(said, name).is_some_and(|owner| owner.is_empty())
}

/// The new owner of a name, where a message tells of one.
fn owner_of(said: &Message, name: &str) -> Option<String> {
    let is_signal = said.header().member().is_some_and(|member| member == "NameOwnerChanged");
    let (changed, _, owner): (String, String, String) = said.body().deserialize().ok()?;
    (is_signal && changed == name).then_some(owner)
}
