//! The rhythm in which the person looks at the list again.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_engine::reminder;
use munjigi_engine::settings::{Choice, choose};
use unipass_sim::Scenario;

use crate::list::page;
use crate::world::{World, at};

fn reminded(world: &World, now: DateTime<Utc>) -> Option<Option<String>> {
    reminder::take(&world.ledger, now).unwrap().map(|reminder| reminder.until)
}

/// Seen up to Wednesday, 11 November 2026; nothing to ask.
fn world() -> World {
    let world = World::without_keys(Scenario::default(), at("2026-11-11T12:00:00+09:00"));
    world.order("6091240093117");
    world.bring(page("2026-08-15", "2026-11-11", &[]));
    world
}

#[test]
fn nobody_is_reminded_who_chose_no_hour() {
    let world = world();
    for days in 0..60 {
        assert_eq!(reminded(&world, world.now() + TimeDelta::days(days)), None);
    }
}

#[test]
fn one_reminder_a_week_at_the_hour_that_was_chosen() {
    let world = world();
    choose(&world.ledger, Choice::Reminder, Some("sun 20")).unwrap();
    let seen = Some(Some("2026-11-11".to_owned()));
    let mut given = Vec::new();
    let mut now = at("2026-11-12T00:30:00+09:00");
    while now < at("2026-12-07T00:00:00+09:00") {
        if let Some(until) = reminded(&world, now) {
            assert_eq!(Some(until), seen);
            given.push(now);
        }
        now += TimeDelta::hours(1);
    }
    let sundays = ["2026-11-15", "2026-11-22", "2026-11-29", "2026-12-06"];
    assert_eq!(given, sundays.map(|day| at(&format!("{day}T20:30:00+09:00"))));
}

#[test]
fn who_has_just_looked_is_not_reminded() {
    let mut world = world();
    choose(&world.ledger, Choice::Reminder, Some("thu 9")).unwrap();
    assert_eq!(reminded(&world, at("2026-11-12T10:00:00+09:00")), None);
    world.run_until(at("2026-11-19T08:00:00+09:00"));
    world.bring(page("2026-08-15", "2026-11-19", &[]));
    assert_eq!(reminded(&world, at("2026-11-19T10:00:00+09:00")), None);
    assert!(reminded(&world, at("2026-11-26T10:00:00+09:00")).is_some());
}

#[test]
fn the_person_says_when_a_list_is_old() {
    let mut world = world();
    world.run_until(at("2026-11-20T12:00:00+09:00"));
    assert_eq!(world.state(), "볼 수 없음, 11월 11일 이후");
    choose(&world.ledger, Choice::StaleAfter, Some("14")).unwrap();
    assert_eq!(world.state(), "조용함 (11월 11일까지 봄)");
    for wrong in ["0", "31", "-1", "many", ""] {
        assert!(choose(&world.ledger, Choice::StaleAfter, Some(wrong)).is_err(), "{wrong}");
    }
    choose(&world.ledger, Choice::StaleAfter, None).unwrap();
    assert_eq!(world.state(), "볼 수 없음, 11월 11일 이후");
}
