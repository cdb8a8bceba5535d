//! The sets keep what their page promises.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use munjigi_households::score::Scored;
use munjigi_households::{Form, Household, Kind, Leg, Profile, Set, State, exact_keys, household_of, set};
use munjigi_model::carrier::{Carrier, Check, guesses};

const SEED: u64 = 1;
const HOUSEHOLDS: usize = 40;

fn sets() -> Vec<(Profile, Set)> {
    Profile::ALL.map(|profile| (profile, set(profile, SEED, HOUSEHOLDS))).into()
}

fn households(sets: &[(Profile, Set)]) -> impl Iterator<Item = &Household> {
    sets.iter().flat_map(|(_, set)| &set.households)
}

/// Letters and digits only, as numbers are compared.
fn plain(number: &str) -> String {
    number.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect()
}

/// Digits from one place to another as a number.
fn part(number: &str, from: usize, to: usize) -> u64 {
    number.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(u64::MAX)
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    for profile in Profile::ALL {
        let text = set(profile, SEED, 5).to_json();
        assert_eq!(text, set(profile, SEED, 5).to_json());
        assert_ne!(text, set(profile, SEED + 1, 5).to_json());
        // A set grows at its end.
        let more = set(profile, SEED, 6);
        assert_eq!(set(profile, SEED, 5).households, more.households[..5]);
    }
}

#[test]
fn a_set_is_read_as_it_was_written_and_can_be_had_without_its_truth() {
    let set = set(Profile::Noise, SEED, 5);
    assert_eq!(Set::from_json(&set.to_json()).unwrap(), set);
    let given = set.without_truth();
    assert!(!given.to_json().contains("truth") && !given.to_json().contains("theft"));
    assert_eq!(given.households[0].clearances, set.households[0].clearances);
}

#[test]
fn truth_orders_and_clearances_agree() {
    for household in households(&sets()) {
        let rows: BTreeSet<&str> = household.clearances.iter().map(|row| row.id.as_str()).collect();
        let told: BTreeSet<&str> = household.truth.iter().map(|truth| truth.clearance.as_str()).collect();
        assert_eq!((rows.len(), &rows), (household.truth.len(), &told));
        let holders: BTreeSet<&str> = household.codes.iter().map(|code| code.holder.as_str()).collect();
        for (row, truth) in household.clearances.iter().zip(&household.truth) {
            assert_eq!(truth.orders.is_empty(), truth.kind != Kind::Own, "{truth:?}");
            assert!(holders.contains(row.holder.as_str()));
            assert!(row.accepted_on.is_none_or(|day| day <= household.today));
            for id in &truth.orders {
                let order = household.orders.iter().find(|order| order.id == *id).unwrap();
                assert_eq!(order.holder, row.holder);
                assert!(row.accepted_on.is_none_or(|day| day >= order.ordered_on), "{row:?} {order:?}");
            }
        }
    }
}

#[test]
fn nothing_own_is_accepted_under_a_suspended_code_and_old_codes_get_stuck() {
    let mut suspensions = 0;
    for household in households(&sets()) {
        for (row, truth) in household.clearances.iter().zip(&household.truth) {
            let code = household.codes.iter().find(|code| code.holder == row.holder).unwrap();
            suspensions += code.suspended.len();
            let is_suspended = |day: NaiveDate| {
                code.suspended.iter().any(|one| one.from <= day && one.to.is_none_or(|to| day < to))
            };
            let is_tagged = |tag: &str| truth.tags.iter().any(|one| one == tag);
            if row.accepted_on.is_some_and(is_suspended) {
                assert!(is_tagged("theft:suspended"), "{row:?} {truth:?}");
            }
            if is_tagged("theft:old-code") {
                assert_eq!(row.state, State::Held);
                assert!(code.reissued_on.is_some_and(|day| row.accepted_on > Some(day)));
            }
        }
    }
    assert!(suspensions > 0);
}

