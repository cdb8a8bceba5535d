//! What the person can do beside the page, and out of its reach.

use munjigi_words::{Lang, Word};
use tauri::menu::{Menu, MenuItem};
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

    const fn word(self) -> Word<'static> {
        match self {
            Self::Bring => Word::SignInBring,
            Self::Close => Word::SignInClose,
        }
    }
}

/// The menu of every window: each entry stands in the bar itself, so that it is seen and one click.
#[cfg(not(target_os = "macos"))]
pub fn menu(app: &AppHandle, lang: Lang) -> tauri::Result<Menu<Wry>> {
    let menu = Menu::new(app)?;
    for act in Act::ALL {
        menu.append(&entry(app, act, lang)?)?;
    }
    Ok(menu)
}

/// The bar of macOS holds menus alone, and without those of every program nothing can be pasted into the page.
#[cfg(target_os = "macos")]
pub fn menu(app: &AppHandle, lang: Lang) -> tauri::Result<Menu<Wry>> {
    let menu = Menu::default(app)?;
    let ours = tauri::menu::Submenu::new(app, lang.say(Word::AppName), true)?;
    for act in Act::ALL {
        ours.append(&entry(app, act, lang)?)?;
    }
    menu.append(&ours)?;
    Ok(menu)
}

fn entry(app: &AppHandle, act: Act, lang: Lang) -> tauri::Result<MenuItem<Wry>> {
    MenuItem::with_id(app, act.id(), lang.say(act.word()), true, None::<&str>)
}
