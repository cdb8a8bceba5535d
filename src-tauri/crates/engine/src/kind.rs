//! What a file is, in words.

use munjigi_words::{Lang, Word};

/// The name of a kind of file ([`munjigi_wire::Imported::kind`]).
pub fn kind(kind: &str, lang: Lang) -> String {
    lang.say(match kind {
        "amazon_order_history_report" => Word::KindAmazonOrderHistoryReport,
        "clearance_list" => Word::KindClearanceList,
        "archive" => Word::KindArchive,
        "forwarder_list" => Word::KindForwarderList,
        "kakao_export" => Word::KindKakao,
        "mail" | "mailbox" => Word::KindMail,
        "munjigi_export" => Word::KindMunjigi,
        "notice" => Word::KindNotice,
        "picture" => Word::KindPicture,
        "refused" => Word::KindRefused,
        "csv_needs_mapping" | "table_needs_mapping" => Word::KindTable,
        // Each shop has its own kinds, and all of them hold orders.
        _ => Word::KindOrders,
    })
}
