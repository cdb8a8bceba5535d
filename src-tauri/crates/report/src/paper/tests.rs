//! Whole papers.
