//! What one message says.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};
use munjigi_model::{ClearanceFacts, KstDate, Stage};

use super::labels::{self, Field, Label};
use super::learned::{self, Learned};
use super::links::without_links;
use super::lookalike::is_look_alike;
use super::plain::{plain, squeezed};
use super::senders::{self, Speaker};
use super::{clearances, orders, statement};
use crate::dates::Days;
use crate::personal::without_codes;
use crate::{Delivery, Hint, ReadOrder, Why};

/// Longer ones are no messages: a talk's longest has ten thousand letters.
const LONGEST: usize = 40_000;
/// Letters of a message that are shown beside a question.
pub(super) const LONGEST_SHOWN: usize = 2000;

/// A message, as it came.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Message<'m> {
    /// The talk's name for who sent it; `None` for a paste.
    pub sender: Option<&'m str>,
    /// When it came, in Korea.
    pub at: Option<NaiveDateTime>,
    /// The day on which it came, where the time is not known.
    pub day: Option<KstDate>,
    pub text: &'m str,
    /// Whether it is known to be from its sender, so that nothing in it makes it a look-alike: a mail that its server has signed.
    pub is_vouched_for: bool,
}

/// What it says. Of a private message nothing is kept.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Said {
    pub clearances: Vec<ClearanceFacts>,
    pub orders: Vec<ReadOrder>,
    pub deliveries: Vec<Delivery>,
    pub unread: Vec<Why>,
    /// The text that is to be shown beside a question.
    pub asks: Option<String>,
    pub is_look_alike: bool,
}

/// A message that is worth reading, as it is read.
pub(super) struct Read<'t> {
    /// Without links.
    pub text: &'t str,
    pub fields: Vec<Field<'t>>,
    pub speaker: Speaker,
    pub sender: Option<&'t str>,
    pub days: Days,
    /// The day on which it came.
    pub day: Option<KstDate>,
    pub hint: &'t Hint,
}

impl Message<'_> {
    /// The moment at which it came.
    pub fn as_of(&self) -> Option<DateTime<Utc>> {
        let korea = FixedOffset::east_opt(9 * 3600)?;
        self.at?.and_local_timezone(korea).single().map(|at| at.to_utc())
    }

    pub fn read(&self, hint: &Hint) -> Said {
        if self.text.len() > LONGEST {
            return Said::default();
        }
        let text = plain(self.text);
        let learned = self.learned(&text, hint);
        let speaker = senders::speaker(self.sender, &text);
        if !self.is_vouched_for && is_look_alike(&text, speaker) {
            return Said { is_look_alike: true, ..Said::default() };
        }
        // By far most messages of a talk are private: they are not looked at any longer.
        let is_private = self.sender.is_some()
            && speaker == Speaker::Unknown
            && !statement::is_of_customs(&text)
            && !orders::names_application(&text);
        if learned.is_empty() && (is_private || !statement::is_of_parcels(&text)) {
            return Said::default();
        }
        let day = self.day.or(self.at.map(|at| at.date().into()));
        let text = without_codes(&without_links(&text));
        let read = Read {
            fields: labels::fields(&text),
            text: &text,
            speaker,
            sender: self.sender,
            days: Days { today: day.or(hint.today), ..Days::of(hint) }.in_korean(true),
            day,
            hint,
        };
        let shown = shown(&text, &read.fields, self.sender);
        let mut said = read.said();
        // What was taught tells of one parcel.
        if said.clearances.len() < 2
            && let Some(said) = read.by_learning(&shown, &learned)
        {
            return said;
        }
        // A courier's or a friend's message without a parcel is none of ours.
        let is_silent = said.is_nothing();
        if is_silent && read.speaker != Speaker::Unknown && statement::is_of_customs(read.text) {
            said.unread.push(Why::Nothing);
        }
        if !said.unread.is_empty() {
            said.asks = Some(shown);
        }
        said
    }

    /// The message as it is shown beside a question.
    pub fn shown(&self) -> String {
        let text = without_codes(&without_links(&plain(self.text)));
        shown(&text, &labels::fields(&text), self.sender)
    }

    /// Whether it is about something that comes in.
    pub fn is_of_imports(&self) -> bool {
        statement::is_of_imports(self.text)
    }

    /// Whether it says that customs sends it.
    pub fn claims_to_be_of_customs(&self) -> bool {
        senders::names_office(self.sender, &plain(self.text))
    }

    fn learned<'h>(&self, text: &str, hint: &'h Hint) -> Vec<&'h Learned> {
        if hint.learned.is_empty() {
            return Vec::new();
        }
        let sender = self.sender.map_or_else(|| learned::sender_of(text), squeezed);
        hint.learned.iter().filter(|learned| learned.is_about(&sender)).collect()
    }
}

