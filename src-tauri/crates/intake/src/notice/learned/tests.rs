use proptest::prelude::*;

use super::*;

fn answer(day: &str, number: Option<&str>, goods: Option<&str>) -> RowAnswer {
    RowAnswer { day: KstDate::parse(day).ok(), number: number.map(Into::into), goods: goods.map(Into::into) }
}

fn read<'t>(learned: &Learned, text: &'t str) -> Option<(Option<KstDate>, Option<String>, Option<&'t str>)> {
    let today = KstDate::from_ymd(2026, 11, 22);
    let found = learned.read(text, today)?;
    Some((found.day.and_then(|day| read_day(day, today)), found.number.and_then(read_number), found.goods))
}

#[test]
fn labels_that_were_marked_are_found_in_the_next_message() {
    let text = "[알림봇]\n새 소식\n꾸러미 ▷ 3681-2030-5771\n무엇 ▷ SHOES\n때 ▷ 9월 30일 오후 3시";
    let learned = learn(text, &answer("2026-09-30", Some("368120305771"), Some("SHOES"))).unwrap();
    let next = "[알림봇]\n다른 소식\n꾸러미 ▷ 509813112072\n무엇 ▷ FOOD PREPARATIONS\n때 ▷ 2026-10-27";
    assert_eq!(
        read(&learned, next),
        Some((KstDate::from_ymd(2026, 10, 27), Some("509813112072".into()), Some("FOOD PREPARATIONS")))
    );
    assert_eq!(read(&learned, "[알림봇]\n설 인사"), None);
    assert!(learned.is_about(&sender_of(next)));
    assert!(!learned.is_about(&sender_of("[다른봇]\n꾸러미 ▷ 509813112072")));
}

#[test]
fn in_sentences_too() {
    let text = "[알림봇] 샘플님, SHOES 꾸러미가 9월 30일 나갔어요";
    let learned = learn(text, &answer("2026-09-30", None, Some("SHOES"))).unwrap();
    let next = "[알림봇] 샘플님, TEA CUP 꾸러미가 10월 2일 나갔어요";
    assert_eq!(read(&learned, next), Some((KstDate::from_ymd(2026, 10, 2), None, Some("TEA CUP"))));
}

#[test]
fn what_the_text_does_not_hold_is_not_learnt() {
    assert_eq!(learn("[알림봇] 소식", &answer("2026-09-30", Some("368120305771"), Some("SHOES"))), None);
    assert_eq!(learn("", &RowAnswer::default()), None);
    assert_eq!(
        learn("SHOES", &answer("2026-09-30", None, Some("SHOES"))),
        None,
        "nothing tells it from the rest"
    );
}

#[test]
fn kept_and_taken_back() {
    let learned =
        learn("[봇]\n꾸러미: 368120305771", &answer("2026-09-30", Some("368120305771"), None)).unwrap();
    let json = learned.to_json();
    assert_eq!(
        json.to_string(),
        r#"{"places":[{"above":"","after":"","before":"꾸러미: ","field":"number"}],"sender":"봇"}"#
    );
    assert_eq!(Learned::from_json(&json), Some(learned));
    assert_eq!(Learned::from_json(&json!({"sender": "봇"})), None);
}

proptest! {
    /// Reading again gives what was marked, however the message is written.
    #[test]
    fn reading_again_gives_what_was_marked(
        lines in prop::collection::vec("[가-힣 ]{0,12}", 0..4),
        labels in prop::array::uniform3("[가-힣]{2,6} ?[:=▷>-] ?"),
        number in "[1-9][0-9]{11}",
        goods in "[A-Z]{3,9}( [A-Z]{2,6})?",
        (month, day) in (1u32..=12, 1u32..=28),
        written in 0usize..4,
        order in 0usize..6,
    ) {
        let when = KstDate::from_ymd(2025, month, day).unwrap();
        let written = match written {
            0 => when.to_string(),
            1 => format!("{month}월 {day}일"),
            2 => format!("2025년 {month}월 {day}일 오후 3:12"),
            _ => format!("25.{month:02}.{day:02}"),
        };
        let [a, b, c] = labels;
        prop_assume!(a.trim() != b.trim() && b.trim() != c.trim() && a.trim() != c.trim());
        let mut fields = [format!("{a}{number}"), format!("{b}{goods}"), format!("{c}{written}")];
        fields.rotate_left(order % 3);
        if order > 2 {
            fields.swap(0, 1);
        }
        let text = format!("[봇]\n{}\n{}", lines.join("\n"), fields.join("\n"));
        let marked = RowAnswer { day: Some(when), number: Some(number.clone()), goods: Some(goods.clone()) };
        let learned = learn(&text, &marked).unwrap();
        prop_assert_eq!(learned.places.len(), 3);
        let found = learned.read(&text, Some(when)).unwrap();
        prop_assert_eq!(found.day.and_then(|day| read_day(day, Some(when))), Some(when));
        prop_assert_eq!(found.number.and_then(read_number), Some(number));
        prop_assert_eq!(found.goods, Some(goods.as_str()));
        prop_assert_eq!(Learned::from_json(&learned.to_json()), Some(learned));
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,80}", goods in "\\PC{0,20}", number in "[0-9A-Z -]{0,20}") {
        let marked = RowAnswer { day: KstDate::from_ymd(2026, 9, 30), number: Some(number), goods: Some(goods) };
        if let Some(learned) = learn(&text, &marked) {
            prop_assert!(learned.read(&plain(&text), marked.day).is_some());
        }
    }
}
