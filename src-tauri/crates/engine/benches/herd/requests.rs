//! Requests a second.

use std::ops::Range;

use crate::course::{DAY, MINUTE};

pub struct Requests(Vec<u32>);

/// The most requests against the steady rate of that time of the day.
pub struct Peak {
    pub at: i64,
    pub rate: f64,
    pub steady: f64,
    pub ratio: f64,
}

impl Requests {
    pub fn new(seconds: i64) -> Self {
        Self(vec![0; seconds as usize])
    }

    pub fn add(&mut self, second: i64) {
        self.0[second as usize] += 1;
    }

    /// Requests a second, from a second on for so many.
    pub fn mean(&self, from: i64, seconds: i64) -> f64 {
        let requests: u64 = self.within(from..from + seconds).map(u64::from).sum();
        requests as f64 / seconds as f64
    }

    /// The highest mean of any window.
    pub fn busiest(&self, time: Range<i64>, window: i64) -> f64 {
        windows(time, window).map(|at| self.mean(at, window)).fold(0.0, f64::max)
    }

    /// Window after window, against the same window of an undisturbed run.
    pub fn peak(&self, steady: &Self, time: Range<i64>, window: i64) -> Peak {
        let start = time.start;
        let peaks = windows(time, window).map(|at| {
            let (rate, steady) = (self.mean(at, window), steady.mean(at, window));
            Peak { at, rate, steady, ratio: rate / steady }
        });
        let none = Peak { at: start, rate: 0.0, steady: 0.0, ratio: f64::INFINITY };
        peaks.max_by(|one, other| one.ratio.total_cmp(&other.ratio)).unwrap_or(none)
    }

    /// The means of each minute of a day.
    pub fn by_minute(&self, midnight: i64) -> Vec<f64> {
        (0..DAY / MINUTE).map(|minute| self.mean(midnight + minute * MINUTE, MINUTE)).collect()
    }

    fn within(&self, time: Range<i64>) -> impl Iterator<Item = u32> {
        self.0[time.start as usize..time.end as usize].iter().copied()
    }
}

fn windows(time: Range<i64>, window: i64) -> impl Iterator<Item = i64> {
    (time.start..=time.end - window).step_by(window as usize)
}
