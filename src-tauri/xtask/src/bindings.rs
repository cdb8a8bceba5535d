//! `cargo xtask bindings`: the TypeScript that is made from Rust, so that the window cannot differ from it.

use std::fs;
use std::path::PathBuf;

use crate::command::Run;
use crate::place::Place;
use crate::trouble::Trouble;

const WORDS: &str = "ui/src/words/words.ts";

pub fn run(place: &Place) -> Result<(), Trouble> {
    let path = place.root.join(WORDS);
    let text = words(place)?;
    if standing(&path).as_ref() == Some(&text) {
        println!("{WORDS} is up to date");
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|cause| Trouble::File {
            doing: "making",
            path: folder.to_path_buf(),
            cause,
        })?;
    }
    fs::write(&path, text).map_err(|cause| Trouble::File { doing: "writing", path, cause })?;
    println!("{WORDS} is written");
    Ok(())
}

/// Whether what is checked in is what would be written.
pub fn check(place: &Place) -> Result<(), Trouble> {
    let path = place.root.join(WORDS);
    if standing(&path).as_ref() == Some(&words(place)?) {
        println!("{WORDS} is up to date");
        Ok(())
    } else {
        Err(Trouble::Outdated { path: PathBuf::from(WORDS) })
    }
}

fn standing(path: &PathBuf) -> Option<String> {
    fs::read_to_string(path).ok()
}

fn words(place: &Place) -> Result<String, Trouble> {
    let run = Run::cargo(place).with(["run", "--quiet", "-p", "munjigi-words", "--example", "typescript"]);
    let line = run.line().to_owned();
    match run.read()? {
        (text, Some(0)) => Ok(text),
        (_, code) => Err(Trouble::Ended { line, code }),
    }
}
