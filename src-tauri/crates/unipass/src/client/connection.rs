//! The encrypted connection.
//!
//! rustls has neither the CBC suites nor RSA key exchange, and some servers of Korea's administration have had nothing else. Which it is at
//! UNI-PASS is not documented: one client forces old settings on its TLS library. So a handshake that fails is tried once more with the
//! system's own TLS, certificates verified all the same, and what worked is kept to.

use std::error::Error;
use std::io;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use reqwest::tls::Version;
use reqwest::{Certificate, Client, ClientBuilder, Response, redirect};
use thiserror::Error;
use url::Url;

use crate::Unavailable;

/// Which TLS speaks with UNI-PASS. Both verify certificates, by what the system trusts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Encryption {
    /// rustls.
    #[default]
    Own,
    /// The system's: OpenSSL, Schannel, Secure Transport.
    Systems,
}

/// The client could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no client could be made: the system's trusted certificates cannot be had")]
pub struct NotBuilt;

pub(super) struct Connections {
    within: Duration,
    also_trusted: Vec<Certificate>,
    own: Client,
    systems: OnceLock<Option<Client>>,
    uses_systems: AtomicBool,
}

impl Connections {
    pub(super) fn new(
        encryption: Encryption,
        within: Duration,
        also_trusted: &[Vec<u8>],
    ) -> Result<Self, NotBuilt> {
        // Of a process that has chosen a provider already, that one is used.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let also_trusted = also_trusted.iter().map(|pem| Certificate::from_pem(pem));
        let also_trusted = also_trusted.collect::<Result<Vec<_>, _>>().map_err(|_| NotBuilt)?;
        let own = builder(within, &also_trusted).tls_backend_rustls().build().map_err(|_| NotBuilt)?;
        let uses_systems = AtomicBool::new(encryption == Encryption::Systems);
        Ok(Self { within, also_trusted, own, systems: OnceLock::new(), uses_systems })
    }

    pub(super) fn encryption(&self) -> Encryption {
        if self.uses_systems.load(Ordering::Relaxed) { Encryption::Systems } else { Encryption::Own }
    }

    pub(super) async fn get(&self, address: &Url) -> Result<Response, Unavailable> {
        let own = match self.encryption() {
            Encryption::Own => self.own.get(address.clone()).send().await,
            Encryption::Systems => return self.get_by_systems(address).await,
        };
        match own {
            Ok(response) => Ok(response),
            Err(error) if is_failed_handshake(&error) => {
                let response = self.get_by_systems(address).await?;
                self.uses_systems.store(true, Ordering::Relaxed);
                Ok(response)
            }
            Err(error) => Err(failure(&error)),
        }
    }

    async fn get_by_systems(&self, address: &Url) -> Result<Response, Unavailable> {
        let build = || builder(self.within, &self.also_trusted).tls_backend_native().build().ok();
        let systems = self.systems.get_or_init(build).as_ref().ok_or(Unavailable::Encryption)?;
        systems.get(address.clone()).send().await.map_err(|error| failure(&error))
    }
}

fn builder(within: Duration, also_trusted: &[Certificate]) -> ClientBuilder {
    Client::builder()
        .user_agent(concat!("Munjigi/", env!("CARGO_PKG_VERSION")))
        .timeout(within)
        .redirect(redirect::Policy::none())
        .referer(false)
        .tls_version_min(Version::TLS_1_2)
        .tls_certs_merge(also_trusted.iter().cloned())
}

/// What an error means. Nothing of it is repeated: the address in it has the key.
pub(super) fn failure(error: &reqwest::Error) -> Unavailable {
    if error.is_timeout() {
        Unavailable::TimedOut
    } else if error.is_connect() && (tls_fault(error).is_some() || is_cut_handshake(error)) {
        Unavailable::Encryption
    } else {
        Unavailable::Connection
    }
}

/// Whether the two sides agreed on no encryption. A certificate that is not trusted is trusted by no other library either.
fn is_failed_handshake(error: &reqwest::Error) -> bool {
    if !error.is_connect() {
        return false;
    }
    match tls_fault(error) {
        Some(fault) => !matches!(fault, rustls::Error::InvalidCertificate(_)),
        None => is_cut_handshake(error),
    }
}

fn tls_fault(error: &reqwest::Error) -> Option<&rustls::Error> {
    causes(error).find_map(|cause| cause.downcast_ref())
}

/// Some servers close the connection where they would have to say that they know none of the suites.
fn is_cut_handshake(error: &reqwest::Error) -> bool {
    causes(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::UnexpectedEof)
}

/// An error and what caused it, those within an [`io::Error`] too.
fn causes<'e>(error: &'e reqwest::Error) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    std::iter::successors(error.source(), |cause| cause_of(*cause))
}

fn cause_of<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e (dyn Error + 'static)> {
    match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inner) => Some(inner),
        None => error.source(),
    }
}
