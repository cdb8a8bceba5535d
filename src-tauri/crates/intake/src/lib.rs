//! Bytes in, orders and clearances out.
//!
//! [`read`] takes the bytes of a file or of a paste and says what they are, by their content and never by a name; what
//! orders, clearances and deliveries they tell of, each with its place; and what in them could not be read, each with its place and
//! reason. No network, no clock, no database: what only the person or the clock knows comes in with a [`Hint`], and what only the
//! person can say goes out as a [`Question`].
//!
//! | what | where |
//! |---|---|
//! | what holds the content: text in its encoding, page, archive of pages, JSON, mail, workbook, zip | `document.rs`, `decode.rs` |
//! | which reader reads it | `readers.rs`: one line a kind of file |
//! | the clearance list, «해외직구 통관정보조회», in every form | `clearance_list.rs` |
//! | files packed into one, workbooks, each under limits of its own | `packed.rs`, `inside.rs`, `workbook.rs` |
//! | one table, whether it came as text, sheet, page or JSON | `table.rs` |
//! | shops' tables: by which names each is known, what its columns tell | `shop.rs`: one file a shop, in it a constant a layout |
//! | any other table: by its names, or by what the person says | `shop/any.rs`, `shop/names.rs`, `shop/asked.rs` |
//! | shops' order pages, copied or saved | `order_page.rs`: one table a shop |
//! | mails and mailboxes, schema.org in them and alone | `mail.rs`, `schema_org.rs` |
//! | messages: 국민비서, couriers, forwarders, look-alikes; what a person taught about them | `notice.rs` |
//! | exports of KakaoTalk, which hold such messages | `kakao.rs` |
//! | what Munjigi itself wrote | `munjigi.rs` |
//! | what of an unread thing may be shown to others | `redact.rs` |
//! | days, amounts, numbers in a cell | `dates.rs`, `money.rs`, `parcels.rs` |
//!
//! **What it promises.** A row is read or stands in [`Reading::unread`]: none is left out. A number that a spreadsheet has
//! rounded is never guessed back. A clearance list is empty only where it says so itself, and complete
//! ([`ListExtent::complete`]) only where every row was read and nothing speaks against it. Words that are not known are
//! kept as they came. Nothing panics; time and memory grow with the length of the file, and no file above [`MAX_BYTES`]
//! is read. Fields and columns with a person's code, name or address are never read.
//!
//! **Errors.** [`Error`] says why there is no reading at all. None of them means "nothing cleared".
//!
//! ```
//! use munjigi_intake::{Hint, ListForm, read};
//! use munjigi_model::Stage;
//!
//! let copied = "총 2건\n\
//!     수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n\
//!     20261109\t목록통관\tPE02072600005102\tSEMOKE26A0123A - 6091240093117\t통관완료 후 반출\n\
//!     \t수입신고\t1235626107745M\t40355102261 - 5.51204E+11\t통관진행중\n";
//!
//! let reading = read(copied.as_bytes(), &Hint::default())?;
//! assert_eq!(reading.kind.as_str(), "clearance_list");
//! assert_eq!(reading.clearances[0].value.hbl.as_deref(), Some("6091240093117"));
//! assert_eq!(reading.clearances[0].value.stage, Stage::Released);
//! assert_eq!(reading.unread[0].place.to_string(), "line 4");
//! assert_eq!(reading.unread[0].why.to_string(), "number damaged by a spreadsheet (scientific notation)");
//! assert_eq!((reading.summary().of, reading.summary().read), (2, 1));
//! let list = reading.list.unwrap();
//! assert!(list.form == ListForm::Text && !list.complete);
//! # Ok::<(), munjigi_intake::Error>(())
//! ```

mod archive;
mod clearance_list;
mod dates;
mod decode;
mod delimited;
mod document;
mod envelope;
mod error;
mod hint;
mod inside;
mod kakao;
mod mail;
mod money;
mod munjigi;
mod notice;
mod order_page;
mod packed;
mod page;
mod parcels;
mod personal;
mod readers;
mod reading;
mod redact;
mod schema_org;
mod shop;
mod source;
mod table;
mod workbook;

pub use error::Error;
pub use hint::{DayOrder, Field, Hint, Mapping, UnknownField};
pub use mail::{MAILBOX_BEGINNING, Mailbox, MailboxError, MailboxMessage, MailboxPosition, is_mailbox};
pub use notice::{Learned, RowAnswer, RowField, ask_about, learn};
pub use order_page::{Correction, LessonError, PageLesson, learn as learn_page};
pub use reading::{
    AskedColumn, Caution, ColumnsQuestion, Delivery, DeliveryStatus, Kind, ListExtent, ListForm, OrderRef,
    Place, Placed, Progress, Question, ReadOrder, Reading, RowQuestion, ShopQuestion, Summary, Unread,
    Warning, Why,
};
pub use redact::{redact, redacted};

/// The largest file that is read, in bytes: 64 MiB, room for some hundred thousand orders.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Reads a file or a paste.
///
/// # Errors
/// [`Error`] where nothing of it can be read, or where reading it would say less than the truth.
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Reading, Error> {
    source::read(bytes, hint)
}
