//! The connections: how one is opened, and the thread that writes.

mod connection;
mod writer;

pub(crate) use connection::{Access, backup, connect, is_plain_database};
pub(crate) use writer::Writer;
