//! README.txt of a kit: what is in it, what it proves, and what it does not.

use munjigi_words::{Lang, Word};

use crate::Which;
use crate::exhibit::Exhibit;
use crate::letter::{Stated, To};
use crate::moment::to_the_minute;
use crate::sections::why;
use crate::texts::Office;

/// The README of a kit that has these files.
pub(crate) fn readme(which: Which, files: &[String], stated: &Stated<'_>) -> Vec<u8> {
    let lang = stated.lang;
    let say = |word: Word<'_>| lang.say(word);
    let (title, about) = match which {
        Which::CustomsPolice => (Word::ReportReadmeTitleCustomsPolice, Word::ReportReadmePersonal),
        Which::Others => (Word::ReportReadmeTitleOthers, Word::ReportReadmeRedacted),
    };
    let made = Word::ReportReadmeMade { at: &to_the_minute(stated.made_at), version: &stated.version };
    let list = |heading: Word<'_>, points: Vec<String>| {
        let points = points.into_iter().map(|point| format!("- {point}\n"));
        format!("{}\n{}", say(heading), points.collect::<String>())
    };
    let proves =
        [Word::ReportReadmeProvesSeen, Word::ReportReadmeProvesOrders, Word::ReportReadmeProvesWhole];
    let proves_not = [Word::ReportReadmeNotWho, Word::ReportReadmeNotAll, Word::ReportReadmeNotSigned];
    let mut parts = vec![
        format!("{}\n{}\n", say(title), say(made)),
        format!("{}\n", say(about)),
        list(Word::ReportReadmeContents, contents(which, files, lang)),
        list(Word::ReportReadmeProves, proves.map(say).to_vec()),
        list(Word::ReportReadmeProvesNot, proves_not.map(say).to_vec()),
    ];
    let faults: Vec<String> = stated.exhibits.iter().filter_map(|it| fault(it, lang)).collect();
    if !faults.is_empty() {
        parts.push(list(Word::ReportReadmeUnverifiable, faults));
    }
    let fingerprint = stated.fingerprint.unwrap_or_default();
    parts.push(format!("{}\n{fingerprint}\n", say(Word::ReportReadmeFingerprint)));
    parts.push(format!("{}\n{}\n", say(Word::ReportReadmeNotSent), say(Word::AppNotCustoms)));
    parts.join("\n").into_bytes()
}

/// Each file with what it is; evidence and texts as the folders that they are in.
fn contents(which: Which, files: &[String], lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for file in files {
        let (name, what) = match file.split_once('/') {
            Some(("evidence", _)) => ("evidence/".to_owned(), evidence(which)),
            Some(("text", _)) => (file.clone(), Word::ReportReadmeText),
            Some(_) | None => (file.clone(), what(file)),
        };
        let office = Office::ALL.iter().find(|office| office.file() == file.as_str());
        let what = office.map_or_else(|| lang.say(what), |office| office.name(lang));
        let line = format!("{name}: {what}");
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn evidence(which: Which) -> Word<'static> {
    match which {
        Which::CustomsPolice => Word::ReportReadmeEvidence,
        Which::Others => Word::ReportReadmeEvidenceRedacted,
    }
}

fn what(file: &str) -> Word<'static> {
    const LETTERS: [(To, Word<'static>); 5] = [
        (To::Customs, Word::ReportReadmeLetterCustoms),
        (To::Police, Word::ReportReadmeLetterPolice),
        (To::Carrier, Word::ReportReadmeLetterCarrier),
        (To::Shop, Word::ReportReadmeLetterShop),
        (To::Kisa, Word::ReportReadmeLetterKisa),
    ];
    if let Some((_, word)) = LETTERS.into_iter().find(|(to, _)| to.file() == file) {
        return word;
    }
    match file {
        "statement.pdf" => Word::ReportReadmeStatement,
        "facts.json" => Word::ReportReadmeFactsJson,
        "facts.csv" => Word::ReportReadmeFactsCsv,
        _ => Word::ReportReadmeManifest,
    }
}

fn fault(it: &Exhibit, lang: Lang) -> Option<String> {
    why(it.state, lang).map(|why| format!("{}: {why}", it.name))
}
