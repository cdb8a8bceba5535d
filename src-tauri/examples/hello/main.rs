//! A hello-world with a window and a tray: what `cargo xtask bench` holds the desktop against. The same Tauri with the same features, in the
//! same profile, and as little else as can be.

use std::process::ExitCode;

use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, RunEvent, WebviewUrl, WebviewWindowBuilder};

fn main() -> ExitCode {
    let hidden = std::env::args().any(|argument| argument == "--hidden");
    let built = tauri::Builder::default()
        .setup(move |app| {
            hang_tray(app.handle())?;
            if !hidden {
                WebviewWindowBuilder::new(app, "hello", WebviewUrl::default()).title("Hello").build()?;
            }
            Ok(())
        })
        .build(tauri::generate_context!("examples/hello/tauri.conf.json"));
    match built {
        Ok(app) => {
            app.run(|_, event| {
                if let RunEvent::ExitRequested { code: None, api, .. } = event {
                    api.prevent_exit();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("hello: {error}");
            ExitCode::FAILURE
        }
    }
}

fn hang_tray(app: &AppHandle) -> tauri::Result<()> {
    let quit = MenuItem::with_id(app, "quit", "Quit", true, None::<&str>)?;
    TrayIconBuilder::with_id("hello")
        .icon(tauri::include_image!("../icons/tray-quiet.png"))
        .menu(&Menu::with_items(app, &[&quit])?)
        .on_menu_event(|app, _| app.exit(0))
        .build(app)?;
    Ok(())
}
