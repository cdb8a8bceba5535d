//! What one simulated UNI-PASS has, and how a request goes through it.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request as Sent, State};
use axum::http::Response;
use axum::http::request::Parts;
use axum::routing::any;
use chrono::{DateTime, Utc};
use tokio::sync::watch;
use unipass::Service;

use crate::body::{UnderWay, send};
use crate::list::{self, Asked, Sessions};
use crate::query::Query;
use crate::record::{Record, Request};
use crate::reply::Reply;
use crate::wire::Scissors;
use crate::world::World;
use crate::{Clock, Fault, Part, Trouble, answer};

/// The path under which the Open API lies.
pub(crate) const API: &str = "/ext/rest";

/// No form that is sent here is longer.
const LONGEST_FORM: usize = 64 * 1024;

/// Everything that requests and a test share.
pub(crate) struct Portal {
    pub world: World,
    pub clock: Clock,
    pub record: Arc<Record>,
    pub sessions: Sessions,
    pub faults: Mutex<Vec<Fault>>,
    /// Whether answers may leave.
    pub gate: watch::Sender<bool>,
}

impl Portal {
    fn fault(&self, part: Part, now: DateTime<Utc>) -> Option<Fault> {
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        faults.iter().find(|fault| fault.holds(part, now)).cloned()
    }

    fn reply(
        &self,
        part: Part,
        head: &Parts,
        query: &Query,
        now: DateTime<Utc>,
        trouble: Option<Trouble>,
    ) -> Reply {
        let service = match part {
            Part::CargoProgress => Service::CargoProgress,
            Part::CustomsRates => Service::CustomsRates,
            Part::CodeCheck => Service::CodeCheck,
            Part::Postal => Service::Postal,
            Part::Page => {
                let asked =
                    Asked { path: head.uri.path(), method: &head.method, headers: &head.headers, query };
                return list::answer(&self.world, &self.sessions, &asked, now, trouble);
            }
            Part::Elsewhere => return Reply::not_found(),
        };
        Reply::xml(answer::answer(&self.world, service, query, now, trouble))
    }
}

/// All addresses.
pub(crate) fn router(portal: Arc<Portal>) -> Router {
    let door = |part| any(attend).with_state((Arc::clone(&portal), part));
    let mut router = Router::new();
    for service in Service::ALL {
        router = router.route(&format!("{API}{}", answer::path(service)), door(service.into()));
    }
    for page in [list::SIGN_IN, list::PAGE, list::ANSWER] {
        router = router.route(page, door(Part::Page));
    }
    router.fallback_service(door(Part::Elsewhere))
}

async fn attend(
    State((portal, part)): State<(Arc<Portal>, Part)>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    sent: Sent,
) -> Response<Body> {
    let under_way = UnderWay::begin(&portal.record);
    let at = portal.clock.now();
    let (head, form) = sent.into_parts();
    let form = axum::body::to_bytes(form, LONGEST_FORM).await.unwrap_or_default();
    let query = query(&head, &form);
    // The gate is never dropped before those who wait at it.
    let _ = portal.gate.subscribe().wait_for(|is_open| *is_open).await;
    let now = portal.clock.now();
    let fault = portal.fault(part, now);
    let reply = portal.reply(part, &head, &query, now, fault.as_ref().map(|fault| fault.what));
    let reply = match &fault {
        Some(fault) => reply.under(fault, part),
        None => reply,
    };
    let about = query.number().map(str::to_owned);
    portal.record.add(Request { part, at, about, status: reply.told_status() });
    send(reply, under_way, &scissors).await
}

fn query(head: &Parts, form: &Bytes) -> Query {
    let address = head.uri.query().unwrap_or_default().as_bytes();
    Query::read(&[address, b"&", form].concat())
}
