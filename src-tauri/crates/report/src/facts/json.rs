//! facts.json: the case for programs. `facts.schema.json` describes every key.
//!
//! What is not known is `null` and never left out. Days are days in Korea, moments RFC 3339 in UTC, decimals text.

use serde::Serialize;

use super::shapes::{self, CodeJson, CoverageJson, EvidenceJson, FilingJson, ParcelJson, StatementJson};
use crate::evidence::Piece;
use crate::{File, MaskedCase};

/// The name of this form. Another meaning of a key gets another name.
const FORMAT: &str = "munjigi-case-1";

/// The facts of a case. `pieces` are those of this kit, in the order of the case's evidence.
pub fn json(case: &MaskedCase, pieces: &[Piece]) -> File {
    let evidence = case.evidence().iter().enumerate();
    let facts = CaseJson {
        format: FORMAT,
        reporter: ReporterJson { name: case.name() },
        codes: case.codes().iter().map(shapes::code).collect(),
        parcels: case.parcels().iter().map(|parcel| shapes::parcel(parcel, pieces)).collect(),
        statement: shapes::statement(case.statement()),
        coverage: shapes::coverage(case.coverage()),
        evidence: evidence.map(|(at, it)| shapes::evidence(it, pieces.get(at))).collect(),
        filings: case.filings().iter().map(shapes::filing).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&facts).expect("lists, texts and numbers are JSON");
    bytes.push(b'\n');
    File { name: "facts.json".into(), bytes }
}

/// Keys stand in the order of these fields.
#[derive(Serialize)]
struct CaseJson<'c> {
    format: &'static str,
    reporter: ReporterJson<'c>,
    codes: Vec<CodeJson<'c>>,
    parcels: Vec<ParcelJson<'c>>,
    statement: StatementJson<'c>,
    coverage: CoverageJson,
    evidence: Vec<EvidenceJson<'c>>,
    filings: Vec<FilingJson<'c>>,
}

#[derive(Serialize)]
struct ReporterJson<'c> {
    name: Option<&'c str>,
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json as value};

    use super::super::schema;
    use super::*;
    use crate::{Case, Redaction, evidence, sample};

    fn written(case: &Case, redaction: &str) -> Value {
        let pieces = evidence::enclosed(case).pieces;
        let redaction: Redaction = redaction.parse().unwrap();
        serde_json::from_slice(&json(&case.masked(redaction), &pieces).bytes).unwrap()
    }

    #[test]
    fn the_schema_holds_what_is_written() {
        let schema = include_str!("../../facts.schema.json").parse::<Value>().unwrap();
        let mut bare = sample::case();
        bare.reporter = Default::default();
        bare.codes.clear();
        bare.coverage = crate::Coverage { seen: vec![], gaps: vec![], until: None };
        for case in [sample::case(), bare] {
            for redaction in ["", "shops,items,order-numbers,amounts,waybills"] {
                schema::check(&schema, &written(&case, redaction));
            }
        }
    }

    #[test]
    #[should_panic(expected = "parcels/0/facts: lacks hbl")]
    fn the_schema_refuses_what_lacks_a_fact() {
        let schema = include_str!("../../facts.schema.json").parse::<Value>().unwrap();
        let mut written = written(&sample::case(), "");
        written["parcels"][0]["facts"].as_object_mut().unwrap().remove("hbl");
        schema::check(&schema, &written);
    }

    #[test]
    fn every_fact_is_there_and_what_is_unknown_is_null() {
        let written = written(&sample::case(), "");
        assert_eq!(
            written["parcels"][0]["facts"],
            value!({
                "hbl": "609124007731", "mbl": "MBL-1", "cargo_no": "26KE0ABCDE1-0001-0002", "declaration_no": null,
                "form": "list", "stage": "released", "stage_text": "통관완료 후 반출",
                "accepted_on": "2026-11-20", "arrived_on": null, "goods": "=TEA", "weight_kg": "0.350",
                "packages": 1, "country": "CN", "forwarder": "ACME, LOGIS \"1\"", "office": "인천공항세관",
                "declared": null
            })
        );
        assert_eq!(written["parcels"][0]["first_seen_at"], "2026-11-21T00:00:00Z");
        assert_eq!(written["codes"], value!([{ "code": "P21*******34", "issued_on": "2021-03-01" }]));
        assert_eq!(
            written["parcels"][0]["sightings"][0]["evidence"]["file"],
            "evidence/01-clearance-list-2026-11-21.html"
        );
        assert_eq!(written["evidence"][2]["state"], "missing");
    }

    #[test]
    fn what_is_covered_is_said_and_not_shown() {
        let open = &written(&sample::case(), "")["statement"];
        assert_eq!(open["covered"], value!([]));
        assert_eq!(open["orders"][0]["items"][0]["price"], value!({ "amount": "12.50", "currency": "USD" }));
        let amounts = &written(&sample::case(), "amounts")["statement"];
        assert_eq!(amounts["covered"], value!(["amounts"]));
        assert_eq!(amounts["orders"][0]["total"], Value::Null);
        assert_eq!(amounts["orders"][0]["items"][0], value!({ "name": "Mug", "quantity": 2, "price": null }));
        let all = written(&sample::case(), "shops,items,order-numbers,waybills").to_string();
        for covered in ["Shop", "Mug", "A-1", "509812044885"] {
            assert!(!all.contains(covered), "{covered}");
        }
    }

    #[test]
    fn the_same_case_gives_the_same_bytes() {
        let case = sample::case();
        let pieces = evidence::enclosed(&case).pieces;
        let once = json(&case.masked(Default::default()), &pieces);
        assert_eq!(once, json(&case.clone().masked(Default::default()), &pieces));
        assert!(once.bytes.starts_with(b"{\n  \"format\": \"munjigi-case-1\",\n  \"reporter\""));
        assert!(once.bytes.ends_with(b"\n}\n"));
    }
}
