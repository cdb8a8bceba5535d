//! Whatever a shopper has, through the engine: previews, notices, pages of one list, what the person teaches, the review.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use munjigi_engine::brought::{Brought, read};
use munjigi_engine::{
    Error, Ledger, check, clearances, export, import, incidents, review, shown, sources, teaching,
};
use munjigi_model::{AnswerKind, ClearanceFacts, IncidentId, KstDate, UnreadId};
use munjigi_wire::{Ask, CheckState, Imported, Taught};
use munjigi_words::Lang;
use tempfile::TempDir;

use crate::fresh::{self, now};

struct House {
    ledger: Ledger,
    now: DateTime<Utc>,
    _folder: TempDir,
}

impl House {
    fn new() -> Self {
        let (ledger, _folder) = fresh::ledger();
        Self { ledger, now: now(), _folder }
    }

    fn look(&self, brought: &Brought) -> Imported {
        import::preview(&self.ledger, &read(&self.ledger, brought, self.now).unwrap(), self.now, None)
            .unwrap()
    }

    fn take(&self, brought: &Brought) -> Imported {
        import::take(&self.ledger, &read(&self.ledger, brought, self.now).unwrap(), self.now, None).unwrap()
    }

    fn paste(&self, text: &str) -> Imported {
        self.take(&Brought::paste(text.to_owned(), None, self.now))
    }

    fn teach(&self, brought: &mut Brought, taught: Taught) {
        teaching::teach(&self.ledger, brought, &taught, self.now).unwrap();
    }

    fn everything(&self) -> check::Everything {
        check::everything(&self.ledger, Lang::Ko, self.now).unwrap()
    }
}

fn paste(text: &str) -> Brought {
    Brought::paste(text.to_owned(), None, now())
}

/// A copied list page: rows of (day, House B/L), and what the page says of its length.
fn list(total: usize, rows: &[(&str, &str)]) -> String {
    let rows: String = rows
        .iter()
        .map(|(day, hbl)| {
            let declaration: String = hbl.chars().rev().take(4).collect();
            format!("{day}\t목록통관\tPE020726{declaration:0>8}\tSEMOKE26A0{declaration} - {hbl}\t통관완료 후 반출\n")
        })
        .collect();
    format!(
        "해외직구 통관정보조회\n조회기간 2026-09-01 ~ 2026-11-20\n총 {total}건\n\
         수입신고수리일\t통관형태\t신고(제출)번호\tM B/L - H B/L\t처리상태\n{rows}"
    )
}

const IHERB: &str = include_str!("../../../../../tests/data/orders/paste/own-iherb-order-page.txt");
const FIRST: [(&str, &str); 3] =
    [("20261027", "509813112072"), ("20261013", "6091240093117"), ("20261006", "6091240093204")];

#[test]
fn a_copied_list_and_a_copied_order_page_make_a_first_checked_history() {
    let house = House::new();
    let listed = house.paste(&list(3, &FIRST));
    let history = listed.history.unwrap();
    assert!(history.no_orders && listed.seen.is_some());
    assert_eq!((history.clearances, listed.questions.len(), listed.reviews.len()), (3, 0, 0));

    let orders = house.paste(IHERB);
    let history = orders.history.unwrap();
    assert_eq!((history.clearances, history.matched, history.review, history.no_orders), (3, 1, 2, false));
    let everything = house.everything();
    assert_eq!((everything.check.state, everything.check.ask), (CheckState::Ask, 0), "reviewed, never rung");
    let review = everything.review.unwrap();
    assert_eq!((review.open, review.groups.len()), (2, 1));
    assert_eq!(review.groups[0].month.as_deref(), Some("2026-10"));

    let ids: Vec<IncidentId> =
        review.groups[0].incidents.iter().map(|id| IncidentId(id.parse().unwrap())).collect();
    review::answer_all(&house.ledger, &ids, AnswerKind::Mine, house.now).unwrap();
    assert_eq!(house.everything().check.state, CheckState::Quiet);
    incidents::undo(&house.ledger, ids[1], house.now).unwrap();
    assert_eq!(review::undo_all(&house.ledger, &ids, house.now).unwrap(), 1, "the other had none any more");
    assert_eq!(house.everything().review.unwrap().open, 2);
    let nothing = review::undo_all(&house.ledger, &ids, house.now);
    assert!(matches!(nothing, Err(Error::NothingToUndo)));
}

#[test]
fn a_preview_says_what_the_commit_does_and_leaves_nothing() {
    let house = House::new();
    for text in [list(3, &FIRST), IHERB.to_owned()] {
        let before = export::export(&house.ledger, house.now).unwrap();
        let looked = house.look(&paste(&text));
        assert_eq!(export::export(&house.ledger, house.now).unwrap(), before);
        assert_eq!(house.paste(&text), looked);
        assert!(house.look(&paste(&text)).nothing_new);
    }
}

