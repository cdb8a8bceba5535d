//! Mails of shops, carriers and forwarders; mailboxes.

use std::fmt::Write;

use munjigi_intake::{Error, Hint, Mailbox, MailboxError, MailboxPosition, Reading};
use proptest::prelude::*;

use crate::read;

pub fn sample(name: &str) -> Vec<u8> {
    crate::bytes(&crate::data("orders/mail").join(name))
}

const PRIVATE: &str = "From: friend@mail.example\nTo: me@mail.example\nSubject: lunch at the harbour\n\nSecret plans, call 010-1234-5678.\n";

/// As programs write a mailbox, `From ` at the beginning of a line quoted.
fn mailbox(mails: &[&[u8]]) -> Vec<u8> {
    let mut mailbox = Vec::new();
    for mail in mails {
        mailbox.extend(b"From sender@mail.example Sun Nov 22 10:11:12 2026\n");
        for line in mail.split_inclusive(|byte| *byte == b'\n') {
            let after_marks = line.iter().position(|byte| *byte != b'>').and_then(|at| line.get(at..));
            if after_marks.is_some_and(|rest| rest.starts_with(b"From ")) {
                mailbox.push(b'>');
            }
            mailbox.extend(line);
        }
        mailbox.extend(b"\n\n");
    }
    mailbox
}

fn places(reading: &Reading) -> Vec<String> {
    let orders = reading.orders.iter().map(|order| order.place.to_string());
    orders.chain(reading.deliveries.iter().map(|delivery| delivery.place.to_string())).collect()
}

#[test]
fn a_mailbox_is_read_message_by_message() {
    let box_of = mailbox(&[
        PRIVATE.as_bytes(),
        &sample("own-iherb-shipped-korean.eml"),
        b"From: a@b.example\nTo: c\nSubject: x\n\nFrom here on\n>From there\n",
        &sample("own-shopify-spoofed.eml"),
        &sample("ups_out_for_delivery.eml"),
        &sample("own-forwarder-euc-kr.eml"),
    ]);
    let reading = read(&box_of).unwrap();
    assert_eq!(reading.kind.as_str(), "mailbox");
    assert_eq!((reading.entries, reading.passed_over), (6, 2));
    assert_eq!(places(&reading), ["message 2", "message 6", "message 5"]);
    let unread: Vec<String> =
        reading.unread.iter().map(|unread| format!("{} {}", unread.place, unread.why.as_str())).collect();
    assert_eq!(unread, ["message 4 spoofed"]);
    let shown = format!("{reading:?}");
    assert!(!shown.contains("Secret") && !shown.contains("harbour") && !shown.contains("friend"));
}

#[test]
fn a_mailbox_of_private_mails_is_read_and_says_nothing() {
    let reading = read(&mailbox(&[PRIVATE.as_bytes(), PRIVATE.as_bytes()])).unwrap();
    assert_eq!((reading.entries, reading.passed_over, reading.summary().of), (2, 2, 0));
    assert_eq!(read(PRIVATE.as_bytes()), Err(Error::NotRecognised));
}

/// Every message's number and the first order's number, and where to read on.
fn read_on(mailbox: &[u8], from: MailboxPosition) -> (Vec<(u64, Option<String>)>, MailboxPosition) {
    let rest = &mailbox[usize::try_from(from.offset).unwrap()..];
    let mut reader = Mailbox::new(rest, from, Hint::default());
    let found = reader
        .by_ref()
        .map(|message| {
            let message = message.unwrap();
            let order = message.reading.orders.first().and_then(|order| order.value.facts.order_no.clone());
            (message.number, order)
        })
        .collect();
    (found, reader.position())
}

#[test]
fn a_mailbox_is_read_on_from_where_it_was_left() {
    let iherb = sample("own-iherb-shipped-korean.eml");
    let shopify = sample("own-shopify-shipped.eml");
    let mut growing = mailbox(&[PRIVATE.as_bytes(), &iherb]);
    let (found, position) = read_on(&growing, MailboxPosition::default());
    assert_eq!(found, [(2, Some("532004417".into()))]);
    assert_eq!(position, MailboxPosition { offset: growing.len() as u64, messages: 2 });
    assert_eq!(read_on(&growing, position), (Vec::new(), position));

    growing.extend(mailbox(&[PRIVATE.as_bytes(), &shopify]));
    let (found, position) = read_on(&growing, position);
    assert_eq!(found, [(4, Some("NF10428".into()))]);
    assert_eq!(position.messages, 4);
}

#[test]
fn a_message_that_is_still_being_written_is_read_again() {
    let whole = mailbox(&[PRIVATE.as_bytes(), &sample("own-iherb-shipped-korean.eml")]);
    let (_, position) = read_on(&whole[..whole.len() - 300], MailboxPosition::default());
    assert_eq!(position.messages, 1);
    assert_eq!(read_on(&whole, position).0, [(2, Some("532004417".into()))]);
}

#[test]
fn a_mailbox_that_was_tidied_up_says_so() {
    let whole = mailbox(&[PRIVATE.as_bytes(), &sample("own-iherb-shipped-korean.eml")]);
    let from = MailboxPosition { offset: 60, messages: 1 };
    let mut reader = Mailbox::new(&whole[60..], from, Hint::default());
    assert!(matches!(reader.next(), Some(Err(MailboxError::Moved))));
    assert!(reader.next().is_none());
}

#[test]
fn an_export_that_somebody_mailed_to_themselves_is_read() {
    let table = "Order ID,Order Date,Item Total,Title,Carrier Name & Tracking Number\n112-1,01/21/18,$3.00,Tea,UPS(1ZA9956E0329298321)\n";
    let mut mail = String::from(
        "From: me@mail.example\nTo: me@mail.example\nSubject: orders\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhere\n",
    );
    let _ = write!(mail, "--b\nContent-Type: text/csv; name=\"orders.csv\"\n\n{table}\n--b--\n");
    let reading = read(mail.as_bytes()).unwrap();
    assert_eq!(places(&reading), ["attachment 1: line 2"]);
}

proptest! {
    /// However a mailbox is parted into two readings, the same messages are claimed.
    #[test]
    fn reading_on_finds_the_same(at in 0usize..5, order in Just(vec![0usize, 1, 2, 3]).prop_shuffle()) {
        let mails = [
            PRIVATE.as_bytes().to_vec(), sample("own-iherb-shipped-korean.eml"), sample("own-shopify-shipped.eml"),
            sample("own-amazon-cancelled.eml"),
        ];
        let mails: Vec<&[u8]> = order.iter().map(|index| mails[*index].as_slice()).collect();
        let whole = mailbox(&mails);
        let first = mailbox(&mails[..at.min(mails.len())]);
        let (mut found, position) = read_on(&first, MailboxPosition::default());
        found.extend(read_on(&whole, position).0);
        prop_assert_eq!(found, read_on(&whole, MailboxPosition::default()).0);
    }
}
