//! Tables of shops and forwarders, as they were exported.

use crate::expected::{compare, every_file_reads_as_expected};

#[test]
fn every_export_reads_as_expected() {
    for folder in ["aliexpress", "temu", "taobao", "other"] {
        assert!(every_file_reads_as_expected(&crate::data("orders").join(folder)) > 0, "{folder}");
    }
}

#[test]
fn what_amazon_gives_reads_as_expected() {
    let folder = crate::data("orders/amazon");
    let mut entries = crate::expected(&folder);
    // The retired report has a test of its own.
    entries.remove("order-history-report-old.csv");
    assert_eq!(entries.len(), 4);
    for (file, entry) in &entries {
        compare(file, &crate::reading(&folder.join(file)), entry);
    }
}

#[test]
fn a_copied_list_of_a_forwarder_reads_as_expected() {
    let folder = crate::data("orders/paste");
    let file = "own-forwarder-list.txt";
    compare(file, &crate::reading(&folder.join(file)), &crate::expected(&folder)[file]);
}
