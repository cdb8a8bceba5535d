//! What the person taught by correcting a row: labels, the shape of a number, the shop of a page.
//!
//! A lesson is data with a stable form ([`PageLesson::to_json`]), so that it can be kept and sent along with the next page. It
//! adds to what a page is read by and takes nothing away: whatever was read without it is read with it.

use std::collections::{BTreeMap, BTreeSet};

use munjigi_model::{KstDate, Leg, Money, Waybill, WaybillKey};
use serde_json::{Value, json};

use super::amount::Amounts;
use super::label::{Labels, Meaning, squeezed};
use super::piece::Piece;
use super::shop::Shop;
use super::{View, marks, number};
use crate::dates::Days;
use crate::document::Document;
use crate::{Error, Field, Hint, Place, Placed, Progress, Question, ReadOrder, Reading, Why};

/// The longest label that is learnt, in characters.
const LABEL: usize = 24;
/// Lines below and above a row within which what the person says of it is looked for.
const BELOW: usize = 80;
const ABOVE: usize = 12;
/// The form of a lesson as text.
const VERSION: u64 = 1;

/// What a correction taught of the pages of one shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLesson {
    pub(super) of: Of,
    /// The shop, where the table does not know it.
    pub(super) merchant: Option<String>,
    /// Labels, and what stands beside them.
    pub(super) labels: Vec<(Field, String)>,
}

/// The pages that a lesson is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Those of a known shop, by the word of its kind.
    Kind(String),
    /// Those of a host.
    Host(String),
    /// Those with a name in a heading.
    Name(String),
    /// Those of which nothing is known. They teach labels and never a shop.
    Unknown,
}

/// What the person says of a row: this was an order, this is its number. What is left out stays as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// The shop.
    pub merchant: Option<String>,
    /// The order's number.
    pub order_no: Option<String>,
    /// Its day.
    pub ordered_on: Option<KstDate>,
    /// What was paid.
    pub total: Option<Money>,
    /// Its parcels.
    pub waybills: Vec<Waybill>,
}

/// A text that is no lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a lesson of this version")]
pub struct LessonError;

impl PageLesson {
    /// Its form for keeping: an object with `v` 1.
    pub fn to_json(&self) -> Value {
        let of = match &self.of {
            Of::Kind(kind) => json!({"kind": kind}),
            Of::Host(host) => json!({"host": host}),
            Of::Name(name) => json!({"name": name}),
            Of::Unknown => json!({}),
        };
        let labels: Vec<Value> =
            self.labels.iter().map(|(field, label)| json!([field.as_str(), label])).collect();
        json!({"v": VERSION, "of": of, "merchant": self.merchant, "labels": labels})
    }

    /// Reads what [`Self::to_json`] wrote.
    ///
    /// # Errors
    /// [`LessonError`] where it is nothing of this version.
    pub fn from_json(value: &Value) -> Result<Self, LessonError> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        if value.get("v").and_then(Value::as_u64) != Some(VERSION) {
            return Err(LessonError);
        }
        let of = value.get("of").and_then(Value::as_object).ok_or(LessonError)?;
        let of = match (of.get("kind"), of.get("host"), of.get("name")) {
            (Some(kind), None, None) => Of::Kind(text(kind).ok_or(LessonError)?),
            (None, Some(host), None) => Of::Host(text(host).ok_or(LessonError)?),
            (None, None, Some(name)) => Of::Name(text(name).ok_or(LessonError)?),
            (None, None, None) => Of::Unknown,
            _ => return Err(LessonError),
        };
        let labels = value.get("labels").and_then(Value::as_array).ok_or(LessonError)?;
        let label = |pair: &Value| -> Option<(Field, String)> {
            let [field, label] = pair.as_array()?.as_slice() else { return None };
            Some((field.as_str()?.parse().ok()?, text(label)?))
        };
        let labels = labels.iter().map(label).collect::<Option<Vec<_>>>().ok_or(LessonError)?;
        let merchant = match value.get("merchant") {
            None | Some(Value::Null) => None,
            Some(merchant) => Some(text(merchant).ok_or(LessonError)?),
        };
        Ok(Self { of, merchant, labels })
    }

    fn is_for(&self, shop: Option<&Shop>, host: Option<&str>, pieces: &[Piece<'_>]) -> bool {
        match &self.of {
            Of::Kind(kind) => shop.is_some_and(|shop| shop.kind.as_str() == kind),
            Of::Host(host_of) => host.is_some_and(|host| host == host_of),
            Of::Name(name) => shop.is_none() && stands_in_heading(name, pieces),
            Of::Unknown => shop.is_none(),
        }
    }
}

