//! Captures: pictures and files that the person adds to an incident, dropped, pasted or chosen.

use std::path::{Path, PathBuf};

use data_encoding::BASE64;
use munjigi_engine::Ledger;
use munjigi_engine::report::captures as engine;
use munjigi_model::{CaptureId, IncidentId};
use munjigi_wire::{Captures, Nothing, OneCapture, OneIncident, PastedCapture};
use munjigi_words::Word;

use super::Refusal;
use super::bring::files;
use super::incidents::row;
use crate::desk::Desk;
use crate::dialog;

pub fn captures(desk: &Desk, OneIncident { incident }: OneIncident) -> Result<Captures, Refusal> {
    let incident: IncidentId = row(&incident, Word::NounIncident)?;
    let captures = of(&open(desk)?, incident)?;
    desk.capturing.begin(incident);
    Ok(captures)
}

pub fn captures_done(desk: &Desk, _: Nothing) -> Result<Nothing, Refusal> {
    desk.capturing.end();
    Ok(Nothing {})
}

pub fn paste_capture(
    desk: &Desk,
    PastedCapture { incident, base64 }: PastedCapture,
) -> Result<Captures, Refusal> {
    let (ledger, incident) = (open(desk)?, row(&incident, Word::NounIncident)?);
    let bytes = BASE64.decode(base64.as_bytes()).map_err(|_| Refusal::NotAPicture)?;
    engine::add(&ledger, incident, &bytes, desk.now())?;
    of(&ledger, incident)
}

/// A file that cannot be added costs no other. Of several, why the first cannot is said.
pub fn choose_captures(desk: &Desk, OneIncident { incident }: OneIncident) -> Result<Captures, Refusal> {
    let (ledger, incident) = (open(desk)?, row(&incident, Word::NounIncident)?);
    let not_added = add_all(desk, &ledger, incident, &dialog::captures(desk.lang()));
    match not_added.into_iter().next() {
        Some((_, why)) => Err(why),
        None => of(&ledger, incident),
    }
}

pub fn remove_capture(desk: &Desk, OneCapture { capture }: OneCapture) -> Result<Captures, Refusal> {
    let (ledger, capture) = (open(desk)?, row::<CaptureId>(&capture, Word::ReportErrorCapture)?);
    let incident = engine::remove(&ledger, capture, desk.now())?;
    of(&ledger, incident)
}

/// Takes files that the person dropped: while they look at the captures of an incident as captures of it, else, and where one cannot be,
/// as something that is brought.
pub fn dropped(desk: &Desk, paths: &[PathBuf]) -> Result<(), Refusal> {
    let ledger = open(desk)?;
    let Some(incident) = desk.capturing.incident() else { return files(desk, paths).map(drop) };
    let not_added = add_all(desk, &ledger, incident, paths);
    let brought: Vec<PathBuf> = not_added.into_iter().map(|(path, _)| path).collect();
    files(desk, &brought).map(drop)
}

/// Adds files. Gives those that cannot be, each with why.
fn add_all(desk: &Desk, ledger: &Ledger, incident: IncidentId, paths: &[PathBuf]) -> Vec<(PathBuf, Refusal)> {
    let add = |path: &PathBuf| Ok(engine::add(ledger, incident, &read(path)?, desk.now())?);
    let not_added = paths.iter().filter_map(|path| Some((path.clone(), add(path).err()?))).collect();
    desk.capturing.tell();
    not_added
}

fn read(path: &Path) -> Result<Vec<u8>, Refusal> {
    engine::read(path).map_err(|_| Refusal::NotAFile)
}

fn of(ledger: &Ledger, incident: IncidentId) -> Result<Captures, Refusal> {
    Ok(Captures { incident: incident.to_string(), captures: engine::list(ledger, incident)? })
}

