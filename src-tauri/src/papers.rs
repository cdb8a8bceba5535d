//! The person's papers: in which folder kits and letters are made, what a person calls it, and how a folder is shown to them.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use directories::UserDirs;
use munjigi_engine::report;
use munjigi_words::{Lang, Word};

/// The folder of ours in the person's own.
const OURS: &str = "Munjigi";

/// Where papers are made.
pub struct Papers {
    /// `None` on a system that says of no folder that it is the person's.
    under: Option<Under>,
    show: fn(&Path) -> io::Result<()>,
}

/// In which folder of the person's.
enum Under {
    Documents(PathBuf),
    Home(PathBuf),
}

impl Papers {
    /// In the person's documents, shown by the system's file manager.
    pub fn of_the_person() -> Self {
        let under = UserDirs::new().map(|person| {
            let home = person.home_dir();
            match person.document_dir() {
                // `XDG_DOCUMENTS_DIR="$HOME/"` says that there is none (xdg-user-dirs).
                Some(documents) if documents != home => Under::Documents(documents.to_owned()),
                Some(_) | None => Under::Home(home.to_owned()),
            }
        });
        Self { under, show: |folder| open::that_detached(folder) }
    }

    /// In other documents, shown by somebody else.
    #[cfg(test)]
    pub fn at(documents: Option<&Path>, show: fn(&Path) -> io::Result<()>) -> Self {
        Self { under: documents.map(|folder| Under::Documents(folder.to_owned())), show }
    }

    /// The folder for what is made at a moment. It need not be there yet.
    pub fn folder(&self, now: DateTime<Utc>) -> Option<PathBuf> {
        let (Under::Documents(own) | Under::Home(own)) = self.under.as_ref()?;
        Some(own.join(OURS).join(report::stem(now)))
    }

    /// What a person calls the folder in which all of these folders lie. It is no path: a home is often called by a person's name.
    pub fn name(&self, lang: Lang) -> String {
        match self.under {
            Some(Under::Documents(_)) => lang.say(Word::ReportsShellDocuments),
            Some(Under::Home(_)) | None => lang.say(Word::ReportsShellHome),
        }
    }

    /// What a person calls the folder for what is made at a moment.
    pub fn folder_name(&self, now: DateTime<Utc>, lang: Lang) -> String {
        format!("{} › {}", self.name(lang), report::stem(now))
    }

    /// Shows a folder to the person. It is not waited for them to close it.
    ///
    /// # Errors
    /// Where nothing on this system shows it.
    pub fn show(&self, folder: &Path) -> io::Result<()> {
        (self.show)(folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tests::moment;

    #[test]
    fn the_folder_is_named_for_the_minute_and_called_by_no_path() {
        let papers = Papers::at(Some(Path::new("/home/somebody")), |_| Ok(()));
        let folder = papers.folder(moment()).unwrap();
        assert_eq!(folder, Path::new("/home/somebody/Munjigi/munjigi-20261122-1200"));
        assert_eq!(papers.name(Lang::En), "Documents › Munjigi");
        assert_eq!(papers.folder_name(moment(), Lang::Ko), "문서 › Munjigi › munjigi-20261122-1200");
        let at_home = Papers { under: Some(Under::Home("/home/somebody".into())), ..papers };
        assert_eq!(at_home.folder(moment()), Some(folder));
        assert_eq!(at_home.name(Lang::Ko), "홈 › Munjigi");
        assert_eq!(Papers::at(None, |_| Ok(())).folder(moment()), None);
    }
}