/// The lessons for a page.
pub(super) fn for_page<'l>(
    lessons: &'l [PageLesson],
    shop: Option<&Shop>,
    host: Option<&str>,
    pieces: &[Piece<'_>],
) -> Vec<&'l PageLesson> {
    lessons.iter().filter(|lesson| lesson.is_for(shop, host, pieces)).collect()
}

fn stands_in_heading(name: &str, pieces: &[Piece<'_>]) -> bool {
    let name = squeezed(name);
    let is_heading = |piece: &&Piece<'_>| piece.text.chars().take(41).count() <= 40;
    !name.is_empty() && pieces.iter().filter(is_heading).any(|piece| squeezed(piece.text).contains(&name))
}

/// What a correction of a row teaches, so that the page, and others like it, are read as the person says. `None` where the page
/// does not show where it stands: the row then stays a correction of that row alone.
///
/// # Errors
/// [`Error`] where the bytes cannot be opened at all.
pub fn learn(
    bytes: &[u8],
    place: &Place,
    correction: &Correction,
    hint: &Hint,
) -> Result<Option<PageLesson>, Error> {
    let document = Document::open(bytes)?;
    let Place::Line(line) = place else { return Ok(None) };
    let line = usize::try_from(*line).unwrap_or(usize::MAX).saturating_sub(1);
    Ok(View::all(&document).iter().find_map(|view| view.learn(line, correction, hint)))
}

impl View<'_> {
    fn learn(&self, line: usize, correction: &Correction, hint: &Hint) -> Option<PageLesson> {
        let pieces = super::piece::pieces(self.lines, self.links);
        let shop = self.shop(&pieces);
        let near: Vec<Piece<'_>> = pieces
            .iter()
            .copied()
            .filter(|piece| (line.saturating_sub(ABOVE)..=line.saturating_add(BELOW)).contains(&piece.line))
            .collect();
        let amounts = Amounts {
            currency: shop.and_then(Shop::currency).or(hint.currency),
            is_chinese: marks::is_chinese(self.lines),
        };
        let days = Days::of(hint).or(shop.map_or_else(Default::default, |shop| shop.days));
        let built_in = Labels::new(shop, &[]);
        let mut labels = Vec::new();
        let mut teach = |field: Field, is: &dyn Fn(&str) -> bool| {
            let label = label_of(&near, line, is)?;
            let is_known =
                built_in.alone(&label).is_some_and(|(meaning, _)| meaning == Meaning::Tells(field));
            (!is_known && !labels.contains(&(field, label.clone()))).then(|| labels.push((field, label)))
        };
        if let Some(wanted) = &correction.order_no {
            let is = |text: &str| {
                number::order_number(text)
                    .is_some_and(|found| WaybillKey::of(found) == WaybillKey::of(wanted))
            };
            teach(Field::OrderNo, &is);
        }
        if let Some(day) = correction.ordered_on {
            teach(Field::OrderedOn, &|text| days.first_in(text) == Some(day));
        }
        if let Some(total) = correction.total {
            teach(Field::OrderTotal, &|text| amounts.of_value(text) == Some(total));
        }
        for waybill in &correction.waybills {
            let field = match waybill.leg() {
                Leg::Korea => Field::KoreaWaybill,
                Leg::Origin | Leg::Forwarder => Field::OriginWaybill,
                Leg::Unknown => Field::Waybill,
            };
            let is = |text: &str| {
                let found = number::waybills(text, waybill.leg());
                found.iter().flatten().any(|found| found.key() == waybill.key())
            };
            teach(field, &is);
        }
        let of = self.marks(shop, correction, &pieces);
        let merchant = correction.merchant.clone().filter(|_| matches!(of, Of::Host(_) | Of::Name(_)));
        let teaches = !labels.is_empty() || merchant.is_some();
        teaches.then_some(PageLesson { of, merchant, labels })
    }

    /// By what such a page will be known again.
    fn marks(&self, shop: Option<&Shop>, correction: &Correction, pieces: &[Piece<'_>]) -> Of {
        if let Some(shop) = shop {
            return Of::Kind(shop.kind.as_str().to_owned());
        }
        if let Some(host) = &self.host {
            return Of::Host(host.clone());
        }
        let name = correction.merchant.as_deref().filter(|name| name.chars().count() >= 3);
        match name.filter(|name| stands_in_heading(name, pieces)) {
            Some(name) => Of::Name(name.to_owned()),
            None => Of::Unknown,
        }
    }
}

/// The label beside the nearest value of a kind: what stands before it in its piece, else the piece before.
fn label_of(pieces: &[Piece<'_>], line: usize, is: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let label = match before_value(piece.text, is) {
            Some("") => at.checked_sub(1).and_then(|before| pieces.get(before)).map(|piece| piece.text),
            label => label,
        };
        let label = label.map(clean).filter(|label| is_label(label));
        found.extend(label.map(|label| (piece.line.abs_diff(line), label.to_owned())));
    }
    found.into_iter().min_by_key(|(distance, _)| *distance).map(|(_, label)| label)
}

