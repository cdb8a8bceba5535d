//! What is advised, who says so, and when it was true: `../steps.toml`.

use std::sync::LazyLock;

use munjigi_wire as wire;
use munjigi_words::{Lang, Word};
use serde::Deserialize;

pub(super) static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(include_str!("../steps.toml")).expect("a test reads the table of steps"));

/// The steps in their order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    /// How many codes are issued in a year at most.
    pub(super) issues: usize,
    #[serde(rename = "step")]
    pub(super) steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub(super) code: String,
    advice: Vec<Advice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advice {
    said: String,
    by: String,
    on: Option<String>,
    #[expect(dead_code, reason = "for whoever keeps the table")]
    source: String,
}

impl Step {
    pub(super) fn to_wire(&self, now: Option<String>, lang: Lang) -> wire::Step {
        let advice = self.advice.iter().map(|advice| wire::Advice {
            said: say(said(&advice.said), &advice.said, lang),
            by: say(by(&advice.by), &advice.by, lang),
            on: advice.on.clone(),
        });
        wire::Step {
            code: self.code.clone(),
            title: say(title(&self.code), &self.code, lang),
            advice: advice.collect(),
            now,
        }
    }
}

/// A word that is not known here is shown as it stands in the table.
fn say(word: Option<Word<'_>>, as_it_stands: &str, lang: Lang) -> String {
    word.map_or_else(|| as_it_stands.to_owned(), |word| lang.say(word))
}

fn title(step: &str) -> Option<Word<'static>> {
    Some(match step {
        "suspend" => Word::ReportStepSuspendTitle,
        "report" => Word::ReportStepReportTitle,
        "reissue" => Word::ReportStepReissueTitle,
        "household" => Word::ReportStepHouseholdTitle,
        "unopened" => Word::ReportStepUnopenedTitle,
        _ => return None,
    })
}

fn said(word: &str) -> Option<Word<'static>> {
    Some(match word {
        "suspend_first" => Word::ReportStepSuspendFirst,
        "suspend_by_office" => Word::ReportStepSuspendByOffice,
        "report_then" => Word::ReportStepReportThen,
        "report_call" => Word::ReportStepReportCall,
        "report_no_penalty" => Word::ReportStepReportNoPenalty,
        "reissue_last" => Word::ReportStepReissueLast,
        "reissue_at_once" => Word::ReportStepReissueAtOnce,
        "reissue_five" => Word::ReportStepReissueFive,
        "reissue_theft" => Word::ReportStepReissueTheft,
        "household_look" => Word::ReportStepHouseholdLook,
        "unopened_keep" => Word::ReportStepUnopenedKeep,
        "unopened_code" => Word::ReportStepUnopenedCode,
        _ => return None,
    })
}

fn by(word: &str) -> Option<Word<'static>> {
    Some(match word {
        "by_customs_press" => Word::ReportStepByCustomsPress,
        "by_form_press" => Word::ReportStepByFormPress,
        "by_notice" => Word::ReportStepByNotice,
        "by_press" => Word::ReportStepByPress,
        "by_usps" => Word::ReportStepByUsps,
        "by_munjigi" => Word::ReportStepByMunjigi,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use munjigi_model::KstDate;

    use super::*;

    #[test]
    fn the_steps_stand_in_the_order_of_customs_and_each_sentence_has_somebody_who_says_it() {
        let codes: Vec<&str> = TABLE.steps.iter().map(|step| step.code.as_str()).collect();
        assert_eq!(codes, ["suspend", "report", "reissue", "household", "unopened"]);
        assert_eq!(TABLE.issues, 5);
        for step in &TABLE.steps {
            assert!(title(&step.code).is_some() && !step.advice.is_empty(), "{}", step.code);
            for Advice { said: sentence, by: who, .. } in &step.advice {
                assert!(said(sentence).is_some() && by(who).is_some(), "{sentence} {who}");
            }
            for on in step.advice.iter().filter_map(|advice| advice.on.as_deref()) {
                let day = if on.len() == 7 { format!("{on}-01") } else { on.to_owned() };
                assert!(KstDate::parse(&day).is_ok(), "{on}");
            }
        }
    }

    #[test]
    fn a_word_that_is_not_known_is_shown_as_it_stands() {
        let table: Table = toml::from_str(
            "issues = 5\n[[step]]\ncode = 'later'\n[[step.advice]]\nsaid = 'report_call'\nby = 'by_others'\nsource = 'x'",
        )
        .unwrap();
        let step = table.steps[0].to_wire(None, Lang::En);
        assert_eq!((step.title.as_str(), step.advice[0].by.as_str()), ("later", "by_others"));
        assert_eq!(step.advice[0].said, Lang::En.say(Word::ReportStepReportCall));
    }
}
