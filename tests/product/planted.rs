//! The planted-secret harness: what must stay in the ledger is planted, everything is exercised, and every trace of it is searched.
//!
//! | what | file |
//! |---|---|
//! | what is planted, and the forms in which it could get somewhere | `secret.rs`, `forms.rs`, `search.rs` |
//! | the files of a person that hold it | `brought.rs` |
//! | what is done: a line for each step | `exercise.rs`, `command_line.rs`, `reports.rs` |
//! | where is looked: a line for each place | `traces.rs`, `world.rs`, `display.rs`, `processes.rs` |
//! | what may lie in kits that are made to be handed over | `kits.rs` |
//! | that what is planted in a place is found there | `control.rs` |

#[cfg(target_os = "linux")]
mod brought;
#[cfg(target_os = "linux")]
mod command_line;
#[cfg(target_os = "linux")]
mod control;
#[cfg(target_os = "linux")]
mod display;
#[cfg(target_os = "linux")]
mod exercise;
mod forms;
#[cfg(target_os = "linux")]
mod kits;
#[cfg(target_os = "linux")]
mod processes;
#[cfg(target_os = "linux")]
mod reports;
pub mod search;
pub mod secret;
#[cfg(target_os = "linux")]
mod traces;
#[cfg(target_os = "linux")]
mod world;

/// So many windows fit into a small machine.
#[cfg(target_os = "linux")]
const AT_ONCE: usize = 3;

#[cfg(target_os = "linux")]
#[test]
fn what_is_planted_is_left_nowhere() {
    let traces = traces::Traces::new();
    let left = std::sync::Mutex::new(exercise::STEPS.iter());
    let next = || left.lock().ok()?.next();
    // Most of the time a step waits.
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some((name, step)) = next() {
                    eprintln!("-- {name}");
                    let world = world::World::new(&traces);
                    step(&world);
                    world.end();
                }
            });
        }
    });
    traces.assert_clean();
}
