//! What is sent.

use chrono::NaiveDate;
use unipass::client::Setting;
use unipass::customs_rates::Direction;
use unipass::postal::Kind;
use unipass::{Client, Service, Unavailable, cargo_progress, code_check, customs_rates, postal};

use crate::loopback::{KEY, Loopback, answer, setting, wait_for};

fn nothing(root: &str) -> Vec<u8> {
    answer("200 OK", "", format!("<{root}><ntceInfo/><tCnt>0</tCnt></{root}>").as_bytes())
}

#[test]
fn parcels_are_asked_for_by_one_of_three_numbers() {
    let server = Loopback::answering(nothing("cargCsclPrgsInfoQryRtnVo"));
    let client = server.client();
    let path = format!("GET /ext/rest/cargCsclPrgsInfoQry/retrieveCargCsclPrgsInfo?crkyCn={KEY}");
    for (question, sent) in [
        (
            cargo_progress::Question::Cargo { cargo_no: "26WDFCF289i-0904-1013".into() },
            "cargMtNo=26WDFCF289I09041013",
        ),
        (
            cargo_progress::Question::House { hbl: " 6091 2400-77312".into(), year: 2026 },
            "hblNo=6091240077312&blYy=2026",
        ),
        (
            cargo_progress::Question::Master { mbl: "180-55120343".into(), year: 2025 },
            "mblNo=18055120343&blYy=2025",
        ),
    ] {
        let received = wait_for(client.cargo_progress(&question)).unwrap();
        assert_eq!(received.answer, cargo_progress::Answer::NoRecord);
        assert!(received.body.starts_with(b"<cargCsclPrgsInfoQryRtnVo>"), "the body is kept");
        assert_eq!(server.requests.recv().unwrap(), format!("{path}&{sent} HTTP/1.1"));
    }
}

#[test]
fn a_code_is_asked_about_with_what_belongs_to_it() {
    let server = Loopback::answering(answer(
        "200 OK",
        "",
        b"<persEcmQryRtnVo><ntceInfo/><tCnt>1</tCnt></persEcmQryRtnVo>",
    ));
    let client = server.client();
    let question = |postcode: Option<&str>| code_check::Question {
        code: "P210123456734".into(),
        name: "홍길동".into(),
        phone: "010-1234-5678".into(),
        postcode: postcode.map(str::to_owned),
    };
    assert_eq!(format!("{:?}", question(Some("04524"))), "Question(…)");
    let path = format!(
        "GET /ext/rest/persEcmQry/retrievePersEcm?crkyCn={KEY}&persEcm=P210123456734&pltxNm=%ED%99%8D%EA%B8%B8%EB%8F%99&cralTelno=01012345678"
    );
    for (postcode, sent) in [(None, ""), (Some("04524"), "&custPsno=04524")] {
        assert_eq!(
            wait_for(client.code_check(&question(postcode))).unwrap().answer,
            code_check::Answer::Match
        );
        assert_eq!(server.requests.recv().unwrap(), format!("{path}{sent} HTTP/1.1"));
    }
}

#[test]
fn post_and_rates_are_asked_for() {
    let server = Loopback::answering(nothing("psmtCsclPrgsInfoQryRtnVo"));
    let question = postal::Question { postal_no: "eg 203 774 107 jp".into(), kind: Kind::Ems };
    assert_eq!(wait_for(server.client().postal(&question)).unwrap().answer, postal::Answer::NoRecord);
    let sent = format!(
        "GET /ext/rest/psmtCsclPrgsInfoQry/retrievePsmtCsclPrgsInfo?crkyCn={KEY}&psmtKcd=01&psmtNo=EG203774107JP HTTP/1.1"
    );
    assert_eq!(server.requests.recv().unwrap(), sent);

    let server = Loopback::answering(nothing("trifFxrtInfoQryRtnVo"));
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let question = customs_rates::Question { day, direction: Direction::Import };
    assert_eq!(
        wait_for(server.client().customs_rates(&question)).unwrap().answer,
        customs_rates::Answer::NoRecord
    );
    let sent = format!(
        "GET /ext/rest/trifFxrtInfoQry/retrieveTrifFxrtInfo?crkyCn={KEY}&qryYymmDd=20261122&imexTp=2 HTTP/1.1"
    );
    assert_eq!(server.requests.recv().unwrap(), sent);
}

#[test]
fn without_a_key_nothing_is_asked() {
    let server = Loopback::answering(nothing("cargCsclPrgsInfoQryRtnVo"));
    let mut keys = setting(server.base.clone()).keys;
    keys.remove(&Service::CargoProgress);
    let client = Client::new(Setting::new(server.base.clone(), keys)).unwrap();
    let question = cargo_progress::Question::Cargo { cargo_no: "26WDFCF289I09041013".into() };
    let asked = wait_for(client.cargo_progress(&question));
    assert_eq!(asked, Err(Unavailable::NoKey { service: Service::CargoProgress }));
    assert!(server.requests.try_recv().is_err());
    assert!(!format!("{client:?}").contains(KEY));
}
