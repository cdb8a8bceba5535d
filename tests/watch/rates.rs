//! The week's exchange rates: asked for where an amount needs them, once a week.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_engine::rates::{Rate, Source, Unit, rate, said_of};
use munjigi_engine::{orders, rates, services};
use munjigi_model::{Currency, KstDate, Money};
use munjigi_words::Lang;
use unipass::Service;
use unipass_sim::{Fault, Part, Scenario, Sim, Trouble};

use crate::world::{World, at};

/// A Tuesday.
const START: &str = "2026-11-03T10:00:00+09:00";

fn started() -> World {
    World::new(Scenario::default(), at(START))
}

/// With an order in dollars.
fn with_dollars(scenario: Scenario) -> World {
    let world = World::new(scenario, at(START));
    paid(&world, "79.98 USD");
    world
}

fn paid(world: &World, total: &str) {
    world.paid("6091240093117", Some(total.parse::<Money>().unwrap()));
}

/// The days that were asked for, and when.
fn asked(world: &World) -> Vec<(String, DateTime<Utc>)> {
    asked_of(&world.sim)
}

fn asked_of(sim: &Sim) -> Vec<(String, DateTime<Utc>)> {
    let requests = sim.requests().into_iter();
    let of_rates = requests.filter(|request| request.part == Part::CustomsRates);
    of_rates.map(|request| (request.about.unwrap(), request.at)).collect()
}

fn rate_of(world: &World, currency: &str) -> Option<Rate> {
    let (currency, day) = (currency.parse().unwrap(), KstDate::of(world.now()));
    world.ledger.read(|r| rate(r, currency, day)).unwrap()
}

fn krw(world: &World, currency: &str) -> f64 {
    rate_of(world, currency).unwrap().krw.to_string().parse().unwrap()
}

#[test]
fn they_are_asked_for_once_a_week_and_at_any_time_of_its_first_day() {
    let mut world = with_dollars(Scenario::default());
    world.run_until(at("2026-12-01T10:00:00+09:00"));
    let asked = asked(&world);
    let weeks: Vec<String> = asked.iter().map(|(_, at)| KstDate::of(*at).sunday().to_string()).collect();
    assert_eq!(weeks, ["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22", "2026-11-29"], "{asked:?}");
    for (_, at) in &asked[1..] {
        let into_week = *at - KstDate::of(*at).sunday().begin();
        assert!(into_week <= TimeDelta::hours(24), "{into_week}");
    }
    let dollar = rate_of(&world, "USD").unwrap();
    assert_eq!((dollar.source, dollar.assumed), (Source::Asked, Unit::One));
    assert_eq!(dollar.valid_from.to_string(), "2026-11-29");
}

#[test]
fn a_restart_asks_no_sooner() {
    let mut world = with_dollars(Scenario::default());
    world.run_until(at("2026-11-05T10:00:00+09:00"));
    assert_eq!(asked(&world).len(), 1);
    world.restart();
    world.run_until(at("2026-11-07T23:00:00+09:00"));
    assert_eq!(asked(&world).len(), 1);
}

#[test]
fn they_are_not_asked_for_where_no_amount_needs_them() {
    let mut world = started();
    paid(&world, "39000 KRW");
    world.order("6091240093118");
    world.run_until(at("2026-11-20T10:00:00+09:00"));
    assert_eq!(asked(&world), []);
    // An amount of long ago needs none either.
    let mut world = with_dollars(Scenario::default());
    world.sim.set_now(at("2027-05-10T10:00:00+09:00"));
    world.run_until(at("2027-05-30T10:00:00+09:00"));
    assert_eq!(asked(&world), []);
}

#[test]
fn nothing_is_asked_without_a_key() {
    let mut world = World::without_keys(Scenario::default(), at(START));
    paid(&world, "79.98 USD");
    world.run_until(at("2026-11-20T10:00:00+09:00"));
    assert_eq!(world.sim.requests(), []);
}

#[test]
fn an_empty_answer_means_the_week_before() {
    let mut world = with_dollars(Scenario::default());
    // It is still Thursday there, and the week that began here on Sunday is announced on Friday.
    let behind = Sim::start(Scenario::default(), at("2026-11-05T10:00:00+09:00")).unwrap();
    services::set_base(&world.ledger, Some(behind.base().as_str())).unwrap();
    world.sim.set_now(at("2026-11-09T10:00:00+09:00"));
    world.run_until(at("2026-11-10T11:00:00+09:00"));
    let days: Vec<KstDate> = asked_of(&behind).iter().map(|(day, _)| KstDate::parse(day).unwrap()).collect();
    assert_eq!(days.len(), 2, "{days:?}");
    assert_eq!(days[0].days_since(days[1]), 7);
    let dollar = rate_of(&world, "USD").unwrap();
    assert_eq!((dollar.source, dollar.valid_from.to_string().as_str()), (Source::Asked, "2026-11-01"));
    assert_eq!(world.service(Service::CustomsRates).trouble, None);
    // What is known of that week is not asked for again with the next try, a day later.
    behind.forget_requests();
    world.run_until(at("2026-11-12T11:00:00+09:00"));
    let asked = asked_of(&behind).len();
    assert!((1..=3).contains(&asked), "{asked}");
}

