//! The simulator as a test holds it.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use chrono::{DateTime, Utc};
use tokio::sync::{oneshot, watch};
use unipass::{Key, Service};
use url::Url;

use crate::list::{self, Sessions};
use crate::portal::{API, Portal, router};
use crate::record::{Record, Request};
use crate::scenario::Scenario;
use crate::wire::{Scissors, Wires};
use crate::world::World;
use crate::{Clock, Course, Fault, Part};

/// A simulated UNI-PASS on loopback, on a thread of its own: tests with a runtime and tests without one use it alike, and a runtime whose
/// time is paused does not pause it. It ends, connections and all, when this is dropped.
pub struct Sim {
    address: SocketAddr,
    keys: BTreeMap<Service, Key>,
    portal: Arc<Portal>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Sim {
    /// Starts on a free port, with a clock that stands.
    ///
    /// # Errors
    /// Where no port can be had.
    pub fn start(scenario: Scenario, now: DateTime<Utc>) -> io::Result<Self> {
        Self::start_on(0, scenario, Clock::standing(now))
    }

    /// Starts on a port (0: a free one), with any clock.
    ///
    /// # Errors
    /// Where the port cannot be had.
    pub fn start_on(port: u16, mut scenario: Scenario, clock: Clock) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let keys = scenario.keys();
        let faults = Mutex::new(std::mem::take(&mut scenario.faults));
        let portal = Arc::new(Portal {
            world: World::new(scenario),
            clock,
            record: Arc::new(Record::new()),
            sessions: Sessions::default(),
            faults,
            gate: watch::Sender::new(true),
        });
        let (stop, stopped) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let served = Arc::clone(&portal);
        let thread = thread::Builder::new().name("unipass-sim".to_owned()).spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    () = serve(listener, served) => {}
                    _ = stopped => {}
                }
            });
        })?;
        Ok(Self { address, keys, portal, stop: Some(stop), thread: Some(thread) })
    }

    /// Where the Open API lies: what `unipass::client::Setting` wants.
    #[must_use]
    pub fn base(&self) -> Url {
        self.url(API)
    }

    /// Where a person signs in.
    #[must_use]
    pub fn sign_in_page(&self) -> Url {
        self.url(list::SIGN_IN)
    }

    /// The page «해외직구 통관정보조회».
    #[must_use]
    pub fn list_page(&self) -> Url {
        self.url(list::PAGE)
    }

    /// Its JSON.
    #[must_use]
    pub fn list_answer(&self) -> Url {
        self.url(list::ANSWER)
    }

    /// A key for each service.
    #[must_use]
    pub fn keys(&self) -> BTreeMap<Service, Key> {
        self.keys.clone()
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.portal.clock.now()
    }

    /// Sets the clock, which stands from then on.
    pub fn set_now(&self, at: DateTime<Utc>) {
        self.portal.clock.set(at);
    }

    /// What happens to a parcel and when, its future included; the first of them where several have this Portal B/L.
    #[must_use]
    pub fn course(&self, hbl: &str) -> Option<Course> {
        self.portal.world.by_house(hbl).next().map(Course::of)
    }

    /// Adds a fault.
    pub fn fault(&self, fault: Fault) {
        self.portal.faults.lock().unwrap_or_else(PoisonError::into_inner).push(fault);
    }

    /// Takes all faults away, those of the scenario too.
    pub fn mend(&self) {
        self.portal.faults.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Signs everybody out.
    pub fn end_sessions(&self) {
        self.portal.sessions.end();
    }

    /// Every request so far, as they were answered; those that are held back are not yet among them.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.portal.record.requests()
    }

    /// How many requests each part got; a part that got none is not there.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Part, usize> {
        let mut counts = BTreeMap::new();
        for request in self.requests() {
            *counts.entry(request.part).or_default() += 1;
        }
        counts
    }

    /// The greatest number of requests that were under way at once. Answers are quick here, so for a certain number they are to be held
    /// back with [`hold`](Self::hold).
    #[must_use]
    pub fn most_at_once(&self) -> usize {
        self.portal.record.under_way().most
    }

    /// Forgets all requests so far.
    pub fn forget_requests(&self) {
        self.portal.record.forget();
    }

    /// Holds all answers back until [`release`](Self::release).
    pub fn hold(&self) {
        self.portal.gate.send_replace(false);
    }

    /// Lets answers go.
    pub fn release(&self) {
        self.portal.gate.send_replace(true);
    }

    /// Waits until at least so many requests are under way.
    pub async fn until_under_way(&self, requests: usize) {
        // The record lives as long as this does.
        let _ = self.portal.record.watch().wait_for(|under_way| under_way.now >= requests).await;
    }

    fn url(&self, path: &str) -> Url {
        let mut url = Url::parse("http://127.0.0.1").expect("this is an address");
        // Neither can fail on an address of this kind.
        let _ = url.set_port(Some(self.address.port()));
        url.set_path(path);
        url
    }
}

impl Drop for Sim {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic there has been printed there.
            let _ = thread.join();
        }
    }
}

/// Not the keys, and not the person.
impl fmt::Debug for Sim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sim({}, {})", self.address, self.now())
    }
}

async fn serve(listener: TcpListener, portal: Arc<Portal>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    let router = router(portal).into_make_service_with_connect_info::<Scissors>();
    // It ends only with the runtime.
    let _ = axum::serve(Wires(listener), router).await;
}
