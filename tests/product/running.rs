//! A program that runs beside a test, with all that it starts: none of them outlives it.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, Signal, kill_process_group, pidfd_open};

use crate::munjigi::{Call, Machine, PATIENCE};

/// Runs until it is dropped.
pub struct Running {
    name: String,
    child: Child,
    log: PathBuf,
}

impl Running {
    /// Starts a call. What it says goes into a log of the machine.
    pub fn start(machine: &Machine, name: &str, call: Call) -> Self {
        let log = machine.new_log(name);
        let file = open(&log);
        Self::spawn(name, call, log, Stdio::from(file), Stdio::null())
    }

    /// The same for one that is told something on its standard input.
    pub fn start_told(machine: &Machine, name: &str, call: Call, told: &str) -> Self {
        let log = machine.new_log(name);
        let file = open(&log);
        let mut running = Self::spawn(name, call, log, Stdio::from(file), Stdio::piped());
        let stdin: Option<ChildStdin> = running.child.stdin.take();
        stdin.expect("standard input was asked for").write_all(told.as_bytes()).expect("it reads its input");
        running
    }

    /// The same for one that says on its first line where it can be found.
    #[track_caller]
    pub fn start_saying(machine: &Machine, name: &str, call: Call) -> (Self, String) {
        let log = machine.new_log(name);
        let mut running = Self::spawn(name, call, log, Stdio::piped(), Stdio::null());
        let mut stdout = BufReader::new(running.child.stdout.take().expect("standard output was asked for"));
        let (sender, first_line) = mpsc::channel();
        thread::spawn(move || {
            let mut line = String::new();
            stdout.read_line(&mut line).ok();
            sender.send(line.trim().to_owned()).ok();
            // Who writes more must not be stopped by a full pipe.
            stdout.read_to_end(&mut Vec::new()).ok();
        });
        let line = first_line.recv_timeout(PATIENCE).unwrap_or_default();
        assert!(!line.is_empty(), "{name} did not start:\n{}", running.said());
        (running, line)
    }

    fn spawn(name: &str, call: Call, log: PathBuf, stdout: Stdio, stdin: Stdio) -> Self {
        let mut command = call.command();
        // A group of its own, so that it can be ended with all that it starts.
        command.process_group(0).stdin(stdin).stdout(stdout).stderr(open(&log));
        let child = command.spawn().unwrap_or_else(|error| panic!("{name} cannot be started: {error}"));
        Self { name: name.to_owned(), child, log }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What it has said until now.
    pub fn said(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    /// Waits until it ends by itself.
    #[track_caller]
    pub fn end(&mut self) -> ExitStatus {
        Process::of(self.pid()).expect("nobody has waited for it yet").wait_for_end();
        self.child.wait().expect("a started program can be waited for")
    }

    /// Whether it has ended, within so short a while that one can ask again.
    pub fn ends_soon(&mut self) -> bool {
        let soon = Timespec { tv_sec: 0, tv_nsec: 10_000_000 };
        Process::of(self.pid()).is_none_or(|process| process.ended_within(soon))
    }

    /// Asks it to end, and waits until it has.
    pub fn ask_to_end(&mut self) -> ExitStatus {
        kill_process_group(pid(&self.child), Signal::TERM).ok();
        self.child.wait().expect("a started program can be waited for")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        kill_process_group(pid(&self.child), Signal::KILL).ok();
        self.child.wait().ok();
        if thread::panicking() {
            eprintln!("-- {} said:\n{}", self.name, self.said());
        }
    }
}

/// A process of somebody else's.
pub struct Process {
    pub pid: u32,
    /// As the system calls it: fifteen bytes of the program's name.
    pub name: String,
    handle: OwnedFd,
}

impl Process {
    /// None where there is none any more.
    pub fn of(id: u32) -> Option<Self> {
        let handle = pidfd_open(raw(id), PidfdFlags::empty()).ok()?;
        let name = fs::read_to_string(format!("/proc/{id}/comm")).ok()?.trim().to_owned();
        Some(Self { pid: id, name, handle })
    }

    /// All that it and those below it have started and that still run.
    pub fn below(id: u32) -> Vec<Self> {
        let all: Vec<(u32, u32)> = all_with_parents();
        let mut found = vec![id];
        let mut next = 0;
        while let Some(&parent) = found.get(next) {
            found.extend(all.iter().filter(|(_, of)| *of == parent).map(|(child, _)| *child));
            next += 1;
        }
        found.into_iter().skip(1).filter_map(Self::of).collect()
    }

    #[track_caller]
    pub fn wait_for_end(&self) {
        let patience = Timespec { tv_sec: PATIENCE.as_secs() as i64, tv_nsec: 0 };
        assert!(self.ended_within(patience), "{} did not end", self.name);
    }

    fn ended_within(&self, patience: Timespec) -> bool {
        let mut end = [PollFd::from_borrowed_fd(self.handle.as_fd(), PollFlags::IN)];
        poll(&mut end, Some(&patience)).is_ok_and(|ended| ended > 0)
    }

    /// Its environment, as it was started with.
    pub fn environment(&self) -> Vec<String> {
        let bytes = fs::read(format!("/proc/{}/environ", self.pid)).expect("it runs, and is ours");
        bytes.split(|byte| *byte == 0).map(|entry| String::from_utf8_lossy(entry).into_owned()).collect()
    }
}

/// Every process with its parent. One that ends meanwhile is left out.
fn all_with_parents() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").expect("Linux shows its processes");
    entries
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| {
            let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            // The name before it may hold anything: proc_pid_stat(5).
            let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
            Some((id, parent))
        })
        .collect()
}

fn open(log: &PathBuf) -> File {
    OpenOptions::new().append(true).create(true).open(log).expect("the machine takes a log")
}

fn pid(child: &Child) -> Pid {
    Pid::from_child(child)
}

fn raw(id: u32) -> Pid {
    i32::try_from(id).ok().and_then(Pid::from_raw).expect("a process has a number above zero")
}
