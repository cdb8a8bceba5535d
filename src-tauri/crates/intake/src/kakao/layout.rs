//! The five layouts of KakaoTalk's exports: how their lines begin a message, a day, or neither.
//!
//! As other projects' samples and readers show them: Windows and Android in Korean and English, iOS in Korean with twelve and
//! twenty-four hours, macOS as CSV.

use chrono::{NaiveDateTime, NaiveTime};
use munjigi_model::KstDate;

use crate::dates::{Days, time_of_day};

/// A line can be a message of ten thousand letters; a name is shorter.
const LONGEST_NAME: usize = 200;
const LONGEST_TIME: usize = 20;
const LONGEST_STAMP: usize = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// `[이름] [오후 3:12] 본문`, under lines with the day.
    Brackets,
    /// `2026년 9월 30일 오후 3:12, 이름 : 본문`, `2026. 9. 30. 15:12, 이름 : 본문`, `8:34pm, July 9, 2015, name : …`
    Stamps,
    /// `2026-09-30 15:12:44,"이름","본문"`
    Csv,
}

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<'t> {
    Message(Head<'t>),
    /// The beginning of a day. Certain where it stands between dashes; else it may be a line of a message.
    Day {
        day: KstDate,
        is_certain: bool,
    },
    /// Somebody came, went, or took a message back.
    System,
    Other,
}

/// The first line of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head<'t> {
    pub name: &'t str,
    pub when: When,
    pub text: &'t str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Moment(NaiveDateTime),
    /// On the day that stands above.
    Time(NaiveTime),
}

impl Layout {
    /// The layout whose message a line begins.
    pub fn of(line: &str) -> Option<Self> {
        [Self::Brackets, Self::Stamps]
            .into_iter()
            .find(|layout| matches!(layout.read(line, None), Line::Message(_)))
    }

    /// Reads a line. `partner` is the talk's name, which may hold the signs that end a name.
    pub fn read<'t>(self, line: &'t str, partner: Option<&str>) -> Line<'t> {
        let line = line.trim_start_matches('\u{feff}');
        match self {
            Self::Brackets => in_brackets(line)
                .map(Line::Message)
                .or_else(|| day_between_dashes(line).map(|day| Line::Day { day, is_certain: true }))
                .unwrap_or(if is_system(line) { Line::System } else { Line::Other }),
            Self::Stamps => stamped(line, partner).or_else(|| day_alone(line)).unwrap_or(Line::Other),
            Self::Csv => in_csv(line).map_or(Line::Other, Line::Message),
        }
    }
}

/// A name may hold brackets: the first bracket with nothing but a time in it ends it.
fn in_brackets(line: &str) -> Option<Head<'_>> {
    let inside = line.strip_prefix('[')?;
    inside.match_indices("] [").take_while(|(at, _)| *at <= LONGEST_NAME).find_map(|(at, between)| {
        let name = inside.get(..at)?;
        let rest = inside.get(at + between.len()..)?;
        let (end, _) = rest.char_indices().take(LONGEST_TIME).find(|(_, c)| *c == ']')?;
        let (time, text) = (time_of_day(rest.get(..end)?)?, rest.get(end + 1..)?);
        Some(Head { name, when: When::Time(time), text: text.strip_prefix(' ').unwrap_or(text) })
    })
}

fn day_between_dashes(line: &str) -> Option<KstDate> {
    let inside = line.trim().strip_prefix("-----")?.strip_suffix("-----")?;
    Days::default().day(inside.trim_matches(['-', ' ']))
}

