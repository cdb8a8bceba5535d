//! The page «해외직구 통관정보조회», read by the reader of saved pages.

use munjigi_intake::{Error, Hint, Reading, Why, read};
use munjigi_model::{Form, Stage};
use serde_json::Value;
use unipass_sim::{Fault, Parcel, Person, Scenario, Sim, Trouble, Way, Whose};
use ureq::http::Response;
use ureq::{Agent, Body};
use url::Url;

use crate::asking::{HBL, agent, at, later, parcel, sim};

const NOVEMBER: &str = "dclrStrtDt=20261101&dclrEndDt=20261130";

/// A browser that keeps its one cookie.
struct Visitor<'s> {
    sim: &'s Sim,
    agent: Agent,
    cookie: String,
}

impl<'s> Visitor<'s> {
    fn new(sim: &'s Sim) -> Self {
        Self { sim, agent: agent(), cookie: String::new() }
    }

    fn signed_in(sim: &'s Sim) -> Self {
        let mut visitor = Self::new(sim);
        let person = Person::default();
        let response = visitor.sign_in(&person.sign_in, &person.password);
        assert_eq!(response.status(), 302);
        let cookie = response.headers()["set-cookie"].to_str().unwrap();
        visitor.cookie = cookie.split(';').next().unwrap().to_owned();
        let shown = response.headers()["location"].to_str().unwrap();
        assert_eq!(shown, sim.list_page().path());
        visitor
    }

    fn sign_in(&mut self, user: &str, password: &str) -> Response<Body> {
        let form = [("userId", user), ("userPw", password)];
        self.agent.post(self.sim.sign_in_page().as_str()).send_form(form).unwrap()
    }

    fn get(&self, url: &Url) -> String {
        let request = self.agent.get(url.as_str()).header("cookie", &self.cookie);
        request.call().unwrap().body_mut().read_to_string().unwrap()
    }

    fn page(&self, query: &str) -> String {
        let mut url = self.sim.list_page();
        url.set_query(Some(query));
        self.get(&url)
    }

    fn answer(&self, code: &str, query: &str) -> String {
        let form = format!(
            "persEcm={code}&{query}&firstIndex=0&page=1&pageSize=100&pageUnit=100&recordCountPerPage=100"
        );
        let request = self.agent.post(self.sim.list_answer().as_str()).header("cookie", &self.cookie);
        let request = request.header("X-Requested-With", "XMLHttpRequest");
        let request = request.content_type("application/x-www-form-urlencoded; charset=UTF-8");
        request.send(&form).unwrap().body_mut().read_to_string().unwrap()
    }

    fn usual_answer(&self) -> String {
        self.answer(&Person::default().code, &format!("{NOVEMBER}&pageIndex=1"))
    }
}

fn reading(page: &str) -> Result<Reading, Error> {
    read(page.as_bytes(), &Hint::default())
}

fn is_refusal(answer: &str) -> bool {
    let answer: Value = serde_json::from_str(answer).unwrap();
    answer["error"] == Value::Bool(true) && answer["message"].is_string() && answer.get("count").is_none()
}

/// Two that are out, one on its way, one of somebody else's.
fn some() -> [Parcel; 4] {
    let of = |parcel, whose| Parcel { whose, ..parcel };
    [
        parcel(HBL, Way::AirList),
        of(parcel("8601990143", Way::AirImport), Whose::Stranger),
        parcel("8601774215", Way::HeldForGood),
        of(parcel("6091240093118", Way::AirList), Whose::Others),
    ]
}

