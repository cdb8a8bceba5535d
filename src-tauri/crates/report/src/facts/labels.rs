//! The facts of a parcel with their names, in a person's language.

use munjigi_model::{ClearanceFacts, Form, Source, Stage};
use munjigi_words::{Lang, Word};

/// Every fact in the order of the CSV's columns. What is not known is empty.
pub(crate) fn facts(facts: &ClearanceFacts, lang: Lang) -> [(String, String); 17] {
    let text = |fact: &Option<String>| fact.clone().unwrap_or_default();
    let (declared, currency) = facts
        .declared
        .map(|money| (money.amount.to_string(), money.currency.to_string()))
        .unwrap_or_default();
    [
        (Word::FactsCsvHbl, text(&facts.hbl)),
        (Word::FactsCsvMbl, text(&facts.mbl)),
        (Word::FactsCsvCargoNo, text(&facts.cargo_no)),
        (Word::FactsCsvDeclarationNo, text(&facts.declaration_no)),
        (Word::FactsCsvForm, form(facts.form, lang)),
        (Word::FactsCsvStage, stage(facts.stage, lang)),
        (Word::FactsCsvStageText, text(&facts.stage_text)),
        (Word::FactsCsvAcceptedOn, facts.accepted_on.map(|day| day.to_string()).unwrap_or_default()),
        (Word::FactsCsvArrivedOn, facts.arrived_on.map(|day| day.to_string()).unwrap_or_default()),
        (Word::FactsCsvGoods, text(&facts.goods)),
        (Word::FactsCsvWeight, facts.weight.map(|weight| weight.0.to_string()).unwrap_or_default()),
        (Word::FactsCsvPackages, facts.packages.map(|count| count.to_string()).unwrap_or_default()),
        (Word::FactsCsvCountry, text(&facts.country)),
        (Word::FactsCsvForwarder, text(&facts.forwarder)),
        (Word::FactsCsvOffice, text(&facts.office)),
        (Word::FactsCsvDeclared, declared),
        (Word::FactsCsvCurrency, currency),
    ]
    .map(|(name, value)| (lang.say(name), value))
}

/// Empty where it is not known: in a cell, as everything else that is not known.
fn form(form: Form, lang: Lang) -> String {
    lang.say(match form {
        Form::List => Word::FormList,
        Form::Import => Word::FormImport,
        Form::Postal => Word::FormPostal,
        Form::Unknown => return String::new(),
    })
}

fn stage(stage: Stage, lang: Lang) -> String {
    lang.say(match stage {
        Stage::Unknown => return String::new(),
        Stage::Announced => Word::StageAnnounced,
        Stage::Arrived => Word::StageArrived,
        Stage::InBond => Word::StageInBond,
        Stage::Declared => Word::StageDeclared,
        Stage::TaxDue => Word::StageTaxDue,
        Stage::Held => Word::StageHeld,
        Stage::Cleared => Word::StageCleared,
        Stage::Released => Word::StageReleased,
    })
}

/// Where a piece of evidence comes from.
pub(crate) fn source(source: Source) -> Word<'static> {
    match source {
        Source::ClearanceList => Word::SourceClearanceList,
        Source::CargoProgress => Word::SourceCargoProgress,
        Source::Notice => Word::SourceNotice,
        Source::Export => Word::SourceExport,
        Source::Person => Word::SourcePerson,
    }
}
