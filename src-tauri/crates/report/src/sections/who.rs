//! Who reports, what, and the line to sign on.

use munjigi_words::{Lang, Word};

use crate::MaskedCase;
use crate::letter::Stated;
use crate::paper::Block;
use crate::said::moment;
use crate::who::Who;

/// Who reports, and under which code; what they left out stands as a line to write on.
pub(crate) fn who(case: &MaskedCase, who: &Who, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(lang.say(Word::ReportPartWho))];
    blocks.extend(person(case, who, lang));
    let remark = match (who.codes.is_empty(), who.is_whole) {
        (true, _) => Some(Word::ReportWhatNoCode),
        (false, false) => Some(Word::ReportWhatUnderMasked),
        (false, true) => None,
    };
    blocks.extend(remark.map(|remark| Block::Remark(lang.say(remark))));
    blocks
}

/// Who writes, where nothing is reported.
pub(crate) fn sender(case: &MaskedCase, who: &Who, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(lang.say(Word::ReportPartSender))];
    blocks.extend(person(case, who, lang));
    blocks
}

fn person(case: &MaskedCase, who: &Who, lang: Lang) -> Vec<Block> {
    let it = &who.reporter;
    let told = [
        (Word::ReportFactName, &it.name, true),
        (Word::ReportFactPhone, &it.phone, true),
        (Word::ReportFactAddress, &it.address, who.is_whole),
        (Word::ReportFactMail, &it.mail, false),
    ];
    let mut facts = Vec::new();
    let mut blanks = Vec::new();
    for (name, value, is_asked) in told {
        match value {
            Some(value) => facts.push((lang.say(name), value.clone())),
            None if is_asked => blanks.push(lang.say(name)),
            None => {}
        }
    }
    let used = who.codes_on(case.parcels().iter().map(crate::Parcel::day));
    let codes: Vec<String> = used.into_iter().map(|(code, issued)| with_issue(code, *issued, lang)).collect();
    let under = lang.say(Word::ReportWhatUnder);
    if codes.is_empty() {
        blanks.push(under);
    } else {
        facts.push((under, codes.join("\n")));
    }
    let facts = (!facts.is_empty()).then_some(Block::Facts(facts));
    let blanks = (!blanks.is_empty()).then_some(Block::Blanks(blanks));
    facts.into_iter().chain(blanks).collect()
}

fn with_issue(code: &str, issued: Option<munjigi_model::KstDate>, lang: Lang) -> String {
    match issued {
        Some(day) => lang.say(Word::ReportWhatIssued { code: &code, day: &day }),
        None => code.to_owned(),
    }
}

/// What is suspected, how it was found, and what it does not show.
pub(crate) fn what(case: &MaskedCase, lang: Lang) -> Vec<Block> {
    let count = case.parcels().len() as u64;
    let said = [Word::ReportWhatSuspected { count }, Word::ReportWhatHow, Word::ReportWhatNotProof];
    let heading = Block::Heading(lang.say(Word::ReportPartWhat));
    [heading].into_iter().chain(said.map(|word| Block::Paragraph(lang.say(word)))).collect()
}

/// The end of a letter.
pub(crate) fn signature(who: &Who, stated: &Stated<'_>) -> Vec<Block> {
    let lang = stated.lang;
    let made = lang.say(Word::ReportMade { at: &moment(stated.made_at) });
    let mut facts = vec![(lang.say(Word::ReportPartDate), made)];
    facts.extend(who.reporter.name.clone().map(|name| (lang.say(Word::ReportFactName), name)));
    vec![
        Block::Paragraph(lang.say(Word::ReportPartSign)),
        Block::Facts(facts),
        Block::Blanks(vec![lang.say(Word::ReportPartSignature)]),
    ]
}
