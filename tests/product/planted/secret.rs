//! What is planted: a line here is searched for everywhere, in every form.

/// Something that may stand in the ledger and in the person's own files, and nowhere else.
pub struct Secret<'a> {
    pub name: &'static str,
    pub parts: &'a [Part<'a>],
}

/// What it is known by, wherever it gets.
pub enum Part<'a> {
    Text(&'a str),
    /// So short that it counts only where no letter and no digit stands beside it.
    Word(&'a str),
    Bytes(&'a [u8]),
}

/// A customs code as it is typed.
pub const CODE: &str = "P214806392757";
pub const NAME: &str = "남궁보라솔";
/// The same in the encoding of Korean spreadsheets.
pub const NAME_IN_CP949: &[u8] = b"\xb3\xb2\xb1\xc3\xba\xb8\xb6\xf3\xbc\xd6";
pub const PHONE: &str = "010-7294-6138";
pub const POSTCODE: &str = "06138";
pub const ADDRESS: &str = "은하구 자물쇠로 4817";
pub const MAIL: &str = "borasol.ng@mail.example";
/// A key as UNI-PASS gives it: the one that the simulated UNI-PASS knows.
pub const API_KEY: &str = "o876a034w741m301g413q933c2";
pub const PASSPHRASE: &str = "찬별 열일곱 자물쇠 x7Q";
/// What `Machine::key_file` holds.
pub const DATA_KEY: &[u8] = b"a key for tests, 32 bytes long..";

pub const ALL: &[Secret<'_>] = &[
    // All of the code but the part that is shown, by itself too.
    Secret { name: "the code", parts: &[Part::Text(CODE), Part::Text("4806392757")] },
    Secret {
        name: "the name",
        parts: &[Part::Text(NAME), Part::Text("NAMGOONG BORASOL"), Part::Bytes(NAME_IN_CP949)],
    },
    // Also behind the number of the country.
    Secret { name: "the phone", parts: &[Part::Text(PHONE), Part::Text("10-7294-6138")] },
    Secret { name: "the postcode", parts: &[Part::Word(POSTCODE)] },
    Secret { name: "the address", parts: &[Part::Text(ADDRESS), Part::Text("4817 Jamulsoe-ro")] },
    Secret { name: "the mail address", parts: &[Part::Text(MAIL)] },
    Secret { name: "the API key", parts: &[Part::Text(API_KEY)] },
    Secret { name: "the passphrase", parts: &[Part::Text(PASSPHRASE)] },
    Secret { name: "the data key", parts: &[Part::Bytes(DATA_KEY)] },
];
