//! A session bus of its own, on which nothing is started but what a test starts, and of which everything is recorded.

use std::fs;

use zbus::blocking::{Connection, connection};

use crate::munjigi::{Call, Machine, PATIENCE};
use crate::recording::Recording;
use crate::running::Running;

/// Runs until it is dropped.
pub struct SessionBus {
    machine: Machine,
    address: String,
    /// All that was said on it.
    pub recording: Recording,
    _daemon: Running,
}

impl SessionBus {
    pub fn start(machine: &Machine) -> Self {
        let services = machine.runtime().join("services");
        fs::create_dir_all(&services).expect("the runtime folder takes a folder");
        // The keychain calls this where it wants to ask somebody. It ends badly, as a prompter without a display does.
        let prompter = format!(
            "[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/sh -c \"echo >> {}; exit 1\"\n",
            machine.runtime().join("prompted").display()
        );
        fs::write(services.join("prompter.service"), prompter).expect("the folder takes a file");
        // Nothing else is started on this bus, whatever is installed: not the system's prompter, a portal, or a second keychain.
        let config = format!(
            "<busconfig><type>session</type><listen>unix:tmpdir={}</listen><servicedir>{}</servicedir>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>\
             <allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>",
            machine.runtime().display(),
            services.display()
        );
        let config_file = machine.runtime().join("bus.conf");
        fs::write(&config_file, config).expect("the runtime folder takes a file");
        let call = machine.tool("dbus-daemon").with(["--nofork", "--nopidfile", "--print-address=1"]);
        let call = call.with([format!("--config-file={}", config_file.display())]);
        let (daemon, address) = Running::start_saying(machine, "dbus-daemon", call);
        let recording = Recording::of(connected(&address));
        Self { machine: machine.clone(), address, recording, _daemon: daemon }
    }

    /// A call on this bus.
    pub fn on_bus(&self, call: Call) -> Call {
        call.env("DBUS_SESSION_BUS_ADDRESS", &self.address)
    }

    /// `munjigi` on this bus, with the machine's ledger.
    pub fn munjigi(&self) -> Call {
        self.on_bus(self.machine.munjigi().with(["--ledger"]).with([self.machine.ledger()]))
    }

    /// A connection of the test's.
    pub fn connect(&self) -> Connection {
        connected(&self.address)
    }

    /// The same, before it is made.
    pub fn connection(&self) -> connection::Builder<'_> {
        builder(&self.address)
    }

    pub fn machine(&self) -> &Machine {
        &self.machine
    }
}

fn connected(address: &str) -> Connection {
    builder(address).build().expect("the bus takes a connection")
}

fn builder(address: &str) -> connection::Builder<'_> {
    connection::Builder::address(address).expect("the bus says a right address").method_timeout(PATIENCE)
}
