//! Which files are complete. A file is written piece by piece, and a half of it read as a whole would be a wrong number somewhere.
//!
//! Pure: moments and looks come in as arguments. A clock that is put back makes a file wait once more, never for long.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

/// A file that nobody has touched for so long, and that has not changed meanwhile, is complete.
pub const QUIET: TimeDelta = TimeDelta::seconds(1);

/// What a file looks like from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its length.
    pub bytes: u64,
    /// When it was last changed, by the file system.
    pub modified_at: DateTime<Utc>,
}

/// What was heard of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// Something was done to it.
    Touched,
    /// Who wrote it has closed it, or it was moved here as a whole.
    Finished,
    /// It is not there any more, under this name.
    Gone,
}

/// Files that were touched and are not known to be complete yet, by whatever names them.
#[derive(Debug)]
pub struct Ripening<F> {
    growing: BTreeMap<F, Growing>,
}

#[derive(Debug)]
struct Growing {
    /// What it was when it was looked at, and when that was.
    looked: Option<(Shape, DateTime<Utc>)>,
    is_finished: bool,
}

impl<F: Ord + Clone> Ripening<F> {
    /// Nothing yet.
    pub fn new() -> Self {
        Self { growing: BTreeMap::new() }
    }

    /// Something happened to a file. What was seen of it before counts no more.
    pub fn heard(&mut self, file: F, what: Happened) {
        match what {
            Happened::Gone => {
                self.growing.remove(&file);
            }
            Happened::Touched | Happened::Finished => {
                let is_finished = what == Happened::Finished;
                self.growing.insert(file, Growing { looked: None, is_finished });
            }
        }
    }

    /// The files that are complete at `now`. `look` says what a file is like; `None` where it is none, or is gone.
    pub fn ripe(&mut self, now: DateTime<Utc>, mut look: impl FnMut(&F) -> Option<Shape>) -> Vec<(F, Shape)> {
        let mut ripe = Vec::new();
        self.growing.retain(|file, growing| {
            if growing.wait(now).is_some_and(|wait| wait > TimeDelta::zero()) {
                return true;
            }
            let Some(shape) = look(file) else { return false };
            // A browser lays an empty file in the place of what it is about to download: what becomes of it is heard.
            if shape.bytes == 0 {
                return false;
            }
            let is_quiet = growing.looked.is_some_and(|(seen, at)| seen == shape && now - at >= QUIET);
            if growing.is_finished || is_quiet {
                ripe.push((file.clone(), shape));
                return false;
            }
            growing.looked = Some((shape, now));
            true
        });
        ripe
    }

    /// How long it is until something has to be looked at again; `None` while nothing waits.
    pub fn wait(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        self.growing.values().map(|growing| growing.wait(now).unwrap_or_default()).min()
    }
}

