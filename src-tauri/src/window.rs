//! The one window. It is made when it is first wanted and destroyed when it is closed: a web view that nobody sees costs more memory
//! than everything else.

use std::time::Duration;

use munjigi_words::Word;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::window::Color;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::shell::desk;
use crate::system;

/// Its name in capabilities/main.json.
pub const LABEL: &str = "main";

/// `--paper` of ui/src/tokens.css: what is seen where the page is late.
const PAPER: Color = Color(0xf7, 0xf6, 0xf3, 0xff);
/// A page that is not ready by then is shown as far as it is.
const LATE: Duration = Duration::from_secs(1);

/// Raises the window, or makes it. From any thread.
pub fn open(app: &AppHandle) {
    let handle = app.clone();
    let on_main = move || {
        if let Err(error) = raise(&handle) {
            eprintln!("munjigi-desktop: the window cannot be opened: {error}");
        }
    };
    // Refused only while the program is ending.
    let _ = app.run_on_main_thread(on_main);
}

fn raise(app: &AppHandle) -> tauri::Result<()> {
    let Some(window) = app.get_webview_window(LABEL) else { return make(app) };
    window.unminimize()?;
    reveal(&window)
}

fn make(app: &AppHandle) -> tauri::Result<()> {
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        // No personal data: titles are seen by every program, in screenshots and in shared screens.
        .title(desk(app).lang().say(Word::AppName))
        .inner_size(960.0, 720.0)
        .min_inner_size(360.0, 480.0)
        .background_color(PAPER)
        .incognito(leaves_nothing())
        .visible(false)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                // The fallback tries once more.
                let _ = reveal(&window);
            }
        });
    if let Some(folder) = system::web_folder() {
        builder = builder.data_directory(folder);
    }
    let window = builder.build()?;
    system::show_composing(&window)?;
    system::window_is_there(app, true);
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(LATE).await;
        // It may be closed again by now.
        if !window.is_visible().unwrap_or(true) {
            let _ = reveal(&window);
        }
    });
    Ok(())
}

/// Whether the web view keeps its cache, storage and cookies in memory only, as it does for everybody. One that a driver drives cannot: wry
/// 0.57 gives each private view a context of its own, which lets no driver in. The variable is there in a build for tests alone
/// (`environment`).
fn leaves_nothing() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none()
}

fn reveal(window: &WebviewWindow) -> tauri::Result<()> {
    window.show()?;
    window.set_focus()
}

/// The program's own pages: `tauri://localhost`, on Windows `http://tauri.localhost`. There is nowhere else to go.
fn is_ours(url: &Url) -> bool {
    matches!(
        (url.scheme(), url.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_ours() {
        let ours = |url: &str| is_ours(&Url::parse(url).unwrap());
        assert!(ours("tauri://localhost/") && ours("http://tauri.localhost/index.html"));
        for other in [
            "https://unipass.customs.go.kr/",
            "file:///etc/passwd",
            "tauri://elsewhere/",
            "http://localhost/",
            "http://tauri.localhost.example/",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!ours(other), "{other}");
        }
    }
}
