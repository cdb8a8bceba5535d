//! How sure it has to be before nothing is asked: of which order it is, what goes along with another, and where little is shown.

use munjigi_model::{ClearanceFacts, Form, Item, Leg, OrderFacts, OrderId, Verdict, Waybill};
use munjigi_reconcile::Judgement;

use crate::ledger::*;

const SILVER: &str = "Olympus OM-10 film camera body silver";
const BLACK: &str = "Olympus OM-10 film camera body black";

/// What is said of a camera's parcel, where the shop had another order two days later, for that price and of that weight.
fn beside(title: &str, usd: &str, kg: &str) -> (OrderId, Judgement) {
    let mut ledger = Ledger::default();
    let meant = ledger.order(camera_order(10));
    ledger.order(OrderFacts {
        total: Some(usd.parse().unwrap()),
        weight: Some(kilograms(kg)),
        items: vec![item(title)],
        ..camera_order(12)
    });
    // The kind alone tells neither from the other.
    let own = ClearanceFacts { goods: Some("FILM CAMERA".into()), ..camera_parcel("509812044885", 17) };
    let own = ledger.clearance(own);
    (meant, ledger.judge().of(own).clone())
}

#[test]
fn of_two_orders_for_the_same_goods_the_price_alone_chooses_none() {
    for usd in ["159.90 USD", "179.90 USD", "199.90 USD"] {
        let (_, alike) = beside(SILVER, usd, "1.40");
        assert_eq!(alike.verdict, Verdict::Ask, "{usd}: {alike:?}");
        let (meant, other) = beside(BLACK, usd, "1.40");
        assert_eq!((other.verdict, other.orders), (Verdict::Likely, vec![meant]), "{usd}");
    }
}

#[test]
fn of_two_orders_for_the_same_goods_one_may_be_clear() {
    let (meant, clear) = beside(SILVER, "359.70 USD", "4.20");
    assert_eq!((clear.verdict, clear.orders), (Verdict::Likely, vec![meant]));
}

const TIED: &str = "509812044885";
const ELSEWHERE: &str = "570073769393";

/// Two orders that a forwarder packed on one day, of which the number ties one to a parcel, and a parcel that fits both together.
struct Along {
    ledger: Ledger,
    orders: [OrderId; 2],
}

impl Along {
    fn new() -> Self {
        let mut ledger = Ledger::default();
        let by_forwarder = |number: &str, shop: &str, title: &str, usd: &str, kg: &str| OrderFacts {
            forwarder: Some("Malltail".into()),
            ships_from: Some("US".into()),
            total: Some(usd.parse().unwrap()),
            weight: Some(kilograms(kg)),
            waybills: vec![Waybill::parse(number, Leg::Forwarder).unwrap()],
            ..bought(shop, 10, title)
        };
        let number = |count: u32| {
            let on = day(15);
            format!("MT{:02}{:02}{:02}{count:05}", on.year() % 100, on.month(), on.day())
        };
        let orders = [
            by_forwarder(&number(311), "Zappos", "Canvas sneakers navy", "60.00 USD", "1.00"),
            by_forwarder(&number(417), "iHerb", "Omega-3 fish oil 180 softgels", "49.00 USD", "0.90"),
        ]
        .map(|facts| ledger.order(facts));
        ledger.give_number(orders[0], TIED);
        ledger.clearance(ClearanceFacts {
            form: Form::Import,
            declared: Some("109.00 USD".parse().unwrap()),
            weight: Some(kilograms("1.90")),
            country: Some("US".into()),
            ..parcel(TIED, 18, "CANVAS SNEAKERS 1/FISH OIL 1")
        });
        Self { ledger, orders }
    }

    /// What is said to be in the parcel.
    fn named(&self) -> Vec<OrderId> {
        let judged = self.ledger.judge();
        let judgement = judged.of(self.ledger.clearances[0].id);
        assert_eq!(judgement.verdict, Verdict::Confirmed);
        judgement.orders.clone()
    }
}

#[test]
fn what_a_parcel_shows_may_name_an_order_beside_the_one_of_its_number() {
    let along = Along::new();
    assert_eq!(along.named(), along.orders);
}