/// What stands before a value in its piece: the longest beginning that leaves the value whole.
fn before_value<'t>(text: &'t str, is: &dyn Fn(&str) -> bool) -> Option<&'t str> {
    let starts = text.char_indices().take(LABEL + 4).filter(|(_, c)| !c.is_whitespace());
    let splits = starts.filter_map(|(at, _)| text.split_at_checked(at));
    splits
        .filter(|(before, _)| !before.ends_with(|c: char| c.is_ascii_alphanumeric()) || before.is_empty())
        .filter(|(_, value)| !value.starts_with([':', '：', '#', '|', '-']) && is(value))
        .last()
        .map(|(before, _)| before)
}

fn clean(label: &str) -> &str {
    label.trim().trim_end_matches([':', '：', '#', '(', '[', ' ', '\u{a0}', '-', '·', '|']).trim()
}

/// Words, and not many: with a digit in it, it would name one order and none of the others.
fn is_label(label: &str) -> bool {
    let letters = label.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && label.chars().count() <= LABEL && !label.chars().any(|c| c.is_numeric())
}

/// What was read with the lessons, and whatever was read without them only. Of the same order each fact that both tell is taken
/// from the reading with the lessons.
pub(super) fn merge(plain: Option<Reading>, taught: Option<Reading>) -> Option<Reading> {
    let (plain, mut taught) = match (plain, taught) {
        (Some(plain), Some(taught)) => (plain, taught),
        (one, other) => return one.or(other),
    };
    let mut by_number = BTreeMap::new();
    let mut by_place = BTreeMap::new();
    for (at, order) in taught.orders.iter().enumerate() {
        by_place.entry(order.place.clone()).or_insert(at);
        if let Some(number) = &order.value.facts.order_no {
            by_number.entry(number.clone()).or_insert(at);
        }
    }
    for order in plain.orders {
        let at = match &order.value.facts.order_no {
            Some(number) => by_number.get(number),
            None => by_place.get(&order.place),
        };
        match at.and_then(|at| taught.orders.get_mut(*at)) {
            Some(known) => keep(&mut known.value, order.value),
            None => taught.orders.push(order),
        }
    }
    taught.orders.sort_by(|one, other| one.place.cmp(&other.place));
    // What a lesson answers is no longer asked, and no longer unread. What is unread for another reason stays so.
    let read: BTreeSet<&Place> = taught.orders.iter().map(|order| &order.place).collect();
    let is_open = |question: &Question| match question {
        Question::Row(row) => !read.contains(&row.place),
        Question::Columns(_) | Question::Shop(_) => true,
    };
    taught.questions.retain(is_open);
    let has_number = |order: &&Placed<ReadOrder>| order.value.facts.order_no.is_some();
    let numbered: BTreeSet<&Place> =
        taught.orders.iter().filter(has_number).map(|order| &order.place).collect();
    taught.unread.retain(|unread| unread.why != Why::NoNumber || !numbered.contains(&unread.place));
    Some(taught)
}

/// Gives an order what another reading of it knows beyond it.
fn keep(order: &mut ReadOrder, before: ReadOrder) {
    let facts = &mut order.facts;
    facts.ordered_on = facts.ordered_on.or(before.facts.ordered_on);
    facts.total = facts.total.or(before.facts.total);
    if facts.items.len() < before.facts.items.len() {
        facts.items = before.facts.items;
    }
    let keys: BTreeSet<WaybillKey> = facts.waybills.iter().map(Waybill::key).collect();
    facts.waybills.extend(before.facts.waybills.into_iter().filter(|waybill| !keys.contains(&waybill.key())));
    if order.progress == Progress::Unknown {
        order.progress = before.progress;
        facts.status = before.facts.status;
    }
    order.carrier = order.carrier.take().or(before.carrier);
    order.store = order.store.take().or(before.store);
    order.shipped_on = order.shipped_on.or(before.shipped_on);
}
