//! Pasted messages, and exports of KakaoTalk unlike the samples.

use munjigi_intake::{Caution, Error, Hint, Learned, Question, Reading, RowAnswer, learn};
use munjigi_model::{KstDate, Stage};
use proptest::prelude::*;

fn hint() -> Hint {
    Hint { today: KstDate::from_ymd(2026, 11, 22), ..Hint::default() }
}

fn read(text: &str) -> Result<Reading, Error> {
    munjigi_intake::read(text.as_bytes(), &hint())
}

#[test]
fn what_is_no_notice_is_left_to_others() {
    for (text, kind) in [
        ("주문 #532004417\n주문일 2026-10-22\n운송장 번호 5098 1311 2072\n합계 $33.78", "order_page"),
        ("신청번호\t신청일\t국내 송장번호\nSM260918-00417\t2026-09-18\t6091240077312", "forwarder_list"),
    ] {
        assert_eq!(read(text).unwrap().kind.as_str(), kind, "{text}");
    }
    assert_eq!(read("내일 저녁에 택배 오면 받아줘. 6시에 봐!"), Err(Error::NotRecognised));
}

/// Every one of these is about a parcel of which nothing certain can be said.
#[test]
fn what_is_not_understood_is_asked_about() {
    for text in [
        "[관세청] 통관 안내\n운송장번호: 3.6812E+11\n통관일: 2026-09-30\n품명: SHOES",
        "[관세청] 통관 안내\n운송장번호: 3681****5771\n통관일: 2026-09-30",
        "[국민비서] 해외직구 물품 통관이 진행 중입니다.\n품명: SHOES",
        "[국민비서] 해외직구 물품이 통관되었습니다.\n품명: SHOES",
        "[국민비서] 해외직구 물품이 통관되었습니다.\n품명: SHOES\n통관일: 그저께",
        "[관세청] 물품 368120305771, 509813112072 가운데 하나가 통관되었습니다.",
        "[관세청] 통관 안내",
    ] {
        let reading = read(text).unwrap();
        assert_eq!(reading.clearances, [], "{text}");
        let [Question::Row(question)] = reading.questions.as_slice() else { panic!("{text}: {reading:?}") };
        assert_eq!(question.text, text);
        assert!(
            reading.unread.iter().all(|unread| unread.place == question.place) && !reading.unread.is_empty()
        );
        assert_eq!(
            (reading.summary().of, reading.summary().unread, reading.summary().asks),
            (1, 1, true),
            "{text}"
        );
    }
}

#[test]
fn a_picture_is_kept_and_asked_about() {
    let reading = munjigi_intake::read(b"\x89PNG\r\n\x1a\n", &hint()).unwrap();
    let [Question::Row(question)] = reading.questions.as_slice() else { panic!("{reading:?}") };
    assert_eq!((reading.kind.as_str(), question.text.as_str()), ("picture", ""));
}

/// A question shows the message, and nothing in it that is a person's or leads anywhere.
#[test]
fn a_question_shows_no_code_no_telephone_and_no_link() {
    let reading =
        munjigi_intake::read(&crate::bytes(&crate::data("notices/sms-not-understood.txt")), &hint()).unwrap();
    let [Question::Row(question)] = reading.questions.as_slice() else { panic!("{reading:?}") };
    for gone in ["P123456789012", "1234-5678", "http", "ips.go.kr"] {
        assert!(!question.text.contains(gone), "{gone}");
    }
    assert!(question.text.contains("번호표 ▷ 3681-2030-5771"));
}

#[test]
fn private_lines_are_counted_and_not_kept() {
    for file in ["kakao-private.txt", "kakao-windows-names.txt", "kakao-ios-24h.txt"] {
        let reading =
            munjigi_intake::read(&crate::bytes(&crate::data("notices").join(file)), &hint()).unwrap();
        let all = format!("{reading:?}");
        for gone in [
            "통관 완료됐대",
            "서울시",
            "P123456789012",
            "010-1234-5678",
            "이렇게 왔어",
            "이모티콘",
            "509812044885",
        ] {
            assert!(!all.contains(gone), "{file}: {gone}");
        }
    }
}

