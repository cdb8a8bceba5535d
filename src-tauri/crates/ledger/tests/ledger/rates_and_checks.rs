//! The customs' rates and which orders need them; what UNI-PASS said of a code.

use munjigi_ledger::tables::code_checks::CodeCheck;
use munjigi_ledger::tables::customs_rates::CustomsRate;
use munjigi_model::{KstDate, OrderFacts, Pccc};

use crate::orders::order;
use crate::support::*;

fn rate(valid_from: &str, currency: &str, krw: &str, stated_per: Option<u32>) -> CustomsRate {
    let (valid_from, krw) = (day(valid_from), krw.parse().unwrap());
    CustomsRate { valid_from, currency: currency.into(), krw, stated_per }
}

#[test]
fn the_rates_of_a_day_are_those_of_the_newest_week_that_had_begun() {
    let home = Home::new();
    let older =
        [rate("2026-11-08", "EUR", "1612.05", Some(1)), rate("2026-11-08", "JPY", "9.1207", Some(100))];
    let newer = [rate("2026-11-15", "VND", "0.0527", None)];
    for rate in older.clone().into_iter().chain(newer.clone()) {
        home.ledger.write(move |w| w.customs_rates().keep(&rate)).unwrap();
    }
    let of = |text: &str| {
        home.ledger
            .read(|r| Ok((r.customs_rates().newest_week(day(text))?, r.customs_rates().of_week(day(text))?)))
            .unwrap()
    };
    assert_eq!(of("2026-11-07"), (None, vec![]));
    assert_eq!(of("2026-11-08"), (Some(day("2026-11-08")), older.to_vec()));
    assert_eq!(of("2026-11-14"), (Some(day("2026-11-08")), older.to_vec()));
    assert_eq!(of("2027-01-01"), (Some(day("2026-11-15")), newer.to_vec()));
    let again = rate("2026-11-15", "VND", "0.0528", Some(1));
    let kept = again.clone();
    home.ledger.write(move |w| w.customs_rates().keep(&kept)).unwrap();
    assert_eq!(of("2026-11-15").1, [again], "in the place of what was kept for its week");
}

#[test]
fn an_order_needs_a_rate_by_its_day_and_its_currency() {
    for (total, ordered_on, needs_from) in [
        (Some("79.98 USD"), Some("2026-06-01"), Some("2026-06-01")),
        // Its day is not known: that on which it was entered stands for it.
        (Some("79.98 USD"), None, Some("2026-11-20")),
        (Some("39000 KRW"), Some("2026-06-01"), None),
        (None, Some("2026-06-01"), None),
    ] {
        let home = Home::new();
        let total = total.map(|total| total.parse().unwrap());
        home.export(1, &OrderFacts { total, ordered_on: ordered_on.map(day), ..order("1") });
        let is_any = |since: KstDate| home.ledger.read(|r| r.orders().is_any_paid_abroad(since)).unwrap();
        match needs_from.map(day) {
            Some(from) => assert!(is_any(from) && !is_any(from.plus(1)), "{total:?} {ordered_on:?}"),
            None => assert!(!is_any(day("2000-01-01")), "{total:?}"),
        }
    }
}

#[test]
fn what_was_said_of_a_code_is_only_added_to() {
    let home = Home::new();
    let holder = home.holder;
    let code = Pccc::parse("P210123456734").unwrap();
    let code = home.ledger.write(move |w| w.codes().add(holder, &code, None, hour(0))).unwrap().id();
    let newest = || {
        let newest = |r: &munjigi_ledger::Reading<'_>| {
            let checks = r.code_checks();
            Ok((checks.newest(code)?, checks.newest_but(code, "cannot_see")?))
        };
        home.ledger.read(newest).unwrap()
    };
    assert_eq!(newest(), (None, None));
    let check = |at: i64, outcome: &str, reasons: &[&str]| CodeCheck {
        code,
        checked_at: hour(at),
        outcome: outcome.into(),
        reasons: reasons.iter().map(|&reason| reason.to_owned()).collect(),
        evidence: None,
    };
    let said = check(1, "mismatch", &["납세의무자 휴대전화번호가 일치하지 않습니다.", "성명"]);
    let unseen = check(2, "cannot_see", &[]);
    for check in [said.clone(), unseen.clone()] {
        home.ledger.write(move |w| w.code_checks().add(&check)).unwrap();
    }
    assert_eq!(newest(), (Some(unseen), Some(said)));
}
