//! The facts of a parcel with their names, in a person's language.

use munjigi_model::ClearanceFacts;
use munjigi_words::{Lang, Word};

use crate::said::{form, stage};

/// Every fact in the order of the CSV's columns. What is not known is empty.
pub(crate) fn facts(facts: &ClearanceFacts, lang: Lang) -> [(String, String); 17] {
    let text = |fact: &Option<String>| fact.clone().unwrap_or_default();
    let (declared, currency) = facts
        .declared
        .map(|money| (money.amount.to_string(), money.currency.to_string()))
        .unwrap_or_default();
    [
        (Word::ReportFactHbl, text(&facts.hbl)),
        (Word::ReportFactMbl, text(&facts.mbl)),
        (Word::ReportFactCargoNo, text(&facts.cargo_no)),
        (Word::ReportFactDeclarationNo, text(&facts.declaration_no)),
        (Word::ReportFactForm, form(facts.form, lang).unwrap_or_default()),
        (Word::NounStage, stage(facts.stage, lang).unwrap_or_default()),
        (Word::ReportFactStage, text(&facts.stage_text)),
        (Word::ReportFactAcceptedOn, facts.accepted_on.map(|day| day.to_string()).unwrap_or_default()),
        (Word::ReportFactArrivedOn, facts.arrived_on.map(|day| day.to_string()).unwrap_or_default()),
        (Word::ReportFactGoods, text(&facts.goods)),
        (Word::FactsCsvWeight, facts.weight.map(|weight| weight.0.to_string()).unwrap_or_default()),
        (Word::ReportFactPackages, facts.packages.map(|count| count.to_string()).unwrap_or_default()),
        (Word::ReportFactCountry, text(&facts.country)),
        (Word::ReportFactForwarder, text(&facts.forwarder)),
        (Word::ReportFactOffice, text(&facts.office)),
        (Word::ReportFactDeclared, declared),
        (Word::FactsCsvCurrency, currency),
    ]
    .map(|(name, value)| (lang.say(name), value))
}
