//! Which sightings are one clearance.

use std::sync::OnceLock;

use munjigi_ledger::Error;
use munjigi_ledger::tables::Recorded;
use munjigi_ledger::tables::clearances::Seen;
use munjigi_model::Source::{CargoProgress, ClearanceList, Notice, Person};
use munjigi_model::{
    AnswerKind, ClearanceFacts, ClearanceId, Closed, Form, HolderId, IncidentKind, Source, Stage,
};
use proptest::prelude::*;

use crate::support::*;

const HBL: &str = "509812044885";

#[test]
fn a_date_that_is_filled_in_later_is_an_update() {
    let home = Home::new();
    let under_way = ClearanceFacts { stage: Stage::Declared, ..parcel(HBL) };
    let first = placed(home.see(ClearanceList, 1, &under_way));
    let then = home.see(ClearanceList, 2, &cleared("5098-1204-4885", "2026-11-20"));
    assert_eq!(then, Seen::Placed(Recorded::Updated(first)));
    let known = home.clearance(first);
    assert_eq!((known.facts.accepted_on, known.facts.stage), (Some(day("2026-11-20")), Stage::Cleared));
    assert_eq!((known.first_seen_at, known.changed_at), (hour(1), hour(2)));
    home.assert_sound();
}

#[test]
fn a_number_used_again_a_year_later_is_another_clearance() {
    let home = Home::new();
    let old = placed(home.see(ClearanceList, 1, &cleared(HBL, "2025-11-20")));
    let new = home.see(ClearanceList, 2, &cleared(HBL, "2026-11-20"));
    assert!(matches!(new, Seen::Placed(Recorded::New(id)) if id != old));
    assert_eq!(home.see(ClearanceList, 3, &cleared(HBL, "2025-11-20")), Seen::Placed(Recorded::Same(old)));
    assert_eq!(home.clearances().len(), 2);
}

#[test]
fn two_declarations_under_one_house_bl_are_two_clearances() {
    let home = Home::new();
    let declared =
        |no: &str| ClearanceFacts { declaration_no: Some(no.into()), ..cleared(HBL, "2026-11-20") };
    let list = home.keep(b"one list, two parcels");
    let see =
        |row, no: &str| placed(home.see_as(home.holder, &row_of(list, ClearanceList, row, 1), &declared(no)));
    let (a, b) = (see(1, "1235626107745M"), see(2, "1235626107746M"));
    assert_ne!(a, b);
    assert_eq!((see(1, "1235626107745M"), see(2, "1235626107746M")), (a, b), "read again");
    assert_eq!(home.clearances().len(), 2);
}

#[test]
fn the_same_row_twice_is_one_clearance() {
    let home = Home::new();
    let list = home.keep(b"a list that repeats a row");
    let see = |row, at| {
        home.see_as(home.holder, &row_of(list, ClearanceList, row, at), &cleared(HBL, "2026-11-20"))
    };
    let id = placed(see(3, 1));
    assert_eq!(see(7, 1), Seen::Placed(Recorded::Same(id)));
    assert_eq!(home.sightings(id).len(), 2, "both rows are kept as proofs");
    assert_eq!(see(3, 1), Seen::Placed(Recorded::Same(id)));
    assert_eq!(home.sightings(id).len(), 2, "a row that was read before is the same proof");
    assert_eq!(see(3, 9), Seen::Placed(Recorded::Same(id)));
    assert_eq!(home.sightings(id).len(), 3, "the same bytes of a later moment are another one");
}

#[test]
fn what_one_holder_saw_is_not_the_others() {
    let home = Home::new();
    let other = home.another_holder();
    let list = home.keep(b"a file that both bring");
    let origin = row_of(list, ClearanceList, 1, 1);
    let mine = placed(home.see_as(home.holder, &origin, &cleared(HBL, "2026-11-20")));
    let theirs = home.see_as(other, &origin, &cleared(HBL, "2026-11-20"));
    assert!(matches!(theirs, Seen::Placed(Recorded::New(id)) if id != mine));
    assert_eq!(home.clearance(placed(theirs)).holder, other);
    assert_eq!((home.sightings(mine).len(), home.sightings(placed(theirs)).len()), (1, 1));
}

