//! The house's words for what an error names.

use munjigi_words::Word;

/// The house's word for a row that was asked for.
pub(crate) fn row(what: &str) -> Word<'static> {
    match what {
        "order" => Word::NounOrder,
        "clearance" => Word::NounClearance,
        "incident" => Word::NounIncident,
        "code" => Word::NounPccc,
        "folder" => Word::NounFolder,
        "followed" => Word::NounFollowed,
        "parcel" => Word::NounParcel,
        "report" => Word::NounReport,
        "filing" => Word::FilingNoun,
        "capture" => Word::ReportErrorCapture,
        _ => Word::NounSighting,
    }
}

/// The house's word for what the person was asked for.
pub(crate) fn field(name: &str) -> Word<'static> {
    match name {
        "day" => Word::NounDay,
        "waybill" => Word::NounWaybill,
        "merchant" => Word::NounMerchant,
        "address" => Word::NounAddress,
        "stale_after" => Word::NounStaleAfter,
        "reminder" => Word::NounReminder,
        "name" => Word::CodeCheckName,
        "phone" => Word::CodeCheckPhone,
        "postcode" => Word::CodeCheckPostcode,
        "home" => Word::ReportErrorAddress,
        "mail" => Word::ReportErrorMail,
        "office" => Word::ReportErrorOffice,
        "receipt" => Word::ReportErrorReceipt,
        "note" => Word::ReportErrorNote,
        "form" => Word::ReportErrorForm,
        _ => Word::NounColumns,
    }
}
