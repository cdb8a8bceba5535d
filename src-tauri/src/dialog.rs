//! The system's dialogs for files. They are asked for here and not by the page, which never gets or gives a path.

use std::path::PathBuf;

use rfd::{AsyncFileDialog, FileHandle};
use tauri::async_runtime::block_on;

/// The files that the person chose; none where they chose none. Waits for them: for threads that may wait.
pub fn files() -> Vec<PathBuf> {
    let chosen = block_on(AsyncFileDialog::new().pick_files());
    chosen.unwrap_or_default().iter().map(path).collect()
}

/// The folder that the person chose.
pub fn folder() -> Option<PathBuf> {
    block_on(AsyncFileDialog::new().pick_folder()).as_ref().map(path)
}

fn path(chosen: &FileHandle) -> PathBuf {
    chosen.path().to_owned()
}
