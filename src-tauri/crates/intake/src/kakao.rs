//! Exports of KakaoTalk: the notices in them are read, the rest is counted and not kept.
//!
//! A message runs on to the next line that begins one. Whether the rooms of public channels can be exported at all is not verified.

mod layout;

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use munjigi_model::KstDate;

use crate::document::Document;
use crate::notice::{self, Message};
use crate::source::Source;
use crate::{Error, Kind, Place, Reading, Unread, Why};
use layout::{Head, Layout, Line, When};

const KIND: Kind = Kind::new("kakao_export");

/// Lines that are searched for the first message.
const SEARCHED: usize = 200;
/// Bytes of a line above the first message.
const LONGEST_HEAD: usize = 400;
/// Empty lines between a day's line and its first message.
const MOST_EMPTY: usize = 5;
/// Above the first message.
const HEADS: [&str; 4] =
    ["님과 카카오톡 대화", "with KakaoTalk Chats", "KakaoTalk Chats with", "카카오톡 대화"];
const SAVED: [&str; 3] = ["저장한 날짜", "Date Saved", "保存した日時"];
const CSV: [[&str; 3]; 2] = [["Date", "User", "Message"], ["날짜", "사용자", "메시지"]];

/// Reads an export, or lines copied out of a talk; `None` where the text is neither.
pub(crate) fn read(source: &Source<'_>) -> Option<Result<Reading, Error>> {
    let Document::Text(text) = source.document else { return None };
    let export = Export::of(text)?;
    let mut reading = Reading::new(KIND);
    match export.layout {
        Some(layout) => {
            let talk = Talk::new(layout, export.partner, export.rest);
            talk.each_message(|message| read_message(&message, source, &mut reading));
        }
        // The head of an export over lines of a layout that nobody knows: not a talk without messages.
        None if !export.rest.trim().is_empty() => {
            reading.unread.push(Unread { place: Place::Line(1), why: Why::NotRecognised });
        }
        None => {}
    }
    Some(Ok(reading))
}

fn read_message(record: &Record<'_>, source: &Source<'_>, reading: &mut Reading) {
    let place = match record.name {
        Some(_) => Place::Message(reading.entries as u64 + 1),
        None => Place::Named("beginning"),
    };
    reading.entries += record.messages;
    let text = record.text();
    let message =
        Message { sender: record.name, at: record.at, day: record.day, text: &text, is_vouched_for: false };
    notice::add(reading, place, &message, message.read(source.hint));
}

/// A text that is an export.
struct Export<'t> {
    layout: Option<Layout>,
    partner: Option<&'t str>,
    /// What stands below its head.
    rest: &'t str,
}

impl<'t> Export<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}');
        let mut rest = text;
        let (mut partner, mut is_saved, mut layout) = (None, false, None);
        while let Some((line, after)) = first_line(rest) {
            let line = line.trim();
            let head = HEADS.iter().find(|head| line.starts_with(**head) || line.ends_with(**head));
            if line.len() > LONGEST_HEAD {
                break;
            } else if rest.len() == text.len()
                && CSV.iter().any(|names| cells(line).eq(names.iter().copied()))
            {
                layout = Some(Layout::Csv);
            } else if let (Some(head), None) = (head, partner) {
                partner = Some(line.trim_start_matches(head).trim_end_matches(head).trim());
            } else if SAVED.iter().any(|saved| line.starts_with(saved)) {
                is_saved = true;
            } else if !line.is_empty() {
                break;
            }
            rest = after;
        }
        let mut lines = rest.lines().filter(|line| !line.trim().is_empty()).take(SEARCHED);
        let layout = layout.or_else(|| lines.find_map(Layout::of));
        let partner = partner.filter(|name| !name.is_empty());
        (is_saved || layout.is_some()).then_some(Self { layout, partner, rest })
    }
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split(',').map(|cell| cell.trim().trim_matches('"'))
}

fn first_line(text: &str) -> Option<(&str, &str)> {
    (!text.is_empty()).then(|| text.split_once('\n').unwrap_or((text, "")))
}

/// A message as it is put together.
struct Record<'t> {
    /// `None` for lines above the first message: the end of one whose beginning was not copied.
    name: Option<&'t str>,
    at: Option<NaiveDateTime>,
    day: Option<KstDate>,
    begin: usize,
    end: usize,
    /// The text, once it is known where it ends; two where a notice was cut in two.
    parts: Vec<&'t str>,
    is_csv: bool,
    /// Messages that it is.
    messages: usize,
}

struct Talk<'t> {
    layout: Layout,
    partner: Option<&'t str>,
    text: &'t str,
    /// Exports end records in CRLF and lines within a message in LF: where most messages begin after CRLF, a line after LF goes
    /// on with the message, whatever it looks like.
    by_crlf: bool,
}

impl<'t> Talk<'t> {
    fn new(layout: Layout, partner: Option<&'t str>, text: &'t str) -> Self {
        let mut talk = Self { layout, partner, text, by_crlf: false };
        let (mut after_crlf, mut after_lf) = (0_usize, 0_usize);
        let mut at = 0;
        while let Some((line, is_after_crlf, next)) = talk.line(at) {
            if at > 0 && matches!(talk.read(line), Line::Message(_)) {
                after_crlf += usize::from(is_after_crlf);
                after_lf += usize::from(!is_after_crlf);
            }
            at = next;
        }
        talk.by_crlf = layout != Layout::Csv && after_crlf > after_lf;
        talk
    }

