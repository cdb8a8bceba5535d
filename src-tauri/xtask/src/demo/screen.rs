//! A screen and a session bus that nobody else uses, for a picture where there is no display. Linux only.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::command::Run;
use crate::demo::beside::{self, Beside, Heard};
use crate::demo::frame::{Colour, Frame};
use crate::trouble::Trouble;

/// The window's own size (src-tauri/src/window.rs). Without a window manager a window stands in the corner, and the picture has no margin.
const SIZE: &str = "960x720x24";
/// A bus on which nothing is started, whatever is installed: no keychain, no portal, no screen reader.
const BUS: &str = "<busconfig><type>session</type><listen>unix:runtime=yes</listen>\
                   <policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>\n";
/// What stands still for so long has been painted.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Many times what a slow machine needs: it only ends what would never come.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Screen {
    // Ended in this order.
    _bus: Beside,
    _server: Beside,
    display: String,
    runtime: PathBuf,
    frame: PathBuf,
}

impl Screen {
    /// Starts both, with what they need in a folder.
    pub fn start(folder: &Path) -> Result<Self, Trouble> {
        let (runtime, painted) = (folder.join("runtime"), folder.join("screen"));
        for folder in [&runtime, &painted] {
            fs::create_dir(folder).map_err(|cause| Trouble::File {
                doing: "making",
                path: folder.clone(),
                cause,
            })?;
        }
        let config = runtime.join("bus.conf");
        fs::write(&config, BUS).map_err(|cause| Trouble::File {
            doing: "writing",
            path: config.clone(),
            cause,
        })?;
        // Its number is one that is free, and told when it can be connected to. It has no mouse: a pointer in the middle would lie on the
        // window.
        let server = ["-displayfd", "1", "-screen", "0", SIZE, "-nocursor", "-nolisten", "tcp", "-noreset"];
        let server = beside::run("Xvfb").with(server).with(["-fbdir"]).with([&painted]).called("Xvfb");
        let bus = beside::run("dbus-daemon").with(["--nofork", "--nopidfile", "--print-address=1"]);
        let bus = bus.with(["--config-file"]).with([&config]).called("dbus-daemon");
        let (server, bus) = (Beside::start(server)?, Beside::start(bus.env("XDG_RUNTIME_DIR", &runtime))?);
        let display = format!(":{}", server.first_line(PATIENCE)?);
        bus.first_line(PATIENCE)?;
        Ok(Self { _bus: bus, _server: server, display, runtime, frame: painted.join("Xvfb_screen0") })
    }

    /// A program on this screen and this bus, and on no other.
    pub fn on_it(&self, run: Run) -> Run {
        let run = ["WAYLAND_DISPLAY", "XAUTHORITY", "GDK_BACKEND", "GDK_SCALE", "GDK_DPI_SCALE", "GTK_THEME"]
            .into_iter()
            .fold(run, |run, name| run.without_env(name));
        // A bus in its runtime folder is what a program looks for where no address is given. NO_AT_BRIDGE: no screen reader either.
        run.without_env("DBUS_SESSION_BUS_ADDRESS")
            .env("XDG_RUNTIME_DIR", &self.runtime)
            .env("DISPLAY", &self.display)
            .env("NO_AT_BRIDGE", "1")
    }

    /// Waits until something in one of these colours is seen and all stands still.
    pub fn until_still_with(&self, colours: &[Colour], app: &Beside) -> Result<(), Trouble> {
        let patience = Instant::now() + PATIENCE;
        let mut last = None;
        loop {
            match app.hear(LOOK_EVERY) {
                Heard::Line(line) => {
                    println!("{line}");
                    continue;
                }
                Heard::End => return trouble("the app ended by itself"),
                Heard::Nothing => {}
            }
            let frame = self.look()?;
            if frame.has_mark_in(colours) && last.as_ref() == Some(&frame) {
                return Ok(());
            }
            if Instant::now() > patience {
                return trouble(if frame.is_blank() {
                    "nothing was painted"
                } else if frame.has_mark_in(colours) {
                    "the window never stood still"
                } else {
                    "the window never showed that there is something to ask"
                });
            }
            last = Some(frame);
        }
    }

    /// Takes the picture.
    pub fn take(&self, picture: &Path) -> Result<(), Trouble> {
        let scrot = self.on_it(Run::of("scrot")).with(["--overwrite"]).with([picture]);
        scrot.pass()
    }

    fn look(&self) -> Result<Frame, Trouble> {
        let file = fs::read(&self.frame).map_err(|cause| Trouble::File {
            doing: "reading",
            path: self.frame.clone(),
            cause,
        })?;
        Frame::of(&file).ok_or_else(|| Trouble::Demo(String::from("what Xvfb keeps of its screen is no XWD")))
    }
}

fn trouble<T>(what: &str) -> Result<T, Trouble> {
    Err(Trouble::Demo(what.to_owned()))
}
