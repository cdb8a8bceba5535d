//! A server on loopback that does with each connection what a test says.

use std::collections::BTreeMap;
use std::future::Future;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use unipass::client::Setting;
use unipass::{Client, Key, Service};
use url::Url;

/// The key of every test. It must be seen nowhere but in a request.
pub const KEY: &str = "a111b222c333d444e555f666g7";
/// Ends a test that hangs, and nothing else.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A server; each request that it was sent comes out of `requests`, without its head.
pub struct Loopback {
    pub base: Url,
    pub requests: Receiver<String>,
}

impl Loopback {
    /// Serves every connection in the same way, the stream being read up to the end of the request's head.
    pub fn new(serve: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = Url::parse(&format!("http://{}/ext/rest", listener.local_addr().unwrap())).unwrap();
        let (told, requests) = channel();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                let Some(line) = request(&stream) else { continue };
                // Nobody listens any more where the test has ended.
                let _ = told.send(line);
                serve(stream);
            }
        });
        Self { base, requests }
    }

    /// Answers each request with these bytes, and closes.
    pub fn answering(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self::new(move |mut stream| {
            // A client that has read enough closes first.
            let _ = stream.write_all(&bytes);
        })
    }

    pub fn client(&self) -> Client {
        self.client_within(PATIENCE)
    }

    pub fn client_within(&self, within: Duration) -> Client {
        Client::new(Setting { within, ..setting(self.base.clone()) }).unwrap()
    }
}

/// All keys, of which each service has its own.
pub fn setting(base: Url) -> Setting {
    let keys: BTreeMap<_, _> =
        Service::ALL.into_iter().map(|service| (service, Key::new(KEY).unwrap())).collect();
    Setting { within: PATIENCE, ..Setting::new(base, keys) }
}

/// A whole answer.
pub fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// Waits until the other side has closed.
pub fn until_closed(mut stream: TcpStream) {
    let _ = stream.read_to_end(&mut Vec::new());
}

/// Runs what a test waits for.
pub fn wait_for<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// The first line of a request, once its head is read to the end.
fn request(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let first = lines.next()?;
    lines.find(String::is_empty)?;
    Some(first)
}
