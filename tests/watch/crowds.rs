//! Many parcels at once: every look that is due is done, and caps are kept. A thousand of them are `bench/watch.rs`.

use chrono::TimeDelta;
use munjigi_engine::schedule::{AT_ONCE, MOST_A_DAY};
use munjigi_model::Phase;

use crate::crowd::{by_day, crowd};

#[test]
fn a_hundred_parcels_for_a_week() {
    let mut world = crowd(100);
    let end = world.now() + TimeDelta::days(7);
    world.run_until(end);
    for row in world.all_followed() {
        let due = row.due.unwrap_or(end);
        assert!(due >= end, "{}: a look at {due} was not done", row.number);
        let released = world.sim.course(&row.number).and_then(|course| course.released_at);
        let is_long_released = released.is_some_and(|at| at < end - TimeDelta::days(1));
        assert!(!is_long_released || row.phase == Phase::Released, "{}: {row:?}", row.number);
        assert!(row.answered_at.is_some(), "{}", row.number);
    }
    let days = by_day(&world);
    assert!(days.values().all(|requests| *requests <= MOST_A_DAY as usize), "{days:?}");
    assert!(world.sim.most_at_once() <= AT_ONCE);
    assert!(world.told.is_empty());
}
