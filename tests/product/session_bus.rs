//! A session bus of its own with the real keychain of GNOME on it, open at first, and a prompter that only leaves a mark.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc;
use std::thread;

use crate::munjigi::{Call, Machine, PATIENCE};

/// The keychain answers only once it has its name, which it takes after it has started.
const START: &str = r#"
printf password | gnome-keyring-daemon --foreground --unlock --components=secrets >&2 &
keychain=$!
until dbus-send --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
    string:org.freedesktop.secrets | grep -q 'boolean true'
do kill -0 $keychain || exit 1
done
echo "$DBUS_SESSION_BUS_ADDRESS"
read -r the_end
kill -KILL $keychain
wait $keychain
"#;

/// Runs until it is dropped.
pub struct SessionBus<'a> {
    machine: &'a Machine,
    session: Child,
    /// While this is open the session goes on.
    stays: Option<ChildStdin>,
    address: String,
    prompted: PathBuf,
}

impl<'a> SessionBus<'a> {
    pub fn start(machine: &'a Machine) -> Self {
        for name in ["gnome-keyring-daemon", "dbus-send", "grep"] {
            machine.tool(name);
        }
        let prompted = machine.runtime().join("prompted");
        let services = machine.runtime().join("services");
        fs::create_dir(&services).expect("the runtime folder takes a folder");
        // The keychain calls this where it wants to ask somebody. It ends at once and badly, as a prompter without a display does.
        let prompter = format!(
            "[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/sh -c \"echo >> {}; exit 1\"\n",
            prompted.display()
        );
        fs::write(services.join("prompter.service"), prompter).expect("the folder takes a file");
        // Nothing else is started on this bus, whatever is installed: not the system's prompter, nor a second keychain.
        let config = format!(
            "<busconfig><type>session</type><listen>unix:tmpdir={}</listen><servicedir>{}</servicedir>\
             <policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>",
            machine.runtime().display(),
            services.display()
        );
        let config_file = machine.runtime().join("bus.conf");
        fs::write(&config_file, config).expect("the runtime folder takes a file");

        let call =
            machine.tool("dbus-run-session").with([format!("--config-file={}", config_file.display())]);
        let mut session = call.with(["--", "sh", "-c", START]).command();
        let complaints = machine.runtime().join("complaints");
        let stderr = File::create(&complaints).expect("the runtime folder takes a file");
        session.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(stderr);
        let mut session = session.spawn().expect("dbus-run-session can be started");
        let stays = session.stdin.take();
        let (sender, first_line) = mpsc::channel();
        let mut stdout = BufReader::new(session.stdout.take().expect("standard output was asked for"));
        thread::spawn(move || {
            let mut line = String::new();
            stdout.read_line(&mut line).ok();
            sender.send(line.trim().to_owned()).ok();
        });
        let address = first_line.recv_timeout(PATIENCE).unwrap_or_default();
        let bus = Self { machine, session, stays, address, prompted };
        let complaints = || fs::read_to_string(&complaints).unwrap_or_default();
        assert!(!bus.address.is_empty(), "the session bus or its keychain did not start:\n{}", complaints());
        bus
    }

    /// `munjigi` on this bus, with the machine's ledger.
    pub fn munjigi(&self) -> Call {
        self.on_bus(self.machine.munjigi().with(["--ledger"]).with([self.machine.ledger()]))
    }

    /// A call on this bus.
    pub fn on_bus(&self, call: Call) -> Call {
        call.env("DBUS_SESSION_BUS_ADDRESS", &self.address)
    }

    /// Every entry that the keychain keeps, by its path.
    pub fn entries(&self) -> Vec<String> {
        let get = "org.freedesktop.DBus.Properties.Get";
        let items = ["string:org.freedesktop.Secret.Collection", "string:Items"];
        paths(&self.tells(LOGIN, get, &items))
    }

    /// Those that are ours.
    pub fn entries_of_munjigi(&self) -> Vec<String> {
        let search = "org.freedesktop.Secret.Service.SearchItems";
        paths(&self.tells("/org/freedesktop/secrets", search, &["dict:string:string:service,Munjigi"]))
    }

    pub fn delete(&self, entry: &str) {
        self.tells(entry, "org.freedesktop.Secret.Item.Delete", &[]);
    }

    pub fn lock(&self) {
        let collection = format!("array:objpath:{LOGIN}");
        self.tells("/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock", &[&collection]);
    }

    /// How often the keychain wanted to ask somebody.
    pub fn prompts(&self) -> usize {
        fs::read_to_string(&self.prompted).unwrap_or_default().lines().count()
    }

    /// What the keychain answers.
    fn tells(&self, path: &str, method: &str, arguments: &[&str]) -> String {
        let call = self.machine.tool("dbus-send").with(["--print-reply", "--dest=org.freedesktop.secrets"]);
        self.on_bus(call.with([path, method]).with(arguments)).run().ended_with(0).stdout
    }
}

const LOGIN: &str = "/org/freedesktop/secrets/collection/login";

impl Drop for SessionBus<'_> {
    fn drop(&mut self) {
        drop(self.stays.take());
        // A session that never came up does not see its input end.
        if self.address.is_empty() {
            self.session.kill().ok();
        }
        self.session.wait().ok();
    }
}

/// The object paths of an answer, as `dbus-send` prints them.
fn paths(answer: &str) -> Vec<String> {
    let named = answer.lines().filter_map(|line| line.trim().strip_prefix("object path \""));
    named.filter_map(|path| path.strip_suffix('"')).map(str::to_owned).collect()
}
