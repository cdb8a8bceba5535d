//! What a machine needs beside Rust and Node, and how each system calls it.

use std::fs;

use crate::command::{Run, is_on_path};

/// What a need is for. Each of these needs what stands before it as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// To build Munjigi, and to run it where there is a display.
    Build,
    /// To show the window where there is no display.
    Picture,
    /// To run all the tests.
    Test,
}

/// One need, under the name of its package on each system.
pub struct Need {
    purpose: Purpose,
    pub why: &'static str,
    pub apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
    sign: Sign,
}

/// What shows that a need is met, where packages cannot be asked for.
enum Sign {
    /// A program.
    Program(&'static str),
    /// Any of several programs, from wherever they came.
    AnyProgram(&'static [&'static str]),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A font with the letters of a language.
    Letters(&'static str),
    /// Nothing does.
    Nothing,
}

/// What the browser is called: without a window of its own, which is half the work; on Debian and Arch; on Fedora and
/// Ubuntu; and as its maker calls it.
pub const BROWSERS: &[&str] =
    &["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const NEEDS: [Need; 14] = [
    Need {
        purpose: Purpose::Build,
        why: "SQLCipher and OpenSSL are written in C, and Rust links through cc",
        apt: "build-essential",
        dnf: "gcc make",
        pacman: "base-devel",
        sign: Sign::Program("cc"),
    },
    Need {
        purpose: Purpose::Build,
        why: "OpenSSL's Configure is a Perl program with many modules; SQLCipher's own OpenSSL is built by it",
        apt: "perl",
        dnf: "perl",
        pacman: "perl",
        sign: Sign::Program("perl"),
    },
    Need {
        purpose: Purpose::Build,
        why: "TLS: what cargo, npm and Munjigi fetch is checked against these roots",
        apt: "ca-certificates",
        dnf: "ca-certificates",
        pacman: "ca-certificates",
        sign: Sign::Nothing,
    },
    Need {
        purpose: Purpose::Build,
        why: "the window is shown by WebKitGTK, in GTK 3",
        apt: "libwebkit2gtk-4.1-dev",
        dnf: "webkit2gtk4.1-devel",
        pacman: "webkit2gtk-4.1",
        sign: Sign::Library("webkit2gtk-4.1"),
    },
    Need {
        purpose: Purpose::Build,
        why: "finds WebKitGTK and GTK for the desktop's build",
        apt: "pkg-config",
        dnf: "pkgconf-pkg-config",
        pacman: "pkgconf",
        sign: Sign::Program("pkg-config"),
    },
    Need {
        purpose: Purpose::Picture,
        why: "the window is shown and tested on a session bus of its own",
        apt: "dbus",
        dnf: "dbus-daemon",
        pacman: "dbus",
        sign: Sign::Program("dbus-run-session"),
    },
    Need {
        purpose: Purpose::Picture,
        why: "a display for the window where nobody looks at one",
        apt: "xvfb",
        dnf: "xorg-x11-server-Xvfb",
        pacman: "xorg-server-xvfb",
        sign: Sign::Program("Xvfb"),
    },
    Need {
        purpose: Purpose::Picture,
        why: "the letters of the window's Korean; without any, pictures show boxes and nothing that is measured is right",
        apt: "fonts-noto-cjk",
        dnf: "google-noto-sans-cjk-fonts",
        pacman: "noto-fonts-cjk",
        sign: Sign::Letters("ko"),
    },
    Need {
        purpose: Purpose::Picture,
        why: "takes the demo's picture",
        apt: "scrot",
        dnf: "scrot",
        pacman: "scrot",
        sign: Sign::Program("scrot"),
    },
    Need {
        purpose: Purpose::Test,
        why: "the keychain way is tested against a real Secret Service",
        apt: "gnome-keyring",
        dnf: "gnome-keyring",
        pacman: "gnome-keyring",
        sign: Sign::Program("gnome-keyring-daemon"),
    },
    Need {
        purpose: Purpose::Test,
        why: "copies what the tests paste",
        apt: "xclip",
        dnf: "xclip",
        pacman: "xclip",
        sign: Sign::Program("xclip"),
    },
    Need {
        purpose: Purpose::Test,
        why: "reads the report's papers as an office's program would: their text, tags and metadata",
        apt: "poppler-utils",
        dnf: "poppler-utils",
        pacman: "poppler",
        sign: Sign::Program("pdftotext"),
    },
    Need {
        purpose: Purpose::Test,
        why: "drives the real window in the whole product's tests",
        apt: "webkit2gtk-driver",
        dnf: "webkitgtk6.0",
        pacman: "webkitgtk-6.0",
        sign: Sign::Program("WebKitWebDriver"),
    },
    Need {
        purpose: Purpose::Test,
        why: "the window's journeys and its checks for readability run in a browser",
        apt: "chromium-headless-shell",
        dnf: "chromium",
        pacman: "chromium",
        sign: Sign::AnyProgram(BROWSERS),
    },
];

/// All that a purpose needs.
pub fn needs(purpose: Purpose) -> impl Iterator<Item = &'static Need> {
    NEEDS.iter().filter(move |need| need.purpose <= purpose)
}

impl Need {
    /// Whether it is met by any of several programs, from wherever they came.
    pub fn takes_any(&self) -> bool {
        matches!(self.sign, Sign::AnyProgram(_))
    }

    /// Whether something shows that it is met; none where nothing could.
    pub fn is_met(&self) -> Option<bool> {
        match self.sign {
            Sign::Program(program) => Some(is_on_path(program)),
            Sign::AnyProgram(programs) => Some(programs.iter().any(|program| is_on_path(program))),
            Sign::Library(name) => {
                Some(Run::of("pkg-config").with(["--exists", name]).code().is_ok_and(|code| code == Some(0)))
            }
            Sign::Letters(language) => {
                let fonts = Run::of("fc-list").with([format!(":lang={language}")]).read();
                Some(fonts.is_ok_and(|(fonts, _)| !fonts.trim().is_empty()))
            }
            Sign::Nothing => None,
        }
    }
}

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
    pub fn advice(self, purpose: Purpose) -> Vec<String> {
        let missing = |program: &str| !is_on_path(program);
        let unmet = || needs(purpose).filter(|need| need.is_met() == Some(false));
        let install = |with: &str, name: fn(&Need) -> &str| {
            let packages: String = unmet().map(|need| format!(" {}", name(need))).collect();
            if packages.is_empty() { Vec::new() } else { vec![format!("{with}{packages}")] }
        };
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
            Self::Fedora => install("sudo dnf install", |need| need.dnf),
            Self::Arch => install("sudo pacman -S --needed", |need| need.pacman),
            Self::Debian | Self::OtherLinux => {
                unmet().map(|need| format!("{} (Debian's name for it): {}", need.apt, need.why)).collect()
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
