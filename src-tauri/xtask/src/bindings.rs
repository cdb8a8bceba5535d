//! `cargo xtask bindings`: the TypeScript that is made from Rust, so that the window cannot differ from it.

use std::fs;
use std::path::PathBuf;

use crate::command::Run;
use crate::place::Place;
use crate::trouble::Trouble;

/// One file of TypeScript, and the example that prints it.
struct Made {
    file: &'static str,
    by: &'static [&'static str],
}

const ALL: [Made; 2] = [
    Made { file: "ui/src/words/words.ts", by: &["-p", "munjigi-words", "--example", "typescript"] },
    Made {
        file: "ui/src/ipc/bindings.ts",
        by: &["-p", "munjigi-wire", "--features", "typescript", "--example", "bindings"],
    },
];

pub fn run(place: &Place) -> Result<(), Trouble> {
    for made in &ALL {
        let path = place.root.join(made.file);
        let text = text(place, made)?;
        if standing(&path).as_ref() == Some(&text) {
            println!("{} is up to date", made.file);
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|cause| Trouble::File {
                doing: "making",
                path: folder.to_path_buf(),
                cause,
            })?;
        }
        fs::write(&path, text).map_err(|cause| Trouble::File { doing: "writing", path, cause })?;
        println!("{} is written", made.file);
    }
    Ok(())
}

/// Whether what is checked in is what would be written.
pub fn check(place: &Place) -> Result<(), Trouble> {
    for made in &ALL {
        if standing(&place.root.join(made.file)).as_ref() != Some(&text(place, made)?) {
            return Err(Trouble::Outdated { path: PathBuf::from(made.file) });
        }
        println!("{} is up to date", made.file);
    }
    Ok(())
}

fn standing(path: &PathBuf) -> Option<String> {
    fs::read_to_string(path).ok()
}

fn text(place: &Place, made: &Made) -> Result<String, Trouble> {
    let run = Run::cargo(place).with(["run", "--quiet"]).with(made.by);
    let line = run.line().to_owned();
    match run.read()? {
        (text, Some(0)) => Ok(text),
        (_, code) => Err(Trouble::Ended { line, code }),
    }
}
