//! WebKit's own WebDriver server, which sees the window of a program from within.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use serde_json::{Value, json};
use ureq::http::Response;
use ureq::{Agent, Body};

use crate::desktop::page::Page;
use crate::desktop::port::Port;
use crate::desktop::surroundings::{App, Surroundings, automation};
use crate::desktop::tray::Tray;
use crate::munjigi::PATIENCE;
use crate::running::{Process, Running};

/// Runs until it is dropped, and what it drives with it.
pub struct Driver {
    app: Mutex<Option<App>>,
    /// Where the program lets itself be driven. The driver would start the program itself, and take a port for it that may be somebody
    /// else's by then.
    handed_over: Port,
    _running: Running,
    port: Port,
    agent: Agent,
}

impl Driver {
    #[track_caller]
    pub fn start(around: &Surroundings) -> Self {
        let (port, handed_over) = (Port::new(), Port::new());
        let tool = around.machine.tool("WebKitWebDriver").with(["--host=127.0.0.1"]);
        let tool = tool.with([format!("--port={}", port.address.port())]);
        let call = around.around(tool.with([format!("--target={}", handed_over.address)]));
        let mut running = Running::start(&around.machine, "WebKitWebDriver", call);
        while !port.is_listened_at() {
            assert!(!running.ends_soon(), "the driver has ended");
        }
        // The driver's own limits come first: it says what was waited for.
        let agent = Agent::config_builder().http_status_as_error(false).timeout_global(Some(2 * PATIENCE));
        Self { app: Mutex::default(), handed_over, _running: running, port, agent: agent.build().into() }
    }

    /// Starts the program on the machine's ledger, and waits for its page.
    #[track_caller]
    pub fn open(&self, around: &Surroundings, arguments: &[&str]) -> Page<'_> {
        self.opened(around, &around.on_ledger(), arguments)
    }

    /// The same without the key file: it has to find the key itself, or to ask.
    #[track_caller]
    pub fn open_without_key(&self, around: &Surroundings, arguments: &[&str]) -> Page<'_> {
        self.opened(around, &around.on_ledger_without_key(), arguments)
    }

    /// What the program has said until now.
    pub fn said(&self) -> String {
        self.app().as_ref().map(App::said).unwrap_or_default()
    }

    /// The program, and all that it has started.
    pub fn processes(&self) -> Vec<Process> {
        self.app().as_ref().expect("a program was opened").processes()
    }

    /// Quits the program in its tray, and waits until all of it has ended.
    #[track_caller]
    pub fn quit(&self, tray: &Tray) {
        let all = self.processes();
        tray.quit();
        for process in all {
            process.wait_for_end();
        }
    }

    #[track_caller]
    fn opened(&self, around: &Surroundings, ledger: &[String], arguments: &[&str]) -> Page<'_> {
        let call = around.around(around.machine.call(&automation()).with(ledger).with(arguments));
        // Without the first it lets nobody drive it.
        let call = call.env("TAURI_WEBVIEW_AUTOMATION", "true");
        let call = call.env("WEBKIT_INSPECTOR_SERVER", self.handed_over.address.to_string());
        *self.app() = Some(App::start(&around.machine, call));
        let began = Instant::now();
        // It listens from its first window on.
        while !self.handed_over.is_listened_at() {
            assert!(self.app().as_mut().is_some_and(App::is_running), "the program has ended");
            assert!(began.elapsed() < PATIENCE, "the program has no window to drive");
        }
        let capabilities = json!({
            "timeouts": { "script": PATIENCE.as_millis() as u64 },
        });
        let asked = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let session = self.post("/session", &asked).expect("the program lets itself be driven");
        Page::new(self, session["sessionId"].as_str().expect("a session has an id"))
    }

    fn app(&self) -> MutexGuard<'_, Option<App>> {
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
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
