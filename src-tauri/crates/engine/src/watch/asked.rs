//! What is asked of UNI-PASS, and what comes of it.

use chrono::{DateTime, Utc};
use futures_util::StreamExt;
use futures_util::stream;
use munjigi_ledger::tables::followed::Followed;
use munjigi_model::{KstDate, Phase};
use unipass::cargo_progress::{self, CargoProgress};
use unipass::{Client, Refusal, Service, Unavailable, postal};

use super::read;
use crate::schedule::AT_ONCE;

/// A number, and the questions by which it is asked for: one after the other, until there is a record.
#[derive(Debug)]
pub(super) struct Asking {
    pub(super) row: Followed,
    pub(super) questions: Questions,
}

/// The questions of one number.
#[derive(Debug)]
pub(super) enum Questions {
    Cargo(Vec<cargo_progress::Question>),
    Postal(postal::Question),
}

/// What came of asking for a number.
#[derive(Debug)]
pub(super) enum Came {
    /// There is a record of a parcel.
    Cargo {
        progress: Box<CargoProgress>,
        body: Vec<u8>,
    },
    /// There is a record of a postal item.
    Postal {
        item: Box<postal::PostalItem>,
        body: Vec<u8>,
    },
    /// Several have this number.
    Several {
        body: Vec<u8>,
    },
    NoRecord,
    Refused(Refusal),
    NotUnderstood {
        body: Vec<u8>,
    },
    Unavailable(Unavailable),
}

/// What came, how many requests it took, and when it came.
pub(super) struct Answered {
    pub(super) row: Followed,
    pub(super) came: Came,
    pub(super) asked: u32,
    pub(super) unasked: u32,
    pub(super) at: DateTime<Utc>,
}

impl Asking {
    /// The questions for a number, at a moment.
    pub(super) fn of(row: Followed, service: Service, now: DateTime<Utc>) -> Option<Self> {
        let questions = match service {
            Service::CargoProgress => Questions::Cargo(cargo_questions(&row, now)),
            Service::Postal => Questions::Postal(postal_question(&row)),
            Service::CodeCheck | Service::CustomsRates => return None,
        };
        Some(Self { row, questions })
    }

    /// How many requests it may take.
    pub(super) fn requests(&self) -> u32 {
        match &self.questions {
            Questions::Cargo(questions) => u32::try_from(questions.len()).unwrap_or(u32::MAX),
            Questions::Postal(_) => 1,
        }
    }
}

/// Asks for all, at most [`AT_ONCE`] at the same time. Each is stamped with the moment at which its answer came.
pub(super) async fn ask_all(
    client: &Client,
    all: Vec<Asking>,
    now: &impl Fn() -> DateTime<Utc>,
) -> Vec<Answered> {
    let ask = |asking: Asking| async move {
        let most = asking.requests();
        let (came, asked) = ask(client, &asking).await;
        Answered { row: asking.row, came, asked, unasked: most.saturating_sub(asked), at: now() }
    };
    stream::iter(all).map(ask).buffer_unordered(AT_ONCE).collect().await
}

async fn ask(client: &Client, asking: &Asking) -> (Came, u32) {
    let mut asked = 0;
    match &asking.questions {
        Questions::Cargo(questions) => {
            for question in questions {
                asked += 1;
                let came = match client.cargo_progress(question).await {
                    Ok(received) => of_cargo(received),
                    Err(why) => Came::Unavailable(why),
                };
                if !matches!(came, Came::NoRecord) {
                    return (came, asked);
                }
            }
            (Came::NoRecord, asked)
        }
        Questions::Postal(question) => {
            let came = match client.postal(question).await {
                Ok(received) => of_post(received),
                Err(why) => Came::Unavailable(why),
            };
            (came, 1)
        }
    }
}

fn of_cargo(received: unipass::client::Received<cargo_progress::Answer>) -> Came {
    use cargo_progress::Answer;
    let body = received.body;
    match received.answer {
        Answer::One(progress) => Came::Cargo { progress, body },
        Answer::Many(_) => Came::Several { body },
        Answer::NoRecord => Came::NoRecord,
        Answer::Refused { why, .. } => Came::Refused(why),
        Answer::NotUnderstood(_) => Came::NotUnderstood { body },
    }
}

fn of_post(received: unipass::client::Received<postal::Answer>) -> Came {
    use postal::Answer;
    let body = received.body;
    match received.answer {
        Answer::Items(items) => match <[_; 1]>::try_from(items) {
            Ok([item]) => Came::Postal { item: Box::new(item), body },
            Err(_) => Came::Several { body },
        },
        Answer::NoRecord => Came::NoRecord,
        Answer::Refused { why, .. } => Came::Refused(why),
        Answer::NotUnderstood(_) => Came::NotUnderstood { body },
    }
}

