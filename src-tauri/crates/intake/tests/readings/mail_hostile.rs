//! Mails that nobody would send in good faith, and real ones that came to harm on the way.

use munjigi_intake::{Error, Reading, Why};
use proptest::prelude::*;

use crate::mail::sample;
use crate::read;

const SAMPLES: [&str; 9] = [
    "amazon_fwd.eml",
    "amazon_uk_shipped.eml",
    "own-aliexpress-shipped-redirect.eml",
    "own-amazon-shipped-no-tracking.eml",
    "own-forwarded-aliexpress-gmail.eml",
    "own-forwarder-euc-kr.eml",
    "own-iherb-shipped-korean.eml",
    "own-jsonld-order.eml",
    "own-shopify-shipped.eml",
];

/// What holds of every reading of a mail; one cut in its head is text, which may be asked about.
fn is_sound(reading: &Reading) -> Result<(), TestCaseError> {
    prop_assert!(
        !reading.orders.is_empty()
            || !reading.deliveries.is_empty()
            || !reading.unread.is_empty()
            || !reading.questions.is_empty()
            || reading.passed_over > 0
    );
    for order in &reading.orders {
        let facts = &order.value.facts;
        prop_assert!(facts.order_no.is_some() && !facts.merchant.is_empty());
        // An order's number is no parcel's, nor is a phone's.
        for waybill in &facts.waybills {
            prop_assert_ne!(Some(waybill.number()), facts.order_no.as_deref());
            prop_assert!(waybill.number().len() >= 8 && waybill.number() != "01012345678");
        }
    }
    Ok(())
}

fn mail(headers: &str, body: &str) -> Vec<u8> {
    format!("From: shipment-tracking@amazon.com\nTo: a@b.example\nSubject: Shipped: order\n{headers}\n{body}")
        .into_bytes()
}

fn forwarded(page: &str) -> Vec<u8> {
    format!("From: a@b.example\nTo: c\nSubject: Fwd: order\nContent-Type: text/html\n\n{page}").into_bytes()
}

fn nested_multiparts(depth: usize) -> Vec<u8> {
    let mut body = String::from("Content-Type: text/plain\n\nOrder #112-0047713-5529018");
    for level in 0..depth {
        body =
            format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n{body}\n--b{level}--\n");
    }
    mail("", "").strip_suffix(b"\n").unwrap().iter().copied().chain(body.into_bytes()).collect()
}

fn nested_mails(depth: usize) -> Vec<u8> {
    let head = "From: shipment-tracking@amazon.com\nTo: a\nSubject: x\n";
    let inner = format!("{head}Content-Type: text/plain\n\nOrder #112-0047713-5529018");
    (0..depth).fold(inner, |inner, _| format!("{head}Content-Type: message/rfc822\n\n{inner}")).into_bytes()
}

#[test]
fn what_is_packed_too_deep_is_an_error_and_what_is_not_is_read() {
    for pack in [nested_multiparts, nested_mails] {
        assert_eq!(read(&pack(16)).unwrap().orders.len(), 1);
        assert_eq!(read(&pack(17)), Err(Error::TooDeep));
        assert_eq!(read(&pack(3000)), Err(Error::TooDeep));
    }
}

#[test]
fn too_many_parts_and_too_many_bytes_are_errors() {
    let parts = "--b\n\nx\n".repeat(2000);
    assert_eq!(read(&mail("Content-Type: multipart/mixed; boundary=b\n", &parts)), Err(Error::TooDeep));
    let most = 25 * 1024 * 1024;
    let long = mail("", &"x".repeat(most));
    assert_eq!(read(&long), Err(Error::TooLarge { bytes: long.len(), most }));
}

/// Of a mail that cannot be opened only its sender is looked at.
#[test]
fn in_a_mailbox_one_that_cannot_be_opened_does_not_end_it() {
    let long_letter =
        "From: friend@mail.example\nTo: a\nSubject: pictures\n\n".to_owned() + &"x".repeat(26 * 1024 * 1024);
    let begin = "From a@b.example Sun Nov 22 10:11:12 2026\n";
    let iherb = String::from_utf8(sample("own-iherb-shipped-korean.eml")).unwrap();
    let deep = String::from_utf8(nested_multiparts(20)).unwrap();
    let mailbox = format!("{begin}{long_letter}\n\n{begin}{deep}\n\n{begin}{iherb}\n\n");
    let reading = read(mailbox.as_bytes()).unwrap();
    assert_eq!((reading.entries, reading.passed_over, reading.orders.len()), (3, 1, 1));
    let [unread] = reading.unread.as_slice() else { panic!("{:?}", reading.unread) };
    assert_eq!(
        (unread.place.to_string().as_str(), unread.why.clone()),
        ("message 2", Why::NotRead(Box::new(Error::TooDeep)))
    );
}

#[test]
fn wrong_charsets_change_letters_and_no_digits() {
    for charset in ["utf-8", "euc-kr", "iso-2022-jp", "shift_jis", "windows-1252", "utf-16", "no-such", ""] {
        let korean = encoding_rs::EUC_KR.encode("From: iHerb <a@iherb.com>\nTo: b\nSubject: x\nContent-Type: text/plain; charset=CHARSET\n\n발송되었습니다\n주문번호 532004417\n운송장 번호: 5098-1311-2072\n").0.into_owned();
        let bytes = String::from_utf8_lossy(b"CHARSET").into_owned();
        let at = korean.windows(7).position(|window| window == bytes.as_bytes()).unwrap();
        let mail = [&korean[..at], charset.as_bytes(), &korean[at + 7..]].concat();
        let reading = read(&mail).unwrap_or_else(|error| panic!("{charset}: {error}"));
        let waybills: Vec<&str> =
            reading.orders[0].value.facts.waybills.iter().map(|waybill| waybill.number()).collect();
        assert_eq!(waybills, ["509813112072"], "{charset}");
    }
}