/// `stamp, name : text`; a stamp with something else behind it is of the system.
fn stamped<'t>(line: &'t str, partner: Option<&str>) -> Option<Line<'t>> {
    // By far most lines of a talk begin with something else.
    if !line.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let ends =
        line.char_indices().take_while(|(at, _)| *at < LONGEST_STAMP).filter(|(_, c)| matches!(c, ',' | ':'));
    let parts = ends.filter_map(|(at, _)| Some((line.get(..at)?, line.get(at + 1..)?)));
    // A colon within the time ends no stamp: what follows it is a digit.
    let whole = parts.filter(|(stamp, rest)| has_time(stamp) && (rest.is_empty() || rest.starts_with(' ')));
    let (moment, rest) =
        whole.take(4).find_map(|(stamp, rest)| Some((Days::default().day_and_time(stamp)?, rest)))?;
    let rest = rest.trim_start();
    let by_partner = partner.and_then(|name| {
        let after = rest.strip_prefix(name)?;
        after
            .strip_prefix(" : ")
            .or_else(|| after.strip_prefix(" :").filter(|rest| rest.is_empty()))
            .map(|text| (name.len(), text))
    });
    let (name, text) = match by_partner {
        Some((length, text)) => (rest.get(..length)?, text),
        None => match rest.split_once(" : ").or_else(|| Some((rest.strip_suffix(" :")?, ""))) {
            Some(parts) => parts,
            None => return Some(Line::System),
        },
    };
    if name.is_empty() || name.len() > LONGEST_NAME {
        return Some(Line::System);
    }
    Some(Line::Message(Head { name, when: When::Moment(moment), text }))
}

/// Cheaply, before it is read: a year, a month, a day and a time.
fn has_time(stamp: &str) -> bool {
    stamp.contains(':') && stamp.bytes().filter(u8::is_ascii_digit).count() >= 7
}

/// `2026년 9월 30일 오후 3:12` (Android), `2026. 9. 30. 수요일` (iOS).
fn day_alone(line: &str) -> Option<Line<'_>> {
    let may_be = line.len() <= LONGEST_STAMP && line.bytes().filter(u8::is_ascii_digit).count() >= 6;
    if !may_be {
        return None;
    }
    let days = Days::default();
    let day = days.day_and_time(line).map(|at| at.date().into()).or_else(|| days.day_with_weekday(line))?;
    Some(Line::Day { day, is_certain: false })
}

/// The text of a cell begins here and may go on over lines; its quotation marks are taken off when it is whole.
fn in_csv(line: &str) -> Option<Head<'_>> {
    let (stamp, rest) = line.split_once(',')?;
    let moment = Days::default().day_and_time(stamp.trim_matches('"'))?;
    let (name, text) = match rest.strip_prefix('"') {
        Some(inside) => {
            // A doubled quotation mark is a part of the name.
            let end = inside.match_indices("\",").map(|(at, _)| at).find(|at| {
                let quotes =
                    inside.get(..*at).map_or(0, |before| before.len() - before.trim_end_matches('"').len());
                quotes % 2 == 0
            })?;
            (inside.get(..end)?, inside.get(end + 2..)?)
        }
        None => rest.split_once(',')?,
    };
    (name.len() <= LONGEST_NAME).then_some(Head { name, when: When::Moment(moment), text })
}

