//! Whether a mail that names a known shop as its sender is from it.
//!
//! Judged by what the receiving server wrote above the mail (RFC 8601, the topmost) and by who signed it (RFC 6376). A mail that
//! says nothing of either is taken as it is: a person saved it.

use super::head::Head;
use super::link::is_within;

/// Whether something in its headers says that it is not from its sender. `signs` is whether a domain signs for the sender too.
pub(super) fn is_refuted(head: &Head, signs: impl Fn(&str) -> bool) -> bool {
    let results = head.results.as_deref().map(Results::of).unwrap_or_default();
    let is_of_sender = |domain: &str| is_of_sender(head, domain) || signs(domain);
    if results.passed(&is_of_sender) {
        return false;
    }
    let failed = results.dmarc == Some(false)
        || results.signed.iter().any(|(passed, _)| !passed)
        || results.sent.as_ref().is_some_and(|(passed, _)| !passed);
    let mut signers = head
        .signers
        .iter()
        .map(String::as_str)
        .chain(results.signed.iter().map(|(_, domain)| domain.as_str()))
        .peekable();
    let signed_by_others = signers.peek().is_some() && !signers.any(is_of_sender);
    failed || signed_by_others
}

/// Whether the server that took it in found that it is from its sender.
pub(super) fn is_confirmed(head: &Head, signs: impl Fn(&str) -> bool) -> bool {
    let results = head.results.as_deref().map(Results::of).unwrap_or_default();
    results.passed(&|domain: &str| is_of_sender(head, domain) || signs(domain))
}

fn is_of_sender(head: &Head, domain: &str) -> bool {
    is_within(domain, organisation(head.from.domain()))
}

/// What a server found.
#[derive(Debug, Default, PartialEq, Eq)]
struct Results {
    dmarc: Option<bool>,
    /// Of each signature: whether it holds, and whose it is.
    signed: Vec<(bool, String)>,
    /// Whether it came from a server of the domain, and which domain that is (SPF).
    sent: Option<(bool, String)>,
}

impl Results {
    fn passed(&self, is_of_sender: &impl Fn(&str) -> bool) -> bool {
        self.dmarc == Some(true)
            || self.signed.iter().any(|(passed, domain)| *passed && is_of_sender(domain))
            || self.sent.as_ref().is_some_and(|(passed, domain)| *passed && is_of_sender(domain))
    }

    fn of(header: &str) -> Self {
        let header = header.to_ascii_lowercase();
        let mut results = Self::default();
        for part in header.split(';') {
            let words: Vec<&str> = part.split_whitespace().collect();
            let value = |name: &str| words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
            let domain = |names: &[&str]| {
                let found = names.iter().find_map(|name| value(name)).unwrap_or_default();
                found
                    .rsplit_once('@')
                    .map_or(found, |(_, domain)| domain)
                    .trim_matches(['"', '<', '>'])
                    .to_owned()
            };
            if let Some(result) = value("dmarc").and_then(verdict) {
                results.dmarc = Some(result);
            }
            if let Some(result) = value("dkim").and_then(verdict) {
                results.signed.push((result, domain(&["header.d", "header.i", "header.from"])));
            }
            if let Some(result) = value("spf").and_then(verdict) {
                results.sent = Some((result, domain(&["smtp.mailfrom", "smtp.mail", "envelope-from"])));
            }
        }
        results
    }
}

/// `None` where nothing was found either way.
fn verdict(word: &str) -> Option<bool> {
    let word = word.split('(').next().unwrap_or_default();
    match word {
        "pass" | "bestguesspass" => Some(true),
        "fail" | "softfail" | "permerror" | "policy" | "hardfail" => Some(false),
        _ => None,
    }
}

/// The part of a domain that somebody has registered: `amazon.co.uk` of `mail.amazon.co.uk`.
fn organisation(domain: &str) -> &str {
    const SECOND: [&str; 9] = ["co", "com", "or", "ne", "go", "ac", "net", "org", "gov"];
    let labels: Vec<&str> = domain.rsplit('.').collect();
    let count = match labels.as_slice() {
        [country, second, _, ..] if country.len() == 2 && SECOND.contains(second) => 3,
        _ => 2,
    };
    let length: usize =
        labels.iter().take(count).map(|label| label.len() + 1).sum::<usize>().saturating_sub(1);
    domain.len().checked_sub(length).and_then(|at| domain.get(at..)).unwrap_or(domain)
}

#[cfg(test)]
mod tests {
    use super::super::head::Sender;
    use super::*;

    fn refuted(address: &str, signers: &[&str], results: Option<&str>) -> bool {
        let head = Head {
            from: Sender { name: String::new(), address: address.into() },
            signers: signers.iter().map(|&signer| signer.to_owned()).collect(),
            results: results.map(str::to_owned),
            ..Head::default()
        };
        is_refuted(&head, |domain| is_within(domain, "myshopify.com"))
    }

    #[test]
    fn by_results_and_signatures() {
        for (address, signers, results, expected) in [
            ("a@amazon.com", &[][..], None, false),
            ("a@amazon.com", &["amazonses.com", "amazon.com"], None, false),
            ("a@amazon.com", &["evil.example"], None, true),
            ("a@amazon.com", &["notamazon.com"], None, true),
            ("a@mail.amazon.co.uk", &["amazon.co.uk"], None, false),
            ("s@t.shopifyemail.com", &["northfieldtea.myshopify.com"], None, false),
            (
                "a@amazon.com",
                &["amazon.com"],
                Some("mx.example; dkim=fail header.d=amazon.com; spf=pass smtp.mailfrom=evil.example"),
                true,
            ),
            (
                "a@amazon.com",
                &[],
                Some("mx.example; spf=fail smtp.mailfrom=amazon.com; dmarc=fail (p=QUARANTINE)"),
                true,
            ),
            (
                "a@amazon.com",
                &[],
                Some("mx; dkim=pass header.i=@amazon.com header.s=x; spf=softfail smtp.mailfrom=x.example"),
                false,
            ),
            ("a@amazon.com", &[], Some("mx; dkim=pass header.d=evil.example"), true),
            ("a@amazon.com", &["evil.example"], Some("mx; dkim=pass header.d=evil.example"), true),
            (
                "a@amazon.com",
                &["x.example"],
                Some("mx; spf=pass (ok) smtp.mailfrom=1@bounces.amazon.com"),
                false,
            ),
            ("a@amazon.com", &[], Some("mx; none"), false),
        ] {
            assert_eq!(refuted(address, signers, results), expected, "{address} {signers:?} {results:?}");
        }
    }
}