impl Growing {
    /// How long until the next look; `None` where none was taken yet.
    fn wait(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        let (_, at) = self.looked?;
        let since = now - at;
        // Of a clock that was put back nobody knows how long it really was.
        Some(if since < TimeDelta::zero() {
            TimeDelta::zero()
        } else {
            (QUIET - since).max(TimeDelta::zero())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: [&str; 0] = [];

    fn at(milliseconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(1_795_300_000_000 + milliseconds).unwrap()
    }

    fn shape(bytes: u64, modified: i64) -> Shape {
        Shape { bytes, modified_at: at(modified) }
    }

    fn ripe(ripening: &mut Ripening<&'static str>, now: i64, shape: Option<Shape>) -> Vec<&'static str> {
        ripening.ripe(at(now), |_| shape).into_iter().map(|(file, _)| file).collect()
    }

    fn wait(ripening: &Ripening<&'static str>, now: i64) -> Option<i64> {
        ripening.wait(at(now)).map(|wait| wait.num_milliseconds())
    }

    #[test]
    fn two_looks_a_quiet_time_apart_that_show_the_same() {
        let mut files = Ripening::new();
        assert_eq!((ripe(&mut files, 0, Some(shape(9, 0))), wait(&files, 0)), (NONE.to_vec(), None));
        files.heard("a", Happened::Touched);
        assert_eq!(wait(&files, 0), Some(0), "it is looked at at once");
        assert_eq!(ripe(&mut files, 0, Some(shape(9, 0))), NONE);
        assert_eq!(
            (wait(&files, 0), wait(&files, 400), wait(&files, 5000)),
            (Some(1000), Some(600), Some(0))
        );
        assert_eq!(ripe(&mut files, 999, Some(shape(9, 0))), NONE);
        assert_eq!(wait(&files, 999), Some(1));
        assert_eq!(ripe(&mut files, 1000, Some(shape(9, 0))), ["a"]);
        assert_eq!((ripe(&mut files, 3000, Some(shape(9, 0))), wait(&files, 3000)), (NONE.to_vec(), None));
    }

    #[test]
    fn what_grows_or_is_touched_waits_on() {
        let mut files = Ripening::new();
        files.heard("a", Happened::Touched);
        assert_eq!(ripe(&mut files, 0, Some(shape(9, 0))), NONE);
        // Longer at the second look, and of another time at the third, though nothing was heard.
        assert_eq!(ripe(&mut files, 1000, Some(shape(10, 0))), NONE);
        assert_eq!(ripe(&mut files, 2000, Some(shape(10, 1500))), NONE);
        // The same, but something was heard in between.
        files.heard("a", Happened::Touched);
        assert_eq!(ripe(&mut files, 3000, Some(shape(10, 1500))), NONE);
        assert_eq!(ripe(&mut files, 3999, Some(shape(10, 1500))), NONE);
        assert_eq!(ripe(&mut files, 4000, Some(shape(10, 1500))), ["a"]);
    }

    #[test]
    fn what_is_closed_or_moved_here_is_complete_at_once() {
        let mut files = Ripening::new();
        files.heard("a", Happened::Touched);
        assert_eq!(ripe(&mut files, 0, Some(shape(9, 0))), NONE);
        files.heard("a", Happened::Finished);
        assert_eq!(wait(&files, 10), Some(0));
        assert_eq!(ripe(&mut files, 10, Some(shape(9, 0))), ["a"]);
        // And opened again by another: not any more.
        files.heard("a", Happened::Finished);
        files.heard("a", Happened::Touched);
        assert_eq!(ripe(&mut files, 20, Some(shape(9, 0))), NONE);
    }

    #[test]
    fn each_file_waits_for_itself() {
        let mut files = Ripening::new();
        files.heard("a", Happened::Touched);
        assert_eq!(ripe(&mut files, 0, Some(shape(9, 0))), NONE);
        files.heard("b", Happened::Touched);
        assert_eq!(ripe(&mut files, 700, Some(shape(9, 0))), NONE);
        assert_eq!(wait(&files, 700), Some(300));
        assert_eq!(ripe(&mut files, 1000, Some(shape(9, 0))), ["a"]);
        assert_eq!(ripe(&mut files, 1700, Some(shape(9, 0))), ["b"]);
    }

    #[test]
    fn nothing_is_waited_for_that_is_gone_or_empty() {
        for (heard, look) in [
            (Happened::Touched, None),
            (Happened::Finished, None),
            (Happened::Gone, Some(shape(9, 0))),
            (Happened::Touched, Some(shape(0, 0))),
            (Happened::Finished, Some(shape(0, 0))),
        ] {
            let mut files = Ripening::new();
            files.heard("a", Happened::Touched);
            files.heard("a", heard);
            assert_eq!(
                (ripe(&mut files, 0, look), wait(&files, 0)),
                (NONE.to_vec(), None),
                "{heard:?} {look:?}"
            );
        }
    }

    #[test]
    fn a_clock_that_is_put_back_costs_one_more_look() {
        let mut files = Ripening::new();
        files.heard("a", Happened::Touched);
        assert_eq!(ripe(&mut files, 3_600_000, Some(shape(9, 0))), NONE);
        assert_eq!(wait(&files, 0), Some(0));
        assert_eq!(ripe(&mut files, 0, Some(shape(9, 0))), NONE);
        assert_eq!(wait(&files, 0), Some(1000));
        assert_eq!(ripe(&mut files, 1000, Some(shape(9, 0))), ["a"]);
    }
}
