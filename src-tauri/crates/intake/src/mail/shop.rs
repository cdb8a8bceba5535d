//! The shops whose mails are known by their sender. One file a shop, and one line here.

mod aliexpress;
mod amazon;
mod coupang;
mod ebay;
mod elevenst;
mod iherb;
mod qoo10;
mod shein;
mod shopify;
mod temu;

use munjigi_model::Currency;

use super::head::Sender;
use super::link::is_within;
use crate::DayOrder;

/// Every shop. A shop that writes from the domains of others (Shopify) stands last.
pub(super) const SHOPS: &[&Shop] = &[
    &amazon::SHOP,
    &aliexpress::SHOP,
    &temu::SHOP,
    &ebay::SHOP,
    &iherb::SHOP,
    &shein::SHOP,
    &qoo10::SHOP,
    &coupang::SHOP,
    &elevenst::SHOP,
    &shopify::SHOP,
];

/// Any other shop, by labels alone.
pub(super) const ANY: Shop = Shop {
    name: Name::Sender,
    brand: "",
    senders: &[],
    signers: &[],
    numbers: Numbers::Any,
    digital: &[],
    parcels: &[],
    dollars: &[],
    row_is_total: false,
    is_confirmed: false,
};

/// What is known of a shop's mails. What all mails have in common (labels, words, layouts of items) is not here.
pub(super) struct Shop {
    pub name: Name,
    /// A word of its domains by which those who imitate it are known.
    pub brand: &'static str,
    /// The domains that it writes from.
    pub senders: &'static [&'static str],
    /// Domains that sign its mails beside those.
    pub signers: &'static [&'static str],
    pub numbers: Numbers,
    /// The forms of its numbers of orders that never clear customs.
    pub digital: &'static [&'static str],
    /// Words of a subject behind which it names a parcel of its own and not an order.
    pub parcels: &'static [&'static str],
    /// Domains whose `$` is another dollar.
    pub dollars: &'static [(&'static str, &'static str)],
    /// Whether the price beside the one item of a mail without a total is what the order comes to.
    pub row_is_total: bool,
    /// Whether its layouts were read in real mails.
    pub is_confirmed: bool,
}

/// How a shop is named in an order.
pub(super) enum Name {
    Is(&'static str),
    /// This, and the end of the domain: `Amazon.co.uk`.
    WithDomain(&'static str),
    /// As it names itself: many shops write through one.
    Sender,
}

/// What its numbers of orders look like: see [`super::number::of_form`].
pub(super) enum Numbers {
    /// They are unlike anything else, and count wherever they stand.
    Anywhere(&'static [&'static str]),
    /// They count behind their label only.
    BehindLabel(&'static [&'static str]),
    /// Whatever stands behind the label.
    Any,
}

