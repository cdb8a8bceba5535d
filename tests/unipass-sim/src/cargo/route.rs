//! Carriers, ports and warehouses. Air lines, their codes and the ports are as in captures; ships, hauliers and brokers are called 세모
//! and are nobody's, as in the constructed fixtures.

use crate::scenario::{Country, Way};

/// The parts of a header that follow from way and country.
pub(crate) struct Route {
    pub carrier_code: &'static str,
    pub carrier: &'static str,
    pub vessel: &'static str,
    pub voyage: &'static str,
    pub flag_code: &'static str,
    pub flag: &'static str,
    pub loading: (&'static str, &'static str),
    pub discharge: (&'static str, &'static str),
    pub office: &'static str,
    pub bl_type: (&'static str, &'static str),
    pub special_cargo: &'static str,
    pub containers: &'static str,
    pub container: &'static str,
    pub package_unit: &'static str,
    pub agent: &'static str,
    /// 장치장: name and code, where the carrier unloads, where it lies, where it goes under bond.
    pub unloading: (&'static str, &'static str),
    pub warehouse: (&'static str, &'static str),
    pub second: (&'static str, &'static str),
    /// How long it may stay in the warehouse, as its entry says.
    pub months: u8,
}

const AIR: Route = Route {
    carrier_code: "KE",
    carrier: "(주)대한항공",
    vessel: "KE012",
    voyage: "",
    flag_code: "KR",
    flag: "한국",
    loading: ("LAX", "로스앤젤레스"),
    discharge: ("ICN", "서울/인천"),
    office: "인천공항세관",
    bl_type: ("X", "특송화물 Sample"),
    special_cargo: "AEX",
    containers: "0",
    container: "",
    package_unit: "CT",
    agent: "",
    unloading: ("세모항공화물", "04077003"),
    warehouse: ("지정장치장(특송물류센터)_세모로지스 주식회사", "04002001"),
    second: ("", ""),
    months: 2,
};

const SEA: Route = Route {
    carrier_code: "SEMO",
    carrier: "세모훼리(주)",
    vessel: "SEMO BRIDGE 5",
    voyage: "0284",
    flag_code: "PA",
    flag: "파나마",
    loading: ("CNWEI", "Weihai"),
    discharge: ("KRINC", "인천항"),
    office: "인천세관",
    special_cargo: "",
    containers: "1",
    container: "SEMU2000027",
    package_unit: "GT",
    agent: "세모훼리(주)",
    unloading: ("인천세관 지정장치장(특송물류센터)", "02002079"),
    warehouse: ("인천세관 지정장치장(특송물류센터)", "02002079"),
    months: 6,
    ..AIR
};

const SEA_CONSOL: Route = Route {
    bl_type: ("C", "Consol"),
    package_unit: "CT",
    unloading: ("인천항 세모부두 컨테이너 보세창고", "02012018"),
    warehouse: ("인천항 세모부두 컨테이너 보세창고", "02012018"),
    second: ("(주)세모보세창고", "02006116"),
    months: 2,
    ..SEA
};

pub(crate) const BROKER: &str = "세모관세사무소";
pub(crate) const HAULIER: &str = "(주)세모운송";
pub(crate) const FORWARDER_CODE: &str = "SEMX";

pub(crate) fn route(way: Way, country: Country) -> Route {
    let (by_air, by_sea) = ports(country);
    match way {
        Way::AirList | Way::Held => Route { loading: by_air, ..AIR },
        Way::AirImport | Way::HeldForGood | Way::Split => {
            Route { loading: by_air, special_cargo: "KCX", ..AIR }
        }
        Way::SeaList => Route { loading: by_sea, ..SEA },
        Way::SeaBonded => Route { loading: by_sea, ..SEA_CONSOL },
    }
}

/// 적출국가코드.
pub(crate) fn country_code(country: Country) -> &'static str {
    match country {
        Country::Us => "US",
        Country::Cn => "CN",
        Country::Jp => "JP",
        Country::Gb => "GB",
        Country::De => "DE",
        Country::Hk => "HK",
    }
}

type Port = (&'static str, &'static str);

/// Ports of loading by air and by sea.
fn ports(country: Country) -> (Port, Port) {
    match country {
        Country::Us => (("LAX", "로스앤젤레스"), ("USLAX", "Los Angeles")),
        Country::Cn => (("PVG", "상하이/푸동"), ("CNWEI", "Weihai")),
        Country::Jp => (("NRT", "도쿄/나리타"), ("JPOSA", "Osaka")),
        Country::Gb => (("LHR", "런던/히드로"), ("GBFXT", "Felixstowe")),
        Country::De => (("FRA", "프랑크푸르트"), ("DEHAM", "Hamburg")),
        Country::Hk => (("HKG", "홍콩"), ("HKHKG", "Hong Kong")),
    }
}
