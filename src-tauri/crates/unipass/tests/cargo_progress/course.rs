//! What a parcel's events mean, case by case. The rules: the interface as seen in captures of 2000 to 2021.

use unipass::cargo_progress::{Form, Stage};

use crate::written::{answer, event, out, progress, reading};

const LIST_OUT: &str = "목록통관특송물품 반출";
const IMPORT_OUT: &str = "수입신고 수리후 반출";

fn stage(events: &[String]) -> Stage {
    reading("", events).stage
}

#[test]
fn each_kind_reaches_its_stage() {
    for (kind, reached) in [
        ("입항적하목록 제출", Stage::Announced),
        ("입항적재화물목록 심사완료", Stage::Announced),
        ("입항보고 제출", Stage::Announced),
        ("입항보고 수리", Stage::Arrived),
        ("입항적재화물목록 운항정보 정정", Stage::Arrived),
        ("하기신고 수리", Stage::Arrived),
        ("하선신고 수리", Stage::Arrived),
        ("반입신고", Stage::InBond),
        ("통관목록접수", Stage::Declared),
        ("수입신고", Stage::Declared),
        ("수입(사용소비) 심사진행", Stage::Declared),
        ("수입 (사용소비)결재통보", Stage::TaxDue),
        ("통관보류", Stage::Held),
        ("통관목록보류", Stage::Held),
        ("통관목록심사완료", Stage::Cleared),
        ("수입신고수리", Stage::Cleared),
        ("보세운송 신고 접수", Stage::Unknown),
        ("보세운송 신고 수리", Stage::Unknown),
        ("하선장소 반입기간연장 승인", Stage::Unknown),
        ("수입신고수리물품 반출기간연장 승인", Stage::Unknown),
        ("반출신고", Stage::Unknown),
        ("수입신고수리 취소", Stage::Unknown),
        ("물품반출", Stage::Unknown),
    ] {
        assert_eq!(stage(&[event(kind, "20261001120000", "")]), reached, "{kind}");
    }
}

#[test]
fn a_declaration_before_arrival_is_still_a_declaration() {
    let events = [event("수입신고", "20261001100000", ""), event("입항보고 수리", "20261001120000", "")];
    assert_eq!(stage(&events), Stage::Declared);
}

#[test]
fn a_hold_ends_with_a_later_declaration_or_clearance_and_with_nothing_else() {
    let before = event("통관목록접수", "20261001090000", "");
    let hold = event("통관목록보류", "20261001100000", "");
    let held = |later: &str| reading("", &[before.clone(), hold.clone(), event(later, "20261001110000", "")]);
    for (later, then) in [
        ("통관목록접수", Stage::Declared),
        ("수입신고", Stage::Declared),
        ("수입(사용소비) 결재통보", Stage::TaxDue),
        ("수입신고수리", Stage::Cleared),
    ] {
        let reading = held(later);
        assert_eq!(
            (reading.stage, reading.held_by, reading.was_held_by.as_deref()),
            (then, None, Some("통관목록보류"))
        );
    }
    for later in ["반입신고", "하선장소 반입기간연장 승인", "입항보고 수리", "목록검사대상 지정"]
    {
        let reading = held(later);
        assert_eq!(
            (reading.stage, reading.held_by.as_deref()),
            (Stage::Held, Some("통관목록보류")),
            "{later}"
        );
        assert_eq!(reading.was_held_by, None, "{later}");
    }
}

#[test]
fn a_hold_in_the_second_of_its_declaration_stands() {
    for events in [["통관목록접수", "통관목록보류"], ["통관목록보류", "통관목록접수"]]
    {
        assert_eq!(stage(&events.map(|kind| event(kind, "20261001100000", ""))), Stage::Held);
    }
}

#[test]
fn a_hold_without_a_time_cannot_be_shown_to_be_over() {
    let hold = event("통관보류", "", "");
    assert_eq!(stage(&[event("수입신고", "20261001100000", ""), hold.clone()]), Stage::Held);
    assert_eq!(
        stage(&[event("수입신고", "20261001100000", ""), event("수입신고", "", ""), hold]),
        Stage::Held
    );
}

#[test]
fn a_hold_after_clearance_is_told_and_takes_no_clearance_back() {
    let reading =
        reading("", &[event("수입신고수리", "20261001100000", ""), event("통관보류", "20261001110000", "")]);
    assert_eq!((reading.stage, reading.held_by.as_deref()), (Stage::Cleared, Some("통관보류")));
}

