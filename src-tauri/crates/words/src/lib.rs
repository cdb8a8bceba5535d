//! Every word a person reads, in Korean and English, on every surface.
//!
//! The words stand in `ko.toml` and `en.toml`; the syntax is explained at the top of the first. The build makes
//! [`Word`] from them, a variant for each, and the same for the window ([`TYPESCRIPT`]). A word that one language
//! lacks, or that asks for other values there, fails the build with its file, line and key; a word that the code
//! names wrongly or fills with too little does not compile.
//!
//! - **Takes** a [`Lang`], chosen from the system's locale ([`Lang::from_locale`]) or a setting (`"ko".parse()`), and a
//!   [`Word`] with its values.
//! - **Gives** the text ([`Lang::say`]). Nothing is global: who speaks holds the language and may change it.
//! - **Errors**: only [`UnknownLang`], for a code that is neither `ko` nor `en`.
//!
//! ```
//! use munjigi_words::{Lang, Word};
//!
//! let lang = Lang::from_locale("en_GB.UTF-8");
//! let until = lang.say(Word::DateDay { month: &lang.say(Word::MonthNovember), day: 20 });
//! assert_eq!(lang.say(Word::StateQuiet { until: &until }), "Quiet (seen up to November 20)");
//!
//! let lang: Lang = "ko".parse()?;
//! let until = lang.say(Word::DateDay { month: &lang.say(Word::MonthNovember), day: 20 });
//! assert_eq!(lang.say(Word::StateQuiet { until: &until }), "조용함 (11월 20일까지 봄)");
//! # Ok::<(), munjigi_words::UnknownLang>(())
//! ```

mod josa;
mod lang;
mod place;
mod word;

#[cfg(test)]
#[path = "../build/compile.rs"]
mod compile;

pub use josa::Josa;
pub use lang::{Lang, UnknownLang};
pub use place::place;
pub use word::Word;

/// The same words as a TypeScript module: `ui/src/words/words.ts`, byte for byte.
pub const TYPESCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/words.ts"));
