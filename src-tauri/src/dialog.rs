//! The system's dialogs for files. They are asked for here and not by the page, which never gets or gives a path.

use std::path::PathBuf;

use munjigi_words::{Lang, Word};
use rfd::{AsyncFileDialog, FileHandle};
use tauri::async_runtime::block_on;

/// The files that the person chose; none where they chose none. Waits for them: for threads that may wait.
pub fn files(lang: Lang) -> Vec<PathBuf> {
    chosen(lang, Word::BringChooseFiles)
}

/// The files that the person chose to add to an incident.
pub fn captures(lang: Lang) -> Vec<PathBuf> {
    chosen(lang, Word::ReportsShellChooseCaptures)
}

/// The folder that the person chose.
pub fn folder(lang: Lang) -> Option<PathBuf> {
    block_on(dialog(lang, Word::SourcesFolderAdd).pick_folder()).as_ref().map(path)
}

fn chosen(lang: Lang, title: Word<'_>) -> Vec<PathBuf> {
    let chosen = block_on(dialog(lang, title).pick_files());
    chosen.unwrap_or_default().iter().map(path).collect()
}

fn dialog(lang: Lang, title: Word<'_>) -> AsyncFileDialog {
    AsyncFileDialog::new().set_title(lang.say(title))
}

fn path(chosen: &FileHandle) -> PathBuf {
    chosen.path().to_owned()
}
