//! Several programs on one ledger at the same time, which is how a tray and a command line live together.

use std::sync::Barrier;
use std::thread;

use serde_json::Value;

use crate::munjigi::{Call, Machine, Ran, files_below};
use crate::sample::{amazon, list, sample};

#[test]
fn the_same_file_brought_twice_at_once_is_there_once() {
    let machine = Machine::new();
    machine.munjigi_on_ledger().with(["order", "list"]).run().ended_with(0);
    let import =
        || machine.munjigi_on_ledger().with(["import", "--json"]).with([amazon(), list("page.html")]);
    let ran = at_once(vec![import(), import()]);
    for (file, kind, count) in [(0, "orders", 169), (1, "clearances", 12)] {
        let of = |ran: &Ran, how: &str| ran.json()["files"][file][kind][how].as_u64().unwrap();
        let sum = |how| ran.iter().map(|ran| of(ran, how)).sum::<u64>();
        assert_eq!((sum("new"), sum("updated"), sum("same")), (count, 0, count), "{kind}");
    }
    let export = json(&machine, &["export"], 0);
    assert_eq!(lengths(&export, ["orders", "clearances", "incidents"]), [169, 12, 12]);
    machine.munjigi_on_ledger().with(["verify"]).run().ended_with(0);
}

#[test]
fn different_files_brought_at_once_are_all_there() {
    let machine = Machine::new();
    let import = |file| machine.munjigi_on_ledger().with(["import", "--json"]).with([file]);
    let files =
        [amazon(), sample("orders.csv"), list("page.html"), list("answer.json"), sample("first-list.html")];
    at_once(files.into_iter().map(import).collect());
    let export = json(&machine, &["export"], 0);
    assert_eq!(lengths(&export, ["orders", "clearances"]), [169 + 11, 12 + 7]);
    let hbls: std::collections::BTreeSet<&str> =
        export["clearances"].as_array().into_iter().flatten().filter_map(|one| one["hbl"].as_str()).collect();
    assert_eq!(hbls.len(), 12 + 7);
    machine.munjigi_on_ledger().with(["verify"]).run().ended_with(0);
}

#[test]
fn eight_programs_that_make_a_ledger_at_once_make_one() {
    let machine = Machine::new();
    machine.key_file();
    let add = |n: usize| {
        machine.munjigi_on_ledger().with(["order", "add", "--merchant"]).with([format!("Shop {n}")])
    };
    let ran = at_once((0..8).map(add).collect());
    assert!(ran.iter().any(|ran| ran.stderr.contains("새 장부를 만들었습니다")), "{ran:?}");
    let page = json(&machine, &["order", "list", "--json"], 0);
    let mut merchants: Vec<&str> = page["orders"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|order| order["merchant"].as_str())
        .collect();
    merchants.sort_unstable();
    assert_eq!(merchants, (0..8).map(|n| format!("Shop {n}")).collect::<Vec<_>>());
    machine.munjigi_on_ledger().with(["verify"]).run().ended_with(0);
    assert_eq!(
        files_below(&machine.home()).len(),
        3,
        "the key, the ledger, its keys: {:?}",
        files_below(&machine.home())
    );
}

#[cfg(target_os = "linux")]
#[test]
fn eight_programs_that_make_a_ledger_at_once_keep_one_key() {
    let machine = Machine::new();
    let bus = crate::session_bus::SessionBus::start(&machine);
    let _keychain = crate::keychain::Keychain::start(&bus);
    at_once((0..8).map(|_| bus.munjigi().with(["order", "add", "--merchant", "Shop", "--json"])).collect());
    let page = bus.munjigi().with(["order", "list", "--json"]).run().ended_with(0).json();
    assert_eq!(page["total"], 8);
    bus.munjigi().with(["verify"]).run().ended_with(0);
}

#[test]
fn questions_raised_at_once_are_raised_once() {
    let machine = Machine::new();
    for file in ["orders.csv", "first-list.html"] {
        machine.munjigi_on_ledger().with(["import"]).with([sample(file)]).run().ended_with(0);
    }
    let import = || machine.munjigi_on_ledger().with(["import", "--json"]).with([sample("second-list.html")]);
    let ran = at_once((0..4).map(|_| import()).collect());
    let raised = ran.iter().map(|ran| lengths(&ran.json()["files"][0], ["questions"])[0]);
    assert_eq!(raised.sum::<usize>(), 2, "two questions, told by whoever raised them");
    assert_eq!(lengths(&json(&machine, &["incidents", "--json"], 1), ["incidents"]), [2]);
}

/// Runs calls in the same moment; each of them ends well.
fn at_once(calls: Vec<Call>) -> Vec<Ran> {
    let together = Barrier::new(calls.len());
    thread::scope(|scope| {
        let start = |call: Call| {
            let together = &together;
            scope.spawn(move || {
                together.wait();
                call.run()
            })
        };
        let running: Vec<_> = calls.into_iter().map(start).collect();
        running.into_iter().map(|run| run.join().expect("a run ends").ended_with(0)).collect()
    })
}

fn json(machine: &Machine, arguments: &[&str], code: i32) -> Value {
    machine.munjigi_on_ledger().with(arguments).run().ended_with(code).json()
}

fn lengths<const N: usize>(value: &Value, lists: [&str; N]) -> [usize; N] {
    lists.map(|list| value[list].as_array().map_or(0, Vec::len))
}