#[test]
fn two_empty_weeks_after_a_full_one_are_no_answer() {
    let mut world = with_dollars(Scenario::default());
    world.run_until(at("2026-11-04T11:00:00+09:00"));
    world.sim.fault(Fault::always(Trouble::Empty).of(Service::CustomsRates));
    world.run_until(at("2026-11-14T11:00:00+09:00"));
    assert_eq!(world.service(Service::CustomsRates).trouble, None, "the week before holds");
    world.run_until(at("2026-11-17T11:00:00+09:00"));
    assert_eq!(world.service(Service::CustomsRates).trouble.as_deref(), Some("suddenly_empty"));
    assert_eq!(rate_of(&world, "USD").unwrap().valid_from.to_string(), "2026-11-01");
}

#[test]
fn yen_by_the_hundred_are_recognised() {
    for (yen_by_the_hundred, unit) in [(false, Unit::One), (true, Unit::Hundred)] {
        let mut world = with_dollars(Scenario { yen_by_the_hundred, ..Scenario::default() });
        world.run_until(at("2026-11-20T10:00:00+09:00"));
        let yen = rate_of(&world, "JPY").unwrap();
        assert_eq!((yen.source, yen.assumed), (Source::Asked, unit));
        let said = said_of(&yen, "JPY".parse().unwrap(), Lang::En);
        assert_eq!(said.contains("100 JPY"), yen_by_the_hundred, "{said}");
        assert!((8.0..10.0).contains(&krw(&world, "JPY")), "{yen:?}");
        assert_eq!(rate_of(&world, "USD").unwrap().assumed, Unit::One);
        // Nothing that came with the program says what a dong is worth.
        assert_eq!(rate_of(&world, "VND").unwrap().assumed, Unit::Unknown);
    }
}

#[test]
fn the_bundled_table_stands_in_with_its_day() {
    let world = started();
    for currency in ["USD", "EUR", "JPY", "CNY", "GBP", "HKD", "AUD", "CAD"] {
        let rate = rate_of(&world, currency).unwrap();
        assert_eq!((rate.source, rate.valid_from.to_string().as_str()), (Source::Bundled, "2026-05-08"));
        let said = said_of(&rate, currency.parse().unwrap(), Lang::Ko);
        assert!(said.contains("2026년 5월 8일"), "{said}");
    }
    assert!((1000.0..2000.0).contains(&krw(&world, "USD")));
    assert_eq!(rate_of(&world, "VND"), None);
    assert_eq!(rate_of(&world, Currency::KRW.as_str()), None);
}

#[test]
fn what_goes_wrong_is_the_services_trouble_and_the_last_week_stays() {
    for trouble in Trouble::ALL {
        if trouble == Trouble::Empty {
            continue;
        }
        let mut world = with_dollars(Scenario::default());
        world.run_until(at("2026-11-06T10:00:00+09:00"));
        world.sim.forget_requests();
        world.sim.fault(Fault::always(trouble).of(Service::CustomsRates).retry_after(3600));
        world.restart_impatient();
        world.run_until(at("2026-11-10T10:00:00+09:00"));
        let state = world.service(Service::CustomsRates);
        assert!(state.trouble.is_some(), "{trouble:?}");
        assert_eq!(rate_of(&world, "USD").unwrap().valid_from.to_string(), "2026-11-01", "{trouble:?}");
        // From some time of Sunday to Tuesday morning.
        let tries = asked(&world).len();
        assert!((2..=30).contains(&tries), "{trouble:?}: {tries}");
        world.sim.mend();
        world.restart();
        world.run_until(at("2026-11-14T10:00:00+09:00"));
        assert_eq!(rate_of(&world, "USD").unwrap().valid_from.to_string(), "2026-11-08", "{trouble:?}");
        assert_eq!(world.service(Service::CustomsRates).trouble, None, "{trouble:?}");
    }
}

#[test]
fn what_an_order_cost_is_told_in_won_with_the_day_of_the_rate() {
    let mut world = with_dollars(Scenario::default());
    let order = orders::newest(&world.ledger, 1).unwrap().orders.remove(0);
    let in_won =
        |world: &World| rates::of_order(&world.ledger, order.id.parse().unwrap(), Lang::Ko).unwrap().unwrap();
    let before = in_won(&world);
    assert!(before.said.contains("2026년 5월 8일"), "{}", before.said);
    world.run_until(at("2026-11-06T10:00:00+09:00"));
    let after = in_won(&world);
    assert!(after.said.contains("2026년 11월 1일부터 적용되는 관세환율"), "{}", after.said);
    assert!(after.krw > 10_000 && after.krw != before.krw, "{after:?}, {before:?}");
}
