//! The first paint: the moment in which a window on the display shows more than an empty page.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Instant;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ConnectionExt as _, EventMask, ImageFormat, Window,
};
use x11rb::rust_connection::RustConnection;

use crate::desktop::screen::Screen;
use crate::munjigi::PATIENCE;

/// An empty page has one colour, one that is half drawn over two; a line of text has many, by the smoothing of its edges.
const COLOURS_OF_TEXT: usize = 6;

/// Somebody who looks at the display and tells when.
pub struct FirstPaint {
    seen: Receiver<Instant>,
}

impl FirstPaint {
    /// Begins to look.
    pub fn awaited_on(screen: &Screen) -> Self {
        let (eyes, number) = x11rb::connect(Some(screen.name())).expect("the display takes a connection");
        let root = eyes.setup().roots.get(number).expect("the display has a screen").root;
        let wanted = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        eyes.change_window_attributes(root, &wanted).expect("the display takes requests");
        // Both sides agree on a version before the first use (DAMAGE extension, 4).
        let agreed = eyes.damage_query_version(1, 1).map(|asked| asked.reply().is_ok());
        assert!(agreed.expect("the display takes requests"), "the display tells of no changes");
        let (tell, seen) = channel();
        thread::spawn(move || tell.send(look(&eyes)).ok());
        Self { seen }
    }

    /// Waits for it.
    pub fn seen(self) -> Instant {
        self.seen.recv_timeout(PATIENCE).expect("something is painted")
    }
}

fn look(eyes: &RustConnection) -> Instant {
    loop {
        let event = eyes.wait_for_event().expect("the display goes on");
        let changed = if let Event::MapNotify(mapped) = event {
            let damage = eyes.generate_id().expect("the display has numbers left");
            let asked = eyes.damage_create(damage, mapped.window, ReportLevel::NON_EMPTY);
            asked.expect("the display takes requests").ignore_error();
            mapped.window
        } else if let Event::DamageNotify(changed) = event {
            let asked = eyes.damage_subtract(changed.damage, x11rb::NONE, x11rb::NONE);
            asked.expect("the display takes requests").ignore_error();
            changed.drawable
        } else {
            continue;
        };
        if shows_text(eyes, changed) {
            return Instant::now();
        }
    }
}

/// A window that is gone or hidden by now shows nothing.
fn shows_text(eyes: &RustConnection, window: Window) -> bool {
    let size = eyes.get_geometry(window).ok().and_then(|asked| asked.reply().ok());
    let picture = size.and_then(|size| {
        let (width, height) = (size.width, size.height);
        let asked = eyes.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, u32::MAX);
        asked.ok()?.reply().ok()
    });
    let mut colours = BTreeSet::new();
    picture.iter().flat_map(|picture| picture.data.chunks(4)).any(|colour| {
        colours.insert(colour);
        colours.len() >= COLOURS_OF_TEXT
    })
}
