//! Runs the built `munjigi` as a person whose machine is new: no settings, no ledger, no keychain.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

/// A run that lasts longer than this waits for something that will never come: no call of `munjigi` takes a tenth of it.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// A machine of its own: a home, a place for settings and one for temporary files, all gone when the last who knows it is dropped.
#[derive(Clone)]
pub struct Machine {
    folder: Arc<TempDir>,
}

impl Machine {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        for name in ["home", "runtime", "temporary"] {
            fs::create_dir(folder.path().join(name)).expect("an empty folder takes a new one");
        }
        Self { folder: Arc::new(folder) }
    }

    /// Where the person's files lie.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Where the machine's programs keep their sockets.
    #[cfg(target_os = "linux")]
    pub fn runtime(&self) -> PathBuf {
        self.folder.path().join("runtime")
    }

    /// A new file, outside the home, for what a program says.
    #[cfg(target_os = "linux")]
    pub fn new_log(&self, name: &str) -> PathBuf {
        let logs = self.folder.path().join("logs");
        fs::create_dir_all(&logs).expect("the machine's folder takes a new one");
        let others = fs::read_dir(&logs).expect("a folder of the test can be listed").count();
        logs.join(format!("{others:02}-{name}"))
    }

    /// Where this person would keep a ledger; nothing is there yet.
    pub fn ledger(&self) -> PathBuf {
        self.home().join("munjigi.ledger")
    }

    /// A data key as `--key-file` takes it: exactly 32 bytes. The same bytes at each call.
    pub fn key_file(&self) -> PathBuf {
        let path = self.home().join("munjigi.key");
        fs::write(&path, *b"a key for tests, 32 bytes long..").expect("the home folder takes a file");
        path
    }

    /// `munjigi` with nothing said yet.
    pub fn munjigi(&self) -> Call {
        self.call(&program())
    }

    /// A program of the system that a test needs beside `munjigi`.
    #[cfg(target_os = "linux")]
    pub fn tool(&self, name: &str) -> Call {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        let found =
            std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file());
        self.call(&found.unwrap_or_else(|| panic!("this test needs `{name}`: `cargo xtask setup` brings it")))
    }

    /// Any program, run as this machine's person.
    pub fn call(&self, program: &Path) -> Call {
        let mut command = Command::new(program);
        command.env_clear().current_dir(self.home());
        // What a process cannot start without: Windows loads its own libraries through SystemRoot.
        for name in ["PATH", "SystemRoot", "SystemDrive", "windir"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        let at = |name: &str| self.folder.path().join(name);
        command
            .env("LANG", "ko_KR.UTF-8")
            .env("HOME", at("home"))
            .env("USERPROFILE", at("home"))
            .env("APPDATA", at("home"))
            .env("LOCALAPPDATA", at("home"))
            .env("XDG_CONFIG_HOME", at("home").join(".config"))
            .env("XDG_DATA_HOME", at("home").join(".local/share"))
            .env("XDG_STATE_HOME", at("home").join(".local/state"))
            .env("XDG_CACHE_HOME", at("home").join(".cache"))
            // Without a session bus there is no Secret Service; an empty folder keeps the person's own bus out of reach.
            .env("XDG_RUNTIME_DIR", at("runtime"))
            .env("TMPDIR", at("temporary"))
            .env("TEMP", at("temporary"))
            .env("TMP", at("temporary"));
        Call { command, input: Vec::new() }
    }

    /// `munjigi` on this machine's ledger, opened by its key file.
    pub fn munjigi_on_ledger(&self) -> Call {
        self.munjigi().with(["--ledger"]).with([self.ledger()]).with(["--key-file"]).with([self.key_file()])
    }
}

/// One call, until it is run.
pub struct Call {
    command: Command,
    input: Vec<u8>,
}

impl Call {
    pub fn with<I: IntoIterator<Item: AsRef<OsStr>>>(mut self, arguments: I) -> Self {
        self.command.args(arguments);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// The call as the standard library's, for what only that can do.
    pub fn command(self) -> Command {
        self.command
    }

    /// Run as it is, but for what only the standard library's command can be told.
    #[cfg(unix)]
    pub fn told(mut self, tell: impl FnOnce(&mut Command)) -> Self {
        tell(&mut self.command);
        self
    }

    /// What stands on standard input; nothing, if this is not called.
    pub fn reading(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = input.into();
        self
    }

    /// Runs to the end. A call that never ends is a failed test, not a hanging one.
    pub fn run(mut self) -> Ran {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().expect("the built munjigi starts");
        let mut stdin = child.stdin.take().expect("standard input was asked for");
        let input = self.input;
        // Who does not read its input may close it: that is the program's right. Leaving the closure closes it here.
        thread::spawn(move || stdin.write_all(&input).ok());
        let stdout = collected(child.stdout.take().expect("standard output was asked for"));
        let stderr = collected(child.stderr.take().expect("standard error was asked for"));
        let said = stdout.recv_timeout(PATIENCE).and_then(|out| Ok((out, stderr.recv_timeout(PATIENCE)?)));
        let Ok((stdout, stderr)) = said else {
            panic!("{:?} did not end: {}", self.command, ended(&mut child));
        };
        let status = child.wait().expect("a started program can be waited for");
        Ran { status, stdout: text(stdout), stderr: text(stderr) }
    }
}

/// What a call did.
#[derive(Debug)]
pub struct Ran {
    status: ExitStatus,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// The exit code; none when a signal ended it.
    pub fn code(&self) -> Option<i32> {
        self.status.code()
    }

    /// The same, asserted with all that was said.
    #[track_caller]
    pub fn ended_with(self, code: i32) -> Self {
        assert_eq!(self.code(), Some(code), "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Standard output as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("not JSON ({error}):\n{}\nstderr:\n{}", self.stdout, self.stderr))
    }
}

/// The built program.
pub fn program() -> PathBuf {
    let path = std::env::var_os("MUNJIGI_BIN").map(PathBuf::from);
    path.filter(|path| path.is_file()).expect(
        "these tests need the built program, its path in MUNJIGI_BIN: run `cargo xtask test`, which builds and passes it",
    )
}

fn collected(mut pipe: impl Read + Send + 'static) -> mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("a pipe can be read to its end");
        sender.send(bytes).ok();
    });
    receiver
}

fn ended(child: &mut Child) -> &'static str {
    match child.kill() {
        Ok(()) => "it was killed",
        Err(_) => "and could not be killed",
    }
}

#[track_caller]
fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("munjigi writes UTF-8")
}

/// Every file below a folder, for tests of what was left where.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the test can be listed") {
            let path = entry.expect("a folder of the test can be listed").path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