#[test]
fn a_foreign_number_is_never_a_house_number_nor_a_thiefs_one_on_an_order() {
    let mut reused = 0;
    for household in households(&sets()) {
        let houses: BTreeSet<String> = household.clearances.iter().map(|row| plain(&row.hbl)).collect();
        let mut on_orders = BTreeSet::new();
        for tracking in household.orders.iter().flat_map(|order| &order.tracking) {
            let number = plain(&tracking.number);
            if matches!(tracking.leg, Leg::Origin | Leg::Forwarder) {
                assert!(!houses.contains(&number), "{tracking:?}");
            }
            on_orders.insert(number);
        }
        for (row, truth) in household.clearances.iter().zip(&household.truth) {
            if truth.tags.iter().any(|tag| tag == "theft:reused") {
                reused += 1;
            } else if truth.kind == Kind::Theft {
                assert!(!on_orders.contains(&plain(&row.hbl)), "{row:?}");
            }
        }
    }
    assert!(reused > 0, "no number comes back");
}

#[test]
fn one_number_is_one_parcel_but_where_it_is_listed_twice_or_reused() {
    for household in households(&sets()) {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (row, truth) in household.clearances.iter().zip(&household.truth) {
            let is_known = truth.tags.iter().any(|tag| tag == "duplicate" || tag == "theft:reused");
            *seen.entry(plain(&row.hbl)).or_default() += usize::from(!is_known);
        }
        assert!(seen.values().all(|count| *count <= 1), "{seen:?}");
    }
}

/// A carrier's own reader finds the check digits right: it refuses a number whose digit is wrong.
#[test]
fn check_digits_are_right() {
    let mut passed: BTreeMap<Carrier, usize> = BTreeMap::new();
    for household in households(&sets()) {
        for tracking in household.orders.iter().flat_map(|order| &order.tracking) {
            let number = tracking.number.as_str();
            let carrier = match (number.get(..2), number.len()) {
                (Some("1Z"), 18) => Carrier::Ups,
                (Some("92"), 22) => Carrier::Usps,
                _ => continue,
            };
            if tracking.leg == Leg::Origin {
                let is_right = guesses(number)
                    .iter()
                    .any(|guess| guess.carrier == carrier && guess.check == Check::Passed);
                assert!(is_right, "{number}");
                *passed.entry(carrier).or_default() += 1;
            }
        }
        for row in &household.clearances {
            let number = plain(&row.hbl);
            let digits = |from: usize, to: usize| part(&number, from, to);
            match row.forwarder.as_deref() {
                Some("(주)한누리로직스" | "새벽배송통관(주)") => {
                    assert_eq!((number.len(), digits(2, 11) % 7), (12, digits(11, 12)), "{number}");
                }
                Some("다온에어카고(주)") => {
                    assert_eq!((number.len(), digits(0, 9) % 7), (10, digits(9, 10)), "{number}");
                }
                _ if row.form == Form::Postal => {
                    let is_right = guesses(&number).iter().any(|guess| guess.check == Check::Passed);
                    assert!(is_right, "{number}");
                    *passed.entry(Carrier::Epost).or_default() += 1;
                }
                _ => {}
            }
            if let Some(master) =
                row.mbl.as_deref().filter(|mbl| mbl.chars().all(|sign| sign.is_ascii_digit()))
            {
                assert_eq!((master.len(), part(master, 3, 10) % 7), (11, part(master, 10, 11)), "{master}");
            }
        }
    }
    assert_eq!(passed.len(), 3, "{passed:?}");
}

