//! A link that is only likely: it is shown as such, given up in one step, asked about from then on, and gives way to a number.

use munjigi_engine::{Ledger, check, clearances, incidents, orders, unlink, why};
use munjigi_ledger::key::DataKey;
use munjigi_ledger::tables::sightings::Origin;
use munjigi_model::{
    AnswerKind, ClearanceFacts, ClearanceId, Form, HolderId, IncidentId, Item, KstDate, Leg, OrderFacts,
    OrderStatus, Stage, Waybill,
};
use munjigi_wire::{Clearance, Incident, IncidentState, Order};
use tempfile::TempDir;

use crate::fresh::{self, now};

struct House {
    ledger: Ledger,
    folder: TempDir,
}

impl House {
    fn new() -> Self {
        let (ledger, folder) = fresh::ledger_by(&DataKey::from_bytes(KEY));
        Self { ledger, folder }
    }

    /// The program makes one holder so far: another one is made past it.
    fn another_holder(&self) -> HolderId {
        let conn = rusqlite::Connection::open(self.folder.path().join("ledger.munjigi")).unwrap();
        let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
        conn.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{hex}'\";")).unwrap();
        conn.execute("INSERT INTO holder (label, made_at) VALUES ('다른 이', 0)", []).unwrap();
        HolderId(conn.last_insert_rowid())
    }

    /// An order of one thing, with no number yet.
    fn order(&self, ordered_on: &str, title: &str, total: &str) -> Order {
        self.numbered(ordered_on, title, total, None)
    }

    fn numbered(&self, ordered_on: &str, title: &str, total: &str, number: Option<&str>) -> Order {
        orders::add(&self.ledger, Self::facts(ordered_on, title, total, number), now()).unwrap()
    }

    fn facts(ordered_on: &str, title: &str, total: &str, number: Option<&str>) -> OrderFacts {
        OrderFacts {
            merchant: "Amazon.com".into(),
            order_no: Some(format!("112-9900118-{}", ordered_on.replace('-', ""))),
            ordered_on: KstDate::parse(ordered_on).ok(),
            total: total.parse().ok(),
            status: OrderStatus::Shipped,
            items: vec![Item { name: title.into(), quantity: 1, price: None }],
            waybills: number.map(|number| Waybill::parse(number, Leg::Korea).unwrap()).into_iter().collect(),
            ships_from: Some("US".into()),
            ..OrderFacts::default()
        }
    }

    fn cleared(&self, hbl: &str, day: &str, goods: &str, declared: &str) -> Clearance {
        let facts = ClearanceFacts {
            hbl: Some(hbl.into()),
            form: Form::List,
            stage: Stage::Released,
            accepted_on: KstDate::parse(day).ok(),
            goods: Some(goods.into()),
            country: Some("US".into()),
            declared: declared.parse().ok(),
            ..ClearanceFacts::default()
        };
        clearances::add(&self.ledger, facts, now()).unwrap().unwrap()
    }

    fn open(&self) -> Vec<Incident> {
        check::check(&self.ledger, now()).unwrap().incidents
    }

    fn clearance(&self, id: &str) -> Clearance {
        why(&self.ledger, row(id), now()).unwrap().clearance
    }
}

/// A made-up key: there is nothing to protect.
const KEY: [u8; 32] = [7; 32];

fn row(id: &str) -> ClearanceId {
    ClearanceId(id.parse().unwrap())
}

/// What stands where: verdict, and the orders' rows.
fn stands(clearance: &Clearance) -> (Option<&str>, &[String]) {
    (clearance.verdict.as_deref(), &clearance.orders)
}

#[test]
fn a_likely_link_is_quiet_and_counted_apart() {
    let house = House::new();
    let kettle = house.order("2026-11-08", "Stainless Steel Tea Kettle, Walnut Handle", "64.50 USD");
    let parcel = house.cleared("509812044885", "2026-11-16", "STAINLESS TEA KETTLE", "64.50 USD");
    assert_eq!(stands(&parcel), (Some("likely"), &[kettle.id][..]));
    let checked = check::check(&house.ledger, now()).unwrap();
    assert!(checked.incidents.is_empty());
    assert_eq!((checked.check.matched, checked.check.likely), (0, 1));
}

