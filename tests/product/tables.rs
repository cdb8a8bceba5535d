//! Tables fit the terminal, Hangul aligned; what is no terminal gets no escapes, and a terminal none but ours.

use std::fs;

use unicode_width::UnicodeWidthStr;

use crate::munjigi::Machine;
use crate::sample::{amazon, list, sample, with_the_sample};

/// All orders: below a part of them stands how many more there are.
const ORDERS: &[&str] = &["order", "list", "--limit", "1000"];

#[cfg(target_os = "linux")]
mod on_terminals {
    use super::*;
    use crate::terminal::on_terminal;

    #[test]
    fn tables_fit_and_their_columns_stand_straight() {
        let machine = with_long_names();
        for columns in [60, 80, 120] {
            for lang in ["ko", "en"] {
                for arguments in [ORDERS, &["clearance", "list"], &["incidents"], &["code", "list"]] {
                    let call = machine.munjigi_on_ledger().with(arguments).with(["--lang", lang]);
                    let shown = on_terminal(&machine, columns, call);
                    assert!(matches!(shown.code, Some(0 | 1)), "{shown:?}");
                    let table: Vec<&str> = shown.text.lines().take_while(|line| !line.is_empty()).collect();
                    assert!(table.len() > 1, "{arguments:?}:\n{}", shown.text);
                    assert_fits(&table, columns.into());
                    assert_straight(&table);
                }
            }
        }
    }

    #[test]
    fn what_is_known_of_one_fits_too() {
        let machine = with_long_names();
        for columns in [60, 80, 120] {
            for arguments in [["order", "show", "12"], ["order", "show", "182"], ["clearance", "show", "13"]]
            {
                let shown = on_terminal(&machine, columns, machine.munjigi_on_ledger().with(arguments));
                assert_eq!(shown.code, Some(0), "{shown:?}");
                let facts: Vec<&str> = shown.text.lines().take_while(|line| !line.is_empty()).collect();
                assert!(facts.len() > 7, "{}", shown.text);
                assert_fits(&facts, columns.into());
            }
        }
    }

    #[test]
    fn why_fits_a_narrow_terminal() {
        let machine = with_long_names();
        for lang in ["ko", "en"] {
            let call = machine.munjigi_on_ledger().with(["why", "1", "--all", "--lang", lang]);
            let shown = on_terminal(&machine, 60, call);
            assert_eq!(shown.code, Some(0), "{shown:?}");
            let table: Vec<&str> = shown.text.lines().skip(1).take_while(|line| !line.is_empty()).collect();
            assert!(table.len() > 1, "{}", shown.text);
            assert_fits(&table, 60);
        }
    }

    #[test]
    fn a_wider_terminal_is_used() {
        let machine = with_long_names();
        let lines = |columns| {
            let call = machine.munjigi_on_ledger().with(["order", "list"]);
            on_terminal(&machine, columns, call).text.lines().count()
        };
        let (narrow, wide) = (lines(60), lines(160));
        assert!(narrow > wide, "{narrow} lines in 60 columns, {wide} in 160");
    }

    #[test]
    fn a_terminal_gets_no_escapes_from_what_was_imported() {
        let machine = with_escapes();
        for arguments in [
            &["order", "list"][..],
            &["order", "show", "1"],
            &["clearance", "list"],
            &["clearance", "show", "1"],
        ] {
            let shown = on_terminal(&machine, 80, machine.munjigi_on_ledger().with(arguments));
            assert_eq!(shown.code, Some(0));
            assert_harmless(&shown.text);
        }
    }
}

#[test]
fn a_pipe_gets_no_escapes() {
    let machine = with_long_names();
    for arguments in [
        &["order", "list"][..],
        &["order", "show", "1"],
        &["clearance", "list"],
        &["incidents"],
        &["check"],
        &["--help"],
    ] {
        let ran = machine.munjigi_on_ledger().with(arguments).run();
        assert_harmless(&ran.stdout);
        assert_harmless(&ran.stderr);
    }
    for arguments in [ORDERS, &["clearance", "list"]] {
        let ran = machine.munjigi_on_ledger().with(arguments).run().ended_with(0);
        let table: Vec<&str> = ran.stdout.lines().take_while(|line| !line.is_empty()).collect();
        assert_straight(&table);
    }
}

