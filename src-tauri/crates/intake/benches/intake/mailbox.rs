//! 50,000 mails as a person has them: seven in ten private, two newsletters, one of a shop or a carrier; against mail-parser alone.

use std::fmt::Write;
use std::path::Path;

use mail_parser::MessageParser;
use mail_parser::mailbox::mbox::MessageIterator;
use munjigi_beside::{Outcome, Sides, expect, timed};
use munjigi_intake::{Hint, Mailbox, MailboxPosition};

const MAILS: usize = 50_000;
const RUNS: usize = 3;

/// Of the shops and carriers that write most.
const SAMPLES: [&str; 7] = [
    "amazon_shipped.eml",
    "amazon_uk_shipped.eml",
    "fedex_out_for_delivery.eml",
    "ups_out_for_delivery_new.eml",
    "own-aliexpress-shipped-redirect.eml",
    "own-iherb-shipped-korean.eml",
    "own-shopify-shipped.eml",
];

pub fn measure() -> Outcome<Sides> {
    let mailbox = mailbox()?;
    println!("intake: a mailbox of {MAILS} mails, {} MiB", mailbox.len() >> 20);
    let mut sides = Sides::default();
    for _ in 0..RUNS {
        let (parts, took) = timed(|| Ok(with_mail_parser(&mailbox)))?;
        sides.bare.push(took);
        expect(parts >= MAILS, "not every mail was parsed")?;
        let (claimed, took) = timed(|| Ok(with_intake(&mailbox)))?;
        sides.ours.push(took);
        expect(claimed == MAILS / 10, "not every mail of a shop was claimed, or too many were")?;
    }
    Ok(sides)
}

/// Every message parsed, its parts counted.
fn with_mail_parser(mailbox: &[u8]) -> usize {
    let parser = MessageParser::default();
    MessageIterator::new(mailbox)
        .flatten()
        .filter_map(|message| parser.parse(message.contents()).map(|message| message.parts.len()))
        .sum()
}

/// Every message read, those that are claimed counted.
fn with_intake(mailbox: &[u8]) -> usize {
    Mailbox::new(mailbox, MailboxPosition::default(), Hint::default()).flatten().count()
}

fn mailbox() -> std::io::Result<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/orders/mail");
    let samples: Vec<String> = SAMPLES
        .iter()
        .map(|name| {
            std::fs::read(folder.join(name)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect::<Result<_, _>>()?;
    let mut mailbox = String::new();
    for n in 0..MAILS {
        mailbox.push_str("From sender@mail.example Sun Nov 22 10:11:12 2026\n");
        match n % 10 {
            0 => mailbox.push_str(&samples[n / 10 % samples.len()]),
            1 | 2 => newsletter(&mut mailbox, n),
            _ => letter(&mut mailbox, n),
        }
        mailbox.push_str("\n\n");
    }
    Ok(mailbox.into_bytes())
}

/// What mail servers put above a mail.
fn headers(mailbox: &mut String, n: usize, from: &str, subject: &str) {
    let _ = write!(
        mailbox,
        "Delivered-To: me@mail.example\n\
         Received: by 2002:a05:6a10:{n:x} with SMTP id x{n};\n\tSun, 22 Nov 2026 01:11:12 -0800 (PST)\n\
         X-Received: by 2002:a17:902:{n:x} with SMTP id y{n};\n\tSun, 22 Nov 2026 01:11:11 -0800 (PST)\n\
         Return-Path: <bounce-{n}@mail.example>\n\
         Authentication-Results: mx.mail.example; dkim=pass header.d=mail.example; spf=pass smtp.mailfrom=mail.example; dmarc=pass\n\
         DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=mail.example; s=s1;\n\th=from:to:subject:date; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;\n\tb={}\n\
         From: {from}\nTo: me@mail.example\nSubject: {subject}\nDate: Sun, 22 Nov 2026 10:11:12 +0900\nMessage-ID: <{n}@mail.example>\nMIME-Version: 1.0\n",
        "q".repeat(340)
    );
}

fn letter(mailbox: &mut String, n: usize) {
    headers(
        mailbox,
        n,
        "=?utf-8?b?7JeE66eI?= <friend@mail.example>",
        "=?utf-8?b?7KO866eQ7JeQIOyLnOqwhCDslrTrlYw/?=",
    );
    mailbox.push_str("Content-Type: multipart/alternative; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n");
    for _ in 0..12 {
        mailbox
            .push_str("7KO866eQ7JeQIOyLnOqwhCDslrTrlYw/IOuCmOuKlCDthqDsmpTsnbzsnbQg7KKL7JWELiDsoJDsi6w=\n");
    }
    mailbox.push_str("\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<div dir=3D\"ltr\">");
    for _ in 0..12 {
        mailbox.push_str("<p>=EC=A3=BC=EB=A7=90=EC=97=90 =EC=8B=9C=EA=B0=84 =EC=96=B4=EB=95=8C? Tuesday at=\n seven is fine for everybody</p>\n");
    }
    mailbox.push_str("</div>\n\n--b1--\n");
}

fn newsletter(mailbox: &mut String, n: usize) {
    headers(mailbox, n, "News <news@letter.example>", "This week: forty things to read");
    mailbox.push_str("Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><table>");
    for at in 0..120 {
        let _ = write!(
            mailbox,
            "<tr><td style=3D\"padding:0 10px 20px 10px;font-family:Helvetica,Arial\"><a h=\nref=3D\"https://click.letter.example/?qs=3D{n:016x}{at:016x}\">A headline of some=\n length, number {at}</a><p>And what it is about</p></td></tr>\n"
        );
    }
    mailbox.push_str("</table></body></html>\n");
}
