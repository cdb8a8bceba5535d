//! The words as TypeScript.

use super::Pair;
use super::template::{Kind, Piece, Template};

/// `interface Words` and one object a language that fills it.
pub fn words(words: &[Pair<'_>]) -> String {
    let mut source =
        "// Made from ko.toml and en.toml in src-tauri/crates/words by `cargo xtask bindings`. Edit those.\n"
            .to_owned();
    if words.iter().any(|word| word.ko.has_particle()) {
        source += "import { josa } from \"./josa.ts\";\n";
    }
    source += "\nexport type Lang = \"ko\" | \"en\";\n\n";
    source += &interface(words);
    source += &language("ko", words, |word| word.ko);
    source += &language("en", words, |word| word.en);
    source + "\nexport const words: Record<Lang, Words> = { ko, en };\n"
}

fn interface(words: &[Pair<'_>]) -> String {
    let mut source =
        "/** Everything that can be said; the Korean text stands beside each. */\nexport interface Words {\n"
            .to_owned();
    for word in words {
        let comment = word.ko.source.split_whitespace().collect::<Vec<_>>().join(" ").replace("*/", "* /");
        source += &format!("  /** {comment} */\n  {}: ({}) => string;\n", word.key, parameter(word.ko));
    }
    source + "}\n"
}

fn language<'a>(name: &str, words: &[Pair<'a>], template: impl Fn(&Pair<'a>) -> &'a Template) -> String {
    let mut source = format!("\nexport const {name}: Words = {{\n");
    for word in words {
        let bound = if word.ko.fields().is_empty() { "" } else { "p" };
        source += &format!("  {}: ({bound}) => `{}`,\n", word.key, said(template(word)));
    }
    source + "};\n"
}

/// `p: { until: string; total: number }`, or nothing.
fn parameter(template: &Template) -> String {
    let field = |(name, kind)| match kind {
        Kind::Text => format!("{name}: string"),
        Kind::Count => format!("{name}: number"),
    };
    let fields: Vec<String> = template.fields().into_iter().map(field).collect();
    if fields.is_empty() { String::new() } else { format!("p: {{ {} }}", fields.join("; ")) }
}

/// The inside of a template literal.
fn said(template: &Template) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Plain(plain) => escaped(plain),
        Piece::Text(name) | Piece::Count(name) => format!("${{p.{name}}}"),
        Piece::TextWithParticle(name, josa) => format!("${{josa(p.{name}, \"{}\")}}", josa.pair()),
        Piece::Choice { name, one, many } => {
            format!("${{p.{name} === 1 ? `{}` : `{}`}}", escaped(one), escaped(many))
        }
    };
    template.pieces.iter().map(piece).collect()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        match char {
            '\\' | '`' | '$' => escaped.extend(['\\', char]),
            '\n' => escaped += "\\n",
            '\r' => escaped += "\\r",
            _ => escaped.push(char),
        }
    }
    escaped
}
