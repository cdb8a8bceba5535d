//! The letter that takes a report back, when what was reported turned out to be the person's own.

use munjigi_model::AnswerKind;
use munjigi_words::Word;

use crate::letter::Stated;
use crate::paper::{Block, Paper};
use crate::said::answer_word;
use crate::sections;
use crate::texts::office_name;
use crate::who::Who;
use crate::{Filing, MaskedCase};

/// What is taken back.
#[derive(Clone, Debug)]
pub struct Withdrawal {
    /// The filing that it is about.
    pub filing: Filing,
    /// What each parcel of the case turned out to be, in the order of its parcels.
    pub turned_out: Vec<AnswerKind>,
    /// How many parcels of the same report stand.
    pub standing: usize,
}

/// The letter. The case holds the parcels that are taken back, and no other.
pub(crate) fn withdrawal(case: &MaskedCase, it: &Withdrawal, who: &Who, stated: &Stated<'_>) -> Paper {
    let lang = stated.lang;
    let office = office_name(&it.filing.office, lang);
    let mut filed = vec![(lang.say(Word::ReportWithdrawFiled), it.filing.filed_on.to_string())];
    filed.extend(it.filing.receipt.clone().map(|receipt| (lang.say(Word::ReportHeadReceipt), receipt)));
    let count = case.parcels().len() as u64;
    let mut blocks = vec![Block::Addressee(lang.say(Word::ReportWithdrawTo { office: &office }))];
    blocks.extend(sections::sender(case, who, Word::ReportPartWho, lang));
    blocks.push(Block::Facts(filed));
    blocks.push(Block::Paragraph(lang.say(Word::ReportWithdrawWhat { count })));
    if it.standing > 0 {
        blocks.push(Block::Paragraph(lang.say(Word::ReportWithdrawRest { count: it.standing as u64 })));
    }
    blocks.push(sections::summary(case.parcels(), lang));
    blocks.push(Block::Heading(lang.say(Word::ReportWithdrawReason)));
    let reason = |(at, kind): (usize, &AnswerKind)| {
        let hbl = case.parcels().get(at).and_then(|parcel| parcel.facts.hbl.clone()).unwrap_or_default();
        format!("{} {hbl}: {}", at + 1, lang.say(answer_word(*kind)))
    };
    blocks.push(Block::Points(it.turned_out.iter().enumerate().map(reason).collect()));
    blocks.push(Block::Paragraph(lang.say(Word::ReportWithdrawSorry)));
    blocks.extend(sections::signature(who, stated));
    stated.paper(Word::ReportWithdrawTitle, blocks)
}
