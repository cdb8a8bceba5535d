//! From which country an item is sent, as AliExpress puts it among what was chosen of the item: `Color: 6L, Ships From: GERMANY`.

/// The names that its pages use, in small letters, and ISO 3166's two letters.
const COUNTRIES: &[(&str, &str)] = &[
    ("australia", "AU"),
    ("belgium", "BE"),
    ("brazil", "BR"),
    ("canada", "CA"),
    ("china", "CN"),
    ("china mainland", "CN"),
    ("mainland china", "CN"),
    ("czech republic", "CZ"),
    ("france", "FR"),
    ("germany", "DE"),
    ("hong kong", "HK"),
    ("italy", "IT"),
    ("japan", "JP"),
    ("korea", "KR"),
    ("netherlands", "NL"),
    ("poland", "PL"),
    ("russian federation", "RU"),
    ("singapore", "SG"),
    ("south korea", "KR"),
    ("spain", "ES"),
    ("turkey", "TR"),
    ("ukraine", "UA"),
    ("united kingdom", "GB"),
    ("united states", "US"),
    ("vietnam", "VN"),
];

/// The country; `None` where it is not said, or by a name that is not known.
pub(super) fn shipped_from(chosen: &str) -> Option<&'static str> {
    let said = chosen.split(',').find_map(|part| {
        let (name, value) = part.split_once(':')?;
        name.trim().eq_ignore_ascii_case("ships from").then_some(value.trim())
    })?;
    let said = said.to_lowercase();
    COUNTRIES.iter().find(|(name, _)| *name == said).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_stands_among_what_was_chosen() {
        for (chosen, country) in [
            ("Color: 6L, Ships From: GERMANY", Some("DE")),
            ("Ships From: Poland", Some("PL")),
            ("Color: United States, Size: L", None),
            ("Ships From: Atlantis", None),
            ("", None),
        ] {
            assert_eq!(shipped_from(chosen), country, "{chosen}");
        }
    }
}
