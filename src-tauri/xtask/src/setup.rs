//! `cargo xtask setup`: what is missing is brought, and what is there is left alone.

use crate::command::{Run, is_on_path};
use crate::needs::{Need, Purpose, System, needs};
use crate::place::Place;
use crate::toolchain;
use crate::trouble::Trouble;
use crate::ui;

/// Says what it did, or that there was nothing to do.
pub fn run(place: &Place) -> Result<(), Trouble> {
    if quietly(place, Purpose::Test)? == Did::Nothing {
        println!("이미 준비되어 있습니다 · everything is already there");
    }
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    Nothing,
    Something,
}

/// Silent when there is nothing to do, for the commands that begin with it.
pub fn quietly(place: &Place, purpose: Purpose) -> Result<Did, Trouble> {
    let machine = match System::here() {
        System::Debian => install_packages(purpose)?,
        system @ (System::Fedora | System::Arch | System::OtherLinux | System::MacOs | System::Windows) => {
            advise(system, purpose)
        }
    };
    let all = [machine, toolchain::complete()?, ui::install(place)?];
    Ok(if all.contains(&Did::Something) { Did::Something } else { Did::Nothing })
}

/// Other systems are told and not touched: the build goes on, and where the advice was needed it says so.
fn advise(system: System, purpose: Purpose) -> Did {
    let lines = system.advice(purpose);
    if lines.is_empty() {
        return Did::Nothing;
    }
    println!("이 컴퓨터에 더 필요한 것 · this machine still needs:");
    for line in lines {
        println!("  {line}");
    }
    Did::Something
}

fn install_packages(purpose: Purpose) -> Result<Did, Trouble> {
    // One call for all packages (30 ms), with what they provide: a package may have become another one's other name.
    let (installed, _) = Run::of("dpkg-query")
        .with(["--show", "--showformat=${db:Status-Status}|${Package}, ${Provides}\\n"])
        .read()?;
    let installed = names_of_installed(&installed);
    let is_met =
        |need: &Need| installed.contains(&need.apt) || (need.takes_any() && need.is_met() == Some(true));
    let missing: Vec<&Need> = needs(purpose).filter(|need| !is_met(need)).collect();
    if missing.is_empty() {
        return Ok(Did::Nothing);
    }
    for need in &missing {
        println!("{:<23} is missing: {}", need.apt, need.why);
    }
    // A source of somebody else's that does not answer must not stand in the way: the install itself decides.
    let updated = apt_get().with(["update"]).code();
    let (packaged, elsewhere): (Vec<&Need>, Vec<&Need>) =
        missing.into_iter().partition(|need| !need.takes_any() || is_packaged(need.apt));
    let names: Vec<&'static str> = packaged.iter().map(|need| need.apt).collect();
    if !names.is_empty() {
        let install = apt_get().with(["install", "-y", "--no-install-recommends"]).with(&names);
        let outcome = updated.and_then(|_| install.pass());
        outcome.map_err(|cause| Trouble::Packages { missing: names, cause: Box::new(cause) })?;
    }
    for need in elsewhere {
        println!("{} is no package here: {} (Ubuntu: sudo snap install chromium)", need.apt, need.why);
    }
    Ok(Did::Something)
}

/// Whether apt has the package. Ubuntu has Chromium as a snap alone, which cannot be installed everywhere.
fn is_packaged(name: &str) -> bool {
    Run::of("apt-cache").with(["show", "--quiet=2", name]).read().is_ok_and(|(_, code)| code == Some(0))
}

/// apt-get that asks nothing: through sudo only where not root, and `-n` because a password cannot be waited for.
fn apt_get() -> Run {
    let is_root = || Run::of("id").with(["-u"]).read().is_ok_and(|(id, _)| id.trim() == "0");
    let run = if is_root() || !is_on_path("sudo") {
        Run::of("apt-get").env("DEBIAN_FRONTEND", "noninteractive")
    } else {
        Run::of("sudo").with(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
    };
    // Another apt at work, such as a fresh machine's own updates, is waited for.
    run.with(["-o", "DPkg::Lock::Timeout=300"])
}

/// The names that installed packages have and provide. A line reads `installed|perl, perl5 (= 5.36), …`.
fn names_of_installed(listing: &str) -> Vec<&str> {
    listing
        .lines()
        .filter_map(|line| line.strip_prefix("installed|"))
        .flat_map(|names| names.split(','))
        .filter_map(|name| name.split_whitespace().next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_installed_or_provided_is_there_and_what_was_removed_is_not() {
        let listing = "installed|pkgconf, pkg-config (= 1.8.1-4)\nconfig-files|dbus, default-dbus-system-bus\n\
                       installed|perl, libperl-cpan-perl,  perl5 (= 5.36)\n";
        let names = names_of_installed(listing);
        for there in ["pkgconf", "pkg-config", "perl", "perl5", "libperl-cpan-perl"] {
            assert!(names.contains(&there), "{there}");
        }
        assert!(!names.contains(&"dbus"));
    }
}