#[test]
fn a_saved_page_is_read_whole() {
    let sim = sim(some());
    let reading = reading(&Visitor::signed_in(&sim).page(NOVEMBER)).unwrap();
    let list = reading.list.unwrap();
    assert_eq!((list.said, list.complete, list.first_row), (Some(3), true, Some(1)));
    let period = list.period.map(|(from, to)| (from.to_string(), to.to_string()));
    assert_eq!(period, Some(("2026-11-01".into(), "2026-11-30".into())));
    let rows: Vec<_> = reading
        .clearances
        .iter()
        .map(|row| (row.value.hbl.as_deref().unwrap(), row.value.form, row.value.stage))
        .collect();
    assert_eq!(rows[0], ("8601774215", Form::Import, Stage::Declared), "what is in progress stands on top");
    assert!(rows.contains(&(HBL, Form::List, Stage::Released)));
    assert!(rows.contains(&("8601990143", Form::Import, Stage::Released)), "never ordered, and there");
    let course = sim.course(HBL).unwrap();
    let out = reading.clearances.iter().find(|row| row.value.hbl.as_deref() == Some(HBL)).unwrap();
    assert_eq!(out.value.mbl, Some(course.mbl));
    assert_eq!(out.value.accepted_on.map(|day| day.to_string()).as_deref(), Some("2026-11-16"));
}

#[test]
fn the_answer_tells_what_the_page_tells() {
    let sim = sim(some());
    let visitor = Visitor::signed_in(&sim);
    let facts = |reading: Reading| {
        assert!(reading.list.unwrap().complete);
        reading.clearances.into_iter().map(|row| row.value).collect::<Vec<_>>()
    };
    let answer = visitor.usual_answer();
    assert_eq!(facts(reading(&answer).unwrap()), facts(reading(&visitor.page(NOVEMBER)).unwrap()));
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let keys: Vec<&String> = answer["resultList"][0].as_object().unwrap().keys().collect();
    let mut seen = ["acptDt", "csclForm", "dclrNo", "mblNo", "hblNo", "prcsStts"];
    seen.sort_unstable();
    assert_eq!(keys, seen);
    assert_eq!(answer["count"], 3);
}

#[test]
fn rows_appear_with_the_declaration_and_are_dated_when_they_are_out() {
    let sim = sim([parcel(HBL, Way::AirImport)]);
    let visitor = Visitor::signed_in(&sim);
    let course = sim.course(HBL).unwrap();
    let row = |at| {
        sim.set_now(at);
        let mut clearances = reading(&visitor.page(NOVEMBER)).unwrap().clearances;
        clearances.pop().map(|row| (row.value.stage, row.value.accepted_on.is_some()))
    };
    assert_eq!(row(course.first("입항적재화물목록 제출").unwrap()), None);
    assert_eq!(row(course.first("수입신고").unwrap()), Some((Stage::Declared, false)));
    assert_eq!(row(course.cleared_at.unwrap()), Some((Stage::Declared, false)));
    assert_eq!(row(course.released_at.unwrap()), Some((Stage::Released, true)));
}

#[test]
fn nothing_is_shown_without_signing_in() {
    let sim = sim(some());
    let mut visitor = Visitor::new(&sim);
    let page = visitor.page(NOVEMBER);
    assert!(page.contains("userPw") && !page.contains(HBL));
    assert!(is_refusal(&visitor.usual_answer()));
    let response = visitor.sign_in(&Person::default().sign_in, "wrong");
    assert_eq!(response.status(), 200);
    assert!(response.headers().get("set-cookie").is_none());

    let visitor = Visitor::signed_in(&sim);
    assert!(visitor.page(NOVEMBER).contains(HBL));
    sim.end_sessions();
    assert!(!visitor.page(NOVEMBER).contains(HBL));
    assert!(is_refusal(&visitor.usual_answer()));
}

#[test]
fn a_long_list_has_pages() {
    let sim = sim((0..25).map(|n| parcel(&format!("60912400932{n:02}"), Way::AirList)));
    let visitor = Visitor::signed_in(&sim);
    let page = |query: &str| reading(&visitor.page(&format!("{NOVEMBER}&{query}"))).unwrap();
    let mut hbls = Vec::new();
    for (number, rows) in [(1, 10), (2, 10), (3, 5)] {
        let reading = page(&format!("pageIndex={number}"));
        let list = reading.list.unwrap();
        assert_eq!((reading.clearances.len(), list.said), (rows, Some(25)));
        assert_eq!(list.first_row, Some((number - 1) * 10 + 1));
        assert!(!list.complete);
        assert_eq!(reading.unread[0].why, Why::Count { said: 25, held: rows });
        hbls.extend(reading.clearances.into_iter().filter_map(|row| row.value.hbl));
    }
    hbls.sort();
    hbls.dedup();
    assert_eq!(hbls.len(), 25);
    assert!(page("pageUnit=30").list.unwrap().complete);

    let code = Person::default().code;
    let form = format!("persEcm={code}&{NOVEMBER}&pageIndex=2&recordCountPerPage=20");
    let request = visitor.agent.post(sim.list_answer().as_str()).header("cookie", &visitor.cookie);
    let answer = request.send(&form).unwrap().body_mut().read_to_string().unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!((&answer["count"], answer["resultList"].as_array().unwrap().len()), (&Value::from(25), 5));
}

