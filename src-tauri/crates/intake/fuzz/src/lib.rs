//! Fuzz targets of `munjigi-intake`. What each does and what must hold stands in [`targets`], which the crate's own tests replay.

pub mod targets;

#[doc(hidden)]
pub use libfuzzer_sys;

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// The most that one input may take, of the processor and not of the clock on the wall: the machine may have other things to do.
const MOST: Duration = Duration::from_secs(1);

/// The whole of a fuzz target, by its name.
#[macro_export]
macro_rules! fuzz {
    ($name:ident) => {
        $crate::libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
            $crate::within_a_second(|| $crate::targets::$name(bytes));
        });
    };
}

/// Runs it.
///
/// # Panics
/// Where it takes longer. What never ends is ended by libFuzzer.
pub fn within_a_second(run: impl FnOnce()) {
    let begin = spent();
    run();
    let time = spent().saturating_sub(begin);
    assert!(time <= MOST, "{} ms for one input", time.as_millis());
}

/// What this thread has had of the processor so far.
fn spent() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap_or_default(), time.tv_nsec.try_into().unwrap_or_default())
}
