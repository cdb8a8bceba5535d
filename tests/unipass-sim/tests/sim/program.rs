//! The program: says where it is, answers, and ends when it is told to.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use crate::asking::{CARGO, get};

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(options: &[&str]) -> Running {
    let mut program = Command::new(env!("CARGO_BIN_EXE_unipass-sim"));
    Running(program.args(options).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
}

#[test]
fn it_says_where_it_is_and_answers_and_ends_well() {
    for signal in [Signal::TERM, Signal::INT] {
        let mut running = start(&["--from", "2026-12-01T00:00:00+09:00", "--speed", "60"]);
        let mut lines = BufReader::new(running.0.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut said = |what: &str| {
            let line = lines.next().unwrap();
            line.strip_prefix(what).unwrap_or_else(|| panic!("{line}")).trim().to_owned()
        };
        let base = said("base");
        let key = said("key API001");
        let others = ["key API012", "key API028", "key API037", "page", "time"].map(&mut said);
        assert!(others[4].starts_with("2026-11-30 15:0"));

        let question = format!("{base}/{CARGO}?crkyCn={key}&hblNo=8601990143&blYy=2026");
        assert!(get(&question.parse().unwrap()).contains("<prgsStts>반출완료</prgsStts>"));
        kill_process(Pid::from_child(&running.0), signal).unwrap();
        assert!(running.0.wait().unwrap().success(), "{signal:?}");
    }
}

#[test]
fn a_scenario_that_cannot_be_had_is_said() {
    let mut running = start(&["--scenario", "no-such-file.toml"]);
    let mut said = String::new();
    BufReader::new(running.0.stderr.take().unwrap()).read_line(&mut said).unwrap();
    assert!(said.starts_with("unipass-sim: the scenario file cannot be read"), "{said}");
    assert!(!running.0.wait().unwrap().success());
}
