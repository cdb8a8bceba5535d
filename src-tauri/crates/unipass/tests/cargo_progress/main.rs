//! Answers of API001, read from their bytes: captured ones, made-up ones, and damaged ones.

mod answers;
mod course;
mod fixtures;
mod properties;
mod written;
