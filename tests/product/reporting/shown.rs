//! How it looks: tables fit a narrow terminal, and no letter of a stranger's moves its cursor.

use std::fs;

use unicode_width::UnicodeWidthStr;

use super::victim::{STOLEN, Victim};
use crate::sample::sample;
use crate::terminal::on_terminal;

const NARROW: u16 = 60;

#[test]
fn tables_fit_a_narrow_terminal() {
    let victim = Victim::known();
    let [first, _] = victim.both();
    let report = victim.makes_both().report;
    let capture = victim.file("one.txt", "what was on the screen");
    victim.munjigi(["report", "capture", "add", &first]).with([capture]).run().ended_with(0);
    let note = "담당자가 다음 주에 전화하기로 했고 그때까지 물건은 뜯지 않고 두기로 함";
    let add =
        ["report", "log", "add", &report, "privacy", "--receipt", "2026-11-21-000042-0042", "--note", note];
    victim.munjigi(add).run().ended_with(0);
    for lang in ["ko", "en"] {
        for arguments in [
            &["report", "list"][..],
            &["report", "log"],
            &["report", "form"],
            &["report", "who", "--show"],
            &["report", "capture", "list", &first],
        ] {
            let call = victim.munjigi(arguments).with(["--lang", lang]);
            let shown = on_terminal(&victim.machine, NARROW, call);
            assert_eq!(shown.code, Some(0), "{shown:?}");
            let table: Vec<&str> = shown.text.lines().take_while(|line| !line.is_empty()).collect();
            assert!(table.len() > 1, "{arguments:?}:\n{}", shown.text);
            for line in table {
                assert!(
                    line.width() <= usize::from(NARROW),
                    "{arguments:?}: {} columns: {line}",
                    line.width()
                );
            }
        }
    }
}

#[test]
fn who_reports_is_asked_for_without_being_shown() {
    use super::victim::WHO;
    let victim = Victim::new();
    let call = victim.munjigi(["report", "who"]);
    let mut terminal = crate::terminal::Terminal::start(&victim.machine, 80, call);
    for (question, answer) in ["이름", "연락처", "주소", "전자우편"].into_iter().zip(WHO) {
        terminal.asks_hidden(question);
        terminal.types(answer);
    }
    let shown = terminal.end();
    assert_eq!(shown.code, Some(0), "{}", shown.text);
    assert!(WHO.iter().all(|it| !shown.text.contains(it)), "{}", shown.text);
}

#[test]
fn what_strangers_wrote_moves_no_cursor() {
    let victim = Victim::asked();
    let page = fs::read_to_string(sample("second-list.html")).expect("the sample is text");
    let spoiled = page.replace("통관완료 후 반출", "반출\u{1b}[31m\u{9b}1A\u{7}");
    victim.brings(&victim.file("spoiled.html", spoiled));
    let [first, _] = victim.both();
    victim
        .munjigi(["clearance", "add", "--hbl", STOLEN[0].hbl, "--goods", "Cup\u{1b}]0;owned\u{7}"])
        .run()
        .ended_with(0);
    STOLEN.iter().for_each(|parcel| victim.answers(parcel.hbl, "not-mine"));
    let report = victim.makes_both().report;
    let add =
        ["report", "log", "add", &report, "B\u{1b}[2J", "--receipt", "1\u{1b}[2J", "--note", "n\u{9b}2J"];
    let added = victim.munjigi(add).run();
    assert!(matches!(added.code(), Some(0 | 2)), "{added:?}");
    let strange = victim.file("a\u{1b}[31mb", "x");
    let strange = strange.to_str().expect("the home has a name in Unicode");
    for arguments in [
        &["report", "list"][..],
        &["report", "log"],
        &["report", "text", &report, "customs"],
        &["report", "text", &report, "handler"],
        &["report", "steps"],
        &["report", "guide", &first],
        &["report", "verify", strange],
        &["report", "form", "--from", strange],
        &["report", "capture", "add", &first, strange],
        &["report", "capture", "list", &first],
        &["report", &first, "--out", strange],
        &["report", &first, "--out", "a\u{1b}[31mc"],
    ] {
        for more in [&[][..], &["--json"]] {
            let ran = victim.munjigi(arguments).with(more).run();
            let all = ran.stdout.chars().chain(ran.stderr.chars());
            let found = all.into_iter().find(|letter| letter.is_control() && *letter != '\n');
            assert_eq!(found, None, "{arguments:?}: {ran:?}");
        }
    }
}
