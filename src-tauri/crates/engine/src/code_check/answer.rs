//! What came of asking about a code, and what is kept of it.

use chrono::{DateTime, SecondsFormat, Utc};
use munjigi_ledger::Writing;
use munjigi_ledger::tables::code_checks::CodeCheck;
use munjigi_ledger::tables::codes::Code;
use munjigi_model::{KstDate, Pccc};
use munjigi_wire::{self as wire, CodeOutcome};
use unipass::code_check::{Answer, Mismatch, Question, Reason};
use unipass::{Client, Refusal, Service, Unavailable};

use super::details::Details;
use crate::draws::Draws;
use crate::inspect;
use crate::watch::claim::recount;
use crate::watch::met::Met;
use crate::watch::trouble::Trouble;

const MATCH: &str = "match";
const MISMATCH: &str = "mismatch";
pub(super) const CANNOT_SEE: &str = "cannot_see";

/// The ledger's word for an outcome.
const fn word(outcome: CodeOutcome) -> &'static str {
    match outcome {
        CodeOutcome::Match => MATCH,
        CodeOutcome::Mismatch => MISMATCH,
        CodeOutcome::CannotSee => CANNOT_SEE,
    }
}

/// What came.
pub(crate) enum Came {
    Match { body: Vec<u8> },
    Mismatch { told: Mismatch, body: Vec<u8> },
    Refused { notice: String, why: Refusal },
    NotUnderstood,
    Unavailable(Unavailable),
}

/// What is kept, and why nothing could be seen where that is so.
pub(crate) struct Checked {
    pub(super) outcome: CodeOutcome,
    /// What UNI-PASS's sentences say, in the words of `inspect`.
    pub(super) reasons: Vec<String>,
    pub(super) check: CodeCheck,
    pub(super) trouble: Option<Trouble>,
}

/// Asks UNI-PASS.
pub(crate) async fn ask(client: &Client, code: &Pccc, who: &Details) -> Came {
    let question = Question {
        code: code.reveal().to_owned(),
        name: who.name.to_string(),
        phone: who.phone.to_string(),
        postcode: who.postcode.as_ref().map(|postcode| postcode.to_string()),
    };
    match client.code_check(&question).await {
        Ok(received) => match received.answer {
            Answer::Match => Came::Match { body: received.body },
            // Where something was missing nothing was compared.
            Answer::Mismatch(told) if told.reasons() == [Reason::Incomplete] => {
                Came::Refused { notice: sentences(told).join(" "), why: Refusal::QueryIncomplete }
            }
            Answer::Mismatch(told) => Came::Mismatch { told, body: received.body },
            Answer::Refused { notice, why } => Came::Refused { notice, why },
            Answer::NotUnderstood(_) => Came::NotUnderstood,
        },
        Err(why) => Came::Unavailable(why),
    }
}

impl Came {
    /// Whether UNI-PASS looked.
    pub(crate) fn is_answer(&self) -> bool {
        match self {
            Self::Match { .. } | Self::Mismatch { .. } => true,
            Self::Refused { .. } | Self::NotUnderstood | Self::Unavailable(_) => false,
        }
    }

    /// Writes what came, and how the service was met. The request has been counted.
    pub(crate) fn record(
        self,
        w: &Writing<'_>,
        code: &Code,
        who: &Details,
        at: DateTime<Utc>,
        draws: &Draws,
    ) -> munjigi_ledger::Result<Checked> {
        let mut state = w.reading().services().get(Service::CodeCheck.number())?;
        recount(&mut state, 1, 0, at);
        let (outcome, sentences, body) = self.meet(&mut Met { state: &mut state, draws }, at);
        let why = if outcome == CodeOutcome::Mismatch { reasons(&sentences) } else { Vec::new() };
        // What repeats anything of the person's own is not kept.
        let is_personal = |text: &str| who.stands_in(text) || text.contains(code.pccc.reveal());
        let body = body.filter(|body| !is_personal(&String::from_utf8_lossy(body)));
        let evidence = match body {
            Some(body) => Some(w.evidence().keep(&body, at)?.id),
            None => None,
        };
        let trouble = state.trouble.as_deref().and_then(Trouble::of_word);
        w.services().put(Service::CodeCheck.number(), &state)?;
        let reasons = sentences.into_iter().filter(|text| !is_personal(text)).collect();
        let check =
            CodeCheck { code: code.id, checked_at: at, outcome: word(outcome).to_owned(), reasons, evidence };
        w.code_checks().add(&check)?;
        Ok(Checked { outcome, reasons: why, check, trouble })
    }