#[test]
fn nothing_is_likely_by_its_day_alone() {
    let house = House::new();
    house.order("2026-11-08", "Stainless Steel Tea Kettle, Walnut Handle", "64.50 USD");
    let facts = ClearanceFacts {
        hbl: Some("509812044885".into()),
        form: Form::List,
        accepted_on: KstDate::parse("2026-11-16").ok(),
        ..ClearanceFacts::default()
    };
    let parcel = clearances::add(&house.ledger, facts, now()).unwrap().unwrap();
    assert_eq!(parcel.verdict.as_deref(), Some("ask"));
    assert_eq!(house.open().len(), 1);
}

#[test]
fn what_was_taken_from_a_likely_order_is_asked_about_though_another_fits() {
    let house = House::new();
    let title = "Wool Hiking Socks, Three Pairs";
    for day in ["2026-11-08", "2026-11-09"] {
        house.order(day, title, "27.60 USD");
    }
    let parcel = house.cleared("509812044885", "2026-11-16", "WOOL HIKING SOCKS", "27.60 USD");
    let (Some("likely"), [first]) = stands(&parcel) else { panic!("{parcel:?}") };
    let id = row(&parcel.id);

    let asked = unlink::unlink(&house.ledger, id, now()).unwrap();
    assert_eq!((asked.state, asked.reasons[0].code.as_str()), (IncidentState::Open, "set_apart"));
    assert_eq!(asked.reasons[0].order.as_ref(), Some(first));
    let (Some("ask"), [second]) = stands(&asked.clearance) else { panic!("{:?}", asked.clearance) };
    assert_ne!(second, first);
    assert_eq!(house.open().len(), 1, "looking again does not end it");
    let checked = check::check(&house.ledger, now()).unwrap().check;
    assert_eq!((checked.likely, checked.ask), (0, 1), "it counts once");

    let again = unlink::undo(&house.ledger, id, now()).unwrap();
    assert_eq!(stands(&again), stands(&parcel));
    assert!(house.open().is_empty());
}

#[test]
fn a_number_that_comes_later_takes_the_order_from_the_parcel_that_it_was_likely_for() {
    let house = House::new();
    let title = "Stainless Steel Tea Kettle, Walnut Handle";
    let kettle = house.order("2026-11-08", title, "64.50 USD");
    let likely = house.cleared("509812044885", "2026-11-16", "STAINLESS TEA KETTLE", "64.50 USD");
    assert_eq!(stands(&likely), (Some("likely"), std::slice::from_ref(&kettle.id)));

    let keyed = house.cleared("6001977027743", "2026-11-17", "KETTLE", "64.50 USD");
    house.numbered("2026-11-08", title, "64.50 USD", Some("6001977027743"));
    assert_eq!(stands(&house.clearance(&keyed.id)), (Some("confirmed"), std::slice::from_ref(&kettle.id)));
    let asked = house.open();
    let asked = asked.iter().find(|it| it.clearance.id == likely.id).unwrap();
    let given_up = asked.reasons.iter().find(|reason| reason.code == "link_given_up").unwrap();
    assert_eq!(given_up.order.as_ref(), Some(&kettle.id));
}

#[test]
fn a_parcel_under_one_code_may_be_of_an_order_of_another_holder() {
    let house = House::new();
    house.order("2026-11-01", "Linen Kitchen Towels, 4 Pieces", "19.20 USD");
    let family = house.another_holder();
    let facts = House::facts("2026-11-08", "Stainless Steel Tea Kettle", "64.50 USD", Some("6001977027743"));
    let order =
        house.ledger.write(move |w| w.orders().record(family, &facts, &Origin::person(now()))).unwrap();
    let of_family = order.id().to_string();
    let parcel = house.cleared("6001977027743", "2026-11-16", "KETTLE", "64.50 USD");
    assert_eq!(stands(&parcel), (Some("confirmed"), std::slice::from_ref(&of_family)));

    let other = house.cleared("509812044885", "2026-11-17", "GARDEN HOSE", "12.00 USD");
    let asked = house.open().into_iter().find(|it| it.clearance.id == other.id).unwrap();
    let id = IncidentId(asked.id.parse().unwrap());
    let answered = incidents::answer(&house.ledger, id, AnswerKind::Family, Some(order.id()), now()).unwrap();
    assert_eq!(stands(&answered.incident.clearance), (Some("confirmed"), &[of_family][..]));
}