impl Said {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl<'t> Read<'t> {
    /// The value of the first label of a kind.
    pub fn value(&self, label: Label) -> Option<&'t str> {
        self.fields
            .iter()
            .find(|field| field.label == label && !field.value.is_empty())
            .map(|field| field.value)
    }

    fn has(&self, labels: &[Label]) -> bool {
        labels.iter().any(|label| self.value(*label).is_some())
    }

    fn said(&self) -> Said {
        let is_of_customs = statement::is_of_customs(self.text);
        let has_number = self.has(&[Label::Number, Label::MasterAndHouse, Label::Cargo]);
        // Only customs and those who declare for people write these beside a number.
        let is_formal = is_of_customs
            && has_number
            && self.has(&[
                Label::AcceptedOn,
                Label::Form,
                Label::Declaration,
                Label::Master,
                Label::MasterAndHouse,
            ]);
        // What the person pastes is a message to them, whoever sent it; a day alone is none.
        let states = statement::stage(self.text) != Stage::Unknown;
        let has_more = has_number || self.has(&[Label::Goods]);
        let has_day = self.has(&[Label::AcceptedOn]);
        let is_pasted_notice = self.sender.is_none()
            && is_of_customs
            && ((states && (has_more || has_day)) || (has_day && has_more));
        // In a room of friends an order's number is what one friend asks another about.
        let is_of_a_friend = self.sender.is_some() && self.speaker == Speaker::Unknown;
        let is_of_shop = self.speaker == Speaker::Shop;
        let has_order = (is_of_customs || is_of_shop) && !is_of_a_friend && self.has(&[Label::Order]);
        let is_order = (self.has(&[Label::Application]) || has_order)
            && (has_number || is_of_shop || self.sender.is_none() || self.speaker == Speaker::Forwarder);
        match self.speaker {
            Speaker::Customs if is_of_customs || has_number => clearances::read(self),
            Speaker::Customs => Said::default(),
            Speaker::Carrier(carrier) => {
                let mut said = if is_formal { clearances::read(self) } else { Said::default() };
                let told = orders::deliveries(self, Some(carrier));
                said.deliveries = told.deliveries;
                said.unread.extend(told.unread.into_iter().filter(|_| !is_formal));
                said
            }
            Speaker::Forwarder | Speaker::Shop | Speaker::Unknown if is_order => orders::read(self),
            Speaker::Forwarder | Speaker::Shop if is_formal => clearances::read(self),
            Speaker::Forwarder | Speaker::Shop => orders::deliveries(self, None),
            Speaker::Unknown if is_formal || is_pasted_notice => clearances::read(self),
            Speaker::Unknown if self.sender.is_none() && has_number => orders::deliveries(self, None),
            Speaker::Unknown => Said::default(),
        }
    }

    fn by_learning(&self, shown: &str, learned: &[&Learned]) -> Option<Said> {
        learned.iter().find_map(|learned| {
            let found = learned.read(shown, self.days.today)?;
            let stage = statement::stage(self.text);
            let day = found.day.and_then(|day| learned::read_day(day, self.days.today));
            let facts = ClearanceFacts {
                hbl: found.number.and_then(learned::read_number),
                accepted_on: day.or(self.day.filter(|_| found.day.is_none() && stage.is_cleared())),
                goods: found.goods.map(str::to_owned),
                stage,
                ..ClearanceFacts::default()
            };
            let is_proof = facts.hbl.is_some() || facts.accepted_on.is_some();
            is_proof.then(|| Said { clearances: vec![facts], ..Said::default() })
        })
    }
}

/// Who sent it above, no links, nothing of what is a person's.
fn shown(text: &str, fields: &[Field<'_>], sender: Option<&str>) -> String {
    let mut shown = sender.map(|sender| format!("[{}]\n", name(sender))).unwrap_or_default();
    for (number, line) in text.lines().enumerate() {
        let mut line = line.to_owned();
        let persons = fields.iter().filter(|field| field.line == number && field.label == Label::Person);
        for value in persons.map(|field| field.value).filter(|value| !value.is_empty()) {
            line = line.replace(value, "…");
        }
        shown.push_str(&line);
        shown.push('\n');
    }
    shown.trim_end().chars().take(LONGEST_SHOWN).collect()
}

/// A sender's name as it may be shown: anybody may call themselves by a link.
pub(super) fn name(sender: &str) -> String {
    without_codes(&without_links(&plain(sender))).trim().to_owned()
}
