//! A list as API001 gives it for the number of a consolidation: `[N00]`, and for each parcel 38 elements of which 8 hold text, as
//! `tests/data/unipass/nodeunipass-multiple-results-40.xml`.

use std::fmt::Write;

use munjigi_beside::{Outcome, expect};
use unipass::cargo_progress::{Answer, Parcels, read};

/// As many as in the largest answer that was seen.
const PARCELS: usize = 1_211;

/// Elements and what they hold; `#` stands for a number of each parcel's own.
const ELEMENTS: [(&str, &str); 38] = [
    ("csclPrgsStts", ""),
    ("vydf", ""),
    ("rlseDtyPridPassTpcd", ""),
    ("prnm", ""),
    ("ldprCd", ""),
    ("shipNat", ""),
    ("blPt", ""),
    ("dsprNm", "서울/인천"),
    ("etprDt", "20260219"),
    ("prgsStCd", ""),
    ("msrm", ""),
    ("wghtUt", ""),
    ("dsprCd", "ICN"),
    ("cntrGcnt", ""),
    ("cargTp", ""),
    ("shcoFlcoSgn", "KE"),
    ("pckGcnt", ""),
    ("etprCstm", ""),
    ("shipNm", ""),
    ("hblNo", "607800#"),
    ("prcsDttm", ""),
    ("frwrSgn", ""),
    ("spcnCargCd", ""),
    ("ttwg", ""),
    ("ldprNm", ""),
    ("frwrEntsConm", ""),
    ("dclrDelyAdtxYn", ""),
    ("mtTrgtCargYnNm", ""),
    ("cargMtNo", "26KE96Y5III2#"),
    ("cntrNo", ""),
    ("mblNo", "18025229853"),
    ("blPtNm", ""),
    ("lodCntyCd", ""),
    ("prgsStts", ""),
    ("shcoFlco", "(주)세모항공"),
    ("pckUt", ""),
    ("shipNatNm", ""),
    ("agnc", ""),
];

pub fn body() -> String {
    let mut body = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cargCsclPrgsInfoQryRtnVo><ntceInfo>[N00] 조회 결과가 다건입니다. \
        상세내역조회를 위해서는 화물관리번호(cargMtNo)로 조회하시기 바랍니다.</ntceInfo>"
        .to_owned();
    for parcel in 0..PARCELS {
        let own = (1_000_000 + parcel).to_string();
        body.push_str("<cargCsclPrgsInfoQryVo>");
        for (name, text) in ELEMENTS {
            // Writing into a string cannot fail.
            let _ = write!(body, "<{name}>{}</{name}>", text.replace('#', &own));
        }
        body.push_str("</cargCsclPrgsInfoQryVo>");
    }
    let _ = write!(body, "<tCnt>{PARCELS}</tCnt></cargCsclPrgsInfoQryRtnVo>");
    body.shrink_to_fit();
    body
}

/// Reads it, and looks whether every parcel is there.
pub fn parcels(body: &str) -> Outcome<Parcels> {
    let Answer::Many(parcels) = read(body.as_bytes()) else { return Err("it is no list".into()) };
    let are_all = parcels.rows.len() == PARCELS && parcels.rows.iter().all(|row| row.cargo_no.is_some());
    expect(are_all, "parcels are missing")?;
    Ok(parcels)
}
