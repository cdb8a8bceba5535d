//! Putting it together: the desk, the surfaces, and the program that ends when it is quit and not when its window is closed.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use chrono::{DateTime, Utc};
use munjigi_engine::Ledger;
use munjigi_wire::Show;
use munjigi_words::Word;
use tauri::{App, AppHandle, DragDropEvent, Emitter, Manager, RunEvent, State, WindowEvent};

use crate::args::{self, Args};
use crate::desk::Desk;
use crate::door::Door;
use crate::notice::{Notice, Text};
use crate::notify::{Notifier, OfTheSystem};
use crate::papers::Papers;
use crate::settings::Settings;
use crate::sign::{Known, Sign};
use crate::tray::Tray;
use crate::watch::{Surfaces, Wake, watch};
use crate::{commands, instance, system, window};

/// What a page hears: something that `look` shows is another now.
const CHANGED: &str = "changed";
/// What a page hears: something is to be shown.
const SHOW: &str = "show";

/// What a page hears: something was brought, or is being looked at.
const BROUGHT: &str = "brought";
/// What a page hears: captures were added.
const CAPTURES: &str = "captures";
/// What a page hears: whether something is being dragged over it.
const DRAGGING: &str = "dragging";

/// Threads for commands and what they wait for; a window asks for one thing at a time.
const WORKERS: usize = 2;

