//! How parcels go: the captured answers of API001 (`tests/data/unipass/`, reference §2.9), minute by minute. The test of a usual install
//! follows them too. Moments are seconds from a midnight in Korea.

use chrono::{DateTime, TimeDelta, Utc};
use munjigi_engine::schedule::Phase;

pub const MINUTE: i64 = 60;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// One captured parcel.
pub struct Course {
    /// How many of a hundred parcels go like this one: an assumption, not a measurement. 60 by air on a list, 12 by air with an import
    /// declaration, 28 by sea on a list.
    share: u8,
    /// When its record said something new: minutes from the midnight before its first step. The last is its release.
    steps: &'static [i64],
    /// Which of them is its arrival: the first of 하기신고 수리, 하선신고 수리 and 입항보고 수리.
    arrival: usize,
    /// Minutes from its first step to its release. More than were captured: its steps lie as much further apart.
    lasts: i64,
}

const COURSES: [Course; 6] = [
    // nodeunipass-completed-us-air.xml, nodeunipass-completed-us-air2.xml
    Course { share: 30, steps: &[319, 620, 654, 682, 737, 904, 905], arrival: 3, lasts: 586 },
    Course { share: 30, steps: &[34, 236, 395, 415, 446, 788, 938], arrival: 2, lasts: 904 },
    // nodeunipass-completed-cn-air.xml; nodeunipass-completed-uk-air.xml over a week-end, as one of six declarations went.
    Course { share: 10, steps: &[352, 399, 402, 447, 455, 469, 540, 717], arrival: 4, lasts: 365 },
    Course { share: 2, steps: &[532, 796, 850, 879, 910, 962, 2121, 5385, 6355], arrival: 4, lasts: 5823 },
    // nodeunipass-in-progress.xml; the same as slow as the slowest that was captured, 7 days and 18 hours.
    Course { share: 14, steps: &SEA, arrival: 2, lasts: 6445 },
    Course { share: 14, steps: &SEA, arrival: 2, lasts: 11_160 },
];
const SEA: [i64; 8] = [1363, 1473, 2018, 2099, 2111, 6664, 6801, 7808];

/// Days from when its number is known until UNI-PASS has a record of it. An assumption: the shop gives the number when it sends a parcel,
/// and the record comes with the ship or the airplane.
const DAYS_BEFORE: std::ops::Range<i64> = 3..11;
/// The captured hours of the day, give or take so much.
const AROUND: i64 = 3 * HOUR;

/// A parcel on its way.
#[derive(Clone, Copy)]
pub struct Parcel {
    course: u8,
    /// When its first step is.
    first_step: i64,
}

impl Parcel {
    /// One whose number becomes known now.
    pub fn sent(now: i64, random: &mut fastrand::Rng) -> Self {
        let course = drawn(random.u8(0..100));
        let day = now.div_euclid(DAY) + random.i64(DAYS_BEFORE);
        let minute = COURSES[course].steps[0];
        let first_step = day * DAY + minute * MINUTE + random.i64(-AROUND..AROUND);
        Self { course: course as u8, first_step }
    }

    /// One that is met on its way at this moment, and when its number became known: the longer one takes, the likelier it is met.
    pub fn met(now: i64, random: &mut fastrand::Rng) -> (Self, i64) {
        const LONGEST: i64 = 20 * DAY;
        loop {
            let known = now - random.i64(0..LONGEST);
            let parcel = Self::sent(known, random);
            if parcel.released_at() > now {
                return (parcel, known);
            }
        }
    }

    /// How many steps its record shows.
    pub fn steps(&self, now: i64) -> usize {
        let course = self.course();
        let minutes = (now - self.first_step).div_euclid(MINUTE);
        let captured = minutes * course.captured() / course.lasts;
        course.steps.iter().take_while(|step| **step - course.steps[0] <= captured).count()
    }

    /// The phase that so many steps show.
    pub fn phase(&self, steps: usize) -> Option<Phase> {
        let course = self.course();
        match steps {
            0 => None,
            steps if steps == course.steps.len() => Some(Phase::Released),
            steps if steps > course.arrival => Some(Phase::UnderWay),
            _ => Some(Phase::Announced),
        }
    }

    /// When its record showed so many steps for the first time; for none, when its first one is.
    pub fn moved_at(&self, steps: usize) -> i64 {
        let course = self.course();
        let captured = course.steps[steps.saturating_sub(1)] - course.steps[0];
        self.first_step + captured * course.lasts / course.captured() * MINUTE
    }

    fn released_at(&self) -> i64 {
        self.first_step + self.course().lasts * MINUTE
    }

    fn course(&self) -> &'static Course {
        &COURSES[usize::from(self.course)]
    }
}

impl Course {
    fn captured(&self) -> i64 {
        self.steps[self.steps.len() - 1] - self.steps[0]
    }
}

/// So many seconds after a midnight in Korea, which is at three in the afternoon elsewhere.
pub fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(15 * HOUR + seconds)
}

/// The other way round.
pub fn seconds(moment: DateTime<Utc>) -> i64 {
    moment.timestamp() - 15 * HOUR
}

/// The time of the day.
pub fn clock(seconds: i64) -> String {
    let time = seconds.rem_euclid(DAY);
    format!("{:02}:{:02}", time / HOUR, time % HOUR / MINUTE)
}

/// The course that so many of a hundred stand before.
fn drawn(mut hundredth: u8) -> usize {
    for (index, course) in COURSES.iter().enumerate() {
        let Some(rest) = hundredth.checked_sub(course.share) else { return index };
        hundredth = rest;
    }
    COURSES.len() - 1
}