#[test]
fn cargo_progress_joins_by_house_bl_fills_in_and_stands() {
    let home = Home::new();
    let row = cleared(HBL, "2026-11-20");
    let id = placed(home.see(ClearanceList, 1, &row));
    let answer = ClearanceFacts {
        cargo_no: Some("26OZ0A117XI00030441".into()),
        goods: Some("GREEN TEA".into()),
        stage: Stage::Released,
        stage_text: Some("통관목록심사완료".into()),
        ..parcel("5098 1204 4885")
    };
    assert_eq!(home.see(CargoProgress, 2, &answer), Seen::Placed(Recorded::Updated(id)));
    let known = home.clearance(id);
    assert_eq!(known.facts.goods.as_deref(), Some("GREEN TEA"));
    assert_eq!((known.facts.stage, known.facts.accepted_on), (Stage::Released, row.accepted_on));

    let again = ClearanceFacts { hbl: answer.hbl.clone(), ..row };
    assert_eq!(home.see(ClearanceList, 3, &again), Seen::Placed(Recorded::Same(id)), "the list knows less");
    assert_eq!(home.clearance(id), known);

    // From now on the cargo control number finds it, whatever the House B/L is written like.
    let by_cargo_no = ClearanceFacts { hbl: None, ..answer };
    assert_eq!(home.see(CargoProgress, 4, &by_cargo_no), Seen::Placed(Recorded::Same(id)));
}

/// Both orders of arrival: one record, with the proofs of both, the list's own day, and the notice's word where the list has none.
#[test]
fn a_notice_and_its_list_row_are_one_whichever_comes_first() {
    let message = ClearanceFacts { goods: Some("티백 외".into()), ..notice("2026-11-18") };
    let row = ClearanceFacts { stage: Stage::Declared, arrived_on: Some(day("2026-11-17")), ..parcel(HBL) };
    let mut ends = Vec::new();
    for notice_first in [true, false] {
        let home = Home::new();
        let (a, b) = if notice_first {
            let provisional = placed(home.see(Notice, 2, &message));
            assert!(home.clearance(provisional).provisional);
            let row = placed(home.see(ClearanceList, 1, &row));
            assert_eq!(home.merge(), 1);
            assert!(matches!(
                home.ledger.read(|r| r.clearances().get(provisional)),
                Err(Error::NoSuch { .. })
            ));
            (provisional, row)
        } else {
            let row = placed(home.see(ClearanceList, 1, &row));
            let joined = placed(home.see(Notice, 2, &message));
            assert_eq!(joined, row);
            (joined, row)
        };
        let [one] = home.clearances().try_into().expect("one record is left");
        assert_eq!(one.id, b, "{a:?}");
        assert!(!one.provisional);
        assert_eq!(one.first_seen_at, hour(1));
        assert_eq!(home.sightings(b).len(), 2);
        assert_eq!(home.merge(), 0);
        home.assert_sound();
        ends.push(one.facts);
    }
    assert_eq!(ends[0], ends[1]);
    assert_eq!(ends[0].goods.as_deref(), Some("티백 외"));
    assert_eq!(ends[0].stage, Stage::Cleared, "the newest word on how far it is");
}

#[test]
fn a_notice_never_overrules_the_list() {
    let home = Home::new();
    let row = ClearanceFacts { goods: Some("GREEN TEA BAGS".into()), ..cleared(HBL, "2026-11-17") };
    let id = placed(home.see(ClearanceList, 1, &row));
    let later = ClearanceFacts { goods: None, office: Some("인천세관".into()), ..notice("2026-11-19") };
    assert_eq!(home.see(Notice, 5, &later), Seen::Placed(Recorded::Updated(id)));
    let facts = home.clearance(id).facts;
    assert_eq!((facts.accepted_on, facts.goods), (row.accepted_on, row.goods));
    assert_eq!(facts.office.as_deref(), Some("인천세관"), "what only the notice says is taken from it");
}

#[test]
fn how_far_a_parcel_is_a_notice_says_as_well_as_anybody() {
    let home = Home::new();
    let at = |stage, text: &str| ClearanceFacts { stage, stage_text: Some(text.into()), ..parcel(HBL) };
    let id = placed(home.see(CargoProgress, 1, &at(Stage::Declared, "수입신고")));
    home.see(Notice, 2, &at(Stage::Held, "통관보류"));
    let facts = home.clearance(id).facts;
    assert_eq!((facts.stage, facts.stage_text.as_deref()), (Stage::Held, Some("통관보류")));
    home.see(CargoProgress, 3, &at(Stage::Cleared, "수입신고수리"));
    assert_eq!(home.clearance(id).facts.stage, Stage::Cleared);
}

