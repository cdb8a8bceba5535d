//! What the person can do beside the page, and out of its reach.

use munjigi_words::{Lang, Word};
use tauri::menu::{Menu, MenuItem, Submenu};
use tauri::{AppHandle, Wry};

/// What is chosen in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The page is brought.
    Bring,
    /// The window is closed.
    Close,
}

impl Act {
    const ALL: [Self; 2] = [Self::Bring, Self::Close];

    /// The one of an entry.
    pub fn of_entry(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.id() == id)
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Bring => "bring",
            Self::Close => "close",
        }
    }

    const fn keys(self) -> &'static str {
        match self {
            Self::Bring => "CmdOrCtrl+B",
            Self::Close => "CmdOrCtrl+W",
        }
    }

    const fn word(self) -> Word<'static> {
        match self {
            Self::Bring => Word::SignInBring,
            Self::Close => Word::SignInClose,
        }
    }
}

/// The menu of every window. An entry that stands in the bar itself is no single click everywhere: GTK takes a short one for opening it.
pub fn menu(app: &AppHandle, lang: Lang) -> tauri::Result<Menu<Wry>> {
    let ours = Submenu::new(app, lang.say(Word::SignInMenu), true)?;
    for act in Act::ALL {
        ours.append(&MenuItem::with_id(app, act.id(), lang.say(act.word()), true, Some(act.keys()))?)?;
    }
    let menu = usual(app)?;
    menu.append(&ours)?;
    Ok(menu)
}

/// On macOS nothing can be pasted into a page without the menus that every program has.
fn usual(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    if cfg!(target_os = "macos") { Menu::default(app) } else { Menu::new(app) }
}