#[test]
fn pages_of_one_list_show_its_days_only_together() {
    let house = House::new();
    let first = house.paste(&list(3, &FIRST[..2]));
    assert_eq!((first.unseen_because.as_deref(), first.missing_rows), (Some("incomplete"), 1));
    assert_eq!(house.everything().check.sight.until, None);
    let again = house.paste(&list(3, &FIRST[..2]));
    assert_eq!(again.missing_rows, 1, "the same page twice is one page");
    let second = house.paste(&list(3, &FIRST[2..]));
    assert_eq!((second.missing_rows, second.unseen_because), (0, None));
    assert_eq!(house.everything().check.sight.until.as_deref(), Some("2026-11-20"));
}

#[test]
fn pages_of_two_days_are_not_one_list() {
    let mut house = House::new();
    house.paste(&list(3, &FIRST[..2]));
    house.now += TimeDelta::days(1);
    let later = house.paste(&list(3, &FIRST[2..]));
    assert_eq!((later.unseen_because.as_deref(), later.missing_rows), (Some("incomplete"), 2));
}

#[test]
fn what_is_copied_across_midnight_shows_no_more_days_than_its_oldest_page() {
    let mut house = House::new();
    let asked_further = |text: String| text.replace("~ 2026-11-20", "~ 2026-11-30");
    house.now = Utc.with_ymd_and_hms(2026, 11, 20, 14, 50, 0).unwrap();
    house.paste(&asked_further(list(3, &FIRST[..2])));
    house.now += TimeDelta::minutes(20);
    let second = house.paste(&asked_further(list(3, &FIRST[2..])));
    assert_eq!(
        second.seen.unwrap().to,
        "2026-11-20",
        "what cleared on the 21st would stand on the first page"
    );
}

#[test]
fn the_rest_of_the_day_on_which_a_list_was_copied_is_a_gap_until_a_later_one_shows_it() {
    let mut house = House::new();
    let of =
        |from: &str, to: &str| list(0, &[]).replace("2026-09-01 ~ 2026-11-20", &format!("{from} ~ {to}"));
    let gaps = |house: &House| {
        let sight = house.everything().check.sight;
        sight.gaps.into_iter().map(|gap| (gap.from, gap.to)).collect::<Vec<_>>()
    };
    let the_twentieth = || vec![("2026-11-20".to_owned(), "2026-11-20".to_owned())];
    house.paste(&of("2026-11-01", "2026-11-20"));
    assert_eq!(gaps(&house), [], "nothing is missed of a day that goes on");
    house.now += TimeDelta::days(5);
    house.paste(&of("2026-11-21", "2026-11-25"));
    assert_eq!(gaps(&house), the_twentieth());
    let saved = Brought::file_of(of("2026-11-18", "2026-11-20").into(), Some(now()));
    house.take(&saved);
    assert_eq!(gaps(&house), the_twentieth(), "a file that was saved on that day has no more of it");
    house.paste(&of("2026-11-01", "2026-11-20"));
    assert_eq!(gaps(&house), [], "the same page copied again shows that nothing came to it");
}

#[test]
fn pages_of_days_gone_by_leave_no_gap_between_them() {
    let house = House::new();
    let of =
        |from: &str, to: &str| list(0, &[]).replace("2026-09-01 ~ 2026-11-20", &format!("{from} ~ {to}"));
    house.paste(&of("2026-06-01", "2026-08-29"));
    house.take(&Brought::file_of(of("2026-08-30", "2026-10-31").into(), Some(now())));
    house.paste(&of("2026-11-01", "2026-11-20"));
    let sight = house.everything().check.sight;
    assert_eq!((sight.gaps, sight.until.as_deref()), (Vec::new(), Some("2026-11-20")));
}

/// A page of a list without its period: its rows numbered from one on.
fn undated(from: usize, rows: &[(&str, &str)]) -> String {
    let text = list(3, rows).replace("조회기간 2026-09-01 ~ 2026-11-20\n", "");
    let mut numbers = from..;
    let lines = text.lines().map(|line| match line {
        line if line.starts_with("수입신고수리일") => format!("No\t{line}\n"),
        line if line.contains("목록통관") => format!("{}\t{line}\n", numbers.next().unwrap()),
        line => format!("{line}\n"),
    });
    lines.collect()
}