/// The answer to the question about one message makes the next one readable, and that one too.
#[test]
fn what_a_person_marks_teaches_that_senders_labels() {
    let bytes = |number: &str, goods: &str, day: &str| {
        format!(
            "알림봇 국민비서 님과 카카오톡 대화\r\n저장한 날짜 : 2026-11-22 10:44:52\r\n\r\n\
             --------------- 2026년 11월 1일 일요일 ---------------\r\n\
             [알림봇 국민비서] [오후 3:12] 해외직구 물품 소식\n꼬리표 ▷ {number}\n무엇 ▷ {goods}\n때 ▷ {day}\r\n[나] [오후 3:13] 꼬리표 ▷ 123456789012\r\n"
        )
    };
    let first = bytes("3681-2030-5771", "SHOES", "9월 30일");
    let reading = read(&first).unwrap();
    let [Question::Row(question)] = reading.questions.as_slice() else { panic!("{reading:?}") };
    let answer = RowAnswer {
        day: KstDate::from_ymd(2026, 9, 30),
        number: Some("368120305771".into()),
        goods: Some("SHOES".into()),
    };
    let learned = learn(&question.text, &answer).unwrap();
    let learned = Learned::from_json(&learned.to_json()).unwrap();
    let hint = Hint { learned: vec![learned], ..hint() };
    for (text, number, goods, day) in [
        (first, "368120305771", "SHOES", "2026-09-30"),
        (bytes("509813112072", "TEA CUP", "2026-10-27"), "509813112072", "TEA CUP", "2026-10-27"),
    ] {
        let reading = munjigi_intake::read(text.as_bytes(), &hint).unwrap();
        let [clearance] = reading.clearances.as_slice() else { panic!("{reading:?}") };
        let facts = &clearance.value;
        assert_eq!((facts.hbl.as_deref(), facts.goods.as_deref()), (Some(number), Some(goods)));
        assert_eq!(facts.accepted_on.map(|day| day.to_string()).as_deref(), Some(day));
        assert_eq!((reading.questions.len(), reading.unread.len(), reading.entries), (0, 0, 2));
        assert!(clearance.as_of.is_some());
    }
    // What was taught does not make a look-alike a notice.
    let look_alike =
        read(&bytes("509813112072", "TEA", "10월 27일").replace("소식", "소식 http://103.4.5.6/a")).unwrap();
    assert_eq!(look_alike.clearances, []);
}

#[test]
fn a_notice_without_a_number_is_provisional_and_has_the_messages_day() {
    let text = "국민비서 님과 카카오톡 대화\n저장한 날짜 : 2026. 11. 22. 00:15\n\n2026. 10. 27. 화요일\n\
                2026. 10. 27. 0:30, 국민비서 : 샘플님의 해외직구 물품이 통관되었습니다.\n품명: TEA\n";
    let reading = read(text).unwrap();
    let facts = &reading.clearances[0].value;
    assert_eq!((facts.hbl_key(), facts.goods.as_deref(), facts.stage), (None, Some("TEA"), Stage::Cleared));
    assert_eq!(facts.accepted_on, KstDate::from_ymd(2026, 10, 27));
    let as_of = reading.clearances[0].as_of.map(|at| at.to_rfc3339());
    assert_eq!(as_of.as_deref(), Some("2026-10-26T15:30:00+00:00"));
}

#[test]
fn the_head_of_an_export_over_lines_that_nobody_knows_is_not_an_empty_talk() {
    let reading =
        read("국민비서 님과 카카오톡 대화\n저장한 날짜 : x\n\n국민비서 (3시 12분)\n통관 안내\n").unwrap();
    assert_eq!((reading.entries, reading.unread.len()), (0, 1));
}

const PIECES: &[&str] = &[
    "[국민비서] [오후 3:12] ",
    "[홍길동] [3:12 PM] ",
    "2026. 9. 30. 15:12, 국민비서 : ",
    "2026년 9월 30일 오후 3:12",
    "--------------- 2026년 9월 30일 수요일 ---------------",
    "국민비서 님과 카카오톡 대화",
    "저장한 날짜 : 2026",
    "Date,User,Message",
    "2026-09-30 15:12:44,\"국민비서\",\"",
    "\"",
    "\n",
    "\r\n",
    "[관세청] ",
    "[Web발신]",
    "[국제발신]",
    "통관되었습니다",
    "운송장번호: ",
    "품명: ",
    "통관일: ",
    "신청번호 ",
    "368120305771",
    "SM260918-00417",
    "9월 30일",
    "P123456789012",
    "https://a.example/b",
    "bit.ly/a",
    "주소 확인 바랍니다",
    " : ",
    "] [",
    "님이 나갔습니다.",
    "(",
    ")",
];

