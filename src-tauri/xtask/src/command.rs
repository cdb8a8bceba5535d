//! One run of another program: without a keyboard, and with its output passed through as it comes.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use crate::place::Place;
use crate::trouble::Trouble;

pub struct Run {
    command: Command,
    line: String,
    input: Option<String>,
}

impl Run {
    /// A program by name or path. Its standard input is empty: nothing here ever waits for a keyboard.
    pub fn of(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        Self { line: shown(program), command, input: None }
    }

    /// The cargo that runs this program, at the top of the checkout.
    pub fn cargo(place: &Place) -> Self {
        let mut run = Self::of(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
            .called("cargo")
            .within(&place.root);
        // `cargo run` told this program about its own package. Passed on, it would make every build script that asks
        // for such a variable run anew.
        for (name, _) in env::vars_os() {
            let name_text = name.to_string_lossy();
            if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
                run.command.env_remove(&name);
            }
        }
        run
    }

    /// Shown under another name than its path.
    pub fn called(mut self, name: &str) -> Self {
        self.line = name.to_owned();
        self
    }

    pub fn with<I: IntoIterator<Item: AsRef<OsStr>>>(mut self, arguments: I) -> Self {
        for argument in arguments {
            let argument = argument.as_ref();
            self.line.push(' ');
            self.line.push_str(&shown(argument));
            self.command.arg(argument);
        }
        self
    }

    /// With a text on its standard input, which the command line does not show.
    pub fn reading(mut self, text: &str) -> Self {
        self.command.stdin(Stdio::piped());
        self.input = Some(text.to_owned());
        self
    }

    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn without_env(mut self, name: impl AsRef<OsStr>) -> Self {
        self.command.env_remove(name);
        self
    }

    /// The command line, for people.
    pub fn line(&self) -> &str {
        &self.line
    }

    /// Runs to the end; anything but 0 is trouble.
    pub fn pass(self) -> Result<(), Trouble> {
        let line = self.line.clone();
        match self.code()? {
            Some(0) => Ok(()),
            code => Err(Trouble::Ended { line, code }),
        }
    }

    /// Runs to the end and gives the exit code; none when a signal ended it.
    pub fn code(mut self) -> Result<Option<i32>, Trouble> {
        let status = self.status();
        status.map(|status| status.code()).map_err(|cause| Trouble::NotStarted { line: self.line, cause })
    }

    fn status(&mut self) -> std::io::Result<ExitStatus> {
        let mut child = self.command.spawn()?;
        // Closed when all of it is written. Who does not read it says so by its exit code.
        if let (Some(text), Some(mut input)) = (&self.input, child.stdin.take()) {
            let _ = input.write_all(text.as_bytes());
        }
        child.wait()
    }

    /// Runs to the end and gives what it wrote to standard output with its exit code.
    pub fn read(mut self) -> Result<(String, Option<i32>), Trouble> {
        let output = self.command.stderr(Stdio::inherit()).output();
        let output = output.map_err(|cause| Trouble::NotStarted { line: self.line, cause })?;
        Ok((String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code()))
    }

    /// Starts it and does not wait.
    pub fn start(mut self) -> Result<Started, Trouble> {
        match self.command.spawn() {
            Ok(child) => Ok(Started { line: self.line, child }),
            Err(cause) => Err(Trouble::NotStarted { line: self.line, cause }),
        }
    }

    /// Starts it with its standard input and output in the hands of the caller.
    pub fn start_piped(mut self) -> Result<Child, Trouble> {
        let child = self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        child.map_err(|cause| Trouble::NotStarted { line: self.line, cause })
    }

    /// As [`Run::pass`], and gives a copy of what went to standard output.
    pub fn pass_and_keep(mut self) -> Result<String, Trouble> {
        let (kept, status) =
            self.stream().map_err(|cause| Trouble::NotStarted { line: self.line.clone(), cause })?;
        if status.success() { Ok(kept) } else { Err(Trouble::Ended { line: self.line, code: status.code() }) }
    }

    fn stream(&mut self) -> std::io::Result<(String, ExitStatus)> {
        let mut child = self.command.stdout(Stdio::piped()).spawn()?;
        let mut kept = String::new();
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).split(b'\n') {
                let line = line?;
                let line = String::from_utf8_lossy(&line);
                writeln!(std::io::stdout(), "{line}")?;
                kept.push_str(&line);
                kept.push('\n');
            }
        }
        Ok((kept, child.wait()?))
    }
}

/// A program that was started. It is ended when it is let go of.
pub struct Started {
    line: String,
    child: Child,
}

impl Started {
    /// Waits for its end; anything but 0 is trouble.
    pub fn end(mut self) -> Result<(), Trouble> {
        let line = self.line.clone();
        match self.child.wait() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Trouble::Ended { line, code: status.code() }),
            Err(cause) => Err(Trouble::NotStarted { line, cause }),
        }
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An argument as one would type it.
fn shown(argument: &OsStr) -> String {
    let text = argument.to_string_lossy();
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:=+,@".contains(c);
    if !text.is_empty() && text.chars().all(plain) { text.into_owned() } else { format!("'{text}'") }
}

/// Whether a plain call would find the program.
pub fn is_on_path(program: &str) -> bool {
    on_path(program).is_some()
}

/// Where a plain call would find the program. On Windows the name may bring its own ending (`npm.cmd`).
pub fn on_path(program: &str) -> Option<PathBuf> {
    let names = [program.to_owned(), format!("{program}{}", env::consts::EXE_SUFFIX)];
    env::split_paths(&env::var_os("PATH")?)
        .flat_map(|folder| names.each_ref().map(|name| folder.join(name)))
        .find(|path| path.is_file())
}