#[test]
fn a_merge_carries_the_question_and_its_answers_over() {
    let home = Home::new();
    let holder = home.holder;
    let provisional = placed(home.see(Notice, 1, &notice("2026-11-19")));
    let incident = home
        .ledger
        .write(move |w| {
            let (id, is_new) = w.incidents().open(holder, provisional, IncidentKind::Question, hour(1))?;
            assert!(is_new);
            w.answers().add(holder, id, AnswerKind::Unsure, None, hour(2))?;
            w.answers().add(holder, id, AnswerKind::NotMine, None, hour(3))?;
            w.incidents().close(id, Closed::Answered, hour(3))?;
            Ok(id)
        })
        .unwrap();
    let row = placed(home.see(ClearanceList, 4, &cleared(HBL, "2026-11-20")));
    assert_eq!(home.merge(), 1);
    let (incidents, answers) =
        home.ledger.read(|r| Ok((r.incidents().all()?, r.answers().of(incident)?))).unwrap();
    let [one] = incidents.try_into().expect("a clearance has one incident");
    assert_eq!((one.id, one.clearance, one.closed), (incident, row, Some((hour(3), Closed::Answered))));
    let kinds: Vec<_> = answers.iter().map(|a| a.kind).collect();
    assert_eq!(kinds, [AnswerKind::Unsure, AnswerKind::NotMine]);
    home.assert_sound();
}

#[test]
fn a_merge_of_two_questions_leaves_one_that_has_rung() {
    let home = Home::new();
    let holder = home.holder;
    let raise = |clearance: ClearanceId, at| {
        let open = move |w: &munjigi_ledger::Writing<'_>| {
            w.incidents().open(holder, clearance, IncidentKind::Question, hour(at))
        };
        home.ledger.write(open).unwrap().0
    };
    let provisional = placed(home.see(Notice, 1, &notice("2026-11-19")));
    let theirs = raise(provisional, 1);
    home.ledger.write(move |w| w.answers().add(holder, theirs, AnswerKind::Gift, None, hour(2))).unwrap();
    raw(&home.path()).execute("UPDATE incident SET notified_at = 77", []).unwrap();
    let row = placed(home.see(ClearanceList, 3, &cleared(HBL, "2026-11-20")));
    let stays = raise(row, 3);
    home.merge();
    let [one] = home.ledger.read(|r| r.incidents().all()).unwrap().try_into().expect("one is left");
    assert_eq!((one.id, one.clearance, one.opened_at), (stays, row, hour(1)));
    let rung: Option<i64> =
        raw(&home.path()).query_row("SELECT notified_at FROM incident", [], |r| r.get(0)).unwrap();
    assert_eq!(rung, Some(77), "it does not ring again");
    let answers = home.ledger.read(|r| r.answers().in_force()).unwrap();
    assert_eq!(answers.iter().map(|a| (a.incident, a.kind)).collect::<Vec<_>>(), [(stays, AnswerKind::Gift)]);
}

#[test]
fn two_notices_that_want_one_row_get_it_neither_of_them() {
    let home = Home::new();
    let first = placed(home.see(Notice, 1, &notice("2026-11-19")));
    let second = placed(home.see(Notice, 2, &notice("2026-11-20")));
    assert_ne!(first, second);
    let row = placed(home.see(ClearanceList, 3, &cleared(HBL, "2026-11-20")));
    assert_eq!(home.merge(), 0);
    let third = placed(home.see(Notice, 4, &notice("2026-11-21")));
    assert!(![first, second, row].contains(&third), "nor does one that comes later");
    assert_eq!(home.merge(), 0);
    assert_eq!(home.clearances().len(), 4);
}

#[test]
fn a_notice_that_fits_two_rows_stays_by_itself() {
    let home = Home::new();
    home.see(ClearanceList, 1, &cleared(HBL, "2026-11-18"));
    home.see(ClearanceList, 1, &cleared("6091240093117", "2026-11-20"));
    let id = placed(home.see(Notice, 2, &notice("2026-11-19")));
    assert!(home.clearance(id).provisional);
    assert_eq!(home.merge(), 0);
}

/// Two parcels under one House B/L, and a sighting that says no more than that House B/L.
fn two_that_fit(home: &Home) -> [ClearanceId; 2] {
    ["1235626107745M", "1235626107746M"].map(|no| {
        let row = ClearanceFacts { declaration_no: Some(no.into()), ..cleared(HBL, "2026-11-20") };
        placed(home.see(ClearanceList, 1, &row))
    })
}