    /// What it says of the code, in which sentences, and in which bytes.
    fn meet(self, met: &mut Met<'_>, at: DateTime<Utc>) -> (CodeOutcome, Vec<String>, Option<Vec<u8>>) {
        match self {
            Self::Match { body } => {
                met.sees(at);
                (CodeOutcome::Match, Vec::new(), Some(body))
            }
            Self::Mismatch { told, body } => {
                met.sees(at);
                (CodeOutcome::Mismatch, sentences(told), Some(body))
            }
            Self::Refused { notice, why } => {
                met.refused(why, at);
                (CodeOutcome::CannotSee, vec![notice], None)
            }
            // Of bytes that nobody understands nothing is kept: a page that tells of an error may repeat what it was asked.
            Self::NotUnderstood => {
                met.failed(Trouble::NotUnderstood, None, at);
                (CodeOutcome::CannotSee, Vec::new(), None)
            }
            Self::Unavailable(why) => {
                met.unavailable(&why, at);
                (CodeOutcome::CannotSee, Vec::new(), None)
            }
        }
    }
}

/// Those that say why; the notice's where there is no other.
fn sentences(told: Mismatch) -> Vec<String> {
    if told.messages.is_empty() { vec![told.notice] } else { told.messages }
}

/// As it leaves the program.
pub(super) fn to_wire(checked: &Checked, masked: String, again_on: Option<KstDate>) -> wire::CodeCheck {
    let Checked { outcome, reasons, check, trouble } = checked;
    wire::CodeCheck {
        masked,
        outcome: *outcome,
        reasons: reasons.clone(),
        sentences: check.reasons.clone(),
        why: trouble.map(|trouble| trouble.as_str().to_owned()),
        checked_at: check.checked_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        again_on: again_on.map(|day| day.to_string()),
    }
}

fn reasons(sentences: &[String]) -> Vec<String> {
    let told = Mismatch { notice: String::new(), messages: sentences.to_vec() };
    told.reasons().into_iter().map(|reason| inspect::code_reason(reason).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use munjigi_ledger::key::DataKey;
    use munjigi_words::Lang;

    use super::*;
    use crate::code_check::{newest, said};
    use crate::{Ledger, codes};

    /// What is kept and said of an answer of a mismatch with one sentence, and the bytes that are kept.
    fn mismatch(sentence: &str) -> (wire::CodeCheck, Option<Vec<u8>>) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(&folder.path().join("ledger"), &DataKey::from_bytes([7; 32])).unwrap();
        let at = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        codes::add(&ledger, Pccc::parse("P210639482757").unwrap(), None, at).unwrap();
        let code = ledger.read(newest).unwrap().unwrap();
        let who = Details::new("남궁보라솔", "01074918236", "48317").unwrap();
        let told = Mismatch { notice: String::new(), messages: vec![sentence.to_owned()] };
        let came = Came::Mismatch { told, body: sentence.as_bytes().to_vec() };
        let draws = Draws::seeded(1);
        let checked = ledger.write(move |w| came.record(w, &code, &who, at, &draws)).unwrap();
        let bytes = checked.check.evidence.map(|id| ledger.read(|r| r.evidence().bytes(id)).unwrap());
        (to_wire(&checked, "P21*******57".to_owned(), None), bytes)
    }

    #[test]
    fn a_sentence_that_nobody_knows_is_shown_as_it_came() {
        let (check, bytes) = mismatch("부호 담당자에게 문의하세요");
        assert_eq!(
            (check.outcome, check.reasons.as_slice()),
            (CodeOutcome::Mismatch, &["other".to_owned()][..])
        );
        assert!(said(&check, Lang::Ko).contains("부호 담당자에게 문의하세요"));
        assert_eq!(bytes.as_deref(), Some("부호 담당자에게 문의하세요".as_bytes()));
    }

    #[test]
    fn what_repeats_the_person_is_not_kept() {
        for personal in ["남궁보라솔", "01074918236", "48317", "P210639482757"] {
            let (check, bytes) = mismatch(&format!("{personal} 성명과 일치하지 않습니다"));
            assert_eq!((check.outcome, check.sentences.len(), bytes), (CodeOutcome::Mismatch, 0, None));
            assert_eq!(check.reasons, ["name"]);
        }
    }
}
