//! What a machine needs beside Rust and Node, and how each system calls it.

use std::fs;

use crate::command::is_on_path;

/// One need, under the name of its package on each system.
pub struct Need {
    pub why: &'static str,
    pub apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
    /// The program that shows it is there, where packages cannot be asked for. Empty: no program shows it.
    program: &'static str,
}

pub const NEEDS: [Need; 7] = [
    Need {
        why: "SQLCipher and OpenSSL are written in C, and Rust links through cc",
        apt: "build-essential",
        dnf: "gcc make",
        pacman: "base-devel",
        program: "cc",
    },
    Need {
        why: "OpenSSL's Configure is a Perl program with many modules; SQLCipher's own OpenSSL is built by it",
        apt: "perl",
        dnf: "perl",
        pacman: "perl",
        program: "perl",
    },
    Need {
        why: "TLS: what cargo, npm and Munjigi fetch is checked against these roots",
        apt: "ca-certificates",
        dnf: "ca-certificates",
        pacman: "ca-certificates",
        program: "",
    },
    Need {
        why: "the window is shown by WebKitGTK, in GTK 3",
        apt: "libwebkit2gtk-4.1-dev",
        dnf: "webkit2gtk4.1-devel",
        pacman: "webkit2gtk-4.1",
        program: "",
    },
    Need {
        why: "finds WebKitGTK and GTK for the desktop's build",
        apt: "pkg-config",
        dnf: "pkgconf-pkg-config",
        pacman: "pkgconf",
        program: "pkg-config",
    },
    Need {
        why: "the keychain test runs on a session bus of its own",
        apt: "dbus",
        dnf: "dbus-daemon",
        pacman: "dbus",
        program: "dbus-run-session",
    },
    Need {
        why: "the keychain way is tested against a real Secret Service",
        apt: "gnome-keyring",
        dnf: "gnome-keyring",
        pacman: "gnome-keyring",
        program: "gnome-keyring-daemon",
    },
];

/// The systems that setup can tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    Debian,
    Fedora,
    Arch,
    OtherLinux,
    MacOs,
    Windows,
}

impl System {
    pub fn here() -> Self {
        if cfg!(windows) {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::MacOs
        } else {
            // The second path is where os-release(5) says to look when the first is missing.
            let text =
                fs::read_to_string("/etc/os-release").or_else(|_| fs::read_to_string("/usr/lib/os-release"));
            Self::of_os_release(&text.unwrap_or_default())
        }
    }

    /// Reads `ID` and `ID_LIKE` of os-release(5): Ubuntu, Mint and Pop!_OS name Debian there, Rocky and Alma name Fedora.
    fn of_os_release(text: &str) -> Self {
        let named = |family: &str| {
            text.lines()
                .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
                .any(|value| value.trim_matches(['"', '\'']).split_whitespace().any(|name| name == family))
        };
        if named("debian") || named("ubuntu") {
            Self::Debian
        } else if named("fedora") {
            Self::Fedora
        } else if named("arch") {
            Self::Arch
        } else {
            Self::OtherLinux
        }
    }

    /// What a person has to install here by hand, line by line; empty when every program is there. Debian is not asked:
    /// its packages are installed.
    pub fn advice(self) -> Vec<String> {
        let missing = |program: &str| !program.is_empty() && !is_on_path(program);
        let needs: Vec<&Need> = NEEDS.iter().filter(|need| missing(need.program)).collect();
        let packages =
            |name: fn(&Need) -> &str| needs.iter().map(|need| name(need)).collect::<Vec<_>>().join(" ");
        match self {
            Self::Windows => [
                ("perl", "winget install StrawberryPerl.StrawberryPerl   (OpenSSL's Configure)"),
                ("nasm", "winget install NASM.NASM   (OpenSSL's assembly; it must be on the PATH)"),
            ]
            .into_iter()
            .filter(|(program, _)| missing(program))
            .map(|(_, line)| line)
            // The Build Tools are on no PATH. Who runs this has linked it, so they are only named beside something else.
            .chain(missing("perl").then_some(
                "winget install Microsoft.VisualStudio.2022.BuildTools   (with \"Desktop development with C++\", \
                 if Rust's installer did not bring it)",
            ))
            .map(String::from)
            .collect(),
            Self::MacOs if missing("cc") || missing("perl") => vec![String::from("xcode-select --install")],
            Self::MacOs => Vec::new(),
            Self::Debian | Self::Fedora | Self::Arch | Self::OtherLinux if needs.is_empty() => Vec::new(),
            Self::Fedora => vec![format!("sudo dnf install {}", packages(|need| need.dnf))],
            Self::Arch => vec![format!("sudo pacman -S --needed {}", packages(|need| need.pacman))],
            Self::Debian | Self::OtherLinux => {
                needs.iter().map(|need| format!("`{}`: {}", need.program, need.why)).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_its_family() {
        let cases = [
            ("ID=debian\nVERSION_ID=\"12\"", System::Debian),
            ("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian", System::Debian),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"", System::Debian),
            ("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"", System::Fedora),
            ("ID=fedora", System::Fedora),
            ("ID=endeavouros\nID_LIKE='arch'", System::Arch),
            ("ID=alpine", System::OtherLinux),
            ("PRETTY_NAME=\"not a debian\"", System::OtherLinux),
            ("", System::OtherLinux),
        ];
        for (text, system) in cases {
            assert_eq!(System::of_os_release(text), system, "{text}");
        }
    }
}
