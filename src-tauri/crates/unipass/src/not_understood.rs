//! Why an answer could not be read.

use thiserror::Error;

use crate::MAX_BODY;

/// Why the bytes are no answer that this crate understands. It never means "no record" and never "cleared":
/// the right thing to do is to ask again later, and to keep the body if it comes again.
///
/// Nothing of the body but the name of a wrong root element is repeated here.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotUnderstood {
    /// Nothing, or blanks only.
    #[error("the answer is empty")]
    Empty,
    /// More than [`MAX_BODY`] bytes; none of them was read.
    #[error("the answer has {bytes} bytes, more than the {MAX_BODY} that are read")]
    TooLarge {
        /// The length of the body.
        bytes: usize,
    },
    /// An HTML page, as a maintenance notice or a gateway sends it.
    #[error("a web page came instead of an answer")]
    WebPage,
    /// Text without any element: plain words, JSON, binary data.
    #[error("the answer is not XML")]
    NotXml,
    /// The XML declaration names a charset that UNI-PASS was never seen to use (it uses UTF-8; EUC-KR is
    /// read too).
    #[error("the answer declares a charset that is not read")]
    UnreadCharset,
    /// The bytes are not in the charset that the answer declares.
    #[error("the answer declares {charset}, its bytes are something else")]
    NotInCharset {
        /// The declared charset; UTF-8 where none is declared.
        charset: &'static str,
    },
    /// A document type definition: no answer has one, and its entities could make a small body huge.
    #[error("the answer carries a document type definition")]
    Dtd,
    /// Elements nested deeper than any answer nests them.
    #[error("elements are nested too deeply at byte {at}")]
    TooDeep {
        /// Byte offset into the decoded text.
        at: u64,
    },
    /// Not well-formed.
    #[error("broken XML at byte {at}")]
    Broken {
        /// Byte offset into the decoded text.
        at: u64,
    },
    /// The body ends before its root element does.
    #[error("the answer ends before it is complete")]
    CutShort,
    /// Another root element than this service answers with.
    #[error("the answer's root is <{found}>, not <{expected}>")]
    WrongRoot {
        /// What stands there, cut at 40 characters.
        found: String,
        /// What this service answers with.
        expected: &'static str,
    },
    /// `tCnt` is missing or no number.
    #[error("tCnt is missing or not a number")]
    NoCount,
    /// `tCnt` is 0 but `ntceInfo` is missing: only an empty `ntceInfo` says "no record".
    #[error("tCnt is 0, but ntceInfo is missing")]
    NoNotice,
    /// One parcel, but none of its events names its kind (API001: `cargTrcnRelaBsopTpcd`).
    #[error("no event names its kind (cargTrcnRelaBsopTpcd)")]
    NoKind,
    /// A list of parcels, but no row names its parcel (API001: `cargMtNo`).
    #[error("no row of the list names its parcel (cargMtNo)")]
    NoCargoNumber,
    /// A code does not match, and no sentence says why (API028: `errMsgCn`).
    #[error("the code does not match, and nothing says why (errMsgCn)")]
    NoMessage,
    /// No row names its postal item (API037: `psmtNo`).
    #[error("no row names its postal item (psmtNo)")]
    NoPostalNumber,
    /// No row holds a currency and a rate (API012: `currSgn`, `fxrt`).
    #[error("no row holds a currency and a rate (currSgn, fxrt)")]
    NoRate,
    /// The parts of the answer do not fit together in any way that was ever seen.
    #[error("the answer contradicts itself: {what}")]
    Contradiction {
        /// Which parts.
        what: &'static str,
    },
}
