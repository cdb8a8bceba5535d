//! How customs words what is in a parcel.

use munjigi_draws::Draw;

use crate::profile::Wordings;
use crate::shopping::Thing;
use crate::trade::{Goods, trade};

/// The words, and the name of their manner for the tags.
pub(crate) fn worded(
    things: &[Thing],
    weights: &Wordings,
    draw: &mut Draw,
) -> (Option<String>, &'static str) {
    let Some(thing) = draw.pick(things) else { return (None, "none") };
    let manners = [
        ("none", weights.none),
        ("title", weights.title),
        ("en", weights.en),
        ("ko", weights.ko),
        ("brand", weights.brand),
        ("multi", weights.multi),
        ("odd", weights.odd),
    ];
    let manner = draw.weighted(&manners, |one| one.1).map_or("none", |one| one.0);
    match manner {
        "title" => (Some(title(thing, draw)), "title"),
        "en" => (first_of(&called(thing.kind, draw).en, draw), "en"),
        "ko" => (first_of(&called(thing.kind, draw).ko, draw), "ko"),
        "brand" if thing.product.brand.is_empty() => (first_of(&thing.kind.en, draw), "en"),
        "brand" => (Some(format!("{} {}", thing.product.brand, thing.kind.label).to_uppercase()), "brand"),
        "multi" => (Some(several(things, draw)), "multi"),
        "odd" => (Some(thing.kind.odd.clone()), "odd"),
        _ => (None, "none"),
    }
}

/// The kind that the sender takes it for: now and then another one of the same shelf.
fn called<'t>(kind: &'t Goods, draw: &mut Draw) -> &'t Goods {
    let is_taken_for_another = draw.chance(80);
    let another = draw.weighted(&trade().kinds, |other| u64::from(other.shelf == kind.shelf));
    another.filter(|_| is_taken_for_another).unwrap_or(kind)
}

/// The first word of the list is the usual one.
fn first_of(words: &[String], draw: &mut Draw) -> Option<String> {
    if draw.chance(400) { words.first().cloned() } else { draw.pick(words).cloned() }
}

/// In capitals and mostly in English; one form has room for 30 signs, another for 100, some leave words out.
fn title(thing: &Thing, draw: &mut Draw) -> String {
    let is_korean = thing.title.chars().any(|sign| ('가'..='힣').contains(&sign));
    let whole = if is_korean && draw.chance(450) { &thing.title } else { &thing.english };
    let capitals = whole.to_uppercase();
    match draw.below(10) {
        0..=3 => capitals.chars().take(30).collect::<String>().trim_end().to_owned(),
        4..=5 => {
            let plain = capitals.replace(|sign: char| !sign.is_alphanumeric(), " ");
            let left_out = draw.place(plain.split_whitespace().count().max(1));
            let kept = plain.split_whitespace().enumerate().filter(|(at, _)| *at != left_out);
            kept.map(|(_, word)| word).collect::<Vec<_>>().join(" ")
        }
        _ => capitals.chars().take(100).collect(),
    }
}

fn several(things: &[Thing], draw: &mut Draw) -> String {
    let in_korean = draw.chance(400);
    let words: Vec<String> = things
        .iter()
        .map(|thing| {
            let words = if in_korean { &thing.kind.ko } else { &thing.kind.en };
            (first_of(words, draw).unwrap_or_default(), thing.quantity)
        })
        .map(|(word, count)| if in_korean { format!("{word} {count}개") } else { format!("{word} X{count}") })
        .collect();
    match words.as_slice() {
        [first, rest @ ..] if in_korean && !rest.is_empty() && draw.chance(500) => {
            format!("{first} 외 {}건", rest.len())
        }
        words => words.join(" / "),
    }
}
