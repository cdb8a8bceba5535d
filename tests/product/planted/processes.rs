//! What the system shows of a process to others: its command line, its environment, what it writes to, and where its sockets lead.

use std::fs;
use std::path::{Path, PathBuf};

use crate::planted::traces::{Place, Traces};
use crate::running::Process;

/// The lists of sockets that may lead out of the process's machine.
const LISTS: [&str; 10] =
    ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6"];

/// No files that anything is kept in.
const OF_THE_SYSTEM: [&str; 3] = ["/dev/", "/proc/", "/memfd:"];

/// What a test brings beside the product, as the system names it.
const SURROUNDINGS: [&str; 6] =
    ["dbus-daemon", "Xvfb", "gnome-keyring-d", "WebKitWebDriver", "script", "xkbcomp"];

/// Looks at every process of the product's that runs on a machine now, and gives how many there are. One that ends meanwhile leaves
/// what it has left.
pub fn look(traces: &Traces, machine: &Path) -> usize {
    let home = format!("HOME={}", machine.join("home").display());
    let entries = fs::read_dir("/proc").expect("Linux shows its processes");
    let all = entries.filter_map(|entry| Process::of(entry.ok()?.file_name().to_str()?.parse().ok()?));
    let is_ours = |process: &Process| {
        let environment = of(process, "environ");
        environment.split(|byte| *byte == 0).any(|entry| entry == home.as_bytes())
            && !SURROUNDINGS.contains(&process.name.as_str())
    };
    let ours: Vec<Process> = all.filter(is_ours).collect();
    for process in &ours {
        one(traces, process, machine);
    }
    ours.len()
}

fn one(traces: &Traces, process: &Process, machine: &Path) {
    let environment = of(process, "environ");
    traces.look(Place::CommandLine, &process.name, &of(process, "cmdline"));
    traces.look(Place::Environment, &process.name, &environment);
    traces.nothing(Place::Network);
    traces.nothing(Place::OpenElsewhere);
    // The driver of the build for tests sits at the other end of loopback.
    let is_driven = String::from_utf8_lossy(&environment).contains("TAURI_WEBVIEW_AUTOMATION=");
    for line in sockets(process.pid) {
        if !(is_driven && is_loopback(&line)) {
            traces.wrong(Place::Network, &format!("{} has a socket: {line}", process.name));
        }
    }
    for path in written(process.pid) {
        if !path.starts_with(machine)
            && !OF_THE_SYSTEM.iter().any(|system| path.to_string_lossy().starts_with(system))
        {
            traces.wrong(Place::OpenElsewhere, &format!("{} writes to {}", process.name, path.display()));
        }
    }
}

fn of(process: &Process, what: &str) -> Vec<u8> {
    fs::read(format!("/proc/{}/{what}", process.pid)).unwrap_or_default()
}

fn is_loopback(line: &str) -> bool {
    // Here and there, as the list of IPv4 writes them.
    let ends: Vec<&str> = line.split_whitespace().skip(1).take(2).collect();
    ends.iter().all(|end| end.starts_with("0100007F:") || *end == "00000000:0000")
}

/// The lines of the system's lists for the sockets that a process has open.
pub fn sockets(pid: u32) -> Vec<String> {
    let inodes: Vec<String> = open(pid)
        .iter()
        .filter_map(|(_, to)| Some(to.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect();
    let lists = LISTS.iter().filter_map(|list| fs::read_to_string(format!("/proc/{pid}/net/{list}")).ok());
    let lines: Vec<String> =
        lists.flat_map(|list| list.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()).collect();
    // The tenth column of each of them (proc_pid_net, 5).
    let is_its = |line: &&String| {
        line.split_whitespace().nth(9).is_some_and(|inode| inodes.iter().any(|its| its == inode))
    };
    lines.iter().filter(is_its).cloned().collect()
}

/// The files that a process could write to, by its open files.
pub fn written(pid: u32) -> Vec<PathBuf> {
    let may_write = |number: &str| {
        let info = fs::read_to_string(format!("/proc/{pid}/fdinfo/{number}")).unwrap_or_default();
        let flags = info.lines().find_map(|line| line.strip_prefix("flags:"));
        // O_WRONLY and O_RDWR.
        flags.and_then(|flags| u32::from_str_radix(flags.trim(), 8).ok()).is_some_and(|flags| flags & 3 != 0)
    };
    open(pid)
        .into_iter()
        .filter(|(number, to)| to.is_absolute() && may_write(number))
        .map(|(_, to)| to)
        .collect()
}

fn open(pid: u32) -> Vec<(String, PathBuf)> {
    let Ok(entries) = fs::read_dir(format!("/proc/{pid}/fd")) else { return Vec::new() };
    entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.file_name().into_string().ok()?, fs::read_link(entry.path()).ok()?))
        })
        .collect()
}
