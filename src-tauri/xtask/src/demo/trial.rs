//! A person on trial: a home, a ledger and its key, all in a folder that is thrown away. The person's own ledger and settings lie
//! elsewhere, and a Munjigi that runs on them is another program than one on this ledger.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::Run;
use crate::place::Place;
use crate::throwaway::Throwaway;
use crate::trouble::Trouble;

/// Gone with all that is in it when it is let go of.
pub struct Trial {
    munjigi: PathBuf,
    desktop: PathBuf,
    key: PathBuf,
    folder: Throwaway,
}

impl Trial {
    pub fn make(place: &Place) -> Result<Self, Trouble> {
        let folder = Throwaway::make("munjigi-demo")?;
        let key = folder.key_file("sample.key")?;
        let (munjigi, desktop) = (place.program("munjigi"), place.program("munjigi-desktop"));
        let trial = Self { munjigi, desktop, key, folder };
        for folder in [trial.home(), trial.sample()] {
            fs::create_dir(&folder).map_err(|cause| Trouble::File {
                doing: "making",
                path: folder,
                cause,
            })?;
        }
        Ok(trial)
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where `munjigi` is run, so that a file has a short name.
    pub fn sample(&self) -> PathBuf {
        self.folder().join("sample")
    }

    /// The command line, shown as it would be typed for one's own ledger.
    pub fn munjigi(&self) -> Run {
        self.on_ledger(self.at_home(Run::of(&self.munjigi))).called("munjigi").within(&self.sample())
    }

    /// The app.
    pub fn desktop(&self) -> Run {
        self.as_desktop(Run::of(&self.desktop)).called("munjigi-desktop")
    }

    /// The app by another program that runs it.
    pub fn desktop_by(&self, run: impl FnOnce(&Path) -> Run) -> Run {
        self.as_desktop(run(&self.desktop)).called("munjigi-desktop")
    }

    fn home(&self) -> PathBuf {
        self.folder().join("home")
    }

    fn as_desktop(&self, run: Run) -> Run {
        self.on_ledger(self.at_home(run))
    }

    fn on_ledger(&self, run: Run) -> Run {
        let ledger = self.folder().join("sample.ledger");
        run.with(["--ledger"]).with([ledger]).with(["--key-file"]).with([&self.key])
    }

    fn at_home(&self, mut run: Run) -> Run {
        for (name, _) in env::vars_os() {
            if name.to_string_lossy().starts_with("MUNJIGI_") {
                run = run.without_env(name);
            }
        }
        // An X display lets in who has this file, and it lies at home where nothing else is said.
        if let (None, Some(home)) = (env::var_os("XAUTHORITY"), env::home_dir()) {
            run = run.env("XAUTHORITY", home.join(".Xauthority"));
        }
        // XDG_RUNTIME_DIR stays: the sockets of the person's desktop lie there.
        // On Windows the settings are found without the environment: there the person's own language is taken, and can be changed.
        let names = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"];
        names.into_iter().fold(run, |run, name| run.env(name, self.home()))
    }
}
