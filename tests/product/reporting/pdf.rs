//! What a PDF says, by poppler: nothing of Munjigi's own reads it.

use std::path::Path;

use crate::munjigi::Machine;

/// All of its text, in the order in which a person reads it. Where a line ends stands a blank: a word that is broken within is two.
#[track_caller]
pub fn text(machine: &Machine, pdf: &Path) -> String {
    pages(machine, pdf).join(" ")
}

/// The same, page by page.
#[track_caller]
pub fn pages(machine: &Machine, pdf: &Path) -> Vec<String> {
    let told = machine.tool("pdftotext").with(["-raw"]).with([pdf]).with(["-"]).run().ended_with(0);
    let in_one_line = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    // Each page ends in a form feed.
    told.stdout.split_terminator('\u{c}').map(in_one_line).collect()
}

/// What it says of itself: title, author, dates, XMP, and the text of its tags.
#[track_caller]
pub fn about(machine: &Machine, pdf: &Path) -> Vec<u8> {
    // Not all that it says is UTF-8.
    let ask = |more: &[&str]| {
        let told = machine.tool("pdfinfo").with(more).with([pdf]).command().output();
        let told = told.expect("pdfinfo can be started");
        assert!(told.status.success() && !told.stdout.is_empty(), "{more:?}: {told:?}");
        told.stdout
    };
    [&[][..], &["-meta"], &["-struct-text"]].map(ask).concat()
}
