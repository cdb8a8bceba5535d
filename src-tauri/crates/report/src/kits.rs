//! Both kits of a case: what is in each, and what it states of itself.

use chrono::{DateTime, Utc};
use munjigi_words::Lang;

use crate::agent::agent;
use crate::exhibit::exhibits;
use crate::letter::{Stated, To, letter};
use crate::paper::{self, Paper, PaperError};
use crate::readme::readme;
use crate::statement::statement;
use crate::texts::{Office, text};
use crate::who::Who;
use crate::withdrawal::{Withdrawal, withdrawal};
use crate::{
    Case, CustomsForm, File, Files, MaskedCase, Redaction, Sha256, Which, evidence, facts, manifest,
};

/// How papers are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct How {
    /// Their language.
    pub lang: Lang,
    /// What is covered of the person's orders.
    pub redaction: Redaction,
    /// The fields of customs' form.
    pub form: CustomsForm,
    /// When they are made.
    pub made_at: DateTime<Utc>,
    /// The program's version.
    pub version: String,
}

/// A kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kit {
    /// For whom.
    pub which: Which,
    /// Its files.
    pub files: Files,
    /// The hash over its statement, evidence and facts.
    pub fingerprint: Sha256,
}

const STATEMENT: &str = "statement.pdf";
const README: &str = "README.txt";

/// Both kits of a case, each with all its files. The same case, made at the same moment, gives the same bytes.
///
/// # Errors
/// [`PaperError`]; no case can cause one.
pub fn kits(case: &Case, how: &How) -> Result<[Kit; 2], PaperError> {
    let masked = case.masked(how.redaction);
    Ok([kit(Which::CustomsPolice, case, &masked, how)?, kit(Which::Others, case, &masked, how)?])
}

fn kit(which: Which, case: &Case, masked: &MaskedCase, how: &How) -> Result<Kit, PaperError> {
    let enclosed = match which {
        Which::CustomsPolice => evidence::enclosed(case),
        Which::Others => evidence::redacted(masked, how.lang),
    };
    let exhibits = exhibits(which, &enclosed, masked.evidence());
    let stated = Stated {
        lang: how.lang,
        made_at: how.made_at,
        version: &how.version,
        fingerprint: None,
        exhibits: &exhibits,
    };
    let masked_who = Who::masked(masked);
    let mut files: Files = enclosed.files.into_iter().collect();
    files.put(pdf(STATEMENT, &statement(masked, &masked_who, &stated))?);
    files.put(facts::json(masked, &enclosed.pieces));
    files.put(facts::csv(masked, &enclosed.pieces, how.lang));

    let fingerprint = manifest::fingerprint(&files);
    let said = fingerprint.to_string();
    let stated = Stated { fingerprint: Some(&said), ..stated };
    for to in letters(which) {
        let who = if *to == To::Customs { &Who::whole(case) } else { &masked_who };
        files.put(pdf(to.file(), &letter(*to, masked, who, &stated))?);
    }
    for office in Office::ALL.iter().filter(|office| office.kit() == which) {
        let text = text(*office, masked, &how.form, Some(&said), how.lang);
        files.put(File { name: office.file().to_owned(), bytes: text.to_file(how.lang) });
    }
    let mut names: Vec<String> = files.iter().map(|(name, _)| name.to_owned()).collect();
    names.push(manifest::NAME.to_owned());
    files.put(File { name: README.to_owned(), bytes: readme(which, &names, &stated) });
    files.put(manifest::make(which, &how.version, how.made_at, &files, &enclosed.unverifiable));
    Ok(Kit { which, files, fingerprint })
}

const fn letters(which: Which) -> &'static [To] {
    match which {
        Which::CustomsPolice => &[To::Customs, To::Police],
        Which::Others => &[To::Carrier, To::Shop, To::Kisa],
    }
}

/// The letter to an agent that used the code without asking.
///
/// # Errors
/// Those of [`kits`].
pub fn agent_letter(case: &Case, how: &How) -> Result<File, PaperError> {
    let masked = case.masked(how.redaction);
    alone("letter-agent.pdf", how, |stated| agent(&masked, &Who::masked(&masked), stated))
}

/// The letter that takes a report back at one office. To customs it says the whole code, as the report did.
///
/// # Errors
/// Those of [`kits`].
pub fn withdrawal_letter(case: &Case, it: &Withdrawal, how: &How) -> Result<File, PaperError> {
    let masked = case.masked(how.redaction);
    let is_customs = [Office::Customs, Office::Call].iter().any(|it_is| it_is.as_str() == it.filing.office);
    let who = if is_customs { Who::whole(case) } else { Who::masked(&masked) };
    alone("letter-withdrawal.pdf", how, |stated| withdrawal(&masked, it, &who, stated))
}

/// A letter that belongs to no kit.
fn alone(name: &str, how: &How, paper: impl FnOnce(&Stated<'_>) -> Paper) -> Result<File, PaperError> {
    let (lang, made_at, version) = (how.lang, how.made_at, how.version.as_str());
    pdf(name, &paper(&Stated { lang, made_at, version, fingerprint: None, exhibits: &[] }))
}

fn pdf(name: &str, paper: &Paper) -> Result<File, PaperError> {
    Ok(File { name: name.to_owned(), bytes: paper::pdf(paper)? })
}
