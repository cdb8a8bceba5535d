use super::*;

/// The faults as a person at the keyboard sees them.
fn faults(ko: &str, en: &str) -> Vec<String> {
    compile(ko, en).unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn words_become_rust_and_typescript_in_the_order_of_the_file() {
    let made = compile(
        "[b]\nline = \"{until}까지 {#n}건\"\n[a]\nquit = \"끝내기\"\n",
        "[a]\nquit = \"Quit\"\n[b]\nline = \"{#n} {#n parcel|parcels} until {until}\"\n",
    )
    .unwrap();
    let definition = "\
pub enum Word<'a> {
    /// `{until}까지 {#n}건`
    BLine {
        /// `{until}`
        until: &'a dyn Display,
        /// `{#n}`
        n: u64,
    },
    /// `끝내기`
    AQuit,
}
";
    assert!(made.word_rs.contains(definition), "{}", made.word_rs);
    let said = [
        "Word::BLine { until, n } => format!(\"{until}까지 {n}건\"),",
        "Word::BLine { until, n } => format!(\"{n} {} until {until}\", if n == 1 { \"parcel\" } else { \"parcels\" }),",
        "Word::AQuit => \"Quit\".to_owned(),",
    ];
    for line in said {
        assert!(made.word_rs.contains(line), "{line} is not in\n{}", made.word_rs);
    }
    assert!(
        made.every_word_rs.contains("Word::BLine { until: text_, n: count_ },"),
        "{}",
        made.every_word_rs
    );
    let typescript = [
        "  b_line: (p: { until: string; n: number }) => string;",
        "  b_line: (p) => `${p.until}까지 ${p.n}건`,",
        "  b_line: (p) => `${p.n} ${p.n === 1 ? `parcel` : `parcels`} until ${p.until}`,",
        "  a_quit: () => `Quit`,",
    ];
    for line in typescript {
        assert!(made.words_ts.contains(line), "{line} is not in\n{}", made.words_ts);
    }
    assert!(!made.words_ts.contains("import"), "an import that no word needs fails tsc");
}

#[test]
fn a_particle_becomes_a_call() {
    let made = compile("a = \"{shop:을를} 봄\"", "a = \"{shop}\"").unwrap();
    let rust = "Word::A { shop } => format!(\"{} 봄\", crate::Josa::EulReul.with(&shop.to_string())),";
    assert!(made.word_rs.contains(rust), "{}", made.word_rs);
    assert!(made.words_ts.contains("a: (p) => `${josa(p.shop, \"을를\")} 봄`,"), "{}", made.words_ts);
    assert!(made.words_ts.contains("import { josa } from \"./josa.ts\";"));
}

#[test]
fn signs_of_the_target_languages_are_escaped() {
    let ko = "a = '''\"가\" `나` $ \\ {{다}} {b} */\n라'''";
    let made = compile(ko, "a = 'x {b}'").unwrap();
    let rust = r#"format!("\"가\" `나` $ \\ {{다}} {b} */\n라")"#;
    assert!(made.word_rs.contains(rust), "{}", made.word_rs);
    assert!(made.word_rs.contains("/// `` \"가\" `나` $ \\ {{다}} {b} */ 라 ``\n"), "{}", made.word_rs);
    let typescript = r#"`"가" \`나\` \$ \\ {다} ${p.b} */\n라`"#;
    assert!(made.words_ts.contains(typescript), "{}", made.words_ts);
    assert!(made.words_ts.contains("/** \"가\" `나` $ \\ {{다}} {b} * / 라 */\n"), "{}", made.words_ts);
}

#[test]
fn a_word_that_one_language_lacks_is_named() {
    assert_eq!(
        faults("[x]\na = \"가\"\nb = \"나\"", "[x]\na = \"A\"\n\n[y]\nc = \"C\""),
        [
            "en.toml, x_b: the word is missing here; ko.toml has it on line 3",
            "ko.toml, y_c: the word is missing here; en.toml has it on line 5",
        ]
    );
}

#[test]
fn placeholders_that_differ_are_named() {
    assert_eq!(
        faults(
            "a = \"{n}\"\nb = \"{x} {y}\"\nc = \"{z}\"",
            "a = \"{#n}\"\nb = \"{x}\"\nc = \"{z} {#m a|b}\""
        ),
        [
            "en.toml, line 1, a: its placeholders differ from those of ko.toml: it lacks {n} and it adds {#n}",
            "en.toml, line 2, b: its placeholders differ from those of ko.toml: it lacks {y}",
            "en.toml, line 3, c: its placeholders differ from those of ko.toml: it adds {#m}",
        ]
    );
}

#[test]
fn placeholders_may_stand_in_any_order_and_form() {
    assert!(compile("a = \"{x:은는} {#n}\"", "a = \"{#n} {#n word|words} {x} {x}\"").is_ok());
}

#[test]
fn every_fault_of_both_files_is_told_at_once() {
    assert_eq!(
        faults("a = \"{\"\nb = \"\"\nc = 3", "a = \"A\"\nb = \"{b:xx}\"\nc = \"C\""),
        [
            "ko.toml, line 1, a: the placeholder { is not closed; a brace itself is written {{",
            "ko.toml, line 2, b: the text is empty",
            "ko.toml, line 3, c: a word is a text in quotes, not a TOML integer",
            "en.toml, line 2, b: the particle \"xx\" is not known; known are 은는, 이가, 을를, 과와, 으로로",
        ]
    );
}

#[test]
fn a_particle_in_english_is_refused() {
    assert_eq!(
        faults("a = \"{x}\"", "a = \"{x:을를}\""),
        ["en.toml, line 1, a: a Korean particle has no place in this language"]
    );
}

#[test]
fn a_file_that_is_not_toml_is_one_fault_with_its_line() {
    let found = faults("a = \"가\"\nb = ", "a = \"A\"");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("ko.toml, line 2: the file is not TOML: "), "{found:?}");
}

#[test]
fn a_key_given_twice_is_refused() {
    let found = faults("a = \"가\"\na = \"나\"", "a = \"A\"");
    assert!(found[0].starts_with("ko.toml, line 2: the file is not TOML: duplicate key"), "{found:?}");
}

#[test]
fn names_that_make_no_name_are_refused() {
    for bad in ["Quit", "\"not mine\"", "not-mine", "_a", "a__b", "\"1st\"", "\"끝\"", "\"\"", "self"] {
        let found = faults(&format!("{bad} = \"가\""), "a = \"A\"");
        assert!(found[0].contains("must be lower-case letters"), "{bad}: {found:?}");
    }
}

#[test]
fn two_keys_of_one_name_are_refused() {
    let found = faults("[a]\nb_c = \"가\"\n[a_b]\nc = \"나\"", "[a]\nb_c = \"A\"");
    assert_eq!(
        found,
        ["ko.toml, line 4, a_b_c: this makes the same name in Rust, ABC, as the word on line 2"]
    );
    let found = faults("a_1 = \"가\"\na1 = \"나\"", "a_1 = \"A\"\na1 = \"B\"");
    assert_eq!(found[0], "ko.toml, line 2, a1: this makes the same name in Rust, A1, as the word on line 1");
}

#[test]
fn sections_may_stand_in_sections() {
    let made = compile("[a.b]\nc = \"가\"", "a.b.c = \"A\"").unwrap();
    assert!(made.word_rs.contains("Word::ABC => \"A\".to_owned()"), "{}", made.word_rs);
}