#[test]
fn what_fits_two_is_listed_and_joined_by_hand() {
    let home = Home::new();
    let [a, b] = two_that_fit(&home);
    let vague = ClearanceFacts { goods: Some("TEA".into()), ..parcel(HBL) };
    assert_eq!(home.see(CargoProgress, 2, &vague), Seen::Unjoined);
    assert_eq!(home.see(CargoProgress, 3, &vague), Seen::Unjoined);
    let listed = home.unjoined();
    assert_eq!(listed.iter().map(|s| (s.clearance, &s.said)).collect::<Vec<_>>(), [(None, &vague); 2]);
    assert_eq!(home.clearance(a).facts.goods, None, "it changes neither");

    let (first, second) = (listed[0].id, listed[1].id);
    let joined = home.ledger.write(move |w| w.clearances().join_unjoined(first, Some(b))).unwrap();
    assert_eq!(joined, b);
    assert_eq!(home.unjoined(), [], "the same words go with it");
    assert_eq!(home.clearance(b).facts.goods.as_deref(), Some("TEA"));
    assert_eq!(home.sightings(b).len(), 3);
    assert_eq!(home.see(CargoProgress, 4, &vague), Seen::Placed(Recorded::Same(b)), "and so do they later");
    let twice = home.ledger.write(move |w| w.clearances().join_unjoined(second, Some(a)));
    assert!(matches!(twice, Err(Error::NoSuch { what: "sighting" })));
    home.assert_sound();
}

#[test]
fn words_that_stand_for_two_say_nothing_of_a_third_time() {
    let home = Home::new();
    let [a, b] = two_that_fit(&home);
    for to in [a, b] {
        home.see(CargoProgress, 2, &parcel(HBL));
        // By the rule itself the second would go where the first went; another program may have had another rule.
        let conn = raw(&home.path());
        conn.execute("UPDATE sighting SET clearance_id = ?1 WHERE clearance_id IS NULL", [to.0]).unwrap();
        conn.execute(
            "UPDATE sighting SET clearance_id = ?1 WHERE id = (SELECT max(id) FROM sighting)",
            [to.0],
        )
        .unwrap();
    }
    assert_eq!(home.see(CargoProgress, 3, &parcel(HBL)), Seen::Unjoined);
}

#[test]
fn what_fits_two_can_be_a_third() {
    let home = Home::new();
    let known = two_that_fit(&home);
    assert_eq!(home.see(CargoProgress, 2, &parcel(HBL)), Seen::Unjoined);
    let sighting = home.unjoined()[0].id;
    let made = home.ledger.write(move |w| w.clearances().join_unjoined(sighting, None)).unwrap();
    assert!(!known.contains(&made));
    assert_eq!(home.clearance(made).facts, parcel(HBL));
    assert_eq!((home.clearances().len(), home.sightings(made).len()), (3, 1));
}

#[test]
fn a_sighting_is_joined_to_its_own_holders_clearances_only() {
    let home = Home::new();
    two_that_fit(&home);
    let origin = said_at(ClearanceList, 1);
    let other = placed(home.see_as(home.another_holder(), &origin, &cleared("6091240093117", "2026-11-20")));
    home.see(CargoProgress, 2, &parcel(HBL));
    let sighting = home.unjoined()[0].id;
    let joined = home.ledger.write(move |w| w.clearances().join_unjoined(sighting, Some(other)));
    assert!(matches!(joined, Err(Error::NoSuch { what: "clearance" })));
    assert_eq!(home.unjoined().len(), 1);
}

#[test]
fn a_notice_that_is_joined_to_a_number_by_hand_is_found_by_it() {
    let home = Home::new();
    two_that_fit(&home);
    let provisional = placed(home.see(Notice, 1, &notice("2026-05-01")));
    home.see(CargoProgress, 2, &parcel(HBL));
    let sighting = home.unjoined()[0].id;
    home.ledger.write(move |w| w.clearances().join_unjoined(sighting, Some(provisional))).unwrap();
    assert!(!home.clearance(provisional).provisional);
}

#[test]
fn an_older_sighting_overrules_what_is_older_still() {
    let home = Home::new();
    let goods = |text: &str| ClearanceFacts { goods: Some(text.into()), ..parcel(HBL) };
    let id = placed(home.see(ClearanceList, 1, &goods("oldest")));
    home.see(ClearanceList, 3, &ClearanceFacts { office: Some("newest".into()), ..parcel(HBL) });
    assert_eq!(home.see(ClearanceList, 2, &goods("between")), Seen::Placed(Recorded::Updated(id)));
    assert_eq!(home.clearance(id).facts.goods.as_deref(), Some("between"));
}

