//! A display of its own, and what can be seen on it.

use std::thread;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask,
    ImageFormat, MapState, Window as Id, WindowClass,
};
use x11rb::rust_connection::RustConnection;

use crate::bell::Bell;
use crate::munjigi::{Call, Machine};
use crate::running::Running;

/// Runs until it is dropped.
pub struct Screen {
    server: Running,
    display: String,
    eyes: RustConnection,
    root: Id,
    changes: Bell,
}

/// A window that can be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    id: Id,
    pub title: String,
}

impl Screen {
    pub fn start(machine: &Machine) -> Self {
        // It takes a number that is free, and says it once it can be connected to.
        let arguments = ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"];
        let (server, number) = Running::start_saying(machine, "Xvfb", machine.tool("Xvfb").with(arguments));
        let display = format!(":{number}");
        let (eyes, root) = connected(&display);
        let changes = Bell::default();
        ring_at_changes(&display, &changes);
        Self { server, display, eyes, root, changes }
    }

    /// Its name, as `DISPLAY` has it.
    pub fn name(&self) -> &str {
        &self.display
    }

    /// A call on this display.
    pub fn on_screen(&self, call: Call) -> Call {
        call.env("DISPLAY", &self.display)
    }

    /// What can be seen, the lowest first.
    pub fn windows(&self) -> Vec<Window> {
        let all = self.eyes.query_tree(self.root).ok().and_then(|asked| asked.reply().ok());
        let all = all.expect("the display answers").children;
        all.into_iter()
            .filter(|&id| self.is_seen(id))
            .filter_map(|id| Some(Window { id, title: self.title(id)? }))
            .collect()
    }

    /// Waits until there is one window.
    #[track_caller]
    pub fn until_a_window(&self) -> Window {
        self.changes.until("a window", || {
            let mut windows = self.windows();
            assert!(windows.len() < 2, "more than one window: {windows:?}");
            windows.pop().ok_or("none")
        })
    }

    /// Waits until what is seen is so.
    #[track_caller]
    pub fn until(&self, what: &str, mut is_it: impl FnMut(&[Window]) -> bool) {
        self.changes.until(what, || {
            let windows = self.windows();
            if is_it(&windows) { Ok(()) } else { Err(windows) }
        });
    }

    /// Asks a window to close, as a click on its cross does (ICCCM 4.2.8.1).
    pub fn close(&self, window: &Window) {
        let data = [self.atom("WM_DELETE_WINDOW"), x11rb::CURRENT_TIME, 0, 0, 0];
        let please = ClientMessageEvent::new(32, window.id, self.atom("WM_PROTOCOLS"), data);
        let sent = self.eyes.send_event(false, window.id, EventMask::NO_EVENT, please);
        sent.map_err(Into::into).and_then(|asked| asked.check()).expect("the window is there");
    }

    /// Waits until a window looks as another does on another display.
    #[track_caller]
    pub fn until_it_looks_like(&self, window: &Window, other: &Window, on: &Self) {
        ring_at_changes(&on.display, &self.changes);
        self.changes.until("a picture like the other", || {
            let (one, other) = (self.picture(window), on.picture(other));
            let differing = one.iter().zip(&other).filter(|(one, other)| one != other).count();
            // The edges of letters are smoothed in parts, which are not always the same.
            let is_like = one.len() == other.len() && differing < one.len() / 200;
            if is_like { Ok(()) } else { Err(format!("{} bytes, {differing} differ", one.len())) }
        });
    }

    /// Its picture, in the display's own bytes.
    fn picture(&self, window: &Window) -> Vec<u8> {
        let size = self.eyes.get_geometry(window.id).ok().and_then(|asked| asked.reply().ok());
        let size = size.expect("the window is there");
        let (width, height) = (size.width, size.height);
        let asked = self.eyes.get_image(ImageFormat::Z_PIXMAP, window.id, 0, 0, width, height, u32::MAX);
        asked.ok().and_then(|asked| asked.reply().ok()).expect("the window can be seen").data
    }

