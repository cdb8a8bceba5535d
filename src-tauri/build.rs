//! Allows the commands of `munjigi_wire::commands!` and no others, and puts a page where the window has not been built yet.

use std::io;
use std::path::Path;

use tauri_build::{AppManifest, Attributes, try_build};

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $response:ty;)+) => { &[$(stringify!($name)),+] };
}

/// Without this list every command could be called from every window.
const COMMANDS: &[&str] = munjigi_wire::commands!(names);

/// The page of a program that was built without its window. It names its cure, and tests refuse it.
const PLACEHOLDER: &str =
    "<!doctype html><title>Munjigi</title><p>This is not the window: `npm run build` in ui/ makes it.\n";

fn main() {
    // Cargo shows what a build script panics with, and nothing else of it.
    place_page(Path::new("../ui/dist")).expect("ui/dist can be written");
    let app = AppManifest::new().commands(COMMANDS);
    try_build(Attributes::new().app_manifest(app)).expect("tauri.conf.json and capabilities/ are valid");
}

/// `generate_context!` does not compile without the folder, and a fresh clone is checked without Node.
fn place_page(dist: &Path) -> io::Result<()> {
    let page = dist.join("index.html");
    if !page.exists() {
        std::fs::create_dir_all(dist)?;
        std::fs::write(page, PLACEHOLDER)?;
    }
    println!("cargo:rerun-if-changed={}", dist.display());
    Ok(())
}
