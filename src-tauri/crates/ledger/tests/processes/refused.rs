//! A system that takes no more bytes in the middle of a write.

use std::process::Command;

use crate::child::{MARK, Other};

/// No file may grow beyond some megabytes, which the write passes. That is trouble of the system's, not damage, and not a full disk.
pub fn write() {
    let folder = tempfile::tempdir().unwrap();
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 6000; exec \"$0\" \"$@\""]);
    limited.arg(std::env::current_exe().unwrap()).args([MARK, "too-much"]).arg(folder.path().join("ledger"));
    let (well, said, told) = Other::from(&mut limited).end();
    assert!(well && told.is_empty(), "{said}{told}");
}
