//! Notices that come by mail: of customs, of 국민비서, of carriers that declare for people, and of whoever says to be one of them.
//!
//! The sender decides. What customs writes is read as a message of it is, and asked about where it is not understood; a carrier's
//! mail may tell of a clearance beside its parcel. Of anybody else a notice proves nothing: the person is asked.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};
use munjigi_model::KstDate;

use super::claim::{Claimed, Message as Mail};
use super::head::Sender;
use super::letter::Body;
use super::link::is_within;
use super::view::{View, small};
use super::words::Words;
use crate::notice::{Message, Said};
use crate::{Hint, Why};

/// The offices that write notices, by their domains, and whose voice each is. Only offices register under `go.kr`; that notices come by
/// mail, and from which of these, is a guess.
const OFFICES: [(&str, &str); 4] = [
    ("customs.go.kr", "관세청"),
    ("ips.go.kr", "국민비서"),
    ("mois.go.kr", "국민비서"),
    ("gov.kr", "국민비서"),
];
/// What a mail is called that goes to everybody.
const TO_EVERYBODY: [&str; 6] = ["뉴스레터", "웹진", "소식지", "보도자료", "newsletter", "(광고)"];
/// Subjects that are about a parcel at customs.
const SUBJECTS: [&str; 6] = ["통관", "수입신고", "관세", "세관", "customs", "clearance"];

/// By one of these a mail may be one: few are, and to read one as messages are read takes as long as all the rest.
static OF_CUSTOMS: Words = Words::of(
    "
    통관 | 세관 | 관세 | 수입 | 신고수리 | 해외직구 | 국민비서 | 구삐 | 특송 | 반출 | hbl | b/l | customs | clearance
",
);

/// A mail as a notice is read.
pub(super) struct Notice<'m> {
    pub subject: &'m str,
    /// Its texts, the plain one before the page.
    pub texts: Vec<String>,
    /// When it came, in Korea.
    pub at: Option<NaiveDateTime>,
    /// The day on which it came, where the time is not known.
    pub day: Option<KstDate>,
    /// Whether the server that took it in found that it is from its sender.
    pub is_vouched_for: bool,
    pub hint: &'m Hint,
}

/// The office that a mail is from, as it is named in its messages.
pub(super) fn office(from: &Sender) -> Option<&'static str> {
    OFFICES.iter().find(|(domain, _)| is_within(from.domain(), domain)).map(|(_, name)| *name)
}

/// Whether a mail has a word by which it may be a notice.
pub(super) fn may_be(mail: &Mail<'_>) -> bool {
    let lines = mail.views.iter().flat_map(|view| view.lines.iter().map(String::as_str));
    [mail.subject].into_iter().chain(lines).any(|line| OF_CUSTOMS.are_in(line))
}

/// The texts of a mail that came by itself.
pub(super) fn texts_of_bodies(bodies: &[Body]) -> Vec<String> {
    let plain = bodies.iter().filter(|body| !body.is_page).map(|body| body.text.clone());
    let pages = bodies.iter().filter(|body| body.is_page).map(|body| text(&View::of_page(&body.text)));
    plain.chain(pages).collect()
}

/// The texts of a mail that stands in another.
pub(super) fn texts_of_views(views: &[View]) -> Vec<String> {
    views.iter().map(text).collect()
}

/// The moment in Korea.
pub(super) fn in_korea(at: DateTime<Utc>) -> Option<NaiveDateTime> {
    Some(at.with_timezone(&FixedOffset::east_opt(9 * 3600)?).naive_local())
}

/// Lines with the labels of a table's columns beside their cells, and where the links lead: by those a look-alike is known.
fn text(view: &View) -> String {
    let view = view.clone().written_out();
    let links = view.links.iter().map(|link| link.to.as_str());
    view.lines.iter().map(String::as_str).chain(links).collect::<Vec<_>>().join("\n")
}

impl Notice<'_> {
    /// What an office says.
    pub fn of_office(&self, name: &str) -> Claimed {
        let (said, text) = self.said(name);
        let subject = small(self.subject);
        let is_to_everybody = TO_EVERYBODY.iter().any(|word| subject.contains(word));
        let message = self.message(name, &text);
        if said.clearances.is_empty() && !said.is_look_alike && (is_to_everybody || !message.is_of_imports())
        {
            return Claimed::default();
        }
        if said.is_nothing() {
            return asked(Why::Nothing, &message);
        }
        claimed(said)
    }

    /// What a carrier says of customs, beside what was read of its parcels.
    pub fn of_courier(&self, name: &str, mut parcels: Claimed) -> Claimed {
        let (said, text) = self.said(name);
        let message = self.message(name, &text);
        let subject = small(self.subject);
        if said.is_look_alike {
            return claimed(said);
        }
        if !said.clearances.is_empty() {
            parcels.clearances = said.clearances;
            parcels.unread.extend(said.unread);
            parcels.asks = said.asks;
        }
        let says_something = !parcels.clearances.is_empty() || !parcels.deliveries.is_empty();
        let is_of_customs = SUBJECTS.iter().any(|word| subject.contains(word));
        let is_to_everybody = TO_EVERYBODY.iter().any(|word| subject.contains(word));
        if says_something || !is_of_customs || is_to_everybody {
            return parcels;
        }
        let why = parcels.unread.pop().unwrap_or(Why::NoNumber);
        asked(why, &message)
    }

    /// What somebody says who is not known. Nothing of it is believed.
    pub fn of_anybody(&self, from: &Sender) -> Claimed {
        let (said, text) = self.said(&from.name);
        let message = self.message(&from.name, &text);
        let tells = !said.clearances.is_empty()
            || !said.orders.is_empty()
            || !said.unread.is_empty()
            || (!said.deliveries.is_empty() && message.is_of_imports());
        if said.is_look_alike {
            claimed(said)
        } else if message.is_of_imports() && message.claims_to_be_of_customs() {
            Claimed::refused(Why::Impersonated)
        } else if tells {
            asked(Why::Nothing, &message)
        } else {
            Claimed::default()
        }
    }

    fn message<'t>(&self, name: &'t str, text: &'t str) -> Message<'t> {
        let is_vouched_for = self.is_vouched_for;
        Message { sender: Some(name), at: self.at, day: self.day, text, is_vouched_for }
    }

    /// What the text says that says most, and that text. The subject goes before it: at times it alone states what happened.
    fn said(&self, name: &str) -> (Said, String) {
        let texts = self.texts.iter().map(|text| format!("{}\n{text}", self.subject));
        let mut best: Option<(Said, String)> = None;
        for text in texts.chain(self.texts.is_empty().then(|| self.subject.to_owned())) {
            let said = self.message(name, &text).read(self.hint);
            let says = |said: &Said| {
                let told = said.clearances.len() + said.deliveries.len();
                (said.is_look_alike, told, usize::MAX - said.unread.len())
            };
            if best.as_ref().is_none_or(|(known, _)| says(&said) > says(known)) {
                best = Some((said, text));
            }
        }
        best.unwrap_or_default()
    }
}

fn claimed(said: Said) -> Claimed {
    let Said { clearances, orders: _, deliveries, unread, asks, is_look_alike } = said;
    Claimed { clearances, deliveries, unread, asks, is_look_alike, ..Claimed::default() }
}

fn asked(why: Why, message: &Message<'_>) -> Claimed {
    Claimed { asks: Some(message.shown()), ..Claimed::refused(why) }
}
