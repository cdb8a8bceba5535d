//! The real keychain of GNOME on a bus of the test's, open at first, and a prompter that only leaves a mark.

use std::collections::HashMap;
use std::fs;

use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value};

use crate::munjigi::Machine;
use crate::recording::has_name;
use crate::running::Running;
use crate::session_bus::SessionBus;

const NAME: &str = "org.freedesktop.secrets";
const SERVICE: &str = "/org/freedesktop/secrets";
const LOGIN: &str = "/org/freedesktop/secrets/collection/login";
const PASSWORD: &str = "password";

/// Runs until it is dropped.
pub struct Keychain {
    machine: Machine,
    bus: Connection,
    _daemon: Running,
}

impl Keychain {
    #[track_caller]
    pub fn start(bus: &SessionBus) -> Self {
        let machine = bus.machine().clone();
        let arguments = ["--foreground", "--unlock", "--components=secrets"];
        let call = bus.on_bus(machine.tool("gnome-keyring-daemon").with(arguments));
        // It answers only once it has its name, which it takes after it has started.
        let daemon = Running::start_told(&machine, "gnome-keyring-daemon", call, PASSWORD);
        bus.recording.until("the keychain takes its name", |said| has_name(said, NAME));
        Self { machine, bus: bus.connect(), _daemon: daemon }
    }

    /// Every entry that it keeps.
    pub fn entries(&self) -> Vec<OwnedObjectPath> {
        let login = self.object(LOGIN, "org.freedesktop.Secret.Collection");
        login.get_property("Items").expect("the keychain lists its entries")
    }

    /// Those that are ours.
    pub fn entries_of_munjigi(&self) -> Vec<OwnedObjectPath> {
        let ours = HashMap::from([("service", "Munjigi")]);
        let (open, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) =
            self.service().call("SearchItems", &(ours,)).expect("the keychain can be searched");
        [open, locked].concat()
    }

    pub fn delete(&self, entry: &ObjectPath<'_>) {
        let item = self.object(entry.as_str(), "org.freedesktop.Secret.Item");
        let _prompt: OwnedObjectPath = item.call("Delete", &()).expect("an open keychain deletes");
    }

    pub fn lock(&self) {
        let login = [ObjectPath::from_static_str_unchecked(LOGIN)];
        let _: (Vec<OwnedObjectPath>, OwnedObjectPath) =
            self.service().call("Lock", &(&login[..],)).expect("the keychain can be locked");
    }

    /// Opens it again, as a person does in a program for that.
    pub fn unlock(&self) {
        let service = self.service();
        let plain: (&str, Value<'_>) = ("plain", Value::from(""));
        let (_, session): (OwnedValue, OwnedObjectPath) =
            service.call("OpenSession", &plain).expect("the keychain takes a session");
        let secret = (session, Vec::<u8>::new(), PASSWORD.as_bytes(), "text/plain");
        let login = ObjectPath::from_static_str_unchecked(LOGIN);
        // Its own, for what belongs to GNOME: without it only a prompt opens what is locked.
        let own = self.object(SERVICE, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface");
        own.call::<_, _, ()>("UnlockWithMasterPassword", &(login, secret)).expect("the password is right");
    }

    /// How often it wanted to ask somebody.
    pub fn prompts(&self) -> usize {
        let marks = self.machine.runtime().join("prompted");
        fs::read_to_string(marks).unwrap_or_default().lines().count()
    }

    fn service(&self) -> Proxy<'_> {
        self.object(SERVICE, "org.freedesktop.Secret.Service")
    }

    fn object<'a>(&'a self, path: &'a str, interface: &'a str) -> Proxy<'a> {
        Proxy::new(&self.bus, NAME, path, interface).expect("a path is a path")
    }
}
