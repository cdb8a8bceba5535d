//! What a request asks.

use std::collections::BTreeMap;

/// Its parameters, those of the address and of a form alike. An empty one is as good as none.
#[derive(Default)]
pub(crate) struct Query(BTreeMap<String, String>);

impl Query {
    pub fn read(text: &[u8]) -> Self {
        Self(url::form_urlencoded::parse(text).into_owned().collect())
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// The number that is asked about, for the record of requests: never a key, a code, a name or a phone number.
    pub fn number(&self) -> Option<&str> {
        ["cargMtNo", "hblNo", "mblNo", "psmtNo", "qryYymmDd"].into_iter().find_map(|name| self.get(name))
    }
}
