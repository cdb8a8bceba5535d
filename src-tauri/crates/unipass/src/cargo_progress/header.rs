//! The parcel itself.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;

use crate::Stated;
use crate::wire_element::wire_element;

wire_element! {
    /// One parcel: all 38 elements of `cargCsclPrgsInfoQryVo`, in the order of the wire. Empty and missing
    /// ones are `None`. Numbers and names may be masked with `*`.
    pub struct Header {
        /// 통관진행상태: the clearance status. The one to judge by, not [`progress`](Self::progress).
        clearance_status: String = "csclPrgsStts",
        /// 항차: voyage; empty for air.
        voyage: String = "vydf",
        /// 반출의무과태료여부: the time to take it out is over and a penalty applies. `N` was seen.
        release_overdue: String = "rlseDtyPridPassTpcd",
        /// 품명: the goods, in the carrier's words, mostly English and at times cut off.
        goods: String = "prnm",
        /// 적재항코드: port of loading.
        loading_port_code: String = "ldprCd",
        /// 선박국적: flag.
        flag_code: String = "shipNat",
        /// B/L유형: `X` express, `C` consol.
        bl_type_code: String = "blPt",
        /// 양륙항명: port of discharge.
        discharge_port: String = "dsprNm",
        /// 입항일자: day of arrival in Korea. Its year is the year to ask with.
        arrived_on: Stated<NaiveDate> = "etprDt",
        /// 진행상태코드: code of [`progress`](Self::progress); its table is not public.
        progress_code: String = "prgsStCd",
        /// 용적: volume; its unit is not stated.
        volume: Stated<Decimal> = "msrm",
        /// 중량단위: unit of [`gross_weight`](Self::gross_weight); `KG` was seen.
        weight_unit: String = "wghtUt",
        /// 양륙항코드: port of discharge.
        discharge_port_code: String = "dsprCd",
        /// 컨테이너개수: containers; 0 for air.
        containers: Stated<u64> = "cntrGcnt",
        /// 화물구분: class of cargo.
        cargo_class: String = "cargTp",
        /// 선사항공사부호: carrier.
        carrier_code: String = "shcoFlcoSgn",
        /// 포장개수: packages, in [`package_unit`](Self::package_unit).
        packages: Stated<u64> = "pckGcnt",
        /// 입항세관: customs office of arrival.
        customs_office: String = "etprCstm",
        /// 선박명: vessel or flight.
        vessel: String = "shipNm",
        /// H/B/L번호: the parcel's own number, often the Korean courier's tracking number.
        hbl: String = "hblNo",
        /// 처리일시: time of the newest event.
        processed_at: Stated<DateTime<FixedOffset>> = "prcsDttm",
        /// 포워더부호: forwarder.
        forwarder_code: String = "frwrSgn",
        /// 특수화물코드: special cargo; its table is not public.
        special_cargo_code: String = "spcnCargCd",
        /// 총중량: gross weight, in [`weight_unit`](Self::weight_unit).
        gross_weight: Stated<Decimal> = "ttwg",
        /// 적재항명: port of loading.
        loading_port: String = "ldprNm",
        /// 포워더명: forwarder or express operator.
        forwarder: String = "frwrEntsConm",
        /// 신고지연가산세여부: surtax for declaring late. `N` was seen.
        late_declaration_surtax: String = "dclrDelyAdtxYn",
        /// 관리대상화물여부명: selected for control. `N` was seen.
        selected_for_control: String = "mtTrgtCargYnNm",
        /// 화물관리번호: cargo control number; the one number that is never reused.
        cargo_no: String = "cargMtNo",
        /// 컨테이너번호: container.
        container_no: String = "cntrNo",
        /// M/B/L번호: the number of the consolidation that the parcel came in.
        mbl: String = "mblNo",
        /// B/L유형명: B/L type.
        bl_type: String = "blPtNm",
        /// 적출국가코드: country of loading.
        loading_country: String = "lodCntyCd",
        /// 진행상태: what was done last. It may be an extension long after clearance, so it is not the state.
        progress: String = "prgsStts",
        /// 선사항공사: carrier.
        carrier: String = "shcoFlco",
        /// 포장단위: unit of [`packages`](Self::packages).
        package_unit: String = "pckUt",
        /// 선박국적명: flag.
        flag: String = "shipNatNm",
        /// 대리점: the carrier's agent; often empty for air.
        agent: String = "agnc",
    }
}
