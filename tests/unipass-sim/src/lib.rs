//! UNI-PASS on loopback: a server that answers as the Korea Customs Service's does, well or badly.
//!
//! | address | answers |
//! |---|---|
//! | `/ext/rest/cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo` | API001: one parcel, a list, nothing, a refusal |
//! | `/ext/rest/persEcmQry/retrievePersEcm` | API028, the post code too |
//! | `/ext/rest/psmtCsclPrgsInfoQry/retrievePsmtCsclPrgsInfo` | API037 |
//! | `/ext/rest/trifFxrtInfoQry/retrieveTrifFxrtInfo` | API012, a table a week |
//! | `/csp/index.do`, `/csp/myc/…/openOvrsDrtPuchPrgsInfo.do` | signing in, and the page «해외직구 통관정보조회» |
//! | `/csp/myc/…/retrieveOvrsDrtPuchPrgsInfoLstLst.do` | the page's JSON |
//!
//! A [`Scenario`] says which parcels come by which [`Way`], whose they are, what comes by post, and what goes wrong when ([`Fault`]).
//! Events appear as simulated time goes on: a test sets the [`Clock`], the program `unipass-sim` lets it run. All that is drawn is
//! drawn from the seed, each parcel by itself: adding one changes no other.
//!
//! **What is true of it.** Element names and their order, envelopes, sentences, number forms and orders of events are as in captured
//! answers. Where nothing was ever captured (API028 and API037 as bytes, holds, releases in parts, the page's HTML and signing in,
//! every fault's body) the simulator's own guess stands, and the file that makes it says so. **A test that passes here proves that the
//! program does what was meant, not that UNI-PASS does.**
//!
//! ```
//! use unipass::cargo_progress::{Answer, Question, Stage};
//! use unipass::client::{Client, Setting};
//! use unipass_sim::{Fault, Parcel, Scenario, Sim, Trouble, Way};
//!
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! # runtime.block_on(async {
//! let monday = "2026-11-16T00:00:00+09:00".parse()?;
//! let scenario = Scenario {
//!     parcels: vec![Parcel::new("6091240093117", Way::AirList, monday)],
//!     ..Scenario::default()
//! };
//! let sim = Sim::start(scenario, monday)?;
//! let client = Client::new(Setting::new(sim.base(), sim.keys()))?;
//! let question = Question::House { hbl: "6091240093117".into(), year: 2026 };
//!
//! let course = sim.course("6091240093117").expect("it is in the scenario");
//! sim.set_now(course.released_at.expect("a list clearance ends in a release"));
//! let Answer::One(parcel) = client.cargo_progress(&question).await?.answer else { panic!("one parcel") };
//! assert_eq!(parcel.reading().stage, Stage::Released);
//!
//! sim.fault(Fault::always(Trouble::BadGateway));
//! assert!(client.cargo_progress(&question).await.is_err());
//! assert_eq!(sim.requests().len(), 2);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! **A scenario file** is TOML; `scenario/demo.toml` shows every field with a word on it. A moment is written with its offset, way and
//! trouble by their words, and what is left out is as usual.
//!
//! **The program** `unipass-sim [--port N] [--scenario FILE] [--from MOMENT] [--speed N]` says its address, its keys and its page on its
//! first lines, and runs until SIGTERM or ctrl-c.
//!
//! **How many at once.** Answers are quick, so requests of one moment may never meet. [`Sim::hold`] holds them back until a test has seen
//! what it waits for ([`Sim::until_under_way`]).
//!
//! **Silent and dripping answers** ([`Trouble::SilentHeaders`], [`Trouble::DrippingBody`]) never end by themselves: the client's own limit
//! does (`Setting::within`), and a test waits just that long.
//!
//! **Errors.** [`NoScenario`] says what is wrong in a scenario file; starting fails with an [`std::io::Error`] where a port cannot be had.

mod answer;
mod body;
mod cargo;
mod clock;
mod course;
mod fault;
mod korea;
mod list;
mod part;
mod portal;
mod query;
mod record;
mod reply;
mod scenario;
mod sim;
mod wire;
mod world;
mod xml;

pub use clock::Clock;
pub use course::Course;
pub use fault::{Fault, Trouble};
pub use part::Part;
pub use record::Request;
pub use scenario::{Country, NoScenario, Parcel, Person, PostalItem, Scenario, Way, Whose};
pub use sim::Sim;
