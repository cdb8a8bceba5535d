//! The tray: an icon, its tooltip, and a menu of three lines. Everything here is done on the main thread.
//!
//! Where nothing shows a tray (a desktop without one, a session without a bus) there is none, and that is no fault: it is hung up when
//! somebody comes who shows it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use munjigi_words::Word;
use tauri::image::Image;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, include_image};

use crate::sign::{Shape, Sign};
use crate::{system, window};

const OPEN: &str = "open";
const QUIT: &str = "quit";

/// The tray's icon, or the place for it.
pub struct Tray {
    hung: Mutex<Option<Hung>>,
    sign: Mutex<Sign>,
    /// Whether there is somebody who shows it.
    is_shown: AtomicBool,
}

/// The icon with the parts that change.
struct Hung {
    icon: TrayIcon,
    line: MenuItem<tauri::Wry>,
    open: MenuItem<tauri::Wry>,
    quit: MenuItem<tauri::Wry>,
}

impl Tray {
    /// A place for a tray with a first sign.
    pub fn new(sign: Sign) -> Self {
        Self { hung: Mutex::default(), sign: Mutex::new(sign), is_shown: AtomicBool::new(false) }
    }

    /// Whether the person sees it.
    pub fn is_seen(&self) -> bool {
        self.is_shown.load(Ordering::Relaxed)
    }

    /// Hangs the icon up where it can be seen. Gives whether it can.
    pub fn put_up(&self, app: &AppHandle) -> bool {
        let mut hung = lock(&self.hung);
        if hung.is_none() {
            match Hung::new(app, &lock(&self.sign)) {
                Ok(new) => *hung = Some(new),
                Err(error) => eprintln!("munjigi-desktop: no tray: {error}"),
            }
        }
        self.is_shown.store(hung.is_some(), Ordering::Relaxed);
        hung.is_some()
    }

    /// Nobody shows it any more. It is not taken down: it registers itself with the next who does.
    pub fn is_out_of_sight(&self) {
        self.is_shown.store(false, Ordering::Relaxed);
    }

    /// Says something else.
    pub fn hang(&self, sign: Sign) {
        if let Some(hung) = &*lock(&self.hung)
            && let Err(error) = hung.say(&sign)
        {
            eprintln!("munjigi-desktop: the tray cannot be changed: {error}");
        }
        *lock(&self.sign) = sign;
    }
}

impl Hung {
    fn new(app: &AppHandle, sign: &Sign) -> tauri::Result<Self> {
        let line = MenuItem::with_id(app, "line", &sign.line, false, None::<&str>)?;
        let open = MenuItem::with_id(app, OPEN, sign.lang.say(Word::TrayOpen), true, None::<&str>)?;
        let quit = MenuItem::with_id(app, QUIT, sign.lang.say(Word::TrayQuit), true, None::<&str>)?;
        let mut icon = TrayIconBuilder::with_id("munjigi")
            .icon(image(sign.shape))
            .tooltip(tooltip(sign))
            .menu(&Menu::with_items(app, &[&line, &open, &quit])?)
            .show_menu_on_left_click(false)
            .on_menu_event(|app, event| match event.id().as_ref() {
                OPEN => window::open(app),
                QUIT => app.exit(0),
                _ => {}
            })
            .on_tray_icon_event(|icon, event| {
                if is_left_click(&event) {
                    window::open(icon.app_handle());
                }
            });
        if system::TRAY_HAS_NAME {
            icon = icon.title(sign.lang.say(Word::AppName));
        }
        Ok(Self { icon: icon.build(app)?, line, open, quit })
    }

    fn say(&self, sign: &Sign) -> tauri::Result<()> {
        self.icon.set_icon(Some(image(sign.shape)))?;
        self.icon.set_tooltip(Some(tooltip(sign)))?;
        if system::TRAY_HAS_NAME {
            self.icon.set_title(Some(sign.lang.say(Word::AppName)))?;
        }
        self.line.set_text(&sign.line)?;
        self.open.set_text(sign.lang.say(Word::TrayOpen))?;
        self.quit.set_text(sign.lang.say(Word::TrayQuit))
    }
}

/// The state, behind the name where the system does not put that above it by itself.
fn tooltip(sign: &Sign) -> String {
    if system::TRAY_HAS_NAME {
        sign.line.clone()
    } else {
        format!("{}: {}", sign.lang.say(Word::AppName), sign.line)
    }
}

fn image(shape: Shape) -> Image<'static> {
    match shape {
        Shape::Ask => include_image!("../icons/tray-ask.png"),
        Shape::Quiet => include_image!("../icons/tray-quiet.png"),
        Shape::Blind => include_image!("../icons/tray-blind.png"),
    }
}

fn is_left_click(event: &TrayIconEvent) -> bool {
    matches!(
        event,
        TrayIconEvent::Click { button: MouseButton::Left, button_state: MouseButtonState::Up, .. }
    )
}

/// A panic elsewhere leaves what these locks hold whole: values are replaced, never half-changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
