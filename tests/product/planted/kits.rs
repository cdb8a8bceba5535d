//! What may lie in the kits of a report, by design: they are made to be handed over.

use std::path::Path;

/// The letter to customs and the evidence as it came tell all of it; the ZIP holds both.
const WHOLE: &[&str] =
    &["the code", "the name", "the phone", "the postcode", "the address", "the mail address", "the API key"];
/// Every paper tells who wrote it, where that was said.
const SIGNED: &[&str] = &["the name"];
/// What a kit says of itself tells nothing.
const NOTHING: &[&str] = &[];

/// The names of the secrets that a file may tell, by its path below the folder in which kits are made.
pub fn may_tell(file: &Path) -> &'static [&'static str] {
    let parts: Vec<&str> = file.iter().filter_map(|part| part.to_str()).collect();
    match parts.as_slice() {
        [zip] if is_for_customs(zip) && zip.ends_with(".zip") => WHOLE,
        [kit, "letter-customs.pdf"] | [kit, "evidence", _] if is_for_customs(kit) => WHOLE,
        [kit, letter] if kit.contains("-withdrawal") && letter.starts_with("letter-") => WHOLE,
        [_, "statement.pdf" | "facts.json"] | [_, "text", _] => SIGNED,
        [_, letter] if letter.starts_with("letter-") => SIGNED,
        _ => NOTHING,
    }
}

/// Behind it may stand a number: the second of a minute is `…-2`.
fn is_for_customs(kit: &str) -> bool {
    kit.contains("-customs-police")
}

#[test]
fn only_what_is_for_customs_tells_all() {
    let told = |file: &str| may_tell(Path::new(file)).len();
    for file in [
        "m-customs-police-2/letter-customs.pdf",
        "m-customs-police/evidence/01-x.html",
        "m-customs-police.zip",
        "m-customs-police-3.zip",
    ] {
        assert_eq!(told(file), WHOLE.len(), "{file}");
    }
    for file in ["m-customs-police/letter-police.pdf", "m-others/text/shop.txt", "m-others/facts.json"] {
        assert_eq!(told(file), SIGNED.len(), "{file}");
    }
    for file in [
        "m-customs-police/README.txt",
        "m-others/evidence/01-x.redacted.txt",
        "m-others.zip",
        "x",
        "m-others/facts.csv",
    ] {
        assert_eq!(told(file), 0, "{file}");
    }
}
