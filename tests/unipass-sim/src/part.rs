//! The parts of UNI-PASS that are simulated.

use serde::Deserialize;
use unipass::Service;

/// What a request was sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum Part {
    /// API001 화물통관 진행정보.
    #[serde(rename = "API001")]
    CargoProgress,
    /// API012 관세환율.
    #[serde(rename = "API012")]
    CustomsRates,
    /// API028 개인통관고유부호 검증.
    #[serde(rename = "API028")]
    CodeCheck,
    /// API037 우편물 통관진행정보.
    #[serde(rename = "API037")]
    Postal,
    /// The page «해외직구 통관정보조회», its signing in and its JSON.
    #[serde(rename = "page")]
    Page,
    /// Any other address.
    #[serde(rename = "elsewhere")]
    Elsewhere,
}

impl From<Service> for Part {
    fn from(service: Service) -> Self {
        match service {
            Service::CargoProgress => Self::CargoProgress,
            Service::CustomsRates => Self::CustomsRates,
            Service::CodeCheck => Self::CodeCheck,
            Service::Postal => Self::Postal,
        }
    }
}
