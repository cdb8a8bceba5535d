//! Clearances of a notice: each number with the day, the goods and the form that stand beside it.

use munjigi_model::{ClearanceFacts, Form, Kilograms, KstDate, Leg, Stage, Waybill, WaybillKey};
use rust_decimal::Decimal;

use super::blocks::{Block, blocks};
use super::labels::Label;
use super::message::{Read, Said};
use super::numbers::{self, Number};
use super::plain::squeezed;
use super::rows::{Row, Rows, leaves, rows};
use super::senders::Speaker;
use super::{day, statement};
use crate::{Why, parcels};

/// Days between a message and the day of which it speaks: zones, nothing more.
const DAYS_AHEAD: i64 = 2;
const LONGEST_GOODS: usize = 200;
/// Parcels of one message. More is a list, and no notice.
pub(super) const MOST_PARCELS: usize = 100;
/// What lines say whose days are to come; and lines with days of something else.
const TO_COME: [&str; 5] = ["예정", "까지", "기한", "이내", "부터"];
const OF_OTHER_DAYS: [&str; 4] = ["주문", "결제", "신청", "유효"];

pub(super) fn read(message: &Read<'_>) -> Said {
    let blocks = blocks(message.text, &message.fields);
    let mut said = Said::default();
    if blocks.len() > MOST_PARCELS {
        said.unread.push(Why::Nothing);
        return said;
    }
    let rows = rows(message.text, &message.fields, message.days);
    for block in &blocks {
        read_block(message, block, &blocks, &rows, &mut said);
    }
    if blocks.is_empty() {
        read_block(message, &Block::of_all(message.text), &blocks, &rows, &mut said);
    }
    if said.unread.is_empty() && leaves_numbers(message, &said) {
        said.unread.push(Why::NoNumber);
    }
    said.unread.dedup();
    said
}

/// Whether a number stands beside those that were read.
fn leaves_numbers(message: &Read<'_>, said: &Said) -> bool {
    leaves(message.text, &message.fields, message.days, |waybill| {
        let is_it = |number: &String| WaybillKey::of(number) == waybill.key();
        let is_of = |facts: &ClearanceFacts| {
            [&facts.hbl, &facts.mbl, &facts.cargo_no].into_iter().flatten().any(is_it)
        };
        said.clearances.iter().any(is_of)
    })
}

