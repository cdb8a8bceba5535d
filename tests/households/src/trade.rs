//! The goods, shops, forwarders and handlers of the made-up world, as the files in `goods/` and `trade/` have them.

use std::sync::OnceLock;

use munjigi_draws::Draw;
use serde::Deserialize;

/// Everything that can be bought, and who sells and carries it.
pub(crate) struct Trade {
    pub kinds: Vec<Goods>,
    pub shops: Vec<Shop>,
    pub forwarders: Vec<Forwarder>,
    pub handlers: Vec<Handler>,
}

/// One kind of goods: what customs calls alike.
#[derive(Debug, Deserialize)]
pub(crate) struct Goods {
    pub name: String,
    /// Generic customs wordings.
    pub en: Vec<String>,
    pub ko: Vec<String>,
    /// A wording that follows the tariff more than the thing.
    pub odd: String,
    /// What stands behind a brand.
    pub label: String,
    /// Barred from list clearance.
    #[serde(default)]
    pub declared: bool,
    /// How much thieves like it.
    pub loot: u64,
    pub products: Vec<Product>,
    #[serde(default)]
    pub shelf: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Product {
    pub brand: String,
    pub en: String,
    pub ko: Option<String>,
    pub zh: Option<String>,
    pub ja: Option<String>,
    /// The price's range.
    pub usd: [i64; 2],
    /// The weight's range, of one.
    pub grams: [i64; 2],
}

#[derive(Debug, Deserialize)]
pub(crate) struct Shop {
    pub name: String,
    pub country: String,
    /// The language of its titles.
    pub title: Language,
    pub currency: String,
    pub order: String,
    pub shelves: Vec<String>,
    /// How usual it is to have it sent to Korea.
    #[serde(default)]
    pub direct: u64,
    /// How usual it is to have it sent to a forwarder.
    #[serde(default)]
    pub forwarded: u64,
    #[serde(default)]
    pub handlers: Vec<(String, u64)>,
    pub days: Vec<(i64, u64)>,
    pub origin: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Language {
    En,
    Ko,
    Zh,
    Ja,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Forwarder {
    pub name: String,
    pub countries: Vec<String>,
    pub number: String,
    pub handlers: Vec<(String, u64)>,
    pub days: Vec<(i64, u64)>,
    /// How willingly it puts orders together; 100 is usual.
    pub together: u64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Handler {
    pub name: String,
    pub form: HouseForm,
    pub prefix: String,
    pub a_day: u64,
    pub list: String,
    pub import: String,
    #[serde(default)]
    pub air: Vec<String>,
    #[serde(default)]
    pub sea: Vec<String>,
    pub office: Option<String>,
}

/// The form of a handler's House numbers; `numbers.rs` makes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum HouseForm {
    #[serde(rename = "mod7-12")]
    Mod7Of12,
    #[serde(rename = "mod7-10")]
    Mod7Of10,
    #[serde(rename = "plain-11")]
    Plain11,
    #[serde(rename = "plain-12")]
    Plain12,
    #[serde(rename = "plain-13")]
    Plain13,
    #[serde(rename = "mixed-11")]
    Mixed11,
    Consolidator,
    Post,
}

impl Trade {
    pub fn handler(&self, draw: &mut Draw, usual: &[(String, u64)]) -> &Handler {
        let name = draw.weighted(usual, |one| one.1).map(|one| one.0.as_str());
        let named = self.handlers.iter().find(|handler| Some(handler.name.as_str()) == name);
        named.unwrap_or_else(|| self.any_handler(draw))
    }

    pub fn any_handler(&self, draw: &mut Draw) -> &Handler {
        draw.pick(&self.handlers).expect("trade/handlers.toml lists handlers, and a test reads it")
    }

    /// Whom the post brings.
    pub fn is_post(handler: &Handler) -> bool {
        handler.form == HouseForm::Post
    }

    pub fn kind(&self, name: &str) -> Option<&Goods> {
        self.kinds.iter().find(|kind| kind.name == name)
    }
}

impl Product {
    pub fn title(&self, language: Language) -> &str {
        let own = match language {
            Language::En => None,
            Language::Ko => self.ko.as_deref(),
            Language::Zh => self.zh.as_deref(),
            Language::Ja => self.ja.as_deref(),
        };
        own.unwrap_or(&self.en)
    }
}

/// The one world there is, read once.
pub(crate) fn trade() -> &'static Trade {
    static TRADE: OnceLock<Trade> = OnceLock::new();
    TRADE.get_or_init(|| {
        read().expect("the files of goods and trade are part of the program, and a test reads them")
    })
}

fn read() -> Result<Trade, toml::de::Error> {
    #[derive(Deserialize)]
    struct Kinds {
        kind: Vec<Goods>,
    }
    #[derive(Deserialize)]
    struct Shops {
        shop: Vec<Shop>,
    }
    #[derive(Deserialize)]
    struct Forwarders {
        forwarder: Vec<Forwarder>,
    }
    #[derive(Deserialize)]
    struct Handlers {
        handler: Vec<Handler>,
    }
    let shelves = [
        ("tech", include_str!("../goods/tech.toml")),
        ("clothes", include_str!("../goods/clothes.toml")),
        ("body", include_str!("../goods/body.toml")),
        ("home", include_str!("../goods/home.toml")),
        ("leisure", include_str!("../goods/leisure.toml")),
    ];
    let mut kinds = Vec::new();
    for (shelf, text) in shelves {
        kinds.extend(
            toml::from_str::<Kinds>(text)?
                .kind
                .into_iter()
                .map(|kind| Goods { shelf: shelf.to_owned(), ..kind }),
        );
    }
    Ok(Trade {
        kinds,
        shops: toml::from_str::<Shops>(include_str!("../trade/shops.toml"))?.shop,
        forwarders: toml::from_str::<Forwarders>(include_str!("../trade/forwarders.toml"))?.forwarder,
        handlers: toml::from_str::<Handlers>(include_str!("../trade/handlers.toml"))?.handler,
    })
}

#[cfg(test)]
mod tests {
    use super::{Language, trade};
    use crate::numbers::is_known_origin;