/// A parcel whose cargo control number is known is asked for by it. Another is asked for by its House B/L and the year of its arrival.
fn cargo_questions(row: &Followed, now: DateTime<Utc>) -> Vec<cargo_progress::Question> {
    if let Some(cargo_no) = &row.cargo_no {
        return vec![cargo_progress::Question::Cargo { cargo_no: cargo_no.clone() }];
    }
    let had_none = row.phase == Phase::NoRecord && row.answered_at.is_some();
    let years = years(KstDate::of(now), row.from_day, had_none);
    years.into_iter().map(|year| cargo_progress::Question::House { hbl: row.number.clone(), year }).collect()
}

/// How long after a year's end what arrived in it may first be seen.
const YEAR_ENDS: i64 = 31;
/// From this day of December on a parcel may arrive in the next year before it is asked for again.
const YEAR_TURNS: u32 = 25;
/// So many days after the first on which it can have arrived, a parcel has arrived.
const ARRIVES_WITHIN: u64 = 180;

/// The years of arrival by which a number is asked for: this one, the last one, and in the last days of December the next one; of a
/// parcel whose time is known, those of its time.
fn years(today: KstDate, from: Option<KstDate>, had_none: bool) -> Vec<i32> {
    let this = today.year();
    let is_turning = today.month() == 12 && today.day() >= YEAR_TURNS;
    let last = from.map_or(i32::MAX, |day| day.plus(ARRIVES_WITHIN).year());
    let first = from.map_or(this - 1, KstDate::year);
    let past = (first..=this.min(last)).rev();
    let mut years: Vec<i32> = past.chain((is_turning && this < last).then_some(this + 1)).collect();
    // What had no record once has none of an earlier year later, but where that year has only just ended.
    let is_just_over = today.days_since(KstDate::from_ymd(this, 1, 1).unwrap_or(today)) < YEAR_ENDS;
    if had_none && !is_just_over && last >= this {
        years.retain(|year| *year >= this);
    }
    years
}

/// Whether it had arrived long ago if it ever did: a record that is not there now never will be.
pub(super) fn is_long_ago(from: Option<KstDate>, today: KstDate) -> bool {
    from.is_some_and(|day| today.days_since(day.plus(ARRIVES_WITHIN)) > YEAR_ENDS)
}

/// An EMS number begins with E (UPU S10, the service indicator).
fn postal_question(row: &Followed) -> postal::Question {
    let kind = if row.number.starts_with('E') { postal::Kind::Ems } else { postal::Kind::Other };
    postal::Question { postal_no: row.number.clone(), kind }
}

impl Came {
    /// Whether a parcel with a record from before the day is another one.
    pub(super) fn is_from_before(&self, day: KstDate) -> bool {
        let Self::Cargo { progress, .. } = self else { return false };
        read::day(progress).is_some_and(|seen| seen < day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> KstDate {
        KstDate::parse(text).unwrap()
    }

    #[test]
    fn the_years_of_arrival_that_are_asked_for() {
        let of = |today: &str, from: Option<&str>, had_none| years(day(today), from.map(day), had_none);
        assert_eq!(of("2026-06-10", None, false), [2026, 2025]);
        assert_eq!(of("2026-06-10", None, true), [2026], "what had none has none of last year later");
        let ordered = Some("2026-05-01");
        assert_eq!(of("2026-06-10", ordered, false), [2026], "what was ordered this year arrives this year");
        let at_the_end = Some("2025-12-20");
        assert_eq!(of("2026-01-10", at_the_end, true), [2026, 2025], "it may have arrived in the last days");
        assert_eq!(of("2026-02-10", at_the_end, true), [2026]);
        assert_eq!(of("2026-12-24", Some("2026-12-01"), false), [2026]);
        assert_eq!(of("2026-12-25", Some("2026-12-01"), false), [2026, 2027]);
        assert_eq!(of("2026-12-31", None, false), [2026, 2025, 2027]);
        let history = Some("2024-03-11");
        for had_none in [false, true] {
            assert_eq!(of("2026-06-10", history, had_none), [2024], "what cleared then arrived then");
        }
        assert_eq!(of("2026-06-10", Some("2024-11-11"), false), [2025, 2024]);
    }

    #[test]
    fn what_was_long_ago_is_not_waited_for() {
        let today = day("2026-06-10");
        for (from, is) in [
            (None, false),
            (Some("2026-01-01"), false),
            (Some("2025-06-10"), true),
            (Some("2024-03-11"), true),
        ] {
            assert_eq!(is_long_ago(from.map(day), today), is, "{from:?}");
        }
    }
}
