//! The services that this crate reads.

use crate::{cargo_progress, code_check, customs_rates, envelope, postal};

/// A service of the Open API. Each has a key of its own: one service refuses the others'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Service {
    /// API001 화물통관 진행정보: [`cargo_progress`].
    CargoProgress,
    /// API012 관세환율: [`customs_rates`].
    CustomsRates,
    /// API028 개인통관고유부호 검증: [`code_check`].
    CodeCheck,
    /// API037 우편물 통관진행정보: [`postal`].
    Postal,
}

impl Service {
    /// All of them, by their numbers.
    pub const ALL: [Self; 4] = [Self::CargoProgress, Self::CustomsRates, Self::CodeCheck, Self::Postal];

    /// The number under which UNI-PASS lists it.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::CargoProgress => "API001",
            Self::CustomsRates => "API012",
            Self::CodeCheck => "API028",
            Self::Postal => "API037",
        }
    }

    /// The end of its address.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::CargoProgress => "cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo",
            Self::CustomsRates => "trifFxrtInfoQry/retrieveTrifFxrtInfo",
            Self::CodeCheck => "persEcmQry/retrievePersEcm",
            Self::Postal => "psmtCsclPrgsInfoQry/retrievePsmtCsclPrgsInfo",
        }
    }

    /// The service whose answer this is, by its root element; `None` where it is nobody's.
    #[must_use]
    pub fn of(body: &[u8]) -> Option<Self> {
        let root = envelope::root(body)?;
        Self::ALL.into_iter().find(|service| service.root() == root)
    }

    const fn root(self) -> &'static str {
        match self {
            Self::CargoProgress => cargo_progress::ROOT,
            Self::CustomsRates => customs_rates::ROOT,
            Self::CodeCheck => code_check::ROOT,
            Self::Postal => postal::ROOT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Service;

    #[test]
    fn an_answer_is_known_by_its_root() {
        for (body, service) in [
            ("<?xml version=\"1.0\"?><!-- --><persEcmQryRtnVo/>", Some(Service::CodeCheck)),
            ("\u{feff} <u:trifFxrtInfoQryRtnVo>", Some(Service::CustomsRates)),
            ("<psmtCsclPrgsInfoQryRtnVo", None),
            ("<html>", None),
            ("persEcmQryRtnVo", None),
            ("", None),
        ] {
            assert_eq!(Service::of(body.as_bytes()), service, "{body}");
        }
    }
}
