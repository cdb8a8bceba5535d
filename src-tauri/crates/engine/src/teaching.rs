//! What the person taught of files: kept in the ledger, so that the next file of the same kind is read without asking.

use chrono::{DateTime, Utc};
use munjigi_intake::{
    Correction, Field, Hint, Learned, Mapping, PageLesson, Place, Question, RowAnswer, learn, learn_page,
};
use munjigi_ledger::tables::teachings::TeachingKind;
use munjigi_model::{KstDate, Leg, Waybill};
use munjigi_wire::Taught;
use serde_json::{Value, json};

use crate::brought::{Brought, read};
use crate::{Error, Ledger, Result};

/// Something that holds for every file of its kind from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lesson {
    pub(crate) kind: TeachingKind,
    /// What it is about: a newer lesson about the same takes its place.
    pub(crate) key: String,
    pub(crate) body: Value,
}

/// All that the person has taught, with the day that it is.
pub(crate) fn hint(ledger: &Ledger, brought: &Brought, now: DateTime<Utc>) -> Result<Hint> {
    let mut hint = Hint { today: Some(KstDate::of(now)), ..Hint::default() };
    // Of two lessons about the same table the first one found counts: what was said just now stands before what is kept.
    for lesson in brought.answers.lessons.iter().rev() {
        add(&mut hint, lesson.kind, &lesson.key, &lesson.body);
    }
    for kept in ledger.read(|r| r.teachings().all())? {
        // A lesson of a later version is left to it.
        let Ok(body) = serde_json::from_str::<Value>(&kept.body) else { continue };
        add(&mut hint, kept.kind, &kept.key, &body);
    }
    hint.merchant.clone_from(&brought.answers.merchant);
    Ok(hint)
}

fn add(hint: &mut Hint, kind: TeachingKind, key: &str, body: &Value) {
    match kind {
        TeachingKind::Columns => hint.mappings.extend(mapping(key, body)),
        TeachingKind::Page => hint.pages.extend(PageLesson::from_json(body).ok()),
        TeachingKind::Sender => hint.learned.extend(Learned::from_json(body)),
    }
}

/// Takes in what the person says of a file or a paste. What it teaches of others is kept with the ledger once this one is taken.
///
/// # Errors
/// [`Error::NotUnderstood`] where an answer is none, [`Error::Unreadable`], [`Error::Ledger`].
pub fn teach(ledger: &Ledger, brought: &mut Brought, taught: &Taught, now: DateTime<Utc>) -> Result<()> {
    match taught {
        Taught::Columns { header, columns, merchant } => {
            let body = columns_body(columns, merchant.as_deref())?;
            brought.answers.lessons.push(Lesson { kind: TeachingKind::Columns, key: header.clone(), body });
            Ok(())
        }
        Taught::Row { place, day, number, goods } => {
            let answer = RowAnswer {
                day: Some(self::day(day)?),
                number: given(number.as_deref()).map(number_of).transpose()?,
                goods: given(goods.as_deref()).map(str::to_owned),
            };
            row(ledger, brought, place, answer, now)
        }
        Taught::Shop { place, merchant } => {
            let merchant = given(Some(merchant)).ok_or(Error::NotUnderstood { field: "merchant" })?;
            let correction = Correction { merchant: Some(merchant.to_owned()), ..Correction::default() };
            learn_from_page(ledger, brought, place, &correction, now)?;
            brought.answers.merchant = Some(merchant.to_owned());
            Ok(())
        }
        Taught::Order { place, merchant, order_no, ordered_on, waybill } => {
            let number = |text| {
                Waybill::parse(text, Leg::Unknown).map_err(|_| Error::NotUnderstood { field: "waybill" })
            };
            let correction = Correction {
                merchant: given(merchant.as_deref()).map(str::to_owned),
                order_no: given(order_no.as_deref()).map(str::to_owned),
                ordered_on: given(ordered_on.as_deref()).map(day).transpose()?,
                total: None,
                waybills: given(waybill.as_deref()).map(number).transpose()?.into_iter().collect(),
            };
            learn_from_page(ledger, brought, place, &correction, now)?;
            brought.answers.orders.insert(place.clone(), correction);
            Ok(())
        }
    }
}

/// What a message says, and where the messages of its sender say it.
fn row(
    ledger: &Ledger,
    brought: &mut Brought,
    place: &str,
    answer: RowAnswer,
    now: DateTime<Utc>,
) -> Result<()> {
    let read = read(ledger, brought, now)?;
    let asked = read.questions().find_map(|question| match question {
        Question::Row(row) if row.place.to_string() == place => Some(row),
        Question::Row(_) | Question::Columns(_) | Question::Shop(_) => None,
    });
    if let Some(learned) = asked.and_then(|row| learn(&row.text, &answer)) {
        let body = learned.to_json();
        let key = body.get("sender").and_then(Value::as_str).unwrap_or_default().to_owned();
        brought.answers.lessons.push(Lesson { kind: TeachingKind::Sender, key, body });
    }
    brought.answers.rows.insert(place.to_owned(), answer);
    Ok(())
}

/// Where on pages of this kind the facts stand that the person named.
fn learn_from_page(
    ledger: &Ledger,
    brought: &mut Brought,
    place: &str,
    correction: &Correction,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(line) = place.strip_prefix("line ").and_then(|line| line.parse().ok()) else { return Ok(()) };
    let hint = hint(ledger, brought, now)?;
    // Its lines are counted in the form that was read.
    let read = read(ledger, brought, now)?;
    let page = read.pieces.first().map(|piece| &piece.bytes);
    let lesson =
        page.and_then(|bytes| learn_page(bytes, &Place::Line(line), correction, &hint).ok().flatten());
    if let Some(lesson) = lesson {
        let body = lesson.to_json();
        // Each is about labels of its own, so that none takes another's place.
        brought.answers.lessons.push(Lesson { kind: TeachingKind::Page, key: body.to_string(), body });
    }
    Ok(())
}

fn columns_body(columns: &[Option<String>], merchant: Option<&str>) -> Result<Value> {
    for word in columns.iter().flatten() {
        word.parse::<Field>().map_err(|_| Error::NotUnderstood { field: "columns" })?;
    }
    Ok(json!({"columns": columns, "merchant": given(merchant)}))
}

fn mapping(header: &str, body: &Value) -> Option<Mapping> {
    let column = |value: &Value| match value.as_str() {
        None => Some(None),
        Some(word) => word.parse().ok().map(Some),
    };
    Some(Mapping {
        header: header.to_owned(),
        columns: body.get("columns")?.as_array()?.iter().map(column).collect::<Option<_>>()?,
        merchant: body.get("merchant").and_then(Value::as_str).map(str::to_owned),
    })
}

/// The words of what a column may be, in the order in which a person is offered them.
pub fn fields() -> impl Iterator<Item = &'static str> {
    Field::ALL.iter().map(|field| field.as_str())
}

fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn day(text: &str) -> Result<KstDate> {
    KstDate::parse(text.trim()).map_err(|_| Error::NotUnderstood { field: "day" })
}

fn number_of(text: &str) -> Result<String> {
    let waybill =
        Waybill::parse(text, Leg::Unknown).map_err(|_| Error::NotUnderstood { field: "waybill" })?;
    Ok(waybill.number().to_owned())
}