#[test]
fn pages_without_a_period_are_one_list_only_by_the_numbers_of_their_rows() {
    let house = House::new();
    house.paste(&undated(1, &FIRST[..2]));
    let of_another_search = house.paste(&undated(1, &FIRST[2..]));
    assert_eq!(of_another_search.unseen_because.as_deref(), Some("incomplete"), "each is a first page");
    assert_eq!(house.everything().check.sight.until, None);

    let house = House::new();
    house.paste(&undated(3, &FIRST[2..]));
    assert_eq!(house.paste(&undated(1, &FIRST[..2])).unseen_because, None, "1 to 3, whichever came first");

    let house = House::new();
    let unnumbered = |rows| list(3, rows).replace("조회기간 2026-09-01 ~ 2026-11-20\n", "");
    house.paste(&unnumbered(&FIRST[..2]));
    let second = house.paste(&unnumbered(&FIRST[2..]));
    assert_eq!(second.unseen_because.as_deref(), Some("incomplete"));
}

#[test]
fn an_undated_list_shows_the_days_of_its_own_rows_and_of_nobody_elses_word() {
    let house = House::new();
    house.paste(&undated(1, &FIRST[..2]));
    let later = ClearanceFacts {
        hbl: Some(FIRST[0].1.to_owned()),
        accepted_on: KstDate::from_ymd(2026, 11, 18),
        ..ClearanceFacts::default()
    };
    clearances::add(&house.ledger, later, house.now + TimeDelta::minutes(1)).unwrap();
    let seen = house.paste(&undated(3, &FIRST[2..])).seen.unwrap();
    assert_eq!((seen.from.as_str(), seen.to.as_str()), ("2026-10-06", "2026-10-27"));
}

#[test]
fn a_row_that_is_not_read_keeps_its_list_from_being_whole_with_others() {
    let house = House::new();
    house.paste(&list(4, &FIRST[..2]));
    let damaged = list(4, &[FIRST[2], ("20261001", "5.09813E+11")]);
    let second = house.paste(&damaged);
    assert_eq!(second.unseen_because.as_deref(), Some("incomplete"));
    assert_eq!(house.everything().check.sight.until, None);
}

const NOTICE: &str =
    "[관세청] 통관 안내\n운송장번호: 368120305771\n품명: SHOES\n목록통관 수리일: 2026-11-18\n";

#[test]
fn a_notice_is_a_proof_and_never_shows_that_nothing_else_cleared() {
    let house = House::new();
    house.paste(IHERB);
    let told = house.paste(NOTICE);
    assert_eq!((told.clearances.new, told.seen, told.unseen_because), (1, None, None));
    let everything = house.everything();
    assert_eq!(everything.check.sight.until, None, "no list was seen");
    assert_eq!((everything.check.ask, everything.check.review), (0, 1), "older than the watch");
    assert!(house.paste(NOTICE).nothing_new);
}

#[test]
fn a_notice_of_later_than_the_first_is_a_question() {
    let mut house = House::new();
    house.paste(IHERB);
    house.paste(NOTICE);
    house.now += TimeDelta::days(5);
    let told = house.paste(&NOTICE.replace("368120305771", "509812044885").replace("11-18", "11-24"));
    assert_eq!(told.questions.len(), 1);
}

#[test]
fn a_table_of_unknown_columns_is_asked_about_once() {
    let house = House::new();
    let table = "A,B,C\n\"2026-10-22\",X-77120,509813112072\n\"2026-10-29\",X-77121,509813112073\n";
    let mut brought = Brought::file(table.into());
    let refused = import::import(&house.ledger, table.into(), house.now);
    assert!(matches!(refused, Err(Error::Asks(_))), "{refused:?}");
    assert!(!format!("{refused:?}").contains("X-77120"), "of what it asks about nothing is printed");
    let Ask::Columns { header, columns, rows, .. } =
        shown::asks(&read(&house.ledger, &brought, house.now).unwrap()).remove(0)
    else {
        panic!("its columns are asked about")
    };
    assert_eq!((columns.len(), rows), (3, 2));
    let said = ["ordered_on", "order_no", "korea_waybill"].map(|word| Some(word.to_owned())).to_vec();
    house.teach(&mut brought, Taught::Columns { header, columns: said, merchant: Some("세모몰".to_owned()) });
    assert_eq!(house.look(&brought).orders.new, 2);
    let refused = import::import(&house.ledger, table.into(), house.now);
    assert!(matches!(refused, Err(Error::Asks(_))), "what is put away teaches nothing");
    house.take(&brought);
    let next = table.replace("X-7712", "X-8012").replace("50981311207", "50981311208");
    assert_eq!(house.take(&Brought::file(next.into())).orders.new, 2, "a table like it is read from now on");
}