proptest! {
    /// Whatever a talk is made of: no code is kept, no link is shown, and what came from abroad proves nothing.
    #[test]
    fn any_talk(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        if let Ok(reading) = read(&pieces.concat()) {
            let all = format!("{reading:?}");
            prop_assert!(!all.contains("P123456789012"), "{all}");
            // A table that nobody knows is asked about as it is.
            let is_message = ["notice", "kakao_export"].contains(&reading.kind.as_str());
            prop_assert!(!is_message || !(all.contains("a.example") || all.contains("bit.ly")), "{all}");
            for clearance in &reading.clearances {
                let facts = &clearance.value;
                prop_assert!(facts.hbl_key().is_some() || facts.cargo_no.is_some() || facts.accepted_on.is_some());
            }
        }
    }

    #[test]
    fn what_came_from_abroad_never_proves_anything(
        lines in prop::collection::vec(prop::sample::select(&PIECES[12..][..]), 0..12),
        at in any::<prop::sample::Index>(),
    ) {
        let mut lines: Vec<&str> = lines.into_iter().filter(|line| !line.contains("발신") && !line.starts_with("[관")).collect();
        lines.insert(at.index(lines.len() + 1), "[국제발신] 택배 ");
        let reading = read(&format!("2026. 9. 30. 15:12, 국민비서 : {}", lines.concat().replace(['\n', '\r'], " "))).unwrap();
        prop_assert_eq!((reading.clearances.len(), reading.orders.len(), reading.deliveries.len()), (0, 0, 0));
        prop_assert_eq!(reading.warnings.first().map(|warning| warning.caution), Some(Caution::Smishing));
    }

    /// In every layout the same message says the same.
    #[test]
    fn layouts_agree(number in "6091[0-9]{9}", goods in "[A-Z]{3,8}", (hour, minute) in (0u32..24, 0u32..60), name in "[가-힣]{2,4}( \\[[가-힣]{1,3}\\])?(:[가-힣])?") {
        let body = format!("[관세청] 통관 안내\n운송장번호: {number}\n품명: {goods}\n통관일: 9월 30일");
        let (half, twelve) = (if hour < 12 { "오전" } else { "오후" }, if hour % 12 == 0 { 12 } else { hour % 12 });
        let (am, day) = (if hour < 12 { "AM" } else { "PM" }, "2026년 10월 1일");
        let exports = [
            format!("{name} 님과 카카오톡 대화\r\n저장한 날짜 : 2026-11-22 10:44:52\r\n\r\n--------------- {day} 목요일 ---------------\r\n[{name}] [{half} {twelve}:{minute:02}] {body}\r\n"),
            format!("{name} with KakaoTalk Chats\r\nDate Saved : 2026-11-22 00:47:14\r\n\r\n--------------- Thursday, October 1, 2026 ---------------\r\n[{name}] [{twelve}:{minute:02} {am}] {body}\r\n"),
            format!("\u{feff}{name} 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 11월 22일 오전 11:29\r\n\r\n{day} {half} {twelve}:{minute:02}\r\n{day} {half} {twelve}:{minute:02}, {name} : {body}\r\n"),
            format!("\u{feff}KakaoTalk Chats with {name}\r\nDate Saved : November 22, 2026, 1:08 PM\r\n\r\nOctober 1, 2026, {twelve}:{minute:02} {am}\r\nOctober 1, 2026, {twelve}:{minute:02} {am}, {name} : {body}\r\n"),
            format!("KakaoTalk Chats with {name}\r\nDate Saved : October 2, 2026, 1:08 PM\r\n\r\n{twelve}:{minute:02}{}, October 1, 2026, {name} : {body}\r\n", am.to_lowercase()),
            format!("\u{feff}{name} 님과 카카오톡 대화\n저장한 날짜 : 2026. 11. 22. 오전 12:15\n\n2026. 10. 1. 목요일\n2026. 10. 1. {half} {twelve}:{minute:02}, {name} : {body}\n"),
            format!("\u{feff}{name} 님과 카카오톡 대화\n저장한 날짜 : 2026. 11. 22. 00:15\n\n2026년 10월 1일 목요일\n2026. 10. 1. {hour}:{minute:02}, {name} : {body}\n"),
            format!("Date,User,Message\n2026-10-01 {hour:02}:{minute:02}:00,\"{name}\",\"{body}\"\n"),
        ];
        for export in exports {
            let reading = read(&export).unwrap();
            prop_assert_eq!(reading.entries, 1, "{}", export);
            let [clearance] = reading.clearances.as_slice() else { panic!("{export}\n{reading:?}") };
            prop_assert_eq!(clearance.value.hbl.as_deref(), Some(number.as_str()));
            prop_assert_eq!(clearance.value.goods.as_deref(), Some(goods.as_str()));
            prop_assert_eq!(clearance.value.accepted_on, KstDate::from_ymd(2026, 9, 30));
            let expected = format!("{}", clearance.as_of.unwrap().with_timezone(&chrono::FixedOffset::east_opt(32400).unwrap()).format("%F %R"));
            prop_assert_eq!(expected, format!("2026-10-01 {hour:02}:{minute:02}"));
        }
    }
}