/// Each of these takes minutes where something is done for every pair. No clock: a test that hangs fails by itself.
#[test]
fn long_mails_take_time_by_their_length() {
    let html = "Content-Type: text/html\n";
    let hostile = [
        mail(&format!("X-Long: {}\n", "a".repeat(100_000)), "Order #112-0047713-5529018"),
        mail(&"X-Many: a\n".repeat(10_000), "Order #112-0047713-5529018"),
        mail("", &"Order number: ".repeat(100_000)),
        mail("", &"Order number: 1234\n".repeat(10_000)),
        mail("", &"Quantity: 2\nTea\n".repeat(10_000)),
        mail("", &"From: a@b.example\nSubject: x\n".repeat(10_000)),
        mail("", &(0..20_000).map(|n| format!("Order #112-0047713-5529018\nTracking number: 50981{n:07}\n")).collect::<String>()),
        mail("", &(0..20_000).map(|n| format!("Order #112-{n:07}-5529018\nTea x 2\n")).collect::<String>()),
        forwarded(&"<p>From: a@amazon.com<p>Subject: order<p>Order #112-0047713-5529018<a href=http://b.example/?awb=4217305584>".repeat(5000)),
        mail("", &"Order number\tTracking number\n".repeat(30_000)),
        mail("", &"http://a.example/?url=http%3A%2F%2Fb.example ".repeat(5_000)),
        mail(html, &"<div itemscope itemprop=a>".repeat(15_000)),
        mail(
            html,
            &format!(
                "schema.org{}",
                "<script type=application/ld+json>{\"@type\":\"Order\"}</script>".repeat(20_000)
            ),
        ),
        mail(html, &format!("<script type=application/ld+json>{}", "[".repeat(500_000))),
        mail("Content-Transfer-Encoding: quoted-printable\n", &"= ".repeat(500_000)),
        mail("Content-Type: multipart/mixed; boundary=b\n", &"--b ".repeat(500_000)),
        "From a\nFrom: a@b.example\nTo: c\n\n".repeat(20_000).into_bytes(),
    ];
    for mail in &hostile {
        if let Ok(reading) = read(mail) {
            assert!(is_sound(&reading).is_ok());
        }
    }
}

#[test]
fn an_order_of_nobody_is_listed_and_is_none() {
    let inner = "Subject: Order 8196234512007702: order shipped\n\n\
                 https://a.example/?url=https%3A%2F%2Fb.example%2F%3Fmailno%3D509812044885\n";
    let mail = format!(
        "From: a@b.example\nTo: c\nSubject: order\nContent-Type: multipart/mixed; boundary=b\n\n\
         --b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"
    );
    let reading = read(mail.as_bytes()).unwrap();
    assert!(reading.orders.is_empty() && !reading.unread.is_empty(), "{reading:?}");
}

proptest! {
    #[test]
    fn mails_that_break_off(index in 0..SAMPLES.len(), at in any::<prop::sample::Index>()) {
        let mut bytes = sample(SAMPLES[index]);
        bytes.truncate(at.index(bytes.len() + 1));
        if let Ok(reading) = read(&bytes) {
            is_sound(&reading)?;
        }
    }

    #[test]
    fn mails_with_wrong_bytes(
        index in 0..SAMPLES.len(),
        wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = sample(SAMPLES[index]);
        for (at, byte) in wrong {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(reading) = read(&bytes) {
            is_sound(&reading)?;
        }
    }

    /// Pieces of which mails are made, in any order.
    #[test]
    fn any_mail(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40), multipart in any::<bool>()) {
        let headers = if multipart { "Content-Type: multipart/alternative; boundary=b\n" } else { "Content-Type: text/html\n" };
        if let Ok(reading) = read(&mail(headers, &pieces.concat())) {
            is_sound(&reading)?;
        }
    }
}

const PIECES: &[&str] = &[
    "--b\n",
    "--b--\n",
    "Content-Type: text/plain\n\n",
    "Content-Type: message/rfc822\n\n",
    "Content-Transfer-Encoding: base64\n\n",
    "From: AliExpress <transaction@notice.aliexpress.com>\n",
    "Subject: Order 8196234512007702: order shipped\n",
    "> ",
    "\n",
    "\t",
    " ",
    "<table><tr><td>",
    "</td><td>",
    "</table>",
    "<script type=\"application/ld+json\">",
    "</script>",
    "{\"@type\":\"Order\",\"orderNumber\":\"7\"}",
    "Order #112-0047713-5529018",
    "Order number",
    "Tracking number: ",
    "112-0047713-5529018",
    "509812044885",
    "1Z2345YY0677190437",
    "010-1234-5678",
    "5098****2072",
    "신청번호",
    "국내 송장번호",
    "개인통관고유부호를 입력",
    "Quantity: 2",
    "Tea × 2",
    "Total",
    "$3.00",
    "&nbsp;",
    "=\n",
    "=3D",
    "https://a.example/?url=https%3A%2F%2Fb.example%2F%3Fmailno%3D509812044885",
    "Customers also bought",
];
