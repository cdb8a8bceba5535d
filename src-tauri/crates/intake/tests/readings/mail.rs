//! Mails of shops, carriers and forwarders.

use munjigi_intake::{Error, Hint, Mailbox, MailboxPosition, Reading};

#[test]
fn every_mail_reads_as_expected() {
    assert_eq!(crate::expected::every_file_reads_as_expected(&crate::data("orders/mail")), 18);
}

#[test]
fn every_schema_org_file_reads_as_expected() {
    assert_eq!(crate::expected::every_file_reads_as_expected(&crate::data("orders/schema-org")), 4);
}