#[test]
fn control_characters_that_were_imported_never_come_out() {
    let machine = with_escapes();
    for arguments in [
        &["order", "list"][..],
        &["order", "show", "1"],
        &["order", "edit", "1", "--merchant", "A\u{1b}[31mB"],
        &["order", "cancel", "1"],
        &["clearance", "list"],
        &["clearance", "show", "1"],
        &["clearance", "add", "--date", "2026-11-01", "--goods", "Cup\u{1b}]0;owned\u{7}\u{9b}2J"],
        &["incidents"],
        &["why", "1"],
        &["why", "1", "--all"],
        &["incident", "add", "door", "--note", "Cup\u{1b}[31m"],
        &["incidents"],
        &["check"],
        &["check", "--json"],
        &["export"],
    ] {
        let ran = machine.munjigi_on_ledger().with(arguments).run();
        assert!(matches!(ran.code(), Some(0 | 1)), "{ran:?}");
        assert_harmless(&ran.stdout);
        assert_harmless(&ran.stderr);
    }
    // Nor the name of a file, or what a file is said to lack.
    let named = machine.home().join("a\u{1b}[31mb.csv");
    fs::write(&named, "x").expect("the home takes a file");
    let ran = machine.munjigi_on_ledger().with(["import"]).with([&named]).run().ended_with(3);
    assert_harmless(&ran.stderr);
    fs::copy(list("list-damaged-by-spreadsheet.csv"), &named).expect("the fixture can be copied");
    let ran = machine.munjigi_on_ledger().with(["import"]).with([&named]).run();
    assert_harmless(&ran.stdout);
}

/// Real titles, titles in Hangul, names without a place to break them, several numbers in one cell.
fn with_long_names() -> Machine {
    let machine = with_the_sample();
    machine.munjigi_on_ledger().with(["import"]).with([amazon()]).run().ended_with(0);
    let unbroken = "W".repeat(150);
    let hangul = "한글로 된 아주 긴 상품 이름이 칸 하나에 들어 있어도 줄이 넘치지 않아야 합니다".repeat(3);
    for item in [unbroken.as_str(), hangul.as_str(), "ｆｕｌｌ ｗｉｄｔｈ 日本語の品物 🧦🧦🧦 x 3"]
    {
        let add = ["order", "add", "--merchant", "가나다라마바사아자차카타파하", "--item", item];
        let numbers =
            ["--waybill", "509812044885", "--waybill", "368120305771", "--waybill", "6091240077312"];
        machine.munjigi_on_ledger().with(add).with(numbers).run().ended_with(0);
    }
    let goods = ["clearance", "add", "--hbl", "NSM2609110481", "--goods", &hangul];
    machine.munjigi_on_ledger().with(goods).run().ended_with(0);
    machine.munjigi_on_ledger().with(["code", "add"]).reading("P219876543210").run().ended_with(0);
    machine
}

/// An order and a list whose texts carry what moves the cursor, colours the screen, sets its title or rings its bell.
fn with_escapes() -> Machine {
    let machine = Machine::new();
    let brought = [
        ("orders.csv", "Rice Paper Desk Lamp", "Rice\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\u{8}\u{7f} Lamp"),
        ("first-list.html", "통관진행중", "심사\u{1b}[31m중\u{9b}1A"),
    ];
    for (file, word, with_escapes) in brought {
        let text = fs::read_to_string(sample(file)).expect("the sample is text");
        assert!(text.contains(word), "{word} is not in {file}");
        let path = machine.home().join(file);
        fs::write(&path, text.replace(word, with_escapes)).expect("the home takes a file");
        let ran = machine.munjigi_on_ledger().with(["import"]).with([path]).run().ended_with(0);
        assert_harmless(&ran.stdout);
    }
    machine
}

/// Every line is as wide as the terminal at most. Hangul counts two.
#[track_caller]
fn assert_fits(lines: &[&str], columns: usize) {
    for line in lines {
        assert!(line.width() <= columns, "{} of {columns} columns: {line}", line.width());
    }
}

/// Where a column begins in the first line, it begins in every line: the place before it is a space.
#[track_caller]
fn assert_straight(table: &[&str]) {
    let header = table.first().expect("a table has a header");
    let starts = starts(header);
    assert!(starts.len() > 1, "{header}");
    for line in table {
        let mut at = 0;
        for letter in line.chars() {
            let width = letter.to_string().width();
            let before = starts.iter().any(|start| at < *start && *start <= at + width);
            assert!(
                !before || letter == ' ',
                "{letter} stands between two columns of:\n{}",
                table.join("\n")
            );
            at += width;
        }
    }
}

/// Where the columns begin, but for the first. Two spaces or more part them.
fn starts(header: &str) -> Vec<usize> {
    let places = header.char_indices().filter_map(|(at, letter)| {
        let before = header.get(..at)?;
        (letter != ' ' && before.ends_with("  ")).then(|| before.width())
    });
    places.collect()
}

#[track_caller]
fn assert_harmless(text: &str) {
    let found = text.chars().find(|letter| letter.is_control() && *letter != '\n');
    assert_eq!(found, None, "in {text:?}");
}
