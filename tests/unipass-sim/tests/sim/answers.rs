//! API001 answers in exactly the captured shapes.

use unipass::cargo_progress::{Answer, Question};
use unipass::{Refusal, Service};
use unipass_sim::{Parcel, Way};
use url::Url;

use crate::asking::{CARGO, HBL, at, client, fixture, get, house, monday, one, parcel, progress, raw, sim};

fn refusal(body: &str) -> Refusal {
    let Answer::Refused { why, .. } = unipass::cargo_progress::read(body.as_bytes()) else {
        panic!("{body}")
    };
    why
}

/// The names of all elements, in their order.
fn elements(xml: &str) -> Vec<&str> {
    let tags = xml.split('<').filter_map(|tag| tag.split_once('>'));
    tags.map(|(name, _)| name).filter(|name| !name.starts_with(['/', '?'])).collect()
}

/// The elements of the first row of a kind.
fn row<'x>(xml: &'x str, name: &str) -> &'x str {
    let (_, rest) = xml.split_once(&format!("<{name}>")).unwrap();
    rest.split_once(&format!("</{name}>")).unwrap().0
}

fn filled(row: &str) -> Vec<&str> {
    let is_filled = |name: &&str| !row.contains(&format!("<{name}></{name}>"));
    elements(row).into_iter().filter(is_filled).collect()
}

#[test]
fn one_parcel_has_the_elements_of_a_captured_one_in_their_order() {
    let sim = sim([parcel(HBL, Way::AirList)]);
    let ours = raw(&sim, Service::CargoProgress, CARGO, &format!("hblNo={HBL}&blYy=2026"));
    let captured = fixture("nodeunipass-completed-us-air.xml");
    assert_eq!(elements(&ours), elements(&captured));
    assert_eq!(elements(row(&ours, "cargCsclPrgsInfoQryVo")).len(), 38);
    assert_eq!(elements(row(&ours, "cargCsclPrgsInfoDtlQryVo")).len(), 13);
    assert!(ours.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"));
    assert!(!ours.contains('\n'));
}

#[test]
fn a_list_has_the_elements_of_a_captured_one_and_the_same_of_them_filled() {
    let in_one = |hbl: &str| Parcel { mbl: Some("18055120343".into()), ..parcel(hbl, Way::AirList) };
    let sim = sim([in_one(HBL), in_one("6091240093118")]);
    let ours = raw(&sim, Service::CargoProgress, CARGO, "mblNo=180-55120343&blYy=2026");
    let captured = fixture("nodeunipass-multiple-results-40.xml");
    assert_eq!(
        elements(row(&ours, "cargCsclPrgsInfoQryVo")),
        elements(row(&captured, "cargCsclPrgsInfoQryVo"))
    );
    assert_eq!(filled(row(&ours, "cargCsclPrgsInfoQryVo")), filled(row(&captured, "cargCsclPrgsInfoQryVo")));
    assert!(captured.contains(row(&ours, "ntceInfo")));
    assert!(ours.ends_with("<tCnt>2</tCnt></cargCsclPrgsInfoQryRtnVo>"));
}

#[test]
fn nothing_and_refusals_are_the_captured_bytes() {
    let sim = sim([]);
    let none = raw(&sim, Service::CargoProgress, CARGO, &format!("hblNo={HBL}&blYy=2026"));
    assert_eq!(none, fixture("nodeunipass-empty-results.xml"));
    let bare = |query: &str| get(&Url::parse(&format!("{}/{CARGO}?{query}", sim.base())).unwrap());
    assert_eq!(bare("hblNo=1&blYy=2026"), fixture("nodeunipass-missing-key.xml"));
    assert_eq!(bare("crkyCn=&hblNo=1&blYy=2026"), fixture("nodeunipass-missing-key.xml"));
    assert_eq!(bare("crkyCn=a1&hblNo=1&blYy=2026"), fixture("nodeunipass-invalid-key.xml"));
}

#[test]
fn a_question_that_is_not_complete_is_refused() {
    let sim = sim([parcel(HBL, Way::AirList)]);
    for question in
        ["", "hblNo=6091240093117", "blYy=2026", "cargMtNo=26KE0B41CII002", "mblNo=&hblNo=&blYy=2026"]
    {
        let body = raw(&sim, Service::CargoProgress, CARGO, question);
        assert_eq!(refusal(&body), Refusal::QueryIncomplete, "{question}");
    }
}

#[test]
fn several_parcels_of_one_number_are_told_apart_by_their_cargo_numbers() {
    let again = Parcel { begins_at: at("2026-11-20T03:00:00"), ..parcel(HBL, Way::SeaList) };
    let sim = sim([parcel(HBL, Way::AirList), again]);
    let client = client(&sim);
    let Answer::Many(parcels) = progress(&client, &house(HBL, 2026)) else {
        panic!("one number, two parcels")
    };
    assert_eq!((parcels.stated, parcels.rows.len()), (2, 2));
    assert!(parcels.notice.starts_with("[N00]"));
    assert_ne!(parcels.rows[0].mbl, parcels.rows[1].mbl);
    for row in parcels.rows {
        let cargo_no = row.cargo_no.unwrap();
        assert_eq!(cargo_no.len(), 19);
        let Answer::One(one) = progress(&client, &Question::Cargo { cargo_no: cargo_no.clone() }) else {
            panic!("a cargo number is one parcel's")
        };
        assert_eq!(one.header.cargo_no, Some(cargo_no));
        assert_eq!(one.header.hbl.as_deref(), Some(HBL));
    }
}

#[test]
fn a_master_of_a_whole_consolidation_is_a_list_with_numbers_of_its_own() {
    let many = (0..1_211).map(|n| Parcel {
        mbl: Some("SEMOGB04100317".into()),
        ..parcel(&format!("5098131{n:05}"), Way::SeaList)
    });
    let sim = sim(many);
    let question = Question::Master { mbl: "SEMOGB04100317".into(), year: 2026 };
    let Answer::Many(parcels) = progress(&client(&sim), &question) else { panic!("a whole consolidation") };
    let mut numbers: Vec<_> = parcels.rows.into_iter().filter_map(|row| row.cargo_no).collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 1_211);
}