/// Each of these takes minutes where something is done for every pair. No clock: a test that hangs fails by itself.
#[test]
fn long_talks_take_time_by_their_length() {
    let head = "국민비서 님과 카카오톡 대화\n저장한 날짜 : x\n\n";
    for text in [
        format!(
            "{head}{}",
            "[국민비서] [오후 3:12] [관세청] 통관되었습니다 운송장번호: 368120305771\n".repeat(3_000)
        ),
        format!("{head}[국민비서] [오후 3:12] [관세청] 통관{}", "\n품명: A\n품명: B".repeat(20_000)),
        format!("{head}[국민비서] [오후 3:12] [관세청] 통관되었습니다{}", "\n품명: A\n품명: B".repeat(900)),
        format!("{head}[a] [1:00] {}", "\n".repeat(300_000)),
        format!("{head}{}", "[a] [".repeat(400_000)),
        format!("2026. 9. 30. 15:12, a : b\n{}", "1,2:3, 4,5:6, ".repeat(100_000)),
        format!("2026. 9. 30. 15:12, a : b\n{}", "2026. 9. 30. 수요일\n".repeat(15_000)),
        format!("Date,User,Message\n{}", "2026-09-30 15:12:44,\"".repeat(100_000)),
        ",".repeat(300_000),
        format!("[Web발신]\n{}", "[관세청] 통관\nx\n".repeat(15_000)),
        format!("[관세청] 통관 {}", "운송장번호 ".repeat(3_000)),
        format!("[관세청] 통관 {}", "a.kr/".repeat(5_000)),
        format!(
            "[관세청] 통관되었습니다{}",
            "\n6091240077312 품명: A".repeat(99) + &"\n6091240077312".repeat(2_000)
        ),
        format!("[관세청] 통관되었습니다{}", "\n무게: 6091240077312".repeat(1_300)),
    ] {
        let _ = read(&text);
    }
}

/// A bill is how some learn of a parcel that they never ordered.
#[test]
fn a_bill_of_customs_tells_of_a_clearance() {
    let reading = read("[관세법인 가나] 수입통관 세액 안내\nH B/L: 6091240093117\n품명: BAG\n납부세액: 45,300원\n납부기한: 2026-11-18\n").unwrap();
    let [clearance] = reading.clearances.as_slice() else { panic!("{reading:?}") };
    assert_eq!(clearance.value.hbl.as_deref(), Some("6091240093117"));
    assert_eq!((clearance.value.stage, clearance.value.accepted_on), (Stage::TaxDue, None));
}

#[test]
fn what_a_friend_asks_about_is_no_order() {
    let room = |who: &str| {
        format!(
            "{who} 님과 카카오톡 대화\r\n저장한 날짜 : 2026-11-20 10:44:52\r\n\r\n--------------- 2026년 11월 3일 화요일 ---------------\r\n\
             [{who}] [오후 2:01] 주문번호 21000198765432 이거 통관됐대 운송장 509812044885\r\n"
        )
    };
    assert_eq!(read(&room("엄마")).map_or(0, |reading| reading.orders.len() + reading.clearances.len()), 0);
    assert_eq!(read(&room("가나 배대지")).unwrap().orders.len(), 1);
}

/// What came in at a forwarder has no Korean number yet.
#[test]
fn what_a_forwarder_received_is_an_order() {
    let reading =
        read("[가나배대지] 입고 안내\n신청번호 : GN26110312399\n현지 트래킹번호 : TBA301234567890\n")
            .unwrap();
    let [order] = reading.orders.as_slice() else { panic!("{reading:?}") };
    assert_eq!(order.value.facts.waybills[0].leg(), munjigi_model::Leg::Origin);
}

