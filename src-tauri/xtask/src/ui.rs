//! The window's own packages, checks and journeys, through npm.

use std::env;
use std::fs;
use std::io;
use std::net::TcpListener;
use std::path::PathBuf;

use crate::command::{Run, is_on_path, on_path};
use crate::needs::BROWSERS;
use crate::place::Place;
use crate::setup::Did;
use crate::trouble::Trouble;
use crate::twin;

/// `npm ci`, only where the lock file is another one than at the last install.
pub fn install(place: &Place) -> Result<Did, Trouble> {
    let lock = place.root.join("ui/package-lock.json");
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

/// The window as it is shipped, in `ui/dist`, where the desktop's build takes it from: it has to be there before that.
pub fn build(place: &Place) -> Result<(), Trouble> {
    // Vite writes every file anew. Built aside and taken over where it differs, a window that did not change does not
    // make cargo build the desktop again.
    let aside = place.in_target("window");
    npm(place)?.with(["run", "build", "--", "--emptyOutDir", "--outDir"]).with([&aside]).pass()?;
    let window = place.root.join("ui/dist");
    twin::make(&aside, &window).map_err(|cause| Trouble::File { doing: "writing", path: window, cause })
}

/// The window's types and its tests.
pub fn check(place: &Place) -> Result<(), Trouble> {
    npm(place)?.with(["run", "check"]).pass()?;
    npm(place)?.with(["test"]).pass()
}

/// The window in a browser, on its mock and as it was built: what a person does, in both languages.
pub fn journeys(place: &Place) -> Result<(), Trouble> {
    let named = env::var_os("MUNJIGI_CHROMIUM").map(PathBuf::from);
    let Some(browser) = named.or_else(|| BROWSERS.iter().find_map(|name| on_path(name))) else {
        return Err(Trouble::Absent {
            program: "chromium",
            purpose: "the window's journeys (ui/e2e)",
            remedy: "install Chromium or Chrome, or name the program in MUNJIGI_CHROMIUM, then run this again",
        });
    };
    npm(place)?.with(["run", "build:mock"]).pass()?;
    let [mock, shipped] = free_ports()?;
    npm(place)?
        .with(["exec", "playwright", "test"])
        .env("MUNJIGI_CHROMIUM", browser)
        .env("MUNJIGI_MOCK_PORT", mock.to_string())
        .env("MUNJIGI_SHIPPED_PORT", shipped.to_string())
        .pass()
}

/// Two ports that nobody listens on, so that two checkouts can be tested at a time.
fn free_ports() -> Result<[u16; 2], Trouble> {
    let free = || -> io::Result<[u16; 2]> {
        // Both are held before either is let go: so they differ.
        let held = [TcpListener::bind(("localhost", 0))?, TcpListener::bind(("localhost", 0))?];
        Ok([held[0].local_addr()?.port(), held[1].local_addr()?.port()])
    };
    free().map_err(Trouble::NoPort)
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
