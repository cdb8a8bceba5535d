//! The window's own packages and checks, through npm.

use std::fs;
use std::path::PathBuf;

use crate::command::{Run, is_on_path};
use crate::place::Place;
use crate::setup::Did;
use crate::trouble::Trouble;

/// `npm ci`, only where the lock file is another one than at the last install.
pub fn install(place: &Place) -> Result<Did, Trouble> {
    let lock = place.root.join("ui/package-lock.json");
    if !lock.is_file() {
        return Ok(Did::Nothing);
    }
    let wanted = fs::read(&lock).map_err(|cause| Trouble::File { doing: "reading", path: lock, cause })?;
    // A copy of the lock file, not its time: a checkout makes every file new. `npm ci` removes the folder first, so an
    // install that breaks off leaves no stamp.
    let stamp = place.root.join("ui/node_modules/.munjigi-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(Did::Nothing);
    }
    npm(place)?.with(["ci", "--no-audit", "--no-fund"]).pass()?;
    fs::write(&stamp, wanted).map_err(|cause| Trouble::File { doing: "writing", path: stamp, cause })?;
    Ok(Did::Something)
}

/// The window's own package, once there is one.
pub fn manifest(place: &Place) -> Option<PathBuf> {
    Some(place.root.join("ui/package.json")).filter(|manifest| manifest.is_file())
}

/// The window's types, then its tests, then that it can be built.
pub fn check(place: &Place) -> Result<(), Trouble> {
    npm(place)?.with(["run", "check"]).pass()?;
    npm(place)?.with(["test"]).pass()?;
    npm(place)?.with(["run", "build"]).pass()
}

fn npm(place: &Place) -> Result<Run, Trouble> {
    // npm is a batch file on Windows, which is started only under its full name.
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if !is_on_path(program) {
        return Err(Trouble::Absent {
            program: "npm",
            purpose: "the window in ui/",
            remedy: "install Node 20.20 or newer from your system's packages or from nodejs.org, then run this again",
        });
    }
    Ok(Run::of(program).within(&place.root.join("ui")))
}
