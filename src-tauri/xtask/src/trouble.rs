//! What can go wrong in a command, each as one sentence with what to do.

use std::fmt;
use std::io;
use std::path::PathBuf;

#[derive(Debug)]
pub enum Trouble {
    /// A program could not be started at all.
    NotStarted { line: String, cause: io::Error },
    /// A program ran and ended with another code than 0; none when a signal ended it.
    Ended { line: String, code: Option<i32> },
    /// A file or folder could not be read, made or removed.
    File { doing: &'static str, path: PathBuf, cause: io::Error },
    /// No port of this machine could be listened on.
    NoPort(io::Error),
    /// A program that a person has to bring.
    Absent { program: &'static str, purpose: &'static str, remedy: &'static str },
    /// Packages are missing and could not be installed from here.
    Packages { missing: Vec<&'static str>, cause: Box<Trouble> },
    /// Generated text in the checkout is not what it is made from.
    Outdated { path: PathBuf },
    /// The demo ended with something else than its two questions.
    Demo(String),
    /// Any of the above, in a named step.
    Step { name: &'static str, cause: Box<Trouble> },
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted { line, cause } => write!(f, "`{line}` could not be started: {cause}"),
            Self::Ended { line, code: Some(code) } => write!(f, "`{line}` ended with {code}"),
            Self::Ended { line, code: None } => write!(f, "a signal ended `{line}`"),
            Self::File { doing, path, cause } => write!(f, "{doing} {} failed: {cause}", path.display()),
            Self::NoPort(cause) => write!(f, "no port of this machine could be listened on: {cause}"),
            Self::Absent { program, purpose, remedy } => {
                write!(f, "`{program}` is not on the PATH, and {purpose} needs it: {remedy}")
            }
            Self::Packages { missing, cause } => write!(
                f,
                "{cause}. Run this yourself, then the same command again:\n  \
                 sudo apt-get install --no-install-recommends {}",
                missing.join(" ")
            ),
            Self::Outdated { path } => {
                write!(f, "{} is older than what it is made from: run `cargo xtask bindings`", path.display())
            }
            Self::Demo(what) => write!(f, "the demo did not end as it should: {what}"),
            Self::Step { name, cause } => write!(f, "the step \"{name}\" failed: {cause}"),
        }
    }
}
