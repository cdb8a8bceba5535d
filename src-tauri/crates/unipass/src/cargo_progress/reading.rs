//! What a parcel's events mean.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use super::declaration::Declaration;
use super::release::Release;
use super::steps::{self, Effect};
use super::{CargoProgress, Event, Form, Stage};

/// What a parcel's answer means, by its events and by 통관진행상태 of its header. 진행상태, the header's other
/// status, decides nothing but a release whose packages are not counted.
///
/// It depends on the events, not on the order in which the answer has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The furthest stage reached. A hold counts while it stands.
    pub stage: Stage,
    /// When customs cleared it: the time of the newest 통관목록심사완료 or 수입신고수리. `None` on a cleared parcel where
    /// only the header says so.
    pub cleared_at: Option<DateTime<FixedOffset>>,
    /// When the release of its last package was entered.
    pub released_at: Option<DateTime<FixedOffset>>,
    /// When its last package really left the warehouse, minutes before or seconds after `released_at`.
    /// `None` where the answer has other text there.
    pub left_warehouse_at: Option<DateTime<FixedOffset>>,
    /// The hold that stands, in UNI-PASS's word. Some even on a cleared parcel, if the hold is newer than
    /// the clearance.
    pub held_by: Option<String>,
    /// The last hold that ended, in UNI-PASS's word.
    pub was_held_by: Option<String>,
    /// By which way it clears.
    pub form: Form,
    /// The number of its declaration, or of the list that it stands in. A list's number belongs to many
    /// parcels.
    pub declaration_no: Option<String>,
    /// How many packages were released; `None` where a release does not say of how many.
    pub packages_out: Option<u64>,
    /// How many packages there are; `None` where nothing says so.
    pub packages_total: Option<u64>,
    /// Kinds of event that nobody knows, as they came, each once, the oldest first. They change no stage,
    /// and should be shown.
    pub unknown_steps: Vec<String>,
    /// Ways out of a warehouse and into one (반출입내용) that nobody knows, likewise.
    pub unknown_movements: Vec<String>,
}

impl Reading {
    /// Whether customs has cleared it, whatever came afterwards.
    #[must_use]
    pub fn is_cleared(&self) -> bool {
        self.stage >= Stage::Cleared
    }
}

impl CargoProgress {
    /// Reads the events.
    #[must_use]
    pub fn reading(&self) -> Reading {
        let header = self.header.clearance_status.as_deref().and_then(steps::find);
        let course = Course::of(&self.events);
        let release = Release::of(self);
        let declaration = Declaration::of(self, course.clearance);
        let held_by =
            course.hold.and_then(|hold| hold.kind.clone()).or_else(|| held_by_header(self, &course));
        let stages = [
            course.reached,
            header.map_or(Stage::Unknown, |step| reached_by(step.effect)),
            held_by.as_ref().map_or(Stage::Unknown, |_| Stage::Held),
            release.last.map_or(Stage::Unknown, |_| Stage::Released),
        ];
        Reading {
            stage: stages.into_iter().fold(Stage::Unknown, Stage::max),
            cleared_at: course.clearance.and_then(Event::at),
            released_at: release.last.and_then(Event::at),
            left_warehouse_at: release.last.and_then(|event| event.moved_at.as_ref()?.value()),
            held_by,
            was_held_by: course.ended_hold.and_then(|hold| hold.kind.clone()),
            form: declaration.form,
            declaration_no: declaration.number,
            packages_out: release.packages_out,
            packages_total: release.packages_total,
            unknown_steps: unknown(self.events.iter().map(|event| event.kind.as_deref()), steps::is_known),
            unknown_movements: unknown(
                self.events.iter().map(|event| event.movement.as_deref()),
                steps::is_known_movement,
            ),
        }
    }
}

/// The header is the status to judge by where the events say nothing of a hold.
fn held_by_header(progress: &CargoProgress, course: &Course<'_>) -> Option<String> {
    let status = progress.header.clearance_status.as_ref()?;
    let holds = steps::find(status).is_some_and(|step| step.effect == Effect::Holds);
    (holds && course.ended_hold.is_none()).then(|| status.clone())
}

/// The words that are not known, as they came, each once.
fn unknown<'a>(words: impl Iterator<Item = Option<&'a str>>, is_known: fn(&str) -> bool) -> Vec<String> {
    let mut seen = HashSet::new();
    words.flatten().filter(|word| !is_known(word) && seen.insert(*word)).map(str::to_owned).collect()
}

/// What the events come to, the oldest first.
struct Course<'a> {
    reached: Stage,
    clearance: Option<&'a Event>,
    hold: Option<&'a Event>,
    ended_hold: Option<&'a Event>,
}

impl<'a> Course<'a> {
    fn of(events: &'a [Event]) -> Self {
        let mut course = Self { reached: Stage::Unknown, clearance: None, hold: None, ended_hold: None };
        for event in events {
            let Some(step) = event.step() else { continue };
            match step.effect {
                Effect::Reaches(_) | Effect::Leaves | Effect::Nothing => {}
                Effect::Declares(_) => course.end_hold(),
                Effect::Holds => course.hold = Some(event),
                Effect::Clears => {
                    course.end_hold();
                    course.clearance = Some(event);
                }
            }
            // The furthest, not the newest: a late correction of the manifest sends nothing back to sea.
            course.reached = course.reached.max(reached_by(step.effect));
        }
        course
    }

    fn end_hold(&mut self) {
        self.ended_hold = self.hold.take().or(self.ended_hold);
    }
}

fn reached_by(effect: Effect) -> Stage {
    match effect {
        Effect::Reaches(stage) | Effect::Declares(stage) => stage,
        Effect::Clears => Stage::Cleared,
        Effect::Holds | Effect::Leaves | Effect::Nothing => Stage::Unknown,
    }
}
