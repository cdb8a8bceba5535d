//! The person's side of UNI-PASS: their keys, where it is asked, and with which encryption.
//!
//! Keys lie in the encrypted ledger, one a service. Without any, everything else works.

use std::collections::BTreeMap;
use std::time::Duration;

use munjigi_ledger::Reading;
use unipass::client::{self, Encryption, Setting};
use unipass::{Client, Url};
pub use unipass::{Key, Service};

use crate::address::{confidential, is_here};
use crate::{Error, Ledger, Result};

/// Under which name the address is kept, where it is another than the real one.
const BASE: &str = "unipass_base";
/// Under which name it is kept that only the system's encryption speaks with UNI-PASS.
const ENCRYPTION: &str = "unipass_encryption";
const SYSTEMS: &str = "systems";
/// The portal's first page.
const PORTAL: &str = "/csp/index.do";

/// Keeps a key, in place of a former one of the service.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn set_key(ledger: &Ledger, service: Service, key: Key) -> Result<()> {
    Ok(ledger.write(move |w| {
        // The same key once more is no way round what it has been asked for today.
        if Access::of(&w.reading())?.keys.get(&service) != Some(&key) {
            w.services().put(service.number(), &as_new(&w.reading(), service)?)?;
        }
        w.secrets().set(&secret(service), None, key.reveal().as_bytes())
    })?)
}

/// Forgets a key. Gives whether there was one.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn remove_key(ledger: &Ledger, service: Service) -> Result<bool> {
    Ok(ledger.write(move |w| {
        w.services().put(service.number(), &as_new(&w.reading(), service)?)?;
        w.secrets().remove(&secret(service), None)
    })?)
}

/// The services for which there is a key.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn services_with_key(ledger: &Ledger) -> Result<Vec<Service>> {
    Ok(ledger.read(Access::of)?.keys.into_keys().collect())
}

/// Where UNI-PASS is asked.
pub(crate) fn base(r: &Reading<'_>) -> munjigi_ledger::Result<Url> {
    let base = r.settings().get(BASE)?.and_then(|text| confidential(&text));
    base.or_else(|| Url::parse(client::REAL).ok()).ok_or(munjigi_ledger::Error::Value { column: "base" })
}

/// Whether only the system's encryption speaks with UNI-PASS.
pub(crate) fn is_by_systems(access: &Access) -> bool {
    access.encryption == Encryption::Systems
}

/// Asks another server than UNI-PASS's own: its host for trying things, or one on this machine; `None` for UNI-PASS.
///
/// # Errors
/// [`Error::NotUnderstood`] for an address that would let keys be read on the way.
pub fn set_base(ledger: &Ledger, base: Option<&str>) -> Result<()> {
    let base = match base {
        Some(text) => Some(confidential(text).ok_or(Error::NotUnderstood { field: "address" })?.to_string()),
        None => None,
    };
    Ok(ledger.write(move |w| w.settings().set(BASE, base.as_deref()))?)
}

/// Where a person signs in: the portal of whom is asked. Its menu leads to «해외직구 통관정보조회»; under which address that page itself
/// opens to who has signed in is unverified, so it is not gone to directly.
///
/// # Errors
/// [`crate::Error::Ledger`].
pub fn sign_in_page(ledger: &Ledger) -> Result<Url> {
    let mut page = ledger.read(base)?;
    // UNI-PASS's portal is at the usual port, its API at another; a simulated one has both at the same.
    if !is_here(&page) {
        // Refused only where there is no host, which every address here has.
        let _ = page.set_port(None);
    }
    page.set_path(PORTAL);
    Ok(page)
}

/// What another key says of a service is its own: neither its faults nor its count of requests are the former key's.
fn as_new(
    r: &Reading<'_>,
    service: Service,
) -> munjigi_ledger::Result<munjigi_ledger::tables::services::ServiceState> {
    let told_at = r.services().get(service.number())?.told_at;
    Ok(munjigi_ledger::tables::services::ServiceState { told_at, ..Default::default() })
}

fn secret(service: Service) -> String {
    format!("unipass.{}", service.number())
}

/// What a client is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    base: Url,
    pub(crate) keys: BTreeMap<Service, Key>,
    pub(crate) encryption: Encryption,
}

impl Access {
    pub(crate) fn of(r: &Reading<'_>) -> munjigi_ledger::Result<Self> {
        let is_systems = r.settings().get(ENCRYPTION)?.as_deref() == Some(SYSTEMS);
        let mut keys = BTreeMap::new();
        for service in Service::ALL {
            let secret = r.secrets().get(&secret(service), None)?;
            let key = secret.and_then(|secret| Key::new(std::str::from_utf8(secret.reveal()).ok()?));
            keys.extend(key.map(|key| (service, key)));
        }
        Ok(Self {
            base: base(r)?,
            keys,
            encryption: if is_systems { Encryption::Systems } else { Encryption::Own },
        })
    }

    pub(crate) fn client(&self, within: Option<Duration>) -> Result<Client> {
        let usual = Setting::new(self.base.clone(), self.keys.clone());
        let within = within.unwrap_or(usual.within);
        let setting = Setting { encryption: self.encryption, within, ..usual };
        Client::new(setting).map_err(|_| Error::NoEncryption)
    }
}

/// Remembers which encryption spoke with UNI-PASS.
pub(crate) fn remember(ledger: &Ledger, encryption: Encryption) -> Result<()> {
    let word = match encryption {
        Encryption::Own => None,
        Encryption::Systems => Some(SYSTEMS),
    };
    Ok(ledger.write(move |w| w.settings().set(ENCRYPTION, word))?)
}

#[cfg(test)]
mod tests {
    use munjigi_ledger::key::DataKey;

    use super::*;

    #[test]
    fn who_is_asked_is_signed_in_at() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(&folder.path().join("ledger"), &DataKey::random().unwrap()).unwrap();
        for (base, page) in [
            (None, "https://unipass.customs.go.kr/csp/index.do"),
            (Some(client::TEST), "https://tunipass.customs.go.kr/csp/index.do"),
            (Some("http://127.0.0.1:8080/ext/rest"), "http://127.0.0.1:8080/csp/index.do"),
        ] {
            set_base(&ledger, base).unwrap();
            assert_eq!(sign_in_page(&ledger).unwrap().as_str(), page);
        }
        assert!(set_base(&ledger, Some("http://unipass.customs.go.kr/")).is_err());
    }
}
