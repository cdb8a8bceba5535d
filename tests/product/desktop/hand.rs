//! Keys and a pointer on a display, as a person has them.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConfigureWindowAux, ConnectionExt, GetKeyboardMappingReply,
    InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Keysym, MOTION_NOTIFY_EVENT, StackMode, Window as Id,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::desktop::screen::{Screen, Window, connected};

/// `XK_Return` of X11/keysymdef.h; a letter's is its own in ASCII.
pub const ENTER: Keysym = 0xff0d;
/// `XK_Control_L`.
const CONTROL: Keysym = 0xffe3;

/// On one display.
pub struct Hand {
    screen: RustConnection,
    root: Id,
    keys: GetKeyboardMappingReply,
}

impl Hand {
    pub fn on(screen: &Screen) -> Self {
        let (screen, root) = connected(screen.name());
        let (first, last) = (screen.setup().min_keycode, screen.setup().max_keycode);
        let asked = screen.get_keyboard_mapping(first, last - first + 1).ok();
        let keys = asked.and_then(|asked| asked.reply().ok()).expect("the display has a keyboard");
        Self { screen, root, keys }
    }

    /// Brings a window to the front, as a manager of windows does, and points into it: there the keys go.
    pub fn comes_to(&self, window: &Window, x: i16, y: i16) {
        let above = ConfigureWindowAux::new().stack_mode(StackMode::ABOVE);
        let raised = self.screen.configure_window(window.id, &above).map(|asked| asked.ignore_error());
        let focused = self.screen.set_input_focus(InputFocus::PARENT, window.id, x11rb::CURRENT_TIME);
        let focused = focused.map(|asked| asked.ignore_error());
        let place = self.screen.translate_coordinates(window.id, self.root, x, y).ok();
        let place = place.and_then(|asked| asked.reply().ok()).expect("the window is there");
        raised.and(focused).expect("the display is there");
        self.does(MOTION_NOTIFY_EVENT, 0, (place.dst_x, place.dst_y));
    }

    /// Clicks in a window.
    pub fn clicks(&self, window: &Window, x: i16, y: i16) {
        self.comes_to(window, x, y);
        self.does(BUTTON_PRESS_EVENT, 1, (0, 0));
        self.does(BUTTON_RELEASE_EVENT, 1, (0, 0));
    }

    /// Presses one key.
    pub fn takes(&self, key: Keysym) {
        let code = self.code(key);
        self.does(KEY_PRESS_EVENT, code, (0, 0));
        self.does(KEY_RELEASE_EVENT, code, (0, 0));
    }

    /// Presses a letter while the control key is down.
    pub fn takes_with_control(&self, letter: char) {
        let control = self.code(CONTROL);
        self.does(KEY_PRESS_EVENT, control, (0, 0));
        self.takes(u32::from(letter));
        self.does(KEY_RELEASE_EVENT, control, (0, 0));
    }

    fn code(&self, key: Keysym) -> u8 {
        let a_key = usize::from(self.keys.keysyms_per_keycode);
        let place = self.keys.keysyms.iter().step_by(a_key).position(|it| *it == key);
        let place = place.and_then(|place| u8::try_from(place).ok()).expect("the keyboard has the key");
        self.screen.setup().min_keycode + place
    }

    fn does(&self, what: u8, detail: u8, (x, y): (i16, i16)) {
        let done = self.screen.xtest_fake_input(what, detail, x11rb::CURRENT_TIME, self.root, x, y, 0);
        done.map_err(Into::into).and_then(|asked| asked.check()).expect("the display takes it");
    }
}
