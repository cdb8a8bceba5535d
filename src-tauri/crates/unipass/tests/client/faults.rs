//! Every way of not being answered. None is "no record", and none says the key.

use std::io::Write;
use std::net::TcpListener;
use std::time::Duration;

use unipass::cargo_progress::{Answer, Question};
use unipass::client::{Asked, Setting};
use unipass::{Client, MAX_BODY, NotUnderstood, RetryAfter, Unavailable};
use url::Url;

use crate::loopback::{KEY, Loopback, answer, setting, until_closed, wait_for};

fn ask(client: &Client) -> Asked<Answer> {
    let question = Question::House { hbl: "6091240077312".into(), year: 2026 };
    let asked = wait_for(client.cargo_progress(&question));
    if let Err(unavailable) = &asked {
        assert!(!format!("{unavailable:?} {unavailable}").contains(KEY));
    }
    asked
}

#[test]
fn a_status_is_kept_with_what_came_with_it() {
    for (status, headers, retry_after) in [
        ("502 Bad Gateway", "", None),
        ("503 Service Unavailable", "Retry-After: 120\r\n", Some(RetryAfter::In(Duration::from_secs(120)))),
        ("429 Too Many Requests", "Retry-After: later\r\n", None),
        ("404 Not Found", "", None),
        ("204 No Content", "", None),
    ] {
        let page: &[u8] = if status.starts_with("204") { b"" } else { b"<html>502</html>" };
        let asked = ask(&Loopback::answering(answer(status, headers, page)).client());
        let number = status.split(' ').next().unwrap().parse().unwrap();
        let expected = Unavailable::Status { status: number, retry_after, body: page.to_vec() };
        assert_eq!(asked, Err(expected), "{status}");
    }
}

#[test]
fn a_redirect_is_not_followed() {
    let elsewhere = Loopback::answering(answer("200 OK", "", b""));
    let location = format!("Location: {}\r\n", elsewhere.base);
    let asked = ask(&Loopback::answering(answer("302 Found", &location, b"")).client());
    assert!(matches!(asked, Err(Unavailable::Status { status: 302, .. })), "{asked:?}");
    assert!(elsewhere.requests.try_recv().is_err(), "the key went along");
}

#[test]
fn a_page_is_not_understood_and_is_kept() {
    let page = "<html><body>시스템 점검 중입니다</body></html>".as_bytes();
    let received = ask(&Loopback::answering(answer("200 OK", "", page)).client()).unwrap();
    assert_eq!(received.answer, Answer::NotUnderstood(NotUnderstood::WebPage));
    assert_eq!(received.body, page);
}

#[test]
fn no_more_is_read_than_shows_that_it_is_too_much() {
    // It never ends: whoever read it to its end would wait for ever.
    let server = Loopback::new(|mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        let chunk = [b"10000\r\n".as_slice(), &[b' '; 0x10000], b"\r\n"].concat();
        while stream.write_all(&chunk).is_ok() {}
    });
    let received = ask(&server.client()).unwrap();
    assert_eq!(received.answer, Answer::NotUnderstood(NotUnderstood::TooLarge { bytes: MAX_BODY + 1 }));
    assert_eq!(received.body.len(), MAX_BODY + 1);
}

#[test]
fn headers_and_bodies_that_never_end_are_given_up() {
    let within = Duration::from_millis(300);
    let slow_headers = Loopback::new(|mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nX-");
        until_closed(stream);
    });
    assert_eq!(ask(&slow_headers.client_within(within)), Err(Unavailable::TimedOut));
    let stalled_body = Loopback::new(|mut stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<cargCscl");
        until_closed(stream);
    });
    assert_eq!(ask(&stalled_body.client_within(within)), Err(Unavailable::TimedOut));
}

#[test]
fn a_connection_that_breaks_off_or_never_is() {
    let cut = Loopback::answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<cargCscl");
    assert_eq!(ask(&cut.client()), Err(Unavailable::Connection));
    let closed = Loopback::new(drop);
    assert_eq!(ask(&closed.client()), Err(Unavailable::Connection));
    // A port on which nobody listens: it was bound, and given back.
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let base = Url::parse(&format!("http://{nobody}/")).unwrap();
    let client = Client::new(Setting { ..setting(base) }).unwrap();
    assert_eq!(ask(&client), Err(Unavailable::Connection));
}
