//! The shell and all below it, type-checked for the systems that this machine is not.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::Run;
use crate::place::Place;
use crate::toolchain;
use crate::trouble::Trouble;

pub struct Target {
    /// What the step is called.
    pub step: &'static str,
    triple: &'static str,
    is_here: bool,
}

pub const TARGETS: [Target; 2] = [
    Target {
        step: "the shell type-checks for Windows",
        // Not the target that is shipped (msvc): its build scripts look for Microsoft's own tools. No code here tells the two apart.
        triple: "x86_64-pc-windows-gnu",
        is_here: cfg!(windows),
    },
    Target {
        step: "the shell type-checks for macOS",
        triple: "aarch64-apple-darwin",
        is_here: cfg!(target_os = "macos"),
    },
];

/// What `cargo xtask test` does here with clippy, for another system. It shows that the Rust fits; nothing is linked, so neither that
/// it runs nor that the C below it compiles.
pub fn check(place: &Place, target: &Target) -> Result<(), Trouble> {
    if target.is_here {
        println!("that is this machine: `cargo xtask test` has checked it");
        return Ok(());
    }
    if cfg!(windows) {
        println!("not checked: it takes a machine with a POSIX shell and a C compiler called `cc`");
        return Ok(());
    }
    toolchain::bring_target(target.triple)?;
    let no_compiler = write_no_compiler(&place.tools())?;
    let of_target = |tool: &str| format!("{tool}_{}", target.triple.replace('-', "_"));
    let mut clippy = Run::cargo(place)
        .with(["clippy", "--target", target.triple, "--workspace", "--exclude", "munjigi-tests"])
        // A folder of its own: what is built for this machine stays as it is.
        .with(["--target-dir"])
        .with([place.in_target("cross")])
        .env(&of_target("CC"), &no_compiler)
        .env(&of_target("AR"), &no_compiler)
        .env(&of_target("RC"), &no_compiler)
        .env(&of_target("RANLIB"), "true");
    if target.triple.contains("apple") {
        // Any folder will do: without one the crate `cc` asks Xcode.
        clippy = clippy.env("SDKROOT", place.tools());
    }
    clippy.with(["--", "-D", "warnings"]).pass()
}

/// Every C tool of another system in one, since the build scripts of SQLCipher, OpenSSL and Tauri call them in a check as well. What they
/// would write is read by a linker alone, which a check never comes to: so they write an empty file, in seconds instead of minutes. What
/// a build script reads from a compiler does come true, from this machine's: which one it is, and OpenSSL's version out of its headers.
const NO_COMPILER: &str = r#"#!/bin/sh
before= output= reads=
for word; do
  shift
  case $word in
    # Which resource compiler is it? (embed-resource)
    -V) echo "GNU windres"; exit ;;
    -E) reads=yes ;;
    *.a | *.a.*) output=$word ;;
  esac
  case $before in -o | --output) output=$word ;; esac
  # What chooses the other system's processor and version is unknown to this one's compiler.
  case "$before $word" in
    "-arch "* | *" -arch" | *" -m"*) ;;
    *) set -- "$@" "$word" ;;
  esac
  before=$word
done
if [ "$reads" ] || [ ! "$output" ]; then exec cc "$@"; fi
: >"$output"
"#;

/// In the target folder, not in the checkout: under another path the build scripts would run anew.
fn write_no_compiler(folder: &Path) -> Result<PathBuf, Trouble> {
    let path = folder.join("no-compiler");
    let written =
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, NO_COMPILER)).and_then(|()| let_run(&path));
    match written {
        Ok(()) => Ok(path),
        Err(cause) => Err(Trouble::File { doing: "writing", path, cause }),
    }
}

#[cfg(unix)]
fn let_run(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

/// Never come to: see `check`.
#[cfg(not(unix))]
fn let_run(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::throwaway::Throwaway;

    #[test]
    fn no_compiler_reads_as_this_machine_does_and_writes_nothing() {
        let throwaway = Throwaway::make("munjigi-xtask-test").unwrap();
        let no_compiler = write_no_compiler(throwaway.path()).unwrap();
        assert_eq!(fs::metadata(&no_compiler).unwrap().permissions().mode() & 0o111, 0o111);
        // By the shell's name: a file that was just written may not be started while another test's new process still holds it open.
        let run = || Run::of("sh").with([&no_compiler]).within(throwaway.path());
        fs::write(throwaway.path().join("source.h"), "#define ANSWER seen\n").unwrap();
        fs::write(throwaway.path().join("source.c"), "#include <source.h>\nANSWER\n").unwrap();

        let of_another = ["-arch", "arm64", "-mmacosx-version-min=11.0", "-I", ".", "-E", "source.c"];
        let (read, code) = run().with(of_another).read().unwrap();
        assert_eq!(code, Some(0));
        assert!(read.lines().any(|line| line == "seen"), "{read}");

        run().with(["-O2", "-c", "-o", "source.o", "source.c"]).pass().unwrap();
        run().with(["cq", "library.a", "source.o"]).pass().unwrap();
        run().with(["--input", "icon.rc", "--output", "icon.o"]).pass().unwrap();
        for written in ["source.o", "library.a", "icon.o"] {
            assert_eq!(fs::metadata(throwaway.path().join(written)).unwrap().len(), 0, "{written}");
        }
        let (is, code) = run().with(["-V", "/?"]).read().unwrap();
        assert_eq!((is.trim(), code), ("GNU windres", Some(0)));
    }
}