    /// Somebody else's window over all.
    pub fn cover(&self) -> Window {
        let id = self.eyes.generate_id().expect("the display has a number left");
        let black = CreateWindowAux::new().background_pixel(0);
        let of_the_root = x11rb::COPY_FROM_PARENT;
        let made = self.eyes.create_window(
            0,
            id,
            self.root,
            0,
            0,
            1280,
            1024,
            0,
            WindowClass::COPY_FROM_PARENT,
            of_the_root,
            &black,
        );
        made.and_then(|_| self.eyes.map_window(id))
            .and_then(|_| self.eyes.flush())
            .expect("the display draws");
        Window { id, title: String::new() }
    }

    /// Does what takes the clipboard, and waits until it is taken.
    pub fn until_the_clipboard_is_taken<T>(&self, take: impl FnOnce() -> T) -> T {
        let (hand, root) = connected(&self.display);
        let id = hand.generate_id().expect("the display has a number left");
        let plain = CreateWindowAux::new();
        let made = hand.create_window(0, id, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &plain);
        made.and_then(|_| hand.set_selection_owner(id, self.atom("CLIPBOARD"), x11rb::CURRENT_TIME))
            .map_err(Into::into)
            .and_then(|asked| asked.check())
            .expect("the clipboard is anybody's");
        let taken = take();
        // Whoever had it before is told (ICCCM, 2.7).
        while !matches!(hand.wait_for_event().expect("the display is there"), Event::SelectionClear(_)) {}
        taken
    }

    /// One that is gone by now is not seen. What a window manager leaves alone (tooltips, what GTK and GL keep for themselves) is none.
    fn is_seen(&self, id: Id) -> bool {
        let asked = self.eyes.get_window_attributes(id).ok();
        asked
            .and_then(|asked| asked.reply().ok())
            .is_some_and(|it| it.map_state == MapState::VIEWABLE && !it.override_redirect)
    }

    fn title(&self, id: Id) -> Option<String> {
        let asked =
            self.eyes.get_property(false, id, self.atom("_NET_WM_NAME"), AtomEnum::ANY, 0, 1024).ok()?;
        Some(String::from_utf8_lossy(&asked.reply().ok()?.value).into_owned())
    }

    fn atom(&self, name: &str) -> Atom {
        let asked = self.eyes.intern_atom(false, name.as_bytes()).ok();
        asked.and_then(|asked| asked.reply().ok()).expect("the display answers").atom
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Killed, it would leave its lock and its socket to the machine that the tests run on.
        self.server.ask_to_end();
    }
}

fn connected(display: &str) -> (RustConnection, Id) {
    let (connection, screen) = x11rb::connect(Some(display)).expect("the display takes a connection");
    let root = connection.setup().roots.get(screen).expect("the display has a screen").root;
    (connection, root)
}

/// Rings whenever a window comes, goes, moves, is drawn in or has another title, until the display ends.
fn ring_at_changes(display: &str, bell: &Bell) {
    let (connection, root) = connected(display);
    let version = connection.damage_query_version(1, 1).ok().and_then(|asked| asked.reply().ok());
    version.expect("the display tells of what is drawn");
    tell_of(&connection, root, EventMask::SUBSTRUCTURE_NOTIFY);
    let bell = bell.clone();
    thread::spawn(move || {
        while let Ok(event) = connection.wait_for_event() {
            if let Event::CreateNotify(new) = event {
                tell_of(&connection, new.window, EventMask::PROPERTY_CHANGE);
                draws(&connection, new.window);
            }
            bell.ring();
        }
    });
}

// A window may be gone before it is watched: what is answered to these is nobody's loss.

fn tell_of(connection: &RustConnection, id: Id, what: EventMask) {
    let wanted = ChangeWindowAttributesAux::new().event_mask(what);
    connection.change_window_attributes(id, &wanted).map(|asked| asked.ignore_error()).ok();
    connection.flush().ok();
}

fn draws(connection: &RustConnection, id: Id) {
    let Ok(damage) = connection.generate_id() else { return };
    let asked = connection.damage_create(damage, id, ReportLevel::RAW_RECTANGLES);
    asked.map(|asked| asked.ignore_error()).ok();
    connection.flush().ok();
}
