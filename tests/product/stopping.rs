//! A large file takes a while: that is said, and who stops it there finds the ledger as it was.

use std::fmt::Write;

use crate::munjigi::Machine;
use crate::terminal::Terminal;

/// So many that no machine has written them within the second after which something is said.
const ORDERS: usize = 150_000;

#[test]
fn who_stops_a_long_import_finds_the_ledger_as_it_was() {
    let machine = Machine::new();
    machine.munjigi_on_ledger().with(["order", "add", "--merchant", "세모몰"]).run().ended_with(0);
    let path = machine.home().join("orders.csv");
    std::fs::write(&path, table()).expect("the home folder takes a file");

    let call = machine.munjigi_on_ledger().with(["import"]).with([&path]);
    let mut terminal = Terminal::start(&machine, 100, call);
    terminal.shows("중…");
    terminal.interrupts();
    let shown = terminal.end();
    assert_ne!(shown.code, Some(0), "{}", shown.text);

    let listed = machine.munjigi_on_ledger().with(["order", "list", "--json"]).run().ended_with(0).json();
    assert_eq!(listed["total"], 1, "all of it or nothing");
    let sources = machine.munjigi_on_ledger().with(["sources", "--json"]).run().ended_with(0).json();
    assert_eq!(sources["unread"], serde_json::json!([]));
    machine.munjigi_on_ledger().with(["verify"]).run().ended_with(0);
}

fn table() -> String {
    let mut table = String::from("주문번호,주문일,상품명,수량,운송장번호\n");
    for n in 0..ORDERS {
        let parcel = 600_000_000_000_u64 + n as u64;
        writeln!(table, "A-{n},2026-10-{:02},Kettle number {n},1,{parcel}", 1 + n % 28)
            .expect("a text takes any text");
    }
    table
}