#[test]
fn the_header_clears_too_and_then_no_time_is_known() {
    let received = [event("통관목록접수", "20261001100000", "")];
    for (status, form) in [("통관목록심사완료", Form::List), ("수입신고 수리", Form::Import)] {
        let reading = reading(&format!("<csclPrgsStts>{status}</csclPrgsStts>"), &received);
        assert_eq!(
            (reading.stage, reading.cleared_at, reading.form),
            (Stage::Cleared, None, form),
            "{status}"
        );
        assert!(reading.is_cleared());
    }
}

#[test]
fn no_other_word_in_the_header_clears() {
    let received = [event("통관목록접수", "20261001100000", "")];
    for status in ["통관목록접수", "수입신고수리 취소", "하선신고 수리", "반출완료", "수리"]
    {
        let header = format!(
            "<csclPrgsStts>{status}</csclPrgsStts><prgsStts>반출완료</prgsStts><prgsStCd>CAGE12</prgsStCd>"
        );
        assert_eq!(reading(&header, &received).stage, Stage::Declared, "{status}");
    }
    for progress in ["통관목록심사완료", "수입신고수리", "반출완료"] {
        assert_eq!(
            reading(&format!("<prgsStts>{progress}</prgsStts>"), &received).stage,
            Stage::Declared,
            "{progress}"
        );
    }
}

#[test]
fn the_header_holds_where_no_event_speaks_of_a_hold() {
    let header = "<csclPrgsStts>통관보류</csclPrgsStts>";
    let declared = event("수입신고", "20261001100000", "");
    let held = reading(header, std::slice::from_ref(&declared));
    assert_eq!((held.stage, held.held_by.as_deref()), (Stage::Held, Some("통관보류")));

    let over = reading(header, &[event("통관보류", "20261001090000", ""), declared]);
    assert_eq!((over.stage, over.held_by), (Stage::Declared, None));
}

#[test]
fn only_two_ways_out_release() {
    for (movement, reached) in [
        (LIST_OUT, Stage::Released),
        (IMPORT_OUT, Stage::Released),
        ("보세운송 반출", Stage::InBond),
        ("수입신고 수리전 반출", Stage::InBond),
        ("반송 반출", Stage::InBond),
        ("", Stage::InBond),
    ] {
        let events = [event("반입신고", "20261001100000", ""), out(movement, "20261001110000", "1")];
        assert_eq!(reading("<pckGcnt>1</pckGcnt>", &events).stage, reached, "{movement}");
    }
    // The same words on a row that takes nothing out.
    let way_in = event("반입신고", "20261001100000", &format!("<rlbrCn>{IMPORT_OUT}</rlbrCn>"));
    assert_eq!(stage(&[way_in]), Stage::InBond);
}

#[test]
fn a_split_release_is_whole_when_the_last_package_is_out() {
    let header = "<pckGcnt>3</pckGcnt>";
    let cleared = event("수입신고수리", "20261001100000", "");
    let first = out(IMPORT_OUT, "20261001110000", "2");
    let second = out(IMPORT_OUT, "20261003110000", "1");

    let part = reading(header, &[cleared.clone(), first.clone()]);
    assert_eq!((part.stage, part.packages_out, part.packages_total), (Stage::Cleared, Some(2), Some(3)));
    assert_eq!((part.released_at, part.left_warehouse_at), (None, None));

    let all = reading(header, &[second, first.clone(), cleared.clone()]);
    assert_eq!((all.stage, all.packages_out), (Stage::Released, Some(3)));
    assert_eq!(all.released_at.unwrap().to_rfc3339(), "2026-10-03T11:00:00+09:00");

    let listed_twice = reading(header, &[cleared, first.clone(), first]);
    assert_eq!((listed_twice.stage, listed_twice.packages_out), (Stage::Cleared, Some(2)));
}

#[test]
fn packages_that_are_not_counted_are_out_when_the_header_says_so() {
    let cleared = event("수입신고수리", "20261001100000", "");
    let uncounted = [cleared.clone(), out(IMPORT_OUT, "20261001110000", "*")];
    for (header, reached) in [
        ("<pckGcnt>1</pckGcnt>", Stage::Released),
        ("<pckGcnt>6</pckGcnt>", Stage::Cleared),
        ("<pckGcnt>6</pckGcnt><prgsStts>반출 완료</prgsStts>", Stage::Released),
        ("", Stage::Released),
    ] {
        let reading = reading(header, &uncounted);
        assert_eq!((reading.stage, reading.packages_out), (reached, None), "{header}");
    }
    // Counted packages are not overruled by the header.
    let counted = [cleared, out(IMPORT_OUT, "20261001110000", "2")];
    let header = "<pckGcnt>6</pckGcnt><prgsStts>반출완료</prgsStts>";
    assert_eq!(reading(header, &counted).stage, Stage::Cleared);
}

