//! The watch on the command line: once, and until it is asked to end.

use crate::munjigi::Machine;
use crate::running::Running;
use crate::sample::with_the_sample;
use crate::unipass::{GOODS, UNDER_WAY, Unipass};

#[test]
fn what_is_followed_is_asked_for_once_and_shown() {
    let machine = Machine::new();
    let unipass = Unipass::start(&machine);
    unipass.is_asked_by(&machine);
    let munjigi = |arguments: &[&str]| machine.munjigi_on_ledger().with(arguments).run();
    munjigi(&["follow", UNDER_WAY]).ended_with(0);

    let once = munjigi(&["watch", "--once", "--json"]).ended_with(3).json();
    assert_eq!(once["watched"]["asked"], 1);
    assert_eq!(once["check"]["state"], "cannot_see", "a parcel's progress is no list: {once}");
    let followed = munjigi(&["follow", "--json"]).ended_with(0).json();
    let [parcel] = followed["followed"].as_array().expect("a list").as_slice() else { panic!("{followed}") };
    assert_eq!((&parcel["phase"], &parcel["goods"]), (&"under_way".into(), &GOODS.into()));

    let again = munjigi(&["watch", "--once", "--json"]).ended_with(3).json();
    assert_eq!(again["watched"]["asked"], 0, "nothing is due yet");
    let sources = munjigi(&["sources", "--json"]).ended_with(0).json();
    let health = |source: &str| {
        let all = sources["sources"].as_array().expect("a list");
        all.iter().find(|one| one["source"] == source).map(|one| one["health"].clone())
    };
    assert_eq!(health("cargo_progress"), Some("healthy".into()));
    assert_eq!(health("clearance_list"), Some("blind".into()));

    munjigi(&["watch", "--once", "--now"]).ended_with(3);
    let refused = munjigi(&["watch", "--once", "--now"]).ended_with(2);
    assert!(refused.stderr.contains("다시 바로 확인할 수 있습니다"), "{}", refused.stderr);
}

#[test]
fn a_watch_that_is_asked_to_end_ends_well() {
    let machine = Machine::new();
    let unipass = Unipass::start(&machine);
    unipass.is_asked_by(&machine);
    machine.munjigi_on_ledger().with(["follow", UNDER_WAY]).run().ended_with(0);
    let call = machine.munjigi_on_ledger().with(["watch"]);
    let (mut watch, line) = Running::start_saying(&machine, "munjigi", call);
    assert!(line.starts_with("아직 통관 목록을 본 적이 없어"), "{line}");
    assert_eq!(watch.ask_to_end().code(), Some(0), "{}", watch.said());
    machine.munjigi_on_ledger().with(["verify"]).run().ended_with(0);
}

#[test]
fn what_was_handed_in_and_is_due_is_said_once() {
    let machine = with_the_sample();
    let munjigi = |arguments: &[&str]| machine.munjigi_on_ledger().with(arguments).run();
    let asked = munjigi(&["incidents", "--json"]).json();
    let incident = asked["incidents"][0]["id"].as_str().expect("something is asked about");
    munjigi(&["answer", incident, "not-mine"]).ended_with(0);
    munjigi(&["report", "--out", "kits", incident]).ended_with(0);
    let filed = ["report", "log", "add", "1", "police", "--on", "2026-11-20", "--next", "2026-11-21"];
    munjigi(&filed).ended_with(0);

    let first_line = || {
        let call = machine.munjigi_on_ledger().with(["watch"]);
        let (mut watch, line) = Running::start_saying(&machine, "munjigi", call);
        assert_eq!(watch.ask_to_end().code(), Some(0), "{}", watch.said());
        line
    };
    let due =
        "접수한 신고를 다시 볼 때입니다. 다시 보기로 한 접수가 1건 있습니다. 답이 왔는지 확인해 주세요.";
    assert_eq!(first_line(), due);
    let line = first_line();
    assert!(!line.starts_with("접수한 신고"), "{line}");
}