    /// The line that begins at a place, whether it stands after CRLF, and where the next one begins.
    fn line(&self, at: usize) -> Option<(&'t str, bool, usize)> {
        let rest = self.text.get(at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let is_after_crlf = at == 0 || self.text.get(..at).is_some_and(|before| before.ends_with("\r\n"));
        Some((rest.get(..length)?.trim_end_matches(['\n', '\r']), is_after_crlf, at + length))
    }

    fn read(&self, line: &'t str) -> Line<'t> {
        self.layout.read(line, self.partner)
    }

    /// What the line at a place is, knowing how records end.
    fn line_and_kind(&self, at: usize) -> Option<(&'t str, Line<'t>, usize)> {
        let (line, is_after_crlf, next) = self.line(at)?;
        let kind = if self.by_crlf && !is_after_crlf { Line::Other } else { self.read(line) };
        Some((line, kind, next))
    }

    fn each_message(&self, mut take: impl FnMut(Record<'t>)) {
        let mut whole: Option<Record<'t>> = None;
        let mut open: Option<Record<'t>> = None;
        let mut day = None;
        let mut belongs_to_none = false;
        let mut at = 0;
        while let Some((line, kind, next)) = self.line_and_kind(at) {
            let end = at + line.len();
            match kind {
                Line::Message(head) => {
                    self.close(open.take(), &mut whole, &mut take);
                    open = Some(self.record(&head, day, end));
                    belongs_to_none = false;
                }
                Line::Day { day: begins, is_certain }
                    if is_certain || self.is_before_message(next, begins) =>
                {
                    day = Some(begins);
                    belongs_to_none = true;
                }
                // Without a stamp it may be a line of a message; at the end of one it is left out.
                Line::System => belongs_to_none = belongs_to_none || self.layout == Layout::Stamps,
                Line::Other | Line::Day { .. } if belongs_to_none => {}
                Line::Other | Line::Day { .. } => match &mut open {
                    Some(record) => record.end = end,
                    None => open = Some(self.orphan(at, end)),
                },
            }
            at = next;
        }
        self.close(open, &mut whole, &mut take);
        if let Some(last) = whole {
            take(last);
        }
    }

    /// A notice may come as two messages of one minute, the second beginning in the middle of the fields: they are put together.
    fn close(
        &self,
        open: Option<Record<'t>>,
        whole: &mut Option<Record<'t>>,
        take: &mut impl FnMut(Record<'t>),
    ) {
        let Some(mut closed) = open else { return };
        closed.parts = self.text.get(closed.begin..closed.end).into_iter().collect();
        match whole {
            Some(above) if above.goes_on_in(&closed) => {
                above.parts.append(&mut closed.parts);
                above.messages += closed.messages;
            }
            Some(_) | None => {
                if let Some(above) = whole.replace(closed) {
                    take(above);
                }
            }
        }
    }

    fn record(&self, head: &Head<'t>, day: Option<KstDate>, end: usize) -> Record<'t> {
        let (at, day) = match head.when {
            When::Moment(at) => (Some(at), Some(at.date().into())),
            When::Time(time) => (day.and_then(|day| moment(day, time)), day),
        };
        let begin = end - head.text.len();
        let is_csv = self.layout == Layout::Csv;
        Record { name: Some(head.name), at, day, begin, end, parts: Vec::new(), is_csv, messages: 1 }
    }

    fn orphan(&self, begin: usize, end: usize) -> Record<'t> {
        Record { name: None, at: None, day: None, begin, end, parts: Vec::new(), is_csv: false, messages: 0 }
    }

    /// A line that may be a day's is one where a message of that day, the system or nothing follows; else it is a line of a message.
    fn is_before_message(&self, mut at: usize, day: KstDate) -> bool {
        for _ in 0..MOST_EMPTY {
            match self.line_and_kind(at) {
                Some((line, Line::Other, next)) if line.trim().is_empty() => at = next,
                Some((_, Line::Message(Head { when: When::Moment(moment), .. }), _)) => {
                    return KstDate::from(moment.date()) == day;
                }
                Some((_, kind, _)) => return kind != Line::Other,
                None => return true,
            }
        }
        false
    }
}

fn moment(day: KstDate, time: NaiveTime) -> Option<NaiveDateTime> {
    Some(NaiveDate::from_ymd_opt(day.year(), day.month(), day.day())?.and_time(time))
}

impl Record<'_> {
    /// All of it, a cell's quotation marks taken off.
    fn text(&self) -> Cow<'_, str> {
        let text = match self.parts.as_slice() {
            [one] => Cow::Borrowed(*one),
            parts => Cow::Owned(parts.join("\n")),
        };
        if !self.is_csv {
            return text;
        }
        match text.trim_end().strip_prefix('"') {
            Some(inside) => Cow::Owned(inside.strip_suffix('"').unwrap_or(inside).replace("\"\"", "\"")),
            None => text,
        }
    }

    fn goes_on_in(&self, next: &Self) -> bool {
        next.name.is_some()
            && self.name == next.name
            && self.at.is_some()
            && self.at == next.at
            && self.parts.len() < 3
            && notice::goes_on(&self.text(), &next.text())
    }
}
