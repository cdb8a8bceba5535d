//! What a notification says.
//!
//! Customs smishing looks just like one: so it has no code, no number, no link and no amount, accuses nobody, and ends by saying who
//! does not speak. There is no button *mine*: a mis-tap would hide a theft.

use munjigi_engine::day;
use munjigi_wire::{Incident, Reminder, Show, SourceTrouble};
use munjigi_words::{Lang, Word};

/// A notification that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What a click opens.
    pub show: Show,
    /// The words.
    pub text: Text,
    /// The button that opens it.
    pub check: String,
    /// The button that closes the notification.
    pub later: String,
}

/// The words of a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The first line.
    pub summary: String,
    /// The rest. It ends with `Word::AppNotCustoms`.
    pub body: String,
}

impl Notice {
    /// The notification for an incident.
    pub fn of(incident: &Incident, lang: Lang) -> Self {
        let clearance = &incident.clearance;
        let form = match clearance.form.as_str() {
            "list" => Some(Word::FormList),
            "import" => Some(Word::FormImport),
            "postal" => Some(Word::FormPostal),
            // A form that is not known is no help in remembering a parcel.
            _ => None,
        };
        let day = clearance.accepted_on.as_deref().map(|iso| day(iso, lang));
        let known: Vec<String> = day.into_iter().chain(form.map(|word| lang.say(word))).collect();
        let show = Show::Incident { incident: incident.id.clone() };
        let question = match clearance.verdict.as_deref() {
            Some("ask") => Word::IncidentAsk,
            // What the comparison says nothing of is on no list either.
            Some(_) | None => Word::IncidentQuestion,
        };
        Self::new(show, Text::of(question, &known.join(" · "), lang), lang)
    }

    /// The one notification for sources by which nothing can be seen any more; `None` where there are none. A key that ran out may be all
    /// services' key: what is said of several alike is said once.
    pub fn of_trouble(trouble: &[SourceTrouble], lang: Lang) -> Option<Self> {
        let mut reasons: Vec<&str> = Vec::new();
        for SourceTrouble { reason, .. } in trouble {
            if !reasons.contains(&reason.as_str()) {
                reasons.push(reason);
            }
        }
        let text = Text::of(Word::NoticeTrouble, &reasons.join("\n"), lang);
        (!reasons.is_empty()).then(|| Self::new(Show::Sources, text, lang))
    }

    /// The reminder of the week.
    pub fn of_reminder(reminder: &Reminder, lang: Lang) -> Self {
        let body = match &reminder.until {
            Some(until) => lang.say(Word::ReminderBody { until: &day(until, lang) }),
            None => lang.say(Word::ReminderBodyNever),
        };
        Self::new(Show::Sources, Text::of(Word::ReminderTitle, &body, lang), lang)
    }

    /// The one notification for all that was handed in and is to be looked at again; `None` where there is none. It names no office: what
    /// the person wrote of it is theirs.
    pub fn of_filings(count: usize, lang: Lang) -> Option<Self> {
        let body = lang.say(Word::FilingReminderBody { count: count as u64 });
        let text = Text::of(Word::FilingReminderTitle, &body, lang);
        (count > 0).then(|| Self::new(Show::Reports, text, lang))
    }

    fn new(show: Show, text: Text, lang: Lang) -> Self {
        Self { show, text, check: lang.say(Word::NoticeCheck), later: lang.say(Word::NoticeLater) }
    }
}

impl Text {
    /// That there is no tray, so that closing the window quits.
    pub fn no_tray(lang: Lang) -> Self {
        Self::of(Word::NoticeNoTray, &lang.say(Word::NoticeNoTrayWhy), lang)
    }

