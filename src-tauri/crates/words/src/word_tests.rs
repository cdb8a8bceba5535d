//! What holds for every word, whoever adds it.

use std::cell::Cell;

use super::*;
use crate::{Lang, TYPESCRIPT};

include!(concat!(env!("OUT_DIR"), "/every_word.rs"));

/// The longest Korean text, in characters, that still is a sentence or two and not a page.
const LONGEST_KO: usize = 200;

/// Said alike in both languages, because they are names.
const NAMES: [&str; 2] = ["lang_ko", "lang_en"];

/// Each word by key, said in Korean and in English with fillings that are neither language.
fn all_said() -> Vec<(&'static str, String, String)> {
    let mut all = Vec::new();
    for count in [0, 1, 2] {
        for word in every_word(&"4", count) {
            all.push((key(word), Lang::Ko.say(word), Lang::En.say(word)));
        }
    }
    assert!(!all.is_empty(), "there are words");
    all
}

/// A text that remembers being shown.
#[derive(Default)]
struct Shown(Cell<bool>);

impl Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.set(true);
        f.write_str("4")
    }
}

#[test]
fn every_word_is_said_in_both_languages_and_leaves_out_no_text() {
    let text = Shown::default();
    for word in every_word(&text, 7) {
        let shows = Lang::ALL.map(|lang| {
            text.0.set(false);
            assert!(!lang.say(word).trim().is_empty(), "{word:?} says nothing in {lang:?}");
            text.0.get()
        });
        assert_eq!(shows[0], shows[1], "{word:?} shows its text in one language only");
    }
}

#[test]
fn korean_is_written_in_hangul_and_english_without_it() {
    for (key, ko, en) in all_said().into_iter().filter(|(key, ..)| !NAMES.contains(key)) {
        assert!(has_hangul(&ko), "{key} has no Hangul: {ko}");
        assert!(!has_hangul(&en), "{key} has Hangul: {en}");
    }
}

#[test]
fn names_of_languages_are_the_same_everywhere() {
    for (key, ko, en) in all_said().into_iter().filter(|(key, ..)| NAMES.contains(key)) {
        assert_eq!(ko, en, "{key}");
    }
}

#[test]
fn korean_stays_short() {
    for (key, ko, _) in all_said() {
        assert!(ko.chars().count() <= LONGEST_KO, "{key} is longer than {LONGEST_KO} characters: {ko}");
    }
}

/// House rule 7: customs smishing is a message with an address in it.
#[test]
fn no_word_holds_an_address() {
    const MARKS: [&str; 8] = ["://", "www.", ".kr", ".com", ".net", ".org", ".io/", "bit.ly"];
    for (key, ko, en) in all_said() {
        for said in [ko, en].map(|said| said.to_lowercase()) {
            assert!(!MARKS.iter().any(|mark| said.contains(mark)), "{key} holds an address: {said}");
        }
    }
}

/// House rules 1 and 7: what was not seen is not called clear, and a program accuses nobody.
#[test]
fn no_word_gives_an_all_clear_or_an_accusation() {
    const NEVER: [&str; 4] = ["도용입니다", "도용되었습니다", "도용됐습니다", "all clear"];
    for (key, ko, en) in all_said() {
        for said in [ko, en].map(|said| said.to_lowercase()) {
            assert!(!NEVER.iter().any(|phrase| said.contains(phrase)), "{key}: {said}");
            let misuse = ["도용", "misuse"].iter().any(|word| said.contains(word));
            let share = ["%", "퍼센트", "percent"].iter().any(|sign| said.contains(sign));
            assert!(!(misuse && share), "{key} puts a percentage beside misuse: {said}");
        }
    }
}

#[test]
fn the_house_says_its_own_sentences() {
    assert_eq!(Lang::Ko.say(Word::AppNotCustoms), "Munjigi는 관세청 앱이 아닙니다");
    assert_eq!(Lang::Ko.say(Word::IncidentQuestion), "주문 목록에 없는 통관입니다. 내 물건인가요?");
    let line = |until, parts| Word::CheckSeen { until, total: 12, parts };
    assert_eq!(
        Lang::Ko.say(line(&"11월 20일", &"주문과 맞음 10, 물어볼 것 2")),
        "11월 20일까지 본 통관 12건: 주문과 맞음 10, 물어볼 것 2. 우편은 포함되지 않습니다."
    );
    assert_eq!(
        Lang::En.say(line(&"November 20", &"10 matching an order, 2 to ask about")),
        "12 clearances seen up to November 20: 10 matching an order, 2 to ask about. Post is not included."
    );
}

#[test]
fn english_counts_one_as_one() {
    let asking = |count| Lang::En.say(Word::StateAsking { count });
    assert_eq!([0, 1, 2].map(asking), ["0 questions for you", "1 question for you", "2 questions for you"]);
}

#[test]
fn particles_follow_what_fills_the_word() {
    let unknown = |given: &str| Lang::Ko.say(Word::LangUnknown { given: &given });
    assert!(unknown("fr").starts_with("fr는 "), "{}", unknown("fr"));
    assert!(unknown("en_US").starts_with("en_US는 "), "{}", unknown("en_US"));
    assert!(unknown("korean").starts_with("korean은 "), "{}", unknown("korean"));
}

#[test]
fn debug_shows_the_key_and_no_value() {
    let word = Word::LangUnknown { given: &"P123456789012" };
    assert_eq!(format!("{word:?}"), "lang_unknown");
}

#[test]
fn the_window_has_the_same_words() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/words/words.ts");
    let checked_in = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        checked_in == TYPESCRIPT,
        "ui/src/words/words.ts is not what ko.toml and en.toml say now: run `cargo xtask bindings`"
    );
}

fn has_hangul(text: &str) -> bool {
    text.chars().any(|char| matches!(char, '가'..='힣' | 'ㄱ'..='ㅣ' | '\u{1100}'..='\u{11FF}'))
}
