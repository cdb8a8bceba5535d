//! The languages and how one is chosen.

use std::fmt;
use std::str::FromStr;

use crate::Word;
use crate::word::{en, ko};

/// A language that Munjigi speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// 한국어, the house's first language.
    Ko,
    /// English.
    En,
}

impl Lang {
    /// Every language, for a list to choose from.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// Says a word in this language.
    pub fn say(self, word: Word<'_>) -> String {
        match self {
            Self::Ko => ko(word),
            Self::En => en(word),
        }
    }

    /// The language for a system's locale name: `ko_KR.UTF-8` (POSIX), `ko-KR` (BCP 47), `Korean_Korea.949` (Windows).
    ///
    /// A system that names no language (empty, `C`, `POSIX`) gets Korean: whom Munjigi is for reads it. Any other
    /// language gets English.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.trim().split(['_', '-', '.', '@', ':']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "" | "c" | "posix" | "ko" | "kor" | "korean" => Self::Ko,
            _ => Self::En,
        }
    }

    /// `ko` or `en`: the name in settings, on the command line and in the window.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        let known = Self::ALL.into_iter().find(|lang| lang.code() == code);
        known.ok_or_else(|| UnknownLang { given: code.to_owned() })
    }
}

/// The code is neither `ko` nor `en`. For a person it is said by [`Word::LangUnknown`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLang {
    /// The code as it was given.
    pub given: String,
}

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a language of Munjigi; known are ko and en", self.given)
    }
}

impl std::error::Error for UnknownLang {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_korean_locale_gets_korean() {
        for locale in
            ["ko", "ko_KR", "ko_KR.UTF-8", "ko_KR.eucKR", "ko-KR", "ko-Kore-KR", "KO_kr", "ko:en", "ko@x"]
        {
            assert_eq!(Lang::from_locale(locale), Lang::Ko, "{locale}");
        }
        assert_eq!(Lang::from_locale("Korean_Korea.949"), Lang::Ko);
    }

    #[test]
    fn a_system_without_a_language_gets_korean() {
        for locale in ["", " ", "C", "POSIX", "C.UTF-8", "c.utf8"] {
            assert_eq!(Lang::from_locale(locale), Lang::Ko, "{locale:?}");
        }
    }

    #[test]
    fn any_other_language_gets_english() {
        // kok is Konkani: a language that only begins as Korean does.
        for locale in ["en_US.UTF-8", "en", "ja_JP.UTF-8", "zh-Hans-CN", "de@euro", "kok-IN", "한국어"] {
            assert_eq!(Lang::from_locale(locale), Lang::En, "{locale}");
        }
    }

    #[test]
    fn a_code_is_read_back_and_nothing_else_is() {
        for lang in Lang::ALL {
            assert_eq!(lang.code().parse(), Ok(lang));
        }
        for given in ["", "KO", "ko_KR", "fr", " en"] {
            assert_eq!(given.parse::<Lang>(), Err(UnknownLang { given: given.to_owned() }));
        }
    }

    proptest! {
        #[test]
        fn only_the_language_of_a_locale_counts(rest in any::<String>()) {
            prop_assert_eq!(Lang::from_locale(&format!("ko_{rest}")), Lang::Ko);
            prop_assert_eq!(Lang::from_locale(&format!("en.{rest}")), Lang::En);
        }
    }
}
