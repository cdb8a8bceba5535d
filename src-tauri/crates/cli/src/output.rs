//! What the program prints: JSON for programs, sentences and tables for people. Nothing else writes to standard output.

use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

use comfy_table::{ContentArrangement, Table};
use munjigi_wire::ErrorBody;
use munjigi_words::Word;
use serde::Serialize;

use crate::exit::Failure;
use crate::files;
use crate::lang::say;

/// Columns where the output is no terminal.
const WIDTH: u16 = 110;
/// Columns of a table of a few words and numbers.
const NARROW: u16 = 60;

/// Where results go.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// JSON instead of sentences.
    pub json: bool,
}

impl Output {
    /// Prints a result: as JSON, or as what `words` makes of it.
    pub fn result<T: Serialize>(self, value: &T, words: impl FnOnce(&T) -> String) {
        let text = if self.json { to_json(value) } else { words(value) };
        print(&text);
    }

    /// Says what stopped the command, on standard error.
    pub fn report(failure: &Failure, json: bool) {
        let text = if json {
            #[derive(Serialize)]
            struct Reported {
                error: ErrorBody,
            }
            to_json(&Reported { error: ErrorBody { code: failure.code, message: failure.message.clone() } })
        } else {
            failure.message.lines().map(printable).collect::<Vec<_>>().join("\n")
        };
        remark(&text);
    }
}

fn to_json<T: Serialize>(value: &T) -> String {
    let json = serde_json::to_string_pretty(value)
        .expect("the shapes of wire have text keys only, which always serialise");
    // JSON lets DEL and the C1 controls stand (RFC 8259, section 7), a terminal obeys them. Outside a text none can stand.
    json.chars().fold(String::with_capacity(json.len()), |mut safe, letter| {
        match letter {
            '\u{7f}'..='\u{9f}' => safe.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => safe.push(letter),
        }
        safe
    })
}

/// Whether a result could not be written: nobody has seen it.
static LOST: AtomicBool = AtomicBool::new(false);

/// Whether a part of what was to be printed is lost, as on a full disk.
pub fn is_lost() -> bool {
    LOST.load(Ordering::Relaxed)
}

/// Says something beside the result, on standard error. Where that cannot be written either, the exit code is all that is left.
pub fn remark(text: &str) {
    let _ = writeln!(stderr().lock(), "{}", text.trim_end());
}

/// Prints to standard output. A reader that has gone away (`| head`) is no fault.
pub fn print(text: &str) {
    let mut out = stdout().lock();
    let written = writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush());
    if let Err(error) = written
        && error.kind() != ErrorKind::BrokenPipe
    {
        LOST.store(true, Ordering::Relaxed);
        remark(&say(Word::CliNotWritten { file: &"stdout", why: &files::reason(&error) }));
    }
}

/// A table that fits the terminal. Hangul takes two columns.
pub fn table(header: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    table_within((!stdout().is_terminal()).then_some(WIDTH), header, rows)
}

/// A table that is read at a glance, however wide the terminal is.
pub fn narrow_table(header: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    table_within(Some(NARROW), header, rows)
}

fn table_within(
    width: Option<u16>,
    header: &[String],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> String {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = width {
        table.set_width(width);
    }
    if !header.is_empty() {
        table.set_header(header.iter().map(String::as_str));
    }
    for row in rows {
        table.add_row(row.iter().map(|cell| printable(cell)));
    }
    if let Some(first) = table.column_mut(0) {
        first.set_padding((0, 1));
    }
    table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// What came from outside, without characters that move the cursor or colour the terminal.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
