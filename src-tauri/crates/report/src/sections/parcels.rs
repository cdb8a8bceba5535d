//! The clearances, fact by fact.

use munjigi_words::{Lang, Word};

use crate::exhibit::Exhibit;
use crate::paper::{Block, Column, Table};
use crate::said::{moment, or_missing, place, source};
use crate::{Event, Field, MaskedCase, Parcel, Seen};

/// Every parcel with all that is known of it; where there are several, a list of them first.
pub(crate) fn parcels(case: &MaskedCase, exhibits: &[Exhibit], lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(lang.say(Word::ReportPartParcels))];
    if case.parcels().len() > 1 {
        blocks.push(summary(case.parcels(), lang));
    }
    for (at, parcel) in case.parcels().iter().enumerate() {
        let number = at as u64 + 1;
        blocks.push(Block::Subheading(lang.say(Word::ReportPartParcel { number, day: &parcel.day() })));
        blocks.push(Block::Facts(facts(parcel, lang)));
        if !parcel.events.is_empty() {
            blocks.push(Block::Caption(lang.say(Word::ReportPartEvents)));
            blocks.push(events(&parcel.events, lang));
        }
        if !parcel.seen.is_empty() {
            blocks.push(Block::Caption(lang.say(Word::ReportPartSeen)));
            blocks.push(seen(&parcel.seen, exhibits, lang));
        }
    }
    blocks
}

/// The parcels in a few words each.
pub(crate) fn summary(parcels: &[Parcel], lang: Lang) -> Block {
    let row = |(at, parcel): (usize, &Parcel)| {
        let said = |field: Field| field.of(parcel, lang).unwrap_or_default();
        let number = (at + 1).to_string();
        vec![number, parcel.day().to_string(), said(Field::Hbl), said(Field::Form), said(Field::Goods)]
    };
    Block::Table(Table {
        columns: vec![
            Column::new(lang.say(Word::ReportHeadNumber), 0.6),
            Column::new(lang.say(Word::ReportHeadDay), 1.3),
            Column::new(Field::Hbl.label(lang), 2.2),
            Column::new(Field::Form.label(lang), 1.2),
            Column::new(Field::Goods.label(lang), 3.2),
        ],
        rows: parcels.iter().enumerate().map(row).collect(),
    })
}

fn facts(parcel: &Parcel, lang: Lang) -> Vec<(String, String)> {
    let note = parcel.note.is_some().then_some(Field::Note);
    let told = Field::OF_A_PARCEL.into_iter().chain(note);
    told.filter_map(|field| Some((field.label(lang), field.of(parcel, lang)?))).collect()
}

fn events(events: &[Event], lang: Lang) -> Block {
    let row = |event: &Event| {
        let what = [Some(event.what.clone()), event.detail.clone()].into_iter().flatten().collect::<Vec<_>>();
        vec![
            or_missing(event.at.map(moment), lang),
            what.join(" · "),
            event.place.clone().unwrap_or_default(),
            event.number.clone().unwrap_or_default(),
        ]
    };
    Block::Table(Table {
        columns: vec![
            Column::new(lang.say(Word::ReportHeadWhen), 1.7),
            Column::new(lang.say(Word::ReportHeadWhat), 2.8),
            Column::new(lang.say(Word::ReportHeadWhere), 2.2),
            Column::new(lang.say(Word::ReportHeadSaidNumber), 2.0),
        ],
        rows: events.iter().map(row).collect(),
    })
}

fn seen(seen: &[Seen], exhibits: &[Exhibit], lang: Lang) -> Block {
    let row = |seen: &Seen| {
        let file = seen.evidence.and_then(|at| exhibits.get(at)).map(|it| it.name.clone());
        let place = Some(place(&seen.place, lang)).filter(|place| !place.is_empty());
        let file = [file, place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        vec![source(seen.source, lang), moment(seen.as_of), moment(seen.brought_at), file]
    };
    Block::Table(Table {
        columns: vec![
            Column::new(lang.say(Word::ReportHeadSource), 2.0),
            Column::new(lang.say(Word::ReportHeadAsOf), 1.6),
            Column::new(lang.say(Word::ReportHeadBrought), 1.6),
            Column::new(lang.say(Word::ReportHeadFile), 3.4),
        ],
        rows: seen.iter().map(row).collect(),
    })
}