#[test]
fn a_day_that_cannot_be_written_is_refused() {
    let home = Home::new();
    let holder = home.holder;
    let beyond = munjigi_model::KstDate::from_ymd(10_000, 1, 1);
    let said = ClearanceFacts { accepted_on: beyond, ..parcel(HBL) };
    let told =
        home.ledger.write(move |w| w.clearances().record(holder, &said, &said_at(ClearanceList, 1), false));
    assert!(matches!(told, Err(Error::Value { column: "accepted_on" })));
    assert_eq!(home.clearances(), []);
}

/// Parcels 0 and 1 stand under one House B/L and are told apart by their declarations; 2 and 3 have one each.
#[derive(Clone, Debug)]
struct Glimpse {
    parcel: usize,
    source: Source,
    said: ClearanceFacts,
}

fn glimpse() -> impl Strategy<Value = Glimpse> {
    let choice =
        |words: &'static [&'static str]| prop::option::of(prop::sample::select(words).prop_map(String::from));
    let on = |from: &'static str| prop::option::of((0u64..100).prop_map(move |n| day(from).plus(n)));
    (
        0usize..4,
        prop::sample::select(vec![ClearanceList, CargoProgress, Notice, Person]),
        any::<[bool; 3]>(),
        prop::sample::select(Form::ALL),
        (prop::sample::select(Stage::ALL), choice(&["통관진행중", "통관완료", "반출"])),
        (on("2026-08-01"), on("2026-08-01")),
        (choice(&["TEA", "VITAMIN", "SHOES"]), choice(&["인천", "평택"]), prop::option::of(1u32..4)),
    )
        .prop_map(|(parcel, source, [hyphens, cargo_no, declared], form, stage, days, rest)| {
            let hbl = ["5512099003", "5512099003", "6091240093117", "6091240093204"][parcel];
            let (front, back) = hbl.split_at(4);
            let said = ClearanceFacts {
                hbl: Some(if hyphens { format!("{front}-{back}") } else { hbl.into() }),
                cargo_no: cargo_no.then(|| format!("26OZ0A117XI0003044{parcel}")),
                declaration_no: (parcel < 2 || declared).then(|| format!("123562610774{parcel}M")),
                form,
                stage: stage.0,
                stage_text: stage.1,
                accepted_on: days.0,
                arrived_on: days.1,
                goods: rest.0,
                office: rest.1,
                packages: rest.2,
                ..ClearanceFacts::default()
            };
            Glimpse { parcel, source, said }
        })
}

/// The facts of each parcel after all sightings came in an order, under a holder of their own.
fn facts_after(glimpses: &[(usize, Glimpse)]) -> Vec<ClearanceFacts> {
    static HOME: OnceLock<Home> = OnceLock::new();
    let home = HOME.get_or_init(Home::new);
    let holder: HolderId = home.another_holder();
    let glimpses = glimpses.to_vec();
    let count = home
        .ledger
        .write(move |w| {
            let mut ids = Vec::new();
            for (at, glimpse) in &glimpses {
                let origin = said_at(glimpse.source, *at as i64);
                ids.push(placed(w.clearances().record(holder, &glimpse.said, &origin, false)?));
            }
            ids.sort_unstable();
            ids.dedup();
            Ok(ids.len())
        })
        .unwrap();
    let mut facts: Vec<_> =
        home.clearances().into_iter().filter(|c| c.holder == holder).map(|c| c.facts).collect();
    assert_eq!(facts.len(), count);
    facts.sort_by_key(|f| (f.hbl_key(), f.declaration_no.clone()));
    facts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_arrival_changes_nothing(
        (in_time, shuffled) in prop::collection::vec(glimpse(), 1..10).prop_flat_map(|glimpses| {
            let in_time: Vec<_> = glimpses.into_iter().enumerate().collect();
            (Just(in_time.clone()), Just(in_time).prop_shuffle())
        })
    ) {
        let expected = facts_after(&in_time);
        let mut parcels: Vec<_> = in_time.iter().map(|(_, g)| g.parcel).collect();
        parcels.sort_unstable();
        parcels.dedup();
        prop_assert_eq!(expected.len(), parcels.len());
        prop_assert_eq!(facts_after(&shuffled), expected);
    }
}
