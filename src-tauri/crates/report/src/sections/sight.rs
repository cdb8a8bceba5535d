//! What was seen of the clearance list, and what was not.

use munjigi_words::{Lang, Word};

use crate::MaskedCase;
use crate::paper::Block;
use crate::said::{form, spans};

/// Which days of which form lists showed. What nobody has seen is never passed over.
pub(crate) fn sight(case: &MaskedCase, lang: Lang) -> Vec<Block> {
    let coverage = &case.coverage();
    let heading = Block::Heading(lang.say(Word::ReportPartSight));
    let Some(until) = coverage.until else {
        let never = lang.say(Word::ReportSightNever);
        return vec![heading, Block::Paragraph(never), Block::Paragraph(lang.say(Word::ReportSightPost))];
    };
    let seen = coverage.seen.iter().map(|seen| {
        let form = &form(seen.form, lang).unwrap_or_else(|| lang.say(Word::FormUnknown));
        match seen.days.as_slice() {
            [] => lang.say(Word::ReportSightNotSeen { form }),
            days => lang.say(Word::ReportSightSeen { form, spans: &spans(days, lang) }),
        }
    });
    let gaps = match coverage.gaps.as_slice() {
        [] => lang.say(Word::ReportSightNoGaps),
        gaps => lang.say(Word::ReportSightGaps { spans: &spans(gaps, lang) }),
    };
    let said = [gaps, lang.say(Word::ReportSightUntil { day: &until }), lang.say(Word::ReportSightPost)];
    vec![heading, Block::Points(seen.chain(said).collect())]
}
