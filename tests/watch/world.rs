//! A ledger, a simulated UNI-PASS, and a watch between them. One clock is everybody's, and it stands until it is set.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_engine::code_check::{self, Asked};
use munjigi_engine::watch::{Ticked, Watch};
use munjigi_engine::{Draws, Error, Ledger, orders, services};
use munjigi_ledger::key::DataKey;
use munjigi_ledger::tables::followed::Followed;
use munjigi_ledger::tables::services::ServiceState;
use munjigi_model::{KstDate, Leg, Money, OrderFacts, OrderStatus, Waybill};
use munjigi_wire::CodeCheck;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use unipass::Service;
use unipass_sim::{Scenario, Sim};

/// How long a silent server is waited for.
const PATIENCE: Duration = Duration::from_millis(400);

pub struct World {
    pub sim: Arc<Sim>,
    pub ledger: Ledger,
    runtime: Runtime,
    watch: Watch<Box<dyn Fn() -> DateTime<Utc>>>,
    _folder: TempDir,
}

impl World {
    /// With a key for each service.
    pub fn new(scenario: Scenario, now: DateTime<Utc>) -> Self {
        let world = Self::without_keys(scenario, now);
        for (service, key) in world.sim.keys() {
            services::set_key(&world.ledger, service, key).unwrap();
        }
        world
    }

    pub fn without_keys(scenario: Scenario, now: DateTime<Utc>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(&folder.path().join("ledger"), &DataKey::from_bytes([7; 32])).unwrap();
        let sim = Arc::new(Sim::start(scenario, now).unwrap());
        services::set_base(&ledger, Some(sim.base().as_str())).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let watch = watch(&ledger, &sim, 1);
        Self { sim, ledger, runtime, watch, _folder: folder }
    }

    /// The program is started anew.
    pub fn restart(&mut self) {
        self.watch = watch(&self.ledger, &self.sim, 2);
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.sim.now()
    }

    pub fn tick(&mut self) -> Ticked {
        self.runtime.block_on(self.watch.tick()).unwrap()
    }

    /// Sets the clock to the next moment at which there is something to do, and does it, until a moment. Gives how often it did.
    pub fn run_until(&mut self, end: DateTime<Utc>) -> usize {
        let mut ticks = 0;
        loop {
            let ticked = self.tick();
            ticks += 1;
            // A real watch looks at the clock every minute; what matters is what happens when something is due.
            match ticked.next {
                Some(next) if next <= end => self.sim.set_now(next.max(self.now() + TimeDelta::seconds(1))),
                _ => break,
            }
        }
        self.sim.set_now(end);
        ticks
    }

    /// An order of today with one parcel.
    pub fn order(&self, number: &str) {
        self.paid(number, None);
    }

    /// The same, and what was paid.
    pub fn paid(&self, number: &str, total: Option<Money>) {
        let facts = OrderFacts {
            merchant: "Amazon.com".into(),
            order_no: None,
            ordered_on: Some(KstDate::of(self.now())),
            total,
            status: OrderStatus::Shipped,
            items: Vec::new(),
            waybills: vec![Waybill::parse(number, Leg::Korea).unwrap()],
        };
        orders::add(&self.ledger, facts, self.now()).unwrap();
    }

    /// Asks about the newest code.
    pub fn verify(&self, asked: Asked) -> Result<CodeCheck, Error> {
        let asked = Asked { within: Some(PATIENCE), ..asked };
        let now = || self.sim.now();
        self.runtime.block_on(code_check::verify(&self.ledger, asked, now, &Draws::seeded(3)))
    }

    pub fn followed(&self, number: &str) -> Followed {
        let all = self.ledger.read(|r| r.followed().all()).unwrap();
        all.into_iter().find(|row| row.number == number).unwrap_or_else(|| panic!("{number} is not followed"))
    }

    pub fn service(&self, service: Service) -> ServiceState {
        self.ledger.read(|r| r.services().get(service.number())).unwrap()
    }
}

fn watch(ledger: &Ledger, sim: &Arc<Sim>, seed: u64) -> Watch<Box<dyn Fn() -> DateTime<Utc>>> {
    let sim = Arc::clone(sim);
    let now: Box<dyn Fn() -> DateTime<Utc>> = Box::new(move || sim.now());
    Watch::new(ledger.clone(), now, Draws::seeded(seed)).within(PATIENCE)
}

/// A moment.
pub fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}
