//! Who signs a paper, and under which code.

use munjigi_model::KstDate;

use crate::{Case, MaskedCase, Reporter};

/// The reporter as one paper shows them.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Who {
    pub(crate) reporter: Reporter,
    /// The codes, as this paper shows them, with their days of issue.
    pub(crate) codes: Vec<(String, Option<KstDate>)>,
    /// Whether the codes are whole: in the letter to customs alone.
    pub(crate) is_whole: bool,
}

impl Who {
    /// With the whole code, phone and address: for the letter to customs, and for nothing else.
    pub(crate) fn whole(case: &Case) -> Self {
        let codes = case.codes.iter().map(|code| (code.pccc.reveal().to_owned(), code.issued_on));
        Self { reporter: case.reporter.clone(), codes: codes.collect(), is_whole: true }
    }

    /// With the name alone, and the code masked.
    pub(crate) fn masked(case: &MaskedCase) -> Self {
        let codes = case.codes().iter().map(|code| (code.masked.clone(), code.issued_on));
        let reporter = Reporter { name: case.name().map(str::to_owned), ..Reporter::default() };
        Self { reporter, codes: codes.collect(), is_whole: false }
    }

    /// The codes that were in use on some days: of each day the one that was issued last before it, else all.
    pub(crate) fn codes_on(
        &self,
        days: impl IntoIterator<Item = KstDate>,
    ) -> Vec<&(String, Option<KstDate>)> {
        let mut used: Vec<&(String, Option<KstDate>)> = Vec::new();
        for day in days {
            let by_then = self.codes.iter().filter(|(_, issued)| issued.is_some_and(|issued| issued <= day));
            match by_then.max_by_key(|(_, issued)| *issued) {
                Some(code) if !used.contains(&code) => used.push(code),
                Some(_) => {}
                // When it was issued is not known of one of them at least: it may have been any.
                None => return self.codes.iter().collect(),
            }
        }
        used
    }
}