/// Lines that Windows writes between messages, without a name.
fn is_system(line: &str) -> bool {
    const ENDS: [&str; 18] = [
        "님이 나갔습니다.",
        "님이 들어왔습니다.",
        "님을 초대했습니다.",
        "님을 초대하였습니다.",
        "님을 내보냈습니다.",
        "초대했습니다.",
        "초대하였습니다.",
        "님이 나갔습니다. 채팅방으로 초대하기",
        "님이 입장했습니다.",
        "메시지가 삭제되었습니다.",
        "메시지를 가렸습니다.",
        "메시지를 가렸습니다",
        "님이 나갔습니다",
        "님이 들어왔습니다",
        " left.",
        " joined.",
        " left this chatroom.",
        "has been deleted.",
    ];
    let line = line.trim();
    line.len() <= 400
        && (ENDS.iter().any(|end| line.ends_with(end)) || (line.contains(" invited ") && line.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn message(layout: Layout, line: &str) -> Option<(&str, String, &str)> {
        match layout.read(line, None) {
            Line::Message(Head { name, when, text }) => Some((
                name,
                match when {
                    When::Moment(at) => at.format("%F %R").to_string(),
                    When::Time(time) => time.format("%R").to_string(),
                },
                text,
            )),
            Line::Day { .. } | Line::System | Line::Other => None,
        }
    }

    #[test]
    fn lines_that_begin_a_message() {
        use Layout::{Brackets, Csv, Stamps};
        for (layout, line, expected) in [
            (
                Brackets,
                "[국민비서 구삐] [오후 3:12] [관세청] 안내",
                ("국민비서 구삐", "15:12", "[관세청] 안내"),
            ),
            (Brackets, "[[관세청] 알림] [오전 12:05] 본문", ("[관세청] 알림", "00:05", "본문")),
            (Brackets, "[A] [B: c] [23:59] [1:00] x", ("A] [B: c", "23:59", "[1:00] x")),
            (Brackets, "[name] [2:37 PM] text", ("name", "14:37", "text")),
            (Brackets, "[name] [2:37 PM]", ("name", "14:37", "")),
            (Stamps, "2016년 2월 5일 오전 1:33, 회원님 : 본문", ("회원님", "2016-02-05 01:33", "본문")),
            (Stamps, "February 10, 2016, 2:33 AM, you : a, b : c", ("you", "2016-02-10 02:33", "a, b : c")),
            (Stamps, "8:34pm, July 9, 2015, name : x", ("name", "2015-07-09 20:34", "x")),
            (
                Stamps,
                "2025. 10. 23. 오전 11:44, 홍:길동(CJ) : 본문",
                ("홍:길동(CJ)", "2025-10-23 11:44", "본문"),
            ),
            (Stamps, "2023. 5. 10. 21:23, 이름 : ", ("이름", "2023-05-10 21:23", "")),
            (Csv, "2015-07-09 20:34:26,\"이름\",\"본문", ("이름", "2015-07-09 20:34", "\"본문")),
            (Csv, "2015-07-09 20:34:26,\"이\"\"름, 가\",본문", ("이\"\"름, 가", "2015-07-09 20:34", "본문")),
        ] {
            let found = message(layout, line);
            assert_eq!(found, Some((expected.0, expected.1.to_owned(), expected.2)), "{line}");
        }
        assert_eq!(
            Stamps.read("2023. 5. 10. 21:23, 가 : 나 : 본문", Some("가 : 나")),
            Stamps.read("2023. 5. 10. 21:23, 가나 : 본문", None).named("가 : 나")
        );
    }

    impl<'t> Line<'t> {
        fn named(self, name: &'t str) -> Self {
            match self {
                Self::Message(head) => Self::Message(Head { name, ..head }),
                other @ (Self::Day { .. } | Self::System | Self::Other) => other,
            }
        }
    }

    #[test]
    fn lines_that_do_not() {
        use Layout::{Brackets, Csv, Stamps};
        for (layout, line) in [
            (Brackets, "[관세청] 전자상거래 물품 통관 안내"),
            (Brackets, "- 통관일: 2026-09-30"),
            (Brackets, "[a] [b] [c]"),
            (Stamps, "2026년 9월 30일 통관되었습니다"),
            (Stamps, "통관일 : 2026. 9. 30. 15:12"),
            (Csv, "2026-09-30, 안내"),
            (Csv, "- 통관일: 2026-09-30\""),
        ] {
            assert_eq!(layout.read(line, None), Line::Other, "{line}");
        }
    }

    #[test]
    fn days_and_the_system() {
        let day = KstDate::from_ymd(2020, 6, 28);
        for (layout, line, is_certain) in [
            (Layout::Brackets, "--------------- 2020년 6월 28일 일요일 ---------------", true),
            (Layout::Brackets, "--------------- Sunday, June 28, 2020 ---------------", true),
            (Layout::Stamps, "2020년 6월 28일 오전 1:33", false),
            (Layout::Stamps, "2020. 6. 28. 일요일", false),
            (Layout::Stamps, "June 28, 2020, 2:33 AM", false),
        ] {
            assert_eq!(Some(layout.read(line, None)), day.map(|day| Line::Day { day, is_certain }), "{line}");
        }
        for (layout, line) in [
            (Layout::Brackets, "홍길동님이 김철수님을 초대했습니다."),
            (Layout::Brackets, "홍길동님이 나갔습니다."),
            (Layout::Stamps, "2020년 6월 28일 오전 1:33, 홍길동님이 나갔습니다."),
            (Layout::Stamps, "2020. 6. 28. 오전 1:33: 홍길동님이 들어왔습니다."),
        ] {
            assert_eq!(layout.read(line, None), Line::System, "{line}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(line in "\\PC{0,60}", made in "[\\[\\] ,:\"0-9.년월일오전후가]{0,60}") {
            for layout in [Layout::Brackets, Layout::Stamps, Layout::Csv] {
                let _ = (layout.read(&line, Some("가 : 나")), layout.read(&made, None));
            }
        }
    }
}
