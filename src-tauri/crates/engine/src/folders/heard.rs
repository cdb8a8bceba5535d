//! What the system tells of a folder, in the few words that matter here.

use std::path::PathBuf;

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind, RenameMode};

use super::ripening::Happened;

/// What the system told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Something happened to a file, or to a folder itself.
    Of(PathBuf, Happened),
    /// More happened than could be told: everything is to be looked at.
    Lost,
}

/// In the order in which it happened. Nothing for what changes nothing: to open and to read a file is what this program does itself.
pub fn heard(told: notify::Result<notify::Event>) -> Vec<Heard> {
    let Ok(event) = told else { return vec![Heard::Lost] };
    if event.need_rescan() {
        return vec![Heard::Lost];
    }
    if let (EventKind::Modify(ModifyKind::Name(RenameMode::Both)), [from, to]) =
        (event.kind, event.paths.as_slice())
    {
        return vec![Heard::Of(from.clone(), Happened::Gone), Heard::Of(to.clone(), Happened::Finished)];
    }
    let Some(what) = what(event.kind) else { return Vec::new() };
    event.paths.into_iter().map(|path| Heard::Of(path, what)).collect()
}

fn what(kind: EventKind) -> Option<Happened> {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To)) => Some(Happened::Finished),
        EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(RenameMode::From)) => Some(Happened::Gone),
        // macOS names both ends of a move alike, and neither as one: what is there is looked at.
        EventKind::Any | EventKind::Other | EventKind::Create(_) | EventKind::Modify(_) => {
            Some(Happened::Touched)
        }
        EventKind::Access(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use notify::Event;
    use notify::event::{CreateKind, DataChange, Flag, RemoveKind};

    use super::*;

    fn told(kind: EventKind, paths: &[&str]) -> Vec<Heard> {
        heard(Ok(paths.iter().fold(Event::new(kind), |event, path| event.add_path(path.into()))))
    }

    #[test]
    fn what_is_done_to_a_file() {
        let name = |mode| EventKind::Modify(ModifyKind::Name(mode));
        for (kind, what) in [
            (EventKind::Create(CreateKind::File), Happened::Touched),
            (EventKind::Modify(ModifyKind::Data(DataChange::Any)), Happened::Touched),
            (EventKind::Any, Happened::Touched),
            (name(RenameMode::Any), Happened::Touched),
            (EventKind::Access(AccessKind::Close(AccessMode::Write)), Happened::Finished),
            (name(RenameMode::To), Happened::Finished),
            (name(RenameMode::From), Happened::Gone),
            (EventKind::Remove(RemoveKind::File), Happened::Gone),
        ] {
            assert_eq!(told(kind, &["a"]), [Heard::Of("a".into(), what)], "{kind:?}");
        }
        assert_eq!(
            told(name(RenameMode::Both), &["a", "b"]),
            [Heard::Of("a".into(), Happened::Gone), Heard::Of("b".into(), Happened::Finished)]
        );
    }

    /// Else each reading would lead to another.
    #[test]
    fn reading_is_nothing_that_happens() {
        for kind in [AccessKind::Open(AccessMode::Any), AccessKind::Read, AccessKind::Close(AccessMode::Read)]
        {
            assert_eq!(told(EventKind::Access(kind), &["a"]), []);
        }
    }

    #[test]
    fn what_could_not_be_told_is_not_lost() {
        assert_eq!(heard(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan))), [Heard::Lost]);
        assert_eq!(heard(Err(notify::Error::generic("x"))), [Heard::Lost]);
    }
}
