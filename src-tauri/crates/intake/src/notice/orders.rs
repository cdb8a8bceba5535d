//! What forwarders and couriers say: orders with their Korean number, and parcels on their way.

use munjigi_model::{Leg, Waybill};

use super::blocks::{Block, blocks};
use super::clearances::MOST_PARCELS;
use super::labels::Label;
use super::message::{Read, Said, name};
use super::numbers::{self, Number};
use super::rows::{Rows, rows};
use super::senders::{self, Speaker};
use super::statement;
use crate::{Delivery, DeliveryStatus, OrderRef, Progress, ReadOrder, Why};

/// Tags that say what a message is about, not who sent it.
const OF_SUBJECTS: [&str; 12] =
    ["안내", "완료", "알림", "출고", "배송", "통관", "입고", "결제", "발송", "공지", "접수", "신청"];

/// A forwarder's orders (신청번호), or a shop's.
pub(super) fn read(message: &Read<'_>) -> Said {
    let mut said = Said::default();
    let merchant = merchant(message);
    let blocks = blocks(message.text, &message.fields);
    let of_all = statement::progress(message.text);
    for block in blocks.iter().take(MOST_PARCELS) {
        let number_of = |label| block.value(label).and_then(number_word);
        let application = number_of(Label::Application);
        let order = number_of(Label::Order);
        let Some(order_no) = application.or(order) else { continue };
        let own = statement::progress(block.text);
        let progress = if own == Progress::Unknown { of_all } else { own };
        let mut read = ReadOrder::new(&merchant, Some(order_no)).with_progress(progress);
        for (label, leg) in [(Label::Number, Leg::Korea), (Label::Origin, Leg::Origin)] {
            let values = block.fields.iter().filter(|field| field.label == label).map(|field| field.value);
            for number in values.flat_map(|value| numbers::labelled(value, leg)) {
                match number {
                    Number::Parcel(waybill) if !read.facts.waybills.contains(&waybill) => {
                        read.facts.waybills.push(waybill);
                    }
                    Number::Not(why) => said.unread.push(why),
                    Number::Parcel(_) | Number::Cargo(_) | Number::Declaration(_) => {}
                }
            }
        }
        read.carrier = carrier(block);
        let other = order.filter(|_| application.is_some());
        read.refers_to
            .extend(other.map(|order_no| OrderRef { merchant: None, order_no: order_no.to_owned() }));
        if !read.facts.waybills.is_empty() || progress != Progress::Unknown {
            said.orders.push(read);
        }
    }
    said.unread.extend((blocks.len() > MOST_PARCELS).then_some(Why::Nothing));
    said
}

/// Whether a text may have the number of an application: a forwarder's messages have it, and hardly any others.
pub(super) fn names_application(text: &str) -> bool {
    ["신청", "접수", "출고", "배송대행", "배대지"].iter().any(|word| text.contains(word))
        && text.contains("번호")
}

/// Parcels on their way.
pub(super) fn deliveries(message: &Read<'_>, speaking: Option<&str>) -> Said {
    let mut said = Said::default();
    let blocks = blocks(message.text, &message.fields);
    let of_all = statement::delivery(message.text);
    for block in blocks.iter().take(MOST_PARCELS) {
        let values =
            block.fields.iter().filter(|field| field.label == Label::Number).map(|field| field.value);
        for number in values.flat_map(|value| numbers::labelled(value, Leg::Korea)) {
            match number {
                Number::Parcel(waybill) => said.tell(block, waybill, of_all, speaking),
                Number::Not(why) => said.unread.push(why),
                Number::Cargo(_) | Number::Declaration(_) => {}
            }
        }
    }
    if said.is_nothing()
        && speaking.is_some()
        && let Rows::Of(rows) = rows(message.text, &message.fields, message.days)
    {
        let is_one = rows.len() == 1;
        for row in rows {
            let text = if is_one { message.text } else { row.text };
            said.tell(&Block::of_all(text), row.waybill, of_all, speaking);
        }
    }
    said.unread.extend((blocks.len() > MOST_PARCELS).then_some(Why::Nothing));
    said
}

impl Said {
    fn tell(&mut self, block: &Block<'_>, waybill: Waybill, of_all: DeliveryStatus, speaking: Option<&str>) {
        if self.deliveries.iter().any(|known| known.waybill == waybill) {
            return;
        }
        let own = statement::delivery(block.text);
        let status = if own == DeliveryStatus::Unknown { of_all } else { own };
        let carrier = carrier(block).or(speaking.map(str::to_owned));
        self.deliveries.push(Delivery { carrier, waybill, status });
    }
}

/// The carrier beside a label, or in brackets behind the number.
fn carrier(block: &Block<'_>) -> Option<String> {
    let beside = block.value(Label::Carrier).map(|value| {
        let name = value.split(['(', ',', '/']).next().unwrap_or_default().trim();
        senders::carrier_in(name).map_or_else(|| name.chars().take(40).collect(), str::to_owned)
    });
    beside.or_else(|| block.value(Label::Number).and_then(senders::carrier_in).map(str::to_owned))
}

fn number_word(value: &str) -> Option<&str> {
    let end = value
        .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '#'))
        .unwrap_or(value.len());
    let word = value.get(..end)?.trim_matches(['-', '#', '_']);
    word.bytes().any(|byte| byte.is_ascii_digit()).then_some(word)
}

/// Who sends it, as the message names itself, else as the talk or the person does.
fn merchant(message: &Read<'_>) -> String {
    let tags = senders::tags(message.text);
    let introduced = message.text.lines().take(3).filter_map(senders::introduced);
    let is_forwarder = |name: &&str| senders::by_name(name) == Speaker::Forwarder;
    let by_itself = tags.iter().copied().chain(introduced).find(is_forwarder);
    let by_tag = tags.iter().copied().find(|tag| !OF_SUBJECTS.iter().any(|word| tag.contains(word)));
    let merchant = by_itself.or(by_tag).or(message.sender).or(message.hint.merchant.as_deref());
    name(merchant.unwrap_or_default()).chars().take(60).collect()
}
