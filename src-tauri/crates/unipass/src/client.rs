//! Asking UNI-PASS: one request, one answer. How often and when to ask is not decided here.

mod connection;

use std::collections::BTreeMap;
use std::time::Duration;

use reqwest::header::RETRY_AFTER;
use url::Url;

use crate::unavailable::{RetryAfter, Unavailable};
use crate::{Key, MAX_BODY, Service, cargo_progress, code_check, customs_rates, postal};

use connection::Connections;
pub use connection::{Encryption, NotBuilt};

/// Where UNI-PASS answers.
pub const REAL: &str = "https://unipass.customs.go.kr:38010/ext/rest";
/// Where it lets programs be tried.
pub const TEST: &str = "https://tunipass.customs.go.kr:38010/ext/rest";

/// For the whole request, its body included: bodies that stall after the headers were met in the field.
const WHOLE_REQUEST: Duration = Duration::from_secs(30);

/// An answer, and the bytes that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received<A> {
    /// What the bytes say.
    pub answer: A,
    /// The bytes, as they came; of a body that is too large, the beginning.
    pub body: Vec<u8>,
}

/// What comes of a request.
pub type Asked<A> = Result<Received<A>, Unavailable>;

/// A client of the Open API.
pub struct Client {
    base: Url,
    keys: BTreeMap<Service, Key>,
    connections: Connections,
}

/// How a client is made.
#[derive(Debug, Clone)]
pub struct Setting {
    /// [`REAL`], [`TEST`], or a server of one's own.
    pub base: Url,
    /// The keys that there are.
    pub keys: BTreeMap<Service, Key>,
    /// With which encryption to begin: what [`Client::encryption`] said last.
    pub encryption: Encryption,
    /// How long a whole request may take.
    pub within: Duration,
    /// Certificates (PEM) that are trusted beside those that the system trusts.
    pub also_trusted: Vec<Vec<u8>>,
}

impl Setting {
    /// The usual one.
    #[must_use]
    pub fn new(base: Url, keys: BTreeMap<Service, Key>) -> Self {
        Self {
            base,
            keys,
            encryption: Encryption::default(),
            within: WHOLE_REQUEST,
            also_trusted: Vec::new(),
        }
    }
}

impl Client {
    /// Makes a client. Nothing is asked yet.
    ///
    /// # Errors
    /// [`NotBuilt`] where the system's trusted certificates cannot be had.
    pub fn new(setting: Setting) -> Result<Self, NotBuilt> {
        let connections = Connections::new(setting.encryption, setting.within, &setting.also_trusted)?;
        Ok(Self { base: setting.base, keys: setting.keys, connections })
    }

    /// The encryption with which it asks by now.
    #[must_use]
    pub fn encryption(&self) -> Encryption {
        self.connections.encryption()
    }

    /// Asks for a parcel's progress.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn cargo_progress(&self, question: &cargo_progress::Question) -> Asked<cargo_progress::Answer> {
        self.ask(Service::CargoProgress, &question.parameters(), cargo_progress::read).await
    }

    /// Asks whether a code and what belongs to it go together.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn code_check(&self, question: &code_check::Question) -> Asked<code_check::Answer> {
        self.ask(Service::CodeCheck, &question.parameters(), code_check::read).await
    }

    /// Asks for a postal item's progress.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn postal(&self, question: &postal::Question) -> Asked<postal::Answer> {
        self.ask(Service::Postal, &question.parameters(), postal::read).await
    }

    /// Asks for the rates of a week.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn customs_rates(&self, question: &customs_rates::Question) -> Asked<customs_rates::Answer> {
        self.ask(Service::CustomsRates, &question.parameters(), customs_rates::read).await
    }

    async fn ask<A>(
        &self,
        service: Service,
        parameters: &[(&str, String)],
        read: impl Fn(&[u8]) -> A,
    ) -> Asked<A> {
        let key = self.keys.get(&service).ok_or(Unavailable::NoKey { service })?;
        let address = self.address(service, key, parameters);
        let mut response = self.connections.get(&address).await?;
        let status = response.status();
        let retry_after = response.headers().get(RETRY_AFTER).and_then(|text| text.to_str().ok());
        let retry_after = retry_after.and_then(RetryAfter::read);
        let body = body(&mut response).await.map(|mut body| {
            key.blot_out(&mut body);
            body
        });
        if status != reqwest::StatusCode::OK {
            let body = body.unwrap_or_default();
            return Err(Unavailable::Status { status: status.as_u16(), retry_after, body });
        }
        let body = body?;
        Ok(Received { answer: read(&body), body })
    }

    fn address(&self, service: Service, key: &Key, parameters: &[(&str, String)]) -> Url {
        let mut address = self.base.clone();
        let path = format!("{}/{}", address.path().trim_end_matches('/'), service.path());
        address.set_path(&path);
        address.query_pairs_mut().append_pair("crkyCn", key.reveal()).extend_pairs(parameters);
        address
    }
}

/// The keys are in it.
impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Client({}, …)", self.base)
    }
}

/// Reads a body as it comes, and no more of it than is needed to see that it is too large.
async fn body(response: &mut reqwest::Response) -> Result<Vec<u8>, Unavailable> {
    let mut body = Vec::new();
    while body.len() <= MAX_BODY {
        match response.chunk().await {
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => break,
            Err(error) => return Err(connection::failure(&error)),
        }
    }
    body.truncate(MAX_BODY + 1);
    Ok(body)
}
