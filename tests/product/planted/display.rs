//! The properties of every window on a display, as they come: titles, classes, what a session would start again.

use std::sync::mpsc::{Receiver, channel};
use std::thread;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ConnectionExt, EventMask, PropMode, Property, Window,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::desktop::screen::Screen;
use crate::munjigi::PATIENCE;
use crate::planted::traces::{Place, Traces};

/// The last of what is looked at.
const END: &str = "the end of the run";

/// Where whoever copied something hands it to a program that pastes, which takes it away as it reads it (ICCCM, 2.4). What the person
/// copied is theirs to hand over.
const HANDED_OVER: &str = "GDK_SELECTION";

/// Watches until the display ends. A property that is another one before it is read is seen as that.
pub struct Display {
    seen: Receiver<(String, Vec<u8>)>,
}

impl Display {
    pub fn watch(screen: &Screen) -> Self {
        let (eyes, number) = x11rb::connect(Some(screen.name())).expect("the display takes a connection");
        let root = eyes.setup().roots.get(number).expect("the display has a screen").root;
        tell_of(&eyes, root);
        let (sender, seen) = channel();
        thread::spawn(move || {
            while let Ok(event) = eyes.wait_for_event() {
                let read = if let Event::CreateNotify(new) = event {
                    tell_of(&eyes, new.window);
                    all(&eyes, new.window)
                } else if let Event::PropertyNotify(changed) = event
                    && changed.state == Property::NEW_VALUE
                {
                    one(&eyes, changed.window, changed.atom).into_iter().collect()
                } else {
                    Vec::new()
                };
                for property in read {
                    sender.send(property).ok();
                }
            }
        });
        Self { seen }
    }

    /// Looks at all that was seen until now.
    #[track_caller]
    pub fn look(&self, screen: &Screen, traces: &Traces) {
        let (hand, number) = x11rb::connect(Some(screen.name())).expect("the display takes a connection");
        let root = hand.setup().roots.get(number).expect("the display has a screen").root;
        title(&hand, root, END);
        // It is told of in the order in which it happened: nothing from before is missing.
        while let Ok((name, value)) = self.seen.recv_timeout(PATIENCE) {
            if name == HANDED_OVER {
                continue;
            }
            if value == END.as_bytes() {
                return;
            }
            traces.look(Place::Window, &name, &value);
        }
        panic!("the display told of no end");
    }
}

/// Gives a window a title.
pub fn title(hand: &RustConnection, window: Window, title: &str) {
    let named = hand.change_property8(
        PropMode::REPLACE,
        window,
        AtomEnum::WM_NAME,
        AtomEnum::STRING,
        title.as_bytes(),
    );
    named.map_err(Into::into).and_then(|asked| asked.check()).expect("the display takes a title");
}

// A window may be gone before it is read: what is answered then is nobody's loss.

fn tell_of(eyes: &RustConnection, window: Window) {
    let wanted = EventMask::PROPERTY_CHANGE | EventMask::SUBSTRUCTURE_NOTIFY;
    let wanted = ChangeWindowAttributesAux::new().event_mask(wanted);
    eyes.change_window_attributes(window, &wanted).map(|asked| asked.ignore_error()).ok();
    eyes.flush().ok();
}

fn all(eyes: &RustConnection, window: Window) -> Vec<(String, Vec<u8>)> {
    let names = eyes.list_properties(window).ok().and_then(|asked| asked.reply().ok());
    names.into_iter().flat_map(|names| names.atoms).filter_map(|name| one(eyes, window, name)).collect()
}

fn one(eyes: &RustConnection, window: Window, property: u32) -> Option<(String, Vec<u8>)> {
    let name = eyes.get_atom_name(property).ok()?.reply().ok()?.name;
    // In units of four bytes: more than any of them has.
    let value =
        eyes.get_property(false, window, property, AtomEnum::ANY, 0, 1 << 20).ok()?.reply().ok()?.value;
    Some((String::from_utf8_lossy(&name).into_owned(), value))
}
