//! `settings.json`: what has to be known before the ledger is open. Nothing personal stands in it.

use std::io;
use std::path::{Path, PathBuf};

use munjigi_words::Lang;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The settings, and where they lie.
#[derive(Debug)]
pub struct Settings {
    /// `None` on a system without a folder for settings: they then last as long as the program runs.
    path: Option<PathBuf>,
    kept: Kept,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    told_of_no_tray: bool,
    /// What another version knows and this one does not.
    #[serde(flatten)]
    others: Map<String, Value>,
}

impl Settings {
    /// Those of the person. What cannot be read counts as not set: no setting is worth not starting for.
    pub fn of_the_person() -> Self {
        Self::at(
            directories::ProjectDirs::from("", "", "Munjigi")
                .map(|dirs| dirs.config_dir().join("settings.json")),
        )
    }

    /// Those at a place.
    pub fn at(path: Option<PathBuf>) -> Self {
        let kept = path
            .as_deref()
            .and_then(|path| std::fs::read(path).ok())
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default();
        Self { path, kept }
    }

    /// The language that was chosen.
    pub fn lang(&self) -> Option<Lang> {
        self.kept.lang.as_deref()?.parse().ok()
    }

    /// Keeps the language.
    pub fn set_lang(&mut self, lang: Lang) {
        self.kept.lang = Some(lang.code().to_owned());
        self.keep();
    }

    /// Whether the person was told that there is no tray. From now on they were.
    pub fn tell_of_no_tray(&mut self) -> bool {
        let told = std::mem::replace(&mut self.kept.told_of_no_tray, true);
        if !told {
            self.keep();
        }
        !told
    }

    /// A setting that could not be kept holds until the program ends, which is all that can be done about it.
    fn keep(&self) {
        if let Some(path) = &self.path {
            let _ = write(path, &self.kept);
        }
    }
}

/// Whole or not at all: a start in this moment reads the former ones.
fn write(path: &Path, kept: &Kept) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("json.new");
    std::fs::write(&beside, serde_json::to_vec_pretty(kept)?)?;
    std::fs::rename(beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_there_again_beside_what_another_version_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/settings.json");
        let mut settings = Settings::at(Some(path.clone()));
        assert_eq!(settings.lang(), None);
        settings.set_lang(Lang::En);
        assert_eq!(Settings::at(Some(path.clone())).lang(), Some(Lang::En));

        std::fs::write(&path, r#"{"lang":"ko","lock_after":{"minutes":5}}"#).unwrap();
        let mut settings = Settings::at(Some(path.clone()));
        assert!(settings.tell_of_no_tray());
        assert!(!settings.tell_of_no_tray());
        assert!(!Settings::at(Some(path.clone())).tell_of_no_tray(), "once ever");
        let written: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(
            written,
            serde_json::json!({"lang": "ko", "told_of_no_tray": true, "lock_after": {"minutes": 5}})
        );
    }

    #[test]
    fn settings_that_cannot_be_read_are_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        for text in ["", "{", "[]", r#"{"lang":5}"#, r#"{"lang":"fr"}"#] {
            std::fs::write(&path, text).unwrap();
            assert_eq!(Settings::at(Some(path.clone())).lang(), None, "{text}");
        }
        assert_eq!(Settings::at(None).lang(), None);
    }
}
