//! WebKit's own WebDriver server, which starts the program and sees its window from within.

use serde_json::{Value, json};
use ureq::http::Response;
use ureq::{Agent, Body};

use crate::desktop::page::Page;
use crate::desktop::port::Port;
use crate::desktop::surroundings::{Surroundings, automation};
use crate::desktop::tray::Tray;
use crate::munjigi::PATIENCE;
use crate::running::{Process, Running};

/// Runs until it is dropped, and what it started with it.
pub struct Driver {
    running: Running,
    port: Port,
    agent: Agent,
}

impl Driver {
    #[track_caller]
    pub fn start(around: &Surroundings) -> Self {
        let port = Port::new();
        let tool = around.machine.tool("WebKitWebDriver").with(["--host=127.0.0.1"]);
        let call = around.around(tool.with([format!("--port={}", port.address.port())]));
        // The program gets its environment from here. Without this it lets nobody drive it.
        let call = call.env("TAURI_WEBVIEW_AUTOMATION", "true");
        let mut running = Running::start(&around.machine, "WebKitWebDriver", call);
        while !port.is_listened_at() {
            assert!(!running.ends_soon(), "the driver has ended");
        }
        // The driver's own limits come first: it says what was waited for.
        let agent = Agent::config_builder().http_status_as_error(false).timeout_global(Some(2 * PATIENCE));
        Self { running, port, agent: agent.build().into() }
    }

    /// Starts the program on the machine's ledger, and waits for its page.
    #[track_caller]
    pub fn open(&self, around: &Surroundings, arguments: &[&str]) -> Page<'_> {
        self.opened(&around.on_ledger(), arguments)
    }

    /// The same without the key file: it has to find the key itself, or to ask.
    #[track_caller]
    pub fn open_without_key(&self, around: &Surroundings, arguments: &[&str]) -> Page<'_> {
        self.opened(&around.on_ledger_without_key(), arguments)
    }

    /// What it has said until now, and what the program has: that goes the same way.
    pub fn said(&self) -> String {
        self.running.said()
    }

    /// Quits the program in its tray, and waits until all of it has ended.
    #[track_caller]
    pub fn quit(&self, tray: &Tray) {
        let all = Process::below(self.running.pid());
        tray.quit();
        for process in all {
            process.wait_for_end();
        }
    }

    #[track_caller]
    fn opened(&self, ledger: &[String], arguments: &[&str]) -> Page<'_> {
        let arguments: Vec<&str> =
            ledger.iter().map(String::as_str).chain(arguments.iter().copied()).collect();
        let options = json!({ "binary": automation(), "args": arguments });
        let capabilities = json!({
            "webkitgtk:browserOptions": options,
            "timeouts": { "script": PATIENCE.as_millis() as u64 },
        });
        let asked = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let session = self.post("/session", &asked).expect("the program lets itself be driven");
        Page::new(self, session["sessionId"].as_str().expect("a session has an id"))
    }

    /// Asks for something (WebDriver, 6.3). An error as it is named in 6.6, with its message.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        answered(self.agent.post(self.at(path)).send_json(body))
    }

    pub fn get(&self, path: &str) -> Result<Value, String> {
        answered(self.agent.get(self.at(path)).call())
    }

    fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.port.address)
    }
}

fn answered(reply: Result<Response<Body>, ureq::Error>) -> Result<Value, String> {
    let mut reply = reply.map_err(|error| error.to_string())?;
    let said: Value = reply.body_mut().read_json().map_err(|error| error.to_string())?;
    let value = said["value"].clone();
    if reply.status().is_success() { Ok(value) } else { Err(value.to_string()) }
}