#[test]
fn more_than_ninety_days_are_refused() {
    let sim = sim(some());
    let visitor = Visitor::signed_in(&sim);
    let code = Person::default().code;
    for (query, is_allowed) in
        [("dclrStrtDt=20260901&dclrEndDt=20261130", true), ("dclrStrtDt=20260831&dclrEndDt=20261130", false)]
    {
        assert_eq!(!is_refusal(&visitor.answer(&code, query)), is_allowed, "{query}");
        assert_eq!(reading(&visitor.page(query)).is_ok(), is_allowed, "{query}");
    }
    assert!(is_refusal(&visitor.answer("P000000000001", NOVEMBER)), "somebody else's code");
    assert!(is_refusal(&visitor.answer(&code, "")), "no period");
}

#[test]
fn the_usual_period_is_the_last_ninety_days() {
    let old = Parcel { begins_at: at("2026-05-01T00:00:00"), ..parcel("8601774215", Way::AirList) };
    let sim = sim([old, parcel(HBL, Way::AirList)]);
    sim.set_now(at("2026-11-22T10:00:00"));
    let reading = reading(&Visitor::signed_in(&sim).page("")).unwrap();
    let list = reading.list.unwrap();
    let period = list.period.map(|(from, to)| (from.to_string(), to.to_string()));
    assert_eq!(period, Some(("2026-08-25".into(), "2026-11-22".into())));
    assert_eq!((list.said, list.complete), (Some(1), true));
}

#[test]
fn an_empty_list_says_that_it_is_empty() {
    let sim = sim([]);
    let reading = reading(&Visitor::signed_in(&sim).page(NOVEMBER)).unwrap();
    let list = reading.list.unwrap();
    assert_eq!((list.said, list.complete, reading.clearances.len()), (Some(0), true, 0));
}

#[test]
fn faults_of_the_page_are_never_a_shorter_list() {
    let sim = sim(some());
    let visitor = Visitor::signed_in(&sim);
    let under = |trouble| {
        sim.mend();
        sim.fault(Fault::always(trouble).of(unipass_sim::Part::Page));
        (reading(&visitor.page(NOVEMBER)), reading(&visitor.usual_answer()))
    };
    let (page, _) = under(Trouble::RenamedField);
    assert_eq!(page, Err(Error::NoColumn { column: "처리상태" }));
    for trouble in [
        Trouble::Maintenance,
        Trouble::ExpiredKey,
        Trouble::WebPage,
        Trouble::BadGateway,
        Trouble::Redirect,
        Trouble::Overloaded,
    ] {
        let (page, answer) = under(trouble);
        assert!(page.is_err() && answer.is_err(), "{trouble:?}: {page:?} {answer:?}");
    }
    let (page, answer) = under(Trouble::Truncated);
    let is_whole = |read: Result<Reading, Error>| read.is_ok_and(|read| read.list.unwrap().complete);
    assert!(!is_whole(page) && answer.is_err());
    let (page, answer) = under(Trouble::Empty);
    assert!([page, answer].into_iter().all(|read| read.unwrap().list.unwrap().said == Some(0)));
}

/// Whoever the person is, their code is hidden on the page and their facts stand nowhere.
#[test]
fn the_page_shows_the_code_masked_and_nothing_else_of_the_person() {
    let person = Person::default();
    let sim = Sim::start(Scenario { parcels: some().into(), ..Scenario::default() }, later()).unwrap();
    let page = Visitor::signed_in(&sim).page(NOVEMBER);
    assert!(page.contains("P*********000"));
    for secret in [&person.code, &person.name, &person.phone, &person.password] {
        assert!(!page.contains(secret));
    }
}
