//! The four services of the Open API.

mod cargo_progress;
mod code_check;
mod customs_rates;
mod postal;

use chrono::{DateTime, Utc};
use unipass::Service;

use crate::query::Query;
use crate::world::World;
use crate::{Trouble, xml};

const KEY_MISSING: &str = "인증키(crkyCn)는 필수입력입니다.";
const KEY_UNKNOWN: &str = "존재하지 않는 인증키입니다.";

/// The end of a service's address, behind `/ext/rest`.
pub(crate) fn path(service: Service) -> &'static str {
    match service {
        Service::CargoProgress => "/cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo",
        Service::CustomsRates => "/trifFxrtInfoQry/retrieveTrifFxrtInfo",
        Service::CodeCheck => "/persEcmQry/retrievePersEcm",
        Service::Postal => "/psmtCsclPrgsInfoQry/retrievePsmtCsclPrgsInfo",
    }
}

/// Answers: the key is looked at first. That the other services refuse a key in API001's words is inferred.
pub(crate) fn answer(
    world: &World,
    service: Service,
    query: &Query,
    now: DateTime<Utc>,
    trouble: Option<Trouble>,
) -> String {
    let root = root(service);
    match query.get("crkyCn") {
        None => return xml::refused(root, KEY_MISSING),
        Some(key) if key != world.key(service) || trouble == Some(Trouble::ExpiredKey) => {
            return xml::refused(root, KEY_UNKNOWN);
        }
        Some(_) if trouble == Some(Trouble::Empty) => return xml::nothing(root),
        Some(_) => {}
    }
    let answered = match service {
        Service::CargoProgress => cargo_progress::answer(world, query, now),
        Service::CustomsRates => customs_rates::answer(world, query, now),
        Service::CodeCheck => code_check::answer(world, query, now),
        Service::Postal => postal::answer(world, query, now),
    };
    answered.unwrap_or_else(|Incomplete(sentence)| xml::refused(root, sentence))
}

/// Something that the question needs is missing, and UNI-PASS's sentence for it.
struct Incomplete(&'static str);

fn root(service: Service) -> &'static str {
    match service {
        Service::CargoProgress => cargo_progress::ROOT,
        Service::CustomsRates => customs_rates::ROOT,
        Service::CodeCheck => code_check::ROOT,
        Service::Postal => postal::ROOT,
    }
}
