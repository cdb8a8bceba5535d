//! The letter to a purchase agent or forwarder that used the code without asking. It asks, and accuses nobody.

use munjigi_words::Word;

use crate::MaskedCase;
use crate::letter::Stated;
use crate::paper::{Block, Paper};
use crate::sections;
use crate::who::Who;

/// The letter.
pub(crate) fn agent(case: &MaskedCase, who: &Who, stated: &Stated<'_>) -> Paper {
    let lang = stated.lang;
    let asks = [
        Word::ReportAgentAskWhose,
        Word::ReportAgentAskFrom,
        Word::ReportAgentAskStop,
        Word::ReportAgentAskErase,
    ];
    let count = case.parcels().len() as u64;
    let mut blocks = vec![Block::Addressee(lang.say(Word::ReportAgentTo))];
    blocks.extend(sections::sender(case, who, lang));
    blocks.push(Block::Paragraph(lang.say(Word::ReportAgentWhat { count })));
    blocks.push(Block::Paragraph(lang.say(Word::ReportAgentCalm)));
    blocks.push(Block::Heading(lang.say(Word::ReportPartParcels)));
    blocks.push(sections::summary(case.parcels(), lang));
    blocks.push(Block::Heading(lang.say(Word::ReportPartAsks)));
    blocks.push(Block::Steps(asks.map(|ask| lang.say(ask)).to_vec()));
    blocks.extend(sections::signature(who, stated));
    stated.paper(Word::ReportAgentTitle, blocks)
}
