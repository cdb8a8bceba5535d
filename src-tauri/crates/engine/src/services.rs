//! The person's side of UNI-PASS: their keys, where it is asked, and with which encryption.
//!
//! Keys lie in the encrypted ledger, one a service. Without any, everything else works.

use std::collections::BTreeMap;
use std::time::Duration;

use munjigi_ledger::Reading;
use unipass::client::{self, Encryption, Setting};
use unipass::{Client, Url};
pub use unipass::{Key, Service};

use crate::{Error, Ledger, Result};

/// Under which name the address is kept, where it is another than the real one.
const BASE: &str = "unipass_base";
/// Under which name it is kept that only the system's encryption speaks with UNI-PASS.
const ENCRYPTION: &str = "unipass_encryption";
const SYSTEMS: &str = "systems";

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
    let base = r.settings().get(BASE)?.and_then(|text| address(&text));
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
        Some(text) => Some(address(text).ok_or(Error::NotUnderstood { field: "address" })?.to_string()),
        None => None,
    };
    Ok(ledger.write(move |w| w.settings().set(BASE, base.as_deref()))?)
}

/// An address to which a key may be sent: encrypted, or on this machine.
fn address(text: &str) -> Option<Url> {
    let url = Url::parse(text.trim()).ok()?;
    let is_here = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_here);
    let is_bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    (is_safe && is_bare && url.host_str().is_some()).then_some(url)
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
    use super::*;

    #[test]
    fn a_key_is_sent_nowhere_where_it_could_be_read_on_the_way() {
        for text in [
            "https://tunipass.customs.go.kr:38010/ext/rest",
            "http://127.0.0.1:8080/ext/rest",
            "http://[::1]:1/",
        ] {
            assert!(address(text).is_some(), "{text}");
        }
        for text in [
            "http://unipass.customs.go.kr/ext/rest",
            "http://127.0.0.1.example/",
            "https://a@host.example/",
            "https://host.example/?x=1",
            "ftp://127.0.0.1/",
            "unipass",
            "",
        ] {
            assert!(address(text).is_none(), "{text}");
        }
    }
}