#[test]
fn without_a_total_in_the_header_the_events_give_it() {
    let events = |taken: &str| {
        [
            event("입항적하목록 심사완료", "20001114095817", "<pckGcnt>18</pckGcnt>"),
            event("수입신고수리", "20001116133753", "<pckGcnt>18</pckGcnt>"),
            out(IMPORT_OUT, "20001116142723", taken),
        ]
    };
    assert_eq!(reading("<pckGcnt/>", &events("18")).stage, Stage::Released);
    assert_eq!(reading("<pckGcnt>0</pckGcnt>", &events("17")).stage, Stage::Cleared);
}

#[test]
fn rows_after_clearance_change_nothing() {
    let events = [
        event("통관목록심사완료", "20200612100839", "<dclrNo>SE02072000000418</dclrNo>"),
        event("하선장소 반입기간연장 승인", "20200612173511", ""),
        event("입항적하목록 운항정보 정정", "20200613090000", ""),
        event("수입신고수리물품 반출기간연장 승인", "20200614090000", ""),
    ];
    let reading = reading("", &events);
    assert_eq!(reading.stage, Stage::Cleared);
    assert_eq!(reading.cleared_at.unwrap().to_rfc3339(), "2020-06-12T10:08:39+09:00");
    assert_eq!(reading.declaration_no.as_deref(), Some("SE02072000000418"));
}

#[test]
fn tied_events_stand_in_the_order_in_which_they_happen() {
    let kinds = [
        "반출신고",
        "처음 보는 단계",
        "통관목록심사완료",
        "반입신고",
        "입항적재화물목록 심사완료",
        "입항적하목록 제출",
    ];
    let events = kinds.map(|kind| event(kind, "20260921141207", ""));
    let order: Vec<_> =
        progress(&answer("", &events)).events.into_iter().filter_map(|event| event.kind).collect();
    let right = [
        "입항적하목록 제출",
        "입항적재화물목록 심사완료",
        "반입신고",
        "처음 보는 단계",
        "통관목록심사완료",
        "반출신고",
    ];
    assert_eq!(order, right);
}

#[test]
fn the_form_is_of_what_cleared_or_else_of_the_declaration() {
    let list = event("통관목록접수", "20261001100000", "<dclrNo>SE02072600000811</dclrNo>");
    let refused = event("통관목록보류", "20261001110000", "<dclrNo>SE02072600000811</dclrNo>");
    let import = event("수입신고", "20261002100000", "<dclrNo>4212426330915M</dclrNo>");
    let at = event("반입신고", "20261001090000", "<dclrNo>020020792655020155</dclrNo>");
    for (events, form, number) in [
        (vec![at.clone()], Form::Unknown, None),
        (vec![at.clone(), list.clone()], Form::List, Some("SE02072600000811")),
        (vec![at.clone(), list.clone(), refused.clone()], Form::List, Some("SE02072600000811")),
        (vec![at.clone(), refused.clone()], Form::List, Some("SE02072600000811")),
        (vec![at, list, refused, import], Form::Import, Some("4212426330915M")),
    ] {
        let reading = reading("", &events);
        assert_eq!((reading.form, reading.declaration_no.as_deref()), (form, number));
    }
}

#[test]
fn a_release_names_the_declaration_where_no_declaration_row_does() {
    let cleared = event("수입신고수리", "20261001100000", "");
    let basis = |text: &str| {
        let further = format!(
            "<rlbrCn>{IMPORT_OUT}</rlbrCn><dclrNo>040020012655301188</dclrNo><rlbrBssNo>{text}</rlbrBssNo>"
        );
        reading("", &[cleared.clone(), event("반출신고", "20261001110000", &further)]).declaration_no
    };
    assert_eq!(basis("4212426500117M").as_deref(), Some("4212426500117M"));
    assert_eq!(basis("세모관세사무소"), None);
    assert_eq!(basis(""), None);
}

#[test]
fn what_nobody_knows_is_told_once_and_as_it_came() {
    let strange = event("목록검사대상  지정", "20261001110000", "");
    let events = [
        strange.clone(),
        strange,
        event("반입신고", "20261001100000", "<rlbrCn>입항 반입</rlbrCn>"),
        out("폐기 반출", "20261001120000", "1"),
    ];
    let reading = reading("", &events);
    assert_eq!(reading.unknown_steps, ["목록검사대상  지정"]);
    assert_eq!(reading.unknown_movements, ["폐기 반출"]);
    assert_eq!(reading.stage, Stage::InBond);
}
