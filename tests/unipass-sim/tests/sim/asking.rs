//! What tests ask with.

use std::fs;
use std::future::Future;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use unipass::cargo_progress::{self, CargoProgress, Question};
use unipass::client::Setting;
use unipass::{Client, Service};
use unipass_sim::{Parcel, Scenario, Sim, Way};
use url::Url;

/// Ends a test that hangs, and nothing else.
const PATIENCE: Duration = Duration::from_secs(60);

pub const HBL: &str = "6091240093117";

/// Written as Korea's clocks show it.
pub fn at(day_and_time: &str) -> DateTime<Utc> {
    format!("{day_and_time}+09:00").parse().unwrap()
}

pub fn monday() -> DateTime<Utc> {
    at("2026-11-16T03:00:00")
}

/// A time at which everything that began on Monday is long over.
pub fn later() -> DateTime<Utc> {
    at("2026-12-14T12:00:00")
}

pub fn parcel(hbl: &str, way: Way) -> Parcel {
    Parcel::new(hbl, way, monday())
}

/// A simulation of some parcels, when all is over.
pub fn sim(parcels: impl IntoIterator<Item = Parcel>) -> Sim {
    let scenario = Scenario { parcels: parcels.into_iter().collect(), ..Scenario::default() };
    Sim::start(scenario, later()).unwrap()
}

pub fn client(sim: &Sim) -> Client {
    client_within(sim, PATIENCE)
}

pub fn client_within(sim: &Sim, within: Duration) -> Client {
    Client::new(Setting { within, ..Setting::new(sim.base(), sim.keys()) }).unwrap()
}

pub fn house(hbl: &str, year: i32) -> Question {
    Question::House { hbl: hbl.into(), year }
}

/// Asks for a parcel's progress.
pub fn progress(client: &Client, question: &Question) -> cargo_progress::Answer {
    wait_for(client.cargo_progress(question)).unwrap().answer
}

/// The one parcel of that number.
pub fn one(client: &Client, hbl: &str) -> CargoProgress {
    let cargo_progress::Answer::One(one) = progress(client, &house(hbl, 2026)) else {
        panic!("{hbl} is one parcel's")
    };
    *one
}

/// The bytes that a service answers to a question in the address, the right key before it.
pub fn raw(sim: &Sim, service: Service, path: &str, question: &str) -> String {
    let key = Scenario::default().key_text(service);
    get(&Url::parse(&format!("{}/{path}?crkyCn={key}&{question}", sim.base())).unwrap())
}

pub const CARGO: &str = "cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo";

pub fn get(url: &Url) -> String {
    agent().get(url.as_str()).call().unwrap().body_mut().read_to_string().unwrap()
}

/// Follows nothing, and takes every status.
pub fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false);
    config.timeout_global(Some(PATIENCE)).build().into()
}

/// A captured or constructed answer.
pub fn fixture(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/unipass").join(name)).unwrap()
}

pub fn wait_for<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}