#[test]
fn the_year_is_that_of_arrival() {
    let over_the_year = Parcel { begins_at: at("2026-12-31T22:00:00"), ..parcel(HBL, Way::AirList) };
    let sim = sim([over_the_year]);
    sim.set_now(at("2027-01-05T00:00:00"));
    let client = client(&sim);
    assert_eq!(progress(&client, &house(HBL, 2026)), Answer::NoRecord);
    assert!(matches!(progress(&client, &house(HBL, 2027)), Answer::One(_)));
}

#[test]
fn nothing_is_known_of_a_parcel_before_it_begins() {
    let sim = sim([parcel(HBL, Way::AirList)]);
    let client = client(&sim);
    sim.set_now(monday() - chrono::TimeDelta::seconds(1));
    assert_eq!(progress(&client, &house(HBL, 2026)), Answer::NoRecord);
    sim.set_now(monday());
    assert_eq!(one(&client, HBL).events.len(), 1);
}

#[test]
fn numbers_have_the_forms_that_were_seen() {
    let sim = sim([parcel(HBL, Way::AirList), parcel("8601990143", Way::AirImport)]);
    let client = client(&sim);
    for (hbl, length) in [(HBL, 16), ("8601990143", 14)] {
        let one = one(&client, hbl);
        assert_eq!(one.reading().declaration_no.unwrap().len(), length);
        assert_eq!(one.header.mbl.unwrap().len(), 11);
        let cargo_no = one.header.cargo_no.unwrap();
        let arrival = one.events.iter().find(|event| event.kind.as_deref() == Some("입항보고 수리")).unwrap();
        let voyage = arrival.declaration_no.clone().unwrap();
        assert_eq!(voyage.len(), 11);
        assert!(cargo_no.starts_with(&voyage) && voyage.starts_with("26KE") && voyage.ends_with('I'));
    }
}

#[test]
fn what_the_scenario_says_of_a_parcel_is_answered() {
    let told = Parcel {
        goods: "TEA & <CUPS>".into(),
        grams: 1350,
        packages: Some(2),
        handler: "(주)세모특송".into(),
        office: Some("평택세관".into()),
        cargo_no: Some("26ke0b41cii-0021-0388".into()),
        country: unipass_sim::Country::Gb,
        ..parcel(HBL, Way::AirList)
    };
    let header = one(&client(&sim([told])), HBL).header;
    let texts =
        [header.goods, header.forwarder, header.customs_office, header.cargo_no, header.loading_country];
    let expected = ["TEA & <CUPS>", "(주)세모특송", "평택세관", "26KE0B41CII00210388", "GB"];
    assert_eq!(texts.map(Option::unwrap), expected);
    assert_eq!(header.gross_weight.unwrap().text(), "1.35");
    assert_eq!(header.packages.unwrap().value(), Some(2));
}

#[test]
fn the_number_of_a_list_or_of_a_declaration_may_be_told() {
    for (way, number) in [(Way::AirList, "PE02072600005290"), (Way::AirImport, "4127326501944M")] {
        let told = Parcel { declaration: Some(number.into()), ..parcel(HBL, way) };
        let one = one(&client(&sim([told])), HBL);
        assert_eq!(one.reading().declaration_no.as_deref(), Some(number), "{way:?}");
    }
}