    fn of(summary: Word<'_>, body: &str, lang: Lang) -> Self {
        let lines: Vec<String> = [body.to_owned(), lang.say(Word::AppNotCustoms)]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        Self { summary: lang.say(summary), body: lines.join("\n") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tests::{bring, desk};

    fn notices(lang: Lang) -> Vec<(Incident, Notice)> {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _woken) = desk(folder.path());
        bring(&desk, &["orders.csv", "first-list.html", "second-list.html"]);
        let incidents = desk.look().unwrap().incidents;
        assert_eq!(incidents.len(), 2);
        incidents.into_iter().map(|i| (i.clone(), Notice::of(&i, lang))).collect()
    }

    #[test]
    fn what_may_be_of_an_order_is_not_called_one_of_none() {
        let said = notices(Lang::Ko);
        let asked: Vec<_> =
            said.iter().map(|(it, said)| (it.clearance.verdict.as_deref(), &*said.text.summary)).collect();
        let expected = [
            (Some("ask"), "주문과 맞는지 분명하지 않은 통관입니다. 내 물건인가요?"),
            (Some("unknown"), "주문 목록에 없는 통관입니다. 내 물건인가요?"),
        ];
        assert_eq!(asked, expected);
    }

    #[test]
    fn it_asks_and_says_who_does_not_speak() {
        for (_, notice) in notices(Lang::Ko) {
            assert!(notice.text.body.ends_with("\nMunjigi는 관세청 앱이 아닙니다"), "{notice:?}");
            assert_eq!((notice.check.as_str(), notice.later.as_str()), ("확인하기", "나중에"));
        }
        for (_, notice) in notices(Lang::En) {
            assert!(notice.text.body.ends_with("\nMunjigi is not an app of the Korea Customs Service"));
        }
    }

    #[test]
    fn it_has_the_day_and_the_form_and_no_number() {
        for (incident, notice) in notices(Lang::Ko) {
            let said = format!("{}{}", notice.text.summary, notice.text.body);
            assert!(said.contains("11월"), "{said}");
            assert!(said.contains("목록통관") || said.contains("수입신고"), "{said}");
            let clearance = incident.clearance;
            for kept in [clearance.hbl, clearance.cargo_no, clearance.declaration_no, clearance.goods]
                .into_iter()
                .flatten()
            {
                assert!(!said.contains(&kept), "{said}");
            }
            let longest = said.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
            assert!(longest <= Some(2), "no number longer than a day: {said}");
            assert!(!said.contains("://") && !said.contains('%') && !said.contains("도용"), "{said}");
        }
    }

    #[test]
    fn several_sources_in_the_same_trouble_are_one_calm_notification() {
        let trouble = |source: &str, reason: &str| SourceTrouble {
            source: source.into(),
            name: format!("{source} (API001)"),
            reason: reason.into(),
        };
        assert_eq!(Notice::of_trouble(&[], Lang::Ko), None);
        let both =
            [trouble("cargo_progress", "키를 확인해 주세요."), trouble("postal", "키를 확인해 주세요.")];
        let notice = Notice::of_trouble(&both, Lang::Ko).unwrap();
        assert_eq!(notice.show, Show::Sources);
        assert_eq!(notice.text.summary, "UNI-PASS에서 볼 수 없는 것이 있습니다");
        assert_eq!(notice.text.body, "키를 확인해 주세요.\nMunjigi는 관세청 앱이 아닙니다");
    }

    #[test]
    fn the_reminder_says_up_to_which_day_was_seen() {
        let until = |until: Option<&str>| {
            let notice = Notice::of_reminder(&Reminder { until: until.map(str::to_owned) }, Lang::Ko);
            (notice.show, notice.text.body)
        };
        let own = "Munjigi는 관세청 앱이 아닙니다";
        let seen = format!("11월 8일 이후의 통관은 아직 보지 못했습니다.\n{own}");
        assert_eq!(until(Some("2026-11-08")), (Show::Sources, seen));
        let never = format!("통관 목록을 아직 가져온 적이 없습니다.\n{own}");
        assert_eq!(until(None), (Show::Sources, never));
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let (mut incident, _) = notices(Lang::Ko).remove(0);
        incident.clearance.accepted_on = None;
        incident.clearance.form = "unknown".into();
        assert_eq!(Notice::of(&incident, Lang::Ko).text.body, "Munjigi는 관세청 앱이 아닙니다");
    }
}
