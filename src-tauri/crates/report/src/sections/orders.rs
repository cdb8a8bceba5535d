//! The orders of the same time, in numbers.

use munjigi_words::{Lang, Word};

use crate::paper::Block;
use crate::{Counts, MaskedCase};

/// How many orders are known, and what became of the clearances of their time.
pub(crate) fn orders(case: &MaskedCase, lang: Lang) -> Vec<Block> {
    vec![
        Block::Heading(lang.say(Word::ReportPartOrders)),
        Block::Paragraph(line(case, lang)),
        Block::Points(counts(case.statement().clearances, lang)),
        Block::Paragraph(lang.say(Word::ReportOrdersSee)),
    ]
}

/// The period, its orders and its clearances in one sentence.
pub(crate) fn line(case: &MaskedCase, lang: Lang) -> String {
    let period = case.statement().period;
    lang.say(Word::ReportOrdersLine {
        from: &period.from,
        to: &period.to,
        orders: case.statement().orders.len() as u64,
        clearances: case.statement().clearances.all() as u64,
    })
}

/// What became of the clearances; what there is none of is left out.
pub(crate) fn counts(counts: Counts, lang: Lang) -> Vec<String> {
    let Counts { confirmed, likely, answered, not_mine, open } = counts;
    let counted = |count: usize| count as u64;
    let said = [
        (confirmed, Word::ReportOrdersConfirmed { count: counted(confirmed) }),
        (likely, Word::ReportOrdersLikely { count: counted(likely) }),
        (answered, Word::ReportOrdersAnswered { count: counted(answered) }),
        (not_mine, Word::ReportOrdersNotMine { count: counted(not_mine) }),
        (open, Word::ReportOrdersOpen { count: counted(open) }),
    ];
    said.into_iter().filter(|(count, _)| *count > 0).map(|(_, word)| lang.say(word)).collect()
}
