//! Who shows what GNOME's keychain asks (org.gnome.keyring.internal.Prompter, as in gcr 3), and a person who closes the window.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use zbus::blocking::{Connection, MessageIterator};
use zbus::message::{Flags, Message, Type};
use zbus::zvariant::{ObjectPath, Structure, Value};

use crate::bell::Bell;
use crate::session_bus::SessionBus;

const NAME: &str = "org.gnome.keyring.SystemPrompter";
const CALLBACK: &str = "org.gnome.keyring.internal.Prompter.Callback";

/// Shows prompts until it is dropped; each stays until it is closed.
pub struct Prompter {
    bus: Connection,
    asked: Asked,
}

impl Prompter {
    pub fn start(bus: &SessionBus) -> Self {
        let (bus, asked) = (bus.connect(), Asked::default());
        let calls = MessageIterator::from(&bus);
        bus.request_name(NAME).expect("the name is free");
        thread::spawn({
            let (bus, asked) = (bus.clone(), asked.clone());
            move || {
                for call in calls.flatten().filter(|said| said.message_type() == Type::MethodCall) {
                    // It says that it is gone when the connection is closed.
                    answer(&bus, &asked, &call).ok();
                }
            }
        });
        Self { bus, asked }
    }

    /// How many prompts were shown until now.
    pub fn prompts(&self) -> usize {
        self.asked.list().len()
    }

    /// Waits until so many were shown.
    #[track_caller]
    pub fn wait_for(&self, number: usize) {
        self.asked.bell.until(&format!("{number} prompts"), || {
            let prompts = self.prompts();
            if prompts >= number { Ok(()) } else { Err(prompts) }
        });
    }

    /// Closes the newest without an answer.
    #[track_caller]
    pub fn close(&self) {
        let prompt = self.asked.list().last().cloned().expect("there is a prompt to close");
        told(&prompt, "no").and_then(|told| self.bus.send(&told)).expect("the bus takes a message");
    }
}

impl Drop for Prompter {
    fn drop(&mut self) {
        self.bus.clone().close().ok();
    }
}

/// Whoever wants to ask first waits until it is ready for that, which must not be told before the answer to its call.
fn answer(bus: &Connection, asked: &Asked, call: &Message) -> zbus::Result<()> {
    bus.reply(&call.header(), &())?;
    match call.header().member().map(|member| member.as_str()) {
        Some("BeginPrompting") => bus.send(&told(call, "")?),
        Some("PerformPrompt") => {
            asked.list().push(call.clone());
            asked.bell.ring();
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Tells who has called that a prompt is ready (no answer), or the answer.
fn told(call: &Message, answer: &str) -> zbus::Result<Message> {
    let body = call.body();
    let arguments: Structure<'_> = body.deserialize()?;
    let prompt: &ObjectPath<'_> =
        arguments.fields().first().expect("every call names its prompt").downcast_ref()?;
    let header = call.header();
    let properties: HashMap<&str, Value<'_>> = HashMap::new();
    Message::method_call(prompt, "PromptReady")?
        .destination(header.sender().expect("every call on a bus has a sender").to_owned())?
        .interface(CALLBACK)?
        .with_flags(Flags::NoReplyExpected)?
        .build(&(answer, properties, ""))
}

/// The calls that wait for an answer of the person's.
#[derive(Clone, Default)]
struct Asked {
    list: Arc<Mutex<Vec<Message>>>,
    bell: Bell,
}

impl Asked {
    fn list(&self) -> MutexGuard<'_, Vec<Message>> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
