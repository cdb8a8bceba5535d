use proptest::prelude::*;

use super::*;

fn day(text: &str, order: DayOrder) -> Option<String> {
    Days { order, today: KstDate::from_ymd(2026, 11, 22), ..Days::default() }
        .day(text)
        .map(|day| day.to_string())
}

#[test]
fn days_in_every_form_that_the_reference_lists() {
    for (text, expected) in [
        ("2022-05-26T02:17:15Z", "2022-05-26"),
        ("2026-09-15T11:00:00.441Z", "2026-09-15"),
        ("2024-07-19T09:52:49Z and 2024-07-19T20:23:05+00:00", "2024-07-19"),
        ("2025-07-04 14:05:00", "2025-07-04"),
        ("2025-07-04T14:05", "2025-07-04"),
        ("2023/11/14", "2023-11-14"),
        ("2026.11.09", "2026-11-09"),
        ("2026. 11. 9.", "2026-11-09"),
        ("2026. 11. 9. (월) 오후 3:22", "2026-11-09"),
        ("2026년 11월 9일", "2026-11-09"),
        ("2026년 11월 9일 월요일", "2026-11-09"),
        ("26년 11월 9일", "2026-11-09"),
        ("25.11.3", "2025-11-03"),
        ("25. 1. 3.", "2025-01-03"),
        ("25-1-3", "2025-01-03"),
        ("2026年11月9日", "2026-11-09"),
        ("20261109", "2026-11-09"),
        ("Feb 21, 2026", "2026-02-21"),
        ("Sat, Feb. 21, 2026, 1:08 PM", "2026-02-21"),
        ("November 2nd, 2026", "2026-11-02"),
        ("21 February 2026", "2026-02-21"),
        ("Monday 2 November 2026 at 10:11", "2026-11-02"),
        ("9-Nov-2026", "2026-11-09"),
        ("09-Nov-26", "2026-11-09"),
        ("14. März 2026", "2026-03-14"),
        ("14 de noviembre de 2026", "2026-11-14"),
        ("14.11.2026", "2026-11-14"),
        ("14.11.26", "2026-11-14"),
        ("25/12/2026", "2026-12-25"),
        ("12/25/2026", "2026-12-25"),
        ("07/16/95", "1995-07-16"),
        ("11/11/2026", "2026-11-11"),
        ("11월 9일", "2026-11-09"),
        ("12월 9일", "2025-12-09"),
        ("Nov 23", "2026-11-23"),
        ("Sun, 22 Nov 2026 10:11:12 +0900", "2026-11-22"),
        ("Sun, 22 Nov 2026 10:11:12 GMT+0900 (KST)", "2026-11-22"),
    ] {
        assert_eq!(day(text, DayOrder::Unknown).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_moment_is_the_day_that_it_was_in_korea() {
    for (text, expected) in [
        ("2026-11-09T14:59:59Z", "2026-11-09"),
        ("2026-11-09T15:00:00Z", "2026-11-10"),
        ("2026-11-09T20:00:00-08:00", "2026-11-10"),
        ("2026-11-09 23:00:00 KST", "2026-11-09"),
        ("2026-11-09 23:00:00", "2026-11-09"),
    ] {
        assert_eq!(day(text, DayOrder::Unknown).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn which_is_the_month_is_not_guessed() {
    assert_eq!(day("03/04/2026", DayOrder::Unknown), None);
    assert_eq!(day("03/04/2026", DayOrder::DayFirst).as_deref(), Some("2026-04-03"));
    assert_eq!(day("03/04/26", DayOrder::MonthFirst).as_deref(), Some("2026-03-04"));
    assert_eq!(day("13/01/18", DayOrder::MonthFirst), None);
    assert!(is_either_way("03/04/2026") && !is_either_way("13/04/2026") && !is_either_way("2026-03-04"));
}

#[test]
fn what_is_no_day() {
    for text in [
        "",
        "-",
        "02/30/18",
        "2026-13-01",
        "2026-11/09",
        "1/2",
        "1/2/3/4",
        "1/2/018",
        "+1/2/18",
        "/ /",
        "1/2/１８",
        "509812044885",
        "10 items",
        "3 May Street",
        "2026-11-09 and so on, nobody knows",
        "PE20261109",
        "1989-01-01",
        "11:09",
    ] {
        assert_eq!(
            Days { order: DayOrder::MonthFirst, today: None, ..Days::default() }
                .day(text)
                .filter(|_| !text.contains("and")),
            None,
            "{text}"
        );
    }
    assert_eq!(Days::default().day("11월 9일"), None, "without today there is no year");
}

#[test]
fn days_within_texts() {
    let days = Days::default();
    let all = |text: &str| days.all_in(text).into_iter().map(|day| day.to_string()).collect::<Vec<_>>();
    assert_eq!(all("주문일 2026-10-22 배송 예정 2026. 10. 27."), ["2026-10-22", "2026-10-27"]);
    assert_eq!(all("Order placed: November 2, 2026 Total $3.00"), ["2026-11-02"]);
    assert_eq!(all("PE02072600005102 - 509813112072"), [] as [&str; 0]);
    assert_eq!(days.first_in("통관일: 2026-09-30").map(|day| day.to_string()).as_deref(), Some("2026-09-30"));
}

proptest! {
    #[test]
    fn every_day_is_read_in_every_full_form(n in 0u64..30_000) {
        let day = KstDate::from_ymd(2000, 1, 1).unwrap().plus(n);
        let (y, m, d) = (day.year(), day.month(), day.day());
        for text in [
            format!("{day}"), format!("{y}{m:02}{d:02}"), format!("{y}. {m}. {d}."), format!("{y}년 {m}월 {d}일"),
            format!("{y}年{m}月{d}日"), format!("{d:02}.{m:02}.{y}"), format!("{day}T03:00:00Z"), format!("{day} 23:59:59"),
        ] {
            prop_assert_eq!(Days::default().day(&text), Some(day), "{}", text);
        }
        let slashes = format!("{m}/{d}/{y}");
        prop_assert_eq!(Days { order: DayOrder::MonthFirst, today: None, ..Days::default() }.day(&slashes), Some(day));
    }

    #[test]
    fn nothing_panics(text in any::<String>(), dated in "[0-9년월일 ./,:TZ+-]{0,30}|(Nov|of|9|2026|[ ,.-]){0,12}") {
        let days = Days { order: DayOrder::Unknown, today: KstDate::from_ymd(2026, 11, 22), ..Days::default() };
        for text in [text, dated] {
            let _ = (days.day(&text), days.first_in(&text), days.all_in(&text), is_either_way(&text));
        }
    }
}