/// Shares of own parcels by tag, in percent, and what the profile promises.
#[test]
fn each_profile_is_what_it_stresses() {
    for (profile, set) in sets() {
        let truths: Vec<_> = set.households.iter().flat_map(|household| &household.truth).collect();
        let own: Vec<_> = truths.iter().filter(|truth| truth.kind == Kind::Own).collect();
        let share = |tag: &str| {
            own.iter().filter(|truth| truth.tags.iter().any(|one| one == tag)).count() * 100 / own.len()
        };
        let thefts =
            |tag: &str| truths.iter().filter(|truth| truth.tags.iter().any(|one| one == tag)).count();
        let listed = match profile {
            Profile::Easy => 85..=95,
            Profile::Hard => 20..=30,
            Profile::Noise => 40..=52,
            Profile::Typical | Profile::Twins | Profile::Coverage | Profile::Burst | Profile::Reissue => {
                52..=66
            }
        };
        assert!(listed.contains(&share("key:listed")), "{profile:?}: {}", share("key:listed"));
        let forwarded = match profile {
            Profile::Easy => 0..=0,
            Profile::Hard => 70..=86,
            Profile::Typical | Profile::Twins | Profile::Coverage => 15..=40,
            Profile::Burst | Profile::Reissue | Profile::Noise => 15..=40,
        };
        assert!(forwarded.contains(&share("route:forwarder")), "{profile:?}: {}", share("route:forwarder"));
        assert!((9..=28).contains(&share("shape:split")), "{profile:?}: {}", share("shape:split"));
        match profile {
            Profile::Easy => assert!(share("goods:title") > 35),
            Profile::Typical => assert!(share("goods:ko") > 14 && share("goods:title") > 16),
            Profile::Hard => assert!(share("shape:bundle") > 10 && share("goods:title") < 15),
            Profile::Twins => assert!(thefts("theft:twin-all") > 10 && thefts("theft:twin-some") > 5),
            Profile::Coverage => {
                let unlisted = truths.iter().filter(|truth| truth.kind == Kind::Unlisted).count();
                assert!((10..=30).contains(&(unlisted * 100 / (own.len() + unlisted))), "{unlisted}");
            }
            Profile::Burst => assert!(thefts("theft:burst") > 300),
            Profile::Reissue => {
                assert!(thefts("theft:suspended") > 50 && thefts("theft:old-code") > 20);
            }
            Profile::Noise => {
                assert!(share("key:damaged") > 8 && share("goods:none") > 40 && thefts("duplicate") > 20);
                assert!(thefts("theft:reused") > 0 && thefts("key:wrong") > 0);
            }
        }
    }
}

#[test]
fn a_burst_is_5_to_20_within_a_week_with_numbers_close_together() {
    let mut bursts = 0;
    for household in set(Profile::Burst, SEED, HOUSEHOLDS).households {
        let burst: Vec<_> = household
            .clearances
            .iter()
            .zip(&household.truth)
            .filter(|(_, truth)| truth.tags.iter().any(|tag| tag == "theft:burst"))
            .map(|(row, _)| row)
            .collect();
        if burst.is_empty() {
            continue;
        }
        bursts += 1;
        assert!((5..=20).contains(&burst.len()), "{}", burst.len());
        let days: BTreeSet<NaiveDate> = burst.iter().filter_map(|row| row.accepted_on).collect();
        assert!((*days.last().unwrap() - *days.first().unwrap()).num_days() <= 7, "{days:?}");
        let numbers: Vec<u64> = burst.iter().filter_map(|row| plain(&row.hbl).parse().ok()).collect();
        if let (Some(first), Some(last)) = (numbers.iter().min(), numbers.iter().max()) {
            assert!(last - first < 1_500, "{numbers:?}");
        }
    }
    assert!(bursts > 20, "{bursts}");
}

#[test]
fn the_floor_is_where_it_is_known_to_be() {
    let scored = sets().into_iter().map(|(_, set)| Scored::new(&set, &exact_keys(&set).to_value()).unwrap());
    let pooled = Scored::pooled(scored).figures();
    // Only a number that comes back hides a theft from it.
    assert!(pooled.hidden_theft > 0 && pooled.hidden_theft_pct < Some(1.0), "{pooled:?}");
    assert!(pooled.false_warn_per_100 > Some(38.0) && pooled.false_warn_per_100 < Some(46.0), "{pooled:?}");
    assert!(pooled.pr_auc > Some(0.28) && pooled.pr_auc < Some(0.38), "{pooled:?}");
    assert_eq!(pooled.asks_per_100, Some(0.0));
}

#[test]
fn a_household_has_the_size_that_was_asked_for() {
    for (orders, clearances, days) in
        [(1_000, 1_000, 365), (300, 200, 90), (100, 400, 200), (0, 5, 30), (0, 0, 0)]
    {
        let household = household_of(orders, clearances, days, SEED);
        assert_eq!((household.orders.len(), household.clearances.len()), (orders, clearances));
        assert_eq!(household, household_of(orders, clearances, days, SEED));
    }
    let large = household_of(1_000, 1_000, 365, SEED);
    let own = large.truth.iter().filter(|truth| truth.kind == Kind::Own).count();
    assert!((800..=980).contains(&own), "{own}");
    let first = large.orders.iter().map(|order| order.ordered_on).min().unwrap();
    assert!((350..=365).contains(&(large.today - first).num_days()));
}
