//! What must hold for any bytes and any events.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use unipass::cargo_progress::{Answer, read};

use crate::fixtures::{bytes, expected};
use crate::written::{answer, event, out, progress, reading};

/// Kinds of every effect, two that nobody knows, and ways out that release and that do not.
const KINDS: [&str; 17] = [
    "입항보고 제출",
    "입항적재화물목록 심사완료",
    "입항보고 수리",
    "하선신고 수리",
    "보세운송 신고 수리",
    "하선장소 반입기간연장 승인",
    "반입신고",
    "통관목록접수",
    "수입신고",
    "수입(사용소비) 결재통보",
    "통관목록보류",
    "통관보류",
    "통관목록심사완료",
    "수입신고수리",
    "수입신고수리 취소",
    "목록검사대상 지정",
    "반출신고",
];
const MOVEMENTS: [&str; 5] =
    ["", "입항 반입", "보세운송 반출", "목록통관특송물품 반출", "수입신고 수리후 반출"];

prop_compose! {
    /// An event within one hour, so that ties are common; one in ten without a time.
    fn any_event()(
        kind in select(&KINDS[..]),
        minute in prop_oneof![9 => (0..60_u32).prop_map(Some), 1 => Just(None)],
        movement in select(&MOVEMENTS[..]),
        packages in 0..4_u32,
        number in 0..3_u32,
    ) -> String {
        let at = minute.map(|minute| format!("2026100112{minute:02}00")).unwrap_or_default();
        event(kind, &at, &format!(
            "<rlbrCn>{movement}</rlbrCn><pckGcnt>{packages}</pckGcnt><dclrNo>4212426330915{number}</dclrNo>"
        ))
    }
}

fn real_answers() -> Vec<Vec<u8>> {
    expected()
        .into_iter()
        .filter(|(_, right)| right["source"] == "captured")
        .map(|(name, _)| bytes(&name))
        .collect()
}

/// Every byte of every captured answer; of the long list, whose rows are all alike, every 23rd.
#[test]
fn an_answer_cut_anywhere_is_not_understood() {
    for body in real_answers() {
        let step = if body.len() > 10_000 { 23 } else { 1 };
        for end in (0..body.len()).step_by(step) {
            let answer = read(&body[..end]);
            assert!(matches!(answer, Answer::NotUnderstood(_)), "cut at {end}: {answer:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic_or_say_something_false(body in vec(any::<u8>(), 0..400)) {
        prop_assert!(matches!(read(&body), Answer::NotUnderstood(_)));
    }

    #[test]
    fn no_text_in_an_envelope_makes_it_panic(
        inside in "(<[a-zA-Z/!?]{0,4}|>|&#?[a-z0-9]{0,3};?|[ -~]|[가-힣]){0,40}",
    ) {
        let root = "cargCsclPrgsInfoQryRtnVo";
        let answer = read(format!("<{root}><ntceInfo/><tCnt>0</tCnt>{inside}</{root}>").as_bytes());
        prop_assert!(matches!(answer, Answer::NoRecord | Answer::NotUnderstood(_)));
    }

    #[test]
    fn damage_never_makes_a_record_vanish(
        which in any::<Index>(),
        hits in vec((any::<Index>(), any::<u8>(), 0..3_u8), 1..6),
    ) {
        let answers = real_answers();
        let mut body = which.get(&answers).clone();
        let had_no_record = read(&body) == Answer::NoRecord;
        for (place, byte, way) in hits {
            let place = place.index(body.len());
            match way {
                0 => body[place] = byte,
                1 => body.insert(place, byte),
                _ => drop(body.remove(place)),
            }
        }
        let answer = read(&body);
        prop_assert!(had_no_record || answer != Answer::NoRecord);
        if let Answer::One(progress) = answer {
            std::hint::black_box(progress.reading());
        }
    }

    #[test]
    fn the_order_of_the_answer_does_not_matter(
        (events, shuffled) in vec(any_event(), 1..12)
            .prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
        total in 0..6_u32,
    ) {
        let header = format!("<pckGcnt>{total}</pckGcnt>");
        let one = progress(&answer(&header, &events));
        let other = progress(&answer(&header, &shuffled));
        prop_assert_eq!(one.reading(), other.reading());
        prop_assert_eq!(one.events, other.events);
    }

    #[test]
    fn no_event_of_the_way_here_moves_the_stage_back(
        events in vec(any_event(), 1..10),
        kind in select(&KINDS[..7]),
        minute in 0..60_u32,
    ) {
        let before = reading("<pckGcnt>2</pckGcnt>", &events).stage;
        let mut more = events;
        more.push(event(kind, &format!("2026100112{minute:02}00"), ""));
        prop_assert!(reading("<pckGcnt>2</pckGcnt>", &more).stage >= before);
    }

    #[test]
    fn clearance_is_never_taken_back(events in vec(any_event(), 0..10), further in vec(any_event(), 1..4)) {
        let cleared = event("수입신고수리", "20261001123000", "");
        let all: Vec<_> = events.into_iter().chain([cleared]).chain(further).collect();
        prop_assert!(reading("", &all).is_cleared());
    }

    #[test]
    fn only_the_exact_words_clear(
        before in "[가-힣 ]{0,6}",
        word in select(&["수리", "반출", "심사완료", "수입신고수리", "통관목록심사완료"][..]),
        after in "[가-힣 ]{0,6}",
    ) {
        let kind = format!("{before}{word}{after}");
        let plain: String = kind.split_whitespace().collect();
        let exact = ["수입신고수리", "통관목록심사완료"].contains(&plain.as_str());
        let reading = reading("<pckGcnt>1</pckGcnt>", &[event(&kind, "20261001120000", "")]);
        prop_assert_eq!(reading.is_cleared(), exact);
    }

    #[test]
    fn nothing_is_cleared_without_a_clearance(events in vec(any_event(), 1..12)) {
        let proofs = ["통관목록심사완료<", "수입신고수리<", "목록통관특송물품 반출", "수입신고 수리후 반출"];
        let mut harmless = events;
        harmless.retain(|event| !proofs.iter().any(|proof| event.contains(proof)));
        harmless.push(out("보세운송 반출", "20261001120000", "9"));
        prop_assert!(!reading("<pckGcnt>1</pckGcnt>", &harmless).is_cleared());
    }
}