fn open(desk: &Desk) -> Result<Ledger, Refusal> {
    desk.door.ledger().ok_or(Refusal::Closed)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use munjigi_wire::ThingAt;
    use munjigi_words::Lang;

    use super::super::bring::brought;
    use super::*;
    use crate::desk::tests::{bring, desk};

    const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n";

    /// A desk with the sample, one of its questions, and how often it was told of captures.
    fn asked(folder: &Path) -> (Desk, OneIncident, Arc<AtomicUsize>) {
        let (desk, _woken) = desk(folder);
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let incident = desk.look().unwrap().incidents[0].id.clone();
        let told = Arc::new(AtomicUsize::new(0));
        let hears = Arc::clone(&told);
        desk.capturing.told_to(move || {
            hears.fetch_add(1, Ordering::Relaxed);
        });
        (desk, OneIncident { incident }, told)
    }

    fn kinds(captures: Captures) -> Vec<String> {
        captures.captures.into_iter().map(|it| it.kind).collect()
    }

    #[test]
    fn what_is_dropped_is_a_capture_while_captures_are_looked_at_and_is_brought_else() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, incident, told) = asked(folder.path());
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        };
        let (picture, note, empty) =
            (file("a.png", PICTURE), file("b.txt", "문 앞에 있던 상자".as_bytes()), file("c.png", b""));
        let brought = || brought(&desk, Nothing {}).unwrap().things;

        let drop_one = |path: &PathBuf| dropped(&desk, std::slice::from_ref(path)).unwrap();
        drop_one(&note);
        assert_eq!((brought().len(), told.load(Ordering::Relaxed)), (1, 0), "nobody looks at captures");

        assert!(captures(&desk, incident.clone()).unwrap().captures.is_empty());
        let all = [picture.clone(), empty, folder.path().to_owned(), note];
        dropped(&desk, &all).unwrap();
        assert_eq!(kinds(captures(&desk, incident.clone()).unwrap()), ["png", "txt"]);
        assert_eq!(told.load(Ordering::Relaxed), 1);
        let names: Vec<_> = brought().iter().map(|it| (it.name.clone().unwrap(), it.at)).collect();
        assert_eq!(names.len(), 3, "what cannot be added lies there with its reason: {names:?}");
        assert!(names.contains(&("c.png".to_owned(), ThingAt::Failed)), "{names:?}");

        captures_done(&desk, Nothing {}).unwrap();
        drop_one(&picture);
        assert_eq!(brought().len(), 4);
        captures(&desk, incident.clone()).unwrap();
        desk.page_is_gone();
        drop_one(&picture);
        assert_eq!(kinds(captures(&desk, incident).unwrap()).len(), 2, "the window was closed meanwhile");
    }

    #[test]
    fn a_pasted_picture_is_added_once_and_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, OneIncident { incident }, _) = asked(folder.path());
        let paste =
            |base64: String| paste_capture(&desk, PastedCapture { incident: incident.clone(), base64 });
        paste(BASE64.encode(PICTURE)).unwrap();
        let pasted = paste(BASE64.encode(PICTURE)).unwrap();
        assert_eq!((pasted.incident.as_str(), pasted.captures.len()), (incident.as_str(), 1));
        for wrong in ["", "아님", "====", "AAA"] {
            let told = paste(wrong.to_owned()).unwrap_err().body(Lang::Ko).message;
            assert!(told.contains("더하지 않았습니다"), "{told}");
        }
        let too_large = BASE64.encode(&vec![0; engine::MOST + 1]);
        assert!(paste(too_large).unwrap_err().body(Lang::Ko).message.contains("너무 커서"));

        let one = || OneCapture { capture: pasted.captures[0].id.clone() };
        let left = remove_capture(&desk, one()).unwrap();
        assert_eq!((left.incident, left.captures.len()), (incident, 0));
        assert!(remove_capture(&desk, one()).is_err());
    }

    #[test]
    fn captures_of_no_incident_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _, _) = asked(folder.path());
        for incident in ["99", "x"] {
            assert!(captures(&desk, OneIncident { incident: incident.into() }).is_err());
        }
        assert_eq!(desk.capturing.incident(), None);
    }
}
