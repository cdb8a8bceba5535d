//! Where the checkout is, and where cargo puts what it builds of it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

pub struct Place {
    /// The top of the checkout.
    pub root: PathBuf,
    /// Where this house's own programs are built: the folder that this one runs from. Asking nobody else is right for
    /// CARGO_TARGET_DIR, for a `target-dir` in any cargo configuration, and for a build target of one's own alike.
    built: PathBuf,
}

impl Place {
    pub fn find() -> Result<Self, Trouble> {
        let program = env::current_exe().map_err(|cause| Trouble::File {
            doing: "finding",
            path: PathBuf::from("xtask"),
            cause,
        })?;
        let built = program.parent().unwrap_or(Path::new(".")).to_path_buf();
        // `cargo run` says where the package lies today; the compiled-in folder serves a program that is started by hand.
        let package =
            env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| OsString::from(env!("CARGO_MANIFEST_DIR")));
        let package = PathBuf::from(package);
        let root = package.ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf();
        Ok(Self { root, built })
    }

    /// The path of one of this house's programs, built in the profile that xtask itself runs in.
    pub fn program(&self, name: &str) -> PathBuf {
        self.built.join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A folder for tools that only `proof` needs.
    pub fn tools(&self) -> PathBuf {
        self.in_target("tools")
    }

    /// A file or folder that lives and dies with the target folder.
    pub fn in_target(&self, name: &str) -> PathBuf {
        self.built.parent().unwrap_or(&self.built).join(name)
    }
}
