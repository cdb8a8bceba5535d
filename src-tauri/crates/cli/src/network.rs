//! What asks UNI-PASS runs on a runtime of this thread, and of this one command.

use std::future::Future;

use crate::exit::Failure;
use crate::{Result, files};

/// Waits for what asks.
pub fn wait_for<T>(asking: impl Future<Output = T>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::cannot_see(files::reason(&error)))?;
    Ok(runtime.block_on(asking))
}
