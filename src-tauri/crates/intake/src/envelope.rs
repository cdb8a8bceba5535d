//! Whether bytes are a mail or a mailbox, by the headers that they begin with.

/// Headers; the longest seen has under 20 KiB, those of mailing lists more.
const LONGEST_HEAD: usize = 128 * 1024;
/// What only mails have: pages that a browser saves have a From, a Subject and a Date too.
const OF_MAILS: [&[u8]; 8] = [
    b"to",
    b"received",
    b"message-id",
    b"return-path",
    b"delivered-to",
    b"dkim-signature",
    b"reply-to",
    b"x-received",
];
/// Beside a From.
const OF_LETTERS: [&[u8]; 3] = [b"date", b"subject", b"sent"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Envelope {
    Mail,
    Mailbox,
}

/// `None` where the bytes are neither.
pub(crate) fn of(bytes: &[u8]) -> Option<Envelope> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if let Some(rest) = bytes.strip_prefix(b"From ") {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        return is_mail(rest.get(end + 1..)?).then_some(Envelope::Mailbox);
    }
    is_mail(bytes).then_some(Envelope::Mail)
}

fn is_mail(bytes: &[u8]) -> bool {
    let Some(names) = header_names(bytes) else { return false };
    let has =
        |wanted: &[&[u8]]| names.iter().any(|name| wanted.iter().any(|it| name.eq_ignore_ascii_case(it)));
    let saved_page = has(&[b"snapshot-content-location"]);
    let sent = has(&[b"from"]) && (has(&OF_MAILS) || has(&OF_LETTERS) && !names_saved_page(bytes));
    !saved_page && (sent || has(&[b"received", b"return-path", b"delivered-to"]))
}

/// Names of the headers down to the first empty line; `None` where a line stands among them that is none, or no line is empty.
fn header_names(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut names = Vec::new();
    let mut read = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        read += line.len();
        if read > LONGEST_HEAD {
            return None;
        }
        if line.trim_ascii().is_empty() {
            return (!names.is_empty()).then_some(names);
        }
        // Where programs have taken headers away, the empty line before the first part may be gone with them.
        if line.starts_with(b"--") && !names.is_empty() {
            return Some(names);
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            if names.is_empty() {
                return None;
            }
            continue;
        }
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = line.get(..colon)?.trim_ascii_end();
        let is_name = !name.is_empty()
            && name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        if !is_name && !line.starts_with(b">From ") {
            return None;
        }
        names.push(name);
    }
    None
}

/// `From: <Saved by Blink>`, as browsers write it into a page's archive.
fn names_saved_page(bytes: &[u8]) -> bool {
    let head = bytes.get(..LONGEST_HEAD).unwrap_or(bytes);
    head.split(|byte| *byte == b'\n').take_while(|line| !line.trim_ascii().is_empty()).any(|line| {
        line.get(..5).is_some_and(|name| name.eq_ignore_ascii_case(b"from:"))
            && line.windows(6).any(|window| window.eq_ignore_ascii_case(b"<saved"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_and_mailboxes() {
        for (text, expected) in [
            ("From: a@b.example\nTo: c\nSubject: x\n\nbody", Some(Envelope::Mail)),
            ("Received: from a\n\tby b\nReturn-Path: <a>\n\n", Some(Envelope::Mail)),
            ("\u{feff}\r\nSubject: x\r\nFrom: a\r\nDate: y\r\n\r\n", Some(Envelope::Mail)),
            (
                "From a@b Sun Nov 22 10:11:12 2026\nX-Gmail-Labels: a\nFrom: a\nDate: y\n\nbody",
                Some(Envelope::Mailbox),
            ),
            ("From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n--x\n\nbody", Some(Envelope::Mail)),
            ("From - Sun Nov 22 10:11:12 2026\r\nReceived: a\r\n\r\n", Some(Envelope::Mailbox)),
        ] {
            assert_eq!(of(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn what_is_neither() {
        for text in [
            "",
            "From: <Saved by Blink>\nSubject: x\nDate: y\nMIME-Version: 1.0\n\n",
            "From: <Saved>\nSnapshot-Content-Location: x\nTo: y\n\n",
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n",
            "From here to there\nit is far\n\n",
            "주문번호: 1\nFrom: a\nDate: b\n\n",
            "Order Date,Order ID\n\n",
            "From: a\nDate: b",
        ] {
            assert_eq!(of(text.as_bytes()), None, "{text}");
        }
    }
}
