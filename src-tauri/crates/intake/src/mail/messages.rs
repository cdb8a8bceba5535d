//! The messages of a mailbox (mbox), one after the other, with the memory of one.
//!
//! A message begins at a line `From …` behind an empty one, with headers below it: a letter may have such a line, and not every
//! program puts a `>` before it.

use std::io::{self, BufRead};

use super::letter::LARGEST;

/// A message as it lies in the mailbox, without its `From …` line.
#[derive(Debug, Default)]
pub(super) struct Raw {
    /// At most [`LARGEST`] bytes and a line.
    pub bytes: Vec<u8>,
    /// How long it is, cut or not.
    pub length: usize,
    /// Where its `From …` line begins.
    pub begins_at: u64,
    /// Whether what follows shows that it is whole: another message, or an empty line at the end.
    pub is_ended: bool,
}

/// Reads messages from where the reader stands.
pub(super) struct Messages<R> {
    reader: R,
    /// Where the line that is read next begins.
    at: u64,
    /// A `From …` line that was read already, and where it begins.
    begun: Option<u64>,
    /// Whether a line was read that belongs to no message.
    pub has_strays: bool,
}

impl<R: BufRead> Messages<R> {
    pub fn new(reader: R, at: u64) -> Self {
        Self { reader, at, begun: None, has_strays: false }
    }

    /// The next message; `None` at the end.
    pub fn next(&mut self) -> io::Result<Option<Raw>> {
        let Some(begins_at) = self.beginning()? else { return Ok(None) };
        let mut raw = Raw { begins_at, ..Raw::default() };
        let mut after_empty = false;
        loop {
            let line_at = self.at;
            // Of a message that is too long nothing more is kept than shows that.
            let from = raw.bytes.len().min(LARGEST + 1);
            raw.bytes.truncate(from);
            if !self.read_line(&mut raw.bytes)? {
                raw.is_ended = after_empty;
                return Ok(Some(raw));
            }
            let line = raw.bytes.get(from..).unwrap_or_default();
            let is_empty = matches!(line, b"\n" | b"\r\n");
            if after_empty && line.starts_with(b"From ") && self.header_follows()? {
                self.begun = Some(line_at);
                raw.is_ended = true;
                raw.bytes.truncate(from);
                // The empty line before the next message belongs to neither.
                let end = raw
                    .bytes
                    .strip_suffix(b"\n")
                    .map_or(from, |rest| rest.strip_suffix(b"\r").unwrap_or(rest).len());
                raw.bytes.truncate(end);
                return Ok(Some(raw));
            }
            after_empty = is_empty;
            raw.length += line.len();
            if is_quoted(line) {
                raw.bytes.remove(from);
            }
        }
    }

    /// Where the next message begins, or where the file ends.
    pub fn begins_next_at(&self) -> u64 {
        self.begun.unwrap_or(self.at)
    }

    /// Where the next message's `From …` line begins, that line read.
    fn beginning(&mut self) -> io::Result<Option<u64>> {
        if let Some(at) = self.begun.take() {
            return Ok(Some(at));
        }
        loop {
            let at = self.at;
            let mut line = Vec::new();
            if !self.read_line(&mut line)? {
                return Ok(None);
            }
            let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line);
            if line.starts_with(b"From ") {
                return Ok(Some(at));
            }
            self.has_strays |= !line.trim_ascii().is_empty();
        }
    }

    /// Appends a line of at most [`LARGEST`] bytes; a longer one comes in pieces.
    fn read_line(&mut self, to: &mut Vec<u8>) -> io::Result<bool> {
        let before = to.len();
        loop {
            let available = match self.reader.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if available.is_empty() {
                return Ok(to.len() > before);
            }
            let (taken, is_whole) = match memchr::memchr(b'\n', available) {
                Some(end) => (end + 1, true),
                None => (available.len().min(LARGEST), false),
            };
            to.extend_from_slice(available.get(..taken).unwrap_or_default());
            self.reader.consume(taken);
            self.at += taken as u64;
            if is_whole || to.len() - before >= LARGEST {
                return Ok(true);
            }
        }
    }

    /// Whether what comes next looks like a header: as much of it as is at hand.
    fn header_follows(&mut self) -> io::Result<bool> {
        let next = self.reader.fill_buf()?;
        let end = next.iter().position(|byte| matches!(byte, b':' | b'\n')).unwrap_or(next.len());
        let name = next.get(..end).unwrap_or_default();
        let is_name = name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        // `>From …` stands below it where a message was put into another mailbox.
        Ok(next.is_empty()
            || next.starts_with(b">From ")
            || (is_name && !name.is_empty() && next.get(end) != Some(&b'\n')))
    }
}

/// `>From` in a letter was `From`, `>>From` was `>From`.
fn is_quoted(line: &[u8]) -> bool {
    line.starts_with(b">")
        && line
            .iter()
            .position(|byte| *byte != b'>')
            .and_then(|at| line.get(at..))
            .is_some_and(|rest| rest.starts_with(b"From "))
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn all(text: &str, buffer: usize) -> Vec<(String, u64, bool)> {
        let mut messages = Messages::new(BufReader::with_capacity(buffer, text.as_bytes()), 0);
        let mut found = Vec::new();
        while let Some(raw) = messages.next().unwrap() {
            found.push((String::from_utf8(raw.bytes).unwrap(), raw.begins_at, raw.is_ended));
        }
        found
    }

    #[test]
    fn messages_and_what_looks_like_them() {
        let text = "From a@b Sun\nSubject: 1\n\nhello\n>From here\n>>From there\n\nFrom here to there it is far\nX\n\nFrom c@d Mon\r\nSubject: 2\r\n\r\nend\r\n\r\n";
        for buffer in [64, 4096] {
            let found = all(text, buffer);
            let bodies: Vec<&str> = found.iter().map(|(text, ..)| text.as_str()).collect();
            assert_eq!(
                bodies,
                [
                    "Subject: 1\n\nhello\nFrom here\n>From there\n\nFrom here to there it is far\nX\n",
                    "Subject: 2\r\n\r\nend\r\n\r\n"
                ]
            );
            assert!(
                found
                    .iter()
                    .all(|(_, at, is_ended)| *is_ended
                        && text.get(*at as usize..).unwrap().starts_with("From "))
            );
        }
        assert_eq!(all("", 64), []);
        assert_eq!(
            all("From a\nSubject: 1\n\ncut off", 64),
            [("Subject: 1\n\ncut off".to_owned(), 0, false)]
        );
    }
}
