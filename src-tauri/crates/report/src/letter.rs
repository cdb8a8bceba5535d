//! The letters: one to each that can act on it.

use chrono::{DateTime, Utc};
use munjigi_words::{Lang, Word};

use crate::MaskedCase;
use crate::exhibit::Exhibit;
use crate::moment::to_the_minute;
use crate::paper::{Block, Paper};
use crate::sections;
use crate::who::Who;

/// To whom a letter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// 관세청.
    Customs,
    /// 경찰청.
    Police,
    /// The carriers on the clearance record.
    Carrier,
    /// A shop that the code was given to.
    Shop,
    /// 한국인터넷진흥원.
    Kisa,
}

impl To {
    /// The letter's name in a kit.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Customs => "letter-customs.pdf",
            Self::Police => "letter-police.pdf",
            Self::Carrier => "letter-carrier.pdf",
            Self::Shop => "letter-shop.pdf",
            Self::Kisa => "letter-kisa.pdf",
        }
    }

    fn title(self) -> Word<'static> {
        match self {
            Self::Customs => Word::ReportCustomsLetter,
            Self::Police => Word::ReportPoliceLetter,
            Self::Carrier => Word::ReportCarrierLetter,
            Self::Shop => Word::ReportShopLetter,
            Self::Kisa => Word::ReportKisaLetter,
        }
    }

    fn addressee(self, case: &MaskedCase, lang: Lang) -> String {
        match self {
            Self::Customs => lang.say(Word::ReportCustomsTo),
            Self::Police => lang.say(Word::ReportPoliceTo),
            Self::Shop => lang.say(Word::ReportShopTo),
            Self::Kisa => lang.say(Word::ReportKisaTo),
            Self::Carrier => match carriers(case).as_slice() {
                [] => lang.say(Word::ReportCarriersTo),
                names => lang.say(Word::ReportCarrierTo { name: &names.join(", ") }),
            },
        }
    }

    /// What is asked of them.
    fn asks(self) -> &'static [Word<'static>] {
        match self {
            Self::Customs => &[
                Word::ReportAsksCustomsLook,
                Word::ReportAsksCustomsMark,
                Word::ReportAsksCustomsOthers,
                Word::ReportAsksCustomsAnswer,
            ],
            Self::Police => &[
                Word::ReportAsksPoliceLook,
                Word::ReportAsksPoliceKeep,
                Word::ReportAsksPoliceWhole,
                Word::ReportAsksPoliceAnswer,
            ],
            Self::Carrier => &[
                Word::ReportAsksCarrierLook,
                Word::ReportAsksCarrierStop,
                Word::ReportAsksCarrierCode,
                Word::ReportAsksCarrierAnswer,
            ],
            Self::Shop => &[
                Word::ReportAsksShopLook,
                Word::ReportAsksShopLeak,
                Word::ReportAsksShopErase,
                Word::ReportAsksShopAnswer,
            ],
            Self::Kisa => &[Word::ReportAsksKisaLook, Word::ReportAsksKisaNext, Word::ReportAsksKisaAnswer],
        }
    }
}

/// What every paper of a kit states.
#[derive(Clone, Copy)]
pub(crate) struct Stated<'a> {
    pub(crate) lang: Lang,
    pub(crate) made_at: DateTime<Utc>,
    /// The program's version.
    pub(crate) version: &'a str,
    /// The kit's fingerprint, once it is known.
    pub(crate) fingerprint: Option<&'a str>,
    /// The evidence, in the order of the case's.
    pub(crate) exhibits: &'a [Exhibit],
}

impl Stated<'_> {
    /// A paper of the kit.
    pub(crate) fn paper(&self, title: Word<'_>, blocks: Vec<Block>) -> Paper {
        let lang = self.lang;
        Paper { title: lang.say(title), lang, made_at: self.made_at, foot: self.foot(), blocks }
    }

    /// Without the fingerprint where a paper is part of what it is made from.
    fn foot(&self) -> String {
        let (made, version) = (&to_the_minute(self.made_at), &self.version);
        match self.fingerprint {
            Some(whole) => self.lang.say(Word::ReportFoot { short: &short(whole), made, version }),
            None => self.lang.say(Word::ReportFootPlain { made, version }),
        }
    }
}

/// Who brought the parcels, each once, as far as customs' record names them.
pub(crate) fn carriers(case: &MaskedCase) -> Vec<String> {
    let mut names: Vec<String> = case.parcels().iter().filter_map(|it| it.facts.forwarder.clone()).collect();
    names.sort();
    names.dedup();
    names
}

/// So much of a fingerprint as a person compares.
pub(crate) fn short(fingerprint: &str) -> String {
    fingerprint.chars().take(16).collect()
}

/// A letter.
pub(crate) fn letter(to: To, case: &MaskedCase, who: &Who, stated: &Stated<'_>) -> Paper {
    let lang = stated.lang;
    let mut blocks = vec![Block::Addressee(to.addressee(case, lang))];
    blocks.extend(sections::reporter(case, who, lang));
    blocks.extend(sections::what(case, lang));
    blocks.push(Block::Heading(lang.say(Word::ReportPartAsks)));
    blocks.push(Block::Steps(to.asks().iter().map(|ask| lang.say(*ask)).collect()));
    blocks.extend(sections::parcels(case, stated.exhibits, lang));
    blocks.extend(sections::sight(case, lang));
    blocks.extend(sections::orders(case, lang));
    blocks.extend(sections::filings(case, lang));
    blocks.extend(sections::evidence(stated));
    blocks.extend(sections::signature(who, stated));
    stated.paper(to.title(), blocks)
}
