//! The window itself, in a process of its own.

use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use munjigi_words::{Lang, Word};
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    AppHandle, Manager, RunEvent, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry,
};

use super::menu::{Act, menu};
use super::read::{NotRead, SCRIPT, page};
use super::{frame, way};
use crate::{shell, system};

/// The first window. No capability names it, and nothing answers in this process: the page may ask the program for nothing.
const LABEL: &str = "sign-in";

/// What the windows of this process share.
struct SignIn {
    began: Url,
    lang: Lang,
    /// Which of its windows the next one is.
    next: AtomicU32,
    brought: Sender<(WebviewWindow, String)>,
}

/// Shows the portal until it is closed, or the program that started it ends.
pub fn run(address: Url, lang: Lang) -> ExitCode {
    if io::stdout().is_terminal() {
        eprintln!("{}", lang.say(Word::SignInAlone));
        return ExitCode::from(2);
    }
    match begin(address, lang) {
        Ok(app) => {
            app.run(|app, event| on(app, &event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("munjigi-desktop: the sign-in window cannot be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

fn begin(began: Url, lang: Lang) -> tauri::Result<tauri::App> {
    let out = system::take_output()?;
    let (brought, pages) = channel();
    let mut context = shell::context();
    // It is made for pages of our own: one of somebody else's may well build on what it freezes.
    context.config_mut().app.security.freeze_prototype = false;
    let shared = Arc::new(SignIn { began, lang, next: AtomicU32::new(1), brought });
    tauri::Builder::default()
        .menu(move |app| menu(app, lang))
        .on_menu_event(|app, event| {
            if let Some(act) = Act::of_entry(event.id().as_ref()) {
                act_on(app, act);
            }
        })
        .setup(move |app| {
            let address = WebviewUrl::External(shared.began.clone());
            let window = window(app.handle(), &shared, LABEL, address).inner_size(1100.0, 800.0).build()?;
            system::show_composing(&window)?;
            app.manage(shared);
            let handle = app.handle().clone();
            thread::Builder::new().name("nudges".into()).spawn(move || hear(&handle))?;
            thread::Builder::new().name("pages".into()).spawn(move || hand_over(out, &pages, lang))?;
            Ok(())
        })
        .build(context)
}

/// A window with the rules of this process, whose page may open others with the same ones: identities are checked in such.
fn window<'a>(
    app: &'a AppHandle,
    shared: &Arc<SignIn>,
    label: &str,
    address: WebviewUrl,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let (lang, began) = (shared.lang, shared.began.clone());
    let (handle, opener) = (app.clone(), Arc::clone(shared));
    let mut builder = WebviewWindowBuilder::new(app, label, address)
        .title(lang.say(Word::AppName))
        .incognito(true)
        .on_navigation(move |to| way::is_open(&began, to))
        .on_download(|_, _| false)
        .on_new_window(move |to, features| {
            if !way::is_open(&opener.began, &to) {
                return NewWindowResponse::Deny;
            }
            let label = format!("{LABEL}-{}", opener.next.fetch_add(1, Ordering::Relaxed));
            // The page that asked for it fills it, by an address or by a form.
            let Ok(empty) = Url::parse("about:blank") else { return NewWindowResponse::Deny };
            let opened = window(&handle, &opener, &label, WebviewUrl::External(empty));
            match opened.window_features(features).build() {
                Ok(window) => {
                    // It can be typed in without that too.
                    let _ = system::show_composing(&window);
                    NewWindowResponse::Create { window }
                }
                Err(_) => NewWindowResponse::Deny,
            }
        })
        .on_page_load(move |window, load| match load.event() {
            // Neither what was brought before nor whose page it was is true of the next.
            PageLoadEvent::Started => say(&window, lang.say(Word::AppName)),
            PageLoadEvent::Finished => say(&window, title(load.url(), lang)),
        });
    if let Some(folder) = system::web_folder() {
        builder = builder.data_directory(folder);
    }
    builder
}

/// At whose page the person types. What a page says of itself may be anything.
fn title(url: &Url, lang: Lang) -> String {
    url.host_str().map_or_else(|| lang.say(Word::AppName), |host| lang.say(Word::SignInTitle { host: &host }))
}

fn say(window: &WebviewWindow, sentence: String) {
    // A window that is being closed says nothing.
    let _ = window.set_title(&sentence);
}

fn act_on(app: &AppHandle, act: Act) {
    let Some(window) = in_front(app) else { return };
    match act {
        Act::Bring => bring(&window),
        // Refused only where it is being closed.
        Act::Close => drop(window.close()),
    }
}

/// The window whose menu was used.
fn in_front(app: &AppHandle) -> Option<WebviewWindow> {
    let has_focus = |window: &WebviewWindow| window.is_focused().unwrap_or(false);
    app.webview_windows().into_values().find(has_focus).or_else(|| app.get_webview_window(LABEL))
}

fn bring(window: &WebviewWindow) {
    let shown = window.clone();
    let asked = window.eval_with_callback(SCRIPT, move |given| {
        let shared = shown.state::<Arc<SignIn>>();
        match page(&given) {
            // Nobody takes it only where the program is ending.
            Ok(page) => drop(shared.brought.send((shown.clone(), page))),
            Err(why) => say(&shown, not_read(why, shared.lang)),
        }
    });
    if asked.is_err() {
        say(window, not_read(NotRead::Unreadable, window.state::<Arc<SignIn>>().lang));
    }
}

fn not_read(why: NotRead, lang: Lang) -> String {
    match why {
        NotRead::TooLong => lang.say(Word::SignInTooLong),
        NotRead::Unreadable => lang.say(Word::SignInUnreadable),
    }
}

/// Writes what is brought, on a thread that may wait for its reader.
fn hand_over(mut out: impl Write, pages: &Receiver<(WebviewWindow, String)>, lang: Lang) {
    for (window, page) in pages {
        if frame::write(&mut out, &page).is_err() {
            return window.app_handle().exit(0);
        }
        say(&window, lang.say(Word::SignInBrought));
    }
}

/// Comes forward at each nudge, and ends with the program that gives them.
fn hear(app: &AppHandle) {
    for nudge in io::stdin().lock().bytes() {
        if nudge.is_err() {
            break;
        }
        if let Some(window) = app.get_webview_window(LABEL) {
            // Not every desktop lets a window come forward by itself.
            let _ = window.unminimize().and_then(|()| window.set_focus());
        }
    }
    app.exit(0);
}

#[expect(clippy::wildcard_enum_match_arm, reason = "Tauri's list of events is not ours and grows")]
fn on(app: &AppHandle, event: &RunEvent) {
    match event {
        // What it opened belongs to it.
        RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. } if label == LABEL => app.exit(0),
        _ => {}
    }
}
