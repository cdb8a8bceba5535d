//! One of several parcels.

use chrono::NaiveDate;

use crate::Stated;
use crate::wire_element::wire_element;

wire_element! {
    /// One parcel in a list: the 8 elements that hold text there. Ask again with
    /// [`cargo_no`](Self::cargo_no) for the rest. Neighbouring rows belong to other people.
    pub struct ParcelRow {
        /// 화물관리번호: cargo control number.
        cargo_no: String = "cargMtNo",
        /// H/B/L번호: the parcel's own number.
        hbl: String = "hblNo",
        /// M/B/L번호: the number of the consolidation.
        mbl: String = "mblNo",
        /// 입항일자: day of arrival in Korea.
        arrived_on: Stated<NaiveDate> = "etprDt",
        /// 양륙항코드: port of discharge.
        discharge_port_code: String = "dsprCd",
        /// 양륙항명: port of discharge.
        discharge_port: String = "dsprNm",
        /// 선사항공사부호: carrier.
        carrier_code: String = "shcoFlcoSgn",
        /// 선사항공사: carrier.
        carrier: String = "shcoFlco",
    }
}