impl Shop {
    /// The shop that a mail is from, by its sender; a mail through Shopify may be from the shop's own domain, and is signed for it.
    pub fn of(from: &Sender, signers: &[String]) -> Option<&'static Self> {
        let by_sender = SHOPS.iter().find(|shop| shop.writes_from(from.domain()));
        by_sender
            .or_else(|| SHOPS.iter().find(|shop| signers.iter().any(|signer| shop.signs_as(signer))))
            .copied()
    }

    /// The shop whose name or domain a sender has that is not it.
    pub fn imitated_by(from: &Sender) -> Option<&'static Self> {
        let name = from.name.to_ascii_lowercase();
        SHOPS
            .iter()
            .find(|shop| {
                let names_it = match shop.name {
                    Name::Is(it) | Name::WithDomain(it) => {
                        let it = it.trim_end_matches('.').to_ascii_lowercase();
                        name == it || name.strip_prefix(&it).is_some_and(|rest| rest.starts_with(['.', ' ']))
                    }
                    Name::Sender => false,
                };
                names_it || has_brand(from.domain(), shop.brand)
            })
            .copied()
    }

    /// The shop that has this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        Self::imitated_by(&Sender { name: name.to_owned(), address: String::new() })
    }

    pub fn writes_from(&self, domain: &str) -> bool {
        self.senders.iter().any(|sender| is_within(domain, sender))
    }

    pub fn signs_as(&self, signer: &str) -> bool {
        self.signers.iter().any(|domain| is_within(signer, domain))
    }

    /// The name under which its order is kept.
    pub fn merchant(&self, from: &Sender) -> String {
        match self.name {
            Name::Is(name) => name.to_owned(),
            Name::WithDomain(name) => {
                let domain = self.senders.iter().find(|sender| is_within(from.domain(), sender));
                let end = domain.and_then(|domain| domain.split_once('.')).map_or("com", |(_, end)| end);
                format!("{name}{end}")
            }
            Name::Sender if from.name.is_empty() => from.domain().to_owned(),
            Name::Sender => from.name.clone(),
        }
    }

    /// Which of 03/04/2026 is the day in its mails: as its country writes.
    pub fn day_order(&self, from: &Sender) -> DayOrder {
        let end = from.domain().rsplit('.').next().unwrap_or_default();
        match (&self.name, end) {
            (Name::WithDomain(_), "com") => DayOrder::MonthFirst,
            (
                _,
                "uk" | "de" | "fr" | "it" | "es" | "nl" | "pl" | "se" | "be" | "ie" | "au" | "in" | "sg"
                | "br" | "mx",
            ) => DayOrder::DayFirst,
            _ => DayOrder::Unknown,
        }
    }

    /// The currency that a `$` is in its mails.
    pub fn dollar(&self, from: &Sender) -> Currency {
        let named = self.dollars.iter().find(|(domain, _)| is_within(from.domain(), domain));
        named.and_then(|(_, code)| code.parse().ok()).unwrap_or(Currency::USD)
    }
}

/// Whether a domain has the word of another's: `evil-myshopify.example`, `dhl.parcels.example`. Short words stand in many others.
pub(super) fn has_brand(domain: &str, brand: &str) -> bool {
    domain.split(['.', '-']).any(|part| part == brand) || brand.len() >= 5 && domain.contains(brand)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(name: &str, address: &str) -> Sender {
        Sender { name: name.into(), address: address.into() }
    }

    fn name(from: &Sender, signers: &[&str]) -> Option<String> {
        let signers: Vec<String> = signers.iter().map(|&signer| signer.to_owned()).collect();
        Shop::of(from, &signers).map(|shop| shop.merchant(from))
    }

    #[test]
    fn by_the_sender() {
        for (address, expected) in [
            ("auto-confirm@amazon.com", Some("Amazon.com")),
            ("conferma-spedizione@amazon.it", Some("Amazon.it")),
            ("x@marketplace.amazon.co.uk", Some("Amazon.co.uk")),
            ("order-update@amazon.co.jp", Some("Amazon.co.jp")),
            ("transaction@notice.aliexpress.com", Some("AliExpress")),
            ("noreply@temu.com", Some("Temu")),
            ("ebay@ebay.de", Some("eBay")),
            ("no-reply@iherb.com", Some("iHerb")),
            ("x@amazon.com.evil.example", None),
            ("x@notamazon.com", None),
            ("x@evil-myshopify.example", None),
        ] {
            assert_eq!(name(&from("", address), &[]).as_deref(), expected, "{address}");
        }
        let shop = from("Northfield Tea Co", "hello@northfieldtea.example");
        assert_eq!(name(&shop, &["northfieldtea.myshopify.com"]).as_deref(), Some("Northfield Tea Co"));
        assert_eq!(name(&shop, &["evil-myshopify.com"]), None);
    }

    #[test]
    fn imitations() {
        for imitation in [
            from("Amazon.com", "orders@shop.example"),
            from("Amazon", "orders@shop.example"),
            from("Tea", "orders@evil-myshopify.example"),
            from("", "a@amazon-orders.example"),
            from("AliExpress", "a@b.example"),
        ] {
            assert!(Shop::imitated_by(&imitation).is_some(), "{}", imitation.address);
        }
        assert!(
            Shop::imitated_by(&from("Amazonia Books", "a@amazonia-no.example")).is_some(),
            "by its domain"
        );
        assert!(Shop::imitated_by(&from("Amazonia Books", "a@books.example")).is_none());
    }
}
