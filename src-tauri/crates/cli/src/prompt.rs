//! Asking the person, and reading what a program hands in on standard input.

use std::io::{BufRead, IsTerminal, Read, stderr, stdin};

use munjigi_engine::code_check::Details;
use munjigi_engine::opening::{Passphrase, SHORTEST_PASSPHRASE};
use munjigi_wire::Reporter;
use munjigi_words::Word;
use zeroize::Zeroizing;

use crate::Result;
use crate::exit::Failure;
use crate::lang::say;
use crate::output::remark;

/// How often a person may mistype.
const TRIES: usize = 3;
/// No line that is read here is longer, in bytes.
const LONGEST_LINE: u64 = 4096;

/// Whether somebody can be asked.
pub fn is_possible() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

/// Asks for a passphrase on the terminal; a new one twice.
pub fn passphrase(which: Passphrase) -> Option<Zeroizing<String>> {
    if !is_possible() {
        return None;
    }
    match which {
        Passphrase::Known => ask(&say(Word::CliPassphrase)),
        Passphrase::New => {
            remark(&say(Word::CliPassphraseWhy));
            (0..TRIES).find_map(|_| new_passphrase())
        }
    }
}

fn new_passphrase() -> Option<Zeroizing<String>> {
    let first = ask(&say(Word::CliPassphraseNew))?;
    if first.chars().count() < SHORTEST_PASSPHRASE {
        remark(&say(Word::CliPassphraseShort { least: SHORTEST_PASSPHRASE as u64 }));
        return None;
    }
    let again = ask(&say(Word::CliPassphraseAgain))?;
    if first == again {
        return Some(first);
    }
    remark(&say(Word::CliPassphraseDiffers));
    None
}

fn ask(question: &str) -> Option<Zeroizing<String>> {
    rpassword::prompt_password(format!("{question} ")).ok().map(Zeroizing::new)
}

/// A customs code.
pub fn code() -> Result<Zeroizing<String>> {
    secret(Word::CliCode, Word::CliCodeMissing)
}

/// A key of a service.
pub fn key() -> Result<Zeroizing<String>> {
    secret(Word::CliKey, Word::CliKeyMissing)
}

/// Asked for on a terminal without showing it, else the first line of standard input.
fn secret(question: Word<'_>, missing: Word<'_>) -> Result<Zeroizing<String>> {
    if is_possible() {
        return ask(&say(question)).ok_or_else(|| Failure::usage(say(missing)));
    }
    line().ok_or_else(|| Failure::usage(say(missing)))
}

/// What belongs to a code: asked for on a terminal without showing it, else the first three lines of standard input, the last of which may
/// be left out.
pub fn details() -> Result<Details> {
    let missing = || Failure::usage(say(Word::CodeCheckMissing));
    let [name, phone, postcode] = if is_possible() {
        remark(&say(Word::CodeCheckAskWhy));
        [Word::CodeCheckAskName, Word::CodeCheckAskPhone, Word::CodeCheckAskPostcode]
            .map(|question| ask(&say(question)))
    } else {
        [(); 3].map(|()| line())
    };
    let postcode = postcode.unwrap_or_default();
    Ok(Details::new(&name.ok_or_else(missing)?, &phone.ok_or_else(missing)?, &postcode)?)
}

/// Who reports: asked for on a terminal without showing it, else the first four lines of standard input. Each may stay empty.
pub fn reporter() -> Reporter {
    let questions =
        [Word::ReportCliAskName, Word::ReportCliAskPhone, Word::ReportCliAskAddress, Word::ReportCliAskMail];
    let said = questions.map(|question| if is_possible() { ask(&say(question)) } else { line() });
    let [name, phone, address, mail] = said.map(|said| said.map(|text| text.to_string()));
    Reporter { name, phone, address, mail }
}

/// The next line of standard input. A program that hands in a secret hands in a line; a longer one is none.
fn line() -> Option<Zeroizing<String>> {
    let mut line = Zeroizing::new(String::new());
    let read = stdin().lock().take(LONGEST_LINE).read_line(&mut line);
    read.is_ok_and(|bytes| bytes > 0).then_some(line)
}