#[test]
fn a_message_that_is_not_understood_is_what_the_person_says_it_is() {
    let house = House::new();
    house.paste(IHERB);
    let text = "세모특송 안내말씀\n귀하의 화물 처리 결과\n접수일자 2026.11.17 / 관리코드 6091240093117 / 내용물 CAP\n";
    let mut brought = paste(text);
    let asks = match read(&house.ledger, &brought, house.now) {
        Ok(read) => shown::asks(&read),
        Err(error) => panic!("{error}"),
    };
    let Some(Ask::Row { place, .. }) = asks.first().cloned() else { panic!("{asks:?}") };
    house.teach(
        &mut brought,
        Taught::Row {
            place,
            day: "2026-11-17".to_owned(),
            number: Some("6091240093117".to_owned()),
            goods: Some("CAP".to_owned()),
        },
    );
    let taken = house.take(&brought);
    assert_eq!((taken.clearances.new, taken.asks.len()), (1, 0), "{taken:?}");
    let next = text.replace("6091240093117", "6091240093204").replace("11.17", "11.19");
    assert_eq!(house.paste(&next).clearances.new, 1, "the sender's labels are known from now on");
}

#[test]
fn a_row_of_an_order_page_is_an_order_and_no_clearance() {
    let house = House::new();
    let mut brought =
        paste("iHerb\n주문번호 532004417\n주문일 2026-10-22\n\n주문번호 5320****17\n주문일 2026-10-20\n");
    let asks = shown::asks(&read(&house.ledger, &brought, house.now).unwrap());
    let [Ask::Order { place, merchant, .. }] = asks.as_slice() else { panic!("{asks:?}") };
    let said = Taught::Order {
        place: place.clone(),
        merchant: merchant.clone(),
        order_no: Some("532004517".to_owned()),
        ordered_on: None,
        waybill: Some("509813112072".to_owned()),
    };
    house.teach(&mut brought, said);
    let taken = house.take(&brought);
    assert_eq!((taken.orders.new, taken.clearances.new, taken.asks.len()), (2, 0, 0), "{taken:?}");
    let shops = sources::shops(&house.ledger).unwrap();
    assert_eq!((shops.len(), shops[0].orders), (1, 2), "both are iHerb's");
}

#[test]
fn what_was_not_read_is_listed_until_it_is_and_shown_without_its_words() {
    let house = House::new();
    house.paste(&list(3, &[FIRST[0], FIRST[1], ("20261001", "5.09813E+11")]));
    let unread = sources::unread(&house.ledger, Lang::Ko).unwrap();
    assert_eq!(unread.len(), 1);
    assert!(unread[0].said.contains("줄"), "{}", unread[0].said);
    let sample = sources::sample(&house.ledger, UnreadId(unread[0].id.parse().unwrap())).unwrap().text;
    assert!(!sample.contains("509813112072") && sample.lines().count() >= 6, "{sample}");
}

#[test]
fn shops_say_up_to_when_they_were_brought() {
    let house = House::new();
    house.paste(IHERB);
    let shops = sources::shops(&house.ledger).unwrap();
    let [shop] = shops.as_slice() else { panic!("{shops:?}") };
    assert_eq!(
        (shop.merchant.as_str(), shop.until.as_deref(), shop.orders),
        ("iHerb", Some("2026-11-20"), 1)
    );
}

#[test]
fn of_a_mailbox_only_what_is_claimed_is_kept() {
    let house = House::new();
    let private = "From a@b.example Sun Nov  1 10:11:12 2026\nFrom: a@b.example\nSubject: lunch\n\nTomorrow at noon?\n\n";
    let shipped = "From x Sun Nov  1 10:12:00 2026\nFrom: shipment-tracking@amazon.com\nSubject: Shipped: order 112-0047713-5529018\nDate: Sun, 1 Nov 2026 10:12:00 +0000\n\n.\n\n";
    let taken = house.take(&Brought::file(format!("{private}{shipped}").into()));
    assert_eq!((taken.orders.new, taken.summary.passed_over), (1, 1));
    let evidence = house
        .ledger
        .read(|r| {
            let count = r.evidence().count()?;
            Ok((count, r.evidence().bytes(munjigi_model::EvidenceId(1))?))
        })
        .unwrap();
    assert_eq!(evidence.0, 1);
    assert!(!String::from_utf8(evidence.1).unwrap().contains("Tomorrow"));
}

#[test]
fn answers_and_reviews_of_others_stay() {
    let house = House::new();
    house.paste(&list(3, &FIRST));
    house.paste(IHERB);
    let open = house.everything().review.unwrap().groups.remove(0).incidents;
    let id = IncidentId(open[0].parse().unwrap());
    incidents::answer(&house.ledger, id, AnswerKind::NotMine, None, house.now).unwrap();
    let review = house.everything().review.unwrap();
    assert_eq!((review.answered, review.open), (1, 1));
}