    #[test]
    fn the_world_is_large_and_hangs_together() {
        let trade = trade();
        let products: usize = trade.kinds.iter().map(|kind| kind.products.len()).sum();
        assert!(products >= 150 && trade.kinds.len() >= 30, "{products} of {} kinds", trade.kinds.len());
        assert!(trade.shops.len() >= 12 && trade.forwarders.len() >= 6);

        let known = |name: &String| trade.handlers.iter().any(|handler| handler.name == *name);
        for shop in &trade.shops {
            assert!(shop.handlers.iter().all(|(name, _)| known(name)), "{}", shop.name);
            assert_eq!(shop.direct > 0, !shop.handlers.is_empty(), "{}", shop.name);
            assert!(shop.origin.iter().all(|form| is_known_origin(form)), "{}", shop.name);
            assert!(
                trade.kinds.iter().any(|kind| shop.shelves.contains(&kind.shelf)),
                "{} sells nothing",
                shop.name
            );
            let taken = trade.forwarders.iter().any(|one| one.countries.contains(&shop.country));
            assert!(shop.forwarded == 0 || taken, "nobody takes in what {} sends", shop.name);
        }
        for forwarder in &trade.forwarders {
            assert!(forwarder.handlers.iter().all(|(name, _)| known(name)), "{}", forwarder.name);
        }
        for kind in &trade.kinds {
            assert!(kind.products.iter().all(|one| one.usd[0] < one.usd[1] && one.grams[0] < one.grams[1]));
        }
    }

    #[test]
    fn titles_come_in_the_shops_language_where_there_is_one() {
        let kind = trade().kind("camera").unwrap();
        assert_ne!(kind.products[0].title(Language::Zh), kind.products[0].en);
        assert_eq!(kind.products[0].title(Language::Ja), kind.products[0].en);
    }
}
