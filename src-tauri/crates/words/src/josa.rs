//! Korean particles (조사) that take their form from the last sound before them.
//!
//! `ui/src/words/josa.ts` is the same rule for the window; both are held to `ui/src/words/josa-cases.json`.

/// A particle with two forms, named by both: the one after a consonant (받침) first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Josa {
    /// 은, 는: what the sentence is about.
    EunNeun,
    /// 이, 가: who or what does it.
    IGa,
    /// 을, 를: what it is done to.
    EulReul,
    /// 과, 와: and, with.
    GwaWa,
    /// 으로, 로: to, by. After ㄹ it is 로, as after a vowel (한글 맞춤법, 서울로).
    EuroRo,
}

impl Josa {
    /// Every particle that a text may ask for.
    pub const ALL: [Self; 5] = [Self::EunNeun, Self::IGa, Self::EulReul, Self::GwaWa, Self::EuroRo];

    /// The name by which a text asks for it: `을를`.
    pub fn pair(self) -> &'static str {
        match self {
            Self::EunNeun => "은는",
            Self::IGa => "이가",
            Self::EulReul => "을를",
            Self::GwaWa => "과와",
            Self::EuroRo => "으로로",
        }
    }

    /// The particle of that name.
    pub fn of_pair(pair: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|josa| josa.pair() == pair)
    }

    /// The word with the particle behind it.
    ///
    /// Digits are read in Korean (3 삼, 2 이) and a Latin word by the name of its last letter (M 엠, B 비), except
    /// that small -ng and -le are read as in Coupang (쿠팡) and Google (구글). Signs behind the last letter are passed
    /// over. Where the sound is not known (another script, no letter at all) both forms are written: `鞋을(를)`.
    pub fn with(self, word: &str) -> String {
        let [consonant, vowel, unknown] = self.forms();
        let form = match (last_sound(word), self) {
            (Sound::Vowel, _) | (Sound::Rieul, Self::EuroRo) => vowel,
            (Sound::Rieul | Sound::Consonant, _) => consonant,
            (Sound::Unknown, _) => unknown,
        };
        format!("{word}{form}")
    }

    /// After a consonant, after a vowel, after what nobody can read aloud.
    fn forms(self) -> [&'static str; 3] {
        match self {
            Self::EunNeun => ["은", "는", "은(는)"],
            Self::IGa => ["이", "가", "이(가)"],
            Self::EulReul => ["을", "를", "을(를)"],
            Self::GwaWa => ["과", "와", "과(와)"],
            Self::EuroRo => ["으로", "로", "(으)로"],
        }
    }
}

enum Sound {
    Vowel,
    Rieul,
    Consonant,
    Unknown,
}

fn last_sound(word: &str) -> Sound {
    let mut letters = word.chars().rev().filter(|char| char.is_alphanumeric());
    match (letters.next(), letters.next()) {
        (Some('g'), Some('n')) => Sound::Consonant,
        (Some('e'), Some('l')) => Sound::Rieul,
        (Some(last), _) => sound_of(last),
        (None, _) => Sound::Unknown,
    }
}

fn sound_of(last: char) -> Sound {
    match last {
        '가'..='힣' => match (u32::from(last) - u32::from('가')) % 28 {
            0 => Sound::Vowel,
            8 => Sound::Rieul,
            _ => Sound::Consonant,
        },
        // Decomposed Hangul, as macOS writes file names: the last vowel or final consonant.
        '\u{1161}'..='\u{1175}' => Sound::Vowel,
        '\u{11AF}' => Sound::Rieul,
        '\u{11A8}'..='\u{11C2}' => Sound::Consonant,
        // Letters alone are read by name: ㅋ 키읔, ㄹ 리을.
        'ㄹ' => Sound::Rieul,
        'ㄱ'..='ㅎ' => Sound::Consonant,
        'ㅏ'..='ㅣ' => Sound::Vowel,
        // 일 이 삼 사 오 육 칠 팔 구 영; ten, hundred and thousand end in a consonant as 영 does.
        '1' | '7' | '8' => Sound::Rieul,
        '0' | '3' | '6' => Sound::Consonant,
        '2' | '4' | '5' | '9' => Sound::Vowel,
        'L' | 'l' => Sound::Rieul,
        'M' | 'm' | 'N' | 'n' => Sound::Consonant,
        'A'..='Z' | 'a'..='z' => Sound::Vowel,
        _ => Sound::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Josa;

    const CASES: &str = include_str!("../../../../ui/src/words/josa-cases.json");

    #[test]
    fn particles_follow_the_cases_shared_with_the_window() {
        let cases: serde_json::Value = serde_json::from_str(CASES).unwrap();
        let cases = cases.as_array().unwrap();
        assert!(cases.len() > 30, "only {} cases were read", cases.len());
        for case in cases {
            let text = |name: &str| case[name].as_str().unwrap();
            let josa = Josa::of_pair(text("pair")).unwrap();
            assert_eq!(josa.with(text("word")), text("said"), "{case}");
        }
    }

    proptest! {
        #[test]
        fn any_word_keeps_itself_and_gets_one_form(word in any::<String>()) {
            for josa in Josa::ALL {
                let said = josa.with(&word);
                let form = said.strip_prefix(&word).unwrap();
                prop_assert!(josa.forms().contains(&form), "{said}");
            }
        }

        #[test]
        fn signs_behind_a_word_change_nothing(word in "[가-힣A-Za-z0-9]{1,8}", signs in "[ )\\]\"'.,!*-]{0,4}") {
            for josa in Josa::ALL {
                let bare = josa.with(&word);
                let signed = josa.with(&format!("{word}{signs}"));
                prop_assert_eq!(bare.strip_prefix(&word), signed.strip_prefix(&format!("{word}{signs}")));
            }
        }
    }
}