/// Runs until it is quit.
pub fn run(args: Args) -> ExitCode {
    let Ok(runtime) =
        tokio::runtime::Builder::new_multi_thread().worker_threads(WORKERS).enable_all().build()
    else {
        eprintln!("munjigi-desktop: the system has no thread left");
        return ExitCode::FAILURE;
    };
    tauri::async_runtime::set(runtime.handle().clone());
    let hidden = args.hidden;
    let context = context();
    let one_a_ledger = tauri_plugin_single_instance::Builder::new()
        .dbus_id(instance::name(&context.config().identifier, args.ledger.as_deref()))
        // Of what the second start says nothing is used.
        .callback(|app, _arguments, _folder| window::open(app));
    let built = tauri::Builder::default()
        // First of all: a second start ends here, before it has touched anything.
        .plugin(one_a_ledger.build())
        .invoke_handler(commands::handler())
        .setup(move |app| Ok(begin(app, args)?))
        .build(context);
    match built {
        Ok(app) => {
            app.run(move |app, event| on(app, &event, hidden));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("munjigi-desktop: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What was built in: the window's files, and what tauri.conf.json and capabilities/ say. They are built in once.
pub fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// What all surfaces share.
pub fn desk(app: &AppHandle) -> State<'_, Arc<Desk>> {
    app.state()
}

/// Nothing here waits: the ledger is opened and watched on threads of their own.
fn begin(app: &mut App, args: Args) -> std::io::Result<()> {
    system::begin(app);
    let settings = Settings::of_the_person();
    let lang = args.lang.or(settings.lang()).unwrap_or_else(args::of_the_system);
    let (door, papers) = (Door::new(args.ledger, args.key_file), Papers::of_the_person());
    let (wake, wakes) = channel();
    let desk = Arc::new(Desk::new(door, papers, lang, settings, wake, now));
    let page = app.handle().clone();
    desk.things.told_to(move || {
        // A page that is being closed need not hear it.
        let _ = page.emit_to(window::LABEL, BROUGHT, ());
    });
    let page = app.handle().clone();
    desk.capturing.told_to(move || {
        let _ = page.emit_to(window::LABEL, CAPTURES, ());
    });
    // The desk lets go of it, and not the other way round.
    let reader = Arc::downgrade(&desk);
    desk.sign_in.told_to(move |told| {
        if let Some(desk) = reader.upgrade() {
            commands::signed_in(&desk, told);
        }
    });
    app.manage(Arc::clone(&desk));
    app.manage(Tray::new(Sign::of(&Known::Closed(desk.door.state()), lang)));
    let screen = Screen { app: app.handle().clone(), notifier: OfTheSystem };
    thread::Builder::new().name("watch".into()).spawn({
        let desk = Arc::clone(&desk);
        move || watch_desk(&desk, &screen, &wakes)
    })?;
    thread::Builder::new().name("door".into()).spawn(move || {
        desk.door.knock(false);
        desk.wake(Wake::Door);
    })?;
    Ok(())
}

fn watch_desk(desk: &Desk, screen: &Screen<impl Notifier>, wakes: &Receiver<Wake>) {
    watch(desk, screen, wakes);
}

#[expect(clippy::wildcard_enum_match_arm, reason = "Tauri's list of events is not ours and grows")]
fn on(app: &AppHandle, event: &RunEvent, hidden: bool) {
    match event {
        RunEvent::Ready => ready(app, hidden),
        // The last window was closed (no code) or the program is quit (a code).
        RunEvent::ExitRequested { code: None, api, .. } if app.state::<Tray>().is_seen() => {
            api.prevent_exit()
        }
        RunEvent::WindowEvent { event: WindowEvent::Destroyed, .. } => {
            desk(app).page_is_gone();
            system::window_is_there(app, false);
        }
        RunEvent::WindowEvent { event: WindowEvent::DragDrop(drag), .. } => dragged(app, drag),
        RunEvent::Exit => {
            desk(app).sign_in.end();
            desk(app).folders.end();
            desk(app).following.end();
            desk(app).door.leave();
        }
        event if system::asks_for_window(event) => window::open(app),
        _ => {}
    }
}

/// Something is dragged over the window, or dropped there.
#[expect(clippy::wildcard_enum_match_arm, reason = "Tauri's list of events is not ours and grows")]
fn dragged(app: &AppHandle, drag: &DragDropEvent) {
    let is_over = |is_over: bool| {
        // A page that is being closed need not hear it.
        let _ = app.emit_to(window::LABEL, DRAGGING, is_over);
    };
    match drag {
        DragDropEvent::Enter { .. } => is_over(true),
        DragDropEvent::Drop { paths, .. } => {
            is_over(false);
            take(app, paths.clone());
        }
        // Where it is by now.
        DragDropEvent::Over { .. } => {}
        _ => is_over(false),
    }
}

/// Takes files that were dropped, on a thread that may wait.
fn take(app: &AppHandle, paths: Vec<PathBuf>) {
    let desk = Arc::clone(&desk(app));
    // With the ledger closed there is no place to drop anything.
    tauri::async_runtime::spawn_blocking(move || drop(commands::dropped(&desk, &paths)));
}

/// Hangs up the tray, and opens the window unless the start is hidden.
fn ready(app: &AppHandle, hidden: bool) {
    let has_tray = app.state::<Tray>().put_up(app);
    let handle = app.clone();
    system::watch_tray_host(move |is_there| tray_host(&handle, is_there));
    if hidden {
        return;
    }
    window::open(app);
    let desk = Arc::clone(&desk(app));
    if !has_tray && desk.tell_of_no_tray() {
        // A server of notifications may be slow to start.
        tauri::async_runtime::spawn_blocking(move || OfTheSystem.say(&Text::no_tray(desk.lang())));
    }
}

/// Somebody who shows the tray came or went.
fn tray_host(app: &AppHandle, is_there: bool) {
    let handle = app.clone();
    // Refused only while the program is ending.
    let _ = app.run_on_main_thread(move || {
        let tray = handle.state::<Tray>();
        if is_there {
            tray.put_up(&handle);
        } else {
            tray.is_out_of_sight();
        }
    });
}

/// The surfaces of a running program.
struct Screen<N> {
    app: AppHandle,
    notifier: N,
}

impl<N: Notifier> Surfaces for Screen<N> {
    fn hang(&self, sign: &Sign) {
        let (app, sign) = (self.app.clone(), sign.clone());
        // Refused only while the program is ending.
        let _ = self.app.run_on_main_thread(move || {
            if let Some(window) = app.get_webview_window(window::LABEL) {
                let _ = window.set_title(&sign.lang.say(Word::AppName));
            }
            app.state::<Tray>().hang(sign);
        });
    }

    fn tell_window(&self) {
        // A window that is being closed need not hear it.
        let _ = self.app.emit_to(window::LABEL, CHANGED, ());
    }

    fn go_on_alone(&self, ledger: &Ledger) {
        let desk = Arc::clone(&desk(&self.app));
        let told = Arc::clone(&desk);
        desk.folders.begin(ledger, now, move || told.wake(Wake::Read));
        let told = Arc::clone(&desk);
        desk.following.begin(ledger, now, move || told.wake(Wake::Asked));
    }

    fn ring(&self, notice: Notice) -> bool {
        let (app, what) = (self.app.clone(), notice.show.clone());
        self.notifier.ring(notice, Box::new(move || show(&app, what)))
    }
}

/// Shows something, in the window that is there or in one that is made.
fn show(app: &AppHandle, what: Show) {
    if desk(app).show(&what) {
        // Where the page is closed in this moment, the next one shows the list.
        let _ = app.emit_to(window::LABEL, SHOW, what);
    }
    window::open(app);
}

/// The moment. The shell is an outermost room: below it, time is an argument.
#[expect(clippy::disallowed_methods, reason = "the outermost room reads the clock")]
fn now() -> DateTime<Utc> {
    Utc::now()
}
