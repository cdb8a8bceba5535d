//! A ledger, a simulated UNI-PASS, and a watch between them. One clock is everybody's, and it stands until it is set.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::{Either, join, select};
use munjigi_engine::code_check::{self, Asked};
use munjigi_engine::watch::{Ticked, Watch};
use munjigi_engine::{Draws, Error, Ledger, check, health, import, orders, services, state_line};
use munjigi_ledger::key::DataKey;
use munjigi_ledger::tables::followed::Followed;
use munjigi_ledger::tables::services::ServiceState;
use munjigi_model::{Clearance, KstDate, Leg, Money, OrderFacts, OrderStatus, Waybill};
use munjigi_wire::{CodeCheck, SourceHealth};
use munjigi_words::Lang;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use unipass::Service;
use unipass_sim::{Part, Scenario, Sim};

/// How long a server that says nothing is waited for by who knows that it says nothing.
pub const IMPATIENT: Duration = Duration::from_millis(200);

type Now = Box<dyn Fn() -> DateTime<Utc>>;

pub struct World {
    pub sim: Arc<Sim>,
    pub ledger: Ledger,
    /// What the person was told of sources, in the order in which they were told.
    pub told: Vec<String>,
    runtime: Runtime,
    watch: Watch<Now>,
    within: Option<Duration>,
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
        Self { sim, ledger, told: Vec::new(), runtime, watch, within: None, _folder: folder }
    }

    /// The program is started anew.
    pub fn restart(&mut self) {
        self.within = None;
        self.watch = watch(&self.ledger, &self.sim, 2);
    }

    /// The same, and a server that says nothing is not waited for as long as usual.
    pub fn restart_impatient(&mut self) {
        self.within = Some(IMPATIENT);
        self.watch = watch(&self.ledger, &self.sim, 3).within(IMPATIENT);
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.sim.now()
    }

    pub fn tick(&mut self) -> Ticked {
        let ticked = self.runtime.block_on(self.watch.tick()).unwrap();
        let troubles = health::take_trouble(&self.ledger, Lang::Ko, self.now()).unwrap();
        self.told.extend(troubles.into_iter().map(|trouble| trouble.source));
        ticked
    }

    /// A tick whose answers are held back until so many requests are under way.
    pub fn tick_held(&mut self, under_way: usize) {
        let sim = Arc::clone(&self.sim);
        sim.hold();
        self.runtime.block_on(async {
            let (tick, held) = (pin!(self.watch.tick()), pin!(sim.until_under_way(under_way)));
            let held = select(tick, held).await;
            let Either::Right(((), tick)) = held else { panic!("less was asked for at once") };
            sim.release();
            tick.await.unwrap();
        });
    }

    /// A tick at the same time as that of a second program on the same ledger.
    pub fn tick_beside_another(&mut self) {
        let path = self.ledger.path().to_owned();
        let other = Ledger::open(&path, &DataKey::from_bytes([7; 32])).unwrap();
        let mut other = watch(&other, &self.sim, 4);
        let (one, two) = self.runtime.block_on(join(self.watch.tick(), other.tick()));
        assert!(one.unwrap().asked + two.unwrap().asked > 0, "nothing was due");
    }

    /// Sets the clock to the next moment at which there is something to do, and does it, until a moment. Gives how often it did.
    pub fn run_until(&mut self, end: DateTime<Utc>) -> usize {
        let mut ticks = 0;
        loop {
            let ticked = self.tick();
            ticks += 1;
            match ticked.next {
                Some(next) if next <= end => self.sim.set_now(next.max(self.now() + TimeDelta::seconds(1))),
                _ => break,
            }
        }
        self.sim.set_now(end);
        ticks
    }

    pub fn run_for(&mut self, time: TimeDelta) -> usize {
        self.run_until(self.now() + time)
    }

    /// An order of today with one parcel.
    pub fn order(&self, number: &str) {
        self.orders(&[number.to_owned()]);
    }

    /// Orders of today with one parcel each.
    pub fn orders(&self, numbers: &[String]) {
        let rows: String = (numbers.iter().enumerate())
            .map(|(n, number)| {
                format!("A-{n}-{number},{},지어낸 물건 {n},{number}\n", KstDate::of(self.now()))
            })
            .collect();
        self.bring(format!("주문번호,주문일,상품명,운송장번호\n{rows}").into_bytes());
    }

    /// Brings a file.
    pub fn bring(&self, bytes: Vec<u8>) {
        import::import(&self.ledger, bytes, self.now()).unwrap();
    }

    pub fn all_followed(&self) -> Vec<Followed> {
        self.ledger.read(|r| r.followed().all()).unwrap()
    }

    /// An order of today with one parcel, and what was paid.
    pub fn paid(&self, number: &str, total: Option<Money>) {
        let facts = OrderFacts {
            merchant: "Amazon.com".into(),
            order_no: None,
            ordered_on: Some(KstDate::of(self.now())),
            total,
            status: OrderStatus::Shipped,
            items: Vec::new(),
            waybills: vec![Waybill::parse(number, Leg::Korea).unwrap()],
            ..OrderFacts::default()
        };
        orders::add(&self.ledger, facts, self.now()).unwrap();
    }

    /// Asks about the newest code.
    pub fn verify(&self, asked: Asked) -> Result<CodeCheck, Error> {
        let asked = Asked { within: self.within, ..asked };
        let now = || self.sim.now();
        self.runtime.block_on(code_check::verify(&self.ledger, asked, now, &Draws::seeded(3)))
    }

    pub fn followed(&self, number: &str) -> Followed {
        let found = self.all_followed().into_iter().find(|row| row.number == number);
        found.unwrap_or_else(|| panic!("{number} is not followed"))
    }

    pub fn clearances(&self) -> Vec<Clearance> {
        self.ledger.read(|r| r.clearances().all()).unwrap()
    }

    pub fn service(&self, service: Service) -> ServiceState {
        self.ledger.read(|r| r.services().get(service.number())).unwrap()
    }

    pub fn health(&self, source: &str) -> SourceHealth {
        let all = health::of_sources(&self.ledger, Lang::Ko, self.now()).unwrap();
        all.into_iter().find(|health| health.source == source).unwrap()
    }

    /// What stands in the tray.
    pub fn state(&self) -> String {
        state_line(&check::check(&self.ledger, self.now()).unwrap().check, Lang::Ko)
    }

    /// How many requests a service got.
    pub fn requests(&self, service: Service) -> usize {
        self.sim.counts().get(&Part::from(service)).copied().unwrap_or(0)
    }
}

fn watch(ledger: &Ledger, sim: &Arc<Sim>, seed: u64) -> Watch<Now> {
    let sim = Arc::clone(sim);
    let now: Now = Box::new(move || sim.now());
    Watch::new(ledger.clone(), now, Draws::seeded(seed))
}

/// A moment.
pub fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}