#[test]
fn beside_a_number_nothing_is_named_where_the_parcel_shows_nothing() {
    let mut along = Along::new();
    along.ledger.clearances[0].facts = ClearanceFacts { form: Form::Import, ..bare(TIED, 18) };
    assert_eq!(along.named(), [along.orders[0]]);
}

#[test]
fn an_order_with_a_korean_number_of_its_own_goes_by_itself() {
    let mut along = Along::new();
    along.ledger.give_number(along.orders[1], ELSEWHERE);
    assert_eq!(along.named(), [along.orders[0]]);
}

#[test]
fn an_order_that_came_in_another_parcel_does_not_go_along() {
    let mut along = Along::new();
    // There is something left of it.
    along.ledger.orders[1].facts.items.push(Item { quantity: 4, ..item("Vitamin C 1000mg 120 tablets") });
    assert_eq!(along.named(), along.orders);
    along.ledger.give_number(along.orders[1], ELSEWHERE);
    along.ledger.clearance(ClearanceFacts { form: Form::Import, ..parcel(ELSEWHERE, 18, "VITAMIN C") });
    assert_eq!(along.named(), [along.orders[0]]);
}

/// Probabilities of nobody's up to which parcels were passed over quietly, and from which on they were asked about.
#[derive(Debug)]
struct Bounds {
    quiet: f64,
    asked: f64,
}

impl Bounds {
    /// Over parcels that came sooner or later after their order.
    fn over(judged: impl Fn(i64) -> Judgement) -> Self {
        let mut bounds = Self { quiet: 0.0, asked: 1.0 };
        for days in 3..90 {
            let judgement = judged(days);
            if is_quiet(&judgement) {
                bounds.quiet = bounds.quiet.max(judgement.unexplained);
            } else {
                bounds.asked = bounds.asked.min(judgement.unexplained);
            }
        }
        assert!(bounds.quiet > 0.0 && bounds.asked < 1.0, "both were met: {bounds:?}");
        bounds
    }
}

#[test]
fn goods_of_another_kind_need_more_than_goods_that_fit() {
    let with = |shown: ClearanceFacts| {
        Bounds::over(|days| {
            let mut ledger = Ledger::default();
            ledger.order(camera_order(-30));
            let came = ClearanceFacts { accepted_on: Some(day(days - 30)), ..shown.clone() };
            let own = ledger.clearance(came);
            ledger.judge().of(own).clone()
        })
    };
    let camera = || parcel("509812044885", 0, "CAMERA");
    let fitting = [
        camera(),
        ClearanceFacts { weight: Some(kilograms("1.40")), ..camera() },
        ClearanceFacts { declared: Some("100.00 USD".parse().unwrap()), ..camera() },
    ];
    let quiet = fitting.into_iter().map(|shown| with(shown).quiet).fold(0.0, f64::max);
    let other = with(ClearanceFacts { goods: Some("SCARF".into()), ..camera_parcel("509812044885", 0) });
    assert!(other.quiet < other.asked && other.asked < quiet, "{quiet} {other:?}");
}

/// A shop of which six parcels are known, by numbers of one series.
fn known_shop(has_details: bool) -> Ledger {
    let mut ledger = Ledger::default();
    for n in 0..6 {
        let number = (509_812_044_885_u64 + 11 * n).to_string();
        let order = ledger.order(bought("Kitamura", -200, SILVER));
        ledger.give_number(order, &number);
        ledger.clearance(bare(&number, -193));
    }
    if has_details {
        ledger.clearances[0].facts.goods = Some("FILM CAMERA".into());
    }
    ledger
}

#[test]
fn a_bare_row_needs_more_where_no_clearance_has_details() {
    let with = |has_details: bool| {
        Bounds::over(move |days| {
            let mut ledger = known_shop(has_details);
            ledger.order(bought("Kitamura", -30, SILVER));
            let own = ledger.clearance(bare("509812060011", days - 30));
            ledger.judge().of(own).clone()
        })
    };
    let (among_details, bare) = (with(true), with(false));
    assert!(bare.quiet < bare.asked && bare.asked < among_details.quiet, "{among_details:?} {bare:?}");
}