/// `number stage day goods` of each clearance, what is not said left out.
fn told(reading: &Reading) -> Vec<String> {
    let one = |facts: &munjigi_model::ClearanceFacts| {
        let said = [
            facts.hbl.clone(),
            Some(facts.stage.as_str().to_owned()),
            facts.accepted_on.map(|day| day.to_string()),
            facts.goods.clone(),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    reading.clearances.iter().map(|placed| one(&placed.value)).collect()
}

#[test]
fn lines_without_labels_are_parcels() {
    for (text, expected) in [
        (
            "[국민비서] 해외직구 통관내역 안내 (2건)\n1) 2026-11-01 6091240077312 의류\n2) 2026-11-02 509812044885 SHOES\n본인 물품이 아니면 관세청 125로 신고하세요.",
            &["6091240077312 cleared 2026-11-01 의류", "509812044885 cleared 2026-11-02 SHOES"][..],
        ),
        (
            "[Web발신]\n[관세청] 홍*동님 명의 해외직구 물품 2건이 2026.11.05 통관되었습니다.\n6091240077312 (SHOES)\n509812044885 (HAND BAG)",
            &["6091240077312 cleared 2026-11-05 SHOES", "509812044885 cleared 2026-11-05 HAND BAG"],
        ),
        (
            "[국민비서] 해외직구 물품 안내\n6091240077312 (SHOES) 통관완료\n509812044885 (BAG) 통관진행중\n368120305771 (TOY) 통관보류",
            &["6091240077312 cleared SHOES", "509812044885 declared BAG", "368120305771 held TOY"],
        ),
        (
            "[국민비서] 다음 물품이 통관되었습니다.\n6091240077312 품명: SHOES\n509812044885 품명: BAG",
            &["6091240077312 cleared SHOES", "509812044885 cleared BAG"],
        ),
        (
            "[관세청] 2026-11-04 통관완료\nMBL: 40355102261\n6091240077312",
            &["6091240077312 cleared 2026-11-04"],
        ),
        // Of what goes on the day of a line is not the day of its clearance.
        (
            "[국민비서] 통관내역 진행 안내\n1) 2026-11-01 6091240077312 통관진행중",
            &["6091240077312 declared"],
        ),
    ] {
        let reading = read(text).unwrap();
        assert_eq!(told(&reading), expected, "{text}");
        assert_eq!((reading.unread.len(), reading.questions.len()), (0, 0), "{text}");
    }
    let reading =
        read("[한진택배] 해외직구 물품 2건이 통관되어 배송예정입니다.\n6091240077312 (SHOES)\n509812044885 (BAG)\n").unwrap();
    assert_eq!((reading.deliveries.len(), reading.unread.len()), (2, 0));
}

/// What stands beside a parcel that was read, and what of a list has nobody's form.
#[test]
fn no_number_of_a_notice_vanishes() {
    for (text, read_of_it) in [
        ("[관세청] 통관 완료 안내 (2026-11-04)\n운송장번호\n6091240077312\n6091240077329\n품명: CLOTHES", 1),
        ("[관세청] 2026-11-04 통관완료\n운송장번호: 6091240077312\n그 밖에 509812044885, 368120305771", 1),
        ("[관세청] 2026-11-04 통관완료\n1) 운송장번호: 6091240077312\n2) NSM2609110481 BAG", 1),
        (
            "[관세청] 아래 물품이 통관되었습니다.\n1) 2026-11-01 6091240077312 SHOES\n2) 2026-11-02 NSM2609110481 BAG",
            0,
        ),
        ("[관세청] 통관되었습니다.\n1) 2026-11-02 NSM2609110481 BAG", 0),
    ] {
        let reading = read(text).unwrap();
        assert_eq!(
            (reading.clearances.len(), reading.unread.len(), reading.questions.len()),
            (read_of_it, 1, 1),
            "{text}"
        );
    }
}

/// Only a channel under the shop's own name is a shop: a friend may have any name.
#[test]
fn a_shop_in_a_talk_tells_of_its_orders() {
    let room = |who: &str| {
        format!(
            "{who} 님과 카카오톡 대화\r\n저장한 날짜 : 2026-11-20 10:44:52\r\n\r\n--------------- 2026년 11월 3일 화요일 ---------------\r\n\
             [{who}] [오후 2:01] 로켓직구 배송 안내\n주문번호 : 21000198765432\n운송장번호 : 509812044885\n배송이 시작되었습니다.\r\n"
        )
    };
    let reading = read(&room("쿠팡")).unwrap();
    let [order] = reading.orders.as_slice() else { panic!("{reading:?}") };
    assert_eq!(
        (order.value.facts.merchant.as_str(), order.value.facts.order_no.as_deref()),
        ("쿠팡", Some("21000198765432"))
    );
    assert_eq!(order.value.facts.waybills[0].number(), "509812044885");
    assert_eq!(read(&room("쿠팡맨 삼촌")).map_or(0, |reading| reading.orders.len()), 0);
}