fn read_block(message: &Read<'_>, block: &Block<'_>, all: &[Block<'_>], rows: &Rows<'_>, said: &mut Said) {
    let mut parcels: Vec<Waybill> = Vec::new();
    let mut facts = ClearanceFacts::default();
    let mut refused = false;
    for field in &block.fields {
        match field.label {
            Label::Number | Label::MasterAndHouse => {
                // `M B/L - H B/L`: the House B/L stands last.
                let is_pair = field.label == Label::MasterAndHouse;
                let pair =
                    field.value.rsplit_once(" - ").or(field.value.rsplit_once(" / ")).filter(|_| is_pair);
                let (master, house) =
                    pair.map_or((None, field.value), |(master, house)| (Some(master), house));
                facts.mbl = master.map(str::trim).map(str::to_owned).or(facts.mbl);
                for number in numbers::labelled(house, Leg::Korea) {
                    match number {
                        Number::Parcel(waybill) if !parcels.contains(&waybill) => parcels.push(waybill),
                        Number::Parcel(_) => {}
                        Number::Cargo(number) => facts.cargo_no = Some(number),
                        Number::Declaration(number) => facts.declaration_no = Some(number),
                        Number::Not(why) => {
                            said.unread.push(why);
                            refused = true;
                        }
                    }
                }
            }
            Label::Cargo => facts.cargo_no = whole_number(field.value),
            Label::Declaration => facts.declaration_no = whole_number(field.value),
            Label::Master => facts.mbl = whole_number(field.value),
            Label::Goods => facts.goods = facts.goods.or_else(|| goods(field.value)),
            Label::Weight => facts.weight = weight(field.value),
            Label::Office => facts.office = text(field.value),
            Label::Forwarder => facts.forwarder = text(field.value),
            Label::Form
            | Label::State
            | Label::AcceptedOn
            | Label::ReleasedOn
            | Label::ArrivedOn
            | Label::Day
            | Label::Origin
            | Label::OtherDay
            | Label::Carrier
            | Label::Application
            | Label::Order
            | Label::Person
            | Label::Other => {}
        }
    }
    let form = block.value(Label::Form).or_else(|| only(all, Label::Form)).unwrap_or(block.text);
    facts.form = stated_form(form).unwrap_or(Form::Unknown);
    stage_and_days(message, block, all, &mut facts, said);
    // Without a label it is a parcel's only where the message states what became of one.
    let is_list = is_list(message);
    let may_be_bare = facts.stage != Stage::Unknown || is_list;
    if may_be_bare && parcels.is_empty() && !refused && facts.cargo_no.is_none() {
        match rows {
            Rows::Of(rows) => {
                // Of several parcels with labels each has the number that stands in a line of its own.
                let has_line = |row: &Row<'_>| block.fields.iter().any(|field| field.line == row.line);
                let rows: Vec<_> = rows.iter().filter(|row| all.len() < 2 || has_line(row)).collect();
                if !rows.is_empty() {
                    let is_only = rows.len() == 1 && all.len() < 2;
                    return said.clearances.extend(of_rows(message, &rows, &facts, is_list, is_only));
                }
            }
            // Which of them is the parcel's, the person says.
            Rows::Unclear => {
                said.unread.push(Why::NoNumber);
                refused = true;
            }
        }
    }
    if refused {
        // What is known of the parcel beside a number that is lost may belong to none that is read.
        return said.clearances.extend(with_numbers(&facts, &parcels));
    }
    if !parcels.is_empty() || facts.cargo_no.is_some() {
        said.clearances.extend(with_numbers(&facts, &parcels));
        if parcels.is_empty() {
            said.clearances.push(facts);
        }
    } else if facts.stage.is_cleared() && facts.accepted_on.is_some() {
        // Provisional: it joins the one row of the list that fits.
        said.clearances.push(facts);
    } else if said.unread.is_empty() {
        said.unread.push(Why::NoNumber);
    }
}

/// Each line of a list with what stands in it; what is stated once holds for all.
fn of_rows(
    message: &Read<'_>,
    rows: &[&Row<'_>],
    of_all: &ClearanceFacts,
    is_list: bool,
    is_only: bool,
) -> Vec<ClearanceFacts> {
    let days: Vec<Vec<KstDate>> = rows.iter().map(|row| row.days(message.days)).collect();
    let have_days = days.iter().any(|days| !days.is_empty());
    // What one line states is not stated of the others.
    let of_head = if is_only || of_all.stage_text.is_some() {
        of_all.stage
    } else {
        let is_row = |line: &usize| rows.iter().any(|row| row.line == *line);
        let head = message.text.lines().enumerate().filter(|(line, _)| !is_row(line));
        statement::stage(&head.map(|(_, line)| line).collect::<Vec<_>>().join("\n"))
    };
    let one = |(row, days): (&&Row<'_>, &Vec<KstDate>)| {
        let own = if is_only { Stage::Unknown } else { row.stage() };
        let stage = match (own, of_head) {
            (Stage::Unknown, Stage::Unknown) if is_list => Stage::Cleared,
            (Stage::Unknown, of_head) => of_head,
            (own, _) => own,
        };
        let accepted_on = match days.as_slice() {
            _ if !stage.is_cleared() => None,
            [day] if is_past(*day, message) && (!is_only || is_list) => Some(*day),
            // The day of one line is not that of another.
            _ => of_all.accepted_on.filter(|_| is_only || !have_days),
        };
        let goods = of_all.goods.clone().filter(|_| rows.len() == 1).or_else(|| row.goods());
        ClearanceFacts {
            hbl: Some(row.waybill.number().to_owned()),
            form: if is_only { of_all.form } else { stated_form(row.text).unwrap_or(of_all.form) },
            stage,
            accepted_on,
            goods,
            ..of_all.clone()
        }
    };
    rows.iter().zip(&days).map(one).collect()
}

/// Whether customs calls it a list of what has cleared, with no word of any other day and of nothing that goes on.
fn is_list(message: &Read<'_>) -> bool {
    let text = squeezed(message.text);
    let is_named = ["통관내역", "통관이력"].iter().any(|name| text.contains(name));
    let other = ["예정", "진행", "입항", "신고일", "접수", "주문일", "보류", "발송", "조회"];
    message.speaker == Speaker::Customs && is_named && !other.iter().any(|word| text.contains(word))
}

/// Goods beside several numbers are not said to be of one of them.
fn with_numbers(facts: &ClearanceFacts, parcels: &[Waybill]) -> Vec<ClearanceFacts> {
    let goods = facts.goods.clone().filter(|_| parcels.len() == 1);
    let one = |waybill: &Waybill| ClearanceFacts {
        hbl: Some(waybill.number().to_owned()),
        goods: goods.clone(),
        ..facts.clone()
    };
    parcels.iter().map(one).collect()
}

fn stage_and_days(
    message: &Read<'_>,
    block: &Block<'_>,
    all: &[Block<'_>],
    facts: &mut ClearanceFacts,
    said: &mut Said,
) {
    let mut day_of = |label: Label, column: &'static str| {
        let value = block.value(label).or_else(|| only(all, label))?;
        let day = day::labelled(value, message.days).filter(|day| is_past(*day, message));
        if day.is_none() && !parcels::says_none(value) {
            said.unread.push(Why::NotUnderstood { column });
        }
        Some(day)
    };
    let accepted = day_of(Label::AcceptedOn, "통관일");
    let released = day_of(Label::ReleasedOn, "반출일");
    facts.arrived_on = day_of(Label::ArrivedOn, "입항일").flatten();
    let general = block.value(Label::Day).and_then(|value| day::labelled(value, message.days));

    facts.stage_text = block.value(Label::State).and_then(text);
    let by_label = facts.stage_text.as_deref().map(statement::stage);
    let stated = by_label.unwrap_or(block.stage);
    facts.stage = match (stated, accepted.flatten(), released.flatten()) {
        (Stage::Unknown, _, Some(_)) => Stage::Released,
        // What is to be paid is named beside the day on which it was paid and cleared.
        (Stage::Unknown | Stage::TaxDue, Some(_), None) => Stage::Cleared,
        (stage, _, _) => stage,
    };
    // A day beside "통관 진행중" is of something else; one that is not understood is not made up for.
    if facts.stage.is_cleared() && accepted != Some(None) {
        let other = released.flatten().or(general.filter(|day| is_past(*day, message)));
        facts.accepted_on =
            accepted.flatten().or(other).or_else(|| day_in_sentences(message, block)).or(message.day);
    }
}

/// The day that stands alone above a parcel; else the one day that the sentences give, those before any other that state the
/// clearance. Of several days none is taken.
fn day_in_sentences(message: &Read<'_>, block: &Block<'_>) -> Option<KstDate> {
    let only = |text: &str| match day::all_in(text, message.days).as_slice() {
        [day] if is_past(*day, message) => Some(*day),
        _ => None,
    };
    let is_labelled = |line: usize| message.fields.binary_search_by_key(&line, |field| field.line).is_ok();
    let lines: Vec<(usize, &str)> =
        message.text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).collect();
    let above = lines.iter().take_while(|(number, _)| *number < block.line).last();
    let alone = above.filter(|(number, line)| !is_labelled(*number) && !line.chars().any(is_word_letter));
    if let Some(day) = alone.and_then(|(_, line)| only(line)) {
        return Some(day);
    }
    let has = |line: &str, words: &[&str]| words.iter().any(|word| line.contains(word));
    let joined = |wanted: &dyn Fn(usize, &str) -> bool| -> String {
        let lines = lines.iter().filter(|(number, line)| !has(line, &TO_COME) && wanted(*number, line));
        lines.map(|(_, line)| *line).collect::<Vec<_>>().join("\n")
    };
    let stating = joined(&|_, line| statement::stage(line).is_cleared());
    only(&stating)
        .or_else(|| only(&joined(&|number, line| !is_labelled(number) && !has(line, &OF_OTHER_DAYS))))
}

/// Whether a line says more than a day: 년, 월, 일 and the weekdays are no words.
fn is_word_letter(c: char) -> bool {
    c.is_alphabetic() && !"년월일요화수목금토".contains(c)
}

fn is_past(day: KstDate, message: &Read<'_>) -> bool {
    message.days.today.is_none_or(|today| day.days_since(today) <= DAYS_AHEAD)
}

/// A value that stands once in a message holds for all of it.
fn only<'t>(all: &[Block<'t>], label: Label) -> Option<&'t str> {
    let mut values = all.iter().filter_map(|block| block.value(label));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn stated_form(text: &str) -> Option<Form> {
    let text = squeezed(text);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    match (
        has(&["목록통관"]),
        has(&["수입신고", "일반수입", "간이신고", "일반신고"]),
        has(&["우편통관", "국제우편", "우편물"]),
    ) {
        (true, false, false) => Some(Form::List),
        (false, true, false) => Some(Form::Import),
        (false, false, true) => Some(Form::Postal),
        _ => None,
    }
}

fn goods(value: &str) -> Option<String> {
    text(value)
        .filter(|goods| goods.chars().any(char::is_alphanumeric))
        .map(|goods| goods.chars().take(LONGEST_GOODS).collect())
}

fn text(value: &str) -> Option<String> {
    let value = value.trim();
    (!parcels::says_none(value) && value != "…").then(|| value.chars().take(LONGEST_GOODS).collect())
}

/// A number beside the House B/L, only where all of it is there.
fn whole_number(value: &str) -> Option<String> {
    let word = value.split_whitespace().next()?.trim_matches([',', '.', ')', '(']);
    let is_number = word.bytes().filter(u8::is_ascii_digit).count() >= 6 && !word.contains('*');
    (is_number && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
        .then(|| word.replace('-', ""))
}

fn weight(value: &str) -> Option<Kilograms> {
    let value = value.to_lowercase().replace(',', "");
    let number: String = value.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let unit = value.get(number.len()..)?.trim();
    let number = Decimal::from_str_exact(&number).ok()?;
    unit.starts_with("kg").then_some(Kilograms(number))
}
